"""`make post`: conversations in three languages from the beginning, and nothing that is left behind at the end."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from console.channels.email.parse import read
from tests.mail_servers import HOST, free_port
from tests.trying_mail import conversations

CHECKOUT = Path(__file__).resolve().parents[1]


def test_four_conversations_in_three_languages() -> None:
    letters = [read(raw) for raw in conversations()]
    first = [letter for letter in letters if not letter.in_reply_to]
    assert len(first) == 4
    assert {letter.language for letter in first} == {"en", "pl", "ru"}
    ids = {letter.message_id for letter in letters}
    assert all(set(letter.in_reply_to) <= ids for letter in letters)


def test_a_port_that_is_taken_is_not_waited_for() -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        assert free_port(port) != port
    assert free_port(port) == port


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_all_its_servers_when_it_is_told_to(sent: signal.Signals) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.trying_mail"],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        told = ""
        while "Type here" not in told:
            line = process.stdout.readline()
            assert line, process.communicate()[1]
            told += line
        ports = [int(port) for port in re.findall(r"port (\d+)", told)]
        process.send_signal(sent)
        said, trouble = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    assert (process.returncode, trouble) == (0, "")
    assert "has stopped" in said
    for port in ports:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((HOST, port))
