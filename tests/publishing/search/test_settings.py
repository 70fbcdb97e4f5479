"""What the browser is told to read queries with: what the texts of the meeting need, and no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.drawn_site import ITEM, SMALL
from tests.printed_site import PrintedSite

TEXTS = {"ar": "اجتمع الأطفال في المدرسة.", "zh": "会议讨论国际合作。"}


def printed(folder: Path, language: str, text: str) -> PrintedSite:
    words = ITEM.partition("La réunion")[0]
    files = {name.replace("fr/", f"{language}/"): page for name, page in SMALL.items()}
    return PrintedSite(folder, {**files, f"{language}/items/1.md": words + text}, (language,))


def settings(site: PrintedSite) -> Any:
    return json.loads(site.file("search.json"))


def test_plurals_are_sent_for_the_words_of_the_texts(tmp_path: Path) -> None:
    sent = settings(printed(tmp_path, "ar", TEXTS["ar"]))["singulars"]
    assert {"اطفال": "طفل", "مدارس": "مدرسه"}.items() <= sent.items()
    assert "خبرا" not in sent


def test_traditional_characters_are_sent_for_those_of_texts_and_of_questions(
    tmp_path: Path,
) -> None:
    folded = settings(printed(tmp_path, "zh", TEXTS["zh"]))["fold"]
    # in the text, in "在哪里举行" alone, in neither
    assert (folded["國"], folded["裡"], folded.get("龜")) == ("国", "里", None)


@pytest.mark.parametrize("language", TEXTS)
def test_what_is_sent_is_made_again_with_the_texts(tmp_path: Path, language: str) -> None:
    both = [
        printed(tmp_path / name, language, text)
        for name, text in (("one", TEXTS[language]), ("other", "1."))
    ]
    assert settings(both[0]) != settings(both[1])
    assert both[0].fingerprint("search.json") != both[1].fingerprint("search.json")
