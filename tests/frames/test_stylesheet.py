"""Laws of the purge."""

import pytest

from generator.frames.stylesheet import purge
from generator.frames.vocabulary import vocabulary

NAMES = vocabulary(['<a class="card" data-md-color-scheme="slate" aria-expanded>', 'value("--told")'])


@pytest.mark.parametrize(
    ("sheet", "purged"),
    [
        (".card{x:y}.gone{x:y}", ".card{x:y}"),
        (".gone,.card,.card .gone{x:y}", ".card{x:y}"),
        ("@media print{.gone{x:y}}", ""),
        (
            "@media screen{@supports (x:y){.gone{x:y}.card{x:y}}}",
            "@media screen{@supports (x:y){.card{x:y}}}",
        ),
        ("@font-face{src:url(a.woff)}", ""),
        (".card{}", ""),
        ("@page{margin:1cm}", "@page{margin:1cm}"),
    ],
)
def test_what_can_match_stays_and_nothing_else(sheet, purged):
    """A rule is paid for on every visit, so it has to be of use to some page."""
    assert purge([sheet], NAMES) == purged


@pytest.mark.parametrize(
    "sheet",
    [
        ".card:hover{x:y}",
        ".card:focus-visible{x:y}",
        "[data-md-color-scheme=slate] .card{x:y}",
        "@media print{.card{x:y}}",
        "@media (prefers-reduced-motion:reduce){*{x:y}}",
        "[aria-expanded=true]~.card{x:y}",
        ".js .card{x:y}",
        ".card:not(.gone){x:y}",
        "details[open]{x:y}",
        "[hidden]{x:y}",
    ],
)
def test_states_schemes_and_media_stay(sheet):
    """They are on no page when it is drawn, and on many when it is read."""
    assert purge([sheet], NAMES) == sheet


@pytest.mark.parametrize(
    "address",
    ["//host/a.png", "https://host/a.png", "'https://host/a.png'", '"a.png"', "a.png", " ' a.png'"],
)
def test_nothing_is_fetched(address):
    """The stylesheet stands in the page: an address in it would be another request, or another host."""
    assert purge([f".card{{x:y;background:url({address})}}"], NAMES) == ".card{x:y}"


@pytest.mark.parametrize("address", ['"data:image/svg+xml,<svg>"', "'data:image/png,x'", "data:x", '"#a"'])
def test_pictures_that_the_sheet_carries_stay(address):
    """They cost no request."""
    assert purge([f".card{{background:url({address})}}"], NAMES).startswith(".card{background:url(")


def test_custom_properties_that_nothing_uses_go():
    """One that only an unused one refers to goes with it; one that a script reads stays."""
    sheet = ":root{--a:1;--b:var( --a );--c:2;--d:var(--c);--told:3}.card{x:var(--b,4)}.gone{x:var(--d)}"

    assert purge([sheet], NAMES) == ":root{--a:1;--b:var(--a);--told:3}.card{x:var(--b,4)}"


def test_animations_that_nothing_runs_go():
    """A named animation stays where a rule that stays runs it."""
    frames = "{from{x:y}to{x:z}}"
    sheet = (
        f"@keyframes run{frames}@keyframes rest{frames}.card{{animation:run 1s}}.gone{{animation:rest 1s}}"
    )

    assert purge([sheet], NAMES) == f"@keyframes run{frames}.card{{animation:run 1s}}"


def test_sheets_keep_their_order():
    """Ours come after the theme's and win over them."""
    assert purge([".card{x:y}", "a .card{x:z}"], NAMES) == ".card{x:y}a .card{x:z}"


def test_a_purged_sheet_is_purged():
    """The same input gives the same bytes, and there is nothing left to drop."""
    sheet = ":root{--a:1}@media screen{.card,.gone{x:var(--a)}}.card b{x:y}"
    once = purge([sheet], NAMES)

    assert once == purge([sheet], NAMES) == purge([once], NAMES)
