"""The tools of the browser tests: a broken page is seen to be broken."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

GOOD = '<!doctype html><html lang="vi"><head><title>Xã</title></head><body><p>Xin chào</p>{}</body></html>'


@pytest.fixture
def required():
    spec = spec_from_file_location("browser_conftest", Path(__file__).with_name("conftest.py"))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.required


def test_a_missing_tool_skips_by_name(required, monkeypatch):
    """Whoever reads the report of a laptop sees what to install."""
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="Java is missing"):
        required(None, "Java")


def test_a_missing_tool_fails_under_ci(required, monkeypatch):
    """A run that publishes may not pass by skipping."""
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="Chromium is missing"):
        required(None, "Chromium")


def test_every_test_of_this_folder_is_marked(request):
    """`-m "not browser"` leaves out what needs a browser, without anybody marking it."""
    assert request.node.get_closest_marker("browser") is not None


def test_chromium_runs_scripts(browser):
    """The browser is a real one: it lays out and computes."""
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.set_content(GOOD.format('<script>document.title = innerWidth + " px"</script>'))
    title = page.title()
    page.close()

    assert title == "360 px"


@pytest.mark.parametrize(("body", "found"), [("", []), ('<img src="data:,">', ["image-alt"])])
def test_axe_sees_a_picture_without_a_text(browser, axe_source, body, found):
    """axe-core is silent on a sound page and names the rule that a faulty one breaks."""
    page = browser.new_page()
    page.set_content(GOOD.format(f"<main><h1>Xã</h1>{body}</main>"))
    page.evaluate(axe_source)
    violations = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa']})")["violations"]
    page.close()

    assert [violation["id"] for violation in violations] == found


def test_the_w3c_checker_names_file_and_line(vnu, tmp_path):
    """A message leads to its place; a sound page gets none."""
    sound, faulty = tmp_path / "sound.html", tmp_path / "faulty page.html"
    sound.write_text(GOOD.format(""), encoding="utf-8")
    faulty.write_text(GOOD.format("\n</span>"), encoding="utf-8")

    assert vnu([sound, faulty]) == [f"{faulty}:2: error: Stray end tag “span”."]
