"""What a card says and offers."""

from dataclasses import replace
from typing import Any

import pytest

from bot.citizen.actions import FindHuman, KeepPhone, OpenCard, OpenSpot, ShowPlace
from bot.citizen.cards.card import linked_to_gone
from bot.screens import Screen
from storage.cards import AgencyCard, ContactCard, GoneCard, RowCard
from storage.procedure import AppealTerm
from storage.situations import ScenarioStep
from storage.terms import Channel, ContactType, Kind, Need, Regime, Trust
from tests.citizen.crawl import judge_text
from tests.citizen.visits import a_visit, labels, press, with_list
from tests.factories import a_procedure
from tests.guide.cards import (
    a_contact,
    a_list_card,
    a_row_card,
    a_situation,
    an_agency_card,
    an_option,
)

STATE_SYSTEM = Channel.STATE_SYSTEM
ADDRESS = a_contact(ContactType.ADDRESS, "г. Примерск, ул. Первая, д. 1")
PLACE = a_contact(ContactType.PLACE, "46.35, 48.04")
PHONE = a_contact(ContactType.PHONE, "+7 000 000-00-00")
EMAIL = a_contact(ContactType.EMAIL, "info@example.org")
SITE = a_contact(ContactType.SITE, "www.example.org")

ASKED = ("Помогло", "Не помогло")
"""What every card asks."""

LAST = ("Контакт неверный?", "Ещё", "Назад", "В начало")
"""What every card ends with."""

ASK = a_situation("ask", an_option("learn", Need.INFORMATION))


def a_card_row(*contacts: ContactCard, channel: Channel = Channel.RECEPTION, **v: Any) -> RowCard:
    touchpoint = {"contacts": contacts, "kind": Kind.OFFLINE, **v.pop("touchpoint", {})}
    needs = v.pop("needs", (Need.INFORMATION,))
    return a_row_card(7, "Личный приём", *needs, channel=channel, touchpoint=touchpoint, **v)


async def card(row: RowCard, agency: AgencyCard | None = None, language: str = "ru") -> Screen:
    owner = agency or an_agency_card((ASK,), row)
    screen = await press(
        OpenCard(owner.id, row.id, "ask", "learn"), a_visit(owner, language=language)
    )
    judge_text(screen.text)
    return screen


async def test_known_contacts_are_shown_and_have_their_buttons() -> None:
    screen = await card(a_card_row(ADDRESS, PLACE, PHONE, EMAIL, SITE))

    for fact in (ADDRESS, PHONE, EMAIL, SITE):
        assert fact.value in screen.text
    assert PLACE.value not in screen.text
    assert labels(screen)[:4] == [
        "Открыть сайт",
        "Скопировать эл. почту",
        "Показать на карте",
        "Сохранить телефон",
    ]
    buttons = [button for row in screen.buttons for button in row]
    assert buttons[0].url == "http://www.example.org"
    assert buttons[1].copy == EMAIL.value


async def test_nothing_is_guessed_where_no_contact_is_known() -> None:
    suspect = a_contact(ContactType.PHONE, "+7 000 000-00-01", Trust.SUSPECT)

    screen = await card(a_card_row(suspect))

    assert suspect.value not in screen.text
    assert "гадать не будем" in screen.text
    assert "уточните на официальном сайте" in screen.text


async def test_a_fact_from_a_page_is_shown_with_its_source() -> None:
    page = a_contact(ContactType.SITE, "https://example.org", Trust.PAGE, "https://example.org/a?b")

    screen = await card(a_card_row(page))

    assert "Сам орган этого пока не проверял" in screen.text
    assert '<a href="https://example.org/a?b">открытые источники</a>' in screen.text


async def test_a_timetable_alone_is_no_way_to_get_there() -> None:
    screen = await card(a_card_row(a_contact(ContactType.SCHEDULE, "по графику")))

    assert "Часы приёма: по графику" in screen.text
    assert "гадать не будем" in screen.text


async def test_a_number_that_is_not_known_leads_to_ways_that_are() -> None:
    line = a_card_row(channel=Channel.HOTLINE)
    portal = {"contacts": (SITE,)}
    online = a_row_card(8, "Госуслуги", Need.SUBMISSION, touchpoint=portal, channel=STATE_SYSTEM)
    paper = a_row_card(9, "Письмо", Need.SUBMISSION, channel=Channel.POST)

    screen = await card(line, an_agency_card((ASK,), line, online, paper))

    assert "Проверенного номера пока нет, а гадать не будем." in screen.text
    assert "Вот другие способы: Госуслуги." in screen.text
    assert "официальном сайте" not in screen.text
    assert labels(screen) == ["Госуслуги", *ASKED, *LAST]


async def test_whoever_looks_for_a_form_is_led_to_a_person_and_to_no_appeal() -> None:
    form = a_situation("ask", an_option("learn", Need.FORMS))
    site = a_card_row(channel=Channel.SITE, needs=(Need.FORMS,))
    portal = {"contacts": (SITE,)}
    online = a_row_card(8, "Госуслуги", Need.SUBMISSION, touchpoint=portal, channel=STATE_SYSTEM)
    line = a_row_card(9, "Линия", Need.CONSULTATION, channel=Channel.HOTLINE)
    agency = an_agency_card((form,), site, online, line, human_channels=(Channel.HOTLINE,))

    screen = await card(site, agency)

    assert "Проверенного адреса сайта пока нет, а гадать не будем." in screen.text
    assert "нажмите «Поговорить с человеком»" in screen.text
    assert "официальном сайте" not in screen.text and "Госуслуги" not in screen.text


async def test_a_request_of_a_body_is_not_sent_another_way() -> None:
    courier = a_card_row(channel=Channel.COURIER, regime=Regime.REQUEST)
    portal = {"contacts": (SITE,)}
    online = a_row_card(8, "Госуслуги", Need.SUBMISSION, touchpoint=portal, channel=STATE_SYSTEM)

    screen = await card(courier, an_agency_card((ASK,), courier, online))

    assert "Госуслуги" not in screen.text


async def test_the_officers_number_is_in_the_letter() -> None:
    screen = await card(a_card_row(channel=Channel.EXECUTOR_PHONE))

    assert "Номер указан в письме с ответом." in screen.text
    assert "гадать" not in screen.text


@pytest.mark.parametrize(
    ("channel", "kind", "words"),
    [
        (Channel.SITE, Kind.DIGITAL, "через интернет"),
        (Channel.EMAIL, Kind.DIGITAL, "написать по электронной почте (через интернет)"),
        (Channel.PHONE, Kind.OFFLINE, "позвонить (без интернета)"),
        (Channel.PHONE, Kind.DIGITAL, "позвонить (не выходя из дома)"),
        (Channel.POST, Kind.OFFLINE, "написать на бумаге (без интернета)"),
        (Channel.RECEPTION, Kind.OFFLINE, "прийти самому (без интернета)"),
    ],
)
async def test_the_kind_is_told_in_plain_words(channel: Channel, kind: Kind, words: str) -> None:
    screen = await card(a_card_row(channel=channel, touchpoint={"kind": kind}))

    assert screen.text.startswith(f"<b>Личный приём</b> — {words}\n")


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_an_undefined_kind_is_not_named(channel: Channel, language: str) -> None:
    row = a_card_row(channel=channel, touchpoint={"kind": Kind.UNDEFINED})

    title = (await card(row, language=language)).text.split("\n")[0]

    assert "интернет" not in title and "internet" not in title and "online" not in title


async def test_a_message_is_told_to_be_no_appeal() -> None:
    needs = (Need.INFORMATION, Need.SUBMISSION)
    screen = await card(a_card_row(regime=Regime.MESSAGE, needs=needs))

    assert "отправить сообщение (это не обращение по закону" in screen.text
    assert "подать обращение" not in screen.text


async def test_hours_tell_whether_it_is_open_now() -> None:
    screen = await card(a_card_row(ADDRESS, touchpoint={"hours": "Mo-Fr 09:00-18:00"}))

    assert "понедельник – пятница: с 9:00 до 18:00" in screen.text
    assert "суббота – воскресенье: выходной" in screen.text
    assert "Сейчас открыто, до 18:00." in screen.text


async def test_unknown_hours_are_not_spoken_of() -> None:
    screen = await card(a_card_row(ADDRESS))

    assert "Часы" not in screen.text and "Сейчас" not in screen.text


async def test_the_step_the_term_and_what_to_bring_are_told() -> None:
    step = ScenarioStep(need=Need.INFORMATION, title={"ru": "Узнать"}, next={"ru": "Спросить."})
    row = a_card_row(needs=(Need.INFORMATION, Need.SUBMISSION), bring={"ru": "паспорт"})
    term = AppealTerm(
        registration_days=3,
        answer_days=30,
        prolongation_days=21,
        law={"ru": "59-ФЗ, ст. 8"},
        source="https://example.org/law",
    )
    agency = replace(
        an_agency_card((ASK,), row, scenario=(step, step)), procedure=a_procedure(appeal_term=term)
    )

    text = (await card(row, agency)).text

    assert "Что нужно: паспорт." in text
    assert "Шаг 2 из 2: Узнать." in text
    assert "зарегистрируют за 3 дня, ответят за 30 дней" in text
    assert "ещё на 21 день" in text
    assert "59\u2011ФЗ, ст. 8" in text and "example.org" not in text
    assert text.endswith("Сведения на 22 ноября 2026 г., перечень № 1.")


async def test_a_card_found_in_search_of_a_person_offers_no_second_search() -> None:
    term = AppealTerm(
        registration_days=3,
        answer_days=30,
        prolongation_days=30,
        law={"ru": "59-ФЗ"},
        source="https://example.org/law",
    )
    needs = (Need.INFORMATION, Need.SUBMISSION)
    office = a_card_row(ADDRESS, needs=needs)
    line = a_row_card(8, "Горячая линия", *needs, channel=Channel.HOTLINE)
    agency = an_agency_card((ASK,), office, line)
    visit = a_visit(replace(agency, procedure=a_procedure(appeal_term=term)))

    people = await press(FindHuman(1, 0, "ask", "learn"), visit)
    found = next(each[0] for each in people.buttons if each[0].text == "Личный приём")
    assert found.action
    screen = await press(found.action, visit)

    assert "Сроки" not in screen.text
    assert labels(screen) == ["Другие способы", *ASKED, *LAST]
    assert screen.buttons[-1][0].action == FindHuman(1)


async def test_the_only_way_to_a_person_opens_at_once_and_leads_back() -> None:
    visit = a_visit(an_agency_card((ASK,), a_row_card(1, "Сайт", Need.INFORMATION), a_card_row()))

    screen = await press(FindHuman(1, 0, "ask", "learn"), visit)

    assert screen.text.startswith("<b>Личный приём</b>")
    assert screen.buttons[-1][0].action == OpenSpot(1, 0, "ask", "learn")


async def test_the_only_way_by_internet_says_that_there_is_no_other() -> None:
    row = a_card_row(channel=Channel.SITE, touchpoint={"kind": Kind.DIGITAL})

    assert "Способа без интернета для этого в перечне пока нет." in (await card(row)).text
    assert "Способа без интернета" not in (await card(a_card_row())).text


async def test_words_of_staff_cannot_break_the_message() -> None:
    evil = a_contact(ContactType.ADDRESS, '<b>&{ $x } "кавычки"')
    row = a_card_row(evil, peculiarity="<i>", bring={"ru": "</b>"}, touchpoint={"labels": {}})
    named = replace(row, touchpoint=replace(row.touchpoint, name="<a href='x'>Имя & Ко"))

    screen = await press(OpenCard(1, 7), a_visit(an_agency_card((ASK,), named)))

    assert "&lt;b&gt;&amp;" in screen.text
    assert "<a href" not in screen.text


async def test_the_map_and_the_telephone_come_along_with_a_way_back() -> None:
    agency = an_agency_card((ASK,), a_card_row(ADDRESS, PLACE, PHONE))
    place = await press(ShowPlace(1, 7, "ask", "learn"), a_visit(agency))
    phone = await press(KeepPhone(1, 7, "ask", "learn"), a_visit(agency))

    assert place.place is not None and place.place.address == ADDRESS.value
    assert phone.contact is not None and phone.contact.phone == PHONE.value
    assert place.fresh and phone.fresh
    assert labels(place) == labels(phone) == ["Назад", "В начало"]


async def test_a_map_that_is_no_longer_confirmed_leads_to_the_card() -> None:
    screen = await press(ShowPlace(1, 7), a_visit(an_agency_card((ASK,), a_card_row(ADDRESS))))

    assert screen.place is None
    assert "Личный приём" in screen.text


async def test_a_gone_way_offers_its_successor() -> None:
    heir = a_row_card(8, "Новый приём", Need.INFORMATION)
    gone = (GoneCard(7, "Личный приём", 8), GoneCard(9, "Телеграф", None))
    agency = with_list(an_agency_card((ASK,)), a_list_card(heir, gone=gone))

    replaced = await press(OpenCard(1, 7, "ask", "learn"), a_visit(agency))
    alone = await press(OpenCard(1, 9), a_visit(agency))

    assert "больше нет: «Личный приём»" in replaced.text
    assert labels(replaced)[0] == "Новый приём"
    assert "больше нет: «Телеграф»" in alone.text
    assert labels(alone)[0] == "Беда ask"


async def test_the_code_of_a_gone_touchpoint_leads_to_its_successor() -> None:
    heir = a_row_card(8, "Новый приём", Need.INFORMATION)
    gone = (GoneCard(6, "Личный приём", None, 70), GoneCard(7, "Личный приём", 8, 70))
    agency = with_list(an_agency_card((ASK,)), a_list_card(heir, gone=gone))

    screen = linked_to_gone(70, a_visit(agency))

    assert screen is not None
    assert "больше нет: «Личный приём»" in screen.text
    assert labels(screen)[0] == "Новый приём"
    assert linked_to_gone(71, a_visit(agency)) is None


@pytest.mark.parametrize(
    "action",
    [OpenCard(1, 404), OpenCard(404, 7), OpenSpot(1, 0, "gone"), OpenSpot(1, 0, "ask", "gone")],
)
async def test_an_old_button_says_so_and_leads_on(action: Any) -> None:
    screen = await press(action, a_visit(an_agency_card((ASK,), a_card_row())))

    assert screen.text.startswith("Перечень с тех пор изменился")
    assert labels(screen)[0] == "Беда ask"
