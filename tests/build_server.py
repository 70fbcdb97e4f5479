"""Runs `python -m mkdocs …` and `python -m annotated_agenda …` without loading MkDocs each time.

The server loads what a build loads, and builds nothing itself: each command runs in a fork of it
that ends with the command, so that no build knows of another one. It reads a command a line from
its input, as JSON, and answers with a line that has the exit code.

What a template compiles to depends on its text and on how Jinja was set up, and on nothing else: it is
kept from build to build. To compile Material's would be half of the time of a small build.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import runpy
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

# Loaded by every build; what a build loads beyond these costs time, and does no harm.
LOADED = (
    "babel.numbers",
    "babel.support",
    "jinja2.ext",
    "markdown.extensions.attr_list",
    "markdown.extensions.footnotes",
    "markdown.extensions.tables",
    "material.templates",
    "mkdocs.commands.build",
    "mkdocs.config.defaults",
    "mkdocs_static_i18n.plugin",
    "pagefind_bin_extended",
    "pygments.formatters",
    "pygments.lexers",
)
SECONDS = 120


class CompiledTemplates(FileSystemBytecodeCache):
    """Templates in Jinja's byte code, kept in a folder."""

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Return the place of a template as this environment compiles it."""
        own = {key: repr(getattr(environment, key)) for key in _COMPILED_WITH}
        set_up = (sorted(own.items()), sorted(environment.extensions))
        return super().get_bucket(environment, f"{name} {set_up}", filename, source)


_COMPILED_WITH = (
    "autoescape", "block_start_string", "block_end_string", "comment_start_string", "comment_end_string", "is_async",
    "keep_trailing_newline", "line_comment_prefix", "line_statement_prefix", "lstrip_blocks", "newline_sequence",
    "optimized", "sandboxed", "trim_blocks", "variable_start_string", "variable_end_string",
)  # fmt: skip


@dataclass(frozen=True)
class Command:
    """A module that is run as a program in a folder; what it prints goes to two files."""

    module: str
    arguments: tuple[str, ...]
    folder: str
    environment: dict[str, str]
    stdout: str
    stderr: str


class BuildServer:
    """The server as tests see it; `environment` is what it begins with, as its commands do."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._compiled = tempfile.TemporaryDirectory()
        # As in tests.drawn_site, a warning for users of a library ends a build.
        options = ("-W", "error::UserWarning", "-m", "tests.build_server", self._compiled.name)
        self._server = subprocess.Popen(
            (sys.executable, *options),
            cwd=Path(__file__).parent.parent,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, command: Command) -> int:
        """Run a command and return its exit code, or the negative number of the signal that ended it."""
        assert self._server.stdin
        assert self._server.stdout
        print(json.dumps(asdict(command)), file=self._server.stdin, flush=True)
        return int(self._server.stdout.readline())

    def close(self) -> None:
        """End the server."""
        self._server.communicate()
        self._compiled.cleanup()


def _load() -> None:
    for name in LOADED:
        importlib.import_module(name)
    program = importlib.import_module("annotated_agenda")
    for module in pkgutil.walk_packages(program.__path__, "annotated_agenda."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.freeze()


def _keep_compiled(folder: str) -> None:
    kept, begin = CompiledTemplates(folder), Environment.__init__

    def begin_with_kept(self: Environment, *settings: Any, **more: Any) -> None:
        begin(self, *settings, **more)
        self.bytecode_cache = kept

    Environment.__init__ = begin_with_kept  # type: ignore[method-assign]


def _serve() -> None:
    """Answer commands until there are no more; in a fork, run one."""
    while line := sys.stdin.readline():
        child = os.fork()
        if not child:
            return _run(Command(**json.loads(line)))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()
    return None


def _run(command: Command) -> None:
    signal.alarm(SECONDS)
    for path, number in ((os.devnull, 0), (command.stdout, 1), (command.stderr, 2)):
        opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, number)
        os.close(opened)
    os.environ.clear()
    os.environ.update(command.environment)
    os.chdir(command.folder)
    sys.path[0] = command.folder
    sys.argv[1:] = command.arguments
    runpy.run_module(command.module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _load()
    _keep_compiled(sys.argv[1])
    _serve()
