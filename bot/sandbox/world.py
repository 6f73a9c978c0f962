"""Everything that exists in the sandbox's messenger."""

from collections.abc import Iterable

from bot.sandbox.chats import ChatBook, Json, Message, User
from bot.sandbox.clock import Clock
from bot.sandbox.faults import FaultPlan
from bot.sandbox.feed import Feed
from bot.sandbox.files import FileShelf
from bot.sandbox.outbox import Outbox
from bot.sandbox.people import PEOPLE, Person
from bot.sandbox.profile import Profile
from bot.sandbox.queries import INLINE_SECONDS, Queries
from bot.sandbox.transcript import message_view
from bot.sandbox.updates import UpdateQueue, fresh_id
from bot.sandbox.webhook import Webhook
from locales import Say

TOKEN = "1:sandbox"
"""In Telegram's form (digits, colon, secret); good on this machine only."""

BOT_ID = 1
BOT_USERNAME = "touchpoints_sandbox_bot"
POLLED_SECONDS = 15.0


class World:
    """One bot, its people and chats, the time, and the faults to come.

    The people's chats are open from the start, as if everyone had pressed Start once.
    Update ids begin at a number that depends on the time; a bot whose database outlives
    this world wants the same of message ids: `first_message_id=fresh_id(time.time())`.
    """

    def __init__(
        self,
        *,
        people: Iterable[Person] = PEOPLE,
        clock: Clock | None = None,
        first_update_id: int | None = None,
        first_message_id: int = 1,
        token: str = TOKEN,
        language: str = "ru",
    ) -> None:
        self.token = token
        self.privacy = True
        """Privacy mode, as a new bot has it: in groups it hears only what is said to it."""
        self.people = tuple(people)
        self.clock = clock or Clock()
        self.say = Say(language)
        name = str(self.say("sandbox-bot-name"))
        self.bot = User(BOT_ID, name, BOT_USERNAME, is_bot=True, ours=True)
        self.chats = ChatBook(first_message_id)
        self.updates = UpdateQueue(self.clock, first_update_id)
        self.callbacks = Queries(self.clock)
        self.inline = Queries(self.clock, INLINE_SECONDS)
        self.faults = FaultPlan()
        self.files = FileShelf()
        self.outbox = Outbox()
        self.profile = Profile()
        self.feed = Feed(fresh_id(self.clock.now()))
        self.webhook = Webhook(self.updates, self.clock)
        for person in self.people:
            self._settle(person)

    def _settle(self, person: Person) -> None:
        user = self.chats.user(person.user_id, person.name(self.say))
        user.language_code = self.say.language
        self.chats.private(user)

    def now(self) -> float:
        return self.clock.now()

    def shown(self, message: Message, event: str = "message") -> None:
        """Tell the page that a message appeared or changed."""
        self.feed.put(event, message.chat.id, message=message_view(message))

    def bot_listens(self) -> bool:
        """Whether the bot polls at this moment (or did just now), or has a webhook."""
        if self.webhook.url or self.updates.polling_now:
            return True
        last = self.updates.last_poll
        return last is not None and self.now() - last < POLLED_SECONDS

    def state(self) -> Json:
        """A summary: is the bot there, what waits, what was not answered."""
        return {
            "bot": self.bot.to_json(),
            "listening": self.bot_listens(),
            "webhook": self.webhook.url,
            "pending_updates": len(self.updates.pending()),
            "last_update_id": self.updates.last_id,
            "allowed_updates": self.updates.allowed,
            "unanswered_callbacks": [
                {
                    "id": query.id,
                    "user_id": query.user_id,
                    "label": query.label,
                    "age": round(self.callbacks.age(query), 3),
                }
                for query in self.callbacks.unanswered()
            ],
            "faults": self.faults.to_json(),
            "calls": self.outbox.last,
            "events": self.feed.last,
        }

    def reset(self) -> None:
        """Empty chats, log, files and faults; ids go on, the bot's own profile stays."""
        self.chats.forget_messages()
        self.updates.clear()
        self.callbacks.clear()
        self.inline.clear()
        self.faults.clear()
        self.files.clear()
        self.outbox.clear()
        self.feed.put("reset")

    async def close(self) -> None:
        """Let everyone who waits go, so that the server can stop at once."""
        self.updates.bell.close()
        self.feed.bell.close()
        await self.webhook.stop()
