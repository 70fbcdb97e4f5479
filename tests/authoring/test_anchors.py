"""Published links stay alive when paragraphs are inserted, moved and removed."""

from __future__ import annotations

from pathlib import Path

from tests.drawn_site import SMALL, draw, run

from annotated_agenda.authoring.annotations.settings import MarkdownSettings
from annotated_agenda.authoring.pins import pin_paragraphs
from annotated_agenda.authoring.reader import Reading, read_meeting

FRONT = "---\nitem: 1\ntitle: Ouverture\nsittings: [1]\n---\n\n"
TEXT = "Premier (A/1/2).\n\nDeuxième\u202f:\n\n- une entrée\n\nTroisième.\n"


def read(folder: Path, body: str) -> Reading:
    draw(folder, {**SMALL, "fr/items/1.md": FRONT + body})
    return read_meeting(folder / "docs", ("fr", "en"), MarkdownSettings(["attr_list"]))


def anchors(reading: Reading) -> dict[str, str]:
    assert reading.meeting is not None
    paragraphs = reading.meeting.items[0].annotations["fr"].paragraphs
    return {
        paragraph.text.strip(" .:\u202f").split()[0]: paragraph.anchor for paragraph in paragraphs
    }


def problems(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems]


def test_pins_hold_the_anchors_when_a_paragraph_is_inserted(tmp_path: Path) -> None:
    assert anchors(read(tmp_path, TEXT)) == {
        "Premier": "p1",
        "Deuxième": "p2",
        "une": "p2-a",
        "Troisième": "p3",
    }
    pinned = pin_paragraphs(TEXT)
    assert pinned == (
        "Premier (A/1/2).\n{#p1}\n\nDeuxième\u202f:\n{#p2}\n\n- une entrée\n\nTroisième.\n{#p3}\n"
    )
    changed = pinned.replace("\n\nDeuxième", "\n\nNouveau.\n\nDeuxième")
    assert anchors(read(tmp_path, changed)) == {
        "Premier": "p1", "Nouveau": "p4", "Deuxième": "p2", "une": "p2-a", "Troisième": "p3",
    }  # fmt: skip


def test_pinning_twice_changes_nothing() -> None:
    assert pin_paragraphs(pin_paragraphs(TEXT)) == pin_paragraphs(TEXT)


def test_numbers_of_their_own_are_pins_and_marks_of_lists_are_none() -> None:
    numbered = "112. Premier.\n\nSuite.\n\n113. Deuxième.\n"
    assert pin_paragraphs(numbered) == numbered
    assert pin_paragraphs("Premier\u202f:\n\n(a) une entrée\n\n(أ) une autre\n\nDeuxième.\n") == (
        "Premier\u202f:\n{#p1}\n\n(a) une entrée\n\n(أ) une autre\n\nDeuxième.\n{#p2}\n"
    )


def test_a_link_that_would_lead_elsewhere_is_reported(tmp_path: Path) -> None:
    read(tmp_path, TEXT)
    run(tmp_path, "published")
    (tmp_path / "docs" / "fr" / "items" / "1.md").write_text(FRONT + "Nouveau.\n\n" + TEXT, "utf-8")
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MarkdownSettings(["attr_list"]))
    assert problems(reading)[0] == (
        "docs/fr/items/1.md:9: the published link #p1 (“Premier (A/1/2).”) leads to other words now; "
        "write {#p1} on the line below that paragraph"
    )
    assert len(problems(reading)) == 4


def test_a_link_that_would_lead_nowhere_is_reported(tmp_path: Path) -> None:
    read(tmp_path, TEXT)
    run(tmp_path, "published")
    reading = read(tmp_path, TEXT.replace("\n\nTroisième.", ""))
    assert problems(reading) == [
        "docs/fr/items/1.md:6: the published link #p3 (“Troisième.”) leads nowhere now; "
        "write {#p3} on the line below the paragraph that takes its place"
    ]


def test_edited_words_keep_their_link_without_a_report(tmp_path: Path) -> None:
    read(tmp_path, TEXT)
    run(tmp_path, "published")
    assert problems(read(tmp_path, TEXT.replace("Troisième.", "Troisième et dernier."))) == []


def test_the_command_pins_the_page_and_its_translations_and_makes_none_stale(
    tmp_path: Path,
) -> None:
    english = "---\ntitle: Opening\n---\n\nFirst (A/1/2).\n\nSecond:\n\n- an entry\n\nThird.\n"
    draw(tmp_path, {**SMALL, "fr/items/1.md": FRONT + TEXT, "en/items/1.md": english})
    run(tmp_path, "translated", "docs/en/items/1.md")
    run(tmp_path, "anchors", "docs/fr/items/1.md")
    text = (tmp_path / "docs/en/items/1.md").read_text("utf-8")
    assert "Second:\n{#p2}\n\n- an entry" in text
    reading = read_meeting(tmp_path / "docs", ("fr", "en"), MarkdownSettings(["attr_list"]))
    assert problems(reading) == []
