"""A closed agency: whatever once led to it leads to its successor now."""

from collections.abc import Callable
from datetime import date

import pytest

from admin.card_words import dated
from admin.succession import Act, Names, record
from bot.actions import Action, encode
from bot.citizen import actions
from bot.citizen.actions import OpenFormerList, TakeAgency
from bot.citizen.settings_actions import ShowForEverybody
from bot.guide.library import Shelf
from locales import Say
from storage.db import Database
from storage.models import Agency
from storage.store import Store
from storage.terms import Client, SuccessionKind
from tests.citizen.conftest import GetPhone, settle
from tests.factories import an_agency
from tests.test_locales import arguments, messages

DAY = date(2025, 12, 29)
ACT = Act("указ", "1-УГ", date(2025, 12, 1))
CLOSED, OPEN, OTHER = "sverdlovsk_invest", "astrakhan_housing", "kaliningrad_gtn"

OLD_BUTTONS: dict[str, Callable[[int, int], Action]] = {
    "TakeAgency": lambda agency, row: actions.TakeAgency(agency),
    "OpenSpot": lambda agency, row: actions.OpenSpot(agency),
    "OpenCard": lambda agency, row: actions.OpenCard(agency, row),
    "ShowPlace": lambda agency, row: actions.ShowPlace(agency, row),
    "KeepPhone": lambda agency, row: actions.KeepPhone(agency, row),
    "FindHuman": lambda agency, row: actions.FindHuman(agency),
    "NoneOfThese": lambda agency, row: actions.NoneOfThese(agency),
    "OpenTopic": lambda agency, row: actions.OpenTopic(agency, 1),
    "OpenProcess": lambda agency, row: actions.OpenProcess(agency, row),
    "OpenAbout": lambda agency, row: actions.OpenAbout(agency),
    "OpenClosed": lambda agency, row: actions.OpenClosed(agency),
    "OpenNotice": lambda agency, row: actions.OpenNotice(agency),
    "OpenPart": lambda agency, row: actions.OpenPart(agency, row, "b"),
    "OpenRest": lambda agency, row: actions.OpenRest(agency),
    "OpenRestOfCard": lambda agency, row: actions.OpenRestOfCard(agency, row),
    "ShowForEverybody": lambda agency, row: ShowForEverybody(agency),
    "ShowWay": lambda agency, row: actions.ShowWay(agency, 0, "complain", "submit"),
}
"""Every button of citizens that names an agency, but the former list itself."""


async def agency_of(store: Store, code: str) -> Agency:
    found = await store.agencies.by_code(code)
    assert found is not None
    return found


async def closing(
    database: Database,
    shelf: Shelf,
    kind: SuccessionKind = SuccessionKind.MERGED,
    to: tuple[str, ...] = (OPEN,),
    name: str = "",
) -> int:
    async with database.writing() as store:
        agency = await agency_of(store, CLOSED)
        successors = [await agency_of(store, code) for code in to]
        await record(store, agency, kind, DAY, ACT, successors=successors, names=Names(name))
    await shelf.refresh()
    return agency.id


def test_every_button_that_names_an_agency_is_tried() -> None:
    named = {
        name
        for name, kind in vars(actions).items()
        if isinstance(kind, type)
        and issubclass(kind, Action)
        and "agency" in getattr(kind, "__dataclass_fields__", {})
    }

    assert named - {"OpenFormerList"} - set(OLD_BUTTONS) == set()


@pytest.mark.parametrize("name", OLD_BUTTONS)
async def test_an_old_button_leads_to_the_successor(
    samples: Database, shelf: Shelf, phone: GetPhone, name: str
) -> None:
    owner = shelf.library.agency(await _id_of(samples, CLOSED))
    assert owner is not None
    row = owner.lists[Client.EXTERNAL].rows[0].id
    closed = await closing(samples, shelf)

    screen = await phone().click(encode(OLD_BUTTONS[name](closed, row)))

    assert "это теперь" in screen.text
    assert "указ от 01.12.2025 № 1-УГ" in screen.text
    successor = encode(TakeAgency(await _id_of(samples, OPEN)))
    assert successor in {button.data for button in screen.buttons}


async def _id_of(database: Database, code: str) -> int:
    async with database.reading() as store:
        return (await agency_of(store, code)).id


@pytest.mark.parametrize(
    "said", ["/start", "/about", "где подать заявку", "спасибо", "/help", "/faq"]
)
async def test_whoever_chose_the_closed_agency_is_told(
    samples: Database, shelf: Shelf, phone: GetPhone, said: str
) -> None:
    await settle(samples, CLOSED, "test:9", "ru")
    await closing(samples, shelf)

    screen = await phone("test:9").send(said)

    assert "это теперь" in screen.text or said == "/help"
    assert screen.buttons


async def test_a_link_on_a_door_leads_to_the_successor(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    owner = shelf.library.agency(await _id_of(samples, CLOSED))
    assert owner is not None
    point = owner.lists[Client.EXTERNAL].rows[0].touchpoint.id
    await closing(samples, shelf)

    screen = await phone().send(f"/start t{point}")

    assert "это теперь" in screen.text


async def test_the_closed_agency_is_offered_no_more(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    closed = await closing(samples, shelf)

    screen = await phone().send("/agency")

    assert encode(TakeAgency(closed)) not in {button.data for button in screen.buttons}
    assert len(shelf.library.agencies) == 2


async def test_after_a_split_the_person_chooses(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    closed = await closing(samples, shelf, SuccessionKind.SPLIT, (OPEN, OTHER))

    screen = await phone().click(encode(TakeAgency(closed)))

    assert "Выберите, куда обратиться теперь" in screen.text
    offered = {button.data for button in screen.buttons}
    assert {encode(TakeAgency(await _id_of(samples, code))) for code in (OPEN, OTHER)} <= offered


async def test_a_successor_that_is_not_here_is_named_honestly(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    closed = await closing(samples, shelf, to=(), name="Новое министерство")

    screen = await phone().click(encode(TakeAgency(closed)))

    assert "Новое министерство" in screen.text
    assert "В этом боте нет перечня" in screen.text


async def test_without_a_successor_that_is_said(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    closed = await closing(samples, shelf, SuccessionKind.CLOSED, ())

    screen = await phone().click(encode(TakeAgency(closed)))

    assert "больше не работает" in screen.text


async def test_the_former_list_stays_readable_with_a_warning(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    closed = await closing(samples, shelf)

    screen = await phone().click(encode(OpenFormerList(closed)))

    assert "Прежний перечень" in screen.text
    assert "С 29 декабря 2025 г. этот перечень больше не действует" in screen.text
    assert ".." not in screen.text


async def test_successors_of_successors_are_followed(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    async with samples.writing() as store:
        between = await an_agency(store, "between")
        await record(
            store,
            await agency_of(store, CLOSED),
            SuccessionKind.MERGED,
            DAY,
            ACT,
            successors=[between],
        )
        await record(
            store,
            between,
            SuccessionKind.MERGED,
            DAY,
            ACT,
            successors=[await agency_of(store, OPEN)],
        )
    await shelf.refresh()

    screen = await phone().click(encode(TakeAgency(await _id_of(samples, CLOSED))))

    successor = encode(TakeAgency(await _id_of(samples, OPEN)))
    assert successor in {button.data for button in screen.buttons}


async def test_a_renamed_agency_shows_its_former_name(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    async with samples.writing() as store:
        agency = await agency_of(store, OPEN)
        was = agency.name
        names = Names("Служба нового имени", "Новая служба", "новой службы")
        await record(store, agency, SuccessionKind.RENAMED, DAY, ACT, names=names)
    await settle(samples, OPEN, "test:7", "ru")
    await shelf.refresh()

    about = await phone("test:7").send("/about")
    start = await phone("test:7").send("/start")

    assert "Служба нового имени" in about.text
    assert f"«{was}»" in about.text
    assert "новой службы" in start.text


async def test_beside_a_successor_no_other_agency_is_offered(
    samples: Database, shelf: Shelf, phone: GetPhone
) -> None:
    closed = await closing(samples, shelf)

    screen = await phone().click(encode(TakeAgency(closed)))

    offered = {button.data for button in screen.buttons}
    assert encode(TakeAgency(await _id_of(samples, OPEN))) in offered
    assert encode(TakeAgency(await _id_of(samples, OTHER))) not in offered
    assert encode(actions.ChooseAgency()) in offered


DATED = (
    "closed-now",
    "closed-nobody",
    "closed-list-heading",
    "closed-list-warning",
    "about-former-name",
    "citizen-about-order",
    "citizen-about-release",
    "citizen-question-text",
    "card-release",
    "card-release-by-order",
    "card-opens-on",
)
"""Words that are given a day ending in «г.»."""


@pytest.mark.parametrize("key", DATED)
def test_a_day_s_full_stop_is_not_said_twice(key: str) -> None:
    say, line = Say("ru"), "Учебный пример. Составлен по приказу № 54."
    given = dict.fromkeys(arguments(messages("ru")[key]), "слово")
    days = dict.fromkeys({"date", "on"} & set(given), dated(say, DAY))
    lines = dict.fromkeys({"document"} & set(given), line)

    said = say(key, **given | days | lines)

    assert days and "2025" in said
    assert ".." not in said.replace("</i>", "").replace("</b>", "")
