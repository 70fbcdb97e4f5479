from __future__ import annotations

import re
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
import yaml

from annotated_agenda.authoring.annotations.labels import Labels
from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted
from annotated_agenda.meeting.document import Document, Reference

WORDS = {"fr": "…"}
CASES = Path(__file__).with_name("paragraphs.yml")


def read_cases() -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load(CASES.read_text("utf-8"))
    return cases


REGISTER = {
    symbol: Document(symbol, kind, WORDS, ("fr",), articles=articles)
    for symbol, kind, articles in (
        ("A/79/1", "document", None),
        ("UNTOC", "treaty", 41),
        ("SHERLOC", "web_resource", None),
    )
}


def convert(text: str) -> Converted:
    extensions = ["attr_list", "footnotes", "tables"]
    return AnnotationMarkdown("fr", Labels(REGISTER), extensions, {}).convert(text)


@pytest.mark.parametrize("case", read_cases(), ids=itemgetter("says"))
def test_every_paragraph_has_its_anchor_and_its_number(case: dict[str, Any]) -> None:
    found = {
        paragraph.anchor: [str(paragraph.number or ""), " ".join(paragraph.text.split())]
        for paragraph in convert(case["text"]).annotation.paragraphs
    }
    expected = {anchor: [str(number), words] for anchor, (number, words) in case["has"].items()}
    assert list(found.items()) == list(expected.items())


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


def test_symbols_of_any_form_link_themselves() -> None:
    register = {
        symbol: Document(symbol, "document", WORDS, ("fr",))
        for symbol in ("CL 168/1", "GC(65)/1", "S/RES/1540(2004)")
    }
    labels = Labels(register, ["GOV/"])
    text = "See CL\u00a0168/1, *GC(65)/1*, S/RES/1540 (2004) and GOV/2021/1."
    converted = AnnotationMarkdown("fr", labels, (), {}).convert(text)
    (paragraph,) = converted.annotation.paragraphs
    assert [citation.label for citation in paragraph.citations] == list(register)
    assert converted.unknown == ("GOV/2021/1",)


def test_an_unknown_symbol_is_reported() -> None:
    assert convert("See A/79/2 twice: A/79/2.").unknown == ("A/79/2",)


def test_a_footnote_belongs_to_the_annotation() -> None:
    (one, note) = convert("One.[^1]\n\n[^1]: See A/79/1.").annotation.paragraphs
    assert (one.anchor, one.text) == ("p1", "One.")
    assert (note.anchor, note.text.strip()) == ("fn:1", "See A/79/1.")


@pytest.mark.parametrize(
    "marks",
    [
        ("a)", "b)", "c)"), ("(a)", "(b)"), ("a.", "b."), ("1)", "2)"), ("(1)", "(2)"), ("7.", "9."),
        ("i)", "ii)", "iii)"), ("(iv)", "(v)"), ("A)", "B)"), ("II.", "III."), ("а)", "b)", "c)"),
        ("(أ)", "(ب)"), ("(هـ)", "(و)"), ("‘1’", "‘2’"), ("（一）", "（二）"), ("㈠", "㈡"), ("1、", "2、"), ("'1'", "'2'"), ("–", "–"), ("•", "•"),
    ],
)  # fmt: skip
def test_marks_are_printed_as_they_were_typed(marks: tuple[str, ...]) -> None:
    text = "Words:\n\n" + "\n".join(f"{mark} entry" for mark in marks)
    html = convert(text).annotation.html
    assert tuple(re.findall(r"<li[^>]*><span[^>]*>([^<]*)</span> entry</li>", html)) == marks


@pytest.mark.parametrize(
    "text",
    [
        "(voir) plus bas",
        "c. 300 personnes",
        "Le 1er avril\n2016. Il a dit",
        "ici. Là",
        "i.e. rien",
        "A. Smith dit",
    ],
)
def test_words_are_no_marks(text: str) -> None:
    assert "<li" not in convert(text).annotation.html


@pytest.mark.parametrize("mark", ["11.", "11-", "11 -", "١١ –"])
def test_paragraphs_are_numbered_as_arabic_documents_do(mark: str) -> None:
    text = (
        f"{mark} ستعرض الوثيقة.\n\n{mark.replace('11', '12').replace('١١', '١٢')} لعل اللجنة تود."
    )
    assert [one.anchor for one in convert(text).annotation.paragraphs] == ["p11", "p12"]
    assert "<li" not in convert("2016 - the year").annotation.html


def test_three_levels_keep_their_marks_however_they_are_indented() -> None:
    for indent in ("  ", "   ", "    "):
        text = f"W:\n\na) x\n{indent}i) y\n{indent * 2}– z\n{indent}ii) w\nb) v"
        assert [paragraph.anchor for paragraph in convert(text).annotation.paragraphs] == [
            "p1", "p1-a", "p1-a-i", "p1-a-i-a", "p1-a-ii", "p1-b",
        ]  # fmt: skip


def test_the_highest_heading_follows_that_of_the_page() -> None:
    html = convert("# One\n\n## Two\n\nWords.\n\n# Three").annotation.html
    assert re.findall(r"<h\d>\w+</h\d>", html) == ["<h3>One</h3>", "<h4>Two</h4>", "<h3>Three</h3>"]


def test_what_an_annotation_is_built_of_is_noted() -> None:
    text = "## One\n\n|a|b|\n|-|-|\n|1|2|\n\n![x](x.png)"
    assert convert(text).annotation.outline == ("heading h3", "table of 2 × 2", "image")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One.[^9]", "the note [^9] has no text"),
        ("One.\n\n[^9]: Two.", "nothing refers to the note [^9]"),
        (
            "One.[^1]\n\n[^1]: Two.\n[^1]: Three.",
            "the note [^1] has 2 texts, and one alone is printed",
        ),
        ("One.\n{#p2}\n\nTwo.\n{#p2}", "the pin {#p2} stands twice"),
        (
            "!!! note\n    Text",
            '"!!! note" is printed as it stands: the extension admonition is not in use',
        ),
        (
            "- [x] done",
            '"- [x] done" is printed as it stands: the extension pymdownx.tasklist is not in use',
        ),
        (
            "The 13^e^ one.",
            '"^e^" is printed as it stands: the extension pymdownx.caret is not in use',
        ),
        ("Of H~2~O.", '"~2~" is printed as it stands: the extension pymdownx.tilde is not in use'),
        (
            "A ~~word~~.",
            '"~~word~~" is printed as it stands: the extension pymdownx.tilde is not in use',
        ),
        (
            "Term\n: What it is",
            '": What it is" is printed as it stands: the extension def_list is not in use',
        ),
    ],
)
def test_what_markdown_would_print_raw_or_swallow_is_said(text: str, said: str) -> None:
    assert [fault.message for fault in convert(text).faults] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "One.[^1]\n\n[^1]: Two.",
        "`[^9]` and `!!! note`",
        "5 == 5",
        "|a|b|\n|-|-|\n|1|2|",
        "One.\n{#p2}",
    ],
)
def test_what_is_in_use_is_no_fault(text: str) -> None:
    assert convert(text).faults == ()
