"""What courses, checkpoints and reminders say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from console.domain import templates
from console.domain.courses import Hindrance, Standing, Step, days_late, step
from console.domain.people import first_name
from console.domain.templates import Placeholder
from console.queries.courses import CohortSummary, Learner, PassedCheckpoint, ReminderRow
from console.queries.desk import AgentRow, TemplateRow
from console.ui.shared.words import day, number, translate

SHORTCUT = "remind"
"""Templates called so are what a reminder begins with; `remind-help` and `remind-call` when it is later."""
_SHORTCUTS = {Step.HELP: "remind-help", Step.CALL: "remind-call"}

# In the language of the participant, whatever the agent reads: they stand where the desk has no template.
_LETTERS = {
    "en": (
        "{checkpoint}: shall we help?",
        (
            "Hello {first_name},\n\n{checkpoint} is still waiting for you. Shall we go through it together, or would "
            "one more week help? Just answer this letter.\n\nWarm regards,\n{agent}\n{desk}"
        ),
    ),
    "pl": (
        "{checkpoint}: pomóc?",
        (
            "Dzień dobry,\n\n{checkpoint} wciąż czeka. Przejdziemy to razem czy pomoże jeszcze tydzień? Wystarczy "
            "odpowiedzieć na tę wiadomość.\n\nZ pozdrowieniami\n{agent}\n{desk}"
        ),
    ),
    "ru": (
        "{checkpoint}: помочь?",
        (
            "Здравствуйте, {first_name}!\n\n{checkpoint} всё ещё ждёт вас. Пройдём вместе или дать ещё неделю? Просто "
            "ответьте на это письмо.\n\nС уважением,\n{agent}\n{desk}"
        ),
    ),
}


def done_of(done: int, total: int) -> str:
    return translate("courses", "{done} of {total} done").format(done=number(done), total=number(total))


def lateness(due_at: datetime, now: datetime) -> str:
    days = days_late(due_at, now)
    return translate("courses", "%n days late", "", days) if days else translate("courses", "due today")


def state(one: PassedCheckpoint, now: datetime) -> str:
    if one.standing is Standing.DONE and one.done_at is not None:
        return translate("courses", "done {day}").format(day=day(one.done_at, now))
    if one.due_at is None:
        return translate("courses", "no date")
    if one.standing is Standing.LATE:
        return lateness(one.due_at, now)
    said = translate("courses", "more time until {day}") if one.own_date else translate("courses", "due {day}")
    return said.format(day=day(one.due_at, now))


def sentence(one: PassedCheckpoint, place: int, total: int, now: datetime) -> str:
    """ "Checkpoint 8 of 12, Module 4 quiz, 3 days late"."""
    said = translate("courses", "Checkpoint {place} of {total}, {name}, {state}")
    return said.format(place=place, total=total, name=one.name, state=state(one, now))


def reminded(row: ReminderRow, now: datetime) -> str:
    said = translate("courses", "Reminded {day}, {agent}.").format(day=day(row.at, now), agent=row.agent)
    if row.answered_at is None:
        return said
    return f"{said} {translate('courses', 'Answered {day}.').format(day=day(row.answered_at, now))}"


def why_not(hindrance: Hindrance) -> str:
    return {
        Hindrance.NOT_LATE: translate("courses", "Nothing is late."),
        Hindrance.REMINDED: translate("courses", "A reminder went out in the last three days."),
        Hindrance.TICKET_OPEN: translate("courses", "A ticket is open: an answer there reminds best."),
        Hindrance.NO_ADDRESS: translate("courses", "No address is known."),
    }[hindrance]


def advice(days: int) -> str:
    return {
        Step.WAIT: translate("courses", "It is hardly late: many hand in on the next day."),
        Step.NOTE: translate("courses", "A gentle note."),
        Step.HELP: translate("courses", "A week late: offer help."),
        Step.CALL: translate("courses", "Two weeks late: a call is kinder than one more letter."),
    }[step(days)]


def letter(
    language: str,
    found: Sequence[TemplateRow],
    late_step: Step,
    values: Mapping[str, str],
) -> tuple[str, str]:
    """Subject and words in the language of the participant: of the desk's template, or our own."""
    for shortcut in (_SHORTCUTS.get(late_step, SHORTCUT), SHORTCUT):
        fit = next((one for one in found if one.shortcut == shortcut and one.language == language), None)
        if fit is not None:
            subject = _LETTERS.get(language, _LETTERS["en"])[0]
            return _filled(subject, values, language), _filled(fit.text, values, language)
    subject, words = _LETTERS.get(language, _LETTERS["en"])
    # A desk without a name has letters without one: of our own words no gap is left for the agent to fill.
    return _filled(subject, values, language), templates.settled(words, values, language)


def _filled(words: str, values: Mapping[str, str], language: str) -> str:
    return templates.fill(words, values, language).text


def values_of(
    name: str, checkpoint: str, cohort: str, tutor: str, me: AgentRow | None, settings: Mapping[str, str], language: str
) -> dict[str, str]:
    return {
        **templates.of_person(name, known=True, cohort=cohort, tutor=tutor),
        **templates.of_agent(me.name if me is not None else ""),
        **templates.of_desk(settings, language),
        Placeholder.FIRST_NAME: first_name(name),
        Placeholder.CHECKPOINT: checkpoint,
    }


def cohort_line(cohort: CohortSummary) -> str:
    people = translate("courses", "%n people", "", cohort.people)
    return " · ".join(filter(None, (cohort.course, people)))


def cohort_sentence(cohort: CohortSummary) -> str:
    late = translate("courses", "%n late", "", cohort.late) if cohort.late else ""
    return ", ".join(filter(None, (cohort.name, cohort_line(cohort), late)))


def learner_line(person: Learner, cohort: str, now: datetime) -> str:
    """What stands below a name: the cohort where it is not clear, and when they were last heard of."""
    parts = [cohort]
    if person.last_contact is not None:
        parts.append(translate("courses", "last contact {day}").format(day=day(person.last_contact, now)))
    if person.reminded_at is not None:
        parts.append(translate("courses", "reminded {day}").format(day=day(person.reminded_at, now)))
    elif person.last_access is not None:
        parts.append(translate("courses", "last on the platform {day}").format(day=day(person.last_access, now)))
    return " · ".join(filter(None, parts)) or translate("courses", "no contact yet")


def learner_sentence(person: Learner, cohort: str, late: str, now: datetime) -> str:
    done = sum(one is Standing.DONE for one in person.standings)
    parts = (person.name, late, done_of(done, len(person.standings)), learner_line(person, cohort, now))
    return ", ".join(filter(None, parts))


def until(start: datetime, days: int) -> datetime:
    return start + timedelta(days=days)


def overdue() -> str:
    return translate("courses", "Overdue")


def overdue_line() -> str:
    return translate("courses", "Everybody who is late with something")
