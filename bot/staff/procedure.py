"""/procedure: the agency's rules by section, and an administrator's change of one of them."""

from dataclasses import replace
from typing import Any

from admin.permissions import Permission, may, require
from admin.procedure import changes as procedure_changes
from admin.procedure.changes import Change
from admin.procedure.settings import EMPTY, SWITCH, Ask, Group, Setting, settings_of
from admin.procedure.words import choice_words, group_lines, title_words, value_words
from bot.routes import Routes
from bot.screens import Button, ButtonRows, Screen, plain
from bot.staff.actions import word
from bot.staff.buttons import button, shortened, to_menu
from bot.staff.listing import parts
from bot.staff.procedure_actions import (
    AnswerSetting,
    AskSetting,
    ListProcedureChanges,
    OpenProcedure,
    SaveSetting,
)
from bot.staff.procedure_text import question_words
from bot.visit import Visit
from locales import Html, Say
from storage.canonical import canonical, sha256
from storage.procedure import Procedure

routes = Routes()

SETTING = "setting"
"""The conversation in which a setting is typed."""

BASIS = "setting_basis"
"""The conversation in which the act behind a change is typed."""

routes.way_back(SETTING, lambda state: AskSetting(state["part"]))
routes.way_back(BASIS, lambda state: AskSetting(state["part"]))


@routes.command("procedure", writes=True)
async def procedure(_argument: str, visit: Visit) -> Screen:
    return await open_procedure(OpenProcedure(), visit)


@routes.action(OpenProcedure, writes=True)
async def open_procedure(action: OpenProcedure, visit: Visit) -> Screen:
    """The sections, or the settings of one with their present values."""
    staff = visit.require_staff()
    require(staff, Permission.SEE_WORK)
    await visit.store.conversations.end(visit.person.id)
    if not action.group:
        return await _sections(visit)
    return await group_screen(word(Group, action.group), visit)


async def _sections(visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    agency = await visit.store.agencies.get(staff.agency_id)
    edits = may(staff, Permission.EDIT_PROCEDURE) and agency.closed_on is None
    text = parts(
        say(
            "procedure-title",
            agency=say.own(agency.guide.short_name),
            may="yes" if edits else "no",
        ),
        say("procedure-closed") if agency.closed_on else None,
        Html(agency.procedure.route.note and say.own({"ru": agency.procedure.route.note})),
        say("procedure-law") if agency.procedure.appeal_term else None,
    )
    groups = [
        button(say, f"procedure-group-{group.value}", OpenProcedure(group.value)) for group in Group
    ]
    history = button(say, "procedure-history", ListProcedureChanges())
    rows = tuple((each,) for each in (*groups, history))
    return Screen(text, (*rows, *to_menu(say)))


async def group_screen(group: Group, visit: Visit, *, lead: Html | None = None) -> Screen:
    """The settings of a section; whoever may change them has a button for each."""
    staff, say = visit.require_staff(), visit.say
    agency = await visit.store.agencies.get(staff.agency_id)
    settings = settings_of(group, agency.procedure)
    heading = Html(f"<b>{say(f'procedure-group-{group.value}')}</b>")
    text = parts(lead, heading, Html("\n".join(group_lines(group, agency.procedure, say))))
    edits = may(staff, Permission.EDIT_PROCEDURE) and agency.closed_on is None
    rows: ButtonRows = tuple(
        (_change_button(setting, agency.procedure, say),) for setting in settings if edits
    )
    return Screen(text, (*rows, *_back(say)))


def _change_button(setting: Setting, procedure: Procedure, say: Say) -> Button:
    label = plain(say("setting-change-button", title=title_words(setting, procedure, say)))
    return Button(shortened(label), AskSetting(setting.part))


@routes.action(AskSetting, writes=True)
async def ask_setting(action: AskSetting, visit: Visit) -> Screen:
    """What it is, what it is now and how to answer."""
    staff, say = visit.require_staff(), visit.say
    setting, present, revision = await procedure_changes.ask(visit.store, action.part, by=staff)
    state = {"part": setting.part, "revision": revision}
    await visit.store.conversations.begin(visit.person.id, SETTING, state)
    text = question_words(setting, present, say)
    return Screen(text, (*_answers(setting, present, revision, say), *_to_group(setting, say)))


def _answers(setting: Setting, present: Procedure, revision: int, say: Say) -> ButtonRows:
    """The choices of a setting that takes one, and leaving it empty."""
    found = []
    if setting.ask is Ask.ONE:
        found = [
            (plain(choice_words(setting, code, present, say)), code) for code in setting.choices
        ]
    if setting.ask is Ask.SWITCH:
        found = [(plain(say(f"setting-{code}")), code) for code in SWITCH]
    if setting.may_be_empty:
        found.append((plain(say("setting-leave-empty")), EMPTY))
    return tuple(
        (Button(shortened(text), AnswerSetting(setting.part, code, revision)),)
        for text, code in found
    )


@routes.action(AnswerSetting, writes=True)
async def answer_setting(action: AnswerSetting, visit: Visit) -> Screen:
    return await _answered(action.part, action.value, action.revision, visit)


@routes.text(SETTING, writes=True)
async def setting_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await _answered(state["part"], text, state["revision"], visit)


async def _answered(part: str, typed: str, revision: int, visit: Visit) -> Screen:
    """What was and what it becomes; then the act behind it is asked for."""
    change = await procedure_changes.ahead(
        visit.store, part, typed, by=visit.require_staff(), seen=revision
    )
    state = {"part": part, "revision": revision, "value": change.becomes}
    await visit.store.conversations.begin(visit.person.id, BASIS, state)
    save = SaveSetting(part, revision, digest(change.becomes))
    say = visit.say
    rows = ((button(say, "setting-save", save),), *_to_group(change.setting, say))
    return Screen(parts(preview_words(change, say), say("setting-ask-basis")), rows)


def preview_words(change: Change, say: Say) -> Html:
    """Was and becomes, with the line about the document where it changes too."""
    words = {
        "title": title_words(change.setting, change.before, say),
        "was": value_words(change.setting, change.was, change.before, say),
        "becomes": value_words(change.setting, change.becomes, change.after, say),
    }
    line = say("setting-preview-line", line=change.after.document_line) if change.line_too else None
    brings = [say(f"setting-brings-{each.what}", **each.words) for each in change.brings]
    return parts(say("setting-preview", **words), line, *brings)


def digest(value: Any) -> str:
    """An old screen's button must not save what was answered after it."""
    return sha256(canonical(value))[:8]


@routes.action(SaveSetting, writes=True)
async def save_setting(action: SaveSetting, visit: Visit) -> Screen:
    """Without a basis; what was answered since is asked for again."""
    current = await visit.store.conversations.of(visit.person.id)
    state = dict(current.state) if current is not None and current.topic == BASIS else {}
    if state.get("part") != action.part or digest(state.get("value")) != action.shown:
        asked = await ask_setting(AskSetting(action.part), visit)
        return replace(asked, text=parts(visit.say("setting-lost"), asked.text))
    return await _save(state, "", visit)


@routes.text(BASIS, writes=True)
async def basis_typed(text: str, state: dict[str, Any], visit: Visit) -> Screen:
    return await _save(state, text, visit)


async def _save(state: dict[str, Any], basis: str, visit: Visit) -> Screen:
    change = await procedure_changes.change(
        visit.store,
        state["part"],
        state["value"],
        by=visit.require_staff(),
        seen=state["revision"],
        basis=basis,
    )
    await visit.store.conversations.end(visit.person.id)
    return await group_screen(change.setting.group, visit, lead=visit.say("setting-saved"))


def _to_group(setting: Setting, say: Say) -> ButtonRows:
    group = setting.group.value
    return ((button(say, f"procedure-group-{group}", OpenProcedure(group)),), *to_menu(say))


def _back(say: Say) -> ButtonRows:
    return ((button(say, "procedure-back", OpenProcedure()),), *to_menu(say))
