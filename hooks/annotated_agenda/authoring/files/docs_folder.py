"""The files under docs/, read and validated one by one, before they are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel

from annotated_agenda.authoring.facts.entry_facts import EntryFacts
from annotated_agenda.authoring.facts.item_facts import ItemFacts, ItemWords
from annotated_agenda.authoring.facts.meeting_facts import MeetingFacts, MeetingWords
from annotated_agenda.authoring.facts.section_facts import AnnexFacts, SectionFacts
from annotated_agenda.authoring.files.anchors import RECORD
from annotated_agenda.authoring.files.front_matter import SourceFile, read_page, read_yaml
from annotated_agenda.authoring.files.tree import ANNEXES, ITEMS, SECTIONS, misplaced
from annotated_agenda.authoring.files.validation import validate
from annotated_agenda.meeting.problem import Problem, natural_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

MEETING_PAGE = "index.md"
_SECTION_MODELS: Mapping[str, type[BaseModel]] = {SECTIONS: SectionFacts, ANNEXES: AnnexFacts}

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Written(Generic[Model]):
    """A file, and what its front matter says."""

    source: SourceFile
    front: Model


def is_meeting_page(name: str) -> bool:
    """Say of a file in a language's folder ("items/5a.md") whether the meeting is made from it."""
    folder, _, page = name.rpartition("/")
    return name == MEETING_PAGE or (folder in {ITEMS, *_SECTION_MODELS} and page.endswith(".md"))


def publish_all(_name: str) -> bool:
    """Leave no page out."""
    return False


@dataclass
class DocsFolder:
    """Everything authors wrote; a file that could not be read is left out and has its Problems.

    `path` is the folder; `items` are by file name without ending ("5a"), `item_words` by language and then by file name;
    `sections` are by folder and file name ("sections/opening", "annexes/1"), and so are `section_words`;
    `section_files` are those of the source, also of pages that could not be read;
    `own_pages` are the pages beside the agenda, by path in a language's folder and then by language;
    `anchors` is the record of what was published, by item and anchor. `broken` are the names of items and
    the symbols of entries that are there and could not be read: nobody is to be told that they are not.
    """

    path: Path
    is_left_out: Callable[[str], bool] = publish_all
    problems: list[Problem] = field(default_factory=list)
    register_file: SourceFile = field(default_factory=lambda: SourceFile("docs/register.yml"))
    register: list[tuple[int, EntryFacts]] = field(default_factory=list)
    anchors: Mapping[str, Any] = field(default_factory=dict)
    meeting: Written[MeetingFacts] | None = None
    meeting_words: dict[str, Written[MeetingWords]] = field(default_factory=dict)
    items: dict[str, Written[ItemFacts]] = field(default_factory=dict)
    item_words: dict[str, dict[str, Written[ItemWords]]] = field(default_factory=dict)
    sections: dict[str, Written[Any]] = field(default_factory=dict)
    section_files: set[str] = field(default_factory=set)
    section_words: dict[str, dict[str, Written[ItemWords]]] = field(default_factory=dict)
    own_pages: Mapping[str, Mapping[str, SourceFile]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    has_whole_register: bool = True

    def annexes(self) -> Iterator[tuple[str, Written[Any]]]:
        """Yield each annex of the source by its file name without ending, its number."""
        for slug, page in self.sections.items():
            kind, _, name = slug.partition("/")
            if kind == ANNEXES:
                yield name, page

    def translations_of(self, slug: str) -> Mapping[str, Written[ItemWords]]:
        """Return the translations of a section or an annex by language."""
        words = self.section_words.items()
        return {language: pages[slug] for language, pages in words if slug in pages}

    def pages(self) -> Iterator[tuple[Written[Any], list[Written[Any]]]]:
        """Yield each page of the source with its translations."""
        if self.meeting:
            yield self.meeting, list(self.meeting_words.values())
        for name, item in self.items.items():
            yield item, [words[name] for words in self.item_words.values() if name in words]
        for slug, section in self.sections.items():
            yield section, list(self.translations_of(slug).values())

    def translations(self) -> Iterator[tuple[str, list[Written[Any]]]]:
        """Yield each language into which something is translated, with its pages."""
        for language, items in self.item_words.items():
            meeting = self.meeting_words.get(language)
            sections = self.section_words.get(language, {})
            yield language, [*([meeting] if meeting else ()), *items.values(), *sections.values()]

    def keep(self, source: SourceFile, model: type[Model]) -> Written[Model] | None:
        """Validate a page's front matter; return it, or None and its problems are noted."""
        self.problems += source.problems
        if source.data is None:
            return None
        front, problems = validate(model, source, source.data)
        self.problems += problems
        return Written(source, front) if front else None


def read_docs_folder(
    docs: Path, languages: Sequence[str], is_left_out: Callable[[str], bool] = publish_all
) -> DocsFolder:
    """Read every file that the meeting is made of.

    `docs` is the folder, `languages` are the site's; the first is the one whose pages carry the facts.
    `is_left_out` says of an item's page ("fr/items/5a.md") that it is not to be published.
    """
    folder = DocsFolder(docs, is_left_out)
    source, *translations = languages
    folder.problems += misplaced(docs)
    _read_register(folder, docs)
    _read_anchors(folder, docs)
    _read_source(folder, docs, source)
    for language in translations:
        _read_translation(folder, docs, language, source)
    return folder


def _name(docs: Path, path: Path) -> str:
    return path.relative_to(docs.parent).as_posix()


def _read_register(folder: DocsFolder, docs: Path) -> None:
    path = docs / "register.yml"
    if not _is_file(path):
        return
    folder.register_file = source = read_yaml(path, _name(docs, path))
    folder.problems += source.problems
    folder.has_whole_register = isinstance(source.data, list) and not source.problems
    if source.data is None:
        return
    if not isinstance(source.data, list):
        remedy = 'begin each entry with "- symbol: …"'
        folder.problems.append(source.problem((), "the register is not a list", remedy))
        return
    for position, data in enumerate(source.data):
        entry, problems = validate(EntryFacts, source, data, at=(position,))
        folder.problems += problems
        if entry:
            folder.register.append((position, entry))
        elif isinstance(data, dict):
            folder.broken.add(str(data.get("symbol")))


def _read_anchors(folder: DocsFolder, docs: Path) -> None:
    path = docs / RECORD
    if _is_file(path):
        record = read_yaml(path, _name(docs, path))
        folder.problems += record.problems
        folder.anchors = record.keys


def _read_source(folder: DocsFolder, docs: Path, language: str) -> None:
    path = docs / language / MEETING_PAGE
    if not _is_file(path):
        name, remedy = _name(docs, path), "write it: it holds the meeting's symbol, body and place"
        folder.problems.append(Problem(name, 1, "", "the meeting's page is missing", remedy))
    else:
        folder.meeting = folder.keep(read_page(path, _name(docs, path)), MeetingFacts)
    for path in _page_files(folder, docs, language, ITEMS):
        if item := folder.keep(read_page(path, _name(docs, path)), ItemFacts):
            folder.items[path.stem] = item
        else:
            folder.broken.add(path.stem)
    for kind, model in _SECTION_MODELS.items():
        for path in _page_files(folder, docs, language, kind):
            folder.section_files.add(f"{kind}/{path.stem}")
            if section := folder.keep(read_page(path, _name(docs, path)), model):
                folder.sections[f"{kind}/{path.stem}"] = section


def _read_translation(folder: DocsFolder, docs: Path, language: str, source: str) -> None:
    path = docs / language / MEETING_PAGE
    if _is_file(path) and (words := folder.keep(read_page(path, _name(docs, path)), MeetingWords)):
        folder.meeting_words[language] = words
    items = folder.item_words.setdefault(language, {})
    for path in _page_files(folder, docs, language, ITEMS):
        if folder.is_left_out(f"{source}/{ITEMS}/{path.name}"):
            continue
        if item := folder.keep(read_page(path, _name(docs, path)), ItemWords):
            items[path.stem] = item
    sections = folder.section_words.setdefault(language, {})
    for kind in _SECTION_MODELS:
        for path in _page_files(folder, docs, language, kind):
            if folder.is_left_out(f"{source}/{kind}/{path.name}"):
                continue
            if section := folder.keep(read_page(path, _name(docs, path)), ItemWords):
                sections[f"{kind}/{path.stem}"] = section


def _page_files(folder: DocsFolder, docs: Path, language: str, kind: str) -> list[Path]:
    try:
        paths = list((docs / language / kind).iterdir())
    except OSError:  # none is there, or it cannot be read, which is said
        return []
    found = [path for path in paths if path.suffix == ".md" and _is_file(path)]
    found.sort(key=lambda path: natural_order(path.name))
    return [path for path in found if not folder.is_left_out(path.relative_to(docs).as_posix())]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # in a folder that cannot be read, which is said
        return False
