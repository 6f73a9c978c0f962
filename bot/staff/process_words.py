"""Places of the register of processes in words, and the way back to it."""

from collections.abc import Sequence
from html import escape

from admin.processes import Entry
from bot.screens import ButtonRows
from bot.staff.buttons import button, to_menu
from bot.staff.processes_actions import OpenProcesses
from locales import Html, Say

_SHOWN = 15


def listed(key: str, entries: Sequence[Entry], say: Say) -> Html | None:
    """The first of them, one a line, and how many there are."""
    if not entries:
        return None
    lines = [
        f"• {escape(' — '.join(part for part in each.place if part))}" for each in entries[:_SHOWN]
    ]
    more = ["…"] if len(entries) > _SHOWN else []
    return Html("\n".join([say(key, count=len(entries)), *lines, *more]))


def to_processes(say: Say) -> ButtonRows:
    return ((button(say, "processes-open", OpenProcesses()),), *to_menu(say))
