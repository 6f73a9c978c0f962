"""How staff do their work: the presses that make a proposal and decide on it."""

import re

from tests.story.people import Chat, Seen

CITIZENS_LIST = "Перечень для граждан и организаций"
STAFF_LIST = "Перечень для сотрудников"

ADD = "Добавить точку"
COPY = "Добавить по образцу строки"
KIND = "Изменить вид (цифровая, офлайн)"
NEEDS = "Изменить потребности"
CONTACTS = "Изменить контакты и часы"
EXCLUDE = "Исключить из перечня"

ON, SKIP, SUBMIT = "Дальше", "Пропустить", "Отправить на проверку"
CHECK, APPROVE, RETURN, REJECT, WITHDRAW = (
    "Проверено, всё верно",
    "Утвердить",
    "Вернуть на доработку",
    "Отклонить",
    "Отозвать",
)


async def begin(author: Chat, change: str, row: str = "", where: str = CITIZENS_LIST) -> Seen:
    """The first step of a draft; a row is found by typing a part of its name."""
    screen = await choose(author, change, where)
    if not row:
        return screen
    found = await author.says(row)
    return await author.presses(found.button(row))


async def choose(author: Chat, change: str, where: str = CITIZENS_LIST) -> Seen:
    """The rows to choose from; which list is asked only where there are several."""
    await author.says("/propose")
    screen = await author.presses(change)
    return await author.presses(where) if where in screen.labels else screen


async def finish(author: Chat, screen: Seen) -> Seen:
    """Every other step as it is, up to the whole proposal."""
    while "Шаг " in screen.text:
        screen = await author.presses(ON if ON in screen.labels else SKIP)
    return screen


async def add(author: Chat, name: str, channel: str, *needs: str, where: str = STAFF_LIST) -> Seen:
    """A new touchpoint's whole proposal, not sent yet."""
    await begin(author, ADD, where=where)
    screen = await author.says(name)
    if ON in screen.labels:
        await author.presses(ON)
    screen = await author.presses(channel)
    while needs[0] not in screen.labels:
        screen = await author.presses(ON if ON in screen.labels else SKIP)
    for need in needs:
        screen = await author.presses(need)
    return await finish(author, screen)


async def change_needs(author: Chat, row: str, *needs: str) -> Seen:
    """A change of needs, whole, not sent yet."""
    screen = await begin(author, NEEDS, row)
    for need in needs:
        screen = await author.presses(screen.button(need))
    return await finish(author, screen)


async def submit_needs(author: Chat, row: str, *needs: str) -> int:
    """A change of needs, sent; its number."""
    await change_needs(author, row, *needs)
    return number(await author.presses(SUBMIT))


def number(screen: Seen) -> int:
    """The number of the proposal that a screen shows."""
    found = re.search(r"Предложение № (\d+)", screen.text)
    assert found, screen.text
    return int(found.group(1))
