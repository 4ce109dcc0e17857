"""The phone at this console: puts together what rings, what is said of it, and what is done with a call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from console.commands.calls import PassOnCall, PromiseCallBack, TellCall
from console.commands.desk import SetAgentState
from console.domain.call_facts import Direction
from console.domain.calls_by_hand import begun, ended
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.domain.pbx import Act
from console.domain.people import AgentState
from console.queries.calls import AboutCall, CallAbout, CallPerson, CallRow
from console.sync.desk import Desk
from console.ui.calls import about as about_text
from console.ui.calls import text
from console.ui.calls.acts import PhoneCalls, add_phone_acts
from console.ui.calls.asking import Asking
from console.ui.calls.card import Face
from console.ui.calls.choosing import CallChoices
from console.ui.calls.matter import Matter
from console.ui.calls.panel import CallPanel
from console.ui.calls.pop import Pop
from console.ui.calls.sound import RingSound
from console.ui.calls.speaker import Speaker
from console.ui.calls.watch import CallsWatch
from console.ui.shared.actions import Registry
from console.ui.shared.announce import Announcer
from console.ui.shared.chooser import Chooser
from console.ui.shared.keys import key_text
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.strip import Strip
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work

CALL_BACK_IN = timedelta(minutes=5)
_LOW = 640
"""In a window lower than this, in pixels at 100 %, a call takes less room."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the phone needs of the window."""

    host: QWidget
    area: Callable[[], QRect]
    """Of the context column, in `host`."""
    on_table: Callable[[], Matter | None]
    """The ticket that is open."""
    composer_empty: Callable[[], bool]
    open_ticket: Callable[[Id], object]
    open_person: Callable[[Id], object]
    show_call: Callable[[], object]
    """Brings the place to the front where the call panel is."""
    language: Callable[[], str]
    sound: Callable[[], tuple[str, float]]
    """The device for ringing, "" for the computer's own choice, and how loud, 0 to 1."""


class Phone(QObject):
    changed = Signal()
    """What rings for me, or what I am in, is another."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        announcer: Announcer,
        around: Surroundings,
        speaker: Speaker | None = None,
    ) -> None:
        """`speaker` None: ringing is silent."""
        super().__init__(around.host)
        self._look = look
        self._work, self._desk, self._registry, self._notices = work, desk, registry, notices
        self._announcer, self._around = announcer, around
        self._front: Id | None = None
        self._abouts: dict[Id, CallAbout] = {}
        self._announced: dict[Id, int] = {}
        self._rang: dict[Id, CallRow] = {}
        self.watch = CallsWatch(work, desk, self)
        self.asking = Asking(work, desk, notices, self.watch, self)
        chooser = Chooser(look, around.host)
        self.choices = CallChoices(work, desk, notices, self.watch, chooser, around.language)
        self.pop = Pop(look, around.host, around.area)
        self.panel = CallPanel(look, work, desk, notices, self.watch, around.on_table, around.composer_empty)
        self.away = Strip(look, "warn", "phone-x", "")
        self.away.acted.connect(self._here_again)
        self.away.hide()
        self.sound = RingSound(speaker, around.sound, self) if speaker is not None else None
        add_phone_acts(registry, self._calls())
        self._connect()

    # What others call

    @property
    def ringing(self) -> tuple[CallRow, ...]:
        return self.watch.ringing

    def answer(self, call: Id | None = None) -> None:
        """Brings the call to one's phone where that can be done, and what it is about to the front."""
        row = self.watch.call(call) if call is not None else self._in_front()
        if row is None:
            return
        if self._takes(row):
            self.asking.ask(Act.TAKE, row)
        self._open_matter(row)

    def dial(self, number: str) -> bool:
        """Rings one's own phone, then the number; where that cannot be done now the person is told why.

        False where no phone system is that could: the computer may have another way.
        """
        if self.watch.system_for(Act.CALL) is None:
            return False
        self.asking.ask(Act.CALL, number=number)
        return True

    def write_down(self) -> None:
        """A call no phone system tells of: it runs from now on."""
        if self.watch.talking is not None:
            self.show_notes()
            return
        call = self._desk.new_id()
        facts = begun(self._desk.now(), Direction.INBOUND, self.watch.my_line)
        self._work.tell(self, TellCall(self._desk.stamp(), call, None, "", facts), self._begun)

    def show_notes(self) -> None:
        self._around.show_call()
        self.panel.notes.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.close()
        elif event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        self.panel.set_low(self._around.host.height() < self._look.px(_LOW))

    def close(self) -> None:
        """With the window: what is in a field is kept, nothing goes on ringing."""
        self.panel.flush()
        if self.sound is not None:
            self.sound.quiet()
        self.pop.close()

    # What rings

    def _renew(self) -> None:
        ringing = self.ringing
        front = self._in_front()
        for gone in set(self._abouts) - {one.id for one in self.watch.calls}:
            self._abouts.pop(gone)
            self._announced.pop(gone, None)
        if front is None:
            self._front = None
            self.pop.hide()
        else:
            self._front = front.id
            if front.id not in self._abouts:
                self._abouts[front.id] = CallAbout()
                self._ask_about(front.id)
            self._show(front, ringing)
        self._sound(ringing)
        self._tell_taken()
        self._show_away()
        self._registry.refresh(*_ACTS)
        self.changed.emit()

    def _show(self, front: CallRow, ringing: tuple[CallRow, ...]) -> None:
        me = self.watch.me
        at = self.watch.rings_of(front)
        now = self._desk.now()
        told = self._abouts.get(front.id, CallAbout())
        agent = me.name if me is not None else ""
        language = self._around.language()
        face = Face(
            call=front,
            about=about_text.lines(told, now),
            opening=about_text.sentence(front, told, agent, now, language),
            next_words=self._next_words(front),
            takes=self._takes(front),
            answer_keys=self._keys("call.answer"),
            pass_keys=self._keys("call.pass_on"),
            others=tuple(one for one in ringing if one.id != front.id),
        )
        self.pop.show_face(face, at)
        self._tick()

    def _next_words(self, call: CallRow) -> str:
        at = self.watch.rings_of(call)
        mine = self._desk.me in call.ringing
        words = text.hears(call, at, mine=mine)
        return words if self._around.composer_empty() else f"{words} {text.draft_safe()}"

    def _tick(self) -> None:
        front = self._in_front()
        if front is None:
            return
        rings = {one.id: self.watch.rings_of(one) for one in self.ringing}
        at = rings.get(front.id) or self.watch.rings_of(front)
        self.pop.tick(at, rings)
        # Once per ring, and not each time the clock ticks.
        if self._announced.get(front.id) != min(at.number, 4):
            self._announced[front.id] = min(at.number, 4)
            keys = self._keys("call.answer")
            words = text.rings_for(front, at)
            answers = translate("calls", "{keys} answers.").format(keys=keys) if keys else ""
            self._announcer.say(f"{words} {answers}".strip(), urgent=True)
            if self.pop.face is not None:
                self._show(front, self.ringing)

    def _ask_about(self, call: Id) -> None:
        def take(told: CallAbout) -> None:
            if call in self._abouts:
                self._abouts[call] = told
                front = self._in_front()
                if front is not None and front.id == call:
                    self._show(front, self.ringing)

        self._work.ask(self, f"about {call}", AboutCall(call), take)

    def _sound(self, ringing: tuple[CallRow, ...]) -> None:
        if self.sound is None:
            return
        if ringing and self.watch.talking is None:
            self.sound.ring()
        else:
            # In a call the pop is enough: a sound would be heard by whoever one talks with.
            self.sound.quiet()

    def _tell_taken(self) -> None:
        """Whose call it became, of one that was just on the screen."""
        now = {one.id: one for one in self.ringing}
        for call in self._rang.keys() - now.keys():
            row = self.watch.call(call)
            who = self.watch.name_of(next(iter(row.talking), None)) if row is not None else ""
            if who and row is not None and self._desk.me not in row.talking:
                self._notices.say(
                    Level.TOAST,
                    translate("calls", "Answered by: {name}").format(name=who),
                    lead=f"{text.name(row)}.",
                    icon="phone",
                    kind="call",
                    key=f"call {call}",
                )
        self._rang = now

    def _show_away(self) -> None:
        away = self._is_away()
        if away and self.away.isHidden():
            self.away.say(
                "warn",
                "phone-x",
                translate("calls", "No answer here twice. Are you there?"),
                translate("calls", "Calls do not ring here until you say so."),
                translate("calls", "I am here"),
            )
        self.away.setVisible(away)

    def _is_away(self) -> bool:
        me = self.watch.me
        return me is not None and me.state is AgentState.NO_ANSWER

    def _in_front(self) -> CallRow | None:
        """The one that was chosen, while it rings; else the one that waits longest."""
        ringing = self.ringing
        return next((one for one in ringing if one.id == self._front), next(iter(ringing), None))

    def _bring(self, call: Id) -> None:
        self._front = call
        self._renew()

    def _takes(self, call: CallRow) -> bool:
        me = self.watch.me
        # A phone that rings already is picked up by hand; brought to it anew the call would ring from the beginning.
        able = Act.TAKE in call.acts and me is not None and bool(me.phone)
        return able and self._desk.me not in call.ringing

    def _keys(self, act: str) -> str:
        keys = self._registry.keys_of(act)
        return key_text(keys[0]) if keys else ""

    # What is done with it

    def _open_matter(self, call: CallRow) -> None:
        told = self._abouts.get(call.id, CallAbout())
        self._around.show_call()
        if call.ticket_id is not None:
            self._around.open_ticket(call.ticket_id)
        elif told.tickets:
            self._around.open_ticket(told.tickets[0].id)

    def _pass_on(self) -> None:
        front = self._in_front()
        if front is not None:
            self._work.tell(self, PassOnCall(self._desk.stamp(), front.id))

    def _promise(self) -> None:
        front = self._in_front()
        if front is None or not front.number:
            return
        due = self._desk.now() + CALL_BACK_IN
        speaks = front.people[0].language if front.people else self._around.language()
        said = translate("calls", "You can say: {sentence}").format(sentence=text.promise(due, speaks))

        def done(outcome: Outcome) -> None:
            if not outcome.done:
                self._notices.refused(outcome)
                return
            lead = translate("calls", "Call back promised by {time}.").format(time=clock(due))
            self._notices.say(Level.TOAST, said, lead=lead, icon="clock", kind="call", key=f"promise {front.id}")

        self._work.tell(self, PromiseCallBack(self._desk.stamp(), front.id, due), done)

    def _end(self, call: CallRow | None = None) -> None:
        call = call or self.panel.call
        if call is None or self.panel.wrapping_up:
            return
        if call.pbx_id is None:
            self._work.tell(self, TellCall(self._desk.stamp(), call.id, None, "", ended(self._desk.now())))
        elif self.asking.ask(Act.HANG_UP, call) and call.number and not self.asking.hindrance(Act.CALL):
            self.panel.offer_call_back()

    def _call_back(self, call: CallRow) -> None:
        if call.number:
            self.dial(call.number)

    def _transfer(self, call: CallRow | None = None, act: Act = Act.TRANSFER) -> None:
        call = call or self.watch.talking
        if call is not None:
            self.choices.ask_to_whom(call, act, self.asking.ask)

    def _begun(self, outcome: Outcome) -> None:
        if not outcome.done:
            self._notices.refused(outcome)
            return
        self._around.show_call()
        self._work.later(self, "begun", 150, self.show_notes)

    def _search(self) -> None:
        front = self._in_front()
        if front is not None:
            self.choices.ask_who(front)

    def _take_person(self, person: CallPerson) -> None:
        front = self._in_front()
        if front is not None:
            self.choices.take_person(front, person)

    def _open_person(self, call: CallRow) -> None:
        if call.people:
            self._around.open_person(call.people[0].id)

    def _here_again(self) -> None:
        self._work.tell(self, SetAgentState(self._desk.stamp(), self._desk.me, AgentState.AVAILABLE))

    def _pressed(self, what: str) -> None:
        do = {"answer": self.answer, "pass_on": self._pass_on, "call_back": self._promise, "search": self._search}
        do[what]()

    def _wrapped_up(self, ticket: Id) -> None:
        self._notices.say(
            Level.TOAST, translate("calls", "The call is written down."), icon="phone", kind="call", key="wrapped up"
        )

    # How it is made

    def _connect(self) -> None:
        self._around.host.installEventFilter(self)
        self.watch.changed.connect(self._renew)
        self.watch.ticked.connect(self._tick)
        self.pop.acted.connect(self._pressed)
        self.pop.chosen.connect(self._take_person)
        self.pop.other_wanted.connect(self._bring)
        self.panel.end_wanted.connect(self._end)
        self.panel.transfer_wanted.connect(self._transfer)
        self.panel.call_back_wanted.connect(self._call_back)
        self.panel.who_wanted.connect(self.choices.ask_who)
        self.panel.person_wanted.connect(self._open_person)
        self.panel.wrapped_up.connect(self._wrapped_up)

    def _calls(self) -> PhoneCalls:
        return PhoneCalls(
            answer=self.answer,
            pass_on=self._pass_on,
            promise=self._promise,
            rings=lambda: bool(self.ringing),
            end=self._end,
            can_end=self._can_end,
            transfer=self._transfer,
            ask_first=lambda: self._transfer(act=Act.CONSULT),
            can_transfer=self._can_transfer,
            notes=self.show_notes,
            in_call=lambda: self.watch.current is not None,
            more_time=self.panel.add_minute,
            wrapping_up=lambda: self.panel.wrapping_up,
            outcome=self.panel.choose,
            by_hand=self.write_down,
            here_again=self._here_again,
            away=self._is_away,
        )

    def _can_transfer(self) -> bool:
        row = self.watch.talking
        return row is not None and Act.TRANSFER in row.acts

    def _can_end(self) -> bool:
        row = self.watch.talking or self.watch.dialling
        return row is not None and (row.pbx_id is None or Act.HANG_UP in row.acts)


_ACTS = (
    "call.answer",
    "call.pass_on",
    "call.promise",
    "call.end",
    "call.ask_first",
    "call.transfer",
    "call.notes",
    "call.more_time",
    "call.here_again",
    *(f"call.outcome.{outcome}" for outcome in text.OUTCOMES),
)
