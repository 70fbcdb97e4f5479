"""The index as it lies in a site: what a browser can ask for by its name, before it knows the index."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from annotated_agenda.publishing.search.index import indexing
from annotated_agenda.publishing.search.record import SearchRecord


def test_the_program_of_each_language_has_its_name(tmp_path: Path) -> None:
    """Pagefind has one of its own for French, and a common one for Chinese."""
    index = indexed(tmp_path, fr="une phrase", zh="一句话")
    programs = sorted(path.name for path in index.glob("wasm.*"))
    assert programs == ["wasm.fr.pagefind", "wasm.zh.pagefind"]
    assert {facts["wasm"] for facts in languages_of(index).values()} == {"fr", "zh"}


def test_an_index_in_one_part_is_named(tmp_path: Path) -> None:
    index = indexed(tmp_path, fr="une phrase", zh="一句话")
    for facts in languages_of(index).values():
        assert (index / "index" / facts["index"]).is_file()


def test_an_index_in_several_parts_is_not_named(tmp_path: Path) -> None:
    index = indexed(tmp_path, fr=" ".join(f"mot{at}" for at in range(30_000)))
    assert len(list((index / "index").iterdir())) > 1
    assert languages_of(index)["fr"]["index"] is None


def test_a_language_of_a_region_has_the_program_of_the_language(tmp_path: Path) -> None:
    index = indexed(tmp_path, **{"pt-BR": "uma frase"})
    (program,) = index.glob("wasm.*")
    assert program.name == "wasm.pt-br.pagefind"
    assert languages_of(index)["pt-br"]["wasm"] == "pt-br"


def indexed(folder: Path, **texts: str) -> Path:
    records = {
        language: [SearchRecord("items/1/", "annotation", "1. Titre", "", text, language)]
        for language, text in texts.items()
    }
    with indexing(records) as put_into:
        put_into(folder)
    return folder / "pagefind"


def languages_of(index: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((index / "pagefind-entry.json").read_text("utf-8"))
    return dict(found["languages"])
