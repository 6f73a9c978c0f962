import random
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.guide.search import Action, Search, Verdict
from tests.guide.search.conftest import Asking

LONGEST = 4096

some_texts = settings(
    derandomize=True,
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
repeated = st.builds(
    lambda part, times: (part * times)[:LONGEST], st.text(max_size=8), st.just(LONGEST)
)
mixed = st.text(st.sampled_from("абвшщёъaz 19.,?😀ש\u200b\u0301漢"), max_size=300)
texts = st.text(max_size=LONGEST) | repeated | mixed

RANDOM = random.Random(1)
NASTY = {
    "nothing": "",
    "spaces": " " * LONGEST,
    "one letter": "я" * LONGEST,
    "digits": "8 927 " * 680,
    "emoji": "😀" * LONGEST,
    "right to left": "שלום עליכם " * 370,
    "zero width": "\u200b" * LONGEST,
    "combining": "e\u0301" * 2048,
    "words that are none": "".join(RANDOM.choices("абгдеиклмнопрст ", k=LONGEST)),
    "letters that are none": "".join(RANDOM.choices("abdefgiklmnoprst ", k=LONGEST)),
}


def check(verdict: Verdict, asking: Asking) -> None:
    assert {found.id for found in verdict.ranked} <= {entry.id for entry in asking.entries}
    assert all(0 <= found.chance <= 1 for found in verdict.ranked)
    assert 0 <= verdict.probability <= 1
    assert 0 <= verdict.ours <= 1
    assert 0 <= verdict.mended.share <= 1


@some_texts
@given(text=texts)
@example(text="\x00")
@example(text="\ufeff‮")
def test_any_text_has_a_verdict_and_always_the_same(by_letters: Asking, text: str) -> None:
    verdict = by_letters(text)

    check(verdict, by_letters)
    assert by_letters(text) == verdict


@settings(some_texts, max_examples=15)
@given(text=texts)
def test_any_text_has_a_verdict_by_meaning(by_meaning: Asking, text: str) -> None:
    verdict = by_meaning(text)

    check(verdict, by_meaning)
    assert by_meaning(text) == verdict


@pytest.mark.parametrize("name", NASTY)
def test_no_text_keeps_others_waiting(ask: Asking, name: str) -> None:
    """At most 50 ms of the processor, whatever else the machine does meanwhile."""
    ask(NASTY[name])
    spent = []
    for _ in range(3):
        began = time.thread_time()
        ask(NASTY[name])
        spent.append(time.thread_time() - began)

    assert min(spent) <= 0.05


@pytest.mark.parametrize("name", NASTY)
def test_what_says_nothing_is_not_answered(ask: Asking, name: str) -> None:
    assert ask(NASTY[name]).action is not Action.ANSWER


@pytest.fixture(scope="module")
def shuffled(by_letters: Asking) -> Asking:
    entries, sayings = list(by_letters.entries), list(by_letters.sayings)
    random.Random(7).shuffle(entries)
    random.Random(8).shuffle(sayings)
    built = Search.build(entries, sayings, None)
    return Asking(built, by_letters.agency, by_letters.entries, by_letters.sayings)


@settings(some_texts, max_examples=25)
@given(data=st.data())
def test_the_order_of_entries_and_sayings_changes_nothing(
    by_letters: Asking, shuffled: Asking, data: st.DataObject
) -> None:
    said = [text for entry in by_letters.entries for _, text in entry.texts()]
    text = " ".join(data.draw(st.lists(st.sampled_from(said), min_size=1, max_size=2)))

    assert shuffled(text) == by_letters(text)
