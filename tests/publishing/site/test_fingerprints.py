"""Where fingerprints are equal, so are the bytes: whatever was edited between two builds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from tests.drawn_site import ENVIRONMENT, PROJECT, draw

from annotated_agenda.authoring.annotations.labels import Labels
from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown
from annotated_agenda.doorway.settings.settings import site_plan
from annotated_agenda.doorway.theme.templates import meeting_templates
from annotated_agenda.meeting.agenda_item import AgendaItem
from annotated_agenda.meeting.annotation import Annotation
from annotated_agenda.meeting.change import Change
from annotated_agenda.meeting.document import (
    DOCUMENT_KINDS,
    DOCUMENT_STATUSES,
    Document,
    ListedDocument,
    Reference,
)
from annotated_agenda.meeting.item_number import parse_item_number
from annotated_agenda.meeting.meeting import Meeting, Reissue
from annotated_agenda.meeting.own_page import OwnPage, PageText
from annotated_agenda.meeting.sitting import Sitting
from annotated_agenda.meeting.sitting_time import Hours
from annotated_agenda.publishing.language.term_base import read_terms
from annotated_agenda.publishing.site.catalogue import SiteContents

Edit = Callable[[Meeting], Meeting]

LANGUAGES = ("fr", "en")
ZONE = ZoneInfo("Europe/Vienna")
REGISTER = {
    "A/1/2": Document("A/1/2", "document", {"fr": "Rapport"}, ("fr",)),
    "A/1/2/Add.1": Document("A/1/2/Add.1", "document", {"fr": "Additif"}, ("fr", "en")),
    "T": Document("T", "treaty", {"fr": "Traité", "en": "Treaty"}, LANGUAGES, articles=9),
}
TEXTS = (
    "Un paragraphe.",
    "Un autre.\n\nSur A/1/2.",
    "Selon [l’article 3][T art. 3], voir A/1/2.",
    "",
    "Selon [l’article 4][T art. 4].",
)
WORDS = ("Ouverture", "Débat\u202f:", "Clôture")
CONVERTERS = {
    language: AnnotationMarkdown(language, Labels(REGISTER), (), {}) for language in LANGUAGES
}
ANNOTATIONS: Mapping[str, tuple[Annotation | None, ...]] = {
    language: tuple(converter.convert(text).annotation if text else None for text in TEXTS)
    for language, converter in CONVERTERS.items()
}

TRANSLATED = {language: text for language, (*_, text) in ANNOTATIONS.items() if text}


def sitting(number: int, day: int) -> Sitting:
    start = datetime(2026, 3, day, 10, tzinfo=ZONE)
    return Sitting(number, Hours(start, start.replace(hour=13)))


def item(number: str, *sittings: int) -> AgendaItem:
    titles = {"fr": f"Point {number}", "en": f"Item {number}"}
    return AgendaItem(parse_item_number(number), titles, sittings, annotations=TRANSLATED)


TRAVEL = OwnPage(
    "travel.md", "travel/", {"fr": "Venir", "en": "Travel"},
    {language: PageText(language) for language in LANGUAGES}, LANGUAGES,
)  # fmt: skip
MEETING = Meeting(
    symbol="A/1/1", titles={"fr": "Ordre du jour"}, bodies={"fr": "Comité"}, parent_bodies={},
    names={"fr": "Première réunion"}, places={"fr": "Vienne", "en": "Vienna"}, zone=ZONE, source="fr",
    items=(item("1", 1), item("2", 2), item("2 a"), item("3", 1, 2)), introductions=TRANSLATED,
    sittings=(sitting(1, 2), sitting(2, 3)), register=REGISTER, own_pages=(TRAVEL,),
)  # fmt: skip


def with_words(words: Mapping[str, Any], language: str, new: object) -> Mapping[str, Any]:
    """Return words with one language's set, or left out where there are none."""
    edited = {**words, language: new}
    return {code: one for code, one in edited.items() if one}


@dataclass(frozen=True)
class Choices:
    """What the edits of a run are drawn from."""

    items = st.integers(0, len(MEETING.items) - 1)
    languages = st.sampled_from(LANGUAGES)
    texts = st.integers(0, len(TEXTS) - 1)
    words = st.sampled_from(WORDS)
    stale = st.sampled_from((frozenset[str](), frozenset({"en"})))
    changes = st.lists(
        st.builds(Change, st.just(date(2026, 1, 2)), st.sampled_from(("added", "withdrawn"))),
        max_size=2,
    )


def on_item(position: int, **facts: Any) -> Edit:
    def edit(meeting: Meeting) -> Meeting:
        items = list(meeting.items)
        items[position] = replace(items[position], **facts)
        return replace(meeting, items=tuple(items))

    return edit


def edit_text(position: int, language: str, text: int) -> Edit:
    def edit(meeting: Meeting) -> Meeting:
        new = ANNOTATIONS[language][text]
        texts = with_words(meeting.items[position].annotations, language, new)
        return on_item(position, annotations=texts)(meeting)

    return edit


def edit_own_page(language: str, text: int) -> Edit:
    def edit(meeting: Meeting) -> Meeting:
        page = meeting.own_pages[0]
        new = ANNOTATIONS[language][text]
        said = PageText(language, new.paragraphs) if new else None
        texts = with_words(page.texts, language, said or page.texts[language])
        return replace(meeting, own_pages=(replace(page, texts=texts),))

    return edit


def edit_introduction(language: str, text: int) -> Edit:
    def edit(meeting: Meeting) -> Meeting:
        texts = with_words(meeting.introductions, language, ANNOTATIONS[language][text])
        return replace(meeting, introductions=texts)

    return edit


def edit_title(position: int, language: str, words: str) -> Edit:
    def edit(meeting: Meeting) -> Meeting:
        titles = with_words(meeting.items[position].titles, language, words)
        return on_item(position, titles=titles)(meeting)

    return edit


def edit_document(symbol: str, words: str, concerns: bool) -> Edit:
    about = (Reference("T art. 5", "T", "5"),) if concerns else ()

    def edit(meeting: Meeting) -> Meeting:
        document = replace(meeting.register[symbol], titles={"fr": words}, about=about)
        return replace(meeting, register={**meeting.register, symbol: document})

    return edit


def edit_sitting(position: int, kind: str) -> Edit:
    def edit(meeting: Meeting) -> Meeting:
        sittings = list(meeting.sittings)
        one = sittings[position]
        former = Hours(datetime(2026, 3, 1, 10, tzinfo=ZONE))
        change = Change(date(2026, 1, 3), kind, {}, former if kind == "moved" else None)
        sittings[position] = replace(one, changes=(*one.changes, change))
        return replace(meeting, sittings=tuple(sittings))

    return edit


def on_meeting(**facts: Any) -> Edit:
    return lambda meeting: replace(meeting, **facts)


# An edit of facts makes all files anew; the last one drawn is of texts, or of what is behind its original.
OF_TEXTS = st.one_of(
    st.builds(edit_text, Choices.items, Choices.languages, Choices.texts),
    st.builds(edit_introduction, Choices.languages, Choices.texts),
    st.builds(edit_own_page, Choices.languages, Choices.texts),
    st.builds(on_item, Choices.items, stale=Choices.stale),
    st.builds(on_meeting, stale=Choices.stale),
)
OF_FACTS = st.one_of(
    st.builds(edit_title, Choices.items, Choices.languages, Choices.words),
    st.builds(on_item, Choices.items, changes=Choices.changes.map(tuple)),
    st.builds(
        on_item, Choices.items, documentation=st.sampled_from(((), (ListedDocument("A/1/2"),)))
    ),
    st.builds(on_meeting, reissue=st.builds(Reissue, st.dates(), st.just({"fr": "Note"}))),
    st.builds(edit_sitting, st.integers(0, 1), st.sampled_from(("moved", "cancelled"))),
    st.builds(
        edit_document, st.sampled_from(("A/1/2", "A/1/2/Add.1")), Choices.words, st.booleans()
    ),
)


Contents = Callable[[Meeting], SiteContents]


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """The files of a meeting, in a site of two languages."""
    folder = draw(tmp_path_factory.mktemp("site"), {}, LANGUAGES, "https://example.org/m/")
    (folder / "docs").mkdir()
    read = load_config(str(folder / "mkdocs.yml"))
    config = read.plugins.on_config(read)
    plan, templates = site_plan(config), meeting_templates(config)
    return lambda meeting: SiteContents(meeting, plan, read_terms(), templates, "the program")


def edited(meeting: Meeting, edits: list[Edit]) -> Meeting:
    for edit in edits:
        meeting = edit(meeting)
    return meeting


@pytest.mark.thorough
@settings(
    max_examples=20,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.lists(OF_TEXTS | OF_FACTS, max_size=4), OF_TEXTS)
def test_equal_fingerprints_mean_equal_bytes(
    contents: Contents, drawn: list[Edit], last: Edit
) -> None:
    meeting = edited(MEETING, drawn)
    before, after = contents(meeting), contents(last(meeting))
    former = {file.path: file for file in before.files()}
    for file in after.files():
        if file.path in former and former[file.path].fingerprint == file.fingerprint:
            assert file.make() == former[file.path].make(), file.path
    ours, theirs = after.search_fingerprints(), before.search_fingerprints()
    for language, records in after.search_records().items():
        if ours[language] == theirs[language]:
            assert records == before.search_records()[language]


def test_an_edited_text_is_no_reason_to_make_other_pages_anew(contents: Contents) -> None:
    meeting = edited(MEETING, [edit_text(0, "fr", 0), edit_text(1, "fr", 2)])
    before, after = contents(meeting), contents(edit_text(0, "fr", 1)(meeting))
    former = {file.path: file.fingerprint for file in before.files()}
    made = {file.path for file in after.files() if former[file.path] != file.fingerprint}
    assert made == {
        "items/1/index.html",
        "schedule/1/index.html",
        "print/index.html",
        "documents/A/1/2/index.html",
        "agenda.json",
        "search-words.txt",
    }


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_a_fingerprint_is_the_same_in_every_process(seed: str) -> None:
    program = (
        "from tests.publishing.site.test_fingerprints import MEETING, on_meeting\n"
        "from annotated_agenda.publishing.edition.site_plan import SitePlan\n"
        "from annotated_agenda.publishing.site.fingerprints import common_fingerprint\n"
        "official = frozenset({'fr', 'en', 'es', 'ru', 'ar', 'zh'})\n"
        "meeting = on_meeting(official=official)(MEETING)\n"
        "print(common_fingerprint('', meeting, SitePlan({}, 'fr')))"
    )
    of_seed, of_another = (
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=PROJECT,
            env={**ENVIRONMENT, "PYTHONHASHSEED": one},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for one in (seed, "4")
    )
    assert of_seed == of_another


def test_every_kind_and_status_of_a_document_has_its_words() -> None:
    terms = read_terms()
    assert {f"kind_{kind}" for kind in DOCUMENT_KINDS} <= terms.keys()
    assert {f"status_{status}" for status in DOCUMENT_STATUSES} <= terms.keys()
