"""`schemas`: the JSON Schemas of the records, compared with the files of schemas/ or written there."""

import argparse
import json
import sys
from pathlib import Path

from generator.cli.disk import why_unwritten
from generator.json_schemas import schema_of
from generator.kinds import KINDS
from generator.wording.commands import command

FOLDER = Path("schemas")


def run(arguments: argparse.Namespace) -> int:
    """0 where the files are as the models say, or have been written so; 1 where they are not."""
    wanted = {FOLDER / f"{kind.name}.schema.json": _text(schema_of(kind)) for kind in KINDS}
    wrong = [path for path, text in wanted.items() if _present(path) != text]
    left_over = sorted(set(FOLDER.glob("*.schema.json")) - set(wanted))
    if not wrong and not left_over:
        print(f"Cả {len(wanted)} tệp trong {FOLDER}/ đều đúng.")
        return 0
    if arguments.write:
        return _write({path: wanted[path] for path in wrong}, left_over)
    for path in wrong:
        print(f"{path.as_posix()}: {'chưa đúng với chương trình' if path.exists() else 'chưa có'}")
    for path in left_over:
        print(f"{path.as_posix()}: không còn dùng")
    print(f"Ghi lại bằng: {command('schemas', '--write')}")
    return 1


def _write(files: dict[Path, bytes], left_over: list[Path]) -> int:
    try:
        FOLDER.mkdir(exist_ok=True)
        for path, text in files.items():
            path.write_bytes(text)
            print(f"Đã ghi {path.as_posix()}")
        for path in left_over:
            path.unlink()
            print(f"Đã xóa {path.as_posix()}")
    except OSError as error:
        print(f"Không ghi được vào {FOLDER}/: {why_unwritten(error)}", file=sys.stderr)
        return 1
    return 0


def _text(schema: dict[str, object]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _present(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
