"""A touchpoint called by its own name is not searched for: it is found."""

from bot.guide.narrowing import offered_rows
from bot.guide.search.words import lemma, lemmas, tokens
from bot.guide.wishes import in_wished_order
from storage.cards import AgencyCard, RowCard
from storage.terms import Client

_BESIDES_WORDS = """
где как какой какая найти находиться есть адрес номер контакт написать открыть показать дать
where what how find show your
"""
_BESIDES = frozenset(lemma(word) for word in _BESIDES_WORDS.split())
"""Words beside a name that only ask for it."""


def rows_named(words: tuple[str, ...], agency: AgencyCard, client: Client) -> tuple[RowCard, ...]:
    """The rows whose touchpoint the words name, each touchpoint once; the best named only."""
    said = frozenset(lemmas(words))
    core = said - _BESIDES or said
    named: dict[int, tuple[int, RowCard]] = {}
    for row in offered_rows(agency, client):
        fit = max(_fit(core, name) for name in _names(row))
        if fit and fit > named.get(row.touchpoint.id, (0, row))[0]:
            named[row.touchpoint.id] = fit, row
    best = max((fit for fit, _ in named.values()), default=0)
    return in_wished_order((row for fit, row in named.values() if fit == best), agency.wishes)


def _fit(core: frozenset[str], name: frozenset[str]) -> int:
    """2 for the whole name, 1 for a part of it, 0 for anything else."""
    if not core or not name:
        return 0
    return 2 if core == name else int(core < name and len(core) * 2 > len(name))


def _names(row: RowCard) -> list[frozenset[str]]:
    point = row.touchpoint
    return [frozenset(lemmas(tokens(name))) for name in (point.name, *point.labels.values())]
