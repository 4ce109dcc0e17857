"""A mail server on this computer to try the desk's mail with: `make post` starts it and says what to type where."""

from __future__ import annotations

import email
import sys
from collections.abc import Iterable
from email.message import EmailMessage
from email.policy import default
from email.utils import formatdate, make_msgid

from tests.mail_servers import PASSWORD, MailServer, mail_server
from tests.post_office import PostOffice

DESK, JAN = "help@desk.example", "jan@people.example"

TOLD = """\
A mail server runs on this computer until you press Ctrl+C. It has two mailboxes; their password is {password}

  {desk}   for the desk: Settings, Mailboxes, Connect a mailbox
      receiving   127.0.0.1   port {imap}   not encrypted   login {desk_login}
      sending     127.0.0.1   port {smtp}   not encrypted   login {desk_login}

  {jan}   somebody who writes to the desk
      in any mail program: IMAP 127.0.0.1, port {imap}, login {jan_login}

Type here what Jan writes to the desk, and Enter. An empty line shows what lies in Jan's mailbox.
"""


def main() -> int:
    server = mail_server()
    users = {DESK: server.user("help"), JAN: server.user("jan")}
    office = PostOffice(user=users[DESK], deliver=lambda to, raw: server.deliver(users.get(to.casefold(), "lost"), raw))
    try:
        print(
            TOLD.format(
                password=PASSWORD,
                desk=DESK,
                jan=JAN,
                imap=server.port,
                smtp=office.port,
                desk_login=users[DESK],
                jan_login=users[JAN],
            ),
            flush=True,
        )
        play(server, users, sys.stdin)
    except KeyboardInterrupt:
        print("The mail server has stopped, and its mailboxes are gone.")
    finally:
        office.close()
        server.close()
    return 0


def play(server: MailServer, users: dict[str, str], lines: Iterable[str]) -> None:
    for line in lines:
        got = [email.message_from_bytes(raw, policy=default) for raw in server.folder(users[JAN])]
        if line.strip():
            server.deliver(users[DESK], _letter(line.strip(), got[-1] if got else None))
            print(f"Jan has written to {DESK}.", flush=True)
            continue
        for letter in got:
            plain = letter.get_body(("plain",))
            print(f"\n{letter['Subject']}\n  from {letter['From']}, in answer to {letter['In-Reply-To']}")
            print(plain.get_content() if plain is not None else "")
        print(f"Letters in Jan's mailbox: {len(got)}", flush=True)


def _letter(words: str, answers: EmailMessage | None) -> bytes:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Date"] = f"Jan Lis <{JAN}>", DESK, formatdate()
    letter["Subject"] = str(answers["Subject"]) if answers is not None else words[:60]
    letter["Message-ID"] = make_msgid(domain="people.example")
    if answers is not None:
        letter["In-Reply-To"] = letter["References"] = str(answers["Message-ID"])
    letter.set_content(words)
    return letter.as_bytes()


if __name__ == "__main__":
    sys.exit(main())
