"""What the program itself says in a chat, in the visitor's language."""

from __future__ import annotations

from collections.abc import Mapping

_PASSED: Mapping[str, str] = {
    "en": "{name} goes on with you here.",
    "pl": "Rozmowę poprowadzi dalej {name}.",
    "ru": "Дальше с вами {name}.",
}
_TO_TEAM: Mapping[str, str] = {
    "en": "A colleague goes on with you here in a moment.",
    "pl": "Za chwilę dołączy ktoś z nas, kto poprowadzi tę rozmowę dalej.",
    "ru": "Через минуту с вами продолжит другой наш сотрудник.",
}
_BY_MAIL: Mapping[str, str] = {
    "en": "We go on by e-mail: our answer comes to your address.",
    "pl": "Dalej piszemy e-mailem: odpowiedź przyjdzie na Twój adres.",
    "ru": "Продолжим по почте: ответ придёт на ваш адрес.",
}


def passed_to(name: str, language: str) -> str:
    return _in(_PASSED, language).format(name=name)


def passed_to_team(language: str) -> str:
    return _in(_TO_TEAM, language)


def by_mail(language: str) -> str:
    return _in(_BY_MAIL, language)


def _in(words: Mapping[str, str], language: str) -> str:
    return words.get(language, words["en"])
