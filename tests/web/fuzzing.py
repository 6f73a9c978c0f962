"""Schemathesis over a schema of ours, its requests sent within this process and this loop."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import httpx
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case
from schemathesis.generation import GenerationMode

ADDRESS = "https://perechen.example.org"
LONG = int(os.environ.get("FUZZ", "0"))
"""`make fuzz`: so many requests to each operation by each role, other ones each time; 0 in
`make test`: a few, always the same."""


@dataclass(frozen=True)
class Request:
    """One request, ready to be sent."""

    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    form: Mapping[str, Any] | None = None
    files: Any = None


@dataclass(frozen=True)
class Operation:
    """An operation of the schema; `at` holds values of its path's parameters that exist, `form`
    a form that succeeds or, where the schema does not name the fields, names them."""

    label: str
    strategy: st.SearchStrategy[Case]
    at: Mapping[str, str]
    form: Mapping[str, Any]

    def request(self, case: Case, *, real: bool) -> Request:
        """`real` leads to what exists, with a form of which only some fields are odd."""
        at = {**(case.path_parameters or {}), **(self.at if real else {})}
        path = case.path.format(**{name: quote(str(value), safe="") for name, value in at.items()})
        form, files = _body(case)
        if real and isinstance(form, Mapping):
            form = {**self.form, **form}
        return Request(case.method, path, _plain(case.query or {}), form, files)


def _body(case: Case) -> tuple[Mapping[str, Any] | None, Any]:
    """Forms alone: nothing of ours reads another body."""
    if case.method == "GET":
        return None, None
    if not isinstance(case.body, Mapping):
        return {}, None
    files = {
        name: ("file", value, "application/octet-stream")
        for name, value in case.body.items()
        if isinstance(value, bytes)
    }
    rest = {name: value for name, value in case.body.items() if name not in files}
    return _plain(rest), files or None


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """As a form carries them: text, or several texts."""
    return {
        str(name): [_text(each) for each in value] if isinstance(value, list) else _text(value)
        for name, value in values.items()
    }


def _text(value: Any) -> str:
    return str(value).encode(errors="replace").decode()


def operations(
    schema: dict[str, Any],
    at: Callable[[str], Mapping[str, str]] = lambda path: {},
    form: Callable[[str], Mapping[str, Any]] = lambda path: {},
) -> Iterator[Operation]:
    """Each with right and wrong values alike."""
    for found in schemathesis.openapi.from_dict(schema).get_all_operations():
        operation = found.ok()
        kinds = [operation.as_strategy(generation_mode=GenerationMode.POSITIVE)]
        if operation.query or operation.path_parameters or operation.body:
            kinds.append(operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))
        path = operation.path
        yield Operation(operation.label, st.one_of(kinds), at(path), form(path))


async def failures(
    operation: Operation, send: Callable[[Request], Awaitable[httpx.Response]], examples: int
) -> list[str]:
    """What the application could not cope with; empty when every answer was one of ours."""
    loop = asyncio.get_running_loop()
    found: list[str] = []

    def one(request: Request) -> None:
        answer = asyncio.run_coroutine_threadsafe(send(request), loop).result(120)
        if answer.status_code >= 500:
            found.append(f"{answer.status_code} {request}")

    await asyncio.to_thread(_draw, operation, one, examples)
    return found


def _draw(operation: Operation, one: Callable[[Request], None], examples: int) -> None:
    @settings(
        max_examples=examples,
        derandomize=not LONG,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.strategy, real=st.booleans())
    def draw(case: Case, real: bool) -> None:
        one(operation.request(case, real=real))

    try:
        draw()
    except Unsatisfiable:
        """Nothing wrong can be said to it: it takes nothing."""
