"""Word, PDF and text become the same blocks, and no character is lost on the way."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from tests.authoring.importing.drawn_pdf import Ruled, Written, pdf_file
from tests.authoring.importing.drawn_text import text_file
from tests.authoring.importing.drawn_word import TEMPLATES, with_deletion, word_file
from tests.authoring.importing.tides import LANGUAGES, SYMBOL, words

from annotated_agenda.authoring.importing.blocks.block import (
    Paragraph,
    SourceDocument,
    Table,
    characters_of,
    count_characters,
)
from annotated_agenda.authoring.importing.formats.opening import LARGEST_FILE, open_document
from annotated_agenda.authoring.importing.formats.pdf import read_pdf
from annotated_agenda.authoring.importing.formats.refused import RefusedError
from annotated_agenda.authoring.importing.formats.text import read_text
from annotated_agenda.authoring.importing.formats.word import read_word


def accounted(document: SourceDocument) -> int:
    """How many characters stand in blocks, footnotes and what was left out."""
    return (
        sum(map(characters_of, document.blocks))
        + sum(characters_of(one) for note in document.notes.values() for one in note)
        + sum(count_characters(remark.text) for remark in document.left_out)
    )


def all_text(document: SourceDocument) -> str:
    return " ".join(block.text for block in document.blocks)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_word_file_is_read(language: str, template: str) -> None:
    document = read_word("a.docx", word_file(language, TEMPLATES[template]))
    text = all_text(document)
    said = words(language)
    for paragraphs in said["text"].values():
        assert all(paragraph in text for paragraph in paragraphs)
    assert [note[0].text for note in document.notes.values()] == [said["note"]]
    assert document.characters == accounted(document) > 500
    assert document.properties["symbol"] == SYMBOL


def test_the_templates_say_what_a_paragraph_is() -> None:
    document = read_word("a.docx", word_file("en"))
    roles = {block.text: block.role for block in document.blocks if isinstance(block, Paragraph)}
    assert roles[words("en")["title"]] == "title"
    assert roles["Annotations"] == "chapter"
    assert roles["Documentation"] == "heading"
    assert roles["The Commission will adopt its report."] == "paragraph"


def test_what_authors_deleted_is_left_out_and_said() -> None:
    document = read_word("a.docx", with_deletion(word_file("en"), "No lamp at all."))
    assert "No lamp" not in all_text(document)
    assert any(remark.text == "No lamp at all." for remark in document.left_out)
    assert document.characters == accounted(document)


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_is_joined_to_paragraphs(language: str) -> None:
    document = read_text("a.txt", text_file(language).encode())
    blocks = [block.text for block in document.blocks]
    for paragraphs in words(language)["text"].values():
        assert set(paragraphs) <= set(blocks)
    assert document.characters == accounted(document)
    assert document.properties["symbol"] == SYMBOL


def test_a_symbol_cut_by_the_end_of_a_line_is_whole_again() -> None:
    document = read_text("a.txt", text_file("en").encode())
    assert "(E/TID/2031/2)" in all_text(document)
    assert [remark.text for remark in document.repairs] == ["E/TID/2031/ 2)", "E/TID/2031/ CRP.1)"]


PAGE: list[Written | Ruled] = [
    Written(57, 790, SYMBOL, 9, bold=True),
    Written(113, 740, "1. Adoption of the agenda", 12, bold=True),
    Written(
        113, 715, "The Commission on Tides will meet on the shore of the northern sea, where the"
    ),
    Written(113, 703, "lamps that it lit in 2029 are burning."),
    Written(113, 685, "A second paragraph stands below."),
    *(
        Ruled(left, right, height)
        for height in (660, 640, 610)
        for left, right in ((113, 240), (241, 400), (401, 480))
    ),
    Written(116, 647, "Document title", 8),
    Written(244, 647, "Document symbol", 8),
    Written(116, 628, "Report on lamps that", 8),
    Written(116, 617, "burn by day", 8),
    Written(244, 622, "E/TID/2031/2", 8),
    Written(404, 622, "For decision", 8),
    Written(
        113, 580, "The last paragraph of this page goes on where the next page begins, and it has"
    ),
    Ruled(113, 200, 130),
    Written(113, 118, "1", 6),
    Written(122, 115, "A footnote stands at the foot of the page.", 8),
    Written(300, 40, "2", 9),
]
NEXT: list[Written | Ruled] = [
    Written(57, 790, SYMBOL, 9, bold=True),
    Written(113, 740, "its end here."),
    Written(300, 40, "3", 9),
]


def test_a_page_of_a_pdf_is_read_as_it_was_meant() -> None:
    document = read_pdf("a.pdf", pdf_file([PAGE, NEXT]))
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert texts == [
        SYMBOL,
        "1. Adoption of the agenda",
        "The Commission on Tides will meet on the shore of the northern sea, where the lamps that it lit in 2029 are burning.",
        "A second paragraph stands below.",
        "The last paragraph of this page goes on where the next page begins, and it has its end here.",
    ]
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Document title", "Document symbol", ""],
        ["Report on lamps that burn by day", "E/TID/2031/2", "For decision"],
    ]
    assert [note[0].text for note in document.notes.values()] == [
        "A footnote stands at the foot of the page."
    ]
    assert document.characters == accounted(document)


def bomb() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * (210 * 1024 * 1024))
    return stream.getvalue()


def with_body(xml: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(word_file("en"))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return stream.getvalue()


def locked(content: bytes) -> bytes:
    """The same PDF with a password."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


ENTITIES = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body>&e;</w:body></w:document>'
REFUSED = {
    "empty.docx": b"",
    "noise.docx": b"\x00\x01\x02 no document",
    "noise.pdf": b"%PDF-1.7 nothing",
    "noise.txt": b"\xff\xd8\xff\xe0 a picture \x00",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more",
    "zip.docx": b"PK\x03\x04 and no more",
    "bomb.docx": bomb(),
    "broken.docx": with_body("<w:document"),
    "entities.docx": with_body(ENTITIES),
    "scanned.pdf": pdf_file([[Ruled(10, 100, 100)]]),
    "password.pdf": locked(pdf_file([[Written(100, 100, "1. Opening")]])),
    "declared.docx": with_body(
        zipfile.ZipFile(BytesIO(word_file("en")))
        .read("word/document.xml")
        .decode()
        .replace("?>", '?><!DOCTYPE d [<!ENTITY e "lamp">]>', 1)
    ),
    "thousand.pdf": pdf_file([[Written(100, 100, "x")]] * 1000),
    "large.txt": b"x" * (LARGEST_FILE + 1),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_document_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(REFUSED[name])
    with pytest.raises(RefusedError) as refusal:
        open_document(path)
    message = str(refusal.value)
    assert message.startswith(f"{name}: ")
    assert "; " in message
    assert "\n" not in message


def test_macros_are_ignored(tmp_path: Path) -> None:
    content = with_body(
        zipfile.ZipFile(BytesIO(word_file("en"))).read("word/document.xml").decode()
    )
    stream = BytesIO(content)
    with zipfile.ZipFile(stream, "a") as file:
        file.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 Sub AutoOpen()")
    path = tmp_path / "a.docm"
    path.write_bytes(stream.getvalue())
    assert "lamps" in all_text(open_document(path))


def test_a_level_that_is_no_number_stops_nothing() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(word_file("en"))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'w:ilvl="0"', b'w:ilvl="x"'))
    assert "lamps" in all_text(read_word("a.docx", stream.getvalue()))


def test_the_mark_that_authors_typed_before_a_footnote_is_no_word_of_it() -> None:
    custom = b'<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>'
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(word_file("en"))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b'<w:footnoteReference w:id="1"/>', custom)
            new.writestr(name, content.replace(b"<w:footnoteRef/>", b"<w:t>*</w:t>"))
    document = read_word("a.docx", stream.getvalue())
    assert [note[0].text for note in document.notes.values()] == [words("en")["note"]]
    assert document.characters == accounted(document)
