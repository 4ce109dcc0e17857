"""The pages beside the queue: each is loaded and built when it is first needed, so that the queue is there sooner."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from console.domain.ids import Id
from console.queries.queue import TicketRow
from console.settings.options import Options
from console.sync.desk import Desk, Team
from console.ui.courses.page_acts import add_course_acts
from console.ui.frame.keys_of_places import BOARD, LAUNCH, Hints, keys_of
from console.ui.handover.acts import add_hand_over_acts
from console.ui.handover.telling import HandOverNotices
from console.ui.insights.acts import add_insight_acts
from console.ui.knowledge.page_acts import add_article_acts, add_care_acts
from console.ui.launch.acts import add_launch_acts
from console.ui.launch.chip import KIND as CREW_CALL
from console.ui.participant.page_acts import add_people_acts
from console.ui.roster.acts import add_roster_acts
from console.ui.roster.watch import RosterWatch
from console.ui.settings.chats.acts import add_chat_settings_acts
from console.ui.settings.mailboxes.acts import add_mailbox_acts
from console.ui.settings.people.acts import add_colleague_acts
from console.ui.settings.phone.acts import add_phone_settings_acts
from console.ui.settings.templates.acts import add_template_acts
from console.ui.shared.actions import Registry
from console.ui.shared.look import Look
from console.ui.shared.notices import Notices
from console.ui.shared.words import Words
from console.ui.shared.work import Work
from console.ui.shifts.acts import add_shift_acts
from console.ui.team.acts import add_team_acts

if TYPE_CHECKING:
    from console.queries.reviews import ReviewRow
    from console.settings.secrets import Secrets
    from console.ui.calls.phone import Phone
    from console.ui.calls.speaker import Speaker
    from console.ui.chats.chats import Chats
    from console.ui.courses.page import CoursesPage
    from console.ui.experts.in_window import Experts
    from console.ui.frame.status_bar import KeyHint
    from console.ui.handover.page import HandOverPage
    from console.ui.insights.place import InsightsPlace
    from console.ui.knowledge.beside import KnowledgeBeside
    from console.ui.knowledge.page import ArticlesPage
    from console.ui.knowledge.place import KnowledgePlace
    from console.ui.launch.place import LaunchPlace
    from console.ui.participant.page import PeoplePage
    from console.ui.settings.advice.section import AdviceSection
    from console.ui.settings.chats.section import ChatsSection
    from console.ui.settings.hours.section import HoursSection
    from console.ui.settings.levels.section import LevelsSection
    from console.ui.settings.mailboxes.section import MailboxesSection
    from console.ui.settings.moodle.section import MoodleSection
    from console.ui.settings.page import SettingsPage
    from console.ui.settings.people.section import PeopleSection
    from console.ui.settings.phone.section import PhoneSection
    from console.ui.settings.routing.section import RoutingSection
    from console.ui.settings.rules.section import RulesSection
    from console.ui.settings.templates.section import TemplatesSection
    from console.ui.settings.troubles.section import TroublesSection
    from console.ui.shifts.page import RotaPage
    from console.ui.team.place import TeamPlace
    from console.ui.team.together import Together
    from console.ui.ticket.acts.ticket_acts import TicketActs
    from console.ui.window import Window


Section = TypeVar("Section", bound=QWidget)


class Pages:
    """`stack` holds those that were needed so far."""

    ticket_acts: TicketActs
    """Set by the window before any page is shown that needs them."""

    def __init__(
        self,
        look: Look,
        work: Work,
        desk: Desk,
        registry: Registry,
        notices: Notices,
        words: Words,
        options: Options,
        keep: Callable[[], None],
        open_ticket: Callable[[Id], None],
        show_place: Callable[[str], None],
        secrets: Callable[[], Secrets] | None = None,
    ) -> None:
        """`secrets` gives those of this process; None: they are made when they are needed."""
        self._given = look, work, desk, registry, notices
        self._words, self._options, self._keep, self._open_ticket = words, options, keep, open_ticket
        self._secrets = secrets
        self._speaker: Speaker | None = None
        self._chime: Speaker | None = None
        self.stack = QStackedWidget()
        self._flushes: list[Callable[[], None]] = []
        self.gap_wanted: Callable[[ReviewRow], object] = lambda _: None
        """Reports a gap of which a review tells; set with what tickets have to do with articles."""
        self.show_keys: Callable[[tuple[KeyHint, ...] | None], object] = lambda _: None
        """Shows the keys of the place in front at the foot of the window; None: those of the queue."""
        self.whole_width: Callable[[bool], object] = lambda _: None
        """Gives a launch the room of the rail as well: its ways lead back by themselves."""
        self.experts_page: Callable[[], QWidget] = lambda: self.stack
        """The page of questions to experts; set with what they are in the window."""
        self.dial: Callable[[str], bool] = lambda _: False
        """Calls a number through the phone system; False where none is."""
        add_people_acts(registry, lambda: self.people)
        add_article_acts(registry, lambda: self.articles)
        add_course_acts(registry, lambda: show_place("courses"), lambda: self.courses)
        add_care_acts(registry, lambda: show_place("articles"), lambda: self.knowledge)

        def go_team(part: str) -> None:
            show_place("team")
            if part:
                self.team.show_part(part)

        add_team_acts(registry, go_team, lambda: self.team.board)

        def hand_over() -> HandOverPage:
            show_place("team")
            return cast("HandOverPage", self.team.show_part("handover"))

        add_hand_over_acts(registry, hand_over)
        self.hand_over_notices = HandOverNotices(work, desk, notices, hand_over, self.stack)

        def rota() -> RotaPage:
            go_team("rota")
            return self.team.rota

        add_shift_acts(registry, rota)
        self._know_launches(show_place)

        def go_insights(part: str) -> None:
            show_place("insights")
            if part:
                self.insights.show_part(part)

        add_insight_acts(registry, go_insights)
        self._know_settings(show_place)

    def _know_settings(self, show_place: Callable[[str], None]) -> None:
        registry = self._given[3]

        def go_to(section: Section) -> Section:
            show_place("settings")
            self.settings.go_to(section)
            return section

        add_colleague_acts(registry, lambda: go_to(self.colleagues))
        add_mailbox_acts(registry, lambda: go_to(self.mailboxes))
        add_phone_settings_acts(registry, lambda: go_to(self.phones))
        add_chat_settings_acts(registry, lambda: go_to(self.chats))
        add_template_acts(registry, lambda: go_to(self.templates))

    def _know_launches(self, show_place: Callable[[str], None]) -> None:
        """What can be done about launches, and what is told of their rosters before any is on the screen."""
        _, work, desk, registry, notices = self._given
        self.tutor_on_air: Callable[[], bool] = lambda: False
        self.tutor_hand: Callable[[], object] = lambda: None
        """Raises the hand of the tutor whose view is open here; set with what that is in the window."""

        def show_launch(launch: Id) -> None:
            show_place("launch")
            self.launches.show_launch(launch)

        add_launch_acts(
            registry,
            lambda: show_place("launch"),
            lambda: self.launches,
            self._in_launch,
            self._raise_hand,
            self._on_air,
        )
        add_roster_acts(registry, lambda: self.launches.launch.roster, self._in_launch)
        self.roster_watch = RosterWatch(work, desk, notices, show_launch, self.stack)

    @cached_property
    def people(self) -> PeoplePage:
        from console.ui.participant.page import PeoplePage

        page = PeoplePage(*self._given)
        page.detail.dial = self.dial
        registry = self._given[3]
        page.open_ticket.connect(self._open_ticket)
        page.compose.connect(lambda _: registry.do("ticket.new"))
        self._flushes.append(page.flush)
        self.stack.addWidget(page)
        return page

    @cached_property
    def courses(self) -> CoursesPage:
        from console.ui.courses.page import CoursesPage

        page = CoursesPage(*self._given)
        registry = self._given[3]

        def open_person(person: Id) -> None:
            registry.do("go.people")
            self.people.show_person(person)

        page.open_person.connect(open_person)
        self.stack.addWidget(page)
        return page

    @property
    def articles(self) -> ArticlesPage:
        """Brought to the front of the place in which it stands."""
        self.knowledge.show_part("articles")
        return self.knowledge.articles

    @cached_property
    def knowledge(self) -> KnowledgePlace:
        from console.ui.knowledge.place import KnowledgePlace

        place = KnowledgePlace(*self._given, self.stack, lambda: self._options.undo_seconds)
        place.open_ticket.connect(self._open_ticket)
        self._flushes.append(place.articles.flush)
        self.stack.addWidget(place)
        return place

    @cached_property
    def launches(self) -> LaunchPlace:
        from console.ui.launch.place import LaunchPlace

        registry = self._given[3]
        place = LaunchPlace(*self._given, self.stack)
        place.dial = self.dial

        def open_person(person: Id) -> None:
            registry.do("go.people")
            self.people.show_person(person)

        place.open_person.connect(open_person)
        place.open_ticket.connect(self._open_ticket)
        place.launch_fronted.connect(self._front_launch)
        self.stack.addWidget(place)
        return place

    @property
    def chime(self) -> Speaker | None:
        """What chats sound through; None: nothing."""
        return self._chime

    def launch_in_front(self) -> Id | None:
        detail = self.launches.launch.detail if self._in_launch() else None
        return detail.id if detail is not None else None

    def _on_air(self) -> bool:
        return self.tutor_on_air()

    def _raise_hand(self) -> bool:
        on_air = self.tutor_on_air()
        if on_air:
            self.tutor_hand()
        return on_air

    def open_launch(self, launch: Id) -> None:
        self._given[3].do("go.launch")
        self.launches.show_launch(launch)

    def _front(self, fronted: bool, hints: Hints) -> None:
        self.show_keys(keys_of(self._given[3], hints) if fronted else None)

    def _front_launch(self, fronted: bool) -> None:
        self._front(fronted, LAUNCH)
        self.whole_width(fronted)
        if fronted:
            # Whoever is here has come: the call is answered.
            self._given[4].withdraw_kind(CREW_CALL)

    def _in_launch(self) -> bool:
        return "launches" in self.__dict__ and self.stack.currentWidget() is self.launches and self.launches.in_launch

    @cached_property
    def team(self) -> TeamPlace:
        from console.ui.team.place import TeamPlace

        place = TeamPlace(*self._given, self.stack, self.ticket_acts, self.dial)
        place.open_ticket.connect(self._open_ticket)
        place.gap_wanted.connect(self.gap_wanted)
        place.board_fronted.connect(lambda fronted: self._front(fronted, BOARD))
        self.stack.addWidget(place)
        return place

    @cached_property
    def insights(self) -> InsightsPlace:
        from console.ui.insights.place import InsightsPlace

        place = InsightsPlace(*self._given, self.stack)
        place.open_ticket.connect(self._open_ticket)
        self.stack.addWidget(place)
        return place

    def chosen_rows(self) -> tuple[TicketRow, ...] | None:
        """The tickets that are chosen on the board, if it is what is shown."""
        if "team" not in self.__dict__ or self.stack.currentWidget() is not self.team:
            return None
        return self.team.chosen_rows()

    @cached_property
    def settings(self) -> SettingsPage:
        from console.ui.settings.page import SettingsPage

        sections = (
            *(self.colleagues, self.hours, self.levels, self.rules, self.routing, self.mailboxes),
            *(self.advice, self.phones, self.chats, self.moodles, self.templates, self.troubles),
        )
        page = SettingsPage(self._given[0], self._words, self._given[3], self._options, self._keep, sections)
        self.stack.addWidget(page)
        return page

    @cached_property
    def colleagues(self) -> PeopleSection:
        from console.ui.settings.people.section import PeopleSection

        look, work, desk, _, notices = self._given
        return PeopleSection(look, work, desk, notices, self.stack)

    @cached_property
    def hours(self) -> HoursSection:
        from console.ui.settings.hours.section import HoursSection

        look, work, desk, _, notices = self._given
        return HoursSection(look, work, desk, notices, self._words, self.stack)

    @cached_property
    def levels(self) -> LevelsSection:
        from console.ui.settings.levels.section import LevelsSection

        look, work, desk, _, notices = self._given
        return LevelsSection(look, work, desk, notices, self.stack)

    @cached_property
    def rules(self) -> RulesSection:
        from console.ui.settings.rules.section import RulesSection

        look, work, desk, _, notices = self._given
        return RulesSection(look, work, desk, notices, self.stack)

    @cached_property
    def routing(self) -> RoutingSection:
        from console.ui.settings.routing.section import RoutingSection

        look, work, desk, _, notices = self._given
        return RoutingSection(look, work, desk, notices, self.stack)

    @cached_property
    def advice(self) -> AdviceSection:
        from console.ui.settings.advice.section import AdviceSection

        look, work, desk, _, _ = self._given
        return AdviceSection(look, work, desk)

    @cached_property
    def mailboxes(self) -> MailboxesSection:
        from console.channels.email.trying import RealServers
        from console.settings.secrets import Secrets
        from console.ui.settings.mailboxes.section import MailboxesSection

        look, work, desk, _, notices = self._given
        secrets = self._secrets() if self._secrets is not None else Secrets(never_on=threading.current_thread())
        return MailboxesSection(look, work, desk, notices, secrets, self.stack, RealServers(), self._open_ticket)

    @cached_property
    def phones(self) -> PhoneSection:
        from console.channels.phone.trying import RealPbx
        from console.settings.secrets import Secrets
        from console.ui.settings.phone.section import PhoneSection

        look, work, desk, _, notices = self._given
        secrets = self._secrets() if self._secrets is not None else Secrets(never_on=threading.current_thread())
        options, keep, speaker = self._options, self._keep, self._speaker
        return PhoneSection(look, work, desk, notices, secrets, self.stack, RealPbx(), options, keep, speaker)

    @cached_property
    def chats(self) -> ChatsSection:
        from console.settings.secrets import Secrets
        from console.ui.settings.chats.section import ChatsSection

        look, work, desk, _, notices = self._given
        secrets = self._secrets() if self._secrets is not None else Secrets(never_on=threading.current_thread())
        options, keep, chime = self._options, self._keep, self._chime
        return ChatsSection(look, work, desk, notices, secrets, self.stack, options, keep, chime)

    @cached_property
    def moodles(self) -> MoodleSection:
        from console.settings.secrets import Secrets
        from console.ui.settings.moodle.section import MoodleSection

        look, work, desk, _, notices = self._given
        secrets = self._secrets() if self._secrets is not None else Secrets(never_on=threading.current_thread())
        return MoodleSection(look, work, desk, notices, secrets, self.stack)

    @cached_property
    def templates(self) -> TemplatesSection:
        from console.ui.settings.templates.section import TemplatesSection

        look, work, desk, _, notices = self._given
        return TemplatesSection(look, work, desk, notices, self._words, self.stack)

    @cached_property
    def troubles(self) -> TroublesSection:
        from console.ui.settings.troubles.section import TroublesSection

        look, work, desk, _, notices = self._given
        return TroublesSection(look, work, desk, notices, self.stack)

    def show(self, name: str, columns: QWidget) -> None:
        """`columns` is the queue page, which is there from the beginning."""
        match name:
            case "people":
                self.stack.setCurrentWidget(self.people)
            case "courses":
                self.stack.setCurrentWidget(self.courses)
            case "articles":
                self.stack.setCurrentWidget(self.knowledge)
            case "team":
                self.stack.setCurrentWidget(self.team)
            case "insights":
                self.stack.setCurrentWidget(self.insights)
            case "launch":
                self.stack.setCurrentWidget(self.launches)
            case "questions":
                self.stack.setCurrentWidget(self.experts_page())
            case "settings":
                self.stack.setCurrentWidget(self.settings)
            case _:
                self.stack.setCurrentWidget(columns)

    def flush(self) -> None:
        """Saves what is being written on any of them."""
        for flush in self._flushes:
            flush()

    def phone(self, window: Window, speaker: Speaker | None) -> Phone:
        from console.ui.calls.in_window import phone_in

        self._speaker = speaker
        return phone_in(window, speaker)

    def live_chats(self, window: Window, chime: Speaker | None) -> Chats:
        from console.ui.chats.in_window import chats_in

        self._chime = chime
        return chats_in(window, chime)

    def beside_tickets(self, window: Window) -> KnowledgeBeside:
        from console.ui.knowledge.in_window import knowledge_in
        from console.ui.participant.in_window import person_in
        from console.ui.relay.in_window import relay_in

        person_in(window)
        relay_in(window)
        return knowledge_in(window)

    def experts(self, window: Window) -> Experts:
        from console.ui.experts.in_window import experts_in
        from console.ui.incidents.known import known_in
        from console.ui.quality.in_window import feedback_in
        from console.ui.tutor.in_window import tutoring_in

        feedback_in(window, self._keep)
        known_in(window)
        tutoring_in(window, self._keep)
        return experts_in(window)

    def together(self, team: Team, window: Window, give_password: Callable[[str], object] | None) -> Together:
        """What only the desk of a team has."""
        from console.ui.team.together import Together

        look, work, desk, _, notices = self._given
        return Together(look, work, desk, team, notices, window, window.status_bar, give_password)
