"""Functions and triggers by which a team's hub knows who is writing, and refuses what is written in another's name.

Whatever is refused ends with SQLSTATE 42501 (insufficient_privilege). The owner is the program at work: migrations,
imports, the command line.
"""

from __future__ import annotations

from collections.abc import Mapping

from console.store import erasing
from console.store.access_groups import GROUP_OF, PEOPLE, Group
from console.store.feed import CHANGES_KEPT, COMMANDS_KEPT

# The rows of this transaction: unlike a setting or a lock, what wrote a row last cannot be told by anybody.
_NOW = "pg_current_xact_id()::xid"


_CHANGES, _COMMANDS = f"{CHANGES_KEPT.days} days", f"{COMMANDS_KEPT.days} days"


def functions(schema: str, groups: Mapping[Group, str]) -> list[str]:
    """The statements that make the functions, in order. `schema` is quoted already; names of `groups` need it not."""
    head = f"SET search_path = pg_catalog, {schema}, pg_temp AS"
    guard = f"RETURNS trigger LANGUAGE plpgsql {head}"
    refuse = "USING ERRCODE = 'insufficient_privilege'"
    parts = " ".join(
        f"WHEN pg_has_role(current_user, '{name}', 'USAGE') THEN '{part}'" for part, name in groups.items()
    )
    return [
        # The role of the session, not the present one: SET ROLE makes nobody of a person.
        f"""CREATE OR REPLACE FUNCTION current_agent() RETURNS uuid LANGUAGE sql STABLE {head} $$
        SELECT id FROM agent WHERE login = session_user::text AND active $$""",
        f"CREATE OR REPLACE FUNCTION desk_part() RETURNS text LANGUAGE sql STABLE {head} $$ SELECT CASE {parts} END $$",
        # Drafts go along when a ticket is given or merged, and come back when that is undone. Such a change stands in
        # the history under the name of whoever did it, and drafts of others are touched together with it only.
        f"""CREATE OR REPLACE FUNCTION given_on(wanted uuid) RETURNS boolean LANGUAGE sql VOLATILE {head} $$
        WITH RECURSIVE lives_there(id) AS (
            SELECT wanted UNION SELECT ticket.id FROM ticket JOIN lives_there ON ticket.merged_into = lives_there.id
        ), places AS (
            SELECT id FROM lives_there UNION SELECT to_ticket FROM moved_draft WHERE ticket_id = wanted
            UNION SELECT ticket_id FROM moved_draft WHERE to_ticket = wanted
        )
        SELECT EXISTS (
            SELECT FROM history JOIN places ON history.ticket_id = places.id
            WHERE history.xmin = {_NOW} AND history.actor_id = current_agent()
            AND history.field IN ('owner_id', 'merged_into')
        ) $$""",
        f"""CREATE OR REPLACE FUNCTION guard_message() {guard} $$
        DECLARE
            part text := desk_part();
        BEGIN
            IF part = 'owner' THEN RETURN NEW; END IF;
            IF NEW.agent_id IS NULL THEN
                -- Words of a participant, and calls that nobody of the desk took.
                IF part = 'gateway' OR NEW.kind IN ('inbound', 'call') THEN RETURN NEW; END IF;
            ELSIF NEW.author IS DISTINCT FROM (SELECT name FROM agent WHERE id = NEW.agent_id) THEN
                RAISE EXCEPTION 'the author of a message is not called so' {refuse};
            ELSIF part <> 'gateway' AND NEW.agent_id = current_agent() THEN
                RETURN NEW;
            ELSIF part = 'gateway' AND (NEW.original IS NOT NULL OR NEW.kind = 'note' AND EXISTS (
                SELECT FROM message WHERE ticket_id = NEW.ticket_id AND original IS NOT NULL AND xmin = {_NOW}
            )) THEN
                -- What one of the desk wrote by mail: the letter itself is kept beside it, or the one it passes on.
                RETURN NEW;
            ELSIF part IN ('gateway', 'lead') AND NEW.kind = 'outbound' AND EXISTS (
                -- What its author has held leaves word for word.
                SELECT FROM held WHERE message_id = NEW.id AND agent_id = NEW.agent_id AND channel = NEW.channel
                AND text = NEW.text AND cc = NEW.cc
            ) THEN
                RETURN NEW;
            ELSIF part = 'gateway' AND NEW.kind = 'outbound' AND EXISTS (
                -- A copy of what somebody has sent to many: who made it said which message it becomes.
                SELECT FROM broadcast_copy AS copy JOIN broadcast ON broadcast.id = copy.broadcast_id
                WHERE copy.message_id = NEW.id AND broadcast.sent_by = NEW.agent_id
            ) THEN
                RETURN NEW;
            ELSIF part = 'gateway' AND NEW.kind = 'call' AND (
                -- A call that nobody wrapped up: whoever talked, with what they had written down of it.
                NEW.text = '' AND EXISTS (SELECT FROM phone_part WHERE agent_id = NEW.agent_id)
                OR EXISTS (SELECT FROM phone_note WHERE agent_id = NEW.agent_id AND text = NEW.text)
            ) THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'a message is written in the name of whoever writes it' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_moved_message() {guard} $$ BEGIN
            IF desk_part() IS DISTINCT FROM 'owner' AND NOT EXISTS (
                SELECT FROM history WHERE ticket_id = OLD.ticket_id AND xmin = {_NOW}
                AND actor_id = current_agent() AND field = 'message:' || OLD.id
            ) THEN
                RAISE EXCEPTION 'a message is moved with a line in the history' {refuse};
            END IF;
            RETURN NEW;
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_with_message() {guard} $$ BEGIN
            IF desk_part() IS DISTINCT FROM 'owner' AND NOT EXISTS (
                SELECT FROM message WHERE id = NEW.message_id AND xmin = {_NOW}
            ) THEN
                RAISE EXCEPTION 'a % is written together with its message', TG_TABLE_NAME {refuse};
            END IF;
            RETURN NEW;
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_history() {guard} $$
        DECLARE
            part text := desk_part();
        BEGIN
            IF part = 'owner' OR part <> 'gateway' AND NEW.actor_id = current_agent()
                OR part = 'gateway' AND NEW.actor_id IS NULL THEN RETURN NEW; END IF;
            IF part = 'gateway' AND EXISTS (
                -- An answer leaves, and its author has changed the ticket with it.
                SELECT FROM message WHERE ticket_id = NEW.ticket_id AND agent_id = NEW.actor_id AND xmin = {_NOW}
            ) THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'the history names whoever made the change' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_draft() {guard} $$
        DECLARE
            part text := desk_part();
            mine draft := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        BEGIN
            IF part = 'owner' OR part <> 'gateway' AND mine.agent_id = current_agent() THEN
                RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
            END IF;
            IF part IN ('gateway', 'lead') AND TG_OP <> 'DELETE' AND EXISTS (
                -- An answer that did not leave is a draft of its author again.
                SELECT FROM held WHERE ticket_id = mine.ticket_id AND agent_id = mine.agent_id
                AND position(held.text IN mine.text) > 0
            ) THEN RETURN NEW; END IF;
            IF part <> 'gateway' AND given_on(mine.ticket_id) THEN
                RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
            END IF;
            RAISE EXCEPTION 'a draft is its author''s' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_moved_draft() {guard} $$ BEGIN
            IF desk_part() = 'owner' THEN RETURN coalesce(NEW, OLD); END IF;
            IF TG_OP = 'INSERT' AND (NEW.agent_id = current_agent() OR given_on(NEW.ticket_id)) THEN RETURN NEW; END IF;
            IF TG_OP = 'DELETE' AND (current_agent() IN (OLD.agent_id, OLD.to_agent) OR given_on(OLD.ticket_id)
                OR given_on(OLD.to_ticket)) THEN RETURN OLD; END IF;
            RAISE EXCEPTION 'a draft is its author''s' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_held() {guard} $$
        DECLARE
            part text := desk_part();
            author uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.agent_id ELSE OLD.agent_id END;
        BEGIN
            IF part = 'owner' OR part <> 'gateway' AND author = current_agent()
                OR TG_OP = 'DELETE' AND part IN ('gateway', 'lead')
                OR TG_OP = 'UPDATE' AND part <> 'gateway' AND given_on(NEW.ticket_id) THEN
                RETURN coalesce(NEW, OLD);
            END IF;
            RAISE EXCEPTION 'an answer on its way is its author''s' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_ones_own() {guard} $$
        DECLARE
            author uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.agent_id ELSE NEW.agent_id END;
        BEGIN
            IF desk_part() IN ('owner', 'gateway') OR author = current_agent() THEN
                RETURN coalesce(NEW, OLD);
            END IF;
            RAISE EXCEPTION 'this is another person''s' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_handover() {guard} $$
        DECLARE
            whose uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.agent_id ELSE NEW.agent_id END;
        BEGIN
            IF desk_part() IN ('owner', 'gateway', 'lead') OR whose = current_agent() THEN
                RETURN coalesce(NEW, OLD);
            END IF;
            RAISE EXCEPTION 'this is another person''s' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_handover_line() {guard} $$
        DECLARE
            whole uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.handover_id ELSE NEW.handover_id END;
        BEGIN
            IF desk_part() IN ('owner', 'gateway', 'lead')
                OR EXISTS (SELECT FROM handover WHERE id = whole AND agent_id = current_agent()) THEN
                RETURN coalesce(NEW, OLD);
            END IF;
            RAISE EXCEPTION 'this is another person''s' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_agent() {guard} $$ BEGIN
            IF desk_part() = 'owner' THEN RETURN NEW; END IF;
            IF TG_OP = 'INSERT' AND NEW.login IS NULL OR TG_OP = 'UPDATE'
                AND (desk_part() IN ('lead', 'gateway') OR OLD.id = current_agent()) THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'this is another person''s' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_attendance() {guard} $$ BEGIN
            IF desk_part() IN ('owner', 'gateway', 'lead') OR NEW.agent_id = current_agent() THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'this is another person''s' {refuse};
        END $$""",
        # Who asks and who takes settle it among them; that it is so a lead says.
        f"""CREATE OR REPLACE FUNCTION guard_swap() {guard} $$
        DECLARE
            me uuid := current_agent();
        BEGIN
            IF desk_part() IN ('owner', 'lead') OR desk_part() = 'gateway' AND NEW.state = 'lapsed'
                OR TG_OP = 'INSERT' AND NEW.asked_by = me AND NEW.state = 'asked'
                OR TG_OP = 'UPDATE' AND NEW.state <> 'approved'
                AND me IN (OLD.asked_by, coalesce(OLD.to_id, NEW.to_id)) THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'this is another person''s' {refuse};
        END $$""",
        # Holidays are renewed, and rules that go round in circles stopped; the rest is for leads to set.
        f"""CREATE OR REPLACE FUNCTION guard_setting() {guard} $$ BEGIN
            IF desk_part() <> 'gateway' OR NEW.name IN ('promises', 'rules') THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'what is set is for leads to set' {refuse};
        END $$""",
        f"""CREATE OR REPLACE FUNCTION guard_index() {guard} $$ BEGIN
            IF desk_part() = 'owner' THEN RETURN OLD; END IF;
            RAISE EXCEPTION 'what was said stays to be found' {refuse};
        END $$""",
        # As `feed.prune`, with the rights of the owner and by the server's own clock: what is younger is nobody's to
        # forget. Once a day, however often it is called.
        f"""CREATE OR REPLACE FUNCTION forget_oldest() RETURNS void LANGUAGE plpgsql SECURITY DEFINER {head} $$
        DECLARE
            clock feed_clock := (SELECT feed_clock FROM feed_clock);
            upto bigint;
        BEGIN
            IF clock.pruned_at > now() - interval '1 day' THEN RETURN; END IF;
            SELECT least(clock.marked, min(seq) - 1) INTO upto FROM change WHERE at >= now() - interval '{_CHANGES}';
            DELETE FROM change WHERE seq <= upto;
            DELETE FROM applied WHERE at < now() - interval '{_COMMANDS}';
            DELETE FROM moved_draft WHERE at < now() - interval '{_COMMANDS}';
            UPDATE feed_clock SET forgotten = upto, marked = clock.seq, pruned_at = now();
        END $$""",
        erasing.function(head),
        *_door(head, groups, refuse),
    ]


def _door(head: str, groups: Mapping[Group, str], refuse: str) -> list[str]:
    """Letting people in and out, with the rights of the owner, who may make roles: a lead may do just this."""
    teams = " ".join(f"WHEN '{role}' THEN '{groups[group]}'" for role, group in GROUP_OF.items())
    people = ", ".join(groups[group] for group in PEOPLE)
    return [
        # The password comes as the verifier of SCRAM (RFC 5803): the server never sees, and never logs, itself.
        f"""CREATE OR REPLACE FUNCTION let_in(person uuid, wanted text, verifier text) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER {head} $$
        DECLARE
            team text := (SELECT CASE role {teams} END FROM agent WHERE id = person AND active AND login IS NULL);
        BEGIN
            IF team IS NULL OR verifier NOT LIKE 'SCRAM-SHA-256$%' THEN
                RAISE EXCEPTION 'nobody can be let in so' {refuse};
            END IF;
            EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L', wanted, verifier);
            EXECUTE format('GRANT %I TO %I', team, wanted);
            -- For ending the sessions of this person.
            EXECUTE format('GRANT %I TO {groups[Group.OWNER]}', wanted);
            UPDATE agent SET login = wanted WHERE id = person;
        END $$""",
        f"""CREATE OR REPLACE FUNCTION shut_out(person uuid) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER {head} $$
        DECLARE
            role_name text := (SELECT login FROM agent WHERE id = person);
        BEGIN
            IF role_name = session_user THEN
                RAISE EXCEPTION 'nobody shuts out themselves' {refuse};
            END IF;
            UPDATE agent SET active = false WHERE id = person;
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
                EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', role_name);
                EXECUTE format('REVOKE {people} FROM %I', role_name);
            END IF;
        END $$""",
        # After the commit of the above: until then a new session could still be opened.
        f"""CREATE OR REPLACE FUNCTION end_sessions(person uuid) RETURNS bigint
        LANGUAGE sql SECURITY DEFINER {head} $$
        SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
        WHERE usename = (SELECT login FROM agent WHERE id = person AND NOT active) $$""",
    ]


TRIGGERS: dict[str, str] = {
    "message": "BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION guard_message()",
    "moved_message": "BEFORE UPDATE ON message FOR EACH ROW EXECUTE FUNCTION guard_moved_message()",
    "attachment": "BEFORE INSERT ON attachment FOR EACH ROW EXECUTE FUNCTION guard_with_message()",
    "call": "BEFORE INSERT ON call FOR EACH ROW EXECUTE FUNCTION guard_with_message()",
    "history": "BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION guard_history()",
    "draft": "BEFORE INSERT OR UPDATE OR DELETE ON draft FOR EACH ROW EXECUTE FUNCTION guard_draft()",
    "moved_draft": "BEFORE INSERT OR DELETE ON moved_draft FOR EACH ROW EXECUTE FUNCTION guard_moved_draft()",
    "held": "BEFORE INSERT OR UPDATE OR DELETE ON held FOR EACH ROW EXECUTE FUNCTION guard_held()",
    "handover": "BEFORE INSERT OR UPDATE OR DELETE ON handover FOR EACH ROW EXECUTE FUNCTION guard_handover()",
    "handover_line": "BEFORE INSERT OR UPDATE OR DELETE ON handover_line FOR EACH ROW "
    "EXECUTE FUNCTION guard_handover_line()",
    "handover_read": "BEFORE INSERT OR UPDATE ON handover_read FOR EACH ROW EXECUTE FUNCTION guard_ones_own()",
    "phone_note": "BEFORE INSERT OR UPDATE ON phone_note FOR EACH ROW EXECUTE FUNCTION guard_ones_own()",
    "consultation_line": "BEFORE INSERT OR DELETE ON consultation_line FOR EACH ROW EXECUTE FUNCTION guard_ones_own()",
    "seen": "BEFORE INSERT OR UPDATE OR DELETE ON seen FOR EACH ROW EXECUTE FUNCTION guard_ones_own()",
    "view": "BEFORE INSERT OR UPDATE OR DELETE ON view FOR EACH ROW EXECUTE FUNCTION guard_ones_own()",
    "agent": "BEFORE INSERT OR UPDATE ON agent FOR EACH ROW EXECUTE FUNCTION guard_agent()",
    "swap": "BEFORE INSERT OR UPDATE ON shift_swap FOR EACH ROW EXECUTE FUNCTION guard_swap()",
    "attendance": "BEFORE INSERT OR UPDATE ON attendance FOR EACH ROW EXECUTE FUNCTION guard_attendance()",
    "setting": "BEFORE UPDATE ON setting FOR EACH ROW EXECUTE FUNCTION guard_setting()",
    "search_doc": "BEFORE DELETE ON search_doc FOR EACH ROW WHEN (OLD.terms IS NULL) EXECUTE FUNCTION guard_index()",
}
"""Under the name that follows `guard_`."""
