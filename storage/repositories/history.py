"""What was ever recorded of a row, a touchpoint, a template or a proposal."""

from collections.abc import Collection, Sequence

from sqlalchemy import or_, select

from storage.models import Campaign, Confirmation, JournalRecord, Proposal, Release, Row
from storage.repositories.base import Repository
from storage.terms import ChangeKind


class History(Repository):
    async def proposals(
        self,
        agency_id: int,
        *,
        rows: Collection[int] = (),
        touchpoints: Collection[int] = (),
        knowledge: Collection[int] = (),
        ids: Collection[int] = (),
    ) -> Sequence[Proposal]:
        """Proposals about any of these, eldest first."""
        found = await self._session.scalars(
            select(Proposal)
            .where(
                Proposal.agency_id == agency_id,
                or_(
                    Proposal.row_id.in_(rows),
                    Proposal.touchpoint_id.in_(touchpoints),
                    Proposal.knowledge_id.in_(knowledge),
                    Proposal.id.in_(ids),
                ),
            )
            .order_by(Proposal.id)
        )
        return found.all()

    async def everywhere(self, agency_id: int) -> Sequence[Proposal]:
        """Changes of a contact in every touchpoint that has it, eldest first."""
        found = await self._session.scalars(
            select(Proposal)
            .where(
                Proposal.agency_id == agency_id,
                Proposal.kind == ChangeKind.CONTACT_EVERYWHERE,
            )
            .order_by(Proposal.id)
        )
        return found.all()

    async def rows_at(self, touchpoint_id: int) -> Sequence[Row]:
        """Every row that uses the touchpoint or did, excluded ones too."""
        found = await self._session.scalars(
            select(Row).where(Row.touchpoint_id == touchpoint_id).order_by(Row.id)
        )
        return found.all()

    async def replaced_by(self, row_id: int) -> Sequence[Row]:
        """Rows whose place this one took."""
        found = await self._session.scalars(
            select(Row).where(Row.successor_id == row_id).order_by(Row.id)
        )
        return found.all()

    async def records(self, agency_id: int, subjects: Collection[str]) -> Sequence[JournalRecord]:
        """What the journal says of these subjects, eldest first."""
        found = await self._session.scalars(
            select(JournalRecord)
            .where(JournalRecord.agency_id == agency_id, JournalRecord.subject.in_(subjects))
            .order_by(JournalRecord.number)
        )
        return found.all()

    async def of_bundles(self, agency_id: int) -> Sequence[JournalRecord]:
        """What the journal says of the agency's bundles, eldest first."""
        found = await self._session.scalars(
            select(JournalRecord)
            .where(JournalRecord.agency_id == agency_id, JournalRecord.verb.startswith("bundle."))
            .order_by(JournalRecord.number)
        )
        return found.all()

    async def confirmations(self, rows: Collection[int]) -> Sequence[tuple[Confirmation, Campaign]]:
        """What was answered of these rows in the yearly monitoring, eldest first."""
        found = await self._session.execute(
            select(Confirmation, Campaign)
            .join(Campaign, Campaign.id == Confirmation.campaign_id)
            .where(Confirmation.row_id.in_(rows), Confirmation.answered_at.is_not(None))
            .order_by(Confirmation.answered_at)
        )
        return [(confirmation, campaign) for confirmation, campaign in found]

    async def release_after(self, list_id: int, number: int) -> Release | None:
        """The list's first release after this number."""
        return await self._session.scalar(
            select(Release)
            .where(Release.list_id == list_id, Release.number > number)
            .order_by(Release.number)
            .limit(1)
        )
