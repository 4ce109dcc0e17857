"""Writing in articles: begun, kept at every pause, published, taken back, and chosen from where two have written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.commands.gaps import CloseGap
from console.commands.knowledge import DropArticle, DropAside
from console.domain.articles import ArticleState
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.queries.knowledge import ArticleRow
from console.queries.writing import ArticleBehind, Behind, RevisionRow, Revisions
from console.sync.desk import Desk
from console.ui.knowledge.clash import ClashSheet
from console.ui.knowledge.editor import ArticleEditor
from console.ui.knowledge.edits import Edit, Original, Text
from console.ui.knowledge.pictures import PictureShelf
from console.ui.shared.look import Look
from console.ui.shared.notices import Level, Notices
from console.ui.shared.words import clock, translate
from console.ui.shared.work import Work

_SAVE_MS = 600


class Writing(QObject):
    """What is written is kept by itself as soon as it has a title and words. Nobody is given it before it is published.

    `current` is the article the page is about, `writing` whether it is being written and not read.
    """

    began = Signal(object)
    """An Edit that is in the editor now."""
    changed = Signal()
    """What the list says of it is different."""
    taken_back = Signal(object)
    """The id of an article that is read again as it was."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        notices: Notices,
        editor: ArticleEditor,
        pictures: PictureShelf,
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._work, self._desk, self._notices = work, desk, notices
        self._editor, self._pictures = editor, pictures
        self.edits: dict[Id, Edit] = {}
        self.current: Id | None = None
        self.writing = False
        self.clash = ClashSheet(look, host)
        self._chosen: Callable[[str], object] = lambda _: None
        self.clash.mine_chosen.connect(lambda: self._take("mine"))
        self.clash.theirs_chosen.connect(lambda: self._take("theirs"))
        self.clash.both_chosen.connect(self._take)
        editor.changed.connect(self._edited)
        editor.clash_wanted.connect(self._compare)

    def _take(self, how: str) -> None:
        self._chosen(how)

    @property
    def edit(self) -> Edit | None:
        """What is in the editor."""
        return self.edits.get(self.current) if self.writing and self.current is not None else None

    # Beginning

    def begin(self, article: ArticleRow, words: Text | None = None, aside: Id | None = None) -> None:
        """Goes on with its newest words; `words` (of a revision, or of what lay aside) stand in their place."""
        known = self.edits.get(article.id)
        if known is not None and words is None:
            self.show(known)
            return

        def start(behind: Behind | None) -> None:
            if self.current != article.id or behind is None:
                return
            edit = Edit.begin(article, behind.newest)
            edit.revision = self._desk.new_id()
            edit.aside = aside
            edit.original = _original(behind)
            edit.follows = edit.original is None or not edit.original.changed
            self.edits[article.id] = edit
            if words is not None:
                edit.text = words
            self.show(edit)
            if words is not None:
                self._edited()

        self._work.ask(self, "begin", ArticleBehind(article.id), start)

    def begin_new(self, text: Text, *, family: Id | None = None, gap: Id | None = None) -> Edit:
        edit = Edit(self._desk.new_id(), family or self._desk.new_id(), text, gap=gap)
        edit.revision = self._desk.new_id()
        self.edits[edit.id] = edit
        self.show(edit)
        return edit

    def translate(self, article: ArticleRow, language: str) -> None:
        new = Text(language, public=article.public, tags=", ".join(article.tags))
        edit = Edit(self._desk.new_id(), article.family, new)
        edit.original = Original(article.id, article.title, article.body, article.revision)
        edit.revision = self._desk.new_id()
        self.edits[edit.id] = edit
        self.show(edit)

    def show(self, edit: Edit) -> None:
        self.writing, self.current = True, edit.id
        self._pictures.attend(edit.family, edit.text.body, edit.original.body if edit.original else "")
        self._editor.show_edit(edit)
        self.say_saved(edit)
        self.began.emit(edit)
        self.changed.emit()

    # Keeping

    def _edited(self) -> None:
        edit = self.edit
        if edit is not None:
            self._pictures.attend(edit.family, edit.text.body)
            self.say_saved(edit)
            self.changed.emit()
            self._work.later(self, "save", _SAVE_MS, lambda: self.save(edit))

    def save(self, edit: Edit, state: ArticleState | None = None) -> None:
        """Of itself at each pause, once there is a title and a text."""
        if not edit.ready or not (edit.changed or state is not None):
            return
        kept = edit.saved

        def told(outcome: Outcome) -> None:
            if not outcome.done:
                edit.saved = kept
                self.edits.setdefault(edit.id, edit)
                self._notices.refused(outcome)
            else:
                self._kept(edit, state, outcome)
            self.changed.emit()

        self._work.tell(self, edit.save(self._desk.stamp(), state), told)

    def _kept(self, edit: Edit, state: ArticleState | None, outcome: Outcome) -> None:
        beside = next((ref.id for ref in outcome.refs if ref.kind == "aside"), None)
        if beside is not None:
            edit.revision, edit.clashed = beside, True
            self.edits.setdefault(edit.id, edit)
            if self.edit is edit:
                self._editor.show_clash(edit)
            else:
                self._tell_clash(edit)
            return
        edit.clashed = False
        if self.edit is edit:
            self._editor.show_clash(edit)
        if edit.aside is not None:
            self._work.tell(self, DropAside(self._desk.stamp(), edit.aside))
            edit.aside = None
        if state is ArticleState.PUBLISHED and edit.gap is not None:
            self._work.tell(self, CloseGap(self._desk.stamp(), edit.gap, edit.id))
            edit.gap = None
        self.say_saved(edit)

    def say_saved(self, edit: Edit) -> None:
        if self.edit is not edit:
            return
        if edit.changed and not edit.ready:
            words = (
                translate("knowledge", "Not saved yet: a title is missing")
                if edit.text.body.strip()
                else translate("knowledge", "Not saved yet: no text")
            )
        elif edit.changed:
            words = translate("knowledge", "Not saved yet")
        elif edit.differs:
            words = translate("knowledge", "Draft saved {time}").format(time=clock(self._desk.now()))
        else:
            words = ""
        self._editor.say_saved(words)

    def leave(self, state: ArticleState | None = None) -> None:
        """What is written stays: kept where it can be, else held here and marked in the list. `state`: it ends in
        that, published or waiting for a second look."""
        edit = self.edit
        self.writing = False
        if edit is None:
            return
        self._work.never(self, "save")
        if not edit.text.title.strip() and edit.text.body.strip():
            edit.text = edit.text.titled()
        self.save(edit, state)
        if not edit.worth_keeping or not edit.changed:
            del self.edits[edit.id]
        if edit.saved is not None and (edit.differs or state is not None) and not edit.changed:
            self._say_left(edit, state)
        self.changed.emit()

    def flush(self) -> None:
        """Keeps everything that is worth it, finished or not: the window closes."""
        for edit in list(self.edits.values()):
            if edit.changed and not edit.text.blank:
                self._work.tell(self, edit.save(self._desk.stamp()))
            if not edit.changed:
                self.edits.pop(edit.id, None)

    def as_before(self) -> None:
        edit = self.edit
        if edit is not None:
            self._editor.put_back(edit.before if edit.before is not None else Text(edit.text.language))

    def _say_left(self, edit: Edit, state: ArticleState | None) -> None:
        said = {
            ArticleState.PUBLISHED: translate("knowledge", "Published."),
            ArticleState.REVIEW: translate("knowledge", "It waits for a second look."),
        }.get(state or ArticleState.DRAFT, translate("knowledge", "Saved as a draft."))
        self._notices.say(
            Level.TOAST,
            said,
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
            self._work.tell(self, edit.back(stamp))
        self.edits.pop(edit.id, None)
        if self.current == edit.id:
            self.writing = False
            self.taken_back.emit(edit.id)

    # Two at the same time

    def _tell_clash(self, edit: Edit) -> None:
        self._notices.withdraw(f"article {edit.id}")
        self._notices.say(
            Level.AMBER,
            translate("knowledge", "Somebody else wrote in it at the same time. Your words are kept beside theirs."),
            lead=f"{edit.text.title.strip()}.",
            icon="git-diff",
            kind="article",
            key=f"clash {edit.id}",
        )

    def _compare(self) -> None:
        edit = self.edit
        if edit is not None and edit.clashed:
            self._work.ask(self, "theirs", Revisions(edit.id), lambda all_: self._compared(edit, all_))

    def _compared(self, edit: Edit, revisions: tuple[RevisionRow, ...]) -> None:
        if self.edit is not edit or not revisions:
            return
        newest = revisions[0]
        common = next((one for one in revisions if one.number == edit.stands_on), None)

        def choose(how: str) -> None:
            if how == "theirs":
                self._take_theirs(edit, newest)
                return
            edit.stands_on, edit.saved = newest.number, None
            if how != "mine":
                self._editor.put_back(replace(edit.text, body=how))
            self.save(edit)

        self._chosen = choose
        body = common.body if common is not None else ""
        self.clash.ask(edit.text.title, newest.agent, body, newest.body, edit.text.body)

    def _take_theirs(self, edit: Edit, newest: RevisionRow) -> None:
        if edit.revision is not None:
            self._work.tell(self, DropAside(self._desk.stamp(), edit.revision))
        edit.revision, edit.stands_on, edit.clashed = self._desk.new_id(), newest.number, False
        text = Text.written(edit.text.language, newest)
        edit.before = edit.saved = text
        self._editor.put_back(text)
        self._editor.show_clash(edit)

    def choose_aside(self, article: ArticleRow, aside: RevisionRow, newest: RevisionRow, common: str) -> None:
        """What lies beside an article that is read: taken up, put together with what stands, or let go."""

        def choose(how: str) -> None:
            if how == "theirs":
                self._work.tell(self, DropAside(self._desk.stamp(), aside.id))
                return
            words = Text.written(article.language, aside)
            self.begin(article, words if how == "mine" else replace(words, body=how), aside.id)

        self._chosen = choose
        self.clash.ask(article.title, newest.agent, common, newest.body, aside.body)


def _original(behind: Behind) -> Original | None:
    now, then = behind.original, behind.translated
    if now is None:
        return None
    return Original(now.article, now.title, now.body, now.number, then.body if then is not None else "")
