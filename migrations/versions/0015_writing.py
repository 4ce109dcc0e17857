"""Articles as they are written and cared for, and the wishes of participants."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0015"
down_revision = "0014"

JSON = sa.Text().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    _articles()
    _beside_articles()
    _missing()
    _wishes()


def _articles() -> None:
    for column in (
        sa.Column("state", sa.Text(), nullable=False, server_default="published"),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("newest", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("ahead", sa.Text(), nullable=True),
        sa.Column("tags", JSON, nullable=False, server_default="[]"),
        sa.Column("failed", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("review_at", Moment(), nullable=True),
        sa.Column("original_id", IdType(), nullable=True),
        sa.Column("original_revision", sa.Integer(), nullable=False, server_default="0"),
    ):
        op.add_column("article", column)
    with op.batch_alter_table("article") as article:
        for name, kind in (
            ("state", sa.Text()),
            ("revision", sa.Integer()),
            ("newest", sa.Integer()),
            ("tags", JSON),
            ("failed", sa.Integer()),
            ("original_revision", sa.Integer()),
        ):
            article.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
    op.create_table(
        "article_revision",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("article_id", IdType(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("stands_on", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("keywords", sa.Text(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("tags", JSON, nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_article_revision_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_revision")),
    )
    op.create_index("ix_article_revision_article_id", "article_revision", ["article_id", "number"])
    # What stands there is the first that anybody can come back to; it is known by the id of its article.
    op.execute(
        "INSERT INTO article_revision (id, article_id, number, stands_on, state, title, body, keywords, public, tags, "
        "agent_id, at) SELECT id, id, 1, 0, 'published', title, body, keywords, public, '[]', NULL, updated_at "
        "FROM article"
    )


def _beside_articles() -> None:
    op.create_table(
        "article_use",
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("article_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("helped", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_article_use_ticket_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_article_use_agent_id")),
        sa.PrimaryKeyConstraint("ticket_id", "article_id", name=op.f("pk_article_use")),
    )
    op.create_index("ix_article_use_article_id", "article_use", ["article_id"])
    op.create_index("ix_article_use_at", "article_use", ["at"])
    op.create_table(
        "article_picture",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("family", IdType(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("added_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_picture")),
    )
    op.create_index("ix_article_picture_family", "article_picture", ["family", "sha256"], unique=True)
    op.create_table(
        "article_flag",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("article_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("settled_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_article_flag_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_flag")),
    )
    op.create_index("ix_article_flag_article_id", "article_flag", ["article_id"])


def _missing() -> None:
    op.create_table(
        "gap",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("article_id", IdType(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gap")),
    )
    op.create_index("ix_gap_state", "gap", ["state"])
    op.create_table(
        "gap_report",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("gap_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("ticket_id", IdType(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("heard_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["gap_id"], ["gap.id"], name=op.f("fk_gap_report_gap_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_gap_report_agent_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_gap_report_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gap_report")),
    )
    op.create_index("ix_gap_report_gap_id", "gap_report", ["gap_id"])
    op.create_table(
        "search_miss",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("last_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_miss")),
    )
    op.create_index("ix_search_miss_key", "search_miss", ["key"], unique=True)


def _wishes() -> None:
    op.create_table(
        "wish",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish")),
    )
    op.create_index("ix_wish_state", "wish", ["state"])
    op.create_table(
        "wish_asker",
        sa.Column("wish_id", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("message_id", IdType(), nullable=True),
        sa.ForeignKeyConstraint(["wish_id"], ["wish.id"], name=op.f("fk_wish_asker_wish_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_wish_asker_ticket_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_wish_asker_agent_id")),
        sa.PrimaryKeyConstraint("wish_id", "ticket_id", name=op.f("pk_wish_asker")),
    )
    op.create_index("ix_wish_asker_ticket_id", "wish_asker", ["ticket_id"])


def downgrade() -> None:
    for table in (
        *("wish_asker", "wish", "search_miss", "gap_report", "gap"),
        *("article_flag", "article_picture", "article_use", "article_revision"),
    ):
        # On a hub the rule of who sees which file speaks of the pictures; it is made anew with the way up.
        op.execute(f"DROP TABLE {table}{' CASCADE' if op.get_bind().dialect.name == 'postgresql' else ''}")
    # What was never published was read by nobody, and the desk of before would show it to everybody.
    op.execute("DELETE FROM article WHERE state <> 'published'")
    with op.batch_alter_table("article") as article:
        for name in (
            *("original_revision", "original_id", "review_at", "failed", "tags"),
            *("ahead", "newest", "revision", "state"),
        ):
            article.drop_column(name)
