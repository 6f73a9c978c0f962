"""Points on the map and contact cards."""

from bot.sandbox.chats import Json
from bot.sandbox.errors import bad
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.sending import send
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World


async def send_location(world: World, call: Call) -> Json:
    return send(world, call.params, {"location": _point(call.params)})


async def send_venue(world: World, call: Call) -> Json:
    venue = {
        "location": _point(call.params),
        "title": _filled(call.params, "title"),
        "address": _filled(call.params, "address"),
    }
    return send(world, call.params, {"venue": venue, "location": venue["location"]})


async def send_contact(world: World, call: Call) -> Json:
    contact = {
        "phone_number": _filled(call.params, "phone_number"),
        "first_name": _filled(call.params, "first_name"),
    }
    for name in ("last_name", "vcard"):
        if call.params.text(name):
            contact[name] = call.params.text(name)
    return send(world, call.params, {"contact": contact})


def _point(params: Parameters) -> Json:
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if not -90 <= latitude <= 90:
        raise bad("invalid latitude")
    if not -180 <= longitude <= 180:
        raise bad("invalid longitude")
    return {"latitude": latitude, "longitude": longitude}


def _filled(params: Parameters, name: str) -> str:
    value = params.text(name).strip()
    if not value:
        raise bad(f"{name.replace('_', ' ')} must be non-empty")
    return value


METHODS = {"sendLocation": send_location, "sendVenue": send_venue, "sendContact": send_contact}
