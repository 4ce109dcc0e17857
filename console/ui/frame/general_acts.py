"""Acts of the program as a whole: places, panes, text size, look and language, help, leaving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate


@dataclass(frozen=True, slots=True)
class GeneralCalls:
    """What the window does for each of these acts."""

    palette: Callable[[], object]
    place: Callable[[str], object]
    next_pane: Callable[[], object]
    last_pane: Callable[[], object]
    context: Callable[[], object]
    find_article: Callable[[], object]
    reply: Callable[[], object]
    note: Callable[[], object]
    can_write: Callable[[], bool]
    menu: Callable[[], object]
    menu_bar: Callable[[], object]
    bell: Callable[[], object]
    full_screen: Callable[[], object]
    zoom: Callable[[int], object]
    theme: Callable[[str], object]
    language: Callable[[str], object]
    density: Callable[[str], object]
    key_list: Callable[[], object]
    leave: Callable[[], object]


def add_general_acts(registry: Registry, calls: GeneralCalls) -> None:
    registry.add(*_going(calls), *_writing(calls), *_viewing(calls), *_helping(calls))


def _going(calls: GeneralCalls) -> tuple[Act, ...]:
    return (
        Act(
            "go.palette",
            lambda: translate("frame", "Search or run a command"),
            icon="magnifying-glass",
            keys=("Ctrl+K",),
            menu="go",
            in_palette=False,
            call=calls.palette,
        ),
        Act(
            "go.queue",
            lambda: translate("frame", "Queue"),
            icon="tray",
            keys=("Ctrl+1",),
            menu="go",
            section=1,
            call=lambda: calls.place("queue"),
        ),
        Act(
            "go.people",
            lambda: translate("frame", "People"),
            icon="users",
            keys=("Ctrl+2",),
            menu="go",
            section=1,
            call=lambda: calls.place("people"),
        ),
        Act(
            "go.articles",
            lambda: translate("frame", "Articles"),
            icon="book-open",
            keys=("Ctrl+3",),
            menu="go",
            section=1,
            call=lambda: calls.place("articles"),
        ),
        Act(
            "go.find_article",
            lambda: translate("frame", "Find an answer"),
            icon="book-bookmark",
            keys=("Ctrl+J",),
            menu="go",
            section=2,
            words=lambda: translate("frame", "article knowledge search"),
            call=calls.find_article,
        ),
        Act(
            "go.next_pane",
            lambda: translate("frame", "Next pane"),
            keys=("F6",),
            menu="go",
            section=3,
            in_palette=False,
            call=calls.next_pane,
        ),
        Act(
            "go.last_pane",
            lambda: translate("frame", "Previous pane"),
            keys=("Shift+F6",),
            menu="go",
            section=3,
            in_palette=False,
            call=calls.last_pane,
        ),
        Act(
            "go.bell",
            lambda: translate("frame", "Notices"),
            icon="bell",
            keys=("Ctrl+Shift+Y",),
            menu="go",
            section=2,
            call=calls.bell,
        ),
    )


def _writing(calls: GeneralCalls) -> tuple[Act, ...]:
    return (
        Act(
            "ticket.reply",
            lambda: translate("frame", "Reply"),
            icon="arrow-bend-up-left",
            keys=("R",),
            menu="reply",
            enabled_when=calls.can_write,
            call=calls.reply,
        ),
        Act(
            "ticket.note",
            lambda: translate("frame", "Write a note"),
            icon="lock-simple",
            keys=("N",),
            menu="reply",
            enabled_when=calls.can_write,
            call=calls.note,
        ),
    )


def _viewing(calls: GeneralCalls) -> tuple[Act, ...]:
    def choice(group: str, value: str, text: Callable[[], str], call: Callable[[str], object], section: int) -> Act:
        return Act(f"view.{group}.{value}", text, menu="view", section=section, call=lambda: call(value))

    return (
        Act(
            "view.context",
            lambda: translate("frame", "Show person and articles"),
            keys=("F9",),
            menu="view",
            call=calls.context,
        ),
        Act(
            "view.full_screen",
            lambda: translate("frame", "Full screen"),
            keys=("F11",),
            menu="view",
            call=calls.full_screen,
        ),
        Act(
            "view.menu_bar",
            lambda: translate("frame", "Keep the menu bar visible"),
            keys=("Ctrl+M",),
            menu="view",
            call=calls.menu_bar,
        ),
        Act(
            "view.larger",
            lambda: translate("frame", "Larger text"),
            keys=("Ctrl+=", "Ctrl++"),
            menu="view",
            section=1,
            repeats=True,
            call=lambda: calls.zoom(10),
        ),
        Act(
            "view.smaller",
            lambda: translate("frame", "Smaller text"),
            keys=("Ctrl+-",),
            menu="view",
            section=1,
            repeats=True,
            call=lambda: calls.zoom(-10),
        ),
        Act(
            "view.usual_size",
            lambda: translate("frame", "Usual text size"),
            keys=("Ctrl+0",),
            menu="view",
            section=1,
            call=lambda: calls.zoom(0),
        ),
        choice("density", "compact", lambda: translate("frame", "Compact rows"), calls.density, 2),
        choice("density", "comfortable", lambda: translate("frame", "Comfortable rows"), calls.density, 2),
        choice("density", "roomy", lambda: translate("frame", "Roomy rows"), calls.density, 2),
        choice("theme", "system", lambda: translate("frame", "Look as the computer"), calls.theme, 3),
        choice("theme", "light", lambda: translate("frame", "Light"), calls.theme, 3),
        choice("theme", "dark", lambda: translate("frame", "Dark"), calls.theme, 3),
        choice("language", "en", lambda: "English", calls.language, 4),
        choice("language", "pl", lambda: "Polski", calls.language, 4),
        choice("language", "ru", lambda: "Русский", calls.language, 4),
    )


def _helping(calls: GeneralCalls) -> tuple[Act, ...]:
    return (
        Act(
            "desk.settings",
            lambda: translate("frame", "Settings"),
            icon="gear-six",
            keys=("Ctrl+,",),
            menu="desk",
            section=8,
            call=lambda: calls.place("settings"),
        ),
        Act("desk.menu", lambda: translate("frame", "Menu"), keys=("F10",), in_palette=False, call=calls.menu),
        Act(
            "desk.leave",
            lambda: translate("frame", "Close Third Ring"),
            keys=("Ctrl+Q",),
            menu="desk",
            section=9,
            call=calls.leave,
        ),
        Act(
            "help.keys",
            lambda: translate("frame", "All keys"),
            icon="keyboard",
            keys=("F1",),
            menu="help",
            call=calls.key_list,
        ),
    )
