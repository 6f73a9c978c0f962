"""Guards that only triggers can hold: the journal and releases never change, authors neither."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APPEND_ONLY = ("journal", "release")


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgres()


def downgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table in APPEND_ONLY:
        for event in ("update", "delete", "truncate"):
            if not (sqlite and event == "truncate"):
                _drop(f"{table}_no_{event}", table, sqlite)
    _drop("proposal_keeps_author", "proposal", sqlite)
    _drop("proposal_stays_decided", "proposal", sqlite)
    if not sqlite:
        op.execute("DROP FUNCTION refuse_change()")


def _drop(trigger: str, table: str, sqlite: bool) -> None:
    op.execute(f"DROP TRIGGER {trigger}" + ("" if sqlite else f" ON {table}"))


def _guard_sqlite() -> None:
    for table in APPEND_ONLY:
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    op.execute(
        "CREATE TRIGGER proposal_keeps_author BEFORE UPDATE OF author_id ON proposal "
        "WHEN NEW.author_id <> OLD.author_id "
        "BEGIN SELECT RAISE(ABORT, 'a proposal keeps its author'); END"
    )
    op.execute(
        "CREATE TRIGGER proposal_stays_decided BEFORE UPDATE ON proposal "
        "WHEN OLD.status IN ('released', 'rejected', 'withdrawn') "
        "BEGIN SELECT RAISE(ABORT, 'a decided proposal does not change'); END"
    )


def _guard_postgres() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$"
    )
    for table in APPEND_ONLY:
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
                f"FOR EACH ROW EXECUTE FUNCTION refuse_change('{table} is append-only')"
            )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            f"EXECUTE FUNCTION refuse_change('{table} is append-only')"
        )
    op.execute(
        "CREATE TRIGGER proposal_keeps_author BEFORE UPDATE ON proposal "
        "FOR EACH ROW WHEN (NEW.author_id <> OLD.author_id) "
        "EXECUTE FUNCTION refuse_change('a proposal keeps its author')"
    )
    op.execute(
        "CREATE TRIGGER proposal_stays_decided BEFORE UPDATE ON proposal "
        "FOR EACH ROW WHEN (OLD.status IN ('released', 'rejected', 'withdrawn')) "
        "EXECUTE FUNCTION refuse_change('a decided proposal does not change')"
    )
