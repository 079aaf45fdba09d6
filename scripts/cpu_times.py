"""Which tests take the processor's time? A plugin of pytest.

    python -m pytest -p scripts.cpu_times [-n 2] [FILE ...]

Seconds of the processor, with those of the processes that a test started and waited for: on a busy
machine the time on the wall says nothing. What a fixture of a module takes counts for the test that
asked for it first.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Generator

import pytest

SHOWN = 40  # functions, and files
CPU = "seconds of the processor"
_of_functions: defaultdict[str, float] = defaultdict(float)
_tests: Counter[str] = Counter()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    """Note what the fixtures took."""
    yield from _noted(item)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Note what the test itself took."""
    yield from _noted(item)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Note what tidying up took."""
    yield from _noted(item)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add a test to those of its function."""
    if report.when == "teardown":
        name = report.nodeid.partition("[")[0]
        _tests[name] += 1
        _of_functions[name] += sum(float(str(s)) for key, s in report.user_properties if key == CPU)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the functions and the files that took most."""
    files: defaultdict[str, float] = defaultdict(float)
    for name, seconds in _of_functions.items():
        files[name.partition("::")[0]] += seconds
    terminalreporter.section(f"{CPU}: {sum(files.values()):.0f}")
    for found in (files, _of_functions):
        for name, seconds in sorted(found.items(), key=lambda each: -each[1])[:SHOWN]:
            count = f" ({_tests[name]} tests)" if name in _tests else ""
            terminalreporter.write_line(f"{seconds:8.1f}  {name}{count}")
        terminalreporter.write_line("")


def _noted(item: pytest.Item) -> Generator[None]:
    before = sum(os.times()[:4])
    try:
        yield
    finally:
        item.user_properties.append((CPU, sum(os.times()[:4]) - before))
