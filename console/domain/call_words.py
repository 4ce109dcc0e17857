"""What a ticket is called that a call has opened by itself, in the language of whoever called."""

from __future__ import annotations

_MISSED = {"en": "Missed call", "pl": "Nieodebrane połączenie", "ru": "Пропущенный звонок"}
_TALK = {"en": "Phone call", "pl": "Rozmowa telefoniczna", "ru": "Телефонный разговор"}
_SPOKEN = {"PL": "pl", "RU": "ru", "BY": "ru", "KZ": "ru"}


def missed(language: str) -> str:
    return _MISSED.get(language, _MISSED["en"])


def talk(language: str) -> str:
    return _TALK.get(language, _TALK["en"])


def spoken_in(region: str) -> str:
    """The language of a desk, as far as its region (ISO 3166) tells; of those this program speaks."""
    return _SPOKEN.get(region, "en")
