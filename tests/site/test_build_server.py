"""A build by the server is the build of the `mkdocs` command, and none knows of another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.build_server import Command
from tests.drawn_site import (
    ITEM,
    MEETING,
    SMALL,
    Built,
    build,
    build_by_command,
    build_server,
    draw,
)

SPANISH = {
    "es/index.md": MEETING,
    "es/items/1.md": ITEM.replace("(A/1/2)", ""),
    "es/acceso.md": "# Acceso\n",
}
BAD = {**SMALL, "fr/items/1.md": ITEM.replace("[1]", "[7]")}
WARNED = {**SMALL, "fr/items/2.md": "---\nitem: 2\ntitle: Fin\n---\n"}


def shown(built: Built) -> tuple[int, str, dict[str, bytes]]:
    """Return the exit code, what was printed but for folders and times, and the site."""
    output = built.output.replace(str(built.site.parent), "FOLDER")
    files = {
        path.relative_to(built.site).as_posix(): path.read_bytes()
        for path in built.site.rglob("*")
        if path.is_file()
    }
    return built.code, re.sub(r"in [\d.]+ seconds", "in some seconds", output), files


@pytest.mark.parametrize(
    ("files", "languages", "options"),
    [
        (SMALL, ("fr", "en", "ar"), ()),
        (SPANISH, ("es",), ("--strict",)),
        (BAD, ("fr", "en"), ()),
        (WARNED, ("fr", "en"), ("--strict",)),
        (SMALL, ("fr", "en"), ("--nothing",)),
    ],
    ids=["good", "one language", "bad", "warned", "no option"],
)
def test_it_is_the_build_of_the_command(
    tmp_path: Path, files: dict[str, str], languages: tuple[str, ...], options: tuple[str, ...]
) -> None:
    quick, slow = (draw(tmp_path / name, files, languages) for name in ("quick", "slow"))
    assert shown(build(quick, *options)) == shown(build_by_command(slow, *options))


def test_no_build_knows_of_another(tmp_path: Path) -> None:
    first = shown(build_by_command(draw(tmp_path / "first", SMALL)))
    build(draw(tmp_path / "bad", BAD))
    build(draw(tmp_path / "spanish", SPANISH, ("es", "ar"), "https://example.org/m/"))
    assert shown(build(draw(tmp_path / "last", SMALL))) == first


@pytest.mark.parametrize(
    ("module", "code", "said"),
    [
        ("import sys; sys.exit('no')", 1, "no\n"),
        ("raise ValueError('why')", 1, "ValueError: why"),
        ("import os; os.kill(os.getpid(), 9)", -9, ""),
        ("import atexit, sys; atexit.register(sys.stderr.write, 'at the end')", 0, "at the end"),
        ("import warnings; warnings.warn('old')", 1, "UserWarning: old"),
    ],
)
def test_a_command_ends_as_a_process_does(
    tmp_path: Path, module: str, code: int, said: str
) -> None:
    (tmp_path / "own.py").write_text(module, "utf-8")
    out, err = tmp_path / "out", tmp_path / "err"
    command = Command("own", (), str(tmp_path), {}, str(out), str(err))
    assert build_server().run(command) == code
    assert said in err.read_text("utf-8")
    assert out.read_text("utf-8") == ""


def test_a_command_sees_what_a_process_does(tmp_path: Path) -> None:
    (tmp_path / "own.py").write_text(
        "import os, sys; print(sys.argv[1:], os.getcwd(), dict(os.environ),"
        " repr(sys.stdin.read()), 'mkdocs_events' in sys.modules)",
        "utf-8",
    )
    out = tmp_path / "out"
    command = Command(
        "own", ("a", "b"), str(tmp_path), {"KEY": "value"}, str(out), str(tmp_path / "err")
    )
    assert build_server().run(command) == 0
    assert out.read_text("utf-8") == f"['a', 'b'] {tmp_path} {{'KEY': 'value'}} '' False\n"
