"""The acts of a planned webinar: letters, reports of its tool, series, calendar file, plans; and telling everyone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate

if TYPE_CHECKING:
    from console.ui.launch.place import LaunchPlace
    from console.ui.webinars.ways import WebinarWays


def add_webinar_acts(
    registry: Registry, go: Callable[[], object], place: Callable[[], LaunchPlace], shown: Callable[[], bool]
) -> None:
    """`go` shows the place of webinars; `shown`: whether a launch is in front now."""

    def with_ways(act: Callable[[WebinarWays], object]) -> Callable[[], object]:
        """About the webinar that is chosen in the list."""

        def call() -> None:
            go()
            place().show_planned()
            act(place().planned.ways)

        return call

    def tell() -> None:
        place().launch.tell_everyone()

    told = (
        ("invite", "envelope-simple", lambda: translate("webinars", "Invite or remind everybody expected…")),
        ("import", "download-simple", lambda: translate("webinars", "Import registrations or attendance…")),
        ("repeat", "repeat", lambda: translate("webinars", "Repeat the webinar")),
        ("calendar", "calendar-blank", lambda: translate("webinars", "Save the calendar file of the webinar…")),
        ("plans", "list-numbers", lambda: translate("webinars", "Plans of launches…")),
    )
    calls: dict[str, Callable[[WebinarWays], object]] = {
        "invite": lambda ways: ways.write_letters(),
        "import": lambda ways: ways.import_report(),
        "repeat": lambda ways: ways.repeat(),
        "calendar": lambda ways: ways.save_calendar(),
        "plans": lambda ways: ways.write_plans(),
    }
    for name, icon, words in told:
        registry.add(Act(f"webinars.{name}", words, icon=icon, menu="desk", call=with_ways(calls[name])))
    registry.add(
        Act(
            "launch.tell",
            lambda: translate("webinars", "Tell everyone"),
            icon="megaphone",
            menu="desk",
            enabled_when=shown,
            words=lambda: translate("webinars", "start later moved hold notice"),
            call=tell,
        )
    )
