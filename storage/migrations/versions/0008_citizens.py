"""Citizens looked after: preferences, their own history, appeals, remarks, surveys."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations.base import BatchOperations
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

KINDS = (
    "'add', 'kind', 'needs', 'contacts', 'exclude', 'phrases', 'channel', 'rename', 'place', "
    "'content', 'responsible', 'requirements', 'knowledge', 'contact_everywhere'"
)
KINDS_NOW = f"{KINDS}, 'offers', 'forms', 'segments', 'translation'"
JSON_TEXT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _allow_kinds(KINDS_NOW)
    op.add_column("person", sa.Column("seen_on", sa.Date(), nullable=True))
    op.add_column("row", sa.Column("forms", JSON_TEXT, nullable=False, server_default="[]"))
    op.add_column("touchpoint", sa.Column("offers", JSON_TEXT, nullable=False, server_default="{}"))
    _never_give_a_number_again("person")
    _never_give_a_number_again("queued_message")
    _create_preferences()
    _create_diary_entry()
    _create_sent_appeal()
    _create_remark()
    _create_remark_author()
    _create_feedback_words()
    _create_survey()
    _create_survey_count()
    _create_survey_mark()
    _create_subscription()


def downgrade() -> None:
    for table in (
        "subscription",
        "survey_mark",
        "survey_count",
        "survey",
        "feedback_words",
        "remark_author",
        "remark",
        "sent_appeal",
        "diary_entry",
        "preferences",
    ):
        op.drop_table(table)
    op.drop_column("touchpoint", "offers")
    op.drop_column("row", "forms")
    op.drop_column("person", "seen_on")
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


def _never_give_a_number_again(table: str) -> None:
    """People are erased, and what waits for them: on SQLite the next one would get the number."""
    if op.get_bind().dialect.name == "sqlite":
        kwargs = {"sqlite_autoincrement": True}
        with op.batch_alter_table(table, recreate="always", table_kwargs=kwargs):
            pass


def _key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))


def _create_preferences() -> None:
    op.create_table(
        "preferences",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("plain_text", sa.Boolean(), nullable=False),
        sa.Column("offline_first", sa.Boolean(), nullable=False),
        sa.Column("no_calls", sa.Boolean(), nullable=False),
        sa.Column("step_free", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.String(length=32), nullable=True),
        sa.Column("keeps_history", sa.Boolean(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "segment IN ('citizen', 'business', 'body', 'employee')",
            name=op.f("ck_preferences_segment"),
        ),
        _key("preferences", "person_id", "person"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_preferences")),
    )


def _create_diary_entry() -> None:
    op.create_table(
        "diary_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "kind IN ('situation', 'card', 'topic', 'unanswered', 'helped', 'not_helped')",
            name=op.f("ck_diary_entry_kind"),
        ),
        sa.CheckConstraint("length(key) <= 128", name=op.f("ck_diary_entry_size")),
        _key("diary_entry", "agency_id", "agency"),
        _key("diary_entry", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diary_entry")),
    )
    op.create_index("ix_diary_entry_person", "diary_entry", ["person_id", "at"])


def _create_sent_appeal() -> None:
    op.create_table(
        "sent_appeal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("prolonged", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "state IN ('waiting', 'answered', 'unanswered')", name=op.f("ck_sent_appeal_state")
        ),
        sa.CheckConstraint(
            "registered_on IS NULL OR registered_on >= sent_on",
            name=op.f("ck_sent_appeal_in_order"),
        ),
        _key("sent_appeal", "agency_id", "agency"),
        _key("sent_appeal", "person_id", "person"),
        _key("sent_appeal", "row_id", "row"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_appeal")),
    )
    op.create_index(op.f("ix_sent_appeal_person_id"), "sent_appeal", ["person_id"])


def _create_remark() -> None:
    op.create_table(
        "remark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(length=32), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("promised_on", sa.Date(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("objection", sa.String(), nullable=True),
        sa.Column("reach", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status = 'promised') = (promised_on IS NOT NULL)", name=op.f("ck_remark_promised")
        ),
        sa.CheckConstraint("about IN ('agency', 'row', 'bot')", name=op.f("ck_remark_about")),
        sa.CheckConstraint(
            "status IN ('open', 'promised', 'solved', 'impossible', 'withdrawn')",
            name=op.f("ck_remark_status"),
        ),
        sa.CheckConstraint(
            "status IN ('open', 'withdrawn') OR outcome <> ''", name=op.f("ck_remark_with_outcome")
        ),
        sa.CheckConstraint(
            "length(words) <= 1000 AND length(outcome) <= 1000 "
            "AND length(objection) <= 1000 AND length(reach) <= 200",
            name=op.f("ck_remark_size"),
        ),
        sa.CheckConstraint("reach = '' OR about = 'bot'", name=op.f("ck_remark_reached_of_bot")),
        _key("remark", "agency_id", "agency"),
        _key("remark", "decided_by_id", "person"),
        _key("remark", "row_id", "row"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
        sa.UniqueConstraint("agency_id", "number", name=op.f("uq_remark_agency_id_number")),
    )
    op.create_index("ix_remark_open", "remark", ["agency_id", "status"])


def _create_remark_author() -> None:
    op.create_table(
        "remark_author",
        sa.Column("remark_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        _key("remark_author", "person_id", "person"),
        _key("remark_author", "remark_id", "remark"),
        sa.PrimaryKeyConstraint("remark_id", name=op.f("pk_remark_author")),
    )
    op.create_index(op.f("ix_remark_author_person_id"), "remark_author", ["person_id"])


def _create_feedback_words() -> None:
    op.create_table(
        "feedback_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(length=128), nullable=False),
        sa.Column("helped", sa.Boolean(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.CheckConstraint("length(words) BETWEEN 1 AND 1000", name=op.f("ck_feedback_words_size")),
        _key("feedback_words", "agency_id", "agency"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_words")),
    )
    op.create_index("ix_feedback_words_agency", "feedback_words", ["agency_id", "said_on"])


def _create_survey() -> None:
    op.create_table(
        "survey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("title", JSON_TEXT, nullable=False),
        sa.Column("questions", JSON_TEXT, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.CheckConstraint("status IN ('draft', 'open', 'closed')", name=op.f("ck_survey_status")),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_survey_period")),
        _key("survey", "agency_id", "agency"),
        _key("survey", "made_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey")),
    )
    op.create_index(op.f("ix_survey_agency_id"), "survey", ["agency_id"])


def _create_survey_count() -> None:
    op.create_table(
        "survey_count",
        sa.Column("survey_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("option", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.CheckConstraint("times > 0", name=op.f("ck_survey_count_counted_something")),
        _key("survey_count", "survey_id", "survey"),
        sa.PrimaryKeyConstraint("survey_id", "question", "option", name=op.f("pk_survey_count")),
        sqlite_with_rowid=False,
    )


def _create_survey_mark() -> None:
    op.create_table(
        "survey_mark",
        sa.Column("survey_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        _key("survey_mark", "survey_id", "survey"),
        sa.PrimaryKeyConstraint("survey_id", "mark", name=op.f("pk_survey_mark")),
        sqlite_with_rowid=False,
    )


def _create_subscription() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("release_number", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "kind IN ('row', 'situation', 'mended')", name=op.f("ck_subscription_kind")
        ),
        _key("subscription", "agency_id", "agency"),
        _key("subscription", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscription")),
        sa.UniqueConstraint(
            "person_id",
            "agency_id",
            "kind",
            "key",
            name=op.f("uq_subscription_person_id_agency_id_kind_key"),
        ),
    )
    op.create_index("ix_subscription_subject", "subscription", ["agency_id", "kind", "key"])
