"""One family of errors for the world's faults: each says what happened, why, and what to do next.

    ConsoleError
    ├── DeskMissing        no desk where one was expected
    ├── DeskTooNew         the desk was upgraded by a newer program
    ├── DeskTooOld         the desk must be upgraded first
    ├── DeskDamaged        the desk file cannot be read
    ├── DeskBusy           another program holds the desk
    ├── HubAway            the team's hub cannot be reached, or not in a way that can be trusted
    ├── HubRefuses         the team's hub does not let this person in, or not do this
    │   └── PasswordNeeded it asks for a password, and none was given
    ├── HubTooOld          the team's hub runs on a PostgreSQL that is too old
    ├── KeyUnfit           a local file does not open with the key of this computer
    ├── KeyringMissing     no keyring keeps secrets here
    ├── KeyringLocked      the keyring was not opened
    ├── KeyringRefused     the keyring did not do what it was asked
    ├── SecretMissing      the password of a mailbox is not on this computer
    ├── SignInNeeded       a mailbox has to be signed in again at Google or Microsoft
    ├── SignInRefused      signing in did not come about
    ├── SignInAway         the sign-in server does not answer
    ├── MailServerAway     a mail server cannot be reached, or not in a way that can be trusted
    ├── MailServerRefuses  a mail server does not let the desk in, or not do this
    ├── LettersBroken      letter after letter could not be taken in
    ├── PbxAway            a phone system cannot be reached, or is none that we know
    ├── PbxRefuses         a phone system does not let the desk in, or not do this
    ├── AddressTaken       another program listens where the gateway's pages are to be
    ├── InputUnreadable    a file or folder given by a person cannot be used
    ├── PartMissing        what was asked for is not installed
    └── PlaceUnwritable    the program cannot write where it must

Everything else that is raised is a fault of our own and is never swallowed.
"""

from __future__ import annotations


class ConsoleError(Exception):
    """A fault of the world, told so that a person can act on it. `exit_code` is what the command line ends with."""

    exit_code = 1

    def __init__(self, title: str, cause: str, next_step: str) -> None:
        super().__init__(f"{title} {cause} {next_step}")
        self.title = title
        self.cause = cause
        self.next_step = next_step


class DeskMissing(ConsoleError):
    exit_code = 3


class DeskTooNew(ConsoleError):
    exit_code = 4


class DeskTooOld(ConsoleError):
    exit_code = 4


class DeskDamaged(ConsoleError):
    exit_code = 5


class DeskBusy(ConsoleError):
    exit_code = 6


class HubAway(ConsoleError):
    exit_code = 9


class HubRefuses(ConsoleError):
    exit_code = 10


class PasswordNeeded(HubRefuses):
    pass


class HubTooOld(ConsoleError):
    exit_code = 4


class KeyUnfit(ConsoleError):
    exit_code = 5


class KeyringMissing(ConsoleError):
    exit_code = 8


class KeyringLocked(ConsoleError):
    exit_code = 8


class KeyringRefused(ConsoleError):
    exit_code = 8


class SecretMissing(ConsoleError):
    exit_code = 8


class SignInNeeded(ConsoleError):
    exit_code = 11


class SignInRefused(ConsoleError):
    exit_code = 11


class SignInAway(ConsoleError):
    exit_code = 9


class MailServerAway(ConsoleError):
    exit_code = 9


class MailServerRefuses(ConsoleError):
    exit_code = 10


class LettersBroken(ConsoleError):
    exit_code = 1


class PbxAway(ConsoleError):
    exit_code = 9


class PbxRefuses(ConsoleError):
    exit_code = 10


class MoodleAway(ConsoleError):
    exit_code = 9


class MoodleRefuses(ConsoleError):
    exit_code = 10


class MoodleRefusesThis(MoodleRefuses):
    """One question alone: others may be answered."""


class AddressTaken(ConsoleError):
    exit_code = 2


class InputUnreadable(ConsoleError):
    exit_code = 2


class PartMissing(ConsoleError):
    exit_code = 2


class PlaceUnwritable(ConsoleError):
    exit_code = 7
