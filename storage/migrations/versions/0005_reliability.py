"""The inbox, pauses and priorities of sending, deadlines, the agency's own days, and the bells."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

JSON_TEXT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
STATES = "state IN ('waiting', 'sent', 'failed')"
STATES_NOW = "state IN ('waiting', 'sent', 'failed', 'replaced')"

_INDEXES = ("ix_queued_message_waiting", "ix_queued_message_person")

BELLS = (
    ("queued_message", "INSERT", "touchpoints_queue"),
    ("release", "INSERT", "touchpoints_release"),
    ("agency", "INSERT OR UPDATE", "touchpoints_release"),
)
"""Table, what happens to it, and the channel that wakes every process."""

LAST = "FROM {journal} WHERE agency_id = NEW.agency_id ORDER BY number DESC LIMIT 1"
BROKEN_CHAIN = (
    f"NEW.number <> COALESCE((SELECT number {LAST}), 0) + 1 "
    f"OR NEW.previous_hash <> COALESCE((SELECT record_hash {LAST}), '{'0' * 64}')"
)
"""Whether a new record of the journal does not follow the last one of its agency."""

IN_CATALOGUE = "LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp"
"""A function that finds no table or function of the caller's; even a path that does not name
`pg_temp` would look there first."""

REPLACED = {
    "journal": (
        BROKEN_CHAIN.format(journal="journal"),
        "EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)",
    ),
    "release": (
        "EXISTS (SELECT 1 FROM release WHERE id = NEW.id)",
        "EXISTS (SELECT 1 FROM release WHERE list_id = NEW.list_id AND number = NEW.number)",
    ),
}
"""Whether what SQLite is to insert would take the place of a record."""


def upgrade() -> None:
    _change_queue()
    _create_received_update()
    op.create_table(
        "sending_pause",
        sa.Column("address", sa.String(length=128), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_sending_pause")),
    )
    _create_deadline()
    _create_calendar_exception()
    op.add_column(
        "agency", sa.Column("known_years", JSON_TEXT, nullable=False, server_default="[]")
    )
    _guard_appending()
    if op.get_bind().dialect.name == "postgresql":
        _hang_bells()


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table, _, _ in BELLS:
            op.execute(f"DROP TRIGGER {table}_rings ON {table}")
        op.execute("DROP FUNCTION ring_bell()")
    _unguard_appending()
    op.drop_column("agency", "known_years")
    op.drop_table("calendar_exception")
    op.drop_index("ix_deadline_due", table_name="deadline")
    op.drop_table("deadline")
    op.drop_table("sending_pause")
    op.drop_index("ix_received_update_state", table_name="received_update")
    op.drop_table("received_update")
    op.execute("UPDATE queued_message SET state = 'sent' WHERE state = 'replaced'")
    _index_queue(["state", "due_at"], ["person_id", "state"])
    with op.batch_alter_table("queued_message") as queue:
        queue.drop_constraint(op.f("ck_queued_message_state"), type_="check")
        queue.drop_column("closed_at")
        queue.drop_column("edits")
        queue.drop_column("priority")
        queue.create_check_constraint(op.f("ck_queued_message_state"), STATES)


def _change_queue() -> None:
    with op.batch_alter_table("queued_message") as queue:
        queue.drop_constraint(op.f("ck_queued_message_state"), type_="check")
        queue.add_column(sa.Column("priority", sa.Integer(), nullable=False, server_default="2"))
        queue.add_column(sa.Column("edits", sa.String(length=64), nullable=True))
        queue.add_column(sa.Column("closed_at", MOMENT, nullable=True))
        queue.create_check_constraint(op.f("ck_queued_message_state"), STATES_NOW)
    op.execute("UPDATE queued_message SET priority = 0 WHERE kind = 'screen'")
    op.execute("UPDATE queued_message SET priority = 3 WHERE kind = 'commands'")
    _index_queue(["state", "priority", "id"], ["person_id", "state", "priority", "id"])


def _index_queue(*columns: list[str]) -> None:
    for name, wanted in zip(_INDEXES, columns, strict=True):
        op.drop_index(name, table_name="queued_message")
        op.create_index(name, "queued_message", wanted)


def _create_received_update() -> None:
    op.create_table(
        "received_update",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("address", sa.String(length=128), nullable=False),
        sa.Column("body", JSON_TEXT, nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("trace", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'aside')", name=op.f("ck_received_update_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_update")),
        sa.UniqueConstraint("key", name=op.f("uq_received_update_key")),
    )
    op.create_index("ix_received_update_state", "received_update", ["state", "id"])


def _create_deadline() -> None:
    op.create_table(
        "deadline",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=128), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("body", JSON_TEXT, nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("retry_at", MOMENT, nullable=True),
        sa.Column("planned_at", MOMENT, nullable=False),
        sa.Column("fired_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "state IN ('planned', 'fired', 'cancelled', 'failed')", name=op.f("ck_deadline_state")
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_deadline_agency_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline")),
        sa.UniqueConstraint("kind", "subject", name=op.f("uq_deadline_kind_subject")),
    )
    op.create_index("ix_deadline_due", "deadline", ["state", "due_at"])


def _create_calendar_exception() -> None:
    op.create_table(
        "calendar_exception",
        sa.Column("agency_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name=op.f("fk_calendar_exception_agency_id")
        ),
        sa.PrimaryKeyConstraint("agency_id", "day", name=op.f("pk_calendar_exception")),
    )


def _guard_appending() -> None:
    """A record is appended to its chain or refused: REPLACE, too, begins with an insertion,
    and SQLite fires no other trigger for it on a connection with default settings."""
    if op.get_bind().dialect.name == "sqlite":
        for table, conditions in REPLACED.items():
            op.execute(
                f"CREATE TRIGGER {table}_appends BEFORE INSERT ON {table} "
                f"WHEN {' OR '.join(conditions)} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    schema = op.get_bind().scalar(sa.text("SELECT quote_ident(current_schema())"))
    broken_chain = BROKEN_CHAIN.format(journal=f"{schema}.journal")
    op.execute(
        f"CREATE FUNCTION append_to_journal() RETURNS trigger {IN_CATALOGUE} AS $$ BEGIN "
        f"IF {broken_chain} THEN RAISE EXCEPTION 'journal is append-only'; END IF; "
        "RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER journal_appends BEFORE INSERT ON journal "
        "FOR EACH ROW EXECUTE FUNCTION append_to_journal()"
    )


def _unguard_appending() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in REPLACED:
            op.execute(f"DROP TRIGGER {table}_appends")
        return
    op.execute("DROP TRIGGER journal_appends ON journal")
    op.execute("DROP FUNCTION append_to_journal()")


def _hang_bells() -> None:
    op.execute(
        f"CREATE FUNCTION ring_bell() RETURNS trigger {IN_CATALOGUE} AS $$ "
        "BEGIN PERFORM pg_notify(TG_ARGV[0], ''); RETURN NULL; END $$"
    )
    for table, events, channel in BELLS:
        op.execute(
            f"CREATE TRIGGER {table}_rings AFTER {events} ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION ring_bell('{channel}')"
        )
