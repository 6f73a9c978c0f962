"""A change of the client's path as a line of the history."""

from html import escape
from typing import Any

from locales import DEFAULT_LANGUAGE, Html, Say
from storage.models import ProcedureChange
from storage.procedure import Procedure, Words
from storage.situations import ScenarioStep


def path_change_words(change: ProcedureChange, procedure: Procedure, say: Say) -> dict[str, Html]:
    """Which step it was about, what was and what became."""
    was, becomes = change.was["value"], change.becomes["value"]
    if isinstance(was, list):
        title = say("path-order")
        return {"title": title, "was": _titles(was), "becomes": _titles(becomes)}
    name = (becomes or was)["title"][DEFAULT_LANGUAGE]
    return {
        "title": say("path-of-history", title=name),
        "was": _step(was, procedure, say),
        "becomes": _step(becomes, procedure, say),
    }


def _step(data: dict[str, Any] | None, procedure: Procedure, say: Say) -> Html:
    if data is None:
        return say("path-nothing")
    step = ScenarioStep.model_validate(data)
    need = procedure.need(step.need) if step.need else None
    parts = [
        _both(step.title),
        say("path-known-by", need=say.own(need.short)) if need else None,
        say("path-step-needed", words=_both(step.needed)) if step.needed else None,
        say("path-step-takes", words=_both(step.takes)) if step.takes else None,
        say("path-step-next", words=_both(step.next)),
    ]
    return Html("\n".join(part for part in parts if part))


def _titles(titles: list[dict[str, str]]) -> Html:
    return Html("".join(f"\n{number}. {_both(each)}" for number, each in enumerate(titles, 1)))


def _both(words: Words) -> Html:
    """In every language that it has."""
    return Html(" / ".join(escape(each) for each in words.values()))
