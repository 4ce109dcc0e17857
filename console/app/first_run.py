"""What happens where there is no desk yet, or nobody is named as the person at this console."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QApplication

from console.app.upkeep import init_desk
from console.domain.clock import SystemClock
from console.domain.ids import Id
from console.queries.desk import Agents
from console.settings import options as choices
from console.settings import places
from console.settings.options import Options
from console.sync.hub import HubDesk
from console.ui.application import dress
from console.ui.first_run.page import FirstRun, WhoIsThis


def make_first_desk(application: QApplication, options: Options) -> str:
    """Asks for a desk and makes it. Returns "made", "demo", or "" when the person went away."""
    look, words = dress(application, options)
    page = FirstRun(look, words)
    page.exec()
    made, demo = page.made, page.demo
    words.quiet()
    shiboken6.delete(look.theme)
    if demo:
        return "demo"
    if made is None:
        return ""
    init_desk(made.name, made.agent, made.email, made.language)
    kept = choices.load(places.options_file())
    kept.language = made.language  # type: ignore[assignment]
    choices.save(kept, places.options_file())
    return "made"


def choose_person(application: QApplication, options: Options) -> bool:
    """Asks who sits here and remembers it; False when nobody was chosen."""
    desk = HubDesk(places.desk_file(), None, SystemClock())
    try:
        people = tuple((str(agent.id), agent.name) for agent in desk.read(Agents()).result())
    finally:
        desk.close()
    look, words = dress(application, options)
    page = WhoIsThis(look, people)
    page.exec()
    words.quiet()
    shiboken6.delete(look.theme)
    if page.chosen:
        options.agent = Id(page.chosen)
        choices.save(options, places.options_file())
    return bool(page.chosen)
