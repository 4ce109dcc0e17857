"""The answers beside the ticket: suggested ones with the reason, or those that were searched for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.commands.knowledge import CountUse
from console.domain import markup
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.errors import ConsoleError
from console.queries.desk import Settings
from console.queries.knowledge import ArticleRow, SearchArticles, SuggestArticles
from console.queries.ticket import TicketDetail
from console.queries.writing import UseRow, UsesOf
from console.sync.desk import Desk
from console.ui.knowledge import text
from console.ui.knowledge.card import ArticleCard
from console.ui.knowledge.noting import Noting
from console.ui.knowledge.shelf import own_language
from console.ui.knowledge.whole import WholeArticle
from console.ui.shared.actions import Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.label import ElidedLabel, Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.controls.search import SearchField
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState, ErrorState
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.composer.article import answer_of

_SUGGESTED = 3
_FOUND = 8
_REFRESH_MS = 400
_KEYS = ("Ctrl", "J")


class ArticlesPanel(QWidget):
    insert = Signal(object)
    """An ArticleRow whose answer shall go where one writes."""
    insert_as = Signal(object, str)
    """The same, and what of it: "answer", "link", "both"."""
    gap_wanted = Signal()
    """Nothing answers what was looked for."""
    left = Signal()
    """Esc: back to where one writes."""
    open_article = Signal(object)
    """The id of an article to be edited on its page."""

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._registry, self._notices = registry, notices
        self._ticket: TicketDetail | None = None
        self._articles: tuple[ArticleRow, ...] = ()
        self._waiting: tuple[ArticleRow, ...] | None = None
        self._current = 0
        self._written = ""
        self._compact = False
        self._help = ""
        self._thanked: set[tuple[Id | None, Id]] = set()
        self._noting = Noting(look, work, desk, notices, self)
        self.report = Button(look, "", "quiet", icon="question", dense=True)
        self.report.clicked.connect(self.gap_wanted)
        self._cards: list[ArticleCard] = []
        self._state: QWidget | None = None
        self._whole: WholeArticle | None = None
        self.search = SearchField(look, "-", "", "-", _KEYS)
        self.caption = Label(look, "", "small.strong", "text.secondary")
        self.why = ElidedLabel(look, "", "small", "text.tertiary")
        self._scroll = QScrollArea()
        self._column = QVBoxLayout()
        self._lay_out()
        self.search.edit.installEventFilter(self)
        self.search.changed.connect(self._typed)
        self.search.left.connect(self.left)
        work.changed.connect(self._hear)
        self.setFocusProxy(self.search)
        self._speak()
        work.ask(self, "settings", Settings(), self._know_desk)
        self._show(())

    # What the window asks

    def show_ticket(self, detail: TicketDetail | None) -> None:
        before, self._ticket = self._ticket, detail
        same = before is not None and detail is not None and before.row.id == detail.row.id
        if same:
            if before != detail:
                self._work.later(self, "again", _REFRESH_MS, self._suggest)
            return
        self._waiting = None
        if self.search.text:
            self.search.edit.clear()
        if detail is not None:
            ticket = detail.row.id
            self._work.ask(self, "uses", UsesOf(ticket), lambda uses: self._know_uses(ticket, uses))
        self._suggest()

    def show_written(self, words: str) -> None:
        """What is being written to this ticket now: suggestions follow it."""
        if words != self._written:
            self._written = words
            if self._ticket is not None and not self.search.text.strip():
                self._work.later(self, "again", _REFRESH_MS, self._suggest)

    def focus_search(self) -> None:
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def set_compact(self, compact: bool) -> None:
        """Copy and Link become icons."""
        self._compact = compact
        for card in self._cards:
            card.set_compact(compact)

    def articles(self) -> tuple[ArticleRow, ...]:
        return self._articles

    def current(self) -> ArticleRow | None:
        return self._articles[self._current] if self._current < len(self._articles) else None

    # Asking

    def _suggest(self) -> None:
        self._work.never(self, "again")
        if self.search.text.strip():
            return
        if self._ticket is None:
            self._work.forget(self, "articles")
            self._show(())
            return
        row = self._ticket.row
        query = SuggestArticles(row.id, row.language, self._written, _SUGGESTED, own_language())
        self._work.ask(self, "articles", query, self._take, self._failed)

    def _typed(self, words: str) -> None:
        words = words.strip()
        self._current = 0
        self._waiting = None
        if not words:
            self._suggest()
            return
        language = self._ticket.row.language if self._ticket else own_language()
        query = SearchArticles(words, language, _FOUND, own_language())
        self._work.ask(self, "articles", query, self._show, self._failed)

    def _take(self, articles: tuple[ArticleRow, ...]) -> None:
        """Suggestions: while a hand is on them they stay as they are."""
        known = {article.id for article in self._articles}
        if self._articles and self._busy_hand() and {article.id for article in articles} != known:
            self._waiting = articles
            return
        self._show(articles)

    def _busy_hand(self) -> bool:
        return self._scroll.underMouse() or any(card.head.hasFocus() for card in self._cards)

    def _hear(self, changes: Changes) -> None:
        if changes.touches("setting"):
            self._work.ask(self, "settings", Settings(), self._know_desk)
        ticket = self._ticket.row.id if self._ticket else None
        if changes.touches("article") or (ticket is not None and changes.touches_one("ticket", ticket)):
            self._work.later(self, "again", _REFRESH_MS, self._again)

    def _again(self) -> None:
        words = self.search.text.strip()
        if not words:
            self._suggest()
            return
        language = self._ticket.row.language if self._ticket else own_language()
        query = SearchArticles(words, language, _FOUND, own_language())
        self._work.ask(self, "articles", query, self._show, self._failed)

    def _know_uses(self, ticket: Id, uses: tuple[UseRow, ...]) -> None:
        self._thanked |= {(ticket, use.article) for use in uses if use.helped}
        self._show(self._articles)

    def _know_desk(self, settings: dict[str, str]) -> None:
        self._help = settings.get("help", "").rstrip("/")
        self._show(self._articles)

    # Showing

    def _show(self, articles: tuple[ArticleRow, ...]) -> None:
        kept = self.current()
        self._articles = articles
        self._waiting = None
        ids = [article.id for article in articles]
        self._current = ids.index(kept.id) if kept is not None and kept.id in ids and self._current else 0
        self._clear_state()
        while len(self._cards) < len(articles):
            self._add_card()
        self._scroll.setUpdatesEnabled(False)
        for place, card in enumerate(self._cards):
            if place < len(articles):
                article = articles[place]
                linked, thanked = self._linked(article), self._said(article)
                card.show_article(article, linked=linked, thanked=thanked, open_=place == self._current)
            card.setVisible(place < len(articles))
        self._scroll.setUpdatesEnabled(True)
        self._noting.found()
        if not articles:
            self._say_nothing()
        self._caption()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            return
        self._show(())
        self._clear_state()
        state = ErrorState.of(self._look, error)
        state.again.connect(self._again)
        self._put_state(state)

    def _say_nothing(self) -> None:
        words = self.search.text.strip()
        if words:
            can_write = any(act.id == "article.new" for act in self._registry.acts())
            state = EmptyState(
                self._look,
                None,
                translate("knowledge", "No article answers this yet"),
                translate("knowledge", "Other words may find it. What was never written can be written now."),
                translate("knowledge", "New article") if can_write else None,
                "pencil-simple",
            )
            state.acted.connect(lambda: self._registry.do("article.new"))
            self._put_state(state)
            language = self._ticket.row.language if self._ticket else own_language()
            self._noting.found_nothing(words, language)
        elif self._ticket is not None:
            self._put_state(
                EmptyState(
                    self._look,
                    None,
                    translate("knowledge", "No article fits by itself"),
                    translate("knowledge", "Search above with the words you would use."),
                )
            )

    def _put_state(self, state: QWidget) -> None:
        self._state = state
        self._column.insertWidget(0, state, 1)

    def _clear_state(self) -> None:
        if self._state is not None:
            self._state.hide()
            self._state.deleteLater()
            self._state = None

    def _add_card(self) -> None:
        card = ArticleCard(self._look)
        place = len(self._cards)
        self._cards.append(card)
        card.set_compact(self._compact)
        card.chosen.connect(lambda: self._choose(place))
        card.insert.connect(self._insert)
        card.copy.connect(self._copy)
        card.link.connect(self._copy_link)
        card.helped.connect(self._count_helped)
        card.open_whole.connect(self._open_whole)
        card.menu.connect(self._open_menu)
        card.key_pressed.connect(self._card_key)
        self._column.insertWidget(self._column.count() - 1, card)

    def _choose(self, place: int) -> None:
        if not 0 <= place < len(self._articles):
            return
        self._current = place
        for number, card in enumerate(self._cards):
            card.set_open(number == place)
        self._caption()
        self._scroll.widget().layout().activate()  # type: ignore[union-attr]
        self._scroll.ensureWidgetVisible(self._cards[place], 0, 8)

    def _caption(self) -> None:
        if not self._articles:
            self.caption.setText("")
            self.why.setText("")
        elif self.search.text.strip():
            self.caption.setText(translate("knowledge", "%n articles", "", len(self._articles)))
            self.why.setText("")
        else:
            self.caption.setText(translate("knowledge", "Suggested for this ticket"))
            chosen = self.current()
            self.why.setText(text.why(chosen) if chosen is not None else "")
        self._head.setVisible(bool(self._articles))

    # Doing

    def _insert(self) -> None:
        article = self.current()
        if article is not None and self._ticket is not None:
            self.insert.emit(article)

    def _copy(self) -> None:
        article = self.current()
        if article is not None:
            QGuiApplication.clipboard().setText(markup.plain(answer_of(article, "")))
            self._say_copied(translate("knowledge", "The answer is copied."), article)

    def _copy_link(self) -> None:
        article = self.current()
        if article is not None and self._linked(article):
            QGuiApplication.clipboard().setText(f"{self._help}/{article.id}")
            self._say_copied(translate("knowledge", "The link is copied."), article)

    def _say_copied(self, words: str, article: ArticleRow) -> None:
        self._notices.say(Level.TOAST, words, lead=f"{article.title}.", icon="copy", kind="copied", key="copied")

    def _count_helped(self) -> None:
        article = self.current()
        if article is None or self._said(article):
            return
        mark = (self._ticket.row.id if self._ticket else None, article.id)

        def told(outcome: Outcome) -> None:
            if not outcome.done:
                self._thanked.discard(mark)
                self._notices.refused(outcome)
                self._show(self._articles)

        self._thanked.add(mark)
        self._work.tell(self, CountUse(self._desk.stamp(), article.id, helped=True, ticket=mark[0]), told)
        self._show(self._articles)

    def _open_whole(self) -> None:
        article = self.current()
        if article is None:
            return
        if self._whole is None or self._whole.parentWidget() is not self.window():
            # Over the window, which is known only when the panel stands in it.
            self._whole = WholeArticle(self._look, self._desk, self.window())
            self._whole.insert.connect(self.insert)
            self._whole.edit.connect(lambda article: self.open_article.emit(article.id))
        self._whole.show_article(article, insertable=self._ticket is not None)

    def _open_menu(self, at: QPoint) -> None:
        article = self.current()
        if article is None:
            return
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icons = self._look.icons
        menu.addAction(
            icons.icon("book-open"), translate("knowledge", "Open"), QKeySequence("Ctrl+Return"), self._open_whole
        )
        menu.addAction(icons.icon("copy"), translate("knowledge", "Copy"), QKeySequence("Ctrl+C"), self._copy)
        if self._linked(article):
            menu.addAction(icons.icon("link"), translate("knowledge", "Link"), QKeySequence("Ctrl+L"), self._copy_link)
        if self._ticket is not None and self._linked(article):
            menu.addSeparator()
            for how, words in (
                ("answer", translate("knowledge", "Insert the answer alone")),
                ("link", translate("knowledge", "Insert the link alone")),
            ):
                menu.addAction(words).triggered.connect(lambda _=False, how=how: self.insert_as.emit(article, how))
        menu.addSeparator()
        menu.addAction(
            icons.icon("pencil-simple"), translate("knowledge", "Edit"), lambda: self.open_article.emit(article.id)
        )
        menu.addAction(icons.icon("flag"), translate("knowledge", "Wrong or old…"), lambda: self._noting.flag(article))
        menu.popup(at)

    def _linked(self, article: ArticleRow) -> bool:
        return bool(self._help) and article.public

    def _said(self, article: ArticleRow) -> bool:
        return (self._ticket.row.id if self._ticket else None, article.id) in self._thanked

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search.edit and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event, in_field=True)
            if event.type() == QEvent.Type.ShortcutOverride and _ours(event):
                event.accept()
        return False

    def _card_key(self, event: QKeyEvent) -> None:
        event.setAccepted(self._key(event, in_field=False))

    def _key(self, event: QKeyEvent, *, in_field: bool) -> bool:
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not control:
            self._move(1 if key == Qt.Key.Key_Down else -1, in_field=in_field)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not in_field:
            self._move(len(self._articles) * (1 if key == Qt.Key.Key_End else -1), in_field=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control:
                self._open_whole()
            elif not event.isAutoRepeat():
                self._insert()
        elif event.matches(QKeySequence.StandardKey.Copy) and not (in_field and self.search.edit.hasSelectedText()):
            self._copy()
        elif control and key == Qt.Key.Key_L:
            self._copy_link()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and shift):
            if self._articles:
                card = self._cards[self._current]
                self._open_menu(card.mapToGlobal(QPoint(24, card.head.height())))
        elif key == Qt.Key.Key_Escape and not in_field:
            self.left.emit()
        else:
            return False
        return True

    def _move(self, by: int, *, in_field: bool) -> None:
        if not self._articles:
            return
        wanted = self._current + by
        if not in_field and wanted < 0 and by == -1:
            self.focus_search()
            return
        self._choose(max(0, min(len(self._articles) - 1, wanted)))
        if not in_field:
            self._cards[self._current].head.setFocus(Qt.FocusReason.TabFocusReason)
        article = self.current()
        if in_field and article is not None:
            # The focus stays in the field; its description is what a screen reader says of the chosen answer.
            self.search.edit.setAccessibleDescription(self._cards[self._current].head.accessibleName())

    # Qt

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._waiting is not None and not self.search.text.strip():
            self._show(self._waiting)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(17, 10, 16, 0)
        top.setSpacing(0)
        top.addWidget(self.search)
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        line.setContentsMargins(0, 9, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.caption)
        line.addWidget(self.why, 1)
        top.addWidget(self._head)
        paper = Paper(self._look)
        self._column = QVBoxLayout(paper)
        self._column.setContentsMargins(17, 10, 16, 12)
        self._column.setSpacing(9)
        self._column.addStretch(0)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(paper)
        ground = Paper(self._look)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground)

    def _speak(self) -> None:
        self.setAccessibleName(translate("knowledge", "Articles"))
        name = translate("knowledge", "Find an answer")
        self.search.set_words(name, name)
        self.search.clear.set_name(translate("knowledge", "Clear the search"))
        self.report.setText(translate("knowledge", "Report a gap"))
        self.report.setToolTip(translate("knowledge", "The answer that was looked for is not written yet"))
        for card in self._cards:
            card.retranslate()
        self._show(self._articles)


def _ours(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_L)
