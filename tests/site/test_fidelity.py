"""The built pages say what the official document says: word for word, in its order, under its item."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Tag
from tests.drawn_site import Built

# Where each item's annotation begins in the official text.
HEADINGS = {
    "1a": " a) Ouverture de la réunion ",
    "1b": " b) Adoption de l'ordre du jour et organisation des travaux ",
    "2": " 2. Réflexion sur les travaux",
    "3": " 3. Mesures prises par les États parties",
    "4": " 4. Les enquêtes conjointes comme modalité",
    "5a": " a) De la coopération internationale aux fins de confiscation",
    "5b": " b) De la disposition du produit du crime",
    "6": " 6. Informations actualisées du Secrétariat",
    "7": " 7. Questions diverses ",
    "8": " 8. Adoption du rapport ",
}
# Titles as the official text repeats them above the annotations.
TITLES = {
    "2": "2. Réflexion sur les travaux menés par le Groupe de travail sur la coopération internationale ces dix dernières années",
    "3": "3. Mesures prises par les États parties pour utiliser la Convention des Nations Unies contre la criminalité transnationale organisée comme base pour la coopération internationale",
    "4": "4. Les enquêtes conjointes comme modalité de coopération internationale contre la criminalité transnationale organisée",
    "5a": "a) De la coopération internationale aux fins de confiscation (art. 13 de la Convention des Nations Unies contre la criminalité transnationale organisée)",
    "5b": "b) De la disposition du produit du crime ou des biens confisqués (art. 14 de la Convention des Nations Unies contre la criminalité transnationale organisée)",
    "6": "6. Informations actualisées du Secrétariat concernant les outils qu'il utilise en matière de coopération internationale au titre de la Convention des Nations Unies contre la criminalité transnationale organisée",
}


def plain(text: str) -> str:
    """One blank between words, none before punctuation and around quotation marks."""
    text = text.replace("’", "'")
    text = re.sub(r"[“”«»]", '"', text)
    text = re.sub(r"[\u00a0\u202f\s]+", " ", text)
    text = re.sub(r' ?" ?', '"', re.sub(r" (?=[:;?!])", "", text))
    return text.replace("WG.3/ 2016", "WG.3/2016").strip()


def sections(source: str) -> dict[str, str]:
    """The official text of each item's annotation, with its documentation below it."""
    source = re.sub(
        r"\n\s*(?:\d\s+)?V\.16-03176(?:\s+\d)?\s*\n\s*CTOC/COP/WG\.3/2016/1\s*\n", "\n", source
    )
    body = source[
        source.index("   Annotations") : source.index("__________________ \n\n 1 Publication")
    ]
    text = re.sub(r"\s+", " ", body.replace("’", "'"))
    starts = {slug: text.index(heading) for slug, heading in HEADINGS.items()}
    ends = [*list(starts.values())[1:], len(text)]
    found = {slug: text[start:end] for (slug, start), end in zip(starts.items(), ends, strict=True)}
    for slug, text in found.items():
        title = TITLES.get(slug, HEADINGS[slug].strip())
        assert title in text, slug
        found[slug] = text.split(title, 1)[1]
    # The heading of item 5 stands between the annotations of 4 and 5 a).
    found["4"] = found["4"].split(" 5. Échange d'informations", 1)[0]
    return found


def sentences(text: str) -> list[str]:
    ends = re.compile(r'(?<=[.])"? (?=[A-ZÀÉÎ"])')
    return [plain(sentence) for sentence in ends.split(text) if plain(sentence)]


def annotation(real_site: Built, slug: str) -> Tag:
    soup = BeautifulSoup(real_site.page(f"items/{slug}"), "html.parser")
    found = soup.select_one(".aa-annotation")
    assert found is not None
    return found


@pytest.mark.parametrize("slug", HEADINGS)
def test_every_sentence_of_the_annotation_stands_under_its_item_in_order(
    real_site: Built, source_text: str, slug: str
) -> None:
    official = sections(source_text)[slug].split(" Documentation ", 1)[0]
    page = plain(annotation_text(annotation(real_site, slug)))
    at = 0
    expected = sentences(official.replace("rapportant1", "rapportant"))
    assert expected
    for sentence in expected:
        at = page.find(sentence, at)
        assert at >= 0, f"missing or out of order: {sentence}"
        at += len(sentence)


@pytest.mark.parametrize("slug", HEADINGS)
def test_the_page_adds_nothing_to_the_annotation(
    real_site: Built, source_text: str, slug: str
) -> None:
    official = sections(source_text)[slug].split(" Documentation ", 1)[0]
    words = plain(official.replace("rapportant1", "rapportant"))
    assert plain(annotation_text(annotation(real_site, slug))) == words


def annotation_text(element: Tag) -> str:
    """The text of an annotation without footnotes and their marks."""
    for mark in element.select("sup, .footnote"):
        mark.extract()
    return " ".join(paragraph.get_text() for paragraph in element.select("p"))


@pytest.mark.parametrize(
    ("slug", "listed"),
    [
        (
            "2",
            'Document d\'information établi par le Secrétariat, intitulé "Groupe de travail sur la coopération internationale créé par la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée: aperçu des mandats et du travail accompli depuis sa création" (CTOC/COP/WG.3/2016/2)',
        ),
        (
            "3",
            "Informations fournies par le Secrétariat en ce qui concerne les prescriptions en matière de notification énoncées au paragraphe 5 a) de l'article 16 de la Convention des Nations Unies contre la criminalité transnationale organisée (CTOC/COP/WG.3/2016/CRP.1)",
        ),
        (
            "4",
            "Informal expert working group on joint investigations: conclusions and recommendations (CTOC/COP/2008/CRP.5) (en anglais seulement) (nouvelle distribution prévue)",
        ),
        (
            "5b",
            'Document d\'information établi par le Secrétariat, intitulé "Application des articles 13 et 14 de la Convention des Nations Unies contre la criminalité transnationale organisée: coopération internationale aux fins de confiscation et disposition du produit du crime ou des biens confisqués" (CTOC/COP/WG.3/2016/3)',
        ),
    ],
)
def test_the_documentation_list_says_what_the_official_one_says(
    real_site: Built, source_text: str, slug: str, listed: str
) -> None:
    official = plain(sections(source_text)[slug].split(" Documentation ", 1)[1])
    assert official.rstrip(".") == plain(listed)
    soup = BeautifulSoup(real_site.page(f"items/{slug}"), "html.parser")
    assert [plain(line.get_text()) for line in soup.select(".aa-documents__title")] == [
        plain(listed)
    ]


def test_both_footnotes_stand(real_site: Built) -> None:
    (note,) = BeautifulSoup(real_site.page("items/6"), "html.parser").select(".footnote li")
    assert plain(note.get_text()).startswith(
        "Publication des Nations Unies, numéro de vente F.05.V.2."
    )
    (facts,) = BeautifulSoup(real_site.page(""), "html.parser").select(".aa-facts")
    assert "Nouveau tirage pour raisons techniques le 9 août 2016." in plain(facts.get_text())


def test_the_home_page_has_the_agenda_as_the_official_list(
    real_site: Built, source_text: str
) -> None:
    official = source_text[: source_text.index("__________________")]
    official = plain(official[official.index("1. Questions") :])
    soup = BeautifulSoup(real_site.page(""), "html.parser")
    printed = " ".join(plain(link.get_text(" ")) for link in soup.select(".aa-agenda > li > a"))
    unpunctuated = re.sub(r"[;.](?= |$)", "", official)
    assert re.sub(r"[;.](?= |$)", "", printed) == unpunctuated
