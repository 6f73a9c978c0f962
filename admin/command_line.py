"""What the operator typed, read with help and mistakes in plain words."""

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

Words = Callable[..., str]

_MISTAKES = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "missing"),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), "unknown"),
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


def parse(
    arguments: Sequence[str], words: Words, *, roles: Sequence[str], samples: Sequence[str]
) -> Command:
    """Read the arguments; help and mistakes are printed and end the program."""
    parser = _Parser(words, prog="python -m admin", description=words("admin-about"))
    commands = parser.add_subparsers(
        title=words("admin-commands"), dest="name", metavar="COMMAND", required=True
    )

    def command(name: str, about: str) -> argparse._ArgumentGroup:
        sentence = words(f"admin-{about}-help")
        made = commands.add_parser(name, help=sentence, description=sentence, words=words)
        return made.options

    invite = command("invite", "invite")
    _option(invite, "--agency", words("admin-invite-agency"), required=True)
    _option(invite, "--role", words("admin-invite-role", roles=", ".join(roles)), required=True)
    _option(invite, "--unit", words("admin-invite-unit"))
    _option(invite, "--bot", words("admin-invite-bot"))
    command("agencies", "agencies")
    command("check-settings", "settings")
    command("verify", "verify")
    sample = command("load-sample", "sample")
    about = words("admin-sample-code", codes=", ".join(samples))
    sample.add_argument("code", nargs="?", default="", metavar="CODE", help=about)
    command("load-words", "words").add_argument("code", metavar="CODE", help=about)
    return Command(**vars(parser.parse_args(arguments)))


def _option(group: argparse._ArgumentGroup, name: str, about: str, **settings: Any) -> None:
    group.add_argument(name, default="", help=about, metavar=name[2:].upper(), **settings)


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
        for said, ending in _MISTAKES:
            found = said.match(message)
            if found:
                problem = self.words(f"admin-problem-{ending}", **found.groupdict())
        self.exit(2, self.words("admin-wrong-arguments", problem=problem) + "\n")
