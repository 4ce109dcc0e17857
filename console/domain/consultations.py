"""A question to somebody besides the participant: an expert, a tutor, a colleague, or somebody outside the desk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain import requests
from console.domain.clean import Clean
from console.domain.hours import Hours
from console.domain.ids import Id
from console.domain.nameless import found_in, without
from console.domain.people import NOT_HERE, AgentState, Role
from console.domain.requests import LinkKey, Opened
from console.domain.sla import Limit, limit

SETTING = "consulting"
"""The setting of the desk in which `Consulting` stands, as JSON."""
LONGEST_WORDS = 20_000
_LONGEST_EXCERPT = 4_000
_SEAL = b"consult\0"
UNDO_TIME = timedelta(seconds=10)
"""So long after a question was put its letter stays here: nobody gets what is taken back."""


class Consulting(Clean, frozen=True, kw_only=True):
    """How a desk asks its experts."""

    within: timedelta = timedelta(hours=4)
    """How long an answer may take, in the hours of the desk, where nobody says otherwise."""
    escalate_to: Id | None = None
    """Who is told when no answer came in time; None: all leads."""
    remind: bool = True
    """Whether those who are asked by letter get another one when a quarter of the time is left."""
    outside: bool = True
    """Whether people who are not of the desk may be asked."""


def consulting_in(said: str | None) -> Consulting:
    """What stands in the setting. Raises msgspec.ValidationError for what only a newer console understands."""
    return msgspec.json.decode(said, type=Consulting) if said else Consulting()


class Standing(StrEnum):
    """How a consultation stands."""

    WAITING = "waiting"
    """For them."""
    ASKED_BACK = "asked_back"
    """They need to know more: it is our turn."""
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    """The answer is not needed any more."""


OPEN = frozenset({Standing.WAITING, Standing.ASKED_BACK})


class Part(StrEnum):
    """What a line of a consultation is."""

    QUESTION = "question"
    MORE = "more"
    """More from us: what they asked back for, or that we ask again."""
    ASKED_BACK = "asked_back"
    ANSWER = "answer"
    REMINDER = "reminder"
    WITHDRAWAL = "withdrawal"
    ABSENCE = "absence"
    """Their mailbox has answered by itself: they are away."""


THEIRS = frozenset({Part.ASKED_BACK, Part.ANSWER})


class Via(StrEnum):
    """How a line of theirs came."""

    CONSOLE = "console"
    PAGE = "page"
    LETTER = "letter"
    TOLD = "told"
    """Somebody of the desk has written down what they said."""


class Whose(StrEnum):
    PARTICIPANT = "participant"
    DESK = "desk"
    TEAM = "team"
    """A note."""


class Excerpt(msgspec.Struct, frozen=True):
    """Words of a ticket that go along with a question."""

    whose: Whose
    at: datetime
    text: str


def nameless(text: str, names: Iterable[str]) -> str:
    """Words of a ticket as somebody else may read them: without names, addresses, numbers and links of one person."""
    return without(text, found_in(text, names))


def excerpt(whose: Whose, at: datetime, text: str) -> Excerpt:
    """Cut where it is longer than anybody reads."""
    words = text.strip()
    if len(words) > _LONGEST_EXCERPT:
        words = words[:_LONGEST_EXCERPT].rpartition(" ")[0] + " …"
    return Excerpt(whose, at, words)


def clock(since: datetime, within: timedelta, hours: Hours) -> Limit:
    """Until when an answer is wanted, and from when on that is near."""
    return limit(since, within, hours)


def by_letter(role: Role | None, state: AgentState | None) -> bool:
    """Whether somebody is asked by letter: whoever has no console, and whoever is not at it."""
    return role is None or role is Role.EXPERT or state in NOT_HERE


def token(key: LinkKey, consultation: Id, generation: int, at: datetime) -> str:
    """Opens the page on which it is answered (docs/decisions/0015-signed-links.md)."""
    return requests.token(key, consultation, generation, at, seal=_SEAL)


def opened(text: str, keys: tuple[LinkKey, ...], today: date) -> Opened | None:
    """As of a request's page; `ticket` is the id of the consultation. A link to a request's page opens none of these,
    and none of these opens a request."""
    return requests.opened(text, keys, today, seal=_SEAL)


def page_address(home: str, token: str) -> str:
    return f"{home.rstrip('/')}/q/{token}"


class Letter(msgspec.Struct, frozen=True):
    subject: str
    text: str


def letter(
    part: Part,
    *,
    language: str,
    name: str,
    asker: str,
    desk: str,
    question: str,
    words: str,
    excerpts: tuple[Excerpt, ...],
    until: str,
    address: str,
) -> Letter:
    """What somebody gets who is asked by letter, in our light Markdown.

    `question` is the first line of the whole, `words` are those of this part; `until` says when an answer is needed,
    empty where no clock runs. `address` is the page on which it is answered; empty: there is none.
    """
    said = _WORDS.get(language, _WORDS["en"])
    places = {"name": name, "asker": asker or desk, "desk": desk, "until": until}
    begin = said["hello"].format(**places) if name else said["hello_nobody"]
    blocks = [begin]
    match part:
        case Part.WITHDRAWAL:
            blocks += [said["withdrawn"].format(**places), _quoted(question)]
        case Part.REMINDER:
            blocks += [said["reminder" if until else "reminder_any"].format(**places), _quoted(question)]
        case _:
            blocks += [said["asks" if part is Part.QUESTION else "more"].format(**places), words.strip()]
            if excerpts:
                blocks += [said["context"], *(_excerpt(one, said) for one in excerpts)]
            if until:
                blocks.append(said["until"].format(**places))
    if part is not Part.WITHDRAWAL:
        blocks.append(said["how" if address else "how_letter"])
        if address:
            blocks.append(address)
        blocks.append(said["once"])
    blocks.append(said["end"].format(**places))
    return Letter(said["subject"].format(short=_short(question)), "\n\n".join(blocks))


def _excerpt(one: Excerpt, said: dict[str, str]) -> str:
    return f"{said[f'of_{one.whose}']}\n{_quoted(one.text)}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines())


def _short(question: str) -> str:
    """The first line, at most 60 letters: what stands in a list of letters."""
    line = next((line.strip() for line in question.splitlines() if line.strip()), "")
    return line if len(line) <= 60 else line[:60].rpartition(" ")[0] + " …"


_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "subject": "A question for you: {short}",
        "hello": "Hello {name},",
        "hello_nobody": "Hello,",
        "asks": "{asker} of {desk} has a question for you:",
        "more": "{asker} of {desk} adds to the question:",
        "context": "What it is about:",
        "of_participant": "The learner wrote:",
        "of_desk": "We answered:",
        "of_team": "A note of ours:",
        "until": "An answer is needed by {until}.",
        "how": "Answer this letter, or write on this page, without logging in:",
        "how_letter": "Just answer this letter.",
        "once": "If you need to know more first, ask back in the same way. Your words reach the desk only, "
        "the learner does not see them.",
        "reminder": "A question to you is still open. An answer is needed by {until}:",
        "reminder_any": "A question to you is still open:",
        "withdrawn": "The question below is settled: an answer is not needed any more. Thank you.",
        "end": "Thank you\n{asker}, {desk}",
    },
    "pl": {
        "subject": "Pytanie do Ciebie: {short}",
        "hello": "Dzień dobry, {name},",
        "hello_nobody": "Dzień dobry,",
        "asks": "{asker} ({desk}) ma do Ciebie pytanie:",
        "more": "{asker} ({desk}) dodaje do pytania:",
        "context": "Czego ono dotyczy:",
        "of_participant": "Wiadomość od uczestnika:",
        "of_desk": "Nasza odpowiedź:",
        "of_team": "Nasza notatka:",
        "until": "Odpowiedź jest potrzebna do: {until}.",
        "how": "Odpowiedz na ten list albo napisz na tej stronie, bez logowania:",
        "how_letter": "Wystarczy odpowiedzieć na ten list.",
        "once": "Jeśli najpierw trzeba wiedzieć więcej, dopytaj w ten sam sposób. Twoje słowa trafiają tylko do nas, "
        "uczestnik ich nie widzi.",
        "reminder": "Pytanie do Ciebie wciąż czeka. Odpowiedź jest potrzebna do: {until}.",
        "reminder_any": "Pytanie do Ciebie wciąż czeka:",
        "withdrawn": "Poniższe pytanie jest już załatwione: odpowiedź nie jest potrzebna. Dziękujemy.",
        "end": "Dziękujemy\n{asker}, {desk}",
    },
    "ru": {
        "subject": "Вопрос к вам: {short}",
        "hello": "Здравствуйте, {name}!",
        "hello_nobody": "Здравствуйте!",
        "asks": "{asker} ({desk}) задаёт вам вопрос:",
        "more": "{asker} ({desk}) добавляет к вопросу:",
        "context": "О чём он:",
        "of_participant": "Участник пишет:",
        "of_desk": "Наш ответ:",
        "of_team": "Наша заметка:",
        "until": "Ответ нужен к сроку: {until}.",
        "how": "Ответьте на это письмо или напишите на этой странице, вход не нужен:",
        "how_letter": "Просто ответьте на это письмо.",
        "once": "Если сначала нужно узнать больше, спросите так же. Ваши слова получим только мы, "
        "участник их не видит.",
        "reminder": "Вопрос к вам ещё открыт. Ответ нужен к сроку: {until}.",
        "reminder_any": "Вопрос к вам ещё открыт:",
        "withdrawn": "Вопрос ниже уже решён: ответ больше не нужен. Спасибо.",
        "end": "Спасибо\n{asker}, {desk}",
    },
}
