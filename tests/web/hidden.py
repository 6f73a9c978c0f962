"""What nobody may read who is not signed in, put beside what they may."""

from storage.terms import Client, ContactType, Trust
from tests.factories import DIRECTION, a_list, a_row, a_touchpoint
from tests.web.house import House

ROLES = ("editor", "reviewer", "head", "approver", "administrator", "internal")


async def with_secrets(house: House) -> list[str]:
    """What no program may read, put beside what it may."""
    people, agency = house.people, house.agency
    untrusted = [
        {"type": ContactType.PHONE, "value": "+7 000 000-66-66", "trust": Trust.SUSPECT},
        {"type": ContactType.EMAIL, "value": "page@example.org", "trust": Trust.PAGE},
    ]
    async with house.database.writing() as store:
        point = await a_touchpoint(
            store,
            agency,
            "Тайная точка",
            contacts=[{**each, "source": "сайт"} for each in untrusted],
        )
        hidden = {"responsible": "Начальник тайного отдела", "basis": "Тайное поручение"}
        await a_row(store, people.owner, point, direction=DIRECTION, **hidden)
        page = await a_touchpoint(store, agency, "Точка со страницы")
        await a_row(store, people.owner, page, direction=DIRECTION, trust=Trust.PAGE)
        inner = await a_touchpoint(store, agency, "Внутренний кабинет")
        await a_row(store, await a_list(store, agency, Client.INTERNAL), inner)
    return [
        *(str(getattr(people, role).title) for role in ROLES),
        *(each["value"] for each in untrusted),
        *hidden.values(),
        "Точка со страницы",
        "Внутренний кабинет",
        "approved_by",
        "person_id",
        "telegram:",
    ]
