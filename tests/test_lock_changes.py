"""What a renewal of the lock files says."""

from __future__ import annotations

import pytest
from tests.drawn_site import PROJECT
from tests.lock_changes import changes, pinned

BEFORE = """\
# made by a program
babel==2.16.0 \\
    --hash=sha256:aa
ical==8.3.0 ; python_full_version < '3.11' \\
    --hash=sha256:bb
old==1.0 \\
    --hash=sha256:cc
    # via babel
"""


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (BEFORE, []),
        (BEFORE.replace("sha256:aa", "sha256:dd"), []),
        (BEFORE.replace("2.16.0", "2.17.0"), ["babel: 2.16.0 is now 2.17.0"]),
        (
            BEFORE.replace("8.3.0", "8.4"),
            ["ical (python_full_version < '3.11'): 8.3.0 is now 8.4"],
        ),
        (
            BEFORE.replace("old==1.0", "new==2.0"),
            ["new: 2.0 is new", "old: 1.0 is no longer needed"],
        ),
    ],
)
def test_every_change_is_a_line(after: str, said: list[str]) -> None:
    assert list(changes(BEFORE, after)) == said


def test_every_package_of_the_real_files_is_seen() -> None:
    for path in PROJECT.glob("requirements*.lock"):
        text = path.read_text("utf-8")
        assert len(pinned(text)) == text.count("==") - text.count(" == ")
