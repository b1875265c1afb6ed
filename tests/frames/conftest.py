"""A small sound frame, as an engine would draw it."""

import pytest

SOUND = """<!doctype html>
<html lang="vi"><head>
<meta http-equiv="Content-Security-Policy" content="SLOTPOLICY">
<title>SLOTTITLE</title><meta name="description" content="SLOTDESCRIPTION">
<meta name="robots" content="SLOTROBOTS"><link rel="canonical" href="SLOTCANONICAL">
<link rel="icon" href="SLOTROOTSLOTICON"><meta property="og:image" content="SLOTSHARE">
<style>SLOTSTYLE</style>
<script>start("first");</script><script src="SLOTROOTSLOTSCRIPT" defer></script>
</head><body><a href="SLOTROOT">SLOTSITENAME</a>
<form data-script="SLOTROOTSLOTFINDER" data-index="SLOTROOTSLOTINDEX"></form><main>SLOTCONTENT</main>
<header>SLOTNOTICE</header><footer>SLOTFOOTER</footer></body></html>
"""


@pytest.fixture
def drawn() -> str:
    return SOUND


@pytest.fixture
def values() -> dict[str, str]:
    return {
        "policy": "default-src 'none'",
        "title": "Khai sinh",
        "description": "Đăng ký khai sinh",
        "robots": "index",
        "canonical": "https://xa.example/thu-tuc/1.001193/",
        "root": "../../",
        "icon": "assets/icon.0f.svg",
        "finder": "assets/finder.0f.js",
        "index": "tim/chi-muc.json",
        "share": "https://xa.example/assets/share.0f.png",
        "style": "p{color:red}",
        "script": "assets/site.0f.js",
        "site_name": "Xã",
        "content": "<h1>Khai sinh</h1>",
        "footer": "<p>Trụ sở</p>",
        "notice": "<p>Tên cũ</p>",
    }
