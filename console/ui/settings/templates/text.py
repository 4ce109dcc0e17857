"""What the page of templates says."""

from __future__ import annotations

from console.domain.templates import Placeholder
from console.ui.shared.words import translate

LANGUAGES = {"en": "English", "pl": "Polski", "ru": "Русский"}


def language(code: str) -> str:
    """In its own name: that is how people look for it."""
    return LANGUAGES.get(code, code.upper())


def groups() -> tuple[tuple[str, tuple[Placeholder, ...]], ...]:
    """Placeholders in the order in which one looks for them."""
    return (
        (
            translate("templates", "Person"),
            (
                Placeholder.FIRST_NAME,
                Placeholder.NAME,
                Placeholder.EMAIL,
                Placeholder.ORGANISATION,
                Placeholder.COHORT,
                Placeholder.TUTOR,
            ),
        ),
        (
            translate("templates", "Ticket"),
            (Placeholder.TICKET, Placeholder.SUBJECT, Placeholder.LINK, Placeholder.SURVEY, Placeholder.RATE),
        ),
        (
            translate("templates", "Us"),
            (
                Placeholder.AGENT,
                Placeholder.AGENT_FIRST_NAME,
                Placeholder.DESK,
                Placeholder.PHONE,
                Placeholder.DESK_EMAIL,
                Placeholder.HOURS,
                Placeholder.CONTACT,
            ),
        ),
        (
            translate("templates", "Webinar"),
            (Placeholder.WEBINAR, Placeholder.WEBINAR_START, Placeholder.WEBINAR_LINK, Placeholder.CHECKPOINT),
        ),
    )


def meaning(place: Placeholder) -> str:
    return {
        Placeholder.FIRST_NAME: translate("templates", "First name"),
        Placeholder.NAME: translate("templates", "Whole name"),
        Placeholder.EMAIL: translate("templates", "E-mail address"),
        Placeholder.ORGANISATION: translate("templates", "Organisation"),
        Placeholder.COHORT: translate("templates", "Group"),
        Placeholder.TUTOR: translate("templates", "Tutor of the group"),
        Placeholder.TICKET: translate("templates", "Number of the ticket"),
        Placeholder.SUBJECT: translate("templates", "Subject of the ticket"),
        Placeholder.LINK: translate("templates", "Page with the state of the request"),
        Placeholder.SURVEY: translate("templates", "How was our help? with five answers"),
        Placeholder.RATE: translate("templates", "Page to say how our help was"),
        Placeholder.AGENT: translate("templates", "Who answers"),
        Placeholder.AGENT_FIRST_NAME: translate("templates", "First name of who answers"),
        Placeholder.DESK: translate("templates", "Name of the desk"),
        Placeholder.PHONE: translate("templates", "Telephone of the desk"),
        Placeholder.DESK_EMAIL: translate("templates", "E-mail of the desk"),
        Placeholder.HOURS: translate("templates", "When we are here"),
        Placeholder.CONTACT: translate("templates", "All of how to reach us, a line each"),
        Placeholder.WEBINAR: translate("templates", "Title of the webinar"),
        Placeholder.WEBINAR_START: translate("templates", "When the webinar begins"),
        Placeholder.WEBINAR_LINK: translate("templates", "Way into the webinar"),
        Placeholder.CHECKPOINT: translate("templates", "Checkpoint of the reminder"),
    }[place]


def optional_part() -> str:
    return translate("templates", "Left out when something in it is not known")


def part_in(code: str) -> str:
    return translate("templates", "Only for readers of {language}").format(language=language(code))


def mistyped(names: tuple[str, ...]) -> str:
    listed = ", ".join(f"{{{name}}}" for name in names)
    return translate("templates", "Not known as a place: {names}. Each answer would stop at it.").format(names=listed)


def left_open(count: int) -> str:
    return translate("templates", "%n places stay open for this person. Sending stops at them once.", "", count)


def preview_for(name: str) -> str:
    if not name:
        return translate("templates", "Preview for…")
    return translate("templates", "Preview for {name}").format(name=name)


def example_subject() -> str:
    return translate("templates", "No sound in the lesson")
