"""The words that stand for what a text cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from annotated_agenda.publishing.search.forms import article_token, symbol_tokens

if TYPE_CHECKING:
    from annotated_agenda.meeting.annotation import Citation
    from annotated_agenda.publishing.edition.edition import Edition


def tokens_cited(edition: Edition, citations: Iterable[Citation]) -> Iterator[str]:
    """Yield the words for what is cited: the symbols of entries, and articles of treaties."""
    yield from tokens_of(edition, dict.fromkeys(citation.symbol for citation in citations))
    for citation in citations:
        if citation.division:
            article = citation.division.partition(".")[0]
            yield from dict.fromkeys((article_token(citation.division), article_token(article)))


def tokens_of(edition: Edition, symbols: Iterable[str]) -> Iterator[str]:
    """Yield the words for the symbols of register entries that have one."""
    for symbol in symbols:
        if edition.meeting.register[symbol].has_document_symbol:
            yield from symbol_tokens(symbol)
