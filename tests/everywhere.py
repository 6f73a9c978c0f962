"""One telephone in several touchpoints of a list, and a draft that changes it everywhere."""

from dataclasses import dataclass

from admin import drafts, everywhere
from admin.same_contact import key_of
from admin.steps import DraftStep
from storage.db import Database
from storage.models import Proposal, Row, Staff
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import Channel, Client, Kind
from tests.factories import OTHER_DIRECTION, Office, a_row, a_touchpoint, an_office

OLD, NEW = "+7 000 000-00-01", "+7 000 000-00-02"
KEY = key_of({"type": "phone", "value": OLD})


def a_contact(value: str, kind: str = "phone", trust: str = "seed") -> dict[str, str]:
    return {"type": kind, "value": value, "trust": trust, "source": "", "checked_on": ""}


@dataclass(frozen=True)
class Wired:
    """An office whose hotline (two rows) and reception desk (one row) share a telephone; the
    desk writes it another way and has a site besides."""

    office: Office
    hotline: Row
    hotline_again: Row
    desk: Row

    @property
    def editor(self) -> Staff:
        return self.office.editor


async def wired(database: Database, procedure: Procedure | None = None) -> Wired:
    async with database.writing() as store:
        return await wire(store, await an_office(store, procedure))


async def wire(store: Store, office: Office) -> Wired:
    hotline = await a_touchpoint(
        store,
        office.agency,
        "Горячая линия",
        Channel.PHONE,
        Kind.OFFLINE,
        contacts=[a_contact(OLD)],
    )
    desk = await a_touchpoint(
        store,
        office.agency,
        "Стойка приёма",
        Channel.RECEPTION,
        Kind.OFFLINE,
        contacts=[a_contact("8 000 0000001"), a_contact("https://example.org", "site")],
        hours="24/7",
    )
    return Wired(
        office=office,
        hotline=await a_row(store, office.owner, hotline),
        hotline_again=await a_row(store, office.owner, hotline, direction=OTHER_DIRECTION),
        desk=await a_row(store, office.owner, desk),
    )


async def an_everywhere_draft(store: Store, by: Staff, value: str = NEW) -> Proposal:
    """Ready to submit."""
    draft = await everywhere.begin_everywhere(store, Client.EXTERNAL, KEY, by)
    await everywhere.put_new(store, draft, value, by)
    await drafts.put_text(store, draft, DraftStep.BASIS, "Поручение № 1", by)
    return draft
