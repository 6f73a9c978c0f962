"""Situations in plain words: what is behind an option, and a line of the history."""

from html import escape
from typing import Any

from admin.segment_words import segment_words
from locales import DEFAULT_LANGUAGE, Html, Say
from storage.models import ProcedureChange
from storage.procedure import Procedure, Words
from storage.situations import Option, Situation


def option_words(option: Option, procedure: Procedure, say: Say) -> Html:
    """«получить консультацию; через: Телефон; своими словами»."""
    found = []
    if option.needs:
        needs = [procedure.need(code) for code in option.needs]
        found.append(" + ".join(say.own(need.short) for need in needs if need))
    if option.channels:
        channels = [procedure.channel(code) for code in option.channels]
        labels = ", ".join(say.own(each.label) for each in channels if each)
        found.append(say("option-by-channel", channels=Html(labels)))
    if option.own_words:
        found.append(say("option-own-words"))
    return Html("; ".join(found))


def situation_change_words(
    change: ProcedureChange, procedure: Procedure, say: Say
) -> dict[str, Html]:
    """What a change was about, what was and what became."""
    was, becomes = change.was["value"], change.becomes["value"]
    if isinstance(was, list):
        title = say("situations-order")
        return {"title": title, "was": _titles(was), "becomes": _titles(becomes)}
    name = (becomes or was)["title"][DEFAULT_LANGUAGE]
    return {
        "title": say("situation-of-history", title=name),
        "was": _situation(was, procedure, say),
        "becomes": _situation(becomes, procedure, say),
    }


def _titles(titles: list[dict[str, str]]) -> Html:
    return _lines([_both(title) for title in titles])


def _situation(data: dict[str, Any] | None, procedure: Procedure, say: Say) -> Html:
    if data is None:
        return say("situation-none")
    situation = Situation.model_validate(data)
    head = _marked(_both(situation.title), situation.hidden, say)
    options = [_option(each, procedure, say) for each in situation.options]
    source = f" ({escape(situation.paragraph)})" if situation.paragraph else ""
    return Html(f"{head}{source}{_whom(situation, say)}{_lines(options)}")


def _whom(situation: Situation, say: Say) -> str:
    """Nothing of a situation that is for everybody."""
    if not situation.segments:
        return ""
    return f". {say('situation-whom', words=segment_words(situation.segments, say))}"


def _option(option: Option, procedure: Procedure, say: Say) -> Html:
    leads = option_words(option, procedure, say)
    title = _marked(_both(option.title), option.hidden, say)
    return Html(f"{title} → {leads}") if leads else title


def _both(title: Words) -> Html:
    """The title in every language that it has."""
    return Html(" / ".join(escape(words) for words in title.values()))


def _marked(title: Html, hidden: bool, say: Say) -> Html:
    return say("situation-hidden", title=title) if hidden else title


def _lines(words: list[Html]) -> Html:
    return Html("".join(f"\n{number}. {each}" for number, each in enumerate(words, 1)))
