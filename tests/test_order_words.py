"""What is typed of an order: a number that some order has, a day on which one was signed."""

import pytest

from admin.days import day
from admin.errors import BadOrderNumberError
from admin.errors.days import EmptyDateError, OldOrderError
from admin.orders import order_day, order_number
from storage.models import Agency
from tests.factories import a_guide, a_procedure

AGENCY = Agency(
    code="service",
    name="Служба",
    time_zone="Europe/Moscow",
    procedure_data=a_procedure().model_dump(mode="json"),
    guide_data=a_guide().model_dump(mode="json"),
)


@pytest.mark.parametrize("number", ["<b>54</b>", "54 😀", "54=1", "без номера"])
def test_no_order_is_numbered_so(number: str) -> None:
    with pytest.raises(BadOrderNumberError):
        order_number(number)


@pytest.mark.parametrize("number", ["54-П", "№ 01-05/54", "54 (2)", "54–осн"])
def test_a_number_stays_as_the_order_has_it(number: str) -> None:
    assert order_number(number) == number.removeprefix("№ ")


def test_an_order_of_1800_is_a_slip() -> None:
    with pytest.raises(OldOrderError):
        order_day("11.04.1800", AGENCY)


def test_an_empty_day_is_asked_for() -> None:
    with pytest.raises(EmptyDateError):
        day("  ")
