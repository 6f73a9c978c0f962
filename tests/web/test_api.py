"""`/api/v1`: what programs read of the open lists."""

import json
import os
import re
from typing import Any

import httpx
import pytest

from admin.web.api import metering
from admin.web.api.schema import EXAMPLES
from storage.db import Database
from storage.samples import SAMPLES
from storage.terms import ChangeKind
from tests.web.hidden import with_secrets
from tests.web.house import ADDRESS, House, a_house
from tests.web.releasing import a_released_house, load_samples, release

API = "/api/v1"
ASTRAKHAN = f"{API}/agencies/astrakhan_housing"


async def ask(house: House, path: str, **headers: str) -> httpx.Response:
    return await house.nobody().get(path, headers=headers)


async def told(house: House, path: str) -> Any:
    answer = await ask(house, path)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.fixture
async def house(sqlite_database: Database) -> House:
    return await a_released_house(await a_house(sqlite_database))


def own(house: House) -> str:
    return f"{API}/agencies/{house.agency.code}"


async def every_path(house: House) -> list[str]:
    """Every address that there is, for every agency, row, touchpoint and release."""
    found = [f"{API}/agencies?limit=100", f"{API}/openapi.json"]
    for agency in (await told(house, found[0]))["items"]:
        root = f"{API}/agencies/{agency['code']}"
        found += [root, f"{root}/needs", f"{root}/situations"]
        if agency["release"] is None:
            continue
        found += [f"{root}/list?limit=100", f"{root}/releases"]
        for row in (await told(house, f"{root}/list?limit=100"))["items"]:
            found += [f"{root}/rows/{row['id']}", f"{root}/touchpoints/{row['touchpoint']['id']}"]
        for number in [each["number"] for each in (await told(house, f"{root}/releases"))["items"]]:
            found.append(f"{root}/releases/{number}?limit=100")
            if number > 1:
                found.append(f"{root}/releases/{number}/differences?limit=100")
    return list(dict.fromkeys(found))


async def test_agencies_are_told_with_their_open_releases(house: House) -> None:
    answer = await told(house, f"{API}/agencies")

    by_code = {each["code"]: each for each in answer["items"]}
    assert answer["total"] == len(SAMPLES) + 1
    assert by_code["astrakhan_housing"]["release"]["sample"] is True
    assert by_code[house.agency.code]["release"]["number"] == 3
    assert by_code[house.agency.code]["page"] == f"{ADDRESS}/list/{house.agency.code}"


async def test_rows_come_by_parts_with_links_to_the_others(house: House) -> None:
    whole = (await told(house, f"{ASTRAKHAN}/list?limit=100"))["items"]
    answer = await ask(house, f"{ASTRAKHAN}/list?limit=5&offset=5")

    part = answer.json()
    assert [each["id"] for each in part["items"]] == [each["id"] for each in whole[5:10]]
    assert part["total"] == len(whole) > 10
    found = re.findall(r'<([^>]+)>; rel="(\w+)"', answer.headers["link"])
    links = {name: address for address, name in found}
    assert sorted(links) == ["first", "last", "next", "prev"]
    assert links["next"] == f"{ADDRESS}{ASTRAKHAN}/list?limit=5&offset=10"


async def test_rows_are_chosen_by_channel_kind_need_direction_and_text(house: House) -> None:
    async def chosen(**query: str) -> list[Any]:
        answer = await house.nobody().get(f"{ASTRAKHAN}/list", params={**query, "limit": "100"})
        return list(answer.json()["items"])

    whole = await chosen()
    phones = await chosen(channel="hotline")
    offline = await chosen(kind="offline")
    submitted = await chosen(need="submission")
    nowhere = await chosen(direction="Такого направления нет")
    spoken = await chosen(text="ГОРЯЧЕЙ линии")

    assert {each["touchpoint"]["channel"] for each in phones} == {"hotline"}
    assert {each["touchpoint"]["kind"] for each in offline} == {"offline"}
    assert all("submission" in each["needs"] for each in submitted) and submitted
    assert nowhere == []
    assert spoken == phones
    assert len(whole) > max(len(phones), len(offline), len(submitted))


async def test_needs_and_situations_lead_to_rows_that_exist(house: House) -> None:
    rows = {each["id"] for each in (await told(house, f"{ASTRAKHAN}/list?limit=100"))["items"]}
    needs = (await told(house, f"{ASTRAKHAN}/needs"))["items"]
    situations = (await told(house, f"{ASTRAKHAN}/situations"))["items"]

    led = [option["rows"] for each in situations for option in each["options"]]
    assert len(needs) == 10
    assert {row for each in [*led, *(need["rows"] for need in needs)] for row in each} <= rows
    assert any(led)


async def test_a_touchpoint_names_all_its_rows(house: House) -> None:
    row = (await told(house, f"{ASTRAKHAN}/list?limit=1"))["items"][0]

    point = await told(house, f"{ASTRAKHAN}/touchpoints/{row['touchpoint']['id']}")

    assert row["id"] in point["rows"]
    assert point["name"] == row["touchpoint"]["name"]


async def test_releases_are_told_newest_first_with_hash_and_document_line(house: House) -> None:
    answer = await told(house, f"{own(house)}/releases")

    assert [each["number"] for each in answer["items"]] == [3, 2, 1]
    assert [each["current"] for each in answer["items"]] == [True, False, False]
    assert all(re.fullmatch("[0-9a-f]{64}", each["hash"]) for each in answer["items"])
    assert answer["items"][0]["document_line"].endswith("редакция 3")


async def test_a_former_release_is_told_as_it_was(house: House) -> None:
    second = await told(house, f"{own(house)}/releases/2")
    third = await told(house, f"{own(house)}/releases/3")

    assert [each["touchpoint"]["name"] for each in second["items"]] == ["Сайт", "Приём"]
    assert [each["touchpoint"]["name"] for each in third["items"]] == ["Приём"]
    assert second["release"]["current"] is False
    assert third["items"][0]["touchpoint"]["contacts"]
    assert [each["touchpoint"]["contacts"] for each in second["items"]] == [[], []]


async def test_an_added_row_is_told_with_its_place_and_needs(house: House) -> None:
    backwards = await told(house, f"{own(house)}/releases/2/differences?from=3")

    [added] = [each for each in backwards["items"] if each["event"] == "added"]
    assert added["name"] == "Сайт"
    assert [each["field"] for each in added["fields"]] == ["direction", "needs"]
    assert all(each["becomes"] and not each["was"] for each in added["fields"])


async def test_a_parameter_that_nothing_is_called_by_is_named(house: House) -> None:
    answer = await ask(house, f"{ASTRAKHAN}/list?need=result&chanel=site&lang=en")
    rows = await ask(house, f"{own(house)}/releases?form=1")

    assert (answer.status_code, rows.status_code) == (422, 422)
    assert [each["parameter"] for each in answer.json()["errors"]] == ["chanel"]
    assert [each["parameter"] for each in rows.json()["errors"]] == ["form"]
    assert (await ask(house, f"{own(house)}/releases/2/differences?from=1")).status_code == 200


async def test_beyond_the_end_the_part_before_is_the_last_one(house: House) -> None:
    answer = await ask(house, f"{own(house)}/releases?limit=2&offset=1000")

    assert re.search(r'offset=2>; rel="prev"', answer.headers["link"])
    assert 'rel="next"' not in answer.headers["link"]


async def test_heads_are_answered_without_a_body(house: House) -> None:
    browser = house.nobody()._client
    whole, head = [await browser.request(method, f"{ASTRAKHAN}/list") for method in ("GET", "HEAD")]

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == whole.headers["etag"]
    assert head.headers["content-length"] == str(len(whole.content))


async def test_differences_name_each_field_in_words(house: House) -> None:
    second = await told(house, f"{own(house)}/releases/2/differences")
    both = await told(house, f"{own(house)}/releases/3/differences?from=1")

    [row] = second["items"]
    assert (row["name"], row["event"]) == ("Приём", "changed")
    assert [(each["field"], each["name"], each["becomes"]) for each in row["fields"]] == [
        ("contacts", "Контакты", "Телефон: +7 000 000-00-00")
    ]
    assert [(each["name"], each["event"]) for each in both["items"]] == [
        ("Приём", "changed"),
        ("Сайт", "removed"),
    ]


async def test_differences_come_in_the_language_that_is_asked_for(house: House) -> None:
    path = f"{own(house)}/releases/2/differences"

    russian, english = await ask(house, path), await ask(house, f"{path}?lang=en")
    by_header = await ask(house, path, **{"Accept-Language": "en-GB,en;q=0.9"})

    assert english.json() == by_header.json() != russian.json()
    assert english.headers["content-language"] == "en"
    assert "Accept-Language" in russian.headers["vary"]


async def test_a_gone_row_leads_nowhere_but_says_so(house: House) -> None:
    answer = await ask(house, f"{own(house)}/rows/{house.people.site.id}")

    assert answer.status_code == 410
    assert answer.headers["content-type"] == "application/problem+json"
    assert "исключена" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("agencies/nobody", 404),
        ("agencies/nobody/list", 404),
        ("agencies/kaliningrad_gtn/list", 404),
        ("agencies/kaliningrad_gtn/releases", 404),
        ("agencies/astrakhan_housing/rows/999999", 404),
        ("agencies/astrakhan_housing/touchpoints/999999", 404),
        ("agencies/astrakhan_housing/releases/99", 404),
        ("agencies/astrakhan_housing/releases/1/differences", 404),
        ("agencies/astrakhan_housing/releases/1/differences?from=7", 404),
        ("agencies/astrakhan_housing/list?limit=0", 422),
        ("agencies/astrakhan_housing/list?channel=pigeon", 422),
        ("agencies/astrakhan_housing/rows/99999999999999999999", 422),
        ("nowhere", 404),
        ("", 404),
    ],
)
async def test_what_is_not_there_is_said_in_words(house: House, path: str, status: int) -> None:
    answer = await ask(house, f"{API}/{path}")

    problem = answer.json()
    assert (answer.status_code, problem["status"]) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert re.search("[а-я]", problem["detail"])
    assert ("errors" in problem) == (status == 422)


async def test_another_agencys_row_is_not_found(house: House) -> None:
    row = (await told(house, f"{ASTRAKHAN}/list?limit=1"))["items"][0]

    assert (await ask(house, f"{own(house)}/rows/{row['id']}")).status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_nothing_can_be_changed(house: House, method: str) -> None:
    transport = httpx.ASGITransport(app=house.app)
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, trust_env=False) as client:
        answer = await client.request(method, f"{ASTRAKHAN}/list", json={})

    assert answer.status_code == 405
    assert "GET" in answer.json()["detail"]


async def test_an_answer_that_is_the_same_is_not_sent_again(house: House) -> None:
    first = await ask(house, f"{ASTRAKHAN}/list")
    again = await ask(house, f"{ASTRAKHAN}/list", **{"If-None-Match": first.headers["etag"]})
    other = await ask(
        house, f"{ASTRAKHAN}/list?limit=3", **{"If-None-Match": first.headers["etag"]}
    )

    assert first.headers["etag"].startswith('"')
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert other.status_code == 200
    assert "public" in first.headers["cache-control"]
    assert first.headers["last-modified"].endswith("GMT")


async def test_a_new_release_is_another_answer(house: House) -> None:
    before = await ask(house, f"{own(house)}/list")

    async with house.database.writing() as store:
        await release(store, house.people, house.people.reception, ChangeKind.KIND)
    await house.renew()
    after = await ask(house, f"{own(house)}/list", **{"If-None-Match": before.headers["etag"]})

    assert after.status_code == 200
    assert after.json()["release"]["number"] == 4


async def test_any_site_may_ask_and_no_cookie_is_taken(house: House) -> None:
    answer = await ask(house, f"{API}/agencies", Origin="https://other.example.org")

    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    assert "ETag" in answer.headers["access-control-expose-headers"]
    assert "set-cookie" not in answer.headers


async def test_whoever_asks_too_often_waits(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metering, "OFTEN", metering.parse("2/minute"))
    answers = [await ask(house, f"{API}/agencies", Origin="https://example.org") for _ in range(3)]

    assert [each.status_code for each in answers] == [200, 200, 429]
    assert answers[0].headers["x-ratelimit-remaining"] == "1"
    assert int(answers[2].headers["retry-after"]) >= 1
    assert answers[2].headers["access-control-allow-origin"] == "*"
    assert "Retry-After" in answers[2].json()["detail"]


async def test_the_description_leads_to_no_other_host_and_is_told_in_both_languages(
    house: House,
) -> None:
    russian = (await ask(house, f"{API}/openapi.json")).json()
    english = (await ask(house, f"{API}/openapi.json?lang=en")).json()

    text = json.dumps([russian, english], ensure_ascii=False)
    hosts = set(re.findall(r"https?://([^/\"]+)", text))
    assert "данные для программ" in russian["info"]["title"]
    assert "data for programs" in english["info"]["title"]
    assert hosts <= {"perechen.example.org"} | EXAMPLE_HOSTS
    assert not re.search(r'"(description|summary)": "api-', text), "a key without words"


EXAMPLE_HOSTS = set(re.findall(r"https?://([^/\"]+)", EXAMPLES.read_text(encoding="utf-8")))
"""The samples' own confirmed sites."""


async def test_examples_are_what_the_samples_answer(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    await load_samples(sqlite_database)
    await house.renew()
    schema = (await ask(house, f"{API}/openapi.json")).json()
    row = (await told(house, f"{ASTRAKHAN}/list?limit=1"))["items"][0]
    given = {
        "code": "astrakhan_housing",
        "row_id": row["id"],
        "touchpoint_id": row["touchpoint"]["id"],
        "number": 1,
    }
    paths = [each for each in schema["paths"] if not each.endswith("/differences")]

    answers = {
        path: shortened(await told(house, f"{API}{path.format(**given)}"), house.agency.code)
        for path in paths
    }

    if os.environ.get("EXAMPLES") == "write":
        text = json.dumps(answers, ensure_ascii=False, indent=1)
        EXAMPLES.write_text(undated(text) + "\n", encoding="utf-8")  # noqa: ASYNC240
    assert json.loads(undated(json.dumps(answers))) == json.loads(EXAMPLES.read_text("utf-8"))


def shortened(answer: Any, but: str) -> Any:
    """One thing of many is enough of an example."""
    if "items" in answer:
        of_samples = [each for each in answer["items"] if each.get("code") != but]
        answer["items"] = of_samples[:1]
    for each in answer.get("items", []):
        if "options" in each:
            each["options"] = each["options"][:1]
    return answer


def undated(text: str) -> str:
    """Days and numbers of a database differ from run to run."""
    text = re.sub(r'"(date|approved_on)": "[^"]+"', r'"\1": "2026-11-22"', text)
    return re.sub(r'"hash": "[^"]+"', f'"hash": "{"0" * 64}"', text)


async def test_nothing_of_the_staff_and_nothing_unconfirmed_is_told(
    sqlite_database: Database,
) -> None:
    house = await a_house(sqlite_database)
    secrets = await with_secrets(house)
    house = await a_released_house(house)

    answers = {path: (await ask(house, path)).text for path in await every_path(house)}

    leaks = {
        (path, secret) for path, text in answers.items() for secret in secrets if secret in text
    }
    assert leaks == set()
    assert len(answers) > 60
    assert any("+7 000 000-00-00" in text for text in answers.values()), "confirmed is told"
