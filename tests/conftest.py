"""What tests ask for: `golden.check("name.txt", text)`, and programs that Ctrl-C reaches."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from support.golden import Golden, unused

# A busy machine is no fault: how long an example takes is measured elsewhere.
settings.register_profile("polisplan", deadline=None)
settings.load_profile("polisplan")

_USED: set[Path] = set()
_MODULES: set[Path] = set()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that refreshes expected texts."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return the expected texts of the test's module."""
    return Golden(request.path, update=request.config.getoption("--update-golden"), used=_USED)


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let programs that the test starts be interrupted, also where the test run itself is not.

    A shell has what it runs in the background ignore Ctrl-C, and children inherit that.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Note which modules are run."""
    _MODULES.update(item.path for item in items)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail for golden files that no test asked for, or remove them when refreshing."""
    option = session.config.option
    part = (
        option.keyword or option.markexpr or option.collectonly or "::" in str(session.config.args)
    )
    if part or session.testsfailed:
        return
    for path in unused(_MODULES, _USED):
        if option.update_golden:
            path.unlink()
        else:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
            print(f"\nunused golden file: {path} (remove with --update-golden)")  # noqa: T201
