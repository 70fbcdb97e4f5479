"""The search as readers use it: the dialog, its keys, its address, and what happens when it fails."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_accessibility import violations
from tests.conftest import serve
from tests.drawn_site import ITEM, SMALL, build, draw

from annotated_agenda.publishing.search.forms import search_words

NAMES = {"": "Rechercher", "zh/": "搜索"}
SEARCHES = {"": "confiscation", "en/": "confiscation", "ar/": "المصادرة", "zh/": "没收"}


def open_search(page: Page, address: str, words: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.get_by_role("combobox").fill(words)
    expect(page.get_by_role("option").first).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", SEARCHES)
def test_the_dialog_is_used_by_keyboard_alone(
    browser: Browser, served: str, language: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    open_search(page, served + language, SEARCHES[language])
    box, options = page.get_by_role("combobox"), page.get_by_role("option")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile(r"\d"))
    assert violations(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.nth(1).get_attribute("id")
    page.keyboard.press("ArrowUp")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/(items|documents)/"))
    page.go_back()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"^[^?]*$"))
    page.close()


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_search(browser: Browser, served: str, key: str) -> None:
    page = browser.new_page()
    page.goto(served)
    page.keyboard.press(key)
    expect(page.get_by_role("combobox")).to_be_focused()
    expect(page.get_by_role("combobox")).to_have_value("")
    page.keyboard.type("s/f")
    expect(page.get_by_role("combobox")).to_have_value("s/f")
    page.close()


def test_nothing_of_the_search_is_loaded_before_it_is_opened(browser: Browser, served: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}items/3/", wait_until="networkidle")
    assert [
        url for url in asked if re.search(r"pagefind|/search/|search\.json|search\.css", url)
    ] == []
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("extradition")
    expect(page.get_by_role("option").first).to_be_visible()
    assert all(url.startswith(served) for url in asked)
    page.close()


@pytest.mark.parametrize("language", ["", "zh/"])
def test_the_engine_waits_for_no_answer_before_its_parts_are_asked_for(
    browser: Browser, served: str, language: str
) -> None:
    page = browser.new_page()
    page.goto(f"{served}{language}")
    # What names the parts of the index is never answered.
    page.route("**/pagefind-entry.json", lambda _: None)
    with page.expect_request(re.compile(r"/pagefind/wasm\.")):
        page.get_by_role("link", name=NAMES[language]).hover()
    page.close()


def test_a_small_index_is_on_its_way_before_the_first_letter(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served)
    with page.expect_request(re.compile(r"/pagefind/index/")):
        page.get_by_role("link", name=NAMES[""]).hover()
    page.close()


def test_a_search_can_be_sent_and_changes_language(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}items/4/?q=article+13&kind=document")
    expect(page.get_by_role("option").first).to_have_text(re.compile("Article 13"))
    expect(page.get_by_role("radio", name="Documents")).to_be_checked()
    page.get_by_role("radio", name="Tout").check()
    expect(page).to_have_url(f"{served}items/4/?q=article+13")
    page.goto(f"{served}ar/items/4/?q=article+13")
    expect(page.get_by_role("option").first).to_have_text(re.compile("المادة 13"))
    page.close()


def test_a_result_leads_to_its_paragraph_and_marks_the_words(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}en/?q=witnesses+victims")
    page.get_by_role("option").filter(has_text="witness").first.click()
    page.wait_for_url(f"{served}en/items/3/#p2")
    marked = "[...CSS.highlights.get('found')].map(String)"
    page.wait_for_function("CSS.highlights.has('found')")
    assert "witnesses" in page.evaluate(marked)
    assert page.locator("#p2 mark").count() == 0
    page.close()


@pytest.mark.parametrize(
    ("language", "words", "part"),
    [("zh/", "没收", "没收"), ("ar/", "المصادرة", "صادر"), ("", "enquêtes", "nquête")],
)
def test_what_was_found_is_marked_and_nothing_else(
    browser: Browser, served: str, language: str, words: str, part: str
) -> None:
    page = browser.new_page()
    open_search(page, served + language, words)
    page.wait_for_load_state("networkidle")
    marks = page.locator(".aa-search mark").all_inner_texts()
    assert marks
    assert [mark for mark in marks if part not in mark] == []
    page.close()


def test_an_article_marks_no_word(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, f"{served}zh/", "第19条")
    page.wait_for_load_state("networkidle")
    assert page.locator(".aa-search mark").count() == 0
    page.close()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        # There is no item 13, but an article; and no document 99.
        ("13", r"/documents/UNTOC/.*#art-13$"),
        ("WG.3/2016/99", r"mark=wg.3.2016"),
    ],
)
def test_a_place_that_does_not_exist_is_not_one_that_begins_alike(
    browser: Browser, served: str, words: str, first: str
) -> None:
    page = browser.new_page()
    open_search(page, f"{served}en/", words)
    found = page.get_by_role("option").evaluate_all(
        "all => all.map((one) => one.querySelector('a')?.href ?? one.href)"
    )
    assert re.search(first, found[0])
    assert [one for one in found if re.search(r"/items/(1|8|1a)/$", one)] == []
    page.close()


def test_a_place_that_is_mentioned_leaves_no_mark_in_the_address(
    browser: Browser, served: str
) -> None:
    page = browser.new_page()
    open_search(page, f"{served}en/", "item 5 (b)")
    sitting = page.get_by_role("option").and_(page.locator("[href*=sitting-]"))
    expect(sitting).to_have_attribute("href", f"{served}en/schedule/#sitting-3")
    page.close()


def test_a_question_for_the_place_shows_it(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, f"{served}en/", "where does it take place?")
    expect(page.get_by_role("option").first).to_contain_text("Vienna")
    page.close()


def test_a_filter_leaves_one_kind(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, f"{served}en/", "confiscation")
    page.get_by_role("radio", name="Documents").check()
    page.wait_for_url(re.compile("kind=document"))
    expect(page.locator("[role=option]:not([href*='documents/'])")).to_have_count(0)
    expect(page.get_by_role("option").first).to_be_visible()
    page.close()


@pytest.mark.parametrize(
    ("language", "words", "meant", "first"),
    [
        ("", "confication", "confiscation", "/items/5a/"),
        # a wrong character in the middle, at the beginning of a title
        ("zh/", "没收治度", "没收制度", "/items/5a/"),
        ("zh/", "其它事项", "其他事项", "/items/7/"),
    ],
)
def test_a_misspelt_word_is_put_right_and_said_so(
    browser: Browser, served: str, language: str, words: str, meant: str, first: str
) -> None:
    page = browser.new_page()
    open_search(page, served + language, words)
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text(meant)
    expect(page.get_by_role("option").first).to_have_attribute("href", re.compile(first))
    page.close()


@pytest.mark.parametrize(
    ("language", "words"), [("", "séance 2"), ("en/", "sitting 2"), ("zh/", "第2场会议")]
)
def test_a_sitting_is_found_by_its_name(
    browser: Browser, served: str, language: str, words: str
) -> None:
    page = browser.new_page()
    open_search(page, served + language, words)
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("href", re.compile("schedule/.*#sitting-2"))
    page.close()


def test_words_of_another_language_are_found_and_marked(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, f"{served}zh/", "witnesses")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("href", re.compile("/zh/items/3/"))
    expect(first).to_contain_text("（英语）" if page.locator("text=（英语）").count() else "英")
    assert first.locator("[lang=en]").count() == 1
    page.close()


def test_a_page_in_french_only_comes_last_and_says_so(browser: Browser, tmp_path: Path) -> None:
    translated = ITEM.replace("title: Ouverture", "title: Opening of the rapport").replace(
        "item: 1", "translated_from: 00000000"
    )
    lines = [line for line in translated.splitlines() if "sittings" not in line]
    second = ITEM.replace("item: 1", "item: 2").replace("Ouverture", "Rapport du rapport")
    files = SMALL | {"fr/items/2.md": second, "en/items/1.md": "\n".join(lines)}
    built = build(draw(tmp_path, files))
    assert built.code == 0, built.output
    page = browser.new_page()
    with serve(built.site) as address:
        open_search(page, f"{address}en/", "rapport")
        marked = page.get_by_role("option").filter(has_text="(French only)")
        expect(marked.last).to_be_visible()
        texts = page.get_by_role("option").all_inner_texts()
        languages = ["(French only)" in text for text in texts]
        assert languages == sorted(languages)
        assert True in languages
        assert False in languages
    page.close()


def test_enter_waits_for_the_answer_to_what_stands_in_the_field(
    browser: Browser, served: str
) -> None:
    page = browser.new_page()
    open_search(page, served, "extradition")
    page.get_by_role("combobox").fill("sherloc")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served}documents/SHERLOC/")
    page.close()


def test_enter_follows_the_last_of_two_queries_whatever_comes_first(
    browser: Browser, served: str
) -> None:
    page = browser.new_page()
    open_search(page, served, "confiscation")
    # The answer to the first query comes after that to the second.
    page.evaluate("""() => {
      const ask = window.fetch
      let asked = 0
      window.fetch = async (...all) => {
        asked += 1
        if (asked < 4) await new Promise((done) => setTimeout(done, 1500))
        return ask(...all)
      }
    }""")
    page.get_by_role("combobox").fill("témoins")
    page.wait_for_timeout(300)
    page.get_by_role("combobox").fill("sherloc")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served}documents/SHERLOC/")
    page.close()


def test_what_only_looks_like_the_query_must_be_chosen(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, f"{served}en/", "confication")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/en/(items|documents)/"))
    page.close()


def test_a_correction_is_written_with_its_accents(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, served, "récipocité")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("« réciprocité »")
    page.close()


def test_what_is_said_changes_once_for_a_pause(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, f"{served}en/", "extra")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text(re.compile(r"\d"))
    page.evaluate("""() => {
      window.said = []
      const status = document.querySelector(".aa-search__status")
      new MutationObserver(() => window.said.push(status.textContent))
        .observe(status, { childList: true, characterData: true, subtree: true })
    }""")
    page.keyboard.press("End")
    page.keyboard.type("dition requests", delay=20)
    expect(status).to_have_text(re.compile("come closest|Results"))
    page.wait_for_load_state("networkidle")
    assert len(page.evaluate("window.said")) <= 1
    page.close()


def test_what_is_pasted_is_asked_for_without_a_pause(browser: Browser, served: str) -> None:
    page = browser.new_page()
    # The pause for the next letter never ends; what waits for seconds is something else.
    page.add_init_script("""const later = window.setTimeout
      window.swallowed = 0
      window.setTimeout = (run, pause) => (pause < 1000 ? (window.swallowed += 1) : later(run, pause))""")
    page.goto(f"{served}en/")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("confisc")
    page.wait_for_function("window.swallowed > 0")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("option")).to_have_count(0)
    page.keyboard.insert_text("ation")
    expect(page.get_by_role("option").first).to_be_visible()
    page.close()


def test_as_many_results_are_told_as_are_shown(browser: Browser, served: str) -> None:
    page = browser.new_page()
    open_search(page, f"{served}en/", "convention")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_contain_text("there are more")
    while page.get_by_role("button", name="More results").is_visible():
        told = re.search(r"\d+", status.inner_text())
        assert told
        count = page.get_by_role("option").count()
        assert int(told[0]) == count
        page.get_by_role("button", name="More results").click()
        expect(page.get_by_role("option").nth(count)).to_be_attached()
    expect(status).to_have_text(f"Results: {page.get_by_role('option').count()}")
    page.close()


def test_a_filter_that_hides_everything_says_so(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}en/?q=witnesses&kind=document")
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text("Nothing here; “Everything” has results.")
    page.close()


def test_a_network_that_fails_is_said_and_tried_again(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}en/")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.get_by_role("combobox").fill("confiscation")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(
        re.compile("could not be loaded")
    )
    page.unroute("**/pagefind/**")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("option").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("part", ["", "index", "fragment", "pf_meta", "wasm"])
def test_a_part_that_does_not_arrive_is_said(browser: Browser, served: str, part: str) -> None:
    page = browser.new_page()
    page.route(re.compile(rf"/pagefind/.*{part}"), lambda route: route.abort())
    page.goto(f"{served}en/")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("confiscation")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(
        re.compile("could not be loaded")
    )
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("option").first).to_be_visible()
    page.close()


@pytest.mark.parametrize(
    "words",
    ["x" * 5000, "!?…、。", "(((", "a.*+?^$", "<img src=x onerror=alert(1)>", "{query}", "$&", "المصادرة confiscation 没收", "\\", '"', "%E0%A4%A"],
)  # fmt: skip
def test_odd_words_do_no_harm(browser: Browser, served: str, words: str) -> None:
    page = browser.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("dialog", lambda dialog: failed.append(dialog.message))
    page.goto(f"{served}en/")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill(words)
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(
        re.compile("Nothing was found|Results")
    )
    assert page.locator("dialog img").count() == 0
    assert failed == []
    page.close()


def test_without_scripts_the_search_leads_to_the_lists(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}en/items/4/")
    page.get_by_role("link", name="Search").click()
    links = page.locator("article > ul").get_by_role("link")
    assert links.all_inner_texts() == ["Agenda", "Documents"]
    links.last.click()
    page.wait_for_url(f"{served}en/documents/")
    context.close()


def test_the_browser_makes_words_alike_as_the_index_does(browser: Browser, served: str) -> None:
    page = browser.new_page()
    script = """async ([root, texts]) => {
      const { assets } = JSON.parse(document.getElementById("aa-page").textContent)
      const { Words } = await import(new URL(`${assets}javascripts/search/words.js`, root))
      const settings = await (await fetch("search.json")).json()
      return texts.map((text) => new Words(settings).of(text).map(({ word }) => word))
    }"""
    for language in ("ar", "en", "es", "fr", "ru", "zh"):
        page.goto(served if language == "fr" else f"{served}{language}/")
        text = page.locator("main").inner_text()
        lines = [line for line in text.splitlines() if line.strip()]
        expected = [list(search_words(line, language)) for line in lines]
        assert page.evaluate(script, [served, lines]) == expected
    page.close()
