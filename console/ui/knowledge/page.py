"""The articles page: all articles by language, found as one types; read at the right, and written there."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from console.commands.knowledge import DropArticle
from console.domain import markup
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.queries.desk import Settings
from console.queries.knowledge import ArticleFamily, ArticleRow, ArticleView
from console.sync.desk import Desk
from console.ui.knowledge.editor import ArticleEditor
from console.ui.knowledge.edits import Edit, Text, saving
from console.ui.knowledge.page_acts import PLACE
from console.ui.knowledge.shelf import Shelf
from console.ui.knowledge.shown import ShownArticle
from console.ui.shared.actions import Registry
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paper import Paper
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work
from console.ui.ticket.composer.article import answer_of

_LIST = 332
_EVERY = "all"
_FOUND = 100
_SAVE_MS = 600
_REFRESH_MS = 200


class ArticlesPage(QWidget):
    """What is written here is saved by itself as soon as it has a title and words, and can be taken back."""

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._registry, self._notices = registry, notices
        self._edits: dict[Id, Edit] = {}
        self._current: Id | None = None
        self._writing = False
        self._help = ""
        self.shelf = Shelf(look, work, desk, self._edits)
        self.shown = ShownArticle(look)
        self.editor = ArticleEditor(look)
        self.nothing = Paper(look)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._speak()
        work.ask(self, "settings", Settings(), self._know_desk)
        self.shelf.ask()

    # What the window asks

    def show_article(self, article: Id) -> None:
        """Reads it; one that is being written goes on being written."""
        self._leave()
        self._current = article
        edit = self._edits.get(article)
        if edit is not None:
            self._write(edit)
        else:
            self._read(article)
        self.shelf.choose(article)

    def new_article(self, title: str = "") -> None:
        self._leave()
        id_ = self._desk.new_id()
        edit = self._edits[id_] = Edit(id_, self._desk.new_id(), Text(self.shelf.language, title))
        self._current = id_
        self.shelf.renew()
        self._write(edit)
        self.shelf.choose(id_)

    def begin_article(self) -> None:
        """A new one, called as what was searched for."""
        if any(act.id == "go.articles" for act in self._registry.acts()):
            self._registry.do("go.articles")
        self.new_article(self.shelf.search.text.strip())

    def edit_article(self, article: Id) -> None:
        self.show_article(article)
        known = self.shelf.known.get(article)
        if known is not None:
            self._begin(known)
        else:
            self._work.ask(self, "to edit", ArticleView(article), self._begin_found)

    def flush(self) -> None:
        """Saves everything that is worth keeping, finished or not: the window closes."""
        for edit in list(self._edits.values()):
            if edit.changed and not edit.text.blank:
                self._work.tell(self, edit.save(self._desk.stamp()))
            if not edit.changed:
                self._edits.pop(edit.id, None)

    # Reading

    def _begin_reading(self) -> None:
        first = self.shelf.first()
        if self._current is None and first is not None:
            self.show_article(first)

    def _read(self, article: Id) -> None:
        self._writing = False
        known = self.shelf.known.get(article)
        if known is not None:
            self._show(known)
        self._work.ask(self, "article", ArticleView(article), self._show)

    def _show(self, article: ArticleRow | None) -> None:
        if self._writing:
            return
        if article is None:
            self.shown.article = None
            self.stack.setCurrentWidget(self.nothing)
            return
        self.shelf.known[article.id] = article
        self.shown.linked = bool(self._help)
        self.shown.show_article(article, self._desk.now())
        self.stack.setCurrentWidget(self.shown)
        self._work.ask(self, "family", ArticleFamily(article.family), self.shown.show_family)

    # Writing

    def _begin_found(self, article: ArticleRow | None) -> None:
        if article is not None and article.id == self._current:
            self._begin(article)

    def _begin(self, article: ArticleRow) -> None:
        edit = self._edits.setdefault(article.id, Edit.begin(article))
        self._write(edit)

    def _translate(self, language: str) -> None:
        original = self.shown.article
        if original is None:
            return
        self._leave()
        id_ = self._desk.new_id()
        new = Text(language, keywords="", public=original.public)
        edit = self._edits[id_] = Edit(id_, original.family, new, original=original)
        self._current = id_
        self.shelf.renew()
        self._write(edit)
        self.shelf.choose(id_)

    def _write(self, edit: Edit) -> None:
        self._writing = True
        self._current = edit.id
        self.stack.setCurrentWidget(self.editor)
        self.editor.show_edit(edit)
        self._say_saved(edit)

    def _edited(self) -> None:
        edit = self._edits.get(self._current) if self._current else None
        if edit is not None:
            self._say_saved(edit)
            self.shelf.renew()
            self._work.later(self, "save", _SAVE_MS, lambda: self._save(edit))

    def _save(self, edit: Edit) -> None:
        """Of itself at each pause, once there is a title and a text."""
        if not (edit.ready and edit.changed):
            return
        kept = edit.saved

        def told(outcome: Outcome) -> None:
            if outcome.done:
                self._say_saved(edit)
            else:
                edit.saved = kept
                self._edits.setdefault(edit.id, edit)
                self._notices.refused(outcome)
            self.shelf.renew()

        self._work.tell(self, edit.save(self._desk.stamp()), told)

    def _say_saved(self, edit: Edit) -> None:
        if self._current != edit.id:
            return
        if edit.changed and not edit.ready:
            self.editor.say_saved(
                translate("knowledge", "Not saved yet: a title is missing")
                if edit.text.body.strip()
                else translate("knowledge", "Not saved yet: no text")
            )
        elif edit.changed:
            self.editor.say_saved(translate("knowledge", "Not saved yet"))
        else:
            self.editor.say_saved(
                translate("knowledge", "Saved {time}").format(time=clock(self._desk.now())) if edit.differs else ""
            )

    def _leave(self) -> None:
        """What is written stays: saved where it can be, else kept here and marked in the list."""
        edit = self._edits.get(self._current) if self._writing and self._current else None
        self._writing = False
        if edit is None:
            return
        self._work.never(self, "save")
        if not edit.text.title.strip() and edit.text.body.strip():
            edit.text = edit.text.titled()
        self._save(edit)
        if not edit.worth_keeping or not edit.changed:
            del self._edits[edit.id]
        if edit.saved is not None and edit.differs and not edit.changed:
            self._say_left(edit)
        self.shelf.renew()

    def _say_left(self, edit: Edit) -> None:
        self._notices.say(
            Level.TOAST,
            translate("knowledge", "Saved."),
            lead=f"{edit.text.title.strip()}.",
            undo=lambda: self._take_back(edit),
            kind="article",
            key=f"article {edit.id}",
        )

    def _take_back(self, edit: Edit) -> None:
        stamp = self._desk.stamp()
        if edit.before is None:
            self._work.tell(self, DropArticle(stamp, edit.id))
        else:
            self._work.tell(self, saving(stamp, edit.id, edit.family, edit.before))
        self._edits.pop(edit.id, None)
        if self._current == edit.id:
            self._writing = False
            self._read(edit.id)

    def finish(self) -> None:
        """The save button: what is there is saved, and read."""
        edit = self._edits.get(self._current) if self._current else None
        if edit is None:
            return
        if not edit.text.body.strip():
            self.editor.body.setFocus()
            return
        id_ = edit.id
        row = self._as_row(edit)
        self._leave()
        self._show(row)
        self.shelf.known[id_] = row
        self.shelf.choose(id_)
        self.shelf.list.setFocus()

    def _as_row(self, edit: Edit) -> ArticleRow:
        """How it will be read, before the desk has answered."""
        now, known = edit.text.titled(), self.shelf.known.get(edit.id)
        return ArticleRow(
            id=edit.id,
            family=edit.family,
            language=now.language,
            title=now.title,
            body=now.body,
            public=now.public,
            used=known.used if known else 0,
            helped=known.helped if known else 0,
            updated_at=self._desk.now(),
            keywords=now.keywords,
        )

    def _as_before(self) -> None:
        edit = self._edits.get(self._current) if self._current else None
        if edit is None:
            return
        if edit.before is not None:
            self.editor.put_back(edit.before)
        else:
            self.editor.put_back(Text(edit.text.language))

    def _drop(self) -> None:
        article = self.shown.article
        if article is None:
            return
        self._work.tell(self, DropArticle(self._desk.stamp(), article.id))
        self._notices.say(
            Level.TOAST,
            translate("knowledge", "Deleted."),
            lead=f"{article.title}.",
            icon="trash",
            undo=lambda: self._bring_back(article),
            kind="article",
            key=f"article {article.id}",
        )

    def _bring_back(self, article: ArticleRow) -> None:
        command = saving(self._desk.stamp(), article.id, article.family, Text.of(article))
        self._work.tell(self, msgspec.structs.replace(command, used=article.used, helped=article.helped))
        self._current = article.id
        self._read(article.id)

    # News

    def _hear(self, changes: Changes) -> None:
        if changes.touches("article"):
            self._work.later(self, "refresh", _REFRESH_MS, self._refresh)
        if changes.touches("setting"):
            self._work.ask(self, "settings", Settings(), self._know_desk)

    def _refresh(self) -> None:
        self.shelf.ask()
        if self._current is not None and not self._writing:
            self._work.ask(self, "article", ArticleView(self._current), self._show)

    def _know_desk(self, settings: dict[str, str]) -> None:
        self._help = settings.get("help", "").rstrip("/")
        self.shown.linked = bool(self._help)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._writing and self._current is not None:
            current = self._current
            self._leave()
            if current not in self._edits:
                self._read(current)
            self.shelf.choose(current)
            self.shelf.list.setFocus()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        writing = self._writing
        edit = self._edits.get(self._current) if writing and self._current else None
        if edit is not None:
            self._save(edit)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _connect(self) -> None:
        self.shelf.new_wanted.connect(lambda: self._registry.do("article.new"))
        self.shelf.chosen.connect(self.show_article)
        self.shelf.entered.connect(self.edit_article)
        self.shelf.filled.connect(self._begin_reading)
        self.shown.edit_wanted.connect(lambda: self._begin(self.shown.article) if self.shown.article else None)
        self.shown.translate_wanted.connect(self._translate)
        self.shown.other_wanted.connect(self.show_article)
        self.shown.copy_wanted.connect(self._copy)
        self.shown.link_wanted.connect(self._copy_link)
        self.shown.drop_wanted.connect(self._drop)
        self.editor.changed.connect(self._edited)
        self.editor.save_wanted.connect(self.finish)
        self.editor.back_wanted.connect(self._as_before)
        self._registry.attach(self.editor, PLACE)
        self._work.changed.connect(self._hear)
        self.setFocusProxy(self.shelf)

    def _copy(self) -> None:
        if self.shown.article is not None:
            QGuiApplication.clipboard().setText(markup.plain(answer_of(self.shown.article, "")))
            self._say_copied(translate("knowledge", "The answer is copied."))

    def _copy_link(self) -> None:
        if self.shown.article is not None:
            QGuiApplication.clipboard().setText(f"{self._help}/{self.shown.article.id}")
            self._say_copied(translate("knowledge", "The link is copied."))

    def _say_copied(self, words: str) -> None:
        self._notices.say(Level.TOAST, words, icon="copy", kind="copied", key="copied")

    def _lay_out(self) -> None:
        for page in (self.nothing, self.shown, self.editor):
            self.stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.shelf)
        row.addWidget(Hairline(self._look, Qt.Orientation.Vertical))
        row.addWidget(self.stack, 1)

    def _speak(self) -> None:
        self.setAccessibleName(translate("knowledge", "Articles"))
        self.shelf.retranslate()
        self.shown.retranslate()
        self.editor.retranslate()
