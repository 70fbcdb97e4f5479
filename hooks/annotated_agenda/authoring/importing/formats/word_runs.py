"""The runs of a Word paragraph: every w:t wherever it is nested, with its look and footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotated_agenda.authoring.importing.blocks.block import Remark, Run, count_characters
from annotated_agenda.authoring.importing.formats.word_package import W
from annotated_agenda.authoring.importing.formats.word_styles import Look, Styles, look_of

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}
_SILENT = {
    f"{W}{name}"
    for name in (
        "pPr",
        "rPr",
        "instrText",
        "delInstrText",
        "footnoteRef",
        "endnoteRef",
        "sdtPr",
        "sdtEndPr",
        "tblPr",
    )
}
_REMOVED = {f"{W}del", f"{W}moveFrom"}


class RunWalk:
    """Walks through paragraphs; counts what is printed, keeps what is left out, and footnotes' own marks."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._boxes: list[Any] = []
        self.characters = 0
        self.left_out: list[Remark] = []
        self.marks: dict[str, str] = {}

    def take_boxes(self) -> list[Any]:
        """Return the text boxes met since the last call."""
        boxes, self._boxes = self._boxes, []
        return boxes

    def runs(self, paragraph: Any, look: Look, place: str) -> Iterator[Run]:
        """Yield the runs of a paragraph whose style has this look."""
        yield from self._below(paragraph, look, "", place)

    def leave_out(self, element: Any, place: str, reason: str) -> None:
        """Note the text below an element as left out."""
        texts = [one.text or "" for one in element.iter(f"{W}t", f"{W}delText")]
        if text := "".join(texts).strip():
            self.characters += count_characters(text)
            self.left_out.append(Remark("left out", place, text, reason))

    def _below(self, element: Any, look: Look, label: str, place: str) -> Iterator[Run]:
        for child in element:
            tag = child.tag
            if tag in _SILENT or not isinstance(tag, str):
                continue
            if tag in _REMOVED:
                self.leave_out(child, place, "deleted by its authors")
            elif tag == f"{W}r":
                yield from self._run(child, look, label, place)
            elif tag == f"{W}hyperlink":
                yield from self._below(child, look, child.get(f"{W}tooltip", label), place)
            elif tag == f"{_COMPATIBILITY}AlternateContent":
                yield from self._below(_chosen(child), look, label, place)
            elif tag == f"{W}txbxContent":
                self._boxes.append(child)
            else:
                yield from self._below(child, look, label, place)

    def _run(self, run: Any, look: Look, label: str, place: str) -> Iterator[Run]:
        properties = run.find(f"{W}rPr")
        own = look_of(properties)
        named = None if properties is None else properties.find(f"{W}rStyle")
        if named is not None:
            own = own.over(self._styles.of(named.get(f"{W}val")).look)
        own = own.over(look)
        if own.hidden:
            self.leave_out(run, place, "hidden text")
            return
        note = ""
        for child in run:
            if child.tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                kind = child.tag.removeprefix(W).removesuffix("Reference")
                note = f"{kind} {child.get(f'{W}id')}"
                if child.get(f"{W}customMarkFollows") not in {"1", "true"}:
                    yield Run("", note=note)
                    note = ""
            elif text := self._text(child):
                self.characters += count_characters(text)
                if note:
                    self.marks[note] = text
                yield Run(text, bool(own.bold), bool(own.italic), bool(own.raised), note, label)
                note = ""
            elif child.tag == f"{W}sym":
                self._symbol(child, place)
            elif child.tag not in _SILENT and len(child):
                yield from self._below(child, own, label, place)

    def _text(self, element: Any) -> str:
        if element.tag == f"{W}t":
            return str(element.text or "")
        return _SIGNS.get(element.tag, "")

    def _symbol(self, element: Any, place: str) -> None:
        sign, font = element.get(f"{W}char"), element.get(f"{W}font")
        message = f"the sign {sign} of the font {font}, which is no letter"
        self.left_out.append(Remark("not understood", place, "", message))


def _chosen(alternatives: Any) -> Any:
    """Return the first of Word's alternatives, which all say the same."""
    choice = alternatives.find(f"{_COMPATIBILITY}Choice")
    return alternatives if choice is None else choice
