"""What is wrong with a setting of ours is said at the line where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from annotated_agenda.doorway.settings.hosting import check_hosting
from annotated_agenda.doorway.settings.own_pages import check_trusted
from annotated_agenda.doorway.settings.pdf import check_pdf
from annotated_agenda.doorway.settings.pictures import check_pictures
from annotated_agenda.meeting.problem import Problem

Check = Callable[[MkDocsConfig], Iterator[Problem]]


@pytest.mark.parametrize(
    ("key", "check"),
    [
        ("pdf", check_pdf),
        ("pictures", lambda config: check_pictures(config, ["fr"])),
        ("hosting", check_hosting),
        ("trusted_pages", check_trusted),
    ],
)
def test_a_wrong_setting_is_said_at_its_line(tmp_path: Path, key: str, check: Check) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(f"site_name: Agenda\nextra:\n  other: 1\n  {key}: wrong\n", "utf-8")
    config = MkDocsConfig(config_file_path=str(path))
    config["extra"] = {key: "wrong"}
    (problem,) = check(config)
    assert str(problem).startswith(f"mkdocs.yml:4: extra.{key}: 'wrong' is no")
