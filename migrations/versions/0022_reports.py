"""What reports are counted from quickly."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

_OF_STATE = sa.text("field = 'state'")


def upgrade() -> None:
    op.create_index(
        "ix_history_state", "history", ["at", "ticket_id"], sqlite_where=_OF_STATE, postgresql_where=_OF_STATE
    )
    op.create_index("ix_request_page_rated_at", "request_page", ["rated_at"])


def downgrade() -> None:
    op.drop_index("ix_request_page_rated_at", "request_page")
    op.drop_index("ix_history_state", "history")
