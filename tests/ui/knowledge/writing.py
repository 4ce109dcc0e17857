"""Articles for tests."""

from __future__ import annotations

import msgspec

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
    id_: Id | None = None,
    original: Id | None = None,
) -> Id:
    """`id_`: once more the same, in other words; `original`: it translates the first revision of that."""
    made = id_ or bench.new_id()
    family = family or bench.new_id()
    save = SaveArticle(bench.stamp(), made, family, language, title, body, keywords, public, used, helped)
    bench.do(msgspec.structs.replace(save, original=original, original_revision=1 if original else 0))
    return made


def help_at(bench: Bench, address: str) -> None:
    bench.do(SetSetting(bench.stamp(), "help", address))
