"""Who a visitor is, as the company's platform signs it: a JWT with HS256 (RFC 7519, RFC 7518 3.2).

Its claims: `sub`, the id of the person on the platform; `exp`, until when it holds; `name` and `email`. The platform
makes it for whoever is logged in, with the secret that the desk gave it, and puts it into the page.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

SHORTEST_SECRET = 32
"""Bytes: what HMAC-SHA256 has itself (RFC 7518 3.2)."""
_LEEWAY = timedelta(minutes=1)
"""Clocks of two servers are not alike."""


class Signed(msgspec.Struct, frozen=True):
    subject: str
    name: str
    email: str
    over: bool = False
    """The time for which it was signed is over: it still tells whose chat it is that goes on, and nothing else."""


class NotSigned(ValueError):
    """The signature is not the platform's, or says nothing of who it is."""


def signed(token: str, secret: str, now: datetime) -> Signed:
    """Raises NotSigned."""
    try:
        claims = jwt.decode(token, OctKey.import_key(secret), algorithms=["HS256"]).claims
        until = datetime.fromtimestamp(int(claims["exp"]), now.tzinfo)
    except (JoseError, KeyError, ValueError, TypeError, OverflowError) as fault:
        raise NotSigned("not signed by the platform") from fault
    subject, name, email = (claims.get(claim, "") for claim in ("sub", "name", "email"))
    if not all(isinstance(claim, str) for claim in (subject, name, email)) or not subject:
        raise NotSigned("says nothing of who it is")
    return Signed(subject[:200], name[:200], email[:200], over=until + _LEEWAY < now)
