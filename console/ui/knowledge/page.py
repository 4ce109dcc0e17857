"""The articles page: all articles by language, found as one types; read at the right, and written there."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from console.commands.gaps import FlagArticle, SettleFlag
from console.commands.knowledge import DropArticle, FitTranslation, ReviewArticle, SaveArticle
from console.domain import markup
from console.domain.article_forms import Form, body_of
from console.domain.articles import ArticleState
from console.domain.changes import Changes
from console.domain.ids import Id
from console.queries.desk import Settings
from console.queries.knowledge import ArticleFamily, ArticleRow, ArticleView
from console.queries.writing import ArticleBehind, Behind, RevisionRow, Revisions
from console.sync.desk import Desk
from console.ui.knowledge.editor import SUFFIXES, ArticleEditor
from console.ui.knowledge.edits import Edit, Text
from console.ui.knowledge.page_acts import PLACE
from console.ui.knowledge.pictures import PictureShelf, made
from console.ui.knowledge.shelf import Shelf
from console.ui.knowledge.shown import ShownArticle
from console.ui.knowledge.versions import VersionsSheet
from console.ui.knowledge.writing import Writing
from console.ui.shared.actions import Registry
from console.ui.shared.controls.hairline import Hairline
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.paper import Paper
from console.ui.shared.words import translate
from console.ui.shared.work import Work
from console.ui.ticket.acts.pickers.line import LineCard
from console.ui.ticket.composer.article import answer_of

_REFRESH_MS = 200


class ArticlesPage(QWidget):
    """What is written here is kept by itself as soon as it has a title and words, and can be taken back."""

    def __init__(self, look: Look, work: Work, desk: Desk, registry: Registry, notices: Notices) -> None:
        super().__init__()
        self._look, self._work, self._desk = look, work, desk
        self._registry, self._notices = registry, notices
        self._help = ""
        self._behind: Behind | None = None
        self.pictures = PictureShelf(work, desk, self)
        self.editor = ArticleEditor(look)
        self.writing = Writing(look, work, desk, notices, self.editor, self.pictures, self)
        self.shelf = Shelf(look, work, desk, self.writing.edits)
        self.shown = ShownArticle(look)
        self.nothing = Paper(look)
        self.stack = QStackedWidget()
        self._versions: VersionsSheet | None = None
        self._line: LineCard | None = None
        for reader in (self.shown.reader, self.editor.preview):
            reader.pictures = self.pictures.image
            self.pictures.came.connect(reader.renew)
        self._lay_out()
        self._connect()
        self._speak()
        work.ask(self, "settings", Settings(), self._know_desk)
        self.shelf.ask()

    # What the window asks

    @property
    def current(self) -> Id | None:
        return self.writing.current

    def show_article(self, article: Id) -> None:
        """Reads it; one that is being written goes on being written."""
        self.writing.leave()
        self.writing.current = article
        edit = self.writing.edits.get(article)
        if edit is not None:
            self.writing.show(edit)
        else:
            self._read(article)
        self.shelf.choose(article)

    def new_article(self, title: str = "", body: str = "", *, language: str = "", gap: Id | None = None) -> None:
        self.writing.leave()
        edit = self.writing.begin_new(Text(language or self.shelf.language, title, body), gap=gap)
        self.shelf.choose(edit.id)
        if body:
            self.writing.save(edit)

    def begin_article(self, form: Form | None = None) -> None:
        """A new one, called as what was searched for; with a form it begins with its parts."""
        if any(act.id == "go.articles" for act in self._registry.acts()):
            self._registry.do("go.articles")
        self.writing.leave()
        language = self.shelf.language
        text = Text(language, self.shelf.search.text.strip(), body_of(form, language) if form is not None else "")
        self.shelf.choose(self.writing.begin_new(text).id)

    def edit_article(self, article: Id) -> None:
        self.show_article(article)
        known = self.shelf.known.get(article)
        if known is not None:
            self.writing.begin(known)
        else:
            self._work.ask(self, "to edit", ArticleView(article), self._begin_found)

    def flush(self) -> None:
        self.writing.flush()

    # Reading

    def _begin_reading(self) -> None:
        first = self.shelf.first()
        if self.current is None and first is not None:
            self.show_article(first)

    def _read(self, article: Id) -> None:
        self.writing.writing = False
        known = self.shelf.known.get(article)
        if known is not None:
            self._show(known)
        self._work.ask(self, "article", ArticleView(article), self._show)

    def _show(self, article: ArticleRow | None) -> None:
        if self.writing.writing:
            return
        if article is None:
            self.shown.article = None
            self.stack.setCurrentWidget(self.nothing)
            return
        self.shelf.known[article.id] = article
        self.pictures.attend(article.family, article.body)
        self.shown.linked = bool(self._help)
        self.shown.show_article(article, self._desk.now())
        self.stack.setCurrentWidget(self.shown)
        self._work.ask(self, "family", ArticleFamily(article.family), self.shown.show_family)
        self._work.ask(self, "behind", ArticleBehind(article.id), self._show_behind)

    def _show_behind(self, behind: Behind | None) -> None:
        self._behind = behind
        if behind is not None and not self.writing.writing:
            self.shown.show_behind(behind, self._desk.now())

    # Writing

    def _begin_found(self, article: ArticleRow | None) -> None:
        if article is not None and article.id == self.current:
            self.writing.begin(article)

    def _translate(self, language: str) -> None:
        original = self.shown.article
        if original is not None:
            self.writing.leave()
            self.writing.translate(original, language)
            self.shelf.choose(self.current)

    def _began(self, _: Edit) -> None:
        self.stack.setCurrentWidget(self.editor)

    def publish(self) -> None:
        """What is in the editor, or what waits over the article that is read."""
        if self.writing.edit is not None:
            self._finish(ArticleState.PUBLISHED)
        elif self.shown.article is not None and self._behind is not None and self._behind.newest is not None:
            self._give(self.shown.article, self._behind.newest, translate("knowledge", "Published."))

    def finish(self) -> None:
        """It stays a draft, and is read."""
        self._finish(None)

    def _finish(self, state: ArticleState | None) -> None:
        edit = self.writing.edit
        if edit is None:
            return
        if not edit.text.body.strip():
            self.editor.body.setFocus()
            return
        if edit.clashed and state is not None:
            # What two have written is nobody's to publish before somebody has chosen.
            self.editor.clash_wanted.emit()
            return
        row = self._as_row(edit, state)
        self.writing.leave(state)
        self._show(row)
        self.shelf.choose(row.id)
        self.shelf.list.setFocus()

    def _as_row(self, edit: Edit, state: ArticleState | None) -> ArticleRow:
        """How it will be read, before the desk has answered."""
        now, known = edit.text.titled(), self.shelf.known.get(edit.id)
        published = state is ArticleState.PUBLISHED
        if known is not None and known.state is ArticleState.PUBLISHED and not published:
            return msgspec.structs.replace(known, ahead=state or edit.state if edit.differs else known.ahead)
        return ArticleRow(
            id=edit.id,
            family=edit.family,
            language=now.language,
            title=now.title,
            body=now.body,
            public=now.public and published,
            used=known.used if known else 0,
            helped=known.helped if known else 0,
            updated_at=self._desk.now(),
            keywords=now.keywords,
            state=state or edit.state,
        )

    def _give(self, article: ArticleRow, revision: RevisionRow, said: str) -> None:
        """The words of a revision are published as they are, as one more revision."""
        command = SaveArticle(
            self._desk.stamp(),
            article.id,
            article.family,
            article.language,
            revision.title,
            revision.body,
            tuple(revision.keywords.split()),
            revision.public,
            tags=revision.tags,
        )
        self._work.tell(self, command)
        self._toast(said, f"{revision.title}.", "check-circle")

    def _restore(self, revision: RevisionRow) -> None:
        article = self.shown.article
        if article is not None and article.id == revision.article:
            self._give(article, revision, translate("knowledge", "Restored as it was before."))

    def _compare(self, aside: RevisionRow) -> None:
        article, behind = self.shown.article, self._behind
        if article is None or behind is None or behind.newest is None:
            return
        newest = behind.newest

        def ask(revisions: tuple[RevisionRow, ...]) -> None:
            common = next((one.body for one in revisions if one.number == aside.stands_on), "")
            self.writing.choose_aside(article, aside, newest, common)

        self._work.ask(self, "common", Revisions(article.id), ask)

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
        command = Edit.begin(article).save(self._desk.stamp(), article.state)
        command = msgspec.structs.replace(command, used=article.used, helped=article.helped, stands_on=None)
        self._work.tell(self, command)
        self.writing.current = article.id
        self._read(article.id)

    # Pictures

    def choose_picture(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(self, translate("knowledge", "Picture"), "", kinds)
        if chosen:
            self.put_picture(QImage(chosen), Path(chosen).name)

    def put_picture(self, picture: QImage, name: str) -> None:
        edit, kept = self.writing.edit, made(picture)
        if edit is None:
            return
        if kept is None:
            self._notices.say(Level.TOAST, translate("knowledge", "This picture cannot be read."), icon="warning")
            return
        self.editor.insert_picture(self.pictures.add(edit.family, kept, name))

    # Caring

    def _show_versions(self) -> None:
        article = self.shown.article
        if article is None:
            return
        if self._versions is None:
            self._versions = VersionsSheet(self._look, self._desk, self)
            self._versions.restore.connect(self._restore)
        sheet, title = self._versions, article.title
        self._work.ask(self, "versions", Revisions(article.id), lambda all_: sheet.show_revisions(title, all_))

    def _flag(self) -> None:
        article = self.shown.article
        if article is None:
            return
        self._line = self._line or LineCard(self._look, self)
        about = translate("knowledge", "What is wrong or old in it?")

        def flag(text: str) -> None:
            self._work.tell(self, FlagArticle(self._desk.stamp(), self._desk.new_id(), article.id, text))

        self._line.ask(about, "", flag)

    def _review(self, days: int | None) -> None:
        article = self.shown.article
        if article is not None:
            when = self._desk.now() + timedelta(days=days) if days is not None else None
            self._work.tell(self, ReviewArticle(self._desk.stamp(), article.id, when))
            self._toast(translate("knowledge", "Noted that it is still right."), f"{article.title}.", "calendar-check")

    def _fits(self) -> None:
        if self.shown.article is not None:
            self._work.tell(self, FitTranslation(self._desk.stamp(), self.shown.article.id))

    # News

    def _hear(self, changes: Changes) -> None:
        if changes.touches("article", "article_flag", "revision"):
            self._work.later(self, "refresh", _REFRESH_MS, self._refresh)
        if changes.touches("setting"):
            self._work.ask(self, "settings", Settings(), self._know_desk)

    def _refresh(self) -> None:
        self.shelf.ask()
        if self.current is not None and not self.writing.writing:
            self._work.ask(self, "article", ArticleView(self.current), self._show)

    def _know_desk(self, settings: dict[str, str]) -> None:
        self._help = settings.get("help", "").rstrip("/")
        self.shown.linked = bool(self._help)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current
        if event.key() == Qt.Key.Key_Escape and self.writing.writing and current is not None:
            self.writing.leave()
            if current not in self.writing.edits:
                self._read(current)
            self.shelf.choose(current)
            self.shelf.list.setFocus()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self.writing.edit is not None:
            self.writing.save(self.writing.edit)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _connect(self) -> None:
        shown, shelf, editor, strips = self.shown, self.shelf, self.editor, self.shown.strips
        shelf.new_wanted.connect(lambda: self._registry.do("article.new"))
        shelf.chosen.connect(self.show_article)
        shelf.entered.connect(self.edit_article)
        shelf.filled.connect(self._begin_reading)
        shown.edit_wanted.connect(self._edit_shown)
        shown.translate_wanted.connect(self._translate)
        shown.other_wanted.connect(self.show_article)
        shown.copy_wanted.connect(self._copy)
        shown.link_wanted.connect(self._copy_link)
        shown.drop_wanted.connect(self._drop)
        shown.versions_wanted.connect(self._show_versions)
        shown.flag_wanted.connect(self._flag)
        shown.review_wanted.connect(self._review)
        strips.publish_wanted.connect(self.publish)
        strips.edit_wanted.connect(self._edit_shown)
        strips.changes_wanted.connect(self._edit_shown)
        strips.compare_wanted.connect(self._compare)
        strips.fits.connect(self._fits)
        strips.reviewed.connect(lambda: self._review(None))
        strips.settled.connect(lambda flag: self._work.tell(self, SettleFlag(self._desk.stamp(), flag)))
        editor.save_wanted.connect(self.finish)
        editor.publish_wanted.connect(self.publish)
        editor.review_wanted.connect(lambda: self._finish(ArticleState.REVIEW))
        editor.back_wanted.connect(self.writing.as_before)
        editor.picture_wanted.connect(self.choose_picture)
        editor.body.picture_given.connect(self.put_picture)
        self.writing.began.connect(self._began)
        self.writing.changed.connect(shelf.renew)
        self.writing.taken_back.connect(self._read)
        self._registry.attach(editor, PLACE)
        self._work.changed.connect(self._hear)
        self.setFocusProxy(shelf)

    def _edit_shown(self) -> None:
        if self.shown.article is not None:
            self.writing.begin(self.shown.article)

    def _copy(self) -> None:
        if self.shown.article is not None:
            QGuiApplication.clipboard().setText(markup.plain(answer_of(self.shown.article, "")))
            self._toast(translate("knowledge", "The answer is copied."))

    def _copy_link(self) -> None:
        if self.shown.article is not None:
            QGuiApplication.clipboard().setText(f"{self._help}/{self.shown.article.id}")
            self._toast(translate("knowledge", "The link is copied."))

    def _toast(self, words: str, lead: str = "", icon: str = "copy") -> None:
        self._notices.say(Level.TOAST, words, lead=lead, icon=icon, kind="copied", key="copied")

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
