"""What the reply to many says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from console.domain.tickets import State
from console.queries.queue import TicketRow
from console.ui.shared.words import translate
from console.ui.ticket.acts.text import LANGUAGES, whose

_NAMED = 4


def title() -> str:
    return translate("bulk", "One reply to all chosen")


def send(people: int, then: State | None) -> str:
    """The label of the button: it always says how many."""
    if then is State.PENDING:
        return translate("bulk", "Send to %n people and wait", "", people)
    if then is State.SOLVED:
        return translate("bulk", "Send to %n people and solve", "", people)
    return translate("bulk", "Send to %n people", "", people)


def language(code: str) -> str:
    return LANGUAGES[code]() if code in LANGUAGES else code.upper()


def people(count: int) -> str:
    return translate("bulk", "%n people", "", count)


def mix(languages: Mapping[str, int]) -> str:
    """ "Polish 5, English 2"."""
    return ", ".join(f"{language(code)} {count}" for code, count in languages.items())


def not_reached(rows: Sequence[TicketRow]) -> str:
    names = ", ".join(dict.fromkeys(whose(row) for row in rows[:_NAMED]))
    more = len(rows) - _NAMED
    if more > 0:
        names = f"{names} {translate('bulk', 'and %n more', '', more)}"
    return translate("bulk", "No written channel: {names}. Better call.").format(names=names)


def doubles(count: int) -> str:
    return translate("bulk", "%n further tickets are of people who get it already.", "", count)


def one_of(position: int, count: int) -> str:
    return translate("bulk", "{position} of {count}").format(position=position, count=count)


def open_holes(count: int) -> str:
    return translate("bulk", "For %n people a field is not filled. Look them through, or press Send again.", "", count)


def only_one_language(codes: Sequence[str]) -> str:
    names = ", ".join(language(code) for code in codes)
    return translate("bulk", "No text yet in: {names}. They get the text of another language.").format(names=names)


def ask_title(count: int) -> str:
    return translate("bulk", "This goes to %n people.", "", count)


def ask_text(seconds: int) -> str:
    if not seconds:
        return translate("bulk", "Read the preview once more. After sending it cannot be taken back.")
    return translate(
        "bulk", "Read the preview once more. After sending there are %n seconds to take it back.", "", seconds
    )


def on_its_way(count: int, seconds: int) -> str:
    if not seconds:
        return translate("bulk", "%n answers are on their way.", "", count)
    return translate("bulk", "Leaves in {seconds} s: %n answers.", "", count).format(seconds=seconds)


def left_out(count: int) -> str:
    return translate("bulk", "%n people were left out: their tickets have changed in the meantime.", "", count)


def came_back(count: int) -> str:
    return translate("bulk", "Nothing was sent: %n answers taken back. Your text is here.", "", count)


def nobody() -> str:
    return translate("bulk", "Nobody can be reached in writing.")
