"""What a database that was brought back must forget of the time it slept through."""

from sqlalchemy import ColumnElement, delete, update

from storage.models import Delivery, Priority, QueuedMessage, Receipt, ReceivedUpdate
from storage.store import Store

_UNANSWERED: tuple[ColumnElement[bool], ...] = (
    QueuedMessage.state == Delivery.WAITING,
    QueuedMessage.priority == Priority.ANSWER,
)


async def forget_presses(store: Store) -> None:
    """Presses that waited for their answer, or for their turn, when the copy was made: their
    people have gone on since. Notices stay."""
    await store.session.execute(delete(QueuedMessage).where(*_UNANSWERED))
    await store.session.execute(
        update(ReceivedUpdate)
        .where(ReceivedUpdate.state == Receipt.WAITING)
        .values(state=Receipt.ASIDE, body={}, trace="the database was restored")
    )
