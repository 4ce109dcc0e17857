"""Erasing a person: what goes, table by table, as SQL that both databases understand.

Counts, dates, states and ids stay; words, names, addresses, numbers and files go. On a team's hub the statements are
the body of a function with the rights of the owner (access_guards.py): nobody else may change what was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, insert, select, text
from sqlalchemy.orm import Session

from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.numbers import phone_numbers_in
from console.domain.terms import index_terms, number_terms
from console.store import search_sqlite
from console.store.base import Moment
from console.store.models import Attachment, Call, Content, Draft, Erasing, Held, Message, PersonMerge, SearchDoc
from console.store.search_terms import Area

_KINDS = ("person", "ticket", "message", "call", "chat", "aside")
# What stands in angles is put in by `_filled`: the rows of `erasing` of one kind, or what is known of the people.
_OF_KIND = "(SELECT id FROM erasing WHERE kind = '<kind>')"
_MEANT = {f"<{kind}>": _OF_KIND.replace("<kind>", kind) for kind in _KINDS}
_KNOWN = "SELECT value FROM identity WHERE participant_id IN <person> AND kind"

_GATHER = """
INSERT INTO erasing(kind, id) SELECT 'ticket', id FROM ticket WHERE participant_id IN <person>;
INSERT INTO erasing(kind, id) SELECT 'ticket', id FROM ticket
 WHERE participant_id IS NULL AND merged_into IN <ticket>;
INSERT INTO erasing(kind, id) SELECT 'message', id FROM message WHERE ticket_id IN <ticket>
 UNION SELECT 'message', id FROM message WHERE participant_id IN <person>;
INSERT INTO erasing(kind, id) SELECT 'call', id FROM phone_call WHERE participant_id IN <person>
 OR ticket_id IN <ticket> OR participant_id IS NULL AND number IN (<known> = 'phone');
INSERT INTO erasing(kind, id) SELECT 'chat', id FROM chat WHERE participant_id IN <person>
 OR ticket_id IN <ticket> OR participant_id IS NULL AND lower(email) IN (<known> = 'email');
INSERT INTO erasing(kind, id) SELECT 'aside', id FROM aside_letter WHERE EXISTS (
 SELECT 1 FROM identity WHERE participant_id IN <person> AND identity.kind = 'email'
 AND lower(aside_letter.sender || ' ' || aside_letter.about) LIKE '%' || identity.value || '%')
"""

# Files and letters as they came go first, unless somebody else has the very same.
_EMPTY = """
DELETE FROM content WHERE sha256 IN (
 SELECT sha256 FROM attachment WHERE message_id IN <message>
 UNION SELECT original FROM message WHERE id IN <message> AND original IS NOT NULL
 UNION SELECT original FROM aside_letter WHERE id IN <aside>)
 AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = content.sha256 AND message_id NOT IN <message>)
 AND NOT EXISTS (SELECT 1 FROM message WHERE original = content.sha256 AND id NOT IN <message>)
 AND NOT EXISTS (SELECT 1 FROM article_picture WHERE article_picture.sha256 = content.sha256);
DELETE FROM attachment WHERE message_id IN <message>;
DELETE FROM draft WHERE ticket_id IN <ticket>;
DELETE FROM moved_draft WHERE ticket_id IN <ticket> OR to_ticket IN <ticket>;
DELETE FROM held WHERE ticket_id IN <ticket>;
UPDATE handover SET watch = '' WHERE id IN (SELECT handover_id FROM handover_line WHERE ticket_id IN <ticket>)
 AND EXISTS (SELECT 1 FROM participant WHERE id IN <person> AND participant.name <> ''
 AND lower(handover.watch) LIKE '%' || lower(participant.name) || '%');
UPDATE handover_line SET words = '' WHERE ticket_id IN <ticket>;
UPDATE delivery SET reason = '', redirected = '[]',
 state = CASE WHEN state IN ('held', 'queued', 'sending') THEN 'failed' ELSE state END WHERE message_id IN <message>;
UPDATE launch_line SET about = '' WHERE about <> '' AND about IN (SELECT title FROM incident
 WHERE EXISTS (SELECT 1 FROM incident_reporter AS told, message AS said
 WHERE told.incident_id = incident.id AND told.ticket_id IN <ticket> AND said.id IN <message>
 AND lower(said.text) LIKE '%' || lower(incident.title) || '%'));
UPDATE incident SET title = '' WHERE title <> ''
 AND EXISTS (SELECT 1 FROM incident_reporter AS told, message AS said
 WHERE told.incident_id = incident.id AND told.ticket_id IN <ticket> AND said.id IN <message>
 AND lower(said.text) LIKE '%' || lower(incident.title) || '%');
UPDATE message SET author = CASE WHEN agent_id IS NULL THEN '' ELSE author END, subject = '', text = '', folded = '',
 html = NULL, header_id = NULL, in_reply_to = NULL, original = NULL, sent_from = NULL, sent_to = '[]', cc = '[]',
 reply_to = '[]' WHERE id IN <message>;
UPDATE call SET number = '' WHERE message_id IN <message>;
UPDATE gap_report SET words = '' WHERE ticket_id IN <ticket>;
UPDATE gap SET words = coalesce((SELECT words FROM gap_report WHERE gap_report.gap_id = gap.id AND words <> ''
 ORDER BY at, gap_report.id LIMIT 1), '') WHERE id IN (SELECT gap_id FROM gap_report WHERE ticket_id IN <ticket>);
UPDATE gap SET key = '', state = CASE WHEN state = 'open' THEN 'declined' ELSE state END,
 closed_at = coalesce(closed_at, <at>) WHERE words = '' AND key <> '';
UPDATE wish SET text = '', title = CASE WHEN title IN (SELECT subject FROM ticket WHERE id IN <ticket>) THEN ''
 ELSE title END WHERE id IN (SELECT wish_id FROM wish_asker WHERE ticket_id IN <ticket>)
 AND id NOT IN (SELECT wish_id FROM wish_asker WHERE ticket_id NOT IN <ticket>);
UPDATE tutor_question SET words = '' WHERE id IN (SELECT question_id FROM tutor_asker WHERE ticket_id IN <ticket>)
 AND id NOT IN (SELECT question_id FROM tutor_asker WHERE ticket_id NOT IN <ticket>);
UPDATE ticket SET preview = '' WHERE id IN (SELECT ticket_id FROM message WHERE id IN <message>);
UPDATE ticket SET subject = '', participant_name = '', held_until = NULL WHERE id IN <ticket>;
UPDATE history SET before = NULL, after = NULL WHERE ticket_id IN <ticket>
 AND field IN ('subject', 'rating', 'handover');
UPDATE history SET field = 'blocked', before = NULL, after = NULL
 WHERE ticket_id IN <ticket> AND field LIKE 'blocked:%';
UPDATE consultation_line SET text = '', excerpts = '[]' WHERE consultation_id IN (
 SELECT id FROM consultation WHERE ticket_id IN <ticket>);
UPDATE consultation SET standing = 'withdrawn', due_at = NULL, near_at = NULL, holds = FALSE
 WHERE ticket_id IN <ticket> AND standing IN ('waiting', 'asked_back');
UPDATE consultation_line SET letter_at = NULL WHERE letter_at IS NOT NULL AND consultation_id IN (
 SELECT id FROM consultation WHERE ticket_id IN <ticket>);
UPDATE review SET remark = '', reply = '' WHERE ticket_id IN <ticket>;
UPDATE request_page SET remark = '', generation = generation + 1 WHERE ticket_id IN <ticket>;
UPDATE relay_line SET words = '', speaker = '' WHERE EXISTS (
 SELECT 1 FROM participant WHERE id IN <person> AND length(participant.name) > 3
 AND lower(relay_line.speaker || ' ' || relay_line.words) LIKE '%' || lower(participant.name) || '%')
 OR EXISTS (SELECT 1 FROM identity WHERE participant_id IN <person> AND length(identity.value) > 5
 AND lower(relay_line.words) LIKE '%' || lower(identity.value) || '%');
UPDATE phone_note SET text = '' WHERE call_id IN <call>;
UPDATE phone_task SET number = '', reason = '' WHERE call_id IN <call> OR number IN (<known> = 'phone');
UPDATE phone_call SET number = '', facts = '[]' WHERE id IN <call>;
DELETE FROM blocked_sender WHERE value IN (<known> = 'email');
DELETE FROM aside_letter WHERE id IN <aside>;
UPDATE import_step SET step = '{}' WHERE row_id IN <person>;
UPDATE leave SET reason = '' WHERE participant_id IN <person>;
DELETE FROM counterpart WHERE row_id IN <person>;
DELETE FROM view WHERE EXISTS (SELECT 1 FROM participant WHERE id IN <person> AND length(participant.name) > 3
 AND lower(view.name || ' ' || CAST(view.filter AS text)) LIKE '%' || lower(participant.name) || '%')
 OR EXISTS (SELECT 1 FROM identity WHERE participant_id IN <person> AND length(identity.value) > 5
 AND lower(view.name || ' ' || CAST(view.filter AS text)) LIKE '%' || lower(identity.value) || '%');
UPDATE person_merge SET taken = '[]' WHERE participant_id IN <person> OR into_id IN <person>;
UPDATE chat SET name = '', email = '', subject = '', page = '', rating = '', key_hash = <anything> WHERE id IN <chat>;
UPDATE message SET sent_to = <sent_to> WHERE <was in sent_to>;
UPDATE message SET cc = <cc> WHERE <was in cc>;
UPDATE message SET reply_to = <reply_to> WHERE <was in reply_to>;
DELETE FROM identity WHERE participant_id IN <person>;
UPDATE participant SET name = '', organisation = '', note = '', good_to_know = '', said_as = '', best_time = '',
 time_zone = '', prefers = NULL, erased_at = <at> WHERE id IN <person>;
DELETE FROM erasing
"""

# Their address in letters that went to others as well.
_OTHERS = "coalesce((SELECT <list> FROM <each> AS one WHERE lower(<email>) NOT IN (<known> = 'email')), '[]')"
_WAS_IN = "EXISTS (SELECT 1 FROM <each> AS one WHERE lower(<email>) IN (<known> = 'email'))"
_LISTS = ("sent_to", "cc", "reply_to")
_ON_POSTGRES = {
    "<list>": "jsonb_agg(one.value)",
    "<each>": "jsonb_array_elements(message.<column>)",
    "<email>": "one.value ->> 'email'",
    "<anything>": "sha256(convert_to(gen_random_uuid()::text, 'UTF8'))",
    "<at>": "moment",
}
_IN_A_FILE = {
    "<list>": "json_group_array(json(one.value))",
    "<each>": "json_each(message.<column>)",
    "<email>": "json_extract(one.value, '$.email')",
    "<anything>": "randomblob(32)",
}
# Where people do not log in yet there is nobody but the owner, and no such function.
_GUARDED = text("SELECT to_regprocedure('erase_person(uuid, timestamptz)') IS NOT NULL")
_BEGIN_ON_POSTGRES = """
INSERT INTO erasing(kind, id) VALUES ('person', person);
INSERT INTO erasing(kind, id) SELECT 'person', participant_id FROM person_merge WHERE living_id = person;
"""
_THERE_ALONE = """
DELETE FROM search_doc WHERE row_id IN (SELECT id FROM erasing);
DELETE FROM content WHERE sha256 IN (
 SELECT decode(file ->> 'sha256', 'base64') FROM draft, jsonb_array_elements(draft.files) AS file
 WHERE draft.ticket_id IN <ticket>
 UNION SELECT decode(file ->> 'sha256', 'base64') FROM held, jsonb_array_elements(held.files) AS file
 WHERE held.ticket_id IN <ticket>)
 AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = content.sha256);
"""


def _filled(script: str, spelled: dict[str, str]) -> str:
    """The script as one of the two databases understands it."""
    for column in _LISTS:
        for name, pattern in ((f"<{column}>", _OTHERS), (f"<was in {column}>", _WAS_IN)):
            whole = pattern
            for mark in ("<list>", "<each>", "<email>"):
                whole = whole.replace(mark, spelled[mark])
            script = script.replace(name, whole.replace("<column>", column))
    for mark, words in (("<known>", _KNOWN), *_MEANT.items(), *spelled.items()):
        script = script.replace(mark, words)
    return script


def function(head: str) -> str:
    """The function of a team's hub. `head` ends its signature (access_guards.py)."""
    gather, empty = _GATHER.strip() + ";\n", _EMPTY.strip()
    body = _filled(_BEGIN_ON_POSTGRES + gather + _THERE_ALONE + empty, _ON_POSTGRES)
    return f"""CREATE OR REPLACE FUNCTION erase_person(person uuid, moment timestamptz) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER {head} $$ BEGIN {body}; END $$"""


def _run(connection: Connection, script: str, spelled: dict[str, str]) -> None:
    for statement in _filled(script, spelled).strip().removesuffix(";").split(";\n"):
        connection.execute(text(statement))


def erase(session: Session, person: Id, at: datetime) -> None:
    """Empties all that is kept of a person, who lives, and of those who live on as them."""
    session.flush()
    connection = session.connection()
    postgres = connection.dialect.name == "postgresql"
    if postgres and connection.execute(_GUARDED).scalar_one():
        connection.execute(text("SELECT erase_person(:person, :at)"), {"person": person, "at": at})
        session.expire_all()
        return
    merged = select(PersonMerge.participant_id).where(PersonMerge.living_id == person)
    people = [person, *connection.execute(merged).scalars()]
    connection.execute(insert(Erasing), [{"kind": "person", "id": one} for one in people])
    moment = (
        f"'{at.isoformat()}'::timestamptz" if postgres else str(Moment().process_bind_param(at, connection.dialect))
    )
    spelled = {**(_ON_POSTGRES if postgres else _IN_A_FILE), "<at>": moment}
    _run(connection, _GATHER, spelled)
    if postgres:
        _run(connection, _THERE_ALONE, spelled)
    else:
        _forget_words(session)
        _forget_unsent_files(connection)
    _run(connection, _EMPTY, spelled)
    session.expire_all()
    if not postgres:
        _put_indexes_together(connection)


def _put_indexes_together(connection: Connection) -> None:
    for area in Area:
        # What was taken out of an index stays in its older parts until they are put together.
        connection.exec_driver_sql(
            "INSERT INTO <area>_search(<area>_search) VALUES ('optimize')".replace("<area>", area)
        )


def _forget_words(session: Session) -> None:
    """Takes the words out of the index, which must be told what it holds: as commands/messages.py has indexed it."""
    ids = select(Erasing.id)
    docs = session.execute(
        select(SearchDoc.id, SearchDoc.area, SearchDoc.row_id, SearchDoc.terms).where(SearchDoc.row_id.in_(ids))
    ).all()
    said = {
        row.id: row
        for row in session.execute(
            select(Message.id, Message.kind, Message.text, Message.author, Call.number)
            .outerjoin(Call, Call.message_id == Message.id)
            .where(Message.id.in_(ids))
        )
    }
    files: dict[Id, list[str]] = {}
    for message, name in session.execute(
        select(Attachment.message_id, Attachment.name).where(Attachment.message_id.in_(ids))
    ).tuples():
        files.setdefault(message, []).append(name)
    for doc in docs:
        if doc.terms is not None:
            search_sqlite.unindex(session, Area(doc.area), doc.id, doc.terms)
        elif doc.row_id in said:
            row = said[doc.row_id]
            terms = message_terms(
                [row.text, row.author, *files.get(row.id, ())], numbers_of(row.kind, row.text, row.number)
            )
            search_sqlite.unindex(session, Area(doc.area), doc.id, " ".join(sorted(terms - {""})))
    session.execute(delete(SearchDoc).where(SearchDoc.row_id.in_(ids)))


def message_terms(texts: Iterable[str], numbers: Sequence[str]) -> set[str]:
    """Under what a message is found."""
    terms = index_terms(texts)
    for number in numbers:
        terms |= number_terms(number)
    return terms


def numbers_of(kind: Kind, words: str, called: str | None) -> list[str]:
    """Phone numbers by which a message is found: of the call, and those the participant has written."""
    if called is not None:
        return [called] if called else []
    return phone_numbers_in(words) if kind is Kind.INBOUND else []


def _forget_unsent_files(connection: Connection) -> None:
    tickets = select(Erasing.id).where(Erasing.kind == "ticket")
    for table in (Draft, Held):
        found = connection.execute(select(table.files).where(table.ticket_id.in_(tickets))).scalars().all()
        digests = [file.sha256 for files in found for file in files]
        kept = select(Attachment.sha256).where(Attachment.sha256.in_(digests))
        connection.execute(delete(Content).where(Content.sha256.in_(digests), Content.sha256.not_in(kept)))


def sweep(engine: Engine) -> None:
    """Leaves no trace of what was erased in the files of SQLite: what is written since the last checkpoint goes into
    the file itself, where freed space is overwritten."""
    if engine.dialect.name != "postgresql":
        # On the bare connection: within a transaction nothing can be put into the file.
        bare = engine.raw_connection()
        try:
            bare.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            bare.close()
