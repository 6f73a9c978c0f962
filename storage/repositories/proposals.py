"""Proposals of one agency."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from storage.errors import MissingRecordError, StaleRecordError, TakenError
from storage.models import Proposal
from storage.repositories.base import Repository, is_violated
from storage.terms import OPEN_STATUSES, Status


class Proposals(Repository):
    async def get(self, agency_id: int, proposal_id: int) -> Proposal:
        proposal = await self._session.get(Proposal, proposal_id)
        if proposal is None or proposal.agency_id != agency_id:
            raise MissingRecordError(f"proposal {proposal_id}")
        return proposal

    async def change(self, proposal: Proposal, seen: int, values: dict[str, Any]) -> None:
        """Compare and swap on status and revision together.

        Raises:
            StaleRecordError: somebody decided or edited it since it was read.
            TakenError: its subject has another open proposal; the transaction is over.
        """
        swap = (
            update(Proposal)
            .where(
                Proposal.id == proposal.id,
                Proposal.revision == seen,
                Proposal.status == proposal.status,
            )
            .values(**values, revision=seen + 1)
            .returning(Proposal.id)
            .execution_options(synchronize_session=False)
        )
        try:
            done = await self._session.execute(swap)
        except IntegrityError as error:
            if is_violated(error, "uq_proposal_one_open_per_subject", "proposal.subject"):
                raise TakenError(f"proposal {proposal.id}") from error
            raise
        if done.scalar_one_or_none() is None:
            raise StaleRecordError(f"proposal {proposal.id}")
        await self._session.refresh(proposal)

    async def by(
        self, agency_id: int, author_id: int, statuses: Collection[Status]
    ) -> Sequence[Proposal]:
        """The author's proposals in these statuses, newest first."""
        found = await self._session.scalars(
            select(Proposal)
            .where(
                Proposal.agency_id == agency_id,
                Proposal.author_id == author_id,
                Proposal.status.in_(list(statuses)),
            )
            .order_by(Proposal.updated_at.desc(), Proposal.id.desc())
        )
        return found.all()

    async def having(self, agency_id: int, statuses: Collection[Status]) -> Sequence[Proposal]:
        """The agency's proposals in these statuses, longest waiting first."""
        found = await self._session.scalars(
            select(Proposal)
            .where(Proposal.agency_id == agency_id, Proposal.status.in_(list(statuses)))
            .order_by(Proposal.updated_at, Proposal.id)
        )
        return found.all()

    async def open_for(self, list_id: int, subject: str) -> Proposal | None:
        """The one proposal that is open for this subject."""
        return await self._session.scalar(
            select(Proposal).where(
                Proposal.list_id == list_id,
                Proposal.subject == subject,
                Proposal.status.in_(OPEN_STATUSES),
            )
        )

    async def under_way(self, list_id: int) -> Sequence[Proposal]:
        """What is open in the list, and everybody's drafts, eldest first."""
        found = await self._session.scalars(
            select(Proposal)
            .where(
                Proposal.list_id == list_id,
                Proposal.status.in_((*OPEN_STATUSES, Status.DRAFT)),
            )
            .order_by(Proposal.id)
        )
        return found.all()

    async def drafts_for(self, list_id: int, subject: str) -> Sequence[Proposal]:
        """Everybody's drafts for this subject: «у кого сейчас»."""
        found = await self._session.scalars(
            select(Proposal).where(
                Proposal.list_id == list_id,
                Proposal.subject == subject,
                Proposal.status == Status.DRAFT,
            )
        )
        return found.all()

    async def in_bundle(self, bundle_id: int) -> Sequence[Proposal]:
        """What goes with the bundle to the order: not what was put aside."""
        return await self._checked(bundle_id, put_aside=False)

    async def aside(self, bundle_id: int) -> Sequence[Proposal]:
        """What was put aside and goes into the bundle after this one."""
        return await self._checked(bundle_id, put_aside=True)

    async def _checked(self, bundle_id: int, *, put_aside: bool) -> Sequence[Proposal]:
        found = await self._session.scalars(
            select(Proposal)
            .where(
                Proposal.bundle_id == bundle_id,
                Proposal.status == Status.CHECKED,
                Proposal.put_aside.is_(put_aside),
            )
            .order_by(Proposal.id)
        )
        return found.all()

    async def of_release(self, release_id: int) -> Sequence[Proposal]:
        """What a release took in."""
        found = await self._session.scalars(
            select(Proposal).where(Proposal.release_id == release_id).order_by(Proposal.id)
        )
        return found.all()
