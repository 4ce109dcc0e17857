"""What the program finds out by itself about the stations of a launch."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from console.domain.health import SILENT_AFTER, Condition, Health, Work
from console.domain.ids import NOBODY
from console.domain.launch_evidence import Evidence, Facts, Finding, evidence
from console.domain.launches import Station

NOW = datetime(2026, 3, 12, 13, 50, tzinfo=UTC)


def channel(work: Work, condition: Condition = Condition.UP, told: timedelta = timedelta(0)) -> Health:
    return Health(NOBODY, work, NOBODY, "", condition, NOW, NOW - told)


def test_all_invited_and_letters_leave() -> None:
    facts = Facts(registered=214, invited=214, reminded=200, channels=(channel(Work.SENDING),))
    assert evidence(Station.INVITATIONS, facts, NOW) == (
        Evidence(Finding.REMINDED, False, 200, 214),
        Evidence(Finding.INVITED, True, 214, 214),
        Evidence(Finding.SENDING, True),
    )


def test_a_channel_that_fell_silent_or_is_missing_speaks_against_go() -> None:
    silent = channel(Work.PHONE, told=SILENT_AFTER + timedelta(seconds=1))
    for channels in ((), (silent,), (channel(Work.PHONE, Condition.TROUBLE),), (channel(Work.PHONE), silent)):
        assert evidence(Station.PHONE, Facts(channels=channels), NOW) == (Evidence(Finding.PHONES, False),)
    assert evidence(Station.PHONE, Facts(channels=(channel(Work.PHONE),)), NOW)[-1].good


def test_fewer_people_than_planned_speak_against_go() -> None:
    facts = Facts(here={"chat": 2}, planned={"chat": 3}, channels=(channel(Work.WEB),))
    assert evidence(Station.CHAT, facts, NOW)[0] == Evidence(Finding.HERE, False, 2, 3)
    assert evidence(Station.RECORDING, facts, NOW) == ()
