"""Frozen cards for pure tests: no database, no release."""

from datetime import date
from typing import Any

from storage.cards import AgencyCard, ContactCard, GoneCard, ListCard, RowCard, TouchpointCard
from storage.situations import Guide, Option, ScenarioStep, Situation
from storage.terms import Channel, Client, ContactType, Kind, Need, Regime, Trust
from tests.factories import a_procedure


def a_contact(
    kind: ContactType, value: str, trust: Trust = Trust.STAFF, source: str = ""
) -> ContactCard:
    return ContactCard(kind, value, trust, source)


def a_touchpoint_card(number: int, label: str, channel: Channel, **values: Any) -> TouchpointCard:
    words: dict[str, Any] = {
        "id": number,
        "name": label,
        "channel": channel,
        "kind": Kind.DIGITAL,
        "labels": {"ru": label},
        "about": {},
        "contacts": (),
        "hours": "",
        "owner": "",
    }
    return TouchpointCard(**{**words, **values})


def a_row_card(
    number: int,
    label: str,
    *needs: Need,
    channel: Channel = Channel.SITE,
    touchpoint: dict[str, Any] | None = None,
    **values: Any,
) -> RowCard:
    words: dict[str, Any] = {
        "id": number,
        "direction": "Обращения",
        "service": "",
        "process": "",
        "needs": needs,
        "regime": Regime.APPEAL,
        "situations": (),
        "segments": (),
        "bring": {},
        "peculiarity": "",
        "trust": Trust.SEED,
        "touchpoint": a_touchpoint_card(number, label, channel, **(touchpoint or {})),
    }
    return RowCard(**{**words, **values})


def an_option(code: str, *needs: Need, **values: Any) -> Option:
    return Option(code=code, title={"ru": code}, needs=needs, **values)


def a_situation(code: str, *options: Option, client: Client = Client.EXTERNAL) -> Situation:
    return Situation(
        code=code, title={"ru": f"Беда {code}"}, client=client, options=options, paragraph="1"
    )


def a_list_card(
    *rows: RowCard, client: Client = Client.EXTERNAL, gone: tuple[GoneCard, ...] = ()
) -> ListCard:
    return ListCard(
        client=client,
        release_id=1,
        number=1,
        date=date(2026, 11, 22),
        sample=False,
        document_line="",
        rows=rows,
        gone={each.row_id: each for each in gone},
    )


def an_agency_card(
    situations: tuple[Situation, ...] = (),
    *rows: RowCard,
    internal: tuple[RowCard, ...] = (),
    human_channels: tuple[Channel, ...] = (Channel.HOTLINE, Channel.RECEPTION),
    scenario: tuple[ScenarioStep, ...] = (),
) -> AgencyCard:
    lists = {Client.EXTERNAL: a_list_card(*rows)}
    if internal:
        lists[Client.INTERNAL] = a_list_card(*internal, client=Client.INTERNAL)
    return AgencyCard(
        id=1,
        code="service",
        name="Служба",
        time_zone="Europe/Astrakhan",
        procedure=a_procedure(),
        guide=Guide(
            greeting_name={"ru": "службы"},
            short_name={"ru": "Служба"},
            situations=situations,
            scenario=scenario,
            human_channels=human_channels,
        ),
        lists=lists,
    )
