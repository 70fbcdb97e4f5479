"""The meeting as data says what the pages say, and is what its schema describes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from bs4 import BeautifulSoup
from tests.drawn_site import PROJECT, Built
from tests.site.test_pages import ITEMS, LANGUAGES


def load(built: Built, address: str) -> Any:
    return json.loads((built.site / address).read_text("utf-8"))


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_every_file_fits_the_published_schema(real_site: Built, prefix: str) -> None:
    schema = load(real_site, "agenda.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(load(real_site, f"{prefix}agenda.json"), schema)


def test_the_schema_refuses_what_is_no_agenda(real_site: Built) -> None:
    data = load(real_site, "agenda.json")
    data["items"][0]["number"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, load(real_site, "agenda.schema.json"))


WRONG: dict[str, Callable[[Any], object]] = {
    "another key": lambda data: data.update(extra=1),
    "another key of the meeting": lambda data: data["meeting"].update(extra=1),
    "another key of an item": lambda data: data["items"][0].update(Title="x"),
    "another key of a sitting": lambda data: data["sittings"][0].update(hall="x"),
    "no language": lambda data: data.pop("language"),
    "the name of a language": lambda data: data.update(language="English"),
    "a language of the site by name": lambda data: data["meeting"]["languages"].append("French"),
    "a language of words by name": lambda data: data["meeting"]["title"].update(language="x y"),
    "no words": lambda data: data["meeting"]["title"].update(text=""),
    "words alone": lambda data: data["meeting"].update(title="Agenda"),
    "a symbol with blanks": lambda data: data["meeting"].update(symbol="A 1"),
    "no symbol": lambda data: data["meeting"].update(symbol=""),
    "a zone that is none": lambda data: data["meeting"].update(time_zone="UTC + 1"),
    "a time without offset": lambda data: data["meeting"].update(start="2016-10-19T15:00:00"),
    "a time in words": lambda data: data["sittings"][0].update(start="tomorrow"),
    "the thirteenth month": lambda data: data["sittings"][0].update(start="2016-13-19"),
    "the 25th hour": lambda data: data["sittings"][0].update(end="2016-10-19T25:00:00+02:00"),
    "sitting 0": lambda data: data["sittings"][0].update(number=0),
    "sitting 1.5": lambda data: data["items"][0]["sittings"].append(1.5),
    "taken up at sitting 0": lambda data: data["items"][0]["sittings"].append(0),
    "an unknown state": lambda data: data["sittings"][0].update(status="perhaps"),
    "an item without a number": lambda data: data["items"][0].update(number=""),
    "an address from the server's root": lambda data: data["items"][0].update(address="/items/1/"),
    "an unknown kind": lambda data: data["documents"][0].update(kind="novel"),
    "an unknown status": lambda data: data["documents"][0].update(status="lost"),
    "a link that runs": lambda data: data["documents"][0]["official_links"].update(fr="javascript:x"),
    "a link by the name of a language": lambda data: data["documents"][0]["official_links"].update(
        French="https://un.org/"
    ),
}  # fmt: skip


@pytest.mark.parametrize("spoil", WRONG.values(), ids=WRONG)
def test_the_schema_refuses_what_is_wrong(real_site: Built, spoil: Callable[[Any], object]) -> None:
    data, schema = load(real_site, "en/agenda.json"), load(real_site, "agenda.schema.json")
    jsonschema.validate(data, schema)
    spoil(data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_the_paragraphs_are_those_of_the_pages(real_site: Built, prefix: str) -> None:
    def walk(items: list[Any]) -> list[Any]:
        return [one for item in items for one in (item, *walk(item["items"]))]

    items = walk(load(real_site, f"{prefix}agenda.json")["items"])
    assert [item["address"] for item in items] == [f"items/{slug}/" for slug in ITEMS]
    for item in items:
        page = BeautifulSoup(real_site.page(prefix + item["address"]), "html.parser")
        for mark in page.select(".aa-annotation sup"):
            mark.extract()
        annotation = item["annotation"] or {"paragraphs": []}
        for paragraph in annotation["paragraphs"]:
            element = page.find(id=paragraph["anchor"])
            assert element is not None
            # Pages keep a number with its unit, which the data need not.
            assert " ".join(paragraph["text"].split())[:40] in " ".join(element.get_text().split())


def test_the_data_is_the_golden_one(real_site: Built) -> None:
    golden = PROJECT / "tests" / "golden" / "agenda.en.json"
    assert (real_site.site / "en/agenda.json").read_bytes() == golden.read_bytes()


def linked(built: Built, address: str) -> Any:
    (script,) = BeautifulSoup(built.page(address), "html.parser").select(
        'script[type="application/ld+json"]'
    )
    return json.loads(script.get_text())


# The properties of schema.org that we use, by the type they may stand on (schema.org, release 29).
VOCABULARY = {
    "Event": {
        "identifier", "name", "description", "inLanguage", "eventStatus", "location", "organizer",
        "subEvent", "startDate", "endDate", "url",
    },
    "Place": {"name", "address"},
    "Organization": {"name"},
    "WebPage": {"breadcrumb", "name", "url", "inLanguage", "isPartOf", "about", "description"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "DigitalDocument": {"identifier", "name", "inLanguage", "workTranslation", "url", "mainEntityOfPage"},
}  # fmt: skip


def check_vocabulary(data: Any) -> None:
    if isinstance(data, list):
        for one in data:
            check_vocabulary(one)
    elif isinstance(data, dict):
        properties = {key for key in data if not key.startswith("@")}
        assert properties <= VOCABULARY[data["@type"]], data
        for value in data.values():
            check_vocabulary(value)


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_linked_data_keeps_to_the_vocabulary(real_site: Built, prefix: str) -> None:
    for address in ("", "documents/CTOC/COP/WG.3/2016/2/", "documents/UNTOC/"):
        data = linked(real_site, prefix + address)
        assert data["@context"] == "https://schema.org"
        check_vocabulary(data)


def test_the_meeting_is_an_event_of_four_sittings(real_site: Built) -> None:
    data = linked(real_site, "en")
    assert data["startDate"] == "2016-10-19T15:00:00+02:00"
    assert data["endDate"] == "2016-10-21T13:00:00+02:00"
    assert [one["startDate"] for one in data["subEvent"]] == [
        "2016-10-19T15:00:00+02:00", "2016-10-20T10:00:00+02:00",
        "2016-10-20T15:00:00+02:00", "2016-10-21T10:00:00+02:00",
    ]  # fmt: skip
