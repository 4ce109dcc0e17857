"""All acts on tickets, put into the registry: one place from which queue, header, menus and palette get them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.domain.ids import Id
from console.domain.rights import Right, may
from console.sync.desk import Desk
from console.ui.shared.actions import Act, Registry
from console.ui.shared.chooser import Chooser
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.work import Work
from console.ui.ticket.acts import text
from console.ui.ticket.acts.bulk.acts import BulkActs
from console.ui.ticket.acts.choosing import ChoosingActs
from console.ui.ticket.acts.doing import Doing, Kit, Target, Team
from console.ui.ticket.acts.history import HistoryActs
from console.ui.ticket.acts.joining import JoiningActs
from console.ui.ticket.acts.new.acts import NewTicketActs
from console.ui.ticket.acts.page_links import PageLinkActs
from console.ui.ticket.acts.simple import SimpleActs

Check = Callable[[], bool]


class TicketActs(QObject):
    """`target` gives the tickets an act is for: the chosen rows of the queue, or the open ticket."""

    done = Signal(object, str)
    """A tuple of ticket ids and the id of the act ("ticket.solve"): the queue moves on to its next row."""
    open_ticket = Signal(object)
    """The Id of a ticket that is to be shown: a new one, the next one."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        host: QWidget,
        target: Target,
        undo_seconds: Callable[[], int],
    ) -> None:
        super().__init__(host)
        self.team = Team(work, desk, self)
        self.doing = Doing(work, desk, notices, self.team, self)
        self.undoing = self.doing.undoing
        self._registry = registry
        self._target = target
        self.kit = kit = Kit(look, work, desk, notices, host, target, self.doing, self.open_ticket.emit)
        chooser = Chooser(look, host)
        self.simple = SimpleActs(kit)
        self.choosing = ChoosingActs(kit, self.simple, chooser)
        self.joining = JoiningActs(kit, chooser)
        self.history = HistoryActs(kit)
        self.pages = PageLinkActs(kit, chooser)
        self.bulk = BulkActs(kit, chooser, undo_seconds)
        self.new = NewTicketActs(kit, chooser)
        self.doing.done.connect(self.done)
        for changed in (self.undoing.changed, notices.changed):
            # Other screens offer to take things back through notices: Ctrl+Z is theirs as well.
            changed.connect(self._refresh_undo)
        self.team.changed.connect(self.refresh)
        self._ids: list[str] = []
        self._add_acts()

    def refresh(self) -> None:
        """To be called when the target, or the state of its tickets, is another one."""
        self._registry.refresh(*self._ids)

    def rename_with(self, inline: Callable[[], object]) -> None:
        """F2 starts editing the subject in its place; `choosing.rename_to` takes what was written there."""
        self.choosing.rename_inline = inline

    def split(self, ticket: Id, messages: Sequence[Id]) -> None:
        """Moves messages of a ticket into a new one."""
        self.joining.split(ticket, messages)

    def _add_acts(self) -> None:
        simple, choosing, joining, undoing = self.simple, self.choosing, self.joining, self.undoing
        self._add("ticket.new", "plus", self.new.begin, keys=("Ctrl+N",), menu="desk", check=_always)
        self._add("ticket.next", "skip-forward", simple.next, keys=("T",), menu="desk", check=_always)
        self._add("view.undo", "arrow-u-up-left", undoing.undo, keys=("Ctrl+Z",), menu="edit", check=self._can_undo)
        self._add(
            "view.redo", "arrow-u-up-right", undoing.redo, keys=("Ctrl+Shift+Z",), menu="edit", check=self._can_redo
        )
        self._add("ticket.claim", "hand-grabbing", simple.claim, keys=("C",), check=simple.can_claim)
        self._add("ticket.unclaim", "user-minus", simple.unclaim, check=simple.can_unclaim)
        self._add("ticket.give", "arrows-left-right", choosing.give, keys=("A",))
        self._add("ticket.solve", "check", simple.solve, keys=("E",), section=1, check=simple.can_solve)
        self._add("ticket.reopen", "arrow-counter-clockwise", simple.reopen, section=1, check=simple.can_reopen)
        self._add("ticket.state", "circle-half", choosing.state, section=1)
        self._add("ticket.snooze", "clock", choosing.snooze, keys=("S",), section=1, check=choosing.can_snooze)
        self._add("ticket.wake", "alarm", simple.wake, section=1, check=simple.can_wake)
        self._add("ticket.priority", "flag", choosing.priority, section=2)
        self._add("ticket.category", "folder", choosing.category, section=2)
        self._add("ticket.tags", "tag", choosing.tags, section=2)
        self._add("ticket.rename", "pencil-simple", choosing.rename, keys=("F2",), section=3, check=choosing.can_rename)
        self._add(
            "ticket.participant",
            "user",
            joining.choose_person,
            section=3,
            check=joining.can_choose_person,
            right=Right.EDIT_PEOPLE,
        )
        merge = Right.MERGE
        self._add("ticket.merge", "git-merge", joining.merge, section=3, check=joining.can_merge, right=merge)
        self._add("ticket.unmerge", "git-fork", joining.unmerge, section=3, check=joining.can_unmerge, right=merge)
        self._add("ticket.link", "link", joining.link, section=3, check=joining.can_link)
        self._add("ticket.unlink", "link-break", joining.unlink, section=3, check=joining.can_unlink)
        self._add(
            "ticket.history",
            "clock-counter-clockwise",
            self.history.show,
            section=4,
            check=self.history.can_show,
            right=None,
        )
        self._add("ticket.spam", "prohibit", simple.mark_spam, section=4, check=simple.can_mark_spam)
        self._add("ticket.block", "prohibit", simple.block, section=4, check=simple.can_block)
        self._add("ticket.unread", "envelope-simple", simple.toggle_unread, keys=("U",), section=4, right=None)
        self._add("ticket.copy_number", "copy", simple.copy_number, section=4, right=None)
        pages, people, whole = self.pages, Right.EDIT_PEOPLE, Right.EDIT_DESK
        self._add("ticket.copy_link", "link-simple", pages.copy, section=4, check=pages.can_copy, right=people)
        self._add("ticket.withdraw_links", "link-break", pages.withdraw, section=4, right=people)
        self._add("pages.withdraw_all", "link-break", pages.withdraw_all, menu="desk", check=_always, right=whole)

        self._add(
            "ticket.bulk_reply",
            "megaphone-simple",
            self.bulk.answer,
            menu="reply",
            section=3,
            check=self.bulk.can_answer,
            right=Right.BULK_ANSWER,
        )

    def _add(
        self,
        id_: str,
        icon: str,
        call: Callable[[], object],
        *,
        keys: tuple[str, ...] = (),
        menu: str = "ticket",
        section: int = 0,
        check: Check | None = None,
        right: Right | None = Right.ANSWER,
    ) -> None:
        """Without a check it needs a chosen ticket, and nothing more."""
        allowed = check or self._some

        def enabled() -> bool:
            return self._may(right) and allowed()

        self._ids.append(id_)
        self._registry.add(
            Act(
                id_,
                text.name(id_),
                icon=icon,
                keys=keys,
                words=text.further(id_),
                menu=menu,
                section=section,
                enabled_when=enabled,
                call=call,
            )
        )
        self._registry.refresh(id_)

    def _may(self, right: Right | None) -> bool:
        # Before the team is known everything is offered: what is not allowed is refused in words.
        me = self.team.me
        return right is None or me is None or may(me.role, right)

    def _some(self) -> bool:
        return bool(self._target())

    def _refresh_undo(self) -> None:
        self._registry.refresh("view.undo", "view.redo")

    def _can_undo(self) -> bool:
        return self.undoing.can_undo

    def _can_redo(self) -> bool:
        return self.undoing.can_redo


def _always() -> bool:
    return True
