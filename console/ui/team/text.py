"""What is said of the team's desk: how far away it is, and how far the first synchronisation has come."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.link import Link, Standing
from console.sync.filling import Stage
from console.ui.shared.words import clock, fault, number, seconds, translate


def to_the_second(at: datetime) -> str:
    """ "14:03:22", in the time of this computer."""
    return at.astimezone().strftime("%H:%M:%S")


def status(link: Link) -> str:
    """One calm fact for the foot of the window."""
    if link.standing is Standing.FILLING:
        return stage(link)
    if link.waiting:
        return waiting(link.waiting)
    if link.standing is Standing.SHUT_OUT:
        return translate("team", "The team's desk does not let you in")
    return _as_of(link)


def _as_of(link: Link) -> str:
    if link.as_of is None:
        away = link.standing is Standing.AWAY
        return translate("team", "No connection yet") if away else translate("team", "Connecting…")
    if link.standing is Standing.CONNECTED:
        said = translate("team", "In step with the team, as of {time}")
    else:
        said = translate("team", "As the team had it at {time}")
    return said.format(time=to_the_second(link.as_of))


def waiting(count: int) -> str:
    return translate("team", "%n changes wait for the team's desk", "", count)


def stage(link: Link) -> str:
    """ "Bringing conversations: 1,200 of 5,000"."""
    what = {
        Stage.DESK: translate("team", "Bringing the desk"),
        Stage.QUEUE: translate("team", "Bringing the queue"),
        Stage.TICKETS: translate("team", "Bringing tickets"),
        Stage.ARTICLES: translate("team", "Bringing articles"),
        Stage.LEARNERS: translate("team", "Bringing people"),
        Stage.CONVERSATIONS: translate("team", "Bringing conversations"),
        Stage.RECENT: translate("team", "Bringing what was solved lately"),
        Stage.CALLS: translate("team", "Bringing calls"),
        Stage.WHOLE: translate("team", "Everything is here"),
    }[Stage(link.stage or Stage.DESK)]
    if not link.total:
        return what
    return translate("team", "{what}: {done} of {total}").format(
        what=what, done=number(link.done), total=number(link.total)
    )


def filling_title() -> str:
    return translate("team", "The desk is coming to this computer")


def filling_text(link: Link) -> str:
    return f"{stage(link)}. " + translate("team", "You can work meanwhile. It goes on after a break, too.")


def away_title(link: Link) -> str:
    if link.as_of is None:
        return translate("team", "No connection to the team's desk yet")
    since = translate("team", "No connection since {time}. You can read and write.")
    return since.format(time=clock(link.as_of))


def away_text(link: Link, now: datetime) -> str:
    parts = []
    if link.waiting:
        parts.append(translate("team", "%n changes go out by themselves later.", "", link.waiting))
    if link.trouble is not None:
        parts.append(fault(link.trouble.title))
    soon = timedelta(seconds=1)
    if link.standing is Standing.CONNECTING or (link.retry_at is not None and link.retry_at - now < soon):
        parts.append(translate("team", "Trying now…"))
    elif link.retry_at is not None:
        parts.append(translate("team", "Next attempt in {span}.").format(span=seconds(link.retry_at - now)))
    return " ".join(parts)


def shut_out(link: Link) -> tuple[str, str]:
    """What is wrong, and what to do."""
    if link.trouble is None:
        return translate("team", "The team's desk does not let you in"), ""
    return fault(link.trouble.title), f"{fault(link.trouble.cause)} {fault(link.trouble.next_step)}"


def back(returned: int) -> tuple[str, str]:
    if returned:
        return (
            translate("team", "Connected again"),
            translate("team", "%n things were not done. Look at the bell.", "", returned),
        )
    return translate("team", "Connected again. Everything is sent."), ""


def try_now() -> str:
    return translate("team", "Try now")


def password() -> str:
    return translate("team", "Password…")


def hide() -> str:
    return translate("team", "Hide")
