"""What the application's role may do in a PostgreSQL database that another role owns.

An owner may disable a trigger; a role that owns nothing cannot, so for it the journal and the
releases are append-only without exception. Nothing relies on default privileges.
"""

from sqlalchemy import Connection, text

from storage.errors import DatabaseOwnerError
from storage.models import Base

_VERSION = "alembic_version"
_APPENDED = (
    "journal",
    "release",
    "publication",
    "procedure_change",
    "process_register",
    "succession",
)
_RIGHTS = {**dict.fromkeys(_APPENDED, "SELECT, INSERT"), _VERSION: "SELECT"}
_OTHERS = "SELECT, INSERT, UPDATE, DELETE"

_IS_TOO_STRONG = text("""
    SELECT EXISTS (SELECT FROM pg_roles AS strong
                   WHERE (strong.rolsuper OR strong.rolcreaterole)
                     AND pg_has_role(mine.oid, strong.oid, 'MEMBER'))
        OR pg_has_role(mine.oid, current_user, 'MEMBER')
        OR pg_has_role(mine.oid, (SELECT datdba FROM pg_database
                                  WHERE datname = current_database()), 'MEMBER')
        OR pg_has_role(mine.oid, (SELECT nspowner FROM pg_namespace
                                  WHERE nspname = current_schema()), 'MEMBER')
    FROM pg_roles AS mine WHERE mine.rolname = :role
""")

_OWNED_BY_OTHERS = text("""
    SELECT tablename FROM pg_tables
    WHERE schemaname = current_schema() AND tableowner <> current_user
""")

_SEQUENCES = text("""
    SELECT quote_ident(relname) FROM pg_class
    WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace
      AND pg_get_userbyid(relowner) = current_user
""")


def check_roles(connection: Connection, application: str) -> None:
    """Whether this connection owns what is here, and the application's role does not.

    Raises:
        DatabaseOwnerError: the guards would not hold, or the owner cannot migrate.
    """
    too_strong = connection.scalar(_IS_TOO_STRONG, {"role": application})
    if too_strong is None:
        raise DatabaseOwnerError(f"there is no role {application}")
    if too_strong:
        raise DatabaseOwnerError(f"the role {application} could set every guard aside")
    foreign = set(connection.scalars(_OWNED_BY_OTHERS)) & {*Base.metadata.tables, _VERSION}
    if foreign:
        raise DatabaseOwnerError(f"the owner does not own {', '.join(sorted(foreign))}")


def grant(connection: Connection, application: str) -> None:
    """Give the role exactly its rights, whatever it had; the same at every start."""
    quote = connection.dialect.identifier_preparer.quote_identifier
    role = quote(application)
    for table in (*Base.metadata.tables, _VERSION):
        rights = _RIGHTS.get(table, _OTHERS)
        _order(connection, f"REVOKE ALL ON TABLE {quote(table)} FROM PUBLIC, {role}")
        _order(connection, f"GRANT {rights} ON TABLE {quote(table)} TO {role}")
    for sequence in connection.scalars(_SEQUENCES).all():
        _order(connection, f"REVOKE ALL ON SEQUENCE {sequence} FROM PUBLIC, {role}")
        _order(connection, f"GRANT USAGE ON SEQUENCE {sequence} TO {role}")
    _grant_schema(connection, application)


def _grant_schema(connection: Connection, application: str) -> None:
    """The right to look into the schema and none to create in it."""
    quote = connection.dialect.identifier_preparer.quote_identifier
    schema = quote(str(connection.scalar(text("SELECT current_schema()"))))
    holds = text("SELECT has_schema_privilege(:role, current_schema(), :right)")
    if not connection.scalar(holds, {"role": application, "right": "USAGE"}):
        _order(connection, f"GRANT USAGE ON SCHEMA {schema} TO {quote(application)}")
    if connection.scalar(holds, {"role": application, "right": "CREATE"}):
        _order(connection, f"REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC, {quote(application)}")


def _order(connection: Connection, statement: str) -> None:
    connection.exec_driver_sql(statement)
