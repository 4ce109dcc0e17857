"""The articles page: all articles by language, found as one types; read at the right, and written there."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCollator, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.commands.knowledge import DropArticle
from console.domain import markup
from console.domain.changes import Changes, Outcome
from console.domain.ids import Id
from console.queries.desk import Settings
from console.queries.knowledge import ArticleFamily, ArticleRow, Articles, ArticleView, SearchArticles
from console.sync.desk import Desk
from console.ui.knowledge import text
from console.ui.knowledge.article_list import ArticleList, Listed
from console.ui.knowledge.editor import ArticleEditor
from console.ui.knowledge.edits import Edit, Text, saving
from console.ui.knowledge.shown import ShownArticle
from console.ui.shared.actions import Act, Registry
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.search import SearchField
from console.ui.shared.controls.tabs import Tab, TabStrip
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState
from console.ui.shared.words import LANGUAGES, clock, translate
from console.ui.shared.work import Work
from console.ui.ticket.composer.article import answer_of

PLACE = "article"
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
        self._all: tuple[ArticleRow, ...] = ()
        self._found: tuple[ArticleRow, ...] | None = None
        self._known: dict[Id, ArticleRow] = {}
        self._edits: dict[Id, Edit] = {}
        self._current: Id | None = None
        self._writing = False
        self._help = ""
        self.title = Label(look, "", "heading")
        self.new = Button(look, "", icon="plus", dense=True)
        self.search = SearchField(look, "-", "", "-")
        self.tabs = TabStrip(look, "", "-")
        self.list = ArticleList(look, desk.now)
        self.shown = ShownArticle(look)
        self.editor = ArticleEditor(look)
        self.nothing = Paper(look)
        self.stack = QStackedWidget()
        self._none: EmptyState | None = None
        self._side = QVBoxLayout()
        self._lay_out()
        self._add_acts()
        self._connect()
        self._speak()
        work.ask(self, "settings", Settings(), self._know_desk)
        self._ask()

    # What the window asks

    def show_article(self, article: Id) -> None:
        """Reads it; one that is being written goes on being written."""
        if self.search.text and not self.list.rows.index_of(article).isValid():
            self.search.edit.clear()
        self._leave()
        self._current = article
        edit = self._edits.get(article)
        if edit is not None:
            self._write(edit)
        else:
            self._read(article)
        self.list.choose(article)

    def new_article(self, title: str = "") -> None:
        self._leave()
        id_ = self._desk.new_id()
        language = self.tabs.current if self.tabs.current in LANGUAGES else QLocale().name()[:2]
        edit = self._edits[id_] = Edit(id_, self._desk.new_id(), Text(language, title))
        self._current = id_
        self._list()
        self._write(edit)
        self.list.choose(id_)

    def edit_article(self, article: Id) -> None:
        self.show_article(article)
        known = self._known.get(article)
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

    def _read(self, article: Id) -> None:
        self._writing = False
        known = self._known.get(article)
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
        self._known[article.id] = article
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
        self._list()
        self._write(edit)
        self.list.choose(id_)

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
            self._list()
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
            self._list()

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
        self._list()

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

    def _done(self) -> None:
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
        self._known[id_] = row
        self.list.choose(id_)
        self.list.setFocus()

    def _as_row(self, edit: Edit) -> ArticleRow:
        """How it will be read, before the desk has answered."""
        now, known = edit.text.titled(), self._known.get(edit.id)
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

    # The list

    def _ask(self) -> None:
        self._work.ask(self, "all", Articles(), self._take_all)
        self._find()

    def _find(self) -> None:
        words = self.search.text.strip()
        if not words:
            self._work.forget(self, "found")
            self._found = None
            self._list()
            return
        first = self.tabs.current if self.tabs.current in LANGUAGES else QLocale().name()[:2]
        self._work.ask(self, "found", SearchArticles(words, first, _FOUND, QLocale().name()[:2]), self._take_found)

    def _take_all(self, articles: tuple[ArticleRow, ...]) -> None:
        sorter = QCollator()
        sorter.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # As the language sorts: the database puts "Źle" behind "z".
        articles = tuple(sorted(articles, key=lambda article: sorter.sortKey(article.title)))
        self._all = articles
        self._known.update({article.id: article for article in articles})
        codes = [code for code in LANGUAGES if any(article.language == code for article in articles)]
        codes += sorted({article.language for article in articles} - set(codes))
        count = {code: sum(article.language == code for article in articles) for code in codes}
        self.tabs.set_tabs(
            [
                Tab(_EVERY, translate("knowledge", "All"), len(articles)),
                *(Tab(code, text.language(code), count[code]) for code in codes),
            ]
        )
        self._list()
        if self._current is None and articles:
            listed = self.list.rows.at(0)
            if listed is not None:
                self.show_article(listed.id)

    def _take_found(self, articles: tuple[ArticleRow, ...]) -> None:
        self._found = articles
        self._known.update({article.id: article for article in articles})
        self._list()

    def _list(self) -> None:
        language = self.tabs.current if self.tabs.current != _EVERY else ""
        rows = self._all if self._found is None else self._found
        rows = tuple(row for row in rows if not language or row.language == language)
        on_desk = {row.id for row in self._all} | {row.id for row in rows}
        listed = [
            Listed(edit.id, edit.text.title.strip() or translate("knowledge", "New article"), None, edit.changed)
            for edit in self._edits.values()
            if edit.id not in on_desk
        ]
        for row in rows:
            edit = self._edits.get(row.id)
            title = edit.text.title.strip() if edit is not None else ""
            listed.append(Listed(row.id, title or row.title, row, edit is not None and edit.changed))
        self.list.show_articles(listed, with_language=not language)
        self._say_none(bool(listed))
        if self._current is not None:
            self.list.choose(self._current)

    def _say_none(self, some: bool) -> None:
        if self._none is not None:
            self._none.hide()
            self._none.deleteLater()
            self._none = None
        self.list.setVisible(some)
        if some:
            return
        if self.search.text.strip():
            title = translate("knowledge", "No article answers this yet")
            words = translate("knowledge", "Other words may find it. What was never written can be written now.")
        else:
            title = translate("knowledge", "There are no articles yet")
            words = translate("knowledge", "An answer that is given twice is worth an article.")
        self._none = EmptyState(self._look, "book-open", title, words, translate("knowledge", "New article"), "plus")
        self._none.acted.connect(lambda: self._registry.do("article.new"))
        self._side.addWidget(self._none, 1)

    def _hear(self, changes: Changes) -> None:
        kinds = {ref.kind for ref in changes.refs}
        if "article" in kinds:
            self._work.later(self, "refresh", _REFRESH_MS, self._refresh)
        if "setting" in kinds:
            self._work.ask(self, "settings", Settings(), self._know_desk)

    def _refresh(self) -> None:
        self._ask()
        if self._current is not None and not self._writing:
            self._work.ask(self, "article", ArticleView(self._current), self._show)

    def _know_desk(self, settings: dict[str, str]) -> None:
        self._help = settings.get("help", "").rstrip("/")
        self.shown.linked = bool(self._help)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._writing and self._current is not None:
            current = self._current
            self._leave()
            if current not in self._edits:
                self._read(current)
            self.list.choose(current)
            self.list.setFocus()
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

    def _add_acts(self) -> None:
        self._registry.add(
            Act(
                "article.new",
                lambda: translate("knowledge", "New article"),
                icon="plus",
                menu="desk",
                words=lambda: translate("knowledge", "write knowledge answer"),
                call=self._new_here,
            ),
            Act(
                "article.save",
                lambda: translate("knowledge", "Save the article"),
                icon="check",
                keys=("Ctrl+S",),
                place=PLACE,
                call=self._done,
                in_palette=False,
            ),
            Act(
                "article.bold",
                lambda: translate("knowledge", "Bold"),
                keys=("Ctrl+B",),
                place=PLACE,
                call=lambda: self.editor.mark(markup.BOLD),
                in_palette=False,
            ),
            Act(
                "article.italic",
                lambda: translate("knowledge", "Italic"),
                keys=("Ctrl+I",),
                place=PLACE,
                call=lambda: self.editor.mark(markup.ITALIC),
                in_palette=False,
            ),
        )
        self._registry.attach(self.editor, PLACE)

    def _new_here(self) -> None:
        if any(act.id == "go.articles" for act in self._registry.acts()):
            self._registry.do("go.articles")
        self.new_article(self.search.text.strip())

    def _connect(self) -> None:
        self.new.clicked.connect(lambda: self._registry.do("article.new"))
        self.search.changed.connect(lambda _: self._find())
        self.search.edit.installEventFilter(self)
        self.tabs.chosen.connect(lambda _: self._find())
        self.list.chosen.connect(self.show_article)
        self.list.entered.connect(self.edit_article)
        self.list.left.connect(self.search.setFocus)
        self.shown.edit_wanted.connect(lambda: self._begin(self.shown.article) if self.shown.article else None)
        self.shown.translate_wanted.connect(self._translate)
        self.shown.other_wanted.connect(self.show_article)
        self.shown.copy_wanted.connect(self._copy)
        self.shown.link_wanted.connect(self._copy_link)
        self.shown.drop_wanted.connect(self._drop)
        self.editor.changed.connect(self._edited)
        self.editor.save_wanted.connect(self._done)
        self.editor.back_wanted.connect(self._as_before)
        self._work.changed.connect(self._hear)
        self.setFocusProxy(self.search)

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
        side = Paper(self._look)
        side.setFixedWidth(self._look.px(_LIST))
        self._look.changed.connect(lambda: side.setFixedWidth(self._look.px(_LIST)))
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        field = QHBoxLayout()
        field.setContentsMargins(14, 0, 14, 4)
        field.addWidget(self.search)
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(0)
        self._side.addLayout(head)
        self._side.addLayout(field)
        self._side.addWidget(self.tabs)
        self._side.addWidget(Hairline(self._look))
        self._side.addWidget(self.list, 1)
        for page in (self.nothing, self.shown, self.editor):
            self.stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Hairline(self._look, Qt.Orientation.Vertical))
        row.addWidget(self.stack, 1)

    def _speak(self) -> None:
        self.setAccessibleName(translate("knowledge", "Articles"))
        self.title.setText(translate("knowledge", "Articles"))
        self.new.setText(translate("knowledge", "New article"))
        self.search.set_words(translate("knowledge", "Find an article"), translate("knowledge", "Find an article"))
        self.search.clear.set_name(translate("knowledge", "Clear the search"))
        self.tabs.setAccessibleName(translate("knowledge", "Articles by language"))
        self.list.setAccessibleName(translate("knowledge", "Articles"))
        self.shown.retranslate()
        self.editor.retranslate()
        self._take_all(self._all)
