"""Buttons that many of staff's screens share."""

from collections.abc import Sequence
from typing import TypeVar

from admin.names import shortened as shortened
from bot.actions import Action, ToBeginning
from bot.screens import Button, ButtonRows, plain
from bot.staff.actions import OpenMenu
from locales import Say

T = TypeVar("T")

PAGE = 8
"""Lines of a list on one screen."""

LIST = 40
"""Lines of a list that has no pages: a messenger takes a hundred buttons and no more."""


def button(say: Say, key: str, action: Action, **words: str | int) -> Button:
    """A button whose text is a message."""
    return Button(plain(say(key, **words)), action)


def to_menu(say: Say) -> ButtonRows:
    """The way back that every staff screen has."""
    return ((button(say, "staff-to-menu", OpenMenu()),),)


def menu_or_beginning(say: Say) -> ButtonRows:
    return (
        (
            button(say, "staff-to-menu", OpenMenu()),
            button(say, "way-on-button", ToBeginning()),
        ),
    )


def pages(say: Say, page: int, total: int, earlier: Action, later: Action) -> ButtonRows:
    """«Раньше» and «Дальше» where there is more."""
    row = []
    if page > 0:
        row.append(button(say, "page-earlier", earlier))
    if (page + 1) * PAGE < total:
        row.append(button(say, "page-later", later))
    return (tuple(row),) if row else ()


def on_page(things: Sequence[T], page: int) -> Sequence[T]:
    """The part of a list that this page shows."""
    return things[page * PAGE : (page + 1) * PAGE]
