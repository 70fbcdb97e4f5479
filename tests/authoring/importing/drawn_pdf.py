"""Draws PDF files of lines of text at their places, with pdfium's own pen and the standard fonts."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Written:
    """A line of text: from the left, from the foot, in points."""

    left: float
    base: float
    text: str
    size: float = 10
    bold: bool = False


@dataclass(frozen=True)
class Ruled:
    """A rule across the page."""

    left: float
    right: float
    height: float


@dataclass(frozen=True)
class Post:
    """A line between two columns."""

    place: float
    foot: float
    top: float


def pdf_file(pages: Iterable[Iterable[Written | Ruled | Post]]) -> bytes:
    """Return a PDF with these lines and rules on its pages."""
    document = pypdfium2.PdfDocument.new()
    fonts = {
        bold: pdfium.FPDFText_LoadStandardFont(document, name)
        for bold, name in ((False, b"Times-Roman"), (True, b"Times-Bold"))
    }
    for marks in pages:
        page = document.new_page(WIDTH, HEIGHT)
        for mark in marks:
            if isinstance(mark, Ruled | Post):
                rule = pdfium.FPDFPageObj_CreateNewRect(*_box(mark))
                pdfium.FPDFPath_SetDrawMode(rule, pdfium.FPDF_FILLMODE_WINDING, 0)
                pdfium.FPDFPage_InsertObject(page, rule)
            else:
                letters = pdfium.FPDFPageObj_CreateTextObj(document, fonts[mark.bold], mark.size)
                wide = mark.text.encode("utf-16-le") + b"\0\0"
                buffer = ctypes.create_string_buffer(wide, len(wide))
                pdfium.FPDFText_SetText(
                    letters, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
                )
                pdfium.FPDFPageObj_Transform(letters, 1, 0, 0, 1, mark.left, mark.base)
                pdfium.FPDFPage_InsertObject(page, letters)
        pdfium.FPDFPage_GenerateContent(page)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _box(mark: Ruled | Post) -> tuple[float, float, float, float]:
    if isinstance(mark, Ruled):
        return mark.left, mark.height, mark.right - mark.left, 0.7
    return mark.place, mark.foot, 0.7, mark.top - mark.foot
