"""What stands in place of the rows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from console.queries.queue import Tab
from console.ui.queue.states import QueueStates
from console.ui.shared.look import Look
from console.ui.shared.states import EmptyState, LoadingBars


def test_while_the_queue_is_on_its_way_nobody_is_said_to_be_waiting(look: Look, qtbot: QtBot) -> None:
    states = QueueStates(look)
    qtbot.addWidget(states)
    states.show_for(Tab.ALL, narrowed=False, empty=True)
    assert isinstance(states.page, EmptyState)
    states.set_coming(True)
    assert isinstance(states.page, LoadingBars)
    states.set_coming(False)
    assert isinstance(states.page, EmptyState)
