"""What pages print of an annotation: its addresses, its headings, the numbers in the margin."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.invented import edition_of, read_invented

from annotated_agenda.meeting.annotation import Annotation, Paragraph
from annotated_agenda.meeting.document import Reference
from annotated_agenda.meeting.item_number import ItemNumber, Level
from annotated_agenda.publishing.edition.citations import place_name
from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.edition.passage import make_passage

TEXT = (
    '<p>See <a href="cite:A/79/1">it</a>, <a href="cite:UNTOC art. 16.5.a">art. 16</a>, '
    '<a href="cite:R&amp;D">R&amp;D</a>, <a href="https://example.org/?q=cite:A/79/1">there</a>, '
    '<a href="page:items/5/#p2">item 5</a>, <a href="file:map.pdf">map</a>. href="cite:X"</p>'
)
REFERENCES = (
    Reference("A/79/1", "A/79/1"),
    Reference("UNTOC art. 16.5.a", "UNTOC", "16.5.a"),
    Reference("R&D", "R&D"),
)


@pytest.fixture
def english(tmp_path: Path) -> Edition:
    return edition_of(read_invented(tmp_path, languages=("fr", "en")), "en")


@pytest.mark.parametrize(("page", "root"), [("", "./"), ("print/", "../"), ("items/5a/", "../../")])
def test_links_lead_on_from_the_page(english: Edition, page: str, root: str) -> None:
    site = "../" + root.removeprefix("./")
    assert make_passage(english, Annotation("en", TEXT, (), REFERENCES), page).html == (
        f'<p>See <a href="{root}documents/A/79/1/">it</a>, '
        f'<a href="{root}documents/UNTOC/#art-16-5-a">art. 16</a>, '
        f'<a href="{root}documents/R-D/">R&amp;D</a>, '
        '<a href="https://example.org/?q=cite:A/79/1">there</a>, '
        f'<a href="{root}items/5/#p2">item 5</a>, <a href="{site}map.pdf">map</a>. href="cite:X"</p>'
    )


def test_a_page_without_an_annotation_prints_nothing(english: Edition) -> None:
    assert make_passage(english, None, "print/").html == ""


def test_what_is_in_another_language_says_so(english: Edition) -> None:
    passage = make_passage(english, Annotation("ar", "<p>x</p>"), "print/")
    assert (passage.language, passage.direction) == ("ar", "rtl")
    assert make_passage(english, Annotation("en", "<p>x</p>"), "print/").language == ""


def test_paragraphs_without_a_number_of_their_own_have_it_in_the_margin(english: Edition) -> None:
    html = '<p id="p1">x</p><ol><li id="p112">y</li></ol><p id="p112-s2">z</p><p id="p0">w</p>'
    assert make_passage(english, Annotation("en", html), "").html == html.replace(
        '"p1"', '"p1" data-number="1"'
    )


def test_headings_stand_below_that_of_the_page(english: Edition) -> None:
    text = Annotation("en", '<h3>a</h3><h4 id="b">b</h4><p>h3</p>')
    assert make_passage(english, text, "", 2).html == '<h2>a</h2><h3 id="b">b</h3><p>h3</p>'
    assert make_passage(english, text, "", 5).html == '<h5>a</h5><h6 id="b">b</h6><p>h3</p>'


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ar", ["الفقرة 112", "الفقرة 2\u00a0(أ)\u00a0‘2’", "الحاشية 1", "الفقرة الاستهلالية"]),
        ("en", ["para. 112", "para. 2\u00a0(a)\u00a0(ii)", "note 1", "introductory paragraph"]),
        ("fr", ["par. 112", "par. 2\u00a0a)\u00a0ii)", "note 1", "paragraphe introductif"]),
        ("ru", ["абз. 112", "абз. 2\u00a0а)\u00a0ii)", "сноска 1", "вступительный абзац"]),
        ("zh", ["第112段", "第2(a)(二)段", "注1", "导言段"]),
    ],
)
def test_each_language_cites_a_paragraph_as_it_numbers_items(
    tmp_path: Path, language: str, names: list[str]
) -> None:
    edition = edition_of(read_invented(tmp_path, languages=("fr", "en")), language)
    number, letter, numeral = Level("number", 2), Level("letter", 1), Level("numeral", 2)
    paragraphs = [
        Paragraph("p112", "", (), ItemNumber((Level("number", 112),))),
        Paragraph("p2-a-ii", "", (), ItemNumber((number, letter, numeral))),
        Paragraph("fn-1", ""),
        Paragraph("p0", ""),
    ]
    assert [place_name(edition, paragraph) for paragraph in paragraphs] == names
