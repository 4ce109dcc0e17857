"""Articles, gaps and wishes on the consoles of a team: with the network, and written by two without it."""

from __future__ import annotations

from console.commands.gaps import AddPicture, FlagArticle, ReportGap
from console.commands.knowledge import CountUse, SaveArticle
from console.commands.tickets import OpenTicket
from console.commands.wishes import AddWish
from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.tickets import Channel
from console.domain.wishes import WishKind
from console.queries.care import CareList
from console.queries.files import FileContent
from console.queries.wishes import Wishes
from console.queries.writing import ArticleBehind, Behind, Pictures, Revisions, UsesOf
from console.sync.replica import ReplicaDesk
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def save(desk: ReplicaDesk, article: Id, body: str, stands_on: int, state: ArticleState = ArticleState.DRAFT) -> None:
    command = SaveArticle(
        desk.stamp(), article, article, "en", "No sound", body, state=state, revision=desk.new_id(), stands_on=stands_on
    )
    assert desk.submit(command).result().done


def behind(desk: ReplicaDesk, article: Id) -> Behind:
    found = desk.read(ArticleBehind(article)).result()
    assert found is not None
    return found


def test_two_who_write_without_the_network_lose_nothing(team: Team, proxy: Proxy) -> None:
    ola, piotr = team.console(team.bench.ola, port=proxy.port), team.console(team.bench.piotr)
    article = ola.new_id()
    save(ola, article, "Common", 0, ArticleState.PUBLISHED)
    in_step(ola, piotr)
    proxy.refuse = True
    proxy.cut()
    until(lambda: ola.link.standing is not Standing.CONNECTED)
    save(ola, article, "Written on the train", 1)
    save(piotr, article, "Written at the desk", 1)
    in_step(piotr)
    proxy.refuse = False
    ola.retry_now()
    in_step(ola, piotr)
    for desk in (ola, piotr):
        here = behind(desk, article)
        assert here.newest is not None
        assert here.newest.body == "Written at the desk"
        assert [(one.body, one.agent) for one in here.asides] == [("Written on the train", "Ola Zielińska")]


def test_who_comes_later_has_what_is_needed_and_asks_for_the_past(team: Team) -> None:
    ola = team.console(team.bench.ola)
    article, ticket, wish = ola.new_id(), ola.new_id(), ola.new_id()
    for number, body in enumerate(("One", "Two", "Three")):
        save(ola, article, body, number, ArticleState.PUBLISHED)
    save(ola, article, "Four", 3)
    ola.submit(OpenTicket(ola.stamp(), ticket, "No sound", Channel.EMAIL, "en", contact="Somebody")).result()
    for command in (
        CountUse(ola.stamp(), article, ticket=ticket, helped=True),
        AddPicture(ola.stamp(), ola.new_id(), article, PNG, "button.png", 10, 4),
        FlagArticle(ola.stamp(), ola.new_id(), article, "Old"),
        ReportGap(ola.stamp(), ola.new_id(), "printing", "en", ticket),
        AddWish(ola.stamp(), wish, WishKind.WISH, "Dark pages", "", (ticket,)),
    ):
        assert ola.submit(command).result().done
    in_step(ola)

    piotr = team.console(team.bench.piotr)
    until(lambda: piotr.read(ArticleBehind(article)).result() is not None and piotr.read(Wishes()).result())
    in_step(piotr)
    here = behind(piotr, article)
    assert here.newest is not None
    assert (here.newest.body, [flag.text for flag in here.flags]) == ("Four", ["Old"])
    assert [one.body for one in piotr.read(Revisions(article)).result()] == ["Four", "Three", "Two", "One"]
    until(lambda: [use.helped for use in piotr.read(UsesOf(ticket)).result()] == [True])
    (picture,) = piotr.read(Pictures(article)).result()
    assert piotr.read(FileContent(picture.sha256)).result() == PNG
    assert [gap.words for gap in piotr.read(CareList()).result().gaps] == ["printing"]
    assert [row.people for row in piotr.read(Wishes()).result()] == [1]
