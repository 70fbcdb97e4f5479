"""The page that has the whole agenda, as a PDF: tagged, with bookmarks, its fonts embedded."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from annotated_agenda.publishing.site.fonts import LATIN, Font, fonts_of

_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_HTML = re.compile(r"<html [^>]*>")
_LANGUAGE = re.compile(r'<html lang="([^"]*)"')
_LINK_WITHIN_SITE = re.compile(r'(<a\b[^>]*?) href="(?!#|[a-z]+:)[^"]*"')

_IMAGE = re.compile(r'(<img\b[^>]*? src=")(?![a-z]+:)([^"]*)"')


def write_pdf(page: str, address: str, folder: Path, paper: Path, pdf: Path) -> None:
    """Write the print page of a language as a PDF.

    `page` is its HTML, `address` where it is published, empty for a site without an address: its
    links to other pages are then left out. `folder` is that of the page, from which its images are
    read, and `paper` the style sheet.
    """
    fonts = FontConfiguration()
    (language,) = _LANGUAGE.findall(page)
    styles = CSS(string=_font_faces(language) + paper.read_text("utf-8"), font_config=fonts)
    document = HTML(
        string=_with_own_images(_paper(page, address), folder), base_url=address or None
    )
    document.write_pdf(pdf, stylesheets=[styles], font_config=fonts, pdf_variant="pdf/ua-1")


def _paper(page: str, address: str) -> str:
    """Return a document of the page's article alone."""
    parts = (_HTML, _TITLE, _ARTICLE)
    html, title, article = (pattern.findall(page)[0] for pattern in parts)
    body = article if address else _LINK_WITHIN_SITE.sub(r"\1", article)
    return f"<!doctype html>{html}<head>{title}</head><body>{body}</body></html>"


def _with_own_images(html: str, folder: Path) -> str:
    """Return the document with the images of the site that is here, not of the one that is published."""

    def locate(image: re.Match[str]) -> str:
        return image[1] + (folder / unquote(image[2])).resolve().as_uri() + '"'

    return _IMAGE.sub(locate, html)


def _font_faces(language: str) -> str:
    faces = [_font_face("Agenda", font) for font in fonts_of(language)]
    faces += [_font_face("Agenda Latin", font) for font in LATIN]
    return "".join(faces)


def _font_face(family: str, font: Font) -> str:
    drawn = f"font-weight: {font.weight}; " if font.weight else ""
    return (
        f'@font-face {{ font-family: "{family}"; src: url("{font.path.as_uri()}"); '
        f"{drawn}font-style: {font.style}; }}\n"
    )
