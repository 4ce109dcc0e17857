"""The log of a launch: what kinds of lines there are."""

from __future__ import annotations

from enum import StrEnum

from console.domain.launches import Answer


class LineKind(StrEnum):
    """What happened; `about` and `words` of a line say to what, and in whose words."""

    PREPARED = "prepared"
    LEAD = "lead"
    PHASE = "phase"
    HELD = "held"
    RESUMED = "resumed"
    MOVED = "moved"
    """`about` is the new start, as ISO 8601."""
    GO_FOR_START = "go_for_start"
    NOT_YET = "not_yet"
    ENDED = "ended"
    ASKED = "asked"
    GO = "go"
    NO_GO = "no_go"
    ACCEPTED = "accepted"
    DROPPED = "dropped"
    SAID = "said"
    INCIDENT = "incident"
    """Opened; `about` of this and the next ones is its title, or the key of a known trouble."""
    INCIDENT_STEP = "incident_step"
    """`words` is the step."""
    INCIDENT_OWNER = "incident_owner"
    INCIDENT_CAUSE = "incident_cause"
    INCIDENT_SOLVED = "incident_solved"
    """`words` is how many tickets were solved with it."""
    INCIDENT_AGAIN = "incident_again"
    """It was not solved after all."""
    BROADCAST = "broadcast"
    """`about` is its audience, `words` how many copies were made."""
    BROADCAST_BACK = "broadcast_back"
    """It was taken back before it left."""
    RELAY_ON = "relay_on"
    RELAY_OFF = "relay_off"
    RELAY_TURN = "relay_turn"
    """`words`: who types from now on."""
    SEATED = "seated"
    """`about` is the desk of the roster, `words` whose seat it is; as of the next ones."""
    SEAT_MOVED = "seat_moved"
    CALLED_IN = "called_in"
    CALL_TAKEN_BACK = "call_taken_back"
    CALL_ACCEPTED = "call_accepted"
    CALL_DECLINED = "call_declined"
    CALL_UNANSWERED = "call_unanswered"
    ARRIVED = "arrived"
    SEAT_RELEASED = "seat_released"
    DEFENDED = "defended"
    """`about` holds the words of channels and categories and the tags of teams, with commas; empty: all."""
    TUTOR_TOLD = "tutor_told"
    """`words` are the headline of the card."""
    TUTOR_SAID = "tutor_said"
    TUTOR_PAUSED = "tutor_paused"
    TUTOR_HAND = "tutor_hand"
    """The tutor asks for help; `about` is the reason, once it is known."""
    TUTOR_QUESTION = "tutor_question"
    """A question was dealt with; `about` is the verdict."""

    @classmethod
    def of(cls, answer: Answer) -> LineKind:
        """The line of an answer that was given. ValueError for one that nobody gives."""
        return cls(answer.value)
