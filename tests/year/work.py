"""What people of an agency do in the course of a year, each step in a transaction of its own."""

import csv
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import docx
import xlsxwriter

from admin import drafts, proposals, review
from admin.clock import agency_today
from admin.export.printed import printed
from admin.importing import first_list, imports
from admin.importing.reading import read_file
from admin.orders import Order
from admin.publication import records
from admin.steps import DraftStep
from storage.models import Proposal, Release, Row, Staff
from storage.procedure import Procedure
from storage.store import Store
from storage.terms import ChangeKind, Client
from tests.year.house import House, list_of, row_named

HERE = Path(__file__).parent
PAGE = "https://example.org/perechen"

Answer = Callable[[Store, Proposal, Staff, Procedure], Coroutine[Any, Any, None]]
"""Writes what a draft is to become."""


@dataclass(frozen=True)
class Team:
    """Who prepares, checks and decides, by their names in the play."""

    author: str
    checker: str
    decider: str


def given(code: str) -> list[list[str]]:
    """The list with which the agency begins, a row of cells a line."""
    text = HERE.joinpath("given", f"{code}.csv").read_text(encoding="utf-8")
    return list(csv.reader(StringIO(text), delimiter=";"))


def as_docx(lines: list[list[str]]) -> bytes:
    """The table as somebody typed it into a document of Word."""
    document = docx.Document()
    document.add_paragraph("ПЕРЕЧЕНЬ точек взаимодействия с клиентом")
    table = document.add_table(rows=0, cols=len(lines[0]))
    for line in lines:
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def as_xlsx(lines: list[list[str]]) -> bytes:
    """The table as a book of Excel."""
    kept = BytesIO()
    with xlsxwriter.Workbook(kept) as book:
        page = book.add_worksheet()
        for place, line in enumerate(lines):
            for column, text in enumerate(line):
                page.write_string(place, column, text)
    return kept.getvalue()


def as_csv(lines: list[list[str]]) -> bytes:
    """The table as text with semicolons, as Excel saves it."""
    kept = StringIO()
    csv.writer(kept, delimiter=";").writerows(lines)
    return kept.getvalue().encode("utf-8-sig")


async def first_release(
    house: House,
    client: Client,
    file: tuple[str, bytes],
    team: Team,
    order: Order | None = None,
    channels: dict[str, str] | None = None,
) -> Release:
    """The list comes as a file: sent by one person, approved by another."""
    contents = await read_file(*file)
    async with house.acting(team.author) as (store, author):
        agency = await store.agencies.get(house.agency_id)
        owner = await list_of(store, house, client)
        record = await imports.preview(store, agency, file[0], contents, by=author, owner=owner)
        if channels:
            record, _ = await imports.remap(
                store, record.id, by=author, seen=record.revision, channels=channels
            )
        record = await first_list.ask_approval(store, record.id, by=author, seen=record.revision)
    async with house.acting(team.decider) as (store, decider):
        return await first_list.approve(
            store, record.id, by=decider, seen=record.revision, order=order
        )


async def propose(
    house: House, client: Client, team: Team, kind: ChangeKind, name: str, answer: Answer
) -> int:
    """A change of the row of this name, sent; its number."""
    async with house.acting(team.author) as (store, author):
        row: Row = await row_named(store, house, name, client)
        draft = await proposals.begin_change(store, kind, row.id, author)
        return await _send(store, draft, author, answer)


async def propose_new(house: House, client: Client, team: Team, answer: Answer) -> int:
    """A new row, sent; its number."""
    async with house.acting(team.author) as (store, author):
        draft = await proposals.begin_addition(store, client, author)
        return await _send(store, draft, author, answer)


async def _send(store: Store, draft: Proposal, author: Staff, answer: Answer) -> int:
    procedure = (await store.agencies.get(author.agency_id)).procedure
    await answer(store, draft, author, procedure)
    await drafts.put_text(store, draft, DraftStep.BASIS, "Поручение руководителя", author)
    await proposals.submit(store, draft.id, by=author, seen=draft.revision)
    return draft.id


async def mend(house: House, team: Team, number: int, answer: Answer) -> None:
    """The author mends what was returned and sends it again."""
    async with house.acting(team.author) as (store, author):
        draft = await store.proposals.get(house.agency_id, number)
        procedure = (await store.agencies.get(house.agency_id)).procedure
        await answer(store, draft, author, procedure)
        await proposals.submit(store, number, by=author, seen=draft.revision)


async def give_back(house: House, team: Team, number: int, comment: str) -> None:
    async with house.acting(team.checker) as (store, checker):
        proposal = await store.proposals.get(house.agency_id, number)
        await review.give_back(store, number, comment, by=checker, seen=proposal.revision)


async def check(house: House, team: Team, number: int) -> None:
    async with house.acting(team.checker) as (store, checker):
        proposal = await store.proposals.get(house.agency_id, number)
        await review.check(store, number, by=checker, seen=proposal.revision)


async def approve(house: House, team: Team, number: int) -> Release:
    async with house.acting(team.decider) as (store, decider):
        proposal = await store.proposals.get(house.agency_id, number)
        return await review.approve(store, number, by=decider, seen=proposal.revision)


async def place(house: House, who: str, release: Release) -> None:
    """Today the release stands on the agency's site."""
    async with house.acting(who) as (store, person):
        await records.record(store, release.id, PAGE, agency_today(house.zone), by=person)


async def print_out(house: House, client: Client, number: int | None = None) -> str:
    """The printed list as text: what stands over it, then its rows, a cell a line."""
    async with house.database.reading() as store:
        owner = await list_of(store, house, client)
        release = await store.releases.numbered(owner.id, number or owner.release_number)
        assert release is not None
        agency = await store.agencies.get(house.agency_id)
        form = printed(release, agency, client, await store.releases.documents(release.id))
    head = [form.title, form.client, form.approval, form.edition, *form.documents]
    rows = [
        "\n".join(
            f"{column.title}: {cell.replace(chr(10), '; ')}"
            for column, cell in zip(form.columns, form.cells(row), strict=True)
            if cell
        )
        for row in form.rows
    ]
    return "\n\n".join(["\n".join(head), *rows]) + "\n"


def expected(name: str) -> str:
    """What a person has read and found right."""
    return HERE.joinpath("expected", f"{name}.txt").read_text(encoding="utf-8")


def on(day: str) -> date:
    return date.fromisoformat(day)
