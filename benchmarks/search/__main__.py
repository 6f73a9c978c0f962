"""`python -m benchmarks.search`: the search and its peers on every set of queries there is.

`--register R.json --queries Q.json --predictions OUT.json` asks other files and writes what
was answered; `--fast` leaves out PostgreSQL and the large lists.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.search import scale, table
from benchmarks.search.asking import Engine, Outcome, ask_all, warm
from benchmarks.search.data import Corpus, corpus_of, sample_corpora, shared_register
from benchmarks.search.ours import Ours, fitted_on, sample_rows
from benchmarks.search.peers.fts5 import Fts5
from benchmarks.search.peers.postgres import Postgres
from benchmarks.search.predictions import write_predictions

Answers = dict[str, dict[str, list[Outcome]]]
"""By the name of the set, then of the engine."""


def main() -> None:
    chosen = _arguments()
    given = chosen.register is not None
    corpora = [_given(chosen.register, chosen.queries)] if given else _project_corpora()
    print(f"Ours was fitted on: {fitted_on()}")
    print("The peers' weights were fitted on the given half; they never abstain.")
    with ExitStack() as stack:
        peers = [Fts5()] if chosen.fast else [Fts5(), stack.enter_context(Postgres())]
        answers = ask_everything([Ours(), *peers], corpora)
    for name, results in answers.items():
        print(f"\n== {name}\n\n{table.report(results)}")
    if chosen.predictions is not None:
        ours = [outcome for results in answers.values() for outcome in results[Ours.name]]
        write_predictions(chosen.predictions, ours)
    if not given and not chosen.fast:
        print(f"\n== large lists\n\n{scale.report()}")


def ask_everything(engines: Sequence[Engine], corpora: Iterable[Corpus]) -> Answers:
    answers: Answers = defaultdict(lambda: defaultdict(list))
    for corpus in corpora:
        for engine in engines:
            engine.load(corpus)
            warm(engine, corpus.rows)
            for each in corpus.sets:
                answers[each.name][engine.name] += ask_all(engine, each.queries)
    return answers


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
