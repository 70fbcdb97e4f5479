"""A link to every paragraph, in everyone's language."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.visit import visit
from tests.conftest import serve
from tests.drawn_site import ITEM, MEETING, SMALL, build, draw

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
CITATIONS = {
    "": "CTOC/COP/WG.3/2016/1, point 5\u00a0b), par. 2",
    "ar/": "CTOC/COP/WG.3/2016/1، البند 5\u00a0(ب)، الفقرة 2",
    "en/": "CTOC/COP/WG.3/2016/1, item 5\u00a0(b), para. 2",
    "zh/": "CTOC/COP/WG.3/2016/1，项目5(b)，第2段",
}


def open_page(browser: Browser, address: str, **options: object) -> Page:
    context = browser.new_context(**options)  # type: ignore[arg-type]
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address)
    return page


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


# Between a citation and its address stands the language's own comma.
COMMAS = {"ar/": "، ", "zh/": "，"}


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", CITATIONS)
def test_link_and_citation_are_copied(
    browser: Browser, served: str, language: str, viewport: dict[str, int]
) -> None:
    page = open_page(browser, f"{served}{language}items/5b/", viewport=viewport)
    control = page.locator("#p2 > .aa-share")
    control.click()
    assert control.get_attribute("aria-expanded") == "true"
    choices = page.locator("#p2 .aa-share__menu button")
    choices.nth(0).click()
    page.wait_for_function("document.querySelector('aa-sharing').textContent")
    assert clipboard(page) == f"{served}go/5b/#p2"
    control.click()
    choices.nth(1).click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('CTOC'))")
    assert clipboard(page) == f"{CITATIONS[language]}{COMMAS.get(language, ', ')}{served}go/5b/#p2"
    page.context.close()


def test_the_control_works_by_keyboard(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}en/items/5b/")
    control = page.get_by_role("button", name="Share para. 2")
    control.focus()
    assert control.evaluate("e => getComputedStyle(e).opacity") == "1"
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy link")).to_be_focused()
    page.keyboard.press("Escape")
    assert control.get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.className") == "aa-share"
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copy link")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('aa-sharing').textContent === 'Copied'")
    assert page.get_by_role("status").filter(has_text="Copied").count() == 1
    page.context.close()


STATEMENTS = {
    "": ("«\u202f", "\u202f»", "point 5\u00a0b), par. 2, "),
    "ar/": ("“", "”", "البند 5\u00a0(ب)، الفقرة 2 (ترجمة غير رسمية)، "),
    "en/": ("“", "”", "item 5\u00a0(b), para. 2 (unofficial translation), "),
    "ru/": ("«", "»", "пункт 5\u00a0b), абз. 2 (неофициальный перевод), "),
    "zh/": ("“", "”", "项目5(b)，第2段（非正式译文），"),
}


def stated(page: Page, served: str, language: str) -> str:
    """What a statement quotes of the second paragraph of item 5 (b) on the page that is open."""
    before, after, cited = STATEMENTS[language]
    comma = COMMAS.get(language, ", ")
    words = page.locator("#p2").evaluate("e => e.innerText")
    return (
        f"{before}{words.removesuffix('¶').strip()}{after}\n"
        f"CTOC/COP/WG.3/2016/1{comma}{cited}{served}go/5b/#p2"
    )


@pytest.mark.parametrize("language", STATEMENTS)
def test_a_paragraph_is_copied_for_a_statement(
    browser: Browser, served: str, language: str
) -> None:
    page = open_page(browser, f"{served}{language}items/5b/")
    expected = stated(page, served, language)
    page.locator("#p2 > .aa-share").click()
    page.locator("#p2 .aa-share__menu > button").nth(2).click()
    expect(page.locator("aa-sharing")).not_to_be_empty()
    assert clipboard(page) == expected
    page.context.close()


def test_a_statement_quotes_two_languages(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}ar/items/5b/?with=zh")
    page.locator(".aa-pair").first.wait_for()
    other = open_page(browser, f"{served}zh/items/5b/")
    expected = [stated(one, served, at) for one, at in ((other, "zh/"),)]
    page.locator("#p2 > .aa-share").click()
    group = page.get_by_role("group", name="بلغتين، مع:")
    expect(group.get_by_role("button")).to_have_text(
        ["Français", "English", "Español", "Русский", "中文"]
    )
    group.get_by_role("button", name="中文").click()
    expect(page.locator("aa-sharing")).to_have_text("تم النسخ")
    own, *others = clipboard(page).split("\n\n")
    assert own.startswith("“")
    assert "中" not in own
    assert "¶" not in own
    assert others == expected
    other.context.close()
    page.context.close()


def test_without_a_network_the_address_is_copied_by_hand(browser: Browser, served: str) -> None:
    page = open_page(browser, "about:blank")
    visit(page, f"{served}en/items/5b/")
    page.context.set_offline(True)
    page.get_by_role("button", name="Share para. 2").focus()
    page.keyboard.press("Enter")
    expect(page.locator("aa-sharing")).to_have_text(f"Copy this: {served}go/5b/#p2")
    control = page.get_by_role("button", name="Share para. 2")
    assert control.get_attribute("aria-expanded") == "false"
    page.context.set_offline(False)
    page.get_by_role("button", name="Share para. 3").focus()
    page.keyboard.press("Enter")
    with page.expect_request("**/ru/items/5b/"):
        page.context.set_offline(True)
        page.get_by_role("button", name="Русский").click()
    expect(page.locator("aa-sharing")).to_have_text("The other language could not be loaded.")
    page.context.close()


LISTED = """
---
item: 1
title: Opening
---

The Board[^1] decides:

a) to open;
b) to close:

    i) soon;

The end.

[^1]: A note.
"""


def test_a_statement_has_the_list_and_no_sign_of_a_note(browser: Browser, tmp_path: Path) -> None:
    files = {
        "en/index.md": MEETING.replace("Ordre du jour", "Agenda"),
        "en/items/1.md": LISTED,
    }
    built = build(draw(tmp_path, files, ("en",)), "--strict")
    assert built.code == 0, built.output
    with serve(built.site) as address:
        page = open_page(browser, address + "items/1/")
        page.locator("#p1 > .aa-share").click()
        page.get_by_role("button", name="Copy for my statement").click()
        expect(page.locator("aa-sharing")).to_have_text("Copied")
        assert clipboard(page) == (
            "“The Board decides:\na) to open;\nb) to close:\ni) soon;”\n"
            f"A/1/1, item 1, para. 1, {address}go/1/#p1"
        )
        page.locator("#p2 > .aa-share").click()
        expect(page.get_by_role("button", name="Copy for my statement")).to_be_visible()
        assert page.get_by_role("group").count() == 0
        page.context.close()


@pytest.mark.parametrize(
    ("address", "locale", "target"),
    [
        ("go/5b/#p2", "zh-CN", "zh/items/5b/#p2"),
        ("go/5b/#p2", "ar-EG", "ar/items/5b/#p2"),
        ("go/5b/", "fr-CH", "items/5b/"),
        ("go/5b/", "de-DE", "items/5b/"),  # none of its languages: the source
        ("go/", "en-GB", "en/"),
        ("go/schedule/", "ru-RU", "ru/schedule/"),
        ("go/documents/CTOC/COP/WG.3/2016/2/", "es-MX", "es/documents/CTOC/COP/WG.3/2016/2/"),
    ],
)
def test_a_neutral_address_opens_in_the_reader_s_language(
    browser: Browser, served: str, address: str, locale: str, target: str
) -> None:
    page = open_page(browser, served + address, locale=locale)
    page.wait_for_url(served + target)
    page.context.close()


def test_the_last_choice_counts_more_than_the_browser(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}items/5b/", locale="en-GB")
    page.get_by_role("link", name="العربية", exact=True).first.click()
    page.goto(f"{served}go/5b/#p2")
    page.wait_for_url(f"{served}ar/items/5b/#p2")
    page.context.close()


def test_nobody_is_led_away_from_a_page_that_was_asked_for(browser: Browser, served: str) -> None:
    page = open_page(browser, "about:blank", locale="zh-CN")
    visit(page, f"{served}ru/items/5b/")
    assert page.url == f"{served}ru/items/5b/"
    page.context.close()


def test_without_scripts_there_are_six_links(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}go/5b/", java_script_enabled=False)
    links = page.locator(".aa-choices a")
    assert links.count() == 6
    links.filter(has_text="中文").click()
    assert page.url == f"{served}zh/items/5b/"
    page.context.close()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", CITATIONS)
def test_the_paragraph_one_lands_on_is_in_sight(
    browser: Browser, served: str, language: str, viewport: dict[str, int]
) -> None:
    page = open_page(browser, f"{served}{language}items/3/#p5", viewport=viewport)
    box = page.locator("#p5").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < viewport["height"] / 2
    page.context.close()


@pytest.mark.parametrize(
    ("prefix", "other", "directions"),
    [("", "ar", ("ltr", "rtl")), ("en/", "zh", ("ltr", "ltr")), ("ar/", "fr", ("rtl", "ltr"))],
)
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_two_languages_stand_side_by_side(
    browser: Browser,
    served: str,
    prefix: str,
    other: str,
    directions: tuple[str, str],
    viewport: dict[str, int],
) -> None:
    page = open_page(browser, f"{served}{prefix}items/5b/?with={other}#p3", viewport=viewport)
    pairs = page.locator(".aa-pair")
    pairs.first.wait_for()
    assert pairs.count() == 4
    original, translated = pairs.nth(2).locator("> *").nth(0), pairs.nth(2).locator("> *").nth(1)
    assert original.get_attribute("id") == "p3"
    assert translated.get_attribute("lang") == other
    shown = [one.evaluate("e => getComputedStyle(e).direction") for one in (original, translated)]
    assert tuple(shown) == directions
    first, second = original.bounding_box(), translated.bounding_box()
    assert first is not None
    assert second is not None
    if viewport is DESKTOP:
        assert abs(first["y"] - second["y"]) < 30
    else:
        assert second["y"] > first["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    marks = [
        one.evaluate("e => getComputedStyle(e).backgroundColor")
        for one in (original, pairs.nth(0).locator("> *").nth(0))
    ]
    assert marks[0] != marks[1]
    page.context.close()


HOSTILE = [
    "#p2%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
    "#<script>alert(1)</script>",
    "#p9999",
    "?with=<img src=x onerror=alert(1)>",
    "?with=../../evil",
    "?with=javascript:alert(1)",
    "?with=xx#p77",
]


@pytest.mark.parametrize("ending", HOSTILE)
def test_nothing_from_the_address_becomes_markup(
    browser: Browser, served: str, ending: str
) -> None:
    page = open_page(browser, "about:blank")
    wrong: list[str] = []
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda asked: wrong.append(asked.url))
    visit(page, f"{served}en/items/5b/{ending}")
    assert wrong == []
    assert page.locator("article img, article script").count() == 0
    assert page.locator(".aa-pair").count() == 0
    page.context.close()


def test_an_unknown_paragraph_is_answered_with_the_nearest(browser: Browser, served: str) -> None:
    page = open_page(browser, f"{served}en/items/5b/#p99")
    message = page.get_by_role("status").filter(has_text="no such paragraph")
    assert message.inner_text() == "This page has no such paragraph. The nearest is: para. 4"
    message.get_by_role("link").click()
    assert page.url == f"{served}en/items/5b/#p4"
    page.context.close()


def test_the_nearest_of_paragraphs_that_count_far(browser: Browser, tmp_path: Path) -> None:
    item = ITEM + "\n    12345. Un.\n\n    Deux.\n    {#p654321}\n"
    built = build(draw(tmp_path, {**SMALL, "fr/items/1.md": item}), "--strict")
    assert built.code == 0, built.output
    with serve(built.site) as address:
        page = open_page(browser, f"{address}items/1/#p654320")
        link = page.get_by_role("status").get_by_role("link").filter(has_text="654321")
        expect(link).to_have_attribute("href", "#p654321")
        page.context.close()


def test_printed_pages_carry_the_address_as_a_code(browser: Browser, tmp_path: Path) -> None:
    built = build(
        draw(tmp_path, {**SMALL, "fr/items/1.md": ITEM}, url="https://example.org/m/"), "--strict"
    )
    assert built.code == 0, built.output
    with serve(built.site) as address:
        page = browser.new_page()
        page.goto(address + "items/1/")
        assert not page.locator(".aa-code svg").is_visible()
        page.emulate_media(media="print")
        assert page.locator(".aa-code svg").is_visible()
        page.close()


def test_the_control_takes_no_line_of_its_own(browser: Browser, tmp_path: Path) -> None:
    loose = (
        "\n    12. Un.\n\n        a) Deux.\n\n        b) Trois.\n\n    13. Quatre.\n\n    > Cinq.\n"
    )
    built = build(draw(tmp_path, {**SMALL, "fr/items/1.md": ITEM + loose}, ("fr",)))
    assert built.code == 0, built.output
    with serve(built.site) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}items/1/")
        page.wait_for_selector("#p12-a .aa-share")
        lines = page.evaluate(
            "ids => ids.map(id => { const one = document.getElementById(id);"
            " return Math.round(one.offsetHeight / parseFloat(getComputedStyle(one).lineHeight)) })",
            ["p12-a", "p12-b", "p13-s2"],
        )
        assert lines == [1, 1, 1]
        page.close()
