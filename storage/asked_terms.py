"""Words of acts that the screen begins and a press in chat carries out."""

from enum import StrEnum


class AskedAct(StrEnum):
    """What is begun on the screen and carried out by its person's press in chat."""

    APPROVE = "approve"
    APPROVE_BUNDLE = "approve_bundle"
    APPROVE_IMPORT = "approve_import"
    INVITE = "invite"
    CHANGE_ROLE = "change_role"
    REVOKE = "revoke"
    NAME_DEPUTY = "name_deputy"


class AskedStatus(StrEnum):
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    REFUSED = "refused"
