"""Every word of an item's text is on its page, or in a line that a message names: texts, generated."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.authoring.test_any_input import MARKDOWN
from tests.drawn_site import SMALL, draw

from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted
from annotated_agenda.authoring.reader import Reading, read_meeting

Convert = Callable[[AnnotationMarkdown, str], Converted]

# What stands for the words of a text, "w", becomes mot1, mot2 and so on; "n" becomes a number.
PIECES = (
    "w w", "**w**", "*w* w", "`w`", "[w](https://e.org/w)", '[w](https://e.org/w "w")', "<https://e.org/w>", "[w][A/1/2]",
    "[w]", "[w]: w", "[w]: https://e.org/w 'w'", "  [w]: <w> (w)", "[w]:\nw", "![w](a.png)", '![w](a.png "w")', "w[^w]", "[^w]: w",
    "w\n{#pn}", "w\n{: #w }", "- w", "* w", "+ w", "n. w", "n. ", "n) w", "(n) w", "a) w", "(b) w", "(ii) w", "c. w", "IV. w", "– w", "• w",
    "- w\n{#pn}", "أ) w", "（一）w", "‘1’ w", "> w", "> - w", "# w", "w\n===", "w\n---", "***", "| w | w |", "|---|---|",
    "| w | w |\n|:--|--:|\n| w | w |", "| w |\n|---|\n| w | w | w |\n| w", "    w", "\tw", "<b>w</b>", '<b title="w">w</b>', "<p>w</p>",
    "<div>\nw\n</div>", "<!-- w -->", "<w>", "</w>", "<w>w</w>", "&w;", "&lt;w&gt;", "<?w?>", "<!w>", "<![CDATA[w]]>", "<a name=w>w</a>",
    "<br w>", "<span w=w>w</span>", "\\*w\\*", "\\[w\\]: w", "*[w]: w", "w\n: w", "~~w~~", "```\nw\n```", ":w:", "w  \nw",
    "[w](#p1)", "[w]()", "[w][w]", "[w][]", "(w", "w)", "[w", "w]", "A/1/2 w", "« w »", "w—w", "n,n", "n. ", "[TOC]", "\u00a0w", "w\\", "{ w }",
)  # fmt: skip
HEAD = "---\nitem: 1\ntitle: T\nsittings: [1]\n---\n\n(A/1/2)\n\n"
BETWEEN = ("\n\n", "\n\n", "\n", " ", "\n    ", "\n\n    ")
FIRST_NUMBERS = (1, 3, 70, 120, 9998, 12345, 1234567)
COMMENT = re.compile(
    r"<!--.*?(?:-->|\Z)", re.DOTALL
)  # of which a note says that it is not published


@st.composite
def bodies(draw_: st.DrawFn) -> str:
    """A text of pieces, in which every word stands once."""
    pieces = draw_(
        st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BETWEEN)), max_size=7)
    )
    text = "".join(piece + after for piece, after in pieces)
    numbers = iter(range(draw_(st.sampled_from(FIRST_NUMBERS)), 10**8))
    words = iter(range(1, 1000))
    return re.sub(
        r"(?<![a-z])[wn](?![a-z])|(?<=#p)n",
        lambda sign: f"mot{next(words)}" if sign[0] == "w" else str(next(numbers)),
        text,
    )


def read(body: str, convert: Convert = AnnotationMarkdown.convert) -> Reading:
    with tempfile.TemporaryDirectory() as folder:
        root = draw(Path(folder), SMALL, ("fr",)) / "docs"
        (root / "fr/items/1.md").write_text(HEAD + body, "utf-8")
        (root / "fr/items/a.png").write_bytes(b"x")
        return read_meeting(root, ("fr",), MARKDOWN, convert)


def printed(html: str) -> str:
    """Return what readers of the item's text see, hear and follow."""
    page = BeautifulSoup(html, "html.parser")
    values = [value for element in page.find_all(True) for value in element.attrs.values()]
    words = [" ".join(value) if isinstance(value, list) else value for value in values]
    return "\n".join([page.get_text("\n"), *words])


def told(body: str, reading: Reading) -> Iterator[str]:
    """Yield the messages that stop a build, and the paragraphs of the text that begin at the lines they name."""
    lines = ["", *HEAD.splitlines(), *body.splitlines()]
    for problem in reading.errors:
        yield problem.message
        if problem.path == "docs/fr/items/1.md":
            yield from takewhile(str.strip, lines[problem.line :])
        # What may not stand is said once, where it first stands.
        if forbidden := re.match(r"the HTML (\S+) may not stand", problem.message):
            yield from (line for line in lines if forbidden[1] in line)


def lost(body: str, page: str) -> Iterator[str]:
    for word in re.findall(r"mot\d+|(?<![\w#])\d+(?!\w)|[«»–•أ一‘’]", COMMENT.sub("", body)):
        whole = rf"(?<!\d){word}(?!\d)" if word.isalnum() else re.escape(word)
        if not re.search(whole, page):
            yield word


@pytest.mark.thorough
@settings(
    max_examples=400,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(bodies())
def test_every_word_of_a_text_is_printed_or_in_a_message(body: str) -> None:
    texts: list[str] = []

    def convert(markdown: AnnotationMarkdown, text: str) -> Converted:
        converted = markdown.convert(text)
        texts.append(converted.annotation.html)
        return converted

    reading = read(body, convert)
    page = "\n".join(map(printed, texts))
    assert list(lost(body, page + "\n" + "\n".join(told(body, reading)))) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("[Président]: Absent", "nothing refers to [président], so that this line is not printed"),
        ("[a][b]\n\n[b]: https://x\n\n[b]: https://y", "[b] has two addresses"),
        ("[a][A/1/2]\n\n[A/1/2]: https://x", "[a/1/2] is in the register"),
        ("x[^1]\n\n[^1]: Un\n\n[^1]: Deux", "the note [^1] has 2 texts"),
        ("a\n{#p3}\n\nb\n{#p3}", "the pin {#p3} stands twice"),
        ("- a\n{#p3}", "#p3 has no effect here: the address of this is #p1-a"),
        ("a\n{#venue}", "#venue has no effect here: the address of this is #p2"),
        ("| a |\n|---|\n| b | c |", "this row has more cells than the head"),
        ("a </mot> b", "the HTML </mot may not stand"),
        ("a <?mot?> b", "the HTML <?mot"),
        ("a <![CDATA[mot]]> b", "the HTML <![ may not stand"),
    ],
)
def test_what_is_not_printed_is_said(body: str, said: str) -> None:
    assert any(said in str(problem) for problem in read(body).errors)


def test_a_comment_is_said_and_stops_nothing() -> None:
    reading = read("a <!-- pas encore --> b")
    assert not reading.errors
    assert "docs/fr/items/1.md:9: a comment is not published" in map(str, reading.problems)


@pytest.mark.parametrize(
    ("body", "anchor", "words"),
    [
        ("\n".join(f"- mot{number}" for number in range(1, 301)), "p1-" + "n" * 12, "mot300"),
        ("12345. Un.\n\n12346. Deux.", "p12346", "Deux."),
        ("123456. Un.\n{#x}\n\nDeux.\n{#p654321}", "p654321", "Deux."),
    ],
)
def test_an_address_is_kept_however_far_it_counts(body: str, anchor: str, words: str) -> None:
    reading = read(body.replace("\n{#x}", ""))
    assert reading.meeting, reading.errors
    page = BeautifulSoup(reading.meeting.items[0].annotations["fr"].html, "html.parser")
    place = page.find(id=anchor)
    assert place
    assert words in place.get_text()
