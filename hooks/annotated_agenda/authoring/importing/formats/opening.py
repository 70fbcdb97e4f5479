"""A path -> a document as blocks, whatever its format; refuses what is none, in clear words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotated_agenda.authoring.importing.formats.pdf import read_pdf
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.formats.text import read_text
from annotated_agenda.authoring.importing.formats.word import read_word

if TYPE_CHECKING:
    from pathlib import Path

    from annotated_agenda.authoring.importing.blocks.block import SourceDocument

LARGEST_FILE = 40 * 1024 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_document(path: Path) -> SourceDocument:
    """Read a .docx, .pdf or .txt file, told by what it begins with; raise RefusedError."""
    name = path.name
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise RefusedError(str(path), "this is no file (a pipe or a device)", "give a file")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            remedy = "leave out its pictures: an agenda has a few hundred kilobytes"
            raise RefusedError(name, f"the file has {size // 2**20} MB", remedy)
        content = path.read_bytes()
    except FileNotFoundError:
        raise RefusedError(str(path), "there is no such file", "correct the name") from None
    except (OSError, ValueError, RuntimeError) as reason:  # a NUL in the name, a circle of links
        words = getattr(reason, "strerror", None) or reason
        raise RefusedError(str(path), f"it cannot be read ({words})", "give a file") from None
    if not content.strip():
        raise RefusedError(name, "the file is empty", "give another")
    if content.startswith(b"%PDF-"):
        return read_pdf(name, content)
    if content.startswith(b"PK"):
        return read_word(name, content)
    if content.startswith(_OLD_OFFICE):
        message = "this is a Word document with a password, or of Word before 2007"
        raise RefusedError(name, message, "open it and save it as .docx without a password")
    if path.suffix.lower() in {".docx", ".pdf"}:
        message = f"this is no {path.suffix} document"
        raise RefusedError(name, message, "open it in its own program and save it again")
    return read_text(name, content)
