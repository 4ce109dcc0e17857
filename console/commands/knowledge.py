"""Articles: written revision by revision, published, and counted when they are used and when they helped."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import bindparam, select

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.articles import ArticleState
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right
from console.store.models import Article, ArticleRevision, ArticleUse, Ticket


class SaveArticle(Command, frozen=True):
    """Writes an article in one language; `family` is shared by its translations.

    `revision` is the id under which this writing is kept: given again, it is written over, so that saving at every
    pause makes one revision. `stands_on` is the number of the newest revision its author knows (None: none is asked
    for, as when articles are imported). Where somebody else has written meanwhile nothing is written over: the words
    are kept beside theirs, and the outcome names them as Ref("aside", revision).
    """

    article_id: Id
    family: Id
    language: str
    title: str
    body: str
    keywords: tuple[str, ...] = ()
    public: bool = False
    used: int = 0
    """Counts that an article brings along when it is imported; existing ones are kept."""
    helped: int = 0
    state: ArticleState = ArticleState.PUBLISHED
    tags: tuple[str, ...] = ()
    revision: Id | None = None
    stands_on: int | None = None
    original: Id | None = None
    """The article it translates, as it was in `original_revision`; None leaves that as it is."""
    original_revision: int = 0
    review_at: datetime | msgspec.UnsetType | None = msgspec.UNSET


class DropArticle(Command, frozen=True):
    """Takes an article away. Saving it again under its id, with its counts, brings it back; its revisions stay."""

    article_id: Id


class DropAside(Command, frozen=True):
    """What was kept beside the words of somebody else is not needed any more."""

    revision: Id


class CountUse(Command, frozen=True):
    """An article was put into an answer; `helped` or `failed` when it was said what came of it.

    With `ticket` it counts once for each, and what was said last is what holds.
    """

    article_id: Id
    helped: bool = False
    ticket: Id | None = None
    failed: bool = False


class ReviewArticle(Command, frozen=True):
    """Somebody has read it and it is still right; it is looked at again at `next_at` (None: as others are)."""

    article_id: Id
    next_at: datetime | None = None


class FitTranslation(Command, frozen=True):
    """The translation still says what the original says now."""

    article_id: Id


@handles(SaveArticle, Right.EDIT_KNOWLEDGE)
def save_article(ledger: Ledger, command: SaveArticle) -> Outcome:
    if not command.title.strip() or command.state is ArticleState.ASIDE:
        raise Refused(Refusal.EMPTY)
    article = ledger.session.get(Article, command.article_id)
    if article is not None:
        article = ledger.get(Article, command.article_id)
    newest = _newest_of(ledger, command.article_id)
    revision = _revision_of(ledger, command)
    if article is not None and _overtaken(command, revision, newest):
        return _keep_aside(ledger, command, revision)
    if revision is not None and revision.number and revision.id != newest.id:
        # Others have written after it: what is written over theirs now is a revision of its own.
        revision = _begin(ledger, command, ledger.new_id())
    if revision is None or revision.id != newest.id:
        revision = revision or _begin(ledger, command, command.revision or ledger.new_id())
        revision.number, revision.stands_on = newest.number + 1, newest.number
    _write(ledger, revision, command)
    if article is None:
        article = Article(id=command.article_id, created_at=ledger.stamp.at, used=command.used, helped=command.helped)
        article.state = ArticleState.DRAFT
        ledger.session.add(article)
    article.newest = revision.number
    article.family, article.language = command.family, command.language
    if command.original is not None:
        article.original_id, article.original_revision = command.original, command.original_revision
    if command.review_at is not msgspec.UNSET:
        article.review_at = command.review_at
    if command.state is ArticleState.PUBLISHED or article.state is not ArticleState.PUBLISHED:
        _show(ledger, article, revision)
    else:
        article.ahead = command.state
    ledger.touch("article", article.id)
    return Outcome(refs=(Ref("article", article.id), Ref("revision", revision.id)))


class _Newest(NamedTuple):
    number: int
    id: Id | None


_LAST = (
    select(ArticleRevision.number, ArticleRevision.id)
    .where(ArticleRevision.article_id == bindparam("article"), ArticleRevision.number > 0)
    .order_by(ArticleRevision.number.desc())
    .limit(1)
)


def _newest_of(ledger: Ledger, article: Id) -> _Newest:
    ledger.session.flush()
    found = ledger.session.execute(_LAST, {"article": article}).first()
    return _Newest(found.number, found.id) if found is not None else _Newest(0, None)


def _revision_of(ledger: Ledger, command: SaveArticle) -> ArticleRevision | None:
    """The revision that is written over: one's own of this writing, while it is the last or lies beside."""
    if command.revision is None:
        return None
    found = ledger.session.get(ArticleRevision, command.revision)
    if found is None:
        return None
    if found.article_id != command.article_id or found.agent_id != ledger.stamp.actor:
        raise Refused(Refusal.EXISTS)
    if found.number and found.state is ArticleState.PUBLISHED and command.state is not ArticleState.PUBLISHED:
        # What is read by others is not unwritten: it is followed by the next revision.
        raise Refused(Refusal.EXISTS)
    return found


def _overtaken(command: SaveArticle, revision: ArticleRevision | None, newest: _Newest) -> bool:
    if revision is not None and revision.id == newest.id:
        return False
    return command.stands_on is not None and command.stands_on != newest.number


def _keep_aside(ledger: Ledger, command: SaveArticle, revision: ArticleRevision | None) -> Outcome:
    if revision is None or revision.number:
        # One's own revision was followed by another's: it stays in the row of revisions as it was.
        taken = command.revision is None or revision is not None
        revision = _begin(ledger, command, ledger.new_id() if taken else command.revision or ledger.new_id())
        revision.number, revision.stands_on = 0, command.stands_on or 0
    _write(ledger, revision, command)
    revision.state = ArticleState.ASIDE
    ledger.touch("article", command.article_id)
    return Outcome(refs=(Ref("article", command.article_id), Ref("aside", revision.id)))


def _begin(ledger: Ledger, command: SaveArticle, revision: Id) -> ArticleRevision:
    made = ArticleRevision(id=revision, article_id=command.article_id, agent_id=ledger.stamp.actor)
    ledger.session.add(made)
    return made


def _write(ledger: Ledger, revision: ArticleRevision, command: SaveArticle) -> None:
    revision.state = command.state
    revision.title, revision.body = command.title.strip(), command.body
    revision.keywords, revision.tags = " ".join(command.keywords), command.tags
    revision.public = command.public
    revision.at = ledger.stamp.at
    ledger.touch("revision", revision.id)


def _show(ledger: Ledger, article: Article, revision: ArticleRevision) -> None:
    """The words of a revision are those of the article from now on."""
    article.title, article.body = revision.title, revision.body
    article.keywords, article.tags = revision.keywords, revision.tags
    article.state, article.revision, article.ahead = revision.state, revision.number, None
    published = revision.state is ArticleState.PUBLISHED
    article.public = revision.public and published
    article.updated_at = ledger.stamp.at


@handles(DropArticle, Right.EDIT_KNOWLEDGE)
def drop_article(ledger: Ledger, command: DropArticle) -> Outcome:
    article = ledger.get(Article, command.article_id)
    ledger.session.delete(article)
    ledger.touch("article", article.id)
    return Outcome()


@handles(DropAside, Right.EDIT_KNOWLEDGE)
def drop_aside(ledger: Ledger, command: DropAside) -> Outcome:
    revision = ledger.get(ArticleRevision, command.revision)
    if revision.number:
        raise Refused(Refusal.NOT_POSSIBLE)
    ledger.session.delete(revision)
    ledger.touch("revision", revision.id)
    ledger.touch("article", revision.article_id)
    return Outcome()


@handles(CountUse, Right.NOTE)
def count_use(ledger: Ledger, command: CountUse) -> Outcome:
    article = ledger.get(Article, command.article_id)
    said = command.helped or command.failed
    before: bool | None = None
    known = False
    if command.ticket is not None:
        use = ledger.session.get(ArticleUse, (command.ticket, article.id))
        known = use is not None
        if use is None:
            ledger.get(Ticket, command.ticket, to_change=False)
            use = ArticleUse(
                ticket_id=command.ticket, article_id=article.id, agent_id=ledger.stamp.actor, at=ledger.stamp.at
            )
            ledger.session.add(use)
        before = use.helped
        use.helped = command.helped if said else before
        ledger.touch("article_use", command.ticket)
    if not known and not (said and command.ticket is None):
        article.used += 1
    if said and before is not command.helped:
        article.helped += command.helped - (before is True)
        article.failed += (not command.helped) - (before is False)
    # "This helped" may be pressed without an insert before it: helping is a use.
    article.used = max(article.used, article.helped + article.failed)
    ledger.touch("article", article.id)
    return Outcome()


@handles(ReviewArticle, Right.EDIT_KNOWLEDGE)
def review_article(ledger: Ledger, command: ReviewArticle) -> Outcome:
    article = ledger.get(Article, command.article_id)
    article.reviewed_at, article.review_at = ledger.stamp.at, command.next_at
    ledger.touch("article", article.id)
    return Outcome()


@handles(FitTranslation, Right.EDIT_KNOWLEDGE)
def fit_translation(ledger: Ledger, command: FitTranslation) -> Outcome:
    article = ledger.get(Article, command.article_id)
    if article.original_id is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    original = ledger.get(Article, article.original_id, to_change=False)
    article.original_revision = original.revision
    ledger.touch("article", article.id)
    return Outcome()
