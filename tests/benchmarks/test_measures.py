import pytest

from benchmarks.search.asking import Answer, Outcome
from benchmarks.search.data import Query
from benchmarks.search.measures import MEASURES, Measure, mark, percentile
from benchmarks.search.table import report

BY_NAME = {measure.name.strip(): measure for measure in MEASURES}


def outcome(
    ids: str,
    action: str | None,
    gold: str | None = "a",
    group: str = "plain",
    sub: str | None = None,
) -> Outcome:
    right = None if gold is None else tuple(gold.split())
    return Outcome(Query("q", "…", group, sub, right), Answer(tuple(ids.split()), action), 1.0)


def of(name: str, *outcomes: Outcome) -> float | None:
    measure: Measure = BY_NAME[name]
    return measure.of(outcomes)


def test_any_right_id_is_a_hit() -> None:
    first, third = outcome("b c d", "menu", "a b"), outcome("c d b", "menu", "a b")

    assert of("top-1, all groups", first, third) == 50
    assert of("top-3, all groups", first, third) == 100


def test_one_word_counts_apart() -> None:
    asked = (outcome("a", "answer"), outcome("b", "answer", group="short"))

    assert of("top-1, all groups", *asked) == 100
    assert of("wrong direct answers", *asked) == 0


def test_only_a_direct_answer_can_be_wrong() -> None:
    asked = (outcome("b", "answer"), outcome("b a", "menu"), outcome("b", "abstain"))

    wrong = of("wrong direct answers", *asked)

    assert wrong == pytest.approx(100 / 3)


def test_what_is_ranked_but_not_shown_helps_nobody() -> None:
    asked = (outcome("b a", "menu"), outcome("a", "abstain"))

    assert of("the right one shown at once", *asked) == 50


def test_near_and_far_are_out_of_scope_together() -> None:
    near = outcome("", "abstain", "", "oos", "near")
    far = outcome("a", "answer", "", "oos", "far")

    assert of("out of scope: abstained", near, far) == 50
    assert of("near", near, far) == 100
    assert of("far", near, far) == 0
    assert of("out of scope: answered", near, far) == 50


def test_a_query_without_gold_counts_neither_as_a_miss_nor_as_out_of_scope() -> None:
    asked = (outcome("a", "answer"), outcome("b", "answer", gold=None))

    assert of("top-1, all groups", *asked) == 100
    assert of("out of scope: answered", *asked) is None


def test_who_knows_no_actions_is_not_measured_by_them() -> None:
    assert of("wrong direct answers", outcome("b", None)) is None


@pytest.mark.parametrize(
    ("value", "more", "words"),
    [(88, True, "aim met"), (80, True, "bar met"), (79.9, True, "BELOW THE BAR")]
    + [(80, False, "aim met"), (88, False, "bar met"), (88.1, False, "BELOW THE BAR")],
)
def test_a_value_is_marked_by_its_bar_and_aim(value: float, more: bool, words: str) -> None:
    bar, aim = (80, 88) if more else (88, 80)

    assert mark(value, bar, aim, more) == words


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile(range(1, 101), 99) == 99
    assert percentile([7.0], 50) == 7


def test_a_report_has_no_lines_that_need_gold_where_there_is_none() -> None:
    text = report({"ours": [outcome("a", "menu", gold=None)]})

    assert "top-1, all groups" not in text
    assert "p99, ms" in text


def test_a_report_sets_peers_beside_ours() -> None:
    results = {"ours": [outcome("a", "answer")], "FTS5": [outcome("b", None)]}

    lines = report(results).splitlines()

    line = next(line for line in lines if line.startswith("top-1, all groups"))
    assert line.split()[3:] == ["100.0", "0.0", "80", "88", "aim", "met"]
