"""Runs the migrations on the connection the program hands over."""

from __future__ import annotations

from typing import Any

from alembic import context

from console.store import models

# Made by hand in migrations, for PostgreSQL alone: a view in place of a table, and what full-text search needs.
BY_HAND = frozenset({"counter", "vector"})


def of_ours(name: str | None, kind: str, _: Any) -> bool:
    """Full-text tables and their shadows are made by hand in migrations; they are no models."""
    if kind == "index" and name is not None and name.startswith("ix_search_doc_"):
        return name == "ix_search_doc_row_id"
    return not (kind == "table" and name is not None and "_search" in name and name != "search_doc")


def of_both(_: Any, name: str | None, kind: str, __: bool, ___: Any) -> bool:
    on_server = context.config.attributes["connection"].dialect.name == "postgresql"
    return not (on_server and name in BY_HAND)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=models.Ticket.metadata,
    render_as_batch=True,
    include_name=of_ours,
    include_object=of_both,
)
with context.begin_transaction():
    context.run_migrations()
