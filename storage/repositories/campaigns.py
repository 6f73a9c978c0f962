"""The yearly monitoring: campaigns and what was said of each row."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update

from storage.errors import MissingRecordError, StaleRecordError
from storage.models import Campaign, Confirmation, Row, Touchpoint
from storage.repositories.base import Repository
from storage.terms import Answer, CampaignStatus


class Campaigns(Repository):
    async def get(self, agency_id: int, campaign_id: int) -> Campaign:
        campaign = await self._session.get(Campaign, campaign_id)
        if campaign is None or campaign.agency_id != agency_id:
            raise MissingRecordError(f"campaign {campaign_id}")
        return campaign

    async def of_year(self, list_id: int, year: int) -> Campaign | None:
        return await self._session.scalar(
            select(Campaign).where(Campaign.list_id == list_id, Campaign.year == year)
        )

    async def of_list(self, list_id: int) -> Sequence[Campaign]:
        """The list's campaigns, the latest year first."""
        found = await self._session.scalars(
            select(Campaign).where(Campaign.list_id == list_id).order_by(Campaign.year.desc())
        )
        return found.all()

    async def open_ones(self, agency_id: int) -> Sequence[Campaign]:
        """What the agency has not handed over yet, the eldest first."""
        found = await self._session.scalars(
            select(Campaign)
            .where(Campaign.agency_id == agency_id, Campaign.status == CampaignStatus.OPEN)
            .order_by(Campaign.year, Campaign.list_id)
        )
        return found.all()

    async def hold(self, campaign: Campaign, *, alone: bool) -> None:
        """The campaign as it is, held until commit: those who answer hold it together, whoever
        hands it over holds it alone."""
        await self._session.scalar(
            select(Campaign)
            .where(Campaign.id == campaign.id)
            .with_for_update(read=not alone)
            .execution_options(populate_existing=True)
        )

    async def lines(self, campaign_id: int) -> Sequence[tuple[Confirmation, Row, Touchpoint]]:
        """What is asked, with the rows as they stand now, in the order of the list."""
        found = await self._session.execute(
            select(Confirmation, Row, Touchpoint)
            .join(Row, Row.id == Confirmation.row_id)
            .join(Touchpoint, Touchpoint.id == Row.touchpoint_id)
            .where(Confirmation.campaign_id == campaign_id)
            .order_by(Row.id)
            .execution_options(populate_existing=True)
        )
        return [(confirmation, row, touchpoint) for confirmation, row, touchpoint in found]

    async def confirmation(self, agency_id: int, confirmation_id: int) -> Confirmation:
        found = await self._session.scalar(
            select(Confirmation)
            .join(Campaign, Campaign.id == Confirmation.campaign_id)
            .where(Confirmation.id == confirmation_id, Campaign.agency_id == agency_id)
        )
        if found is None:
            raise MissingRecordError(f"confirmation {confirmation_id}")
        return found

    async def answer(self, confirmation: Confirmation, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on the revision.

        Raises:
            StaleRecordError: somebody answered since it was read.
        """
        done = await self._session.execute(
            update(Confirmation)
            .where(Confirmation.id == confirmation.id, Confirmation.revision == seen)
            .values(**values, revision=seen + 1)
            .returning(Confirmation.id)
            .execution_options(synchronize_session=False)
        )
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"confirmation {confirmation.id}")
        await self.refresh(confirmation)

    async def last_said_true(self, row_id: int, but: int) -> Confirmation | None:
        """Who last said of the row that it is true, in another campaign than this one."""
        return await self._session.scalar(
            select(Confirmation)
            .where(
                Confirmation.row_id == row_id,
                Confirmation.answer == Answer.TRUE,
                Confirmation.campaign_id != but,
            )
            .order_by(Confirmation.answered_at.desc())
            .limit(1)
        )

    async def answered_by(self, agency_id: int, person_id: int) -> Sequence[Confirmation]:
        """What this person has answered in the agency's open campaigns, the latest first."""
        found = await self._session.scalars(
            select(Confirmation)
            .join(Campaign, Campaign.id == Confirmation.campaign_id)
            .where(
                Campaign.agency_id == agency_id,
                Campaign.status == CampaignStatus.OPEN,
                Confirmation.answered_by_id == person_id,
            )
            .order_by(Confirmation.answered_at.desc())
        )
        return found.all()
