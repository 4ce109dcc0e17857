"""What is done here before the hub has answered: done at once, undone when the hub's rows come, done again on them."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import suppress

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from console.commands.base import Command, Refused, perform
from console.domain.changes import Outcome, Ref
from console.store import provisional
from console.store.faults import faults_told
from console.sync import journal, local
from console.sync.local import Position
from console.sync.outbox import Waiting
from console.sync.pull import Pulled, write

_log = logging.getLogger("console.sync")


def act(session: Session, command: Command) -> tuple[Outcome, frozenset[Ref]]:
    """Does a command on the replica so that it can be undone. Raises Refused, and the caller rolls back."""
    provisional.mark(session)
    journal.capture(session, on=True)
    done = perform(session, command)
    journal.capture(session, on=False)
    return done


def rebase(
    session: Session, pulled: Pulled | None, to: Position, standing: Iterable[Waiting], *, undo: bool
) -> dict[int, frozenset[Ref]]:
    """The hub's rows, and on them what the hub has not answered yet; returns what each of those touched.

    A command that cannot be done on the new rows is left to the hub, which says why. `undo` False: nothing stands here
    that would have to be undone.
    """
    if undo:
        journal.undo(session)
    if pulled is not None:
        write(session, pulled)
    local.move_to(session, to)
    touched = {}
    for waiting in standing:
        try:
            with session.begin_nested():
                _, touched[waiting.number] = act(session, waiting.command)
        except (Refused, IntegrityError):
            touched[waiting.number] = frozenset()
        except Exception as fault:
            if isinstance(fault, DBAPIError):
                # Raises what is the disk's fault.
                with suppress(DBAPIError), faults_told():
                    raise
            # Raised, it would stand before all that is brought, and before every start of the program.
            _log.exception("command %s cannot be shown here", waiting.command.stamp.id)
            touched[waiting.number] = frozenset()
    return touched
