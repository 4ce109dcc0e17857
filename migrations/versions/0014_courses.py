"""Courses, checkpoints and how far each person is; imports of people, which can be undone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0014"
down_revision = "0013"

JSON = sa.Text().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    _courses()
    _imports()


def _courses() -> None:
    op.create_table(
        "enrolment",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("participant_id", IdType(), nullable=False),
        sa.Column("cohort_id", IdType(), nullable=False),
        sa.Column("since", Moment(), nullable=True),
        sa.Column("last_access", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_enrolment_participant_id")),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_enrolment_cohort_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enrolment")),
        sa.UniqueConstraint("participant_id", "cohort_id", name=op.f("uq_enrolment_participant_id_cohort_id")),
    )
    op.create_index("ix_enrolment_cohort_id", "enrolment", ["cohort_id"])
    op.create_table(
        "checkpoint",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("cohort_id", IdType(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_checkpoint_cohort_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkpoint")),
    )
    op.create_index("ix_checkpoint_cohort_id", "checkpoint", ["cohort_id"])
    op.create_table(
        "progress",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("participant_id", IdType(), nullable=False),
        sa.Column("checkpoint_id", IdType(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("by", IdType(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_progress_participant_id")),
        sa.ForeignKeyConstraint(["checkpoint_id"], ["checkpoint.id"], name=op.f("fk_progress_checkpoint_id")),
        sa.ForeignKeyConstraint(["by"], ["agent.id"], name=op.f("fk_progress_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress")),
        sa.UniqueConstraint("participant_id", "checkpoint_id", name=op.f("uq_progress_participant_id_checkpoint_id")),
    )
    op.create_index("ix_progress_checkpoint_id", "progress", ["checkpoint_id"])
    op.create_table(
        "reminder",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("participant_id", IdType(), nullable=False),
        sa.Column("checkpoint_id", IdType(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=False),
        sa.Column("message_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_reminder_participant_id")),
        sa.ForeignKeyConstraint(["checkpoint_id"], ["checkpoint.id"], name=op.f("fk_reminder_checkpoint_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_reminder_ticket_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_reminder_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
    )
    op.create_index("ix_reminder_participant_id", "reminder", ["participant_id", "at"])


def _imports() -> None:
    op.create_table(
        "import_run",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("mapping", JSON, nullable=True),
        sa.Column("made", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("undone_at", Moment(), nullable=True),
        sa.Column("undone_by", IdType(), nullable=True),
        sa.Column("stayed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_import_run_agent_id")),
        sa.ForeignKeyConstraint(["undone_by"], ["agent.id"], name=op.f("fk_import_run_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_run")),
    )
    op.create_table(
        "import_step",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("run_id", IdType(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_id", IdType(), nullable=False),
        sa.Column("step", JSON, nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_import_step_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_step")),
    )
    op.create_index("ix_import_step_run_id", "import_step", ["run_id"])
    op.create_index("ix_import_step_row_id", "import_step", ["row_id"])
    op.create_table(
        "counterpart",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("row_id", IdType(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counterpart")),
        sa.UniqueConstraint("source", "kind", "key", name=op.f("uq_counterpart_source_kind_key")),
    )
    op.create_index("ix_counterpart_row_id", "counterpart", ["row_id"])
    op.create_table(
        "moodle_site",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("settings", JSON, nullable=False),
        sa.Column("brought_until", Moment(), nullable=True),
        sa.Column("tried_at", Moment(), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moodle_site")),
    )


def downgrade() -> None:
    for table in (
        *("moodle_site", "counterpart", "import_step", "import_run"),
        *("reminder", "progress", "checkpoint", "enrolment"),
    ):
        op.drop_table(table)
