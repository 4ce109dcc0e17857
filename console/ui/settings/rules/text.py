"""What the settings of rules say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from console.domain.ids import Id
from console.domain.rules import Rule, Since, When
from console.domain.tickets import State
from console.domain.waits import wait_said
from console.queries.rules import TRIED_ON, Did, WouldDo
from console.ui.queue.filter_text import category, priority
from console.ui.queue.text import channel
from console.ui.shared.words import clock, day, translate

_FEW = 5


def when(one: When) -> str:
    return {
        When.CREATED: lambda: translate("rules", "a ticket is new"),
        When.CHANGED: lambda: translate("rules", "a ticket has changed"),
        When.PASSED: lambda: translate("rules", "some time has passed"),
    }[one]()


def since(one: Since) -> str:
    return {
        Since.OPENED: lambda: translate("rules", "since it was opened"),
        Since.QUIET: lambda: translate("rules", "without a word or a change"),
        Since.THEY_WAIT: lambda: translate("rules", "in which they wait for us"),
        Since.WE_WAIT: lambda: translate("rules", "in which we wait for them"),
    }[one]()


def state(one: State) -> str:
    return {
        State.NEW: lambda: translate("rules", "New"),
        State.OPEN: lambda: translate("rules", "Open"),
        State.PENDING: lambda: translate("rules", "Pending"),
        State.ON_HOLD: lambda: translate("rules", "On hold"),
        State.SOLVED: lambda: translate("rules", "Solved"),
        State.CLOSED: lambda: translate("rules", "Closed"),
    }[one]()


def below(rule: Rule, people: Mapping[Id, str]) -> str:
    """The rule in one line: "When a ticket is new · Chat, Technical → Ola, High, +print"."""
    happens = when(rule.when)
    if rule.when is When.PASSED:
        happens = f"{wait_said(rule.after)} {since(rule.since)}"
    kind = [
        *map(channel, rule.conditions.channels),
        *map(category, rule.conditions.categories),
        *map(priority, rule.conditions.priorities),
        *rule.conditions.languages,
        *(f"#{label}" for label in rule.conditions.labels),
        *([f"“{rule.conditions.words}”"] if rule.conditions.words else []),
    ]
    head = translate("rules", "When {happens}").format(happens=happens)
    return f"{head}{' · ' if kind else ''}{', '.join(kind)} → {', '.join(_acts(rule, people))}"


def _acts(rule: Rule, people: Mapping[Id, str]) -> list[str]:
    then = rule.then
    return [
        *([people.get(then.owner, "?")] if then.owner is not None else []),
        *([priority(then.priority)] if then.priority is not None else []),
        *([category(then.category)] if then.category is not None else []),
        *([state(then.state)] if then.state is not None else []),
        *(f"+{label}" for label in then.add_labels),
        *(f"−{label}" for label in then.remove_labels),
        *([translate("rules", "snooze {wait}").format(wait=wait_said(then.snooze))] if then.snooze is not None else []),
        *([translate("rules", "write")] if then.template is not None else []),
        *([translate("rules", "tell")] if then.tell is not None or then.tell_leads else []),
    ]


def standing(rule: Rule) -> tuple[str, str, str]:
    """Icon, token and words for how a rule is."""
    if rule.stopped_at is not None:
        return "warning", "warn.text", translate("rules", "Stopped: it went round in circles")
    if not rule.active:
        return "pause", "text.secondary", translate("rules", "Switched off")
    return "check-circle", "go.text", translate("rules", "In use")


def tried(found: Sequence[WouldDo]) -> str:
    """What a dry run found."""
    if not found:
        return translate("rules", "It would do nothing to the last %n tickets.", "", TRIED_ON)
    head = translate("rules", "It would act on %n of the last 500 tickets:", "", len(found))
    lines = [f"T-{one.number}  {one.participant_name}  {one.subject}" for one in found[:_FEW]]
    return "\n".join([head, *lines, *(["…"] if len(found) > _FEW else [])])


def did(found: Sequence[Did], now: datetime) -> str:
    """What a rule has done."""
    if not found:
        return translate("rules", "It has done nothing yet.")
    lines = [f"{day(one.at, now)} {clock(one.at)}  T-{one.number}  {one.subject}" for one in found]
    return "\n".join([translate("rules", "What it did last:"), *lines])
