"""The demo desk is whole: shapes, references, languages, times, limits, and nothing in it belongs to anybody."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

DEMO = Path(__file__).parents[2] / "resources" / "demo"
LANGUAGES = {"en", "pl", "ru"}
ROLES = {"agent", "lead", "tutor"}
AGENT_STATES = {"available", "on_call", "wrap_up", "away", "do_not_disturb", "off_shift"}
CATEGORIES = {"technical", "organisational", "content", "assignment", "webinar"}
PRIORITIES = {"low", "normal", "high", "urgent"}
STATES = {"new", "open", "pending", "on_hold", "solved", "closed"}
KINDS = {"inbound", "outbound", "note", "call"}
CHANNELS = {"email", "chat", "phone", "in_person"}
OUTCOMES = {"solved", "follow_up", "passed_on", "call_back", "no_answer", "wrong_number", "missed"}
PLACEHOLDERS = {"first_name", "ticket", "agent", "cohort", "desk", "webinar", "tutor"}
LARGEST_ATTACHMENT = 60_000

# Answer limits of the program in minutes, (first, next): the demo must open with a few rows over and near them.
LIMITS = {"chat": (2, 3), "email": (240, 480), "phone": (2, 2)}

# Kept for fiction by Ofcom, the NANP, the Bundesnetzagentur and PTS; the others have a shape no exchange gives out.
INVENTED_NUMBERS = re.compile(
    r"\+44 20 7946 0\d{3}|\+44 7700 900\d{3}|\+1 202 555 01\d\d|\+49 30 23125 \d{3}"
    r"|\+46 70 174 06 \d\d|\+46 31 390 06 \d\d|\+48 \d\d 000 \d\d \d\d|\+7 \d{3} 000-\d\d-\d\d|\+420 200 000 \d{3}"
)
RESERVED_HOST = re.compile(r"(?:[\w-]+\.)*(?:example|example\.(?:com|org|net))")
HOST_LIKE = re.compile(r"(?<![\w.])(?:[\w-]+\.)+(?:com|org|net|info|eu|io|pl|ru|de|uk|se|cz|edu|gov|example)\b")
ALLOWED_TAG = re.compile(r"</?(?:p|b|i|br|table|tr|td|img|ul|ol|li|a)\b[^>]*>")
GENDER_GUESS = re.compile(r"Pan/Pani|Pani/Pan|\w\(a\)|\w\(а\)|\w/-?ła\b|\w/а\b")

Json = dict[str, Any]


def load(name: str) -> Any:
    return json.loads((DEMO / name).read_text(encoding="utf-8"))


DESK: Json = load("desk.json")
AGENTS: dict[str, Json] = {agent["key"]: agent for agent in load("agents.json")}
COHORTS: dict[str, Json] = {cohort["key"]: cohort for cohort in load("cohorts.json")}
PEOPLE: dict[str, Json] = {person["key"]: person for person in load("people.json")}
TICKETS: dict[str, Json] = {ticket["key"]: ticket for ticket in load("tickets.json")}
TEMPLATES: list[Json] = load("templates.json")
ENTRIES: list[tuple[Json, Json]] = [(ticket, entry) for ticket in TICKETS.values() for entry in ticket["entries"]]


def read_article(path: Path) -> Json:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    article: Json = dict(line.split(": ", 1) for line in head.splitlines())
    return article | {"body": body.strip(), "path": path}


ARTICLES = [read_article(path) for path in sorted((DEMO / "articles").glob("*/*.md"))]


def all_strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from all_strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from all_strings(item)


def all_words() -> Iterator[str]:
    yield from all_strings([DESK, *AGENTS.values(), *COHORTS.values(), *PEOPLE.values(), *TICKETS.values()])
    yield from all_strings(TEMPLATES)
    for article in ARTICLES:
        yield article["title"]
        yield article["keywords"]
        yield article["body"]
    for path in (DEMO / "attachments").glob("*.csv"):
        yield path.read_text(encoding="utf-8")


def minutes_before_now(when: Json) -> int:
    """Order on the time axis; a day counts 1440 minutes, so earlier days always lie before today."""
    if "minutes_ago" in when:
        return int(when["minutes_ago"])
    hours, minutes = when["at"].split(":")
    return int(when["days_ago"]) * 1440 + 1440 - int(hours) * 60 - int(minutes)


def waits_for_us() -> list[Json]:
    return [t for t in TICKETS.values() if t["state"] in {"new", "open"} and "snoozed_for_minutes" not in t]


def minutes_left(ticket: Json) -> int | None:
    """Until the answer is due, counted from the first message since our last answer; None when nothing waits."""
    answered = False
    waiting: Json | None = None
    for entry in ticket["entries"]:
        missed = entry["kind"] == "call" and entry["call"]["outcome"] == "missed"
        if entry["kind"] == "inbound" or missed:
            waiting = waiting or entry
        elif entry["kind"] in {"outbound", "call"}:
            answered, waiting = True, None
    if waiting is None:
        return None
    return LIMITS[waiting["channel"]][answered] - minutes_before_now(waiting["when"])


def test_files_are_utf8_json_with_two_spaces() -> None:
    for path in DEMO.glob("*.json"):
        text = path.read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n", path.name


def test_desk() -> None:
    assert DESK["name"] == "Northlight Academy"
    assert set(DESK["languages"]) == LANGUAGES == set(DESK["signatures"])
    assert AGENTS[DESK["console"]]["role"] == "lead"
    assert INVENTED_NUMBERS.fullmatch(DESK["phone"])


def test_agents() -> None:
    assert len(AGENTS) == len(load("agents.json"))
    for agent in AGENTS.values():
        assert agent["role"] in ROLES
        assert agent["state"] in AGENT_STATES
        assert agent["language"] in LANGUAGES
        assert agent["initials"] == "".join(part[0] for part in agent["name"].split())
        assert agent["email"].endswith("@northlight.example")
    assert {agent["state"] for agent in AGENTS.values()} == AGENT_STATES, "every state is seen on the board"
    assert {agent["language"] for agent in AGENTS.values() if agent["role"] != "tutor"} == LANGUAGES
    assert len({agent["email"] for agent in AGENTS.values()}) == len(AGENTS)


def test_cohorts() -> None:
    for cohort in COHORTS.values():
        assert AGENTS[cohort["tutor"]]["role"] == "tutor"
        assert cohort["language"] in LANGUAGES
        assert re.fullmatch(r"\d\d:\d\d", cohort["webinar"]["at"])
        assert cohort["webinar"]["in_days"] >= 0
    assert {person["cohort"] for person in PEOPLE.values()} == set(COHORTS)


def test_people() -> None:
    assert len(PEOPLE) == len(load("people.json")) >= 100
    for person in PEOPLE.values():
        assert person["language"] in LANGUAGES
        assert person["tech"] in {1, 2, 3}
        ways = {"email": person["emails"], "phone": person["phones"], "chat": person["chats"]}
        assert person["prefers"] is None or ways[person["prefers"]], f"{person['key']} prefers a way we do not have"
        assert all(INVENTED_NUMBERS.fullmatch(number) for number in person["phones"]), person["key"]
    addresses = Counter(address for person in PEOPLE.values() for address in person["emails"])
    assert addresses.most_common(1)[0][1] == 1
    names = [person["name"] for person in PEOPLE.values()]
    assert max(map(len, names)) > 60
    assert any(" " not in name for name in names)
    assert any(re.search("[а-яё]", name) for name in names)
    assert any(re.search("[ąćęłńóśźż]", name) for name in names)
    shares = Counter(person["language"] for person in PEOPLE.values())
    assert all(shares[language] >= len(PEOPLE) * 0.25 for language in LANGUAGES)


def test_two_people_share_one_number() -> None:
    numbers = Counter(number for person in PEOPLE.values() for number in person["phones"])
    assert [count for count in numbers.values() if count > 1] == [2]


@pytest.mark.parametrize("ticket", TICKETS.values(), ids=lambda ticket: str(ticket["key"]))
def test_ticket_shape(ticket: Json) -> None:
    assert (ticket["person"] in PEOPLE) != ("number" in ticket or "email" in ticket)
    assert ticket["owner"] is None or ticket["owner"] in AGENTS
    assert ticket["category"] in CATEGORIES
    assert ticket["priority"] in PRIORITIES
    assert ticket["state"] in STATES
    assert ticket["channel"] in CHANNELS
    assert ticket["language"] in LANGUAGES
    assert isinstance(ticket["read_by_me"], bool)
    assert ticket["subject"].strip() == ticket["subject"] != ""
    assert len(ticket["tags"]) == len(set(ticket["tags"]))
    assert ticket["entries"]
    if ticket["state"] != "new":
        assert ticket["owner"], "a ticket past New has somebody on it"
    if ticket["state"] == "new":
        assert ticket["owner"] is None
        assert all(entry["kind"] in {"inbound", "call"} for entry in ticket["entries"])
    for other in ticket.get("links", []):
        assert other in TICKETS
        assert other != ticket["key"]
    if "merged_into" in ticket:
        assert TICKETS[ticket["merged_into"]]["person"] == ticket["person"]
        assert ticket["merged_into"] != ticket["key"]
    if "presence" in ticket:
        assert ticket["presence"]["doing"] in {"reads", "writes"}
        assert AGENTS[ticket["presence"]["agent"]]["state"] != "off_shift"
    for step in ticket.get("checklist", []):
        assert set(step) == {"text", "done"}


@pytest.mark.parametrize("ticket", TICKETS.values(), ids=lambda ticket: str(ticket["key"]))
def test_entry_shapes(ticket: Json) -> None:
    for entry in ticket["entries"]:
        check_entry(entry)


def check_entry(entry: Json) -> None:
    assert entry["kind"] in KINDS
    assert entry["by"] == "participant" or entry["by"] in AGENTS
    assert (entry["kind"] == "note") == ("channel" not in entry)
    assert entry.get("channel", "email") in CHANNELS
    if entry["kind"] == "inbound":
        assert entry["by"] == "participant"
    if entry["kind"] in {"outbound", "note"}:
        assert entry["by"] in AGENTS
    if entry["kind"] == "call":
        call = entry["call"]
        assert call["direction"] in {"in", "out"}
        assert call["outcome"] in OUTCOMES
        assert INVENTED_NUMBERS.fullmatch(call["number"])
        assert call["answered_by"] is None or call["answered_by"] in AGENTS
        unanswered = call["outcome"] in {"missed", "no_answer"}
        assert (call["talk_seconds"] == 0) == unanswered
        assert (call["direction"] == "in" and not unanswered) == (call["answered_by"] is not None)
        # A ring lasts five seconds, the first begins with the call.
        assert (call["rings"] - 1) * 5 <= call["wait_seconds"] <= call["rings"] * 5
    else:
        assert entry["text"].strip()
    for attachment in entry.get("attachments", []):
        assert (DEMO / "attachments" / attachment["file"]).is_file()
    if "delivery" in entry:
        assert entry["delivery"]["state"] == "failed"
        assert entry["delivery"]["reason"]


def test_times_lie_in_three_weeks_and_in_order() -> None:
    for ticket in TICKETS.values():
        moments = []
        for entry in ticket["entries"]:
            when = entry["when"]
            if set(when) == {"minutes_ago"}:
                assert 0 <= when["minutes_ago"] < 600
            else:
                assert set(when) == {"days_ago", "at"}
                assert 1 <= when["days_ago"] <= 21
                assert re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", when["at"])
            moments.append(minutes_before_now(when) + (0 if "minutes_ago" in when else 1440))
        assert moments == sorted(moments, reverse=True), ticket["key"]


def test_queue_looks_like_a_working_day() -> None:
    waiting = waits_for_us()
    assert len(waiting) == 23
    mine = [t for t in waiting if t["owner"] == DESK["console"]]
    unclaimed = [t for t in waiting if t["owner"] is None]
    assert (len(mine), len(unclaimed)) == (5, 9)
    assert Counter(t["state"] for t in TICKETS.values())["pending"] == 6
    assert Counter(t["state"] for t in TICKETS.values())["on_hold"] == 2
    assert sum("snoozed_for_minutes" in t for t in TICKETS.values()) == 3
    assert len(TICKETS) == len(load("tickets.json")) >= 150
    assert {"Marta Nowak", "Jonas Lind", "Ewa Maj"} <= {PEOPLE[t["person"]]["name"] for t in mine}


def test_some_rows_are_late_some_are_near_most_have_time() -> None:
    left = {t["key"]: minutes_left(t) for t in waits_for_us()}
    due = {key: minutes for key, minutes in left.items() if minutes is not None}
    over = {key for key, minutes in due.items() if minutes < 0}
    assert over == {"irina-link", "oleg-invoice"}
    near = {key for key, minutes in due.items() if 0 <= minutes <= 60}
    assert 2 <= len(near) <= 6
    assert sum(minutes > 60 for minutes in due.values()) >= 12


def test_answered_tickets_do_not_wait() -> None:
    for ticket in TICKETS.values():
        if ticket["state"] in {"pending", "on_hold"}:
            assert minutes_left(ticket) is None, ticket["key"]


def test_languages_share_the_desk() -> None:
    for values in (Counter(t["language"] for t in TICKETS.values()), Counter(t["language"] for t in ARTICLES)):
        assert all(values[language] >= values.total() * 0.3 for language in LANGUAGES), values


def test_every_channel_category_and_priority_is_used() -> None:
    kinds = Counter((entry["kind"], entry.get("channel")) for _, entry in ENTRIES)
    assert kinds["call", "phone"] >= 40
    for channel in ("email", "chat"):
        assert min(kinds["inbound", channel], kinds["outbound", channel]) >= 40
    assert {entry["channel"] for _, entry in ENTRIES if "channel" in entry} == CHANNELS
    assert {ticket["category"] for ticket in TICKETS.values()} == CATEGORIES
    assert {ticket["priority"] for ticket in TICKETS.values()} == PRIORITIES


def test_special_tickets_are_there() -> None:
    assert sum(t["person"] == "marta-nowak" for t in TICKETS.values()) == 14
    assert max(len(t["entries"]) for t in TICKETS.values()) >= 60
    same_trouble = [t for t in TICKETS.values() if "no-sound-chrome" in t["tags"]]
    assert len({t["person"] for t in same_trouble}) == 7
    assert {t["language"] for t in same_trouble} == LANGUAGES
    assert sum("merged_into" in t for t in TICKETS.values()) == 1
    assert any(t.get("links") for t in TICKETS.values())
    assert max(len(t["subject"]) for t in TICKETS.values()) > 200
    assert any(re.search("[\U0001f300-\U0001faff]", t["subject"]) for t in TICKETS.values())
    assert any(len(entry["text"].split()) == 1 for _, entry in ENTRIES if entry.get("channel") == "email")
    assert any(len(entry.get("quoted", "").splitlines()) == 18 for _, entry in ENTRIES)
    assert sum("delivery" in entry for _, entry in ENTRIES) == 1
    assert any("number" in t for t in TICKETS.values())
    assert any("email" in t for t in TICKETS.values())
    several = Counter(t["person"] for t in TICKETS.values() if t["person"])
    assert sum(count >= 4 for count in several.values()) >= 5


def test_html_letters_are_safe_and_one_has_a_remote_picture() -> None:
    letters = [entry["html"] for _, entry in ENTRIES if "html" in entry]
    assert len(letters) >= 3
    for letter in letters:
        assert "<" not in ALLOWED_TAG.sub("", letter)
        assert not re.search(r"\son\w+\s*=|javascript:", letter)
    pictures = re.findall(r'src="([^"]+)"', "".join(letters))
    assert pictures == ["https://images.northlight.example/banner.png"]


def test_attachments_are_small_used_and_what_they_say() -> None:
    used = {item["file"] for _, entry in ENTRIES for item in entry.get("attachments", [])}
    files = {path.name: path for path in (DEMO / "attachments").iterdir()}
    assert used == set(files)
    first_bytes = {".png": b"\x89PNG\r\n\x1a\n", ".pdf": b"%PDF-", ".csv": b""}
    for name, path in files.items():
        content = path.read_bytes()
        assert 0 < len(content) < LARGEST_ATTACHMENT, name
        assert content.startswith(first_bytes[path.suffix]), name


def test_articles() -> None:
    families: dict[str, set[str]] = {}
    for article in ARTICLES:
        path: Path = article["path"]
        assert path.stem == article["key"] == f"{article['family']}-{article['language']}"
        assert path.parent.name == article["language"]
        assert 0 <= int(article["helped"]) <= int(article["used"])
        assert int(article["reviewed_days_ago"]) > 0
        assert article["public"] in {"true", "false"}
        assert len(article["keywords"].split(", ")) >= 4
        assert re.search(r"^1\. ", article["body"], re.M), "an answer in steps"
        assert len(article["body"]) > 200
        families.setdefault(article["family"], set()).add(article["language"])
    assert len(ARTICLES) >= 60
    assert len(families) >= 20
    assert all(languages == LANGUAGES for languages in families.values())
    assert {article["public"] for article in ARTICLES} == {"true", "false"}


def test_templates() -> None:
    assert len(TEMPLATES) >= 24
    pairs = Counter((template["shortcut"], template["language"]) for template in TEMPLATES)
    assert set(pairs.values()) == {1}
    assert len({template["key"] for template in TEMPLATES}) == len(TEMPLATES)
    for shortcut in {template["shortcut"] for template in TEMPLATES}:
        assert {language for name, language in pairs if name == shortcut} == LANGUAGES
    used: set[str] = set()
    for template in TEMPLATES:
        assert template["kind"] == "text"
        names = set(re.findall(r"\{([^{}]*)\}", template["text"]))
        assert names <= PLACEHOLDERS, template["key"]
        assert template["text"].count("{") == len(re.findall(r"\{[^{}]*\}", template["text"]))
        used |= names
    assert used == PLACEHOLDERS


def test_nothing_belongs_to_anybody() -> None:
    for text in all_words():
        for host in HOST_LIKE.findall(text):
            assert RESERVED_HOST.fullmatch(host), host
        for host in re.findall(r"@([\w-]+(?:\.[\w-]+)+)", text):
            assert RESERVED_HOST.fullmatch(host), host
        for host in re.findall(r"https?://([^/\s\"]+)", text):
            assert RESERVED_HOST.fullmatch(host), host
        for number in re.findall(r"\+\d[\d -]{7,}\d", text):
            assert INVENTED_NUMBERS.fullmatch(number), number


def test_letters_of_two_alphabets_never_meet_in_one_word() -> None:
    for text in all_words():
        for word in re.findall(r"[A-Za-z\u0400-\u04ff]+", text):
            assert not (re.search("[A-Za-z]", word) and re.search("[\u0400-\u04ff]", word)), word


def test_texts_are_written_in_the_language_they_claim() -> None:
    texts = [(t["language"], " ".join(e["text"] for e in t["entries"]) + t["subject"]) for t in TICKETS.values()]
    texts += [(a["language"], a["title"] + a["body"]) for a in ARTICLES]
    texts += [(t["language"], t["text"]) for t in TEMPLATES]
    for language, text in texts:
        cyrillic = len(re.findall("[\u0400-\u04ff]", text))
        assert (cyrillic > len(text) * 0.4) == (language == "ru"), text[:60]
        if language == "pl":
            assert re.search("[ąćęłńóśźż]", text), text[:60]


def test_nobody_guesses_a_gender() -> None:
    for text in all_words():
        assert not GENDER_GUESS.search(text), text[:80]


def test_sentences_are_not_copies_of_each_other() -> None:
    long = Counter(entry["text"] for _, entry in ENTRIES if len(entry["text"]) > 60)
    assert max(long.values()) == 1


def test_what_the_articles_need_is_about_what_is_there() -> None:
    care = load("care.json")
    articles = {path.stem for path in DEMO.glob("articles/*/*.md")}
    assert {gap["ticket"] for gap in care["gaps"]} <= set(TICKETS)
    assert {agent for gap in care["gaps"] for agent in gap["by"]} <= set(AGENTS)
    assert {flag["by"] for flag in care["flags"]} <= set(AGENTS)
    assert {flag["article"] for flag in care["flags"]} <= articles
    assert {ticket for wish in care["wishes"] for ticket in wish["tickets"]} <= set(TICKETS)
