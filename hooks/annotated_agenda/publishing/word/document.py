"""The whole agenda in one language as a Word document, laid out as the official one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from annotated_agenda.publishing.pages.printed import PrintedItem, PrintPage, make_print_page
from annotated_agenda.publishing.word.paper import Paper
from annotated_agenda.publishing.word.passages import add_passage
from annotated_agenda.publishing.word.span import Span

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.agenda import AgendaEntry
    from annotated_agenda.publishing.edition.documents import DocumentLine
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.edition.timetable.days import DayBlock, SittingBlock
    from annotated_agenda.publishing.edition.title_notes import TitleNote
    from annotated_agenda.publishing.language.text import Text


def word_document(edition: Edition, carried: Mapping[str, str]) -> bytes:
    """Return the agenda of an edition as a .docx file.

    `carried` are the pages that it was made from, by name: they travel in the file, so that an
    import of it knows what the printed words do not say.
    """
    return _Document(edition, make_print_page(edition)).content(carried)


class _Document:
    def __init__(self, edition: Edition, page: PrintPage) -> None:
        self._edition = edition
        self._page = page
        self._paper = Paper(right_to_left=edition.direction == "rtl")

    def content(self, carried: Mapping[str, str]) -> bytes:
        """Return the file."""
        self._masthead()
        self._agenda()
        self._chapter(self._edition.wording.say("annotations"))
        for item in self._page.items:
            self._item(item, "item")
        self._annexes()
        return self._paper.content(self._page.symbol, carried)

    def _masthead(self) -> None:
        page, paper = self._page, self._paper
        right = [[Span(line)] for line in page.masthead.right]
        paper.add_head(
            [
                [[[Span("")]], [[Span(page.symbol, bold=True)]]],
                [[[Span("")]], right or [[Span("")]]],
            ]
        )
        for text in (page.parent_body, page.body, page.meeting):
            if text.words:
                paper.add("masthead", [Span(text.words, bold=text is page.body)])
        comma = self._edition.wording.say("comma")
        place = comma.join(filter(None, (page.place.words, page.dates)))
        paper.add("masthead", [Span(place)])
        if page.masthead.items:
            paper.add("masthead", [Span(page.masthead.items)])
        notes = list(self._notes(page.notes))
        if page.reissue.words:
            notes.append(Span("", note=paper.add_note([Span(page.reissue.words)], "*")))
        paper.add("title", [Span(page.title.words), *notes])
        if page.masthead.subtitle.words:
            paper.add("masthead", [Span(page.masthead.subtitle.words)])
        add_passage(paper, page.introduction.html)

    def _chapter(self, words: str) -> None:
        self._paper.add("chapter", [Span(words)])

    def _agenda(self) -> None:
        self._chapter(self._edition.wording.say("agenda"))
        for cluster in self._page.agenda:
            if cluster.mark:
                self._paper.add("heading", [Span(f"{cluster.mark}.\t{cluster.heading.words}")])
            self._entries(cluster.entries)

    def _entries(self, entries: Sequence[AgendaEntry]) -> None:
        for entry in entries:
            self._paper.add("paragraph", [Span(f"{entry.mark}\t{entry.title.words}")])
            self._entries(entry.entries)

    def _item(self, item: PrintedItem, level: str) -> None:
        before = f"{item.mark}\t" if item.mark else ""
        self._paper.add(level, [Span(before + item.title.words), *self._notes(item.notes)])
        add_passage(self._paper, item.annotation)
        if item.documents:
            self._paper.add("heading", [Span(self._edition.wording.say("documentation"))])
            for document in item.documents:
                if document.heading.words:
                    self._paper.add("heading", [Span(document.heading.words)])
                self._paper.add("paragraph", list(_document(document)))

    def _notes(self, notes: Sequence[TitleNote]) -> Iterator[Span]:
        for note in notes:
            mark = "" if note.mark.isdigit() else note.mark
            yield Span("", note=self._paper.add_note([Span(note.text.words)], mark))

    def _annexes(self) -> None:
        for annex in self._page.annexes:
            self._chapter(annex.label)
            if annex.text:
                self._item(annex.text, "chapter")
            else:
                self._chapter(self._edition.wording.say("organization_of_work"))
                self._timetable(self._page.days)

    def _timetable(self, days: Sequence[DayBlock]) -> None:
        say = self._edition.wording.say
        head = [say("date_and_time"), say("agenda_item"), say("title_or_description")]
        rows = [[[[Span(words, italic=True)]] for words in head]]
        for day in days:
            rows.append([[[Span(day.heading, bold=True)]], [[]], [[]]])
            rows += [row for sitting in day.sittings for row in _rows(sitting)]
        self._paper.add_table(rows)


def _rows(sitting: SittingBlock) -> Iterator[list[list[list[Span]]]]:
    """Yield the rows of a sitting: its times stand in the first of them."""
    times = sitting.times
    for line in sitting.lines or sitting.numbers:
        words = " ".join(filter(None, [line.kind, line.title.words, *_bracketed(line.remarks)]))
        yield [[[Span(times)]], [[Span(line.number)]], [[Span(words)]]]
        times = ""
    if times:
        yield [[[Span(times)]], [[]], [[]]]


def _bracketed(remarks: Sequence[str]) -> Iterator[str]:
    return (remark if remark.startswith(("(", "（")) else f"({remark})" for remark in remarks)


def _document(line: DocumentLine) -> Iterator[Span]:
    yield Span(line.title.words)
    if line.is_document_symbol:
        yield Span(f" ({line.symbol})")
    for words in _said(line):
        yield Span(f" ({words})")


def _said(line: DocumentLine) -> Iterator[str]:
    texts: list[Text] = [line.part, line.purpose]
    yield from line.remarks
    yield from (text.words for text in texts if text.words)
