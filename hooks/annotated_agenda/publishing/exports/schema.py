"""The JSON Schema of agenda.json: pydantic derives it from what agenda.json holds."""

from __future__ import annotations

from pydantic import TypeAdapter

from annotated_agenda.publishing.exports.agenda_data import AgendaData
from annotated_agenda.publishing.exports.json_bytes import as_json

SCHEMA = "agenda.schema.json"


def agenda_schema() -> bytes:
    """Return the JSON Schema of agenda.json; what it does not name may not stand there."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **TypeAdapter(AgendaData).json_schema(),
    }
    for part in (schema, *schema["$defs"].values()):
        part["additionalProperties"] = False
        for value in part["properties"].values():
            if "patternProperties" in value:
                value["additionalProperties"] = False
    return as_json(schema)
