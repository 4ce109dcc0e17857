"""The change feed: what changed, in the order of commits, and which commands were applied."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from console.domain.changes import Ref
from console.domain.ids import Id
from console.store.base import Base, Packed


class FeedClock(Base):
    """One row. Its lock makes the order of `seq` the order of commits, without gaps, on every database."""

    __tablename__ = "feed_clock"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger)
    last_ticket_number: Mapped[int] = mapped_column(BigInteger)
    forgotten: Mapped[int] = mapped_column(BigInteger, server_default="0")
    """Up to this number the rows of the feed are gone."""
    marked: Mapped[int] = mapped_column(BigInteger, server_default="0")
    """What `seq` was when the feed was last pruned, at `pruned_at`."""
    pruned_at: Mapped[datetime | None]


class Change(Base):
    """One row that a command touched; a transaction may run several commands."""

    __tablename__ = "change"

    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(primary_key=True)
    row_id: Mapped[Id] = mapped_column(primary_key=True)
    command_id: Mapped[Id] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class Applied(Base):
    """A command the desk has seen, with its outcome: a command sent twice acts once."""

    __tablename__ = "applied"
    __table_args__ = (Index("ix_applied_at", "at"),)

    command_id: Mapped[Id] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    outcome: Mapped[bytes] = mapped_column(LargeBinary)
    touched: Mapped[tuple[Ref, ...] | None] = mapped_column(Packed(tuple[Ref, ...]))
    """What it touched, of which PostgreSQL makes the feed's rows at the commit. None in a file, and when refused."""


class Hub(Base):
    """One row: which life of this database the numbers of its feed belong to.

    A hub that was restored elsewhere brings its old row along: then the last two columns, which say in which cluster
    and database the row was written, differ from the real ones. Both are NULL in a file.
    """

    __tablename__ = "hub"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[Id]
    made_at: Mapped[datetime]
    cluster: Mapped[int | None] = mapped_column(BigInteger)
    database: Mapped[int | None] = mapped_column(BigInteger)
