"""One mistake is one problem: nobody is sent after what only follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.authoring.test_problems import problems
from tests.drawn_site import ITEM, MEETING, REGISTER

ITEM_AT = "docs/fr/items/1.md:"
MEETING_AT = "docs/fr/index.md:"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        # A misspelt key is not missing, too.
        (
            {"fr/items/1.md": ITEM.replace("title:", "titel:")},
            f'{ITEM_AT}3: titel: this key is not known; did you mean "title"?',
        ),
        (
            {
                "fr/index.md": MEETING.replace(
                    "- start: 2026-03-02 15:00", "- begin: 2026-03-02 15:00"
                )
            },
            f"{MEETING_AT}11: sittings[1].begin: this key is not known; known are: if_necessary, ",
        ),
        (
            {"fr/index.md": MEETING.replace("end: 2026-03-02 18:00", "edn: 2026-03-02 18:00")},
            f'{MEETING_AT}12: sittings[1].edn: this key is not known; did you mean "end"?',
        ),
        (
            {"register.yml": REGISTER + "      expected_on: 2026-02-01\n"},
            "docs/register.yml:1: [0]: it is said when it is expected, and not that it is; ",
        ),
        # Nobody is told to remove the entry that was meant.
        (
            {"fr/items/1.md": ITEM.replace("A/1/2", "A/1/3")},
            f'{ITEM_AT}7: "A/1/3" is not in the register; did you mean "A/1/2"?',
        ),
        # Words by language are in languages.
        (
            {
                "fr/items/1.md": ITEM.replace(
                    "sittings",
                    "changes: [{date: 2026-01-01, kind: added, reason: {fr: Un, xx: One}}]\n    sittings",
                )
            },
            f'{ITEM_AT}4: changes[0].reason.xx: "xx" is no language; known are: ',
        ),
        # Of a page that cannot be read, nobody is told that it is not there.
        (
            {
                "fr/items/1.md": ITEM.replace("[1]", "[first]"),
                "fr/items/1a.md": ITEM.replace("item: 1", "item: 1 a"),
                "en/items/1.md": "---\ntitle: Opening\n---\nAt 10 (A/1/2).\n",
            },
            f'{ITEM_AT}4: sittings[0]: "first" is not a whole number; write a number such as 3',
        ),
        (
            {
                "fr/items/1.md": ITEM.replace("[1]", "[1]\n    documents: [A/1/2]"),
                "register.yml": REGISTER.replace("kind:", "knid:"),
            },
            'docs/register.yml:2: [0].knid: this key is not known; did you mean "kind"?',
        ),
        (
            {
                "fr/items/1.md": ITEM.replace("[1]", "[1]\n    documents: [A/1/2]"),
                "register.yml": REGISTER + "  - x: [\n",
            },
            "docs/register.yml:5: this is not valid YAML",
        ),
        # A quotation mark that nothing closes.
        (
            {"fr/items/1.md": ITEM.replace("title: Ouverture", 'title: "Ouverture')},
            f"{ITEM_AT}3: this is not valid YAML (found unexpected end of stream)",
        ),
        # A suggestion is of the same series.
        (
            {"fr/items/1.md": ITEM + "\n    Voir B/C/1/2.\n".replace("B/C", "E/CN.7")},
            f'{ITEM_AT}9: "E/CN.7/1/2" is not in the register; add it to register.yml or correct it',
        ),
        # The line is that of the symbol, not of one that begins with it.
        (
            {
                "fr/items/1.md": ITEM + "\n    Voir A/1/2 et A/1/2/Add.1.\n\n    Voir A/1.\n",
                "register.yml": REGISTER + REGISTER.replace("A/1/2", "A/1/2/Add.1"),
            },
            f'{ITEM_AT}11: "A/1" is not in the register; did you mean "A/1/2"?',
        ),
    ],
)
def test_one_mistake_is_one_problem(tmp_path: Path, changes: dict[str, str], said: str) -> None:
    found = [
        problem for problem in problems(tmp_path, changes) if not problem.startswith("docs/en")
    ]
    assert len(found) == 1, found
    assert found[0].startswith(said)


def test_files_are_said_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    changes = {f"fr/items/{name}.md": "---\n---\n" for name in (2, 10, 11)}
    found = [problem.partition(":")[0] for problem in problems(tmp_path, changes)]
    assert list(dict.fromkeys(found)) == [f"docs/fr/items/{name}.md" for name in (2, 10, 11)]
