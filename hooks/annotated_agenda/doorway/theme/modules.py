"""Scripts that are loaded together stand in one file: on a slow line each file costs the time of an answer."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

_IMPORT = re.compile(r'^import \{[^}]*\} from "(\.{1,2}/[\w./]+)"\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:class|const|function|let)\b)", re.MULTILINE)


def in_one_file(entry: str, read: Callable[[str], str]) -> str:
    """Return a module with the modules that it imports by name; `read` returns the text at a path.

    Their names at the top level must differ. What is imported later, `import("./…")`, stays apart, and is
    looked for from the folder of the entry.
    """
    *imported, last = _in_order(entry, read, [])
    texts = [_EXPORT.sub("", _IMPORT.sub("", read(name))) for name in imported]
    return "".join((*texts, _IMPORT.sub("", read(last))))


def _in_order(name: str, read: Callable[[str], str], done: list[str]) -> Iterator[str]:
    """Yield a module after those that it imports."""
    if name in done:
        return
    done.append(name)
    for imported in _IMPORT.findall(read(name)):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), imported))
        yield from _in_order(path, read, done)
    yield name
