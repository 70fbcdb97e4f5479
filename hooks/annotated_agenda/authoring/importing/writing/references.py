"""Resolutions and decisions that a text names in words, with their organ: "General Assembly resolution 55/25".

The forms are those of UN documents in six languages; a number whose organ is not said is only proposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_NUMBER = r"(?P<number{n}>\d{{1,4}}/\d{{1,4}}(?:\s?[A-Z]\b)?|\d{{2,4}}\s?\(\s?(?:19|20)\d\d\s?\))"
_RESOLUTION = {
    "en": "resolutions?",
    "fr": "résolutions?",
    "es": "resoluci(?:ón|ones)",
    "ru": "резолюци\\w+",
    "ar": "(?:ال)?قرار(?:ات|ها|ه|ي)?",
    "zh": "决议",
}
_DECISION = {
    "en": "decisions?",
    "fr": "décisions?",
    "es": "decisi(?:ón|ones)",
    "ru": "решени\\w+",
    "ar": "(?:ال)?مقرر(?:ات|ها|ه|ي)?",
    "zh": "决定",
}
_ORGANS = {
    "A": {
        "en": "General Assembly",
        "fr": "(?:l[’'])?Assemblée générale",
        "es": "(?:la )?Asamblea General",
        "ru": "Генеральн\\w+ Ассамбле\\w+",
        "ar": "الجمعية(?: العامة)?",
        "zh": "大会",
    },
    "S": {
        "en": "Security Council",
        "fr": "Conseil de sécurité",
        "es": "Consejo de Seguridad",
        "ru": "Совет\\w* Безопасности",
        "ar": "مجلس الأمن",
        "zh": "安全理事会|安理会",
    },
    "E": {
        "en": "Economic and Social Council",
        "fr": "Conseil économique et social",
        "es": "Consejo Económico y Social",
        "ru": "Экономическ\\w+ и Социальн\\w+ Совет\\w*",
        "ar": "المجلس الاقتصادي والاجتماعي",
        "zh": "经济及社会理事会|经社理事会",
    },
    "A/HRC": {
        "en": "Human Rights Council",
        "fr": "Conseil des droits de l[’']homme",
        "es": "Consejo de Derechos Humanos",
        "ru": "Совет\\w* по правам человека",
        "ar": "مجلس حقوق الإنسان",
        "zh": "人权理事会",
    },
}
# What may stand between a number and its organ, or an organ and the number.
_BEFORE = {
    "en": r"(?:,)? (?:in (?:its|paragraph \d+ of its) )?",
    "fr": r",? (?:dans |par )?(?:sa |la )?",
    "es": r",? (?:en )?(?:su |la )?",
    "ru": r",? (?:в )?(?:своей |своем )?",
    "ar": r",? ?(?:في |بموجب )?",
    "zh": r"",
}
_AFTER = {
    "en": r" of the ",
    "fr": r" (?:de |du )",
    "es": r" (?:de |del )",
    "ru": r" ",
    "ar": r" ",
    "zh": r"",
}


@dataclass(frozen=True)
class Named:
    """A resolution or decision named in a text: where its words stand, and its symbol.

    `symbol` is empty where the text does not say whose it is.
    """

    start: int
    end: int
    symbol: str
    kind: str


def find_named(text: str, language: str) -> list[Named]:
    """Return the resolutions and decisions that a text names in words, in order."""
    found: dict[int, Named] = {}
    for kind, expression in _expressions(language):
        for match in expression.finditer(text):
            named = _named(match, kind)
            if named.start not in found or (named.symbol and not found[named.start].symbol):
                found[named.start] = named
    kept: list[Named] = []
    for named in sorted(found.values(), key=lambda one: (one.start, -one.end)):
        if not kept or named.start >= kept[-1].end:
            kept.append(named)
    return kept


def _named(match: re.Match[str], kind: str) -> Named:
    groups = match.groupdict()
    number = next(value for key, value in groups.items() if key.startswith("number") and value)
    organ = next(
        (key[6:] for key, value in groups.items() if key.startswith("organ_") and value), ""
    )
    organ = organ.rstrip("0123456789").replace("HRC", "A/HRC") if organ else ""
    return Named(match.start("words"), match.end("words"), symbol_of(organ, kind, number), kind)


def symbol_of(organ: str, kind: str, number: str) -> str:
    """Return the symbol of an organ's resolution or decision, or "" where none can be made.

    The General Assembly counts by session (A/RES/55/25), the Council of the economy by year
    (E/RES/2005/14), the Security Council on end (S/RES/1325(2000)).
    """
    number = re.sub(r"\s", "", number)
    is_year = re.match(r"(?:19|20)\d\d/", number) is not None
    in_brackets = "(" in number
    what = "RES" if kind == "resolution" else "DEC"
    if organ == "S" and in_brackets and kind == "resolution":
        return f"S/RES/{number}"
    if organ == "E" and is_year:
        return f"E/{what}/{number}"
    if organ == "A/HRC" and not is_year and not in_brackets:
        return f"A/HRC/{what}/{number}"
    if organ == "A" and not is_year and not in_brackets:
        return f"A/{what}/{number}"
    return ""


@cache
def _expressions(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    language = language if language in _RESOLUTION else "en"
    return tuple(
        (kind, re.compile(form, re.IGNORECASE if language not in {"zh", "ar"} else 0))
        for kind, words in (("resolution", _RESOLUTION), ("decision", _DECISION))
        for form in _forms(words[language], language)
    )


def _forms(word: str, language: str) -> Iterator[str]:
    if language == "zh":
        number = (
            r"第\s?(?P<number1>\d{1,4}/\d{1,4}(?:\s?[A-Z])?|\d{2,4}\s?[(（](?:19|20)\d\d[)）])\s?号"
        )
        yield rf"(?P<words>(?:{_organs('zh', 1)})?{number}{word})"
        return
    number = _NUMBER.format(n=1)
    if language == "en":
        yield rf"(?P<words>(?:{_organs(language, 1)}) {word} {number})"
    yield rf"(?P<words>{word} {number}){_AFTER[language]}(?:{_organs(language, 1)})"
    yield rf"(?:{_organs(language, 1)}){_BEFORE[language]}(?P<words>{word} {number})"
    if language == "ar":
        yield rf"(?P<words>{word} (?:{_organs(language, 1)}) {number})"
    yield rf"(?P<words>{word} {number})"


def _organs(language: str, number: int) -> str:
    return "|".join(
        rf"(?P<organ_{organ.replace('A/HRC', 'HRC')}{number}>{names[language]})"
        for organ, names in _ORGANS.items()
    )
