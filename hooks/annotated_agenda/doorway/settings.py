"""mkdocs.yml -> the plan of the site and the settings of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.doorway.cache import settings_text
from annotated_agenda.publishing.edition.site_plan import (
    SitePlan,
    check_languages,
    check_official_links,
)
from annotated_agenda.publishing.edition.term_base import read_terms
from annotated_agenda.publishing.edition.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from annotated_agenda.meeting.problem import Problem


def site_plan(config: MkDocsConfig) -> SitePlan:
    """Return the languages and the addresses of the site."""
    i18n = i18n_plugin(config)
    languages = {
        language.locale: language.name for language in i18n.config.languages if language.build
    }
    source = str(i18n.default_language)
    in_order = {source: languages[source], **languages}
    return SitePlan(
        languages=in_order,
        source=source,
        url=config.site_url or "",
        official_links=config.extra.get("official_links", {}),
    )


def markdown_settings(config: MkDocsConfig, languages: tuple[str, ...]) -> MarkdownSettings:
    """Return the Markdown extensions with their options."""
    own = [name for name in config.markdown_extensions if name != "toc"]
    return MarkdownSettings(
        extensions=own,
        configs=config.mdx_configs,
        configs_by_language={language: _configs_in(language) for language in languages},
    )


def check_settings(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield what is wrong with the settings."""
    settings = settings_text(config)
    yield from check_languages(site_plan(config).languages, settings)
    yield from check_official_links(config.extra.get("official_links", {}), settings)


def i18n_plugin(config: MkDocsConfig) -> Any:
    """Return the static-i18n plugin, whose attributes have no types."""
    return config.plugins["i18n"]


def _configs_in(language: str) -> dict[str, dict[str, Any]]:
    wording = Wording(language, read_terms())
    return {"footnotes": {"BACKLINK_TITLE": wording.say("back_to_text", number="{}")}}
