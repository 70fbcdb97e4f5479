"""The pictures of pages: their words in the letters of their language, and the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import Image
from tests.drawn_site import PROJECT
from tests.invented import BARE, HEALTH, edition_of, read_invented

from annotated_agenda.publishing.edition.edition import Edition, Standing
from annotated_agenda.publishing.edition.picture import Picture, meeting_picture, part_picture
from annotated_agenda.publishing.language.text import Text
from annotated_agenda.publishing.pages.frame import FrameMaker
from annotated_agenda.publishing.site.fonts import fonts_of
from annotated_agenda.publishing.site.picture import Style, draw_picture, wrapped

STYLE = Style(50, "#000000", is_bold=True)


def picture(language: str, title: str) -> Picture:
    foot = ((Text("2026"),), (Text("A/1/1"),))
    return Picture(language, Text("A"), "1", Text(title), foot)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Opening"), ("ar", "افتتاح الاجتماع"), ("zh", "会议开幕"), ("ru", "Слово " * 200),
        ("fr", ""),
    ],
)  # fmt: skip
def test_a_picture_has_its_size_and_is_the_same_each_time(language: str, title: str) -> None:
    content = draw_picture(picture(language, title))
    assert content == draw_picture(picture(language, title))
    assert Image.open(BytesIO(content)).size == (1200, 630)


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_the_fonts_have_every_letter_of_our_titles(language: str) -> None:
    docs = PROJECT / "docs" / language
    pages = [*docs.glob("items/*.md"), docs / "index.md"]
    heads = "".join(page.read_text("utf-8").split("---")[1] for page in pages)
    letters = {ord(letter) for letter in heads} - {ord("\n"), 0x202F}
    for font in fonts_of(language):
        assert letters - TTFont(font.path).getBestCmap().keys() == set()


def test_arabic_letters_are_joined() -> None:
    joined, apart = "لا" * 4, "ل\u200cا" * 4
    lines = [len(wrapped(f"{word} " * 40, "ar", STYLE)) for word in (joined, apart)]
    assert lines[0] < lines[1]


def test_no_mark_is_parted_from_what_it_belongs_to() -> None:
    words = "没收的犯罪所得或财产的处置（《联合国打击跨国有组织犯罪公约》，第14条）。" * 9
    lines = wrapped(words, "zh", STYLE)
    assert len(lines) > 5
    assert [line for line in lines if line[0] in "》），。" or line[-1] in "《（"] == []
    assert "".join(lines) == words


def test_a_picture_says_item_title_and_meeting(tmp_path: Path) -> None:
    english = edition_of(read_invented(tmp_path, HEALTH, ("en", "es")), "en")
    item = part_picture(english, english.meeting.items[2])
    assert (str(item.head), item.name) == ("Board of Health", "Item 2.1")
    assert str(item.title) == "Vaccines"
    assert [" · ".join(map(str, line)) for line in item.foot] == [
        "Third session · Geneva · 31 May–1 June 2027", "E/HB/3/1",
    ]  # fmt: skip
    whole = meeting_picture(english)
    assert (str(whole.title), str(whole.foot[1][0])) == ("Board of Health", "Provisional agenda")


def test_pages_name_the_picture_of_their_item_or_of_the_meeting(tmp_path: Path) -> None:
    bare = edition_of(read_invented(tmp_path, BARE, ("ru",)), "ru", url="https://example.org/m/")
    pictured = replace(bare, plan=replace(bare.plan, has_pictures=True))
    assert named(pictured, "items/1/") == "https://example.org/m/items/1/picture.png"
    assert named(pictured, "schedule/") == "https://example.org/m/picture.png"
    assert named(bare, "items/1/") == ""


def named(edition: Edition, address: str) -> str:
    standing = Standing(("ru",), "source", frozenset({"ru"}))
    return FrameMaker(edition, (), ()).frame(address, "T", standing).picture
