"""Doing a command on the hub: once, whatever happens on the way there and back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from console.commands.base import Command, Refused, remember, seen
from console.commands.batch import run
from console.commands.erasing import ErasePerson
from console.domain.changes import Outcome, Refusal
from console.errors import ConsoleError, DeskBusy
from console.store import migrate
from console.store.erasing import sweep
from console.store.faults import faults_told, passing

_TRIES = 5
"""How often something is given to the database before a fault that passes by itself is told."""

_NO_RIGHT = "42501"
"""insufficient_privilege: the database itself does not allow it."""

_UNIQUE = "23505"
"""unique_violation."""

_log = logging.getLogger("console.sync")
Done = TypeVar("Done")


def act(writer: Engine, command: Command) -> Outcome:
    """Does a command in a transaction of its own, or tells again how it ended. Raises DBAPIError."""
    try:
        return _once(writer, command)
    except IntegrityError as fault:
        with Session(writer) as session:
            before = seen(session, command)
        if before is not None:
            # The same command was on its way twice, and the other one was quicker.
            return before
        if getattr(fault.orig, "sqlstate", None) != _UNIQUE:
            raise
    # Somebody else made the same row in the same moment (kept the same file): now it is there to be found.
    return _once(writer, command)


def _once(writer: Engine, command: Command) -> Outcome:
    try:
        with Session(writer) as session, session.begin():
            outcome = run(session, command)
        if isinstance(command, ErasePerson):
            sweep(writer)
        return outcome
    except Refused as refused:
        with Session(writer) as session, session.begin():
            remember(session, command.stamp, refused.outcome)
        return refused.outcome


def again(attempt: Callable[[], Done]) -> Done:
    """Tries again what only got in the way of somebody else, or lost its connection: commands act once."""
    for _ in range(_TRIES - 1):
        try:
            return attempt()
        except DBAPIError as fault:
            if not passing(fault):
                raise
        except StaleDataError:
            # Somebody else has taken the row away since it was read.
            continue
    return attempt()


def found_anew(attempt: Callable[[], Done]) -> Done:
    """Tries once more where somebody else made the same row in the same moment: now it is there to be found."""
    try:
        return attempt()
    except IntegrityError as fault:
        if getattr(fault.orig, "sqlstate", None) != _UNIQUE:
            raise
    return attempt()


def on_hub(hub: Engine, command: Command) -> Outcome:
    """How the hub ended a command that waited in an outbox. Raises ConsoleError when it must be sent again later.

    Whatever else speaks against it, in the database or in its handler, is an answer as well: a command that fails each
    time would stand before all others for ever.
    """
    for left in reversed(range(_TRIES)):
        try:
            return act(hub, command)
        except DBAPIError as fault:
            state = getattr(fault.orig, "sqlstate", None)
            if passing(fault) and not fault.connection_invalidated:
                continue
            if state == _NO_RIGHT:
                return _refused(hub, command, Refusal.NO_RIGHT)
            # Raises what is the world's fault: the command is sent again when that has passed.
            with suppress(DBAPIError), faults_told():
                raise
            return _failed(hub, command)
        except StaleDataError:
            # Somebody else has taken the row away since it was read.
            if not left:
                return _failed(hub, command)
        except ConsoleError:
            raise
        except Exception:  # noqa: BLE001 - told by its log, and by the command that comes back
            return _failed(hub, command)
    raise DeskBusy(
        "The desk is busy.",
        "Others were given the right of way each time.",
        "It is tried again by itself.",
    )


def _failed(hub: Engine, command: Command) -> Outcome:
    """Only where an exception is being handled. Raises DeskTooNew and the like when the hub was upgraded meanwhile."""
    # Tables that are not as they were are no fault of the command: a newer program will send it.
    with faults_told():
        migrate.check(hub)
    _log.exception("the hub could not do command %s", command.stamp.id)
    return _refused(hub, command, Refusal.FAULT)


def _refused(hub: Engine, command: Command, why: Refusal) -> Outcome:
    outcome = Outcome(refusal=why)
    with faults_told(), Session(hub) as session, session.begin():
        remember(session, command.stamp, outcome)
    return outcome
