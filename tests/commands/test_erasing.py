"""Erasing a person: afterwards none of their strings is anywhere, in no table and in no file; the figures stay."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Boolean, Engine, Integer, LargeBinary, Table, Text, insert, select, update
from sqlalchemy.orm import Session

from console.commands.answers import Answer, HoldAnswers
from console.commands.base import Command
from console.commands.drafts import SaveDraft
from console.commands.erasing import ErasePerson
from console.commands.merging import MergePeople
from console.commands.messages import AddMessage, AddNote, NewFile
from console.commands.participants import AddIdentity, EditParticipant, NewIdentity
from console.commands.tickets import Rename
from console.domain.call_facts import Offered
from console.domain.changes import Refusal
from console.domain.consultations import Excerpt, Part, Standing, Via, Whose
from console.domain.filters import Filter
from console.domain.ids import Id
from console.domain.launches import USUAL
from console.domain.merging import Taken
from console.domain.messages import Address, File, Heading, Kind, Words
from console.domain.people import IdentityKind
from console.domain.person_step import PersonStep, Was
from console.domain.tickets import Channel, State
from console.domain.wishes import GapState
from console.queries.care import CareList
from console.queries.participant import FindPeople, Person
from console.queries.search import SearchTickets
from console.queries.ticket import TicketView
from console.queries.wishes import Wishes
from console.store.base import Base, IdType, Moment, Packed, Word
from console.store.content import keep_content
from console.store.engine import sqlite_writer
from console.store.models import Participant, PersonMerge
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from tests.making import NOON, Bench

MARKS = ("zyxwona", "qqvortex", "771882993", "hearwell", "plumbago", "secretfirm", "crimsondraft", "violetheld")
"""Strings that are nobody's but hers."""


def done(bench: Bench, command: Command) -> None:
    outcome = bench.do(command)
    assert outcome.done, outcome


def somebody(bench: Bench) -> tuple[Id, Id, Id]:
    """Whoever is to be erased with her request, and the request of somebody else in which she wrote too."""
    her = bench.person("Zyxwona Testowa", email="qqvortex@home.pl", phone="771 882 993")
    twin = bench.person("Zyxwona T.", email="zyxwona@secretfirm.pl")
    done(bench, MergePeople(bench.stamp(), twin, her))
    done(bench, AddIdentity(bench.stamp(), her, NewIdentity(IdentityKind.CHAT, "plumbago")))
    done(
        bench, EditParticipant(bench.stamp(), her, good_to_know="hearwell", note="plumbago", organisation="secretfirm")
    )
    ticket = bench.ticket("About plumbago", "I am Zyxwona, call 771 882 993", person=her)
    done(bench, Rename(bench.stamp(), ticket, "Plumbago again"))
    letter = msgspec.structs.replace(
        bench.inbound("see the file of plumbago"),
        participant_id=twin,
        sent_from=Address("Zyxwona", "zyxwona@secretfirm.pl"),
        files=(NewFile("plumbago.txt", "text/plain", b"plumbago"),),
    )
    done(bench, AddMessage(bench.stamp(), ticket, letter))
    done(bench, AddNote(bench.stamp(), ticket, bench.new_id(), "Zyxwona uses hearwell"))
    answer = Answer(message_id=bench.new_id(), ticket=ticket, channel=Channel.EMAIL, text="violetheld", based_on=2)
    done(bench, HoldAnswers(bench.stamp(), (answer,), bench.clock.now() + timedelta(days=1), forced=True))
    draft = SaveDraft(bench.stamp(), ticket, Kind.OUTBOUND, Channel.EMAIL, "Dear Zyxwona crimsondraft", 1)
    done(bench, draft)
    other = bench.ticket("Kettle", "The kettle hums", person=bench.person("Piotr Lis", email="lis@x.pl"))
    copied = msgspec.structs.replace(
        bench.inbound("The kettle hums on"),
        sent_from=Address("Piotr", "lis@x.pl"),
        cc=(Address("Zyxwona", "QQvortex@home.pl"), Address("Ewa", "ewa@x.pl")),
    )
    done(bench, AddMessage(bench.stamp(), other, copied))
    hers = msgspec.structs.replace(bench.inbound("plumbago hums too"), participant_id=her)
    done(bench, AddMessage(bench.stamp(), other, hers))
    return her, ticket, other


def engine_of(bench: Bench) -> Engine:
    # As the owner, where people log in themselves: a lead may not look into every table.
    place = getattr(bench, "_keeper", bench.place)
    return hub_writer(place) if isinstance(place, HubAddress) else sqlite_writer(place)


def found_in_tables(engine: Engine) -> list[str]:
    """Every mark in every table, words of the index included."""
    found = []
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                said = repr(tuple(row)).casefold()
                found += [f"{table.name}: {mark}" for mark in MARKS if mark in said]
        if engine.dialect.name == "postgresql":
            vectors = connection.exec_driver_sql("SELECT vector::text FROM search_doc").scalars()
            found += [f"index: {mark}" for vector in vectors for mark in MARKS if mark in vector]
    return found


def found_in_files(folder: Path) -> list[str]:
    names = [path for path in folder.rglob("*") if path.is_file()]
    return [f"{path.name}: {mark}" for path in names for mark in MARKS if mark.encode() in path.read_bytes().lower()]


DESK = "people and settings of the desk itself"
WORD = "one of a few words of the program's own"
FIGURE = "kept for the figures: no words of anybody"
SAFE = {
    # What holds text and no words of a participant, and why that is so.
    **dict.fromkeys(("agent.name", "agent.email", "agent.language", "agent.login", "agent.phone"), DESK),
    **dict.fromkeys(("chat_site.name", "chat_site.settings", "mailbox.name", "mailbox.address"), DESK),
    **dict.fromkeys(("mailbox.settings", "mail_progress.folder", "pbx.name", "pbx.settings", "moodle_site.name"), DESK),
    **dict.fromkeys(("moodle_site.settings", "moodle_site.trouble", "setting.name", "setting.value"), DESK),
    **dict.fromkeys(("template.shortcut", "template.name", "template.language", "template.text"), DESK),
    **dict.fromkeys(("channel_health.name", "channel_health.host", "channel_health.trouble"), DESK),
    **dict.fromkeys(("channel_health.note", "lease.name", "lease.holder", "link_key.secret"), DESK),
    **dict.fromkeys(("cohort.name", "cohort.course", "checkpoint.name", "ticket.cohort_name"), "names of courses"),
    **dict.fromkeys(("import_run.source", "import_run.mapping"), "the name of a file and its headings"),
    **dict.fromkeys(("counterpart.source", "counterpart.kind", "import_step.kind"), WORD),
    **dict.fromkeys(("erasing.kind", "change.kind", "search_doc.area", "applied.outcome", "applied.touched"), WORD),
    **dict.fromkeys(("message.disposition", "aside_letter.disposition", "notice.words"), WORD),
    **dict.fromkeys(("participant.language", "ticket.language", "chat.language", "gap.language"), FIGURE),
    **dict.fromkeys(("search_miss.language", "article.language", "care_view.day", "attachment.media_type"), FIGURE),
    **dict.fromkeys(("article_picture.sha256", "article_picture.media_type", "article_picture.name"), "of an article"),
    **dict.fromkeys(("article.tags", "article_revision.tags"), "labels of articles"),
    **dict.fromkeys(("phone_call.source_id", "phone_call.queue", "phone_part.leg"), "what a phone system calls it"),
    **dict.fromkeys(("agent.languages", "agent.skills", "agent.state_reason", "agent.team", "agent.zone"), DESK),
    **dict.fromkeys(("shift.note", "shift.station", "shift_series.note", "shift_series.skipped"), DESK),
    **dict.fromkeys(("shift_series.station", "shift_series.weekdays", "shift_series.zone", "shift_swap.note"), DESK),
    **dict.fromkeys(("webinar.language", "webinar.link", "webinar.note", "webinar.title"), "of a webinar"),
    **dict.fromkeys(("launch.hold_reason", "launch.plan", "launch_check.name", "launch_check.note"), "of a webinar"),
    **dict.fromkeys(("launch_line.about", "launch_line.kind", "launch_line.words"), "of a webinar"),
    **dict.fromkeys(("relay.key", "relay.abbreviations"), "of a webinar"),
    **dict.fromkeys(("launch.defended", "webinar.repeats", "webinar.series_day"), "of a webinar"),
    **dict.fromkeys(("tutor_card.headline", "tutor_card.sentence", "tutor_card.put_off"), "words to a tutor"),
    **dict.fromkeys(("incident.trouble", "trouble_move.trouble", "trouble_move.into", "broadcast.trouble"), WORD),
    **dict.fromkeys(("trouble_move.texts", "broadcast_copy.language"), FIGURE),
    **dict.fromkeys(("trouble_move.title", "incident.cause", "broadcast.letters", "broadcast.then"), DESK),
    **dict.fromkeys(("content.sha256", "attachment.sha256"), "of bytes that are gone"),
    **dict.fromkeys(("consultation.name", "consultation.email", "consultation_line.author"), "of who was asked"),
    **dict.fromkeys(("consultation.language", "review.week", "review.marks"), FIGURE),
}
EMPTIED = frozenset(
    {
        *("article.title", "article.body", "article.keywords", "article_flag.text"),
        *("article_revision.title", "article_revision.body", "article_revision.keywords"),
        *("aside_letter.sender", "aside_letter.subject", "aside_letter.header_id", "aside_letter.about"),
        *("aside_letter.original", "aside_letter.reason", "attachment.name", "attachment.content_id"),
        *("blocked_sender.value", "call.number", "chat.key_hash", "chat.name", "chat.email", "chat.subject"),
        *("chat.page", "chat.rating", "content.content", "counterpart.key", "delivery.reason"),
        *("consultation_line.text", "consultation_line.excerpts", "review.remark", "review.reply"),
        *("delivery.redirected", "draft.text", "draft.cc", "draft.files", "draft.heading"),
        *("gap.words", "gap.key", "gap_report.words", "held.text", "held.cc", "held.files", "held.heading"),
        *("history.field", "history.before", "history.after", "identity.value", "identity.shown", "identity.tail"),
        *("import_step.step", "leave.reason", "message.author", "message.subject", "message.text", "message.folded"),
        *("message.html", "message.header_id", "message.in_reply_to", "message.original", "message.sent_from"),
        *("message.sent_to", "message.cc", "message.reply_to", "moved_draft.words", "moved_draft.found"),
        *("participant.name", "participant.organisation", "participant.good_to_know", "participant.note"),
        *("participant.time_zone", "participant.said_as", "participant.best_time", "person_merge.taken"),
        *("phone_call.facts", "phone_call.number", "phone_note.text", "phone_task.number", "phone_task.reason"),
        *("relay_line.speaker", "relay_line.words"),
        *("request_page.remark", "search_doc.terms", "search_miss.key", "search_miss.words"),
        *("incident.title", "ticket.subject", "ticket.participant_name", "ticket.preview", "ticket_tag.name"),
        *("handover.watch", "handover_line.words", "tutor_question.words"),
        *("view.name", "view.filter", "wish.title", "wish.text"),
    }
)
"""Filled by `fill` and searched afterwards."""
OF_PEOPLE = SAFE.keys() | EMPTIED


def columns_with_words() -> set[str]:
    return {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Text | LargeBinary | Packed)
    }


def test_every_column_that_holds_words_is_thought_of() -> None:
    """A new table whose words stay behind when somebody is erased would be found by nobody."""
    assert columns_with_words() - OF_PEOPLE == set(), "say why it is safe, or erase it (store/erasing.py) and fill it"
    assert OF_PEOPLE - columns_with_words() == set()
    assert SAFE.keys() & EMPTIED == set()


WHO, HEADING = "Zyxwona Testowa, 771882993", Heading(subject="plumbago")


def fill(bench: Bench, engine: Engine, her: Id, ticket: Id) -> None:
    """A row in every table whose words are emptied, each column of them with a mark."""
    call, message, chat, gap, wish, article = (bench.new_id() for _ in range(6))
    said = Words(Channel.EMAIL, "plumbago", (), (), 0)
    file = keep(engine, b"plumbago aside")
    rows: dict[str, list[dict[str, Any]]] = {
        "message": [{"id": message, "ticket_id": ticket, "participant_id": her, "kind": Kind.INBOUND,
            "original": keep(engine, b"plumbago original"), "sent_to": (Address("", "qqvortex@home.pl"),),
            "cc": (Address("", "qqvortex@home.pl"),), "reply_to": (Address("", "qqvortex@home.pl"),),
            "sent_from": Address("Zyxwona", "qqvortex@home.pl")}],
        "attachment": [{"message_id": message, "sha256": keep(engine, b"plumbago file")}],
        "call": [{"message_id": message, "number": "+48771882993"}],
        "delivery": [{"message_id": message, "redirected": (Address("", "qqvortex@home.pl"),)}],
        "held": [{"ticket_id": ticket, "written_on": ticket, "agent_id": bench.ola, "heading": HEADING,
            "cc": (Address("", "qqvortex@home.pl"),), "files": (File("plumbago", "x/y", 3, keep(engine, b"plumb")),)}],
        "draft": [{"ticket_id": ticket, "agent_id": bench.piotr, "kind": Kind.NOTE, "heading": HEADING,
            "cc": (Address("", "qqvortex@home.pl"),), "files": (File("plumbago", "x/y", 3, keep(engine, b"plumb2")),)}],
        "moved_draft": [{"ticket_id": ticket, "to_ticket": ticket, "agent_id": bench.ola, "to_agent": bench.ola,
            "words": said, "found": said}],
        "history": [{"ticket_id": ticket, "field": "subject"},
            {"ticket_id": ticket, "field": "blocked:plumbago@x.pl"}],
        "aside_letter": [{"sender": "qqvortex@home.pl", "original": file}],
        "blocked_sender": [{"value": "qqvortex@home.pl", "agent_id": bench.ola}],
        "chat": [{"id": chat, "participant_id": her, "ticket_id": ticket, "key_hash": b"plumbago" * 4}],
        "phone_call": [{"id": call, "participant_id": her, "ticket_id": ticket, "number": "+48771882993",
            "source_id": "7", "queue": "", "facts": (Offered(at=NOON, leg="1", line="1", name="Zyxwona"),)}],
        "phone_note": [{"call_id": call, "agent_id": bench.ola}],
        "phone_task": [{"call_id": call, "agent_id": bench.ola, "number": "+48771882993"}],
        "handover": [{"id": wish, "agent_id": bench.ola, "watch": f"Call {WHO}"}],
        "handover_line": [{"handover_id": wish, "ticket_id": ticket}],
        "request_page": [{"ticket_id": ticket}],
        "consultation": [{"id": gap, "ticket_id": ticket, "asked_by": bench.ola, "standing": Standing.WAITING}],
        "consultation_line": [{"consultation_id": gap, "part": Part.QUESTION, "via": Via.CONSOLE,
            "excerpts": (Excerpt(Whose.PARTICIPANT, NOON, "plumbago"),)}],
        "review": [{"ticket_id": ticket, "agent_id": bench.ola, "reviewer_id": bench.piotr}],
        "ticket_tag": [{"ticket_id": ticket, "name": "zyxwona"}],
        "leave": [{"participant_id": her, "since": NOON, "until": NOON + timedelta(days=9)}],
        "counterpart": [{"row_id": her, "source": "moodle", "kind": "person"}],
        "import_run": [{"id": chat, "source": "people.csv", "agent_id": bench.ola}],
        "import_step": [{"run_id": chat, "row_id": her, "kind": "participant",
            "step": PersonStep(fields=(Was("note", "plumbago", "plumbago"),))}],
        "gap": [{"id": gap, "words": "Why does it not hum for Zyxwona?", "key": "hum zyxwona", "state": GapState.OPEN},
            {"words": "Zyxwona again", "key": "zyxwona"}],
        "gap_report": [{"gap_id": gap, "ticket_id": ticket}],
        "search_miss": [{"words": "hum for zyxwona", "key": "hum zyxwona"}],
        "wish": [{"id": wish, "title": "Plumbago again"}, {"title": "Larger letters, says Zyxwona", "text": "Zyxwona"}],
        "wish_asker": [{"wish_id": wish, "ticket_id": ticket}],
        "article": [{"id": article, "title": WHO, "body": WHO, "family": article,
            "keywords": "qqvortex@home.pl"}],
        "article_revision": [{"article_id": article, "title": WHO, "body": WHO,
            "keywords": "qqvortex@home.pl"}],
        "article_flag": [{"article_id": article, "text": "Zyxwona says that it is old"}],
        "view": [{"agent_id": bench.ola, "name": "qqvortex@home.pl", "filter": Filter(words="qqvortex@home.pl")}],
        "webinar": [{"id": chat}],
        "launch": [{"id": chat, "webinar_id": chat, "plan": USUAL}],
        "incident": [{"id": chat, "launch_id": chat}],
        "incident_reporter": [{"incident_id": chat, "ticket_id": ticket}],
        "relay": [{"id": chat}],
        "relay_line": [{"relay_id": chat, "speaker": WHO.partition(",")[0], "words": "plumbago"},
            {"relay_id": chat, "speaker": "", "words": f"A question of {WHO}"}],
        "tutor_question": [{"id": wish, "launch_id": chat}],
        "tutor_asker": [{"question_id": wish, "ticket_id": ticket, "launch_id": chat}],
        "participant": [],
    }  # fmt: skip
    with engine.begin() as connection:
        for name, given in rows.items():
            table = Base.metadata.tables[name]
            for row in given:
                connection.execute(insert(table).values(filled(bench, table, row)))
        whole = dict.fromkeys(("said_as", "best_time", "time_zone"), "plumbago")
        connection.execute(update(Participant).where(Participant.id == her).values(**whole))
        taken = (Taken("note", "plumbago", ""),)
        connection.execute(update(PersonMerge).where(PersonMerge.into_id == her).values(taken=taken))


def keep(engine: Engine, content: bytes) -> bytes:
    with Session(engine) as session, session.begin():
        return keep_content(session, content)


def filled(bench: Bench, table: Table, given: dict[str, Any]) -> dict[str, Any]:
    """A whole row: what is not given holds a mark, where it holds words, and else whatever is allowed."""
    row = dict(given)
    for column in table.columns:
        kind = column.type
        name = f"{table.name}.{column.name}"
        if column.name in row:
            continue
        if isinstance(kind, Text) and name in EMPTIED:
            row[column.name] = "plumbago"
        elif column.nullable:
            row[column.name] = None
        elif isinstance(kind, IdType):
            row[column.name] = bench.new_id()
        elif isinstance(kind, Moment):
            row[column.name] = NOON
        elif isinstance(kind, Word):
            row[column.name] = next(iter(kind.kind))
        elif isinstance(kind, Boolean):
            row[column.name] = False
        elif isinstance(kind, Integer | BigInteger):
            row[column.name] = 0
        elif isinstance(kind, Packed):
            row[column.name] = ()
        else:
            row[column.name] = ""
    return row


def filled_columns(engine: Engine) -> set[str]:
    """Where a mark stands now."""
    found = set()
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                for column, value in zip(table.columns, row, strict=True):
                    if any(mark in repr(value).casefold() for mark in MARKS):
                        found.add(f"{table.name}.{column.name}")
    return found


def test_no_table_keeps_a_word_of_an_erased_person(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    her, ticket, _ = somebody(bench)
    engine = engine_of(bench)
    fill(bench, engine, her, ticket)
    # The tail of a number, digests and keys of links hold no mark that could be read.
    unread = {"attachment.sha256", "message.original", "aside_letter.original", "identity.tail", "search_doc.terms"}
    assert EMPTIED - filled_columns(engine) - unread == set()
    done(bench, ErasePerson(bench.stamp(), her))
    assert filled_columns(engine) == set()
    gaps = bench.desk.read(CareList()).result()
    assert ([gap.words for gap in gaps.gaps], gaps.misses) == (["[…] again"], ())
    assert [wish.title for wish in bench.desk.read(Wishes()).result()] == ["", "Larger letters, says […]"]
    engine.dispose()
    bench.close()


def test_the_files_of_a_desk_hold_nothing_of_an_erased_person(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    her, _, _ = somebody(bench)
    assert found_in_files(tmp_path)
    done(bench, ErasePerson(bench.stamp(), her))
    # While it is open, with what was written last beside it.
    assert found_in_files(tmp_path) == []
    bench.close()


def test_nothing_of_an_erased_person_is_left_anywhere_but_the_figures(bench: Bench) -> None:
    her, ticket, other = somebody(bench)
    engine = engine_of(bench)
    assert {line.rpartition(": ")[2] for line in found_in_tables(engine)} == set(MARKS)
    done(bench, ErasePerson(bench.stamp(), her))
    assert found_in_tables(engine) == []
    engine.dispose()
    person = bench.desk.read(Person(her)).result()
    assert person is not None
    assert (person.name, person.identities, person.erased_at) == ("", (), bench.clock.now())
    kept, theirs = (bench.desk.read(TicketView(one)).result() for one in (ticket, other))
    assert kept is not None
    assert theirs is not None
    assert (kept.row.subject, kept.row.state, kept.row.channels) == ("", State.CLOSED, 1)
    assert theirs.row.subject == "Kettle"
    for words in ("zyxwona", "plumbago", "771882993"):
        assert bench.desk.read(FindPeople(words)).result() == ()
        assert bench.desk.read(SearchTickets(words)).result() == ()
    assert len(bench.desk.read(SearchTickets("kettle")).result()) == 1


def test_who_is_erased_stays_so(bench: Bench) -> None:
    her = bench.person("Zyxwona")
    done(bench, ErasePerson(bench.stamp(), her))
    assert bench.do(ErasePerson(bench.stamp(), her)).refusal is Refusal.NOT_POSSIBLE
    assert bench.do(EditParticipant(bench.stamp(), her, name="Zyxwona")).refusal is Refusal.GONE
    assert bench.do(ErasePerson(bench.stamp(bench.piotr), bench.person("Ewa"))).refusal is Refusal.NO_RIGHT
