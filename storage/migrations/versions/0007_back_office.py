"""The back office: sign-in links, sessions, acts confirmed in chat, counts of demand."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations.base import BatchOperations
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

JSON_TEXT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)

KINDS = (
    "'add', 'kind', 'needs', 'contacts', 'exclude', 'phrases', 'channel', 'rename', 'place', "
    "'content', 'responsible', 'requirements', 'knowledge'"
)
KINDS_NOW = f"{KINDS}, 'contact_everywhere'"


def upgrade() -> None:
    _allow_kinds(KINDS_NOW)
    _create_sign_in_link()
    _create_web_session()
    _create_asked_in_chat()
    _create_demand()


def downgrade() -> None:
    for table in ("demand", "asked_in_chat", "web_session", "sign_in_link"):
        op.drop_table(table)
    op.execute(f"DELETE FROM proposal WHERE kind NOT IN ({KINDS})")
    _allow_kinds(KINDS)


def _allow_kinds(kinds: str) -> None:
    with _remade("proposal") as proposal:
        proposal.drop_constraint(op.f("ck_proposal_kind"), type_="check")
        proposal.create_check_constraint(op.f("ck_proposal_kind"), f"kind IN ({kinds})")


@contextmanager
def _remade(table: str) -> Iterator[BatchOperations]:
    """SQLite makes a table anew to change its checks, and forgets its triggers: put back."""
    connection = op.get_bind()
    kept: list[str] = []
    if connection.dialect.name == "sqlite":
        query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :name")
        kept = list(connection.execute(query, {"name": table}).scalars())
    with op.batch_alter_table(table) as changed:
        yield changed
    for statement in kept:
        op.execute(statement)


def _key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))


def _create_sign_in_link() -> None:
    op.create_table(
        "sign_in_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        _key("sign_in_link", "person_id", "person"),
        _key("sign_in_link", "agency_id", "agency"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_link")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_sign_in_link_code_hash")),
    )
    op.create_index(op.f("ix_sign_in_link_person_id"), "sign_in_link", ["person_id"])


def _create_web_session() -> None:
    op.create_table(
        "web_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("browser", sa.String(length=64), nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.CheckConstraint("length(browser) <= 64", name=op.f("ck_web_session_size")),
        sa.CheckConstraint("expires_at > created_at", name=op.f("ck_web_session_period")),
        _key("web_session", "person_id", "person"),
        _key("web_session", "agency_id", "agency"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_web_session_token_hash")),
    )
    op.create_index(op.f("ix_web_session_person_id"), "web_session", ["person_id"])


def _create_asked_in_chat() -> None:
    op.create_table(
        "asked_in_chat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=32), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("arguments", JSON_TEXT, nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "act IN ('approve', 'approve_bundle', 'approve_import', 'invite', 'change_role', "
            "'revoke', 'name_deputy')",
            name=op.f("ck_asked_in_chat_act"),
        ),
        sa.CheckConstraint(
            "status IN ('waiting', 'confirmed', 'declined', 'refused')",
            name=op.f("ck_asked_in_chat_status"),
        ),
        _key("asked_in_chat", "agency_id", "agency"),
        _key("asked_in_chat", "person_id", "person"),
        _key("asked_in_chat", "session_id", "web_session"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asked_in_chat")),
    )
    op.create_index(op.f("ix_asked_in_chat_person"), "asked_in_chat", ["person_id", "status"])


def _create_demand() -> None:
    op.create_table(
        "demand",
        sa.Column("agency_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("counted", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "counted IN ('row', 'need', 'situation', 'hour', 'search', 'helped', 'not_helped')",
            name=op.f("ck_demand_counted"),
        ),
        sa.CheckConstraint("times > 0", name=op.f("ck_demand_counted_something")),
        sa.CheckConstraint("length(key) <= 128", name=op.f("ck_demand_size")),
        _key("demand", "agency_id", "agency"),
        sa.PrimaryKeyConstraint(
            "agency_id", "counted_on", "counted", "key", name=op.f("pk_demand")
        ),
    )
