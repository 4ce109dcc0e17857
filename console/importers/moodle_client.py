"""Moodle's web service over HTTP: one function a call, JSON back, faults of Moodle told as faults of the world.

The functions and their answers are those of Moodle's own web services (REST protocol, `moodlewsrestformat=json`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any

import httpx

from console.errors import MoodleAway, MoodleRefuses, MoodleRefusesThis

_SECONDS = 60.0
_PATH = "/webservice/rest/server.php"
_MOST_BYTES = 100 * 1024 * 1024
_WRONG_TOKEN = frozenset({"invalidtoken", "invalidtimedtoken", "forbiddenwsuser", "wsaccessuserdeleted"})
_NOT_ALLOWED = frozenset({"accessexception", "webservice_access_exception", "servicenotavailable"})
_CLOSED = frozenset({"sitemaintenance", "upgraderunning"})


class Moodle:
    """A connection that is kept while much is asked. Raises MoodleAway and MoodleRefuses."""

    def __init__(self, url: str, token: str) -> None:
        self._url = url.strip().rstrip("/")
        if "://" not in self._url:
            self._url = f"https://{self._url}"
        self._token = token.strip()
        self._client = httpx.Client(timeout=_SECONDS, follow_redirects=False)

    def __enter__(self) -> Moodle:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def call(self, function: str, **arguments: Any) -> Any:
        """`arguments` may hold lists and dicts; they are laid out as Moodle wants them (`options[0][name]`)."""
        # The token goes in the body: addresses stand in the logs of servers.
        body = {"wstoken": self._token, "wsfunction": function, "moodlewsrestformat": "json", **flat(arguments)}
        try:
            answer = self._client.post(self._url + _PATH, data=body)
        except httpx.HTTPError as fault:
            raise MoodleAway(
                "Moodle does not answer.",
                f"{self._url}: {fault or type(fault).__name__}.",
                "Look whether the address is right and the site can be reached from this computer.",
            ) from fault
        if answer.is_redirect:
            raise MoodleRefuses(
                "Moodle is at another address.",
                f"{self._url} leads to {answer.headers.get('location', '?')}.",
                "Enter the address that stands in the browser when the site is open.",
            )
        if answer.status_code != httpx.codes.OK or len(answer.content) > _MOST_BYTES:
            raise MoodleAway(
                "Moodle does not answer as it should.",
                f"{self._url} says {answer.status_code}.",
                "Look whether its web services are enabled (Site administration, Advanced features).",
            )
        return _told(answer, function)


def _told(answer: httpx.Response, function: str) -> Any:
    try:
        found = answer.json()
    except ValueError as fault:
        raise MoodleRefuses(
            "This is no Moodle.",
            "What answers there speaks no JSON.",
            "Enter the address of its first page, and enable the REST protocol (Server, Web services).",
        ) from fault
    if isinstance(found, dict) and "exception" in found:
        code = str(found.get("errorcode", ""))
        if code in _WRONG_TOKEN:
            raise MoodleRefuses(
                "Moodle does not let us in.",
                f"It does not know the token any more ({code}).",
                "Make a token for a service with the functions of docs/people.md, and enter it again.",
            )
        if code in _NOT_ALLOWED or (code == "invalidrecord" and "external_functions" in str(found.get("message"))):
            raise MoodleRefuses(
                "Moodle does not let us ask this.",
                f"The service of the token lacks {function}, or its user may not use the REST protocol ({code}).",
                "Add the functions of docs/people.md to the service, and allow its user webservice/rest:use.",
            )
        if code in _CLOSED:
            raise MoodleAway(
                "Moodle is being worked on.",
                f"{found.get('message') or code}.",
                "Nothing needs to be done: it is tried again.",
            )
        raise MoodleRefusesThis(
            "Moodle refused a question.",
            f"{function}: {found.get('message') or code}.",
            "Look whether the user of the token may see this course and its people.",
        )
    return found


def flat(value: Mapping[str, Any] | list[Any], under: str = "") -> dict[str, str]:
    """{"options": [{"name": "a"}]} becomes {"options[0][name]": "a"}."""
    found: dict[str, str] = {}
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
    for key, one in pairs:
        name = f"{under}[{key}]" if under else str(key)
        if isinstance(one, Mapping | list | tuple):
            found |= flat(list(one) if isinstance(one, tuple) else one, name)
        else:
            found[name] = str(int(one)) if isinstance(one, bool) else str(one)
    return found
