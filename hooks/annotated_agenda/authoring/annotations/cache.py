"""Annotations that were converted in an earlier build, by the digest of all that they are made from."""

from __future__ import annotations

from hashlib import sha256

from pydantic import BaseModel, ValidationError

from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted


class _Stored(BaseModel):
    """What is kept; `stamp` says by which version of the program it was written."""

    stamp: str
    annotations: dict[str, Converted]


class AnnotationCache:
    """Converts Markdown, or remembers how it was converted.

    What an earlier build left as `content` is used when it bears the same `stamp`, that of the
    program; anything else is thrown away.
    """

    def __init__(self, content: bytes, stamp: str) -> None:
        self._stamp = stamp
        self._known = self._read(content)
        self._used: dict[str, Converted] = {}

    def convert(self, markdown: AnnotationMarkdown, body: str) -> Converted:
        """Return the annotation for a page's body."""
        key = sha256(f"{markdown.settings}\0{body}".encode()).hexdigest()
        if key not in self._used:
            self._used[key] = self._known.get(key) or markdown.convert(body)
        return self._used[key]

    def content(self) -> bytes | None:
        """Return what was used, for the next build; None when it is what the last one left."""
        if self._used.keys() == self._known.keys():
            return None
        stored = _Stored.model_construct(stamp=self._stamp, annotations=self._used)
        return stored.model_dump_json().encode()

    def _read(self, content: bytes) -> dict[str, Converted]:
        try:
            stored = _Stored.model_validate_json(content)
        except ValidationError:
            return {}
        return stored.annotations if stored.stamp == self._stamp else {}
