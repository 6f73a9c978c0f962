"""An agency's settings and their history, printed."""

import re
from html import unescape

from admin.clock import local_moment
from admin.command_line import Command
from admin.operator.answers import known_agency, words
from admin.procedure.settings import Group
from admin.procedure.words import change_words, group_lines
from locales import Say
from storage.store import Store

_SAY = Say("ru")


async def show_procedure(store: Store, given: Command) -> list[str]:
    """Every setting by section, then what was changed, newest first."""
    agency = await known_agency(store, given.agency)
    lines = [words("admin-agency-line", code=agency.code, name=agency.name)]
    for group in Group:
        lines += ["", words(f"procedure-group-{group.value}")]
        lines += [f"    {_plain(line)}" for line in group_lines(group, agency.procedure, _SAY)]
    changes = await store.procedure_changes.of(agency.id)
    lines += ["", words("procedure-history" if changes else "procedure-history-none")]
    for change in changes:
        said = _SAY(
            "procedure-history-line",
            at=local_moment(change.at, agency.time_zone),
            who=change.by_title,
            **change_words(change, agency.procedure, _SAY),
        )
        lines.append(f"    {_plain(said)}")
        if change.basis:
            lines.append(f"        {words('procedure-history-basis', basis=change.basis)}")
    return lines


def _plain(html: str) -> str:
    """Letters without marks, with what stands below moved in."""
    return unescape(re.sub(r"</?\w+>", "", html)).replace("\n", "\n        ")
