"""The footnotes of a Word document: a part of their own, with the rule above them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from annotated_agenda.publishing.word.span import Span

_SIZE = 9
_RULES = (("-1", "separator"), ("0", "continuationSeparator"))


def footnotes() -> Any:
    """Return the part without a note: the rules that Word draws above notes."""
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in _RULES
    )
    return parse_xml(f"<w:footnotes {nsdecls('w')}>{rules}</w:footnotes>")


def add_footnote(
    root: Any, number: int, mark: str, spans: Sequence[Span], *, right_to_left: bool
) -> None:
    """Add a note; `mark` is printed before it where it is not its number."""
    note = _below(root, "w:footnote", **{"w:id": str(number)})
    paragraph = _below(note, "w:p")
    if right_to_left:
        _below(_below(paragraph, "w:pPr"), "w:bidi")
    run = _below(paragraph, "w:r")
    run.append(raised())
    if mark:
        _words(run, mark)
    else:
        _below(run, "w:footnoteRef")
    _words(_below(paragraph, "w:r"), " ")
    for span in spans:
        _span(_below(paragraph, "w:r"), span, right_to_left=right_to_left)


def raised() -> Any:
    """Return the look of a footnote's mark."""
    looks = OxmlElement("w:rPr")
    _below(looks, "w:vertAlign", **{"w:val": "superscript"})
    return looks


def _span(run: Any, span: Span, *, right_to_left: bool) -> None:
    looks = _below(run, "w:rPr")
    for name in ("w:i", "w:iCs") if span.italic else ():
        _below(looks, name)
    for name in ("w:sz", "w:szCs"):
        _below(looks, name, **{"w:val": str(2 * _SIZE)})
    if right_to_left:
        _below(looks, "w:rtl")
    _words(run, span.text)


def _words(run: Any, words: str) -> None:
    text = _below(run, "w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _below(parent: Any, name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    parent.append(element)
    return element
