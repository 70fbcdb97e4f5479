"""A translation has the paragraphs, references and numbers of its source."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import ITEM, MEETING, SMALL, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import Reading, read_meeting

SOURCE = """
    ---
    item: 1
    title: Ouverture
    sittings: [1]
    ---

    Voir A/1/2 et [l’article 13][UNTOC art. 13], adoptés par 186 États à 15 heures.

    Deuxième paragraphe, le 19 octobre 2016.[^1]

    [^1]: Note 7.
"""
REGISTER = """
    - {symbol: A/1/2, kind: document, title: {fr: Rapport}}
    - {symbol: UNTOC, kind: treaty, articles: 41, title: {fr: Convention}}
"""


def read(folder: Path, language: str, body: str, front: str = "") -> Reading:
    files = {
        **SMALL,
        "register.yml": REGISTER,
        "fr/items/1.md": SOURCE,
        f"{language}/items/1.md": f"---\ntitle: …\n{front}---\n\n{body}\n",
    }
    draw(folder, files, ("fr", language))
    settings = MarkdownSettings(["footnotes"])
    return read_meeting(folder / "docs", ("fr", language), settings)


def problems(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems if problem.severity != "note"]


FAITHFUL = {
    "en": "See A/1/2 and [article 13][UNTOC art. 13], adopted by 186 States at 3 p.m.\n\n"
    "Second paragraph, 19 October 2016.[^1]\n\n[^1]: Note 7.",
    "zh": "见A/1/2和[第十三条][UNTOC art. 13]，186个国家于下午3时通过。\n\n"
    "第二段，2016年10月19日。[^1]\n\n[^1]: 注7。",
    "ar": "انظر A/1/2 و[المادة ١٣][UNTOC art. 13] التي اعتمدتها 186 دولة في الساعة 15:00.\n\n"
    "الفقرة الثانية، 19 تشرين الأول/أكتوبر 2016.[^1]\n\n[^1]: الحاشية 7.",
    "ru": "См. A/1/2 и [статью 13][UNTOC art. 13], принятые 186 государствами в 15 ч. 00 м..\n\n"
    "Второй пункт, 19 октября 2016 года.[^1]\n\n[^1]: Примечание 7.",
}


@pytest.mark.parametrize("language", FAITHFUL)
def test_a_faithful_translation_has_no_problem(tmp_path: Path, language: str) -> None:
    assert problems(read(tmp_path, language, FAITHFUL[language])) == []


@pytest.mark.parametrize("language", FAITHFUL)
def test_a_wrong_year_is_seen_in_every_language(tmp_path: Path, language: str) -> None:
    (problem,) = problems(read(tmp_path, language, FAITHFUL[language].replace("2016", "2017")))
    assert "the numbers of paragraph p2 differ: 2017 only here, 2016 only in the source" in problem


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            ("186", "168"),
            "docs/en/items/1.md:5: the numbers of paragraph p1 differ: 168 only here, 186 only in the "
            "source (“See A/1/2 and article 13, adopted by 168 States at 3 p.m.” / “Voir A/1/2 et "
            "l’article 13, adoptés par 186 États à 15 …”); correct the translation",
        ),
        (
            ("UNTOC art. 13", "UNTOC art. 12"),
            "docs/en/items/1.md:5: the references of paragraph p1 differ: UNTOC art. 12 only here, "
            "UNTOC art. 13 only in the source (“See A/1/2 and article 13, adopted by 186 States at 3 p.m.” "
            "/ “Voir A/1/2 et l’article 13, adoptés par 186 États à 15 …”); correct the translation",
        ),
        (
            ("October 2016", "October 2015"),
            "docs/en/items/1.md:7: the numbers of paragraph p2 differ: 2015 only here, 2016 only in the "
            "source (“Second paragraph, 19 October 2015.” / “Deuxième paragraphe, le 19 octobre 2016.”); "
            "correct the translation",
        ),
        (
            ("\n\nSecond", " Second"),
            "docs/en/items/1.md:7: the paragraphs differ from p2 on: 2 here, 3 in the source "
            "(“Note 7.” / “Deuxième paragraphe, le 19 octobre 2016.”); correct the translation",
        ),
        (
            ("[^1]: Note 7.", "[^1]: Note 8."),
            "docs/en/items/1.md:9: the numbers of paragraph fn:1 differ: 8 only here, 7 only in the source "
            "(“Note 8.” / “Note 7.”); correct the translation",
        ),
    ],
)
def test_a_difference_is_said_with_both_texts(
    tmp_path: Path, change: tuple[str, str], problem: str
) -> None:
    assert problems(read(tmp_path, "en", FAITHFUL["en"].replace(*change))) == [problem]


def compare(folder: Path, french: str, english: str) -> list[str]:
    files = {
        **SMALL,
        "fr/items/1.md": f"---\nitem: 1\ntitle: Un\nsittings: [1]\n---\n\nA/1/2.\n\n{french}\n",
        "en/items/1.md": f"---\ntitle: One\n---\n\nA/1/2.\n\n{english}\n",
    }
    draw(folder, files)
    return problems(read_meeting(folder / "docs", ("fr", "en"), MarkdownSettings(["tables"])))


@pytest.mark.parametrize(
    ("french", "english", "said"),
    [
        (
            "|a|\n|-|\n|x|\n|y|", "|a|\n|-|\n|x y|",
            "headings, tables or images differ: table of 2 × 1 here, table of 3 × 1 in the source",
        ),
        (
            "|a|\n|-|\n|1|\n|2|", "|a|\n|-|\n|1|",
            "headings, tables or images differ: table of 2 × 1 here, table of 3 × 1 in the source",
        ),
        (
            "## Titre\n\nTexte.", "Text.",
            "headings, tables or images differ: nothing here, heading h3 in the source",
        ),
        (
            "Texte.\n\n## Titre", "## Title\n\nText.\n\n## More",
            "headings, tables or images differ: heading h3 here, nothing in the source",
        ),
    ],
)  # fmt: skip
def test_a_missing_row_or_heading_is_said(
    tmp_path: Path, french: str, english: str, said: str
) -> None:
    (problem,) = compare(tmp_path, french, english)
    assert f": {said}; correct the translation" in problem


def test_large_numbers_are_held_against_each_other_by_their_value(tmp_path: Path) -> None:
    assert compare(tmp_path, "Soit 300 milliards.", "That is 300 billion.") == []
    (problem,) = compare(tmp_path, "Soit 300 milliards.", "That is 30 billion.")
    assert "30000000000 only here, 300000000000 only in the source" in problem


def test_a_text_where_the_source_has_none_is_said(tmp_path: Path) -> None:
    empty = ITEM.partition("\n    La réunion")[0]
    draw(
        tmp_path,
        {**SMALL, "fr/items/1.md": empty, "en/items/1.md": "---\ntitle: One\n---\n\nText.\n"},
    )
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MarkdownSettings())
    assert [problem for problem in problems(reading) if "/en/" in problem] == [
        "docs/en/items/1.md:5: the paragraphs differ from p1 on: 1 here, 0 in the source (“Text.” / –); "
        "correct the translation"
    ]


def test_a_difference_is_said_at_its_own_line_where_words_come_back(tmp_path: Path) -> None:
    same = "Le Comité voudra peut-être {}."
    french = "\n\n".join(same.format(number) for number in (1, 2, 3))
    (problem,) = compare(tmp_path, french, french.replace("3", "4"))
    assert problem.startswith("docs/en/items/1.md:11: ")


def test_a_stale_translation_is_noted_and_not_held_against_the_new_source(tmp_path: Path) -> None:
    reading = read(
        tmp_path, "en", FAITHFUL["en"].replace("186", "168"), "translated_from: 0123abcd\n"
    )
    assert [str(problem) for problem in reading.problems] == [
        "docs/en/items/1.md:3: translated_from: docs/fr/items/1.md has changed since this translation "
        "was made; read it again, then run make translated PAGE=docs/en/items/1.md"
    ]
    assert reading.meeting is not None
    assert reading.meeting.items[0].stale == {"en"}


def test_a_digest_that_is_none_is_a_problem(tmp_path: Path) -> None:
    reading = read(tmp_path, "en", FAITHFUL["en"], "translated_from: yesterday\n")
    assert problems(reading) == [
        'docs/en/items/1.md:3: translated_from: "yesterday" names no version of the source; '
        "remove the line and run make translated"
    ]


def test_a_missing_record_is_only_a_note(tmp_path: Path) -> None:
    reading = read(tmp_path, "en", FAITHFUL["en"])
    assert [problem.severity for problem in reading.problems] == ["note"]


def test_the_meeting_s_page_is_compared_too(tmp_path: Path) -> None:
    files = {
        **SMALL,
        "fr/index.md": MEETING + "\n    Le 2 mars.\n",
        "en/index.md": "---\ntitle: A\nbody: B\nmeeting: C\nplace: D\n---\n\nOn 3 March.\n",
        "fr/items/1.md": ITEM,
    }
    draw(tmp_path, files)
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MarkdownSettings())
    assert problems(reading) == [
        "docs/en/index.md:8: the numbers of paragraph p1 differ: 3 only here, 2 only in the source "
        "(“On 3 March.” / “Le 2 mars.”); correct the translation"
    ]
