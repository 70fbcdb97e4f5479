"""Each language's texts keep to its own punctuation and spacing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.drawn_site import PROJECT

LINK = re.compile(r"\[([^\]]*)\]\[[^\]]*\]|\[\^\d\]:?|https?://\S+")
FAULTS = {
    "ar": [
        (re.compile(r"[\u0600-\u06ff]\s?,"), "an Arabic comma (،) follows Arabic letters"),
        (re.compile(r"[\u0600-\u06ff]\s?[;?]"), "؛ and ؟ follow Arabic letters"),
        (re.compile(r"[\u0660-\u0669]"), "digits are 0-9, as in UN documents"),
    ],
    "en": [(re.compile(r"\w'\w|\"\w"), "quotation marks and apostrophes are curved")],
    "es": [(re.compile(r"\w'\w|\"\w"), "quotation marks and apostrophes are curved")],
    "fr": [
        (re.compile(r"(?<![\u202f\d])[;?!](?!\w)|[^\u202f\d]:(?!//)"), "a narrow no-break space stands before ; : ? !"),
        (re.compile(r"«(?!\u202f)|(?<!\u202f)»"), "a narrow no-break space stands inside « »"),
        (re.compile(r"['“”]"), "apostrophes are ’ and quotation marks « »"),
    ],
    "ru": [(re.compile(r"[“\"]"), "quotation marks are « »")],
    "zh": [
        (re.compile(r"[\u4e00-\u9fff][,;:?!]"), "punctuation after Chinese characters is full-width"),
        (re.compile(r"[\u4e00-\u9fff] [\u4e00-\u9fff]"), "no blank stands between Chinese characters"),
    ],
}  # fmt: skip


def words(path: Path) -> str:
    """A page's words: without keys and values of facts, labels and addresses."""
    front, body = path.read_text("utf-8").split("---\n", 2)[1:]
    keys = ("title", "body", "parent_body", "meeting", "place", "note", "reissue_note")
    values = re.findall(rf"^\s*(?:{'|'.join(keys)}): \"?(.*?)\"?$", front, re.MULTILINE)
    return LINK.sub(r"\1", "\n".join([*values, body]))


@pytest.mark.parametrize("language", FAULTS)
def test_texts_keep_to_their_language_s_typography(language: str) -> None:
    found = [
        f"{path.name}: {rule}: …{text[max(0, match.start() - 20) : match.end() + 10]}…"
        for path in sorted((PROJECT / "docs" / language).rglob("*.md"))
        for text in [words(path)]
        for fault, rule in FAULTS[language]
        for match in fault.finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "الأطراف, الدول"), ("en", "the Group's"), ("es", '"Grupo'), ("fr", "la liste: un"),
        ("fr", "le «\u202fmot»"), ("fr", "l'article"), ("ru", '"Группа'), ("zh", "会议,文件"),
    ],
)  # fmt: skip
def test_the_rules_see_a_fault(language: str, text: str) -> None:
    assert any(fault.search(text) for fault, _ in FAULTS[language])
