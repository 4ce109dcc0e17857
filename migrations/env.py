"""Runs the migrations on the connection the program hands over."""

from __future__ import annotations

from typing import Any

from alembic import context

from console.store import models


def of_ours(name: str | None, kind: str, _: Any) -> bool:
    """Full-text tables and their shadows are made by hand in migrations; they are no models."""
    return not (kind == "table" and name is not None and "_search" in name and name != "search_doc")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=models.Ticket.metadata,
    render_as_batch=True,
    include_name=of_ours,
)
with context.begin_transaction():
    context.run_migrations()
