"""What the articles need: questions nobody has answered, searches without result, what is wrong, old or of no use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.commands.gaps import CloseGap, DropMiss, MergeGaps, PartGaps, ReopenGap, SettleFlag
from console.commands.knowledge import ReviewArticle
from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.care import Care, CareList, CareRow, GapRow, MissRow
from console.queries.knowledge import ArticleRow, SearchArticles
from console.queries.writing import FlagRow
from console.sync.desk import Desk
from console.ui.knowledge import care_text as text
from console.ui.settings.entries import EntryList, EntryRow
from console.ui.shared.chooser import Chooser, Question
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.palette_rows import Row
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState
from console.ui.shared.words import translate
from console.ui.shared.work import Work

_WIDEST = 820
_FIRST = 5
"""So many of each stand there at once; the rest comes when it is asked for."""
_SUGGESTED = 12


class CareSection(QWidget):
    """One kind of need: its name, why it matters, and what has it. Hidden while nothing has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._makers: Sequence[Callable[[], EntryRow]] = ()
        self._whole = False
        self.heading = Label(look, "", "heading")
        self.about = Label(look, "", "small", "text.secondary", wrap=True)
        self.list = EntryList(look)
        self.more = Button(look, "", "quiet", dense=True)
        self.more.clicked.connect(self._show_whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(6)
        for part in (self.heading, self.about, self.list):
            column.addWidget(part)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_needs(self, heading: str, about: str, makers: Sequence[Callable[[], EntryRow]]) -> None:
        self._makers = makers
        self.heading.setText(f"{heading} · {len(makers)}")
        self.about.setText(about)
        self._arrange()

    def _show_whole(self) -> None:
        self._whole = True
        self._arrange()

    def _arrange(self) -> None:
        left = len(self._makers) - _FIRST
        shown = self._makers if self._whole else self._makers[:_FIRST]
        self.list.show_rows(list(shown))
        self.more.setText(translate("care", "Show %n more", "", max(0, left)))
        self.more.setVisible(left > 0 and not self._whole)
        self.setVisible(bool(self._makers))


class CarePage(Paper):
    write_wanted = Signal(str, str, object)
    """Title, language, and the id of the gap that it fills or None."""
    open_article = Signal(object)
    edit_article = Signal(object)
    open_ticket = Signal(object)
    counted = Signal(int)
    """How many things wait for somebody."""

    def __init__(self, look: Look, work: Work, desk: Desk, notices: Notices, host: QWidget) -> None:
        """`host` is what lists open over."""
        super().__init__(look)
        self._look, self._work, self._desk, self._notices = look, work, desk, notices
        self._chooser = Chooser(look, host)
        self._care: Care | None = None
        self.title = Label(look, "", "caller", wrap=True)
        self.about = Label(look, "", "body", "text.secondary", wrap=True)
        self.sections = {name: CareSection(look) for name in text.SECTIONS}
        self._none: EmptyState | None = None
        self._column = QVBoxLayout()
        self._lay_out()
        work.changed.connect(self._hear)
        self.retranslate()
        self.ask()

    def ask(self) -> None:
        self._work.ask(self, "care", CareList(), self._take)

    def _take(self, care: Care) -> None:
        self._care = care
        rows: dict[str, list[Callable[[], EntryRow]]] = {
            "gaps": [partial(self._gap, one) for one in care.gaps],
            "misses": [partial(self._miss, one) for one in care.misses],
            "flags": [partial(self._flag, one) for one in care.flags],
            "asides": [partial(self._article, one, text.since) for one in care.asides],
            "review": [partial(self._article, one, text.since) for one in care.review],
            "failing": [partial(self._article, one, text.failing) for one in care.failing],
            "older": [partial(self._article, one, text.since) for one in care.older],
            "stale": [partial(self._stale, one) for one in care.stale],
            "unused": [partial(self._article, one, text.since) for one in care.unused],
        }
        for name, makers in rows.items():
            self.sections[name].show_needs(text.heading(name), text.why(name), makers)
        self.counted.emit(sum(len(rows[name]) for name in ("gaps", "flags", "asides", "review", "failing", "older")))
        if self._none is not None:
            self._none.hide()
            self._none.deleteLater()
            self._none = None
        if not any(rows.values()):
            title = translate("care", "Nothing waits for you here")
            said = translate("care", "Missing, wrong and old articles appear here by themselves.")
            self._none = EmptyState(self._look, "check-circle", title, said)
            self._column.insertWidget(2, self._none)

    # Rows

    def _row(self, name: str, below: str, open_: str) -> EntryRow:
        row = EntryRow(self._look, name, below, may_edit=False)
        row.open.setText(open_)
        row.open.setAccessibleName(f"{open_}: {name}")
        return row

    def _beside(self, row: EntryRow, words: str, do: Callable[[], object]) -> None:
        button = Button(self._look, words, "quiet", dense=True)
        button.clicked.connect(lambda _=False: do())
        row.put_beside(button)

    def _gap(self, gap: GapRow) -> EntryRow:
        row = self._row(gap.words, text.gap(gap, self._desk.now()), translate("care", "Write it"))
        row.opened.connect(lambda: self.write_wanted.emit(gap.words, gap.language, gap.id))
        more = IconButton(self._look, "dots-three", translate("care", "More about this question"), dense=True)
        more.clicked.connect(lambda: self._open_gap(gap, more))
        row.put_beside(more)
        return row

    def _open_gap(self, gap: GapRow, button: QWidget) -> None:
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icon = self._look.icons.icon
        menu.addAction(
            icon("book-open"), translate("care", "An article answers it…"), lambda: self._choose_article(gap)
        )
        menu.addAction(icon("git-merge"), translate("care", "The same as…"), lambda: self._choose_gap(gap))
        if gap.tickets:
            menu.addAction(
                icon("tray"), translate("care", "Open the ticket"), lambda: self.open_ticket.emit(gap.tickets[-1])
            )
        menu.addSeparator()
        menu.addAction(icon("x"), translate("care", "No article for this"), lambda: self._decline(gap))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _choose_article(self, gap: GapRow) -> None:
        def find(typed: str, give: Callable[[Sequence[Row]], None]) -> None:
            def take(found: tuple[ArticleRow, ...]) -> None:
                give([self._answering(article, gap) for article in found])

            query = SearchArticles(typed or gap.words, gap.language, _SUGGESTED)
            self._work.ask(self._chooser, "articles", query, take)

        name = translate("care", "Which article answers it?")
        self._chooser.ask(Question(name, gap.words, find=find))

    def _answering(self, article: ArticleRow, gap: GapRow) -> Row:
        def do(_: bool) -> None:
            self._work.tell(self, CloseGap(self._desk.stamp(), gap.id, article.id))
            said = translate("care", "Those who missed it are told.")
            self._say_closed(gap, said)

        return Row(f"article {article.id}", article.title, "book-open", do)

    def _choose_gap(self, gap: GapRow) -> None:
        others = self._care.gaps if self._care is not None else ()

        def merge(other: GapRow, _: bool) -> None:
            self._work.tell(self, MergeGaps(self._desk.stamp(), other.id, (gap.id,)))
            said = translate("care", "Counts with “{words}” now.").format(words=other.words)
            self._say(gap, said, lambda: self._work.tell(self, PartGaps(self._desk.stamp(), (gap.id,))))

        rows = tuple(
            Row(f"gap {other.id}", other.words, "question", partial(merge, other), text.reported(other))
            for other in others
            if other.id != gap.id
        )
        nothing = translate("care", "There is no other question.")
        self._chooser.ask(Question(translate("care", "The same as…"), gap.words, rows, nothing=nothing))

    def _decline(self, gap: GapRow) -> None:
        self._work.tell(self, CloseGap(self._desk.stamp(), gap.id))
        self._say_closed(gap, translate("care", "There will be no article for this."))

    def _say_closed(self, gap: GapRow, said: str) -> None:
        self._say(gap, said, lambda: self._work.tell(self, ReopenGap(self._desk.stamp(), gap.id)))

    def _say(self, gap: GapRow, said: str, undo: Callable[[], object]) -> None:
        self._notices.say(Level.TOAST, said, lead=f"{gap.words}.", icon="question", undo=undo)

    def _miss(self, miss: MissRow) -> EntryRow:
        row = self._row(miss.words, text.miss(miss, self._desk.now()), translate("care", "Write it"))
        row.opened.connect(lambda: self.write_wanted.emit(miss.words, miss.language, None))
        away = DropMiss(self._desk.stamp(), miss.id)
        self._beside(row, translate("care", "Put away"), lambda: self._work.tell(self, away))
        return row

    def _flag(self, flag: FlagRow) -> EntryRow:
        row = self._row(flag.title, text.flag(flag, self._desk.now()), translate("care", "Open"))
        row.opened.connect(lambda: self.open_article.emit(flag.article))
        done = SettleFlag(self._desk.stamp(), flag.id)
        self._beside(row, translate("care", "Done"), lambda: self._work.tell(self, done))
        return row

    def _article(self, one: CareRow, below: Callable[..., str]) -> EntryRow:
        row = self._row(one.title, below(one, self._desk.now()), translate("care", "Open"))
        row.opened.connect(lambda: self.open_article.emit(one.id))
        return row

    def _stale(self, one: CareRow) -> EntryRow:
        row = self._article(one, text.since)
        self._beside(row, translate("care", "Still right"), lambda: self._still_right(one.id))
        return row

    def _still_right(self, article: Id) -> None:
        self._work.tell(self, ReviewArticle(self._desk.stamp(), article))

    # Qt

    def _hear(self, changes: Changes) -> None:
        if changes.touches("article", "gap", "search_miss", "article_flag", "revision"):
            self._work.later(self, "again", 300, self.ask)

    def retranslate(self) -> None:
        self.title.setText(translate("care", "What the articles need"))
        self.about.setText(translate("care", "What is asked for most stands first in each list."))
        self.setAccessibleName(self.title.text())
        if self._care is not None:
            self._take(self._care)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)
        self._column.addSpacing(14)
        for section in self.sections.values():
            section.hide()
            self._column.addWidget(section)
        self._column.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._column)
        inside.setMaximumWidth(self._look.px(_WIDEST))
        sheet = Paper(self._look)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(32, 24, 24, 24)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
