"""MkDocs' warnings, each said once though static-i18n runs the build once for each language, and its errors in a line."""

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


class _InOneLine(logging.Filter):
    """Takes the lines of a program, which MkDocs adds where an extension cannot be loaded, out of an error."""

    def filter(self, record: logging.LogRecord) -> bool:
        lines = record.getMessage().splitlines()
        record.msg, record.args = " ".join(line for line in lines if not line.startswith(" ")), ()
        return True


def say_settings_in_one_line() -> None:
    """Have each error of MkDocs about mkdocs.yml stand in one line."""
    log = logging.getLogger("mkdocs.config")
    if not any(isinstance(one, _InOneLine) for one in log.filters):
        log.addFilter(_InOneLine())


def say_warnings_once() -> None:
    """Have what MkDocs prints in the build that begins hold no warning twice."""
    for handler in logging.getLogger("mkdocs").handlers:
        if isinstance(handler, logging.StreamHandler):
            handler.filters = [one for one in handler.filters if not isinstance(one, _Once)]
            handler.addFilter(_Once())
