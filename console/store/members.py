"""Who is in which cohort: enrolled there, or shown with it and not known to have left."""

from __future__ import annotations

from sqlalchemy import Subquery, exists, select, union

from console.store.models import Enrolment, Participant


def members() -> Subquery:
    """(cohort_id, participant_id), those who were merged with somebody too."""
    enrolled = select(Enrolment.cohort_id.label("cohort_id"), Enrolment.participant_id.label("participant_id")).where(
        Enrolment.ended_at.is_(None)
    )
    left = exists().where(
        Enrolment.participant_id == Participant.id,
        Enrolment.cohort_id == Participant.cohort_id,
        Enrolment.ended_at.is_not(None),
    )
    shown = select(Participant.cohort_id, Participant.id).where(Participant.cohort_id.is_not(None), ~left)
    return union(enrolled, shown).subquery("member")
