"""An article as it is read on the articles page, with what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.ids import Id
from console.queries.knowledge import ArticleRow
from console.queries.writing import Behind
from console.ui.knowledge import text
from console.ui.knowledge.reading import Reader
from console.ui.knowledge.strips import ArticleStrips
from console.ui.shared.controls.button import Button
from console.ui.shared.controls.icon_button import IconButton
from console.ui.shared.controls.label import Label
from console.ui.shared.controls.menu import Menu
from console.ui.shared.look import Look
from console.ui.shared.paper import Paper
from console.ui.shared.words import LANGUAGES, translate

_WIDEST = 720


class ShownArticle(Paper):
    edit_wanted = Signal()
    translate_wanted = Signal(str)
    other_wanted = Signal(object)
    """The id of the same article in another language."""
    copy_wanted = Signal()
    link_wanted = Signal()
    drop_wanted = Signal()
    versions_wanted = Signal()
    flag_wanted = Signal()
    review_wanted = Signal(object)
    """How many days until it is looked at again; None: as others are."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self.article: ArticleRow | None = None
        self._family: tuple[ArticleRow, ...] = ()
        self._older: dict[Id, bool] = {}
        self.linked = False
        self.title = Label(look, "", "caller", wrap=True)
        self.about = Label(look, "", "body", "text.secondary", wrap=True)
        self.keywords = Label(look, "", "small", "text.tertiary", wrap=True)
        self.edit = Button(look, "", icon="pencil-simple")
        self.translate_button = Button(look, "", "quiet", icon="translate")
        self.more = IconButton(look, "dots-three", "-")
        self.strips = ArticleStrips(look)
        self.tags = Label(look, "", "small", "text.tertiary", wrap=True)
        self.reader = Reader(look)
        self._also = Label(look, "", "small", "text.secondary")
        self._others = QHBoxLayout()
        self._others.setSpacing(12)
        self.edit.clicked.connect(self.edit_wanted)
        self.translate_button.clicked.connect(self._open_languages)
        self.more.clicked.connect(self._open_more)
        self._lay_out()

    def show_article(self, article: ArticleRow, now: datetime) -> None:
        other = self.article is None or self.article.id != article.id
        self.article = article
        self.title.setText(article.title)
        self.about.setText(text.about(article, now))
        words = ", ".join(article.keywords.split())
        self.keywords.setText(translate("knowledge", "Also found by: {words}").format(words=words))
        self.keywords.setVisible(bool(words))
        self._show_tags(article.tags)
        self.reader.setAccessibleName(article.title)
        self.reader.show_body(article.body)
        if other:
            self.reader.verticalScrollBar().setValue(0)
            self.strips.clear()
            self.show_family(())

    def show_behind(self, behind: Behind, now: datetime) -> None:
        if self.article is not None:
            self.strips.show_behind(self.article, behind, now)
            self._older = {one.id: one.older for one in behind.languages}
            self.show_family(self._family)

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        self.tags.setText(translate("knowledge", "Tags: {tags}").format(tags=", ".join(tags)))
        self.tags.setVisible(bool(tags))

    def show_family(self, family: tuple[ArticleRow, ...]) -> None:
        """The same article in other languages."""
        self._family = family
        while self._others.count() > 1:
            item = self._others.takeAt(1)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        others = [one for one in family if self.article and one.id != self.article.id]
        for one in others:
            older = self._older.get(one.id, False)
            button = Button(
                self._look, text.language(one.language), "link", icon="warning" if older else None, dense=True
            )
            said = translate("knowledge", "The original has changed since.")
            button.setToolTip(f"{one.title}\n{said}" if older else one.title)
            if older:
                button.setAccessibleName(f"{text.language(one.language)}. {said}")
            button.clicked.connect(lambda _=False, id_=one.id: self.other_wanted.emit(id_))
            self._others.addWidget(button)
        self._others.addStretch(1)
        self._also.setVisible(bool(others))
        self.translate_button.setVisible(bool(self._missing()))

    def retranslate(self) -> None:
        self.edit.setText(translate("knowledge", "Edit"))
        self.translate_button.setText(translate("knowledge", "Translate"))
        self.more.set_name(translate("knowledge", "More about this article"))
        self._also.setText(translate("knowledge", "Also in"))

    def _missing(self) -> list[str]:
        here = {one.language for one in self._family} | ({self.article.language} if self.article else set())
        return [code for code in LANGUAGES if code not in here]

    def _open_languages(self) -> None:
        menu = self._menu()
        for code in self._missing():
            words = translate("knowledge", "Into {language}").format(language=text.language(code))
            menu.addAction(words).triggered.connect(lambda _=False, code=code: self.translate_wanted.emit(code))
        menu.popup(_under(self.translate_button))

    def _open_more(self) -> None:
        menu = self._menu()
        icons = self._look.icons
        menu.addAction(icons.icon("copy"), translate("knowledge", "Copy the answer"), self.copy_wanted.emit)
        if self.linked and self.article is not None and self.article.public:
            menu.addAction(icons.icon("link"), translate("knowledge", "Copy the link"), self.link_wanted.emit)
        menu.addSeparator()
        menu.addAction(
            icons.icon("clock-counter-clockwise"), translate("knowledge", "Revisions"), self.versions_wanted.emit
        )
        again = menu.addMenu(icons.icon("calendar-check"), translate("knowledge", "Still right, look again…"))
        for days, words in text.review_choices():
            again.addAction(words).triggered.connect(lambda _=False, days=days: self.review_wanted.emit(days))
        menu.addAction(icons.icon("flag"), translate("knowledge", "Wrong or old…"), self.flag_wanted.emit)
        menu.addSeparator()
        menu.addAction(icons.icon("trash"), translate("knowledge", "Delete article"), self.drop_wanted.emit)
        menu.popup(_under(self.more))

    def _menu(self) -> Menu:
        menu = Menu(self._look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for button in (self.translate_button, self.edit, self.more):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._others.addWidget(self._also)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addWidget(self.keywords)
        column.addWidget(self.tags)
        column.addLayout(self._others)
        column.addSpacing(6)
        column.addWidget(self.strips)
        column.addSpacing(8)
        column.addWidget(self.reader, 1)
        body = QWidget()
        body.setMaximumWidth(self._look.px(_WIDEST))
        body.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 24, 24, 0)
        row.addWidget(body, 1000)
        row.addStretch(1)


def _under(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + 4))
