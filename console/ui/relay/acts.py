"""The acts of the relay, with their keys; they are known before the place is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.domain.relay import Mark
from console.ui.relay import text
from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.relay.pane import RelayPane

PLACE = "relay"
"""Where the keys of the marks work: in the field of who types."""


def add_relay_acts(registry: Registry, pane: Callable[[], RelayPane], shown: Callable[[], bool]) -> None:
    """`shown`: whether a launch is in front now."""

    def inserter(mark: Mark) -> Callable[[], object]:
        return lambda: pane().insert_mark(mark)

    def named(mark: Mark) -> Callable[[], str]:
        return lambda: translate("relay", "Insert: {mark}").format(mark=text.mark(mark))

    registry.add(
        *(
            Act(
                f"relay.{mark.value}",
                named(mark),
                keys=(f"Alt+{at}",),
                place=PLACE,
                menu="launch",
                section=5,
                in_palette=False,
                call=inserter(mark),
            )
            for at, mark in enumerate(Mark, 1)
        ),
        Act(
            "relay.start",
            lambda: translate("relay", "Start the text relay"),
            icon="broadcast",
            menu="launch",
            section=5,
            enabled_when=shown,
            words=lambda: translate("relay", "captions subtitles live text"),
            call=lambda: pane().begin(),
        ),
        Act(
            "relay.swap",
            lambda: translate("relay", "Swap the typist of the relay"),
            icon="swap",
            menu="launch",
            section=5,
            enabled_when=shown,
            words=lambda: translate("relay", "take over turn hand over"),
            call=lambda: pane().hand_over(),
        ),
        Act(
            "relay.forms",
            lambda: translate("relay", "Short forms of the relay"),
            icon="text-aa",
            menu="launch",
            section=5,
            enabled_when=shown,
            words=lambda: translate("relay", "abbreviations expand"),
            call=lambda: pane().edit_forms(),
        ),
    )


def add_reading_act(registry: Registry, read: Callable[[], object]) -> None:
    registry.add(
        Act(
            "relay.read",
            lambda: translate("relay", "Read along: what was just said"),
            icon="broadcast",
            menu="launch",
            section=5,
            words=lambda: translate("relay", "relay webinar speaker captions transcript"),
            call=read,
        )
    )
