"""Official documents -> the files of docs/ and a report: the doorway of this room."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from annotated_agenda.authoring.files.front_matter import SourceFile, parse_page, read_page
from annotated_agenda.authoring.files.tree import ITEMS
from annotated_agenda.authoring.importing.alignment.beside import (
    Piece,
    anchors_of,
    is_even,
    pair_pieces,
)
from annotated_agenda.authoring.importing.alignment.pairing import Pair
from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.merged_keys import added, merged_keys, withdrawn
from annotated_agenda.authoring.importing.merging import Difference, differences, merged_body
from annotated_agenda.authoring.importing.reading import Edition, Given, read_editions
from annotated_agenda.authoring.importing.report.accounting import lost
from annotated_agenda.authoring.importing.writing.body import Body, Part
from annotated_agenda.authoring.importing.writing.draft import (
    MEETING,
    Draft,
    DraftPage,
    draft_words,
)
from annotated_agenda.authoring.importing.writing.existing import number_of, read_body
from annotated_agenda.authoring.importing.writing.facts import add_facts
from annotated_agenda.authoring.importing.writing.front import front_matter
from annotated_agenda.authoring.importing.writing.linking import link_page
from annotated_agenda.authoring.importing.writing.register import RegisterDraft
from annotated_agenda.authoring.importing.writing.zones import city_of_zone

REGISTER = "register.yml"


@dataclass(frozen=True)
class Project:
    """Where the pages go: the folder docs/, the site's languages (the source first), known symbols."""

    docs: Path
    languages: Sequence[str]
    symbols: Sequence[str] = ()


@dataclass
class Imported:
    """What an import makes: files by their name in docs/, and what there is to say of it."""

    source: str
    editions: list[Edition] = field(default_factory=list)
    drafts: dict[str, Draft] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def all_remarks(self) -> list[Remark]:
        """Every remark of the import: on the documents, on their pages, on the whole, each once."""
        own = [remark for draft in self.drafts.values() for remark in draft.remarks]
        differ = [
            Remark("differs", one.page, f"{one.old} → {one.new}", "the page / the document now")
            for one in self.differences
        ]
        return list(dict.fromkeys([*own, *self.remarks, *differ]))

    @property
    def languages(self) -> list[str]:
        """The languages of the documents, the source first."""
        own = [edition.language for edition in self.editions]
        return sorted(own, key=lambda language: (language != self.source, language))


def import_documents(
    files: Sequence[Given],
    project: Project,
    given: Mapping[str, str],
    update: date | None,
    say: Callable[[str], None],
) -> Imported:
    """Return what documents become; raise RefusedError where one cannot be imported.

    `given` are facts that no document says, by key. Pages that are there stay as they are, but
    with `update`, the date of the change, take what changed.
    """
    editions = read_editions(files, say)
    made = Imported(_source(editions, project), editions)
    for edition in editions:
        made.drafts[edition.language] = draft_words(edition.agenda)
    _add_facts(made, project, given)
    _check_items(made)
    pages = _Pages(made, project)
    pages.put_together()
    before = _register_before(made, project)
    register = _register(made, project, pages, before)
    for edition in editions:
        made.remarks += lost(edition.document, edition.agenda, made.drafts[edition.language])
    _write(made, project, update)
    is_there = (project.docs / REGISTER).is_file()
    if register != before or (before and not is_there):
        made.texts[REGISTER] = register
    return made


def _register_before(made: Imported, project: Project) -> str:
    """Return the register as it is, else as a file of ours carries it, else nothing."""
    path = project.docs / REGISTER
    if path.is_file():
        return path.read_text("utf-8")
    carried = (edition.document.pages.get(REGISTER, "") for edition in made.editions)
    return next(filter(None, carried), "")


def _source(editions: Sequence[Edition], project: Project) -> str:
    """Return the language whose pages carry the facts: the site's, else the original, else the first."""
    own = [edition.language for edition in editions]
    first = project.languages[0]
    if first in own or (project.docs / first / f"{MEETING}.md").is_file():
        return first
    originals = [edition.agenda.masthead.original for edition in editions]
    return next((language for language in originals if language in own), own[0])


def _add_facts(made: Imported, project: Project, given: Mapping[str, str]) -> None:
    by_language = {edition.language: edition for edition in made.editions}
    if made.source in by_language:
        agendas = [by_language[language].agenda for language in made.languages]
        job = by_language[made.source].document.properties.get("job", "")
        add_facts(made.drafts[made.source], agendas, job, given)
    zone = _zone(made, project)
    for language, draft in made.drafts.items():
        if language != made.source:
            _complete_words(draft, zone)


def _zone(made: Imported, project: Project) -> str:
    if made.source in made.drafts:
        return str(made.drafts[made.source].pages[MEETING].keys.get("time_zone", ""))
    page = read_page(project.docs / made.source / f"{MEETING}.md", "")
    return str((page.data or {}).get("time_zone", "")) if isinstance(page.data, dict) else ""


def _complete_words(draft: Draft, zone: str) -> None:
    """Say what a translation's masthead lacks: four words are needed."""
    keys = draft.pages[MEETING].keys
    if not keys.get("place") and zone:
        keys["place"] = city_of_zone(zone, draft.language)
        message = f"taken for the place because the time zone is {zone}"
        draft.remark("guessed", "masthead", keys["place"], message)
    for key in ("title", "body", "meeting", "place"):
        if not keys.get(key):
            keys[key] = "?"
            message = f"the document does not say it; write `{key}` into index.md"
            draft.remark("to be written", "", key, message)


def _check_items(made: Imported) -> None:
    """Say which items a translation lacks or has more than the source."""
    if made.source not in made.drafts:
        return
    own = set(made.drafts[made.source].pages)
    for language, draft in made.drafts.items():
        for name in sorted(own ^ set(draft.pages)):
            where = (
                "only in this language: left out" if name in draft.pages else "not in this language"
            )
            draft.remarks.append(
                Remark("not understood", "", name, f"{where}; see the agenda’s list")
            )
        if language != made.source:
            draft.pages = {name: page for name, page in draft.pages.items() if name in own}


class _Pages:
    """Puts the languages of each page together: pairs, common anchors, links."""

    def __init__(self, made: Imported, project: Project) -> None:
        self.made = made
        self.project = project
        self.named: dict[str, str] = {}

    def put_together(self) -> None:
        """Align and link every page that the documents have."""
        names = dict.fromkeys(name for draft in self.made.drafts.values() for name in draft.pages)
        for name in names:
            self._page(name)

    def _page(self, name: str) -> None:
        source = self._source_body(name)
        if source is None:
            return
        others = {
            language: draft.pages[name].body
            for language, draft in self.made.drafts.items()
            if language != self.made.source and name in draft.pages
        }
        pairs = {
            language: pair_pieces(_pieces(source), _pieces(body))
            for language, body in others.items()
        }
        linked, remarks = link_page({self.made.source: source, **others}, pairs, self.made.source)
        self.named |= {named.symbol: named.kind for named in linked}
        self.made.remarks += remarks
        for language, found in pairs.items():
            if not is_even(found):
                self.made.remarks += _uneven(name, language, source, others[language], found)
                _pin(source, others[language], found)

    def _source_body(self, name: str) -> Body | None:
        draft = self.made.drafts.get(self.made.source)
        if draft:
            return draft.pages[name].body if name in draft.pages else None
        path = self.project.docs / self.made.source / f"{name}.md"
        return read_body(read_page(path, name).body) if path.is_file() else None


def _uneven(
    name: str, language: str, source: Body, translation: Body, pairs: Sequence[Pair]
) -> Iterator[Remark]:
    """Yield a remark for each paragraph that does not stand beside one."""
    for pair in pairs:
        if len(pair.source) != 1 or len(pair.translation) != 1:
            here = " / ".join(source.parts[position].text for position in pair.source)
            there = " / ".join(translation.parts[position].text for position in pair.translation)
            message = f"{len(pair.source)} in the source, {len(pair.translation)} in {language}"
            yield Remark(
                "uneven", f"{language}/{name}.md", f"{here or '–'} → {there or '–'}", message
            )


def _pieces(body: Body) -> list[Piece]:
    return [Piece(part.kind, part.text, part.notes) for part in body.parts]


def _pin(source: Body, translation: Body, pairs: Sequence[Pair]) -> None:
    """Give a translation's paragraphs the anchors of those that they stand beside."""
    anchors = [
        part.pin or anchor
        for part, anchor in zip(
            source.parts,
            anchors_of(_pieces(source), [number_of(part) for part in source.parts]),
            strict=True,
        )
    ]
    for pair in pairs:
        anchor = next((anchors[position] for position in pair.source if anchors[position]), "")
        for position in pair.translation[:1]:
            part = translation.parts[position]
            if part.kind == "paragraph" and anchor:
                translation.parts[position] = Part(
                    part.kind, part.markdown, part.text, part.place, part.notes, anchor
                )


def _register(made: Imported, project: Project, pages: _Pages, before: str) -> str:
    order = [made.source, *sorted({*made.languages, *project.languages} - {made.source})]
    known = [*project.symbols, *re.findall(r"^- symbol: (\S+)", before, re.MULTILINE)]
    register = RegisterDraft(known, order)
    is_ours = any(edition.document.pages for edition in made.editions)
    symbol = next(
        (one.agenda.masthead.symbol for one in made.editions if one.agenda.masthead.symbol), ""
    )
    for edition in made.editions:
        register.add_agenda(edition.agenda, "" if is_ours else symbol)
    for draft in made.drafts.values():
        for page in draft.pages.values():
            register.add_mentioned(part.markdown for part in page.body.parts)
            register.add_mentioned(page.body.notes)
    for named, kind in pages.named.items():
        register.add_named(named, kind)
    kept = before if is_ours else register.with_titles(before)
    parts = (kept.rstrip("\n"), register.written().rstrip("\n"))
    written = "\n\n".join(filter(None, parts))
    for untitled in register.untitled:
        message = "mentioned, but its title stands nowhere: the register calls it by its symbol"
        made.remarks.append(Remark("to be written", REGISTER, untitled, message))
    return f"{written}\n" if written else ""


def _new_text(made: Imported, address: str, page: DraftPage) -> str:
    """Return a page that is not there yet; a file of ours carries what its print does not say.

    The page that it carries stays as it was where the printed words are still the same.
    """
    language = address.partition("/")[0]
    edition = next(one for one in made.editions if one.language == language)
    carried = edition.document.pages.get(address)
    if carried is None:
        return page.text()
    old = parse_page(carried, address)
    keys: dict[str, Any] = old.data if isinstance(old.data, dict) else {}
    printed = {key: value for key, value in page.keys.items() if key in keys}
    body = Body() if _prints_source(made, address, page, old) else page.body
    if not differences(address, old, printed, body):
        return carried
    return DraftPage(merged_keys(keys, printed, None), merged_body(old.body, body)).text()


def _prints_source(made: Imported, address: str, page: DraftPage, old: SourceFile) -> bool:
    """Say whether a page without a text of its own prints that of the source language."""
    name = address.partition("/")[2].removesuffix(".md")
    source = made.drafts.get(made.source)
    if old.body.strip() or not source or page is source.pages.get(name):
        return False
    own = [part.text for part in page.body.parts]
    return name in source.pages and own == [part.text for part in source.pages[name].body.parts]


def _write(made: Imported, project: Project, update: date | None) -> None:
    is_new = not (project.docs / made.source / f"{MEETING}.md").is_file()
    for language in made.languages:
        for name, page in made.drafts[language].pages.items():
            address = f"{language}/{name}.md"
            path = project.docs / address
            if path.is_file():
                _merge(made, address, read_page(path, f"docs/{address}"), page, update)
                continue
            if _is_source_text(made, language, address):
                continue
            if update and not is_new and "item" in page.keys:
                page.keys = added(page.keys, update)
            made.texts[address] = _new_text(made, address, page)
    if update and made.source in made.drafts:
        _withdraw(made, project, update)


def _is_source_text(made: Imported, language: str, address: str) -> bool:
    """Say whether a file of ours prints a page in the source language that is not translated yet."""
    edition = next(one for one in made.editions if one.language == language)
    carried = edition.document.pages
    return language != made.source and bool(carried) and address not in carried


def _merge(
    made: Imported, address: str, old: SourceFile, page: DraftPage, update: date | None
) -> None:
    """Keep a page that is there, or let it take what changed."""
    found = differences(address, old, page.keys, page.body)
    made.differences += found
    if not update or not found:
        made.kept.append(address)
        return
    keys: dict[str, Any] = old.data if isinstance(old.data, dict) else {}
    merged = DraftPage(merged_keys(keys, page.keys, update), merged_body(old.body, page.body))
    made.texts[address] = merged.text()


def _withdraw(made: Imported, project: Project, update: date) -> None:
    """Record items that the document no longer has; their pages stay, and say so."""
    folder = project.docs / made.source / ITEMS
    for path in sorted(folder.glob("*.md")):
        name = f"{ITEMS}/{path.stem}"
        page = read_page(path, name)
        keys = page.data if isinstance(page.data, dict) else {}
        known = "withdrawn" in str(keys.get("changes", ""))
        if name not in made.drafts[made.source].pages and not known:
            address = f"{made.source}/{name}.md"
            made.texts[address] = (
                front_matter(withdrawn(keys, update)) + "\n" + page.body.lstrip("\n")
            )
            made.differences.append(Difference(address, "", "the document no longer has this item"))
