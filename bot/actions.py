"""Typed button payloads: versioned, append-proof, at most 64 bytes, decoded with care.

An action is a frozen dataclass of whole numbers and short words, registered under a short
code. A field may only be appended, with a default: old buttons lack it and keep working.
A changed meaning takes a new code. Payloads can be forged: rights, state and revision are
checked at every press, here only the form.
"""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from typing import ClassVar, TypeVar

from admin.carried import whole_number

LIMIT = 64
"""Bytes of a payload: the tightest messenger's limit."""

_SEPARATOR = "|"


class BrokenPayloadError(Exception):
    """A payload that no button of ours carries: old beyond memory, or forged."""


@dataclass(frozen=True)
class Action:
    """What a button asks for."""

    code: ClassVar[str] = ""


A = TypeVar("A", bound=Action)

_REGISTERED: dict[str, type[Action]] = {}


def registered(code: str) -> Callable[[type[A]], type[A]]:
    """Give an action its code; two actions never share one."""

    def register(action: type[A]) -> type[A]:
        if code in _REGISTERED:
            raise ValueError(f"the code {code} is taken by {_REGISTERED[code].__name__}")
        if unknown := [f.name for f in fields(action) if f.type not in (int, str, "int", "str")]:
            raise TypeError(f"{action.__name__}: only int and str fields, not {unknown}")
        action.code = code
        _REGISTERED[code] = action
        return action

    return register


def encode(action: Action) -> str:
    """The payload of a button.

    Raises:
        ValueError: it would not fit, or a word holds the separator.
    """
    values = [str(getattr(action, field.name)) for field in fields(action)]
    if any(_SEPARATOR in value for value in values):
        raise ValueError(f"a separator inside {action}")
    data = _SEPARATOR.join([action.code, *values])
    if len(data.encode()) > LIMIT:
        raise ValueError(f"{len(data.encode())} bytes: {data}")
    return data


def decode(data: str) -> Action:
    """The action of a pressed button.

    Raises:
        BrokenPayloadError: not one of ours.
    """
    code, *values = data.split(_SEPARATOR)
    action = _REGISTERED.get(code)
    if action is None:
        raise BrokenPayloadError(data[:LIMIT])
    arguments: dict[str, int | str] = {}
    for position, field in enumerate(fields(action)):
        if position < len(values):
            arguments[field.name] = _read(values[position], field.type in (int, "int"))
        elif field.default is MISSING:
            raise BrokenPayloadError(data[:LIMIT])
    return action(**arguments)


def _read(value: str, whole: bool) -> int | str:
    if not whole:
        return value
    number = whole_number(value)
    if number is None:
        raise BrokenPayloadError(value[:LIMIT])
    return number


@registered("start")
class ToBeginning(Action):
    """The way on from any dead end: the first screen of the conversation."""
