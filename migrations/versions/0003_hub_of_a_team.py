"""What a team's hub needs: its feed numbered at the commit, and a sign of which life of the hub the numbers are of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0003"
down_revision = "0002"

JSON = sa.Text().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("applied", sa.Column("touched", JSON, nullable=True))
    op.create_table(
        "hub",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("epoch", IdType(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("cluster", sa.BigInteger(), nullable=True),
        sa.Column("database", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_hub_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub")),
    )
    if op.get_bind().dialect.name == "postgresql":
        _epoch_on_postgres()
        _turns_on_postgres()
    else:
        op.execute(
            "INSERT INTO hub(id, epoch, made_at) "
            "VALUES (1, randomblob(16), CAST(strftime('%s', 'now') AS INTEGER) * 1000000)"
        )


def _epoch_on_postgres() -> None:
    """A feed's numbers start again, or name other rows, when a hub is restored from a dump or moved: replicas must
    notice. The row itself is restored too; the identifiers of cluster and database are not."""
    op.execute(
        """
        CREATE FUNCTION hub_epoch() RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
        DECLARE
            real_cluster bigint := (SELECT system_identifier FROM pg_control_system());
            real_database bigint := (SELECT oid FROM pg_database WHERE datname = current_database());
            found hub;
        BEGIN
            SELECT * INTO found FROM hub;
            IF found.cluster = real_cluster AND found.database = real_database THEN
                RETURN found.epoch;
            END IF;
            -- Whoever comes second finds it made.
            UPDATE hub SET epoch = gen_random_uuid(), made_at = now(), cluster = real_cluster, database = real_database
            WHERE cluster IS DISTINCT FROM real_cluster OR database IS DISTINCT FROM real_database;
            RETURN (SELECT epoch FROM hub);
        END $$
        """
    )
    op.execute("INSERT INTO hub(id, epoch, made_at) VALUES (1, gen_random_uuid(), now())")
    op.execute("SELECT hub_epoch()")


def _turns_on_postgres() -> None:
    """Numbers a transaction when it commits, in order and without holes, and tells who listens.

    The trigger is deferred: the clock's lock, for which every other writer waits, is held for the time of the commit
    and not for the way of words over the network. As it runs with the rights of the owner, nobody else needs to write
    to the feed.
    """
    op.execute(
        """
        CREATE FUNCTION take_turn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
        DECLARE
            mine bigint := nullif(current_setting('third_ring.turn', true), '');
        BEGIN
            IF mine IS NULL THEN
                UPDATE feed_clock SET seq = seq + 1 RETURNING seq INTO mine;
                -- For the other commands of this transaction; forgotten when it ends.
                PERFORM set_config('third_ring.turn', mine::text, true);
                PERFORM pg_notify('third_ring', mine::text);
            END IF;
            INSERT INTO change(seq, kind, row_id, command_id, at)
            SELECT mine, ref ->> 0, (ref ->> 1)::uuid, NEW.command_id, NEW.at
            FROM jsonb_array_elements(NEW.touched) AS ref;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE CONSTRAINT TRIGGER applied_takes_turn AFTER INSERT ON applied DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW WHEN (NEW.touched IS NOT NULL) EXECUTE FUNCTION take_turn()"
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER applied_takes_turn ON applied")
        op.execute("DROP FUNCTION take_turn()")
        op.execute("DROP FUNCTION hub_epoch()")
    op.drop_table("hub")
    op.drop_column("applied", "touched")
