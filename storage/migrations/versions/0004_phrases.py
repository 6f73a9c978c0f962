"""A kind of change of its own: how people ask for a row, where the agency proposes that too."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BEFORE = "kind IN ('add', 'kind', 'needs', 'contacts', 'exclude')"
AFTER = "kind IN ('add', 'kind', 'needs', 'contacts', 'exclude', 'phrases')"
TRIGGERS = ("proposal_keeps_author", "proposal_stays_decided")


def upgrade() -> None:
    _allow(AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM proposal WHERE kind = 'phrases'")
    _allow(BEFORE)


def _allow(kinds: str) -> None:
    """SQLite makes the table anew for that, and forgets its triggers, which are put back."""
    connection = op.get_bind()
    kept: list[str] = []
    if connection.dialect.name == "sqlite":
        query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :name")
        kept = [connection.execute(query, {"name": name}).scalar_one() for name in TRIGGERS]
    with op.batch_alter_table("proposal") as proposal:
        proposal.drop_constraint(op.f("ck_proposal_kind"), type_="check")
        proposal.create_check_constraint(op.f("ck_proposal_kind"), kinds)
    for statement in kept:
        op.execute(statement)
