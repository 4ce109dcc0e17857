"""The help centre over HTTP: public articles only, in three languages, and nothing in a page that could act."""

from __future__ import annotations

import asyncio
import re
from hashlib import sha256

import httpx
import pytest
from starlette.applications import Starlette

from console.commands.chats import SaveChatSite
from console.commands.desk import SetAgentState, SetSetting
from console.commands.gaps import AddPicture
from console.commands.knowledge import SaveArticle
from console.domain.articles import picture_name
from console.domain.chats import ChatSite
from console.domain.ids import Id
from console.domain.people import AgentState
from console.gateway.pages.help import Help
from console.gateway.pages.rendering import LANGUAGES, excerpt, markdown, words
from console.queries.knowledge import ArticleView
from tests.making import Bench

SOUND = "## First\n\nPress the **speaker**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>"
SPOKEN = "Press the speaker. a b 1 2"


class Shelf:
    """Articles on the desk of a bench, and a browser that asks for them."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.family = bench.new_id()
        self._app = Starlette(routes=Help(bench.desk).routes())

    def put(self, title: str, body: str, language: str = "en", *, public: bool = True, family: Id | None = None) -> Id:
        article = self.bench.new_id()
        family = family or self.bench.new_id()
        save = SaveArticle(self.bench.stamp(), article, family, language, title, body, public=public)
        assert self.bench.do(save).done
        return article

    def ask(self, path: str, sent: dict[str, str] | bytes | None = None, **heads: str) -> httpx.Response:
        """`sent`: a form, or just these bytes."""

        async def asked() -> httpx.Response:
            way = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=way, base_url="http://help.example", timeout=60) as browser:
                if sent is None:
                    return await browser.get(path, headers=heads)
                if isinstance(sent, bytes):
                    return await browser.post(path, content=sent, headers=heads)
                return await browser.post(path, data=sent, headers=heads)

        return asyncio.run(asked())

    def get(self, path: str, status: int = 200) -> str:
        answer = self.ask(path)
        assert answer.status_code == status
        return answer.text


@pytest.fixture
def shelf(bench: Bench) -> Shelf:
    return Shelf(bench)


def test_public_articles_are_listed_and_read(shelf: Shelf) -> None:
    shelf.put("Kept among us", "secret words", public=False)
    article = shelf.put("No sound in the lesson", SOUND)
    front = shelf.get("/help/en")
    assert "No sound in the lesson" in front
    assert "Kept among us" not in front
    shown = shelf.get(f"/help/en/{article}")
    assert "<strong>speaker</strong>" in shown
    assert "<table>" in shown
    assert "<script" not in shown


def test_it_is_searched_in_the_words_people_use(shelf: Shelf) -> None:
    shelf.put("Nie słychać dźwięku", "Włącz głośnik.", "pl")
    shelf.put("Nie działa link", "Otwórz w innej przeglądarce.", "pl")
    shelf.put("Dźwięk dla zespołu", "Tylko dla nas.", "pl", public=False)
    found = shelf.get("/help/pl?q=d%C5%BAwi%C4%99ki")
    assert "Nie słychać dźwięku" in found
    assert "Nie działa link" not in found
    assert "Dźwięk dla zespołu" not in found
    assert words("pl")["nothing"] in shelf.get("/help/pl?q=xyzzy")


def test_what_is_not_public_is_not_there(shelf: Shelf) -> None:
    kept = shelf.put("Kept among us", "secret words", public=False)
    for path in (f"/help/en/{kept}", f"/help/en/{shelf.bench.new_id()}", "/help/en/x", "/help/xx", "/help/xx/y"):
        assert "secret words" not in shelf.get(path, 404)


def test_the_other_languages_of_an_article_are_named(shelf: Shelf) -> None:
    english = shelf.put("No sound", SOUND, family=shelf.family)
    polish = shelf.put("Brak dźwięku", "Włącz głośnik.", "pl", family=shelf.family)
    shelf.put("Нет звука", "Включите.", "ru", public=False, family=shelf.family)
    shown = shelf.get(f"/help/en/{english}")
    assert f"/help/pl/{polish}" in shown
    assert "Нет звука" not in shown


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("pl-PL,pl;q=0.9,en;q=0.5", "pl"),
        ("de,ru;q=0.4", "ru"),
        ("de", "en"),
        ("", "en"),
        ("pl;q=x,ru", "ru"),
        ("pl;q=0", "en"),
    ],
)
def test_the_front_door_speaks_the_language_of_the_browser(shelf: Shelf, asked: str, language: str) -> None:
    answer = shelf.ask("/help", None, **{"accept-language": asked})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/help/{language}")


def test_how_to_reach_the_desk_stands_on_every_page(shelf: Shelf) -> None:
    bench = shelf.bench
    for name, value in (("name", "Nordlicht <Academy>"), ("email", "help@desk.example"), ("hours.pl", "Pn–Pt 9–17")):
        bench.do(SetSetting(bench.stamp(), name, value))
    for path, status in (("/help/pl", 200), ("/help/pl/x", 404)):
        shown = shelf.get(path, status)
        assert "Nordlicht &lt;Academy&gt;" in shown
        assert "help@desk.example" in shown
        assert "Pn–Pt 9–17" in shown


@pytest.mark.parametrize(
    "typed", ["<script>alert(1)</script>", '" onfocus="alert(1)', "'; DROP TABLE article; --", "a" * 3000]
)
def test_what_somebody_types_is_only_shown(shelf: Shelf, typed: str) -> None:
    answer = shelf.ask("/help/en?" + str(httpx.QueryParams(q=typed)))
    assert answer.status_code == 200
    assert not re.search(r"<script|onfocus=\"", answer.text)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert len(answer.content) < 20_000


def test_a_chat_is_told_of_articles_while_a_question_is_typed(shelf: Shelf) -> None:
    article = shelf.put("No sound in the lesson", SOUND)
    shelf.put("Sound for the team", "secret", public=False)
    site = shelf.bench.new_id()
    answer = shelf.ask(f"/chat/{site}/articles?q=there+is+no+sound&language=en")
    assert answer.json() == [
        {
            "id": str(article),
            "title": "No sound in the lesson",
            "url": f"/help/en/{article}",
            "text": f"First {SPOKEN} <script>alert(1)</script>",
        }
    ]
    assert shelf.ask(f"/chat/{site}/articles?q=").json() == []


def test_what_helped_is_counted_once_for_each_form_and_only_where_it_is_public(shelf: Shelf) -> None:
    article, kept = shelf.put("No sound", SOUND), shelf.put("Kept among us", "secret words", public=False)

    def counts(one: Id) -> tuple[int, int, int]:
        found = shelf.bench.desk.read(ArticleView(one)).result()
        assert found is not None
        return found.used, found.helped, found.failed

    path = f"/help/en/{article}"
    for said, before in (("yes", 0), ("no", 1)):
        form = dict(re.findall(r'name="(id|until|seal)" value="([^"]+)"', shelf.get(path)))
        for _ in range(2):
            answer = shelf.ask(f"{path}/helped", {**form, "helped": said})
            assert (answer.status_code, answer.headers["location"]) == (303, f"{path}?helped={said}")
        assert counts(article) == (before + 1, 1, before)
        assert words("en")[f"thanks_{said}"] in shelf.get(f"{path}?helped={said}")
    assert shelf.ask(f"{path}/helped", {"helped": "yes"}).status_code == 403
    assert shelf.ask(f"/help/en/{kept}/helped", {**form, "helped": "yes"}).status_code == 403
    assert shelf.ask(f"{path}/helped", {**form, "helped": "no"}, origin="https://evil.example").status_code == 403
    assert (counts(article), counts(kept)) == ((2, 1, 1), (0, 0, 0))


def test_what_helped_in_a_chat_is_counted_from_its_own_pages_alone(shelf: Shelf) -> None:
    bench, article = shelf.bench, shelf.put("No sound", SOUND)
    kept = shelf.put("Kept among us", "secret words", public=False)
    site = ChatSite(id=bench.new_id(), name="Platform", origins=("https://learn.example",))
    bench.do(SaveChatSite(bench.stamp(), site))

    def told(which: object, said: str, origin: str = "https://learn.example", of: object = site.id) -> int:
        return shelf.ask(f"/chat/{of}/articles/{which}/helped", said.encode(), origin=origin).status_code

    assert told(article, "yes") == told(article, "no") == told(kept, "yes") == told("x", "yes") == 204
    assert told(article, "maybe") == 400
    assert told(article, "yes", "https://evil.example") == told(article, "yes", of=bench.new_id()) == 404
    found = [bench.desk.read(ArticleView(one)).result() for one in (article, kept)]
    assert [(one.helped, one.failed) for one in found if one is not None] == [(1, 1), (0, 0)]


def test_out_of_hours_what_is_found_is_called_a_suggestion(shelf: Shelf) -> None:
    shelf.put("No sound in the lesson", SOUND)
    bench = shelf.bench
    said = words("en")["suggestions"]
    for state, shown in ((AgentState.OFF_SHIFT, True), (AgentState.AVAILABLE, False)):
        bench.do(SetAgentState(bench.stamp(), bench.ola, state))
        found = shelf.get("/help/en?q=sound")
        assert "No sound in the lesson" in found
        assert (said in found) == shown
        assert said not in shelf.get("/help/en")


def test_the_three_languages_say_the_same_things() -> None:
    assert len({frozenset(words(language)) for language in LANGUAGES}) == 1


@pytest.mark.parametrize(
    "written",
    ["<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "![a](data:text/html,x)", "<iframe src=//x></iframe>"],
)
def test_markdown_never_acts(written: str) -> None:
    assert not re.search(r"<img[^>]+onerror|href=\"javascript|src=\"data:text|<iframe", str(markdown(written)))


def test_an_excerpt_ends_with_a_word() -> None:
    assert excerpt("# Head\n\nSome *words* and `code`\nmore") == "Head Some words and code more"
    assert excerpt("word " * 100, 22) == "word word word word …"


def test_a_picture_of_a_public_article_is_shown_on_its_page(shelf: Shelf) -> None:
    bench = shelf.bench
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 40
    assert bench.do(AddPicture(bench.stamp(), bench.new_id(), shelf.family, png, "button.png", 10, 4)).done
    name = picture_name(sha256(png).digest())
    path = f"/help/pictures/{shelf.family}/{name.removeprefix('picture:')}"
    hidden = shelf.put("Draft", f"![The button]({name})", public=False, family=shelf.family)
    shelf.get(path, 404)
    article = shelf.put("Sound", f"![The button]({name})", family=shelf.family)
    assert f'<img src="{path}" alt="The button">' in shelf.get(f"/help/en/{article}")
    shown = shelf.ask(path)
    assert (shown.content, shown.headers["content-type"]) == (png, "image/png")
    assert "sandbox" in shown.headers["content-security-policy"]
    for wrong in (
        f"/help/pictures/{shelf.family}/{'0' * 16}",
        f"/help/pictures/{hidden}/{'a' * 16}",
        "/help/pictures/x/y",
    ):
        shelf.get(wrong, 404)
