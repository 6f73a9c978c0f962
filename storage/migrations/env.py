"""Alembic's entry: runs on the connection that `storage/migrate.py` hands over."""

from alembic import context

from storage.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    compare_type=False,
)
context.run_migrations()
