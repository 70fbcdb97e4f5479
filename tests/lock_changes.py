"""Says in words what a renewal of the lock files changed: `make update`."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\\n]+)(?: ; ([^\\\n]+?))? *\\?$", re.MULTILINE)


def pinned(lock: str) -> Mapping[str, str]:
    """Return the versions in a lock file, by package and the machines that they are for."""
    return {
        f"{name} ({machines})" if machines else name: version
        for name, version, machines in _PINNED.findall(lock)
    }


def changes(before: str, after: str) -> Iterator[str]:
    """Yield a line for every package that another version, or none, stands for now."""
    old, new = pinned(before), pinned(after)
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield f"{name}: {new[name]} is new"
        elif name not in new:
            yield f"{name}: {old[name]} is no longer needed"
        elif old[name] != new[name]:
            yield f"{name}: {old[name]} is now {new[name]}"


def main() -> None:
    """Print the changes of each lock file since the last commit."""
    for path in sorted(Path().glob("requirements*.lock")):
        before = subprocess.run(
            ["git", "show", f"HEAD:{path}"], capture_output=True, text=True, check=False
        )
        said = list(changes(before.stdout, path.read_text("utf-8")))
        sys.stdout.write(f"{path}: {len(said) or 'no'} change{'s' * (len(said) != 1)}\n")
        sys.stdout.writelines(f"  {line}\n" for line in said)


if __name__ == "__main__":
    main()
