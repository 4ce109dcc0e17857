"""Small choices about a call: who it is, and to whom it is given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.commands.calls import ChooseCaller
from console.commands.participants import AddParticipant, NewIdentity
from console.domain.callers import Sure
from console.domain.ids import Id
from console.domain.numbers import looks_like_phone
from console.domain.pbx import Act
from console.domain.people import AgentState, IdentityKind
from console.queries.calls import CallPerson, CallRow
from console.queries.desk import AgentRow
from console.queries.participant import FindPeople, FoundPerson
from console.sync.desk import Desk
from console.ui.calls import text
from console.ui.calls.watch import CallsWatch
from console.ui.frame.text import state_name
from console.ui.shared.chooser import Chooser, Give, Question
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_FREE_FIRST = (AgentState.AVAILABLE, AgentState.WRAP_UP)


class CallChoices(QObject):
    def __init__(
        self,
        work: Work,
        desk: Desk,
        notices: Notices,
        watch: CallsWatch,
        chooser: Chooser,
        language: Callable[[], str],
    ) -> None:
        """`language` is that of a new person of whom nothing else is known."""
        super().__init__(chooser)
        self._work, self._desk, self._notices, self._watch = work, desk, notices, watch
        self.chooser, self._language = chooser, language

    # Who it is

    def ask_who(self, call: CallRow) -> None:
        def find(typed: str, give: Give) -> None:
            wanted = typed or call.number
            if not wanted:
                self._work.forget(self.chooser, "caller")
                return
            self._work.ask(
                self.chooser, "caller", FindPeople(wanted), lambda found: give([self._row(call, one) for one in found])
            )

        self.chooser.ask(
            Question(
                translate("calls", "Name, number or email address"),
                about=text.number(call),
                find=find,
                free=lambda typed: Row(
                    "new person",
                    translate("calls", "New person: {typed}").format(typed=typed),
                    "user-plus",
                    lambda _: self._add(call, typed),
                ),
                nothing=translate("calls", "Type a part of a name, a number or an address."),
            )
        )

    def take_person(self, call: CallRow, person: CallPerson) -> None:
        """One of those who use the number, or who it probably is."""
        self._choose(call, person.id, person.name, known_by_number=True)

    def _row(self, call: CallRow, person: FoundPerson) -> Row:
        hint = " · ".join(part for part in (person.cohort, *person.identities[:1]) if part)
        return Row(
            f"person {person.id}", person.name, "user", lambda _: self._choose(call, person.id, person.name), hint
        )

    def _choose(self, call: CallRow, person: Id, name: str, *, known_by_number: bool = False) -> None:
        self._work.tell(self, ChooseCaller(self._desk.stamp(), call.id, person))
        if known_by_number and person in {one.id for one in call.people}:
            keep = None if call.sure is not Sure.PROBABLE else self._keep(call, person)
        else:
            keep = self._keep(call, person)
        self._notices.say(
            Level.TOAST,
            translate("calls", "The call is theirs now."),
            lead=f"{name}.",
            icon="user",
            action=keep,
            kind="caller",
            key="caller",
        )

    def _keep(self, call: CallRow, person: Id) -> Way | None:
        if not call.number:
            return None
        words = translate("calls", "Remember {number}").format(number=text.number(call))
        return Way(words, lambda: self._work.tell(self, ChooseCaller(self._desk.stamp(), call.id, person, True)))

    def _add(self, call: CallRow, typed: str) -> None:
        """A new person with what was typed, and with the number they call from."""
        person = self._desk.new_id()
        number = typed if looks_like_phone(typed) else call.number
        known = [NewIdentity(IdentityKind.PHONE, number)] if number else []
        if "@" in typed:
            known.append(NewIdentity(IdentityKind.EMAIL, typed.strip()))
        name = typed.strip() if typed.strip() != number and "@" not in typed else text.number(call) or typed.strip()
        self._work.tell(self, AddParticipant(self._desk.stamp(), person, name, self._language(), tuple(known)))
        self._work.tell(self, ChooseCaller(self._desk.stamp(), call.id, person))

    # To whom it is given

    def ask_to_whom(self, call: CallRow, act: Act, give: Callable[[Act, CallRow, str], object]) -> None:
        """`give` gets the number or extension that was chosen."""
        title = (
            translate("calls", "Whom to ask? A colleague or a number")
            if act is Act.CONSULT
            else translate("calls", "To whom? A colleague or a number")
        )
        colleagues = [one for one in self._watch.agents if one.id != self._desk.me and one.phone]
        colleagues.sort(key=lambda one: (one.state not in _FREE_FIRST, one.name))
        self.chooser.ask(
            Question(
                title,
                about=text.name(call),
                rows=tuple(self._colleague(one, lambda number: give(act, call, number)) for one in colleagues),
                free=lambda typed: (
                    Row(f"number {typed}", typed, "phone-outgoing", lambda _: give(act, call, typed))
                    if any(letter.isdigit() for letter in typed)
                    else None
                ),
                nothing=translate("calls", "No colleague has a phone set. Type a number."),
            )
        )

    def _colleague(self, one: AgentRow, give: Callable[[str], object]) -> Row:
        # An extension alone: what stands before it in the name of a phone is nothing one can dial.
        number = one.phone.rpartition("/")[2]
        hint = f"{state_name(one.state)} · {number}"
        return Row(f"agent {one.id}", one.name, "user", lambda _: give(number), hint)
