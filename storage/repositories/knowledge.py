"""Templates, scripts and frequent questions."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update

from storage.errors import MissingRecordError, StaleRecordError
from storage.models import KnowledgeItem
from storage.repositories.base import Repository


class Knowledge(Repository):
    async def get(self, agency_id: int, item_id: int) -> KnowledgeItem:
        item = await self._session.get(KnowledgeItem, item_id)
        if item is None or item.agency_id != agency_id:
            raise MissingRecordError(f"knowledge item {item_id}")
        return item

    async def standing(self, agency_id: int) -> Sequence[KnowledgeItem]:
        """What was approved and not withdrawn, by title."""
        found = await self._session.scalars(
            select(KnowledgeItem)
            .where(KnowledgeItem.agency_id == agency_id, KnowledgeItem.withdrawn.is_(False))
            .order_by(KnowledgeItem.title, KnowledgeItem.id)
        )
        return found.all()

    async def change(self, item: KnowledgeItem, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the item's revision.

        Raises:
            StaleRecordError: the item has another revision by now.
        """
        done = await self._session.execute(
            update(KnowledgeItem)
            .where(KnowledgeItem.id == item.id, KnowledgeItem.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(KnowledgeItem.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"knowledge item {item.id}")
        await self._session.refresh(item)
