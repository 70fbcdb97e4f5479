"""MkDocs' warnings: static-i18n runs the whole build once for each language, and each warning is said once."""

from __future__ import annotations

import logging


class _Once(logging.Filter):
    def __init__(self) -> None:
        super().__init__()
        self._said: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if record.levelno < logging.WARNING or message not in self._said:
            self._said.add(message)
            return True
        return False


def say_warnings_once() -> None:
    """Have what MkDocs prints in the build that begins hold no warning twice."""
    for handler in logging.getLogger("mkdocs").handlers:
        if isinstance(handler, logging.StreamHandler):
            handler.filters = [one for one in handler.filters if not isinstance(one, _Once)]
            handler.addFilter(_Once())
