"""What a phone system or the way to it does wrong, told so that a person can act on it."""

from __future__ import annotations

import socket
import ssl

from console.channels.phone.opening import Refusal, Refused
from console.channels.phone.protocol import Answer
from console.domain.pbx import Pbx
from console.errors import PbxAway, PbxRefuses

_LONGEST = 200
CLASSES = {"CoreShowChannels": "reporting", "CoreStatus": "reporting", "Getvar": "reporting"}
"""What must stand in the `write` of manager.conf for an action: it is asked also where nothing is changed. Of several
classes that would do, the one that gives least besides."""


def away(pbx: Pbx, fault: OSError) -> PbxAway:
    place = f"{pbx.host}:{pbx.port}"
    if isinstance(fault, ssl.SSLCertVerificationError):
        return PbxAway(
            "The phone system does not prove that it is the right one.",
            f"The certificate of {place} is not accepted: {fault.verify_message or fault.reason}.",
            "Give it a certificate that this computer trusts, or correct the name of the computer in the settings.",
        )
    if isinstance(fault, ssl.SSLError):
        return PbxAway(
            "The phone system does not speak TLS there.",
            f"{place} gave no encrypted connection ({fault.reason or 'no reason told'}).",
            "Look which port `tlsbindaddr` in its manager.conf names (5039 as a rule), or switch TLS off.",
        )
    if isinstance(fault, socket.gaierror):
        return PbxAway(
            "The phone system was not found.",
            f"No computer is known under the name “{pbx.host}”.",
            "Look whether the name is spelt right and whether there is a network.",
        )
    if isinstance(fault, ConnectionRefusedError):
        return PbxAway(
            "The phone system does not answer.",
            f"Nothing listens at {place}.",
            "Look whether the PBX runs, whether `enabled = yes` and `port` stand so in its manager.conf, and whether "
            "`bindaddr` lets other computers in.",
        )
    return PbxAway(
        "The phone system cannot be reached.",
        f"{place}: {fault.strerror or 'it does not answer in time'}.",
        "Look whether it runs, and whether a firewall lets the gateway through to this port.",
    )


def silent(pbx: Pbx) -> PbxAway:
    return PbxAway(
        "The phone system has become silent.",
        f"{pbx.host}:{pbx.port} did not answer for many seconds; the PBX hangs, or the network between is gone.",
        "It is tried again by itself. If it stays so, look at the PBX and at the network.",
    )


def hung_up(pbx: Pbx) -> PbxAway:
    return PbxAway(
        "The phone system has ended the connection.",
        f"{pbx.host}:{pbx.port} closed it; it is being restarted, or a firewall between does so.",
        "It is tried again by itself. If it stays so, look at the log of the PBX.",
    )


def refused(pbx: Pbx, refusal: Refused) -> PbxAway | PbxRefuses:
    place = f"{pbx.host}:{pbx.port}"
    match refusal.why:
        case Refusal.NOT_ASTERISK:
            return PbxAway(
                "No Asterisk answers there.",
                f"What {place} says is not the manager interface of an Asterisk.",
                "Look at the address and the port: `port` in manager.conf, 5038 as a rule.",
            )
        case Refusal.LOGIN:
            return PbxRefuses(
                "The phone system does not let the desk in.",
                f"It said: {words(refusal.words)}. That means the name, the secret, or an address it does not allow.",
                f"Look at [{pbx.user}] in manager.conf: `secret`, and whether `permit` names the computer of the "
                "gateway. Then `manager reload` in the console of the PBX.",
            )
        case Refusal.NEVER_READY:
            return PbxAway(
                "The phone system does not get ready.",
                f"{place} answers, and does not know its queues: it is starting, or app_queue is not loaded.",
                "Look whether the module app_queue.so is loaded (`module show like queue`).",
            )


def no_rights(pbx: Pbx, denied: tuple[str, ...]) -> PbxRefuses:
    """`denied`: the actions that it did not allow."""
    wanted = sorted({CLASSES[action] for action in denied if action in CLASSES})
    return PbxRefuses(
        "The phone system does not show its calls to the desk as they are.",
        f"It does not allow {', '.join(denied)} to {pbx.user}.",
        f"Add {', '.join(wanted)} to `write` of [{pbx.user}] in manager.conf, then `manager reload`.",
    )


def is_no_right(answer: Answer) -> bool:
    return not answer.well and answer.why.casefold() == "permission denied"


def words(said: str) -> str:
    """What the PBX said, fit to be shown."""
    return "".join(one for one in " ".join(said.split()) if one.isprintable())[:_LONGEST] or "nothing"
