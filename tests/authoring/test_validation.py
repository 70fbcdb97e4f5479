"""What is said of a value that may not stand."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, Field

from annotated_agenda.authoring.files.front_matter import SourceFile
from annotated_agenda.authoring.files.validation import validate


class Few(BaseModel):
    rooms: list[int] = Field(max_length=2)


class Many(BaseModel):
    rooms: list[int] = Field(max_length=1234)


@pytest.mark.parametrize(("model", "most"), [(Few, "2"), (Many, "1,234")])
def test_a_list_that_is_too_long_is_told_how_long_it_may_be(
    model: type[BaseModel], most: str
) -> None:
    found, problems = validate(model, SourceFile("docs/fr/index.md"), {"rooms": [1] * 1235})
    assert found is None
    assert [problem.remedy for problem in problems] == [f"write no more than {most} of them"]
