"""The same text by language code: {"fr": "Ouverture", "en": "Opening"}.

The source language always stands in it; a translation may be missing.
"""

from collections.abc import Mapping

Words = Mapping[str, str]
