"""The doctor says of each channel whether it is up, what is wrong with it, and when nobody runs it."""

from __future__ import annotations

from console.app.doctor_channels import channels
from console.commands.health import TellHealth
from console.commands.mailboxes import SaveMailbox
from console.commands.phone import SavePbx, SetPhone
from console.domain.health import SILENT_AFTER, Condition, Health, Work
from console.domain.ids import NOBODY
from console.domain.link import Trouble
from console.domain.mailboxes import Mailbox, Security, Server
from console.domain.pbx import Pbx, PbxKind
from console.store.hub import open_hub
from tests.making import Bench

SERVER = Server("mail.example.org", 993, Security.TLS, "help")


def told(bench: Bench) -> list[str]:
    hub = open_hub(bench.place)
    with hub.reader.begin() as connection:
        found = [str(finding) for finding in channels(connection, bench.clock.now())]
    hub.close()
    return found


def test_each_channel_is_told(bench: Bench) -> None:
    assert told(bench) == ["well No mailbox is connected."]
    mailbox = Mailbox(id=bench.new_id(), name="Help", address="help@desk.example", receiving=SERVER, sending=SERVER)
    bench.do(SaveMailbox(bench.stamp(), mailbox))
    assert [line.startswith("TROUBLE") and "no gateway runs it" in line for line in told(bench)] == [True, True]
    now = bench.clock.now()
    up = Health(bench.new_id(), Work.RECEIVING, mailbox.id, "Help", Condition.UP, now, now, "server")
    trouble = Trouble("The password is wrong.", "The server says so.", "Type it anew.")
    ill = Health(bench.new_id(), Work.SENDING, mailbox.id, "Help", Condition.TROUBLE, now, now, "server", trouble)
    bench.do(TellHealth(bench.stamp(), (up, ill)))
    well, wrong = told(bench)
    assert well.startswith("well Receiving letters of help@desk.example is up since")
    assert "The password is wrong. The server says so." in wrong
    assert "Type it anew." in wrong
    bench.clock.at += 2 * SILENT_AFTER
    assert ["no gateway runs it" in line for line in told(bench)] == [True, True]


def test_each_phone_system_is_told(bench: Bench) -> None:
    office = Pbx(id=bench.new_id(), name="Office", kind=PbxKind.ASTERISK, host="pbx.example", user="console")
    cloud = Pbx(id=bench.new_id(), name="Cloud", kind=PbxKind.PUSH)
    idle = Pbx(id=bench.new_id(), name="Old", kind=PbxKind.ASTERISK, active=False)
    for pbx in (office, cloud, idle):
        bench.do(SavePbx(bench.stamp(), pbx))
    _, pushed, called, nobody = told(bench)
    assert pushed.startswith("TROUBLE The address that Cloud pushes to: no gateway runs it")
    assert called.startswith("TROUBLE The phone system Office: no gateway runs it")
    assert "Nobody of the desk has a phone" in nobody
    bench.do(SetPhone(bench.stamp(), bench.ola, "1001"))
    now = bench.clock.now()
    trouble = Trouble("No Asterisk answers there.", "It is a mail server.", "Look at the port.")
    ill = Health(bench.new_id(), Work.PHONE, office.id, "Office", Condition.TROUBLE, now, now, "server", trouble)
    up = Health(bench.new_id(), Work.WEB, NOBODY, "", Condition.UP, now, now, "server")
    bench.do(TellHealth(bench.stamp(), (ill, up)))
    _, pushed, called = told(bench)
    assert pushed.startswith("well The address that Cloud pushes to is up")
    assert "No Asterisk answers there. It is a mail server." in called
