"""The register: agencies, people, the list, proposals, releases, journal, queue."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

JSON_TEXT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "agency",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("procedure_data", JSON_TEXT, nullable=False),
        sa.Column("guide_data", JSON_TEXT, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency")),
        sa.UniqueConstraint("code", name=op.f("uq_agency_code")),
    )
    op.create_table(
        "processed_update",
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_processed_update")),
    )
    op.create_index(op.f("ix_processed_update_at"), "processed_update", ["at"], unique=False)
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=128), nullable=False),
        sa.Column("details", JSON_TEXT, nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("record_hash", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_journal_agency_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("agency_id", "number", name=op.f("uq_journal_agency_id_number")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=128), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=True),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_person_agency_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("address", name=op.f("uq_person_address")),
    )
    op.create_table(
        "touchpoint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("labels", JSON_TEXT, nullable=False),
        sa.Column("about", JSON_TEXT, nullable=False),
        sa.Column("contacts", JSON_TEXT, nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "channel IN ('site', 'state_system', 'social_network', 'messenger', 'chat_bot', 'survey', 'email', 'post', 'courier', 'phone', 'hotline', 'executor_phone', 'reception', 'office', 'workplace', 'in_person', 'service_centre', 'document_system', 'workstation', 'service_desk')",
            name=op.f("ck_touchpoint_channel"),
        ),
        sa.CheckConstraint(
            "kind IN ('digital', 'offline', 'undefined')", name=op.f("ck_touchpoint_kind")
        ),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_touchpoint_named")),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_touchpoint_agency_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_touchpoint")),
    )
    op.create_index(op.f("ix_touchpoint_agency_id"), "touchpoint", ["agency_id"], unique=False)
    op.create_table(
        "touchpoint_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("client", sa.String(length=32), nullable=False),
        sa.Column("release_number", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "client IN ('external', 'internal')", name=op.f("ck_touchpoint_list_client")
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name=op.f("fk_touchpoint_list_agency_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_touchpoint_list")),
        sa.UniqueConstraint(
            "agency_id", "client", name=op.f("uq_touchpoint_list_agency_id_client")
        ),
    )
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_unit_agency_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("agency_id", "name", name=op.f("uq_unit_agency_id_name")),
    )
    op.create_table(
        "title_number",
        sa.Column("agency_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "role IN ('editor', 'reviewer', 'head', 'approver', 'administrator', 'internal')",
            name=op.f("ck_title_number_role"),
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name=op.f("fk_title_number_agency_id")
        ),
        sa.PrimaryKeyConstraint("agency_id", "role", name=op.f("pk_title_number")),
    )
    op.create_table(
        "bundle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("presented_by_id", sa.Integer(), nullable=True),
        sa.Column("presented_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "status IN ('collecting', 'presented', 'ordered')", name=op.f("ck_bundle_status")
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_bundle_agency_id")),
        sa.ForeignKeyConstraint(
            ["list_id"], ["touchpoint_list.id"], name=op.f("fk_bundle_list_id")
        ),
        sa.ForeignKeyConstraint(
            ["presented_by_id"], ["person.id"], name=op.f("fk_bundle_presented_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bundle")),
    )
    op.create_index(op.f("ix_bundle_agency_id"), "bundle", ["agency_id"], unique=False)
    op.create_index(
        "uq_bundle_one_collecting",
        "bundle",
        ["list_id"],
        unique=True,
        sqlite_where=sa.text("status = 'collecting'"),
        postgresql_where=sa.text("status = 'collecting'"),
    )
    op.create_table(
        "conversation",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.String(length=32), nullable=False),
        sa.Column("state", JSON_TEXT, nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_conversation_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_conversation")),
    )
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("invited_by_id", sa.Integer(), nullable=True),
        sa.Column("used_by_id", sa.Integer(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "role IN ('editor', 'reviewer', 'head', 'approver', 'administrator', 'internal')",
            name=op.f("ck_invitation_role"),
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_invitation_agency_id")),
        sa.ForeignKeyConstraint(
            ["invited_by_id"], ["person.id"], name=op.f("fk_invitation_invited_by_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_invitation_unit_id")),
        sa.ForeignKeyConstraint(
            ["used_by_id"], ["person.id"], name=op.f("fk_invitation_used_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_invitation_code_hash")),
    )
    op.create_index(op.f("ix_invitation_agency_id"), "invitation", ["agency_id"], unique=False)
    op.create_table(
        "queued_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("body", JSON_TEXT, nullable=False),
        sa.Column("dedup_key", sa.String(length=128), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'sent', 'failed')", name=op.f("ck_queued_message_state")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_queued_message_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queued_message")),
        sa.UniqueConstraint("dedup_key", name=op.f("uq_queued_message_dedup_key")),
    )
    op.create_index(
        "ix_queued_message_person", "queued_message", ["person_id", "state"], unique=False
    )
    op.create_index(
        "ix_queued_message_waiting", "queued_message", ["state", "due_at"], unique=False
    )
    op.create_table(
        "release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("document_line", sa.String(), nullable=False),
        sa.Column("approved_by_title", sa.String(), nullable=False),
        sa.Column("approved_by_id", sa.Integer(), nullable=True),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_release_numbered")),
        sa.CheckConstraint(
            "sample OR approved_by_id IS NOT NULL", name=op.f("ck_release_approved_by_somebody")
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_release_agency_id")),
        sa.ForeignKeyConstraint(
            ["approved_by_id"], ["person.id"], name=op.f("fk_release_approved_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["touchpoint_list.id"], name=op.f("fk_release_list_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
        sa.UniqueConstraint("list_id", "number", name=op.f("uq_release_list_id_number")),
    )
    op.create_index(op.f("ix_release_agency_id"), "release", ["agency_id"], unique=False)
    op.create_table(
        "row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("touchpoint_id", sa.Integer(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("process", sa.String(), nullable=False),
        sa.Column("needs", JSON_TEXT, nullable=False),
        sa.Column("regime", sa.String(length=32), nullable=False),
        sa.Column("situations", JSON_TEXT, nullable=False),
        sa.Column("segments", JSON_TEXT, nullable=False),
        sa.Column("bring", JSON_TEXT, nullable=False),
        sa.Column("peculiarity", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("responsible", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("trust", sa.String(length=32), nullable=False),
        sa.Column("source", sa.String(length=512), nullable=False),
        sa.Column("excluded", sa.Boolean(), nullable=False),
        sa.Column("successor_id", sa.Integer(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "regime IN ('appeal', 'request', 'message')", name=op.f("ck_row_regime")
        ),
        sa.CheckConstraint(
            "trust IN ('seed', 'staff', 'page', 'suspect')", name=op.f("ck_row_trust")
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_row_agency_id")),
        sa.ForeignKeyConstraint(["list_id"], ["touchpoint_list.id"], name=op.f("fk_row_list_id")),
        sa.ForeignKeyConstraint(["successor_id"], ["row.id"], name=op.f("fk_row_successor_id")),
        sa.ForeignKeyConstraint(
            ["touchpoint_id"], ["touchpoint.id"], name=op.f("fk_row_touchpoint_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_row_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_row")),
    )
    op.create_index(op.f("ix_row_agency_id"), "row", ["agency_id"], unique=False)
    op.create_index(op.f("ix_row_list_id"), "row", ["list_id"], unique=False)
    op.create_index(
        "uq_row_touchpoint_once_within_process",
        "row",
        ["list_id", "direction", "service", "process", "touchpoint_id"],
        unique=True,
        sqlite_where=sa.text("excluded = 0"),
        postgresql_where=sa.text("NOT excluded"),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "role IN ('editor', 'reviewer', 'head', 'approver', 'administrator', 'internal')",
            name=op.f("ck_staff_role"),
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_staff_agency_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_staff_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_staff_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("agency_id", "person_id", name=op.f("uq_staff_agency_id_person_id")),
    )
    op.create_index(op.f("ix_staff_person_id"), "staff", ["person_id"], unique=False)
    op.create_table(
        "stored_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("media_type", sa.String(length=127), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(content) <= 10485760", name=op.f("ck_stored_file_size")),
        sa.ForeignKeyConstraint(
            ["added_by_id"], ["person.id"], name=op.f("fk_stored_file_added_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name=op.f("fk_stored_file_agency_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_file")),
    )
    op.create_index(op.f("ix_stored_file_agency_id"), "stored_file", ["agency_id"], unique=False)
    op.create_table(
        "proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("last_edited_by_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=512), nullable=False),
        sa.Column("subject_name", sa.String(), nullable=False),
        sa.Column("subject_revision", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=True),
        sa.Column("touchpoint_id", sa.Integer(), nullable=True),
        sa.Column("was", JSON_TEXT, nullable=False),
        sa.Column("becomes", JSON_TEXT, nullable=False),
        sa.Column("cause", sa.String(length=32), nullable=True),
        sa.Column("cause_note", sa.String(), nullable=False),
        sa.Column("basis_kind", sa.String(length=32), nullable=True),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("basis_file_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("bundle_id", sa.Integer(), nullable=True),
        sa.Column("release_id", sa.Integer(), nullable=True),
        sa.Column("checked_by_id", sa.Integer(), nullable=True),
        sa.Column("approved_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(status = 'released') = (approved_by_id IS NOT NULL)",
            name=op.f("ck_proposal_released_by_somebody"),
        ),
        sa.CheckConstraint(
            "kind IN ('add', 'kind', 'needs', 'contacts', 'exclude')", name=op.f("ck_proposal_kind")
        ),
        sa.CheckConstraint(
            "cause IN ('new_point', 'kind_changed', 'needs_changed', 'exclusion', 'processes_changed', 'contacts_changed', 'other')",
            name=op.f("ck_proposal_cause"),
        ),
        sa.CheckConstraint(
            "basis_kind IN ('act', 'internal_act', 'contract', 'instruction')",
            name=op.f("ck_proposal_basis_kind"),
        ),
        sa.CheckConstraint(
            "status IN ('draft', 'submitted', 'checked', 'returned', 'released', 'rejected', 'withdrawn')",
            name=op.f("ck_proposal_status"),
        ),
        sa.CheckConstraint(
            "approved_by_id IS NULL OR (approved_by_id <> author_id AND approved_by_id <> last_edited_by_id)",
            name=op.f("ck_proposal_four_eyes_approval"),
        ),
        sa.CheckConstraint(
            "checked_by_id IS NULL OR (checked_by_id <> author_id AND checked_by_id <> last_edited_by_id)",
            name=op.f("ck_proposal_four_eyes_check"),
        ),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"], name=op.f("fk_proposal_agency_id")),
        sa.ForeignKeyConstraint(
            ["approved_by_id"], ["person.id"], name=op.f("fk_proposal_approved_by_id")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_proposal_author_id")),
        sa.ForeignKeyConstraint(
            ["basis_file_id"], ["stored_file.id"], name=op.f("fk_proposal_basis_file_id")
        ),
        sa.ForeignKeyConstraint(["bundle_id"], ["bundle.id"], name=op.f("fk_proposal_bundle_id")),
        sa.ForeignKeyConstraint(
            ["checked_by_id"], ["person.id"], name=op.f("fk_proposal_checked_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["person.id"], name=op.f("fk_proposal_decided_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["last_edited_by_id"], ["person.id"], name=op.f("fk_proposal_last_edited_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["touchpoint_list.id"], name=op.f("fk_proposal_list_id")
        ),
        sa.ForeignKeyConstraint(
            ["release_id"], ["release.id"], name=op.f("fk_proposal_release_id")
        ),
        sa.ForeignKeyConstraint(["row_id"], ["row.id"], name=op.f("fk_proposal_row_id")),
        sa.ForeignKeyConstraint(
            ["touchpoint_id"], ["touchpoint.id"], name=op.f("fk_proposal_touchpoint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
    )
    op.create_index(op.f("ix_proposal_agency_id"), "proposal", ["agency_id"], unique=False)
    op.create_index(op.f("ix_proposal_author_id"), "proposal", ["author_id"], unique=False)
    op.create_index(
        "uq_proposal_one_open_per_subject",
        "proposal",
        ["list_id", "subject"],
        unique=True,
        sqlite_where=sa.text("status IN ('submitted', 'checked', 'returned')"),
        postgresql_where=sa.text("status IN ('submitted', 'checked', 'returned')"),
    )
    op.create_table(
        "release_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by_id"], ["person.id"], name=op.f("fk_release_document_added_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_release_document_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["release_id"], ["release.id"], name=op.f("fk_release_document_release_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release_document")),
    )
    op.create_index(
        op.f("ix_release_document_release_id"), "release_document", ["release_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_release_document_release_id"), table_name="release_document")
    op.drop_table("release_document")
    op.drop_index(
        "uq_proposal_one_open_per_subject",
        table_name="proposal",
        sqlite_where=sa.text("status IN ('submitted', 'checked', 'returned')"),
        postgresql_where=sa.text("status IN ('submitted', 'checked', 'returned')"),
    )
    op.drop_index(op.f("ix_proposal_author_id"), table_name="proposal")
    op.drop_index(op.f("ix_proposal_agency_id"), table_name="proposal")
    op.drop_table("proposal")
    op.drop_index(op.f("ix_stored_file_agency_id"), table_name="stored_file")
    op.drop_table("stored_file")
    op.drop_index(op.f("ix_staff_person_id"), table_name="staff")
    op.drop_table("staff")
    op.drop_index(
        "uq_row_touchpoint_once_within_process",
        table_name="row",
        sqlite_where=sa.text("excluded = 0"),
        postgresql_where=sa.text("NOT excluded"),
    )
    op.drop_index(op.f("ix_row_list_id"), table_name="row")
    op.drop_index(op.f("ix_row_agency_id"), table_name="row")
    op.drop_table("row")
    op.drop_index(op.f("ix_release_agency_id"), table_name="release")
    op.drop_table("release")
    op.drop_index("ix_queued_message_waiting", table_name="queued_message")
    op.drop_index("ix_queued_message_person", table_name="queued_message")
    op.drop_table("queued_message")
    op.drop_index(op.f("ix_invitation_agency_id"), table_name="invitation")
    op.drop_table("invitation")
    op.drop_table("conversation")
    op.drop_index(
        "uq_bundle_one_collecting",
        table_name="bundle",
        sqlite_where=sa.text("status = 'collecting'"),
        postgresql_where=sa.text("status = 'collecting'"),
    )
    op.drop_index(op.f("ix_bundle_agency_id"), table_name="bundle")
    op.drop_table("bundle")
    op.drop_table("title_number")
    op.drop_table("unit")
    op.drop_table("touchpoint_list")
    op.drop_index(op.f("ix_touchpoint_agency_id"), table_name="touchpoint")
    op.drop_table("touchpoint")
    op.drop_table("person")
    op.drop_table("journal")
    op.drop_index(op.f("ix_processed_update_at"), table_name="processed_update")
    op.drop_table("processed_update")
    op.drop_table("agency")
