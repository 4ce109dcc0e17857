"""What happens where there is no desk yet, or nobody is named as the person at this console."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtWidgets import QApplication

from console.app.team import Door, Joining
from console.app.upkeep import init_desk
from console.domain.clock import SystemClock
from console.queries.desk import Agents
from console.settings import desks, places
from console.settings import options as choices
from console.settings.options import Options
from console.settings.secrets import Secrets
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from console.ui.application import dress
from console.ui.first_run.opening import Opening
from console.ui.first_run.page import FirstRun
from console.ui.first_run.who import WhoIsThis
from console.ui.shared.look import Look
from console.ui.shared.words import Words


def make_first_desk(
    application: QApplication, options: Options, secrets: Secrets | None = None, way: str = "local"
) -> str:
    """Asks for a desk, makes or joins it. Returns "made", "joined", "local", "demo", or "" for nothing."""
    joining = Joining(options, secrets or Secrets(), lambda: choices.save(options, places.options_file()))
    with _dressed(application, options) as (look, words):
        page = FirstRun(look, words, joining, way, has_desk=places.desk_file().exists())
        page.exec()
        made, demo, local, language = page.made, page.demo, page.local, words.language
        shiboken6.delete(page)
    if demo or local:
        return "demo" if demo else "local"
    if joining.joined is not None:
        options.language = language  # type: ignore[assignment]
        choices.save(options, places.options_file())
        return "joined"
    if made is None:
        return ""
    init_desk(made.name, made.agent, made.email, made.language)
    kept = choices.load(places.options_file())
    kept.language = made.language  # type: ignore[assignment]
    desks.turn_to(kept, None)
    choices.save(kept, places.options_file())
    return "made"


def choose_person(application: QApplication, options: Options) -> bool:
    """Asks who sits here and remembers it; False when nobody was chosen."""
    desk = HubDesk(places.desk_file(), None, SystemClock())
    try:
        people = tuple((agent.id, agent.name) for agent in desk.read(Agents()).result())
    finally:
        desk.close()
    with _dressed(application, options) as (look, _):
        page = WhoIsThis(look, people)
        page.exec()
        chosen = page.chosen
        shiboken6.delete(page)
    if chosen is not None:
        options.agent = chosen
        choices.save(options, places.options_file())
    return chosen is not None


def open_team(application: QApplication, options: Options, door: Door) -> tuple[ReplicaDesk | None, bool]:
    """The desk, or None when the person went away; and whether they want another one."""
    with _dressed(application, options) as (look, _):
        page = Opening(look, door)
        desk = page.wait()
        another = page.another
        shiboken6.delete(page)
    return desk, another


@contextmanager
def _dressed(application: QApplication, options: Options) -> Iterator[tuple[Look, Words]]:
    """Look and language for a page before the window, and nothing of them left for the window to stumble over."""
    look, words = dress(application, options)
    try:
        yield look, words
    finally:
        words.quiet()
        shiboken6.delete(look.theme)
