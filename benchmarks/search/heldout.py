"""How well the search answers what its weights were not fitted on.

Part by part: everything that is fitted (the order, the judges, the thresholds) is fitted to the
other parts and asked the queries of this one. Only weights are held out so: the lexicons and
phrases are the same as the bot's.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from benchmarks.search.asking import Outcome
from benchmarks.search.data import GIVEN
from benchmarks.search.fitting import Asked
from benchmarks.search.learning import fitted_to
from benchmarks.search.measures import measured
from bot.guide.search.fitted import weights_of

PARTS = 5
UNSEEN = f"{GIVEN}, fitted on the project's own sets alone"

Figures = Mapping[str, Mapping[str, float]]
"""By the name of the set, then of the measure."""


def figures(asked: Sequence[Asked], near: float) -> Figures:
    """Of each set by parts; and of the given half as if it had never been seen."""
    sets: dict[str, list[Outcome]] = defaultdict(list)
    for part in range(PARTS):
        rest = [each for at, each in enumerate(asked) if at % PARTS != part]
        weights = weights_of(fitted_to(rest, near))
        for each in asked[part::PARTS]:
            sets[each.set_name].append(each.outcome(weights))
    given = [each for each in asked if each.set_name == GIVEN]
    if given:
        own = [each for each in asked if each.set_name != GIVEN]
        weights = weights_of(fitted_to(own, near))
        sets[UNSEEN] = [each.outcome(weights) for each in given]
    return {name: measured(outcomes) for name, outcomes in sets.items()}
