"""What the import of people says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from console.domain.people_import import Column, Complaint, Trouble, Verdict
from console.importers.people import Told
from console.queries.people_import import RunRow
from console.ui.shared.words import number, translate


def column(one: Column) -> str:
    return {
        Column.IGNORE: translate("courses", "Leave out"),
        Column.NAME: translate("courses", "Full name"),
        Column.GIVEN: translate("courses", "First name"),
        Column.SURNAME: translate("courses", "Surname"),
        Column.EMAIL: translate("courses", "E-mail"),
        Column.PHONE: translate("courses", "Phone"),
        Column.CHAT: translate("courses", "Chat name"),
        Column.PLATFORM: translate("courses", "Name on the platform"),
        Column.LANGUAGE: translate("courses", "Language"),
        Column.ORGANISATION: translate("courses", "Organisation"),
        Column.COHORT: translate("courses", "Cohort"),
        Column.COURSE: translate("courses", "Course"),
        Column.ENROLLED: translate("courses", "Enrolled on"),
        Column.LAST_ACCESS: translate("courses", "Last on the platform"),
        Column.NOTE: translate("courses", "Note"),
        Column.CHECKPOINT: translate("courses", "Checkpoint: its name above, done or not below"),
        Column.CHECKPOINT_NAME: translate("courses", "Name of a checkpoint"),
        Column.DONE: translate("courses", "Done, for that checkpoint"),
        Column.DUE: translate("courses", "Due on, for that checkpoint"),
        Column.REGISTERED: translate("webinars", "Registered on"),
        Column.JOINED: translate("webinars", "Joined at"),
        Column.LEFT: translate("webinars", "Left at"),
        Column.MINUTES: translate("webinars", "How long they were there"),
        Column.ATTENDED: translate("webinars", "Came or not, approved or cancelled"),
        Column.PART: translate("webinars", "Host, speaker or guest"),
    }[one]


def verdict(row: Told) -> str:
    match row.verdict:
        case Verdict.NEW:
            return translate("courses", "New")
        case Verdict.CHANGED:
            return translate("courses", "Known, something is new")
        case Verdict.SAME:
            return translate("courses", "Known, nothing new")
        case Verdict.JOINED:
            return translate("courses", "Same person as row {row}").format(row=row.as_line)
        case Verdict.LEFT:
            return translate("courses", "Not brought")
        case _:
            return translate("courses", "Not taken")


def trouble(one: Complaint) -> str:
    said = {
        Trouble.NO_NAME: translate("courses", "no name"),
        Trouble.NAME_IS_NUMBER: translate("courses", "the name is none"),
        Trouble.BAD_EMAIL: translate("courses", "no e-mail address"),
        Trouble.BAD_PHONE: translate("courses", "no phone number"),
        Trouble.LOST_DIGITS: translate("courses", "the spreadsheet has lost digits of this number"),
        Trouble.BAD_DATE: translate("courses", "no date"),
        Trouble.BAD_LANGUAGE: translate("courses", "no language we know"),
        Trouble.BAD_MARK: translate("courses", "neither yes, no nor a date"),
        Trouble.BROKEN_CELL: translate("courses", "a formula that failed"),
        Trouble.NO_COHORT: translate("courses", "progress without a cohort"),
        Trouble.TOO_LONG: translate("courses", "too long for a name"),
        Trouble.SHARED: translate("courses", "address or number of somebody else too"),
        Trouble.OF_THE_CREW: translate("webinars", "host or speaker, no participant"),
    }[one.trouble]
    if one.trouble is Trouble.SHARED:
        return f"{said} ({translate('courses', 'row {row}').format(row=one.value)})"
    where = f"{one.heading} “{one.value}”" if one.heading else f"“{one.value}”" if one.value else ""
    return f"{where}: {said}" if where else said


def why(row: Told) -> str:
    said = [trouble(one) for one in row.complaints]
    if row.verdict is Verdict.LEFT:
        said.insert(0, translate("courses", "the import was stopped before this row"))
    if row.verdict is Verdict.REFUSED and not any(one.trouble.refuses for one in row.complaints):
        said.insert(0, translate("courses", "no name, and nobody is known under the address"))
    if row.known_as and row.known_as != row.name:
        said.append(translate("courses", "here as {name}").format(name=row.known_as))
    return "; ".join(said)


def counts(found: Counter[Verdict]) -> str:
    parts = (
        translate("courses", "%n new", "", found[Verdict.NEW]),
        translate("courses", "%n with something new", "", found[Verdict.CHANGED]),
        translate("courses", "%n as before", "", found[Verdict.SAME]),
        translate("courses", "%n the same person as another row", "", found[Verdict.JOINED]),
        translate("courses", "%n not taken", "", found[Verdict.REFUSED]),
        translate("courses", "%n not brought", "", found[Verdict.LEFT]),
    )
    numbers = (Verdict.NEW, Verdict.CHANGED, Verdict.SAME, Verdict.JOINED, Verdict.REFUSED, Verdict.LEFT)
    said = [part for part, one in zip(parts, numbers, strict=True) if found[one]]
    return " · ".join(said) or translate("courses", "Nobody stands in this sheet.")


def run(row: RunRow) -> str:
    said = (
        translate("courses", "%n new", "", row.made),
        translate("courses", "%n with something new", "", row.changed),
        translate("courses", "%n not taken", "", row.refused),
    )
    shown = [part for part, count in zip(said, (row.made, row.changed, row.refused), strict=True) if count]
    undone = translate("courses", "undone") if row.undone_at is not None else ""
    return " · ".join(filter(None, (*shown, undone))) or translate("courses", "nothing new")


def report(rows: Sequence[Told]) -> list[list[str]]:
    """The report as a table: a heading, then a line for every row."""
    heading = (
        translate("courses", "Row"),
        translate("courses", "Full name"),
        translate("courses", "What became of it"),
        translate("courses", "Why"),
    )
    return [list(heading), *([str(row.line), row.name, verdict(row), why(row)] for row in rows)]


def progress(done: int, total: int) -> str:
    return translate("courses", "{done} of {total} people are in").format(done=number(done), total=number(total))


def stopped(done: int, total: int, why: str) -> str:
    """`why` the desk stopped it; empty: somebody did."""
    if not done:
        said = translate("courses", "Nobody was brought.")
    else:
        said = translate(
            "courses",
            "{done} of {total} people are in; the others are listed as not brought. "
            "The same file brings them another time, or undo what is in.",
        ).format(done=number(done), total=number(total))
    return f"{why} {said}".strip()
