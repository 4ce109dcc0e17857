"""What PostgreSQL and the way to it report, told so that a person can act on it; never with values or passwords."""

from __future__ import annotations

from console.errors import (
    ConsoleError,
    DeskBusy,
    DeskDamaged,
    DeskMissing,
    HubAway,
    HubRefuses,
    PasswordNeeded,
    PlaceUnwritable,
)

Told = tuple[type[ConsoleError], str, str, str]

_AWAY: Told = (
    HubAway,
    "The team's desk does not answer.",
    "The connection to its database server was lost, or the server is being stopped or started.",
    "Look whether the network is there, then try again. What was finished before is kept.",
)
_UNREACHED: Told = (
    HubAway,
    "The team's desk cannot be reached.",
    "No database server answers at its address.",
    "Look whether the network is there and the address is right, then try again.",
)
_BUSY: Told = (
    DeskBusy,
    "The desk is busy.",
    "Others have been working on the same thing for more than ten seconds.",
    "Try again; if it stays so, tell who looks after the desk's server.",
)
_CROWDED: Told = (
    DeskBusy,
    "The team's desk takes no more connections.",
    "All connections its database server allows are in use.",
    "Try again in a minute; if it stays so, tell who looks after the desk's server.",
)
_FULL: Told = (
    PlaceUnwritable,
    "The desk has no room left.",
    "The disk of its database server is full. What was finished before is kept.",
    "Tell who looks after the desk's server, then try again.",
)
_READ_ONLY: Told = (
    PlaceUnwritable,
    "The desk cannot be written to.",
    "Its database server only lets it be read: it is a standby, or it was closed for writing.",
    "Tell who looks after the desk's server.",
)
_DAMAGED: Told = (
    DeskDamaged,
    "The desk's database is damaged.",
    "Its server could not read a part of it.",
    "Tell who looks after the desk's server: a backup may have to be restored.",
)
_PASSWORD: Told = (
    HubRefuses,
    "The team's desk did not accept the password.",
    "It is not the password of this person, or it was changed.",
    "Give the password again, or ask the lead of the desk for a new invitation.",
)
_NO_PASSWORD: Told = (
    PasswordNeeded,
    "The team's desk asks for a password.",
    "None is kept for it on this computer.",
    "Give the password, or join the desk again with the invitation.",
)
_NOT_LET_IN: Told = (
    HubRefuses,
    "The team's desk does not let you in.",
    "Its database server does not know this person, or not from this computer.",
    "Ask the lead of the desk whether you are still one of its people.",
)
_NO_RIGHT: Told = (
    HubRefuses,
    "The team's desk does not allow this.",
    "Its database says that you have no right to it.",
    "Ask the lead of the desk.",
)
_NO_DESK: Told = (
    DeskMissing,
    "There is no desk here.",
    "The database server has no database of this name.",
    "Look whether the address is right, or ask the lead of the desk for a new invitation.",
)
_CERTIFICATE: Told = (
    HubAway,
    "The team's desk could not prove who it is.",
    # libpq does not say which.
    "The certificate of its database server has expired, or is not known to this computer.",
    "Do not go on. Ask who looks after the desk's server for its certificate.",
)
_OTHER_ADDRESS: Told = (
    HubAway,
    "The team's desk could not prove who it is.",
    "The certificate of its database server is for another address.",
    "Do not go on. Look whether the address is right, or ask who looks after the desk's server.",
)
_NO_TLS: Told = (
    HubAway,
    "The way to the team's desk is not protected.",
    "Its database server does not offer an encrypted connection.",
    "Ask who looks after the desk's server to switch TLS on.",
)

# By SQLSTATE (appendix A of PostgreSQL's manual) or the class it begins with; the longest that fits counts.
_BY_STATE = {
    "08": _AWAY,
    "25006": _READ_ONLY,
    "28": _NOT_LET_IN,
    "28P01": _PASSWORD,
    "3D000": _NO_DESK,
    "40001": _BUSY,
    "40P01": _BUSY,
    "42501": _NO_RIGHT,
    "53100": _FULL,
    "53200": _CROWDED,
    "53300": _CROWDED,
    "55P03": _BUSY,
    "57014": _BUSY,
    "57P01": _AWAY,
    "57P02": _AWAY,
    "57P03": _AWAY,
    "57P05": _AWAY,
    "25P03": _AWAY,
    "58030": _DAMAGED,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}

# Before a session exists there is no SQLSTATE, only words of libpq and of the server; the first that fits counts.
_BY_WORDS = (
    ("password authentication failed", _PASSWORD),
    ("no password supplied", _NO_PASSWORD),
    ("does not match host name", _OTHER_ADDRESS),
    ("certificate", _CERTIFICATE),
    ("does not support ssl", _NO_TLS),
    ("no encryption", _NOT_LET_IN),
    ("ssl error", _CERTIFICATE),
    ("pg_hba.conf", _NOT_LET_IN),
    ("not permitted to log in", _NOT_LET_IN),
    ("too many connections", _CROWDED),
    ("too many clients", _CROWDED),
    ("remaining connection slots", _CROWDED),
    ("starting up", _AWAY),
    ("shutting down", _AWAY),
    ("closed the connection", _AWAY),
    ("connection is lost", _AWAY),
    ("connection is closed", _AWAY),
    ("consuming input failed", _AWAY),
    ("sending query failed", _AWAY),
)


def is_postgres(fault: BaseException | None) -> bool:
    return hasattr(fault, "sqlstate")


def told_of_postgres(fault: BaseException | None) -> ConsoleError | None:
    """The ConsoleError of a fault of psycopg; None for what is a fault of our own."""
    state: str | None = getattr(fault, "sqlstate", None)
    told = _by_state(state) if state else _by_words(fault)
    return None if told is None else told[0](*told[1:])


def _by_state(state: str) -> Told | None:
    fitting = [known for known in _BY_STATE if state.startswith(known)]
    return _BY_STATE[max(fitting, key=len)] if fitting else None


def _by_words(fault: BaseException | None) -> Told | None:
    # Faults of our own (a wrong parameter, a closed cursor) have no SQLSTATE either, but are of another kind.
    if type(fault).__name__ not in {"OperationalError", "ConnectionTimeout"}:
        return None
    said = str(fault).lower()
    if "role" in said and "does not exist" in said:
        return _NOT_LET_IN
    if "database" in said and "does not exist" in said:
        return _NO_DESK
    return next((told for words, told in _BY_WORDS if words in said), _UNREACHED)
