"""A town for every test here: one program for many tests, so they take people and rows of
their own. A file whose tests need fresh releases starts a program of its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.sandbox.client import SandboxClient
from tests.story.people import Town
from tests.story.program import sandbox


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    with sandbox(tmp_path_factory.mktemp("town")) as running:
        yield running


@pytest.fixture
async def town(program: tuple[str, Path]) -> AsyncIterator[Town]:
    address, database = program
    async with SandboxClient(address) as client:
        yield Town(client, database)
