"""Laws of what a later rule makes superfluous."""

import pytest

from generator.frames.overridden import without_overridden
from generator.frames.rules import read_rules, write_rules


def kept(sheet):
    return write_rules(without_overridden(read_rules(sheet)))


@pytest.mark.parametrize(
    ("sheet", "rest"),
    [
        ("a{x:1;y:1}a{x:2}", "a{y:1}a{x:2}"),
        ("a{x:1}b{x:3}a{x:2}", "b{x:3}a{x:2}"),
        ("a,b{x:1}b{x:2}a{x:2}", "b{x:2}a{x:2}"),
        ("@media print{a{x:1}}a{x:2}", "a{x:2}"),
        ("@media print{a{x:1}a{x:2}}", "@media print{a{x:2}}"),
        ("a{margin-top:1px;background-color:red}a{margin:0;background:0}", "a{margin:0;background:0}"),
        ("a{border-left:0;border-left-color:red;border-style:none}a{border:0}", "a{border:0}"),
    ],
)
def test_what_always_loses_goes(sheet, rest):
    """Of two rules with one selector the later wins, whatever else matches."""
    assert kept(sheet) == rest


@pytest.mark.parametrize(
    "sheet",
    [
        "a{x:1!important}a{x:2}",
        "a,b{x:1}a{x:2}",
        "a{x:1}@media print{a{x:2}}",
        "@media print{a{x:1}}@media screen{a{x:2}}",
        "a{x:1;x:2}",
        "a{x:1}a:hover{x:2}",
        "a{border-radius:1px;border-collapse:collapse}a{border:0}",
        "a{overflow-wrap:anywhere;flex-wrap:wrap}a{overflow:hidden;flex:1}",
        "a{margin:0}a{margin-top:1px}",
        "@page{margin:1cm}@page{margin:2cm}",
    ],
)
def test_what_may_win_stays(sheet):
    """For some element, on some medium, or in a browser that knows the older word only."""
    assert kept(sheet) == sheet
