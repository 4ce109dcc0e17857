"""When words came to a conversation; drafts that went along with a ticket; how far back the feed reaches."""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0005"
down_revision = "0004"

JSON = sa.Text().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "arrival",
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("message_id", IdType(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_arrival_message_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_arrival_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "message_id", name=op.f("pk_arrival")),
    )
    op.create_table(
        "moved_draft",
        sa.Column("command_id", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("to_ticket", IdType(), nullable=False),
        sa.Column("to_agent", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("words", JSON, nullable=False),
        sa.Column("found", JSON, nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_moved_draft_agent_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_moved_draft_ticket_id")),
        sa.ForeignKeyConstraint(["to_agent"], ["agent.id"], name=op.f("fk_moved_draft_to_agent")),
        sa.ForeignKeyConstraint(["to_ticket"], ["ticket.id"], name=op.f("fk_moved_draft_to_ticket")),
        sa.PrimaryKeyConstraint("command_id", "ticket_id", "agent_id", "kind", name=op.f("pk_moved_draft")),
    )
    op.create_index("ix_moved_draft_ticket_id", "moved_draft", ["ticket_id", "to_ticket"], unique=False)
    op.create_index("ix_moved_draft_at", "moved_draft", ["at"], unique=False)
    op.add_column("feed_clock", sa.Column("forgotten", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("feed_clock", sa.Column("marked", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("feed_clock", sa.Column("pruned_at", Moment(), nullable=True))
    with op.batch_alter_table("held") as held:
        held.add_column(sa.Column("written_on", IdType(), nullable=True))
        held.drop_column("forced")
    op.execute("UPDATE held SET written_on = ticket_id")
    with op.batch_alter_table("held") as held:
        held.alter_column("written_on", existing_type=IdType(), nullable=False)
        held.create_foreign_key(op.f("fk_held_written_on"), "ticket", ["written_on"], ["id"])
    _count_what_is_written_against()


def _count_what_is_written_against() -> None:
    """Drafts and answers begun before keep their guard: the newest words stand last in the count, as it was then."""
    ticket = sa.table(
        "ticket", sa.column("id", IdType()), sa.column("merged_into", IdType()), sa.column("public_count")
    )
    message = sa.table(
        "message", *(sa.column(name, IdType()) for name in ("id", "ticket_id")), sa.column("at"), sa.column("kind")
    )
    arrival = sa.table(
        "arrival", sa.column("ticket_id", IdType()), sa.column("message_id", IdType()), sa.column("position")
    )
    connection = op.get_bind()
    begun: set[object] = set()
    for name in ("draft", "held"):
        written = sa.table(name, sa.column("ticket_id", IdType()))
        begun |= set(connection.execute(sa.select(written.c.ticket_id)).scalars())
    into: dict[object, list[object]] = defaultdict(list)
    if begun:
        merged = sa.select(ticket.c.id, ticket.c.merged_into).where(ticket.c.merged_into.is_not(None))
        for one, target in connection.execute(merged):
            into[target].append(one)
    for one in begun:
        members = [one]
        for member in members:
            members += into[member]
        count = connection.execute(sa.select(ticket.c.public_count).where(ticket.c.id == one)).scalar_one()
        said = (
            connection.execute(
                sa.select(message.c.id)
                .where(message.c.ticket_id.in_(members), message.c.kind.in_(("inbound", "outbound")))
                .order_by(message.c.at, message.c.id)
            )
            .scalars()
            .all()
        )
        rows = [
            {"ticket_id": one, "message_id": id_, "position": position}
            for position, id_ in enumerate(said, count - len(said) + 1)
        ]
        if rows:
            connection.execute(arrival.insert(), rows)


def downgrade() -> None:
    with op.batch_alter_table("held") as held:
        held.drop_constraint(op.f("fk_held_written_on"), type_="foreignkey")
        held.drop_column("written_on")
        held.add_column(sa.Column("forced", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("held") as held:
        held.alter_column("forced", existing_type=sa.Boolean(), server_default=None)
    op.drop_column("feed_clock", "pruned_at")
    op.drop_column("feed_clock", "marked")
    op.drop_column("feed_clock", "forgotten")
    op.drop_table("moved_draft")
    op.drop_table("arrival")
