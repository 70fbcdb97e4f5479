"""What a page's clock needs, which says what is on now and what is next: periods, and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotated_agenda.publishing.edition.edition import Edition


def clock_data(edition: Edition) -> dict[str, Any]:
    """Return, for the script, when the meeting sits, as ISO 8601 intervals, and what is said then."""
    terms = edition.wording.terms
    return {
        "periods": edition.periods().split(),
        "words": {
            "now": terms["now"],
            "next": terms["next"],
            "before": terms["meeting_not_begun"],
            "over": terms["meeting_over"],
            "today": terms["today"],
            "underWay": terms["meeting_under_way"],
            "ownTime": terms["your_time"],
            "colon": terms["colon"],
        },
    }
