"""An address of the settings that would run something is refused, with its line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.drawn_site import SMALL, build, draw


@pytest.mark.parametrize(
    "link",
    [
        "javascript:hacked=1",
        "data:text/html,{symbol}",
        "//evil.example/{symbol}",
        "https://docs.un.org/{language.__class__}/{0}",
        "https://docs.un.org/{symbol",
        'https://docs.un.org/" onclick="hacked=1',
    ],
)
def test_an_official_address_of_the_settings_that_is_none_is_refused(
    tmp_path: Path, link: str
) -> None:
    folder = draw(tmp_path, SMALL)
    settings = folder / "mkdocs.yml"
    usual = "https://docs.un.org/{language}/{symbol}"
    text = settings.read_text("utf-8")
    assert usual in text
    settings.write_text(text.replace(usual, json.dumps(link)), "utf-8")
    built = build(folder)
    assert built.code == 1
    assert re.search(r"mkdocs\.yml:\d\d: extra\.official_links: ", built.output)
    assert "Traceback" not in built.output
