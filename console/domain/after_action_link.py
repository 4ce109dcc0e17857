"""The link to an after-action report that may be shown to anybody: it ends, and it can be taken back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from console.domain import requests
from console.domain.ids import Id
from console.domain.requests import LinkKey

VALID = timedelta(days=30)
_SEAL = b"after\0"
_SETTING = "after_action.{webinar}"


def setting_of(webinar: Id) -> str:
    """The setting of the desk that says which link opens the report of a webinar: its generation, and nothing else.

    Where nothing stands, or a number below nothing, none does.
    """
    return _SETTING.format(webinar=webinar)


def generation_in(said: str | None) -> int | None:
    """The generation whose links open now; None: none."""
    number = _number(said)
    return number if number is not None and number > 0 else None


def shared(said: str | None) -> str:
    """What stands in the setting when a report is shared: once more the same link, after a withdrawal another one."""
    number = _number(said)
    return f"{number if number and number > 0 else 1 - (number or 0)}"


def withdrawn(said: str | None) -> str:
    """What stands there when it is taken back."""
    return f"{-abs(_number(said) or 0)}"


def token(key: LinkKey, webinar: Id, generation: int, at: datetime) -> str:
    """Opens the report until VALID after `at`."""
    return requests.token(key, webinar, generation, at + VALID - requests.VALID, seal=_SEAL)


def opened(text: str, keys: tuple[LinkKey, ...], today: date) -> requests.Opened | None:
    """`ticket` of what it says is the webinar. None: not ours, or over."""
    return requests.opened(text, keys, today, seal=_SEAL)


def page_address(home: str, token: str) -> str:
    """`home` as in the setting requests.ADDRESS_SETTING."""
    return f"{home.rstrip('/')}/after/{token}"


def _number(said: str | None) -> int | None:
    try:
        return int(said) if said else None
    except ValueError:
        return None
