"""Measures the import: words in the right item and order, paragraphs put together, seconds; of real documents, too.

`python -m tests.bench.import_bench FOLDER` adds what becomes of each document in a folder.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import partial
from io import BytesIO
from pathlib import Path

from docx import Document
from tests.authoring.importing.drawn_text import text_file
from tests.authoring.importing.drawn_word import TEMPLATES, word_file
from tests.authoring.importing.test_alignment import COUNT, FORMS, paragraphs, spoilt
from tests.authoring.importing.tides import LANGUAGES, words
from tests.authoring.importing.wells import MANNERS, NAMES, TEXTS, text, titles, wells_file

from annotated_agenda.authoring.importing.alignment.features import features_of
from annotated_agenda.authoring.importing.alignment.pairing import align
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.importer import import_documents
from annotated_agenda.authoring.importing.made import Imported, Project
from annotated_agenda.authoring.importing.reading import Given
from annotated_agenda.authoring.importing.report.accounting import account

ITEMS, PARAGRAPHS = 20, 12  # of 45 words each: twenty pages


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _print([*_right_words(folder), *_aligned(), *_seconds(folder)])
        for path in sys.argv[1:]:
            _print(_real(Path(path)))


def imported(folder: Path, language: str, *contents: tuple[str, bytes]) -> Imported:
    """Import files into a folder that has no pages."""
    files = []
    for kind, content in contents:
        path = folder / kind
        path.write_bytes(content)
        files.append(Given(path))
    return import_documents(files, Project(folder / "docs", (language,)), {}, None, lambda _: None)


def _right_words(folder: Path) -> Iterator[str]:
    yield "words in the right item and order:"
    forms: dict[str, Callable[[str], bytes]] = {
        f"Word, {name}": partial(_in_template, name) for name in TEMPLATES
    }
    forms["text"] = lambda language: text_file(language).encode()
    for form, draw in forms.items():
        found = [_share(folder, language, draw(language)) for language in LANGUAGES]
        yield _row(form, sum(right for right, _ in found), sum(whole for _, whole in found))
    for name, manner in MANNERS.items():
        made = imported(folder, manner.language, ("a.docx", wells_file(manner)))
        expected = {slug: [text(manner, at)] for at, slug in enumerate(manner.slugs)}
        yield _row(f"{manner.language}, {name}", *_compared(made, manner.language, expected))


def _in_template(name: str, language: str) -> bytes:
    return word_file(language, TEMPLATES[name])


def _share(folder: Path, language: str, content: bytes) -> tuple[int, int]:
    return _compared(imported(folder, language, ("a", content)), language, words(language)["text"])


def _compared(made: Imported, language: str, expected: dict[str, list[str]]) -> tuple[int, int]:
    right = whole = 0
    for slug, texts in expected.items():
        page = made.drafts[language].pages.get(f"items/{slug}")
        there = _tokens(" ".join(part.text for part in page.body.parts)) if page else []
        wanted = _tokens(" ".join(texts))
        blocks = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()
        right, whole = right + sum(block.size for block in blocks), whole + len(wanted)
    return right, whole


def _tokens(words: str) -> list[str]:
    return re.findall(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+", words)


def _aligned() -> Iterator[str]:
    yield "paragraphs beside their own, one in twenty dropped, joined or split:"
    source = [features_of(one) for one in paragraphs("en")]
    for language in FORMS:
        right = 0
        for seed in range(5):
            translation = spoilt(paragraphs(language), seed)
            pairs = align(source, [features_of(one) for one, _ in translation])
            found = {one: set(pair.translation) for pair in pairs for one in pair.source}
            right += sum(
                found[one] == {at for at, (_, of) in enumerate(translation) if one in of}
                for one in range(COUNT)
            )
        yield _row(language, right, 5 * COUNT)


def _seconds(folder: Path) -> Iterator[str]:
    contents = [(f"{language}.docx", _twenty_pages(language)) for language in LANGUAGES]
    start = time.perf_counter()
    made = imported(folder, "en", *contents)
    seconds = time.perf_counter() - start
    count = sum(len(page.body.parts) for page in made.drafts["en"].pages.values())
    yield f"twenty pages ({count} paragraphs) in {len(contents)} languages: {seconds:.1f} s"


def _twenty_pages(language: str) -> bytes:
    file = Document()
    file.add_paragraph(NAMES[language])
    title = next(titles(language).__iter__())
    for number in range(1, ITEMS + 1):
        file.add_paragraph().add_run(f"{number}. {title} {number}").bold = True
        for position in range(PARAGRAPHS):
            sentences = (
                TEXTS[language].format(n=number * 100 + position + one) for one in (0, 50, 70)
            )
            file.add_paragraph(" ".join(sentences))
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


def _real(folder: Path) -> Iterator[str]:
    yield f"{folder}: items, sittings, documents; words of the file in the pages; seconds"
    for path in sorted(one for one in folder.iterdir() if one.suffix in {".docx", ".pdf", ".txt"}):
        start = time.perf_counter()
        try:
            made = import_documents(
                [Given(path)], Project(folder / "docs", ("en",)), {}, None, lambda _: None
            )
        except RefusedError as reason:
            yield f"  refused: {reason}"
            continue
        edition = made.editions[0]
        agenda = edition.agenda
        document = _tokens(" ".join(block.text for block in edition.document.blocks))
        pages = set(_tokens(" ".join(made.texts.values())))
        there = sum(one in pages for one in document)
        listed = sum(len(item.documents) for item in agenda.items)
        even = "" if account(edition.document, agenda).is_even else "; characters are missing"
        seconds = time.perf_counter() - start
        yield (
            f"  {path.name}: {len(agenda.items)}, {len(agenda.sittings)}, {listed}; "
            f"{there / len(document):.2%}; {seconds:.1f} s{even}"
        )


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def _row(name: str, right: int, whole: int) -> str:
    return f"  {name}: {right} of {whole}, {right / whole:.2%}"


if __name__ == "__main__":
    main()
