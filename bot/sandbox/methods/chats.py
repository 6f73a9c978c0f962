"""Who the bot is and whom it talks with."""

from bot.sandbox.chats import Json
from bot.sandbox.errors import bad
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.sending import known_chat
from bot.sandbox.world import World

_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


async def get_me(world: World, call: Call) -> Json:
    return {
        **world.bot.to_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_chat(world: World, call: Call) -> Json:
    chat = known_chat(world, call.params)
    return {
        **chat.to_json(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": _GIFTS,
    }


async def get_chat_member(world: World, call: Call) -> Json:
    chat = known_chat(world, call.params)
    user_id = call.params.integer("user_id")
    if user_id == world.bot.id:
        return {"status": "member", "user": world.bot.to_json()}
    user = world.chats.users.get(user_id)
    if user is None:
        raise bad("user not found")
    status = "member" if user_id in chat.members else "left"
    return {"status": status, "user": user.to_json()}


async def set_chat_menu_button(world: World, call: Call) -> bool:
    button = call.params.structure("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "default", "web_app"):
        raise bad("can't parse menu button: invalid type specified")
    chat_id = known_chat(world, call.params).id if "chat_id" in call.params else 0
    world.profile.menu_buttons[chat_id] = button
    return True


async def get_chat_menu_button(world: World, call: Call) -> Json:
    return world.profile.menu_button(call.params.integer("chat_id"))


async def log_out(world: World, call: Call) -> bool:
    """Nothing to do here: there is no other server to move to."""
    return True


METHODS = {
    "getMe": get_me,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "logOut": log_out,
    "close": log_out,
}
