from __future__ import annotations

import pytest

from annotated_agenda.authoring.annotations.labels import Labels
from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted
from annotated_agenda.meeting.document import Document, Reference

WORDS = {"fr": "…"}
REGISTER = {
    symbol: Document(symbol, kind, WORDS, ("fr",), articles=articles)
    for symbol, kind, articles in (
        ("A/79/1", "document", None),
        ("UNTOC", "treaty", 41),
        ("SHERLOC", "web_resource", None),
    )
}


def convert(text: str) -> Converted:
    configs = {"pymdownx.fancylists": {"additional_ordered_styles": ["alpha", "roman"]}}
    extensions = ["attr_list", "footnotes", "tables", "pymdownx.fancylists"]
    return AnnotationMarkdown("fr", Labels(REGISTER), extensions, configs).convert(text)


def anchors(text: str) -> list[str]:
    return [paragraph.anchor for paragraph in convert(text).annotation.paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["p1", "p2"]),
        ("One:\n\n- a\n- b\n\nTwo.", ["p1", "p1-a", "p1-b", "p2"]),
        ("One:\n\na) first\nb) second\n\nTwo.", ["p1", "p1-a", "p1-b", "p2"]),
        ("12. One.\n\n13. Two.", ["p12", "p13"]),
        ("> Quoted.\n\nTwo.", ["p1", "p2"]),
        ("## Heading\n\nOne.", ["p1"]),
    ],
)
def test_every_paragraph_has_its_anchor(text: str, expected: list[str]) -> None:
    assert anchors(text) == expected


def test_the_anchor_stands_on_the_paragraph() -> None:
    assert '<p id="p2">Two.</p>' in convert("One.\n\nTwo.").annotation.html


def test_a_symbol_links_itself_and_a_label_links_its_words() -> None:
    html = convert("See A/79/1, [art. 16][UNTOC art. 16.5.a] and [it][sherloc].").annotation.html
    assert '<a href="cite:A/79/1">A/79/1</a>' in html
    assert '<a href="cite:UNTOC art. 16.5.a">art. 16</a>' in html
    assert '<a href="cite:SHERLOC">it</a>' in html


@pytest.mark.parametrize(
    "text",
    [
        "`A/79/1`",
        "[A/79/1](https://example.org/)",
        '<b title="A/79/1">x</b>',
        "https://x.org/A/79/1",
        "    A/79/1",
    ],
)
def test_code_links_and_attributes_are_left_alone(text: str) -> None:
    assert "cite:" not in convert(text).annotation.html


def test_what_a_label_leads_to_is_kept_wherever_it_stands() -> None:
    text = "## On A/79/1\n\nSee [art. 16][untoc ART. 16.5.A] and A/79/1."
    assert convert(text).annotation.references == (
        Reference("A/79/1", "A/79/1"),
        Reference("UNTOC art. 16.5.a", "UNTOC", "16.5.a"),
    )


@pytest.mark.parametrize("text", ["[x](cite:UNTOC)", '<a href="cite:UNTOC">x</a>'])
def test_an_author_cites_by_label_not_by_address(text: str) -> None:
    assert convert(text).forbidden == ("href=cite:UNTOC",)


def test_citations_are_noted_with_their_place() -> None:
    (paragraph,) = convert("See A/79/1 and [art. 16][UNTOC art. 16].").annotation.paragraphs
    cited = [
        (citation.label, paragraph.text[citation.start : citation.end])
        for citation in paragraph.citations
    ]
    assert cited == [("A/79/1", "A/79/1"), ("UNTOC art. 16", "art. 16")]


@pytest.mark.parametrize(
    "label", ["UNTOC art. 42", "UNTOC art. 0", "A/79/1 art. 3", "UNTOX", "art. 3"]
)
def test_an_unknown_label_is_reported_and_never_printed_raw(label: str) -> None:
    converted = convert(f"See [the words][{label}].")
    assert converted.unknown == (label,)
    assert "See the words." in converted.annotation.html


def test_an_unknown_symbol_is_reported() -> None:
    assert convert("See A/79/2 twice: A/79/2.").unknown == ("A/79/2",)


def test_a_footnote_belongs_to_the_annotation() -> None:
    (one, note) = convert("One.[^1]\n\n[^1]: See A/79/1.").annotation.paragraphs
    assert (one.anchor, one.text) == ("p1", "One.")
    assert (note.anchor, note.text.strip()) == ("fn:1", "See A/79/1.")
