"""Which addresses say something else."""

from generator.review.page_changes import PageChange, PageHow, Said, page_changes


def test_new_changed_redirected_and_gone():
    """By address, pages for editors last; a redirect that stops is an address that is gone."""
    before, now = {"a/": "1", "b/": "1", "c/": "1", "d/": "1"}, {"a/": "1", "b/": "2", "e/": "1"}
    base = Said({**before, "z/": "1"}, frozenset(before), {"r/": "a/"})
    proposal = Said({**now, "z/": "2"}, frozenset(now), {"c/": "e/"})

    assert page_changes(base, proposal) == (
        PageChange("b/", PageHow.CHANGED),
        PageChange("c/", PageHow.REDIRECTED, "e/"),
        PageChange("d/", PageHow.GONE),
        PageChange("e/", PageHow.NEW),
        PageChange("r/", PageHow.GONE),
        PageChange("z/", PageHow.CHANGED, listed=False),
    )
    assert page_changes(base, base) == ()
