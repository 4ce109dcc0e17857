"""What the tutor's view says: a headline, a sentence, buttons, and the line above them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from console.domain.launch_clock import Reading, Stop, read_clock, shown
from console.domain.launches import Phase
from console.domain.tutor_cards import (
    BACK_AFTER,
    SENTENCE_LETTERS,
    Face,
    Press,
    Reason,
    Reply,
    Shown,
    fitted,
    presses,
    ready_questions,
    stressed,
)
from console.queries.tutor import CardRow, TutorScreen
from console.ui.launch import text as launch_text
from console.ui.shared.words import clock, translate


@dataclass(frozen=True, slots=True)
class Dressed:
    """A card as it is painted. `strong` of the sentence stands out, `quiet` after it does not."""

    face: Face
    tone: str
    """accent, go, warn or stop."""
    glyph: str
    headline: str
    plain: str = ""
    strong: str = ""
    quiet: str = ""
    buttons: tuple[Press, ...] = ()
    brief: str = ""
    """What the strip has room for; empty: the sentence."""

    def sentence(self) -> str:
        """All of it, for a screen reader."""
        return " ".join(part for part in (self.headline, f"{self.plain}{self.strong}{self.quiet}") if part)


def press(one: Press) -> str:
    return _PRESSES[one]()


_PRESSES: Mapping[Press, Callable[[], str]] = {
    Press.SAID: lambda: translate("tutor", "Said it"),
    Press.NOT_NOW: lambda: translate("tutor", "Not now"),
    Press.NOW: lambda: translate("tutor", "Answer now"),
    Press.AT_END: lambda: translate("tutor", "At the end"),
    Press.SKIP: lambda: translate("tutor", "Not today"),
    Press.PAUSED: lambda: translate("tutor", "I paused"),
    Press.GO: lambda: translate("tutor", "Go"),
    Press.NO_GO: lambda: translate("tutor", "No-go"),
    Press.SOUND: lambda: translate("tutor", "My sound"),
    Press.SLIDES: lambda: translate("tutor", "Slides"),
    Press.PERSON: lambda: translate("tutor", "A person"),
    Press.TIME: lambda: translate("tutor", "More time"),
    Press.HAND: lambda: translate("tutor", "Ask for help"),
    Press.LOWER: lambda: translate("tutor", "No help needed any more"),
}


def first_name(name: str) -> str:
    return next(iter(name.split()), "")


@dataclass(frozen=True, slots=True)
class _Moment:
    screen: TutorScreen
    seen: Shown
    reading: Reading
    buttons: tuple[Press, ...]
    refusing: bool


def dressed(screen: TutorScreen, seen: Shown, now: datetime, *, refusing: bool = False) -> Dressed:
    buttons = presses(seen, screen.standing, refusing=refusing)
    return _CARDS[seen.face](_Moment(screen, seen, read_clock(screen.clock, now), buttons, refusing))


def _sent(at: _Moment) -> Dressed:
    card = at.screen.card(at.seen.id)
    headline, sentence = (card.headline, card.sentence) if card is not None else ("", "")
    tone, glyph = ("stop", "pause-circle-fill") if at.seen.face is Face.PAUSE else ("warn", "megaphone-fill")
    return Dressed(at.seen.face, tone, glyph, headline, *stressed(sentence), buttons=at.buttons)


def _question(at: _Moment) -> Dressed:
    standing = at.screen.standing
    count = translate("tutor", "%n questions ready", "", max(1, len(ready_questions(standing))))
    asked = next((one for one in standing.questions if one.id == at.seen.id), None)
    words, by = "", ""
    if asked is not None:
        words = translate("tutor", "“{words}”").format(words=fitted(asked.words, SENTENCE_LETTERS))
        by = translate("tutor", "asked by %n", "", asked.asked_by) if asked.asked_by else ""
    return Dressed(at.seen.face, "accent", "question-fill", count, words, "", f" {by}" if by else "", at.buttons)


def _hold(at: _Moment) -> Dressed:
    return Dressed(at.seen.face, "warn", "pause-circle-fill", *_start(at.reading))


def _check(at: _Moment) -> Dressed:
    check = next((one for one in at.screen.checks if one.id == at.seen.id), None)
    station = launch_text.station(check.station, check.name) if check is not None else ""
    headline = translate("tutor", "What is missing?") if at.refusing else translate("tutor", "Are you Go?")
    return Dressed(at.seen.face, "accent", "rocket-launch-fill", headline, station, buttons=at.buttons)


def _help(at: _Moment) -> Dressed:
    headline = translate("tutor", "What is it?")
    if at.screen.lead:
        headline = translate("tutor", "{name} sees you. What is it?").format(name=first_name(at.screen.lead))
    return Dressed(at.seen.face, "accent", "hand-palm", headline, buttons=at.buttons)


def _coming(at: _Moment) -> Dressed:
    who = at.screen.hand.answered_by if at.screen.hand is not None else ""
    said = translate("tutor", "{name} is on it.").format(name=first_name(who)) if who else ""
    return Dressed(at.seen.face, "go", "check-circle-fill", translate("tutor", "Help is on its way"), said)


def _lost(at: _Moment) -> Dressed:
    said = translate("tutor", "Go on, they see you in the room.")
    return Dressed(at.seen.face, "warn", "wifi-slash", translate("tutor", "I can’t reach the desk."), said)


def _fine(at: _Moment) -> Dressed:
    """Nothing is to be done: how it stands, in a few figures."""
    face, screen, hand = at.seen.face, at.screen, at.screen.hand
    if hand is not None and hand.up and hand.reason is not None:
        return Dressed(face, "accent", "hand-palm", translate("tutor", "Your hand is up"), reason(hand.reason))
    if at.reading.stop is Stop.HOLD:
        brief = clock(at.reading.start_at)
        return Dressed(face, "warn", "pause-circle-fill", *_start(at.reading), brief=f"→ {brief}")
    inside = translate("tutor", "%n in", "", screen.in_room)
    helped = translate("tutor", "%n being helped", "", screen.helped)
    return Dressed(face, "go", "check-circle-fill", translate("tutor", "All fine"), f"{inside}, {helped}")


_CARDS: Mapping[Face, Callable[[_Moment], Dressed]] = {
    Face.SAY: _sent,
    Face.PAUSE: _sent,
    Face.QUESTION: _question,
    Face.HOLD: _hold,
    Face.CHECK: _check,
    Face.HELP: _help,
    Face.COMING: _coming,
    Face.LOST: _lost,
    Face.FINE: _fine,
}


def _start(reading: Reading) -> tuple[str, str, str]:
    """Nothing of why: it is the crew's matter, and the tutor cannot mend it."""
    when = clock(reading.start_at)
    if reading.stop is None:
        return (
            translate("tutor", "The start has moved"),
            "",
            translate("tutor", "We begin at {time}.").format(time=when),
        )
    return translate("tutor", "We wait a moment"), "", translate("tutor", "Start at about {time}.").format(time=when)


def reason(one: Reason) -> str:
    return press(Press(one))


def t_shown(reading: Reading) -> str:
    """Hours and minutes: seconds that run draw the eye."""
    whole = shown(reading.t)
    return whole[:7] if len(whole) > 7 else whole


def beside_the_clock(screen: TutorScreen, seen: Shown, now: datetime) -> str:
    reading = read_clock(screen.clock, now)
    if seen.face is Face.PAUSE:
        card = screen.card(seen.id)
        if card is not None and card.sent_at is not None:
            return translate("tutor", "hold {time}").format(time=launch_text.count(now - card.sent_at))
    if not reading.live:
        return translate("tutor", "start at {time}").format(time=clock(reading.start_at))
    at = screen.plan.begins(Phase.QUESTIONS, reading.start_at)
    left = at - now if at is not None else timedelta(0)
    if left > timedelta(0) and screen.standing.questions_since is None:
        return translate("tutor", "questions in %n min", "", max(1, round(left / timedelta(minutes=1))))
    return translate("tutor", "questions now") if screen.standing.questions_since is not None else ""


# What the lead sees


def standing(card: CardRow) -> str:
    """What the tutor has done with a card."""
    if card.reply is not None and card.replied_at is not None:
        at = clock(card.replied_at)
        return {
            Reply.SAID: lambda: translate("tutor", "said {time}").format(time=at),
            Reply.PAUSED: lambda: translate("tutor", "paused {time}").format(time=at),
            Reply.DECLINED: lambda: translate("tutor", "not in this webinar, {time}").format(time=at),
        }[card.reply]()
    if card.put_off:
        return translate("tutor", "not now, comes again at {time}").format(time=clock(card.put_off[-1] + BACK_AFTER))
    if card.seen_at is not None:
        return translate("tutor", "seen {time}, not said yet").format(time=clock(card.seen_at))
    return translate("tutor", "not seen yet")


def quoted(card: CardRow) -> str:
    """The whole card on one line."""
    inside = f"{card.headline.rstrip('.')}. {card.sentence}" if card.sentence else card.headline
    return translate("tutor", "“{words}”").format(words=inside)


def help_for(name: str, why: Reason | None) -> str:
    """What the lead reads of a hand that is up."""
    if why is None:
        return translate("tutor", "{name} needs help").format(name=name)
    return translate("tutor", "{name} needs help: {what}").format(name=name, what=reason(why))
