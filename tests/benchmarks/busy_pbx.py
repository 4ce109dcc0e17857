"""A phone system at work: recorded calls one beside the other, and all that it says besides."""

from __future__ import annotations

import asyncio
import sys
import time

from console.app.phone_play import of_the_demo
from console.app.phone_player import Player, Session

_BESIDES = (
    ("Event", "VarSet"), ("Privilege", "dialplan,all"), ("Channel", "PJSIP/trunk-0000003b"), ("ChannelState", "6"),
    ("ChannelStateDesc", "Up"), ("CallerIDNum", "+48220000112"), ("CallerIDName", "<unknown>"),
    ("Context", "macro-dial"), ("Exten", "s"), ("Uniqueid", "1795349498.3"), ("Linkedid", "1795349498.3"),
    ("Variable", "RTPAUDIOQOS"), ("Value", "ssrc=1432;themssrc=24;lp=0;rxjitter=0.0;rxcount=312"),
)  # fmt: skip


async def main(events: float, besides: float, seconds: float) -> None:
    """`events` of calls and others `besides`, each second. Tells its port first, then each call with the moment (since
    1970) at which it began."""
    session = Session(of_the_demo()[0][0])
    player = Player(clock=time.time)
    async with player.open(0):
        print(player.port, flush=True)
        await player.somebody()
        talking = asyncio.create_task(_talk(player, besides))
        every, loop = len(session.events) / events, asyncio.get_running_loop()
        began = loop.time()
        shows = []
        for number in range(int(seconds / every)):
            await asyncio.sleep(max(began + number * every - loop.time(), 0))
            show = player.show(session)
            print(show.call, time.time(), flush=True)
            shows.append(asyncio.create_task(show.go()))
        await asyncio.gather(*shows)
        talking.cancel()


async def _talk(player: Player, besides: float) -> None:
    loop = asyncio.get_running_loop()
    began, said = loop.time(), 0
    while True:
        while said < (loop.time() - began) * besides:
            player.say(_BESIDES)
            said += 1
        await asyncio.sleep(0.01)


if __name__ == "__main__":
    asyncio.run(main(*map(float, sys.argv[1:4])))
