"""The command line: reads what was asked, and lets the right part of the program do it.

Parts are imported when they are needed, so that --help and small commands start at once.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from console import __version__
from console.errors import ConsoleError, PartMissing

INTERRUPTED = 130
FAILED = 1
_LANGUAGES = ("en", "pl", "ru")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code: 0 done, 1 and up a fault of the world, told in three sentences."""
    asked = parser().parse_args(arguments)
    logging.basicConfig(
        level=logging.INFO if asked.verbose else logging.WARNING, format="%(levelname)s %(name)s: %(message)s"
    )
    run: Callable[[argparse.Namespace], int] = asked.run
    try:
        return run(asked)
    except ConsoleError as error:
        print(f"{error.title}\n  {error.cause}\n  {error.next_step}", file=sys.stderr)
        return error.exit_code
    except OSError as fault:
        where = f"{fault.filename}: " if fault.filename else ""
        print(
            f"The computer did not let the program go on.\n  {where}{fault.strerror or fault}.\n"
            "  Look whether the disk is full and whether the file may be read and written, then try again.",
            file=sys.stderr,
        )
        return FAILED
    except KeyboardInterrupt:
        print("Stopped. What was finished before is kept.", file=sys.stderr)
        return INTERRUPTED


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(
        prog="third-ring",
        description="A desktop console for the people who support learners. Without a command the console opens.",
        epilog="THIRD_RING_HOME moves everything the program keeps on disk to another folder.",
    )
    whole.add_argument("--version", action="version", version=f"Third Ring {__version__}")
    whole.add_argument("--verbose", action="store_true", help="tell more about what happens")
    whole.add_argument("--demo", action="store_true", help="open the console on the demo desk")
    whole.add_argument("--desk", default="", metavar="NAME", help="open this desk; “local” is the one on this computer")
    whole.set_defaults(run=_console)
    commands = whole.add_subparsers(title="commands", metavar="COMMAND")
    _add_desk(commands)
    _add_gateway(commands)
    _add_import(commands)
    _add_export(commands)
    _add_report(commands)
    _add_phone(commands)
    return whole


def _add_desk(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    desk = commands.add_parser("desk", help="make, upgrade, check, back up and restore the desk")
    steps = desk.add_subparsers(title="commands", metavar="COMMAND", required=True)
    init = steps.add_parser("init", help="make a new desk on this computer")
    init.add_argument("--name", required=True, help="name of the desk, shown to everybody")
    init.add_argument("--agent", required=True, help="your name, as participants read it")
    init.add_argument("--email", default="", help="your e-mail address")
    init.add_argument("--address", default="", help="the e-mail address the desk answers from")
    init.add_argument("--language", choices=_LANGUAGES, default="en", help="your language")
    _add_hub_address(init, "make it for a team, in this empty PostgreSQL database")
    init.add_argument("--login", default="", help="for a team: your own login")
    init.add_argument("--reach", default="", metavar="HOST[:PORT]", help="for a team: the address others reach it at")
    init.add_argument("--invitation", type=Path, metavar="FILE", help="for a team: where your invitation is written")
    init.set_defaults(run=_init, step="init")
    upgrade = steps.add_parser("upgrade", help="bring the desk to this version; a backup is made first")
    _add_hub_address(upgrade, "a team's desk, as the role that made it")
    upgrade.add_argument("--backed-up", action="store_true", help="of a team's desk there is a backup")
    upgrade.set_defaults(run=_upgrade, step="upgrade")
    _add_people(steps)
    doctor = steps.add_parser("doctor", help="look for trouble and say it in plain words")
    doctor.set_defaults(run=_doctor)
    backup = steps.add_parser("backup", help="write a copy of the desk, also while it is in use")
    backup.add_argument("file", nargs="?", type=Path, help="where to; without it a dated file in the backups folder")
    backup.set_defaults(run=_backup)
    web = steps.add_parser("web", help="where the gateway serves chats and pages; tells it where nothing is asked for")
    web.add_argument("--listen", metavar="HOST:PORT", help="where it listens")
    web.add_argument(
        "--proxies", metavar="ADDRESSES", help="the web servers before it: addresses and networks with commas"
    )
    _add_hub_address(web, "a team's desk, as a lead; without it the desk that opens here")
    web.set_defaults(run=_web, step="web")
    restore = steps.add_parser("restore", help="put a backup in place of the desk; the present desk is kept aside")
    restore.add_argument("file", type=Path, help="the backup")
    restore.set_defaults(run=_restore)


def _add_people(steps: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    add = steps.add_parser("add-person", help="let a person into a team's desk")
    add.add_argument("--name", required=True, help="their name, as participants read it")
    add.add_argument("--email", default="", help="their e-mail address")
    add.add_argument("--role", choices=("agent", "tutor", "lead"), default="agent", help="what they may do")
    add.add_argument("--language", choices=_LANGUAGES, default="en", help="their language")
    add.add_argument("--login", default="", help="their login; without it one is made of their address or name")
    add.add_argument("--invitation", type=Path, metavar="FILE", help="where the invitation is written")
    remove = steps.add_parser("remove-person", help="end a person's access to a team's desk at once")
    remove.add_argument("who", help="their login, address or whole name")
    listed = steps.add_parser("people", help="list the people of a team's desk")
    password = steps.add_parser("password", help="change your password of a team's desk")
    password.add_argument("--of", default="", metavar="LOGIN", help="somebody else's, as the role that made the desk")
    gateway = steps.add_parser("add-gateway", help="make a login for the gateway of a team's desk")
    gateway.add_argument("--login", default="gateway", help="its login")
    gateway.add_argument("--invitation", type=Path, metavar="FILE", help="where the invitation is written")
    no_gateway = steps.add_parser("remove-gateway", help="end the access of a gateway at once")
    no_gateway.add_argument("--login", default="gateway", help="its login")
    named = {"add-person": add, "remove-person": remove, "people": listed, "password": password}
    for name, step in {**named, "add-gateway": gateway, "remove-gateway": no_gateway}.items():
        _add_hub_address(step, "the desk's database; without it the team's desk that opens here")
        step.set_defaults(run=_on_hub, step=name)


def _add_hub_address(step: argparse.ArgumentParser, what: str) -> None:
    step.add_argument("--hub", default="", metavar="HOST[:PORT]/DATABASE", help=what)
    step.add_argument("--as", dest="role_name", default="", metavar="ROLE", help="your role in PostgreSQL")
    step.add_argument("--tls", choices=("verify-full", "verify-ca", "disable"), default="", help="how it proves itself")
    step.add_argument("--certificate", default="", metavar="FILE.pem", help="the one certificate it proves itself by")


def _add_gateway(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    gateway = commands.add_parser("gateway", help="run mail, phone, chat and timers of the desk, without a screen")
    gateway.add_argument(
        "--record", type=Path, metavar="FILE", help="keep what a phone system says, for: third-ring phone replay FILE"
    )
    gateway.add_argument("--pbx", default="", metavar="NAME", help="which phone system, where there are several")
    gateway.set_defaults(run=_gateway, step="run")
    steps = gateway.add_subparsers(title="commands", metavar="COMMAND")
    join = steps.add_parser("join", help="make a team's desk known here, by the invitation for a gateway")
    join.add_argument("invitation", help="the file, or the code")
    password = steps.add_parser("mailbox-password", help="give the password of a mailbox to the keyring here")
    signs_in = steps.add_parser("sign-in", help="sign a mailbox in at Google or Microsoft, for the gateway here")
    for step in (password, signs_in):
        step.add_argument("mailbox", metavar="NAME", help="its name or address")
    pbx = steps.add_parser("pbx-secret", help="give the secret of a phone system to the keyring here")
    pbx.add_argument("pbx", metavar="NAME", help="its name")
    chat = steps.add_parser(
        "chat-secret", help="give the secret with which a platform signs its visitors to the keyring"
    )
    chat.add_argument("chat", metavar="NAME", help="the name of the chat")
    moodle = steps.add_parser("moodle-token", help="give the token of a Moodle to the keyring here")
    moodle.add_argument("moodle", metavar="NAME", help="its name")
    listed = steps.add_parser("secrets", help="list what the keyring or the service has to hold, and what is missing")
    named = {
        "join": join,
        "mailbox-password": password,
        "pbx-secret": pbx,
        "chat-secret": chat,
        "moodle-token": moodle,
        "sign-in": signs_in,
        "secrets": listed,
    }
    for name, step in named.items():
        step.set_defaults(run=_gateway, step=name)
    for each in (gateway, *named.values()):
        # As before the word "gateway"; whichever was given counts.
        each.add_argument("--desk", default=argparse.SUPPRESS, metavar="NAME", help="of this desk")


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    bring = commands.add_parser("import", help="bring letters and people along")
    sources = bring.add_subparsers(title="sources", metavar="SOURCE", required=True)
    mail = sources.add_parser("mail", help="letters from EML files, folders of them, mbox files and Maildir folders")
    mail.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or folder")
    mail.add_argument("--dry-run", action="store_true", help="only tell what would happen")
    mail.add_argument("--report", type=Path, metavar="FILE.jsonl", help="write one line for each letter")
    mail.set_defaults(run=_import_mail)
    people = sources.add_parser("people", help="people, cohorts and progress from a CSV or XLSX file")
    people.add_argument("file", type=Path, metavar="FILE", help="the sheet")
    people.add_argument("--dry-run", action="store_true", help="only tell what would happen")
    people.add_argument("--report", type=Path, metavar="FILE.jsonl", help="write one line for each row")
    people.add_argument("--sheet", default="", metavar="NAME", help="which sheet of a workbook; without it the first")
    people.add_argument("--cohort", default="", metavar="NAME", help="the cohort of rows that name none")
    people.add_argument("--course", default="", metavar="NAME", help="the course of rows that name none")
    people.add_argument("--region", default="", metavar="PL", help="the country of numbers without one")
    people.add_argument("--language", choices=_LANGUAGES, default="pl", help="of people whose row says none")
    people.add_argument("--column", action="append", default=[], metavar="HEADING=KIND", help="what a column holds")
    people.set_defaults(run=_import_people)
    runs = sources.add_parser("runs", help="list the imports of people, the last first")
    runs.set_defaults(run=_import_runs)
    undo = sources.add_parser("undo", help="undo a whole import of people")
    undo.add_argument("number", type=int, nargs="?", default=1, help="as “import runs” lists it; without it the last")
    undo.set_defaults(run=_import_undo)


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    out = commands.add_parser("export", help="write every person, ticket, message and article, one JSON object a line")
    out.add_argument("file", type=Path, metavar="FILE.jsonl")
    out.add_argument("--good-to-know", action="store_true", help="with what is good to know about people")
    out.set_defaults(run=_export)


def _add_report(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    report = commands.add_parser("report", help="write the figures of a period, compared with the one before")
    report.add_argument("file", type=Path, metavar="FILE", help="where to; its ending says what it becomes")
    report.add_argument("--from", dest="first", type=date.fromisoformat, required=True, metavar="2026-11-01")
    report.add_argument("--to", dest="last", type=date.fromisoformat, required=True, metavar="2026-11-30")
    report.add_argument("--format", choices=("csv", "xlsx", "pdf", "json"), default="", help="whatever the ending is")
    report.add_argument("--language", choices=_LANGUAGES, default="en", help="of workbooks and pages")
    report.set_defaults(run=_report)


def _add_phone(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    phone = commands.add_parser("phone", help="tools for the phone")
    steps = phone.add_subparsers(title="commands", metavar="COMMAND", required=True)
    replay = steps.add_parser("replay", help="print the calls in a recording of a PBX, one JSON object a line")
    replay.add_argument(
        "recordings", nargs="+", type=Path, metavar="FILE", help="as the gateway records; several follow each other"
    )
    replay.set_defaults(run=_phone_replay)
    play = steps.add_parser("play", help="play recorded calls to the demo desk, as an Asterisk on this computer")
    play.add_argument(
        "recordings", nargs="*", type=Path, metavar="FILE", help="recordings; without any, those of the demo desk"
    )
    play.add_argument("--speed", type=_speed, default=1.0, metavar="TIMES", help="faster than it was, for example 4")
    play.add_argument("--port", type=int, default=5138, help="where it listens; the demo desk looks at 5138")
    play.add_argument("--repeat", action="store_true", help="again and again, until Ctrl+C")
    play.set_defaults(run=_phone_play)


def _speed(text: str) -> float:
    speed = float(text)
    if not 0.1 <= speed <= 1000:
        raise ValueError(text)
    return speed


def _console(asked: argparse.Namespace) -> int:
    from console.app.display import has_display

    if not has_display():
        return _without_display(demo=asked.demo)
    if find_spec("PySide6") is None:
        raise PartMissing(
            "The window is not installed here.",
            "This is the installation of a gateway, which runs without a screen.",
            'Install the window too: pip install -c constraints.txt ".[window]"',
        )
    from console.app.desktop import open_console

    return open_console(demo=asked.demo, desk=asked.desk)


def _without_display(*, demo: bool) -> int:
    print("There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can be opened.")
    if not demo:
        print("Run the console where there is one, or try the demo desk off the screen: third-ring --demo")
        return FAILED
    from console.app.tour import take_tour

    return take_tour()


def _on_hub(asked: argparse.Namespace) -> int:
    from console.app.hub_commands import run

    return run(asked)


def _init(asked: argparse.Namespace) -> int:
    if asked.hub:
        return _on_hub(asked)
    from console.app.upkeep import init_desk

    path = init_desk(asked.name, asked.agent, asked.email, asked.language, asked.address)
    print(f"The desk “{asked.name}” is ready in {path}.\nOpen it with: third-ring")
    return 0


def _upgrade(asked: argparse.Namespace) -> int:
    if asked.hub:
        return _on_hub(asked)
    from console.app.upkeep import upgrade_desk

    print(upgrade_desk())
    return 0


def _doctor(asked: argparse.Namespace) -> int:
    from console.app.doctor import examine
    from console.settings import desks, options, places

    kept = options.load(places.options_file())
    team = desks.chosen(kept, asked.desk)
    if team is None:
        from console.app.doctor_channels import examine_channels

        findings = [*examine(), *examine_channels()]
    else:
        from console.app.doctor_team import examine_team
        from console.app.hub_commands import PASSWORD
        from console.app.team import Door
        from console.settings.secrets import Secrets

        findings = examine_team(Door(team, Secrets(), kept, lambda: None), os.environ.get(PASSWORD, ""))
    for finding in findings:
        print(finding)
    return 0 if all(finding.well for finding in findings) else 1


def _backup(asked: argparse.Namespace) -> int:
    from console.app.upkeep import backup_desk

    print(f"The desk was copied to {backup_desk(asked.file)}.")
    return 0


def _web(asked: argparse.Namespace) -> int:
    from console.app.web import run

    return run(asked)


def _restore(asked: argparse.Namespace) -> int:
    from console.app.upkeep import restore_desk

    print(restore_desk(asked.file))
    return 0


def _gateway(asked: argparse.Namespace) -> int:
    from console.app.headless import run

    return run(asked)


def _import_mail(asked: argparse.Namespace) -> int:
    from console.app.bringing import import_mail

    return import_mail(asked.paths, dry_run=asked.dry_run, report=asked.report)


def _import_people(asked: argparse.Namespace) -> int:
    from console.app.bringing_people import import_people

    return import_people(asked)


def _import_runs(_: argparse.Namespace) -> int:
    from console.app.bringing_people import list_runs

    return list_runs()


def _import_undo(asked: argparse.Namespace) -> int:
    from console.app.bringing_people import undo_run

    return undo_run(asked.number)


def _export(asked: argparse.Namespace) -> int:
    from console.app.exporting import export_desk

    return export_desk(asked.file, good_to_know=asked.good_to_know)


def _report(asked: argparse.Namespace) -> int:
    from console.app.report import write_report

    return write_report(asked)


def _phone_replay(asked: argparse.Namespace) -> int:
    from console.app.phone_replay import print_calls

    return print_calls(asked.recordings)


def _phone_play(asked: argparse.Namespace) -> int:
    from console.app.phone_play import play

    return play(asked.recordings, speed=asked.speed, port=asked.port, repeat=asked.repeat)
