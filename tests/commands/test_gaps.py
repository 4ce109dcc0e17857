"""What is missing or wrong among the articles: reported, counted, merged, and told when it is there."""

from __future__ import annotations

import msgspec

from console.commands.gaps import (
    AddPicture,
    CloseGap,
    CountMiss,
    DropMiss,
    FlagArticle,
    HeardOfGaps,
    MergeGaps,
    PartGaps,
    ReopenGap,
    ReportGap,
    SettleFlag,
)
from console.commands.knowledge import CountUse, SaveArticle
from console.domain.articles import ArticleState, picture_name
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.queries.care import Care, CareList, GapsToHear
from console.queries.writing import Pictures, PublicPicture
from tests.making import Bench

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def care(bench: Bench) -> Care:
    return bench.desk.read(CareList()).result(timeout=60)


def article(bench: Bench, body: str = "Words", **more: object) -> Id:
    made = bench.new_id()
    command = SaveArticle(bench.stamp(), made, made, "en", "No sound", body)
    assert bench.do(msgspec.structs.replace(command, **more)).done
    return made


def test_the_same_question_is_one_gap_and_who_asked_hears_that_it_is_written(bench: Bench) -> None:
    ticket = bench.ticket()
    first, other = bench.new_id(), bench.new_id()
    bench.do(ReportGap(bench.stamp(), first, "How do I print a certificate?", "en", ticket))
    told = bench.do(ReportGap(bench.stamp(bench.piotr), bench.new_id(), "printing of certificates", "en"))
    assert [ref.id for ref in told.refs] == [first]
    bench.do(ReportGap(bench.stamp(), other, "certificate on paper", "en"))
    assert bench.do(ReportGap(bench.stamp(), bench.new_id(), "how do I", "en")).refusal is Refusal.EMPTY
    assert [(gap.words, gap.people, gap.reports) for gap in care(bench).gaps] == [
        ("How do I print a certificate?", 2, 2),
        ("certificate on paper", 1, 1),
    ]
    assert bench.do(MergeGaps(bench.stamp(), first, (other,))).done
    (gap,) = care(bench).gaps
    assert (gap.people, gap.reports, gap.tickets) == (2, 3, (ticket,))
    assert gap.wordings == ("How do I print a certificate?", "printing of certificates", "certificate on paper")
    assert bench.do(PartGaps(bench.stamp(), (other,))).done
    assert [(gap.people, gap.reports) for gap in care(bench).gaps] == [(2, 2), (1, 1)]
    assert bench.do(PartGaps(bench.stamp(), (other,))).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(MergeGaps(bench.stamp(), first, (other,))).done

    written = article(bench)
    assert bench.do(CloseGap(bench.stamp(bench.piotr), first, written)).done
    assert care(bench).gaps == ()
    (heard,) = bench.desk.read(GapsToHear()).result()
    assert (heard.id, heard.article, heard.title) == (first, written, "No sound")
    assert bench.do(HeardOfGaps(bench.stamp(), (first,))).done
    assert bench.desk.read(GapsToHear()).result() == ()
    bench.do(ReopenGap(bench.stamp(), first))
    assert [gap.id for gap in care(bench).gaps] == [first]


def test_addresses_and_numbers_do_not_go_with_a_question(bench: Bench) -> None:
    bench.do(ReportGap(bench.stamp(), bench.new_id(), "refund for marta@example.org, +48 601 234 567", "en"))
    (gap,) = care(bench).gaps
    assert gap.words == "refund for […], […]"


def test_searches_without_result_are_counted_by_their_stems(bench: Bench) -> None:
    for words in ("refund money", "refunding moneys", "visa"):
        bench.do(CountMiss(bench.stamp(), words, "en"))
    bench.do(CountMiss(bench.stamp(bench.piotr), "money refund", "en", 3))
    refused = bench.do(CountMiss(bench.stamp(), "...", "en"))
    assert refused.refusal is Refusal.EMPTY
    first, second = care(bench).misses
    assert (first.times, second.words, second.times) == (5, "visa", 1)
    bench.do(DropMiss(bench.stamp(), first.id))
    assert [one.words for one in care(bench).misses] == ["visa"]


def test_each_article_stands_where_it_needs_somebody(bench: Bench) -> None:
    bench.pass_time(days=-400)
    stale = article(bench, used=3)
    unused = article(bench)
    bench.pass_time(days=400)
    due = article(bench, review_at=bench.clock.now())
    waiting = article(bench, state=ArticleState.REVIEW)
    failing = article(bench)
    for _ in range(3):
        bench.do(CountUse(bench.stamp(), failing, ticket=bench.ticket(), failed=True))
    original = article(bench)
    older = article(bench, original=original, original_revision=1, family=original)
    save = SaveArticle(bench.stamp(), original, original, "en", "No sound", "More")
    bench.do(save)
    bench.do(msgspec.structs.replace(save, stamp=bench.stamp(), stands_on=1, body="Other"))
    now = care(bench)
    assert {row.id for row in now.stale} == {stale, unused, due}
    assert [row.id for row in now.unused] == [unused]
    assert [row.id for row in now.review] == [waiting]
    assert [(row.id, row.failed) for row in now.failing] == [(failing, 3)]
    assert [row.id for row in now.older] == [older]
    assert [row.id for row in now.asides] == [original]


def test_what_is_wrong_is_said_in_a_line_and_settled(bench: Bench) -> None:
    made, flag = article(bench), bench.new_id()
    assert bench.do(FlagArticle(bench.stamp(), flag, made, " ")).refusal is Refusal.EMPTY
    assert bench.do(FlagArticle(bench.stamp(bench.piotr), flag, made, "The button is green now")).done
    (shown,) = care(bench).flags
    assert (shown.article, shown.title, shown.text, shown.agent) == (
        made,
        "No sound",
        "The button is green now",
        "Piotr Wrona",
    )
    bench.do(SettleFlag(bench.stamp(), flag))
    assert care(bench).flags == ()


def test_a_picture_is_kept_once_and_shown_to_all_only_by_what_is_published(bench: Bench) -> None:
    family = bench.new_id()
    for name in ("a.png", "b.png"):
        assert bench.do(AddPicture(bench.stamp(), bench.new_id(), family, PNG, name, 10, 4)).done
    (picture,) = bench.desk.read(Pictures(family)).result()
    assert (picture.name, picture.media_type) == ("a.png", "image/png")
    no_picture = AddPicture(bench.stamp(), bench.new_id(), family, b"<svg/>", "a.png", 1, 1)
    assert bench.do(no_picture).refusal is Refusal.NOT_POSSIBLE
    body = f"![The button]({picture_name(picture.sha256)})"
    asked = PublicPicture(family, picture.sha256.hex()[:16])
    for public, state, seen in (
        (True, ArticleState.DRAFT, False),
        (False, ArticleState.PUBLISHED, False),
        (True, ArticleState.PUBLISHED, True),
    ):
        article(bench, body, family=family, public=public, state=state)
        assert (bench.desk.read(asked).result() is not None) is seen
    assert bench.desk.read(asked).result() == ("image/png", PNG)
    assert bench.desk.read(PublicPicture(family, "0" * 16)).result() is None
