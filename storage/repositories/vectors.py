"""Vectors of texts: a cache that any process may fill and nobody needs to keep."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import delete, select

from storage.models import TextVector
from storage.repositories.base import Repository

_AT_ONCE = 1000
"""Well under the number of parameters that either make takes in one statement."""


class Vectors(Repository):
    async def get(self, model: str, hashes: Iterable[str]) -> dict[str, bytes]:
        """The vectors that are known, by the text's hash."""
        known: dict[str, bytes] = {}
        for some in _portions(sorted(set(hashes))):
            found = await self._session.execute(
                select(TextVector.text_hash, TextVector.vector).where(
                    TextVector.model == model, TextVector.text_hash.in_(some)
                )
            )
            known.update((text_hash, vector) for text_hash, vector in found)
        return known

    async def put(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors by the text's hash; one that is known stays as it is."""
        # In one order everywhere, so that two processes cannot wait for each other.
        for some in _portions(sorted(vectors)):
            await self._session.execute(
                self._insert(TextVector)
                .values(
                    [{"text_hash": each, "model": model, "vector": vectors[each]} for each in some]
                )
                .on_conflict_do_nothing(index_elements=["text_hash", "model"])
            )

    async def drop_other_models(self, model: str) -> None:
        """Forget what models made that are no longer in use."""
        await self._session.execute(delete(TextVector).where(TextVector.model != model))


def _portions(hashes: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(hashes), _AT_ONCE):
        yield hashes[start : start + _AT_ONCE]
