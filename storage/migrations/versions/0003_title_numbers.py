"""Numbers of titles are given once: «Редактор 2» is one person for ever."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ROLES = "'editor', 'reviewer', 'head', 'approver', 'administrator', 'internal'"


def upgrade() -> None:
    op.create_table(
        "title_number",
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint(f"role IN ({ROLES})", name=op.f("ck_title_number_role")),
        sa.ForeignKeyConstraint(
            ["agency_id"], ["agency.id"], name=op.f("fk_title_number_agency_id")
        ),
        sa.PrimaryKeyConstraint("agency_id", "role", name=op.f("pk_title_number")),
    )
    # Every title so far came from an invitation or stands on a person: past both together.
    op.execute(
        "INSERT INTO title_number (agency_id, role, last) "
        "SELECT agency_id, role, count(*) FROM ("
        "SELECT agency_id, role FROM invitation UNION ALL SELECT agency_id, role FROM staff"
        ") AS given GROUP BY agency_id, role"
    )


def downgrade() -> None:
    op.drop_table("title_number")
