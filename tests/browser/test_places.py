"""What a query is read as: the place in the agenda or in a treaty that it names."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

_READ = """async ([root, query]) => {
  const here = (path) => new URL(path, root).href
  const { Places } = await import(here("assets/javascripts/search/places.js"))
  const { Words } = await import(here("assets/javascripts/search/words.js"))
  const settings = await (await fetch("search.json")).json()
  const [rest, places] = new Places(settings).takeFrom(new Words(settings).fold(query))
  return [rest.trim(), ...places.map(({ candidates }) => candidates[0])]
}"""


@pytest.mark.parametrize(
    ("language", "query", "places"),
    [
        # Numbers in words, that count or order.
        ("", "point sept", ["it7q"]),
        ("", "Article premier", ["ar1q"]),
        ("", "art. 1er", ["ar1q"]),
        ("", "article dix-sept", ["ar17q"]),
        ("", "point cinq b)", ["it5bq"]),
        ("en/", "item seven", ["it7q"]),
        ("en/", "Article Thirteen", ["ar13q"]),
        ("en/", "article thirteenth", ["ar13q"]),
        ("en/", "agenda item five (b)", ["it5bq"]),
        ("es/", "tema siete", ["it7q"]),
        ("es/", "punto séptimo", ["it7q"]),
        ("es/", "artículo dieciséis", ["ar16q"]),
        ("es/", "tema 1 a)", ["it1aq"]),
        ("ru/", "пункт семь", ["it7q"]),
        ("ru/", "седьмой вопрос", []),
        ("ru/", "пункт седьмой", ["it7q"]),
        ("ru/", "статья тринадцатая", ["ar13q"]),
        ("ru/", "статьи третьей", ["ar3q"]),
        ("ar/", "البند السابع", ["it7q"]),
        ("ar/", "البند خمسة", ["it5q"]),
        ("ar/", "المادة الثانية عشرة", ["ar12q"]),
        ("ar/", "المادة السابعة والعشرون", ["ar27q"]),
        ("ar/", "المادة العاشرة", ["ar10q"]),
        ("zh/", "第十三条", ["ar13q"]),
        ("zh/", "议题七", ["it7q"]),
        # The number before the word.
        ("", "5ème point", ["it5q"]),
        ("en/", "5th item", ["it5q"]),
        ("es/", "5º tema", ["it5q"]),
        ("ru/", "13 статья", ["ar13q"]),
        ("ru/", "5-й пункт", ["it5q"]),
        # More than one, and a letter after a comma or a word of its own.
        ("en/", "items 5 and 6", ["it5q", "it6q"]),
        ("ru/", "пункты 5 и 6", ["it5q", "it6q"]),
        ("ar/", "البندان 5 و6", ["it5q", "it6q"]),
        ("zh/", "第13、14条", ["ar13q", "ar14q"]),
        ("", "point 5, alinéa b", ["it5bq"]),
        ("en/", "item 5, sub-item (b)", ["it5bq"]),
        ("", "article 16, paragraphe 5, alinéa a", ["ar16p5paq"]),
        # As documents cite: from the smallest part to the article.
        ("es/", "apartado a) del párrafo 5 del artículo 16", ["ar16p5paq"]),
        ("ru/", "подпункт а) пункта 5 статьи 16", ["ar16p5paq"]),
        ("ar/", "الفقرة 5 (أ) من المادة 16", ["ar16p5paq"]),
        # Signs and other words before the number.
        ("en/", "item #5", ["it5q"]),
        ("en/", "agenda 5b", ["it5bq"]),
        ("ru/", "вопрос 5", ["it5q"]),
        ("ar/", "البند الفرعي 5 (ب)", ["it5bq"]),
        # A letter before "项".
        ("zh/", "16条5款a项", ["ar16p5paq"]),
        ("zh/", "第5b项", ["it5bq"]),
        ("zh/", "第5(b)项", ["it5bq"]),
        # Words that count something else.
        ("", "sept points", []),
        ("en/", "seven years", []),
    ],
)
def test_a_place_is_read_in_a_query(
    browser: Browser, served: str, language: str, query: str, places: list[str]
) -> None:
    page = browser.new_page()
    page.goto(served + language)
    rest, *read = page.evaluate(_READ, [served, query])
    assert read == places
    assert not read or rest in {"", "agenda"}
    page.close()
