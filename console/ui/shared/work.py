"""The one door between the screens and every other thread: questions, orders, news, delays and bursts."""

from __future__ import annotations

import inspect
import sys
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from concurrent.futures import wait as wait_for
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QObject, Qt, QThread, QTimer, Signal
from shiboken6 import isValid

from console.commands.base import Command
from console.domain.changes import Changes, Outcome
from console.errors import ConsoleError
from console.queries.base import Query

Answer = TypeVar("Answer")
Failed = Callable[[Exception], object]

_PAINTED = QEvent.Type(QEvent.registerEventType())
_AFTER_PAINTING = -100


class Desk(Protocol):
    """What is asked of a desk. Its futures may end, and its listeners be called, on any thread."""

    def read(self, query: Query[Answer], /) -> Future[Answer]: ...
    def submit(self, command: Command, /) -> Future[Outcome]: ...
    def listen(self, listener: Callable[[Changes], None], /) -> Callable[[], None]: ...


def on_main_thread() -> bool:
    return QThread.isMainThread()


def insist_on_main_thread() -> None:
    """Raises RuntimeError elsewhere: a widget touched from another thread crashes later, in another place."""
    if not on_main_thread():
        raise RuntimeError("This must be done on the main thread.")


def _kept_weakly(call: Callable[..., object], owner: QObject) -> Callable[[], Callable[..., object] | None]:
    # A question on its way must not keep a closed panel alive; its own method would.
    if inspect.ismethod(call) and call.__self__ is owner:
        return weakref.WeakMethod(call)
    return lambda: call


@dataclass(frozen=True, slots=True, eq=False)
class _Errand:
    number: int
    owner: weakref.ref[QObject]
    slot: str | None  # None: an order, never superseded
    done: Callable[[], Callable[[Any], object] | None]
    failed: Callable[[], Failed | None]
    future: Future[Any]

    def present(self) -> bool:
        owner = self.owner()
        return owner is not None and isValid(owner)


class Work(QObject):
    """Carries questions and orders to the desk and brings the answers back on the main thread.

    - of the questions with the same owner and slot only the latest is answered;
    - nothing is delivered to an owner that was destroyed;
    - a fault of the world (ConsoleError) goes to `failed`, or without one to the signal `trouble`;
    - an order that is refused without `done` to hear of it goes to the signal `refused`;
    - anything else is a fault of our own: it always goes to sys.excepthook, and to `failed` as well if there is one,
      so that the screen can stop looking busy.
    """

    changed = Signal(object)  # Changes, on the main thread
    trouble = Signal(object)  # ConsoleError nobody else listens to
    refused = Signal(object)  # Outcome of an order that was not done, when nobody else listens
    _ended = Signal(object)
    _heard = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        insist_on_main_thread()
        self._desk = desk
        self._numbers = count(1)
        self._latest: weakref.WeakKeyDictionary[QObject, dict[str, _Errand]] = weakref.WeakKeyDictionary()
        self._delays: weakref.WeakKeyDictionary[QObject, dict[str, _Delay]] = weakref.WeakKeyDictionary()
        self._painting: list[_Delay] = []
        self._underway: dict[int, _Errand] = {}
        self._door = threading.Lock()
        self._open = True
        # Queued even when the answer is there at once: it never comes before the caller has finished asking.
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._tell_news, Qt.ConnectionType.QueuedConnection)
        self._unlisten = desk.listen(self._hear)

    def ask(
        self,
        owner: QObject,
        slot: str,
        query: Query[Answer],
        done: Callable[[Answer], object],
        failed: Failed | None = None,
    ) -> None:
        """Reads. A later question of the same owner and slot makes this one void, also when it has been answered."""
        insist_on_main_thread()
        if self._open:
            self.follow(owner, slot, self._desk.read(query), done, failed)

    def follow(
        self,
        owner: QObject,
        slot: str,
        future: Future[Answer],
        done: Callable[[Answer], object],
        failed: Failed | None = None,
    ) -> None:
        """As `ask`, for what a desk has been asked in another way."""
        insist_on_main_thread()
        if not self._open:
            return
        slots = self._latest.setdefault(owner, {})
        before = slots.get(slot)
        if before is not None:
            before.future.cancel()
        slots[slot] = self._send(owner, slot, future, done, failed)

    def forget(self, owner: QObject, slot: str) -> None:
        """The answer to the last question of this slot is no longer wanted."""
        insist_on_main_thread()
        before = self._latest.get(owner, {}).pop(slot, None)
        if before is not None:
            before.future.cancel()

    @property
    def open(self) -> bool:
        """Whether orders are taken; no more once the console closes."""
        return self._open

    def tell(
        self,
        owner: QObject,
        command: Command,
        done: Callable[[Outcome], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Submits. No order makes another void, and each one's failure is reported; `done` gets the Outcome."""
        insist_on_main_thread()
        if not self._open:
            raise RuntimeError("An order came after the door was closed.")
        self._send(owner, None, self._desk.submit(command), done or self._hear_outcome, failed)

    def later(self, owner: QObject, slot: str, ms: int, call: Callable[[], object]) -> None:
        """Calls once, `ms` after the last request for this owner and slot; never after the owner is gone."""
        insist_on_main_thread()
        slots = self._delays.setdefault(owner, {})
        delay = slots.get(slot)
        if delay is None:
            delay = slots[slot] = _Delay(owner)
        delay.start(ms, call)

    def after_paint(self, owner: QObject, slot: str, call: Callable[[], object]) -> None:
        """Calls once, when all that is shown now has been laid out and painted; else as `later`.

        For what nobody waits for with the eyes: begun at once it would hold up the first picture.
        """
        insist_on_main_thread()
        slots = self._delays.setdefault(owner, {})
        delay = slots.get(slot)
        if delay is None:
            delay = slots[slot] = _Delay(owner)
        delay.hold(call)
        if not self._painting:
            # Behind everything that is posted by now or meanwhile: Qt asks for a repaint with a low priority as well.
            QCoreApplication.postEvent(self, QEvent(_PAINTED), _AFTER_PAINTING)
        self._painting.append(delay)

    def customEvent(self, event: QEvent) -> None:
        painting, self._painting = self._painting, []
        for delay in painting:
            # A turn of its own: what else waits, a key perhaps, comes first.
            delay.go_on()

    def now(self, owner: QObject, slot: str) -> bool:
        """Runs at once what `later` holds for this owner and slot; False if there was nothing."""
        insist_on_main_thread()
        delay = self._delays.get(owner, {}).get(slot)
        return delay is not None and isValid(delay.timer) and delay.run()

    def never(self, owner: QObject, slot: str) -> None:
        """Forgets what `later` holds for this owner and slot."""
        insist_on_main_thread()
        delay = self._delays.get(owner, {}).get(slot)
        if delay is not None and isValid(delay.timer):
            delay.drop()

    @property
    def busy(self) -> bool:
        """Whether anything asked or ordered is still under way."""
        return bool(self._underway)

    def close(self, timeout: float = 5.0) -> bool:
        """Stops listening, drops questions, waits up to `timeout` seconds for orders and reports them.

        False if an order was still under way at the end; the desk keeps it, but nobody here will hear of it.
        """
        insist_on_main_thread()
        if not self._open:
            return True
        self._unlisten()
        with self._door:
            self._open = False
        for delays in list(self._delays.values()):
            for delay in delays.values():
                if isValid(delay.timer):
                    delay.drop()
        orders = [errand for errand in self._underway.values() if errand.slot is None]
        for errand in list(self._underway.values()):
            if errand.slot is not None:
                del self._underway[errand.number]
                errand.future.cancel()
        ended = wait_for([errand.future for errand in orders], timeout=timeout).done
        for errand in orders:
            if errand.future in ended:
                self._deliver(errand)
        left = len(self._underway)
        self._underway.clear()
        return left == 0

    def _send(
        self,
        owner: QObject,
        slot: str | None,
        future: Future[Answer],
        done: Callable[[Answer], object],
        failed: Failed | None,
    ) -> _Errand:
        errand = _Errand(
            next(self._numbers),
            weakref.ref(owner),
            slot,
            _kept_weakly(done, owner),
            _kept_weakly(failed, owner) if failed is not None else _no_listener,
            future,
        )
        self._underway[errand.number] = errand
        future.add_done_callback(lambda _: self._pass_over(self._ended, errand))
        return errand

    def _hear_outcome(self, outcome: Outcome) -> None:
        if not outcome.done:
            self.refused.emit(outcome)

    def _hear(self, changes: Changes) -> None:
        self._pass_over(self._heard, changes)

    def _pass_over(self, signal: Any, thing: object) -> None:
        # Runs on any thread. The lock keeps `close` from ending between the look and the emission.
        with self._door:
            if self._open:
                signal.emit(thing)

    def _tell_news(self, changes: object) -> None:
        if self._open:
            self.changed.emit(changes)

    def _deliver(self, errand: _Errand) -> None:
        insist_on_main_thread()
        if self._underway.pop(errand.number, None) is None:
            return  # close() has dealt with it
        wanted = errand.present() and self._is_latest(errand)
        try:
            answer = errand.future.result()
        except CancelledError:
            if errand.slot is None:
                self._report(errand, RuntimeError("The desk dropped an order."), wanted)
        except Exception as error:  # noqa: BLE001 - each one is passed on, none is hidden
            self._report(errand, error, wanted)
        else:
            done = errand.done()
            if wanted and done is not None:
                done(answer)
            elif errand.slot is None:
                self._hear_outcome(answer)

    def _is_latest(self, errand: _Errand) -> bool:
        owner = errand.owner()
        if errand.slot is None or owner is None:
            return owner is not None
        return self._latest.get(owner, {}).get(errand.slot) is errand

    def _report(self, errand: _Errand, error: Exception, wanted: bool) -> None:
        listener = errand.failed() if wanted else None
        if not isinstance(error, ConsoleError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif listener is None and (wanted or errand.slot is None):
            # An order that failed is told even when its screen is gone; a question nobody waits for is not.
            if self.receivers(SIGNAL("trouble(PyObject)")):
                self.trouble.emit(error)
            else:
                sys.excepthook(type(error), error, error.__traceback__)
        if listener is not None:
            listener(error)


def _no_listener() -> None:
    return None


class _Delay:
    def __init__(self, owner: QObject) -> None:
        self.timer = QTimer(owner)  # goes with its owner
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.run)
        self._call: Callable[[], object] | None = None

    def start(self, ms: int, call: Callable[[], object]) -> None:
        self._call = call
        self.timer.start(ms)

    def hold(self, call: Callable[[], object]) -> None:
        self._call = call
        self.timer.stop()

    def go_on(self) -> None:
        """Runs soon what is held, if it is still wanted and not timed otherwise by now."""
        if self._call is not None and isValid(self.timer) and not self.timer.isActive():
            self.timer.start(0)

    def run(self) -> bool:
        call, self._call = self._call, None
        self.timer.stop()
        if call is None:
            return False
        call()
        return True

    def drop(self) -> None:
        self._call = None
        self.timer.stop()


class Throttle(QObject):
    """Lets a burst through as one call at once and then one every `ms`; the last call of a burst always runs."""

    def __init__(self, parent: QObject, ms: int, call: Callable[..., object]) -> None:
        super().__init__(parent)
        self._call = call
        self._waiting: tuple[object, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ms)
        self._timer.timeout.connect(self._run_waiting)

    def poke(self, *arguments: object) -> None:
        insist_on_main_thread()
        if self._timer.isActive():
            self._waiting = arguments
        else:
            self._timer.start()
            self._call(*arguments)

    def _run_waiting(self) -> None:
        if self._waiting is not None:
            arguments, self._waiting = self._waiting, None
            self._timer.start()
            self._call(*arguments)
