"""Words of whoever has a time booked: «мои записи», «отменить запись на приём»."""

import re

from storage.letters import folded

_OWN = re.compile(
    r"^(?:(?:где|какие|покажи\w*|хочу|посмотреть|открой|открыть) )*мо\w+ запис\w*(?: на при[её]м)?$"
    r"|\b(?:отмен(?:ить|ите|и|у)|перенес(?:ти|ите|у)|перенос|измен(?:ить|ите|и))"
    r" (?:мо\w+ )?(?:запис[ьи](?! о)|при[её]м|время при[её]ма)\b"
    r"|\b(?:на какое время|когда|куда|на какой день) я записан\w*"
    r"|\bя записан\w* на при[её]м\b"
    r"|\bзабыл\w* (?:мо\w+ |сво\w+ )?кодов\w+ слово\b|\bмо\w+ кодов\w+ слово\b"
    r"|\b(?:my|cancel(?: my)?|change my|move my|reschedule(?: my)?)"
    r" (?:bookings?|booked time|appointments?)\b"
    r"|\bmy code word\b"
)


def asks_for_bookings(text: str) -> bool:
    """Whether somebody asks for what they have booked, to look at it, move or cancel it."""
    words = " ".join(re.findall(r"[^\W_]+", folded(text)))
    return bool(_OWN.search(words))
