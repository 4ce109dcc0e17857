"""As whom a person of the desk logs in to a team's database; what runs as its owner there trusts nobody's names."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("agent", sa.Column("login", sa.Text(), nullable=True))
    op.create_index("ix_agent_login", "agent", ["login"], unique=True)
    if op.get_bind().dialect.name == "postgresql":
        # A temporary table of the same name would be found first, and be written to with the rights of the owner.
        for function in ("hub_epoch", "take_turn"):
            op.execute(
                f"DO $$ BEGIN EXECUTE format('ALTER FUNCTION {function}() SET search_path = pg_catalog, %I, pg_temp', "
                "current_schema()); END $$"
            )
        _turn_that_cannot_be_told()


def _turn_that_cannot_be_told() -> None:
    """The number of a transaction stood in a setting, which anybody may set: to hide a change from all, or to have all
    consoles skip what comes. The clock's row says by itself whether this transaction has moved it."""
    op.execute(
        """
        DO $replace$ BEGIN EXECUTE format($function$
        CREATE OR REPLACE FUNCTION take_turn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, %I, pg_temp AS $$
        DECLARE
            mine bigint;
        BEGIN
            SELECT seq INTO mine FROM feed_clock WHERE xmin = pg_current_xact_id()::xid;
            IF mine IS NULL THEN
                UPDATE feed_clock SET seq = seq + 1 RETURNING seq INTO mine;
                PERFORM pg_notify('third_ring', mine::text);
            END IF;
            INSERT INTO change(seq, kind, row_id, command_id, at)
            SELECT mine, ref ->> 0, (ref ->> 1)::uuid, NEW.command_id, NEW.at
            FROM jsonb_array_elements(NEW.touched) AS ref;
            RETURN NULL;
        END $$
        $function$, current_schema()); END $replace$
        """
    )


def downgrade() -> None:
    op.drop_index("ix_agent_login", "agent")
    op.drop_column("agent", "login")
