"""The settings of the whole console: a long page, and the list of what it has."""

from __future__ import annotations

from collections.abc import Callable

from tests.e2e.agent import Agent


def test_a_part_of_the_settings_is_reached_by_its_name(ola: Callable[..., Agent]) -> None:
    agent = ola(size=(1280, 720))
    agent.presses("Ctrl+,")
    page = agent.window.pages.settings
    index = page.index
    agent.waits_until(lambda: {"Phone", "Templates of answers", "Keys"} <= {part.name for part in index.rows.items()})
    index.setFocus()
    names = [part.name for part in index.rows.items()]
    for _ in range(names.index("Phone")):
        agent.presses("Down")
    agent.presses("Return")
    phone = index.rows.items()[names.index("Phone")].widget
    agent.waits_until(lambda: abs(phone.y() - page.verticalScrollBar().value()) < 40)
    agent.waits_until(lambda: page.arrived)
    page.verticalScrollBar().setValue(0)
    agent.waits_until(lambda: index.currentIndex().row() == 0)
