"""What the desk knows of chats while they go on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("agent", sa.Column("chat_limit", sa.Integer(), nullable=True))
    op.add_column("chat", sa.Column("subject", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("chat", "subject")
    op.drop_column("agent", "chat_limit")
