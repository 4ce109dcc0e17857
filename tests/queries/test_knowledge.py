"""Articles for what is typed and for a ticket: the right one first, why, and as they are now."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from console.commands.knowledge import CountUse, DropArticle, SaveArticle
from console.commands.participants import AddCohort, EditParticipant
from console.commands.tickets import SetCategory
from console.commands.webinars import Register, SaveWebinar
from console.domain.around import Around
from console.domain.articles import ArticleState
from console.domain.ids import Id
from console.domain.tickets import Category
from console.domain.webinars import WebinarFacts
from console.queries.knowledge import ArticleRow, ArticlesReady, SearchArticles, SuggestArticles
from tests.making import Bench


def write(
    bench: Bench,
    title: str,
    body: str = "Press the button.",
    language: str = "en",
    *,
    article: Id | None = None,
    family: Id | None = None,
    keywords: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    public: bool = True,
    state: ArticleState = ArticleState.PUBLISHED,
) -> Id:
    article = article or bench.new_id()
    save = SaveArticle(bench.stamp(), article, family or bench.new_id(), language, title, body, keywords, public)
    bench.do(msgspec.structs.replace(save, tags=tags, state=state))
    return article


def search(bench: Bench, text: str, language: str = "en", second: str = "", **kind: bool) -> list[str]:
    found = bench.desk.read(SearchArticles(text, language, second=second, **kind)).result()
    return [article.title for article in found]


def suggest(bench: Bench, ticket: Id, language: str = "en", second: str = "", typed: str = "") -> list[ArticleRow]:
    return list(bench.desk.read(SuggestArticles(ticket, language, typed, second=second)).result())


def titles(found: list[ArticleRow]) -> list[str]:
    return [article.title for article in found]


def test_what_is_typed_finds_the_article_in_any_form(bench: Bench) -> None:
    write(bench, "No sound in a webinar", "Choose the headset.")
    write(bench, "Faktura za szkolenie", "Wysyłamy ją po wpłacie.", "pl")
    write(bench, "Password", "How to get a new one.", keywords=("login",))
    for typed in ("sounds", "sond", "headsets", "hea", "no sou"):
        assert search(bench, typed)[0] == "No sound in a webinar", typed
    for typed in ("fakturę", "faktury za szkolenia", "wplata", "fakt"):
        assert search(bench, typed)[0] == "Faktura za szkolenie", typed
    assert search(bench, "logins") == ["Password"]
    assert search(bench, "giraffes and elephants") == search(bench, " ") == search(bench, "?") == []


def test_only_what_is_published_is_found_and_public_pages_find_what_is_public(bench: Bench) -> None:
    write(bench, "A draft about sound", state=ArticleState.DRAFT)
    write(bench, "Sound for the team", public=False)
    shown = write(bench, "Sound for all")
    assert sorted(search(bench, "sound")) == ["Sound for all", "Sound for the team"]
    assert search(bench, "sound", public=True) == ["Sound for all"]
    write(bench, "Picture for all", article=shown)
    assert search(bench, "sound") == ["Sound for the team"]
    assert search(bench, "picture") == ["Picture for all"]
    bench.do(DropArticle(bench.stamp(), shown))
    assert search(bench, "picture") == []


def test_of_one_article_in_three_languages_the_one_they_read_is_shown(bench: Bench) -> None:
    family = bench.new_id()
    for language in ("en", "pl", "ru"):
        write(bench, f"Webinar {language}", language=language, family=family)
    write(bench, "Webinar: the recording", "Where it is.")
    assert search(bench, "webinar", "pl", second="en") == ["Webinar pl", "Webinar: the recording"]
    assert search(bench, "webinar", "de", second="ru")[0] == "Webinar ru"


def test_what_hardly_answers_in_ones_language_does_not_hide_what_answers_in_another(bench: Bench) -> None:
    write(bench, "Webinar recording: where it is", "The recording of a webinar is in the materials.")
    write(bench, "Coś innego", "Tu jest recenzja.", "pl")
    assert search(bench, "recording of the webinar", "pl", second="en")[0] == "Webinar recording: where it is"


def test_a_ticket_gets_the_article_that_answers_it_with_the_words_that_say_so(bench: Bench) -> None:
    write(bench, "Sound plays in the wrong place", keywords=("speaker",))
    write(bench, "A name on the certificate")
    write(bench, "How to pay", "Bank transfer.")
    found = suggest(bench, bench.ticket("No sounds", "Dear all, please help: my speakers are silent since Monday"))
    assert titles(found) == ["Sound plays in the wrong place"]
    assert set(found[0].why) == {"sounds", "speakers"}
    assert suggest(bench, bench.ticket("Hello", "Thank you!")) == []
    assert suggest(bench, bench.new_id()) == []


def test_what_is_being_written_brings_other_articles(bench: Bench) -> None:
    write(bench, "Sound")
    write(bench, "Refunds", "We pay the money back.")
    ticket = bench.ticket("Sound", "There is none")
    assert titles(suggest(bench, ticket)) == ["Sound"]
    assert "Refunds" in titles(suggest(bench, ticket, typed="I see, you would rather have a refund of your money"))


def test_what_helped_with_such_questions_is_suggested_though_it_says_none_of_their_words(bench: Bench) -> None:
    right = write(bench, "Headset and driver", "Install it anew.")
    write(bench, "Lecturers", "Who they are: every lecturer with a picture.")
    for words in ("The lecturer is mute", "mute lecturer again", "our lecturer seems mute"):
        earlier = bench.ticket(words, "I cannot hear anything of what she says")
        bench.do(CountUse(bench.stamp(), right, helped=True, ticket=earlier))
    found = suggest(bench, bench.ticket("Mute lecturer", "I hear nothing"))
    assert found[0].title == "Headset and driver"
    assert found[0].similar == 3
    assert "Headset and driver" in search(bench, "my lecturer is mute")


def test_what_did_not_help_and_a_question_that_is_open_yet_teach_nothing(bench: Bench) -> None:
    wrong = write(bench, "Headset and driver", "Install it anew.")
    for said in ({"failed": True}, {}):
        earlier = bench.ticket("The lecturer is mute", "I cannot hear anything")
        bench.do(CountUse(bench.stamp(), wrong, ticket=earlier, **said))
    assert suggest(bench, bench.ticket("Mute lecturer", "I cannot hear anything")) == []


def test_category_and_course_decide_between_equals_and_are_told(bench: Bench) -> None:
    first, second, third = (write(bench, f"Certificate {letter}") for letter in ("a", "b", "c"))
    cohort, person = bench.new_id(), bench.person()
    bench.do(AddCohort(bench.stamp(), cohort, "B12", "Python"))
    bench.do(EditParticipant(bench.stamp(), person, cohort_id=cohort))
    for _ in range(3):
        one, other = bench.ticket("x", "y"), bench.ticket("x", "y", person=person)
        bench.do(SetCategory(bench.stamp(), (one,), Category.CONTENT))
        bench.do(CountUse(bench.stamp(), second, helped=True, ticket=one))
        bench.do(CountUse(bench.stamp(), third, helped=True, ticket=other))
    plain = bench.ticket("Certificate", "When?")
    assert not any(found.category or found.course for found in suggest(bench, plain))
    bench.do(SetCategory(bench.stamp(), (plain,), Category.CONTENT))
    by_category = suggest(bench, plain)[0]
    assert (by_category.id, by_category.category) == (second, True)
    by_course = suggest(bench, bench.ticket("Certificate", "When?", person=person))[0]
    assert (by_course.id, by_course.course) == (third, "Python")
    assert first in {found.id for found in suggest(bench, plain)}


def test_where_the_participant_stands_to_a_webinar_decides_between_equals(bench: Bench) -> None:
    _, second = (write(bench, f"Certificate {letter}") for letter in ("a", "b"))
    person, webinar = bench.person(), bench.new_id()
    facts = WebinarFacts(title="Python live", starts_at=bench.stamp().at + timedelta(hours=3))
    bench.do(SaveWebinar(bench.stamp(), webinar, facts))
    bench.do(Register(bench.stamp(), webinar, (person,)))
    for _ in range(3):
        ticket = bench.ticket("x", "y", person=person)
        bench.do(CountUse(bench.stamp(), second, helped=True, ticket=ticket))
    found = suggest(bench, bench.ticket("Certificate", "When?", person=person))[0]
    assert (found.id, found.around) == (second, Around.BEFORE)
    assert not any(found.around for found in suggest(bench, bench.ticket("Certificate", "When?")))


def test_a_tag_of_the_article_that_names_the_course_speaks_for_it(bench: Bench) -> None:
    write(bench, "Homework of all", "Send it.")
    tagged = write(bench, "Homework of some", "Send it.", tags=("data science",))
    cohort, person = bench.new_id(), bench.person()
    bench.do(AddCohort(bench.stamp(), cohort, "B12", "Data Science"))
    bench.do(EditParticipant(bench.stamp(), person, cohort_id=cohort))
    assert suggest(bench, bench.ticket("Homework", "Where?", person=person))[0].id == tagged


def test_a_shelf_of_many_articles_is_filled_in_parts(bench: Bench) -> None:
    shelved = [(bench.new_id(), f"Article {number}") for number in range(450)]
    bench.desk.submit_all(
        [SaveArticle(bench.stamp(), one, bench.new_id(), "en", title, "Quillfjord") for one, title in shelved]
    )
    assert not bench.desk.read(ArticlesReady()).result(timeout=60)
    # What was written last is found already.
    found = bench.desk.read(SearchArticles("article 449", "en")).result(timeout=60)
    assert found[0].title == "Article 449"
    assert bench.desk.read(ArticlesReady()).result(timeout=60)
    assert bench.desk.read(SearchArticles("article 0", "en")).result(timeout=60)[0].title == "Article 0"
