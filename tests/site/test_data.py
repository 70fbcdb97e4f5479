"""The meeting as data says what the pages say, and is what its schema describes."""

from __future__ import annotations

import json
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
            assert paragraph["text"][:40] in " ".join(element.get_text().split("\n"))


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
    "DigitalDocument": {"identifier", "name", "inLanguage", "workTranslation", "url"},
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
