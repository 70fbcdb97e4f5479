"""Every mistake an author can make is said with its path, line and remedy, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import ITEM, MEETING, REGISTER, SMALL, draw

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.reader import read_meeting


def problems(
    folder: Path, changes: dict[str, str], *, languages: tuple[str, ...] = ("fr", "en")
) -> list[str]:
    draw(folder, {**SMALL, **changes}, languages)
    reading = read_meeting(folder / "docs", languages, MarkdownSettings(["footnotes"]))
    return [str(problem) for problem in reading.problems]


def test_a_small_meeting_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, {}) == []


ITEM_AT = "docs/fr/items/1.md:"
MEETING_AT = "docs/fr/index.md:"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        # Front matter of an item
        (
            {"fr/items/1.md": ITEM.replace("title: Ouverture", "title: Points: divers")},
            f"{ITEM_AT}3: this is not valid YAML (mapping values are not allowed here); put the text "
            'after the first colon between double quotes ("…") and keep the indentation',
        ),
        (
            {"fr/items/1.md": ITEM.replace("    title: Ouverture\n", "")},
            f'{ITEM_AT}1: title: this key is missing; add a line "title: …"',
        ),
        (
            {"fr/items/1.md": ITEM.replace("title: Ouverture", 'title: ""')},
            f"{ITEM_AT}3: title: there is no text; write it, or remove the key",
        ),
        (
            {"fr/items/1.md": ITEM.replace("sittings:", "siting:")},
            f'{ITEM_AT}4: siting: this key is not known; did you mean "sittings"?',
        ),
        (
            {"fr/items/1.md": ITEM.replace("title: ", "title: !!python/name:os.system ")},
            f'{ITEM_AT}3: title: a YAML tag (!!python/name:os.system) is used; put the text between double quotes ("…")',
        ),
        (
            {"fr/items/1.md": ITEM.replace("title: ", "title: !mine ")},
            f'{ITEM_AT}3: title: a YAML tag (!mine) is used; put the text between double quotes ("…")',
        ),
        (
            {"fr/items/1.md": ITEM.replace("item: 1", "item: one")},
            f'{ITEM_AT}2: item: "one" is not an item number; write it as "5", "5 a", "5 a i", "5.3", "IV" or "1 bis"',
        ),
        (
            {"fr/items/1.md": ITEM.replace("item: 1", "item: 2")},
            f'{ITEM_AT}2: item: the page of item "2" is called 1.md; rename it to 2.md',
        ),
        (
            {"fr/items/2.md": ITEM},
            'docs/fr/items/2.md:2: item: the number "1" stands twice; see docs/fr/items/1.md; '
            "change one of them",
        ),
        (
            {"fr/items/4a.md": ITEM.replace("item: 1", "item: 4 a")},
            'docs/fr/items/4a.md:2: item: "4 a" is a sub-item, but there is no item "4"; '
            "write items/4.md",
        ),
        (
            {"fr/items/1.md": ITEM.replace("[1]", "[1, 7]")},
            f"{ITEM_AT}4: sittings[1]: there is no sitting 7; index.md has 2 sittings",
        ),
        (
            {"fr/items/1.md": ITEM.replace("[1]", "[first]")},
            f'{ITEM_AT}4: sittings[0]: "first" is not a whole number; write a number such as 3',
        ),
        (
            {"fr/items/1.md": ITEM.replace("[1]", "3")},
            f'{ITEM_AT}4: sittings: "3" is not a list; write it as "[1, 2]" or one entry per line after "- "',
        ),
        (
            {"fr/items/1.md": ITEM.replace("    sittings: [1]\n", "")},
            f'{ITEM_AT}2: item: this item is taken up at no sitting; add a line such as "sittings: [3]" when it is known',
        ),
        (
            {"fr/items/1.md": ITEM.replace("[1]", "[1]\n    documents: [A/1/3]")},
            f'{ITEM_AT}5: documents[0]: "A/1/3" is not in the register; did you mean "A/1/2"?',
        ),
        (
            {"fr/items/1.md": ITEM.replace("title: Ouverture", "title: Ouverture\n    title: Fin")},
            f"{ITEM_AT}4: title: the key stands twice; keep one of the two lines",
        ),
        (
            {"fr/items/1.md": ITEM.replace("    ---\n\n", "\n")},
            f'{ITEM_AT}1: the front matter is not closed; end it with a line "---"',
        ),
        (
            {"fr/items/1.md": ITEM.replace("title: Ouverture", "cluster: B\n    title: Ouverture")},
            f'{ITEM_AT}3: cluster: the heading "B" does not exist; add it under clusters in index.md',
        ),
        # The text
        (
            {"fr/items/1.md": ITEM + "\n    Voir A/1/22.\n"},
            f'{ITEM_AT}9: "A/1/22" is not in the register; did you mean "A/1/2"?',
        ),
        (
            {"fr/items/1.md": ITEM + "\n    Voir [le rapport][A/1/7].\n"},
            f'{ITEM_AT}9: "A/1/7" is not in the register; did you mean "A/1/2"?',
        ),
        # The meeting
        (
            {"fr/index.md": MEETING.replace("18:00", "14:00")},
            f"{MEETING_AT}12: sittings[1].end: the sitting ends before it begins; "
            "it begins at 2026-03-02 15:00",
        ),
        (
            {"fr/index.md": MEETING.replace("15:00", "12:00")},
            f"{MEETING_AT}11: sittings[1].start: sitting 2 overlaps sitting 1 in the same room; "
            "change a time, or give both their room",
        ),
        (
            {
                "fr/index.md": MEETING.replace("03-02 15:00", "03-01 15:00").replace(
                    "03-02 18", "03-01 18"
                )
            },
            f"{MEETING_AT}11: sittings[1].start: sitting 2 begins before sitting 1; "
            "put the sittings in order of time",
        ),
        (
            {"fr/index.md": MEETING.replace("Europe/Vienna", "Europe/Viena")},
            f'{MEETING_AT}7: time_zone: "Europe/Viena" is not a time zone; did you mean "Europe/Vienna"?',
        ),
        (
            {"fr/index.md": MEETING.replace("2026-03-02 15:00", "at three")},
            f'{MEETING_AT}11: sittings[1].start: "at three" is not a time; write it as "2016-10-19 15:00"',
        ),
        # The register
        (
            {"register.yml": REGISTER + REGISTER},
            'docs/register.yml:6: [1].symbol: "A/1/2" stands in the register twice; see line 1; keep one',
        ),
        (
            {"register.yml": REGISTER.replace("document", "letter")},
            "docs/register.yml:2: [0].kind: \"letter\": Input should be 'document', 'resolution', "
            "'decision', 'declaration', 'treaty', 'publication' or 'web_resource'; "
            "write 'document', 'resolution', 'decision', 'declaration', 'treaty', 'publication' or 'web_resource'",
        ),
        (
            {"register.yml": REGISTER.replace("fr:", "it:")},
            'docs/register.yml:4: [0].title.it: the language "it" is not configured (in one place); '
            "words in it are shown only where there are no others",
        ),
        (
            {"register.yml": REGISTER.replace("fr:", "ft:")},
            'docs/register.yml:4: [0].title.ft: "ft" is no language; known are: fr, en',
        ),
        (
            {"register.yml": REGISTER + "      languages: [fr, english]\n"},
            'docs/register.yml:5: [0].languages[1]: "english" is no language; known are: fr, en',
        ),
        (
            {"register.yml": REGISTER + REGISTER.replace("A/1/2", "A/1/3")},
            'docs/register.yml:6: [1].symbol: nothing cites "A/1/3", and no item lists it; '
            "cite it, list it, or remove the entry",
        ),
        (
            {"register.yml": REGISTER + "      revised_by: A/1/9\n"},
            'docs/register.yml:5: [0].revised_by: "A/1/9" is not in the register; did you mean "A/1/2"?',
        ),
        (
            {"register.yml": REGISTER + "      about: [A/1/2, UNTOC art. 3]\n"},
            'docs/register.yml:5: [0].about[1]: "UNTOC art. 3" is not in the register; '
            "add it to register.yml or correct it",
        ),
        (
            {
                "fr/index.md": MEETING.replace("A/1/1", "wg/1"),
                "register.yml": REGISTER.replace(
                    "fr:",
                    "fr: Rapport\n    - symbol: wg/1\n      kind: document\n      title:\n        fr:",
                ),
            },
            'docs/register.yml:5: [1].symbol: "wg/1" has not the form of a document symbol; '
            "correct it; a label of your own has no slash",
        ),
        (
            {"register.yml": REGISTER.replace("A/1/2", "A 1 2")},
            'docs/register.yml:1: [0].symbol: "A 1 2" is not a document symbol or label; use letters, digits, '
            "hyphens, full stops and single slashes, without blanks",
        ),
        # Brackets and braces in keys and values, where they could be taken for something else
        (
            {"register.yml": REGISTER + '      "dict[str]": x\n'},
            "docs/register.yml:5: [0].dict[str]: this key is not known; known are: symbol, through, kind, title, "
            "listed_as, languages, status, links, sales_number, articles, about, reissued_on, revised_by, "
            "superseded_by, corrected_by",
        ),
        (
            {"fr/index.md": MEETING.replace("2026-03-02 15:00", '"{15}"')},
            f'{MEETING_AT}11: sittings[1].start: "{{15}}" is not a time; write it as "2016-10-19 15:00"',
        ),
        (
            {"register.yml": REGISTER + "      status: is{sued\n"},
            "docs/register.yml:5: [0].status: \"is{sued\": Input should be 'issued', 'expected' or "
            "'reissue_expected'; write 'issued', 'expected' or 'reissue_expected'",
        ),
        # Translations
        (
            {"en/items/1.md": "---\ntitle: Opening\nsittings: [2]\n---\nText.\n"},
            "docs/en/items/1.md:3: sittings: a translation carries words only, and this is a fact; "
            "remove it here: facts stand once, in the source language",
        ),
        (
            {"en/items/12.md": "---\ntitle: Opening\n---\nText.\n"},
            "docs/en/items/12.md:1: this is a translation of an item that does not exist in fr/items; "
            'did you mean "1"?',
        ),
        (
            {"pt/items/1.md": "---\ntitle: Abertura\n---\nTexto.\n"},
            'docs/pt/index.md:1: the language "pt" is not configured; '
            "add it under languages in mkdocs.yml, or remove the folder",
        ),
    ],
)
def test_a_mistake_is_located_and_has_a_remedy(
    tmp_path: Path, changes: dict[str, str], problem: str
) -> None:
    assert problems(tmp_path, changes) == [problem]


def test_all_problems_are_said_at_once_each_once(tmp_path: Path) -> None:
    changes = {
        "fr/index.md": MEETING.replace("Europe/Vienna", "Mars"),
        "fr/items/1.md": ITEM.replace("item: 1", "item: x"),
        "fr/items/2.md": ITEM.replace("item: 1", "item: 2\n    extra: 1"),
    }
    found = problems(tmp_path, changes, languages=("fr", "en", "es"))
    assert [problem.split(": ")[0] for problem in found] == [
        "docs/fr/index.md:7", "docs/fr/items/1.md:2", "docs/fr/items/2.md:3",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["2.markdown", "2.MD", "2.md.txt", "2.txt", "2.docx"])
def test_a_page_that_nobody_would_read_is_said(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, {f"fr/items/{name}": "Texte"}) == [
        f"docs/fr/items/{name}:1: this is no page of an item; rename it to 2.md, or remove it"
    ]


@pytest.mark.parametrize("name", ["fr/items/2.md", "en/index.md", "en/items/1.md", "anchors.yml"])
def test_a_folder_in_the_place_of_a_file_is_said(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, {f"{name}/x": "Texte"}) == [
        f"docs/{name}:1: this is a folder, and a file is read here; rename it, or remove it"
    ]


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    draw(tmp_path, SMALL)
    (tmp_path / "docs/fr/items/1.md").write_bytes(b"---\ntitle: \xe9t\xe9\n---\n")
    reading = read_meeting(tmp_path / "docs", ("fr",), MarkdownSettings())
    assert [str(problem) for problem in reading.problems] == [
        f"{ITEM_AT}1: the file cannot be read as UTF-8 text; save it again as UTF-8"
    ]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    draw(tmp_path, SMALL)
    path = tmp_path / "docs/fr/items/1.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    reading = read_meeting(tmp_path / "docs", ("fr",), MarkdownSettings())
    assert reading.problems == ()
