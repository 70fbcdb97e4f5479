"""Draws text as it comes out of a PDF: lines broken, running heads in the middle, symbols cut."""

from __future__ import annotations

from textwrap import wrap

from tests.authoring.importing.tides import ROWS, SYMBOL, number, row, words


def text_file(language: str) -> str:
    """Return the agenda as extracted text; pages break in the middle of an annotation."""
    said = words(language)
    lines = [f"   {said['title']}", "", ""]
    for slug, title in said["items"].items():
        lines += [*_wrapped(f"{number(slug, language)} {title}."), ""]
    lines += [f"   {said['annotations']}", "", ""]
    for slug, title in said["items"].items():
        lines += [*_wrapped(f" {number(slug, language)} {title}"), " ", ""]
        for paragraph in said["text"].get(slug, ()):
            lines += [*_paged(_wrapped(paragraph), slug), ""]
        if slug in said["documents"]:
            lines += [f"   {said['documentation']}", " ", ""]
            for document in said["documents"][slug]:
                lines += [*_wrapped(document.replace("2031/", "2031/\n")), ""]
    lines += [f" {said['annex']}", "", f"  {said['timetable']}", "", " ".join(said["head"]), ""]
    days = (said["days"][0], None, said["days"][1])
    for day, hours, rows in zip(days, said["hours"], ROWS, strict=True):
        lines += [f"{day}  "] if day else []
        for position, (slug, continued) in enumerate(rows):
            start = hours if position == 0 else ""
            more = f" {said['continued']}" if continued else ""
            lines += [f"{start} {row(slug, language)} {said['items'][slug]}{more} "]
        lines += [""]
    return "\n".join(lines)


def _wrapped(text: str) -> list[str]:
    """Break a text into lines of a page's width; Chinese signs are twice as wide."""
    width = 34 if any("\u4e00" <= sign <= "\u9fff" for sign in text) else 72
    return [f"{line} " for piece in text.split("\n") for line in wrap(piece, width)]


def _paged(lines: list[str], slug: str) -> list[str]:
    """Put the foot of one page and the head of the next into the middle of a paragraph."""
    if slug != "2a":
        return lines
    furniture = ["", "", "GE.31-00123 3", " ", "", f" {SYMBOL}", ""]
    return [lines[0], *furniture, *lines[1:]]
