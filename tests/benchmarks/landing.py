"""From a letter that lands in its mailbox (IDLE) to its row painted in a console: all of it, on one machine."""

from __future__ import annotations

import shutil
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from console.app.inside import Inside
from console.app.wiring import Console, build
from console.commands.mailboxes import SaveMailbox
from console.domain.clock import SystemClock
from console.domain.mailboxes import Mailbox, secret_name
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.sync.hub import HubDesk
from console.ui.application import Faults, make_application
from tests.benchmarks.measure import Measured, show
from tests.benchmarks.window import Eye, at_rest, until_painted
from tests.mail_servers import PASSWORD, mail_server
from tests.making import OLA, Bench
from tests.ring import Ring, a_ring

LETTERS = 40
AIM = 1000.0


def measure() -> Measured:
    measured = Measured("a letter, from its mailbox to its row", "painted", [], aim=AIM)
    folder = Path(tempfile.mkdtemp())
    server = mail_server()
    user = server.user("help")
    bench = Bench(folder)
    mailbox = Mailbox(id=bench.new_id(), name="Help", address="help@desk.example", receiving=server.server(user))
    bench.do(SaveMailbox(bench.stamp(), mailbox))
    bench.close()
    application = make_application(["third-ring"])
    assert isinstance(application, QApplication)
    with a_ring(Ring()):
        Secrets().put(secret_name(mailbox.id), PASSWORD)
        desk = HubDesk(folder / "desk.sqlite", OLA, SystemClock())
        gateway = Inside(folder / "desk.sqlite", SystemClock(), Secrets, desk)
        console = build(application, desk, Options(language="en"), folder / "options.json", Faults())
        console.window.show()
        gateway.start()
        try:
            at_rest(console)
            time.sleep(3)
            eye = Eye(console.window)
            for number in range(LETTERS):
                subject = f"Matter number {number}"
                letter = (
                    f"From: Person {number} <p{number}@x.example>\r\nTo: help@desk.example\r\nSubject: {subject}\r\n"
                    f"Message-ID: <{number}@x.example>\r\n\r\nNothing works here.\r\n"
                ).encode()
                began = time.perf_counter()
                server.deliver(user, letter)
                seen_at, _ = until_painted(eye, partial(_shows, console, subject))
                measured.taken.append((seen_at - began) * 1000)
                at_rest(console)
        finally:
            gateway.close()
            console.close()
            server.close()
            shutil.rmtree(folder, ignore_errors=True)
    return measured


def _shows(console: Console, subject: str) -> bool:
    return subject in {row.subject for row in console.window.queue.rows()}


if __name__ == "__main__":
    show([measure()], "mail")
