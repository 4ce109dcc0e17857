"""Servers that are proposed for an address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.mail_hosts import Before, propose
from console.domain.mailboxes import Login, Proof, Security, Server


@pytest.mark.parametrize(
    ("address", "imap", "smtp", "port"),
    [
        ("Ola@gmail.com", "imap.gmail.com", "smtp.gmail.com", 465),
        ("ola@googlemail.com", "imap.gmail.com", "smtp.gmail.com", 465),
        ("ola@outlook.com", "outlook.office365.com", "smtp-mail.outlook.com", 587),
        ("ola@academy.onmicrosoft.com", "outlook.office365.com", "smtp.office365.com", 587),
        ("ola@wp.pl", "imap.wp.pl", "smtp.wp.pl", 465),
        ("ola@o2.pl", "poczta.o2.pl", "poczta.o2.pl", 465),
        ("ola@poczta.onet.pl", "imap.poczta.onet.pl", "smtp.poczta.onet.pl", 465),
        ("ola@interia.pl", "poczta.interia.pl", "poczta.interia.pl", 465),
        ("ola@serwer1234.home.pl", "serwer1234.home.pl", "serwer1234.home.pl", 465),
        ("ola@mail.ru", "imap.mail.ru", "smtp.mail.ru", 465),
        ("ola@yandex.ru", "imap.yandex.ru", "smtp.yandex.ru", 465),
        ("ola@yahoo.com", "imap.mail.yahoo.com", "smtp.mail.yahoo.com", 465),
        ("ola@icloud.com", "imap.mail.me.com", "smtp.mail.me.com", 587),
        ("ola@fastmail.com", "imap.fastmail.com", "smtp.fastmail.com", 465),
        ("ola@gmx.net", "imap.gmx.net", "mail.gmx.net", 587),
        ("ola@zoho.eu", "imap.zoho.eu", "smtp.zoho.eu", 465),
    ],
)
def test_well_known_providers(address: str, imap: str, smtp: str, port: int) -> None:
    found = propose(address)
    assert found is not None
    assert found.known
    assert found.receiving == (Server(imap, 993, Security.TLS, address),)
    security = Security.TLS if port == 465 else Security.STARTTLS
    assert found.sending == (Server(smtp, port, security, address),)


def test_everybody_else_gets_likely_names() -> None:
    found = propose(" help@academy.example ")
    assert found is not None
    assert not found.known
    assert [one.host for one in found.receiving] == [
        "imap.academy.example",
        "mail.academy.example",
        "poczta.academy.example",
    ]
    assert [one.host for one in found.sending] == [
        "smtp.academy.example",
        "mail.academy.example",
        "poczta.academy.example",
    ]
    assert found.receiving[0].user == "help@academy.example"
    assert found.proof is Proof.COPY


def test_how_one_proves_who_one_is() -> None:
    google, microsoft, own = propose("a@gmail.com"), propose("a@hotmail.com"), propose("a@academy.example")
    assert google
    assert microsoft
    assert own
    assert (google.login, google.proof, google.sent_in) == (Login.GOOGLE, Proof.SERVER, "[Gmail]/Sent Mail")
    assert (microsoft.login, microsoft.proof) == (Login.MICROSOFT, Proof.SERVER)
    assert own.login is Login.PASSWORD


def test_an_own_domain_whose_mail_is_at_google_or_microsoft() -> None:
    google, microsoft = (propose("a@academy.example", login) for login in (Login.GOOGLE, Login.MICROSOFT))
    assert google
    assert microsoft
    assert google.receiving[0].host == "imap.gmail.com"
    assert microsoft.sending[0].host == "smtp.office365.com"
    outlook = propose("a@outlook.com", Login.MICROSOFT)
    assert outlook
    assert outlook.sending[0].host == "smtp-mail.outlook.com"


def test_what_has_to_be_done_at_the_provider_first() -> None:
    said = {
        address: found.before
        for address, login in (
            ("a@gmail.com", None),
            ("a@wp.pl", None),
            ("a@mail.ru", None),
            ("a@academy.example", None),
            ("b@gmail.com", Login.PASSWORD),
            ("b@outlook.com", Login.PASSWORD),
        )
        if (found := propose(address, login)) is not None
    }
    assert said == {
        "a@gmail.com": Before.NOTHING,
        "a@wp.pl": Before.SWITCH_ON,
        "a@mail.ru": Before.APP_PASSWORD,
        "a@academy.example": Before.NOTHING,
        "b@gmail.com": Before.APP_PASSWORD,
        "b@outlook.com": Before.SIGN_IN,
    }


@pytest.mark.parametrize("typed", ["", "ola", "ola@", "@wp.pl", "ola@wp", "ola@wp.", "ola@.pl", "ola@wp..pl"])
def test_half_an_address_gets_nothing(typed: str) -> None:
    assert propose(typed) is None


@given(st.text(max_size=40), st.sampled_from([None, *Login]))
def test_nothing_that_is_typed_breaks_it(typed: str, login: Login | None) -> None:
    found = propose(typed, login)
    assert found is None or (found.receiving and found.sending)
