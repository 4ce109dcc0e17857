"""The link to a report: it opens for a month, once taken back it never does again, and it opens nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from console.domain import requests
from console.domain.after_action_link import VALID, generation_in, opened, shared, token, withdrawn
from console.domain.ids import uuid7
from console.domain.requests import LinkKey

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
WEBINAR = uuid7(NOW, b"webinar   ")
KEY = LinkKey(1, b"s" * 32)


def test_a_link_opens_its_report_for_a_month() -> None:
    text = token(KEY, WEBINAR, 3, NOW)
    found = opened(text, (KEY,), NOW.date())
    assert found is not None
    assert (found.ticket, found.generation) == (WEBINAR, 3)
    assert opened(text, (KEY,), (NOW + VALID).date()) is not None
    assert opened(text, (KEY,), (NOW + VALID + timedelta(days=1)).date()) is None
    assert requests.opened(text, (KEY,), NOW.date()) is None
    assert opened(text, (LinkKey(1, b"t" * 32),), NOW.date()) is None


def test_what_was_taken_back_never_opens_again() -> None:
    assert generation_in(None) is None
    first = shared(None)
    assert generation_in(first) == 1
    assert shared(first) == first
    back = withdrawn(first)
    assert generation_in(back) is None
    assert withdrawn(back) == back
    assert generation_in(shared(back)) == 2
    assert generation_in(withdrawn(shared(back))) is None
    assert generation_in(shared(withdrawn(shared(back)))) == 3
    assert generation_in("nonsense") is None
    assert generation_in(withdrawn(None)) is None
