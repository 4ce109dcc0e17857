"""More of a person, people who are merged and parted, who read what is good to know, and erasing on request."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0012"
down_revision = "0011"

JSON = sa.Text().with_variant(JSONB(), "postgresql")

# What is written once and kept for ever, but for the words of somebody who asked that they go. As in 0001 and 0007.
FIXED = {
    "message_immutable": (
        "message",
        (
            "kind, channel, at, agent_id, participant_id, author, subject, text, folded, html, header_id, "
            "in_reply_to, original, sent_from, sent_to, cc, disposition"
        ),
    ),
    "message_reply_to_immutable": ("message", "reply_to"),
    "call_immutable": ("call", "outgoing, number, rings, wait_seconds, talk_seconds, answered_by, outcome"),
    "attachment_immutable": (
        "attachment",
        "message_id, position, name, media_type, size, sha256, content_id, inline",
    ),
    "history_immutable": ("history", "ticket_id, command_id, at, actor_id, field, before, after"),
}
KEPT = ("attachment", "aside_letter", "history")
SAID = {"written_once": "is written once", "kept_for_ever": "is kept for ever"}


def upgrade() -> None:
    for name in ("time_zone", "said_as", "best_time"):
        op.add_column("participant", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("participant", sa.Column("erased_at", Moment(), nullable=True))
    _ends_of_addresses()
    _merges()
    op.create_table(
        "care_view",
        sa.Column("participant_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_care_view_participant_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_care_view_agent_id")),
        sa.PrimaryKeyConstraint("participant_id", "agent_id", "day", name=op.f("pk_care_view")),
    )
    op.create_table(
        "erasing",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", IdType(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_erasing")),
    )
    _guards("EXISTS (SELECT 1 FROM erasing)")


def _ends_of_addresses() -> None:
    """Addresses are found by what is the same of them however they are written (domain/duplicates.py)."""
    there = op.get_bind()
    rows = there.execute(sa.text("SELECT id, value FROM identity WHERE kind = 'email'")).all()
    known = [{"id": row.id, "tail": _core(row.value)} for row in rows]
    if known:
        there.execute(sa.text("UPDATE identity SET tail = :tail WHERE id = :id"), known)


def _core(address: str) -> str:
    name, _, host = address.rpartition("@")
    name = name.split("+", 1)[0]
    if host in {"gmail.com", "googlemail.com"}:
        name, host = name.replace(".", ""), "gmail.com"
    return f"{name}@{host}" if name else address


def _merges() -> None:
    op.create_table(
        "person_merge",
        sa.Column("participant_id", IdType(), nullable=False),
        sa.Column("into_id", IdType(), nullable=False),
        sa.Column("living_id", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("taken", JSON, nullable=False),
        sa.CheckConstraint("participant_id <> into_id", name=op.f("ck_person_merge_not_into_itself")),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_person_merge_participant_id")),
        sa.ForeignKeyConstraint(["into_id"], ["participant.id"], name=op.f("fk_person_merge_into_id")),
        sa.ForeignKeyConstraint(["living_id"], ["participant.id"], name=op.f("fk_person_merge_living_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_person_merge_agent_id")),
        sa.PrimaryKeyConstraint("participant_id", name=op.f("pk_person_merge")),
    )
    op.create_index("ix_person_merge_living_id", "person_merge", ["living_id"])
    op.create_table(
        "person_apart",
        sa.Column("one_id", IdType(), nullable=False),
        sa.Column("other_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.CheckConstraint("one_id < other_id", name=op.f("ck_person_apart_ordered")),
        sa.ForeignKeyConstraint(["one_id"], ["participant.id"], name=op.f("fk_person_apart_one_id")),
        sa.ForeignKeyConstraint(["other_id"], ["participant.id"], name=op.f("fk_person_apart_other_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_person_apart_agent_id")),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f("pk_person_apart")),
    )


def _guards(unless: str) -> None:
    """Makes the guards of what is written once anew; while `unless` holds they let everything pass."""
    if op.get_bind().dialect.name == "postgresql":
        for name, said in SAID.items():
            op.execute(
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql "
                f"SET search_path FROM CURRENT AS $$ BEGIN "
                + (f"IF {unless} THEN RETURN coalesce(NEW, OLD); END IF; " if unless else "")
                + f"RAISE EXCEPTION '% {said}', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; "
                "END $$"
            )
        return
    when = f"WHEN NOT {unless} " if unless else ""
    for name, (table, columns) in FIXED.items():
        op.execute(f"DROP TRIGGER {name}")
        op.execute(
            f"CREATE TRIGGER {name} BEFORE UPDATE OF {columns} ON {table} {when}"
            f"BEGIN SELECT RAISE(ABORT, '{table} {SAID['written_once']}'); END"
        )
    for table in KEPT:
        op.execute(f"DROP TRIGGER {table}_kept")
        op.execute(
            f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} {when}"
            f"BEGIN SELECT RAISE(ABORT, '{table} {SAID['kept_for_ever']}'); END"
        )


def downgrade() -> None:
    op.execute("UPDATE identity SET tail = '' WHERE kind = 'email'")
    _guards("")
    for table in ("erasing", "care_view", "person_apart", "person_merge"):
        op.drop_table(table)
    for name in ("erased_at", "best_time", "said_as", "time_zone"):
        op.drop_column("participant", name)
