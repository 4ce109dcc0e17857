"""The tables of a desk, one module for each noun; importing this package knows them all."""

from __future__ import annotations

from console.store.models.chats import Chat, ChatLine, ChatSite
from console.store.models.consultations import Consultation, ConsultationLine
from console.store.models.courses import (
    Checkpoint,
    Counterpart,
    Enrolment,
    ImportRun,
    ImportStep,
    Leave,
    MoodleSite,
    Progress,
    Reminder,
)
from console.store.models.desk import Agent, Setting, Template, View
from console.store.models.feed import Applied, Change, FeedClock, Hub
from console.store.models.handover import HandOver, HandOverLine, HandOverRead
from console.store.models.health import ChannelHealth, Lease
from console.store.models.incidents import Broadcast, BroadcastCopy, Incident, IncidentReporter, TroubleMove
from console.store.models.knowledge import Article, ArticleFlag, ArticlePicture, ArticleRevision, ArticleUse
from console.store.models.mail import AsideLetter, BlockedSender, Mailbox, MailProgress
from console.store.models.merges import CareView, Erasing, PersonApart, PersonMerge
from console.store.models.messages import (
    Arrival,
    Attachment,
    Call,
    Content,
    DeliveryState,
    Draft,
    Held,
    Message,
    MovedDraft,
)
from console.store.models.participants import Cohort, Identity, Participant
from console.store.models.phone import Pbx, PhoneCall, PhoneNote, PhonePart, PhoneTask
from console.store.models.quality import Review
from console.store.models.relay import Relay, RelayLine
from console.store.models.requests import LinkKey, RequestPage
from console.store.models.roster import Seat
from console.store.models.rules import Notice
from console.store.models.search import SearchDoc
from console.store.models.shifts import Attendance, Shift, ShiftSeries, ShiftSwap
from console.store.models.tickets import Counter, History, Seen, Ticket, TicketLink, TicketTag
from console.store.models.tutor import TutorAsker, TutorCard, TutorHand, TutorQuestion
from console.store.models.webinars import (
    Launch,
    LaunchCheck,
    LaunchLine,
    LaunchPhase,
    Registration,
    Webinar,
    WebinarCohort,
)
from console.store.models.wishes import Gap, GapReport, SearchMiss, Wish, WishAsker

__all__ = [
    "Agent",
    "Applied",
    "Arrival",
    "Article",
    "ArticleFlag",
    "ArticlePicture",
    "ArticleRevision",
    "ArticleUse",
    "AsideLetter",
    "Attachment",
    "Attendance",
    "BlockedSender",
    "Broadcast",
    "BroadcastCopy",
    "Call",
    "CareView",
    "Change",
    "ChannelHealth",
    "Chat",
    "ChatLine",
    "ChatSite",
    "Checkpoint",
    "Cohort",
    "Consultation",
    "ConsultationLine",
    "Content",
    "Counter",
    "Counterpart",
    "DeliveryState",
    "Draft",
    "Enrolment",
    "Erasing",
    "FeedClock",
    "Gap",
    "GapReport",
    "HandOver",
    "HandOverLine",
    "HandOverRead",
    "Held",
    "History",
    "Hub",
    "Identity",
    "ImportRun",
    "ImportStep",
    "Incident",
    "IncidentReporter",
    "Launch",
    "LaunchCheck",
    "LaunchLine",
    "LaunchPhase",
    "Lease",
    "Leave",
    "LinkKey",
    "MailProgress",
    "Mailbox",
    "Message",
    "MoodleSite",
    "MovedDraft",
    "Notice",
    "Participant",
    "Pbx",
    "PersonApart",
    "PersonMerge",
    "PhoneCall",
    "PhoneNote",
    "PhonePart",
    "PhoneTask",
    "Progress",
    "Registration",
    "Relay",
    "RelayLine",
    "Reminder",
    "RequestPage",
    "Review",
    "SearchDoc",
    "SearchMiss",
    "Seat",
    "Seen",
    "Setting",
    "Shift",
    "ShiftSeries",
    "ShiftSwap",
    "Template",
    "Ticket",
    "TicketLink",
    "TicketTag",
    "TroubleMove",
    "TutorAsker",
    "TutorCard",
    "TutorHand",
    "TutorQuestion",
    "View",
    "Webinar",
    "WebinarCohort",
    "Wish",
    "WishAsker",
]
