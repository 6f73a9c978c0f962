import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.guide.search.spelling import Spelling
from bot.guide.search.words import is_known, is_russian, tokens
from tests.guide.search.conftest import Asking

LETTERS = "абвгя"


@pytest.fixture(scope="module")
def known(by_letters: Asking) -> list[str]:
    """Every word of the sample that the dictionary has."""
    said = {text for entry in by_letters.entries for _, text in entry.texts()}
    words = {word for text in said for word in tokens(text)}
    return sorted(word for word in words if is_russian(word) and is_known(word))


@settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_known_words_are_never_rewritten(
    by_letters: Asking, known: list[str], data: st.DataObject
) -> None:
    words = data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=6))

    mended = by_letters.search.mend(" ".join(words))

    assert mended.words == tuple(words)
    assert mended.share == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("крыыша протикает", "крыша протекает"),
        ("саседи залили", "соседи залили"),
        ("ghjntrftn rhsif", "протекает крыша"),
        ("krysha protekaet", "крыша протекает"),
        ("вквартире холодно", "в квартире холодно"),
    ],
)
def test_slips_are_mended_and_the_guess_is_known(
    by_letters: Asking, typed: str, meant: str
) -> None:
    mended = by_letters.search.mend(typed)

    assert mended.key == by_letters.search.mend(meant).key
    assert (mended.share > 0) == is_russian(typed.replace(" ", ""))


def test_the_nearest_words_are_those_of_the_table_of_distances() -> None:
    chance = random.Random(5)
    words = {"".join(chance.choices(LETTERS, k=chance.randint(4, 9))) for _ in range(300)}
    spelling = Spelling(words)

    for _ in range(60):
        typed = "".join(chance.choices(LETTERS, k=chance.randint(3, 10)))
        distances = {word: distance(typed, word) for word in words}
        best = min(distances.values())
        for farthest in (1, 2):
            near = {word for word in words if distances[word] == best <= farthest}
            assert set(spelling.nearest(typed, farthest)) == near


def test_without_words_nothing_is_near() -> None:
    assert Spelling([]).nearest("крыша", 2) == []


def distance(one: str, other: str) -> int:
    """Letters dropped, added or replaced, and neighbours that changed places, one by one."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
