"""Webinars that repeat, when somebody came first, and the letters in which they were invited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.domain.webinar_series import Repeats
from console.store.base import IdType, Moment, Packed

revision = "0028"
down_revision = "0027"

_OF_A_WEBINAR = ("series_id", "series_day", "repeats", "sequence")
_OF_A_REGISTRATION = ("came_at", "minutes", "ticket_id", "invite_id", "remind_id")


def upgrade() -> None:
    op.add_column("webinar", sa.Column("series_id", IdType(), nullable=True))
    op.add_column("webinar", sa.Column("series_day", sa.Text(), nullable=False, server_default=""))
    op.add_column("webinar", sa.Column("repeats", Packed(Repeats), nullable=True))
    op.add_column("webinar", sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_webinar_series_id", "webinar", ["series_id"])
    op.add_column("registration", sa.Column("came_at", Moment(), nullable=True))
    op.add_column("registration", sa.Column("minutes", sa.Integer(), nullable=True))
    for column in ("ticket_id", "invite_id", "remind_id"):
        op.add_column("registration", sa.Column(column, IdType(), nullable=True))
    op.execute("UPDATE registration SET came_at = joined_at")


def downgrade() -> None:
    for column in _OF_A_REGISTRATION:
        op.drop_column("registration", column)
    op.drop_index("ix_webinar_series_id", "webinar")
    for column in _OF_A_WEBINAR:
        op.drop_column("webinar", column)
