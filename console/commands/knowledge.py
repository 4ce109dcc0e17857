"""Articles: written, and counted when they are used and when they helped."""

from __future__ import annotations

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.rights import Right
from console.store import search
from console.store.models import Article
from console.store.search import Area


class SaveArticle(Command, frozen=True):
    """Writes an article in one language; `family` is shared by its translations."""

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


class DropArticle(Command, frozen=True):
    """Takes an article away. Saving it again under its id, with its counts, brings it back."""

    article_id: Id


class CountUse(Command, frozen=True):
    """An article was inserted into an answer; `helped` when the person said that it did."""

    article_id: Id
    helped: bool = False


@handles(SaveArticle, Right.EDIT_KNOWLEDGE)
def save_article(ledger: Ledger, command: SaveArticle) -> Outcome:
    if not command.title.strip():
        raise Refused(Refusal.EMPTY)
    article = ledger.session.get(Article, command.article_id)
    if article is None:
        article = Article(id=command.article_id, created_at=ledger.stamp.at, used=command.used, helped=command.helped)
        ledger.session.add(article)
    article.family = command.family
    article.language = command.language
    article.title = command.title.strip()
    article.body = command.body
    article.keywords = " ".join(command.keywords)
    article.public = command.public
    article.updated_at = ledger.stamp.at
    ledger.session.flush()
    search.put(ledger.session, Area.ARTICLE, article.id, [article.title, article.keywords], [article.body])
    ledger.touch("article", article.id)
    return Outcome(refs=(Ref("article", article.id),))


@handles(DropArticle, Right.EDIT_KNOWLEDGE)
def drop_article(ledger: Ledger, command: DropArticle) -> Outcome:
    article = ledger.get(Article, command.article_id)
    search.take_out(ledger.session, Area.ARTICLE, article.id)
    ledger.session.delete(article)
    ledger.touch("article", article.id)
    return Outcome()


@handles(CountUse, Right.NOTE)
def count_use(ledger: Ledger, command: CountUse) -> Outcome:
    article = ledger.get(Article, command.article_id)
    if command.helped:
        # "This helped" may be pressed without an insert before it: helping is a use.
        article.helped += 1
        article.used = max(article.used, article.helped)
    else:
        article.used += 1
    ledger.touch("article", article.id)
    return Outcome()
