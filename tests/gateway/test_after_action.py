"""The page of a report: figures for whoever has the link, nobody's name or words, and nothing once it is taken back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest
from starlette.applications import Starlette

from console.commands.after_action import NoteAfterwards
from console.commands.desk import SetSetting
from console.commands.incidents import OpenIncident
from console.commands.webinars import SaveWebinar
from console.domain.after_action_link import VALID, setting_of, shared, token, withdrawn
from console.gateway.pages.after_action import AfterActionPages
from console.gateway.pages.forms import Forms
from console.queries.troubles import TroublesNow
from console.queries.webinars import WebinarNow
from tests.making import Bench
from tests.small_launch import Story, play


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """Pages do not know what kind of hub is behind them."""
    made = Bench(tmp_path)
    yield made
    made.close()


class Visitor:
    def __init__(self, bench: Bench, story: Story) -> None:
        self.bench, self.story = bench, story
        self.keys = asyncio.run(Forms(bench.desk).keys())
        self._app = Starlette(routes=[*AfterActionPages(bench.desk).routes()])
        self.said = ""

    def keep(self, said: str) -> None:
        self.said = said
        self.bench.do(SetSetting(self.bench.stamp(), setting_of(self.story.webinar), said))

    def get(self, generation: int = 1, language: str = "en") -> httpx.Response:
        path = token(self.keys[0], self.story.webinar, generation, self.bench.clock.now())
        return self.open(path, language)

    def open(self, path: str, language: str = "en") -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://help.example") as client:
                return await client.get(f"/after/{path}?l={language}")

        return asyncio.run(ask())


def test_a_report_is_shown_to_whoever_has_the_link_until_it_is_taken_back(bench: Bench) -> None:
    story = play(bench)
    bench.do(NoteAfterwards(bench.stamp(), story.launch, "Secret3 had to wait"))
    # A group that somebody has named after a participant.
    (trouble, *_) = bench.desk.read(TroublesNow(story.launch)).result()
    opened = OpenIncident(bench.stamp(), story.launch, trouble.key, "What Secret1 has")
    assert bench.do(opened).done
    visitor = Visitor(bench, story)
    assert visitor.get().status_code == 404
    visitor.keep(shared(visitor.said))
    found = visitor.get()
    assert found.status_code == 200
    assert "Pivot tables" in found.text
    assert "No sound" in found.text
    assert "1 of 5 expected" in found.text
    assert "polyline" in found.text
    # Whoever asks again and again is not counted for anew; the link is looked at each time all the same.
    known = bench.desk.read(WebinarNow(story.webinar)).result()
    assert known is not None
    assert bench.do(SaveWebinar(bench.stamp(), known.id, msgspec.structs.replace(known.facts, title="Loops"))).done
    assert "Pivot tables" in visitor.get().text
    bench.pass_time(seconds=31)
    assert "Loops" in visitor.get().text
    assert "noindex" in found.headers["x-robots-tag"]
    for language in ("en", "pl", "ru"):
        text = visitor.get(language=language).text.casefold()
        private = ("secret", "person ", "private.example", "60010000", "chrome", "piotr", "zielińska", "wrona")
        assert not [word for word in private if word in text]
    held = token(visitor.keys[0], story.webinar, 1, bench.clock.now())
    visitor.keep(withdrawn(visitor.said))
    assert visitor.open(held).status_code == 404
    visitor.keep(shared(visitor.said))
    assert visitor.open(held).status_code == 404
    assert visitor.get(2).status_code == 200
    late = token(visitor.keys[0], story.webinar, 2, bench.clock.now() - VALID - timedelta(days=1))
    assert visitor.open(late).status_code == 404
    assert visitor.open("nonsense").status_code == 404
