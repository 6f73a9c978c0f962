"""A remark's whole way through the messenger and the screen, and that nobody learns whose it is."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from admin.web.csrf import csrf_of
from admin.web.sign_in import READER
from admin.web.visitor import COOKIE
from tests.sandbox.client import SandboxClient
from tests.story.people import Chat, Seen, Town
from tests.story.program import rows, sandbox

CARD = "Личный приём"
WANT = "Оставить замечание и получить ответ"
SAID = "Я Мария Петрова. В коридоре темно и негде сесть"
IMPOSSIBLE = "Решить нельзя, потому что…"
PAGES = ("", "/remarks", "/remarks?tab=ended", "/feedback", "/statistics", "/journal", "/people")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A town of its own: its remarks are numbered from one."""
    with sandbox(tmp_path_factory.mktemp("remarks")) as running:
        yield running


class Screen:
    """One colleague's browser, signed in by the link that the bot gave them."""

    def __init__(self, http: httpx.AsyncClient, token: str) -> None:
        self._http = http
        self._headers = {"Cookie": f"{COOKIE}={token}", "Origin": str(http.base_url).rstrip("/")}
        self._csrf = csrf_of(token)

    async def reads(self, path: str) -> str:
        """The page, or the words by which this role is refused it."""
        answer = await self._http.get(f"/office{path}", headers=self._headers)
        assert answer.status_code in (200, 403), (path, answer.status_code)
        return answer.text

    async def sends(self, path: str, **fields: str) -> httpx.Response:
        form = {**fields, "csrf": self._csrf}
        return await self._http.post(f"/office{path}", data=form, headers=self._headers)


async def screen_of(staff: Chat) -> Screen:
    """Through /web, as people do."""
    await staff.says("/web")
    link = await _link_in(staff.town.client, staff.user_id)
    http, path = staff.town.client.http, httpx.URL(link).path
    page = await http.get(path)
    reader, form = _cookie(READER, page), re.search(r'name="form" value="([^"]+)"', page.text)
    assert form, page.text
    opened = await http.post(
        path,
        data={"form": form.group(1)},
        headers={"Origin": str(http.base_url).rstrip("/"), "Cookie": f"{READER}={reader}"},
    )
    return Screen(http, _cookie(COOKIE, opened))


def _cookie(name: str, answer: httpx.Response) -> str:
    """Cookies of https alone, which a client over http does not send by itself."""
    found = re.search(rf"{name}=([^;]+)", ",".join(answer.headers.get_list("set-cookie")))
    assert found, (answer.status_code, answer.text)
    return found.group(1)


async def _link_in(client: SandboxClient, user_id: int) -> str:
    chat: dict[str, Any] = await client.chat(user_id)
    urls = [
        str(button["url"])
        for message in chat["messages"]
        for row in message.get("keyboard", [])
        for button in row
        if "/sign-in/" in str(button.get("url", ""))
    ]
    texts = [str(each.get("text", "")) for each in chat["messages"]]
    urls += [found for text in texts for found in re.findall(r"https?://\S*/sign-in/\S+", text)]
    return urls[-1]


async def left(town: Town) -> tuple[Chat, Seen]:
    """A citizen whom the card did not help, and their number."""
    citizen = await town.citizen_of("Астрахань")
    await citizen.presses("Хочу пожаловаться или попросить")
    await citizen.presses(CARD)
    await citizen.presses("Не помогло")
    await citizen.presses("Ещё")
    await citizen.presses(WANT)
    return citizen, await citizen.says(SAID)


async def test_of_one_on_the_screen_and_one_in_chat_one_answers_and_the_author_reads_it(
    town: Town,
) -> None:
    editor, approver = town.staff("Астрахань", "editor"), town.staff("Астрахань", "approver")
    citizen, taken = await left(town)
    new = await editor.reads("Новое замечание гражданина")
    await editor.presses(IMPOSSIBLE, on=new)
    look = await editor.says("Ламп на складе нет до весны")
    screen = await screen_of(approver)
    ((remark_id, seen),) = rows(town.database, "SELECT id, revision FROM remark WHERE number = 1")

    answered = await screen.sends(
        f"/remarks/{remark_id}/answer",
        seen=str(seen),
        outcome="solved",
        words="Повесили лампы, поставили скамью",
    )
    late = await editor.presses("Отправить", on=look)
    told = await citizen.reads("Ответ на ваше замечание № 1")
    await citizen.presses("Не решено", on=told)
    await citizen.says("Скамьи так и нет")
    again = await editor.reads("снова ждёт ответа")
    await editor.presses(IMPOSSIBLE, on=again)
    await editor.says("Скамья не проходит в коридор по пожарным правилам")
    await editor.presses("Отправить")
    final = await citizen.reads("Скамья не проходит")

    assert "№ 1 принято" in taken and "темно" in taken and "Петров" not in taken.text
    assert CARD in new and "Петров" not in new.text and answered.status_code == 303
    assert "уже ответили: Утверждающий 1" in late and "Решено." in told
    assert "Повесили лампы" in told and "Скамьи так и нет" in again
    assert "Не решено" not in final.labels and "Не согласны с ответом?" in final.labels
    assert await citizen.got("Ответ на ваше замечание № 1") == 2


async def test_nothing_that_staff_see_tells_who_wrote(town: Town) -> None:
    citizen, _taken = await left(town)
    people = [town.staff("Астрахань", role) for role in ("editor", "reviewer", "approver")]
    people.append(town.staff("Астрахань", "administrator"))
    who = str(citizen.user_id)
    ((person_id,),) = rows(town.database, f"SELECT id FROM person WHERE address LIKE '%{who}'")
    named = rf"(person|user|citizen|author|автор|гражданин)\W{{0,4}}{person_id}\b"

    read = [message.text for each in people for message in await each.messages()]
    for each in people:
        screen = await screen_of(each)
        read += [await screen.reads(path) for path in PAGES]
    read.append(town.database.with_name("bot.log").read_text(encoding="utf-8"))
    journal = rows(town.database, "SELECT actor_id, subject, details FROM journal")
    bodies = rows(town.database, "SELECT body, dedup_key, person_id FROM queued_message")

    assert any("темно" in text for text in read)
    for text in read:
        assert who not in text and not re.search(named, text, re.IGNORECASE)
    assert person_id not in {actor for actor, _subject, _details in journal}
    for body, key, recipient in bodies:
        if recipient != person_id:
            assert who not in f"{body} {key}" and not str(key).endswith(f":{person_id}")


async def test_help_with_the_bot_reaches_the_administrator_and_comes_back(town: Town) -> None:
    administrator = town.staff("Астрахань", "administrator")
    citizen = await town.citizen_of("Астрахань")
    await citizen.says("/support")
    await citizen.says("Кнопка «Назад» ничего не делает")
    asked = await administrator.reads("помощью с ботом")
    await citizen.presses("Добавить, как со мной связаться")
    await citizen.says("звоните Марии, +7 000 000-00-00")

    late = await administrator.presses("Решено", on=asked)
    seen = await administrator.presses("Посмотреть, что там", on=late)
    await administrator.presses("Решено", on=seen)
    await administrator.says("Починили, спасибо")
    await administrator.presses("Отправить")
    told = await citizen.reads("Ответ на ваш вопрос о боте")

    assert "изменилось" in late and "звоните Марии, +7 000 000-00-00" in seen
    assert "Починили, спасибо" in told
    for role in ("editor", "approver"):
        assert await town.staff("Астрахань", role).got("Кнопка «Назад»") == 0
