"""An agency with one of everything that a form may name, and who is signed in to it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from admin import sessions, suggestions
from admin.bundles import present
from admin.clock import agency_today
from admin.consolidated import assemble, put_aside
from admin.deputies import name_deputy
from admin.invitations import open_invitations
from admin.knowledge.texts import begin_text
from admin.own_days import set_day
from admin.releases import make_release
from admin.same_contact import key_of
from admin.situations.options import OptionForm, add_option
from admin.situations.path import StepForm, add_step
from admin.situations.situations import SituationForm, add_situation
from admin.situations.standing import read_situations
from admin.suggestions import Told
from admin.surveys.surveys import make_survey
from admin.teaching import teach
from admin.team import invite
from admin.units import add_unit
from admin.vocabulary import add_saying
from storage.models import Bundle, KnowledgeItem, Staff, TouchpointList
from storage.models.base import utc_now
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import (
    ChangeKind,
    Client,
    KnowledgeKind,
    ReleaseRule,
    Role,
    SuggestionPart,
)
from tests.factories import (
    Office,
    a_checked,
    a_draft,
    a_list,
    a_question,
    a_row,
    a_staff,
    a_submitted,
    a_topic,
    a_touchpoint,
    an_office,
)
from tests.remarks import a_remark
from tests.surveys import a_form, an_open_survey, days
from tests.web.endpoints import OWN_DAY
from tests.web.received import of_receptions
from tests.web.sent_lists import of_sent_lists

Thing = dict[str, Any]


@dataclass(frozen=True)
class Agency:
    """`things` by name, each with its `id` and what else a form carries; `tokens` of a session
    of each role, of nobody that is signed in by two."""

    office: Office
    things: dict[str, Thing]
    tokens: dict[Role, str] = field(default_factory=dict)


async def a_furnished_agency(store: Store, procedure: Procedure) -> Agency:
    """One of everything; a new kind of thing is added here, by a name of its own. The
    colleague is somebody of the agency who presses nothing."""
    office = await an_office(store, procedure)
    people = {role: office.of(role) for role in Role if role is not Role.SECRETARY}
    people[Role.SECRETARY] = await a_staff(store, office.agency, Role.SECRETARY)
    things: dict[str, Thing] = {}
    for role, staff in people.items():
        things[role.value] = {"id": staff.id, "person": staff.person_id}
    things["site"] = _of(office.site)
    things["reception"] = _of(office.reception)
    things["contact"] = await _a_contact(store, office)
    by_order = procedure.release_rule is ReleaseRule.BY_ORDER
    if by_order:
        await _add_presented(store, office, things)
    await _add_proposals(store, office, things)
    if by_order:
        await _add_bundles(store, office, things)
    things |= await _of_words(store, office)
    things["release"] = _of(await make_release(store, office.owner.id, [], by=office.approver))
    if not by_order:
        sent = await of_sent_lists(store, office)
        things |= {name: _of(each) for name, each in sent.items()}
    agency = Agency(office, things)
    for role, staff in people.items():
        if role is not Role.INTERNAL:
            await _signed_in(store, staff)  # in another browser of theirs
            _, agency.tokens[role] = await _signed_in(store, staff)
    colleague = await a_staff(store, office.agency, Role.EDITOR)
    things["colleague"] = {"id": colleague.id, "person": colleague.person_id}
    things |= await _of_people(store, office, colleague)
    things |= await of_receptions(store, office)
    things["remark"] = _of(await a_remark(store, office))
    things["colleague_session"], _ = await _signed_in(store, colleague)
    agency.tokens[Role.INTERNAL] = await _demoted(store, people[Role.INTERNAL])
    await store.agencies.refresh(office.agency)
    things["agency"] = {"revision": office.agency.revision}
    return agency


async def _of_words(store: Store, office: Office) -> dict[str, Thing]:
    """What people said, how they say it, and what they are asked."""
    by, agency = office.reviewer, office.agency
    await add_saying(store, f"жэк {agency.id}", "управляющая организация", by=by)
    [saying] = await store.lexicon.of(agency.id)
    topic = await a_topic(store, agency)
    question, taught = await a_question(store, agency), await a_question(store, agency)
    done = await teach(store, taught.id, "кому платить налог", topic_id=topic.id, by=by)
    told = Told(agency.id, office.site.id, 1, SuggestionPart.PHONE, (), "не отвечает")
    await suggestions.keep(store, {told: 1})
    [suggestion] = await suggestions.waiting(store, by=office.editor)
    item = KnowledgeItem(
        agency_id=agency.id, kind=KnowledgeKind.TEMPLATE, title="Срок ответа", body="Месяц."
    )
    await store.knowledge.add(item)
    await store.team.refresh(topic)
    return {
        "saying": _of(saying),
        "topic": {**_of(topic), "lead": f"topic:{topic.id}"},
        "question": _of(question),
        "taught": {**_of(taught), "phrase": done.phrase.id if done.phrase else 0},
        "suggestion": _of(suggestion),
        "item": _of(item),
        "text": _of(await begin_text(store, office.editor)),
        "situation": await _a_situation(store, by),
        "step": await _a_step(store, by),
        "survey": _of(await make_survey(store, a_form(**_AHEAD), by=by)),
        "running": _of(await an_open_survey(store, by)),
    }


_AHEAD = days(utc_now().date() + timedelta(days=100), utc_now().date() + timedelta(days=130))


async def _a_situation(store: Store, by: Staff) -> Thing:
    """The second one of two, by its code, with the second one of two options."""
    form = SituationForm(russian="Нужен ответ", foreign="I need an answer")
    first = OptionForm(russian="Узнать", foreign="Learn", needs=("information",))
    seen = (await read_situations(store, by=by)).mark
    made = await add_situation(store, "external", form, first, seen=seen, by=by)
    seen = (await read_situations(store, by=by)).mark
    second = OptionForm(russian="Подать", foreign="Submit", needs=("submission",))
    option = await add_option(store, made.code, second, seen=seen, by=by)
    mark = (await read_situations(store, by=by)).mark
    return {"id": made.code, "option": option.code, "mark": mark}


async def _a_step(store: Store, by: Staff) -> Thing:
    """The second one of two of the client's path, by its key."""
    for title in ("Отнести бумаги", "Получить бумаги"):
        seen = (await read_situations(store, by=by)).path_mark
        made = await add_step(store, StepForm(title, next_russian=title), seen=seen, by=by)
    return {"id": made.key, "mark": (await read_situations(store, by=by)).path_mark}


async def _of_people(store: Store, office: Office, colleague: Staff) -> dict[str, Thing]:
    """A unit without anything, an open invitation, a deputy of today and a day of one's own."""
    by, agency = office.administrator, office.agency
    unit = await add_unit(store, "Отдел приёма", by=by)
    await invite(store, agency, Role.EDITOR, title="Редактор", by=by)
    [invitation] = await open_invitations(store, by=by, now=utc_now())
    today = agency_today(agency.time_zone)
    deputy = await name_deputy(store, colleague.id, today, today, by=office.approver)
    await set_day(store, agency, date.fromisoformat(OWN_DAY), working=False, by=by)
    return {"unit": _of(unit), "invitation": _of(invitation), "deputy": _of(deputy)}


async def _a_contact(store: Store, office: Office) -> Thing:
    """A telephone of the agency alone, by its key, and the touchpoint that has it."""
    value = f"+7 000 000-01-{office.agency.id:02}"
    phone = {"type": "phone", "value": value, "trust": "staff", "source": "", "checked_on": ""}
    point = await a_touchpoint(store, office.agency, contacts=[phone])
    await a_row(store, office.owner, point)
    return {"id": key_of(phone), "point": point.id}


async def _add_proposals(store: Store, office: Office, things: dict[str, Thing]) -> None:
    """A draft, one that waits for the reviewer, one that waits for the approver."""
    rows = [
        await a_row(store, office.owner, await a_touchpoint(store, office.agency)) for _ in range(2)
    ]
    things["draft"] = _of(await a_draft(store, office.editor, office.site))
    things["submitted"] = _of(await a_submitted(store, office.editor, rows[0]))
    checked = await a_checked(store, office.editor, office.reviewer, rows[1], ChangeKind.KIND)
    things["checked"] = _of(checked)


async def _add_presented(store: Store, office: Office, things: dict[str, Thing]) -> None:
    """A bundle that waits for the approver's order."""
    head = office.head
    bundle = await _a_bundle(store, office, office.owner)
    await assemble(store, bundle.id, by=head, seen=bundle.revision)
    things["presented"] = _of(await present(store, bundle.id, by=head, seen=bundle.revision))


async def _add_bundles(store: Store, office: Office, things: dict[str, Thing]) -> None:
    """One that is put together, of the other list; one that collects, with a change inside and
    one put aside."""
    head, internal = office.head, await a_list(store, office.agency, Client.INTERNAL)
    other = await _a_bundle(store, office, internal)
    things["assembled"] = _of(await assemble(store, other.id, by=head, seen=other.revision))
    bundle = await _a_bundle(store, office, office.owner)
    inside, aside, *_ = await store.proposals.in_bundle(bundle.id)
    things["inside"] = _of(inside)
    things["aside"] = _of(aside)
    moved = await put_aside(store, bundle.id, aside.id, by=head, seen=bundle.revision)
    things["collecting"] = _of(moved)


async def _a_bundle(store: Store, office: Office, owner: TouchpointList) -> Bundle:
    """The list's collecting bundle, with one more change."""
    row = await a_row(store, owner, await a_touchpoint(store, office.agency))
    checked = await a_checked(store, office.editor, office.reviewer, row, ChangeKind.KIND)
    return await store.bundles.get(office.agency.id, checked.bundle_id or 0)


def _of(record: Any) -> Thing:
    thing = {"id": record.id}
    if hasattr(record, "revision"):
        thing["revision"] = record.revision
    return thing


async def _signed_in(store: Store, staff: Staff) -> tuple[Thing, str]:
    now = utc_now() - timedelta(seconds=1)
    code = await sessions.make_link(store, by=staff, now=now)
    session, token = await sessions.sign_in(store, code, browser="", now=now)
    return _of(session), token


async def _demoted(store: Store, staff: Staff) -> str:
    """The session of somebody who works there no more but may still read the internal list."""
    staff.role = Role.EDITOR
    await store.flush()
    _, token = await _signed_in(store, staff)
    staff.role = Role.INTERNAL
    await store.flush()
    return token
