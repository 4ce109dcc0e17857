"""What courses, checkpoints and reminders say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from console.domain import templates
from console.domain.courses import Hindrance, Standing, Step, days_late, step
from console.domain.people import first_name
from console.domain.templates import Placeholder
from console.queries.courses import CohortSummary, Learner, LeaveRow, PassedCheckpoint, ReminderRow
from console.queries.desk import AgentRow, TemplateRow
from console.ui.shared.words import day, number, translate

SHORTCUT = "remind"
"""Templates called so are what a reminder begins with; `remind-help` and `remind-call` when it is later."""
_SHORTCUTS = {Step.HELP: "remind-help", Step.CALL: "remind-call"}

# In the language of the participant, whatever the agent reads: they stand where the desk has no template.
_SUBJECTS = {"en": "{checkpoint}: shall we help?", "pl": "{checkpoint}: pomóc?", "ru": "{checkpoint}: помочь?"}
_GREETINGS = {"en": "Hello {first_name},", "pl": "Dzień dobry,", "ru": "Здравствуйте, {first_name}!"}
_NOTES = {
    "en": "{checkpoint} is still waiting for you. If something is in the way, we are glad to help: just answer.",
    "pl": "{checkpoint} wciąż czeka. Jeśli coś stoi na przeszkodzie, chętnie pomożemy: wystarczy odpowiedzieć.",
    "ru": "{checkpoint} всё ещё ждёт вас. Если что-то мешает, мы с радостью поможем: просто ответьте.",
}
_OFFERS = {
    "en": "{checkpoint} has been waiting for a while. Shall we go through it together? Write when it suits you.",
    "pl": "{checkpoint} czeka już od pewnego czasu. Przejdziemy przez to razem? Proszę napisać, kiedy będzie wygodnie.",
    "ru": "{checkpoint} ждёт уже некоторое время. Пройдём его вместе? Напишите, когда вам удобно.",
}
_MORE_TIME = {
    "en": "If you need more time, answer “more time”, and we move the date.",
    "pl": "Jeśli potrzeba więcej czasu, proszę odpisać „więcej czasu”, a przesuniemy termin.",
    "ru": "Если нужно больше времени, ответьте «больше времени», и мы перенесём срок.",
}
_REGARDS = {"en": "Warm regards,", "pl": "Z pozdrowieniami", "ru": "С уважением,"}


def own_letter(language: str, late_step: Step) -> tuple[str, str]:
    """Help comes first, then a way to say that one needs more time. With placeholders."""
    tongue = language if language in _SUBJECTS else "en"
    matter = (_OFFERS if late_step in _SHORTCUTS else _NOTES)[tongue]
    ending = f"{_REGARDS[tongue]}\n{{agent}}\n{{desk}}"
    return _SUBJECTS[tongue], "\n\n".join((_GREETINGS[tongue], matter, _MORE_TIME[tongue], ending))


def people(count: int) -> str:
    return translate("courses", "%n people", "", count)


def nobody_due() -> str:
    return translate("courses", "Nobody of them is to be reminded now.")


def plan(letters: int, calls: int, left: int) -> str:
    """ "9 letters. 2 calls to make. 3 people are left out: …"."""
    parts = [translate("courses", "%n letters.", "", letters)] if letters else []
    if calls:
        parts.append(translate("courses", "%n calls to make.", "", calls))
    if left:
        why = translate("courses", "%n are left out: reminded lately, on leave, or with a ticket open.", "", left)
        parts.append(why)
    return " ".join(parts)


def preview(name: str, place: int, shown: int) -> str:
    said = translate("courses", "{name}, preview {place} of {count}")
    return said.format(name=name, place=place, count=shown)


def call_to_make(name: str, late: PassedCheckpoint, now: datetime) -> tuple[str, str]:
    """Subject and words of a call: for colleagues, so in the language of whoever plans it."""
    subject = translate("courses", "Call: {checkpoint}").format(checkpoint=late.name)
    words = translate("courses", "{name}: {checkpoint}, {late}. Offer help first, and ask how much more time would do.")
    said = lateness(late.due_at, now) if late.due_at is not None else ""
    return subject, words.format(name=name, checkpoint=late.name, late=said)


def leave(row: LeaveRow, now: datetime) -> str:
    """ "On leave until 3 Dec: ill", or, before it begins, "On leave from 1 Dec to 3 Dec"."""
    if row.holds(now):
        said = translate("courses", "On leave until {day}").format(day=day(row.until, now))
    else:
        said = translate("courses", "On leave from {first} to {last}").format(
            first=day(row.since, now), last=day(row.until, now)
        )
    return f"{said}: {row.reason}" if row.reason else said


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
        Hindrance.ON_LEAVE: translate("courses", "They are on leave, as agreed."),
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
            return _filled(own_letter(language, late_step)[0], values, language), _filled(fit.text, values, language)
    subject, words = own_letter(language, late_step)
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
    if person.leave is not None and person.leave.holds(now):
        parts.append(leave(person.leave, now))
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
