"""Webinars with who is registered, and their launches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.domain.launches import Plan
from console.store.base import IdType, Moment, Packed

revision = "0023"
down_revision = "0022"


def _id(name: str = "id", *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, IdType(), nullable=nullable)


def _at(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, Moment(), nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    op.create_table(
        "webinar",
        *(_id(), _text("title"), _at("starts_at", nullable=False), _number("length"), _id("tutor_id", nullable=True)),
        *(_text("link"), _text("language"), _number("expected"), _text("note"), _id("copied_from", nullable=True)),
        *(_at("cancelled_at"), _at("made_at", nullable=False)),
        _to("webinar", "tutor_id", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webinar")),
    )
    op.create_index("ix_webinar_starts_at", "webinar", ["starts_at"])
    op.create_table(
        "webinar_cohort",
        *(_id("webinar_id"), _id("cohort_id")),
        _to("webinar_cohort", "webinar_id", "webinar"),
        _to("webinar_cohort", "cohort_id", "cohort"),
        sa.PrimaryKeyConstraint("webinar_id", "cohort_id", name=op.f("pk_webinar_cohort")),
    )
    op.create_index("ix_webinar_cohort_cohort_id", "webinar_cohort", ["cohort_id"])
    op.create_table(
        "registration",
        *(_id(), _id("webinar_id"), _id("participant_id")),
        *(_at(f"{what}_at") for what in ("registered", "invited", "reminded", "opened", "joined", "left", "cancelled")),
        _to("registration", "webinar_id", "webinar"),
        _to("registration", "participant_id", "participant"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration")),
        sa.UniqueConstraint("webinar_id", "participant_id", name=op.f("uq_registration_webinar_id_participant_id")),
    )
    op.create_index("ix_registration_participant_id", "registration", ["participant_id"])
    op.create_table(
        "launch",
        *(_id(), _id("webinar_id"), _id("lead_id", nullable=True)),
        sa.Column("plan", Packed(Plan), nullable=False),
        _at("planned_at", nullable=False),
        sa.Column("held", sa.BigInteger(), nullable=False),
        *(_at("held_since"), _id("held_by", nullable=True), _text("hold_reason"), _at("go_at"), _at("ended_at")),
        _to("launch", "webinar_id", "webinar"),
        _to("launch", "lead_id", "agent"),
        _to("launch", "held_by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_launch")),
        sa.UniqueConstraint("webinar_id", name=op.f("uq_launch_webinar_id")),
    )
    op.create_table(
        "launch_phase",
        *(_id("launch_id"), _text("phase"), _at("at", nullable=False), _id("by", nullable=True)),
        _to("launch_phase", "launch_id", "launch"),
        _to("launch_phase", "by", "agent"),
        sa.PrimaryKeyConstraint("launch_id", "phase", name=op.f("pk_launch_phase")),
    )
    op.create_table(
        "launch_check",
        *(
            _id(),
            _id("launch_id"),
            _number("position"),
            _text("station"),
            _text("name"),
            _id("owner_id", nullable=True),
        ),
        *(_text("answer"), _at("at"), _id("by", nullable=True), _text("note")),
        _to("launch_check", "launch_id", "launch"),
        _to("launch_check", "owner_id", "agent"),
        _to("launch_check", "by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_launch_check")),
    )
    op.create_index("ix_launch_check_launch_id", "launch_check", ["launch_id", "position"])
    op.create_table(
        "launch_line",
        *(_id(), _id("launch_id"), _at("at", nullable=False), _id("by", nullable=True)),
        *(_text("kind"), _text("about"), _text("words")),
        _to("launch_line", "launch_id", "launch"),
        _to("launch_line", "by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_launch_line")),
    )
    op.create_index("ix_launch_line_launch_id", "launch_line", ["launch_id", "at"])


def downgrade() -> None:
    for table in (
        *("launch_line", "launch_check", "launch_phase", "launch"),
        *("registration", "webinar_cohort", "webinar"),
    ):
        op.drop_table(table)
