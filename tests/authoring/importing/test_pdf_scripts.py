"""Arabic and Chinese pages of a PDF: letters at their places become words in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.authoring.importing.drawn_pdf import Post, Ruled, Written, pdf_file

from annotated_agenda.authoring.importing.blocks.block import Table
from annotated_agenda.authoring.importing.formats.pdf import read_pdf
from annotated_agenda.authoring.importing.formats.pdf_letters import Letter
from annotated_agenda.authoring.importing.formats.pdf_lines import Line
from annotated_agenda.authoring.importing.formats.pdf_paragraphs import measures_of, paragraphs_on
from annotated_agenda.authoring.importing.formats.pdf_right_to_left import (
    in_reading_order,
    is_right_to_left,
)

WIDTH, SIZE = 600.0, 10.0
DRAWN = str.maketrans("()", ")(")


def letter(sign: str, left: float, width: float = 5, base: float = 700) -> Letter:
    return Letter(
        sign, left + 0.5, left + width - 0.5, base, SIZE, False, False, left, left + width
    )


def page(pieces: Iterable[str], *, mirrored: bool) -> list[Letter]:
    """Draw pieces from the right; "<" before one of them says that it runs from left to right.

    Blanks are gaps. Lam and alef are one ligature, whose letters a PDF reader gives the wrong way round.
    """
    letters: list[Letter] = []
    edge = 500.0
    for piece in pieces:
        if piece.startswith("<"):
            words = piece[1:]
            edge -= 5 * len(words)
            letters += [letter(sign, edge + 5 * at) for at, sign in enumerate(words) if sign != " "]
            continue
        position = 0
        while position < len(piece):
            sign = piece[position]
            if piece[position : position + 2] == "لا":
                edge -= 5
                letters += [letter("ا", edge), letter("ل", edge)]
                position += 2
                continue
            edge -= 0 if sign == "ً" else 5
            if sign != " ":
                letters.append(letter(sign.translate(DRAWN) if mirrored else sign, edge))
            position += 1
    return letters


LINES = {
    "numbers": ("في الفقرة ", "<312", " من التقرير، الساعة ", "<10:00", "."),
    "a range": ("من ", "<10", "-", "<12", " آذار/مارس ", "<2031", "."),
    "a symbol in brackets": ("الوثيقة (", "<E/TID/2031/2/Rev.1", ") (أ) و(ب)؛"),
    "a year in brackets": ("القرار ", "<S/RES/1325(2000)", "، ثم"),
    "Latin words": ("اسمها في الوثائق كلها ", "<Keeper of Lights", " هنا وهناك"),
    "a ligature and a mark": ("خلال مصباحاً لا غير"),
    "a number before the title": ("<12", ". إقرار جدول الأعمال"),
}


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("name", LINES)
def test_a_line_is_read_from_the_right(name: str, *, mirrored: bool) -> None:
    pieces = LINES[name]
    letters = page(pieces, mirrored=mirrored)
    assert is_right_to_left(letters)
    read = in_reading_order(letters[::-1] if mirrored else letters, WIDTH)
    assert "".join(one.sign for one in read) == "".join(pieces).replace("<", "")
    printed = [one for one in read if one.sign not in " ً"]
    assert sorted(printed, key=lambda one: one.left) == printed or "لا" in "".join(pieces)


def test_a_chinese_heading_ends_where_its_line_had_room() -> None:
    texts = (
        "五. 测量南坡",
        "请各代表团审议下列问题雪如何称重由谁来称重请各代表团审议下列问题雪",
        "如何称重。",
    )
    lines = [
        Line(tuple(letter(sign, 100 + 10 * at, 10, 700 - 14 * row) for at, sign in enumerate(text)))
        for row, text in enumerate(texts)
    ]
    found = paragraphs_on(1, lines, (), measures_of(lines, (set(), set())))
    assert [paragraph.text for _, paragraph in found] == [texts[0], texts[1] + texts[2]]


def test_a_table_with_lines_around_its_cells_has_their_columns() -> None:
    drawn: list[Written | Ruled | Post] = [
        *(Ruled(100, 400, height) for height in (700, 680, 650)),
        *(Post(place, 650, 700) for place in (100, 250, 400)),
        Written(110, 686, "Title"),
        Written(260, 686, "Symbol"),
        Written(110, 668, "Report on lamps"),
        Written(110, 656, "that burn"),
        Written(260, 668, "E/TID/2031/2"),
    ]
    (table,) = read_pdf("a.pdf", pdf_file([drawn])).blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Title", "Symbol"],
        ["Report on lamps that burn", "E/TID/2031/2"],
    ]
