"""The acts of webinars and launches, with their keys; they are known before the place is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.incidents.acts import add_incident_acts
from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate
from console.ui.webinars.acts import add_webinar_acts

if TYPE_CHECKING:
    from console.ui.launch.place import LaunchPlace


def add_launch_acts(
    registry: Registry,
    go: Callable[[], object],
    place: Callable[[], LaunchPlace],
    shown: Callable[[], bool],
    hand: Callable[[], bool],
    on_air: Callable[[], bool],
) -> None:
    """`go` shows the place; `shown`: whether a launch is in front now. `hand` raises that of a tutor who is `on_air`;
    False: whoever is here is none, and holds."""

    def new_webinar() -> None:
        go()
        place().show_planned()
        place().planned.new_webinar()

    def staffing() -> None:
        go()
        (place().launch if place().in_launch else place().planned).papers.open_staffing()

    def hold() -> None:
        if not hand():
            place().launch.call_hold()

    def my_check() -> None:
        place().launch.go_my_check()

    registry.add(
        Act(
            "go.launch",
            lambda: translate("launch", "Launch"),
            icon="rocket-launch",
            keys=("Ctrl+4",),
            menu="go",
            section=1,
            words=lambda: translate("launch", "webinar event live countdown"),
            call=go,
        ),
        Act(
            "launch.new_webinar",
            lambda: translate("launch", "New webinar"),
            icon="plus",
            menu="desk",
            words=lambda: translate("launch", "plan event live lesson"),
            call=new_webinar,
        ),
        Act(
            "launch.staffing",
            lambda: translate("staffing", "Staffing of the webinar"),
            icon="users-three",
            menu="desk",
            words=lambda: translate("staffing", "people needed forecast erlang what if"),
            call=staffing,
        ),
        Act(
            "launch.hold",
            lambda: translate("launch", "Call a hold"),
            icon="pause",
            keys=("Ctrl+Shift+H",),
            menu="desk",
            enabled_when=lambda: shown() or on_air(),
            call=hold,
        ),
        Act(
            "launch.my_check",
            lambda: translate("launch", "My check is Go"),
            icon="check",
            keys=("Ctrl+Shift+G",),
            menu="desk",
            enabled_when=shown,
            call=my_check,
        ),
    )
    add_webinar_acts(registry, go, place, shown)
    add_incident_acts(registry, lambda: place().launch.incidents, shown)
