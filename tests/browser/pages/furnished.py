"""What stands in an agency beside proposals: files, orders, texts, people's words, counts."""

from datetime import date, timedelta

from admin import demand, drafts, everywhere, units
from admin.blanks import sample_of, set_blank
from admin.bundles import present
from admin.clock import agency_today
from admin.consolidated import assemble, put_aside
from admin.demand import Count
from admin.importing import imports
from admin.importing.cells import Cell, Table
from admin.importing.reading import Contents
from admin.invitations import open_invitations
from admin.knowledge.texts import begin_text, begin_text_change
from admin.own_days import set_day
from admin.publication import records
from admin.releases import attach_document
from admin.subjects import fits, subject_of
from admin.succession import Act
from admin.succession import record as record_act
from admin.surveys.closing import close_on_its_day
from admin.surveys.surveys import KIND, make_survey
from admin.team import invite
from admin.vocabulary import add_saying
from storage.demand_terms import Counted, SearchEnd
from storage.models import Agency, KnowledgeItem, Release, Row, Staff
from storage.models.base import utc_now
from storage.store import Store
from storage.terms import ChangeKind, Client, KnowledgeKind, Need, Role, SuccessionKind
from tests import factories
from tests.importing.files import SEVEN
from tests.surveys import a_form, an_open_survey, answered, days

PAPER = ("prikaz.txt", "text/plain", "Приказ".encode())


async def furnish_list(store: Store, agency: Agency, release: Release, editor: Staff) -> None:
    """A file looked at line by line, a later order with its file, a release on the site, a
    blank of the agency's own."""
    administrator = await _of(store, agency, Role.ADMINISTRATOR)
    sample = await sample_of(store, by=administrator)
    await set_blank(store, sample.name, sample.media_type, sample.content, by=administrator)
    cells = (SEVEN, ("1.", "", "", "Справки", "Новый сайт", "получить информацию", "цифровая"))
    table = Table(tuple(tuple(Cell((words,)) for words in row) for row in cells))
    await imports.preview(store, agency, "perechen.docx", Contents(tables=[table]), by=editor)
    approver = await _of(store, agency, Role.APPROVER)
    await attach_document(
        store,
        release.id,
        kind="Приказ",
        number="54-П",
        date=f"{release.approved_on:%d.%m.%Y}",
        title="Об утверждении перечня",
        by=approver,
        file=PAPER,
    )
    await records.record(
        store, release.id, "https://example.org/list", release.approved_on, by=approver
    )


async def furnish_texts(store: Store, agency: Agency, editor: Staff) -> None:
    """An approved text with a draft that changes it, a draft of a new one, a saying, a topic."""
    items = [
        KnowledgeItem(
            agency_id=agency.id, kind=kind, title=f"Срок ответа {number}", body="Один месяц."
        )
        for number, kind in enumerate(KnowledgeKind, 1)
    ]
    for each in items:
        await store.knowledge.add(each)
    await begin_text_change(store, items[0].id, editor)
    await begin_text(store, editor)
    reviewer = await _of(store, agency, Role.REVIEWER)
    await add_saying(store, "домовой чат", "мессенджеры", by=reviewer)
    await factories.a_topic(store, agency)


async def furnish_contacts(store: Store, agency: Agency, rows: list[Row], editor: Staff) -> None:
    """One telephone in two touchpoints, and a draft that changes it in both."""
    phone = {"type": "phone", "value": "+7 000 000-00-02", "trust": "staff"}
    phone |= {"source": "", "checked_on": ""}
    for row in rows:
        point = await store.register.touchpoint(agency.id, row.touchpoint_id)
        point.contacts = [*point.contacts, phone]
    await store.flush()
    found = await everywhere.contacts_in(store, Client.EXTERNAL, by=editor)
    widest = max(found, key=lambda each: len(each.stands))
    draft = await everywhere.begin_everywhere(store, Client.EXTERNAL, widest.key, editor)
    await drafts.put_basis_file(store, draft, *PAPER, editor)


async def furnish_people(store: Store, agency: Agency) -> None:
    """A unit, an open invitation, a day of the agency's own."""
    administrator = await _of(store, agency, Role.ADMINISTRATOR)
    await units.add_unit(store, "Отдел приёма граждан", by=administrator)
    await invite(store, agency, Role.EDITOR, title="Редактор", by=administrator)
    assert await open_invitations(store, by=administrator, now=utc_now())
    await set_day(store, agency, date(2027, 6, 1), working=False, by=administrator)


async def furnish_counts(store: Store, agency: Agency, rows: list[Row]) -> None:
    """Enough of everything for each chart; one group of fewer than ten."""
    today = agency_today(agency.time_zone)
    situations = [each.code for each in agency.guide.situations]
    keys = {
        Counted.ROW: [str(row.id) for row in rows],
        Counted.NEED: [Need.INFORMATION.value, Need.CONSULTATION.value],
        Counted.SITUATION: situations,
        Counted.HOUR: ["9", "12", "15"],
        Counted.SEARCH: [each.value for each in SearchEnd],
        Counted.HELPED: [f"{demand.CARD_STAGE}:{rows[0].id}"],
        Counted.NOT_HELPED: [f"{demand.CARD_STAGE}:{rows[0].id}"],
    }
    counts = {
        Count(agency.id, today - timedelta(days=place % 3), counted, key): 4 + 15 * (place + 1)
        for counted, named in keys.items()
        for place, key in enumerate(named)
    }
    await demand.keep(store, counts)


async def furnish_surveys(store: Store, agency: Agency) -> None:
    """One that runs; one that is over, with a question that too few answered; a draft."""
    reviewer = await _of(store, agency, Role.REVIEWER)
    await an_open_survey(store, reviewer)
    over = await an_open_survey(store, reviewer, **_days_ahead(30, 60))
    for option, times in enumerate((14, 6, 3)):
        await answered(store, over, 0, option, times)
    await answered(store, over, 1, 0, 2)
    [*_others, closing] = await store.deadlines.planned(KIND, agency.id)
    await close_on_its_day(store, closing, utc_now())
    await make_survey(store, a_form(foreign="", **_days_ahead(90, 120)), by=reviewer)


def _days_ahead(first: int, last: int) -> dict[str, str]:
    today = utc_now().date()
    return days(today + timedelta(days=first), today + timedelta(days=last))


async def furnish_bundles(store: Store, agency: Agency, rows: list[Row]) -> None:
    """One presented for its order, with a change put aside into the next one."""
    editor, head = await _of(store, agency, Role.EDITOR), await _of(store, agency, Role.HEAD)
    reviewer = await _of(store, agency, Role.REVIEWER)
    changes = [
        await factories.a_checked(store, editor, reviewer, row, ChangeKind.CONTENT) for row in rows
    ]
    assert changes[0].bundle_id is not None
    bundle = await store.bundles.get(agency.id, changes[0].bundle_id)
    seen = bundle.revision
    bundle = await put_aside(store, bundle.id, changes[-1].id, by=head, seen=seen)
    bundle = await assemble(store, bundle.id, by=head, seen=bundle.revision)
    await present(store, bundle.id, by=head, seen=bundle.revision)


async def close_agency(store: Store, agency: Agency) -> None:
    """Its list is only read: another agency came after it."""
    today = agency_today(agency.time_zone)
    await record_act(store, agency, SuccessionKind.CLOSED, today, Act("Указ", "1-У", today))


async def furnish_fields(store: Store, agency: Agency, rows: list[Row], editor: Staff) -> None:
    """Drafts of many fields: what a place offers, its forms, its words in another language."""
    points = await store.register.touchpoints(agency.id)
    places = [row for row in rows if fits(ChangeKind.OFFERS, points[row.touchpoint_id])]
    for kind in (ChangeKind.OFFERS, ChangeKind.FORMS, ChangeKind.TRANSLATION):
        for row in places:
            if await store.proposals.open_for(row.list_id, subject_of(kind, row)) is None:
                await factories.a_draft(store, editor, row, kind)
                break


async def _of(store: Store, agency: Agency, role: Role) -> Staff:
    return next(each for each in await store.team.active(agency.id) if each.role is role)
