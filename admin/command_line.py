"""What the operator typed, read with help and mistakes in plain words."""

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from storage.terms import SuccessionKind

Words = Callable[..., str]

_MISTAKES = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "missing"),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), "unknown"),
    (
        re.compile(r"argument (?P<known>\S+\|\S+): invalid choice: '(?P<name>.+?)' \(choose"),
        "choice",
    ),
    (
        re.compile(
            r"argument (?P<name>--\S+): invalid choice: '.+?' \(choose from (?P<those>.+)\)"
        ),
        "option-choice",
    ),
    (re.compile(r"argument [^:]*: invalid choice: '(?P<names>.+?)' \(choose"), "unknown"),
    (re.compile(r"ambiguous option: (?P<names>\S+)"), "unknown"),
    (re.compile(r"argument (?P<name>[^:]+): expected one argument"), "no-value"),
)
"""What argparse says in English, and the ending of our own words' key."""


@dataclass(frozen=True)
class Command:
    """The name of what to do, and its arguments; empty where not given."""

    name: str
    agency: str = ""
    role: str = ""
    unit: str = ""
    bot: str = ""
    code: str = ""
    path: str = ""
    head: str = ""
    day: str = ""
    state: str = ""
    note: str = ""
    year: str = ""
    list: str = ""
    release: str = ""
    format: str = ""
    member: str = ""
    columns: str = ""
    first: str = ""
    dry: str = ""
    output: str = ""
    since: str = ""
    until: str = ""
    like: str = ""
    title: str = ""
    short_name: str = ""
    time_zone: str = ""
    kind: str = ""
    on: str = ""
    document: str = ""
    number: str = ""
    date: str = ""
    new_name: str = ""
    greeting_name: str = ""
    successors: str = ""
    sure: str = ""


@dataclass(frozen=True)
class Taken:
    """What a command takes: an option «--agency», or a bare word «code»; `about` is the key of
    its words. One of the given `choices`, where there are any; `needed` or empty."""

    name: str
    about: str
    needed: bool = False
    choices: tuple[str, ...] = ()
    field: str = ""
    """Of `Command`, where an option's own name cannot be one («--from»)."""

    said: str = ""
    """What an option that takes no value puts into the field."""

    def add_to(self, group: argparse._ArgumentGroup, about: str, called: str) -> None:
        if self.said:
            group.add_argument(
                self.name,
                dest=self.field,
                action="store_const",
                const=self.said,
                default="",
                help=about,
            )
            return
        settings: dict[str, Any] = {"default": "", "help": about, "choices": self.choices or None}
        settings["metavar"] = "|".join(self.choices) or called
        if self.name.startswith("-"):
            field = self.field or self.name.lstrip("-").replace("-", "_")
            group.add_argument(self.name, dest=field, required=self.needed, **settings)
        else:
            group.add_argument(self.name, nargs=None if self.needed else "?", **settings)


_LISTS = ("external", "internal")
_LIST = Taken("--list", "admin-export-list", choices=_LISTS)
_OUTPUT = Taken("--output", "admin-export-output", needed=True)

COMMANDS: dict[str, tuple[str, tuple[Taken, ...]]] = {
    # command: the middle of its help's key, and what it takes
    "invite": (
        "invite",
        (
            Taken("--agency", "admin-invite-agency", needed=True),
            Taken("--role", "admin-invite-role", needed=True),
            Taken("--unit", "admin-invite-unit"),
            Taken("--bot", "admin-invite-bot"),
        ),
    ),
    "add-agency": (
        "add-agency",
        (
            Taken("code", "admin-add-agency-code", needed=True),
            Taken("--like", "admin-add-agency-like", needed=True),
            Taken("--title", "admin-add-agency-title"),
            Taken("--short-name", "admin-add-agency-short-name"),
            Taken("--time-zone", "admin-add-agency-time-zone"),
        ),
    ),
    "agencies": ("agencies", ()),
    "check-settings": ("settings", ()),
    "queue": ("queue", ()),
    "verify": ("verify", ()),
    "verify-journal": (
        "verify-journal",
        (Taken("--agency", "admin-invite-agency"), Taken("--head", "admin-verify-journal-head")),
    ),
    "day": (
        "day",
        (
            Taken("code", "admin-invite-agency", needed=True),
            Taken("day", "admin-day-day", needed=True),
            Taken("state", "admin-day-state", needed=True, choices=("working", "off", "usual")),
            Taken("--note", "admin-day-note"),
        ),
    ),
    "deadlines": ("deadlines", ()),
    "succeed": (
        "succeed",
        (
            Taken("--agency", "admin-invite-agency", needed=True),
            Taken(
                "--kind",
                "admin-succeed-kind",
                needed=True,
                choices=tuple(each.value for each in SuccessionKind),
            ),
            Taken("--on", "admin-succeed-on", needed=True),
            Taken("--document", "admin-succeed-document", needed=True),
            Taken("--number", "admin-succeed-number", needed=True),
            Taken("--date", "admin-succeed-date", needed=True),
            Taken("--title", "admin-succeed-title"),
            Taken("--new-name", "admin-succeed-new-name"),
            Taken("--short-name", "admin-succeed-short-name"),
            Taken("--greeting-name", "admin-succeed-greeting-name"),
            Taken("--to", "admin-succeed-to", field="successors"),
            Taken("--yes", "admin-succeed-yes", field="sure", said="yes"),
        ),
    ),
    "procedure": ("procedure", (Taken("--agency", "admin-invite-agency", needed=True),)),
    "retry-deadlines": ("retry-deadlines", ()),
    "days": (
        "days",
        (Taken("code", "admin-invite-agency", needed=True), Taken("--year", "admin-days-year")),
    ),
    "year": (
        "year",
        (
            Taken("code", "admin-invite-agency", needed=True),
            Taken("year", "admin-year-year", needed=True),
            Taken("state", "admin-year-state", needed=True, choices=("known", "unknown")),
        ),
    ),
    "export": (
        "export",
        (
            Taken("--agency", "admin-invite-agency", needed=True),
            Taken("--release", "admin-export-release"),
            _LIST,
            Taken(
                "--format",
                "admin-export-format",
                needed=True,
                choices=("docx", "xlsx", "pdf", "csv", "json"),
            ),
            _OUTPUT,
        ),
    ),
    "difference": (
        "difference",
        (
            Taken("--agency", "admin-invite-agency", needed=True),
            Taken("--from", "admin-difference-from", needed=True, field="since"),
            Taken("--to", "admin-difference-to", field="until"),
            _LIST,
            _OUTPUT,
        ),
    ),
    "import": (
        "import",
        (
            Taken("path", "admin-import-path", needed=True),
            Taken("--agency", "admin-invite-agency", needed=True),
            Taken("--list", "admin-import-list", choices=_LISTS),
            Taken("--by", "admin-import-by", field="member"),
            Taken("--map", "admin-import-map", field="columns"),
            Taken("--first-release", "admin-import-first", field="first", said="yes"),
            Taken("--dry-run", "admin-import-dry", field="dry", said="yes"),
        ),
    ),
    "backup": ("backup", (Taken("path", "admin-backup-path", needed=True),)),
    "restore": ("restore", (Taken("path", "admin-restore-path", needed=True),)),
    "check-sites": ("sites", ()),
    "load-sample": ("sample", (Taken("code", "admin-sample-code"),)),
    "load-words": ("words", (Taken("code", "admin-sample-code", needed=True),)),
}


def parse(
    arguments: Sequence[str], words: Words, *, roles: Sequence[str], samples: Sequence[str]
) -> Command:
    """Read the arguments; help and mistakes are printed and end the program."""
    parser = _Parser(words, prog="python -m admin", description=words("admin-about"))
    commands = parser.add_subparsers(
        title=words("admin-commands"),
        dest="name",
        metavar=words("admin-taken", name="command"),
        required=True,
    )
    known = {"roles": ", ".join(roles), "codes": ", ".join(samples)}
    for name, (about, taken) in COMMANDS.items():
        sentence = words(f"admin-{about}-help")
        made = commands.add_parser(name, help=sentence, description=sentence, words=words)
        for each in taken:
            called = words("admin-taken", name=each.field or each.name.lstrip("-"))
            each.add_to(made.options, words(each.about, **known), called)
    return Command(**vars(parser.parse_args(arguments)))


class _Parser(argparse.ArgumentParser):
    """Help and mistakes in the operator's language."""

    def __init__(self, words: Words, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self.words = words
        self.options = self.add_argument_group(words("admin-options"))
        self.options.add_argument("-h", "--help", action="help", help=words("admin-help-help"))

    def format_help(self) -> str:
        usage = self.words("admin-usage", usage=self.usage_line())
        return re.sub(r"\Ausage: .*?(?=\n\n)", lambda _: usage, super().format_help(), flags=re.S)

    def usage_line(self) -> str:
        """How the command is called, in one line."""
        return " ".join(super().format_usage().removeprefix("usage: ").split())

    def error(self, message: str) -> NoReturn:
        problem = message
        for pattern, ending in _MISTAKES:
            found = pattern.match(message)
            if found:
                problem = self.words(f"admin-problem-{ending}", **self._named(found.groupdict()))
                break
        said = self.words("admin-wrong-arguments", problem=problem, command=self.prog)
        self.exit(2, said + "\n")

    def _named(self, found: dict[str, str]) -> dict[str, str]:
        """What argparse lists, «'docx', 'json'», as people do: «docx или json»."""
        if "those" not in found:
            return found
        *before, last = [each.strip(" '") for each in found["those"].split(",")]
        known = self.words("admin-either", first=", ".join(before), last=last)
        return {"name": found["name"], "known": known if before else last}
