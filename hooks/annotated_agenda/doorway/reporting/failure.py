"""What went wrong beyond all that was foreseen, in one line; `--verbose` has the rest."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

from mkdocs.exceptions import Abort, MkDocsException

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

_PROGRAM = Path(__file__).parents[2]


class ProblemsFoundError(Abort):
    """Problems in what authors wrote stop a build; `problems` are they, as authors read them."""

    def __init__(self, message: str, problems: tuple[str, ...]) -> None:
        super().__init__(message)
        self.problems = problems


def stop_in_one_line(error: Exception) -> None:
    """Raise Abort with one line about an error; one that MkDocs tells in a line itself passes."""
    if not isinstance(error, MkDocsException):
        log.debug("What went wrong in full:", exc_info=error)
        raise Abort(in_one_line(error)) from None


def in_one_line(error: BaseException) -> str:
    """Return what went wrong, and what to do, in one line."""
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        return f"{error.strerror}{where}. Mend this, then try again; --verbose says more."
    words = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return (
        f"The program stopped at something that it does not foresee: {words}{_place(error)}."
        " What was published stays as it was. Please report this; --verbose says more."
    )


def _place(error: BaseException) -> str:
    """Return where in this program it was."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PROGRAM)]
    if not own:
        return ""
    return f" ({Path(own[-1].filename).relative_to(_PROGRAM).as_posix()}:{own[-1].lineno})"
