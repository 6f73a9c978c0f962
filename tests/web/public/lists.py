"""Houses whose open lists are worth reading: the samples, and one of thousands of rows."""

from dataclasses import replace

import httpx

from storage.cards import AgencyCard, ListCard, RowCard
from storage.db import Database
from storage.terms import Channel, Client, ContactType, Kind, Need, Trust
from tests.guide.cards import a_contact, a_list_card, a_row_card, an_agency_card
from tests.web.house import House, a_house
from tests.web.releasing import load_samples

LONG = 5_000
_CHANNELS = (Channel.SITE, Channel.EMAIL, Channel.RECEPTION, Channel.PHONE)


async def a_sample_house(database: Database) -> House:
    house = await a_house(database)
    await load_samples(database)
    await house.renew()
    return house


async def a_house_of(database: Database, *cards: AgencyCard) -> House:
    """Pages over these cards alone; the database knows nothing of them."""
    house = await a_house(database)
    house.cards = cards
    return house


def an_agency(*rows: RowCard, **changes: object) -> AgencyCard:
    """An agency with an approved list of these rows."""
    card = an_agency_card((), *rows)
    return replace(card, **changes)  # type: ignore[arg-type]


def with_owner(agency: AgencyCard, owner: ListCard) -> AgencyCard:
    return replace(agency, lists={Client.EXTERNAL: owner})


def a_long_agency(count: int = LONG) -> AgencyCard:
    """Every row with all needs, a contact, hours and words as long as real ones."""
    return with_owner(an_agency(), a_list_card(*(_row(number) for number in range(1, count + 1))))


def _row(number: int) -> RowCard:
    return a_row_card(
        number,
        f"Точка приёма обращений по вопросам предоставления сведений из реестра № {number}",
        Need.INFORMATION,
        Need.CONSULTATION,
        Need.SUBMISSION,
        Need.RESULT,
        channel=_CHANNELS[number % len(_CHANNELS)],
        direction=f"Направление деятельности органа по работе с обращениями {number % 7}",
        service=f"Региональный государственный контроль (надзор) в сфере {number % 40}",
        process=f"Рассмотрение обращений и запросов граждан и организаций {number}",
        bring={"ru": "паспорт, заявление и документы, подтверждающие полномочия"},
        peculiarity="Приём только по предварительной записи через окно приёма.",
        touchpoint={
            "kind": Kind.OFFLINE,
            "hours": "Mo-Fr 09:00-18:00",
            "contacts": (
                a_contact(ContactType.PHONE, "+7 000 000-00-00"),
                a_contact(ContactType.ADDRESS, "Учебный город, улица Учебная, дом 1"),
                a_contact(ContactType.SITE, "https://example.org/priem", Trust.PAGE, "example.org"),
            ),
        },
    )


async def read(house: House, path: str, language: str = "ru", **options: object) -> httpx.Response:
    return await house.nobody().get(
        path,
        headers={"Accept-Language": language, **options},  # type: ignore[dict-item]
    )
