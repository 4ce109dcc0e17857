"""What a provider refuses when a mailbox signs in, told so that a person can act on it; its numbers are Microsoft's."""

from __future__ import annotations

import re
from collections.abc import Callable

from console.errors import ConsoleError, SignInAway, SignInNeeded, SignInRefused

_CODE = re.compile(r"AADSTS(\d+)")


def away() -> SignInAway:
    return SignInAway(
        "The sign-in server does not answer.",
        "It cannot be reached, or did not answer as such a server does.",
        "Look at the network, then try again. What was granted before stays.",
    )


def sign_in_again() -> SignInNeeded:
    return SignInNeeded(
        "This mailbox has to be signed in again.",
        "The permission was withdrawn or has ended, perhaps because its password was changed.",
        "Open the mailbox in Settings and sign in again. Letters wait on the server meanwhile.",
    )


_APPLICATION = frozenset({"invalid_client", "unauthorized_client", "deleted_client"})
_ADMIN = frozenset({"65001", "65005", "90093", "90094", "90095", "90097", "50105", "53003"})
_PUBLIC = frozenset({"7000218", "7000216", "70002"})
_TENANT = frozenset({"90002", "50020", "50034", "90072", "700003"})
_UNKNOWN_APPLICATION = frozenset({"700016", "700038", "900144", "90013"})


def told(error: str, description: str) -> ConsoleError:
    """What a provider refused, in plain words. Its numbers are Microsoft's (AADSTS…)."""
    code = found.group(1) if (found := _CODE.search(description)) else ""
    if code in _ADMIN or error in {"consent_required", "admin_policy_enforced", "org_internal"}:
        return SignInRefused(
            "An administrator has to allow this first.",
            "Your organisation lets programs read mail only after an administrator agreed.",
            "Ask the administrator of your organisation to allow the application for mail, then sign in again.",
        )
    if code in _PUBLIC:
        return SignInRefused(
            "The application at the provider is not set up for programs on a computer.",
            "It asks for a secret that such programs do not have, or does not allow this way to sign in.",
            "In its registration switch on “Allow public client flows”, then sign in again.",
        )
    if code in _TENANT:
        return SignInRefused(
            "The organisation does not know this account.",
            "The account belongs to another organisation, or the organisation is not written as it is called.",
            "Look at the organisation in the mailbox: its domain or its id. Empty means any.",
        )
    if code in _UNKNOWN_APPLICATION or error in _APPLICATION:
        return SignInRefused(
            "The provider does not know this application.",
            "The client ID, or the secret that belongs to it, is not one that it gave.",
            "Copy both again from the registration at the provider, without spaces.",
        )
    known: dict[str, Callable[[], ConsoleError]] = {
        "access_denied": _declined,
        "authorization_declined": _declined,
        "expired_token": _expired,
        "code_expired": _expired,
        "bad_verification_code": _expired,
        "invalid_grant": _expired,
        "invalid_scope": _no_scope,
        "redirect_uri_mismatch": _no_redirect,
    }
    if error in known:
        return known[error]()
    return SignInRefused(
        "The provider did not let you sign in.",
        f"It said: {error or 'nothing that is understood here'}{f' ({code})' if code else ''}.",
        "Try again. If it stays so, look at the registration of the application at the provider.",
    )


def _declined() -> ConsoleError:
    return SignInRefused(
        "The permission was not given.",
        "On the provider's page the question was answered with no.",
        "Sign in again and allow access to the mail.",
    )


def _expired() -> ConsoleError:
    return SignInRefused(
        "The time to sign in is over.",
        "The code of this attempt holds for some minutes only.",
        "Begin again: there is a new code then.",
    )


def _no_scope() -> ConsoleError:
    return SignInRefused(
        "The application may not ask for mail.",
        "Its registration does not hold the permissions for receiving and sending.",
        "Add them at the provider: for Microsoft 365 IMAP.AccessAsUser.All and SMTP.Send, for Google the scope "
        "https://mail.google.com/",
    )


def _no_redirect() -> ConsoleError:
    return SignInRefused(
        "The provider does not come back to this computer.",
        "The application is registered for a website, not for a program on a computer.",
        "Register it as a desktop application; at Microsoft add the address http://localhost to it.",
    )
