"""The PDF of each language of a built site: where it is, what it is made from, and its making."""

from __future__ import annotations

import re
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from annotated_agenda.publishing.edition.addresses import PDF, PRINT

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.site_plan import SitePlan

_IMAGE = re.compile(r'<img\b[^>]*? src="(?![a-z]+:)([^"]*)"')
_REMEDY = "run make pdf; it needs Pango (Debian: libpangoft2-1.0-0, macOS: brew install pango)"


def pdf_path(site: Path, plan: SitePlan, language: str) -> Path:
    """Return where the PDF of a language is."""
    return site / plan.prefix(language) / PDF


def print_path(site: Path, plan: SitePlan, language: str) -> Path:
    """Return the page that the PDF of a language is made from."""
    return site / plan.prefix(language) / PRINT / "index.html"


def check_engine() -> None:
    """Raise OSError, with what to do, when what makes PDFs is not installed."""
    try:
        import weasyprint  # noqa: F401, PLC0415  the others do without it
    except (ImportError, OSError) as missing:
        raise OSError(f"the PDF of the agenda cannot be made ({missing}): {_REMEDY}") from None


def write_pdf_of(site: Path, plan: SitePlan, language: str) -> None:
    """Write the PDF of a language into the site; raise OSError where that cannot be done."""
    check_engine()
    from annotated_agenda.publishing.site.pdf import write_pdf  # noqa: PLC0415  as above

    page, pdf = print_path(site, plan, language), pdf_path(site, plan, language)
    part = pdf.with_name(f".{PDF}.part~")
    address = plan.public_address(language, PRINT)
    write_pdf(page.read_text("utf-8"), address, page.parent, _styles(site, plan, language), part)
    part.replace(pdf)


def made_from(site: Path, plan: SitePlan, language: str) -> str:
    """Return what tells the PDF of a language from any other: equal ones are of the same bytes."""
    page = print_path(site, plan, language)
    html = page.read_text("utf-8")
    images = (page.parent / unquote(name) for name in _IMAGE.findall(html))
    files = (_styles(site, plan, language), *(image.resolve() for image in images))
    parts = [html, plan.public_address(language, PRINT), version("weasyprint")]
    parts += [sha256(file.read_bytes()).hexdigest() for file in files if file.is_file()]
    return sha256("\0".join(parts).encode()).hexdigest()


def _styles(site: Path, plan: SitePlan, language: str) -> Path:
    return site / plan.look(language).assets / "stylesheets" / "paper.css"
