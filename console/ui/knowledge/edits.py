"""Articles being written: what is in the fields, what is saved of it, what may be saved. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import msgspec

from console.commands.base import Stamp
from console.commands.knowledge import SaveArticle
from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.queries.knowledge import ArticleRow
from console.queries.writing import RevisionRow

_TITLE = 60


@dataclass(frozen=True, slots=True)
class Text:
    """What the fields hold; words to find it by with spaces between them, tags with commas."""

    language: str
    title: str = ""
    body: str = ""
    keywords: str = ""
    public: bool = False
    tags: str = ""

    @classmethod
    def of(cls, article: ArticleRow) -> Text:
        tags = ", ".join(article.tags)
        return cls(article.language, article.title, article.body, article.keywords, article.public, tags)

    @classmethod
    def written(cls, language: str, revision: RevisionRow) -> Text:
        tags = ", ".join(revision.tags)
        return cls(language, revision.title, revision.body, revision.keywords, revision.public, tags)

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


@dataclass(frozen=True, slots=True)
class Original:
    """What is being translated, as it is now; `then` is its text as it was when it was translated last."""

    id: Id
    title: str
    body: str
    revision: int
    then: str = ""

    @property
    def changed(self) -> bool:
        return bool(self.then) and self.then != self.body


@dataclass(slots=True)
class Edit:
    """An article somebody writes in. `before` is how it was when that began, None for one that is new."""

    id: Id
    family: Id
    text: Text
    before: Text | None = None
    saved: Text | None = field(default=None)
    original: Original | None = None
    follows: bool = True
    """Whether the translation says what the original says now."""
    revision: Id | None = None
    """Under which it is kept at every pause."""
    stands_on: int = 0
    state: ArticleState = ArticleState.DRAFT
    """In which it is kept while it is being written."""
    state_before: ArticleState = ArticleState.DRAFT
    ahead_before: ArticleState | None = None
    clashed: bool = False
    """Somebody else wrote meanwhile: what is here is kept beside it."""
    gap: Id | None = None
    """The gap it fills."""
    aside: Id | None = None
    """What lay beside the article and is taken up here."""

    @classmethod
    def begin(cls, article: ArticleRow, newest: RevisionRow | None = None) -> Edit:
        now = Text.of(article) if newest is None else Text.written(article.language, newest)
        return cls(
            article.id,
            article.family,
            now,
            now,
            now,
            stands_on=article.newest if newest is None else newest.number,
            state=_kept_as(article),
            state_before=article.state,
            ahead_before=article.ahead,
        )

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

    def save(self, stamp: Stamp, state: ArticleState | None = None) -> SaveArticle:
        """The command that writes it; from now on it counts as saved."""
        self.saved = self.text
        made = saving(stamp, self.id, self.family, self.text.titled(), state or self.state)
        original = self.original if self.original is not None and self.follows else None
        return msgspec.structs.replace(
            made,
            revision=self.revision,
            stands_on=self.stands_on,
            original=original.id if original is not None else None,
            original_revision=original.revision if original is not None else 0,
        )

    def back(self, stamp: Stamp) -> SaveArticle:
        """The command that writes what was there before."""
        before = self.before if self.before is not None else self.text
        return saving(stamp, self.id, self.family, before, self.ahead_before or self.state_before)


def _kept_as(article: ArticleRow) -> ArticleState:
    # Who mends a word while it waits for a second pair of eyes does not take it out of their hands.
    in_review = ArticleState.REVIEW in (article.state, article.ahead)
    return ArticleState.REVIEW if in_review else ArticleState.DRAFT


def saving(
    stamp: Stamp, article: Id, family: Id, text: Text, state: ArticleState = ArticleState.PUBLISHED
) -> SaveArticle:
    return SaveArticle(
        stamp,
        article,
        family,
        text.language,
        text.title.strip(),
        text.body.strip(),
        tuple(text.keywords.replace(",", " ").split()),
        text.public,
        state=state,
        tags=tuple(dict.fromkeys(tag for tag in (" ".join(one.split()) for one in text.tags.split(",")) if tag)),
    )
