"""What the wish list says."""

from __future__ import annotations

from datetime import datetime

from console.domain.wishes import WishKind, WishState
from console.queries.wishes import WishRow
from console.ui.shared.words import day, translate

ICONS = {WishKind.WISH: "sparkle", WishKind.DEFECT: "bug"}


def kind(one: WishKind) -> str:
    return translate("wishes", "Wish") if one is WishKind.WISH else translate("wishes", "Defect")


def name(wish: WishRow) -> str:
    """Its words go when whoever alone asked for it is erased; that somebody asked stays."""
    return wish.title or translate("wishes", "Erased with whoever asked")


def state(one: WishState) -> str:
    return {
        WishState.OPEN: translate("wishes", "Open"),
        WishState.PLANNED: translate("wishes", "Planned"),
        WishState.DONE: translate("wishes", "Done"),
        WishState.DECLINED: translate("wishes", "Will not be done"),
    }[one]


def people(count: int) -> str:
    return translate("wishes", "%n people", "", count)


def line(wish: WishRow) -> str:
    """ "Defect · Planned · 12 people"."""
    return " · ".join((kind(wish.kind), state(wish.state), people(wish.people)))


def about(wish: WishRow, now: datetime) -> str:
    """Under the title: since when it is known, and in how many tickets."""
    parts = [
        kind(wish.kind),
        translate("wishes", "%n people asked", "", wish.people),
        translate("wishes", "%n tickets", "", wish.tickets),
        translate("wishes", "since {day}").format(day=_inside(day(wish.created_at, now))),
    ]
    if wish.ended_at is not None:
        parts.append(translate("wishes", "ended {day}").format(day=_inside(day(wish.ended_at, now))))
    return " · ".join(parts)


def told_line(told: bool) -> str:
    return translate("wishes", "told") if told else translate("wishes", "not told yet")


def tell(count: int) -> str:
    return translate("wishes", "Tell %n people…", "", count)


def first_words(wish: WishRow) -> dict[str, str]:
    """What is written to those who asked, to begin with: in their languages, not in that of the console."""
    if wish.state is WishState.DECLINED:
        return {
            "en": (
                f"Hello {{first_name}},\n\nyou asked us for this: {wish.title}.\n\n"
                "We have talked it over, and it will not be done. I am sorry to have no better news. "
                "If there is another way that would help you, please write to me.\n\nKind regards\n{agent}"
            ),
            "pl": (
                f"Dzień dobry,\n\nchodzi o Państwa prośbę: {wish.title}.\n\n"
                "Po rozmowie w zespole wiemy, że tego nie zrobimy. Przykro mi, że nie mam lepszej wiadomości. "
                "Jeśli pomogłoby inne rozwiązanie, proszę o odpowiedź.\n\nZ pozdrowieniami\n{agent}"
            ),
            "ru": (
                f"Здравствуйте, {{first_name}}!\n\nВы просили нас об этом: {wish.title}.\n\n"
                "Мы обсудили это с командой: сделать этого не получится. Жаль, что новость не лучше. "
                "Если вам помог бы другой путь, напишите, пожалуйста.\n\nС уважением,\n{agent}"
            ),
        }
    return {
        "en": (
            f"Hello {{first_name}},\n\nyou asked us for this: {wish.title}.\n\n"
            "It is there now. Thank you for telling us.\n\nKind regards\n{agent}"
        ),
        "pl": (
            f"Dzień dobry,\n\nchodzi o Państwa prośbę: {wish.title}.\n\n"
            "Już działa. Dziękujemy za zgłoszenie.\n\nZ pozdrowieniami\n{agent}"
        ),
        "ru": (
            f"Здравствуйте, {{first_name}}!\n\nВы просили нас об этом: {wish.title}.\n\n"
            "Теперь это есть. Спасибо, что написали.\n\nС уважением,\n{agent}"
        ),
    }


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]
