import json
import re
from html import unescape
from pathlib import Path

import httpx
import pytest

from bot.sandbox.page import page_words
from bot.sandbox.people import AGENCIES, PEOPLE, person
from bot.sandbox.world import World
from locales import LANGUAGES, Say
from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN, Call, rows

STATIC = Path(__file__).parents[2] / "bot/sandbox/page/static"


def _data(html: str) -> dict[str, object]:
    found = re.search(r'data-page="([^"]*)"', html)
    assert found
    data: dict[str, object] = json.loads(unescape(found[1]))
    return data


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_speaks_each_language(http: httpx.AsyncClient, language: str) -> None:
    page = await http.get("/sandbox", params={"lang": language})

    assert f'<html lang="{language}">' in page.text
    assert str(Say(language)("sandbox-page-about")) in page.text
    assert "$" not in re.sub(r'data-page="[^"]*"', "", page.text)


async def test_an_unknown_language_is_russian(http: httpx.AsyncClient) -> None:
    page = await http.get("/sandbox", params={"lang": '"><script>'})

    assert '<html lang="ru">' in page.text
    assert "<script>" not in page.text


async def test_nothing_comes_from_another_host(http: httpx.AsyncClient) -> None:
    page = await http.get("/sandbox")
    sources = [page.text, *(file.read_text() for file in STATIC.iterdir())]

    assert "default-src 'none'" in page.headers["content-security-policy"]
    for source in sources:
        foreign = source.replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"(?:src|href|url\(|import|fetch)\W*https?://", foreign)


async def test_the_pages_own_files_are_served(http: httpx.AsyncClient) -> None:
    for file in STATIC.iterdir():
        answer = await http.get(f"/sandbox/static/{file.name}")
        assert answer.status_code == 200, file.name
        assert answer.headers["cache-control"] == "no-cache"


def test_every_word_of_the_scripts_is_in_the_locales() -> None:
    used = set()
    for file in STATIC.glob("*.js"):
        used |= set(re.findall(r'word\(\s*"([a-z0-9-]+)"', file.read_text()))
        used |= set(re.findall(r'\? "([a-z-]+)" : "[a-z-]+"\)', file.read_text()))
        assert not re.search(r"[А-Яа-яЁё]", file.read_text()), file.name
    roles = {f"role-{one.role or 'citizen'}" for one in PEOPLE}

    for language in LANGUAGES:
        assert used | roles <= set(page_words(Say(language)))


async def test_the_page_knows_the_people_of_every_agency(http: httpx.AsyncClient) -> None:
    data = _data((await http.get("/sandbox")).text)

    people = data["people"]
    assert isinstance(people, list)
    assert people == (await http.get("/sim/people")).json()["people"]
    assert {one["agency"] for one in people} == {None, *AGENCIES}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_tour_promises_what_the_agency_can_do(
    http: httpx.AsyncClient, language: str
) -> None:
    data = _data((await http.get("/sandbox", params={"lang": language})).text)
    agencies = data["agencies"]
    assert isinstance(agencies, list)
    tours = {each["code"]: each["tour"] for each in agencies}
    shown = {each["code"]: each["shown"] for each in agencies}

    assert {len(tour) for tour in tours.values()} == {5}
    assert len({tour[3] for tour in tours.values()}) == 2
    assert tours["kaliningrad_gtn"][0] != tours["astrakhan_housing"][0]
    assert "citizen-1" not in shown["kaliningrad_gtn"]
    assert {"secretary-1", "head-1"} <= set(shown["sverdlovsk_invest"])
    assert "secretary-1" not in shown["astrakhan_housing"]


def test_people_have_stable_ids_and_roles() -> None:
    assert person(None, None).user_id == 1001
    assert person("astrakhan_housing", "editor").user_id == 2001
    assert person("sverdlovsk_invest", "head").user_id == 3007
    assert person("kaliningrad_gtn", "approver").user_id == 4004
    assert len({one.user_id for one in PEOPLE}) == len(PEOPLE)
    with pytest.raises(LookupError):
        person("astrakhan_housing", "head")


async def test_events_tell_what_happened_since_a_number(
    call: Call, people: SandboxClient, world: World
) -> None:
    since = world.feed.last
    await call("sendMessage", chat_id=CITIZEN, text="x", reply_markup=rows("Да"))
    await people.click(CITIZEN, "Да")
    await call("sendChatAction", chat_id=CITIZEN, action="typing")

    news = (await people.http.get("/sim/events", params={"since": since})).json()

    assert [event["kind"] for event in news["events"]] == ["message", "action"]
    assert news["events"][0]["message"]["keyboard"] == [[{"text": "Да", "callback_data": "Да"}]]


async def test_a_reader_from_before_is_told_to_start_afresh(people: SandboxClient) -> None:
    news = (await people.http.get("/sim/events", params={"since": 10_000})).json()

    assert [event["kind"] for event in news["events"]] == ["reset"]


async def test_files_are_downloads_and_never_pages(people: SandboxClient, world: World) -> None:
    await people.upload(CITIZEN, "зло.html", b"<script>1</script>", mime="text/html")
    document = (await people.chat(CITIZEN))["messages"][0]["document"]

    answer = await people.http.get(f"/sim/file/{document['file_id']}")

    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%D0%B7")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert (await people.http.get("/sim/file/none")).status_code == 404


async def test_a_page_of_another_site_cannot_play_people(
    http: httpx.AsyncClient, address: str
) -> None:
    foreign = await http.post(
        "/sim/message", json={"text": "x"}, headers={"Origin": "https://a.example"}
    )
    own = await http.post("/sim/message", json={"text": "x"}, headers={"Origin": address})

    assert (foreign.status_code, own.status_code) == (403, 200)
