"""What a ticket has to do with articles and wishes: gaps, wishes, articles of answers, and asking what helped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.commands.gaps import HeardOfGaps
from console.commands.knowledge import CountUse
from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.messages import Kind
from console.queries.care import GapsToHear, HeardGap
from console.queries.desk import AgentRow, Agents
from console.queries.queue import TicketRow
from console.queries.ticket import Conversation, ConversationPart, MessageEntry, TicketDetail
from console.queries.writing import UseRow, UsesOf
from console.sync.desk import Desk
from console.ui.knowledge.from_answer import FromAnswerSheet
from console.ui.knowledge.missing import MissingCard
from console.ui.shared.actions import Act, Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices, Way
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.wishes.choosing import WishChoosing

_READ = 30
"""Entries of a conversation among which the last answer is looked for."""


class KnowledgeBeside(QObject):
    """`open_ticket` gives the ticket that is open, `target` those that are meant, `searched` what was looked for."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        host: QWidget,
        *,
        detail: Callable[[], TicketDetail | None],
        target: Callable[[], tuple[TicketRow, ...]],
        searched: Callable[[], str],
        write: Callable[[str, str, str], object],
        open_article: Callable[[Id], object],
    ) -> None:
        super().__init__(host)
        self._look, self._work, self._desk, self._notices, self._host = look, work, desk, notices, host
        self._detail, self._searched = detail, searched
        self._write, self._open_article = write, open_article
        self._asked: set[Id] = set()
        self._heard: set[Id] = set()
        self.missing = MissingCard(look, work, desk, notices, host)
        self.wishes = WishChoosing(look, work, desk, notices, host)
        self.from_answer: FromAnswerSheet | None = None
        self._add_acts(registry, target)
        work.changed.connect(self._hear)
        work.after_paint(self, "gaps", self._ask_gaps)

    def _add_acts(self, registry: Registry, target: Callable[[], tuple[TicketRow, ...]]) -> None:
        def shown() -> bool:
            return self._detail() is not None

        registry.add(
            Act(
                "ticket.gap",
                lambda: translate("knowledge", "Report a gap…"),
                icon="question",
                menu="ticket",
                section=3,
                words=lambda: translate("knowledge", "missing article answer knowledge"),
                call=self.report,
            )
        )
        registry.add(
            Act(
                "ticket.wish",
                lambda: translate("wishes", "Wish or defect of the platform…"),
                icon="sparkle",
                menu="ticket",
                section=3,
                words=lambda: translate("wishes", "bug idea feature request wish list"),
                enabled_when=lambda: bool(target()),
                call=lambda: self.wishes.mark(target()),
            )
        )
        registry.add(
            Act(
                "ticket.article",
                lambda: translate("knowledge", "Article from the last answer…"),
                icon="book-open",
                menu="ticket",
                section=3,
                words=lambda: translate("knowledge", "write knowledge answer"),
                enabled_when=shown,
                call=self.make_article,
            )
        )

    # Of what an expert has said

    def article_of(self, title: str, answer: str, language: str, person: str) -> None:
        def know(agents: tuple[AgentRow, ...]) -> None:
            self._from_answer().ask(title, answer, language, (person, *(agent.name for agent in agents)))

        self._work.ask(self, "agents", Agents(), know)

    def gap_of(self, words: str, language: str, ticket: Id, person: str) -> None:
        self.missing.ask(words, language, ticket, (person,))

    # Gaps

    def report(self) -> None:
        """What was searched for, else what the ticket is about."""
        detail = self._detail()
        names = (detail.row.participant_name,) if detail is not None else ()
        words = self._searched() or (detail.row.subject if detail is not None else "")
        language = detail.row.language if detail is not None else "en"
        self.missing.ask(words, language, detail.row.id if detail is not None else None, names)

    def _ask_gaps(self) -> None:
        self._work.ask(self, "gaps", GapsToHear(), self._tell_gaps)

    def _tell_gaps(self, gaps: tuple[HeardGap, ...]) -> None:
        for gap in gaps:
            if gap.id in self._heard:
                continue
            self._heard.add(gap.id)
            self._tell_gap(gap)
        if gaps:
            self._work.tell(self, HeardOfGaps(self._desk.stamp(), tuple(gap.id for gap in gaps)))

    def _tell_gap(self, gap: HeardGap) -> None:
        article = gap.article
        if article is None:
            self._notices.say(
                Level.TOAST,
                translate("knowledge", "There will be no article for it."),
                lead=f"{gap.words}.",
                icon="question",
                key=f"gap {gap.id}",
            )
            return
        self._notices.say(
            Level.AMBER,
            translate("knowledge", "What you missed is written: {title}").format(title=gap.title),
            lead=f"{gap.words}.",
            icon="book-open",
            action=Way(translate("knowledge", "Open"), partial(self._open_article, article)),
            key=f"gap {gap.id}",
        )

    def _hear(self, changes: Changes) -> None:
        if changes.touches("gap"):
            self._heard -= changes.of("gap")
            self._work.later(self, "gaps", 500, self._ask_gaps)

    # Articles of answers

    def make_article(self) -> None:
        detail = self._detail()
        if detail is None:
            return

        def know(agents: tuple[AgentRow, ...]) -> None:
            names = (detail.row.participant_name, *(agent.name for agent in agents))
            page = Conversation(detail.row.id, limit=_READ)
            self._work.ask(self, "answer", page, lambda found: self._answered(detail, names, found))

        self._work.ask(self, "agents", Agents(), know)

    def _answered(self, detail: TicketDetail, names: tuple[str, ...], found: ConversationPart) -> None:
        said = (entry for entry in reversed(found.entries) if isinstance(entry, MessageEntry))
        answer = next((entry for entry in said if entry.kind is Kind.OUTBOUND), None)
        if answer is None:
            nothing = translate("knowledge", "Nothing has been answered in this ticket yet.")
            self._notices.say(Level.TOAST, nothing, icon="info")
            return
        self._from_answer().ask(detail.row.subject, answer.text, detail.row.language, names)

    def _from_answer(self) -> FromAnswerSheet:
        if self.from_answer is None:
            self.from_answer = FromAnswerSheet(self._look, self._host)
            self.from_answer.made.connect(self._write)
        return self.from_answer

    # What helped

    def solved(self, ticket: Id) -> None:
        """Asks once whether what was given there has helped."""
        if ticket not in self._asked:
            self._work.ask(self, f"uses {ticket}", UsesOf(ticket), lambda uses: self._ask_helped(ticket, uses))

    def done(self, tickets: tuple[Id, ...], kind: str) -> None:
        if kind == "ticket.solve" and len(tickets) == 1:
            self.solved(tickets[0])

    def _ask_helped(self, ticket: Id, uses: tuple[UseRow, ...]) -> None:
        open_ = [use for use in uses if use.helped is None]
        if not open_:
            return
        self._asked.add(ticket)
        use = open_[-1]
        key = f"helped {ticket}"

        def say(*, helped: bool) -> None:
            self._notices.withdraw(key)
            command = CountUse(self._desk.stamp(), use.article, helped, ticket, failed=not helped)
            self._work.tell(self, command)

        self._notices.say(
            Level.TOAST,
            translate("knowledge", "Did it help?"),
            lead=f"{use.title}.",
            icon="thumbs-up",
            action=Way(translate("knowledge", "It helped"), lambda: say(helped=True)),
            more=Way(translate("knowledge", "It did not"), lambda: say(helped=False)),
            kind="helped",
            key=key,
        )
