"""A notice on the pages of the preview while there is a problem: they are the last good version."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_SHOWN = 10
_STYLE = (
    "position:fixed;inset:auto 0 0 0;z-index:99;max-height:40vh;overflow:auto;padding:12px 20px;"
    "background:#7a1010;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap;direction:ltr;"
    "text-align:left"
)


def with_notice(page: bytes, problems: Sequence[str]) -> bytes:
    """Return an HTML page with the problems over its foot."""
    lines = [*problems[:_SHOWN], *["…"][: len(problems) > _SHOWN]]
    notice = f'<div role="alert" lang="en" style="{_STYLE}">{escape(chr(10).join(lines))}</div>'
    before, end, after = page.rpartition(b"</body>")
    return before + notice.encode() + end + after if end else page + notice.encode()
