"""The whole agenda as a PDF, a part of every build: `extra.pdf` in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotated_agenda.doorway.cache.cache import cache_folder
from annotated_agenda.doorway.cache.kept_file import KeptFile
from annotated_agenda.doorway.preview.preview import PREVIEW
from annotated_agenda.doorway.reporting.setting_effects import setting_problem
from annotated_agenda.publishing.site.paper import check_engine, made_from, pdf_path, write_pdf_of

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from annotated_agenda.meeting.problem import Problem
    from annotated_agenda.publishing.edition.site_plan import SitePlan

_SETTING = "pdf"


def has_pdf(config: MkDocsConfig) -> bool:
    """Say whether every language has a PDF; the preview makes none, and leads to none."""
    return config.extra.get(_SETTING) is True and not PREVIEW.is_on


def check_pdf(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem when the setting says neither yes nor no, or what it asks for cannot be made."""
    value, key = config.extra.get(_SETTING, False), f"extra.{_SETTING}"
    if not isinstance(value, bool):
        message = f"{value!r:.60} is not known"
        yield setting_problem(config, key, message, "write true or false")
    elif has_pdf(config):
        try:
            check_engine()
        except OSError as reason:
            message, _, remedy = str(reason).partition("): ")
            yield setting_problem(config, key, f"{message})", remedy)


def write_pdfs(config: MkDocsConfig, plan: SitePlan, site: Path) -> None:
    """Write the PDF of each language, made anew where it would differ from that of the last build.

    Raise OSError where one cannot be made.
    """
    for language in plan.languages if plan.has_pdf else ():
        kept = KeptFile(cache_folder(config) / f"{language}.pdf")
        source = made_from(site, plan, language).encode()
        last, _, content = kept.read().partition(b"\n")
        if last == source:
            pdf_path(site, plan, language).write_bytes(content)
        else:
            write_pdf_of(site, plan, language)
            kept.write(source + b"\n" + pdf_path(site, plan, language).read_bytes())
