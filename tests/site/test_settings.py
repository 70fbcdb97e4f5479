"""What mkdocs.yml says has its effect, or one line says that it has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drawn_site import PROJECT, SMALL, Built, build, draw

URL = "https://meeting.example.org/7/"


def built_with(folder: Path, settings: str, files: dict[str, str] | None = None) -> Built:
    """Build a small meeting whose mkdocs.yml ends with some more settings."""
    draw(folder, files or SMALL)
    path = folder / "mkdocs.yml"
    keys = {line.split(":")[0] for line in settings.splitlines() if line and line[0].isalpha()}
    kept, skipping = [], False
    for line in path.read_text("utf-8").splitlines():
        if line and not line[0].isspace() and line[0] != "#":
            skipping = line.split(":")[0] in keys
        if not skipping:
            kept.append(line)
    path.write_text("\n".join([*kept, settings, ""]), "utf-8")
    return build(folder, "--strict")


def test_a_site_without_an_address_has_no_map(tmp_path: Path) -> None:
    built = built_with(tmp_path, 'site_url: ""')
    assert built.code == 0, built.output
    assert not (built.site / "sitemap.xml").exists()


@pytest.mark.parametrize("url", [URL, URL.removesuffix("/")])
def test_addresses_are_right_with_and_without_a_slash_at_the_end(tmp_path: Path, url: str) -> None:
    built = built_with(tmp_path, f"site_url: {url}")
    assert f'<link rel="canonical" href="{URL}items/1/">' in built.page("items/1")
    assert f"<loc>{URL}items/1/</loc>" in (built.site / "sitemap.xml").read_text("utf-8")


def test_an_address_that_another_hook_sets_is_that_of_all_pages(tmp_path: Path) -> None:
    # as mike does for each version
    folder = draw(tmp_path, SMALL)
    hook = f'def on_config(config):\n    config.site_url = "{URL}2.0"\n    return config\n'
    (folder / "own.py").write_text(hook, "utf-8")
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("hooks:\n", "hooks:\n  - own.py\n"), "utf-8")
    built = build(folder)
    assert f'<link rel="canonical" href="{URL}2.0/items/1/">' in built.page("items/1")
    assert f"<loc>{URL}2.0/items/1/</loc>" in (built.site / "sitemap.xml").read_text("utf-8")
    assert 'href="/7/2.0/"' in (built.site / "404.html").read_text("utf-8")


@pytest.mark.parametrize(
    "name",
    ["schedule.md", "documents.md", "documents/A/1/2.md", "items/1/index.md", "print/index.md"],
)
def test_an_own_page_at_an_address_of_the_meeting_is_refused(tmp_path: Path, name: str) -> None:
    built = built_with(tmp_path, "", SMALL | {f"fr/{name}": "# Page\n"})
    assert built.code == 1
    (problem,) = [line for line in built.output.splitlines() if f"docs/fr/{name}:1:" in line]
    assert "the meeting has a page of its own" in problem


def test_a_file_with_the_name_of_one_of_ours_is_refused(tmp_path: Path) -> None:
    built = built_with(tmp_path, "", SMALL | {"fr/feed.xml": "<feed/>", "404.html": "<p>"})
    assert built.code == 1
    assert "docs/fr/feed.xml:1:" in built.output
    assert "docs/404.html:1:" in built.output


@pytest.mark.parametrize("key", ["exclude_docs", "draft_docs"])
def test_an_excluded_item_is_not_published(tmp_path: Path, key: str) -> None:
    second = "---\nitem: 2\ntitle: Débat\nsittings: [2]\n---\n"
    built = built_with(
        tmp_path,
        f"{key}: |\n  /register.yml\n  /fr/items/2.md\n",
        SMALL | {"fr/items/2.md": second, "en/items/2.md": "---\ntitle: Debate\n---\n"},
    )
    assert not (built.site / "items/2/index.html").exists()
    assert "Débat" not in built.page(".")


LOOK = f"""
site_url: {URL}
site_name: Portail du Comité
site_description: Tout sur la réunion
repo_url: https://github.com/example/meeting
copyright: <b>Secrétariat</b>
extra_css: [assets/own.css]
extra_javascript: [assets/own.js, assets/later.mjs]
theme:
  name: material
  custom_dir: CUSTOM
  font: false
  logo: assets/logo.svg
  favicon: assets/sign.png
extra:
  social:
    - {{icon: fontawesome/brands/mastodon, link: "https://social.example.org/@committee"}}
"""


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A meeting with all that mkdocs.yml can say about how pages look."""
    folder = tmp_path_factory.mktemp("look")
    files = {
        "assets/own.css": "a {}",
        "assets/own.js": "//",
        "assets/later.mjs": "//",
        "assets/logo.svg": "<svg/>",
    }
    settings = LOOK.replace("CUSTOM", str(PROJECT / "overrides"))
    built = built_with(folder, settings, SMALL | files)
    assert built.code == 0, built.output
    return built


@pytest.mark.parametrize(
    ("page", "root"), [(".", "./"), ("items/1", "../../"), ("en/items/1", "../../../")]
)
@pytest.mark.parametrize(
    "part",
    [
        '<link rel="icon" href="{root}assets/sign.png">',
        '<link rel="stylesheet" href="{root}assets/own.css">',
        '<script src="{root}assets/own.js"></script>',
        '<script src="{root}assets/later.mjs" type="module"></script>',
        '<img class="aa-masthead__logo" src="{root}assets/logo.svg" alt="">',
        "Portail du Comité",
        "<p><b>Secrétariat</b></p>",
        '<a href="https://social.example.org/@committee" rel="external">',
        '<a href="https://github.com/example/meeting" rel="external">GitHub</a>',
    ],
)
def test_every_page_looks_as_the_settings_say(
    looked: Built, page: str, root: str, part: str
) -> None:
    assert part.format(root=root) in looked.page(page)
    assert (looked.site / "assets/own.css").is_file()


def test_the_home_page_is_described_as_the_settings_say(looked: Built) -> None:
    assert '<meta name="description" content="Tout sur la réunion">' in looked.page(".")


def test_a_page_leads_to_where_its_source_is_edited(looked: Built) -> None:
    edit = "https://github.com/example/meeting/edit/master/docs"
    assert f'href="{edit}/fr/items/1.md"' in looked.page("items/1")
    # not translated: what is to be edited is the source
    assert f'href="{edit}/fr/items/1.md"' in looked.page("en/items/1")
    assert edit not in looked.page("documents")


def test_a_language_may_have_a_name_of_its_own(tmp_path: Path) -> None:
    draw(tmp_path, SMALL)
    settings = tmp_path / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(
        "name: English}", "name: English, site_name: Portal}"
    )
    settings.write_text(text, "utf-8")
    built = build(tmp_path)
    assert '<span class="aa-masthead__body">Portal</span>' in built.page("en/items/1")
    assert "Portal" not in built.page("items/1")


def own_templates(folder: Path, templates: dict[str, str], settings: str = "") -> Built:
    """Build a small meeting with templates of the project's own, in place of some of the program's."""
    for name, text in templates.items():
        path = folder / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    theme = "theme: {name: material, custom_dir: own, font: false}\n"
    return built_with(folder, theme + settings)


@pytest.mark.parametrize("page", [".", "en/items/1", "go/1"])
def test_the_project_may_announce_something_on_every_page(tmp_path: Path, page: str) -> None:
    built = own_templates(tmp_path, {"partials/announce.html": "<p>Sitting 2 has moved.</p>"})
    assert '<aside class="aa-announce md-typeset"><p>Sitting 2 has moved.</p>' in built.page(page)


def test_templates_written_for_material_find_what_they_expect(tmp_path: Path) -> None:
    copyright_part = (
        "<p class=own>{{ config.copyright }} <a href=\"{{ 'items/1/' | url }}\"></a></p>"
    )
    built = own_templates(
        tmp_path,
        {"partials/copyright.html": copyright_part},
        "copyright: <b>Secrétariat</b>\n",
    )
    assert '<p class=own><b>Secrétariat</b> <a href="../../items/1/"></a></p>' in built.page(
        "items/1"
    )


def test_a_footer_of_the_project_stands_in_for_ours(tmp_path: Path) -> None:
    footer = (
        "<footer>{{ config.site_name }}{% if page.meta and page.meta.hide %}?{% endif %}</footer>"
    )
    built = own_templates(tmp_path, {"partials/footer.html": footer})
    assert "aa-colophon" not in built.page("items/1")
    assert "<footer>Groupe de travail" in built.page("items/1")


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("\n{% if %}", "footer.html:2: Expected"),
        ("\n\n{{ a.b.c }}", "footer.html:3: 'a' is undefined"),
    ],
)
def test_a_template_at_fault_is_one_line(tmp_path: Path, template: str, words: str) -> None:
    built = own_templates(tmp_path, {"partials/footer.html": template})
    assert built.code == 1
    assert "Traceback" not in built.output
    assert len([line for line in built.output.splitlines() if words in line]) == 1


def test_readers_are_counted_only_where_the_settings_ask_for_it(tmp_path: Path) -> None:
    asked = "extra:\n  analytics: {provider: google, property: G-123}\n"
    built = built_with(tmp_path / "asked", asked)
    assert "gtag/js?id=G-123" in built.page("items/1")
    assert "googletagmanager" not in built_with(tmp_path / "not", "").page("items/1")
