"""Articles of treaties that a text names: proposed to the officer, who alone knows of which treaty."""

from __future__ import annotations

import re

from annotated_agenda.authoring.importing.blocks.block import Remark
from annotated_agenda.authoring.importing.recognition.marks import han_value
from annotated_agenda.authoring.importing.writing.body import Body

_NUMBER = r"\d{1,3}(?:\s?(?:bis|ter))?(?![/\d])"
_ARTICLE = {
    "en": rf"\b(?:articles?|art\.) {_NUMBER}",
    "fr": rf"\b(?:articles?|art\.) {_NUMBER}",
    "es": rf"\b(?:artículos?|art\.) {_NUMBER}",
    "ru": rf"\b(?:стать\w+|ст\.) {_NUMBER}",
    "ar": rf"(?:المادة|المادتين|المادتان|المواد) {_NUMBER}",
    "zh": r"第\s?(?:\d{1,3}|[一二三四五六七八九十百零]{1,6})\s?条",
}
_AROUND = 40


def proposed_articles(body: Body, language: str) -> list[Remark]:
    """Return a remark for each article that a text in the source language names and does not link.

    Which treaty is meant no sentence says for certain; a wrong link in an official document is
    worse than none.
    """
    form = re.compile(_ARTICLE.get(language, _ARTICLE["en"]), re.IGNORECASE)
    remarks = []
    for part in body.parts:
        for match in form.finditer(part.markdown):
            if _is_linked(part.markdown, match):
                continue
            words = part.markdown[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            number = _number(match[0])
            message = (
                f"{language}: an article whose treaty you know: not linked; write "
                f"[{match[0]}][UNTOC art. {number}] with your treaty's symbol"
            )
            remarks.append(Remark("proposed", part.place, words, message))
    return remarks


def _number(article: str) -> str:
    """Return an article's number in figures: "第十三条" is "13"; "…" from a hundred on."""
    if figures := re.sub(r"\D", "", article):
        return figures
    numeral = article.strip("第条 \u3000")
    return "…" if "百" in numeral else str(han_value(numeral))


def _is_linked(text: str, match: re.Match[str]) -> bool:
    """Say whether words stand in a link: behind them a bracket closes that opened before them."""
    before, behind = text[: match.start()], text[match.end() :]
    is_inside = before.rfind("[") > before.rfind("]")
    return is_inside and re.match(r"[^\[\]]*\][\[(]", behind) is not None
