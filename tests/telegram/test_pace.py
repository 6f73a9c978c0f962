"""The messenger never counts more than it allows, however its calls dawdle; nobody starves."""

from collections import defaultdict
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.outage import Outage, back_off
from bot.telegram.pace import FRESH, Pace

IN_ALL, SECOND = 25, 1.0


@dataclass(frozen=True)
class Call:
    """Who is written to, how long the call takes, and how far in it the messenger counts it."""

    person: int
    seconds: float
    counted: float


@dataclass
class Counted:
    """What the messenger saw: the moments of all calls, and of each chat's."""

    all: list[float] = field(default_factory=list)
    chats: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, call: Call, began: float) -> None:
        at = began + call.seconds * call.counted
        self.all.append(at)
        self.chats[call.person].append(at)


def most_in_a_second(moments: list[float]) -> int:
    """The fullest window of one second, both its ends included."""
    found = sorted(moments)
    return max((sum(1 for each in found if at <= each <= at + SECOND) for at in found), default=0)


def send_all(calls: list[Call], pace: Pace, at: float = 0.0) -> tuple[Counted, float]:
    """Send in the order given, each as soon as the pace lets it; the moment of the last end."""
    seen, waiting, running = Counted(), list(calls), dict[int, float]()
    for _step in range(100_000):
        for person in [each for each, end in running.items() if end <= at]:
            pace.end(person, running.pop(person))
        if not waiting and not running:
            return seen, at
        delay, resting = pace.delay(at), pace.resting(at)
        ready = next((call for call in waiting if call.person not in resting), None)
        if delay <= 0 and ready is not None:
            waiting.remove(ready)
            pace.begin(ready.person, at)
            running[ready.person] = at + ready.seconds
            seen.add(ready, at)
            continue
        times = [*running.values(), at + (delay or pace.rested_in(at, SECOND))]
        at = max(min(times), at + 1e-6)
    raise AssertionError("somebody waits for ever")


some_calls = st.lists(
    st.builds(
        Call,
        person=st.integers(1, 40),
        seconds=st.floats(0, 3),
        counted=st.floats(0, 1),
    ),
    max_size=90,
)


@settings(max_examples=150, deadline=None)
@given(some_calls)
def test_no_second_holds_more_than_25_calls_nor_two_of_one_chat(calls: list[Call]) -> None:
    seen, _end = send_all(calls, Pace(0.0))

    assert most_in_a_second(seen.all) <= IN_ALL
    assert all(most_in_a_second(chat) <= 1 for chat in seen.chats.values())
    assert len(seen.all) == len(calls)


def test_calls_that_were_held_up_and_arrive_all_at_once_are_counted_too() -> None:
    stuck = [Call(person, 3 - person * 0.042, 1) for person in range(40)]
    quick = [Call(person, 0, 0) for person in range(100, 160)]

    seen, _end = send_all([*stuck, *quick], Pace(0.0))

    assert most_in_a_second(seen.all) == IN_ALL


@settings(max_examples=50, deadline=None)
@given(some_calls, some_calls)
def test_a_change_of_the_sender_keeps_the_pace(former: list[Call], later: list[Call]) -> None:
    seen, end = send_all(former, Pace(0.0))
    pace = Pace(end)
    pace.start_over(end)

    others, _end = send_all(later, pace, end)

    assert most_in_a_second(seen.all + others.all) <= IN_ALL
    for person in seen.chats:
        assert most_in_a_second(seen.chats[person] + others.chats[person]) <= 1


def test_quick_calls_leave_evenly_and_almost_as_fast_as_is_allowed() -> None:
    calls = [Call(person, 0.02, 0.5) for person in range(500)]

    seen, end = send_all(calls, Pace(0.0))

    gaps = [later - sooner for sooner, later in zip(seen.all, seen.all[1:], strict=False)]
    assert min(gaps) > 0.04
    assert 500 / IN_ALL < end < 500 / 22


def test_one_person_s_many_messages_do_not_hold_up_the_others() -> None:
    talker = [Call(1, 0.1, 0.5) for _ in range(60)]
    others = [Call(person, 0.1, 0.5) for person in range(2, 30)]

    seen, _end = send_all([*talker, *others], Pace(0.0))

    assert max(seen.chats[person][0] for person in range(2, 30)) < 3


def test_a_new_sender_waits_until_the_former_one_s_calls_are_through() -> None:
    pace = Pace(10.0)

    pace.start_over(10.0)

    assert pace.delay(10.0) == FRESH
    assert pace.delay(10.0 + FRESH) == 0


def test_a_pause_holds_everybody_and_is_never_shortened() -> None:
    pace = Pace(0.0)

    pace.hold(5.0)
    pace.hold(2.0)

    assert pace.delay(3.0) == 2.0


def test_one_person_s_failures_are_no_outage() -> None:
    outage = Outage()

    for at in range(10):
        outage.note_failure(1, at, at)

    assert not outage.lasts


def test_when_everybody_s_messages_fail_tries_become_rare_until_one_is_answered() -> None:
    outage = Outage()
    for person in range(16):
        outage.note_failure(person, began=0.0, now=1.0)
    first = outage.delay(1.0)
    now, delays = 1.0, [first]
    for _try in range(8):
        now += delays[-1]
        outage.note_failure(1, began=now, now=now)
        delays.append(outage.delay(now))
    outage.note_answer()

    assert 0.5 < first <= 1
    assert delays[-1] > 40
    assert max(delays) <= 60
    assert outage.delay(now) == 0


def test_tries_are_a_minute_apart_at_most() -> None:
    pauses = [back_off(failures) for failures in range(1, 2000)]

    assert 0.5 < pauses[0] <= 1 < pauses[2] <= 4
    assert max(pauses) <= 60
