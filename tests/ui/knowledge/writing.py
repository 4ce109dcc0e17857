"""Articles for tests."""

from __future__ import annotations

from console.commands.desk import SetSetting
from console.commands.knowledge import SaveArticle
from console.domain.ids import Id
from tests.making import Bench

SOUND = """1. Press the **speaker** next to the clock.
2. Press the small arrow.
3. Choose Speakers.

## If you still hear nothing

Switch Bluetooth off."""


def article(
    bench: Bench,
    title: str,
    body: str = SOUND,
    *,
    language: str = "en",
    family: Id | None = None,
    keywords: tuple[str, ...] = (),
    public: bool = True,
    used: int = 0,
    helped: int = 0,
) -> Id:
    id_ = bench.new_id()
    bench.do(
        SaveArticle(bench.stamp(), id_, family or bench.new_id(), language, title, body, keywords, public, used, helped)
    )
    return id_


def help_at(bench: Bench, address: str) -> None:
    bench.do(SetSetting(bench.stamp(), "help", address))
