"""The words by which the reports of webinar tools name their columns and tables: English, Polish, Russian.

All as `plain_heading` makes them. Zoom: attendee and registration report; Teams: attendance report; Webex: attendee
report; GoTo Webinar: attendee report; ClickMeeting, Livestorm: lists of participants; BigBlueButton: learning
dashboard, which Moodle shows too.
"""

from __future__ import annotations

from console.domain.people_import import Column

_HEADINGS = {
    Column.NAME: """
        user name original name | name original name | user name | nickname | nick | display name | attendee name |
        participant name | user | nazwa uzytkownika | nazwa uczestnika | pseudonim | uzytkownik | imia uchastnika |
        imia polzovatelia | polzovatel | nazwisko i imie | imie i nazwisko | name
    """,
    Column.EMAIL: """
        attendee email | registrant email | user email | invitee email | adres e mail uczestnika |
        e mail uczestnika | elektronnaia pochta uchastnika | email uchastnika
    """,
    Column.REGISTERED: """
        registration time | registration date time | registration date | registered at | registered on | registered |
        sign up date | data rejestracji | czas rejestracji | zarejestrowano | data i godzina rejestracji |
        data registratsii | vremia registratsii
    """,
    Column.JOINED: """
        join time | joined | joined at | join | first join | first join time | login time | login date | log in time |
        entry time | attendee first join time | start time | czas dolaczenia | dolaczono | dolaczyl | pierwsze
        dolaczenie | data wejscia | czas wejscia | wejscie | godzina dolaczenia | data zalogowania |
        vremia podkliucheniia | vremia vkhoda | pervoe podkliuchenie | pervoe prisoedinenie | prisoedinilsia |
        vremia prisoedineniia | vkhod
    """,
    Column.LEFT: """
        leave time | left | left at | leave | last leave | last leave time | logout time | logout date | log out time |
        exit time | attendee last leave time | end time | czas opuszczenia | opuszczono | ostatnie opuszczenie |
        data wyjscia | czas wyjscia | wyjscie | godzina wyjscia | data wylogowania | ostatnie wyjscie |
        vremia otkliucheniia | vremia vykhoda | poslednii vykhod | pokinul | vykhod | poslednee otkliuchenie
    """,
    Column.MINUTES: """
        time in session minutes | time in session | duration minutes | duration | in meeting duration |
        attendance duration | attendance duration minutes | online time | time spent | session duration |
        czas w sesji minuty | czas w sesji | czas trwania | czas trwania minuty | czas obecnosci | czas uczestnictwa |
        czas spedzony na spotkaniu | prodolzhitelnost | dlitelnost | vremia v seanse minuty | vremia uchastiia |
        prodolzhitelnost uchastiia | dlitelnost minuty | vremia onlain | czas online
    """,
    Column.ATTENDED: """
        attended | attendance | approval status | registration status | status | has attended | present |
        uczestniczyl | obecnosc | obecny | status rejestracji | status zatwierdzenia | prisutstvoval | uchastvoval |
        prisutstvie | status registratsii | status odobreniia
    """,
    Column.PART: """
        role | attendee role | moderator | participant type | rola | rol | typ uczestnika | is host | host
    """,
}
HEADINGS = {" ".join(word.split()): column for column, words in _HEADINGS.items() for word in words.split("|")}

CREW_TABLES = ("host details", "panelist", "staff", "organizer", "prowadzac", "panelist", "organizator", "vedushch")
"""Tables of people who are not guests: what their titles hold."""
DETAILS = ("activities", "aktywnosci", "deistviia", "dziala")
"""Tables that tell once more, stay by stay, of those who stand in another one."""
_CREW = """
    organizer | organiser | presenter | host | co host | cohost | panelist | moderator | speaker | staff |
    organizator | prezenter | prowadzacy | wspolprowadzacy | panelista | prelegent | vystupaiushchii | vedushchii |
    organizator sobraniia | dokladchik | true | yes | tak | da | 1 | team member
"""
CREW = frozenset(" ".join(word.split()) for word in _CREW.split("|"))
YES = frozenset(
    [
        "yes",
        "tak",
        "da",
        "true",
        "1",
        "approved",
        "attended",
        "present",
        "obecny",
        "zatwierdzono",
        "odobreno",
        "prisutstvoval",
    ]
)
NO = frozenset(["no", "nie", "net", "false", "0", "absent", "pending", "nieobecny", "otsutstvoval"])
CANCELLED = frozenset(
    [
        "cancelled",
        "canceled",
        "denied",
        "declined",
        "anulowano",
        "anulowana",
        "odwolano",
        "odrzucono",
        "otmeneno",
        "otkloneno",
        "unsubscribed",
    ]
)
NOT_A_NAME = frozenset(
    ["guest", "external", "unverified", "gosc", "zewnetrzny", "niezweryfikowany", "gost", "vneshnii", "neproverennyi"]
)
"""What tools write in brackets behind a name."""
MONTHS = {
    word: month
    for month, words in enumerate(
        (
            *("jan january sty stycznia ianv ianvaria", "feb february lut lutego fev fevralia"),
            *("mar march marca mart marta", "apr april kwi kwietnia apr aprelia", "may maj maja mai maia"),
            *(
                "jun june cze czerwca iiun iiunia",
                "jul july lip lipca iiul iiulia",
                "aug august sie sierpnia avg avgusta",
            ),
            *("sep sept september wrz wrzesnia sent sentiabria", "oct october paz pazdziernika okt oktiabria"),
            *("nov november lis listopada noiab noiabria", "dec december gru grudnia dek dekabria"),
        ),
        1,
    )
    for word in words.split()
}
ZONES = {"UTC": 0, "GMT": 0, "Z": 0, "CET": 1, "CEST": 2, "BST": 1, "EET": 2, "EEST": 3, "MSK": 3} | {
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "PST": -8,
    "PDT": -7,
}
"""Hours by which the clocks of a zone that is named in a cell are ahead of UTC."""
