"""Wishes for the platform: counted by people, ended, and told to those who asked."""

from __future__ import annotations

from datetime import timedelta

from console.commands.answers import Answer, HoldAnswers, SendHeld, TakeBack
from console.commands.wishes import (
    AddWish,
    AskWish,
    DropWish,
    EditWish,
    MergeWishes,
    PartWishes,
    Telling,
    ToldAskers,
    UnaskWish,
)
from console.domain.changes import Refusal
from console.domain.ids import Id
from console.domain.tickets import Channel
from console.domain.wishes import WishKind, WishState
from console.queries.wishes import AskersOf, Wishes, WishesOf, WishRow
from tests.making import Bench


def wish(bench: Bench, title: str, *tickets: Id) -> Id:
    made = bench.new_id()
    assert bench.do(AddWish(bench.stamp(), made, WishKind.WISH, title, "", tickets)).done
    return made


def listed(bench: Bench) -> list[tuple[str, int, int, int]]:
    rows = bench.desk.read(Wishes()).result(timeout=60)
    return [(row.title, row.people, row.tickets, row.untold) for row in rows]


def only(bench: Bench) -> WishRow:
    (row,) = bench.desk.read(Wishes()).result(timeout=60)
    return row


def test_they_weigh_by_people_not_by_tickets(bench: Bench) -> None:
    marta, jan = bench.person("Marta"), bench.person("Jan")
    of_marta = [bench.ticket(person=marta) for _ in range(3)]
    of_jan, nobodys = bench.ticket(person=jan), bench.ticket()
    wish(bench, "Larger letters", *of_marta)
    dark = wish(bench, "Dark pages", of_jan, nobodys)
    assert listed(bench) == [("Dark pages", 2, 2, 2), ("Larger letters", 1, 3, 1)]
    assert bench.do(AskWish(bench.stamp(), dark, (of_jan,))).refusal is Refusal.EXISTS
    assert bench.do(AskWish(bench.stamp(), dark, (of_jan, of_marta[0]))).done
    assert [row.title for row in bench.desk.read(WishesOf(of_marta[0])).result()] == ["Larger letters", "Dark pages"]
    bench.do(UnaskWish(bench.stamp(), dark, (of_marta[0], nobodys)))
    assert {row.ticket for row in bench.desk.read(AskersOf(dark)).result()} == {of_jan}
    assert bench.do(AddWish(bench.stamp(), bench.new_id(), WishKind.WISH, " ")).refusal is Refusal.EMPTY


def test_the_same_wish_in_other_words_counts_together(bench: Bench) -> None:
    one, other = bench.ticket(), bench.ticket()
    first, second = wish(bench, "Dark pages", one), wish(bench, "Night colours", one, other)
    assert bench.do(MergeWishes(bench.stamp(), first, (second,))).done
    assert listed(bench) == [("Dark pages", 2, 2, 2)]
    assert bench.do(AskWish(bench.stamp(), first, (other,))).refusal is Refusal.EXISTS
    assert bench.do(PartWishes(bench.stamp(), (second,))).done
    assert len(listed(bench)) == 2
    assert bench.do(MergeWishes(bench.stamp(), second, (first,))).done
    assert [row[1:] for row in listed(bench)] == [(2, 2, 2)]
    assert bench.do(PartWishes(bench.stamp(), (first,))).done
    assert bench.do(MergeWishes(bench.stamp(), first, (second,))).done
    assert bench.do(DropWish(bench.stamp(), first)).refusal is Refusal.NOT_POSSIBLE
    bench.do(UnaskWish(bench.stamp(), first, (one, other)))
    assert bench.do(DropWish(bench.stamp(), first)).done
    assert listed(bench) == []


def test_its_end_is_dated_and_a_new_beginning_is_not(bench: Bench) -> None:
    made = wish(bench, "Dark pages")
    bench.do(EditWish(bench.stamp(), made, kind=WishKind.DEFECT, text=" Too bright ", state=WishState.DONE))
    row = only(bench)
    assert (row.kind, row.text, row.state, row.ended_at is None) == (
        WishKind.DEFECT,
        "Too bright",
        WishState.DONE,
        False,
    )
    bench.do(EditWish(bench.stamp(), made, state=WishState.PLANNED))
    assert only(bench).ended_at is None


def test_who_was_told_is_known_by_the_answer_that_told_them(bench: Bench) -> None:
    person = bench.person("Marta", email="marta@example.org")
    ticket, again = bench.ticket(person=person), bench.ticket(person=person)
    made = wish(bench, "Dark pages", ticket, again)

    def tell() -> Id:
        answer = Answer(message_id=bench.new_id(), ticket=again, channel=Channel.EMAIL, text="It is there", based_on=1)
        hold = HoldAnswers(bench.stamp(), (answer,), bench.clock.now() + timedelta(seconds=10))
        assert bench.do(hold).done
        bench.do(ToldAskers(bench.stamp(), made, (Telling(again, answer.message_id),)))
        return hold.stamp.id

    batch = tell()
    assert only(bench).untold == 0
    assert bench.do(TakeBack(bench.stamp(), batch)).done
    assert only(bench).untold == 1
    batch = tell()
    bench.do(SendHeld(bench.stamp(), batch))
    assert only(bench).untold == 0
    assert [row.told for row in bench.desk.read(AskersOf(made)).result()].count(True) == 1
