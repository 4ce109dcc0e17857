"""Words of the desk that tell of somebody who is erased: a blank takes the place of their name, address and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from console.commands.base import Ledger
from console.domain.ids import Id
from console.domain.nameless import Removed, Told, found_in, without
from console.domain.numbers import phone_numbers_in
from console.domain.people import IdentityKind
from console.domain.questions import key_of
from console.domain.terms import fold
from console.store.base import Base
from console.store.models import (
    Article,
    ArticleFlag,
    ArticleRevision,
    Gap,
    GapReport,
    Identity,
    Participant,
    SearchMiss,
    TicketTag,
    Wish,
)

Row = TypeVar("Row", bound=Base)
_LEAST = 3
"""A shorter word says of nobody who is meant."""


class Mentions:
    """What tells of these people: their names, addresses and numbers, and what they are called elsewhere."""

    def __init__(self, names: Collection[str], known: Collection[tuple[IdentityKind, str]]) -> None:
        self._names = tuple(filter(None, names))
        self._mail = {value for kind, value in known if kind is IdentityKind.EMAIL}
        self._numbers = {value for kind, value in known if kind is IdentityKind.PHONE}
        self._called = tuple(
            re.compile(rf"(?<!\w){re.escape(value)}(?!\w)", re.IGNORECASE)
            for kind, value in known
            if kind not in (IdentityKind.EMAIL, IdentityKind.PHONE) and len(value) >= _LEAST
        )
        words = {fold(word) for name in self._names for word in name.split()}
        # The ends of names change as they are inflected.
        self._signs = tuple(word[: max(_LEAST, len(word) - 2)] for word in words if len(word) >= _LEAST)

    def likely(self, *texts: str) -> bool:
        """Whether it is worth a closer look: most words of a desk tell of nobody."""
        text = " ".join(texts)
        folded, lowered = fold(text), text.casefold()
        digits = "".join(letter for letter in lowered if letter.isdigit())
        return (
            any(sign in folded for sign in self._signs)
            or any(mail in lowered for mail in self._mail)
            or any(one[-9:] in digits for one in self._numbers)
            or any(called.search(text) for called in self._called)
        )

    def blanked(self, text: str) -> str:
        """Without them. Of a name each word counts."""
        return self._without(text, self._found(text))

    def blanked_whole(self, text: str) -> str:
        """For what is read by everybody: others are called Nowak too, so a name counts where it stands whole."""
        found = self._found(text)
        names = [one for one in found if one.tells is Told.NAME]
        whole = {
            one
            for first, second in pairwise(names)
            if not text[first.end : second.start].strip()
            for one in (first, second)
        }
        return self._without(text, [one for one in found if one.tells is not Told.NAME or one in whole])

    def told_by(self, words: str) -> bool:
        """Words that somebody searched for, who seldom writes names large."""
        return self.blanked(words.title()) != words.title() or self.blanked(words) != words

    def _found(self, text: str) -> Sequence[Removed]:
        found = [one for one in found_in(text, self._names) if self._theirs(one)]
        for called in self._called:
            for hit in called.finditer(text):
                if not any(one.start < hit.end() and hit.start() < one.end for one in found):
                    found.append(Removed(hit.start(), hit.end(), hit.group(), Told.ADDRESS))
        return sorted(found, key=lambda one: one.start)

    def _theirs(self, one: Removed) -> bool:
        if one.tells is Told.MAIL:
            return one.was.casefold() in self._mail
        if one.tells is Told.NUMBER:
            digits = "".join(letter for letter in one.was if letter.isdigit())
            mine = {number[-9:] for number in self._numbers}
            return digits[-9:] in mine or any(number[-9:] in mine for number in phone_numbers_in(one.was))
        return one.tells is Told.NAME

    @staticmethod
    def _without(text: str, found: Sequence[Removed]) -> str:
        return without(text, found) if found else text


def mentions_of(session: Session, people: Sequence[Id]) -> Mentions:
    """To be asked before they are erased: afterwards nobody knows what they were called."""
    names = session.execute(select(Participant.name).where(Participant.id.in_(people))).scalars().all()
    known = session.execute(select(Identity.kind, Identity.value).where(Identity.participant_id.in_(people))).all()
    return Mentions(names, [(row.kind, row.value) for row in known])


def blank_mentions(ledger: Ledger, mentions: Mentions, tickets: Sequence[Id]) -> None:
    """In what is nobody's but the desk's: articles, gaps, wishes. `tickets` are theirs."""
    session = ledger.session
    for article in _blank(ledger, Article, ("title", "body", "keywords"), mentions, mentions.blanked_whole):
        ledger.touch("article", article.id)
    for revision in _blank(ledger, ArticleRevision, ("title", "body", "keywords"), mentions, mentions.blanked_whole):
        ledger.touch("revision", revision.id)
    for flag in _blank(ledger, ArticleFlag, ("text",), mentions, mentions.blanked):
        ledger.touch("article_flag", flag.id)
    for gap in _blank(ledger, Gap, ("words",), mentions, mentions.blanked):
        gap.key = key_of(gap.words, gap.language)
        ledger.touch("gap", gap.id)
    for report in _blank(ledger, GapReport, ("words",), mentions, mentions.blanked):
        ledger.touch("gap", report.gap_id)
    for wish in _blank(ledger, Wish, ("title", "text"), mentions, mentions.blanked):
        ledger.touch("wish", wish.id)
    _drop_misses(ledger, mentions)
    tags = session.execute(select(TicketTag.ticket_id, TicketTag.name).where(TicketTag.ticket_id.in_(tickets))).all()
    for ticket, name in tags:
        if mentions.told_by(name):
            session.execute(delete(TicketTag).where(TicketTag.ticket_id == ticket, TicketTag.name == name))


def _blank(
    ledger: Ledger, table: type[Row], columns: Sequence[str], mentions: Mentions, blanked: Callable[[str], str]
) -> list[Row]:
    """The rows that were changed."""
    kept: Any = table
    changed = []
    asked = select(kept.id, *(getattr(kept, one) for one in columns))
    for row_id, *texts in ledger.session.execute(asked).all():
        fresh = [blanked(text) for text in texts] if mentions.likely(*texts) else texts
        if fresh != texts:
            row = ledger.get(table, row_id)
            for column, words in zip(columns, fresh, strict=True):
                setattr(row, column, words)
            changed.append(row)
    return changed


def _drop_misses(ledger: Ledger, mentions: Mentions) -> None:
    for miss, words in ledger.session.execute(select(SearchMiss.id, SearchMiss.words)).all():
        if mentions.likely(words) and mentions.told_by(words):
            ledger.session.execute(delete(SearchMiss).where(SearchMiss.id == miss))
            ledger.touch("search_miss", miss)
