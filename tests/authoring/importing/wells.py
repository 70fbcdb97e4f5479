"""How bodies count their items: the Board of Wells' agenda, which nobody issued, in other manners than the Commission on Tides'.

Each manner says how a list line begins, and the heading of an annotation; sub-items stand under the second item.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from docx import Document

TITLES = {
    "en": ("Opening", "Depth of the wells", "Report", "Deep wells", "Shallow wells"),
    "es": ("Apertura", "Profundidad de los pozos", "Informe", "Pozos hondos", "Pozos someros"),
    "fr": ("Ouverture", "Profondeur des puits", "Rapport", "Puits profonds", "Puits plats"),
    "ru": ("Открытие", "Глубина колодцев", "Доклад", "Глубокие колодцы", "Мелкие колодцы"),
    "zh": ("开幕", "水井的深度", "报告", "深井", "浅井"),
    "ar": ("الافتتاح", "عمق الآبار", "التقرير", "آبار عميقة", "آبار ضحلة"),
}
NAMES = {
    "en": "Annotated agenda",
    "es": "Programa provisional anotado",
    "fr": "Ordre du jour",
    "ru": "Повестка дня",
    "zh": "临时议程",
    "ar": "جدول الأعمال",
}
TEXTS = {
    "en": "In 2031 the Board measured {n} wells, of which some were dry; it may wish to measure more.",
    "es": "En 2031 la Junta midió {n} pozos, algunos de los cuales estaban secos; tal vez desee medir más.",
    "fr": "En 2031, le Conseil a mesuré {n} puits, dont certains étaient à sec; il voudra peut-être en mesurer d’autres.",
    "ru": "В 2031 году Совет измерил {n} колодцев, некоторые из которых были сухими; он, возможно, пожелает измерить другие.",
    "zh": "2031年，委员会测量了{n}口水井，其中一些已经干涸；委员会不妨再测量一些水井。",
    "ar": "قاس المجلس في عام 2031 عدد {n} بئراً، كان بعضها جافاً؛ وقد يود المجلس أن يقيس المزيد.",
}


@dataclass(frozen=True)
class Manner:
    """How a document counts: marks of the three items and two sub-items, in the list and over annotations."""

    language: str
    listed: tuple[str, ...]
    headed: tuple[str, ...]
    slugs: tuple[str, ...] = ("1", "2", "2a", "2b", "3")
    numbered: bool = False
    titled: bool = True


MANNERS = {
    "Roman": Manner(
        "en", ("I.", "II.", "(a)", "(b)", "III."), ("I.", "II.", "(a)", "(b)", "III."),
        ("I", "II", "IIa", "IIb", "III"),
    ),
    "one bracket": Manner("fr", ("1)", "2)", "a)", "b)", "3)"), ("1)", "2)", "a)", "b)", "3)")),
    "item": Manner(
        "es", ("Tema 1.", "Tema 2.", "a)", "b)", "Tema 3."),
        ("Tema 1.", "Tema 2.", "Tema 2 a).", "Tema 2 b).", "Tema 3."),
    ),
    "item of the agenda": Manner(
        "ru", ("1.", "2.", "а)", "b)", "3."),
        ("Пункт 1 повестки дня:", "Пункт 2 повестки дня:", "Пункт 2 а):", "Пункт 2 b):", "Пункт 3 повестки дня:"),
    ),
    "title in the list alone": Manner(
        "en", ("1.", "2.", "(a)", "(b)", "3."), ("Item 1", "Item 2", "Item 2 (a)", "Item 2 (b)", "Item 3"),
        titled=False,
    ),
    "no number over the annotation": Manner("zh", ("1.", "2.", "(a)", "(b)", "3."), ("", "", "", "", "")),
    "Han": Manner("zh", ("一、", "二、", "(a)", "(b)", "三、"), ("项目一", "项目二", "项目2(a)", "项目2(b)", "项目三")),
    "eastern figures": Manner("ar", ("١-", "٢-", "(أ)", "(ب)", "٣-"), ("البند ١:", "البند ٢:", "(أ)", "(ب)", "البند ٣:")),
    "decimal": Manner(
        "en", ("1.", "2.", "2.1", "2.2", "3."), ("1.", "2.", "2.1", "2.2", "3."), ("1", "2", "2.1", "2.2", "3")
    ),
    "joint": Manner("en", ("1.", "2.", "2 (a)", "2 (b)", "3."), ("1.", "2.", "2(a)", "2(b)", "3.")),
    "bis": Manner(
        "fr", ("1.", "1 bis.", "a)", "b)", "2."), ("1.", "1 bis.", "a)", "b)", "2."), ("1", "1bis", "1bisa", "1bisb", "2")
    ),
    "paragraphs that count": Manner(
        "en", ("1.", "2.", "(a)", "(b)", "3."), ("1.", "2.", "(a)", "(b)", "3."), numbered=True
    ),
    "paragraphs that count, without a list": Manner("en", (), ("1.", "2.", "(a)", "(b)", "3."), numbered=True),
}  # fmt: skip


def titles(language: str) -> tuple[str, ...]:
    """The titles in the order of the document."""
    first, second, third, one, other = TITLES[language]
    return first, second, one, other, third


def text(manner: Manner, position: int) -> str:
    """The annotation of an item; numbered paragraphs count through the document."""
    number = f"{position + 1}. " if manner.numbered else ""
    return number + TEXTS[manner.language].format(n=70 + position)


def wells_file(manner: Manner) -> bytes:
    """Return the agenda as a Word file without styles: headings are bold."""
    file = Document()
    file.add_paragraph(NAMES[manner.language])
    for mark, title in zip(manner.listed, titles(manner.language), strict=False):
        file.add_paragraph(f"{mark}\t{title}")
    for position, mark in enumerate(manner.headed):
        words = titles(manner.language)[position] if manner.titled else ""
        file.add_paragraph().add_run(f"{mark} {words}".strip()).bold = True
        file.add_paragraph(text(manner, position))
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()
