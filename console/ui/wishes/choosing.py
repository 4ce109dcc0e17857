"""Marking tickets as asking for something: a wish that is there already, or a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.commands.wishes import AddWish, AskWish, DropWish, MergeWishes, PartWishes, UnaskWish
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.domain.terms import stems, words
from console.domain.wishes import WishKind, WishState
from console.queries.queue import TicketRow
from console.queries.wishes import Wishes, WishRow
from console.sync.desk import Desk
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.palette_rows import Row
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.wishes import text

_ENDED = (WishState.DONE, WishState.DECLINED)


class WishChoosing(QObject):
    """Asks which wish it is, and does it; every step can be taken back."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        super().__init__(host)
        self._work, self._desk, self._notices = work, desk, notices
        self._chooser = Chooser(look, host)

    def mark(self, rows: Sequence[TicketRow]) -> None:
        """What these tickets ask for."""
        if rows:
            self._work.ask(self, "wishes", Wishes(), lambda found: self._ask(tuple(rows), found))

    def merge(self, wish: WishRow) -> None:
        """Which other is the same."""

        def ask(found: tuple[WishRow, ...]) -> None:
            rows = tuple(self._row(other, partial(self._merge, wish, other)) for other in found if other.id != wish.id)
            nothing = translate("wishes", "There is no other wish.")
            self._chooser.ask(Question(translate("wishes", "The same as…"), wish.title, rows, nothing=nothing))

        self._work.ask(self, "wishes", Wishes(), ask)

    def _ask(self, rows: tuple[TicketRow, ...], found: tuple[WishRow, ...]) -> None:
        tickets = tuple(row.id for row in rows)
        about = rows[0].subject if len(rows) == 1 else translate("wishes", "%n tickets", "", len(rows))
        likely = _likely(found, " ".join(row.subject for row in rows))
        known = tuple(self._row(wish, partial(self._join, wish, tickets)) for wish in likely)

        def offer(typed: str, give: Callable[[Sequence[Row]], None]) -> None:
            title = " ".join(typed.split()) or (rows[0].subject if len(rows) == 1 else "")
            if title:
                give([self._new(kind, title, tickets) for kind in WishKind])

        name = translate("wishes", "Wish or defect of the platform…")
        nothing = translate("wishes", "Type what they would like, in a few words.")
        fresh = [self._new(kind, about, tickets) for kind in WishKind] if len(rows) == 1 else []
        self._chooser.ask(Question(name, about, (*known, *fresh), find=offer, nothing=nothing))

    def _row(self, wish: WishRow, do: Callable[[], object]) -> Row:
        return Row(f"wish {wish.id}", text.name(wish), text.ICONS[wish.kind], lambda _: do(), text.line(wish))

    def _new(self, kind: WishKind, title: str, tickets: tuple[Id, ...]) -> Row:
        said = (
            translate("wishes", "New wish: {title}")
            if kind is WishKind.WISH
            else translate("wishes", "New defect: {title}")
        )
        return Row(f"new {kind} {title}", said.format(title=title), "plus", lambda _: self._add(kind, title, tickets))

    def _add(self, kind: WishKind, title: str, tickets: tuple[Id, ...]) -> None:
        wish = self._desk.new_id()
        stamp = self._desk.stamp

        def back() -> None:
            self._work.tell(self, UnaskWish(stamp(), wish, tickets))
            self._work.tell(self, DropWish(stamp(), wish))

        self._do(
            AddWish(stamp(), wish, kind, title, "", tickets), translate("wishes", "On the wish list."), title, back
        )

    def _join(self, wish: WishRow, tickets: tuple[Id, ...]) -> None:
        def back() -> None:
            self._work.tell(self, UnaskWish(self._desk.stamp(), wish.id, tickets))

        said = translate("wishes", "Counted for them too.")
        self._do(AskWish(self._desk.stamp(), wish.id, tickets), said, wish.title, back)

    def _merge(self, wish: WishRow, other: WishRow) -> None:
        self._work.tell(self, MergeWishes(self._desk.stamp(), wish.id, (other.id,)))
        said = translate("wishes", "Those who asked for “{title}” count here now.").format(title=other.title)

        def back() -> None:
            self._work.tell(self, PartWishes(self._desk.stamp(), (other.id,)))

        self._notices.say(Level.TOAST, said, icon="git-merge", undo=back)

    def _do(self, command: AddWish | AskWish, said: str, title: str, back: Callable[[], object]) -> None:
        def told(outcome: Outcome) -> None:
            if outcome.refusal is Refusal.EXISTS:
                self._notices.say(Level.TOAST, translate("wishes", "That is counted already."), icon="info")
            elif not outcome.done:
                self._notices.refused(outcome)
            else:
                self._notices.say(Level.TOAST, said, lead=f"{title}.", icon="sparkle", undo=back)

        self._work.tell(self, command, told)


def _likely(wishes: tuple[WishRow, ...], asked: str) -> list[WishRow]:
    """What shares most words with the tickets first, then what most people ask for; what has ended last."""
    meant = {stem for word in words(asked) for stem in stems(word)}

    def shared(wish: WishRow) -> int:
        return len(meant & {stem for word in words(wish.title) for stem in stems(word)})

    return sorted(wishes, key=lambda wish: (wish.state in _ENDED, -shared(wish), -wish.people))
