"""The whole procedure: publications, monitoring, deputies, knowledge, register, succession."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations.base import BatchOperations
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

JSON_TEXT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)

APPEND_ONLY = ("publication", "procedure_change", "process_register", "succession")

KINDS = "'add', 'kind', 'needs', 'contacts', 'exclude', 'phrases'"
KINDS_NOW = (
    f"{KINDS}, 'channel', 'rename', 'place', 'content', 'responsible', 'requirements', 'knowledge'"
)
ROLES = "'editor', 'reviewer', 'head', 'approver', 'administrator', 'internal'"
ROLES_NOW = "'editor', 'reviewer', 'head', 'secretary', 'approver', 'administrator', 'internal'"
WITH_ROLES = ("staff", "title_number", "invitation")

NEW_TABLES = (
    "site_check",
    "list_import",
    "suggestion",
    "process_register",
    "confirmation",
    "campaign",
    "deputy",
    "succession",
    "procedure_change",
    "publication",
)

FINISHED = "a monitoring that is over does not change"
OVER = "EXISTS (SELECT 1 FROM {0} WHERE id = {1} AND status <> 'open')"
FROZEN = {
    "campaign_stays_over": ("UPDATE", "campaign", "OLD.status <> 'open'"),
    "campaign_is_kept": ("DELETE", "campaign", "OLD.status <> 'open'"),
    "campaign_is_not_replaced": (
        "INSERT",
        "campaign",
        "EXISTS (SELECT 1 FROM campaign WHERE status <> 'open' "
        "AND (id = NEW.id OR (list_id = NEW.list_id AND year = NEW.year)))",
    ),
    "confirmation_comes_in_time": (
        "INSERT",
        "confirmation",
        f"{OVER.format('campaign', 'NEW.campaign_id')} OR EXISTS (SELECT 1 FROM confirmation "
        "WHERE id = NEW.id AND campaign_id <> NEW.campaign_id)",
    ),
    "confirmation_stays_over": (
        "UPDATE",
        "confirmation",
        f"{OVER.format('campaign', 'OLD.campaign_id')} "
        f"OR {OVER.format('campaign', 'NEW.campaign_id')}",
    ),
    "confirmation_is_kept": (
        "DELETE",
        "confirmation",
        OVER.format("campaign", "OLD.campaign_id"),
    ),
}
"""SQLite's guards of a monitoring that is over: when each refuses."""

IN_CATALOGUE = "LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp"
"""As in 0005: a function that finds no table of the caller's."""


def upgrade() -> None:
    op.add_column("agency", sa.Column("closed_on", sa.Date(), nullable=True))
    op.add_column("row", sa.Column("confirmed_on", sa.Date(), nullable=True))
    op.add_column(
        "row", sa.Column("confirmed_by", sa.String(128), nullable=False, server_default="")
    )
    op.add_column(
        "touchpoint", sa.Column("requirements", JSON_TEXT, nullable=False, server_default="{}")
    )
    op.add_column(
        "release_document",
        sa.Column("approving", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    _create_knowledge_item()
    _change_proposal()
    _change_bundle()
    for table in WITH_ROLES:
        _allow_roles(table, ROLES_NOW)
    _create_publication()
    _create_procedure_change()
    _create_succession()
    _create_deputy()
    _create_campaign()
    _create_confirmation()
    _create_process_register()
    _create_suggestion()
    _create_list_import()
    _create_site_check()
    for table in APPEND_ONLY:
        _guard(table)
    _freeze_campaigns()


def downgrade() -> None:
    _thaw_campaigns()
    for table in APPEND_ONLY:
        _unguard(table)
    for table in NEW_TABLES:
        op.drop_table(table)
    op.execute("DELETE FROM staff WHERE role = 'secretary'")
    op.execute("DELETE FROM title_number WHERE role = 'secretary'")
    op.execute("DELETE FROM invitation WHERE role = 'secretary'")
    for table in WITH_ROLES:
        _allow_roles(table, ROLES)
    with op.batch_alter_table("bundle") as bundle:
        bundle.drop_column("assembled_at")
        bundle.drop_column("assembled_by_id")
    op.execute(f"DELETE FROM proposal WHERE kind NOT IN ({KINDS})")
    with _remade("proposal") as proposal:
        proposal.drop_constraint(op.f("ck_proposal_four_eyes_deputy"), type_="check")
        proposal.drop_constraint(op.f("ck_proposal_kind"), type_="check")
        proposal.drop_column("put_aside")
        proposal.drop_column("approved_for_id")
        proposal.drop_column("remarks")
        proposal.drop_column("knowledge_id")
        proposal.create_check_constraint(op.f("ck_proposal_kind"), f"kind IN ({KINDS})")
    op.drop_table("knowledge_item")
    op.drop_column("release_document", "approving")
    op.drop_column("touchpoint", "requirements")
    op.drop_column("row", "confirmed_by")
    op.drop_column("row", "confirmed_on")
    op.drop_column("agency", "closed_on")


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


def _change_proposal() -> None:
    with _remade("proposal") as proposal:
        proposal.add_column(sa.Column("knowledge_id", sa.Integer(), nullable=True))
        proposal.add_column(sa.Column("approved_for_id", sa.Integer(), nullable=True))
        proposal.add_column(sa.Column("remarks", JSON_TEXT, nullable=False, server_default="[]"))
        proposal.add_column(
            sa.Column("put_aside", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        proposal.create_foreign_key(
            op.f("fk_proposal_knowledge_id"), "knowledge_item", ["knowledge_id"], ["id"]
        )
        proposal.create_foreign_key(
            op.f("fk_proposal_approved_for_id"), "person", ["approved_for_id"], ["id"]
        )
        proposal.drop_constraint(op.f("ck_proposal_kind"), type_="check")
        proposal.create_check_constraint(op.f("ck_proposal_kind"), f"kind IN ({KINDS_NOW})")
        proposal.create_check_constraint(
            op.f("ck_proposal_four_eyes_deputy"),
            "approved_for_id IS NULL OR "
            "(approved_for_id <> author_id AND approved_for_id <> last_edited_by_id)",
        )


def _change_bundle() -> None:
    with op.batch_alter_table("bundle") as bundle:
        bundle.add_column(sa.Column("assembled_by_id", sa.Integer(), nullable=True))
        bundle.add_column(sa.Column("assembled_at", MOMENT, nullable=True))
        bundle.create_foreign_key(
            op.f("fk_bundle_assembled_by_id"), "person", ["assembled_by_id"], ["id"]
        )


def _allow_roles(table: str, roles: str) -> None:
    with _remade(table) as changed:
        changed.drop_constraint(op.f(f"ck_{table}_role"), type_="check")
        changed.create_check_constraint(op.f(f"ck_{table}_role"), f"role IN ({roles})")


def _guard(table: str) -> None:
    """Append-only, as the journal and the releases are."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    for event in ("UPDATE", "DELETE"):
        effect = (
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            if sqlite
            else f"FOR EACH ROW EXECUTE FUNCTION refuse_change('{table} is append-only')"
        )
        op.execute(f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} {effect}")
    if sqlite:
        op.execute(
            f"CREATE TRIGGER {table}_appends BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
        return
    op.execute(
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        f"EXECUTE FUNCTION refuse_change('{table} is append-only')"
    )


def _unguard(table: str) -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    on_table = "" if sqlite else f" ON {table}"
    for name in ("no_update", "no_delete", "appends" if sqlite else "no_truncate"):
        op.execute(f"DROP TRIGGER {table}_{name}{on_table}")


def _freeze_campaigns() -> None:
    """What was handed over is a document: neither it nor what was answered changes any more."""
    if op.get_bind().dialect.name == "sqlite":
        for name, (event, table, when) in FROZEN.items():
            op.execute(
                f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
                f"BEGIN SELECT RAISE(ABORT, '{FINISHED}'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION refuse_late_answer() RETURNS trigger {IN_CATALOGUE} AS $$ BEGIN "
        f"IF TG_OP <> 'INSERT' THEN IF {OVER.format('public.campaign', 'OLD.campaign_id')} "
        f"THEN RAISE EXCEPTION '{FINISHED}'; END IF; END IF; "
        "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; "
        f"IF {OVER.format('public.campaign', 'NEW.campaign_id')} "
        f"THEN RAISE EXCEPTION '{FINISHED}'; END IF; RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER campaign_stays_over BEFORE UPDATE OR DELETE ON campaign FOR EACH ROW "
        f"WHEN (OLD.status <> 'open') EXECUTE FUNCTION refuse_change('{FINISHED}')"
    )
    op.execute(
        "CREATE TRIGGER confirmation_stays_over BEFORE INSERT OR UPDATE OR DELETE "
        "ON confirmation FOR EACH ROW EXECUTE FUNCTION refuse_late_answer()"
    )
    for table in ("campaign", "confirmation"):
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            f"EXECUTE FUNCTION refuse_change('{FINISHED}')"
        )


def _thaw_campaigns() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for name in FROZEN:
            op.execute(f"DROP TRIGGER {name}")
        return
    for table in ("campaign", "confirmation"):
        op.execute(f"DROP TRIGGER {table}_stays_over ON {table}")
        op.execute(f"DROP TRIGGER {table}_no_truncate ON {table}")
    op.execute("DROP FUNCTION refuse_late_answer()")


def _key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))


def _create_knowledge_item() -> None:
    op.create_table(
        "knowledge_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("needs", JSON_TEXT, nullable=False),
        sa.Column("rows", JSON_TEXT, nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("approved_by", sa.String(length=128), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "length(body) <= 3000",
            name=op.f("ck_knowledge_item_size"),
        ),
        sa.CheckConstraint(
            "length(trim(title)) > 0",
            name=op.f("ck_knowledge_item_titled"),
        ),
        sa.CheckConstraint(
            "kind IN ('template', 'script', 'faq')",
            name=op.f("ck_knowledge_item_kind"),
        ),
        _key("knowledge_item", "agency_id", "agency"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_item")),
    )
    op.create_index(op.f("ix_knowledge_item_agency_id"), "knowledge_item", ["agency_id"])


def _create_publication() -> None:
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("address", sa.String(length=512), nullable=False),
        sa.Column("own_page", sa.Boolean(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        _key("publication", "agency_id", "agency"),
        _key("publication", "release_id", "release"),
        _key("publication", "recorded_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
    )
    op.create_index(op.f("ix_publication_agency_id"), "publication", ["agency_id"])
    op.create_index(op.f("ix_publication_release_id"), "publication", ["release_id"])


def _create_procedure_change() -> None:
    op.create_table(
        "procedure_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=128), nullable=False),
        sa.Column("was", JSON_TEXT, nullable=False),
        sa.Column("becomes", JSON_TEXT, nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("by_title", sa.String(length=128), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _key("procedure_change", "agency_id", "agency"),
        _key("procedure_change", "by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure_change")),
    )
    op.create_index(op.f("ix_procedure_change_agency_id"), "procedure_change", ["agency_id"])


def _create_succession() -> None:
    op.create_table(
        "succession",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("takes_effect_on", sa.Date(), nullable=False),
        sa.Column("name_was", sa.String(), nullable=False),
        sa.Column("document_kind", sa.String(length=64), nullable=False),
        sa.Column("document_number", sa.String(length=64), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("document_title", sa.String(), nullable=False),
        sa.Column("name_becomes", sa.String(), nullable=False),
        sa.Column("successors", JSON_TEXT, nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "kind IN ('renamed', 'merged', 'split', 'closed')",
            name=op.f("ck_succession_kind"),
        ),
        _key("succession", "agency_id", "agency"),
        _key("succession", "recorded_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_succession")),
    )
    op.create_index(op.f("ix_succession_agency_id"), "succession", ["agency_id"])


def _create_deputy() -> None:
    op.create_table(
        "deputy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("approver_id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("named_by_id", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "since <= until",
            name=op.f("ck_deputy_period"),
        ),
        sa.CheckConstraint(
            "approver_id <> deputy_id",
            name=op.f("ck_deputy_another_person"),
        ),
        _key("deputy", "agency_id", "agency"),
        _key("deputy", "approver_id", "person"),
        _key("deputy", "deputy_id", "person"),
        _key("deputy", "named_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deputy")),
    )
    op.create_index(op.f("ix_deputy_agency_id"), "deputy", ["agency_id"])


def _create_campaign() -> None:
    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("review_by", sa.Date(), nullable=False),
        sa.Column("hand_over_by", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("handed_over_by_id", sa.Integer(), nullable=True),
        sa.Column("handed_over_at", MOMENT, nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "status IN ('open', 'handed_over', 'dropped')",
            name=op.f("ck_campaign_status"),
        ),
        _key("campaign", "agency_id", "agency"),
        _key("campaign", "list_id", "touchpoint_list"),
        _key("campaign", "handed_over_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
        sa.UniqueConstraint("list_id", "year", name=op.f("uq_campaign_list_id_year")),
    )
    op.create_index(op.f("ix_campaign_agency_id"), "campaign", ["agency_id"])


def _create_confirmation() -> None:
    op.create_table(
        "confirmation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("answer", sa.String(length=32), nullable=True),
        sa.Column("content_same", sa.Boolean(), nullable=True),
        sa.Column("channel_same", sa.Boolean(), nullable=True),
        sa.Column("proposals", JSON_TEXT, nullable=False),
        sa.Column("answered_by_id", sa.Integer(), nullable=True),
        sa.Column("answered_by", sa.String(length=128), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "answer IN ('true', 'change', 'exclude')",
            name=op.f("ck_confirmation_answer"),
        ),
        _key("confirmation", "campaign_id", "campaign"),
        _key("confirmation", "row_id", "row"),
        _key("confirmation", "unit_id", "unit"),
        _key("confirmation", "answered_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmation")),
        sa.UniqueConstraint(
            "campaign_id", "row_id", name=op.f("uq_confirmation_campaign_id_row_id")
        ),
    )


def _create_process_register() -> None:
    op.create_table(
        "process_register",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("document_kind", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("entries", JSON_TEXT, nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "version > 0",
            name=op.f("ck_process_register_numbered"),
        ),
        _key("process_register", "agency_id", "agency"),
        _key("process_register", "file_id", "stored_file"),
        _key("process_register", "recorded_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_process_register")),
        sa.UniqueConstraint(
            "agency_id", "version", name=op.f("uq_process_register_agency_id_version")
        ),
    )


def _create_suggestion() -> None:
    op.create_table(
        "suggestion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("release_number", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=32), nullable=False),
        sa.Column("seen", JSON_TEXT, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=True),
        sa.Column("proposal_id", sa.Integer(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "status IN ('open', 'taken', 'dismissed')",
            name=op.f("ck_suggestion_status"),
        ),
        sa.CheckConstraint(
            "part IN ('phone', 'address', 'site', 'hours', 'email', 'other')",
            name=op.f("ck_suggestion_part"),
        ),
        sa.CheckConstraint(
            "reason IN ('right', 'mended', 'unclear', 'elsewhere')",
            name=op.f("ck_suggestion_reason"),
        ),
        sa.CheckConstraint(
            "length(words) <= 300",
            name=op.f("ck_suggestion_size"),
        ),
        _key("suggestion", "agency_id", "agency"),
        _key("suggestion", "row_id", "row"),
        _key("suggestion", "proposal_id", "proposal"),
        _key("suggestion", "decided_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion")),
    )
    op.create_index(op.f("ix_suggestion_open"), "suggestion", ["agency_id", "status"])


def _create_list_import() -> None:
    op.create_table(
        "list_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("cells", JSON_TEXT, nullable=False),
        sa.Column("mapping", JSON_TEXT, nullable=False),
        sa.Column("plan", JSON_TEXT, nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column("approved_for_id", sa.Integer(), nullable=True),
        sa.Column("proposals", JSON_TEXT, nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "approver_id IS NULL OR approver_id <> author_id",
            name=op.f("ck_list_import_four_eyes"),
        ),
        sa.CheckConstraint(
            "approved_for_id IS NULL OR approved_for_id <> author_id",
            name=op.f("ck_list_import_four_eyes_deputy"),
        ),
        sa.CheckConstraint(
            "status IN ('preview', 'waiting', 'confirmed', 'dropped')",
            name=op.f("ck_list_import_status"),
        ),
        _key("list_import", "agency_id", "agency"),
        _key("list_import", "list_id", "touchpoint_list"),
        _key("list_import", "author_id", "person"),
        _key("list_import", "approver_id", "person"),
        _key("list_import", "approved_for_id", "person"),
        _key("list_import", "release_id", "release"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_import")),
    )
    op.create_index(op.f("ix_list_import_agency_id"), "list_import", ["agency_id"])


def _create_site_check() -> None:
    op.create_table(
        "site_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=512), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("checked_at", MOMENT, nullable=True),
        sa.Column("answers", sa.Boolean(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        _key("site_check", "agency_id", "agency"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_check")),
        sa.UniqueConstraint("agency_id", "address", name=op.f("uq_site_check_agency_id_address")),
    )
