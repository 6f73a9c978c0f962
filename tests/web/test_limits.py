"""How often one address may ask."""

import pytest
import time_machine
from fastapi import HTTPException, Request
from limits import parse

from admin.web.limits import Limits, address_of, require_patience
from storage.db import Database
from tests.web.house import a_house

TWICE = parse("2/minute")


def a_request(host: str, app: object = None) -> Request:
    return Request({"type": "http", "client": (host, 1), "app": app, "headers": []})


def test_more_than_the_limit_is_refused_and_told_when_to_come_again() -> None:
    limits = Limits()

    taken = [limits.take(TWICE, "list", "192.0.2.1") for _ in range(3)]

    assert [each.allowed for each in taken] == [True, True, False]
    assert [each.remaining for each in taken] == [1, 0, 0]
    assert 1 <= int(taken[2].headers["Retry-After"]) <= 60
    assert "Retry-After" not in taken[0].headers


def test_each_address_and_matter_is_counted_apart() -> None:
    limits = Limits()
    for _ in range(3):
        limits.take(TWICE, "list", "192.0.2.1")

    assert limits.take(TWICE, "list", "192.0.2.2").allowed
    assert limits.take(TWICE, "file", "192.0.2.1").allowed


def test_whoever_waits_may_ask_again() -> None:
    limits = Limits()
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        for _ in range(3):
            limits.take(TWICE, "list", "192.0.2.1")

        clock.shift(61)

        assert limits.take(TWICE, "list", "192.0.2.1").allowed


def test_a_subscriber_of_ipv6_is_one_whatever_address_they_take() -> None:
    one, same, other = (
        address_of(a_request(host)) for host in ("2001:db8::1", "2001:db8::ffff", "2001:db8:1::1")
    )

    assert one == same != other


async def test_a_page_refuses_in_words_and_says_how_long_to_wait(sqlite_database: Database) -> None:
    house = await a_house(sqlite_database)
    request = a_request("192.0.2.1", house.app)
    require_patience(request, TWICE, "page")
    require_patience(request, TWICE, "page")

    with pytest.raises(HTTPException) as refused:
        require_patience(request, TWICE, "page")

    assert refused.value.status_code == 429
    assert refused.value.headers and int(refused.value.headers["Retry-After"]) > 0
