"""mkdocs.yml -> the plan of the site and the settings of Markdown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import InclusionLevel, set_exclusions

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.doorway.cache.cache import settings_text
from annotated_agenda.doorway.preview.preview import PREVIEW
from annotated_agenda.doorway.reporting.setting_effects import check_effects, place_of_entry
from annotated_agenda.doorway.settings.hosting import check_hosting
from annotated_agenda.doorway.settings.listeners import check_listeners
from annotated_agenda.doorway.settings.look import make_look
from annotated_agenda.doorway.settings.own_pages import (
    check_trusted,
    own_file,
    own_page_settings,
)
from annotated_agenda.doorway.settings.palette import check_palette
from annotated_agenda.doorway.settings.pdf import check_pdf, has_pdf
from annotated_agenda.doorway.settings.pictures import check_pictures, has_pictures
from annotated_agenda.doorway.settings.plugins import HOOK, PLUGIN, i18n_plugin, switched_on_by
from annotated_agenda.doorway.theme.material import MATERIAL_THEMES
from annotated_agenda.meeting.problem import Problem
from annotated_agenda.publishing.edition.addresses import GENERATED, folder_url
from annotated_agenda.publishing.edition.site_plan import (
    SitePlan,
    check_languages,
    check_official_links,
)
from annotated_agenda.publishing.language.term_base import Terms
from annotated_agenda.publishing.language.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mkdocs.config.defaults import MkDocsConfig

_STRUCTURE = "folder"


def site_plan(config: MkDocsConfig) -> SitePlan:
    """Return the languages and the addresses of the site."""
    i18n = i18n_plugin(config)
    built = [language for language in i18n.config.languages if language.build]
    languages = {language.locale: language.name for language in built}
    source = str(i18n.default_language)
    in_order = {source: languages[source], **languages}
    return SitePlan(
        languages=in_order,
        source=source,
        url=folder_url(config.site_url or ""),
        names_files=not config.use_directory_urls,
        official_links=config.extra.get("official_links", {}),
        has_pdf=has_pdf(config),
        has_pictures=has_pictures(config),
        looks={language.locale: make_look(config, language, source) for language in built},
    )


def markdown_settings(
    config: MkDocsConfig, languages: tuple[str, ...], terms: Terms
) -> MarkdownSettings:
    """Return the Markdown extensions with their options."""
    own = [name for name in config.markdown_extensions if name != "toc"]
    return MarkdownSettings(
        extensions=own,
        configs=config.mdx_configs,
        configs_by_language={language: _configs_in(language, terms) for language in languages},
        generated=GENERATED,
        own_pages=own_page_settings(config),
        symbol_families=[str(one) for one in _families(config) if _is_family(one)],
    )


def _families(config: MkDocsConfig) -> Sequence[object]:
    written = config.extra.get("symbol_families", [])
    return written if isinstance(written, list) else [written]


def _is_family(written: object) -> bool:
    return isinstance(written, str) and bool(
        re.fullmatch(r"[A-Z][\w().#/ -]*[#/ ]", written, re.ASCII)
    )


def left_out(config: MkDocsConfig) -> Callable[[str], bool]:
    """Return what says of a file under docs/ that `exclude_docs` or `draft_docs` keeps it from being published.

    As in MkDocs, the preview shows drafts.
    """

    def is_left_out(name: str) -> bool:
        file = own_file(config, name)
        set_exclusions([file], config)
        last = InclusionLevel.EXCLUDED if PREVIEW.is_on else InclusionLevel.DRAFT
        return bool(file.inclusion.value <= last.value)

    return is_left_out


def check_settings(config: MkDocsConfig, plan: SitePlan) -> Iterator[Problem]:
    """Yield what is wrong with the settings, which `plan` was made from."""
    settings = settings_text(config)
    yield from _check_twice(config)
    yield from check_languages(plan.languages, settings)
    yield from check_official_links(plan.official_links, settings)
    yield from check_trusted(config)
    yield from check_hosting(config)
    yield from check_pdf(config)
    yield from check_pictures(config, plan.languages)
    for family in _families(config):
        if not _is_family(family):
            message = f'"{family}" is not the beginning of a symbol'
            remedy = 'write it like "GOV/", "EB#/" or "CL #/", with # for a number'
            line = _line(settings, "symbol_families")
            yield Problem("mkdocs.yml", line, "extra.symbol_families", message, remedy)
    yield from check_effects(Path(config.config_file_path or ""))
    yield from check_palette(config)
    yield from check_listeners(config)
    yield from _check_foundations(config, settings)
    if config.mdx_configs.get("footnotes", {}).get("SEPARATOR") == "":
        key, message = "markdown_extensions.footnotes", "Markdown cannot do with an empty SEPARATOR"
        line = _line(settings, "SEPARATOR")
        yield Problem("mkdocs.yml", line, key, message, 'write SEPARATOR: "-"')


def _check_twice(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem for each language that stands in the list twice, and for each second source."""
    key, known, source = "plugins.i18n.languages", set(), ""
    for at, language in enumerate(i18n_plugin(config).config.languages):
        locale = str(language.locale)
        path, line = place_of_entry(f"{key}.locale", at, Path(config.config_file_path or ""))
        if locale in known:
            message, remedy = f'"{locale}" stands twice', "keep one of the lines"
            yield Problem(path, line, "languages", message, remedy)
        elif language.default and source:
            message = f'"{locale}" is a second language with "default: true"'
            remedy = f"there is one source, and {source} comes first: take it away from one of them"
            yield Problem(path, line, "languages", message, remedy)
        known.add(locale)
        source = source or (locale if language.default else "")


def _check_foundations(config: MkDocsConfig, settings: str) -> Iterator[Problem]:
    """Yield a problem for each setting without which there can be no site."""
    if config.theme.name not in MATERIAL_THEMES:
        message = f'the pages are printed with material, and not with "{config.theme.name}"'
        line = _line(settings, "theme:")
        yield Problem("mkdocs.yml", line, "theme.name", message, "write material")
    if i18n_plugin(config).config.docs_structure != _STRUCTURE:
        message = "each language has a folder of its own under docs/"
        line, key = _line(settings, "i18n"), "plugins.i18n.docs_structure"
        yield Problem("mkdocs.yml", line, key, message, f"write {_STRUCTURE}")
    if switched_on_by(config) == {PLUGIN, HOOK}:
        message = f"the program is switched on twice, as this hook and as the plugin {PLUGIN}"
        line = _line(settings, HOOK)
        yield Problem("mkdocs.yml", line, "hooks", message, "take one of them out")


def _line(settings: str, words: str) -> int:
    """Return the line of mkdocs.yml where these words stand."""
    return settings[: max(settings.find(words), 0)].count("\n") + 1


def _configs_in(language: str, terms: Terms) -> dict[str, dict[str, Any]]:
    wording = Wording(language, terms)
    return {"footnotes": {"BACKLINK_TITLE": wording.say("back_to_text", number="{}")}}
