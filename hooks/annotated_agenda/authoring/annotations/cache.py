"""Annotations that were converted in an earlier build, by the fingerprint of all that they are made from."""

from __future__ import annotations

from hashlib import sha256

from pydantic import BaseModel, ValidationError

from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted


class _Stored(BaseModel):
    """What is kept; `program` says by which version of the program it was written."""

    program: str
    annotations: dict[str, Converted]


class AnnotationCache:
    """Converts Markdown, or remembers how it was converted.

    What an earlier build left as `content` is used when it bears the same fingerprint
    of the program; anything else is thrown away.
    """

    def __init__(self, content: bytes, program: str) -> None:
        self._program = program
        self._known = self._read(content)
        self._used: dict[str, Converted] = {}

    def convert(self, markdown: AnnotationMarkdown, body: str) -> Converted:
        """Return the annotation for a page's body."""
        fingerprint = sha256(f"{markdown.settings}\0{body}".encode()).hexdigest()
        if fingerprint not in self._used:
            self._used[fingerprint] = self._known.get(fingerprint) or markdown.convert(body)
        return self._used[fingerprint]

    def content(self) -> bytes | None:
        """Return what was used, for the next build; None when it is what the last one left."""
        if self._used.keys() == self._known.keys():
            return None
        stored = _Stored.model_construct(program=self._program, annotations=self._used)
        return stored.model_dump_json().encode()

    def _read(self, content: bytes) -> dict[str, Converted]:
        try:
            stored = _Stored.model_validate_json(content)
        except ValidationError:
            return {}
        return stored.annotations if stored.program == self._program else {}
