"""The groups of people of a team's hub, and how it is said what some of them may do with a table."""

from __future__ import annotations

from enum import StrEnum

from console.domain.people import Role


class Group(StrEnum):
    """The groups of a desk's database; each person is in one of the last three (PostgreSQL's own word is role)."""

    OWNER = "owner"
    GATEWAY = "gateway"
    LEAD = "lead"
    AGENT = "agent"
    TUTOR = "tutor"


GROUP_OF = {Role.LEAD: Group.LEAD, Role.ADMIN: Group.LEAD, Role.AGENT: Group.AGENT, Role.TUTOR: Group.TUTOR}
"""An expert is asked through the desk and has no access to the database."""

PEOPLE = (Group.LEAD, Group.AGENT, Group.TUTOR)


class May:
    """What some groups may do with a table. `change` names columns, or (ALL_BUT) the columns it leaves out."""

    def __init__(
        self,
        *groups: Group,
        read: bool = True,
        add: bool = False,
        change: tuple[str, ...] = (),
        change_all_but: frozenset[str] = frozenset(),
        remove: bool = False,
    ) -> None:
        self.groups = groups
        self.read, self.add, self.remove = read, add, remove
        self.change, self.change_all_but = change, change_all_but

    def verbs(self, columns: list[str]) -> list[str]:
        """As GRANT spells them."""
        changed = self.change or [name for name in columns if self.change_all_but and name not in self.change_all_but]
        told = [verb for verb, given in (("SELECT", self.read), ("INSERT", self.add), ("DELETE", self.remove)) if given]
        quoted = ", ".join(f'"{name}"' for name in changed)
        return told + ([f"UPDATE ({quoted})"] if changed else [])
