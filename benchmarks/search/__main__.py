"""`python -m benchmarks.search`: the search and its peers on every set of queries there is.

`--register R.json --queries Q.json --predictions OUT.json` asks other files and writes what
was answered; `--fast` leaves out PostgreSQL and the large lists.
"""

import argparse
import importlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.search import scale, table
from benchmarks.search.asking import Engine, Outcome, ask_all, warm
from benchmarks.search.data import Corpus, corpus_of, sample_corpora, shared_register
from benchmarks.search.measures import measured
from benchmarks.search.ours import Ours, fitted_on, sample_rows
from benchmarks.search.predictions import write_predictions
from bot.guide.search.fitted import held_out, way

Answers = dict[str, dict[str, list[Outcome]]]
"""By the name of the set, then of the engine."""


def main() -> None:
    chosen = _arguments()
    given = chosen.register is not None
    corpora = [_given(chosen.register, chosen.queries)] if given else _project_corpora()
    print(f"Ours was fitted on: {fitted_on()}")
    print("So the tables of these sets show what was fitted to them; held out stands below.")
    answers: Answers = defaultdict(dict)
    ours = Ours()
    ask_everything(ours, corpora, answers)
    if chosen.predictions is not None:
        outcomes = [each for results in answers.values() for each in results[ours.name]]
        write_predictions(chosen.predictions, outcomes)
    ask_peers(corpora, answers, fast=chosen.fast)
    for name, results in answers.items():
        print(f"\n== {name}\n\n{table.report(results)}")
    print(f"\n== without the encoder\n\n{_letters_only(corpora)}")
    if not given:
        print(f"\n== held out\n\n{_held_out()}")
    if not given and not chosen.fast:
        print(f"\n== large lists\n\n{scale.report()}")


def ask_everything(engine: Engine, corpora: Iterable[Corpus], answers: Answers) -> None:
    for corpus in corpora:
        engine.load(corpus)
        warm(engine, corpus.rows)
        for each in corpus.sets:
            answers[each.name].setdefault(engine.name, []).extend(ask_all(engine, each.queries))


def ask_peers(corpora: Sequence[Corpus], answers: Answers, *, fast: bool) -> None:
    """The peers need packages for development; without them ours is measured alone."""
    try:
        peers = importlib.import_module("benchmarks.search.peers")
    except ImportError as missing:
        print(f"The peers are left out: {missing}")
        return
    print("The peers' weights were fitted on the given half; they never abstain.")
    with ExitStack() as stack:
        for engine in peers.started(stack, fast=fast):
            ask_everything(engine, corpora, answers)


def _letters_only(corpora: Iterable[Corpus]) -> str:
    answers: Answers = defaultdict(dict)
    engine = Ours(meaning=False)
    ask_everything(engine, corpora, answers)
    return table.short({name: measured(each[engine.name]) for name, each in answers.items()})


def _held_out() -> str:
    """What `benchmarks.search.fit` found when it fitted without the queries it then asked."""
    return "\n\n".join(
        f"{way(meaning=meaning)}\n{table.short(held_out(meaning=meaning))}"
        for meaning in (True, False)
    )


def _project_corpora() -> list[Corpus]:
    shared = shared_register()
    return [*([shared] if shared else []), *sample_corpora(sample_rows())]


def _given(register: Path, queries: Path) -> Corpus:
    return corpus_of(register, {f"{queries.name} on {register.name}": queries})


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search")
    parser.add_argument("--register", type=Path, help="entries to search")
    parser.add_argument("--queries", type=Path, help="queries to ask")
    parser.add_argument("--predictions", type=Path, help="where to write what was answered")
    parser.add_argument("--fast", action="store_true", help="no PostgreSQL, no large lists")
    chosen = parser.parse_args()
    if (chosen.register is None) != (chosen.queries is None):
        parser.error("--register and --queries go together")
    for file in (chosen.register, chosen.queries):
        if file is not None and not file.is_file():
            parser.error(f"no such file: {file}")
    return chosen


if __name__ == "__main__":
    main()
