"""The first desk: people, participants, tickets, messages, knowledge, the feed and search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0001"
down_revision = None

JSON = sa.Text().with_variant(JSONB(), "postgresql")

# Bodies, authors and facts are written once: the database itself refuses to change them.
FIXED = {
    "message": (
        "kind",
        "channel",
        "at",
        "agent_id",
        "participant_id",
        "author",
        "subject",
        "text",
        "folded",
        "html",
        "header_id",
        "in_reply_to",
        "original",
        "sent_from",
        "sent_to",
        "cc",
        "disposition",
    ),
    "call": ("outgoing", "number", "rings", "wait_seconds", "talk_seconds", "answered_by", "outcome"),
    "attachment": ("message_id", "position", "name", "media_type", "size", "sha256", "content_id", "inline"),
    "content": ("size", "content"),
    "history": ("ticket_id", "command_id", "at", "actor_id", "field", "before", "after"),
    "change": ("command_id", "at"),
    "ticket": ("id", "number", "created_at"),
}
AREAS = ("ticket", "participant", "article")
KEPT_FOR_EVER = ("message", "call", "attachment", "history")


def upgrade() -> None:  # noqa: PLR0915  (one step for each table)
    op.create_table(
        "agent",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", Moment(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent")),
    )
    op.create_table(
        "applied",
        sa.Column("command_id", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("outcome", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("command_id", name=op.f("pk_applied")),
    )
    op.create_index("ix_applied_at", "applied", ["at"], unique=False)
    op.create_table(
        "article",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("family", IdType(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("keywords", sa.Text(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.Column("helped", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("reviewed_at", Moment(), nullable=True),
        sa.CheckConstraint("helped <= used", name=op.f("ck_article_helped_when_used")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
    )
    op.create_index("ix_article_family", "article", ["family", "language"], unique=False)
    op.create_table(
        "change",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_id", IdType(), nullable=False),
        sa.Column("command_id", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("seq", "kind", "row_id", "command_id", name=op.f("pk_change")),
    )
    op.create_table(
        "content",
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_content")),
    )
    op.create_table(
        "feed_clock",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("last_ticket_number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_feed_clock_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_clock")),
    )
    op.create_table(
        "search_doc",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("row_id", IdType(), nullable=False),
        sa.Column("shown_id", IdType(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_doc")),
    )
    op.create_index("ix_search_doc_row_id", "search_doc", ["row_id"], unique=False)
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "template",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("shortcut", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template")),
        sa.UniqueConstraint("shortcut", "language", name=op.f("uq_template_shortcut_language")),
    )
    op.create_table(
        "cohort",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("course", sa.Text(), nullable=False),
        sa.Column("tutor_id", IdType(), nullable=True),
        sa.ForeignKeyConstraint(["tutor_id"], ["agent.id"], name=op.f("fk_cohort_tutor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort")),
    )
    op.create_table(
        "view",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("filter", JSON, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_view_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_view")),
    )
    op.create_index("ix_view_agent_id", "view", ["agent_id"], unique=False)
    op.create_table(
        "participant",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("cohort_id", IdType(), nullable=True),
        sa.Column("confidence", sa.Integer(), nullable=False),
        sa.Column("confidence_by", IdType(), nullable=True),
        sa.Column("confidence_at", Moment(), nullable=True),
        sa.Column("prefers", sa.Text(), nullable=True),
        sa.Column("good_to_know", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.CheckConstraint("confidence BETWEEN 0 AND 3", name=op.f("ck_participant_confidence_known")),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_participant_cohort_id")),
        sa.ForeignKeyConstraint(["confidence_by"], ["agent.id"], name=op.f("fk_participant_confidence_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
    )
    op.create_index("ix_participant_cohort_id", "participant", ["cohort_id"], unique=False)
    op.create_table(
        "identity",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("participant_id", IdType(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("failed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_identity_participant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("participant_id", "kind", "value", name=op.f("uq_identity_participant_id_kind_value")),
    )
    op.create_index("ix_identity_value", "identity", ["value", "kind"], unique=False)
    op.create_table(
        "ticket",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("owner_id", IdType(), nullable=True),
        sa.Column("participant_id", IdType(), nullable=True),
        sa.Column("snoozed_until", Moment(), nullable=True),
        sa.Column("merged_into", IdType(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("touched_at", Moment(), nullable=False),
        sa.Column("solved_at", Moment(), nullable=True),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.Column("waiting_since", Moment(), nullable=True),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("owner_key", IdType(), nullable=False),
        sa.Column("order_at", Moment(), nullable=False),
        sa.Column("wait_at", Moment(), nullable=False),
        sa.Column("near_at", Moment(), nullable=True),
        sa.Column("participant_name", sa.Text(), nullable=False),
        sa.Column("cohort_name", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Integer(), nullable=False),
        sa.Column("preview", sa.Text(), nullable=False),
        sa.Column("channels", sa.Integer(), nullable=False),
        sa.Column("public_count", sa.Integer(), nullable=False),
        sa.Column("last_inbound_at", Moment(), nullable=True),
        sa.Column("held_until", Moment(), nullable=True),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.CheckConstraint("merged_into IS NULL OR merged_into <> id", name=op.f("ck_ticket_not_into_itself")),
        sa.ForeignKeyConstraint(["merged_into"], ["ticket.id"], name=op.f("fk_ticket_merged_into")),
        sa.ForeignKeyConstraint(["owner_id"], ["agent.id"], name=op.f("fk_ticket_owner_id")),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_ticket_participant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("number", name=op.f("uq_ticket_number")),
    )
    op.create_index("ix_ticket_merged_into", "ticket", ["merged_into"], unique=False)
    op.create_index("ix_ticket_near", "ticket", ["place", "near_at"], unique=False)
    op.create_index("ix_ticket_new", "ticket", ["place", "owner_key", "created_at", "id"], unique=False)
    op.create_index("ix_ticket_participant_id", "ticket", ["participant_id", "touched_at"], unique=False)
    op.create_index("ix_ticket_queue", "ticket", ["place", "owner_key", "order_at", "id", "near_at"], unique=False)
    op.create_index("ix_ticket_snoozed_until", "ticket", ["snoozed_until"], unique=False)
    op.create_index("ix_ticket_touched", "ticket", ["place", "touched_at", "id"], unique=False)
    op.create_index("ix_ticket_everyone", "ticket", ["place", "order_at", "id", "owner_key", "near_at"], unique=False)
    op.create_index("ix_ticket_everyone_wait", "ticket", ["place", "wait_at", "id", "owner_key"], unique=False)
    op.create_index("ix_ticket_everyone_new", "ticket", ["place", "created_at", "id", "owner_key"], unique=False)
    op.create_index("ix_ticket_wait", "ticket", ["place", "owner_key", "wait_at", "id"], unique=False)
    op.create_table(
        "draft",
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cc", JSON, nullable=False),
        sa.Column("files", JSON, nullable=False),
        sa.Column("based_on", sa.Integer(), nullable=False),
        sa.Column("saved_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_draft_agent_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_draft_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "agent_id", "kind", name=op.f("pk_draft")),
    )
    op.create_table(
        "history",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("command_id", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor_id", IdType(), nullable=True),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["agent.id"], name=op.f("fk_history_actor_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_history_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index("ix_history_command_id", "history", ["command_id"], unique=False)
    op.create_index("ix_history_ticket_id", "history", ["ticket_id", "at"], unique=False)
    op.create_table(
        "message",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("participant_id", IdType(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=True),
        sa.Column("header_id", sa.Text(), nullable=True),
        sa.Column("in_reply_to", sa.Text(), nullable=True),
        sa.Column("original", sa.LargeBinary(length=32), nullable=True),
        sa.Column("sent_from", JSON, nullable=True),
        sa.Column("sent_to", JSON, nullable=False),
        sa.Column("cc", JSON, nullable=False),
        sa.Column("disposition", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_message_agent_id")),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_message_participant_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_message_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_index("ix_message_header_id", "message", ["header_id"], unique=False)
    op.create_index("ix_message_participant_id", "message", ["participant_id", "at"], unique=False)
    op.create_index("ix_message_ticket_id", "message", ["ticket_id", "at", "id"], unique=False)
    op.create_table(
        "seen",
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_seen_agent_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_seen_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "agent_id", name=op.f("pk_seen")),
    )
    op.create_table(
        "ticket_link",
        sa.Column("one_id", IdType(), nullable=False),
        sa.Column("other_id", IdType(), nullable=False),
        sa.CheckConstraint("one_id < other_id", name=op.f("ck_ticket_link_ordered")),
        sa.ForeignKeyConstraint(["one_id"], ["ticket.id"], name=op.f("fk_ticket_link_one_id")),
        sa.ForeignKeyConstraint(["other_id"], ["ticket.id"], name=op.f("fk_ticket_link_other_id")),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f("pk_ticket_link")),
    )
    op.create_index("ix_ticket_link_other_id", "ticket_link", ["other_id"], unique=False)
    op.create_table(
        "ticket_tag",
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_tag_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "name", name=op.f("pk_ticket_tag")),
    )
    op.create_index("ix_ticket_tag_name", "ticket_tag", ["name", "ticket_id"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("message_id", IdType(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("content_id", sa.Text(), nullable=True),
        sa.Column("inline", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_attachment_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index("ix_attachment_message_id", "attachment", ["message_id"], unique=False)
    op.create_table(
        "call",
        sa.Column("message_id", IdType(), nullable=False),
        sa.Column("outgoing", sa.Boolean(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("rings", sa.Integer(), nullable=False),
        sa.Column("wait_seconds", sa.Integer(), nullable=False),
        sa.Column("talk_seconds", sa.Integer(), nullable=False),
        sa.Column("answered_by", IdType(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["answered_by"], ["agent.id"], name=op.f("fk_call_answered_by")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_call_message_id")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_call")),
    )
    op.create_table(
        "delivery",
        sa.Column("message_id", IdType(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_delivery_message_id")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_delivery")),
    )
    op.create_index("ix_delivery_state", "delivery", ["state", "due_at"], unique=False)
    op.create_table(
        "held",
        sa.Column("message_id", IdType(), nullable=False),
        sa.Column("batch", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cc", JSON, nullable=False),
        sa.Column("files", JSON, nullable=False),
        sa.Column("then", sa.Text(), nullable=True),
        sa.Column("based_on", sa.Integer(), nullable=False),
        sa.Column("forced", sa.Boolean(), nullable=False),
        sa.Column("held_at", Moment(), nullable=False),
        sa.Column("leaves_at", Moment(), nullable=False),
        sa.Column("later", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_held_agent_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_held_ticket_id")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_held")),
    )
    op.create_index("ix_held_leaves_at", "held", ["leaves_at"], unique=False)
    op.create_index("ix_held_ticket_id", "held", ["ticket_id"], unique=False)
    op.execute("INSERT INTO feed_clock(id, seq, last_ticket_number) VALUES (1, 0, 1000)")
    if op.get_bind().dialect.name == "postgresql":
        _full_text_on_postgres()
        _counters_on_postgres()
        _fixed_facts_on_postgres()
        op.execute("CREATE SEQUENCE ticket_number START WITH 1001")
    else:
        _full_text()
        _counters()
        _fixed_facts()


def _full_text() -> None:
    # Terms are folded and stemmed before they come here: the ascii tokenizer leaves every other letter alone.
    # detail=none keeps the index a third of its size; nothing asks for phrases in tickets.
    for area in ("ticket", "participant"):
        op.execute(
            f"CREATE VIRTUAL TABLE {area}_search USING fts5"
            "(terms, content='', detail='none', columnsize=0, prefix='2 3 4 5 6', tokenize='ascii')"
        )
    op.execute(
        "CREATE VIRTUAL TABLE article_search USING fts5(title, body, content='', prefix='2 3 4', tokenize='ascii')"
    )


def _full_text_on_postgres() -> None:
    op.execute("ALTER TABLE search_doc ADD COLUMN vector tsvector NOT NULL DEFAULT ''")
    for area in AREAS:
        op.execute(f"CREATE INDEX ix_search_doc_{area} ON search_doc USING gin (vector) WHERE area = '{area}'")
        # For words that nearly every text holds: the newest are found by looking through the newest.
        op.execute(f"CREATE INDEX ix_search_doc_{area}_newest ON search_doc (id) WHERE area = '{area}'")


def _counters_on_postgres() -> None:
    # A kept counter would be one row that everybody's transactions wait for. Here it is counted when asked for, which
    # only happens where there is no replica.
    op.execute(
        "CREATE VIEW counter AS SELECT place, owner_key, count(*)::integer AS number FROM ticket "
        "GROUP BY place, owner_key"
    )


def _fixed_facts_on_postgres() -> None:
    for name, said in (("written_once", "is written once"), ("kept_for_ever", "is kept for ever")):
        op.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"RAISE EXCEPTION '% {said}', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; "
            "END $$"
        )
    for table, columns in FIXED.items():
        op.execute(
            f"CREATE TRIGGER {table}_immutable BEFORE UPDATE OF {', '.join(columns)} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION written_once()"
        )
    for table in KEPT_FOR_EVER:
        _keep_on_postgres(table)


def _keep_on_postgres(table: str) -> None:
    op.execute(f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION kept_for_ever()")
    op.execute(
        f"CREATE TRIGGER {table}_kept_whole BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever()"
    )


def _counters() -> None:
    op.create_table(
        "counter",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("owner_key", IdType(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("place", "owner_key", name=op.f("pk_counter")),
    )
    add = (
        "INSERT INTO counter(place, owner_key, number) VALUES (NEW.place, NEW.owner_key, 1) "
        "ON CONFLICT(place, owner_key) DO UPDATE SET number = number + 1;"
    )
    take = "UPDATE counter SET number = number - 1 WHERE place = OLD.place AND owner_key = OLD.owner_key;"
    op.execute(f"CREATE TRIGGER ticket_counted_on_insert AFTER INSERT ON ticket BEGIN {add} END")
    op.execute(
        "CREATE TRIGGER ticket_counted_on_move AFTER UPDATE OF place, owner_key ON ticket "
        "WHEN OLD.place <> NEW.place OR OLD.owner_key <> NEW.owner_key "
        f"BEGIN {take} {add} END"
    )
    op.execute(f"CREATE TRIGGER ticket_counted_on_delete AFTER DELETE ON ticket BEGIN {take} END")


def _fixed_facts() -> None:
    for table, columns in FIXED.items():
        op.execute(
            f"CREATE TRIGGER {table}_immutable BEFORE UPDATE OF {', '.join(columns)} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is written once'); END"
        )
    for table in KEPT_FOR_EVER:
        op.execute(
            f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is kept for ever'); END"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP VIEW counter")
        op.execute("DROP SEQUENCE ticket_number")
    else:
        op.drop_table("counter")
        for area in AREAS:
            op.execute(f"DROP TABLE {area}_search")
        for table in KEPT_FOR_EVER:
            op.execute(f"DROP TRIGGER {table}_kept")
    for table in (
        "held",
        "delivery",
        "call",
        "attachment",
        "ticket_tag",
        "ticket_link",
        "seen",
        "message",
        "history",
        "draft",
        "ticket",
        "identity",
        "participant",
        "view",
        "cohort",
        "template",
        "setting",
        "search_doc",
        "feed_clock",
        "content",
        "change",
        "article",
        "applied",
        "agent",
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION written_once()")
        op.execute("DROP FUNCTION kept_for_ever()")
