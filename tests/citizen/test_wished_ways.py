"""What cards and ways say to whoever has told how to be helped, and what they are not offered."""

from dataclasses import replace
from typing import Any

import pytest

from bot.citizen.actions import FindHuman, OpenCard, OpenSpot
from bot.citizen.settings_actions import OpenSettings, ShowForEverybody
from bot.guide.entries import entries_of
from bot.guide.library import Library
from bot.guide.search import Search
from bot.screens import Screen
from bot.visit import Visit
from bot.wishes import renewed
from storage.cards import AgencyCard, RowCard
from storage.care_terms import Segment
from storage.db import Database
from storage.offers import Offer
from storage.terms import Channel, ContactType, Kind, Need
from tests.citizen.conftest import GetPhone, citizens_routes, settle
from tests.citizen.test_wishes import ASTRAKHAN
from tests.citizen.visits import a_visit, labels, press
from tests.guide.cards import a_contact, a_row_card, a_situation, an_agency_card, an_option

ASK = a_situation("ask", an_option("learn", Need.INFORMATION))
PHONE = a_contact(ContactType.PHONE, "+7 000 000-00-00")
TO_ASK = OpenSpot(1, 0, "ask", "learn")


def a_way(number: int, name: str, channel: Channel, *needs: Need, **values: Any) -> RowCard:
    return a_row_card(number, name, *(needs or (Need.INFORMATION,)), channel=channel, **values)


SITE = a_way(1, "Сайт", Channel.SITE)
LINE = a_way(2, "Горячая линия", Channel.HOTLINE)
OFFICE = a_way(3, "Кабинет", Channel.OFFICE, touchpoint={"kind": Kind.OFFLINE})
WAYS = an_agency_card((ASK,), SITE, LINE, OFFICE)


async def card(row: RowCard, agency: AgencyCard = WAYS, **wishes: Any) -> Screen:
    return await press(OpenCard(1, row.id, "ask", "learn"), a_visit(agency, **wishes))


async def test_coming_and_calling_stand_before_the_internet() -> None:
    usual = await press(TO_ASK, a_visit(WAYS))
    offline = await press(TO_ASK, a_visit(WAYS, offline_first=True))

    assert labels(usual)[:3] == ["Сайт", "Горячая линия", "Кабинет"]
    assert labels(offline)[:3] == ["Кабинет", "Горячая линия", "Сайт"]
    assert offline.text.index("Прийти") < offline.text.index("Через интернет")


async def test_a_telephone_goes_last_and_is_said_to_be_one() -> None:
    ways = await press(TO_ASK, a_visit(WAYS, no_calls=True))
    shown = await card(LINE, no_calls=True)
    usual = await card(LINE)

    assert labels(ways)[:3] == ["Сайт", "Кабинет", "Горячая линия (по телефону)"]
    assert "Это по телефону." in shown.text and "по телефону" not in usual.text
    assert "Здесь можно только позвонить" not in ways.text


async def test_a_telephone_that_is_called_one_is_not_said_to_be_one_twice() -> None:
    executor = a_way(4, "Телефон исполнителя", Channel.EXECUTOR_PHONE)

    ways = await press(TO_ASK, a_visit(an_agency_card((ASK,), SITE, executor), no_calls=True))

    assert labels(ways)[:2] == ["Сайт", "Телефон исполнителя"]


async def test_whoever_cannot_call_is_not_said_to_prefer_calling() -> None:
    calls = await press(OpenSettings(), a_visit(WAYS, offline_first=True))
    both = await press(OpenSettings(), a_visit(WAYS, offline_first=True, no_calls=True))

    assert "Лучше прийти или позвонить: включено" in labels(calls)
    assert "Лучше прийти самому: включено" in labels(both)
    assert "сначала покажу, куда прийти" in both.text and "куда прийти" not in calls.text


async def test_where_there_is_only_a_telephone_others_are_offered() -> None:
    other = a_way(4, "Письмо", Channel.POST, Need.SUBMISSION)
    agency = an_agency_card((ASK,), LINE, other)

    for action in (TO_ASK, FindHuman(1)):
        screen = await press(action, a_visit(agency, no_calls=True))
        assert "Здесь можно только позвонить. Другие способы — на кнопках ниже." in screen.text
        assert "Письмо" in labels(screen)
        assert "Письмо" not in labels(await press(action, a_visit(agency)))


async def test_several_telephones_alone_are_said_to_be_all() -> None:
    lines = [a_way(n, f"Линия {n}", Channel.HOTLINE) for n in (1, 2)]
    letter = a_way(3, "Письмо", Channel.POST, Need.SUBMISSION)
    agency = an_agency_card((ASK,), *lines, letter)

    screen = await press(TO_ASK, a_visit(agency, no_calls=True))

    assert "Здесь можно только позвонить." in screen.text
    assert labels(screen)[:3] == ["Линия 1 (по телефону)", "Линия 2 (по телефону)", "Письмо"]


@pytest.mark.parametrize(
    ("offers", "contacts", "said"),
    [
        ({Offer.RAMP: True}, (), "Вход без ступеней: есть."),
        ({Offer.RAMP: False}, (), "Вход без ступеней: нет. Посмотрите другие способы."),
        ({}, (), "Вход без ступеней: не известно, уточните заранее."),
        ({}, (PHONE,), "Вход без ступеней: не известно, уточните по телефону +7 000 000-00-00."),
    ],
)
async def test_what_is_known_of_the_way_in_is_said_to_whoever_needs_it(
    offers: dict[Offer, bool], contacts: tuple[Any, ...], said: str
) -> None:
    row = a_way(3, "Кабинет", Channel.OFFICE, touchpoint={"offers": offers, "contacts": contacts})
    agency = an_agency_card((ASK,), SITE, row)

    assert said in (await card(row, agency, step_free=True)).text
    assert "Вход без ступеней" not in (await card(row, agency)).text
    assert "Вход без ступеней" not in (await card(SITE, agency, step_free=True)).text


async def test_nobody_who_cannot_call_is_told_to_ask_by_telephone() -> None:
    row = a_way(3, "Кабинет", Channel.OFFICE, touchpoint={"contacts": (PHONE,)})
    agency = an_agency_card((ASK,), SITE, row)

    shown = await card(row, agency, step_free=True, no_calls=True)

    assert "уточните заранее" in shown.text


FIRMS = a_way(5, "Окно для фирм", Channel.OFFICE, segments=(Segment.BUSINESS, Segment.BODY))
MIXED = an_agency_card((ASK,), SITE, FIRMS, human_channels=(Channel.OFFICE,))
ONLY_FIRMS = an_agency_card((ASK,), FIRMS, human_channels=(Channel.OFFICE,))


async def test_what_is_for_others_is_not_offered_and_that_is_said() -> None:
    first = await press(OpenSpot(1), a_visit(MIXED, segment=Segment.CITIZEN))
    ways = await press(TO_ASK, a_visit(MIXED, segment=Segment.CITIZEN))
    business = await press(TO_ASK, a_visit(MIXED, segment=Segment.BUSINESS))
    whoever = await press(TO_ASK, a_visit(MIXED))

    assert "Показываю то, что для граждан." in first.text
    assert ways.text.startswith("<b>Сайт</b>")
    assert {"Сайт", "Окно для фирм"} <= set(labels(business)) & set(labels(whoever))
    assert "Показываю" not in (await press(OpenSpot(1), a_visit(MIXED))).text


async def test_a_card_that_is_asked_for_by_itself_says_for_whom_it_is() -> None:
    citizen = await card(FIRMS, MIXED, segment=Segment.CITIZEN)
    business = await card(FIRMS, MIXED, segment=Segment.BUSINESS)
    whoever = await card(FIRMS, MIXED)

    note = "Этот способ — для предпринимателей и организаций, других органов."
    assert note in citizen.text
    assert note not in business.text and note not in whoever.text


@pytest.mark.parametrize("action", [OpenSpot(1), TO_ASK, FindHuman(1)])
async def test_where_nothing_is_left_everything_is_offered(action: OpenSpot | FindHuman) -> None:
    screen = await press(action, a_visit(ONLY_FIRMS, segment=Segment.CITIZEN))

    assert "Для граждан здесь пока ничего нет. Но есть для других." in screen.text
    offered = [button.action for row in screen.buttons for button in row]
    assert any(isinstance(each, ShowForEverybody) for each in offered)
    assert OpenSettings() in offered


async def test_the_search_offers_nothing_that_is_for_others() -> None:
    citizen = await asked("окно для фирм", MIXED, segment=Segment.CITIZEN)
    business = await asked("окно для фирм", MIXED, segment=Segment.BUSINESS)

    assert "Окно для фирм" not in labels(citizen) and "<b>Окно" not in citizen.text
    assert "Для граждан здесь пока ничего нет" in citizen.text
    assert "<b>Окно для фирм</b>" in business.text


async def test_of_several_found_the_wished_one_stands_first() -> None:
    desk, window = (
        a_way(n, name, channel)
        for n, name, channel in (
            (1, "Окно справок портала", Channel.SITE),
            (2, "Окно справок дома", Channel.OFFICE),
        )
    )
    agency = an_agency_card((ASK,), desk, window)

    usual = await asked("окно справок", agency)
    offline = await asked("окно справок", agency, offline_first=True)

    assert labels(usual)[:2] == ["Окно справок портала", "Окно справок дома"]
    assert labels(offline)[:2] == ["Окно справок дома", "Окно справок портала"]


async def test_everything_is_shown_again_by_one_press(samples: Database, phone: GetPhone) -> None:
    await settle(samples, ASTRAKHAN, "test:1", "ru")
    citizen = phone("test:1")
    await citizen.click("swt|business")

    shown = await citizen.click("swa|1|0|complain||0")
    settings = await citizen.send("/settings")

    assert "Госуслуги" in shown.labels
    assert "Кто я: не указано" in settings.labels


async def asked(text: str, agency: AgencyCard, **wishes: Any) -> Screen:
    """The answer to words that are searched for in this list alone."""
    search = Search.build(tuple(entries_of(agency)), (), None)
    visit: Visit = a_visit(agency, **wishes)
    library = Library((1, 1), (agency,), (), search)
    visit = renewed(replace(visit, library=library))
    screen: Screen = await citizens_routes().texts[""].answer(text, {}, visit)
    return screen
