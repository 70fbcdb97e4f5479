"""Pages that are opened from a folder load our scripts from there, and leave a project's own as they are."""

from __future__ import annotations

import pytest

from annotated_agenda.publishing.site.file_names import with_file_names


@pytest.mark.parametrize("blocking", ["", ' blocking="render"'])
def test_scripts_of_ours_are_no_modules(blocking: str) -> None:
    script = '<script src="../assets/0123456789/javascripts/agenda.js"'
    assert with_file_names(f'{script} type="module"{blocking}>') == f"{script} defer>"


def test_a_module_of_the_project_stays_one() -> None:
    script = '<script src="../assets/javascripts/own.js" type="module">'
    assert with_file_names(script) == script
