"""Things for tests, made by functions. Saved ones take a store opened for writing;
`a_proposal`, `a_member` and `a_case` are unsaved, for pure rules.

People are called by role, telephones are +7 000 000-00-00, hosts example.org.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from admin import drafts, proposals, review
from admin.forms.answers import put_day, put_form
from admin.place_offers.answers import put_offer
from admin.requirements.answers import mark
from admin.segments import put_segment
from admin.steps import DraftStep
from admin.translation.answers import put_translation
from admin.workflow import Case
from storage.care_terms import Segment
from storage.db import Database
from storage.models import (
    Agency,
    Person,
    Proposal,
    Question,
    Row,
    Staff,
    Topic,
    Touchpoint,
    TouchpointList,
)
from storage.procedure import (
    CauseSetting,
    ChannelSetting,
    NeedSetting,
    OrderDocument,
    Procedure,
    Publication,
    Route,
)
from storage.situations import Guide, Option, Situation
from storage.store import Store
from storage.terms import (
    Cause,
    ChangeKind,
    Channel,
    Client,
    ContactType,
    Kind,
    Need,
    ReleaseRule,
    Role,
    SeparateCheck,
    Status,
    TopicKind,
)
from tests.forms import a_pdf

DIRECTION = "Рассмотрение обращений"
OTHER_DIRECTION = "Доступ к информации"
PROPOSERS = (Role.EDITOR, Role.REVIEWER, Role.HEAD, Role.APPROVER)

_NUMBERS = count(1)
_TITLES = {
    Role.EDITOR: "Редактор",
    Role.REVIEWER: "Проверяющий",
    Role.HEAD: "Руководитель группы",
    Role.SECRETARY: "Секретарь группы",
    Role.APPROVER: "Утверждающий",
    Role.ADMINISTRATOR: "Администратор",
    Role.INTERNAL: "Внутренний клиент",
}

OFFICE_ROLES = tuple(role for role in Role if role is not Role.SECRETARY)


def a_procedure(**changes: Any) -> Procedure:
    """A small explicit procedure: two clients, two directions, four needs, four channels."""
    settings: dict[str, Any] = {
        "order": OrderDocument(title="О перечне", number="1", date=date(2024, 1, 15)),
        "clients": (Client.EXTERNAL, Client.INTERNAL),
        "directions": {
            Client.EXTERNAL: (DIRECTION, OTHER_DIRECTION),
            Client.INTERNAL: (DIRECTION,),
        },
        "needs": tuple(
            NeedSetting(code=code, wording=words, short={"ru": words, "en": code}, paragraph="1")
            for code, words in (
                (Need.INFORMATION, "получить информацию"),
                (Need.CONSULTATION, "посоветоваться"),
                (Need.SUBMISSION, "подать обращение"),
                (Need.RESULT, "получить ответ"),
            )
        ),
        "causes": (
            CauseSetting(code=Cause.KIND_CHANGED, wording="изменение вида", paragraph="5.1"),
            CauseSetting(code=Cause.NEEDS_CHANGED, wording="изменение потребностей", paragraph="5"),
        ),
        "channels": tuple(
            ChannelSetting(code=code, label={"ru": words, "en": code}, kind=kind, paragraph="2")
            for code, words, kind in (
                (Channel.SITE, "Сайт", Kind.DIGITAL),
                (Channel.EMAIL, "Электронная почта", Kind.DIGITAL),
                (Channel.RECEPTION, "Личный приём", Kind.OFFLINE),
                (Channel.PHONE, "Телефон", Kind.UNDEFINED),
            )
        ),
        "form_columns": ("Номер", "Точка", "Потребности"),
        "form_fields": ("number", "touchpoint", "needs"),
        "route": a_route(),
        "release_rule": ReleaseRule.ON_APPROVAL,
        "document_line": "Утверждён {date}, редакция {number}",
        "publication": Publication(counted_from="approval", paragraph="6"),
    }
    return Procedure(**{**settings, **changes})


def a_procedure_by_order(**changes: Any) -> Procedure:
    """The procedure where the order makes the release (D13)."""
    rule = {
        "release_rule": ReleaseRule.BY_ORDER,
        "document_line": "Приказ от {order_date} № {order_number}",
    }
    return a_procedure(**{**rule, **changes})


def a_route(separate_check: SeparateCheck = SeparateCheck.ALWAYS) -> Route:
    return Route(
        separate_check=separate_check,
        proposers=dict.fromkeys(ChangeKind, PROPOSERS),
        note="Порядок для тестов",
    )


def a_guide() -> Guide:
    return Guide(
        greeting_name={"ru": "службы", "en": "the service"},
        short_name={"ru": "Служба", "en": "The service"},
        situations=(
            Situation(
                code="ask",
                title={"ru": "Нужно узнать", "en": "I want to know"},
                client=Client.EXTERNAL,
                options=(
                    Option(
                        code="learn",
                        title={"ru": "Узнать", "en": "Learn"},
                        needs=(Need.INFORMATION,),
                    ),
                ),
                paragraph="2.9",
            ),
        ),
    )


async def an_agency(
    store: Store, code: str = "", procedure: Procedure | None = None, **values: Any
) -> Agency:
    """An agency without lists; `a_list` makes one."""
    number = next(_NUMBERS)
    settings = {"name": f"Орган {number}", "time_zone": "Europe/Astrakhan"}
    agency = Agency(
        code=code or f"agency_{number}",
        procedure_data=(procedure or a_procedure()).model_dump(mode="json"),
        guide_data=a_guide().model_dump(mode="json"),
        **{**settings, **values},
    )
    await store.agencies.add(agency)
    return agency


async def a_list(store: Store, agency: Agency, client: Client = Client.EXTERNAL) -> TouchpointList:
    owner = TouchpointList(agency_id=agency.id, client=client)
    await store.agencies.add(owner)
    return owner


async def a_person(store: Store, address: str = "", **values: Any) -> Person:
    person = Person(address=address or f"telegram:{9_000_000 + next(_NUMBERS)}", **values)
    await store.people.add(person)
    return person


async def a_staff(
    store: Store,
    agency: Agency,
    role: Role,
    person: Person | None = None,
    title: str = "",
    **values: Any,
) -> Staff:
    """A person at work in the agency, already let in."""
    person = person or await a_person(store)
    if not title:
        title = f"{_TITLES[role]} {await store.team.next_number(agency.id, role)}"
    staff = Staff(agency_id=agency.id, person_id=person.id, role=role, title=title, **values)
    await store.team.add(staff)
    return staff


async def a_touchpoint(
    store: Store,
    agency: Agency,
    name: str = "",
    channel: Channel = Channel.SITE,
    kind: Kind = Kind.DIGITAL,
    **values: Any,
) -> Touchpoint:
    touchpoint = Touchpoint(
        agency_id=agency.id,
        name=name or f"Точка {next(_NUMBERS)}",
        channel=channel,
        kind=kind,
        **values,
    )
    await store.register.add(touchpoint)
    return touchpoint


async def a_row(
    store: Store,
    owner: TouchpointList,
    touchpoint: Touchpoint,
    needs: Sequence[Need] = (Need.INFORMATION,),
    direction: str = DIRECTION,
    **values: Any,
) -> Row:
    row = Row(
        agency_id=owner.agency_id,
        list_id=owner.id,
        touchpoint_id=touchpoint.id,
        direction=direction,
        needs=[need.value for need in needs],
        **values,
    )
    await store.register.add_row(row)
    return row


async def a_topic(
    store: Store,
    agency: Agency,
    code: str = "",
    kind: TopicKind = TopicKind.ELSEWHERE,
    **values: Any,
) -> Topic:
    """A topic without phrases; ours leads to the only option of `a_guide`."""
    number = next(_NUMBERS)
    settings: dict[str, Any] = {"title": {"ru": f"Предмет {number}", "en": f"Subject {number}"}}
    if kind is TopicKind.OURS:
        settings |= {"situation": "ask", "option": "learn"}
    if kind is TopicKind.ELSEWHERE:
        settings |= {
            "body": {"ru": "Другой орган", "en": "Another body"},
            "how": {"ru": "Напишите туда.", "en": "Write there."},
            "source": "Закон для тестов, ст. 1",
        }
    topic = Topic(
        agency_id=agency.id, code=code or f"topic_{number}", kind=kind, **{**settings, **values}
    )
    await store.topics.add(topic)
    return topic


async def a_question(store: Store, agency: Agency, key: str = "", **values: Any) -> Question:
    """An unanswered question: open, asked once."""
    key = key or f"вопрос {next(_NUMBERS)}"
    on = values.get("last_on", date(2026, 11, 16))
    settings: dict[str, Any] = {"text": key, "language": "ru", "first_on": on, "last_on": on}
    settings["abstained"] = 1
    question = Question(agency_id=agency.id, key=key, **{**settings, **values})
    await store.questions.add(question)
    return question


TYPED_CHANGES = {
    ChangeKind.RENAME: (DraftStep.NAME, "Новое имя точки"),
    ChangeKind.PLACE: (DraftStep.PROCESS, "Другой процесс"),
    ChangeKind.CONTENT: (DraftStep.PECULIARITY, "Только по записи"),
    ChangeKind.RESPONSIBLE: (DraftStep.RESPONSIBLE, "Начальник отдела"),
}
"""What a draft of such a change becomes by one typed answer."""


async def _one_form(store: Store, draft: Proposal, by: Staff) -> None:
    file_id = await put_form(store, draft, "Заявление.pdf", a_pdf(), by)
    await put_day(store, draft, file_id, "01.02.2026", by)


ANSWERED: dict[ChangeKind, Callable[[Store, Proposal, Staff], Awaitable[None]]] = {
    ChangeKind.REQUIREMENTS: lambda store, draft, by: mark(
        store, draft, "aspect-simplicity", "good", by
    ),
    ChangeKind.OFFERS: lambda store, draft, by: put_offer(store, draft, "ramp", "yes", by),
    ChangeKind.FORMS: _one_form,
    ChangeKind.SEGMENTS: lambda store, draft, by: put_segment(
        store, draft, Segment.BUSINESS, True, by
    ),
    ChangeKind.TRANSLATION: lambda store, draft, by: put_translation(
        store, draft, "label-en", "Reception of citizens", by
    ),
}
"""What a draft of such a change becomes by one answer."""


async def a_draft(
    store: Store, by: Staff, row: Row | None = None, kind: ChangeKind = ChangeKind.NEEDS
) -> Proposal:
    """A draft that is ready to submit, written through the verbs; `row` is what it changes,
    needless for an addition."""
    if kind is ChangeKind.ADD:
        return await an_addition(store, by)
    assert row is not None, "a change needs a row"
    draft = await proposals.begin_change(store, kind, row.id, by)
    agency = await store.agencies.get(by.agency_id)
    if kind is ChangeKind.NEEDS:
        await drafts.put_need(store, draft, Need.RESULT, True, agency.procedure, by)
    elif kind is ChangeKind.KIND:
        await drafts.put_kind(store, draft, Kind.UNDEFINED, by)
    elif kind is ChangeKind.CONTACTS:
        await drafts.put_contact(store, draft, ContactType.PHONE, "+7 000 000-00-00", by)
    elif kind is ChangeKind.PHRASES:
        await drafts.put_text(store, draft, DraftStep.PHRASES, "куда с этим идти", by)
    elif kind is ChangeKind.CHANNEL:
        await drafts.put_channel(store, draft, Channel.RECEPTION, agency.procedure, by)
    elif kind in ANSWERED:
        await ANSWERED[kind](store, draft, by)
    elif kind in TYPED_CHANGES:
        step, words = TYPED_CHANGES[kind]
        await drafts.put_text(store, draft, step, words, by)
    await drafts.put_text(store, draft, DraftStep.BASIS, "Поручение № 1", by)
    return draft


async def an_addition(store: Store, by: Staff, name: str = "") -> Proposal:
    """A draft of a new row for external clients, ready to submit."""
    agency = await store.agencies.get(by.agency_id)
    draft = await proposals.begin_addition(store, Client.EXTERNAL, by)
    name = name or f"Новая точка {next(_NUMBERS)}"
    await drafts.put_text(store, draft, DraftStep.NAME, name, by)
    await drafts.put_channel(store, draft, Channel.RECEPTION, agency.procedure, by)
    await drafts.put_direction(store, draft, DIRECTION, by)
    await drafts.put_need(store, draft, Need.CONSULTATION, True, agency.procedure, by)
    await drafts.put_text(store, draft, DraftStep.BASIS, "Поручение № 1", by)
    return draft


async def a_submitted(
    store: Store, by: Staff, row: Row | None = None, kind: ChangeKind = ChangeKind.NEEDS
) -> Proposal:
    draft = await a_draft(store, by, row, kind)
    return await proposals.submit(store, draft.id, by=by, seen=draft.revision)


async def a_checked(
    store: Store,
    by: Staff,
    reviewer: Staff,
    row: Row | None = None,
    kind: ChangeKind = ChangeKind.NEEDS,
) -> Proposal:
    proposal = await a_submitted(store, by, row, kind)
    return await review.check(store, proposal.id, by=reviewer, seen=proposal.revision)


@dataclass(frozen=True)
class Office:
    """An agency at work: one external list with two rows, and one person of each role but a
    secretary, whom a working group may have (D16)."""

    agency: Agency
    owner: TouchpointList
    site: Row
    reception: Row
    editor: Staff
    reviewer: Staff
    head: Staff
    approver: Staff
    administrator: Staff
    internal: Staff

    def of(self, role: Role) -> Staff:
        staff: Staff = getattr(self, role.value)
        return staff


async def an_office(store: Store, procedure: Procedure | None = None, code: str = "") -> Office:
    agency = await an_agency(store, code, procedure)
    owner = await a_list(store, agency)
    site = await a_touchpoint(store, agency, "Сайт", Channel.SITE, Kind.DIGITAL)
    reception = await a_touchpoint(store, agency, "Приём", Channel.RECEPTION, Kind.OFFLINE)
    rows = {
        "site": await a_row(store, owner, site),
        "reception": await a_row(store, owner, reception, [Need.INFORMATION, Need.SUBMISSION]),
    }
    people = {role.value: await a_staff(store, agency, role) for role in OFFICE_ROLES}
    return Office(agency=agency, owner=owner, **rows, **people)


async def open_office(database: Database, procedure: Procedure | None = None) -> Office:
    """`an_office` in its own transaction."""
    async with database.writing() as store:
        return await an_office(store, procedure)


def a_proposal(status: Status = Status.SUBMITTED, **values: Any) -> Proposal:
    """Unsaved: agency 1, written by person 1."""
    settings: dict[str, Any] = {
        "agency_id": 1,
        "list_id": 1,
        "kind": ChangeKind.NEEDS,
        "author_id": 1,
        "last_edited_by_id": values.get("author_id", 1),
        "subject": "row:1",
    }
    return Proposal(status=status, **{**settings, **values})


def a_member(role: Role, person_id: int = 2, **values: Any) -> Staff:
    """Unsaved: agency 1, person 2."""
    settings: dict[str, Any] = {"agency_id": 1, "title": f"{_TITLES[role]} 1"}
    return Staff(role=role, person_id=person_id, **{**settings, **values})


def a_case(
    release_rule: ReleaseRule = ReleaseRule.ON_APPROVAL,
    separate_check: bool = True,
    presented: bool = False,
) -> Case:
    return Case(release_rule=release_rule, separate_check=separate_check, presented=presented)
