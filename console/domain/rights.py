"""Rights: what each role may do. The database enforces the same on a team's hub."""

from __future__ import annotations

from enum import StrEnum

from console.domain.people import Role


class Right(StrEnum):
    ANSWER = "answer"
    """Write notes and answers, take and give tickets, change their states and labels."""
    NOTE = "note"
    PHONE = "phone"
    """Take, make and write down calls."""
    BULK_ANSWER = "bulk_answer"
    MERGE = "merge"
    EDIT_PEOPLE = "edit_people"
    EDIT_KNOWLEDGE = "edit_knowledge"
    EDIT_DESK = "edit_desk"
    """Templates shared by all, people of the desk, settings."""
    ANSWERS_OF_OTHERS = "answers_of_others"
    """Take back or hurry what a colleague has sent and what has not left yet."""


_AGENT = frozenset(
    {
        *(Right.ANSWER, Right.NOTE, Right.PHONE, Right.BULK_ANSWER, Right.MERGE),
        *(Right.EDIT_PEOPLE, Right.EDIT_KNOWLEDGE),
    }
)
_LEAD = _AGENT | {Right.EDIT_DESK, Right.ANSWERS_OF_OTHERS}
_RIGHTS = {
    Role.AGENT: _AGENT,
    Role.LEAD: _LEAD,
    Role.ADMIN: _LEAD,
    Role.TUTOR: frozenset({Right.ANSWER, Right.NOTE}),
    Role.EXPERT: frozenset({Right.NOTE, Right.EDIT_KNOWLEDGE}),
}


def may(role: Role, right: Right) -> bool:
    return right in _RIGHTS[role]
