"""The preview answers to its own names, and to no other that leads to this machine."""

from __future__ import annotations

import pytest

from annotated_agenda.doorway.preview.preview_host import is_own_host


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("127.0.0.1:8000", True),
        ("localhost:8000", True),
        ("LOCALHOST.", True),
        ("[::1]:8000", True),
        ("192.168.1.20:8000", True),
        ("agenda.test:8000", True),
        ("evil.example:8000", False),
        ("127.0.0.1.evil.example:8000", False),
        ("localhost.evil.example", False),
        ("", False),
        ("[::1", False),
        ("a b", False),
    ],
)
def test_a_host_is_own(host: str, is_own: bool) -> None:
    assert is_own_host(host, "http://agenda.test:8000/") is is_own
