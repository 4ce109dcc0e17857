"""Articles written revision by revision, by one or two people, and counted where they are used."""

from __future__ import annotations

from typing import Any

import msgspec

from console.commands.knowledge import (
    CountUse,
    DropArticle,
    DropAside,
    FitTranslation,
    ReviewArticle,
    SaveArticle,
)
from console.domain.articles import ArticleState
from console.domain.changes import Outcome, Refusal
from console.domain.ids import Id
from console.queries.knowledge import ArticleRow, Articles, ArticleView, SearchArticles
from console.queries.writing import ArticleBehind, Behind, Revisions, UsesOf
from tests.making import Bench

DRAFT, REVIEW, PUBLISHED = ArticleState.DRAFT, ArticleState.REVIEW, ArticleState.PUBLISHED


def save(bench: Bench, article: Id, body: str, actor: Id | None = None, **more: Any) -> Outcome:
    command = SaveArticle(bench.stamp(actor), article, article, "en", "No sound", body, public=True)
    return bench.do(msgspec.structs.replace(command, **more))


def read(bench: Bench, article: Id) -> ArticleRow:
    found = bench.desk.read(ArticleView(article)).result(timeout=60)
    assert found is not None
    return found


def behind(bench: Bench, article: Id) -> Behind:
    found = bench.desk.read(ArticleBehind(article)).result(timeout=60)
    assert found is not None
    return found


def found(bench: Bench, words: str) -> list[Id]:
    return [row.id for row in bench.desk.read(SearchArticles(words, "en")).result(timeout=60)]


def test_nobody_is_given_what_is_not_published(bench: Bench) -> None:
    article = bench.new_id()
    for state in (DRAFT, REVIEW):
        assert save(bench, article, "Press the loudspeaker.", state=state).done
        assert found(bench, "loudspeaker") == []
        row = read(bench, article)
        assert (row.state, row.public, row.body) == (state, False, "Press the loudspeaker.")
        assert [one.id for one in bench.desk.read(Articles(public=True)).result()] == []
        assert [one.id for one in bench.desk.read(Articles()).result()] == [article]
    save(bench, article, "Press the loudspeaker.", state=PUBLISHED)
    assert found(bench, "loudspeaker") == [article]
    assert read(bench, article).public


def test_what_is_read_stays_until_the_next_words_are_published(bench: Bench) -> None:
    article = bench.new_id()
    save(bench, article, "Old words")
    save(bench, article, "Fresh words", state=DRAFT)
    row = read(bench, article)
    assert (row.body, row.state, row.ahead, row.newest) == ("Old words", PUBLISHED, DRAFT, 2)
    assert found(bench, "fresh") == []
    newest = behind(bench, article).newest
    assert newest is not None
    assert (newest.body, newest.agent) == ("Fresh words", "Ola Zielińska")
    save(bench, article, "Fresh words", state=PUBLISHED)
    row = read(bench, article)
    assert (row.body, row.ahead, row.newest) == ("Fresh words", None, 3)
    assert found(bench, "fresh") == [article]
    assert [one.number for one in bench.desk.read(Revisions(article)).result()] == [3, 2, 1]


def test_saving_at_every_pause_makes_one_revision(bench: Bench) -> None:
    article, writing = bench.new_id(), bench.new_id()
    for words in ("A", "A b", "A b c"):
        assert save(bench, article, words, state=DRAFT, revision=writing, stands_on=0).done
    assert [one.body for one in bench.desk.read(Revisions(article)).result()] == ["A b c"]
    save(bench, article, "A b c", state=PUBLISHED, revision=writing, stands_on=0)
    # What has been read is followed, not unwritten.
    assert save(bench, article, "A", state=DRAFT, revision=writing, stands_on=1).refusal is Refusal.EXISTS
    assert save(bench, article, "A", bench.piotr, revision=writing, stands_on=1).refusal is Refusal.EXISTS


def test_two_who_write_at_the_same_time_lose_nothing(bench: Bench) -> None:
    article, mine, his = bench.new_id(), bench.new_id(), bench.new_id()
    save(bench, article, "Common")
    save(bench, article, "Mine", state=DRAFT, revision=mine, stands_on=1)
    told = save(bench, article, "His", bench.piotr, revision=his, stands_on=1)
    assert told.done
    assert [ref.id for ref in told.refs if ref.kind == "aside"] == [his]
    assert read(bench, article).body == "Common"
    here = behind(bench, article)
    assert here.newest is not None
    assert here.newest.body == "Mine"
    assert [(one.body, one.agent, one.stands_on) for one in here.asides] == [("His", "Piotr Wrona", 1)]

    # He goes on writing beside it, then puts his words over mine, having seen them.
    save(bench, article, "His too", bench.piotr, revision=his, stands_on=1)
    assert [one.body for one in behind(bench, article).asides] == ["His too"]
    save(bench, article, "Both", bench.piotr, revision=his, stands_on=2, state=PUBLISHED)
    assert read(bench, article).body == "Both"
    assert behind(bench, article).asides == ()

    # I do not know of that: my next pause keeps my words beside his, and my earlier revision as it was.
    told = save(bench, article, "Mine more", state=DRAFT, revision=mine, stands_on=1)
    (beside,) = [ref.id for ref in told.refs if ref.kind == "aside"]
    assert [one.body for one in bench.desk.read(Revisions(article)).result()] == ["Both", "Mine", "Common"]
    assert bench.do(DropAside(bench.stamp(), beside)).done
    assert behind(bench, article).asides == ()
    assert bench.do(DropAside(bench.stamp(), his)).refusal is Refusal.NOT_POSSIBLE


def test_an_article_that_comes_back_has_its_past(bench: Bench) -> None:
    article = bench.new_id()
    save(bench, article, "One")
    assert bench.do(DropArticle(bench.stamp(), article)).done
    assert found(bench, "one") == []
    save(bench, article, "Two", used=4, helped=3)
    assert [one.body for one in bench.desk.read(Revisions(article)).result()] == ["Two", "One"]
    assert (read(bench, article).used, read(bench, article).newest) == (4, 2)


def test_a_translation_is_older_until_it_follows_or_somebody_says_that_it_fits(bench: Bench) -> None:
    original, translation = bench.new_id(), bench.new_id()
    save(bench, original, "One")
    said: dict[str, Any] = {"family": original, "language": "pl", "original": original}
    save(bench, translation, "Jeden", original_revision=1, **said)
    assert not behind(bench, translation).older
    save(bench, original, "One and a half", state=DRAFT)
    assert not behind(bench, translation).older
    save(bench, original, "Two", state=PUBLISHED)
    here = behind(bench, translation)
    assert here.older
    assert here.original is not None
    assert here.translated is not None
    assert (here.translated.body, here.original.body) == ("One", "Two")
    assert {one.language: one.older for one in here.languages} == {"en": False, "pl": True}
    assert bench.do(FitTranslation(bench.stamp(), translation)).done
    assert not behind(bench, translation).older
    assert bench.do(FitTranslation(bench.stamp(), original)).refusal is Refusal.NOT_POSSIBLE


def test_use_counts_once_for_each_ticket_and_what_is_said_last_holds(bench: Bench) -> None:
    article, one, other = bench.new_id(), bench.ticket(), bench.ticket()
    save(bench, article, "Words")

    def count(ticket: Id | None, **said: bool) -> tuple[int, int, int]:
        assert bench.do(CountUse(bench.stamp(), article, ticket=ticket, **said)).done
        row = read(bench, article)
        return row.used, row.helped, row.failed

    assert count(one) == (1, 0, 0)
    assert count(one) == (1, 0, 0)
    assert count(one, helped=True) == (1, 1, 0)
    assert count(one, helped=True) == (1, 1, 0)
    assert count(one, failed=True) == (1, 0, 1)
    assert count(other, helped=True) == (2, 1, 1)
    assert count(None) == (3, 1, 1)
    assert count(None, helped=True) == (3, 2, 1)
    (use,) = bench.desk.read(UsesOf(one)).result()
    assert (use.article, use.title, use.helped) == (article, "No sound", False)


def test_a_review_is_remembered(bench: Bench) -> None:
    article = bench.new_id()
    save(bench, article, "Words")
    assert bench.do(ReviewArticle(bench.stamp(), article, bench.clock.now())).done
    here = behind(bench, article)
    assert here.reviewed_at is not None
    assert here.review_at == here.reviewed_at
