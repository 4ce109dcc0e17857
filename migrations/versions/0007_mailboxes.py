"""Mailboxes, the way of letters through them, senders nobody wants, and the channels of the gateway."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0007"
down_revision = "0006"

JSON = sa.Text().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    _mailboxes()
    _channels()
    op.add_column("message", sa.Column("reply_to", JSON, nullable=False, server_default="[]"))
    op.add_column("ticket", sa.Column("mailbox_id", IdType(), nullable=True))
    op.add_column("delivery", sa.Column("mailbox_id", IdType(), nullable=True))
    op.add_column("delivery", sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("delivery", sa.Column("tried_again", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("delivery", sa.Column("redirected", JSON, nullable=False, server_default="[]"))
    for table in ("draft", "held"):
        op.add_column(table, sa.Column("heading", JSON, nullable=False, server_default="{}"))
    op.add_column("aside_letter", sa.Column("mailbox_id", IdType(), nullable=True))
    op.add_column("aside_letter", sa.Column("reason", sa.Text(), nullable=False, server_default=""))
    op.add_column("aside_letter", sa.Column("seen_at", Moment(), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TRIGGER message_reply_to_immutable BEFORE UPDATE OF reply_to ON message "
            "FOR EACH ROW EXECUTE FUNCTION written_once()"
        )
    else:
        op.execute(
            "CREATE TRIGGER message_reply_to_immutable BEFORE UPDATE OF reply_to ON message "
            "BEGIN SELECT RAISE(ABORT, 'message is written once'); END"
        )


def _mailboxes() -> None:
    op.create_table(
        "mailbox",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("settings", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailbox")),
    )
    op.create_table(
        "mail_progress",
        sa.Column("mailbox_id", IdType(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("proved_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mailbox_id"], ["mailbox.id"], name=op.f("fk_mail_progress_mailbox_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("mailbox_id", "folder", name=op.f("pk_mail_progress")),
    )
    op.create_table(
        "blocked_sender",
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_blocked_sender_agent_id")),
        sa.PrimaryKeyConstraint("value", name=op.f("pk_blocked_sender")),
    )


def _channels() -> None:
    op.create_table(
        "channel_health",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("work", sa.Text(), nullable=False),
        sa.Column("about", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("told_at", Moment(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("trouble", JSON, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_health")),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )


def downgrade() -> None:
    on_server = op.get_bind().dialect.name == "postgresql"
    op.execute(f"DROP TRIGGER message_reply_to_immutable{' ON message' if on_server else ''}")
    _automatic_letters_as_ours(on_server=on_server)
    for table, column in (
        ("message", "reply_to"),
        ("ticket", "mailbox_id"),
        ("delivery", "mailbox_id"),
        ("delivery", "attempts"),
        ("delivery", "tried_again"),
        ("delivery", "redirected"),
        ("draft", "heading"),
        ("held", "heading"),
        ("aside_letter", "mailbox_id"),
        ("aside_letter", "reason"),
        ("aside_letter", "seen_at"),
    ):
        op.drop_column(table, column)
    for table in ("lease", "channel_health", "blocked_sender", "mail_progress", "mailbox"):
        op.drop_table(table)


def _automatic_letters_as_ours(*, on_server: bool) -> None:
    """Older programs know no letters that nobody wrote, and could not open a ticket with one."""
    told = "UPDATE message SET kind = 'outbound' WHERE kind = 'automatic'"
    if on_server:
        op.execute("ALTER TABLE message DISABLE TRIGGER message_immutable")
        op.execute(told)
        op.execute("ALTER TABLE message ENABLE TRIGGER message_immutable")
        return
    made = sa.text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'message_immutable'")
    trigger = op.get_bind().execute(made).scalar_one()
    op.execute("DROP TRIGGER message_immutable")
    op.execute(told)
    op.execute(sa.text(trigger.replace(":", "\\:")))
