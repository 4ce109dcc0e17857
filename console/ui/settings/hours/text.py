"""What the settings of hours say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale

from console.domain.hours import Day, Hours
from console.domain.hours_text import week_said
from console.domain.public_holidays import OURS, countries
from console.domain.sla import TeamHours
from console.ui.shared.words import calendar_day, translate

_SOON = 3


def name_of(entry: TeamHours) -> str:
    return entry.team or translate("hours", "The desk")


def below(hours: Hours, language: str) -> str:
    """The week, the place of its clock, and how many days are otherwise."""
    week = week_said(hours, language) or translate("hours", "Never open")
    said = [week, place(hours.zone)]
    if hours.country:
        said.append(translate("hours", "holidays of {country}").format(country=country(hours.country)))
    if hours.days:
        said.append(translate("hours", "%n own days", "", len(hours.days)))
    return " · ".join(said)


def weekdays() -> tuple[str, ...]:
    """Monday first."""
    names = (QLocale().standaloneDayName(number) for number in range(1, 8))
    return tuple(name[:1].upper() + name[1:] for name in names)


def place(zone: str) -> str:
    """ "Europe/Warsaw" as "Warsaw"."""
    return zone.rpartition("/")[2].replace("_", " ")


def zones() -> tuple[tuple[str, str], ...]:
    """All time zones that are places, by name, and UTC."""
    areas = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
    places = (name for name in available_timezones() if name.partition("/")[0] in areas)
    return (("UTC", "UTC"), *((name, name.replace("_", " ")) for name in sorted(places)))


def country(code: str) -> str:
    return QLocale.territoryToString(QLocale.codeToTerritory(code)) or code


def choices_of_countries() -> tuple[tuple[str, str], ...]:
    first = tuple((code, country(code)) for code in OURS)
    rest = sorted(((code, country(code)) for code in countries() if code not in OURS), key=lambda one: one[1])
    return (("", translate("hours", "None")), *first, *rest)


def soon(days: Sequence[Day], today: date) -> str:
    """The next few of them, so that one sees whether they are the right ones."""

    def said() -> Iterator[str]:
        for day in days:
            if day.on >= today:
                yield f"{calendar_day(day.on, today)} {day.name}"

    return ", ".join(one for one, _ in zip(said(), range(_SOON), strict=False))
