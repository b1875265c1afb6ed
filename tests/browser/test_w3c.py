"""The W3C checker is silent on every page, stylesheet included."""

import pytest


@pytest.mark.slow
def test_every_page(vnu, site, base, demo, demo_base, filled_paths, calm_base):
    """No error, no warning, no remark; not where every field of every record is filled either.

    Pages are fetched, because in a file the policy's 'self' means nothing.
    """
    real = [base + path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    real += [
        demo_base + path.relative_to(demo).as_posix() for path in sorted(demo.glob("thong-ke/**/*.html"))
    ]
    filled = [calm_base + path for path in filled_paths]

    assert vnu([*real, *filled]) == []
    assert len(real) > 100
