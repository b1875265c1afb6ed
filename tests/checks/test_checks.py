"""The table of laws: every law that is written is kept."""

import importlib
import inspect
import pkgutil

import generator.checks
from generator.checks import CHECKS, check
from generator.problems import Code
from tests.sound_project import BUILT_ON, Project


def test_every_law_is_in_the_table():
    """A law that nobody calls is kept by nobody; `citations` is a question, not a law."""
    modules = [
        importlib.import_module(f"generator.checks.{module.name}")
        for module in pkgutil.iter_modules(generator.checks.__path__)
    ]
    written = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }

    assert {function.__name__ for function in written - set(CHECKS)} == {
        "citations",
        "held_until_before",
        "promises",
    }
    assert len(set(CHECKS)) == len(CHECKS)


def test_all_laws_are_asked(project: Project):
    """One catalogue with faults against several laws gives them all in one run."""
    path = "content/procedures/1.001193.yml"
    project.change(path, '"1.001193"', '"1.001194"')
    project.change(path, "sector: ho-tich", "sector: hotich")
    project.change(path, "  - 60/2014/QH13\n", "  - 60/2014/QH12\n")
    project.change(path, "review_by: 2027-06-30", "review_by: 2026-06-30")

    assert {problem.code for problem in check(project.catalogue(), BUILT_ON)} == {
        Code.FILE_NAME_WRONG,
        Code.SECTOR_UNKNOWN,
        Code.LEGAL_DOCUMENT_UNKNOWN,
        Code.REVIEW_DATE_PASSED,
    }
