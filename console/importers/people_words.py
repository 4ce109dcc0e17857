"""The words by which sheets name their columns and say yes, no and languages: English, Polish, Russian.

All as `latin` makes them, without signs.
"""

from __future__ import annotations

from console.domain.people_import import Column

_HEADINGS = {
    Column.NAME: """
        name | full name | fullname | participant | learner | student | person | imie i nazwisko | nazwisko i imie |
        uczestnik | kursant | osoba | imie nazwisko | nazwisko imie | fio | imia i familiia | familiia i imia |
        familiia imia | uchastnik | slushatel | uchenik | familiia imia otchestvo | display name | imiona i nazwisko
    """,
    Column.GIVEN: """
        given | given name | first name | firstname | first | forename | imie | imiona | imia | name first
    """,
    Column.SURNAME: """
        surname | last name | lastname | last | family name | nazwisko | familiia | name last
    """,
    Column.EMAIL: """
        email | e mail | mail | email address | e mail address | adres email | adres e mail | poczta |
        poczta elektroniczna | elektronnaia pochta | pochta | adres elektronnoi pochty | imeil | user email | imail
        | mejl
    """,
    Column.PHONE: """
        phone | phone number | telephone | tel | mobile | mobile phone | cell | telefon | nr telefonu |
        numer telefonu | komorka | telefon komorkowy | telefon kontaktowy | nomer telefona | mobilnyi |
        mobilnyi telefon | kontaktnyi telefon | phone1 | phone2 | nr tel | kom
    """,
    Column.CHAT: """
        chat | telegram | whatsapp | skype | messenger
    """,
    Column.PLATFORM: """
        user id | userid | login | username | user name | platform id | moodle id | id number | idnumber |
        identyfikator | nazwa uzytkownika | imia polzovatelia | login moodle | polzovatel | student id
    """,
    Column.LANGUAGE: """
        language | lang | jezyk | iazyk | locale
    """,
    Column.ORGANISATION: """
        organisation | organization | company | firma | organizacja | instytucja | institution | department |
        kompaniia | organizatsiia | uchrezhdenie | pracodawca | employer | zaklad | miejsce pracy
    """,
    Column.COHORT: """
        cohort | group | class | grupa | klasa | gruppa | potok | edycja | group name | groups | kogorta | team |
        zespol
    """,
    Column.COURSE: """
        course | course name | kurs | szkolenie | nazwa kursu | kurs nazvanie | nazvanie kursa | training | program
        | course full name
    """,
    Column.ENROLLED: """
        enrolled | enrolled on | enrolment date | start date | data zapisu | zapisany | zapis | data zapisania |
        data zachisleniia | enrolment start | data rozpoczecia | zachislen | joined
    """,
    Column.LAST_ACCESS: """
        last access | last login | last seen | ostatni dostep | ostatnie logowanie | poslednii vkhod |
        poslednii dostup | last access to course | ostatnio widziany
    """,
    Column.NOTE: """
        note | notes | comment | comments | remarks | uwagi | notatka | notatki | komentarz | primechanie |
        primechaniia | kommentarii | zametka
    """,
    Column.CHECKPOINT_NAME: """
        checkpoint | activity | module | task | assignment | zadanie | aktywnosc | modul | etap | zadacha |
        element kursa | zadanie kursa | punkt kontrolny | kontrolnaia tochka
    """,
    Column.DONE: """
        done | completed | completion | status | state | progress | completion status | wykonano | ukonczono |
        zaliczono | zaliczone | stan | vypolneno | sostoianie | sdano | completed on | data ukonczenia |
        data vypolneniia | completion date | zachteno
    """,
    Column.DUE: """
        due | due date | deadline | termin | termin oddania | srok | krainii srok | srok sdachi | do kiedy
    """,
}
HEADINGS = {word.strip(): column for column, words in _HEADINGS.items() for word in words.split("|")}
"""What a heading says is below it."""

_YES = """
        x | v | y | t | + | 1 | ok | ✓ | ✔ | ☑ | ✅ | yes | true | done | completed | complete | passed | finished |
        submitted | tak | prawda | zrobione | zaliczone | zaliczony | ukonczone | ukonczono | wykonane | oddane |
        gotowe | da | istina | sdano | zachteno | zachet | vypolneno | proideno | proiden | zaversheno | gotovo
"""
YES = frozenset(word.strip() for word in _YES.split("|"))
_NO = """
        0 | n | no | false | missing | incomplete | open | nie | falsz | niezaliczone | nieukonczone | niewykonane |
        net | lozh | ne | not completed | not done | in progress | w trakcie | nie ukonczono | ne vypolneno |
        ne sdano | v protsesse
"""
NO = frozenset(word.strip() for word in _NO.split("|"))
LANGUAGES = {
    word: code
    for code, words in {
        "pl": "pl pol polski polish polska polskii polsku",
        "ru": "ru rus russian rosyjski russkii po-russki rosyjska",
        "en": "en eng english angielski angliiskii gb uk us angielsku",
        "uk": "ua ukr ukrainian ukrainski ukrainskii",
        "de": "de deu ger german niemiecki nemetskii deutsch",
    }.items()
    for word in words.split()
}
