"""A Word file as its parts, opened without trust: no bombs, no entities, no macros."""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.package import OpcPackage
from lxml import etree

from annotated_agenda.authoring.importing.formats.refused import RefusedError

if TYPE_CHECKING:
    from docx.opc.part import Part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_XML = 200 * 1024 * 1024
_MOST_FILES = 5000
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CARRIED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_BROKEN = (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError)
_SAVE_AGAIN = "open it in Word and save it again as .docx"


@dataclass(frozen=True)
class WordParts:
    """The parts of a Word file as XML trees; a part that is not there is None."""

    body: Any
    styles: Any = None
    numbering: Any = None
    footnotes: Any = None
    endnotes: Any = None
    margins: tuple[Any, ...] = ()
    properties: tuple[Any, ...] = ()
    carried: tuple[Any, ...] = ()


def open_parts(name: str, content: bytes) -> WordParts:
    """Return the parts of a .docx file; raise RefusedError where it is none, broken or a bomb."""
    _check_size(name, content)
    try:
        package = OpcPackage.open(BytesIO(content))
        main = package.main_document_part
        body = _tree(main).find(f"{W}body")
        if body is None:
            raise KeyError("body")
        margins = [*_related(main, RELATION.HEADER), *_related(main, RELATION.FOOTER)]
        about = [*_related(package, RELATION.CORE_PROPERTIES), *_related(package, _CUSTOM)]
        carried = _related(main, _CARRIED)
        one = {
            key: next(iter(_related(main, kind)), None)
            for key, kind in (
                ("styles", RELATION.STYLES),
                ("numbering", RELATION.NUMBERING),
                ("footnotes", RELATION.FOOTNOTES),
                ("endnotes", RELATION.ENDNOTES),
            )
        }
    except _BROKEN as reason:
        message = f"this is no Word document, or a broken one ({str(reason).splitlines()[0]:.80})"
        raise RefusedError(name, message, _SAVE_AGAIN) from None
    return WordParts(
        body, margins=tuple(margins), properties=tuple(about), carried=tuple(carried), **one
    )


def _check_size(name: str, content: bytes) -> None:
    """Refuse what would fill the memory: the sizes are read from the list at the file's end."""
    try:
        entries = zipfile.ZipFile(BytesIO(content)).infolist()
    except zipfile.BadZipFile:
        raise RefusedError(name, "this is no Word document, or a broken one", _SAVE_AGAIN) from None
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusedError(name, "the file has a password", "save it without one")
    if sum(entry.file_size for entry in entries) > _MOST_XML or len(entries) > _MOST_FILES:
        message = "what is packed in this file is far larger than a document"
        raise RefusedError(name, message, "give the document itself")
    if any(_declares_entities(content, entry) for entry in entries):
        message = "it declares entities, which no Word document has"
        raise RefusedError(name, message, _SAVE_AGAIN)


def _declares_entities(content: bytes, entry: zipfile.ZipInfo) -> bool:
    if not entry.filename.endswith((".xml", ".rels")):
        return False
    try:
        with zipfile.ZipFile(BytesIO(content)).open(entry) as part:
            return b"<!DOCTYPE" in part.read(2000)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return False  # it is broken, and said to be so where it is read


def whole_number(written: str | None, otherwise: int = 0) -> int:
    """Return a number of an attribute, or `otherwise` where something else stands there."""
    return int(written) if written and re.fullmatch(r"-?\d{1,9}", written) else otherwise


def _related(source: Any, kind: str) -> list[Any]:
    parts = [
        relation.target_part
        for relation in source.rels.values()
        if relation.reltype == kind and not relation.is_external
    ]
    return [_tree(part) for part in parts]


def _tree(part: Part) -> Any:
    blob = part.blob
    if b"<!DOCTYPE" in blob[:2000] or b"<!ENTITY" in blob:
        raise ValueError("it holds entities, which no Word document has")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(blob, parser)
