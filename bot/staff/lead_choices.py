"""Where a topic of ours may lead, as buttons: a situation of the guide, then its option."""

from bot.screens import Button, ButtonRows, plain
from bot.staff.buttons import button, shortened
from bot.staff.word_actions import PickLead, TakeLead
from locales import Say
from storage.situations import Guide, Option, Situation
from storage.terms import Client


def lead_choices(
    guide: Guide,
    say: Say,
    *,
    topic: int = 0,
    revision: int = 0,
    client: Client | None = None,
    situation: str = "",
) -> ButtonRows:
    """Situations of the guide for this client, for all where none is named; or the options
    of one of them. Topic 0 is the one that is being written."""
    chosen = guide.situation(situation) if situation else None
    if chosen is not None:
        return tuple(
            (Button(_text(say.own(option.title)), _take(topic, revision, chosen, option)),)
            for option in _leading(chosen)
        )
    rows = [
        (_situation(each, topic, revision, say),)
        for each in guide.situations
        if client in (None, each.client) and _leading(each)
    ]
    served = {each.client for each in guide.situations}
    if (client or Client.EXTERNAL) not in served:
        rows.append((button(say, "topic-leads-nowhere", TakeLead(topic, revision, "", "")),))
    return tuple(rows)


def _situation(situation: Situation, topic: int, revision: int, say: Say) -> Button:
    title = say.own(situation.title)
    if situation.client is Client.INTERNAL:
        title = say("lead-for-staff", title=title)
    options = _leading(situation)
    if len(options) == 1:
        return Button(_text(title), _take(topic, revision, situation, options[0]))
    return Button(_text(title), PickLead(topic, situation.code))


def _leading(situation: Situation) -> tuple[Option, ...]:
    """Options with needs or channels behind them: the others only invite to type."""
    return tuple(each for each in situation.options if each.needs or each.channels)


def _take(topic: int, revision: int, situation: Situation, option: Option) -> TakeLead:
    return TakeLead(topic, revision, situation.code, option.code)


def _text(words: str) -> str:
    return shortened(plain(words))
