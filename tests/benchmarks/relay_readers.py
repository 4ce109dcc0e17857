"""Readers of a relay in one process: each notes when a line reached it; some take nothing at all for a while."""

from __future__ import annotations

import json
import re
import selectors
import socket
import sys
import time
from urllib.parse import urlsplit

from tests.benchmarks.chats import enough_files

_SENT = re.compile(rb'"w":"line \d+ ([0-9.]+) ')
_BUFFER = 1 << 16
_REQUEST = (
    "GET {path}?after=0 HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


def main() -> None:
    """Arguments: the address of the connection, how many readers, how many of them are stalled."""
    address, readers, stalled = urlsplit(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    enough_files()
    waiting = selectors.DefaultSelector()
    asked = _REQUEST.format(path=address.path, host=address.netloc).encode()
    sleeping = []
    for number in range(readers + stalled):
        one = socket.create_connection((address.hostname, address.port))
        one.sendall(asked)
        # Until it is in the room: two thousand at once would be a siege, and no webinar.
        head = b""
        while b"standing" not in head:
            head += one.recv(_BUFFER)
        one.setblocking(False)
        if number < readers:
            waiting.register(one, selectors.EVENT_READ)
        else:
            sleeping.append(one)
    print("ready", flush=True)
    waiting.register(sys.stdin, selectors.EVENT_READ)
    took: list[float] = []
    while True:
        for key, _ in waiting.select():
            if key.fileobj is sys.stdin:
                print(json.dumps([round(one, 1) for one in took]), flush=True)
                return
            told = key.fileobj.recv(_BUFFER)  # type: ignore[union-attr]
            now = time.time()
            if not told:
                waiting.unregister(key.fileobj)
            took += [(now - float(sent)) * 1000 for sent in _SENT.findall(told)]


if __name__ == "__main__":
    main()
