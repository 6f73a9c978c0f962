"""An agency's settings in plain words: for the staff's chat, citizens and the command line."""

from collections.abc import Container, Sequence
from datetime import date
from html import escape
from typing import Any

from admin.procedure.reading import FORM_FIELDS
from admin.procedure.settings import Ask, Group, Setting, setting_once, settings_of
from admin.procedure.standard import ALWAYS, OF_ORDER, OF_PAPER
from admin.procedure.values import value_of
from admin.situations import keeping as situations
from admin.situations import path
from admin.situations.path_words import path_change_words
from admin.situations.words import situation_change_words
from locales import Html, Say
from storage.models import ProcedureChange
from storage.procedure import Procedure
from storage.terms import Client, Need, ReleaseRule


def title_words(setting: Setting, procedure: Procedure, say: Say) -> Html:
    """What the setting is called: «Срок публикации», «Кто предлагает: новая точка»."""
    key = f"setting-{setting.words}"
    return say(key, member=_member(setting, procedure, say)) if setting.one_of else say(key)


def _member(setting: Setting, procedure: Procedure, say: Say) -> Html:
    name = setting.member
    match setting.group:
        case Group.PROPOSERS:
            return say(f"change-{name}")
        case Group.NEEDS:
            return say(f"standard-need-short-{name}")
        case Group.CAUSES:
            return say(f"cause-{name}")
        case Group.CHANNELS:
            channel = next(each for each in procedure.channels if each.code == name)
            return say.own(channel.label)
    return say(f"list-{name}")


def value_words(setting: Setting, value: Any, procedure: Procedure, say: Say) -> Html:
    """What the setting says."""
    if value is None or value == "" or value == []:
        return say("setting-empty")
    match setting.ask:
        case Ask.ONE:
            return choice_words(setting, value, procedure, say)
        case Ask.SWITCH:
            return say("setting-yes" if value else "setting-no")
        case Ask.SEVERAL:
            return _listed(setting, value, procedure, say)
        case Ask.DAY:
            return Html(f"{value[3:]}.{value[:2]}")
        case Ask.LINES:
            return _lines([escape(each) for each in value])
        case Ask.COLUMNS:
            return _lines([_column(each, say) for each in value])
        case Ask.DOCUMENT:
            return _document(value, say)
    return Html(escape(str(value)))


def _listed(setting: Setting, value: list[str], procedure: Procedure, say: Say) -> Html:
    words = [choice_words(setting, each, procedure, say) for each in value]
    return _lines(words) if setting.part in ("needs", "causes") else Html(", ".join(words))


def choice_words(setting: Setting, code: str, procedure: Procedure, say: Say) -> Html:
    """One of the setting's choices."""
    match setting.group:
        case Group.NEEDS:
            need = procedure.need(Need(code))
            return Html(escape(need.wording)) if need else say(f"standard-need-{code}")
        case Group.CAUSES:
            return say(f"cause-{code}")
        case Group.CHANNELS:
            return say(f"kind-{code}")
        case Group.DIRECTIONS:
            return say(f"list-{code}")
    if setting.ask is Ask.SEVERAL:
        return say(f"role-{code}")
    return say(f"setting-choice-{code.replace('_', '-')}")


def _column(column: dict[str, str], say: Say) -> Html:
    if not column["field"]:
        return Html(escape(column["title"]))
    held = say(f"form-field-{column['field']}")
    return say("setting-column", title=column["title"], held=held)


def _lines(words: Sequence[str]) -> Html:
    return Html("".join(f"\n{number}. {each}" for number, each in enumerate(words, 1)))


def _document(value: dict[str, str], say: Say) -> Html:
    if not value["number"]:
        return say("setting-empty")
    day = f"{date.fromisoformat(value['date']):%d.%m.%Y}"
    return say("setting-document", number=value["number"], date=day, title=value["title"])


def change_words(change: ProcedureChange, procedure: Procedure, say: Say) -> dict[str, Html]:
    """What a change of the history was about, what was and what became."""
    match change.part.partition(".")[0]:
        case situations.ORDER:
            return situation_change_words(change, procedure, say)
        case path.PATH:
            return path_change_words(change, procedure, say)
    setting = setting_once(change.part, procedure)
    return {
        "title": title_words(setting, procedure, say),
        "was": value_words(setting, change.was["value"], procedure, say),
        "becomes": value_words(setting, change.becomes["value"], procedure, say),
    }


def paragraph_of(setting: Setting, procedure: Procedure) -> str:
    """Where the agency's own order says so; empty where it does not, or is not asked."""
    name = setting.member
    match setting.group:
        case Group.NEEDS:
            return next((each.paragraph for each in procedure.needs if each.code == name), "")
        case Group.CAUSES:
            return next((each.paragraph for each in procedure.causes if each.code == name), "")
        case Group.CHANNELS:
            return next((each.paragraph for each in procedure.channels if each.code == name), "")
        case Group.PUBLICATION:
            return procedure.publication.paragraph
        case Group.MONITORING:
            return procedure.monitoring.paragraph if procedure.monitoring else ""
    return ""


def source_words(setting: Setting, procedure: Procedure, say: Say) -> Html | None:
    """Where it stands, if the order says so; an agency may name a paragraph before its order."""
    paragraph = paragraph_of(setting, procedure)
    if not paragraph:
        return None
    number = procedure.order.number or "none"
    return say("setting-paragraph", number=number, paragraph=paragraph)


def about_words(setting: Setting, procedure: Procedure, say: Say) -> Html:
    """What the setting is for."""
    key = f"setting-about-{setting.words}"
    if setting.part != "document_line":
        return say(key)
    by_order = procedure.release_rule is ReleaseRule.BY_ORDER
    names = sorted(ALWAYS | OF_ORDER | OF_PAPER if by_order else ALWAYS)
    return say(key, names=", ".join(f"{{{name}}}" for name in names))


def group_lines(group: Group, procedure: Procedure, say: Say) -> list[Html]:
    """Each setting of a screen with its present value."""
    return [
        say(
            "setting-line",
            title=title_words(setting, procedure, say),
            value=value_words(setting, value_of(setting.part, procedure), procedure, say),
        )
        for setting in settings_of(group, procedure)
    ]


def field_choices(say: Say) -> Html:
    """What a column of the printed list may hold, numbered."""
    return _lines([say(f"form-field-{field}") for field in FORM_FIELDS])


def brief_words(
    procedure: Procedure, say: Say, approved: Container[Client] = tuple(Client)
) -> list[Html]:
    """The agency's order in a few sentences, for everybody; of the lists, only those that have
    a release are said to be `approved`."""
    publication, yearly = procedure.publication, procedure.monitoring
    rule = procedure.release_rule.value.replace("_", "-")
    check = procedure.route.separate_check.value.replace("_", "-")
    lines = [
        say(f"procedure-brief-check-{check}"),
        say(f"procedure-brief-{rule}"),
        say(
            "procedure-brief-publication",
            days=publication.working_days or 0,
            since=publication.counted_from,
        ),
    ]
    if yearly and yearly.on:
        days = {
            name: f"{value[3:]}.{value[:2]}"
            for name, value in (("review", yearly.review_by), ("over", yearly.hand_over_by))
        }
        lines.append(say("procedure-brief-monitoring", **days))
    both = len(procedure.clients) > 1
    whose = "both" if both else procedure.clients[0].value
    lines.append(say("procedure-brief-lists", whose=whose))
    return lines + _orders_of_lists(procedure, say, approved)


def _orders_of_lists(procedure: Procedure, say: Say, approved: Container[Client]) -> list[Html]:
    return [
        say(
            "procedure-brief-order-of-list",
            client=Client(client).value,
            number=order.number,
            date=order.signed,
        )
        for client, order in procedure.lists.items()
        if client in approved
    ]
