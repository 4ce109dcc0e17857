"""Work on a small real desk of plain threads: order, stale answers, owners that go, failures, bursts, the end."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from types import TracebackType
from typing import Any, TypeVar, cast

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.commands.base import Command
from console.domain.changes import Changes, Outcome, Refusal
from console.errors import ConsoleError
from console.queries.base import Query
from console.ui.shared.work import Throttle, Work, insist_on_main_thread, on_main_thread

Answer = TypeVar("Answer")


def query(call: Callable[[], Answer]) -> Query[Answer]:
    """A question of the small desk is a function without arguments."""
    return cast("Query[Answer]", call)


def order(call: Callable[[], object]) -> Command:
    return cast("Command", call)


class SmallDesk:
    """Answers `query()` on one of two reader threads, carries out `command()` on one writer thread."""

    def __init__(self) -> None:
        self._readers = ThreadPoolExecutor(2)
        self._writer = ThreadPoolExecutor(1)
        self.listeners: list[Callable[[Any], None]] = []

    def read(self, query: Query[Answer], /) -> Future[Answer]:
        return self._readers.submit(cast("Callable[[], Answer]", query))

    def submit(self, command: Command, /) -> Future[Outcome]:
        return self._writer.submit(cast("Callable[[], Outcome]", command))

    def listen(self, callback: Callable[[Changes], None], /) -> Callable[[], None]:
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)

    def say(self, *changes: object) -> None:
        """From another thread, as a desk does."""

        def run() -> None:
            for change in changes:
                for listener in list(self.listeners):
                    listener(change)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()

    def close(self) -> None:
        self._readers.shutdown()
        self._writer.shutdown()


@pytest.fixture
def desk() -> Iterator[SmallDesk]:
    desk = SmallDesk()
    yield desk
    desk.close()


@pytest.fixture
def work(desk: SmallDesk, qtbot: QtBot) -> Iterator[Work]:
    work = Work(desk)
    yield work
    work.close()


class Bugs:
    def __init__(self) -> None:
        self.seen: list[BaseException] = []

    def __call__(self, _: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        self.seen.append(error)


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch) -> Bugs:
    hook = Bugs()
    monkeypatch.setattr("sys.excepthook", hook)
    return hook


class Panel(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.on_main: list[bool] = []

    def show_answer(self, answer: object) -> None:
        self.answers.append(answer)
        self.on_main.append(on_main_thread())


def wide_world() -> object:
    raise ConsoleError("The desk is away.", "The cable is out.", "Put it in.")


def our_bug() -> object:
    raise ZeroDivisionError


def test_an_answer_comes_on_the_main_thread(work: Work, qtbot: QtBot) -> None:
    panel = Panel()
    work.ask(panel, "ticket", query(on_main_thread), panel.show_answer)
    assert panel.answers == []
    qtbot.waitUntil(lambda: panel.answers == [False])
    assert panel.on_main == [True]


def test_only_the_latest_question_of_a_slot_is_answered(work: Work, qtbot: QtBot) -> None:
    panel = Panel()
    gate = threading.Event()
    began = threading.Event()

    def slow() -> str:
        began.set()
        gate.wait(20)
        return "ticket 7"

    work.ask(panel, "ticket", query(slow), panel.show_answer)
    assert began.wait(20)
    work.ask(panel, "ticket", query(lambda: "ticket 8"), panel.show_answer)
    qtbot.waitUntil(lambda: panel.answers == ["ticket 8"])
    gate.set()
    work.ask(panel, "person", query(lambda: "Marta"), panel.show_answer)
    qtbot.waitUntil(lambda: "Marta" in panel.answers)
    qtbot.wait(20)
    assert panel.answers == ["ticket 8", "Marta"]


def test_slots_and_owners_do_not_disturb_each_other(work: Work, qtbot: QtBot) -> None:
    one, two = Panel(), Panel()
    for number in range(20):
        work.ask(one, f"slot {number}", query(partial(int, number)), one.show_answer)
        work.ask(two, f"slot {number}", query(partial(int, -number)), two.show_answer)
    qtbot.waitUntil(lambda: len(one.answers) == 20 and len(two.answers) == 20)
    assert set(one.answers) == set(range(20))


def test_a_forgotten_question_is_not_answered(work: Work, qtbot: QtBot) -> None:
    panel = Panel()
    work.ask(panel, "a", query(lambda: "a"), panel.show_answer)
    work.forget(panel, "a")
    work.ask(panel, "b", query(lambda: "b"), panel.show_answer)
    qtbot.waitUntil(lambda: "b" in panel.answers)
    qtbot.wait(20)
    assert panel.answers == ["b"]


@pytest.mark.parametrize("how", ["deleted by Qt", "dropped by Python"])
def test_an_owner_that_is_gone_hears_nothing(how: str, work: Work, qtbot: QtBot) -> None:
    heard: list[object] = []
    gate = threading.Event()
    panel: Panel | None = Panel()
    assert panel is not None
    work.ask(panel, "ticket", query(lambda: gate.wait(20)), heard.append)
    work.ask(panel, "other", query(lambda: gate.wait(20)), panel.show_answer)
    work.later(panel, "draft", 0, lambda: heard.append("late"))
    if how == "deleted by Qt":
        shiboken6.delete(panel)
    else:
        panel = None
        gc.collect()
    gate.set()
    other = Panel()
    work.tell(other, order(lambda: "marker"), other.show_answer)
    qtbot.waitUntil(lambda: other.answers == ["marker"])
    qtbot.wait(30)
    assert heard == []


def test_orders_are_all_reported_in_order(work: Work, qtbot: QtBot) -> None:
    panel = Panel()
    for number in range(30):
        work.tell(panel, order(partial(int, number)), panel.show_answer)
    qtbot.waitUntil(lambda: len(panel.answers) == 30)
    assert panel.answers == list(range(30))


def test_a_fault_of_the_world_goes_to_its_listener_or_to_trouble(work: Work, qtbot: QtBot, bugs: Bugs) -> None:
    panel = Panel()
    troubles: list[object] = []
    work.trouble.connect(troubles.append)
    work.ask(panel, "a", query(wide_world), panel.show_answer, panel.show_answer)
    qtbot.waitUntil(lambda: len(panel.answers) == 1)
    assert isinstance(panel.answers[0], ConsoleError)
    assert troubles == []
    work.ask(panel, "b", query(wide_world), panel.show_answer)
    work.tell(panel, order(wide_world))
    qtbot.waitUntil(lambda: len(troubles) == 2)
    assert bugs.seen == []


def test_trouble_without_anyone_listening_is_not_lost(work: Work, qtbot: QtBot, bugs: Bugs) -> None:
    panel = Panel()
    work.tell(panel, order(wide_world))
    qtbot.waitUntil(lambda: len(bugs.seen) == 1)


def test_a_bug_goes_to_the_hook_and_frees_the_screen(work: Work, qtbot: QtBot, bugs: Bugs) -> None:
    panel = Panel()
    troubles: list[object] = []
    work.trouble.connect(troubles.append)
    work.ask(panel, "a", query(our_bug), panel.show_answer, panel.show_answer)
    work.tell(panel, order(our_bug))
    qtbot.waitUntil(lambda: len(bugs.seen) == 2)
    assert [type(answer) for answer in panel.answers] == [ZeroDivisionError]
    assert troubles == []


def test_a_failed_order_is_told_even_when_its_screen_is_gone(work: Work, qtbot: QtBot) -> None:
    panel = Panel()
    troubles: list[object] = []
    work.trouble.connect(troubles.append)
    work.tell(panel, order(wide_world), failed=panel.show_answer)
    shiboken6.delete(panel)
    qtbot.waitUntil(lambda: len(troubles) == 1)


def test_a_refusal_nobody_hears_of_is_said(work: Work, qtbot: QtBot) -> None:
    panel, gone = Panel(), Panel()
    refused: list[object] = []
    work.refused.connect(refused.append)
    no = Outcome(refusal=Refusal.TAKEN)
    work.tell(panel, order(lambda: no))
    work.tell(panel, order(lambda: no), panel.show_answer)
    work.tell(panel, order(Outcome))
    work.tell(gone, order(lambda: no), gone.show_answer)
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: len(refused) == 2)
    assert panel.answers == [no]


def test_a_bug_in_a_listener_does_not_stop_the_others(work: Work, qtbot: QtBot) -> None:
    panel = Panel()

    def stumble(_: object) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        work.ask(panel, "a", query(lambda: 1), stumble)
        work.ask(panel, "b", query(lambda: 2), panel.show_answer)
        qtbot.waitUntil(lambda: panel.answers == [2])
        qtbot.waitUntil(lambda: len(raised) == 1)


def test_news_comes_in_order_on_the_main_thread(work: Work, desk: SmallDesk, qtbot: QtBot) -> None:
    panel = Panel()
    work.changed.connect(panel.show_answer)
    desk.say(2**40, {1: "not a string key"}, "c")
    assert panel.answers == []
    qtbot.waitUntil(lambda: len(panel.answers) == 3)
    assert panel.answers == [2**40, {1: "not a string key"}, "c"]
    assert all(panel.on_main)


def test_later_runs_once_for_a_burst_and_now_hurries_it(work: Work, qtbot: QtBot) -> None:
    panel = Panel()
    for letter in "draft":
        work.later(panel, "draft", 10, partial(panel.show_answer, letter))
    qtbot.waitUntil(lambda: panel.answers == ["t"])
    work.later(panel, "draft", 60_000, lambda: panel.show_answer("hurried"))
    assert work.now(panel, "draft")
    assert not work.now(panel, "draft")
    work.later(panel, "draft", 0, lambda: panel.show_answer("never"))
    work.never(panel, "draft")
    qtbot.wait(20)
    assert panel.answers == ["t", "hurried"]


def test_a_burst_is_throttled_and_its_last_call_runs(qtbot: QtBot) -> None:
    panel = Panel()
    throttle = Throttle(panel, 30, panel.show_answer)
    for number in range(500):
        throttle.poke(number)
    assert panel.answers == [0]
    qtbot.waitUntil(lambda: panel.answers == [0, 499])


def test_the_wrong_thread_is_refused(work: Work) -> None:
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work.ask(work, "x", query(lambda: 1), print)
        except RuntimeError as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert len(raised) == 1
    insist_on_main_thread()


def test_close_reports_the_orders_and_drops_the_questions(desk: SmallDesk, qtbot: QtBot) -> None:
    work = Work(desk)
    panel = Panel()
    gate = threading.Event()
    work.ask(panel, "a", query(lambda: gate.wait(20)), panel.show_answer)
    work.tell(panel, order(lambda: "sent"), panel.show_answer)
    work.later(panel, "draft", 0, lambda: panel.show_answer("late"))
    assert work.close()
    assert panel.answers == ["sent"]
    assert desk.listeners == []
    gate.set()
    desk.say("unheard")
    work.ask(panel, "a", query(lambda: "late"), panel.show_answer)
    with pytest.raises(RuntimeError):
        work.tell(panel, order(lambda: "late"))
    qtbot.wait(30)
    assert panel.answers == ["sent"]
    assert work.close()


def test_close_is_bounded(desk: SmallDesk, qtbot: QtBot) -> None:
    work = Work(desk)
    panel = Panel()
    gate = threading.Event()
    work.tell(panel, order(lambda: gate.wait(20)), panel.show_answer)
    assert not work.close(timeout=0.01)
    gate.set()
    qtbot.wait(20)
    assert panel.answers == []


def test_answers_may_still_come_when_the_door_itself_is_gone(desk: SmallDesk, qtbot: QtBot) -> None:
    work = Work(desk)
    panel = Panel()
    gate = threading.Event()
    future = desk.submit(order(lambda: gate.wait(20)))
    work.tell(panel, order(lambda: "waits behind the gate"), panel.show_answer)
    work.close(timeout=0)
    shiboken6.delete(work)
    gate.set()
    assert future.result(20)
    qtbot.wait(20)
    assert panel.answers == []
