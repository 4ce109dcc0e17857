"""Search finds what was meant: whole words in any inflection, beginnings of words, numbers, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from console.domain.clean import clean
from console.domain.ids import Id
from console.store import search
from console.store.models import SearchDoc
from console.store.search import Area
from tests.making import empty_hub
from tests.server import Server


@pytest.fixture
def engine(tmp_path: Path, hub: Server | None) -> Iterator[Engine]:
    with empty_hub(tmp_path, hub) as engine:
        yield engine


class Shelf:
    """Texts that were indexed one after another, known by their place in the order."""

    def __init__(self, engine: Engine, *texts: str) -> None:
        self.engine = engine
        with Session(engine) as session, session.begin():
            for number, said in enumerate(texts):
                search.put_fixed(session, Area.TICKET, Id(int=number + 1), Id(int=number + 1), [said])

    def find(self, typed: str, limit: int = 50) -> list[int]:
        with self.engine.connect() as connection:
            return [found.int - 1 for found in search.newest(connection, Area.TICKET, typed, limit)]


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("The certificates were sent", "certificate"),
        ("The certificate was sent", "certificates"),
        ("Proszę o fakturę za szkolenie", "faktury"),
        ("Proszę o fakturę za szkolenie", "faktura szkolenia"),
        ("Не приходит сертификат участника", "сертификаты"),
        ("Ёлка и ещё", "елка еще"),
        ("Zażółć gęślą jaźń", "zazolc jazn"),
        ("Marta Nowak", "mar now"),
        ("Internationalisation", "internationalis"),
        ("Internationalisation of certificates", "internationali certifi"),
        ("Learner learner77@people.example", "learner77@people.example"),
        ("A quiz", "a qu"),
    ],
)
def test_a_word_is_found_in_any_inflection_and_by_its_beginning(engine: Engine, said: str, typed: str) -> None:
    assert Shelf(engine, "Something else", said).find(typed) == [1]


def test_every_word_must_be_there(engine: Engine) -> None:
    shelf = Shelf(engine, "sound is gone", "sound is back", "picture is gone")
    assert shelf.find("sound gone") == [0]
    assert shelf.find("sound picture") == []


def test_newest_come_first_and_no_more_than_asked(engine: Engine) -> None:
    shelf = Shelf(engine, *["the certificate"] * 9)
    assert shelf.find("certificate", limit=3) == [8, 7, 6]


def test_a_half_typed_long_word_finds_what_whole_words_did_not(engine: Engine) -> None:
    shelf = Shelf(engine, "the certificates", "the certifier", "the cinema")
    assert shelf.find("certifi") == [1, 0]


def test_one_letter_is_a_word_and_no_beginning(engine: Engine) -> None:
    shelf = Shelf(engine, "step b", "before")
    assert shelf.find("b") == [0]


@pytest.mark.parametrize("typed", ["", "   ", "*", '"', "' OR 1", "AND", "NEAR(", "x0", "½ £ €", "-", "a" * 300])
def test_no_typed_text_breaks_the_search(engine: Engine, typed: str) -> None:
    Shelf(engine, "plain").find(typed)


def test_a_changed_text_is_found_under_its_new_words_only(engine: Engine) -> None:
    row = Id(int=1)
    with Session(engine) as session, session.begin():
        search.put(session, Area.TICKET, row, ["first words"])
    with Session(engine) as session, session.begin():
        search.put(session, Area.TICKET, row, ["other ones"], numbers=["+48 22 123 45 67"])
    with engine.connect() as connection:
        assert search.newest(connection, Area.TICKET, "first", 5) == []
        assert search.newest(connection, Area.TICKET, "other", 5) == [row]
        assert search.newest(connection, Area.TICKET, "2345 67".replace(" ", ""), 5) == [row]
        assert len(connection.execute(select(SearchDoc.id)).all()) == 1


WORDS = st.sampled_from(
    ["sound", "soundcard", "so", "s", "picture", "pictures", "certificate", "fakturę", "сертификаты"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(said=st.lists(WORDS, min_size=1, max_size=4), data=st.data())
def test_a_text_is_found_by_its_own_words_in_any_order(engine: Engine, said: list[str], data: st.DataObject) -> None:
    row = uuid4()
    with Session(engine) as session, session.begin():
        search.put_fixed(session, Area.TICKET, row, row, [" ".join(said)])
    typed = " ".join(data.draw(st.permutations(said)))
    with engine.connect() as connection:
        # The newest text of all is the first hit of whatever finds it.
        assert search.newest(connection, Area.TICKET, typed, 5)[0] == row


TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join) | st.text(max_size=30), min_size=1, max_size=8)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, server: Server) -> Iterator[tuple[Engine, Engine]]:
    folder = tmp_path_factory.mktemp("both")
    with empty_hub(folder, None) as file, empty_hub(folder, server) as database:
        yield file, database


@given(texts=TEXTS, asked=TEXTS, known=st.data())
def test_both_databases_find_the_same(
    both: tuple[Engine, Engine], texts: list[str], asked: list[str], known: st.DataObject
) -> None:
    questions = [*asked, *(text[: known.draw(st.integers(1, 12))] for text in texts)]
    found: list[list[object]] = []
    for engine in both:
        with Session(engine) as session, session.begin():
            for number, said in enumerate(texts, 1):
                search.put_fixed(session, Area.TICKET, Id(int=number), Id(int=number), [clean(said)])
                search.put(session, Area.PARTICIPANT, Id(int=100 + number), [clean(said), clean(texts[-number])])
            connection = session.connection()
            areas = (Area.TICKET, Area.PARTICIPANT)
            found.append([search.newest(connection, area, clean(text), 50) for area in areas for text in questions])
            session.rollback()
    assert found[0] == found[1]


def test_a_text_of_very_many_words_is_found(engine: Engine) -> None:
    text = " ".join(f"word{number}x" for number in range(150_000))
    with Session(engine) as session, session.begin():
        search.put_fixed(session, Area.TICKET, Id(int=1), Id(int=1), ["certificate", text])
    with engine.connect() as connection:
        assert search.newest(connection, Area.TICKET, "word17x certificates", 5) == [Id(int=1)]
