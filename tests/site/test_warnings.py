"""What MkDocs warns of is said once, not once for each language."""

from __future__ import annotations

from pathlib import Path

from tests.drawn_site import SMALL, build, draw


def test_a_warning_of_mkdocs_is_said_once(tmp_path: Path) -> None:
    page = "# Lieu\n\n[x](absent.md), [y](manquant.md)\n"
    built = build(draw(tmp_path, {**SMALL, "fr/lieu.md": page}, ("fr", "en", "es")))
    assert built.code == 0
    assert [built.output.count(f"link '{name}.md'") for name in ("absent", "manquant")] == [1, 1]
