"""Releases and the documents beside them."""

from collections.abc import Sequence

from sqlalchemy import func, select

from storage.errors import MissingRecordError
from storage.models import Agency, Release, ReleaseDocument, TouchpointList
from storage.repositories.base import Repository


class Releases(Repository):
    async def of_list(self, list_id: int) -> Sequence[Release]:
        """Every release of the list, newest first."""
        found = await self._session.scalars(
            select(Release).where(Release.list_id == list_id).order_by(Release.number.desc())
        )
        return found.all()

    async def naming(self, list_id: int, sha256: str) -> Release | None:
        """The newest release of the list that names a file of this hash."""
        return await self._session.scalar(
            select(Release)
            .where(Release.list_id == list_id, Release.content.contains(sha256))
            .order_by(Release.number.desc())
            .limit(1)
        )

    async def wrote(self, content_hash: str) -> bool:
        """Whether a release of this database has the content of this hash."""
        found = select(Release.id).where(Release.content_hash == content_hash)
        return bool(await self._session.scalar(select(found.exists())))

    async def get(self, agency_id: int, release_id: int) -> Release:
        release = await self._session.get(Release, release_id)
        if release is None or release.agency_id != agency_id:
            raise MissingRecordError(f"release {release_id}")
        return release

    async def numbered(self, list_id: int, number: int) -> Release | None:
        return await self._session.scalar(
            select(Release).where(Release.list_id == list_id, Release.number == number)
        )

    async def current(self) -> Sequence[Release]:
        """The current release of every list of every agency."""
        found = await self._session.scalars(
            select(Release)
            .join(TouchpointList, TouchpointList.id == Release.list_id)
            .where(Release.number == TouchpointList.release_number)
            .order_by(Release.list_id)
        )
        return found.all()

    async def version(self) -> tuple[int, int]:
        """Changes whenever citizens' answers may: (sum of release numbers, of revisions).

        The highest release id would not do: a lower one may be committed after it.
        """
        released = await self._session.scalar(select(func.sum(TouchpointList.release_number)))
        settings = await self._session.scalar(select(func.sum(Agency.revision)))
        return int(released or 0), int(settings or 0)

    async def documents(self, release_id: int) -> Sequence[ReleaseDocument]:
        found = await self._session.scalars(
            select(ReleaseDocument)
            .where(ReleaseDocument.release_id == release_id)
            .order_by(ReleaseDocument.id)
        )
        return found.all()
