"""The left side of the articles page: every article by title, by language, or found as one types."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCollator, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.terms import fold, words
from console.queries.knowledge import ArticleRow, Articles, SearchArticles
from console.sync.desk import Desk
from console.ui.knowledge import text
from console.ui.knowledge.article_list import ArticleList, Listed
from console.ui.knowledge.edits import Edit
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.search import SearchField
from console.ui.shared.controls.tabs import Tab, TabStrip
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.states import EmptyState
from console.ui.shared.words import LANGUAGES, translate
from console.ui.shared.work import Work

_WIDTH = 332
_EVERY = "all"
_FOUND = 100


class Shelf(Paper):
    """`edits` are the articles being written; they are listed with the others, and first while they are new."""

    chosen = Signal(object)
    entered = Signal(object)
    new_wanted = Signal()
    filled = Signal()
    """The articles of the desk are here."""

    def __init__(self, look: Look, work: Work, desk: Desk, edits: Mapping[Id, Edit]) -> None:
        super().__init__(look)
        self._look, self._work = look, work
        self._edits = edits
        self._all: tuple[ArticleRow, ...] = ()
        self._found: tuple[ArticleRow, ...] | None = None
        self._current: Id | None = None
        self.known: dict[Id, ArticleRow] = {}
        self.title = Label(look, "", "heading")
        self.new = Button(look, "", icon="plus", dense=True)
        self.search = SearchField(look, "-", "", "-")
        self.tabs = TabStrip(look, "", "-")
        self.list = ArticleList(look, desk.now)
        self._none: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.new.clicked.connect(self.new_wanted)
        self.search.changed.connect(lambda _: self.seek())
        self.search.lead(self.list.step, lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.tabs.chosen.connect(lambda _: self.seek())
        self.list.chosen.connect(self.chosen)
        self.list.entered.connect(self.entered)
        self.list.left.connect(self.search.setFocus)
        self.setFocusProxy(self.search)
        look.changed.connect(self._measure)
        self._measure()

    @property
    def language(self) -> str:
        """The language that is looked through, else one's own: the one for a new article."""
        return self.tabs.current if self.tabs.current in LANGUAGES else own_language()

    def ask(self) -> None:
        self._work.ask(self, "all", Articles(), self._take_all)
        self.seek()

    def seek(self) -> None:
        asked = self.search.text.strip()
        if not asked:
            self._work.forget(self, "found")
            self._found = None
            self.renew()
            return
        self._work.ask(self, "found", SearchArticles(asked, self.language, _FOUND, own_language()), self._take_found)

    def choose(self, article: Id | None) -> None:
        """Stands on it, without telling."""
        self._current = article
        if self.search.text and article is not None and not self.list.rows.index_of(article).isValid():
            # Found elsewhere: the words of an older search would hide where it stands.
            self.search.edit.clear()
        self.list.choose(article)

    def first(self) -> Id | None:
        listed = self.list.rows.at(0)
        return listed.id if listed is not None else None

    def renew(self) -> None:
        """Lists again, with what is being written as it is now."""
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

    def retranslate(self) -> None:
        self.title.setText(translate("knowledge", "Articles"))
        self.new.setText(translate("knowledge", "New article"))
        name = translate("knowledge", "Find an article")
        self.search.set_words(name, name)
        self.search.clear.set_name(translate("knowledge", "Clear the search"))
        self.tabs.setAccessibleName(translate("knowledge", "Articles by language"))
        self.list.setAccessibleName(translate("knowledge", "Articles"))
        self._take_all(self._all)

    def _take_all(self, articles: tuple[ArticleRow, ...]) -> None:
        sorter = QCollator()
        sorter.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # As the language sorts: the database puts "Źle" behind "z".
        self._all = tuple(sorted(articles, key=lambda article: sorter.sortKey(article.title)))
        self.known.update({article.id: article for article in articles})
        codes = [code for code in LANGUAGES if any(article.language == code for article in articles)]
        codes += sorted({article.language for article in articles} - set(codes))
        count = {code: sum(article.language == code for article in articles) for code in codes}
        self.tabs.set_tabs(
            [
                Tab(_EVERY, translate("knowledge", "All"), len(articles)),
                *(Tab(code, text.language(code), count[code]) for code in codes),
            ]
        )
        self.renew()
        if articles:
            self.filled.emit()

    def _take_found(self, articles: tuple[ArticleRow, ...]) -> None:
        # What is not published is in no index, and a tag is no word of a text: both are looked through here.
        asked = [fold(word) for word in words(self.search.text)]
        ids = {article.id for article in articles}
        more = [row for row in self._all if row.id not in ids and asked and _holds(row, asked)]
        self._found = articles = (*articles, *more)
        self.known.update({article.id: article for article in articles})
        self.renew()

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
            said = translate("knowledge", "Other words may find it. What was never written can be written now.")
        else:
            title = translate("knowledge", "There are no articles yet")
            said = translate("knowledge", "An answer that is given twice is worth an article.")
        self._none = EmptyState(self._look, "book-open", title, said, translate("knowledge", "New article"), "plus")
        self._none.acted.connect(self.new_wanted)
        self._column.addWidget(self._none, 1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        field = QHBoxLayout()
        field.setContentsMargins(14, 0, 14, 4)
        field.addWidget(self.search)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addLayout(field)
        self._column.addWidget(self.tabs)
        self._column.addWidget(Hairline(self._look))
        self._column.addWidget(self.list, 1)

    def _measure(self) -> None:
        self.setFixedWidth(self._look.px(_WIDTH))


def _holds(row: ArticleRow, asked: list[str]) -> bool:
    text = " ".join(row.tags)
    if row.state is not ArticleState.PUBLISHED:
        text = f"{text} {row.title} {row.keywords} {row.body}"
    held = [fold(word) for word in words(text)]
    return all(any(word.startswith(one) for word in held) for one in asked)


def own_language() -> str:
    """The language of the one who sits here."""
    return QLocale().name()[:2]
