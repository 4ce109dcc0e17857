"""Public holidays of countries, after the package `holidays` (MIT)."""

from __future__ import annotations

from collections.abc import Iterable

from holidays import country_holidays, list_localized_countries, list_supported_countries

from console.domain.hours import Day

OURS = ("PL", "RU", "GB", "DE", "US", "UA", "KZ")
"""Countries that are offered first."""


def countries() -> tuple[str, ...]:
    """ISO 3166 codes of the countries whose holidays are known, `OURS` first."""
    known = list_supported_countries(include_aliases=False)
    return (*OURS, *sorted(set(known) - set(OURS)))


def parts(country: str) -> tuple[str, ...]:
    """Codes of the parts of a country that have holidays of their own."""
    return tuple(list_supported_countries(include_aliases=False).get(country, ()))


def holidays_of(country: str, part: str, years: Iterable[int], language: str = "en") -> tuple[Day, ...]:
    """In order, named in the language where the country's holidays are known in it, else in its own."""
    if not country:
        return ()
    known = list_localized_countries(include_aliases=False).get(country, ())
    spoken = next((one for one in known if one.partition("_")[0] == language), None)
    found = country_holidays(country, subdiv=part or None, years=sorted(years), language=spoken)
    return tuple(Day(on, name) for on, name in sorted(found.items()))
