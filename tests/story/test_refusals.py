"""Every refusal is said in words, and changes nothing."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from tests.story.people import Chat, Seen, Town, in_team, invitation
from tests.story.program import fingerprint, rows
from tests.story.work import (
    ADD,
    APPROVE,
    CHECK,
    KIND,
    NEEDS,
    ON,
    REJECT,
    RETURN,
    SUBMIT,
    WITHDRAW,
    add,
    begin,
    change_needs,
    choose,
    finish,
    number,
    submit_needs,
)

STRANGER = "Это доступно только сотрудникам органа"


async def test_nobody_approves_their_own_proposal_even_after_becoming_approver(town: Town) -> None:
    author, administrator = await town.hire("Астрахань", "Редактор"), _administrator(town)
    reviewer = town.staff("Астрахань", "reviewer")
    proposal = await submit_needs(author, "Почтовое отправление", "получить информацию")
    await reviewer.presses(CHECK, on=await reviewer.reads(f"Предложение № {proposal}"))

    await _change_role(administrator, author.title, "Утверждающий")
    await author.says("/proposals")
    shown = await author.presses("Мои")
    own = await author.presses(shown.button(f"№ {proposal} "))
    forged = await author.forges(f"q|{proposal}|approve|{_revision(town, proposal)}")

    assert APPROVE not in own.labels and WITHDRAW in own.labels
    assert "решает другой человек" in own
    assert "Это ваше предложение, поэтому решает другой человек: утверждающий" in forged
    assert _status(town, proposal) == "checked"


async def test_a_reviewer_does_not_check_their_own_proposal(town: Town) -> None:
    await town.hire("Астрахань", "Проверяющий")
    reviewer = town.staff("Астрахань", "reviewer")
    await add(reviewer, "Стенд у входа", "Кабинет, место приёма", "получить информацию")
    sent = await reviewer.presses(SUBMIT)

    refused = await reviewer.forges(f"q|{number(sent)}|check|{_revision(town, number(sent))}")

    assert CHECK not in sent.labels
    assert "Это ваше предложение, поэтому решает другой человек: проверяющий" in refused
    assert _status(town, number(sent)) == "submitted"


async def test_a_second_proposal_for_the_same_thing_leads_to_the_first(town: Town) -> None:
    editor, other = town.staff("Астрахань", "editor"), town.staff("Астрахань", "editor", 2)
    ready = await change_needs(other, "ГИС ЖКХ", "оставить отзыв")
    first = await submit_needs(editor, "ГИС ЖКХ", "получить информацию")

    late = await other.presses(SUBMIT, on=ready)
    await choose(other, NEEDS)
    listed = await other.says("гис жкх")
    again = await other.presses(listed.button("ГИС ЖКХ"))
    led = await other.presses("Посмотреть, что там")

    for refusal in (late, again):
        assert f"уже есть предложение № {first}, его подготовил: Редактор 1" in refusal
    assert "«ГИС ЖКХ» сейчас у человека: Редактор 1 (на проверке)" in listed
    assert number(led) == first
    assert _status(town, number(ready)) == "draft"


@pytest.mark.parametrize(
    ("step", "row", "said"),
    [
        (RETURN, "нарочным", "Что исправить, пишет Проверяющий 1"),
        (REJECT, "Телефон исполнителя", "Замечание"),
    ],
    ids=["return", "rejection"],
)
async def test_a_return_and_a_rejection_demand_a_comment(
    town: Town, step: str, row: str, said: str
) -> None:
    editor, reviewer = town.staff("Астрахань", "editor"), town.staff("Астрахань", "reviewer")
    proposal = await submit_needs(editor, row, "взять бланк")

    asked = await reviewer.presses(step, on=await reviewer.reads(f"Предложение № {proposal}"))
    short = await reviewer.says("нет")
    undecided = _status(town, proposal)
    told = await editor.got("слово в слово")
    done = await reviewer.says("Бланк выдают только на сайте.")

    assert "Напишите одним сообщением" in asked
    assert "Напишите причину хотя бы в нескольких словах" in short
    assert undecided == "submitted" and told == 0
    assert f"{said}: Бланк выдают только на сайте." in done
    decided = await editor.reads(f"{said}: Бланк выдают только на сайте.")
    assert f"Предложение № {proposal}" in decided


async def test_a_draft_is_its_authors_alone_and_an_old_line_shows_what_became_of_it(
    town: Town,
) -> None:
    editor, colleague = town.staff("Астрахань", "editor"), town.staff("Астрахань", "editor", 2)
    await colleague.says("/menu")
    ready = await add(editor, "Ящик у лифта", "Кабинет, место приёма", "получить информацию")
    drafts = await editor.says("/drafts")

    peeped = [await colleague.forges(f"{code}|{number(ready)}") for code in ("o", "of", "d", "dx")]
    await editor.presses(SUBMIT, on=ready)
    old_line = await editor.presses(drafts.button("Ящик у лифта"), on=drafts)

    for answer in peeped:
        assert "написал другой человек" in answer and "Ящик" not in answer
    assert "ждёт решения" in old_line and SUBMIT not in old_line.labels


async def test_an_old_button_says_who_decided_and_when(town: Town) -> None:
    editor, reviewer = town.staff("Астрахань", "editor"), town.staff("Астрахань", "reviewer")
    other = await town.hire("Астрахань", "Проверяющий")
    proposal = await submit_needs(editor, "Онлайн-опрос", "узнать, чем кончился отзыв")
    mine = await reviewer.reads(f"Предложение № {proposal}")
    theirs = await other.reads(f"Предложение № {proposal}")
    await reviewer.presses(CHECK, on=mine)

    before = fingerprint(town.database)
    for label in (CHECK, RETURN, REJECT):
        late = await other.presses(label, on=theirs)
        assert "Решение уже принято: проверено, Проверяющий 1, " in late or "Сейчас решаете" in late
        assert "Ваш ответ ничего не изменил" in late or "ждёт утверждающего" in late
    assert fingerprint(town.database) == before


async def test_of_two_approvers_at_once_one_wins_and_the_other_reads_it(town: Town) -> None:
    editor, reviewer = town.staff("Астрахань", "editor"), town.staff("Астрахань", "reviewer")
    approvers = [town.staff("Астрахань", "approver"), await town.hire("Астрахань", "Утверждающий")]
    proposal = await submit_needs(editor, "Социальные сети", "получить информацию")
    await reviewer.presses(CHECK, on=await reviewer.reads(f"Предложение № {proposal}"))
    notices = [await each.reads(f"Предложение № {proposal}") for each in approvers]
    releases = rows(town.database, "SELECT count(*) FROM release")[0][0]

    late = "Решение уже принято: утверждено"
    lost_before = [await each.got(late) for each in approvers]

    await asyncio.gather(
        *(each.presses(APPROVE, on=at) for each, at in zip(approvers, notices, strict=True))
    )

    lost = [await each.got(late) for each in approvers]
    [loser] = [
        each
        for each, before, after in zip(approvers, lost_before, lost, strict=True)
        if after == before + 1
    ]
    assert "Ваш ответ ничего не изменил" in await loser.reads(late)
    assert rows(town.database, "SELECT count(*) FROM release") == [(int(str(releases)) + 1,)]


async def test_a_revoked_person_is_refused_at_the_very_next_press(town: Town) -> None:
    editor, administrator = await town.hire("Астрахань", "Редактор"), _administrator(town)
    await begin(editor, ADD)
    open_draft = await editor.says("Окно справок")
    assert "propose" in await editor.commands()

    team = await in_team(administrator, f"{editor.title} —")
    await administrator.presses(team.button(f"{editor.title} —"))
    asked = await administrator.presses("Закрыть доступ")
    await administrator.presses(f"Да, закрыть: {editor.title}")
    before = fingerprint(town.database)
    answers = [
        await editor.presses("Чат-бот", on=open_draft),
        await editor.says("/menu"),
        await editor.says("/propose"),
        await editor.says("/drafts"),
    ]

    assert "Следующее же его нажатие" in asked
    assert await editor.got("Ваш доступ сотрудника закрыт") == 1
    assert all(STRANGER in answer for answer in answers), answers
    assert fingerprint(town.database) == before
    assert "propose" not in await editor.commands() and "about" in await editor.commands()
    greeting = await editor.says("/start")
    assert "Что у вас случилось" in greeting


async def test_the_last_administrator_stays(town: Town) -> None:
    administrator = town.staff("Свердловск", "administrator")
    team = await in_team(administrator, "(это вы)")
    member = await administrator.presses(team.button("(это вы)"))
    assert "Роль: Администратор" in member

    asked = await administrator.presses("Закрыть доступ")
    revoked = await administrator.presses(asked.button("Да, закрыть"))
    await _change_role(administrator, "(это вы)", "Редактор")
    demoted = await _last(administrator)

    for refusal in (revoked, demoted):
        assert "Это последний администратор органа" in refusal
    assert "team" in await administrator.commands()
    assert "Людей в органе" in await administrator.says("/team")


async def test_an_invitation_lets_one_person_in_once(town: Town) -> None:
    administrator, first, second = _administrator(town), town.citizen(), town.citizen()
    code = await invitation(administrator, "Редактор")
    welcome = await first.says(f"/start {code}")
    await administrator.reads("По вашему приглашению пришёл человек")

    used = await second.says(f"/start {code}")
    own_again = await first.says(f"/start {code}")
    unknown = await second.says(f"/start {code[:-3]}xyz")
    menu = await second.says("/menu")

    assert "Добро пожаловать" in welcome
    assert "Этим приглашением уже воспользовались" in used
    assert "Вы уже работаете в этом органе: редактор" in own_again
    assert "Такого приглашения нет" in unknown
    assert STRANGER in menu


async def test_an_invitation_for_somebody_else_stays_whole(town: Town) -> None:
    code = await invitation(_administrator(town), "Проверяющий")
    colleague, newcomer = town.staff("Астрахань", "editor", 2), town.citizen()

    spared = await colleague.says(f"/start {code}")
    await newcomer.says(f"/start {code}")

    assert "Приглашение осталось целым" in spared
    assert await newcomer.got("Теперь вы — Проверяющий") == 1


async def test_an_old_invitation_says_that_its_time_is_over(town: Town) -> None:
    code, late = await invitation(_administrator(town), "Редактор"), town.citizen()
    with closing(sqlite3.connect(town.database, timeout=10)) as connection, connection:
        newest = "(SELECT max(id) FROM invitation)"
        past = "2026-01-01 00:00:00.000000"
        connection.execute(f"UPDATE invitation SET expires_at = ? WHERE id = {newest}", (past,))

    expired = await late.says(f"/start {code}")

    assert "Срок приглашения вышел" in expired
    assert STRANGER in await late.says("/menu")


STAFFS_BUTTONS = [
    "m",
    "p",
    "pa|external",
    "pk|kind|external",
    "pb|kind|1",
    "d|1",
    "ds|1|needs|+forms",
    "dn|1|needs",
    "dt|1|needs",
    "dc|1|site",
    "dx|1",
    "l|waiting",
    "o|1",
    "of|1",
    "q|1|submit|1",
    "q|1|approve|1",
    "q|1|return|1",
    "b",
    "b|1",
    "bq|1|present|1",
    "bq|1|order|1",
    "r",
    "ro|1",
    "ra|1",
    "t",
    "to|1",
    "ti",
    "ti|editor",
    "tr|1",
    "tr|1|approver",
    "tv|1|1",
]


async def test_staffs_buttons_answer_a_citizen_in_words(town: Town) -> None:
    citizen = await town.citizen_of("Астрахань")
    before = fingerprint(town.database)

    answers = {data: await citizen.forges(data) for data in STAFFS_BUTTONS}

    assert {data for data, answer in answers.items() if STRANGER not in answer} == set()
    assert fingerprint(town.database) == before


async def test_an_internal_client_reads_and_does_not_work(town: Town) -> None:
    employee = town.staff("Калининград", "internal")
    await employee.says("/start")
    before = fingerprint(town.database)

    answers = {data: await employee.forges(data) for data in STAFFS_BUTTONS}

    for data, answer in answers.items():
        assert "Вам перечень открыт только для чтения" in answer or "нет" in answer, data
    assert fingerprint(town.database) == before


FORGED = (
    "",
    "|",
    "m|",
    "m|1|2|3",
    "zzz|1",
    "q",
    "q|{own}",
    "q|{own}|submit|-1",
    "q|{own}|submit|999999999999999999999999",
    "q|-{own}|submit|1",
    "q|999999999999999999999999|submit|1",
    "q|2147483647|submit|1",
    "q|{own}|explode|1",
    "q|{own}|edit|1",
    "q|{own}|approve|1",
    "q|{own}|check|1",
    "q|{foreign}|submit|1",
    "q|{foreign}|withdraw|1",
    "q|{foreign}|return|1",
    "q|{open}|withdraw|1",
    "q|{open}|submit|1",
    "o|{foreign}",
    "o|0",
    "of|{foreign}",
    "of|{own}",
    "d|{foreign}",
    "dx|{open}",
    "ds|{open}|name|1",
    "ds|{foreign}|needs|+forms",
    "ds|{own}|needs|",
    "ds|{own}|needs|+nonsense",
    "ds|{own}|nonsense|1",
    "ds|{own}|kind|nonsense",
    "ds|{own}|channel|nonsense",
    "ds|{own}|cause|nonsense",
    "ds|{own}|basis|nonsense",
    "ds|{own}|direction|-1",
    "ds|{own}|direction|99",
    "ds|{own}|direction|nonsense",
    "ds|{own}|process|2147483647",
    "ds|{own}|successor|nonsense",
    "ds|{own}|name|999999999999999999999999",
    "ds|{own}|contacts|site",
    "dn|{open}|needs|1",
    "dt|{own}|nonsense",
    "dt|{own}|successor",
    "dc|{own}|nonsense",
    "dc|{own}|nonsense|1",
    "dc|{foreign}|site",
    "pa|nobody",
    "pa|",
    "pk|nonsense|external",
    "pk|kind|nobody",
    "pk|kind|external|2147483647",
    "pk|kind|external|-1",
    "pb|nonsense|1",
    "pb|kind|2147483647",
    "pb|kind|{foreign_row}",
    "pb|copy|{foreign_row}",
    "l|nonsense",
    "l|mine|2147483647",
    "l|mine|0|nonsense",
    "b|2147483647",
    "bq|1|present|1",
    "bq|1|nonsense|1",
    "r|nobody",
    "ro|2147483647",
    "ro|{foreign_release}",
    "ra|{foreign_release}",
    "t",
    "to|1",
    "ti|king",
    "tr|1|king",
    "tv|1|1",
    "ag|2147483647",
    "lang|xx",
    "go|2147483647|0|a|b",
    "go|1|7|a|b",
    "card|1|2147483647",
    "card|2147483647|1",
    "man|2147483647",
    "about|2147483647",
    "start|1",
    "😀|" + "я" * 100,
)


async def test_forged_buttons_get_words_and_change_nothing(town: Town) -> None:
    editor, colleague = await town.hire("Астрахань", "Редактор"), town.staff("Астрахань", "editor")
    stranger = town.staff("Свердловск", "editor", 2)
    await begin(editor, ADD)
    await editor.says("Ящик для вопросов")
    await begin(colleague, ADD)
    await begin(stranger, KIND, "Телефон")
    drafts = rows(town.database, "SELECT id FROM proposal ORDER BY id DESC LIMIT 3")
    foreign, opened, own = (each[0] for each in drafts)
    (foreign_row,) = rows(town.database, "SELECT row_id FROM proposal WHERE id = ?", foreign)[0]
    releases = "SELECT max(id) FROM release WHERE agency_id != 1"
    known = {
        "own": own,
        "open": opened,
        "foreign": foreign,
        "foreign_row": foreign_row,
        "foreign_release": rows(town.database, releases)[0][0],
    }
    before = fingerprint(town.database)

    answers = {data: await editor.forges(data.format(**known)) for data in FORGED}

    assert fingerprint(town.database) == before
    broken = {data for data, answer in answers.items() if "Что-то сломалось" in answer}
    assert broken == set()
    assert all(answer.text and answer.labels for answer in answers.values())


async def test_a_person_of_another_agency_sees_and_does_nothing_here(town: Town) -> None:
    editor, stranger = town.staff("Астрахань", "editor"), town.staff("Калининград", "reviewer")
    await stranger.says("/menu")
    ready = await add(editor, "Киоск в холле", "Кабинет, место приёма", "получить информацию")
    proposal = number(await editor.presses(SUBMIT, on=ready))
    before = fingerprint(town.database)

    answers = [
        await stranger.forges(data)
        for data in (
            f"o|{proposal}",
            f"of|{proposal}",
            f"q|{proposal}|check|{_revision(town, proposal)}",
            f"q|{proposal}|reject|{_revision(town, proposal)}",
        )
    ]
    waiting = await stranger.says("/proposals")

    assert all("Киоск" not in answer for answer in answers)
    assert all("нет" in answer for answer in answers)
    assert "Киоск" not in " ".join(waiting.labels)
    assert await stranger.got("Киоск") == 0
    assert fingerprint(town.database) == before


async def test_a_duplicate_is_not_sent_and_nothing_is_lost(town: Town) -> None:
    editor = town.staff("Астрахань", "editor", 2)
    await begin(editor, ADD)
    known = await editor.says("Официальный сайт службы")
    screen = await editor.presses(known.button("Это она: Официальный сайт службы"))
    await editor.presses(screen.button("Региональный государственный"))
    await editor.presses("Рассмотрение обращений и запросов")
    await editor.presses("получить ответ")
    ready = await finish(editor, await editor.presses(ON))

    pressed_all_the_same = f"q|{number(ready)}|submit|{_revision(town, number(ready))}"
    refused = await editor.forges(pressed_all_the_same)
    again = await editor.says("/drafts")

    assert "Обязательно исправить: Эта точка уже стоит в том же процессе" in ready
    assert SUBMIT not in ready.labels
    assert "«Официальный сайт службы» уже есть в этом процессе" in refused
    assert "Официальный сайт службы" in " ".join(again.labels)
    assert _status(town, number(ready)) == "draft"


async def test_a_cause_outside_the_order_warns_and_does_not_forbid(town: Town) -> None:
    editor, reviewer = town.staff("Астрахань", "editor"), town.staff("Астрахань", "reviewer")
    await begin(editor, NEEDS, "Электронная почта")
    await editor.presses("получить информацию")
    await editor.presses(ON)
    ready = await finish(editor, await editor.presses("Изменился реестр процессов"))
    sent = await editor.presses(SUBMIT)

    warning = "Такого повода нет в порядке органа"
    assert warning in ready and "Обязательно исправить" not in ready
    assert "Отправлено" in sent
    assert warning in await reviewer.reads(f"Предложение № {number(sent)}")


def _administrator(town: Town) -> Chat:
    return town.staff("Астрахань", "administrator")


async def _last(person: Chat) -> Seen:
    return (await person.messages())[-1]


async def _change_role(administrator: Chat, title: str, role: str) -> None:
    team = await in_team(administrator, title)
    await administrator.presses(team.button(title))
    await administrator.presses("Изменить роль")
    await administrator.presses(role)


def _revision(town: Town, proposal: int) -> object:
    return rows(town.database, "SELECT revision FROM proposal WHERE id = ?", proposal)[0][0]


def _status(town: Town, proposal: int) -> object:
    return rows(town.database, "SELECT status FROM proposal WHERE id = ?", proposal)[0][0]


def _revision(town: Town, proposal: int) -> object:
    return rows(town.database, "SELECT revision FROM proposal WHERE id = ?", proposal)[0][0]
