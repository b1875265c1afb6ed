"""Two publications of the real site in environments that share nothing but its inputs: one hash.

`python benchmarks/reproducible.py` prints where they ran, both hashes over all files (build.json too) and
what differs; it ends with 1 where anything does.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).parents[1]))
from generator.publishing.record import hash_of
from tests.projects import ROOT
from tests.worlds import ELSEWHERE, HERE, as_nobody, published

EPOCH = "1795323600"  # 2026-11-22, 12:00 in UTC+7


def main() -> int:
    """Publish twice in each of the two worlds and compare site and state."""
    found = []
    with TemporaryDirectory() as folder:
        for world in (HERE, ELSEWHERE):
            site, state = published(ROOT, Path(folder), world, EPOCH)
            user = "another user" if world.other_user and as_nobody() else "this user"
            order = "backwards" if world.backwards else "as they come"
            settings = " ".join(f"{name}={value}" for name, value in world.environment.items())
            print(f"{world.name}: {settings} umask={world.umask:03o}, {user}, folders listed {order}")
            print(f"  {hash_of(site.items())}  site, {len(site)} files")
            print(f"  {hash_of(state.items())}  state, {len(state)} files")
            found.append({f"site/{path}": data for path, data in site.items()})
            found[-1] |= {f"state/{path}": data for path, data in state.items()}
    one, other = found
    differing = sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
    print("same" if not differing else f"{len(differing)} files differ: {', '.join(differing[:20])}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
