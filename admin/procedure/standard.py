"""What an agency's setting begins with before its own order's words are entered."""

from collections.abc import Sequence
from html import unescape
from string import Formatter
from typing import Any

from locales import LANGUAGES, Say
from storage.terms import ReleaseRule

ALWAYS = frozenset({"number", "date"})
"""What a line about the approving document may name: the release's number and day."""

OF_ORDER = frozenset({"order_number", "order_date"})
"""What it names where an order makes the release (D13)."""

OF_PAPER = frozenset({"kind", "title"})
"""What it may name there besides: the order's kind and title."""


OF_PAPER = frozenset({"kind", "title"})
"""What it may name of that order besides."""


def standard_needs(codes: Sequence[str], known: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The needs of these codes in this order; a new one in the words of A3.7."""
    by_code = {each["code"]: each for each in known}
    return [by_code.get(code) or _standard_need(code) for code in codes]


def _standard_need(code: str) -> dict[str, Any]:
    short = {
        language: unescape(Say(language)(f"standard-need-short-{code}")) for language in LANGUAGES
    }
    wording = unescape(Say("ru")(f"standard-need-{code}"))
    return {"code": code, "wording": wording, "short": short, "paragraph": ""}


def standard_line(rule: str, present: str) -> str:
    """The line about the approving document: the present one where it fits the rule."""
    if line_fits(rule, present):
        return present
    kind = "order" if rule == ReleaseRule.BY_ORDER else "approval"
    places = {name: f"{{{name}}}" for name in sorted(ALWAYS | OF_ORDER)}
    return unescape(Say("ru")(f"standard-line-{kind}", **places))


def line_fits(rule: str, line: str) -> bool:
    """Whether the line names what there will be: an order has a number and a day (D13)."""
    named = named_in(line)
    if named is None:
        return False
    if rule == ReleaseRule.BY_ORDER:
        return named >= OF_ORDER and named <= ALWAYS | OF_ORDER | OF_PAPER | OF_PAPER
    return named <= ALWAYS and bool(named)


def named_in(line: str) -> set[str] | None:
    """What stands in braces; None: the braces are not whole, or hold more than a name."""
    try:
        found = list(Formatter().parse(line))
    except ValueError:
        return None
    if any(spec or conversion for _text, _name, spec, conversion in found):
        return None
    return {name for _text, name, _spec, _conversion in found if name is not None}
