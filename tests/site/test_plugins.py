"""Plugins find the meeting's pages as they find any page."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import ITEM, PROJECT, SMALL, Built, build, draw

PICTURE = "![Plan](plan.png)\n"

HOOK = """
PAGES = []

def on_nav(nav, config, files):
    PAGES.extend(f"nav {page.title} {page.url}" for page in nav.pages)

def on_post_page(output, page, config):
    return output.replace("</body>", f"<!-- {page.title} at {page.url} --></body>")

def on_post_build(config):
    print("\\n".join(PAGES))
"""


def with_a_hook(folder: Path, hook: str) -> Path:
    draw(folder, SMALL | {"fr/travel.md": "# Venir\n"})
    (folder / "own.py").write_text(hook, "utf-8")
    settings = folder / "mkdocs.yml"
    # After ours: another hook sees what ours left.
    text = settings.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.endswith("mkdocs_events.py"))
    settings.write_text(text.replace(line, f"{line}\n  - own.py"), "utf-8")
    return folder


def test_a_plugin_may_change_the_html_of_every_page(tmp_path: Path) -> None:
    built = build(with_a_hook(tmp_path, HOOK))
    assert built.code == 0, built.output
    assert (
        "<!-- 1 Ouverture – Groupe de travail sur la coopération internationale, Première réunion at items/1/ --></body>"
        in built.page("items/1")
    )
    assert "at en/items/1/ -->" in built.page("en/items/1")
    assert "at schedule/ -->" in built.page("schedule")
    # MkDocs' own pages are handed on once, by MkDocs
    assert built.page("travel").count("-- Venir at travel/ --") == 1


def test_what_a_plugin_made_is_made_anew_when_the_plugin_goes(tmp_path: Path) -> None:
    folder = with_a_hook(tmp_path, HOOK)
    build(folder)
    (folder / "own.py").write_text("", "utf-8")
    assert "<!--" not in build(folder).page("items/1")


def test_what_a_plugin_makes_is_made_anew_in_each_build(tmp_path: Path) -> None:
    folder = with_a_hook(tmp_path, HOOK)
    build(folder)
    (folder / "own.py").write_text(HOOK.replace("<!-- {", "<!-- again {"), "utf-8")
    assert "<!-- again" in build(folder).page("items/1")


def with_plugin(folder: Path, line: str, files: dict[str, str] | None = None) -> Built:
    """Build a small meeting with one more plugin, after static-i18n."""
    draw(
        folder,
        SMALL
        | {"fr/travel.md": PICTURE, "fr/items/1.md": ITEM + f"\n    {PICTURE}"}
        | (files or {}),
    )
    for place in ("", "items/"):
        (folder / f"docs/fr/{place}plan.png").write_bytes(b"")
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("\n\nhooks:", f"\n  - {line}\n\nhooks:"), "utf-8")
    built = build(folder)
    assert built.code == 0, built.output
    return built


def test_every_page_becomes_smaller_by_minify(tmp_path: Path) -> None:
    plain = with_plugin(tmp_path / "plain", "tags")
    small = with_plugin(tmp_path / "small", "minify: {minify_html: true}")
    for page in ("items/1", "schedule", "travel"):
        assert len(small.page(page)) < len(plain.page(page))


def test_pictures_of_all_pages_open_by_glightbox(tmp_path: Path) -> None:
    built = with_plugin(tmp_path, "glightbox")
    for page in ("items/1", "travel"):
        assert '<a class="glightbox"' in built.page(page)


def test_macros_work_on_own_pages_and_an_annotation_with_one_is_said(tmp_path: Path) -> None:
    with_one = {
        "fr/travel.md": "# Venir\n\nTotal\u202f: {{ 3 + 4 }}.\n",
        "fr/items/1.md": ITEM + "\n    Plus {{ 1 }}.\n",
    }
    built = with_plugin(tmp_path, "macros", with_one)
    assert "Total\u202f: 7." in built.page("travel")
    assert "Plus {{ 1 }}." in built.page("items/1")
    said = "docs/fr/items/1.md:1: plugins.macros: this plugin would change the text"
    assert built.output.count(said) == 1
    assert said not in with_plugin(tmp_path / "none", "macros").output


def test_an_old_page_leads_elsewhere_by_redirects(tmp_path: Path) -> None:
    maps = "redirects: {redirect_maps: {old.md: 'https://example.org/'}}"
    assert "https://example.org/" in with_plugin(tmp_path, maps).page("old")


@pytest.mark.parametrize("plugin", ["section-index", "awesome-nav", "tags", "privacy"])
def test_a_plugin_that_finds_nothing_of_its_own_changes_nothing(
    tmp_path: Path, plugin: str
) -> None:
    plain = with_plugin(tmp_path / "plain", "search")
    built = with_plugin(tmp_path / "with", plugin)
    for page in ("items/1", "schedule"):
        assert built.page(page) == plain.page(page)


def test_tags_stand_on_own_pages(tmp_path: Path) -> None:
    built = with_plugin(tmp_path, "tags", {"fr/travel.md": "---\ntags: [Train]\n---\n# Venir\n"})
    assert '<span class="md-tag">Train</span>' in built.page("travel")


def test_the_first_page_of_a_blog_is_printed(tmp_path: Path) -> None:
    posts = {
        "fr/blog/index.md": "# Nouvelles\n",
        "fr/blog/posts/a.md": "---\ndate: 2026-01-02\n---\n# Un\n",
    }
    assert "Nouvelles" in with_plugin(tmp_path, "blog: {blog_dir: fr/blog}", posts).page("blog")


EVENTS = """
from pathlib import Path

HEARD = []

def on_pre_page(page, config, files):
    HEARD.append(f"pre {page.file.src_uri}")
    return page

def on_page_markdown(markdown, page, config, files):
    if "items" in page.file.src_uri:
        HEARD.append(f"markdown {page.meta.get('item')} {Path(page.file.abs_src_path).is_file()}")
    assert files.get_file_from_path("fr/items/1.md")
    return markdown

def on_page_content(html, page, config, files):
    return html.replace("réunion", "<b>séance</b>")

def on_page_context(context, page, config, nav):
    assert context["nav"] is nav and nav.homepage
    return {**context, "said": f"{page.title} {len(nav.pages)}"}

def on_post_page(output, page, config):
    return output.replace("</body>", f"<!-- {page.url} --></body>")

def on_post_build(config):
    print("\\n".join(HEARD))
"""


def test_the_events_of_pages_reach_the_pages_of_the_meeting(tmp_path: Path) -> None:
    folder = with_a_hook(tmp_path, EVENTS)
    (folder / "own/partials").mkdir(parents=True)
    (folder / "own/partials/footer.html").write_text("<footer>{{ said }}</footer>", "utf-8")
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(str(PROJECT / "overrides"), "own")
    settings.write_text(text, "utf-8")
    built = build(folder)
    assert built.code == 0, built.output
    for page in ("items/1", "en/items/1"):
        assert "La <b>séance</b> s’ouvrira" in built.page(page)
        assert f"<!-- {page}/ --></body>" in built.page(page)
        assert "<footer>1 Ouverture" in built.page(page)
    # a page that is made from no file has a context, and no text
    assert "<footer>" in built.page("schedule")
    assert "pre fr/items/1.md" in built.output
    assert built.output.count("markdown 1 True") == 2


def test_an_event_that_the_meetings_pages_do_not_pass_through_is_named(tmp_path: Path) -> None:
    folder = with_a_hook(tmp_path, "def on_page_read_source(page, config): pass\n")
    settings = (folder / "mkdocs.yml").read_text("utf-8").splitlines()
    line = settings.index("  - own.py") + 1
    said = (
        f"mkdocs.yml:{line}: hooks.own.py: on_page_read_source is told of pages of your own alone"
    )
    assert said in build(folder).output
