"""What the scripts of an item's page, or of another text's, need to know of it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from annotated_agenda.publishing.edition.previews import cited_references
from annotated_agenda.publishing.edition.sharing import make_sharing

if TYPE_CHECKING:
    from annotated_agenda.meeting.section import Part
    from annotated_agenda.publishing.edition.edition import Edition


def for_scripts(edition: Edition, part: Part) -> dict[str, Any]:
    """Return what the previews, the controls beside paragraphs and the second language need."""
    terms = edition.wording.terms
    references = cited_references(edition, edition.annotation(part))
    return {
        "references": [asdict(reference) for reference in references],
        "sharing": asdict(make_sharing(edition, part))
        | {
            "words": {
                "copyLink": terms["copy_link"],
                "copyCitation": terms["copy_citation"],
                "copyStatement": terms["copy_statement"],
                "inTwoLanguages": terms["in_two_languages"] + terms["colon"],
                "share": terms["share"],
                "sharePlace": terms["share_place"],
                "comma": terms["comma"],
                "copied": terms["copied"],
                "notCopied": terms["not_copied"],
                "noSuchParagraph": terms["no_such_paragraph"],
            }
        },
        "sideBySide": {
            "with": terms["side_by_side"] + terms["colon"],
            "end": terms["side_by_side_end"],
            "failed": terms["side_by_side_failed"],
        },
    }


def times_for_scripts(edition: Edition) -> dict[str, Any]:
    """Return what is said of the reader's own time, where a page has times of sittings."""
    return {"ownTime": {"time": edition.wording.terms["your_time"]}}


def zones_for_scripts(edition: Edition) -> dict[str, Any]:
    """Return what the choice of whose time that is says."""
    terms = edition.wording.terms
    return {
        "timeZone": {
            "label": terms["own_time_zone"] + terms["colon"],
            "device": terms["zone_of_this_device"],
            "none": terms["no_other_zone"],
        }
    }
