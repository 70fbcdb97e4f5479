"""A wrong address is answered in its language, around the page too, and can be looked for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from tests.browser.visit import visit


@pytest.mark.parametrize(
    ("address", "language", "heading", "query"),
    [
        ("ar/items/99/x/y", "ar", "الصفحة غير موجودة", "99/x/y"),
        ("zh/documents/CTOC/COP/1", "zh", "未找到页面", "CTOC/COP/1"),
        ("items/99/", "fr", "Page introuvable", "99"),
        ("en/%E0%A4%A", "en", "Page not found", ""),
    ],
)
def test_a_wrong_address_speaks_its_language(
    browser: Browser, served: str, address: str, language: str, heading: str, query: str
) -> None:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    visit(page, served + address)
    assert page.locator("h1:visible").all_inner_texts() == [heading]
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator(".aa-languages [aria-current]").get_attribute("lang") == language
    root = served if language == "fr" else f"{served}{language}/"
    assert page.locator(".aa-menu a").first.evaluate("e => e.href") == root
    link = page.locator("article section:not([hidden]) a").last
    parameters = link.evaluate("e => new URL(e.href).searchParams.get('q') ?? ''")
    assert (link.evaluate("e => e.href.split('?')[0]"), parameters) == (f"{root}search/", query)
    page.locator(".aa-languages a[lang=es]").click()
    assert page.url == f"{served}es/"
    assert wrong == []
    page.close()
