"""Bookings of receptions, and group chats in which the bot answers."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_reception()
    _create_reception_hours()
    _create_reception_closure()
    _create_booking()
    _create_group_chat()
    _create_group_answer()


def downgrade() -> None:
    for table in (
        "group_answer",
        "group_chat",
        "booking",
        "reception_closure",
        "reception_hours",
        "reception",
    ):
        op.drop_table(table)


def _key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))


def _create_reception() -> None:
    op.create_table(
        "reception",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("slot_minutes", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("ahead_days", sa.Integer(), nullable=False),
        sa.Column("notice_hours", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("ahead_days BETWEEN 1 AND 120", name=op.f("ck_reception_ahead")),
        sa.CheckConstraint("length(trim(who)) > 0", name=op.f("ck_reception_named")),
        sa.CheckConstraint("notice_hours BETWEEN 0 AND 240", name=op.f("ck_reception_notice")),
        sa.CheckConstraint("seats BETWEEN 1 AND 50", name=op.f("ck_reception_seats")),
        sa.CheckConstraint("slot_minutes BETWEEN 5 AND 240", name=op.f("ck_reception_slot")),
        _key("reception", "agency_id", "agency"),
        _key("reception", "row_id", "row"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reception")),
    )
    op.create_index(op.f("ix_reception_agency_id"), "reception", ["agency_id"])


def _create_reception_hours() -> None:
    op.create_table(
        "reception_hours",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reception_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "0 <= starts AND starts < ends AND ends <= 1440", name=op.f("ck_reception_hours_span")
        ),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_reception_hours_weekday")),
        _key("reception_hours", "reception_id", "reception"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reception_hours")),
    )
    op.create_index(op.f("ix_reception_hours_reception_id"), "reception_hours", ["reception_id"])


def _create_reception_closure() -> None:
    op.create_table(
        "reception_closure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reception_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "0 <= starts AND starts < ends AND ends <= 1440", name=op.f("ck_reception_closure_span")
        ),
        _key("reception_closure", "reception_id", "reception"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reception_closure")),
    )
    op.create_index(
        op.f("ix_reception_closure_reception_id"), "reception_closure", ["reception_id"]
    )


def _create_booking() -> None:
    op.create_table(
        "booking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("reception_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("called_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "state IN ('booked', 'called', 'came', 'no_show', 'cancelled')",
            name=op.f("ck_booking_state"),
        ),
        sa.CheckConstraint("length(name) <= 60", name=op.f("ck_booking_size")),
        sa.CheckConstraint("seat BETWEEN 1 AND 50", name=op.f("ck_booking_seat")),
        _key("booking", "agency_id", "agency"),
        _key("booking", "person_id", "person"),
        _key("booking", "reception_id", "reception"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
        sa.UniqueConstraint(
            "reception_id", "day", "code", name=op.f("uq_booking_reception_id_day_code")
        ),
    )
    op.create_index("ix_booking_day", "booking", ["agency_id", "day"])
    op.create_index(op.f("ix_booking_person_id"), "booking", ["person_id"])
    op.create_index(
        "uq_booking_one_at_a_time",
        "booking",
        ["reception_id", "person_id"],
        unique=True,
        sqlite_where=sa.text("state = 'booked'"),
        postgresql_where=sa.text("state = 'booked'"),
    )
    op.create_index(
        "uq_booking_seat_once",
        "booking",
        ["reception_id", "starts_at", "seat"],
        unique=True,
        sqlite_where=sa.text("state <> 'cancelled'"),
        postgresql_where=sa.text("state <> 'cancelled'"),
    )


def _create_group_chat() -> None:
    op.create_table(
        "group_chat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=128), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        _key("group_chat", "agency_id", "agency"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_chat")),
        sa.UniqueConstraint("address", name=op.f("uq_group_chat_address")),
    )
    op.create_index(op.f("ix_group_chat_agency_id"), "group_chat", ["agency_id"])


def _create_group_answer() -> None:
    op.create_table(
        "group_answer",
        sa.Column("chat_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("thread", sa.String(length=64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _key("group_answer", "chat_id", "group_chat"),
        sa.PrimaryKeyConstraint("chat_id", "thread", name=op.f("pk_group_answer")),
    )
