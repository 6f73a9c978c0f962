"""The size of the trials and the report that they write."""

import pytest

from tests.chaos.report import Report
from tests.chaos.scale import Scale, chosen


@pytest.fixture(scope="session")
def scale() -> Scale:
    return chosen()


@pytest.fixture(scope="session")
def report() -> Report:
    return Report()
