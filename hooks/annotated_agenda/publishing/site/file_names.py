"""Pages that can be opened from a folder: `use_directory_urls: false` in mkdocs.yml.

The addresses of pages stay as they are; links name the file behind them, and scripts are no modules, which
browsers do not load from a folder.
"""

from __future__ import annotations

import re

# A relative way to a page: it ends in a slash, or in nothing that would be a file.
_WAY = re.compile(r'(<a\b[^>]*?\shref=")((?:\.{1,2}/)*(?:[\w.~%-]+/)*)(?=["#?])')
# Of ours alone, which stand in a folder named by a digest: a module of the project's own may need to be one.
_MODULE = re.compile(
    r'(<script src="[^":]*assets/[0-9a-f]+/javascripts/[^"]+\.js") type="module"(?: blocking="render")?>'
)
_INDEX = "index.html"


def with_file_names(html: str) -> str:
    """Return a page whose links to pages end in "index.html", and whose scripts are loaded from a folder, too."""
    named = _WAY.sub(lambda link: f"{link[1]}{link[2]}{_INDEX}" if link[2] else link[0], html)
    return _MODULE.sub(r"\1 defer>", named)
