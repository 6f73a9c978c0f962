"""Choosing an agency, typing, links, languages, and whose list one sees."""

from dataclasses import replace

import pytest

from bot.actions import ToBeginning, encode
from bot.citizen.actions import FindHuman, OpenCard, OpenSpot
from locales import Say
from storage.db import Database
from storage.terms import Channel, Client, Need, Role
from tests.citizen.conftest import GetPhone, settle
from tests.citizen.crawl import judge_text
from tests.citizen.visits import a_visit, command, labels, press
from tests.guide.cards import a_row_card, a_situation, an_agency_card, an_option

ASK = a_situation("ask", an_option("learn", Need.INFORMATION))
ADVICE = a_situation("advice", an_option("advice", Need.CONSULTATION), client=Client.INTERNAL)
SITE = a_row_card(1, "Сайт", Need.INFORMATION)
LINE = a_row_card(2, "Горячая линия", Need.INFORMATION, channel=Channel.HOTLINE)
DESK = a_row_card(3, "Система заявок", Need.CONSULTATION)


async def test_the_agency_is_asked_for_once_and_remembered(phone: GetPhone) -> None:
    citizen = phone()

    first = await citizen.send("/start")
    chosen = await citizen.click(first.labelled("Жилищный надзор Астраханской области").data or "")
    again = await citizen.send("/start")

    assert chosen.text.startswith(again.text)
    assert "службы жилищного надзора Астраханской области" in again.text


async def test_the_agency_can_be_changed_and_old_buttons_keep_their_own(phone: GetPhone) -> None:
    citizen = phone()
    first = await citizen.send("/start")
    astrakhan = await citizen.click(
        first.labelled("Жилищный надзор Астраханской области").data or ""
    )
    choice = await citizen.send("/agency")
    await citizen.click(choice.labelled("Мининвестиций Свердловской области").data or "")

    old = await citizen.click(astrakhan.labelled("Хочу пожаловаться или попросить").data or "")
    start = await citizen.click(encode(ToBeginning()))

    assert "ГИС ЖКХ" in old.labels
    assert "министерства инвестиций" in start.text


async def test_with_one_agency_nothing_is_asked() -> None:
    visit = a_visit(an_agency_card((ASK,), SITE))
    visit.person.agency_id = None

    screen = await press(ToBeginning(), visit)

    assert screen.text.startswith("Здравствуйте! Я помощник службы.")
    assert "Выбрать другой орган" not in labels(screen)


async def test_an_empty_deployment_says_so() -> None:
    assert "пока нет ни одного перечня" in (await press(ToBeginning(), a_visit())).text


async def test_the_notice_stands_on_the_first_screen(phone: GetPhone, samples: Database) -> None:
    await settle(samples, "sverdlovsk_invest", "test:1", "ru")

    screen = await phone().send("/start")

    assert "министерство реорганизовано" in screen.text
    assert "www.kommersant.ru" in screen.text


async def test_a_citizen_of_an_internal_list_reads_one_honest_screen(
    phone: GetPhone, samples: Database
) -> None:
    await settle(samples, "kaliningrad_gtn", "test:1", "ru")
    citizen = phone()

    for sent in ("/start", "личный приём"):
        screen = await citizen.send(sent)
        assert "Способов для граждан в нём пока нет." in screen.text
        assert {"Выбрать другой орган", "О перечне"} <= set(screen.labels)


async def test_an_employee_of_both_lists_can_change_over() -> None:
    agency = an_agency_card((ASK, ADVICE), SITE, internal=(DESK,))
    employee = a_visit(agency, works=True)

    first = await press(ToBeginning(), employee)
    internal = await press(OpenSpot(agency.id, 1), employee)

    assert "Для сотрудников" in labels(first)
    assert labels(internal)[0] == "Беда advice" and "Для граждан" in labels(internal)
    assert "Для сотрудников" not in labels(await press(ToBeginning(), a_visit(agency)))


@pytest.mark.parametrize(
    "action", [OpenSpot(1, 1), OpenSpot(1, 0, "advice"), OpenCard(1, 3), FindHuman(1, 1)]
)
async def test_citizens_do_not_see_the_list_for_employees(action: OpenSpot) -> None:
    agency = an_agency_card((ASK, ADVICE), SITE, LINE, internal=(DESK,))

    screen = await press(action, a_visit(agency))

    assert "Система заявок" not in screen.text + str(labels(screen))
    assert labels(screen)[0] == "Беда ask"


async def test_an_employee_of_another_agency_is_a_citizen_here() -> None:
    here = an_agency_card((ASK, ADVICE), SITE, internal=(DESK,))
    there = replace(here, id=2)
    visit = a_visit(there, here, works=True)

    assert "только для сотрудников" in (await press(OpenSpot(1, 1), visit)).text


async def test_a_link_opens_a_touchpoints_card(phone: GetPhone, samples: Database) -> None:
    citizen = phone()

    screen = await citizen.send("/start t2")
    start = await citizen.click(encode(ToBeginning()))

    assert screen.text.startswith("<b>Госуслуги</b>")
    assert "Астраханской" in start.text


@pytest.mark.parametrize("argument", ["t99999999999999", "t404", "tx", "what", "t-1", "t²"])
async def test_a_foreign_link_leads_to_the_beginning(phone: GetPhone, argument: str) -> None:
    screen = await phone().send(f"/start {argument}")

    assert "Какой орган вам нужен?" in screen.text


async def test_a_wrong_invitation_is_refused_in_words(phone: GetPhone) -> None:
    screen = await phone().send("/start iunheard-of")

    assert screen.text == Say("ru")("invitation-unknown-error")
    assert screen.labels


async def test_the_language_changes_at_once_and_stays(phone: GetPhone, samples: Database) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru")
    citizen = phone()

    choice = await citizen.send("/language")
    english = await citizen.click(choice.labelled("English").data or "")
    again = await citizen.send("/start")

    assert again.text.startswith(english.text) and english.text.startswith("Hello!")


async def test_help_says_that_the_bot_receives_no_appeals(phone: GetPhone) -> None:
    text = (await phone().send("/help")).text

    assert "не принимаю" in text and "паспортные данные" in text


@pytest.mark.parametrize(
    ("role", "told"), [(None, False), (Role.INTERNAL, False), (Role.EDITOR, True)]
)
async def test_help_tells_staff_of_their_menu(
    phone: GetPhone, samples: Database, role: Role | None, told: bool
) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru", role)

    assert ("ваше меню — /menu" in (await phone().send("/help")).text) is told


@pytest.mark.parametrize("role", [None, Role.EDITOR])
async def test_about_names_the_order_and_the_release(
    phone: GetPhone, samples: Database, role: Role | None
) -> None:
    await settle(samples, "astrakhan_housing", "test:1", "ru", role)

    text = (await phone().send("/about")).text

    assert "Служба жилищного надзора Астраханской области" in text
    assert "от 26 марта 2024 г. № 049-О" in text
    assert "№ 1 от 22 ноября 2026 г." in text
    assert "Учебный пример" in text
    assert "59\u2011ФЗ, ст. 8, 12" in text and "открытые источники (" in text


async def test_commands_answer_without_a_chosen_agency() -> None:
    visit = a_visit(an_agency_card((ASK,), SITE), replace(an_agency_card((ASK,), SITE), id=2))
    visit.person.agency_id = None

    for name in ("about", "help", "agency", "language"):
        judge_text((await command(name, visit)).text)
