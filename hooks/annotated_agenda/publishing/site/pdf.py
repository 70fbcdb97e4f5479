"""The page that has the whole agenda, as a PDF: tagged, with bookmarks, its fonts embedded."""

from __future__ import annotations

import re
from importlib.metadata import files
from pathlib import Path
from urllib.parse import unquote

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from annotated_agenda.publishing.language.locales import script

# Package, file, weight (empty for a file that has all), style.
# The families come from packages, so that a PDF looks the same from every machine.
_LATIN = (
    ("fontpkg-noto-serif", "NotoSerif[wdth,wght].ttf", "", "normal"),
    ("fontpkg-noto-serif", "NotoSerif-Italic[wdth,wght].ttf", "", "italic"),
)
_ARABIC = (
    ("fontpkg-amiri", "Amiri-Regular.ttf", "normal", "normal"),
    ("fontpkg-amiri", "Amiri-Bold.ttf", "bold", "normal"),
)
_CHINESE = (
    ("cvttf-notosanscjk-regular", "NotoSansCJKtc-Regular.otf", "normal", "normal"),
    ("cvttf-notosanscjk-bold", "NotoSansCJKtc-Bold.otf", "bold", "normal"),
)
_FAMILIES = {"Arab": _ARABIC, "Hans": _CHINESE, "Hant": _CHINESE}
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
    own = _FAMILIES.get(script(language), _LATIN)
    faces = [_font_face("Agenda", *font) for font in own]
    faces += [_font_face("Agenda Latin", *font) for font in _LATIN]
    return "".join(faces)


def _font_face(family: str, package: str, name: str, weight: str, style: str) -> str:
    path = next(file.locate() for file in files(package) or () if file.name == name)
    source = Path(str(path)).as_uri()
    drawn = f"font-weight: {weight}; " if weight else ""
    return (
        f'@font-face {{ font-family: "{family}"; src: url("{source}"); '
        f"{drawn}font-style: {style}; }}\n"
    )
