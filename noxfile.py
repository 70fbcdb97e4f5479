"""`make pythons`: the tests on every Python of the machine, and once with ProperDocs for MkDocs."""

import nox

# What a reader's browser sees depends on no Python: `make test` looks at that.
WITHOUT_BROWSER = ("tests/authoring", "tests/meeting", "tests/publishing", "tests/site", "tests/test_imports.py")

nox.options.error_on_missing_interpreters = False
nox.options.reuse_venv = "yes"


@nox.session(python=["3.10", "3.11", "3.12", "3.13", "3.14"])
def tests(session: nox.Session) -> None:
    """Run the tests with everything as it is pinned."""
    session.install("--require-hashes", "-r", "requirements-dev.lock")
    session.run("pytest", "-n", "auto", *(session.posargs or WITHOUT_BROWSER))
