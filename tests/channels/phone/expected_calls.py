"""What the recordings of Asterisk 16 and 22 contain, written down from their notes and not from what the program said.

The notes are the lines with # in the .txt beside each recording: what the phones did, with times. Both versions were
recorded with the same script, so one table serves both; times are seconds and hold within TOLERANCE.
"""

from __future__ import annotations

from typing import Any, NamedTuple

TOLERANCE = 0.35

MAX = "Max Mustermann"
MOBILE = "+4915112345678"
SUPPORT = "+4930555100"
SALES = "+4930555200"
DIRECT = "+49305551001"
FAR_END = "+4989123456"


class Part(NamedTuple):
    """Somebody's part in the talking: extension, seconds, seconds of it on hold."""

    line: str
    seconds: float
    held: float = 0.0


class Expected(NamedTuple):
    """One call. None: the notes do not tell. `number` None is a withheld one, `name` of the caller."""

    direction: str = "inbound"
    number: str | None = MOBILE
    name: str | None = MAX
    dialled: str = SUPPORT
    queue: str = ""
    wait: float | None = 0.0
    rings: int | None = 1
    kept: bool | None = True
    answered_by: str = ""
    parts: tuple[Part, ...] = ()
    handed: tuple[tuple[str, str, str, bool], ...] = ()
    """How, by whom, to whom, whether they took it."""
    phones: tuple[tuple[str, str], ...] = ()
    """Every phone that was told to ring, in order of name, and how that ended."""
    outcome: str | None = "answered"
    by: str | None = "caller"
    joined: bool = False


def by_queue(wait: float | None, *parts: Part, **more: Any) -> Expected:
    rest: dict[str, Any] = {"queue": "support", "wait": wait, "parts": parts}
    if parts:
        rest["answered_by"] = parts[0].line
        rest["phones"] = tuple((part.line, "talked") for part in parts)
    rest.update(more)
    return Expected()._replace(**rest)


def direct(wait: float, *parts: Part, **more: Any) -> Expected:
    return by_queue(wait, *parts, **{"queue": "", "dialled": DIRECT, **more})


def ours(wait: float, talk: float, **more: Any) -> Expected:
    """A call of 1001 to the far end, with the phone of 1001 rung first or dialled on it."""
    whole = Expected("outbound", FAR_END, "", FAR_END, "", wait, 1, None, "1001", (Part("1001", talk),))
    return whole._replace(phones=((FAR_END, "talked"), ("1001", "talked")), by="called")._replace(**more)


def unreached(rings: int, wait: float, *phones: tuple[str, str], by: str) -> Expected:
    whole = Expected("outbound", FAR_END, "", FAR_END, "", wait, rings, None)
    return whole._replace(phones=phones, outcome="unreached", by=by)


def question(wait: float, *phones: tuple[str, str], talk: float = 0.0, joined: bool = True) -> Expected:
    """1001 calls 1002 while a caller waits."""
    whole = Expected("internal", "1001", "", "1002", "", wait, 1, None)
    if talk:
        whole = whole._replace(answered_by="1002", parts=(Part("1001", talk), Part("1002", talk)))
    outcome = "answered" if talk else "passed_on" if joined else "unreached"
    return whole._replace(phones=phones, outcome=outcome, by=None, joined=joined)


def code(dialled: str, line: str, *, joined: bool = False) -> Expected:
    whole = Expected("internal", line, "", dialled, "", 0.0, 0, None)
    outcome = "passed_on" if joined else "unreached"
    return whole._replace(phones=((line, "talked"),), outcome=outcome, by=None, joined=joined)


def named(name: str) -> Expected:
    return by_queue(1.0, Part("1001", 1.0), name=name)


TALKED_1001 = ("1001", "talked")
TALKED_1002 = ("1002", "talked")

CALLS: dict[str, tuple[Expected, ...]] = {
    "01_queue_answered": (by_queue(16.0, Part("1001", 2.0), rings=4, kept=False),),
    "01b_ringall_two_agents": (
        by_queue(4.0, Part("1002", 2.0), phones=(("1001", "elsewhere"), TALKED_1002), by="called"),
    ),
    "01c_local_members": (by_queue(3.0, Part("1001", 2.0), dialled=SALES, queue="sales"),),
    "01d_originate_local": (
        by_queue(3.0, Part("1001", 5.0), number="+4917699999999", name="Erika Muster", dialled=""),
    ),
    "02_abandoned": (by_queue(12.0, rings=3, kept=None, phones=(("1001", "caller_gone"),), outcome="abandoned"),),
    "02b_ring_no_answer_timeout": (
        by_queue(
            25.0, name="", dialled=SALES, queue="sales", rings=6, kept=False, phones=(("1001", "no_answer"),) * 3,
            outcome="missed", by="pbx",
        ),
    ),
    "02c_no_agents": (by_queue(5.0, name="", kept=None, outcome="abandoned"),),
    "02d_second_try": (
        by_queue(
            30.0, Part("1001", 1.0), name="", rings=7, kept=False, phones=(("1001", "no_answer"), TALKED_1001)
        ),
    ),
    "03a_blind_transfer": (
        by_queue(2.0, Part("1001", 2.0), Part("1002", 3.0), handed=(("blind", "1001", "1002", True),)),
    ),
    "03b_attended_transfer": (
        by_queue(2.0, Part("1001", 7.0, 5.0), Part("1002", 3.0), handed=(("attended", "1001", "1002", True),)),
        question(3.0, TALKED_1001, TALKED_1002, talk=2.0),
    ),
    "03c_attended_while_ringing": (
        by_queue(2.0, Part("1001", 3.0, 1.0), Part("1002", 3.0), handed=(("attended", "1001", "1002", True),)),
        question(1.0, TALKED_1001, ("1002", "elsewhere")),
    ),
    "03d_ami_blindtransfer": (
        by_queue(2.0, Part("1001", 1.0), Part("1002", 3.0), handed=(("blind", "1001", "1002", True),)),
    ),
    "03e_ami_atxfer": (
        # The PBX says a little after the order that the caller is held.
        by_queue(2.0, Part("1001", 10.0, 8.9), Part("1002", 3.0), handed=(("attended", "1001", "1002", True),)),
    ),
    "03f_ami_redirect": (
        by_queue(2.0, Part("1001", 1.0), Part("1002", 3.0), handed=(("blind", "1001", "1002", True),)),
    ),
    "03g_blind_transfer_unanswered": (
        by_queue(
            2.0, Part("1001", 1.0), handed=(("blind", "1001", "1003", False),),
            phones=(TALKED_1001, ("1003", "caller_gone")),
        ),
    ),
    "03h_transfer_fails": (by_queue(1.0, Part("1001", 3.0), handed=(("blind", "1001", "1002", False),), by="pbx"),),
    "03i_consultation_declined": (
        by_queue(1.0, Part("1001", 8.0, 3.0)),
        question(2.0, TALKED_1001, ("1002", "declined"), joined=False)._replace(by="called"),
    ),
    "04_two_calls": (
        by_queue(
            3.0, Part("1001", 4.1), number="+4915111111111", name="Caller A",
            phones=(TALKED_1001, ("1002", "elsewhere")),
        ),
        by_queue(7.0, Part("1002", 2.0), number="+4915122222222", name="Caller B", rings=2),
    ),
    "04b_two_calls_one_agent": (
        by_queue(2.0, Part("1001", 4.0), number="+4915111111111", name="Caller A"),
        by_queue(7.0, Part("1001", 4.0), number="+4915122222222", name="Caller B", rings=2),
    ),
    "04c_call_waiting": (
        by_queue(1.0, Part("1001", 10.0, 4.0), number="+4915111111111", name="Caller A"),
        direct(3.0, Part("1001", 3.0), number="+4915122222222", name="Caller B"),
    ),
    "05_withheld": (by_queue(2.0, Part("1001", 2.0), number=None, name=""),),
    # Nobody asked for CALLERID(pres) under an ActionID of ours there; see test_withheld.py.
    "05b_withheld_with_pai": (by_queue(1.0, Part("1001", 2.0), number="+4917055555555", name="Secret Person"),),
    "05c_empty_from": (by_queue(1.0, Part("1001", 2.0), number=None, name=""),),
    "06_originate": (ours(3.0, 3.0),),
    "06b_originate_agent_no_answer": (unreached(0, 0.0, ("1001", "no_answer"), by="pbx"),),
    "06c_originate_unregistered": (),
    "06d_originate_agent_busy": (unreached(0, 0.0, ("1001", "busy"), by="pbx"),),
    "06e_originate_far_busy": (unreached(1, 0.0, (FAR_END, "busy"), TALKED_1001, by="called"),),
    "06f_originate_far_no_answer": (unreached(1, 3.0, (FAR_END, "no_answer"), TALKED_1001, by="pbx"),),
    "06g_originate_errors": (),
    "06h_dialled_on_the_phone": (ours(2.0, 2.0, by="caller"),),
    "06i_originate_channelid": (ours(1.0, 2.0), ours(1.0, 2.0)),
    "07_agent_phone_busy": (
        by_queue(6.0, name="", rings=2, kept=None, phones=(("1001", "busy"),) * 3, outcome="abandoned"),
    ),
    "07b_direct_busy": (
        direct(0.0, name="", kept=False, phones=(("1001", "busy"),), outcome="missed", by="called"),
    ),
    "07c_dnd_feature_code": (
        code("*78", "1001"),
        direct(0.0, name="", kept=False, outcome="missed", by="pbx"),
        code("*79", "1001"),
    ),
    "07d_agent_in_call": (
        by_queue(1.0, Part("1001", 7.0), number="+4915111111111", name="Caller A"),
        by_queue(4.0, number="+4915122222222", name="Caller B", kept=None, outcome="abandoned"),
    ),
    "08_hold": (by_queue(2.0, Part("1001", 9.0, 4.0)),),
    "08b_hangup_while_held": (by_queue(1.0, Part("1001", 4.0, 3.0)),),
    "08c_agentcomplete_without_channel": (by_queue(0.2, Part("1001", 0.7)),),
    "09_pause": (by_queue(5.0, Part("1001", 4.0), name="", rings=2),),
    "09b_queue_add_remove": (),
    "09c_registrations": (),
    # Answered 2 s before this client came: when exactly it cannot know, so the wait is not judged.
    "10d_connect_while_held": (by_queue(None, Part("1001", 2.8), queue="", dialled="", kept=None),),
    "10d_connect_while_ringing": (
        by_queue(None, dialled="", kept=None, phones=(("1001", "caller_gone"),), outcome="abandoned"),
    ),
    "10d_connect_while_talking": (by_queue(None, Part("1001", 2.8), queue="", dialled="", kept=None),),
    # A PBX that is stopped ends its calls like somebody who hangs up.
    "10e_stop_mid_call": (by_queue(1.0, Part("1001", 2.0), by=None),),
    "10g_core_restart_mid_call": (by_queue(1.0, Part("1001", 2.0), by=None),),
    "10j_stop_gracefully": (by_queue(1.0, Part("1001", 6.0)),),
    "11_direct": (direct(4.0, Part("1001", 2.0)),),
    "11b_direct_abandoned": (
        direct(6.0, name="", rings=2, kept=None, phones=(("1001", "caller_gone"),), outcome="abandoned"),
    ),
    "11c_direct_no_answer": (
        direct(30.0, name="", rings=7, kept=False, phones=(("1001", "no_answer"),), outcome="missed", by="pbx"),
    ),
    "11d_ring_group": (
        direct(3.0, Part("1002", 2.0), name="", dialled="+4930555300", phones=(("1001", "elsewhere"), TALKED_1002)),
    ),
    "11e_internal": (
        Expected(
            "internal", "1002", "", "1001", "", 2.0, 1, None, "1001", (Part("1001", 2.0), Part("1002", 2.0)), (),
            (TALKED_1001, TALKED_1002),
        ),
    ),
    "11f_phone_redirects": (
        direct(2.0, Part("1002", 2.0), name="", phones=(("1001", "forwarded"), TALKED_1002)),
    ),
    "11g_direct_unregistered": (
        direct(0.0, name="", dialled="+49305551003", kept=False, outcome="missed", by="pbx"),
    ),
    "11h_pickup": (
        direct(4.0, Part("1002", 3.0), phones=(("1001", "elsewhere"), TALKED_1002)),
        code("*8", "1002", joined=True),
    ),
    "11i_pickup_from_queue": (
        by_queue(4.0, Part("1002", 4.0), phones=(("1001", "elsewhere"), TALKED_1002)),
        code("*8", "1002", joined=True),
    ),
    "12_names": (
        named("Jörg Müßig 😀"),
        named("Jörg Müßig"),
        # The PBX passes on what the provider sent, backslashes and all.
        named('Max \\"the\\\\fax\\" Muster, Event: Hangup'),
        named("L" + "o" * 78),
        named("O'Brien & Söhne? 50% \\\\ Tab\there"),
        named("%0D%0AEvent: Fake"),
        named("ä" * 39),
    ),
    "12b_text_in_actions": (),
    "13a_cdr_timestamps_systemname": (by_queue(2.0, Part("1001", 1.0)),),
    "14a_sipp_answered": (
        # Hung up 9 s after dialling, of which SIPp rang 6 s and took some tenths before.
        by_queue(6.0, Part("1001", 2.4), name=None, rings=2),
    ),
    "14b_sipp_abandoned": (
        by_queue(5.75, name=None, rings=2, kept=None, phones=(("1001", "caller_gone"),), outcome="abandoned"),
    ),
    "14c_baresip": (
        by_queue(4.0, Part("1001", 7.0, 3.0), Part("1002", 4.0), handed=(("blind", "1001", "1002", True),)),
    ),
}  # fmt: skip

WITHOUT_CALLS = (
    "10a_login_wrong_secret", "10a2_login_unknown_user", "10a3_login_wrong_address", "10a4_no_login_timeout",
    "10a5_login_md5_logoff", "10a6_no_permission", "10a7_cti_user_actions", "10b_ping_and_odd_input", "10c_reload",
    "10e_stop_mid_call_reconnected", "10f_kill_mid_call_reconnected", "10g_core_restart_mid_call_reconnected",
    "10h_login_while_booting", "10j_stop_gracefully_reconnected", "10k_pbx_hangs",
)  # fmt: skip

# Asterisk 22 replaces what is no UTF-8 by itself.
NAMES_ON_22 = {"Jörg Müßig": "J\ufffdrg M\ufffd\ufffdig"}

UNENDED = "10f_kill_mid_call"
"""Killed in the middle of a call: the recording ends there. The one of the next connection shows that it is over."""
