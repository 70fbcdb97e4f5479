"""How far a long build is, on a terminal; nothing is said where nobody watches."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotated_agenda.publishing.site.catalogue import SiteFile

_STEP = 100
_CLEAR = "\r\033[K"


def followed(files: Iterable[SiteFile]) -> Iterator[SiteFile]:
    """Yield the files, and say on a terminal how many of each language are done."""
    if not sys.stderr.isatty():
        yield from files
        return
    listed = list(files)
    of = Counter(file.language for file in listed)
    done: Counter[str] = Counter()
    for file in listed:
        yield file
        done[file.language] += 1
        if done[file.language] % _STEP == 0:
            _say(f"{_CLEAR}{file.language}: {done[file.language]} of {of[file.language]} files")
    _say(_CLEAR)


def _say(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()
