"""Public holidays of countries, after the package `holidays` (MIT)."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from holidays import country_holidays, list_supported_countries

from console.domain.hours import Day, Hours
from console.domain.sla import Promises

OURS = ("PL", "RU", "GB", "DE", "US", "UA", "KZ")
"""Countries that are offered first."""


def countries() -> tuple[str, ...]:
    """ISO 3166 codes of the countries whose holidays are known, `OURS` first."""
    known = list_supported_countries(include_aliases=False)
    return (*OURS, *sorted(set(known) - set(OURS)))


def parts(country: str) -> tuple[str, ...]:
    """Codes of the parts of a country that have holidays of their own."""
    return tuple(list_supported_countries(include_aliases=False).get(country, ()))


def holidays_of(country: str, part: str, years: Iterable[int]) -> tuple[Day, ...]:
    """In order, named as in the country itself."""
    if not country:
        return ()
    # Without a language it would be that of this computer's environment.
    spoken = country_holidays(country).default_language
    found = country_holidays(country, subdiv=part or None, years=sorted(years), language=spoken)
    return tuple(Day(on, name) for on, name in sorted(found.items()))


def with_holidays(hours: Hours, year: int) -> Hours:
    """With the holidays of its country in this year and the next."""
    return msgspec.structs.replace(hours, holidays=holidays_of(hours.country, hours.part, (year, year + 1)))


def renewed(promises: Promises, year: int) -> Promises:
    """With the holidays of the years from this one on, where they have come to their end; the very same otherwise."""
    desk = _renewed(promises.hours, year)
    teams = tuple(msgspec.structs.replace(one, hours=_renewed(one.hours, year)) for one in promises.teams)
    if (desk, teams) == (promises.hours, promises.teams):
        return promises
    return msgspec.structs.replace(promises, hours=desk, teams=teams)


def _renewed(hours: Hours, year: int) -> Hours:
    known = bool(hours.holidays) and hours.holidays[-1].on.year > year
    return hours if known or not hours.country else with_holidays(hours, year)
