"""Articles being written: what is in the fields, what is saved of it, what may be saved. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from console.commands.base import Stamp
from console.commands.knowledge import SaveArticle
from console.domain.ids import Id
from console.queries.knowledge import ArticleRow

_TITLE = 60


@dataclass(frozen=True, slots=True)
class Text:
    """What the fields hold."""

    language: str
    title: str = ""
    body: str = ""
    keywords: str = ""
    public: bool = False

    @classmethod
    def of(cls, article: ArticleRow) -> Text:
        return cls(article.language, article.title, article.body, article.keywords, article.public)

    @property
    def blank(self) -> bool:
        return not (self.title.strip() or self.body.strip() or self.keywords.strip())

    def titled(self) -> Text:
        """With a title in any case: the first words of the text stand in for one that was forgotten."""
        if self.title.strip():
            return self
        first = next((line.strip("#*-> ").strip() for line in self.body.split("\n") if line.strip("#*-> ").strip()), "")
        cut = first if len(first) <= _TITLE else first[:_TITLE].rsplit(" ", 1)[0] + "…"
        return replace(self, title=cut or self.keywords.strip()[:_TITLE])


@dataclass(slots=True)
class Edit:
    """An article somebody writes in. `before` is how it was when that began, None for one that is new."""

    id: Id
    family: Id
    text: Text
    before: Text | None = None
    saved: Text | None = field(default=None)
    original: ArticleRow | None = None
    """What is being translated."""

    @classmethod
    def begin(cls, article: ArticleRow) -> Edit:
        now = Text.of(article)
        return cls(article.id, article.family, now, now, now)

    @property
    def changed(self) -> bool:
        return self.text != self.saved

    @property
    def ready(self) -> bool:
        """May be saved by itself: nobody is shown an article that has no words yet."""
        return bool(self.text.title.strip() and self.text.body.strip())

    @property
    def worth_keeping(self) -> bool:
        return self.saved is not None or not self.text.blank

    @property
    def differs(self) -> bool:
        """Whether there is something to take back."""
        return self.text != self.before if self.before is not None else not self.text.blank

    def save(self, stamp: Stamp) -> SaveArticle:
        """The command that writes it; from now on it counts as saved."""
        self.saved = self.text
        return saving(stamp, self.id, self.family, self.text.titled())


def saving(stamp: Stamp, article: Id, family: Id, text: Text) -> SaveArticle:
    return SaveArticle(
        stamp,
        article,
        family,
        text.language,
        text.title.strip(),
        text.body.strip(),
        tuple(text.keywords.replace(",", " ").split()),
        text.public,
    )
