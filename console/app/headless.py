"""The gateway without a screen: made known here, given its secrets, and run until it is stopped."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path

from console.app.hub_commands import PASSWORD, typed
from console.app.phone_recording import Recorder
from console.app.team import Door, introduce
from console.app.upkeep import existing_desk
from console.channels.email import oauth, signing_in
from console.domain import chats, pbx
from console.domain.chats import ChatSite
from console.domain.clock import Clock, SystemClock
from console.domain.ids import NOBODY
from console.domain.mailboxes import Login, Mailbox, secret_name
from console.domain.moodle import MoodleSite, token_name
from console.domain.pbx import Pbx, PbxKind
from console.errors import ConsoleError, InputUnreadable, SignInNeeded
from console.gateway.service import Gateway
from console.gateway.setting_up import SettingUp
from console.queries.chats import ChatSites
from console.queries.mailboxes import Mailboxes
from console.queries.people_import import MoodleList
from console.queries.phone import PbxList
from console.settings import desks, invitation, options, places
from console.settings.invitation import Invitation
from console.settings.places import team_folder
from console.settings.secrets import Secrets, password_name
from console.store.place import HubPlace
from console.sync.clock import HubClock
from console.sync.connection import HubConnection
from console.sync.hub import HubDesk

_log = logging.getLogger("console.gateway")


def run(asked: argparse.Namespace) -> int:
    """Does what `asked.step` names, as in the command line (app/cli.py). Raises ConsoleError."""
    if asked.step == "join":
        return _join(asked.invitation)
    secrets = Secrets()
    desk, where = open_for_gateway(asked.desk, secrets)
    steps: dict[str, Callable[[], int]] = {
        "mailbox-password": lambda: _keep_password(_mailbox(desk, asked.mailbox), secrets),
        "pbx-secret": lambda: _keep_pbx_secret(_pbx(desk, asked.pbx), secrets),
        "chat-secret": lambda: _keep_chat_secret(_chat(desk, asked.chat), secrets),
        "moodle-token": lambda: _keep_moodle_token(_moodle(desk, asked.moodle), secrets),
        "sign-in": lambda: _sign_in(_mailbox(desk, asked.mailbox), secrets),
        "secrets": lambda: _list_secrets(desk, secrets, asked.desk),
        "run": lambda: _run(desk, where, secrets, asked),
    }
    try:
        code = steps[asked.step]()
    finally:
        desk.close()
    if asked.step == "run":
        print("The gateway has stopped.", flush=True)
    return code


def _run(desk: HubDesk, where: str, secrets: Secrets, asked: argparse.Namespace) -> int:
    tapes = Recorder(asked.record, asked.pbx) if asked.record is not None else None
    print(f"The gateway of {where} runs. It is stopped with Ctrl+C.", flush=True)
    asyncio.run(_live(desk, secrets, tapes))
    return 0


async def _live(desk: HubDesk, secrets: Secrets, tapes: Recorder | None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM"):
        try:
            loop.add_signal_handler(getattr(signal, name), stop.set)
        except NotImplementedError:
            # Windows has no such handlers on its loop.
            signal.signal(getattr(signal, name), lambda *_: loop.call_soon_threadsafe(stop.set))
    await Gateway(desk, SettingUp(desk, secrets, tapes)).run(stop)


def open_for_gateway(wanted: str, secrets: Secrets) -> tuple[HubDesk, str]:
    """The desk on which the gateway acts as the program itself, and where it is. Raises ConsoleError."""
    kept = options.load(places.options_file())
    team = desks.chosen(kept, wanted)
    place: HubPlace
    clock: Clock = SystemClock()
    if team is None:
        place = existing_desk()
    elif team.person != NOBODY:
        raise InputUnreadable(
            "This login is a person's.",
            f"“{team.name}” is known here for {team.login}; a gateway has a login of its own.",
            "Whoever keeps the desk makes one: third-ring desk add-gateway. Then here: third-ring gateway join FILE",
        )
    else:
        door = Door(team, secrets, kept, lambda: None)
        place = door.address(os.environ.get(PASSWORD) or door.password() or typed(f"Password of {team.login}: "))
        # Measured once: what the gateway says of times is then what all consoles mean by them.
        clock = HubClock()
        hub = HubConnection(place)
        try:
            clock.measure(hub.time)
        finally:
            hub.close()
    return HubDesk(place, None, clock), team.name if team is not None else str(place)


def _join(words: str) -> int:
    invited = _invitation(words)
    if invited.person_id != NOBODY:
        raise InputUnreadable(
            "This invitation is for a person.",
            f"It was made for {invited.login}, who joins in the console.",
            "Whoever keeps the desk makes one for the gateway: third-ring desk add-gateway",
        )
    kept = options.load(places.options_file())
    secrets = Secrets()
    password = os.environ.get(PASSWORD) or typed(f"Password of {invited.login}: ")
    whole, _ = introduce(invited, password, team_folder(invited.desk_id, NOBODY))
    door = Door(desks.join(kept, whole), secrets, kept, lambda: options.save(kept, places.options_file()))
    options.save(kept, places.options_file())
    print(f"“{door.desk.name}” is known here. Run it with: third-ring gateway --desk “{door.desk.name}”")
    # Said before: where no keyring keeps it, the service gets it in another way (docs/mail.md).
    door.keep_password(password)
    return 0


def _invitation(words: str) -> Invitation:
    path = Path(words)
    return invitation.read_file(path) if path.exists() else invitation.read(words)


def _list_secrets(desk: HubDesk, secrets: Secrets, wanted: str) -> int:
    team = desks.chosen(options.load(places.options_file()), wanted)
    entries = [(password_name(team.id, team.login), "the desk's database")] if team is not None else []
    entries += [
        (secret_name(one.id), one.address)
        for one in desk.read(Mailboxes()).result()
        if one.active and one.login is not Login.NONE
    ]
    entries += [
        (pbx.secret_name(one.id), one.name)
        for one in desk.read(PbxList()).result()
        if one.active and one.kind is PbxKind.ASTERISK
    ]
    entries += [
        (chats.secret_name(one.id), one.name) for one in desk.read(ChatSites()).result() if one.active and one.signed
    ]
    entries += [(token_name(row.id), row.site.name) for row in desk.read(MoodleList()).result() if row.site.active]
    missing = 0
    for name, what in entries:
        kept = _is_kept(secrets, name)
        missing += not kept
        print(f"{'kept   ' if kept else 'MISSING'} {name}  ({what})")
    if len(entries) == (team is not None):
        print("No mailbox and no phone system is connected; that is done in the settings of the console.")
    return min(missing, 1)


def _is_kept(secrets: Secrets, name: str) -> bool:
    try:
        return secrets.get(name) is not None
    except ConsoleError:
        # Without a keyring, or with one that is locked: the name is what is asked for here.
        return False


def _mailbox(desk: HubDesk, wanted: str) -> Mailbox:
    known = desk.read(Mailboxes()).result()
    name = wanted.strip().casefold()
    found = [one for one in known if name in {one.name.casefold(), one.address.casefold()}]
    if len(found) == 1:
        return found[0]
    raise InputUnreadable(
        "It is not clear which mailbox is meant." if found else "There is no mailbox of this name.",
        f"“{wanted}” fits {len(found)} of: {', '.join(one.address for one in known) or 'none'}.",
        "Name its address. Mailboxes are added in the settings of the console.",
    )


def _keep_password(mailbox: Mailbox, secrets: Secrets) -> int:
    if mailbox.login in {Login.GOOGLE, Login.MICROSOFT}:
        return _keep_sign_in(mailbox, secrets, typed(f"What the console copied for {mailbox.address}: "))
    secrets.put(secret_name(mailbox.id), typed(f"Password of {mailbox.address}: "))
    print(f"The password of {mailbox.address} is in the keyring of this computer.")
    return 0


def _pbx(desk: HubDesk, wanted: str) -> Pbx:
    known = [one for one in desk.read(PbxList()).result() if one.kind is PbxKind.ASTERISK]
    found = [one for one in known if one.name.casefold() == wanted.strip().casefold()]
    if len(found) == 1:
        return found[0]
    raise InputUnreadable(
        "It is not clear which phone system is meant." if found else "There is no phone system of this name.",
        f"“{wanted}” fits {len(found)} of: {', '.join(one.name for one in known) or 'none'}.",
        "Name it as it stands in the settings of the console; phone systems are added there.",
    )


def _keep_pbx_secret(one: Pbx, secrets: Secrets) -> int:
    secrets.put(pbx.secret_name(one.id), typed(f"Secret of {one.user} at {one.host}: "))
    print(f"The secret of “{one.name}” is in the keyring of this computer.")
    return 0


def _chat(desk: HubDesk, wanted: str) -> ChatSite:
    known = [one for one in desk.read(ChatSites()).result() if one.signed]
    found = [one for one in known if one.name.casefold() == wanted.strip().casefold()]
    if len(found) == 1:
        return found[0]
    raise InputUnreadable(
        "It is not clear which chat is meant." if found else "There is no chat of this name with signed visitors.",
        f"“{wanted}” fits {len(found)} of: {', '.join(one.name for one in known) or 'none'}.",
        "Name it as it stands in the settings of the console; chats are added there.",
    )


def _keep_chat_secret(one: ChatSite, secrets: Secrets) -> int:
    secrets.put(chats.secret_name(one.id), typed(f"Secret of the chat “{one.name}”: "))
    print(f"The secret of “{one.name}” is in the keyring of this computer.")
    return 0


def _moodle(desk: HubDesk, wanted: str) -> MoodleSite:
    known = [row.site for row in desk.read(MoodleList()).result()]
    found = [one for one in known if one.name.casefold() == wanted.strip().casefold()]
    if len(found) == 1:
        return found[0]
    raise InputUnreadable(
        "It is not clear which Moodle is meant." if found else "There is no Moodle of this name.",
        f"“{wanted}” fits {len(found)} of: {', '.join(one.name for one in known) or 'none'}.",
        "Name it as it stands in the settings of the console; Moodles are added there.",
    )


def _keep_moodle_token(site: MoodleSite, secrets: Secrets) -> int:
    secrets.put(token_name(site.id), typed(f"Token of “{site.name}”: "))
    print(f"The token of “{site.name}” is in the keyring of this computer.")
    return 0


def _keep_sign_in(mailbox: Mailbox, secrets: Secrets, pasted: str) -> int:
    """Somebody signed in at a console, where there is a browser, and brings along what was granted."""
    try:
        grant = oauth.unpack(pasted.strip())
    except SignInNeeded as fault:
        raise InputUnreadable(
            "This is not what the console copied.",
            f"{mailbox.address} signs in at {mailbox.login.value.capitalize()} and has no password here.",
            "Sign in at a console (Settings, the mailbox), press “Copy for the gateway” there and paste it here. With "
            f"a browser on this computer: third-ring gateway sign-in {mailbox.address}",
        ) from fault
    secrets.put(secret_name(mailbox.id), oauth.pack(grant))
    print(f"{mailbox.address} is signed in; its tokens are in the keyring of this computer.")
    return 0


def _sign_in(mailbox: Mailbox, secrets: Secrets) -> int:
    provider = oauth.PROVIDERS.get(mailbox.login)
    if provider is None:
        raise InputUnreadable(
            "This mailbox has a password.",
            f"{mailbox.address} is not set up to sign in at Google or Microsoft.",
            f"Give its password: third-ring gateway mailbox-password {mailbox.address}",
        )
    name = secret_name(mailbox.id)
    application = oauth.Application(mailbox.client_id, oauth.client_secret_of(secrets.get(name)))
    words = signing_in.Words("The mailbox is signed in. This page may be closed.", "The mailbox was not signed in.")
    sign_in = signing_in.begin(provider.of(mailbox.tenant), application, mailbox.address, words, by_code=True)
    try:
        code = f" and type the code {sign_in.shown.code}" if sign_in.shown.code else ""
        print(f"Open {sign_in.shown.url} in a browser{code}. Waiting …", flush=True)
        grant = sign_in.wait(threading.Event())
    finally:
        sign_in.close()
    if grant is None:
        return 1
    secrets.put(name, oauth.pack(grant))
    print(f"{mailbox.address} is signed in; its tokens are in the keyring of this computer.")
    return 0
