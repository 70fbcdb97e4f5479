"""One run of `mkdocs build`: what it knows, the same in every language."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotated_agenda.authoring.annotations.cache import AnnotationCache
from annotated_agenda.authoring.reader import Reading, read_meeting
from annotated_agenda.doorway.cache.cache import (
    cache_folder,
    program_fingerprint,
    record_path,
    site_fingerprint,
)
from annotated_agenda.doorway.cache.kept_file import KeptFile
from annotated_agenda.doorway.own_files import check_own_files
from annotated_agenda.doorway.reporting.failure import ProblemsFoundError
from annotated_agenda.doorway.reporting.warnings import say_warnings_once
from annotated_agenda.doorway.settings.forms import check_forms
from annotated_agenda.doorway.settings.plugins import i18n_plugin
from annotated_agenda.doorway.settings.settings import (
    check_settings,
    left_out,
    markdown_settings,
    site_plan,
)
from annotated_agenda.doorway.theme.assets import Assets, make_assets
from annotated_agenda.doorway.theme.templates import meeting_templates
from annotated_agenda.doorway.theme.terms import TermReading, read_all_terms
from annotated_agenda.publishing.edition.site_plan import SitePlan
from annotated_agenda.publishing.language.term_base import Terms, check_terms
from annotated_agenda.publishing.site.catalogue import SiteContents
from annotated_agenda.publishing.site.edition_files import EditionPages
from annotated_agenda.publishing.site.record import SiteRecord, read_record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from annotated_agenda.meeting.meeting import Meeting
    from annotated_agenda.meeting.problem import Problem
    from annotated_agenda.publishing.look.look import Look

log = logging.getLogger("mkdocs.hooks.annotated_agenda")

_STATE = "_annotated_agenda"
_LOG_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "note": logging.INFO}


@dataclass(frozen=True)
class Build:
    """What one run of `mkdocs build` knows, the same in every language.

    `fingerprint` is that of all that the site is made from beside docs/; `last` is what the last
    build left in the site folder. `assets` are our scripts and styles, `navigation` is what MkDocs made of each language, for those who listen.
    """

    reading: Reading
    plan: SitePlan
    terms: Terms
    templates: Environment
    fingerprint: str
    last: SiteRecord
    assets: Assets
    navigation: dict[str, tuple[Navigation, Files]] = field(default_factory=dict)

    @property
    def meeting(self) -> Meeting:
        """The meeting; only a build without errors asks for it."""
        assert self.reading.meeting is not None
        return self.reading.meeting

    @cached_property
    def contents(self) -> SiteContents:
        """What is made from the meeting."""
        return SiteContents(self.meeting, self.plan, self.terms, self.templates, self.fingerprint)


def start_build(config: MkDocsConfig) -> Build:
    """Read docs/ for the first language, and hand the same build to the others."""
    build: Build | None = getattr(config, _STATE, None)
    if build is None:
        say_warnings_once()
        plan = site_plan(config)
        assets = make_assets(plan.looks, config)
        plan = replace(plan, looks=assets.looks)
        record, terms = record_path(config), read_all_terms(config)
        build = Build(
            _read(config, plan, terms),
            plan,
            terms.terms,
            meeting_templates(config),
            site_fingerprint(config, assets.files),
            read_record(KeptFile(record).read()) if record else SiteRecord(),
            assets,
        )
        if not build.reading.errors:
            build = _with_own_files(build, config)
        setattr(config, _STATE, build)
    return build


def _read(config: MkDocsConfig, plan: SitePlan, terms: TermReading) -> Reading:
    languages = tuple(plan.languages)
    settings = markdown_settings(config, languages, terms.terms)
    kept = KeptFile(cache_folder(config) / "annotations.json")
    cache = AnnotationCache(kept.read(), program_fingerprint())
    docs = Path(config.docs_dir)
    reading = read_meeting(docs, languages, settings, cache.convert, left_out(config))
    if content := cache.content():
        kept.write(content)
    missing = check_terms(terms.terms, languages)
    return reading.with_problems(*terms.problems, *missing, *check_settings(config, plan))


def _with_own_files(build: Build, config: MkDocsConfig) -> Build:
    """Return the build with what is wrong with files that are none of the meeting's."""
    found = tuple(check_own_files(config, build.plan, build.contents))
    return replace(build, reading=build.reading.with_problems(*found)) if found else build


def link_own_pages(config: MkDocsConfig, build: Build) -> None:
    """Have MkDocs link the register and the meeting in the pages that it converts."""
    extensions: list[Any] = config.markdown_extensions  # MkDocs hands them on as they are
    if build.reading.extension and build.reading.extension not in extensions:
        extensions.append(build.reading.extension)


def current_build(config: MkDocsConfig) -> Build:
    """Return the build that start_build() began."""
    build: Build = getattr(config, _STATE)
    return build


def refuse_forms(config: MkDocsConfig) -> None:
    """Raise Abort when a setting has a form that nobody can read."""
    _report(tuple(check_forms(config)))


def report(build: Build) -> None:
    """Print every problem once; raise Abort when one of them stops the build."""
    _report(build.reading.problems)


def _report(problems: Iterable[Problem]) -> None:
    said = list(problems)
    for problem in said:
        log.log(_LOG_LEVELS[problem.severity], str(problem))
    errors = tuple(str(problem) for problem in said if problem.severity == "error")
    if errors:
        message = (
            f"{len(errors)} problem{'s' * (len(errors) > 1)} to mend; the site was left as it was."
        )
        raise ProblemsFoundError(message, errors)


def is_first_language(config: MkDocsConfig) -> bool:
    """Say whether this is the first of the builds that static-i18n runs."""
    return bool(i18n_plugin(config).is_default_language_build)


def is_last_language(config: MkDocsConfig) -> bool:
    """Say whether static-i18n, which begins with the source language, is at the last one."""
    return current_language(config) == list(current_build(config).plan.languages)[-1]


def current_language(config: MkDocsConfig) -> str:
    """Return the language that is being built."""
    return str(i18n_plugin(config).current_language)


def current_look(config: MkDocsConfig) -> Look:
    """Return how pages look in the language that is being built."""
    return current_build(config).plan.look(current_language(config))


def edition_pages(config: MkDocsConfig, language: str) -> EditionPages:
    """Return the pages of one language."""
    return current_build(config).contents.editions[language]


def site_contents(config: MkDocsConfig) -> SiteContents:
    """Return what is made from the meeting, in all languages."""
    return current_build(config).contents
