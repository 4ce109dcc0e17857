"""The main window: puts the screens together and passes on what they say to each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from console.domain.changes import Changes
from console.domain.ids import Id
from console.domain.numbers import ticket_shown
from console.domain.tickets import State
from console.errors import ConsoleError
from console.queries.desk import Settings as DeskSettings
from console.queries.queue import Counts, QueueCounts, TicketRow
from console.queries.ticket import TicketDetail
from console.settings.options import Options
from console.sync.desk import Desk
from console.ui.courses.late_count import LateCount
from console.ui.frame import found, text
from console.ui.frame.channels import ChannelsCard, ChannelsMark, ChannelsWatch
from console.ui.frame.columns import Breakpoint, Columns
from console.ui.frame.desks import DeskChoice, Desks
from console.ui.frame.entering import Entering
from console.ui.frame.general_acts import GeneralCalls, add_general_acts
from console.ui.frame.panes import move_pane
from console.ui.frame.rail import Place, Rail
from console.ui.frame.status_bar import StatusBar
from console.ui.frame.top_bar import TopBar
from console.ui.frame.warnings import PromiseWarnings
from console.ui.knowledge.panel import ArticlesPanel
from console.ui.pages import Pages
from console.ui.participant.panel import PersonPanel
from console.ui.queue.panel import QueuePanel
from console.ui.settings.keys import KeyList
from console.ui.shared.actions import Registry
from console.ui.shared.announce import Announcer
from console.ui.shared.bell import Bell
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.outside import Outside
from console.ui.shared.palette import Palette
from console.ui.shared.toasts import Toasts
from console.ui.shared.words import Words, translate
from console.ui.shared.work import Work
from console.ui.team.received import Received
from console.ui.ticket.acts.ticket_acts import TicketActs
from console.ui.ticket.composer.panel import Composer
from console.ui.ticket.panel import TicketPanel
from console.ui.waking import Waking

if TYPE_CHECKING:
    from console.settings.secrets import Secrets
    from console.ui.calls.speaker import Speaker
    from console.ui.team.together import Together

MINIMUM = (940, 480)
_FIRST = (1440, 900)


class Window(QMainWindow):
    """Everything an agent works in. `keep` is called whenever an option changed."""

    def __init__(
        self,
        look: Look,
        words: Words,
        desk: Desk,
        work: Work,
        registry: Registry,
        options: Options,
        keep: Callable[[], None],
        where: str,
        desks: tuple[DeskChoice, ...] = (),
        give_password: Callable[[str], object] | None = None,
        secrets: Callable[[], Secrets] | None = None,
        speaker: Speaker | None = None,
        chime: Speaker | None = None,
    ) -> None:
        """`desks` are those one can switch to; `give_password` keeps that of a team's desk and may take long;
        `secrets` gives those of this process. `speaker` sounds for calls, `chime` for chats."""
        super().__init__()
        self._secrets = secrets
        self.look, self.words, self.desk, self.work, self.registry = look, words, desk, work, registry
        self.options, self._write_options = options, keep
        self.notices = Notices(self)
        self._desk_name = ""
        self.setMinimumSize(*MINIMUM)
        add_general_acts(registry, self._general_calls())
        self.desks = Desks(look, self, registry, desks, self.close)
        self._make_screens()
        self.waking = Waking(work, desk, self.notices, self.open_ticket, self)
        self.received = Received(work, desk, self.notices, self.open_ticket, self)
        self.warnings = PromiseWarnings(work, desk, self.notices, self.open_ticket, self)
        self._arrange(where)
        self.together: Together | None = None
        if desk.team is not None:
            self.together = self.pages.together(desk.team, self, give_password)
            self.together.put_into(self._column, 1)
            self.together.attend(self.queue, self.ticket, self.composer, self.open_ticket)
        self.acts = TicketActs(look, work, desk, registry, self.notices, self, self._target, self._undo_seconds)
        self.pages.ticket_acts = self.acts
        self._float()
        self.phone = self.pages.phone(self, speaker)
        self.knowledge = self.pages.beside_tickets(self)
        self.live_chats = self.pages.live_chats(self, chime)
        self.experts = self.pages.experts(self)
        self._connect()
        self._recall()
        self._know_desk()
        self._count()
        self.show_place("queue")

    def _make_screens(self) -> None:
        given = (self.look, self.work, self.desk, self.registry, self.notices)
        self.queue = QueuePanel(*given)
        self.ticket = TicketPanel(*given)
        self.composer = Composer(*given, undo_seconds=self._undo_seconds)
        self.ticket.set_composer(self.composer)
        self.ticket.room.offers.connect(self.composer.grow_to)
        self.person = PersonPanel(*given)
        self.articles = ArticlesPanel(*given)
        self.entering = Entering(self.queue, self.ticket, self.composer, lambda: self.show_place("queue"))
        self.pages = Pages(
            *given, self.words, self.options, self._keep, self.open_ticket, self.show_place, self._secrets
        )

    def _arrange(self, where: str) -> None:
        menu = self.registry.menu(self)
        self.top_bar = TopBar(self.look, self.work, self.desk, self.registry, self.notices, menu)
        self.rail = Rail(
            self.look,
            self.registry,
            (
                Place("queue", "go.queue", "tray", lambda: translate("frame", "Queue")),
                Place("people", "go.people", "users", lambda: translate("frame", "People")),
                Place("articles", "go.articles", "book-open", lambda: translate("frame", "Articles")),
                Place("launch", "go.launch", "rocket-launch", lambda: translate("launch", "Launch")),
                Place("courses", "go.courses", "clock-counter-clockwise", lambda: translate("courses", "Overdue")),
                Place("team", "go.team", "users-three", lambda: translate("board", "Team")),
                Place("insights", "go.insights", "chart-line-up", lambda: translate("insights", "Insights")),
            ),
            (Place("settings", "desk.settings", "gear-six", lambda: translate("frame", "Settings")),),
        )
        self.columns = Columns(self.look, self.queue, self.ticket, self.person, self.articles)
        self.late = LateCount(self.work, lambda count: self.rail.set_count("courses", count), self)
        self.places = self.pages.stack
        self.places.addWidget(self.columns)
        self.status_bar = StatusBar(self.look, where)
        self.status_bar.show_saved(self.desk.now())
        self.pages.show_keys = self.status_bar.show_keys
        self.pages.whole_width = lambda whole: self.rail.setVisible(not whole)
        self.top_bar.launch.wanted.connect(self.pages.open_launch)
        self.channels = ChannelsWatch(self.work, self.desk.now, self, own=self.desk.team is None)
        self.channels_mark = ChannelsMark(self.look, self.channels)
        self.status_bar.add_channels(self.channels_mark)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.places, 1)
        whole = QWidget()
        column = self._column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(body, 1)
        column.addWidget(self.status_bar)
        self.setCentralWidget(whole)

    def _float(self) -> None:
        """What hangs over the window: palette, toasts, bell, notices outside of it."""
        self.palette_card = Palette(
            self.look,
            self.registry,
            self,
            context=self._context,
            useful=lambda: ("ticket.solve", "ticket.give", "ticket.snooze", "ticket.next", "ticket.new"),
            recent=self.options.recent,
        )
        older = (found.Older(self.work, self._open_found),) if self.desk.team is not None else ()
        for provider in (
            found.Tickets(self.work, self._open_found),
            *older,
            found.People(self.work, self.open_person),
            found.Articles(self.work, lambda: self.words.language, self.open_article),
        ):
            provider.setParent(self)
            self.palette_card.add_provider(provider)
        self.toasts = Toasts(self.look, self.notices, self)
        self.bell = Bell(self.look, self.notices, self, self.top_bar.bell)
        self.outside = Outside(self.notices, self, self.windowIcon())
        self.announcer = Announcer(self)
        self.key_list = KeyList(self.look, self.registry, self)
        self.channels_card = ChannelsCard(self.look, self, self.channels, self._show_mailboxes)
        self.channels_mark.clicked.connect(self.channels_card.toggle)

    def _connect(self) -> None:
        self.registry.attach(self)
        self.queue.opened.connect(self.show_ticket)
        self.queue.activated.connect(self.entering.enter)
        self.queue.chosen_changed.connect(lambda _: self.registry.refresh())
        self.queue.state_changed.connect(self._remember_queue)
        self.ticket.shown.connect(self._ticket_shown)
        self.ticket.open_ticket.connect(self.open_ticket)
        self.ticket.split_asked.connect(self._split)
        self.ticket.compose_to.connect(self.composer.write_to)
        self.acts.rename_with(self.ticket.edit_subject)
        self.ticket.rename_wanted.connect(self.acts.choosing.rename_to)
        self.person.open_ticket.connect(self.open_ticket)
        self.person.compose.connect(lambda _: self.composer.start_reply())
        self.articles.insert.connect(self.composer.insert_article)
        self.articles.left.connect(self.composer.setFocus)
        self.articles.open_article.connect(self.edit_article)
        self.composer.sent.connect(self._sent)
        self.composer.escape.connect(self.queue.focus_list)
        self.composer.reveal.connect(lambda message: self.ticket.conversation.go_to(str(message)))
        self.composer.ticket_wanted.connect(self.open_ticket)
        self.composer.articles_wanted.connect(self._find_article)
        self.acts.done.connect(self._done)
        self.acts.open_ticket.connect(self.open_ticket)
        self.top_bar.search_wanted.connect(self.palette_card.open)
        self.top_bar.bell.clicked.connect(self.bell.toggle)
        self.toasts.bell_wanted.connect(self._open_bell)
        self.palette_card.remembered.connect(self._remember_recent)
        self.columns.changed_breakpoint.connect(self._fit)
        self.work.changed.connect(self._hear)
        self.work.trouble.connect(self.notices.trouble)
        self.work.refused.connect(self.notices.refused)
        self.announcer.follow(self.notices)
        self.look.changed.connect(self._measure)

    def _general_calls(self) -> GeneralCalls:
        return GeneralCalls(
            palette=lambda: self.palette_card.toggle(),
            place=self.show_place,
            next_pane=lambda: move_pane(self._panes(), self.focusWidget(), 1),
            last_pane=lambda: move_pane(self._panes(), self.focusWidget(), -1),
            context=lambda: self.columns.toggle_context(),
            find_article=self._find_article,
            reply=lambda: self.entering.write_here(self.composer.start_reply),
            note=lambda: self.entering.write_here(self.composer.start_note),
            can_write=lambda: self.entering.can_write(),
            menu=lambda: self.top_bar.open_menu(),
            menu_bar=self._toggle_menu_bar,
            bell=lambda: self.bell.toggle(),
            full_screen=lambda: self.showNormal() if self.isFullScreen() else self.showFullScreen(),
            zoom=lambda step: self.pages.settings.set_zoom(self.options.zoom + step if step else 100),
            theme=lambda mode: self.pages.settings.set_theme(mode),
            language=lambda language: self.pages.settings.set_language(language),
            density=lambda density: self.pages.settings.set_density(density),
            key_list=lambda: self.key_list.toggle(),
            leave=self.close,
        )

    def put_on_top(self, strip: QWidget) -> None:
        """Something to be known of the whole window, under its bar."""
        self._column.insertWidget(1, strip)

    # What is shown

    def show_place(self, name: str) -> None:
        self.pages.show(name, self.columns)
        self.rail.show_place(name)
        if self.together is not None:
            self.together.whereabouts.look()

    def _show_mailboxes(self) -> None:
        self.show_place("settings")
        self.pages.settings.go_to(self.pages.mailboxes)

    def show_ticket(self, ticket: Id | None) -> None:
        self.ticket.show_ticket(ticket)

    def open_ticket(self, ticket: Id) -> None:
        """Shows a ticket from anywhere: in the queue if it stands there."""
        self.show_place("queue")
        # Asked for first: while the desk looks it up there is time for everything else.
        self.ticket.show_ticket(ticket)
        self.queue.select(ticket)

    def open_person(self, participant: Id) -> None:
        self.show_place("people")
        self.pages.people.show_person(participant)

    def open_article(self, article: Id) -> None:
        self.show_place("articles")
        self.pages.articles.show_article(article)

    def edit_article(self, article: Id) -> None:
        self.show_place("articles")
        self.pages.articles.edit_article(article)

    def _open_found(self, ticket: Id, new_window: bool) -> None:
        self.open_ticket(ticket)

    def _ticket_shown(self, detail: TicketDetail | None) -> None:
        self.composer.show_ticket(detail)
        self.entering.came(detail)
        self.registry.refresh()
        # The conversation is painted before anything is asked for what stands beside it.
        self.work.after_paint(self, "beside", self._show_beside)

    def _show_beside(self) -> None:
        detail = self.ticket.ticket()
        self.person.show_ticket(detail)
        self.articles.show_ticket(detail)

    def _context(self) -> str:
        detail = self.ticket.ticket()
        return f"{detail.row.participant_name}, {ticket_shown(detail.row.number)}" if detail else ""

    def _target(self) -> tuple[TicketRow, ...]:
        """The tickets an act is about: those marked in the queue, else the one that is open."""
        on_board = self.pages.chosen_rows()
        if on_board is not None:
            return on_board
        chosen = self.queue.chosen_rows() if self.places.currentWidget() is self.columns else ()
        detail = self.ticket.ticket()
        # A row that one has just come to, or ticked, need not be the one that is open.
        if detail is None or (chosen and [row.id for row in chosen] != [detail.row.id]):
            return chosen
        return (detail.row,)

    def _split(self, messages: tuple[Id, ...]) -> None:
        detail = self.ticket.ticket()
        if detail is not None:
            self.acts.split(detail.row.id, messages)

    def _undo_seconds(self) -> int:
        return self.options.undo_seconds

    def _sent(self, ticket: Id, then: object, next_one: bool) -> None:
        if next_one:
            self.registry.do("ticket.next")
        elif then is State.SOLVED:
            # What only waits for an answer stays: the bar with the way back stands in it.
            self.queue.select_next()

    def _done(self, tickets: tuple[Id, ...], kind: str) -> None:
        # Claimed or solved: the hand goes on to the next row down, never back to the top.
        self.queue.let_move(*tickets)
        if kind in {"ticket.solve", "ticket.snooze", "ticket.give"} and self.queue.meant() in tickets:
            self.queue.select_next()

    # The shape of the window

    def _panes(self) -> list[QWidget]:
        page = self.places.currentWidget()
        if page is not None and page is not self.columns:
            return [self.rail, page] if self.rail.isVisible() else [page]
        panes: list[QWidget] = [self.rail, self.queue, self.ticket, self.composer]
        return panes + ([self.person, self.articles] if self.columns.context_shown else [])

    def _open_bell(self) -> None:
        self.toasts.clear_seen()
        self.bell.open()

    def _find_article(self) -> None:
        self.show_place("queue")
        self.columns.open_drawer("articles")
        self.articles.focus_search()

    def _toggle_menu_bar(self) -> None:
        shown = self.options.window.menu_bar = not self.options.window.menu_bar
        if shown:
            self.setMenuBar(self.registry.menu_bar(self))
        else:
            self.menuBar().hide()
        self._keep()

    def _fit(self, point: Breakpoint) -> None:
        small = point is Breakpoint.S
        self.rail.set_narrow(small)
        self.top_bar.set_narrow(small)
        self.status_bar.set_narrow(small)
        self.ticket.set_compact(point in {Breakpoint.S, Breakpoint.M})
        self.queue.set_narrow(small)
        self.articles.set_compact(point in {Breakpoint.S, Breakpoint.M})

    def _measure(self) -> None:
        zoom = self.look.theme.zoom / 100
        self.columns.fit(self.width() / zoom)
        # Larger text needs more of the same window: heights are told as they are at 100 %.
        height = self.height() / zoom
        self.composer.set_short(height < 640)
        self.person.set_short(height < 800)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.entering.keep(event.text()):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(text.page_title(self._desk_name))
        elif event.type() == QEvent.Type.WindowStateChange and self.together is not None:
            self.together.whereabouts.look()

    # What the desk tells

    def _hear(self, changes: Changes) -> None:
        self.status_bar.show_saved(self.desk.now())
        if changes.touches("ticket", "seen"):
            self.work.later(self, "count", 250, self._count)
        if changes.touches("setting"):
            self._know_desk()

    def _count(self) -> None:
        def show(counts: QueueCounts) -> None:
            self.rail.set_count("queue", counts.unclaimed)

        self.work.ask(self, "counts", Counts(), show)

    def _know_desk(self) -> None:
        def show(settings: dict[str, str]) -> None:
            self._desk_name = settings.get("name", "")
            self.setWindowTitle(text.page_title(self._desk_name))

        self.work.ask(self, "desk", DeskSettings(), show)

    def tell_fault(self, where: str) -> None:
        """A fault of our own, told calmly and once; the log has where it happened."""
        self.notices.say(
            Level.AMBER,
            translate(
                "frame", "Your text is safe. If something looks wrong, close and open Third Ring. ({where})"
            ).format(where=where),
            lead=translate("frame", "Something here did not work as it should."),
            kind="fault",
        )

    # Between two sessions

    def _recall(self) -> None:
        memory = self.options.window
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(_FIRST[0], int(screen.width() * 0.9)), min(_FIRST[1], int(screen.height() * 0.9)))
        if memory.geometry:
            self.restoreGeometry(QByteArray.fromBase64(memory.geometry.encode()))
        self._measure()
        self.columns.recall(memory)
        self.queue.restore(memory.queue)
        if memory.menu_bar:
            self.setMenuBar(self.registry.menu_bar(self))

    def _keep(self) -> None:
        try:
            self._write_options()
        except ConsoleError as fault:
            # A full disk: what was chosen holds until the window closes, and closing goes on.
            self.notices.trouble(fault)

    def _remember_queue(self) -> None:
        self.options.window.queue = self.queue.state()
        self._keep()

    def _remember_recent(self, recent: list[str]) -> None:
        self.options.recent = recent
        self._keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Nothing unsaved can exist, so nothing is asked.
        for part in (self.composer, self.person, self.pages):
            part.flush()
        memory = self.options.window
        memory.geometry = self.saveGeometry().toBase64().toStdString()
        self.columns.remember(memory)
        memory.queue = self.queue.state()
        self._keep()
        QTimer.singleShot(0, self.work.close)
        super().closeEvent(event)
