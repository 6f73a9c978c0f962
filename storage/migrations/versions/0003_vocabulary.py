"""Words of people: topics, phrases, the lexicon, unanswered questions, vectors of texts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

JSON_TEXT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("row", sa.Column("phrases", JSON_TEXT, nullable=False, server_default="[]"))
    _create_topic()
    _create_phrase()
    _create_lexicon()
    _create_question()
    op.create_table(
        "text_vector",
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("model", sa.String(length=128), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("text_hash", "model", name=op.f("pk_text_vector")),
    )


def downgrade() -> None:
    op.drop_table("text_vector")
    op.drop_table("question")
    op.drop_table("lexicon")
    op.drop_index(op.f("ix_phrase_agency_id"), table_name="phrase")
    op.drop_table("phrase")
    op.drop_table("topic")
    op.drop_column("row", "phrases")


def _create_topic() -> None:
    op.create_table(
        "topic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("title", JSON_TEXT, nullable=False),
        sa.Column("client", sa.String(length=32), nullable=False),
        sa.Column("situation", sa.String(length=32), nullable=False),
        sa.Column("option", sa.String(length=32), nullable=False),
        sa.Column("body", JSON_TEXT, nullable=False),
        sa.Column("how", JSON_TEXT, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('ours', 'elsewhere', 'aside')", name=op.f("ck_topic_kind")),
        sa.CheckConstraint("client IN ('external', 'internal')", name=op.f("ck_topic_client")),
        sa.CheckConstraint("kind = 'ours' OR situation = ''", name=op.f("ck_topic_led_if_ours")),
        sa.CheckConstraint("(situation = '') = (option = '')", name=op.f("ck_topic_led_whole")),
        sa.CheckConstraint(
            "kind <> 'elsewhere' OR length(trim(source)) > 0", name=op.f("ck_topic_sourced")
        ),
        sa.CheckConstraint("length(trim(code)) > 0", name=op.f("ck_topic_coded")),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_topic_agency_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
        sa.UniqueConstraint("agency_id", "code", name=op.f("uq_topic_agency_id_code")),
    )


def _create_phrase() -> None:
    op.create_table(
        "phrase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(topic_id IS NULL) <> (row_id IS NULL)", name=op.f("ck_phrase_one_target")
        ),
        sa.CheckConstraint("length(folded) > 0", name=op.f("ck_phrase_said")),
        sa.CheckConstraint("length(text) <= 500", name=op.f("ck_phrase_size")),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_phrase_agency_id")),
        sa.ForeignKeyConstraint(["row_id"], ["row.id"], name=op.f("fk_phrase_row_id")),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name=op.f("fk_phrase_topic_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrase")),
        sa.UniqueConstraint("row_id", "folded", name=op.f("uq_phrase_row_id_folded")),
        sa.UniqueConstraint("topic_id", "folded", name=op.f("uq_phrase_topic_id_folded")),
    )
    op.create_index(op.f("ix_phrase_agency_id"), "phrase", ["agency_id"], unique=False)


def _create_lexicon() -> None:
    op.create_table(
        "lexicon",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("said", sa.String(length=500), nullable=False),
        sa.Column("means", sa.String(length=500), nullable=False),
        sa.CheckConstraint("length(trim(said)) > 0", name=op.f("ck_lexicon_said")),
        sa.CheckConstraint("length(trim(means)) > 0", name=op.f("ck_lexicon_meant")),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_lexicon_agency_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lexicon")),
        sa.UniqueConstraint(
            "agency_id", "said", "means", name=op.f("uq_lexicon_agency_id_said_means")
        ),
    )


def _create_question() -> None:
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("abstained", sa.Integer(), nullable=False),
        sa.Column("none_of_these", sa.Integer(), nullable=False),
        sa.Column("repeated", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "status IN ('open', 'attached', 'ignored')", name=op.f("ck_question_status")
        ),
        sa.CheckConstraint(
            "abstained >= 0 AND none_of_these >= 0 AND repeated >= 0",
            name=op.f("ck_question_counted"),
        ),
        sa.CheckConstraint("first_on <= last_on", name=op.f("ck_question_dated")),
        sa.CheckConstraint(
            "topic_id IS NULL OR row_id IS NULL", name=op.f("ck_question_one_target")
        ),
        sa.CheckConstraint(
            "(status = 'attached') = (topic_id IS NOT NULL OR row_id IS NOT NULL)",
            name=op.f("ck_question_attached_somewhere"),
        ),
        sa.CheckConstraint(
            "length(key) BETWEEN 1 AND 200 AND length(text) <= 500", name=op.f("ck_question_size")
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_question_agency_id")),
        sa.ForeignKeyConstraint(["row_id"], ["row.id"], name=op.f("fk_question_row_id")),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name=op.f("fk_question_topic_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint("agency_id", "key", name=op.f("uq_question_agency_id_key")),
    )
