"""A mail server on this computer to try the desk's mail with: `make post` starts it and says what to type where."""

from __future__ import annotations

import email
import signal
import sys
from collections.abc import Iterable, Mapping
from email.message import EmailMessage
from email.policy import default
from email.utils import formatdate, make_msgid

from tests.mail_servers import PASSWORD, MailServer, free_port, mail_server
from tests.post_office import PostOffice

DESK, JAN = "help@desk.example", "jan@people.example"
ANNA, IRINA, TOM = "anna@people.example", "irina@people.example", "tom@people.example"
IMAP_PORT, SMTP_PORT = 14_300, 14_500
"""The same each time, so that a mailbox that was connected once goes on working; others where they are taken."""

TOLD = """\
A mail server runs on this computer until you press Ctrl+C. It has two mailboxes; their password is {password}

  {desk}   for the desk: Settings, Mailboxes, Connect a mailbox
      receiving   127.0.0.1   port {imap}   not encrypted   login {desk_login}
      sending     127.0.0.1   port {smtp}   not encrypted   login {desk_login}
      Four conversations lie in it, in English, Polish and Russian.

  {jan}   somebody who writes to the desk
      in any mail program: IMAP 127.0.0.1, port {imap}, login {jan_login}

Type here what Jan writes to the desk, and Enter. An empty line shows what lies in Jan's mailbox.
"""

# Who writes about what; each letter after the first answers the one before it.
LETTERS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "Anna Wójcik",
        ANNA,
        "Nie mogę wejść na jutrzejszy webinar",
        (
            "Dzień dobry,\n\nlink z zaproszenia otwiera pustą stronę. Webinar zaczyna się jutro o 9:00.\n\nAnna Wójcik",
            "Sprawdziłam jeszcze w drugiej przeglądarce, jest tak samo. Proszę o pomoc.\n\nAnna",
        ),
    ),
    (
        "Ирина Соколова",
        IRINA,
        "Нет сертификата за курс",
        ("Здравствуйте!\n\nКурс «Охрана труда» я закончила в пятницу. Когда ждать сертификат?\n\nИрина Соколова",),
    ),
    (
        "Tom Baker",
        TOM,
        "No sound in the recording",
        (
            "Hello,\n\nthe recording of Monday's session plays without any sound. My speakers work elsewhere.\n\nTom",
            "One more thing: it is the same on my phone.",
        ),
    ),
    (
        "Jan Lis",
        JAN,
        "Faktura na firmę",
        ("Dzień dobry,\n\nczy mogę dostać fakturę za kurs na firmę? NIP podam w odpowiedzi.\n\nJan Lis",),
    ),
)


def main() -> int:
    # Ctrl+C as well: started in the background of a script it would be ignored.
    for sent in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sent, _end)
    server = mail_server(free_port(IMAP_PORT))
    try:
        users = {DESK: server.user("help"), JAN: server.user("jan")}

        def deliver(to: str, raw: bytes) -> None:
            server.deliver(users.get(to.casefold(), "lost"), raw)

        office = PostOffice(user=users[DESK], deliver=deliver, port=free_port(SMTP_PORT))
        try:
            server.deliver(users[DESK], *conversations())
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
    finally:
        # Also when it is told to end: its processes are a session of their own and would stay.
        server.close()
    return 0


def _end(*_: object) -> None:
    raise KeyboardInterrupt


def conversations() -> list[bytes]:
    """What lies in the desk's mailbox from the beginning."""
    made = []
    for name, address, subject, texts in LETTERS:
        before: EmailMessage | None = None
        for text in texts:
            before = _letter(name, address, text, before, subject)
            made.append(before.as_bytes())
    return made


def play(server: MailServer, users: Mapping[str, str], lines: Iterable[str]) -> None:
    for line in lines:
        got = [email.message_from_bytes(raw, policy=default) for raw in server.folder(users[JAN])]
        if line.strip():
            letter = _letter("Jan Lis", JAN, line.strip(), got[-1] if got else None, line.strip()[:60])
            server.deliver(users[DESK], letter.as_bytes())
            print(f"Jan has written to {DESK}.", flush=True)
            continue
        for letter in got:
            plain = letter.get_body(("plain",))
            print(f"\n{letter['Subject']}\n  from {letter['From']}, in answer to {letter['In-Reply-To']}")
            print(plain.get_content() if plain is not None else "")
        print(f"Letters in Jan's mailbox: {len(got)}", flush=True)


def _letter(name: str, address: str, words: str, answers: EmailMessage | None, subject: str) -> EmailMessage:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Date"] = f"{name} <{address}>", DESK, formatdate()
    letter["Subject"] = str(answers["Subject"]) if answers is not None else subject
    letter["Message-ID"] = make_msgid(domain="people.example")
    if answers is not None:
        letter["In-Reply-To"] = letter["References"] = str(answers["Message-ID"])
    letter.set_content(words)
    return letter


if __name__ == "__main__":
    sys.exit(main())
