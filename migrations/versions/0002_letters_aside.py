"""A place for letters that belong to no ticket."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.store.base import IdType, Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "aside_letter",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("disposition", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("header_id", sa.Text(), nullable=True),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("original", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aside_letter")),
    )
    op.create_index("ix_aside_letter_at", "aside_letter", ["at", "id"], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TRIGGER aside_letter_kept BEFORE DELETE ON aside_letter "
            "FOR EACH ROW EXECUTE FUNCTION kept_for_ever()"
        )
        op.execute(
            "CREATE TRIGGER aside_letter_kept_whole BEFORE TRUNCATE ON aside_letter "
            "FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever()"
        )
    else:
        op.execute(
            "CREATE TRIGGER aside_letter_kept BEFORE DELETE ON aside_letter "
            "BEGIN SELECT RAISE(ABORT, 'aside_letter is kept for ever'); END"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        op.execute("DROP TRIGGER aside_letter_kept")
    op.drop_table("aside_letter")
