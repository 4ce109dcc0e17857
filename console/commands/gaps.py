"""What is missing or wrong among the articles: gaps that people report, searches without result, flags, pictures."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from console.commands.base import Command, Ledger, Refused, handles
from console.domain.articles import LARGEST_PICTURE, picture_type
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id, named
from console.domain.questions import asked, key_of
from console.domain.rights import Right
from console.domain.wishes import GapState
from console.store.content import keep_content
from console.store.joined import Joined
from console.store.models import Article, ArticleFlag, ArticlePicture, Gap, GapReport, SearchMiss, Ticket


class ReportGap(Command, frozen=True):
    """Somebody looked for an answer that is not there. The same question joins the gap that is open already."""

    gap_id: Id
    words: str
    language: str
    ticket: Id | None = None


class MergeGaps(Command, frozen=True):
    """Other words for the same question: all reports count for `gap_id`."""

    gap_id: Id
    others: tuple[Id, ...]


class PartGaps(Command, frozen=True):
    """They are questions of their own again."""

    gaps: tuple[Id, ...]


class CloseGap(Command, frozen=True):
    """It is written, in `article`; or (None) it will not be. Those who reported it hear of it."""

    gap_id: Id
    article: Id | None = None


class ReopenGap(Command, frozen=True):
    gap_id: Id


class HeardOfGaps(Command, frozen=True):
    """The actor has been told what became of these gaps."""

    gaps: tuple[Id, ...]


class CountMiss(Command, frozen=True):
    """Words that found no article; counted with those of the same stems."""

    words: str
    language: str
    times: int = 1


class DropMiss(Command, frozen=True):
    """A search that nobody needs to care for, or that an article answers now."""

    miss_id: Id


class FlagArticle(Command, frozen=True):
    """Says in one line what is wrong or old in an article."""

    flag_id: Id
    article_id: Id
    text: str


class SettleFlag(Command, frozen=True):
    flag_id: Id


class AddPicture(Command, frozen=True):
    """A picture for the articles of a family; the same bytes are kept once. `name` says what it was called."""

    picture_id: Id
    family: Id
    content: bytes
    name: str
    width: int
    height: int


@handles(ReportGap, Right.NOTE)
def report_gap(ledger: Ledger, command: ReportGap) -> Outcome:
    words, key = asked(command.words), key_of(command.words, command.language)
    if not words or not key:
        raise Refused(Refusal.EMPTY)
    if command.ticket is not None:
        ledger.get(Ticket, command.ticket, to_change=False)
    session = ledger.session
    open_ = select(Gap).where(Gap.key == key, Gap.state == GapState.OPEN).order_by(Gap.created_at, Gap.id)
    gap = session.execute(open_).scalars().first()
    if gap is None:
        if session.get(Gap, command.gap_id) is not None:
            raise Refused(Refusal.EXISTS)
        gap = Gap(
            id=command.gap_id,
            words=words,
            language=command.language,
            state=GapState.OPEN,
            key=key,
            created_at=ledger.stamp.at,
        )
        session.add(gap)
        session.flush()
    session.add(
        GapReport(
            id=ledger.new_id(),
            gap_id=gap.id,
            agent_id=ledger.stamp.actor,
            ticket_id=command.ticket,
            words=words,
            at=ledger.stamp.at,
        )
    )
    ledger.touch("gap", gap.id)
    return Outcome(refs=(Ref("gap", gap.id),))


@handles(MergeGaps, Right.EDIT_KNOWLEDGE)
def merge_gaps(ledger: Ledger, command: MergeGaps) -> Outcome:
    joined = Joined(ledger.session, Gap)
    into = ledger.get(Gap, joined.root(command.gap_id))
    roots = dict.fromkeys(joined.root(other) for other in command.others)
    others = [ledger.get(Gap, other) for other in roots if other != into.id]
    if not others:
        raise Refused(Refusal.EMPTY)
    for other in others:
        other.merged_into = into.id
        ledger.touch("gap", other.id)
    ledger.touch("gap", into.id)
    return Outcome(refs=tuple(Ref("gap", other.id) for other in others))


@handles(PartGaps, Right.EDIT_KNOWLEDGE)
def part_gaps(ledger: Ledger, command: PartGaps) -> Outcome:
    parted = [gap for gap in (ledger.get(Gap, one) for one in command.gaps) if gap.merged_into is not None]
    if not parted:
        raise Refused(Refusal.NOT_POSSIBLE)
    for gap in parted:
        if gap.merged_into is not None:
            ledger.touch("gap", gap.merged_into)
        gap.merged_into = None
        ledger.touch("gap", gap.id)
    return Outcome()


@handles(CloseGap, Right.EDIT_KNOWLEDGE)
def close_gap(ledger: Ledger, command: CloseGap) -> Outcome:
    gap = ledger.get(Gap, command.gap_id)
    if command.article is not None:
        ledger.get(Article, command.article, to_change=False)
    state = GapState.WRITTEN if command.article is not None else GapState.DECLINED
    for one in _family(ledger, gap):
        one.state, one.article_id, one.closed_at = state, command.article, ledger.stamp.at
        # Who closes it knows of it.
        mine = update(GapReport).where(GapReport.gap_id == one.id, GapReport.agent_id == ledger.stamp.actor)
        ledger.session.execute(mine.values(heard_at=ledger.stamp.at))
        ledger.touch("gap", one.id)
    return Outcome()


def _family(ledger: Ledger, gap: Gap) -> list[Gap]:
    """What is closed and opened together. Each keeps its own words: whoever reported it hears of it in these."""
    return [ledger.get(Gap, one) for one in Joined(ledger.session, Gap).family(gap.id)]


@handles(ReopenGap, Right.EDIT_KNOWLEDGE)
def reopen_gap(ledger: Ledger, command: ReopenGap) -> Outcome:
    gap = ledger.get(Gap, command.gap_id)
    for one in _family(ledger, gap):
        one.state, one.article_id, one.closed_at = GapState.OPEN, None, None
        ledger.session.execute(update(GapReport).where(GapReport.gap_id == one.id).values(heard_at=None))
        ledger.touch("gap", one.id)
    return Outcome()


@handles(HeardOfGaps, None)
def heard_of_gaps(ledger: Ledger, command: HeardOfGaps) -> Outcome:
    joined = Joined(ledger.session, Gap)
    gaps = {one for gap in command.gaps for one in joined.family(gap)}
    told = update(GapReport).where(GapReport.gap_id.in_(gaps), GapReport.agent_id == ledger.actor)
    ledger.session.execute(told.values(heard_at=ledger.stamp.at))
    for gap in gaps:
        ledger.touch("gap", gap)
    return Outcome()


_MISSES = Id("019cae6b-0000-7000-8000-6d6973736564")


@handles(CountMiss, Right.NOTE)
def count_miss(ledger: Ledger, command: CountMiss) -> Outcome:
    words, key = asked(command.words), key_of(command.words, command.language)
    if not words or not key or command.times < 1:
        raise Refused(Refusal.EMPTY)
    # One id for one question, so that two who count it at once count the same row.
    miss_id = named(_MISSES, key)
    miss = ledger.session.get(SearchMiss, miss_id)
    if miss is None:
        miss = SearchMiss(id=miss_id, key=key, words=words, language=command.language, times=0)
        ledger.session.add(miss)
    miss.times += command.times
    miss.last_at = ledger.stamp.at
    ledger.touch("search_miss", miss.id)
    return Outcome()


@handles(DropMiss, Right.EDIT_KNOWLEDGE)
def drop_miss(ledger: Ledger, command: DropMiss) -> Outcome:
    ledger.session.execute(delete(SearchMiss).where(SearchMiss.id == command.miss_id))
    ledger.touch("search_miss", command.miss_id)
    return Outcome()


@handles(FlagArticle, Right.NOTE)
def flag_article(ledger: Ledger, command: FlagArticle) -> Outcome:
    text = " ".join(command.text.split())
    if not text:
        raise Refused(Refusal.EMPTY)
    ledger.get(Article, command.article_id, to_change=False)
    if ledger.session.get(ArticleFlag, command.flag_id) is not None:
        raise Refused(Refusal.EXISTS)
    flag = ArticleFlag(id=command.flag_id, article_id=command.article_id, text=text, at=ledger.stamp.at)
    flag.agent_id = ledger.stamp.actor
    ledger.session.add(flag)
    ledger.touch("article_flag", flag.id)
    return Outcome(refs=(Ref("article_flag", flag.id),))


@handles(SettleFlag, Right.EDIT_KNOWLEDGE)
def settle_flag(ledger: Ledger, command: SettleFlag) -> Outcome:
    flag = ledger.get(ArticleFlag, command.flag_id)
    flag.settled_at = ledger.stamp.at
    ledger.touch("article_flag", flag.id)
    return Outcome()


@handles(AddPicture, Right.EDIT_KNOWLEDGE)
def add_picture(ledger: Ledger, command: AddPicture) -> Outcome:
    media_type = picture_type(command.content)
    if media_type is None or len(command.content) > LARGEST_PICTURE:
        raise Refused(Refusal.NOT_POSSIBLE)
    digest = keep_content(ledger.session, command.content)
    known = select(ArticlePicture.id).where(ArticlePicture.family == command.family, ArticlePicture.sha256 == digest)
    found = ledger.session.execute(known).scalar_one_or_none()
    if found is None:
        found = command.picture_id
        ledger.session.add(
            ArticlePicture(
                id=found,
                family=command.family,
                sha256=digest,
                media_type=media_type,
                name=command.name,
                width=command.width,
                height=command.height,
                added_at=ledger.stamp.at,
            )
        )
    ledger.touch("article_picture", found)
    return Outcome(refs=(Ref("article_picture", found),))
