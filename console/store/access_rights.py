"""What each group may do with each table of a team's hub, and which rows a tutor sees: the tables of the rights."""

from __future__ import annotations

from console.store.access_groups import PEOPLE, Group, May

_TEAM = (Group.GATEWAY, Group.LEAD, Group.AGENT)
_ALL = (*_TEAM, Group.TUTOR)

_KEPT_OF_A_TICKET = frozenset({"id", "number", "created_at"})
# A tutor may neither bring a ticket to another person nor into another ticket, and so out of or into their sight.
_KEPT_BY_A_TUTOR = _KEPT_OF_A_TICKET | {"participant_id", "merged_into"}


_KEPT_OF_A_REVIEW = frozenset({"id", "ticket_id", "agent_id", "week", "drawn_at"})
_KEPT_OF_A_SEAT = frozenset({"id", "launch_id", "agent_id"})
_KEPT_OF_A_CONSULTATION = frozenset({"id", "ticket_id", "asked_by", "asked_at", "expert_id", "name", "email"})


_STATE = ("state", "state_since", "after_call", "unanswered", "state_reason", "state_until", "said_at")
_OF_A_COLLEAGUE = ("name", "email", "role", "language", "skills", "languages", "capacity", "team", "zone")
_WAY = ("due_at", "mailbox_id", "attempts", "tried_again", "redirected")
_OF_A_COHORT = ("name", "course", "tutor_id")
_OF_A_GAP = ("state", "article_id", "closed_at", "merged_into")
_COUNTED = ("made", "changed", "same", "refused")
_CLOCK = ("planned_at", "held", "held_since", "held_by", "hold_reason", "go_at", "ended_at")
_TURNOUT = ("invited_at", "reminded_at", "opened_at", "came_at", "joined_at", "left_at")
_SEATED = (
    *("state", "answered_at", "due_at", "letter_at", "began_at", "before", "told_at"),
    *("released_at", "home", "home_at"),
)
_HAND, _VERDICT = ("reason", "reason_at", "lowered_at"), ("later_at", "verdict", "decided_at")
_TOLD = ("told", "told_at")
_OF_A_COPY = ("ticket_id", "state", "left_at", "called_at", "called_by")
_OF_A_REPORTER = ("asked_at", "helped", "helped_at")
_WORDS = ("channel", "text", "cc", "files", "heading")

# What stands nowhere here nobody but the owner may do. Changing a row of a key means its columns beside the key.
RIGHTS: dict[str, tuple[May, ...]] = {
    "agent": (
        May(Group.LEAD, add=True, change=(*_STATE, *_OF_A_COLLEAGUE, "phone", "active", "chat_limit")),
        May(Group.AGENT, Group.TUTOR, change=(*_STATE, "phone", "zone")),
        May(Group.GATEWAY, change=_STATE),
    ),
    "alembic_version": (May(*_ALL),),
    "applied": (May(*_ALL, add=True),),
    "arrival": (May(*_ALL, add=True, change=("position",)),),
    "article": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "created_at"}), remove=True),
        May(Group.GATEWAY, Group.TUTOR, change=("used", "helped", "failed")),
    ),
    # What tells of somebody who is erased is blanked by a lead.
    "article_flag": (
        May(Group.LEAD, add=True, change=("settled_at", "text")),
        May(Group.AGENT, add=True, change=("settled_at",)),
        May(Group.GATEWAY),
        May(Group.TUTOR, add=True),
    ),
    "article_picture": (May(Group.LEAD, Group.AGENT, add=True), May(Group.GATEWAY, Group.TUTOR)),
    "article_revision": (
        May(
            *(Group.LEAD, Group.AGENT),
            add=True,
            change_all_but=frozenset({"id", "article_id", "agent_id"}),
            remove=True,
        ),
        May(Group.GATEWAY, Group.TUTOR),
    ),
    "article_use": (May(*_ALL, add=True, change=("helped",)),),
    # Tutors may ask, and see none (HIDDEN_FROM_TUTORS).
    "aside_letter": (May(*_TEAM, add=True, change=("seen_at",)), May(Group.TUTOR)),
    "attachment": (May(*_ALL, add=True),),
    "attendance": (May(*PEOPLE, add=True, change=("ended_at",)), May(Group.GATEWAY, change=("ended_at",))),
    "blocked_sender": (May(Group.LEAD, Group.AGENT, add=True, remove=True), May(Group.GATEWAY, Group.TUTOR)),
    # The gateway lets copies leave, and a lead's erasing takes no words out of them: there are none.
    "broadcast": (
        May(Group.LEAD, Group.AGENT, add=True, change=("copies", "undone_at", "undone_by")),
        May(Group.GATEWAY, Group.TUTOR),
    ),
    "broadcast_copy": (
        May(Group.LEAD, Group.AGENT, add=True, change=_OF_A_COPY, remove=True),
        May(Group.GATEWAY, change=_OF_A_COPY),
        May(Group.TUTOR),
    ),
    "call": (May(*_ALL, add=True),),
    "care_view": (May(*PEOPLE, add=True), May(Group.GATEWAY)),
    "change": (May(*_ALL),),
    "channel_health": (
        May(Group.GATEWAY, add=True, change_all_but=frozenset({"id"}), remove=True),
        May(*PEOPLE),
    ),
    "chat": (
        May(Group.GATEWAY, add=True, change_all_but=frozenset({"id", "site_id", "key_hash"})),
        May(Group.LEAD, Group.AGENT, change=("lines", "ended_at", "ended_by")),
        May(Group.TUTOR, change=("lines",)),
    ),
    "chat_line": (May(*_ALL, add=True),),
    "chat_site": (
        May(Group.LEAD, add=True, change_all_but=frozenset({"id"}), remove=True),
        May(Group.GATEWAY, Group.AGENT, Group.TUTOR),
    ),
    "checkpoint": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "cohort_id"}), remove=True),
        May(Group.GATEWAY, add=True, change_all_but=frozenset({"id", "cohort_id"})),
        May(Group.TUTOR),
    ),
    "cohort": (
        May(Group.LEAD, add=True, change=_OF_A_COHORT, remove=True),
        May(Group.AGENT, add=True, change=_OF_A_COHORT),
        May(Group.GATEWAY, add=True),
        May(Group.TUTOR),
    ),
    # Whoever is asked answers; the rest is for those who ask. The gateway tells what came in by letter and page.
    "consultation": (
        May(*_TEAM, add=True, change_all_but=_KEPT_OF_A_CONSULTATION),
        May(Group.TUTOR, add=True, change_all_but=_KEPT_OF_A_CONSULTATION),
    ),
    "consultation_line": (
        May(Group.GATEWAY, add=True, change=("letter_at", "message_id")),
        # Who takes back what they have just said takes the line away; letters that have left stay.
        May(*PEOPLE, add=True, change=("letter_at",), remove=True),
    ),
    "content": (May(*_ALL, add=True),),
    "counter": (May(*_TEAM),),
    # What rows are called elsewhere is asked while people are brought from there.
    "counterpart": (May(Group.GATEWAY, add=True), May(Group.LEAD, add=True, remove=True)),
    "delivery": (May(*_ALL, add=True, change=("state", "reason", "updated_at", *_WAY)),),
    "draft": (May(*_ALL, add=True, change=(*_WORDS, "based_on", "saved_at"), remove=True),),
    "enrolment": (
        May(*_TEAM, add=True, change_all_but=frozenset({"id", "participant_id", "cohort_id"}), remove=True),
        May(Group.TUTOR),
    ),
    # Written by erase_person() alone, and looked at by the guards of what is written once.
    "erasing": (May(*_ALL),),
    "feed_clock": (May(*_ALL),),
    "gap": (
        May(Group.LEAD, add=True, change=(*_OF_A_GAP, "words", "key"), remove=True),
        May(Group.AGENT, add=True, change=_OF_A_GAP, remove=True),
        May(Group.GATEWAY),
        May(Group.TUTOR, add=True),
    ),
    "gap_report": (
        May(Group.LEAD, add=True, change=("gap_id", "heard_at", "words")),
        May(Group.AGENT, add=True, change=("gap_id", "heard_at")),
        May(Group.GATEWAY),
        May(Group.TUTOR, add=True, change=("heard_at",)),
    ),
    # Whoever goes prepares their own; the gateway does it for all, and hands over what was left behind.
    "handover": (
        May(*_TEAM, add=True, change=("ends_at", "watch", "done_at", "done_by", "done_command"), remove=True),
        May(Group.TUTOR),
    ),
    "handover_line": (
        May(*_TEAM, add=True, change=("words", "chosen", "to_id"), remove=True),
        May(Group.TUTOR),
    ),
    # A page on which nothing stands goes with what is known of its readers.
    "handover_read": (
        May(Group.LEAD, Group.AGENT, add=True, change=("at",)),
        May(Group.GATEWAY, remove=True),
        May(Group.TUTOR),
    ),
    "held": (
        May(*PEOPLE, add=True, change=("ticket_id",), remove=True),
        May(Group.GATEWAY, change=("ticket_id",), remove=True),
    ),
    "history": (May(*_ALL, add=True),),
    # Read through hub_epoch(), which alone may renew it.
    "hub": (),
    "identity": (
        May(*_TEAM, add=True, change=("failed_at",), remove=True),
        May(Group.TUTOR),
    ),
    "import_run": (
        May(Group.LEAD, add=True, change=(*_COUNTED, "undone_at", "undone_by", "stayed")),
        May(Group.GATEWAY, add=True, change=_COUNTED),
        May(Group.AGENT, Group.TUTOR),
    ),
    "incident": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "launch_id", "trouble"})),
        May(Group.GATEWAY, Group.TUTOR),
    ),
    # The gateway hears from the participants whether it helped.
    "incident_reporter": (
        May(Group.LEAD, Group.AGENT, add=True, change=_OF_A_REPORTER, remove=True),
        May(Group.GATEWAY, change=_OF_A_REPORTER),
        May(Group.TUTOR),
    ),
    # They hold what stood in people's rows before: only who may undo an import reads them.
    "import_step": (May(Group.GATEWAY, read=False, add=True), May(Group.LEAD, add=True, remove=True)),
    # Anyone of the crew may stop the clock; what more they may is in commands/launches.py.
    "launch": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "webinar_id"})),
        May(Group.GATEWAY, change=_CLOCK),
        May(Group.TUTOR, change=_CLOCK),
    ),
    "launch_check": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "launch_id"}), remove=True),
        # The page of a tutor is the gateway's.
        May(Group.GATEWAY, Group.TUTOR, change=("answer", "at", "by", "note")),
    ),
    "launch_line": (May(*_ALL, add=True),),
    "launch_phase": (May(*PEOPLE, add=True), May(Group.GATEWAY)),
    "lease": (May(Group.GATEWAY, add=True, change=("holder", "expires_at"), remove=True),),
    "leave": (May(Group.LEAD, Group.AGENT, add=True, remove=True), May(Group.GATEWAY, Group.TUTOR)),
    # With it anybody could open any page; tutors see a few tickets only (HIDDEN_FROM_TUTORS).
    "link_key": (
        May(Group.GATEWAY, Group.LEAD, add=True, change=("withdrawn_at",)),
        May(Group.AGENT, Group.TUTOR),
    ),
    # Whoever connects a mailbox to another account has its places forgotten.
    "mail_progress": (
        May(Group.GATEWAY, add=True, change=("uid_validity", "uid", "at", "proved_at")),
        May(Group.LEAD, remove=True),
    ),
    "mailbox": (
        May(Group.LEAD, add=True, change_all_but=frozenset({"id"}), remove=True),
        May(Group.GATEWAY, Group.AGENT, Group.TUTOR),
    ),
    "message": (
        May(Group.LEAD, Group.AGENT, add=True, change=("ticket_id",)),
        May(Group.GATEWAY, Group.TUTOR, add=True),
    ),
    "moodle_site": (
        May(Group.LEAD, add=True, change_all_but=frozenset({"id"}), remove=True),
        May(Group.GATEWAY, change=("brought_until", "tried_at", "trouble")),
        May(Group.AGENT, Group.TUTOR),
    ),
    "moved_draft": (May(*PEOPLE, add=True, remove=True), May(Group.GATEWAY)),
    "notice": (May(Group.GATEWAY, add=True, remove=True), May(*PEOPLE)),
    "participant": (
        May(*_TEAM, add=True, change_all_but=frozenset({"id", "created_at"})),
        # Whom an import brought that is undone.
        May(Group.LEAD, remove=True),
        May(Group.TUTOR),
    ),
    "pbx": (
        May(Group.LEAD, add=True, change_all_but=frozenset({"id"}), remove=True),
        May(Group.GATEWAY, Group.AGENT, Group.TUTOR),
    ),
    "person_apart": (May(Group.LEAD, Group.AGENT, add=True, remove=True), May(Group.GATEWAY, Group.TUTOR)),
    "person_merge": (
        May(Group.LEAD, Group.AGENT, add=True, change=("living_id", "taken"), remove=True),
        May(Group.GATEWAY, Group.TUTOR),
    ),
    "phone_call": (
        May(*_TEAM, add=True, change_all_but=frozenset({"id", "pbx_id", "source_id"})),
        May(Group.TUTOR),
    ),
    "phone_note": (
        May(Group.LEAD, Group.AGENT, add=True, change=("text", "at")),
        May(Group.GATEWAY, Group.TUTOR),
    ),
    "phone_part": (
        May(*_TEAM, add=True, change_all_but=frozenset({"call_id", "leg"}), remove=True),
        May(Group.TUTOR),
    ),
    "phone_task": (
        May(Group.GATEWAY, change=("state", "reason")),
        May(Group.LEAD, Group.AGENT, add=True),
        May(Group.TUTOR),
    ),
    "progress": (
        May(*_TEAM, add=True, change_all_but=frozenset({"id", "participant_id", "checkpoint_id"}), remove=True),
        May(Group.TUTOR),
    ),
    "registration": (
        May(*_TEAM, add=True, change_all_but=frozenset({"id", "webinar_id", "participant_id"})),
        May(Group.TUTOR, add=True, change=_TURNOUT),
    ),
    # Whoever types may be any agent; the gateway counts who reads.
    "relay": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "key"})),
        May(Group.GATEWAY, change=("readers", "readers_at")),
        May(Group.TUTOR),
    ),
    "relay_line": (
        May(Group.LEAD, Group.AGENT, add=True, change=("seq", "speaker", "words", "corrected_at")),
        May(Group.GATEWAY, Group.TUTOR),
    ),
    "reminder": (May(Group.LEAD, Group.AGENT, add=True), May(Group.GATEWAY, Group.TUTOR)),
    "request_page": (
        May(Group.GATEWAY, add=True, change_all_but=frozenset({"ticket_id"})),
        May(Group.LEAD, Group.AGENT, add=True, change=("generation",)),
        May(Group.TUTOR),
    ),
    # The gateway draws them; a review is its reviewer's to write and its agent's to answer (AGENT_SEES).
    "review": (
        May(Group.GATEWAY, add=True),
        May(Group.LEAD, add=True, change_all_but=_KEPT_OF_A_REVIEW),
        May(Group.AGENT, change_all_but=_KEPT_OF_A_REVIEW),
        May(Group.TUTOR),
    ),
    "search_doc": (
        May(*_TEAM, add=True, change=("shown_id",), remove=True),
        May(Group.TUTOR, add=True, remove=True),
    ),
    "search_miss": (
        May(Group.LEAD, Group.AGENT, add=True, change=("times", "last_at"), remove=True),
        May(Group.GATEWAY, Group.TUTOR, add=True, change=("times", "last_at")),
    ),
    # Whoever is called in answers for themselves; the gateway does it for those who answer on a page.
    "seat": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=_KEPT_OF_A_SEAT),
        May(Group.GATEWAY, change_all_but=_KEPT_OF_A_SEAT),
        May(Group.TUTOR, change=_SEATED),
    ),
    "seen": (May(*_ALL, add=True, change=("at",), remove=True),),
    "setting": (
        May(Group.LEAD, add=True, change=("value",)),
        # It renews holidays, and stops rules that go round in circles.
        May(Group.GATEWAY, change=("value",)),
        May(Group.AGENT, Group.TUTOR),
    ),
    # Series are laid out by the gateway, and whoever asks for a swap never touches the shift: a lead gives it.
    "shift": (
        May(Group.LEAD, add=True, change_all_but=frozenset({"id"}), remove=True),
        May(Group.GATEWAY, add=True),
        May(Group.AGENT, Group.TUTOR),
    ),
    "shift_series": (
        May(Group.LEAD, add=True, change_all_but=frozenset({"id"})),
        May(Group.GATEWAY, change=("laid_until",)),
        May(Group.AGENT, Group.TUTOR),
    ),
    "shift_swap": (
        May(*PEOPLE, add=True, change=("to_id", "instead_id", "state", "decided_by")),
        May(Group.GATEWAY, change=("state",)),
    ),
    "template": (
        May(Group.LEAD, add=True, change_all_but=frozenset({"id"}), remove=True),
        May(Group.GATEWAY, Group.AGENT, Group.TUTOR),
    ),
    "ticket": (
        May(*_TEAM, add=True, change_all_but=_KEPT_OF_A_TICKET),
        May(Group.TUTOR, add=True, change_all_but=_KEPT_BY_A_TUTOR),
    ),
    "ticket_link": (May(*_ALL, add=True, remove=True),),
    "ticket_tag": (May(*_ALL, add=True, remove=True),),
    # The lead sends and agents propose; whoever is on air answers, at a console or on a page of the gateway.
    "tutor_asker": (
        May(Group.LEAD, Group.AGENT, add=True, change=_TOLD, remove=True),
        May(Group.GATEWAY, change=_TOLD),
        May(Group.TUTOR),
    ),
    "tutor_card": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "launch_id", "at", "by"})),
        May(Group.GATEWAY, Group.TUTOR, change=("seen_at", "put_off", "reply", "replied_at")),
    ),
    "tutor_hand": (
        May(Group.LEAD, Group.AGENT, add=True, change=(*_HAND, "answered_at", "answered_by")),
        May(Group.GATEWAY, Group.TUTOR, add=True, change=_HAND),
    ),
    "tutor_question": (
        May(Group.LEAD, Group.AGENT, add=True, change=("words", "askers", "chosen_at", *_VERDICT)),
        May(Group.GATEWAY, Group.TUTOR, change=_VERDICT),
    ),
    "trouble_move": (May(Group.LEAD, Group.AGENT, add=True, change=("undone_at",)), May(Group.GATEWAY, Group.TUTOR)),
    "view": (
        May(*PEOPLE, add=True, change=("name", "filter"), remove=True),
        May(Group.GATEWAY),
    ),
    "webinar": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "made_at"})),
        May(Group.GATEWAY, Group.TUTOR),
    ),
    "webinar_cohort": (May(Group.LEAD, Group.AGENT, add=True, remove=True), May(Group.GATEWAY, Group.TUTOR)),
    "wish": (
        May(Group.LEAD, Group.AGENT, add=True, change_all_but=frozenset({"id", "created_at"}), remove=True),
        May(Group.GATEWAY),
        May(Group.TUTOR, add=True),
    ),
    "wish_asker": (
        May(Group.LEAD, Group.AGENT, add=True, change=("wish_id", "message_id"), remove=True),
        May(Group.GATEWAY),
        May(Group.TUTOR, add=True, remove=True),
    ),
}

SEQUENCES = {"search_doc_id_seq": "USAGE", "ticket_number": "USAGE, SELECT"}
"""For all groups. Nobody may set one back (UPDATE)."""

FUNCTIONS: dict[str, tuple[Group, ...]] = {
    "current_agent()": _ALL,
    "desk_part()": _ALL,
    "given_on(uuid)": _ALL,
    "hub_epoch()": _ALL,
    "forget_oldest()": (Group.GATEWAY,),
    "erase_person(uuid, timestamptz)": (Group.LEAD,),
    "let_in(uuid, text, text)": (Group.LEAD,),
    "shut_out(uuid)": (Group.LEAD,),
    "end_sessions(uuid)": (Group.LEAD,),
}
"""Functions that may be called. Those of triggers need no right of their own."""

_MINE = "agent_id = (SELECT current_agent())"


def _seen_ticket(table: str, column: str = "ticket_id") -> str:
    return f"EXISTS (SELECT FROM ticket AS seen_ticket WHERE seen_ticket.id = {table}.{column})"


def _seen_message(table: str) -> str:
    return f"EXISTS (SELECT FROM message AS seen_message WHERE seen_message.id = {table}.message_id)"


# Each leads to the next with the eyes of the tutor: a message to its ticket, to its participant, to the cohort. By
# their keys, so that the few rows of a question are looked up and nothing is gone through.
TUTOR_SEES: dict[str, str] = {
    "cohort": "tutor_id = (SELECT current_agent())",
    "participant": "EXISTS (SELECT FROM cohort AS mine WHERE mine.id = participant.cohort_id)",
    "checkpoint": "EXISTS (SELECT FROM cohort AS mine WHERE mine.id = checkpoint.cohort_id)",
    "enrolment": "EXISTS (SELECT FROM participant AS known WHERE known.id = enrolment.participant_id)",
    "progress": "EXISTS (SELECT FROM participant AS known WHERE known.id = progress.participant_id)",
    "leave": "EXISTS (SELECT FROM participant AS known WHERE known.id = leave.participant_id)",
    "registration": "EXISTS (SELECT FROM participant AS known WHERE known.id = registration.participant_id) "
    "OR EXISTS (SELECT FROM webinar AS given WHERE given.id = registration.webinar_id "
    "AND given.tutor_id = (SELECT current_agent()))",
    "reminder": "EXISTS (SELECT FROM participant AS known WHERE known.id = reminder.participant_id)",
    "identity": "EXISTS (SELECT FROM participant AS known WHERE known.id = identity.participant_id)",
    "care_view": "EXISTS (SELECT FROM participant AS known WHERE known.id = care_view.participant_id)",
    "person_apart": "EXISTS (SELECT FROM participant AS known WHERE known.id = person_apart.one_id)",
    "person_merge": "EXISTS (SELECT FROM participant AS known WHERE known.id = person_merge.participant_id)",
    "ticket": "EXISTS (SELECT FROM participant AS known WHERE known.id = ticket.participant_id)",
    "ticket_tag": _seen_ticket("ticket_tag"),
    "ticket_link": f"{_seen_ticket('ticket_link', 'one_id')} AND {_seen_ticket('ticket_link', 'other_id')}",
    "arrival": _seen_ticket("arrival"),
    "article_use": _seen_ticket("article_use"),
    "gap_report": f"ticket_id IS NULL OR {_seen_ticket('gap_report')}",
    "wish_asker": _seen_ticket("wish_asker"),
    "tutor_asker": _seen_ticket("tutor_asker"),
    "history": _seen_ticket("history"),
    "message": _seen_ticket("message"),
    "held": _seen_ticket("held"),
    "draft": _seen_ticket("draft"),
    "moved_draft": f"{_seen_ticket('moved_draft')} AND {_seen_ticket('moved_draft', 'to_ticket')}",
    "call": _seen_message("call"),
    "chat": _seen_ticket("chat"),
    # Whoever is asked need not see the ticket: what they are to know of it goes along with the question.
    "consultation": "expert_id = (SELECT current_agent()) OR asked_by = (SELECT current_agent()) "
    f"OR {_seen_ticket('consultation')}",
    "consultation_line": "EXISTS (SELECT FROM consultation AS asked "
    "WHERE asked.id = consultation_line.consultation_id)",
    "chat_line": _seen_message("chat_line"),
    "incident_reporter": _seen_ticket("incident_reporter"),
    "broadcast_copy": _seen_ticket("broadcast_copy"),
    "phone_call": _seen_ticket("phone_call"),
    "phone_note": "EXISTS (SELECT FROM phone_call AS seen_call WHERE seen_call.id = phone_note.call_id)",
    "phone_part": "EXISTS (SELECT FROM phone_call AS seen_call WHERE seen_call.id = phone_part.call_id)",
    "notice": _seen_ticket("notice"),
    "request_page": _seen_ticket("request_page"),
    "attachment": _seen_message("attachment"),
    "delivery": _seen_message("delivery"),
    "search_doc": f"area = 'ticket' AND {_seen_ticket('search_doc', 'shown_id')}",
}

TUTOR_READS_ALSO: dict[str, str] = {
    "search_doc": "area = 'participant' AND "
    "EXISTS (SELECT FROM participant AS known WHERE known.id = search_doc.shown_id)",
    # Files of the messages they see, letters as they came, pictures of articles, and what hangs on their own drafts.
    "content": "EXISTS (SELECT FROM attachment AS file WHERE file.sha256 = content.sha256) "
    "OR EXISTS (SELECT FROM article_picture AS picture WHERE picture.sha256 = content.sha256) "
    "OR EXISTS (SELECT FROM message AS letter WHERE letter.original = content.sha256) "
    f"OR EXISTS (SELECT FROM draft, jsonb_array_elements(draft.files) AS file WHERE draft.{_MINE} "
    "AND decode(file ->> 'sha256', 'base64') = content.sha256)",
}

HIDDEN_FROM_TUTORS = ("aside_letter", "handover", "handover_line", "handover_read", "link_key", "review")
"""What the consoles of all bring, and of which a tutor gets nothing."""

AGENT_SEES = {"review": f"reviewer_id = (SELECT current_agent()) OR {_MINE}"}
"""Of what leads see whole, the rows an agent sees: nobody reads what a colleague was told of their work."""

ONES_OWN = {"phone_task": _MINE, "seen": _MINE, "view": _MINE}
"""Nobody's business but the person's own, whatever the group."""

INDEXES = {
    "access_attachment_sha256": "attachment (sha256)",
    "access_article_picture_sha256": "article_picture (sha256)",
    "access_message_original": "message (original) WHERE original IS NOT NULL",
    "access_cohort_tutor": "cohort (tutor_id)",
    "access_moved_draft_to": "moved_draft (to_ticket)",
}
"""What the conditions above and the guards look up, and no other question does."""
