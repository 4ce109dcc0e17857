"""Where the mail of an address probably is: servers of well-known providers, and likely names for everybody else.

Only proposals: whoever connects a mailbox sees them, can change them, and tries them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from console.domain.mailboxes import MEGABYTE, Login, Proof, Security, Server


class Before(StrEnum):
    """What a person has to do at the provider before a program may read the mail there."""

    NOTHING = "nothing"
    APP_PASSWORD = "app_password"
    """The usual password is refused: one made for programs is needed."""
    SWITCH_ON = "switch_on"
    """Access by programs is off until it is switched on in the settings of the mailbox."""
    SIGN_IN = "sign_in"
    """Passwords are not taken from programs at all."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`receiving` and `sending`: the most likely first. Only what nobody knows has more than one."""

    receiving: tuple[Server, ...]
    sending: tuple[Server, ...]
    login: Login = Login.PASSWORD
    proof: Proof = Proof.COPY
    sent_in: str = "Sent"
    before: Before = Before.NOTHING
    largest: int = 20 * MEGABYTE
    known: bool = True


@dataclass(frozen=True, slots=True)
class _Host:
    domains: str
    imap: str
    smtp: str
    starttls: bool = False
    login: Login = Login.PASSWORD
    before: Before = Before.NOTHING
    sent_in: str = "Sent"
    largest: int = 20 * MEGABYTE


_HOSTS = (
    _Host(
        "gmail.com googlemail.com",
        "imap.gmail.com",
        "smtp.gmail.com",
        login=Login.GOOGLE,
        sent_in="[Gmail]/Sent Mail",
        largest=25 * MEGABYTE,
    ),
    _Host(
        "outlook.com outlook.pl hotmail.com hotmail.co.uk live.com msn.com",
        "outlook.office365.com",
        "smtp-mail.outlook.com",
        starttls=True,
        login=Login.MICROSOFT,
        sent_in="Sent Items",
    ),
    _Host(
        "onmicrosoft.com",
        "outlook.office365.com",
        "smtp.office365.com",
        starttls=True,
        login=Login.MICROSOFT,
        sent_in="Sent Items",
        largest=25 * MEGABYTE,
    ),
    _Host("wp.pl", "imap.wp.pl", "smtp.wp.pl", before=Before.SWITCH_ON),
    _Host("o2.pl tlen.pl go2.pl", "poczta.o2.pl", "poczta.o2.pl", before=Before.SWITCH_ON),
    _Host(
        "onet.pl onet.eu poczta.onet.pl poczta.onet.eu op.pl vp.pl autograf.pl buziaczek.pl",
        "imap.poczta.onet.pl",
        "smtp.poczta.onet.pl",
        before=Before.SWITCH_ON,
    ),
    _Host(
        "interia.pl interia.eu interia.com poczta.fm intmail.pl",
        "poczta.interia.pl",
        "poczta.interia.pl",
        before=Before.SWITCH_ON,
    ),
    _Host("gazeta.pl", "imap.gazeta.pl", "smtp.gazeta.pl"),
    _Host(
        "mail.ru inbox.ru list.ru bk.ru internet.ru",
        "imap.mail.ru",
        "smtp.mail.ru",
        before=Before.APP_PASSWORD,
        sent_in="Отправленные",
    ),
    _Host(
        "yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru",
        "imap.yandex.ru",
        "smtp.yandex.ru",
        before=Before.APP_PASSWORD,
    ),
    _Host("rambler.ru lenta.ru autorambler.ru ro.ru", "imap.rambler.ru", "smtp.rambler.ru", before=Before.SWITCH_ON),
    _Host(
        "yahoo.com yahoo.co.uk yahoo.pl yahoo.de yahoo.fr ymail.com",
        "imap.mail.yahoo.com",
        "smtp.mail.yahoo.com",
        before=Before.APP_PASSWORD,
    ),
    _Host("aol.com", "imap.aol.com", "smtp.aol.com", before=Before.APP_PASSWORD),
    _Host(
        "icloud.com me.com mac.com",
        "imap.mail.me.com",
        "smtp.mail.me.com",
        starttls=True,
        before=Before.APP_PASSWORD,
        sent_in="Sent Messages",
    ),
    _Host("fastmail.com fastmail.fm", "imap.fastmail.com", "smtp.fastmail.com", before=Before.APP_PASSWORD),
    _Host("gmx.net gmx.de gmx.at gmx.ch", "imap.gmx.net", "mail.gmx.net", starttls=True, before=Before.SWITCH_ON),
    _Host("gmx.com", "imap.gmx.com", "mail.gmx.com", starttls=True, before=Before.SWITCH_ON),
    _Host("web.de", "imap.web.de", "smtp.web.de", starttls=True, before=Before.SWITCH_ON),
    _Host("zoho.com zohomail.com", "imap.zoho.com", "smtp.zoho.com", before=Before.SWITCH_ON),
    _Host("zoho.eu zohomail.eu", "imap.zoho.eu", "smtp.zoho.eu", before=Before.SWITCH_ON),
)
_BY_DOMAIN = {domain: host for host in _HOSTS for domain in host.domains.split()}
_FOR_LOGIN = {Login.GOOGLE: _BY_DOMAIN["gmail.com"], Login.MICROSOFT: _BY_DOMAIN["onmicrosoft.com"]}
_WITH_PASSWORD = {Login.GOOGLE: Before.APP_PASSWORD, Login.MICROSOFT: Before.SIGN_IN}
_IMAP, _SMTP, _SMTP_STARTTLS = 993, 465, 587


def propose(address: str, login: Login | None = None) -> Proposal | None:
    """The servers of an address; None while it is none. `login` says that the domain's mail is at Google or at
    Microsoft, which its name does not tell."""
    name, _, domain = address.strip().casefold().rpartition("@")
    if not name or "." not in domain or any(not part for part in domain.split(".")):
        return None
    user, own = address.strip(), _host_of(domain)
    host = _FOR_LOGIN[login] if login in _FOR_LOGIN and (own is None or own.login is not login) else own
    if host is not None:
        chosen = login or host.login
        return Proposal(
            (Server(host.imap, _IMAP, Security.TLS, user),),
            (_sending(host.smtp, user, starttls=host.starttls),),
            login=chosen,
            # Only these two are known to file by themselves what is sent through them.
            proof=Proof.SERVER if host.login in _FOR_LOGIN else Proof.COPY,
            sent_in=host.sent_in,
            before=_WITH_PASSWORD.get(host.login, host.before) if chosen is Login.PASSWORD else host.before,
            largest=host.largest,
        )
    if domain.endswith(".home.pl"):
        # The servers of that house carry the name that stands in the address.
        return Proposal((Server(domain, _IMAP, Security.TLS, user),), (_sending(domain, user),))
    return Proposal(
        tuple(Server(f"{label}.{domain}", _IMAP, Security.TLS, user) for label in ("imap", "mail", "poczta")),
        tuple(_sending(f"{label}.{domain}", user) for label in ("smtp", "mail", "poczta")),
        login=login or Login.PASSWORD,
        known=False,
    )


def _host_of(domain: str) -> _Host | None:
    while "." in domain:
        if domain in _BY_DOMAIN:
            return _BY_DOMAIN[domain]
        domain = domain.partition(".")[2]
    return None


def _sending(host: str, user: str, *, starttls: bool = False) -> Server:
    if starttls:
        return Server(host, _SMTP_STARTTLS, Security.STARTTLS, user)
    return Server(host, _SMTP, Security.TLS, user)
