"""A programme of work without a list of items, of the invented Committee on Lanterns; and a status of its documents."""

from __future__ import annotations

HEAD = """\
United Nations                                   A/C.9/91/L.1

Ninety-first session
Committee on Lanterns


   Organization of work of the Committee on Lanterns


1.  The items that were allocated to the Committee on Lanterns are listed in the note by the Secretariat.

"""

PROGRAMME = (
    HEAD
    + """\
Annex

Draft programme of work of the Committee on Lanterns

Week of 6–10 October 2036

Monday, 6 October 2036

10 a.m.–1 p.m.

Introductory statements and joint general discussion on:

Item 21: Lamps in special situations:

(a) Lamps of the first harbour

(b) Lamps of the second harbour

Item 23: Oil for lamps

3 p.m.: deadline for submission of draft proposals under item 21 and sub-items (a)
(d) and item 22

Tuesday, 7 October

10 a.m.–1 p.m.

Item 21: Lamps in special situations and sub-items (a) to (b) (concluded)

3–6 p.m.

Item 23: Oil for lamps (continued)

6 p.m.: deadline for submission of draft proposals under item
21 and item 23

Wednesday, 8 October

10 a.m.–1 p.m.

Action on draft proposals1

__________________
1 Meetings to take action are scheduled on a preliminary basis.
"""
)

STATUS = (
    HEAD
    + """\
Annex

List of items and documents

Agenda item/symbol  Title or description  Estimated date of issuance

Item 115  Lamps in harbours

A/C.9/91/2  Report on lamps for the year ended
31 December 2035
and on their oil

A/C.9/91/3  Report on wicks  30 October

Item 116  Oil for lamps

A/C.9/91/4  Report on the period from
1 August 2035
to 31 July 2036
"""
)
