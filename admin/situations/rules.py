"""What a change of the situations must respect: nobody is asked in vain, and nothing that leads
into the guide loses its place."""

from collections.abc import Sequence
from dataclasses import replace

from admin.errors import UnknownChoiceError
from admin.errors.situations import (
    EmptyOptionError,
    LastOptionError,
    LastSituationError,
    ManyChoicesError,
    NobodyAnswersError,
    RowsStandHereError,
    TopicsLeadHereError,
)
from admin.names import short_list
from admin.situations.standing import Standing
from locales import DEFAULT_LANGUAGE
from storage.situations import Option, Situation
from storage.terms import Client

MOST = 20
"""Situations of a list, and options of a situation: of more nobody would read the buttons."""


def require_asked(standing: Standing, becomes: Sequence[Situation]) -> None:
    """Let pass situations that ask whoever was asked before.

    Raises:
        LastOptionError: a situation that people see would have no option that they see.
        LastSituationError: whom a released list serves would be asked nothing any more.
        ManyChoicesError: of more buttons nobody would read any.
    """
    after = replace(standing, guide=standing.guide.model_copy(update={"situations": becomes}))
    for situation in becomes:
        if not situation.hidden and not situation.shown_options:
            raise LastOptionError
        if len(situation.options) > MOST:
            raise ManyChoicesError(most=MOST)
    for client in standing.agency.procedure.clients:
        if len([each for each in becomes if each.client is client]) > MOST:
            raise ManyChoicesError(most=MOST)
        if _is_asked(standing, client) and not _is_asked(after, client):
            raise LastSituationError


def _is_asked(standing: Standing, client: Client) -> bool:
    situations = standing.guide.situations
    return any(each.client is client and standing.is_open(each) for each in situations)


def require_known(standing: Standing, situation: Situation, option: Option) -> None:
    """Let pass an option of this agency's needs, channels and steps.

    Raises:
        UnknownChoiceError: the agency has no such need, channel or step.
        EmptyOptionError: it says nothing of where it leads.
    """
    procedure, guide = standing.agency.procedure, standing.guide
    steps = {each.code for each in guide.scenario if each.code}
    if (
        any(procedure.need(each) is None for each in option.needs)
        or any(procedure.channel(each) is None for each in option.channels)
        or (option.step and option.step not in steps)
        or situation.client not in procedure.clients
    ):
        raise UnknownChoiceError
    if not (option.needs or option.channels or option.own_words):
        raise EmptyOptionError


def require_leads(standing: Standing, situation: Situation, option: Option) -> None:
    """Let pass an option behind which people find something, or which they do not see yet.

    Raises:
        NobodyAnswersError: no row of the current list answers it.
    """
    is_shown = not (situation.hidden or option.hidden)
    if is_shown and not standing.leads(situation, option):
        raise NobodyAnswersError(name=option.title[DEFAULT_LANGUAGE])


def require_unled(standing: Standing, situation: Situation, option: str = "") -> None:
    """Let go what no topic leads to; and a whole situation, to which no row is limited.

    Raises:
        TopicsLeadHereError: topics lead there.
        RowsStandHereError: rows are shown in this situation alone.
    """
    topics = standing.topics_behind(situation.code, option)
    if topics:
        names = [each.title[DEFAULT_LANGUAGE] for each in topics]
        raise TopicsLeadHereError(names=short_list(names), count=len(names))
    rows = [] if option else _limited_to(standing, situation)
    if rows:
        raise RowsStandHereError(names=short_list(rows), count=len(rows))


def _limited_to(standing: Standing, situation: Situation) -> list[str]:
    """Names of the rows that nobody would be led to without the situation."""
    others = {each.code for each in standing.guide.shown.situations} - {situation.code}
    return [
        row.touchpoint.name
        for row in standing.rows.get(situation.client, ())
        if situation.code in row.situations and not others & set(row.situations)
    ]
