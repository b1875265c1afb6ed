"""`make upgrade`: every lock anew, in a branch and a folder of its own, then everything is run there.

Nothing is merged: a person reads the branch and decides. This checkout, what it builds and what is
installed in it stay as they are. A package that is named with a version in requirements/*.in or
package.json keeps it; that there is a newer one is told. docs/upgrading.md says what to look at.
"""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bootstrap  # noqa: E402 (it stands beside no package)

LOCKS = ("site", "test", "node", "upgrade")  # the site's first: the tests' is constrained by it
PROOFS = ("lint", "types", "test", "site", "demo")
PIN = re.compile(r"^([a-z0-9-]+)==([^ ;]+)", re.MULTILINE)


class Failed(Exception):
    """A command ended badly; the message is one line that says which and why."""


def main() -> int:
    """0 where all still holds or nothing is newer, 1 where something does not, 2 where it may not begin."""
    branch = f"upgrade-{datetime.now(UTC):%Y-%m-%d}"
    folder = ROOT.parent / f"{ROOT.name}-{branch}"
    try:
        refusal = why_not(branch, folder)
        if refusal:
            print(refusal, file=sys.stderr)
            return 2
        return upgrade(branch, folder)
    except Failed as failed:
        print(f"{failed} Không có gì thay đổi.", file=sys.stderr)
        return 1


def why_not(branch: str, folder: Path) -> str:
    """What stands in the way of a new branch, in one line; empty where nothing does."""
    if said("git", "status", "--porcelain"):
        return "Còn thay đổi chưa commit. Hãy commit hoặc cất đi rồi chạy lại."
    if said("git", "branch", "--list", branch):
        remains = f"git worktree remove --force {folder}; " if folder.exists() else ""
        return f"Đã có nhánh {branch}. Nhập nó, hoặc bỏ đi bằng: {remains}git branch -D {branch}"
    return f"Đã có thư mục {folder}. Hãy xóa hoặc đổi tên nó." if folder.exists() else ""


def upgrade(branch: str, folder: Path) -> int:
    """Renew in a new branch that is checked out in `folder`, then prove it there; the exit status."""
    said("git", "worktree", "prune")  # a folder that somebody deleted
    said("git", "worktree", "add", "--quiet", "-b", branch, str(folder))
    try:
        before = versions(folder)
        renew(folder)
        after = versions(folder)
        anything = said("git", "status", "--porcelain", at=folder)
        lines = [*differences(before, after), *held_back(after, newest(folder))]
        if anything:
            said(
                "git",
                "commit",
                "--quiet",
                "--all",
                "--message",
                "\n".join(["locks: renew", "", *lines]),
                at=folder,
            )
    except BaseException:
        drop(folder, branch)
        raise
    print("\n".join(lines), flush=True)
    if not anything:
        drop(folder, branch)
        print("Không có bản mới nào.")
        return 0
    failed = [proof for proof in PROOFS if not holds(proof, folder)]
    if failed:
        print(f"Nhánh {branch}: không qua được {', '.join(failed)}. Xem ở {folder}", file=sys.stderr)
        return 1
    drop(folder)
    print(f"Nhánh {branch}: mọi thứ đều qua. Đọc bằng: git show {branch}")
    return 0


def renew(folder: Path) -> None:
    """Write each lock anew with the command in its own head; the lock of the scripts within its pins."""
    npm = bootstrap.npm()
    for name in LOCKS:
        print(f"Đang làm mới requirements/{name}.lock …", flush=True)
        head = (folder / "requirements" / f"{name}.lock").read_text(encoding="utf-8").splitlines()[1]
        said(sys.executable, "-m", *head.removeprefix("#").split(), "--upgrade", "--quiet", at=folder)
    print("Đang làm mới package-lock.json …", flush=True)
    said(*npm, "update", "--package-lock-only", "--loglevel=error", at=folder)
    # Without addresses in the lock, `update` drops what is asked for as "latest", and `npm ci` then refuses.
    said(*npm, "install", "--package-lock-only", "--loglevel=error", at=folder)


def versions(folder: Path) -> dict[str, str]:
    """Name and version of every package in the locks; those of the scripts by their place, under `npm:`."""
    found: dict[str, str] = {}
    for name in LOCKS:
        found |= PIN.findall((folder / "requirements" / f"{name}.lock").read_text(encoding="utf-8"))
    packages = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return found | {
        f"npm:{path.removeprefix('node_modules/').replace('/node_modules/', ' > ')}": package["version"]
        for path, package in packages.items()
        if path
    }


def differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """One line for each package that came, went or changed."""
    names = sorted(before.keys() | after.keys())
    return [
        f"  {name}: {before.get(name, 'chưa có')} → {after.get(name, 'bỏ')}"
        for name in names
        if before.get(name) != after.get(name)
    ]


def newest(folder: Path) -> dict[str, str]:
    """The newest version of packages that are not the newest here, and of those that package.json names."""
    python = said(sys.executable, "-m", "uv", "pip", "list", "--outdated", "--format", "json", "--quiet")
    named = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    scripts = sorted(named["dependencies"] | named["devDependencies"])
    return {one["name"]: one["latest_version"] for one in json.loads(python or "[]")} | {
        f"npm:{name}": said(*bootstrap.npm(), "view", name, "version", at=folder) for name in scripts
    }


def held_back(after: dict[str, str], newest: dict[str, str]) -> list[str]:
    """One line for each package of the locks that stays behind its newest version."""
    return [
        f"  {name}: giữ {after[name]}, đã có {version}"
        for name, version in sorted(newest.items())
        if after.get(name, version) != version
    ]


def holds(proof: str, folder: Path) -> bool:
    """Whether a command of set-up succeeds in `folder`; what it says is shown."""
    return subprocess.call([sys.executable, "bootstrap.py", proof], cwd=folder) == 0


def drop(folder: Path, branch: str = "") -> None:
    """Take the folder away, and the branch if it is named."""
    said("git", "worktree", "remove", "--force", str(folder))
    if branch:
        said("git", "branch", "--quiet", "-D", branch)


def said(*command: str, at: Path | None = None) -> str:
    """What a command prints. Raises Failed where it ends badly."""
    done = subprocess.run(
        command,
        cwd=at or ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode == 0:
        return done.stdout.strip()
    words = f"{done.stdout}\n{done.stderr}".strip()
    if bootstrap.NETWORK_TROUBLE.search(words):
        raise Failed("Không ra được mạng. Kiểm tra kết nối (hoặc proxy) rồi chạy lại.")
    print("\n".join(words.splitlines()[-12:]), file=sys.stderr)
    raise Failed(f"Lệnh này không chạy được: {' '.join(command)}.")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
