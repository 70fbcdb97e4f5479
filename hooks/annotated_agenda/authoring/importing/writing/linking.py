"""Links to resolutions named in words, where every language's text names the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotated_agenda.authoring.importing.alignment.pairing import Pair
from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.writing.body import Body, Part
from annotated_agenda.authoring.importing.writing.existing import labels_of
from annotated_agenda.authoring.importing.writing.references import Named, find_named

Places = Mapping[str, tuple[int, ...]]


def link_page(
    bodies: Mapping[str, Body], pairs: Mapping[str, Sequence[Pair]], source: str
) -> tuple[list[Named], list[Remark]]:
    """Link the resolutions in a page's bodies by language; return them, and what is only proposed.

    `pairs` are those of each translation's parts with the source's. Links that stand there stay.
    """
    linked: dict[str, Named] = {}
    remarks: list[Remark] = []
    for places in places_together(len(bodies[source].parts), pairs, source):
        allowed = _shared(bodies, places)
        for language, positions in places.items():
            left = Counter(allowed)
            for position in positions:
                part, used, proposed = _link(bodies[language].parts[position], language, left)
                bodies[language].parts[position] = part
                linked |= {named.symbol: named for named in used}
                remarks += [_remark(named, part, language) for named in proposed]
    return list(linked.values()), remarks


def places_together(
    length: int, pairs: Mapping[str, Sequence[Pair]], source: str
) -> list[dict[str, tuple[int, ...]]]:
    """Return, for each paragraph of the source, the positions in all languages that say the same."""
    groups: list[set[int]] = [{position} for position in range(length)]
    for pair in [pair for found in pairs.values() for pair in found if len(pair.source) > 1]:
        joined = [group for group in groups if group & set(pair.source)]
        groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    places = [
        {source: tuple(sorted(group))}
        | {
            language: tuple(
                one for pair in found if set(pair.source) & group for one in pair.translation
            )
            for language, found in pairs.items()
        }
        for group in sorted(groups, key=min)
    ]
    alone = [
        {language: pair.translation}
        for language, found in pairs.items()
        for pair in found
        if not pair.source
    ]
    return [*places, *alone]


def _shared(bodies: Mapping[str, Body], places: Places) -> Counter[str]:
    """Return the symbols that the paragraph names in every language that has it."""
    counts = [
        Counter(
            symbol
            for position in positions
            for symbol in _symbols(bodies[language].parts[position].markdown, language)
        )
        for language, positions in places.items()
        if positions
    ]
    shared = counts[0] if counts else Counter()
    for other in counts[1:]:
        shared = shared & other
    return shared


def _symbols(text: str, language: str) -> list[str]:
    named = [
        one.symbol for one in find_named(text, language) if one.symbol and not _is_linked(one, text)
    ]
    return [*named, *labels_of(text)]


def _is_linked(named: Named, text: str) -> bool:
    return text[named.end : named.end + 2] == "][" or text[: named.start].endswith("[")


def _link(part: Part, language: str, left: Counter[str]) -> tuple[Part, list[Named], list[Named]]:
    text = part.markdown
    left.subtract(labels_of(text))
    taken: list[Named] = []
    proposed: list[Named] = []
    for named in find_named(text, language):
        if _is_linked(named, text):
            continue
        if named.symbol and left[named.symbol] > 0:
            left[named.symbol] -= 1
            taken.append(named)
        else:
            proposed.append(named)
    for named in reversed(taken):
        words = text[named.start : named.end]
        text = f"{text[: named.start]}[{words}][{named.symbol}]{text[named.end :]}"
    return replace(part, markdown=text), taken, proposed


def _remark(named: Named, part: Part, language: str) -> Remark:
    message = f"a {named.kind} whose organ is not said beside it: not linked"
    if named.symbol:
        message = f"{named.symbol} is not named in every language: not linked"
    at = part.markdown[max(0, named.start - 20) : named.end + 30]
    return Remark("proposed", part.place, at, f"{language}: {message}")
