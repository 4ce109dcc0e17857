"""What a PBX is asked to do: nothing but numbers is dialled, and no name breaks out of its field."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.channels.phone import actions
from console.channels.phone.protocol import Protocol


def test_click_to_call() -> None:
    name, fields = actions.originate(
        "ring-7", "PJSIP/1001", "+49 (89) 123-456", "from-internal", caller_id="1001", name='Anna "W" <x>\r\nAction: y',
        timeout=timedelta(seconds=20),
    )  # fmt: skip
    _, sent = Protocol("tr").ask(name, *fields)
    assert sent.decode().split("\r\n") == [
        "Action: Originate",
        "ActionID: tr-1",
        "ChannelId: ring-7",
        "Channel: PJSIP/1001",
        "Context: from-internal",
        "Exten: +4989123456",
        "Priority: 1",
        'CallerID: "Anna  W   x   Action: y" <1001>',
        "Timeout: 20000",
        "Async: true",
        "",
        "",
    ]


@pytest.mark.parametrize("number", ["", "s", "support", "1001,1", "1001&PJSIP/evil", "+49;x", "1" * 40, "١٢٣"])
def test_only_numbers_are_dialled(number: str) -> None:
    with pytest.raises(ValueError, match="dialled"):
        actions.transfer_blind("PJSIP/1001-1", number, "from-internal")


def test_the_other_actions() -> None:
    assert actions.hang_up("c") == ("Hangup", (("Channel", "c"), ("Cause", "16")))
    assert actions.transfer_attended("c", "*8", "x") == (
        "Atxfer", (("Channel", "c"), ("Context", "x"), ("Exten", "*8")),
    )  # fmt: skip
    assert dict(actions.redirect("c", "1002", "x")[1])["Priority"] == "1"
    assert actions.pause("PJSIP/1001", paused=True, reason="Lunch", queue="support")[1][1:] == (
        ("Paused", "true"), ("Queue", "support"), ("Reason", "Lunch"),
    )  # fmt: skip
    assert actions.pause("PJSIP/1001", paused=False)[1] == (("Interface", "PJSIP/1001"), ("Paused", "false"))
    assert actions.variable("c", "CALLERID(pres)")[0] == "Getvar"
