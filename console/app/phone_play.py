"""The command `phone play`: recorded calls ring in the demo desk, or wherever a desk is connected to them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

from console.app.phone_player import Player, Session
from console.errors import AddressTaken
from console.settings.places import resources

PAUSE_SECONDS = 4.0
"""Between one recording and the next, however fast they play: a call that is over is written down before."""


def of_the_demo() -> tuple[list[Path], Path]:
    """The recordings of the demo desk: those that ring, and the one that is played when somebody is called."""
    folder = resources() / "demo" / "calls"
    outgoing = folder / "outgoing.raw"
    return sorted(set(folder.glob("*.raw")) - {outgoing}), outgoing


def play(recordings: Sequence[Path], *, speed: float, port: int, repeat: bool) -> int:
    """Until all were played, or for as long as one likes. Raises ConsoleError."""
    incoming, outgoing = of_the_demo()
    sessions = [Session(path) for path in recordings or incoming]
    asyncio.run(_show(sessions, Session(outgoing), speed, port, repeat=repeat))
    return 0


async def _show(sessions: Sequence[Session], outgoing: Session, speed: float, port: int, *, repeat: bool) -> None:
    player = Player(speed=speed, clock=time.time)
    try:
        async with player.open(port, outgoing):
            print(
                f"A phone system plays at 127.0.0.1:{player.port}. Open the demo desk beside it: make run", flush=True
            )
            await player.somebody()
            print("The desk is connected.", flush=True)
            again = True
            while again:
                for session in sessions:
                    await asyncio.sleep(PAUSE_SECONDS)
                    print(f"{session.name} …", flush=True)
                    await player.play(session)
                again = repeat
            # What is told last must arrive, and somebody may be in the middle of a call of theirs.
            await asyncio.sleep(PAUSE_SECONDS)
            await player.quiet()
    except OSError as fault:
        raise AddressTaken(
            "The player cannot listen.",
            f"127.0.0.1:{port}: {fault.strerror or fault}.",
            "End the other player, or name another port: third-ring phone play --port NUMBER",
        ) from fault
    print("All were played.", flush=True)
