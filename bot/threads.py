"""Which talk a message of a group belongs to, where the messenger numbers no threads.

In memory alone and bounded: numbers of messages, never who wrote them or what.
"""

from collections import OrderedDict

from bot.incoming import GroupMessage

_MOST = 50_000


class Threads:
    """One for the process; after a restart a chain begins anew with the message answered."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[str, str], str] = OrderedDict()

    def of(self, said: GroupMessage) -> str:
        """The thread of a message, which is that of whatever it answers; known from now on."""
        thread = self._known.get((said.group, said.thread), said.thread)
        self._known[said.group, said.message_id] = thread
        if len(self._known) > _MOST:
            self._known.popitem(last=False)
        return thread
