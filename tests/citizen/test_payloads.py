"""Citizens' buttons fit, whatever codes an agency gives its situations."""

from dataclasses import fields

import pytest

from bot.actions import LIMIT, Action, encode
from bot.citizen.actions import FindHuman, KeepPhone, OpenCard, OpenSpot, ShowPlace
from storage.samples.checking import LONGEST_CODE

LARGEST = 2**31 - 1
FLAGS = {"internal": 1, "talking": 1}


@pytest.mark.parametrize("kind", [FindHuman, KeepPhone, OpenCard, OpenSpot, ShowPlace])
def test_the_longest_codes_and_numbers_fit_into_a_button(kind: type[Action]) -> None:
    words = {"situation": "a" * LONGEST_CODE, "option": "b" * LONGEST_CODE}
    names = [each.name for each in fields(kind) if each.name not in words]
    numbers = {name: FLAGS.get(name, LARGEST) for name in names}

    assert len(encode(kind(**words, **numbers))) <= LIMIT
