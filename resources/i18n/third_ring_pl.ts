<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
 <context>
  <name>acts</name>
  <message numerus="yes">
   <source>%n have an owner already.</source>
   <translation>
    <numerusform>%n ma już opiekuna.</numerusform>
    <numerusform>%n mają już opiekuna.</numerusform>
    <numerusform>%n ma już opiekuna.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n messages are a ticket of their own now.</source>
   <translation>
    <numerusform>%n wiadomość jest teraz osobnym zgłoszeniem.</numerusform>
    <numerusform>%n wiadomości są teraz osobnym zgłoszeniem.</numerusform>
    <numerusform>%n wiadomości jest teraz osobnym zgłoszeniem.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay as they were.</source>
   <translation>
    <numerusform>Bez zmian: %n.</numerusform>
    <numerusform>Bez zmian: %n.</numerusform>
    <numerusform>Bez zmian: %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n zgłoszenie</numerusform>
    <numerusform>%n zgłoszenia</numerusform>
    <numerusform>%n zgłoszeń</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n czeka</numerusform>
    <numerusform>%n czekają</numerusform>
    <numerusform>%n czeka</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were changed since.</source>
   <translation>
    <numerusform>%n zmieniono w międzyczasie.</numerusform>
    <numerusform>%n zmieniono w międzyczasie.</numerusform>
    <numerusform>%n zmieniono w międzyczasie.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were closed already.</source>
   <translation>
    <numerusform>Zamknięte już wcześniej: %n.</numerusform>
    <numerusform>Zamknięte już wcześniej: %n.</numerusform>
    <numerusform>Zamknięte już wcześniej: %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were so already.</source>
   <translation>
    <numerusform>Tak było już wcześniej: %n.</numerusform>
    <numerusform>Tak było już wcześniej: %n.</numerusform>
    <numerusform>Tak było już wcześniej: %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were solved already.</source>
   <translation>
    <numerusform>Rozwiązane już wcześniej: %n.</numerusform>
    <numerusform>Rozwiązane już wcześniej: %n.</numerusform>
    <numerusform>Rozwiązane już wcześniej: %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>A colleague</source>
   <translation>Ktoś z zespołu</translation>
  </message>
  <message>
   <source>Awake again: {about}.</source>
   <translation>Znów w kolejce: {about}.</translation>
  </message>
  <message>
   <source>Category {name}: {about}.</source>
   <translation>Kategoria {name}: {about}.</translation>
  </message>
  <message>
   <source>Changed by somebody since, so it stays: {what}.</source>
   <translation>Ktoś już to zmienił, więc zostaje: {what}.</translation>
  </message>
  <message>
   <source>Choose another person…</source>
   <translation>Wybierz inną osobę…</translation>
  </message>
  <message>
   <source>Claim</source>
   <translation>Przejmij</translation>
  </message>
  <message>
   <source>Closed: {about}.</source>
   <translation>Zamknięte: {about}.</translation>
  </message>
  <message>
   <source>Copied: {numbers}</source>
   <translation>Skopiowano: {numbers}</translation>
  </message>
  <message>
   <source>Copy link for the participant</source>
   <translation>Skopiuj link dla uczestnika</translation>
  </message>
  <message>
   <source>Copy ticket number</source>
   <translation>Kopiuj numer zgłoszenia</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Data</translation>
  </message>
  <message>
   <source>Date and time…</source>
   <translation>Data i godzina…</translation>
  </message>
  <message>
   <source>Done again: {what}.</source>
   <translation>Ponowiono: {what}.</translation>
  </message>
  <message>
   <source>English</source>
   <translation>angielski</translation>
  </message>
  <message>
   <source>Give to…</source>
   <translation>Przekaż do…</translation>
  </message>
  <message>
   <source>Given to {agent}: {about}.</source>
   <translation>Przekazano do: {agent} ({about}).</translation>
  </message>
  <message>
   <source>In 1 hour</source>
   <translation>Za godzinę</translation>
  </message>
  <message>
   <source>In a week</source>
   <translation>Za tydzień</translation>
  </message>
  <message>
   <source>It cannot be taken back any more: {about}.</source>
   <translation>Tego nie można już cofnąć: {about}.</translation>
  </message>
  <message>
   <source>It has left already: {what}.</source>
   <translation>To już wyszło: {what}.</translation>
  </message>
  <message>
   <source>It is not there any more: {about}.</source>
   <translation>Tego już nie ma: {about}.</translation>
  </message>
  <message>
   <source>It is there already: {about}.</source>
   <translation>To już jest: {about}.</translation>
  </message>
  <message>
   <source>Keep the links</source>
   <translation>Zachowaj linki</translation>
  </message>
  <message>
   <source>Link with…</source>
   <translation>Powiąż z…</translation>
  </message>
  <message>
   <source>Linked with {number}.</source>
   <translation>Powiązano z {number}.</translation>
  </message>
  <message>
   <source>Mark as spam</source>
   <translation>Oznacz jako spam</translation>
  </message>
  <message>
   <source>Mark as spam and block the sender</source>
   <translation>Oznacz jako spam i zablokuj nadawcę</translation>
  </message>
  <message>
   <source>Mark as unread or read</source>
   <translation>Oznacz jako nieprzeczytane lub przeczytane</translation>
  </message>
  <message>
   <source>Marked as read: {about}.</source>
   <translation>Przeczytane: {about}.</translation>
  </message>
  <message>
   <source>Marked as spam and closed: {about}.</source>
   <translation>Oznaczono jako spam i zamknięto: {about}.</translation>
  </message>
  <message>
   <source>Marked as spam, and letters of the sender are set aside from now on: {about}.</source>
   <translation>Oznaczono jako spam, a listy tego nadawcy będą odkładane na bok: {about}.</translation>
  </message>
  <message>
   <source>Marked as unread: {about}.</source>
   <translation>Nieprzeczytane: {about}.</translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation>Scal z…</translation>
  </message>
  <message>
   <source>New subject: {subject}</source>
   <translation>Nowy temat: {subject}</translation>
  </message>
  <message>
   <source>New tag: {name}</source>
   <translation>Nowa etykieta: {name}</translation>
  </message>
  <message>
   <source>New ticket…</source>
   <translation>Nowe zgłoszenie…</translation>
  </message>
  <message>
   <source>No category</source>
   <translation>Bez kategorii</translation>
  </message>
  <message>
   <source>No link that was ever sent leads anywhere now.</source>
   <translation>Żaden wysłany wcześniej link już nigdzie nie prowadzi.</translation>
  </message>
  <message>
   <source>No longer linked with {number}.</source>
   <translation>Bez powiązania z {number}.</translation>
  </message>
  <message>
   <source>No tags yet. Type one and press Enter.</source>
   <translation>Nie ma jeszcze etykiet. Wpisz nową i naciśnij Enter.</translation>
  </message>
  <message>
   <source>Nobody else is on this desk yet.</source>
   <translation>Na razie nie ma tu nikogo więcej.</translation>
  </message>
  <message>
   <source>Nobody is waiting. You have everything answered.</source>
   <translation>Nikt nie czeka. Na wszystko jest odpowiedź.</translation>
  </message>
  <message>
   <source>Not done, through no fault of yours: {about}.</source>
   <translation>Nie zrobiono, nie z Twojej winy: {about}.</translation>
  </message>
  <message>
   <source>Nothing was merged into this ticket.</source>
   <translation>Z tym zgłoszeniem nic nie scalono.</translation>
  </message>
  <message>
   <source>On Monday</source>
   <translation>W poniedziałek</translation>
  </message>
  <message>
   <source>On hold: {about}.</source>
   <translation>Wstrzymane: {about}.</translation>
  </message>
  <message>
   <source>One reply to all chosen…</source>
   <translation>Jedna odpowiedź do wszystkich wybranych…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Open: {about}.</source>
   <translation>Otwarte: {about}.</translation>
  </message>
  <message>
   <source>Part merged tickets…</source>
   <translation>Rozdziel scalone…</translation>
  </message>
  <message>
   <source>Participants get new ones with the next letter, or ask for them on the page.</source>
   <translation>Uczestnicy dostaną nowe z następnym listem albo poproszą o nie na stronie.</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>polski</translation>
  </message>
  <message>
   <source>Priority {name}: {about}.</source>
   <translation>Priorytet {name}: {about}.</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Ponów</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Zwolnij</translation>
  </message>
  <message>
   <source>Released: {about}.</source>
   <translation>Zwolniono: {about}.</translation>
  </message>
  <message>
   <source>Remove a link…</source>
   <translation>Usuń powiązanie…</translation>
  </message>
  <message>
   <source>Rename subject…</source>
   <translation>Zmień temat…</translation>
  </message>
  <message>
   <source>Reopen</source>
   <translation>Otwórz ponownie</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>rosyjski</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Zapisz</translation>
  </message>
  <message>
   <source>Set category…</source>
   <translation>Ustaw kategorię…</translation>
  </message>
  <message>
   <source>Set priority…</source>
   <translation>Ustaw priorytet…</translation>
  </message>
  <message>
   <source>Set state…</source>
   <translation>Ustaw stan…</translation>
  </message>
  <message>
   <source>Show history</source>
   <translation>Pokaż historię</translation>
  </message>
  <message>
   <source>Snoozed until {until}: {about}.</source>
   <translation>Odłożono do: {until} ({about}).</translation>
  </message>
  <message>
   <source>Snooze…</source>
   <translation>Odłóż…</translation>
  </message>
  <message>
   <source>Solve</source>
   <translation>Rozwiąż</translation>
  </message>
  <message>
   <source>Solved: {about}.</source>
   <translation>Rozwiązane: {about}.</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Wydziel</translation>
  </message>
  <message>
   <source>Tags {signs}: {about}.</source>
   <translation>Etykiety {signs}: {about}.</translation>
  </message>
  <message>
   <source>Tags…</source>
   <translation>Etykiety…</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Cofnij</translation>
  </message>
  <message>
   <source>Take it over</source>
   <translation>Przejmij mimo to</translation>
  </message>
  <message>
   <source>Take the next ticket</source>
   <translation>Weź następne zgłoszenie</translation>
  </message>
  <message>
   <source>The desk has no address for its pages yet. A lead sets it under Templates of answers.</source>
   <translation>Zespół nie ma jeszcze adresu swoich stron. Lider ustawia go w szablonach odpowiedzi.</translation>
  </message>
  <message>
   <source>The link is copied. Whoever has it can read this request.</source>
   <translation>Link skopiowany. Kto go ma, może przeczytać to zgłoszenie.</translation>
  </message>
  <message>
   <source>The links that were sent lead nowhere now: {whose}.</source>
   <translation>Wysłane linki już nigdzie nie prowadzą: {whose}.</translation>
  </message>
  <message>
   <source>There are newer messages: {about}.</source>
   <translation>Są nowsze wiadomości: {about}.</translation>
  </message>
  <message>
   <source>There was nothing to do it to.</source>
   <translation>Nie było do czego tego zastosować.</translation>
  </message>
  <message>
   <source>These with each other</source>
   <translation>Te między sobą</translation>
  </message>
  <message>
   <source>They are from different people.</source>
   <translation>Są od różnych osób.</translation>
  </message>
  <message>
   <source>This afternoon</source>
   <translation>Dziś po południu</translation>
  </message>
  <message>
   <source>This cannot be done as it stands now: {about}.</source>
   <translation>W obecnym stanie to niemożliwe: {about}.</translation>
  </message>
  <message>
   <source>This evening</source>
   <translation>Dziś wieczorem</translation>
  </message>
  <message>
   <source>This moment is past. Choose a later one.</source>
   <translation>Ta chwila już minęła. Wybierz późniejszą.</translation>
  </message>
  <message>
   <source>This ticket has no links.</source>
   <translation>To zgłoszenie nie ma powiązań.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Godzina</translation>
  </message>
  <message>
   <source>Tomorrow morning</source>
   <translation>Jutro rano</translation>
  </message>
  <message>
   <source>Type a number, a name or words of the other ticket.</source>
   <translation>Wpisz numer, nazwisko lub słowa z drugiego zgłoszenia.</translation>
  </message>
  <message>
   <source>Type a part of a name, an email address or a phone number.</source>
   <translation>Wpisz część nazwiska, adres e-mail lub numer telefonu.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Cofnij</translation>
  </message>
  <message>
   <source>Undone: {what}.</source>
   <translation>Cofnięto: {what}.</translation>
  </message>
  <message>
   <source>Waiting for the person: {about}.</source>
   <translation>Czeka na odpowiedź osoby: {about}.</translation>
  </message>
  <message>
   <source>Wake</source>
   <translation>Przywróć do kolejki</translation>
  </message>
  <message>
   <source>Withdraw all links of participants…</source>
   <translation>Wycofaj wszystkie linki uczestników…</translation>
  </message>
  <message>
   <source>Withdraw every link that was ever sent</source>
   <translation>Wycofaj każdy wysłany dotąd link</translation>
  </message>
  <message>
   <source>Withdraw links</source>
   <translation>Wycofaj linki</translation>
  </message>
  <message>
   <source>Your role does not include this. A lead can do it.</source>
   <translation>Twoja rola tego nie obejmuje. Może to zrobić lider.</translation>
  </message>
  <message>
   <source>Yours now: {about}.</source>
   <translation>Teraz Twoje: {about}.</translation>
  </message>
  <message>
   <source>answer many everybody bulk broadcast</source>
   <comment>words to find it by</comment>
   <translation>odpowiedź wielu wszyscy zbiorcza masowa</translation>
  </message>
  <message>
   <source>available</source>
   <translation>na miejscu</translation>
  </message>
  <message>
   <source>changes log</source>
   <comment>words to find it by</comment>
   <translation>zmiany dziennik</translation>
  </message>
  <message>
   <source>create letter call walk-in by hand</source>
   <comment>words to find it by</comment>
   <translation>utwórz list telefon wizyta ręcznie</translation>
  </message>
  <message>
   <source>customer learner requester change</source>
   <comment>words to find it by</comment>
   <translation>klient uczestnik zgłaszający zmień</translation>
  </message>
  <message>
   <source>do not disturb</source>
   <translation>nie przeszkadzać</translation>
  </message>
  <message>
   <source>does not answer</source>
   <translation>nie odbiera</translation>
  </message>
  <message>
   <source>done finish close</source>
   <comment>words to find it by</comment>
   <translation>gotowe zakończ zamknij załatwione</translation>
  </message>
  <message>
   <source>end snooze</source>
   <comment>words to find it by</comment>
   <translation>obudź zakończ odłożenie</translation>
  </message>
  <message>
   <source>finished for good</source>
   <translation>zakończone na stałe</translation>
  </message>
  <message>
   <source>hand over assign transfer colleague</source>
   <comment>words to find it by</comment>
   <translation>przydziel oddaj kolega koleżanka</translation>
  </message>
  <message>
   <source>in wrap-up</source>
   <translation>kończy po rozmowie</translation>
  </message>
  <message>
   <source>it is ours to answer</source>
   <translation>odpowiedź po naszej stronie</translation>
  </message>
  <message>
   <source>join same duplicate</source>
   <comment>words to find it by</comment>
   <translation>połącz to samo duplikat</translation>
  </message>
  <message>
   <source>junk unwanted advertising</source>
   <comment>words to find it by</comment>
   <translation>spam śmieci niechciane reklama</translation>
  </message>
  <message>
   <source>junk unwanted advertising blacklist</source>
   <comment>words to find it by</comment>
   <translation>spam śmieci niechciane reklama czarna lista blokada</translation>
  </message>
  <message>
   <source>kind technical organisational content</source>
   <comment>words to find it by</comment>
   <translation>rodzaj techniczne organizacyjne treść</translation>
  </message>
  <message>
   <source>label</source>
   <comment>words to find it by</comment>
   <translation>tag znacznik</translation>
  </message>
  <message>
   <source>next waiting unclaimed</source>
   <comment>words to find it by</comment>
   <translation>następny czekający niczyje</translation>
  </message>
  <message>
   <source>no answer</source>
   <translation>brak odpowiedzi</translation>
  </message>
  <message>
   <source>none</source>
   <comment>category</comment>
   <translation>brak</translation>
  </message>
  <message>
   <source>now: {value}</source>
   <translation>teraz: {value}</translation>
  </message>
  <message>
   <source>off shift</source>
   <translation>po dyżurze</translation>
  </message>
  <message>
   <source>on a break</source>
   <translation>na przerwie</translation>
  </message>
  <message>
   <source>on a call</source>
   <translation>rozmawia</translation>
  </message>
  <message>
   <source>on some of them</source>
   <translation>na niektórych</translation>
  </message>
  <message>
   <source>open again</source>
   <comment>words to find it by</comment>
   <translation>ponownie otwórz wznów</translation>
  </message>
  <message>
   <source>open pending on hold solved closed</source>
   <comment>words to find it by</comment>
   <translation>otwarte oczekuje wstrzymane rozwiązane zamknięte</translation>
  </message>
  <message>
   <source>opens again when the person writes</source>
   <translation>otworzy się, gdy osoba napisze</translation>
  </message>
  <message>
   <source>page of the request revoke address</source>
   <comment>words to find it by</comment>
   <translation>strona zgłoszenia unieważnij adres odnośnik</translation>
  </message>
  <message>
   <source>page of the request status address</source>
   <comment>words to find it by</comment>
   <translation>strona zgłoszenia stan adres odnośnik</translation>
  </message>
  <message>
   <source>remind me later wait tomorrow</source>
   <comment>words to find it by</comment>
   <translation>przypomnij później czekaj jutro drzemka</translation>
  </message>
  <message>
   <source>revoke pages requests key leak</source>
   <comment>words to find it by</comment>
   <translation>unieważnij strony zgłoszenia klucz wyciek</translation>
  </message>
  <message>
   <source>same person</source>
   <translation>ta sama osoba</translation>
  </message>
  <message>
   <source>separate unmerge</source>
   <comment>words to find it by</comment>
   <translation>rozłącz oddziel</translation>
  </message>
  <message>
   <source>take assign mine</source>
   <comment>words to find it by</comment>
   <translation>weź przydziel moje</translation>
  </message>
  <message>
   <source>team</source>
   <translation>zespół</translation>
  </message>
  <message>
   <source>unassign unclaim give up</source>
   <comment>words to find it by</comment>
   <translation>oddaj zrezygnuj niczyje</translation>
  </message>
  <message>
   <source>urgent high normal low</source>
   <comment>words to find it by</comment>
   <translation>pilny wysoki zwykły niski</translation>
  </message>
  <message>
   <source>waiting for an expert or somebody outside</source>
   <translation>czeka na eksperta lub kogoś z zewnątrz</translation>
  </message>
  <message>
   <source>waiting for the person</source>
   <translation>czeka na osobę</translation>
  </message>
  <message numerus="yes">
   <source>{agent} has %n already.</source>
   <translation>
    <numerusform>{agent} ma już: %n.</numerusform>
    <numerusform>{agent} ma już: %n.</numerusform>
    <numerusform>{agent} ma już: %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>{going} lives on in {into}.</source>
   <translation>{going} trwa dalej w {into}.</translation>
  </message>
  <message>
   <source>{into} lives on. The messages of {going} are shown there in order of time, and letters to it arrive there. Both can be parted again.</source>
   <translation>Zostaje {into}. Wiadomości z {going} są tam widoczne w kolejności czasu i tam trafią nowe listy. Można to później rozdzielić.</translation>
  </message>
  <message>
   <source>{number} belongs to: {person}.</source>
   <translation>{number} należy do: {person}.</translation>
  </message>
  <message>
   <source>{number} stands alone again.</source>
   <translation>{number} jest znów osobno.</translation>
  </message>
  <message>
   <source>{put} of {total} put back.</source>
   <translation>Przywrócono {put} z {total}.</translation>
  </message>
  <message>
   <source>{who} has it already: {about}.</source>
   <translation>{who} już to ma: {about}.</translation>
  </message>
 </context>
 <context>
  <name>advice</name>
  <message>
   <source>0: nothing is reviewed.</source>
   <translation>0: nic nie jest przeglądane.</translation>
  </message>
  <message>
   <source>Agents ask experts, tutors and others without giving the ticket away.</source>
   <translation>Zespół pyta ekspertów, tutorów i innych, a zgłoszenie zostaje na swoim miejscu.</translation>
  </message>
  <message>
   <source>All leads</source>
   <translation>Wszyscy liderzy</translation>
  </message>
  <message>
   <source>An answer is needed within</source>
   <translation>Odpowiedź jest potrzebna w ciągu</translation>
  </message>
  <message>
   <source>Chance chooses solved tickets once a week; a colleague reads them and says a kind word. Nobody reads their own, and nobody is compared with anybody.</source>
   <translation>Raz w tygodniu los wybiera rozwiązane zgłoszenia; ktoś z zespołu je czyta i mówi dobre słowo. Nikt nie czyta własnych i nikogo się z nikim nie porównuje.</translation>
  </message>
  <message>
   <source>First those with which somebody was not content</source>
   <translation>Najpierw te, z których ktoś był niezadowolony</translation>
  </message>
  <message>
   <source>In the hours of the desk. As 30 min, 4 h, or 2 d.</source>
   <translation>W godzinach pracy. Na przykład 30 min, 4 h albo 2 d.</translation>
  </message>
  <message>
   <source>None ticked: all leads.</source>
   <translation>Nic nie zaznaczono: wszyscy liderzy.</translation>
  </message>
  <message>
   <source>People outside the desk may be asked by e-mail</source>
   <translation>Można pytać e-mailem osoby spoza zespołu</translation>
  </message>
  <message>
   <source>Questions to experts</source>
   <translation>Pytania do ekspertów</translation>
  </message>
  <message>
   <source>Remind whoever is asked by letter when a quarter of the time is left</source>
   <translation>Przypominaj pytanym listownie, gdy została ćwierć czasu</translation>
  </message>
  <message>
   <source>Reviews</source>
   <translation>Przeglądy</translation>
  </message>
  <message>
   <source>Tickets of each person and week</source>
   <translation>Zgłoszenia na osobę i tydzień</translation>
  </message>
  <message>
   <source>Told when none came in time</source>
   <translation>Kto się dowie, gdy nie ma odpowiedzi na czas</translation>
  </message>
  <message>
   <source>Who reads them</source>
   <translation>Kto je czyta</translation>
  </message>
 </context>
 <context>
  <name>after_action</name>
  <message numerus="yes">
   <source>%n did not come</source>
   <translation>
    <numerusform>%n osoba nie przyszła</numerusform>
    <numerusform>%n osoby nie przyszły</numerusform>
    <numerusform>%n osób nie przyszło</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n expected</source>
   <translation>
    <numerusform>oczekiwano %n</numerusform>
    <numerusform>oczekiwano %n</numerusform>
    <numerusform>oczekiwano %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes later than planned</source>
   <translation>
    <numerusform>%n minutę później, niż planowano</numerusform>
    <numerusform>%n minuty później, niż planowano</numerusform>
    <numerusform>%n minut później, niż planowano</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people opened the link and never got in.</source>
   <translation>
    <numerusform>%n osoba otworzyła link i nie dostała się do środka.</numerusform>
    <numerusform>%n osoby otworzyły link i nie dostały się do środka.</numerusform>
    <numerusform>%n osób otworzyło link i nie dostało się do środka.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n requests</source>
   <translation>
    <numerusform>%n zgłoszenie</numerusform>
    <numerusform>%n zgłoszenia</numerusform>
    <numerusform>%n zgłoszeń</numerusform>
   </translation>
  </message>
  <message>
   <source>A gateway serves them (third-ring web); then the report can be shared.</source>
   <translation>Podaje je brama (third-ring web); wtedy można udostępnić raport.</translation>
  </message>
  <message>
   <source>A note taken back</source>
   <translation>Notatka wycofana</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Dodaj</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>Dodaj…</translation>
  </message>
  <message>
   <source>After {webinar}</source>
   <translation>Po webinarze: {webinar}</translation>
  </message>
  <message>
   <source>Answered in time</source>
   <translation>Odebrane na czas</translation>
  </message>
  <message>
   <source>Answered in time = answered within T / (answered + abandoned after T), for chat and phone. What still waits after T counts as abandoned; letters have no T here.</source>
   <translation>Odebrane na czas = odebrane w czasie T / (odebrane + porzucone po T), dla czatu i telefonu. Co po T jeszcze czeka, liczy się jako porzucone; listy nie mają tu T.</translation>
  </message>
  <message>
   <source>Copy a link for 30 days</source>
   <translation>Skopiuj link na 30 dni</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Liczymy…</translation>
  </message>
  <message>
   <source>Everybody who opened the link got in.</source>
   <translation>Każdy, kto otworzył link, dostał się do środka.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Eksportuj</translation>
  </message>
  <message>
   <source>Export the report</source>
   <translation>Eksport raportu</translation>
  </message>
  <message>
   <source>Exported.</source>
   <translation>Wyeksportowano.</translation>
  </message>
  <message>
   <source>First told</source>
   <translation>Pierwszy sygnał</translation>
  </message>
  <message>
   <source>In a sentence</source>
   <translation>W jednym zdaniu</translation>
  </message>
  <message>
   <source>In the room</source>
   <translation>W pokoju</translation>
  </message>
  <message>
   <source>Incident</source>
   <translation>Incydent</translation>
  </message>
  <message>
   <source>Longest wait</source>
   <translation>Najdłuższe czekanie</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Wiadomość</translation>
  </message>
  <message>
   <source>Never got in</source>
   <translation>Nie dostali się</translation>
  </message>
  <message>
   <source>Never got in: call them</source>
   <translation>Nie dostali się: do oddzwonienia</translation>
  </message>
  <message>
   <source>Nobody told of the same trouble as somebody else.</source>
   <translation>Nikt nie zgłosił tego samego kłopotu co ktoś inny.</translation>
  </message>
  <message>
   <source>None was noted in these requests.</source>
   <translation>W tych zgłoszeniach żadnego nie zapisano.</translation>
  </message>
  <message>
   <source>None was reported from these requests.</source>
   <translation>Z tych zgłoszeń żadnego nie zgłoszono.</translation>
  </message>
  <message>
   <source>Not answered yet</source>
   <translation>Jeszcze bez odpowiedzi</translation>
  </message>
  <message>
   <source>Nothing is written down yet.</source>
   <translation>Nic jeszcze nie zapisano.</translation>
  </message>
  <message>
   <source>Off by: what was too much or too little in each interval, beside all that came. The forecast is the one of the webinars before this one.</source>
   <translation>Odchylenie: ile było za dużo lub za mało w każdym przedziale wobec wszystkiego, co przyszło. Prognoza jest z webinarów przed tym.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>PDF with charts…</source>
   <translation>PDF z wykresami…</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Osoby</translation>
  </message>
  <message>
   <source>People at most</source>
   <translation>Najwięcej osób</translation>
  </message>
  <message>
   <source>People: planned are those with a seat or a shift, needed what Erlang A asks for the requests that came, used those who answered somebody, in each interval.</source>
   <translation>Osoby: planowane mają miejsce lub zmianę, potrzebnych chce Erlang A dla zgłoszeń, które przyszły, zajęte to te, które komuś odpowiedziały; w każdym przedziale.</translation>
  </message>
  <message>
   <source>People: planned, needed, used</source>
   <translation>Osoby: planowane, potrzebne, zajęte</translation>
  </message>
  <message>
   <source>Questions without an article</source>
   <translation>Pytania bez artykułu</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Raport</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Zgłoszenia</translation>
  </message>
  <message>
   <source>Requests a minute, beside the forecast</source>
   <translation>Zgłoszenia na minutę wobec prognozy</translation>
  </message>
  <message>
   <source>Requests as a table (CSV)…</source>
   <translation>Zgłoszenia jako tabela (CSV)…</translation>
  </message>
  <message>
   <source>Requests: conversations with words of people who were expected, from two hours before the start until an hour after the end; whoever goes on in one conversation counts once.</source>
   <translation>Zgłoszenia: rozmowy ze słowami oczekiwanych osób, od dwóch godzin przed startem do godziny po końcu; kto ciągnie tę samą rozmowę, liczy się raz.</translation>
  </message>
  <message>
   <source>Seen by the program</source>
   <translation>Program zauważył</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Udostępnij</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Cofnij</translation>
  </message>
  <message>
   <source>Take the link back</source>
   <translation>Wycofaj link</translation>
  </message>
  <message>
   <source>The link is on the clipboard.</source>
   <translation>Link jest w schowku.</translation>
  </message>
  <message>
   <source>The link is taken back.</source>
   <translation>Link jest wycofany.</translation>
  </message>
  <message>
   <source>The pages of this desk have no address yet.</source>
   <translation>Strony tego zespołu nie mają jeszcze adresu.</translation>
  </message>
  <message>
   <source>The report of the launch is there.</source>
   <translation>Raport po starcie jest gotowy.</translation>
  </message>
  <message>
   <source>Third ring kept</source>
   <translation>Dotrzymany trzeci dzwonek</translation>
  </message>
  <message>
   <source>Third ring kept: answered before {seconds} s, of calls that were answered, missed, or given up after the third ring.</source>
   <translation>Dotrzymany trzeci dzwonek: odebrane przed upływem {seconds} s, z połączeń odebranych, nieodebranych i porzuconych po trzecim dzwonku.</translation>
  </message>
  <message>
   <source>Time line</source>
   <translation>Przebieg</translation>
  </message>
  <message>
   <source>To do otherwise</source>
   <translation>Następnym razem inaczej</translation>
  </message>
  <message>
   <source>Trouble</source>
   <translation>Kłopot</translation>
  </message>
  <message>
   <source>Troubles</source>
   <translation>Kłopoty</translation>
  </message>
  <message>
   <source>Went well</source>
   <translation>Udało się</translation>
  </message>
  <message>
   <source>What the figures mean</source>
   <translation>Co znaczą liczby</translation>
  </message>
  <message>
   <source>What to do otherwise</source>
   <translation>Co następnym razem inaczej</translation>
  </message>
  <message>
   <source>What went well</source>
   <translation>Co się udało</translation>
  </message>
  <message>
   <source>Whoever has it sees figures, and nobody’s name or words.</source>
   <translation>Kto go ma, widzi liczby, a niczyjego nazwiska ani słów.</translation>
  </message>
  <message>
   <source>Wishes</source>
   <translation>Życzenia</translation>
  </message>
  <message>
   <source>longest wait {time}</source>
   <translation>najdłuższe czekanie {time}</translation>
  </message>
  <message>
   <source>not answered yet</source>
   <translation>jeszcze bez odpowiedzi</translation>
  </message>
  <message numerus="yes">
   <source>of %n calls</source>
   <translation>
    <numerusform>z %n połączenia</numerusform>
    <numerusform>z %n połączeń</numerusform>
    <numerusform>z %n połączeń</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>of %n expected</source>
   <translation>
    <numerusform>z %n oczekiwanej</numerusform>
    <numerusform>z %n oczekiwanych</numerusform>
    <numerusform>z %n oczekiwanych</numerusform>
   </translation>
  </message>
  <message>
   <source>off by {share}</source>
   <translation>odchylenie {share}</translation>
  </message>
  <message>
   <source>planned {planned}, needed {needed}</source>
   <translation>planowano {planned}, potrzeba {needed}</translation>
  </message>
  <message>
   <source>within {times}</source>
   <translation>w czasie: {times}</translation>
  </message>
  <message>
   <source>{share} answered in time</source>
   <translation>{share} odebranych na czas</translation>
  </message>
  <message>
   <source>{when}: {used} used, {needed} needed, {planned} planned</source>
   <translation>{when}: zajęte {used}, potrzeba {needed}, planowane {planned}</translation>
  </message>
 </context>
 <context>
  <name>aside</name>
  <message numerus="yes">
   <source>%n letters wait for a look</source>
   <translation>
    <numerusform>%n list czeka na przejrzenie</numerusform>
    <numerusform>%n listy czekają na przejrzenie</numerusform>
    <numerusform>%n listów czeka na przejrzenie</numerusform>
   </translation>
  </message>
  <message>
   <source>A complaint about a letter that this desk does not know.</source>
   <translation>Skarga na list, którego tu nie znamy.</translation>
  </message>
  <message>
   <source>A receipt for a letter that this desk does not know.</source>
   <translation>Potwierdzenie odczytu listu, którego tu nie znamy.</translation>
  </message>
  <message>
   <source>A report on a letter that this desk does not know.</source>
   <translation>Raport o liście, którego tu nie znamy.</translation>
  </message>
  <message>
   <source>A report that a letter this desk does not know is late.</source>
   <translation>Raport o opóźnieniu listu, którego tu nie znamy.</translation>
  </message>
  <message>
   <source>Address or domain to block</source>
   <translation>Adres lub domena do zablokowania</translation>
  </message>
  <message>
   <source>An address, or a whole domain: @example.org</source>
   <translation>Adres albo cała domena: @example.org</translation>
  </message>
  <message>
   <source>Block</source>
   <translation>Zablokuj</translation>
  </message>
  <message>
   <source>Blocked by {name}, {date}</source>
   <translation>Zablokowane przez: {name}, {date}</translation>
  </message>
  <message>
   <source>Blocked senders</source>
   <translation>Zablokowani nadawcy</translation>
  </message>
  <message>
   <source>Blocked since {date}</source>
   <translation>Zablokowane od: {date}</translation>
  </message>
  <message>
   <source>Blocked:</source>
   <translation>Zablokowano:</translation>
  </message>
  <message>
   <source>Everybody at {domain}</source>
   <translation>Wszyscy z {domain}</translation>
  </message>
  <message>
   <source>It bears an address of our own, or came back to us.</source>
   <translation>Ma nasz własny adres albo wrócił do nas.</translation>
  </message>
  <message>
   <source>It belongs to no ticket.</source>
   <translation>Nie należy do żadnego zgłoszenia.</translation>
  </message>
  <message>
   <source>It could not be put on a ticket. The original is kept as it came.</source>
   <translation>Nie udało się dołączyć go do zgłoszenia. Oryginał jest zachowany bez zmian.</translation>
  </message>
  <message>
   <source>It could not be read. The original is kept as it came.</source>
   <translation>Nie udało się go odczytać. Oryginał jest zachowany bez zmian.</translation>
  </message>
  <message>
   <source>It could not be taken in.</source>
   <translation>Nie udało się go przyjąć.</translation>
  </message>
  <message>
   <source>It is about: {addresses}</source>
   <translation>Dotyczy: {addresses}</translation>
  </message>
  <message>
   <source>It is larger than what is taken in.</source>
   <translation>Jest większy niż to, co przyjmujemy.</translation>
  </message>
  <message>
   <source>Its headers are here; the letter still lies in the mailbox.</source>
   <translation>Tu są jego nagłówki; list nadal leży w skrzynce.</translation>
  </message>
  <message>
   <source>Its sender is blocked here.</source>
   <translation>Nadawca jest tu zablokowany.</translation>
  </message>
  <message>
   <source>Let in again</source>
   <translation>Odblokuj</translation>
  </message>
  <message>
   <source>Let in again:</source>
   <translation>Odblokowano:</translation>
  </message>
  <message>
   <source>Letters</source>
   <translation>Listy</translation>
  </message>
  <message>
   <source>Letters set aside</source>
   <translation>Listy odłożone na bok</translation>
  </message>
  <message>
   <source>Letters that belong to no ticket or could not be taken in wait here. None is thrown away.</source>
   <translation>Tu czekają listy, które nie należą do żadnego zgłoszenia albo których nie udało się przyjąć. Żaden nie ginie.</translation>
  </message>
  <message>
   <source>Make a ticket of it</source>
   <translation>Utwórz z niego zgłoszenie</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Więcej</translation>
  </message>
  <message>
   <source>New letters of a blocked sender are set aside. They open no ticket, and none of them is thrown away.</source>
   <translation>Nowe listy zablokowanego nadawcy są odkładane na bok. Nie otwierają zgłoszenia, ale żaden nie jest wyrzucany.</translation>
  </message>
  <message>
   <source>No subject</source>
   <translation>Bez tematu</translation>
  </message>
  <message>
   <source>Nobody is blocked</source>
   <translation>Nikt nie jest zablokowany</translation>
  </message>
  <message>
   <source>Nothing was set aside</source>
   <translation>Nic nie odłożono na bok</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Odłóż</translation>
  </message>
  <message>
   <source>Put away:</source>
   <translation>Odłożono:</translation>
  </message>
  <message>
   <source>Save the original letter</source>
   <translation>Zapisz oryginał listu</translation>
  </message>
  <message>
   <source>Save to a file…</source>
   <translation>Zapisz do pliku…</translation>
  </message>
  <message>
   <source>Saved:</source>
   <translation>Zapisano:</translation>
  </message>
  <message>
   <source>Sender not known</source>
   <translation>Nadawca nieznany</translation>
  </message>
  <message>
   <source>The gateway has no right to what this letter needs on the desk. The original is kept as it came.</source>
   <translation>Brama nie ma na biurku uprawnień, których wymaga ten list. Oryginał jest zachowany tak, jak przyszedł.</translation>
  </message>
  <message>
   <source>The letter as it came</source>
   <translation>List w takiej postaci, w jakiej przyszedł</translation>
  </message>
  <message>
   <source>The mail server does not give its content. It still lies in the mailbox.</source>
   <translation>Serwer poczty nie wydaje jego treści. List nadal leży w skrzynce.</translation>
  </message>
  <message>
   <source>The original is not on this computer yet.</source>
   <translation>Oryginału nie ma jeszcze na tym komputerze.</translation>
  </message>
  <message>
   <source>This is no address, and no domain.</source>
   <translation>To nie jest adres ani domena.</translation>
  </message>
  <message>
   <source>This one is blocked already.</source>
   <translation>Jest już na liście zablokowanych.</translation>
  </message>
  <message>
   <source>What is shown</source>
   <translation>Co jest pokazane</translation>
  </message>
  <message>
   <source>… The rest is in the file.</source>
   <translation>… Reszta jest w pliku.</translation>
  </message>
 </context>
 <context>
  <name>board</name>
  <message numerus="yes">
   <source>%n callers wait too long.</source>
   <translation>
    <numerusform>%n osoba czeka na telefon za długo.</numerusform>
    <numerusform>%n osoby czekają na telefon za długo.</numerusform>
    <numerusform>%n osób czeka na telefon za długo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n chats wait too long.</source>
   <translation>
    <numerusform>%n czat czeka za długo.</numerusform>
    <numerusform>%n czaty czekają za długo.</numerusform>
    <numerusform>%n czatów czeka za długo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters wait too long.</source>
   <translation>
    <numerusform>%n list czeka za długo.</numerusform>
    <numerusform>%n listy czekają za długo.</numerusform>
    <numerusform>%n listów czeka za długo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>jeszcze %n</numerusform>
    <numerusform>jeszcze %n</numerusform>
    <numerusform>jeszcze %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n near the limit</source>
   <translation>
    <numerusform>%n blisko limitu</numerusform>
    <numerusform>%n blisko limitu</numerusform>
    <numerusform>%n blisko limitu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them are near their limit or over it.</source>
   <translation>
    <numerusform>%n z nich jest blisko limitu lub po czasie.</numerusform>
    <numerusform>%n z nich są blisko limitu lub po czasie.</numerusform>
    <numerusform>%n z nich jest blisko limitu lub po czasie.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them are with {name}: a colleague moved them.</source>
   <translation>
    <numerusform>%n z nich ma już kto inny: {name}.</numerusform>
    <numerusform>%n z nich ma już kto inny: {name}.</numerusform>
    <numerusform>%n z nich ma już kto inny: {name}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n over the limit</source>
   <translation>
    <numerusform>%n po czasie</numerusform>
    <numerusform>%n po czasie</numerusform>
    <numerusform>%n po czasie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people at the desk wait too long.</source>
   <translation>
    <numerusform>%n osoba na miejscu czeka za długo.</numerusform>
    <numerusform>%n osoby na miejscu czekają za długo.</numerusform>
    <numerusform>%n osób na miejscu czeka za długo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n zgłoszenie</numerusform>
    <numerusform>%n zgłoszenia</numerusform>
    <numerusform>%n zgłoszeń</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait</source>
   <translation>
    <numerusform>%n czeka</numerusform>
    <numerusform>%n czekają</numerusform>
    <numerusform>%n czeka</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait and nobody has taken them.</source>
   <translation>
    <numerusform>%n czeka i nikt go jeszcze nie ma.</numerusform>
    <numerusform>%n czekają i nikt ich jeszcze nie ma.</numerusform>
    <numerusform>%n czeka i nikt ich jeszcze nie ma.</numerusform>
   </translation>
  </message>
  <message>
   <source>Board</source>
   <translation>Tablica</translation>
  </message>
  <message>
   <source>Call somebody in…</source>
   <translation>Wezwij kogoś…</translation>
  </message>
  <message>
   <source>Chat needs one more person until {time}.</source>
   <translation>Na czacie do {time} przyda się jeszcze jedna osoba.</translation>
  </message>
  <message>
   <source>Email needs one more person until {time}.</source>
   <translation>Przy e-mailach do {time} przyda się jeszcze jedna osoba.</translation>
  </message>
  <message>
   <source>Everybody is on shift.</source>
   <translation>Wszyscy są na dyżurze.</translation>
  </message>
  <message>
   <source>For you:</source>
   <translation>Dla Ciebie:</translation>
  </message>
  <message>
   <source>From {name}:</source>
   <translation>Od: {name}.</translation>
  </message>
  <message numerus="yes">
   <source>Give %n to {name}</source>
   <translation>
    <numerusform>Przekaż %n: {name}</numerusform>
    <numerusform>Przekaż %n: {name}</numerusform>
    <numerusform>Przekaż %n: {name}</numerusform>
   </translation>
  </message>
  <message>
   <source>Give all they have to…</source>
   <translation>Przekaż wszystko…</translation>
  </message>
  <message>
   <source>Give to {name}</source>
   <translation>Przekaż: {name}</translation>
  </message>
  <message>
   <source>Give what was taken up to this lane</source>
   <translation>Przekaż podniesione do tej kolumny</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Kolumny</translation>
  </message>
  <message>
   <source>Move {name} to chat</source>
   <translation>Przenieś na czat: {name}</translation>
  </message>
  <message>
   <source>Move {name} to email</source>
   <translation>Przenieś na pocztę: {name}</translation>
  </message>
  <message>
   <source>Move {name} to the phone</source>
   <translation>Przenieś na telefon: {name}</translation>
  </message>
  <message>
   <source>Moved meanwhile.</source>
   <translation>W międzyczasie przeniesione.</translation>
  </message>
  <message>
   <source>Nobody else is on shift.</source>
   <translation>Nikogo więcej nie ma na dyżurze.</translation>
  </message>
  <message>
   <source>Nobody is on shift</source>
   <translation>Nikogo nie ma na dyżurze</translation>
  </message>
  <message>
   <source>Nobody is waiting.</source>
   <translation>Nikt nie czeka.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nie teraz</translation>
  </message>
  <message>
   <source>Not on shift</source>
   <translation>Poza dyżurem</translation>
  </message>
  <message>
   <source>Of the calls of today: answered before the fourth ring. Pressed, it shows only those who wait for a call.</source>
   <translation>Z dzisiejszych połączeń: odebrane przed czwartym dzwonkiem. Po naciśnięciu widać tylko osoby, które czekają na telefon.</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>verb</comment>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Others</source>
   <comment>cohorts</comment>
   <translation>Inne</translation>
  </message>
  <message>
   <source>Parts of the team's place</source>
   <translation>Części miejsca zespołu</translation>
  </message>
  <message>
   <source>Phone needs one more person until {time}.</source>
   <translation>Przy telefonie do {time} przyda się jeszcze jedna osoba.</translation>
  </message>
  <message numerus="yes">
   <source>Release %n</source>
   <translation>
    <numerusform>Zwolnij %n</numerusform>
    <numerusform>Zwolnij %n</numerusform>
    <numerusform>Zwolnij %n</numerusform>
   </translation>
  </message>
  <message>
   <source>Release all they have</source>
   <translation>Zwolnij wszystko</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Pokaż wszystko</translation>
  </message>
  <message>
   <source>Shown: {what}</source>
   <translation>Widoczne: {what}</translation>
  </message>
  <message>
   <source>Shows only those who have waited the longest.</source>
   <translation>Pokazuje tylko osoby, które czekają najdłużej.</translation>
  </message>
  <message>
   <source>Shows only those who talk, and what they have.</source>
   <translation>Pokazuje tylko osoby, które rozmawiają, i ich zgłoszenia.</translation>
  </message>
  <message>
   <source>Shows only those whose time is nearly over.</source>
   <translation>Pokazuje tylko te, którym czas prawie minął.</translation>
  </message>
  <message>
   <source>Shows only those whose time is over.</source>
   <translation>Pokazuje tylko te, którym czas minął.</translation>
  </message>
  <message>
   <source>Shows only what nobody has taken.</source>
   <translation>Pokazuje tylko to, czego nikt nie ma.</translation>
  </message>
  <message>
   <source>Take up what is chosen</source>
   <translation>Podnieś zaznaczone</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Zespół</translation>
  </message>
  <message>
   <source>The desk needs one more person until {time}.</source>
   <translation>Na miejscu do {time} przyda się jeszcze jedna osoba.</translation>
  </message>
  <message>
   <source>There are more.</source>
   <translation>Jest ich więcej.</translation>
  </message>
  <message numerus="yes">
   <source>Those who answer there have room for %n.</source>
   <translation>
    <numerusform>Osoby, które tam odpowiadają, zmieszczą jeszcze %n.</numerusform>
    <numerusform>Osoby, które tam odpowiadają, zmieszczą jeszcze %n.</numerusform>
    <numerusform>Osoby, które tam odpowiadają, zmieszczą jeszcze %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>Unclaimed</source>
   <translation>Niczyje</translation>
  </message>
  <message>
   <source>Waiting now, by channel and group. Filled: over the limit. Tinted: near it.</source>
   <translation>Czekają teraz, według kanału i grupy. Pełny kolor: po czasie. Jasny: blisko limitu.</translation>
  </message>
  <message>
   <source>Where help is needed</source>
   <translation>Gdzie potrzebna pomoc</translation>
  </message>
  <message>
   <source>Who comes has a lane at once. The rota says who is next.</source>
   <translation>Kto przyjdzie, ma od razu swoją kolumnę. Grafik mówi, kto następny.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Dlaczego</translation>
  </message>
  <message>
   <source>away</source>
   <translation>przerwa</translation>
  </message>
  <message>
   <source>back at {time}</source>
   <translation>wraca o {time}</translation>
  </message>
  <message>
   <source>board lead lanes load who is on shift</source>
   <translation>tablica lider kolumny obciążenie kto na dyżurze</translation>
  </message>
  <message>
   <source>call {time}</source>
   <translation>telefon {time}</translation>
  </message>
  <message>
   <source>do not disturb</source>
   <translation>nie przeszkadzać</translation>
  </message>
  <message>
   <source>free {time}</source>
   <translation>wolne {time}</translation>
  </message>
  <message>
   <source>give to someone</source>
   <translation>przekaż komuś</translation>
  </message>
  <message>
   <source>least time left first</source>
   <translation>najpierw najpilniejsze</translation>
  </message>
  <message>
   <source>longest wait</source>
   <translation>najdłużej czeka</translation>
  </message>
  <message>
   <source>move</source>
   <translation>przenieś</translation>
  </message>
  <message>
   <source>near the limit</source>
   <translation>blisko limitu</translation>
  </message>
  <message>
   <source>not connected</source>
   <translation>brak połączenia</translation>
  </message>
  <message>
   <source>off shift</source>
   <translation>po dyżurze</translation>
  </message>
  <message numerus="yes">
   <source>on %n chats</source>
   <translation>
    <numerusform>%n czat</numerusform>
    <numerusform>%n czaty</numerusform>
    <numerusform>%n czatów</numerusform>
   </translation>
  </message>
  <message>
   <source>on a call</source>
   <translation>rozmawia</translation>
  </message>
  <message>
   <source>on a call {time}</source>
   <translation>rozmawia {time}</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>wstrzymane</translation>
  </message>
  <message>
   <source>open</source>
   <translation>otwarte</translation>
  </message>
  <message>
   <source>over the limit</source>
   <translation>po czasie</translation>
  </message>
  <message>
   <source>phone not answered</source>
   <translation>nie odbiera</translation>
  </message>
  <message>
   <source>reserve colleague off shift help</source>
   <translation>rezerwa kolega po dyżurze pomoc</translation>
  </message>
  <message>
   <source>take it back</source>
   <translation>cofnij</translation>
  </message>
  <message>
   <source>third ring kept</source>
   <translation>trzeci dzwonek</translation>
  </message>
  <message numerus="yes">
   <source>unclaimed</source>
   <translation>
    <numerusform>niczyje</numerusform>
    <numerusform>niczyje</numerusform>
    <numerusform>niczyich</numerusform>
   </translation>
  </message>
  <message>
   <source>wait for a call</source>
   <translation>czekają na telefon</translation>
  </message>
  <message>
   <source>waits for the person</source>
   <translation>czeka na osobę</translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation>czeka {time}</translation>
  </message>
  <message>
   <source>wrap-up {time}</source>
   <translation>po rozmowie {time}</translation>
  </message>
  <message>
   <source>{load} of {capacity}</source>
   <translation>{load} z {capacity}</translation>
  </message>
  <message>
   <source>{name} has room and answers chat well.</source>
   <translation>{name}: jest miejsce i dobra znajomość czatu.</translation>
  </message>
  <message>
   <source>{name} has room and answers letters well.</source>
   <translation>{name}: jest miejsce i dobra znajomość listów.</translation>
  </message>
  <message>
   <source>{name} has room and is good on the phone.</source>
   <translation>{name}: jest miejsce i dobra znajomość telefonu.</translation>
  </message>
  <message numerus="yes">
   <source>{name} has room for %n.</source>
   <translation>
    <numerusform>{name}: miejsce na %n.</numerusform>
    <numerusform>{name}: miejsce na %n.</numerusform>
    <numerusform>{name}: miejsce na %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} has room.</source>
   <translation>{name}: jest miejsce.</translation>
  </message>
  <message>
   <source>{name} has {load}. Give anyway?</source>
   <translation>{name}: już {load}. Przekazać mimo to?</translation>
  </message>
  <message>
   <source>{name}: {station} for the rest of the shift.</source>
   <translation>{name}: {station} do końca zmiany.</translation>
  </message>
  <message>
   <source>{part} of {whole}</source>
   <translation>{part} z {whole}</translation>
  </message>
  <message>
   <source>{whole}.5</source>
   <comment>half a point, as written</comment>
   <translation>{whole},5</translation>
  </message>
 </context>
 <context>
  <name>bulk</name>
  <message numerus="yes">
   <source>%n answers are on their way.</source>
   <translation>
    <numerusform>%n odpowiedź jest w drodze.</numerusform>
    <numerusform>%n odpowiedzi są w drodze.</numerusform>
    <numerusform>%n odpowiedzi jest w drodze.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n further tickets are of people who get it already.</source>
   <translation>
    <numerusform>%n dalsze zgłoszenie jest od osoby, która już to dostanie.</numerusform>
    <numerusform>%n dalsze zgłoszenia są od osób, które już to dostaną.</numerusform>
    <numerusform>%n dalszych zgłoszeń jest od osób, które już to dostaną.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n osoba</numerusform>
    <numerusform>%n osoby</numerusform>
    <numerusform>%n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people were left out: their tickets have changed in the meantime.</source>
   <translation>
    <numerusform>Pominięto %n osobę: jej zgłoszenie w międzyczasie się zmieniło.</numerusform>
    <numerusform>Pominięto %n osoby: ich zgłoszenia w międzyczasie się zmieniły.</numerusform>
    <numerusform>Pominięto %n osób: ich zgłoszenia w międzyczasie się zmieniły.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>For %n people a field is not filled. Look them through, or press Send again.</source>
   <translation>
    <numerusform>U %n osoby pole jest puste. Sprawdź ją lub naciśnij Wyślij jeszcze raz.</numerusform>
    <numerusform>U %n osób pole jest puste. Sprawdź je lub naciśnij Wyślij jeszcze raz.</numerusform>
    <numerusform>U %n osób pole jest puste. Sprawdź je lub naciśnij Wyślij jeszcze raz.</numerusform>
   </translation>
  </message>
  <message>
   <source>Language of the text</source>
   <translation>Język tekstu</translation>
  </message>
  <message numerus="yes">
   <source>Leaves in {seconds} s: %n answers.</source>
   <translation>
    <numerusform>Za {seconds} s wyjdzie %n odpowiedź.</numerusform>
    <numerusform>Za {seconds} s wyjdą %n odpowiedzi.</numerusform>
    <numerusform>Za {seconds} s wyjdzie %n odpowiedzi.</numerusform>
   </translation>
  </message>
  <message>
   <source>More ways to send</source>
   <translation>Inne sposoby wysłania</translation>
  </message>
  <message>
   <source>Next person</source>
   <translation>Następna osoba</translation>
  </message>
  <message>
   <source>No text yet in: {names}. They get the text of another language.</source>
   <translation>Brak tekstu w językach: {names}. Te osoby dostaną tekst w innym języku.</translation>
  </message>
  <message>
   <source>No written channel: {names}. Better call.</source>
   <translation>Bez kanału pisemnego: {names}. Lepiej zadzwonić.</translation>
  </message>
  <message>
   <source>Nobody can be reached in writing.</source>
   <translation>Do nikogo nie można napisać.</translation>
  </message>
  <message numerus="yes">
   <source>Nothing was sent: %n answers taken back. Your text is here.</source>
   <translation>
    <numerusform>Nic nie wysłano, cofnięto %n odpowiedź. Twój tekst jest tutaj.</numerusform>
    <numerusform>Nic nie wysłano, cofnięto %n odpowiedzi. Twój tekst jest tutaj.</numerusform>
    <numerusform>Nic nie wysłano, cofnięto %n odpowiedzi. Twój tekst jest tutaj.</numerusform>
   </translation>
  </message>
  <message>
   <source>One reply to all chosen</source>
   <translation>Jedna odpowiedź do wszystkich</translation>
  </message>
  <message>
   <source>Previous person</source>
   <translation>Poprzednia osoba</translation>
  </message>
  <message>
   <source>Read the preview once more. After sending it cannot be taken back.</source>
   <translation>Przeczytaj podgląd jeszcze raz. Po wysłaniu nie da się już tego cofnąć.</translation>
  </message>
  <message numerus="yes">
   <source>Read the preview once more. After sending there are %n seconds to take it back.</source>
   <translation>
    <numerusform>Przeczytaj podgląd jeszcze raz. Po wysłaniu masz %n sekundę, żeby to cofnąć.</numerusform>
    <numerusform>Przeczytaj podgląd jeszcze raz. Po wysłaniu masz %n sekundy, żeby to cofnąć.</numerusform>
    <numerusform>Przeczytaj podgląd jeszcze raz. Po wysłaniu masz %n sekund, żeby to cofnąć.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people</source>
   <translation>
    <numerusform>Wyślij do %n osoby</numerusform>
    <numerusform>Wyślij do %n osób</numerusform>
    <numerusform>Wyślij do %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people and solve</source>
   <translation>
    <numerusform>Wyślij do %n osoby i rozwiąż</numerusform>
    <numerusform>Wyślij do %n osób i rozwiąż</numerusform>
    <numerusform>Wyślij do %n osób i rozwiąż</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people and wait</source>
   <translation>
    <numerusform>Wyślij do %n osoby i czekaj</numerusform>
    <numerusform>Wyślij do %n osób i czekaj</numerusform>
    <numerusform>Wyślij do %n osób i czekaj</numerusform>
   </translation>
  </message>
  <message>
   <source>Template…</source>
   <translation>Szablon…</translation>
  </message>
  <message>
   <source>Text of the reply</source>
   <translation>Tekst odpowiedzi</translation>
  </message>
  <message>
   <source>There are no templates yet.</source>
   <translation>Nie ma jeszcze szablonów.</translation>
  </message>
  <message numerus="yes">
   <source>This goes to %n people.</source>
   <translation>
    <numerusform>Dostanie to %n osoba.</numerusform>
    <numerusform>Dostaną to %n osoby.</numerusform>
    <numerusform>Dostanie to %n osób.</numerusform>
   </translation>
  </message>
  <message>
   <source>What this person gets</source>
   <translation>Co dostanie ta osoba</translation>
  </message>
  <message>
   <source>Write once. {first_name} becomes the name of each person.</source>
   <translation>Napisz raz. {first_name} zmieni się w imię każdej osoby.</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
   </translation>
  </message>
  <message>
   <source>{position} of {count}</source>
   <translation>{position} z {count}</translation>
  </message>
 </context>
 <context>
  <name>calls</name>
  <message numerus="yes">
   <source>%n calls waiting</source>
   <translation>
    <numerusform>%n rozmowa czeka</numerusform>
    <numerusform>%n rozmowy czekają</numerusform>
    <numerusform>%n rozmów czeka</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this number</source>
   <translation>
    <numerusform>Tego numeru używa %n osoba</numerusform>
    <numerusform>Tego numeru używają %n osoby</numerusform>
    <numerusform>Tego numeru używa %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets of theirs are open.</source>
   <translation>
    <numerusform>Ma %n otwarte zgłoszenie.</numerusform>
    <numerusform>Ma %n otwarte zgłoszenia.</numerusform>
    <numerusform>Ma %n otwartych zgłoszeń.</numerusform>
   </translation>
  </message>
  <message>
   <source>+1 min</source>
   <translation>+1 min</translation>
  </message>
  <message>
   <source>A call is ringing</source>
   <translation>Dzwoni telefon</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Odbierz</translation>
  </message>
  <message>
   <source>Answer the call</source>
   <translation>Odbierz rozmowę</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>Odebrane</translation>
  </message>
  <message>
   <source>Answered before the fourth ring, of all calls that were answered, missed, or given up after the third ring.</source>
   <translation>Odebrane przed czwartym dzwonkiem, ze wszystkich odebranych, nieodebranych i przerwanych po trzecim dzwonku.</translation>
  </message>
  <message>
   <source>Answered by: {name}</source>
   <translation>Rozmowę odbiera: {name}</translation>
  </message>
  <message>
   <source>Ask a colleague while the caller waits</source>
   <translation>Zapytaj kogoś z zespołu, rozmówca poczeka</translation>
  </message>
  <message>
   <source>Ask first</source>
   <translation>Najpierw zapytaj</translation>
  </message>
  <message>
   <source>Average wait of answered calls</source>
   <translation>Średnie czekanie na odebranie</translation>
  </message>
  <message>
   <source>Being transferred to {to}</source>
   <translation>Przekazywanie: {to}</translation>
  </message>
  <message>
   <source>By {when}.</source>
   <translation>Do {when}.</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Rozmowa</translation>
  </message>
  <message>
   <source>Call back</source>
   <translation>Oddzwonić</translation>
  </message>
  <message>
   <source>Call back by {when}</source>
   <translation>Oddzwonić do: {when}</translation>
  </message>
  <message>
   <source>Call back in 5 minutes</source>
   <translation>Oddzwonić za 5 minut</translation>
  </message>
  <message>
   <source>Call back promised by {time}.</source>
   <translation>Obiecane oddzwonienie do {time}.</translation>
  </message>
  <message>
   <source>Call: {name}</source>
   <translation>Rozmowa: {name}</translation>
  </message>
  <message>
   <source>Called</source>
   <translation>Wykonane</translation>
  </message>
  <message>
   <source>Calls do not ring here until you say so.</source>
   <translation>Dopóki tego nie potwierdzisz, telefony tu nie dzwonią.</translation>
  </message>
  <message>
   <source>Calls from outside</source>
   <translation>Rozmowy przychodzące</translation>
  </message>
  <message>
   <source>Calls today</source>
   <translation>Rozmowy dzisiaj</translation>
  </message>
  <message>
   <source>Choose my phone</source>
   <translation>Wybierz mój telefon</translation>
  </message>
  <message>
   <source>Contact number {count} in seven days.</source>
   <translation>Kontakt nr {count} w ciągu siedmiu dni.</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Zakończ</translation>
  </message>
  <message>
   <source>End the call</source>
   <translation>Zakończ rozmowę</translation>
  </message>
  <message>
   <source>Everyone who is free hears it.</source>
   <translation>Słyszą wszyscy, którzy są wolni.</translation>
  </message>
  <message>
   <source>First choose how it ended</source>
   <translation>Najpierw wybierz, jak się skończyło</translation>
  </message>
  <message>
   <source>Follow up</source>
   <translation>Do dalszego działania</translation>
  </message>
  <message>
   <source>Gave up</source>
   <translation>Rozłączenia przed odebraniem</translation>
  </message>
  <message>
   <source>Hold, mute and keypad are on your phone.</source>
   <translation>Wstrzymanie, wyciszenie i klawiatura są w telefonie.</translation>
  </message>
  <message>
   <source>How did it end? One key is enough.</source>
   <translation>Jak się skończyło? Wystarczy jeden klawisz.</translation>
  </message>
  <message>
   <source>I am here</source>
   <translation>Jestem na miejscu</translation>
  </message>
  <message>
   <source>I am here again</source>
   <translation>Znów jestem na miejscu</translation>
  </message>
  <message>
   <source>If nobody answers, a call-back stands on top of Unclaimed.</source>
   <translation>Jeśli nikt nie odbierze, prośba o oddzwonienie stanie na górze w „Niczyje”.</translation>
  </message>
  <message>
   <source>It is not known which phone is yours.</source>
   <translation>Nie wiadomo, który telefon jest Twój.</translation>
  </message>
  <message>
   <source>It is not known which phone is yours. Choose it in the settings.</source>
   <translation>Nie wiadomo, który telefon jest Twój. Wybierz go w ustawieniach.</translation>
  </message>
  <message>
   <source>It is {name}</source>
   <translation>To {name}</translation>
  </message>
  <message>
   <source>It rings for you.</source>
   <translation>Dzwoni do Ciebie.</translation>
  </message>
  <message>
   <source>It rings there</source>
   <translation>Tam dzwoni</translation>
  </message>
  <message>
   <source>It said: {words}</source>
   <translation>Odpowiedź centrali: {words}</translation>
  </message>
  <message>
   <source>It was due at {when}.</source>
   <translation>Termin: {when}.</translation>
  </message>
  <message>
   <source>Last contact: {when}, {name}.</source>
   <translation>Ostatni kontakt: {when}, {name}.</translation>
  </message>
  <message>
   <source>Last contact: {when}.</source>
   <translation>Ostatni kontakt: {when}.</translation>
  </message>
  <message>
   <source>Longest wait</source>
   <translation>Najdłuższe czekanie</translation>
  </message>
  <message>
   <source>Missed</source>
   <translation>Nieodebrane</translation>
  </message>
  <message>
   <source>More ways</source>
   <translation>Więcej możliwości</translation>
  </message>
  <message>
   <source>Name, number or email address</source>
   <translation>Nazwisko, numer lub adres e-mail</translation>
  </message>
  <message>
   <source>New person: {typed}</source>
   <translation>Nowa osoba: {typed}</translation>
  </message>
  <message>
   <source>New ticket</source>
   <translation>Nowe zgłoszenie</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Brak odpowiedzi</translation>
  </message>
  <message>
   <source>No answer here twice. Are you there?</source>
   <translation>Tu nikt nie odebrał dwa razy. Jesteś na miejscu?</translation>
  </message>
  <message>
   <source>No colleague has a phone set. Type a number.</source>
   <translation>Nikt z zespołu nie ma podanego telefonu. Wpisz numer.</translation>
  </message>
  <message>
   <source>No phone system is connected here.</source>
   <translation>Nie ma tu podłączonej centrali.</translation>
  </message>
  <message>
   <source>Not called: {number}.</source>
   <translation>Nie zadzwoniono: {number}.</translation>
  </message>
  <message>
   <source>Notes about the call</source>
   <translation>Notatki z rozmowy</translation>
  </message>
  <message>
   <source>Notes about the call. They are saved as you type.</source>
   <translation>Notatki z rozmowy. Zapisują się podczas pisania.</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>Rozmowa wstrzymana</translation>
  </message>
  <message>
   <source>One minute more</source>
   <translation>Jeszcze minuta</translation>
  </message>
  <message>
   <source>One minute more to wrap up</source>
   <translation>Jeszcze minuta po rozmowie</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Open ticket {number} from {since}: “{subject}”</source>
   <translation>Otwarte zgłoszenie {number} ({since}): „{subject}”</translation>
  </message>
  <message>
   <source>Pass on</source>
   <translation>Przekaż</translation>
  </message>
  <message>
   <source>Pass the call on</source>
   <translation>Przekaż rozmowę innym</translation>
  </message>
  <message>
   <source>Passed on</source>
   <translation>Przekazano dalej</translation>
  </message>
  <message>
   <source>Passed on to you.</source>
   <translation>Przekazano do Ciebie.</translation>
  </message>
  <message>
   <source>Past the third ring</source>
   <translation>Po trzecim dzwonku</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Osoba</translation>
  </message>
  <message>
   <source>Probably about</source>
   <translation>Prawdopodobnie chodzi o</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Gotowe</translation>
  </message>
  <message>
   <source>Remember {number}</source>
   <translation>Zapamiętaj {number}</translation>
  </message>
  <message>
   <source>Ring {number} of 3</source>
   <translation>Dzwonek {number} z 3</translation>
  </message>
  <message>
   <source>Ringing now</source>
   <translation>Dzwoni teraz</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>Somebody else…</source>
   <translation>Ktoś inny…</translation>
  </message>
  <message>
   <source>Speaks</source>
   <translation>Język</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stan</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Temat</translation>
  </message>
  <message>
   <source>Subject of the new ticket</source>
   <translation>Temat nowego zgłoszenia</translation>
  </message>
  <message>
   <source>Talked</source>
   <translation>Czas rozmów</translation>
  </message>
  <message>
   <source>The call ended: {outcome}</source>
   <translation>Wynik rozmowy: {outcome}</translation>
  </message>
  <message>
   <source>The call is over.</source>
   <translation>Rozmowa jest już zakończona.</translation>
  </message>
  <message>
   <source>The call is theirs now.</source>
   <translation>Rozmowa należy teraz do tej osoby.</translation>
  </message>
  <message>
   <source>The call is written down.</source>
   <translation>Rozmowa zapisana.</translation>
  </message>
  <message>
   <source>The caller goes to somebody else at once</source>
   <translation>Rozmówca od razu trafia do kogoś innego</translation>
  </message>
  <message>
   <source>The caller waits while you ask a colleague</source>
   <translation>Rozmówca czeka, gdy pytasz kogoś z zespołu</translation>
  </message>
  <message>
   <source>The phone did not do it.</source>
   <translation>Telefon tego nie wykonał.</translation>
  </message>
  <message>
   <source>The phone system does not let the desk do this.</source>
   <translation>Centrala na to nie pozwala.</translation>
  </message>
  <message>
   <source>The phone system is not connected now.</source>
   <translation>Centrala nie jest teraz połączona.</translation>
  </message>
  <message>
   <source>The phone system was not reached in time. Nothing rings now.</source>
   <translation>Nie udało się w porę połączyć z centralą. Nic teraz nie dzwoni.</translation>
  </message>
  <message>
   <source>There is no connection to the team now, and the phone system is behind it.</source>
   <translation>Nie ma teraz połączenia z zespołem, a przez nie prowadzi droga do centrali.</translation>
  </message>
  <message>
   <source>They called</source>
   <translation>Do nas</translation>
  </message>
  <message>
   <source>Third ring kept</source>
   <translation>Do trzeciego dzwonka</translation>
  </message>
  <message>
   <source>Third ring kept today: {share}</source>
   <translation>Do trzeciego dzwonka dzisiaj: {share}</translation>
  </message>
  <message>
   <source>This is no number that can be dialled.</source>
   <translation>Tego numeru nie da się wybrać.</translation>
  </message>
  <message>
   <source>This phone system tells of calls only. Please do it on the phone.</source>
   <translation>Ta centrala tylko informuje o rozmowach. Zrób to na telefonie.</translation>
  </message>
  <message>
   <source>Ticket of this call: {ticket}</source>
   <translation>Zgłoszenie tej rozmowy: {ticket}</translation>
  </message>
  <message>
   <source>To whom? A colleague or a number</source>
   <translation>Do kogo? Osoba z zespołu lub numer</translation>
  </message>
  <message>
   <source>Transfer</source>
   <translation>Przełącz</translation>
  </message>
  <message>
   <source>Transfer the call</source>
   <translation>Przełącz rozmowę</translation>
  </message>
  <message>
   <source>Type a part of a name, a number or an address.</source>
   <translation>Wpisz część nazwiska, numer lub adres.</translation>
  </message>
  <message>
   <source>Unknown caller</source>
   <translation>Nieznany rozmówca</translation>
  </message>
  <message>
   <source>Waiting now</source>
   <translation>Czeka teraz</translation>
  </message>
  <message>
   <source>We called</source>
   <translation>Od nas</translation>
  </message>
  <message>
   <source>We owe them a call back.</source>
   <translation>Mamy oddzwonić.</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Kto</translation>
  </message>
  <message>
   <source>Who called whom</source>
   <translation>Kto do kogo dzwonił</translation>
  </message>
  <message>
   <source>Who is this?</source>
   <translation>Kto to?</translation>
  </message>
  <message>
   <source>Whom to ask? A colleague or a number</source>
   <translation>Kogo zapytać? Osoba z zespołu lub numer</translation>
  </message>
  <message>
   <source>Withheld number</source>
   <translation>Numer zastrzeżony</translation>
  </message>
  <message>
   <source>Wrap-up</source>
   <translation>Po rozmowie</translation>
  </message>
  <message>
   <source>Write a call down</source>
   <translation>Zapisz rozmowę</translation>
  </message>
  <message>
   <source>Wrong number</source>
   <translation>Pomyłka</translation>
  </message>
  <message>
   <source>You can say: {sentence}</source>
   <translation>Możesz powiedzieć: {sentence}</translation>
  </message>
  <message>
   <source>You could open with</source>
   <translation>Na początek możesz powiedzieć</translation>
  </message>
  <message>
   <source>Your group hears it on ring 2.</source>
   <translation>Przy drugim dzwonku usłyszy Twoja grupa.</translation>
  </message>
  <message>
   <source>Your group hears it too, ring 3 goes to everyone.</source>
   <translation>Twoja grupa też słyszy, trzeci dzwonek usłyszą wszyscy.</translation>
  </message>
  <message>
   <source>Your phone cannot be rung: it is switched off or busy.</source>
   <translation>Twój telefon nie zadzwoni: jest wyłączony albo zajęty.</translation>
  </message>
  <message>
   <source>Your phone rings: pick it up.</source>
   <translation>Dzwoni Twój telefon: podnieś słuchawkę.</translation>
  </message>
  <message>
   <source>Your reply stays as it is.</source>
   <translation>Twoja odpowiedź zostaje bez zmian.</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
   </translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>wszyscy</translation>
  </message>
  <message>
   <source>for you</source>
   <translation>do Ciebie</translation>
  </message>
  <message>
   <source>no number is shown</source>
   <translation>numer nie jest pokazany</translation>
  </message>
  <message>
   <source>number known</source>
   <translation>numer znany</translation>
  </message>
  <message>
   <source>number not known yet</source>
   <translation>numer jeszcze nieznany</translation>
  </message>
  <message>
   <source>on hold for {time}, say hello again</source>
   <translation>czeka od {time}, odezwij się znowu</translation>
  </message>
  <message>
   <source>on hold for {time}, say hello by 1:00</source>
   <translation>czeka od {time}, odezwij się przed 1:00</translation>
  </message>
  <message>
   <source>phone entry by hand log mobile</source>
   <translation>telefon wpis ręcznie komórka</translation>
  </message>
  <message>
   <source>probably, please check</source>
   <translation>prawdopodobnie, proszę sprawdzić</translation>
  </message>
  <message>
   <source>third ring in {seconds} s</source>
   <translation>trzeci dzwonek za {seconds} s</translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation>czeka {time}</translation>
  </message>
  <message>
   <source>your group</source>
   <translation>Twoja grupa</translation>
  </message>
  <message>
   <source>{count}, the longest for {time}</source>
   <translation>{count}, najdłużej od {time}</translation>
  </message>
  <message>
   <source>{keys} answers.</source>
   <translation>{keys} odbiera.</translation>
  </message>
  <message>
   <source>{keys}, also while you write</source>
   <translation>{keys}, także podczas pisania</translation>
  </message>
  <message>
   <source>{name} is calling, past the third ring.</source>
   <translation>Dzwoni {name}, po trzecim dzwonku.</translation>
  </message>
  <message>
   <source>{name} is calling, ring {number} of 3.</source>
   <translation>Dzwoni {name}, dzwonek {number} z 3.</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>zostało {seconds} s</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>zostało {time}</translation>
  </message>
  <message>
   <source>{time} over</source>
   <translation>{time} po czasie</translation>
  </message>
 </context>
 <context>
  <name>care</name>
  <message>
   <source>An article answers it…</source>
   <translation>Odpowiada na to artykuł…</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artykuły</translation>
  </message>
  <message>
   <source>Articles, needs, wishes</source>
   <translation>Artykuły, potrzeby, życzenia</translation>
  </message>
  <message>
   <source>Counts with “{words}” now.</source>
   <translation>Liczy się teraz razem z „{words}”.</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Gotowe</translation>
  </message>
  <message>
   <source>Found wrong or old</source>
   <translation>Błędne lub nieaktualne</translation>
  </message>
  <message>
   <source>Given to nobody</source>
   <translation>Nikomu nie podane</translation>
  </message>
  <message>
   <source>Half of those who said something said that it did not help.</source>
   <translation>Co najmniej połowa oceniających mówi, że nie pomogło.</translation>
  </message>
  <message>
   <source>Missing, wrong and old articles appear here by themselves.</source>
   <translation>Brakujące, błędne i nieaktualne artykuły pojawią się tu same.</translation>
  </message>
  <message>
   <source>More about this question</source>
   <translation>Więcej o tym pytaniu</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Potrzeby</translation>
  </message>
  <message>
   <source>No article for this</source>
   <translation>Bez artykułu</translation>
  </message>
  <message>
   <source>Not looked at for long</source>
   <translation>Dawno nieprzeglądane</translation>
  </message>
  <message>
   <source>Nothing waits for you here</source>
   <translation>Nic tu nie czeka</translation>
  </message>
  <message>
   <source>Of little help</source>
   <translation>Mało pomocne</translation>
  </message>
  <message>
   <source>Older than three months, and in no answer yet.</source>
   <translation>Starsze niż trzy miesiące i w żadnej odpowiedzi.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Open the ticket</source>
   <translation>Otwórz zgłoszenie</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Odłóż</translation>
  </message>
  <message>
   <source>Questions without an article</source>
   <translation>Pytania bez artykułu</translation>
  </message>
  <message>
   <source>Reported by the team. Those who did hear of it when it is written.</source>
   <translation>Zgłoszone przez zespół. Zgłaszający dowiedzą się, gdy artykuł powstanie.</translation>
  </message>
  <message>
   <source>Searched for in vain</source>
   <translation>Szukane bez skutku</translation>
  </message>
  <message numerus="yes">
   <source>Show %n more</source>
   <translation>
    <numerusform>Pokaż jeszcze %n</numerusform>
    <numerusform>Pokaż jeszcze %n</numerusform>
    <numerusform>Pokaż jeszcze %n</numerusform>
   </translation>
  </message>
  <message>
   <source>Somebody says what is not right any more.</source>
   <translation>Ktoś pisze, co już się nie zgadza.</translation>
  </message>
  <message>
   <source>Still right</source>
   <translation>Nadal aktualne</translation>
  </message>
  <message>
   <source>The original has been changed since they were translated.</source>
   <translation>Oryginał zmienił się po tłumaczeniu.</translation>
  </message>
  <message>
   <source>The same as…</source>
   <translation>To samo co…</translation>
  </message>
  <message>
   <source>The words of both are kept. Somebody has to choose.</source>
   <translation>Obie wersje są zachowane. Ktoś musi wybrać.</translation>
  </message>
  <message>
   <source>Their authors ask for a second pair of eyes.</source>
   <translation>Autorzy proszą, by ktoś jeszcze spojrzał.</translation>
  </message>
  <message>
   <source>Their review date has come, or nobody has touched them for half a year.</source>
   <translation>Nadszedł termin przeglądu albo nikt ich nie ruszał od pół roku.</translation>
  </message>
  <message>
   <source>There is no other question.</source>
   <translation>Nie ma innego pytania.</translation>
  </message>
  <message>
   <source>There will be no article for this.</source>
   <translation>Artykułu o tym nie będzie.</translation>
  </message>
  <message>
   <source>Those who missed it are told.</source>
   <translation>Osoby, którym go brakowało, dowiedzą się o tym.</translation>
  </message>
  <message>
   <source>Translations behind their original</source>
   <translation>Tłumaczenia starsze od oryginału</translation>
  </message>
  <message>
   <source>Waiting for a second look</source>
   <translation>Czekają na drugie spojrzenie</translation>
  </message>
  <message>
   <source>What is asked for most stands first in each list.</source>
   <translation>Na każdej liście najpierw to, o co pytają najczęściej.</translation>
  </message>
  <message>
   <source>What the articles need</source>
   <translation>Czego potrzebują artykuły</translation>
  </message>
  <message>
   <source>Which article answers it?</source>
   <translation>Który artykuł na to odpowiada?</translation>
  </message>
  <message>
   <source>Wishes</source>
   <translation>Życzenia</translation>
  </message>
  <message>
   <source>Words that found nothing, as they were typed.</source>
   <translation>Słowa, które nic nie znalazły, tak jak je wpisano.</translation>
  </message>
  <message>
   <source>Write it</source>
   <translation>Napisz</translation>
  </message>
  <message>
   <source>Written by two at the same time</source>
   <translation>Pisane przez dwie osoby naraz</translation>
  </message>
  <message>
   <source>also: {words}</source>
   <translation>także: {words}</translation>
  </message>
  <message>
   <source>gaps missing stale failing unused searched</source>
   <translation>braki brakujące stare niepomocne nieużywane szukane</translation>
  </message>
  <message>
   <source>helped {helped}, did not help {failed}</source>
   <translation>pomógł {helped}, nie pomógł {failed}</translation>
  </message>
  <message>
   <source>last {day}</source>
   <translation>ostatnio {day}</translation>
  </message>
  <message numerus="yes">
   <source>missed by %n people</source>
   <translation>
    <numerusform>brakuje %n osobie</numerusform>
    <numerusform>brakuje %n osobom</numerusform>
    <numerusform>brakuje %n osobom</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>searched %n times</source>
   <translation>
    <numerusform>szukane %n raz</numerusform>
    <numerusform>szukane %n razy</numerusform>
    <numerusform>szukane %n razy</numerusform>
   </translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>od {day}</translation>
  </message>
 </context>
 <context>
  <name>changes</name>
  <message numerus="yes">
   <source>%n changes</source>
   <translation>
    <numerusform>%n zmiana</numerusform>
    <numerusform>%n zmiany</numerusform>
    <numerusform>%n zmian</numerusform>
   </translation>
  </message>
  <message>
   <source>English</source>
   <translation>angielski</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>polski</translation>
  </message>
  <message>
   <source>Rated by the participant: {stars} of 5</source>
   <translation>Ocena uczestnika: {stars} na 5</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>rosyjski</translation>
  </message>
  <message>
   <source>The participant says that it is not solved</source>
   <translation>Uczestnik mówi, że sprawa nie jest rozwiązana</translation>
  </message>
  <message>
   <source>The participant says that it is solved</source>
   <translation>Uczestnik mówi, że sprawa jest rozwiązana</translation>
  </message>
  <message>
   <source>The program</source>
   <translation>Program</translation>
  </message>
  <message>
   <source>The rule “{name}” acted on this ticket</source>
   <translation>Reguła „{name}” zmieniła to zgłoszenie</translation>
  </message>
  <message>
   <source>The rule “{name}” found nothing to do</source>
   <translation>Reguła „{name}” nie miała nic do zrobienia</translation>
  </message>
  <message>
   <source>The snooze is over</source>
   <translation>Koniec odłożenia</translation>
  </message>
  <message>
   <source>This ticket was over its time; somebody was told</source>
   <translation>Czas tego zgłoszenia minął; ktoś został powiadomiony</translation>
  </message>
  <message>
   <source>{who} added the tag: {tag}</source>
   <translation>{who}: dodana etykieta „{tag}”</translation>
  </message>
  <message>
   <source>{who} blocked the sender: {sender}</source>
   <translation>{who}: zablokowany nadawca {sender}</translation>
  </message>
  <message>
   <source>{who} changed this ticket</source>
   <translation>{who}: zmiana w zgłoszeniu</translation>
  </message>
  <message>
   <source>{who} ended the snooze</source>
   <translation>{who}: koniec odłożenia</translation>
  </message>
  <message>
   <source>{who} gave this ticket to {owner}</source>
   <translation>{who}: przekazanie, teraz: {owner}</translation>
  </message>
  <message>
   <source>{who} let letters in again from {sender}</source>
   <translation>{who}: odblokowany nadawca {sender}</translation>
  </message>
  <message>
   <source>{who} let the links of the participant hold again</source>
   <translation>{who}: linki uczestnika znowu są ważne</translation>
  </message>
  <message>
   <source>{who} linked {ticket}</source>
   <translation>{who}: powiązanie z {ticket}</translation>
  </message>
  <message>
   <source>{who} merged a ticket into {ticket}</source>
   <translation>{who}: scalenie, dalej: {ticket}</translation>
  </message>
  <message>
   <source>{who} moved messages from {before} to {after}</source>
   <translation>{who}: wiadomości przeniesione z {before} do {after}</translation>
  </message>
  <message>
   <source>{who} opened this ticket</source>
   <translation>{who}: nowe zgłoszenie</translation>
  </message>
  <message>
   <source>{who} parted this ticket from {ticket}</source>
   <translation>{who}: rozdzielenie z {ticket}</translation>
  </message>
  <message>
   <source>{who} released this ticket</source>
   <translation>{who}: zgłoszenie znów niczyje</translation>
  </message>
  <message>
   <source>{who} released this ticket, owner so far: {owner}</source>
   <translation>{who}: zgłoszenie znów niczyje, dotąd: {owner}</translation>
  </message>
  <message>
   <source>{who} removed the category</source>
   <translation>{who}: usunięta kategoria</translation>
  </message>
  <message>
   <source>{who} renamed this ticket: {subject}</source>
   <translation>{who}: nowy temat „{subject}”</translation>
  </message>
  <message>
   <source>{who} reopened this ticket</source>
   <translation>{who}: zgłoszenie otwarte ponownie</translation>
  </message>
  <message>
   <source>{who} set the category: {category}</source>
   <translation>{who}: kategoria „{category}”</translation>
  </message>
  <message>
   <source>{who} set the language: {language}</source>
   <translation>{who}: język {language}</translation>
  </message>
  <message>
   <source>{who} set the person: {person}</source>
   <translation>{who}: osoba w zgłoszeniu to {person}</translation>
  </message>
  <message>
   <source>{who} set the priority: {priority}</source>
   <translation>{who}: priorytet „{priority}”</translation>
  </message>
  <message>
   <source>{who} set the state: {state}</source>
   <translation>{who}: stan „{state}”</translation>
  </message>
  <message>
   <source>{who} snoozed this ticket until: {moment}</source>
   <translation>{who}: odłożenie do: {moment}</translation>
  </message>
  <message>
   <source>{who} solved this ticket</source>
   <translation>{who}: zgłoszenie rozwiązane</translation>
  </message>
  <message>
   <source>{who} took the link to {ticket} away</source>
   <translation>{who}: bez powiązania z {ticket}</translation>
  </message>
  <message>
   <source>{who} took the tag away: {tag}</source>
   <translation>{who}: usunięta etykieta „{tag}”</translation>
  </message>
  <message>
   <source>{who} took this ticket</source>
   <translation>{who}: przejęcie zgłoszenia</translation>
  </message>
  <message>
   <source>{who} withdrew the links of the participant</source>
   <translation>{who}: linki uczestnika są wycofane</translation>
  </message>
 </context>
 <context>
  <name>chat</name>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n nowy</numerusform>
    <numerusform>%n nowe</numerusform>
    <numerusform>%n nowych</numerusform>
   </translation>
  </message>
  <message>
   <source>A note for the team. The visitor is asked to rate the chat.</source>
   <translation>Notatka dla zespołu. Gość dostanie pytanie o ocenę czatu.</translation>
  </message>
  <message>
   <source>A visitor</source>
   <translation>Gość</translation>
  </message>
  <message>
   <source>Back to the queue, where it rings again</source>
   <translation>Wraca do kolejki i znów dzwoni</translation>
  </message>
  <message>
   <source>End the chat</source>
   <translation>Zakończ czat</translation>
  </message>
  <message>
   <source>End the chat with a summary…</source>
   <translation>Zakończ czat z podsumowaniem…</translation>
  </message>
  <message>
   <source>End…</source>
   <translation>Zakończ…</translation>
  </message>
  <message>
   <source>Go on by e-mail</source>
   <translation>Dalej e-mailem</translation>
  </message>
  <message>
   <source>Next chat with something new</source>
   <translation>Następny czat z czymś nowym</translation>
  </message>
  <message>
   <source>No address of theirs is known, or no mailbox is connected. Ask for it in the chat.</source>
   <translation>Brak znanego adresu tej osoby albo podłączonej skrzynki. Zapytaj o adres na czacie.</translation>
  </message>
  <message>
   <source>Not yet</source>
   <translation>Jeszcze nie</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Pass on</source>
   <translation>Przekaż</translation>
  </message>
  <message>
   <source>Pass on to: {name}</source>
   <translation>Komu: {name}</translation>
  </message>
  <message>
   <source>Pass on…</source>
   <translation>Przekaż…</translation>
  </message>
  <message>
   <source>Pass the chat on…</source>
   <translation>Przekaż czat…</translation>
  </message>
  <message>
   <source>Passed on to: {name}</source>
   <translation>Przekazano do: {name}</translation>
  </message>
  <message>
   <source>Something new in the chat with {name}.</source>
   <translation>Coś nowego na czacie: {name}.</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>Weź</translation>
  </message>
  <message>
   <source>Take the chat that waits longest</source>
   <translation>Weź czat, który czeka najdłużej</translation>
  </message>
  <message>
   <source>The chat ended at {time}</source>
   <translation>Czat zakończony o {time}</translation>
  </message>
  <message>
   <source>The chat has ended.</source>
   <translation>Czat zakończony.</translation>
  </message>
  <message>
   <source>The platform says who this is.</source>
   <translation>Tożsamość potwierdza platforma.</translation>
  </message>
  <message>
   <source>The ticket is solved</source>
   <translation>Zgłoszenie rozwiązane</translation>
  </message>
  <message>
   <source>The visitor</source>
   <translation>Gość</translation>
  </message>
  <message>
   <source>The visitor was told that answers come by e-mail.</source>
   <translation>Gość wie, że odpowiedzi przyjdą e-mailem.</translation>
  </message>
  <message>
   <source>They get the whole conversation. The visitor is told who goes on.</source>
   <translation>Cała rozmowa przechodzi razem. Gość dowie się, kto ją prowadzi dalej.</translation>
  </message>
  <message>
   <source>Waiting in chat</source>
   <translation>Czekają na czacie</translation>
  </message>
  <message>
   <source>What it was about, and how it ended</source>
   <translation>O co chodziło i jak się skończyło</translation>
  </message>
  <message>
   <source>What should they know? Only the team sees it.</source>
   <translation>Co warto wiedzieć? Widzi to tylko zespół.</translation>
  </message>
  <message>
   <source>Who goes on with this chat?</source>
   <translation>Kto poprowadzi ten czat dalej?</translation>
  </message>
  <message>
   <source>Whoever is free</source>
   <translation>Kto jest wolny</translation>
  </message>
  <message>
   <source>Your chats: {load}</source>
   <translation>Twoje czaty: {load}</translation>
  </message>
  <message>
   <source>close finish solve note</source>
   <translation>zamknij koniec rozwiąż notatka</translation>
  </message>
  <message>
   <source>from {page}</source>
   <translation>ze strony {page}</translation>
  </message>
  <message>
   <source>left</source>
   <translation>poza czatem</translation>
  </message>
  <message>
   <source>says so themselves</source>
   <translation>dane podane samodzielnie</translation>
  </message>
  <message>
   <source>switch unread my chats</source>
   <translation>przełącz nieprzeczytane moje czaty</translation>
  </message>
  <message>
   <source>transfer give colleague team</source>
   <translation>przekazanie oddaj kolega zespół</translation>
  </message>
  <message>
   <source>{keys} takes it.</source>
   <translation>{keys} — weź.</translation>
  </message>
  <message>
   <source>{name} is online</source>
   <translation>{name}: na czacie</translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation>pisze: {name}</translation>
  </message>
  <message>
   <source>{name} waits in chat for {span}: {subject}</source>
   <translation>{name} czeka na czacie od {span}: {subject}</translation>
  </message>
  <message>
   <source>{name} waits in chat.</source>
   <translation>Na czacie czeka {name}.</translation>
  </message>
  <message>
   <source>{name}: left {span} ago</source>
   <translation>{name}: poza czatem od {span}</translation>
  </message>
  <message>
   <source>{open} of {limit}</source>
   <translation>{open} z {limit}</translation>
  </message>
  <message>
   <source>{open} of {limit} chats</source>
   <translation>czaty: {open} z {limit}</translation>
  </message>
 </context>
 <context>
  <name>chats</name>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Może je zmienić kierownik albo administrator.</translation>
  </message>
  <message>
   <source>A name is needed first: what the team calls these pages.</source>
   <translation>Najpierw potrzebna jest nazwa: jak zespół nazywa te strony.</translation>
  </message>
  <message>
   <source>As any other ticket</source>
   <translation>Jak każde inne zgłoszenie</translation>
  </message>
  <message>
   <source>As usual: {number}</source>
   <translation>Jak zwykle: {number}</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Chats at once: {name}</source>
   <translation>Czaty naraz: {name}</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopiuj</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Kopiuj polecenie</translation>
  </message>
  <message>
   <source>Hear it</source>
   <translation>Posłuchaj</translation>
  </message>
  <message>
   <source>How loud a waiting chat sounds here</source>
   <translation>Jak głośno odzywa się tu czekający czat</translation>
  </message>
  <message>
   <source>How many chats a person has at once</source>
   <translation>Ile czatów naraz ma jedna osoba</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>W użyciu</translation>
  </message>
  <message>
   <source>It sounds while you are available and have room for one more, never during a call.</source>
   <translation>Słychać go, gdy masz status „Gotowość” i miejsce na jeszcze jeden czat, nigdy podczas rozmowy telefonicznej.</translation>
  </message>
  <message>
   <source>Its conversations stay.</source>
   <translation>Rozmowy zostają.</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Etykieta</translation>
  </message>
  <message>
   <source>Language, where a page does not say</source>
   <translation>Język, gdy strona go nie podaje</translation>
  </message>
  <message>
   <source>Loud</source>
   <translation>Głośno</translation>
  </message>
  <message>
   <source>Mailbox</source>
   <translation>Skrzynka</translation>
  </message>
  <message>
   <source>Make a secret</source>
   <translation>Utwórz sekret</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>New chat</source>
   <translation>Nowy czat</translation>
  </message>
  <message>
   <source>New tickets from here get this label.</source>
   <translation>Nowe zgłoszenia stąd dostają tę etykietę.</translation>
  </message>
  <message>
   <source>No gateway has said anything of its pages yet.</source>
   <translation>Żadna bramka nie zgłosiła jeszcze swoich stron.</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Zwykle</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Nie zapisano.</translation>
  </message>
  <message>
   <source>Not served</source>
   <translation>Niedostępny</translation>
  </message>
  <message>
   <source>On no page yet; it can be tried</source>
   <translation>Jeszcze na żadnej stronie; można wypróbować</translation>
  </message>
  <message>
   <source>One a line, as the browser shows it: https://learn.example.org</source>
   <translation>Po jednym w wierszu, jak w przeglądarce: https://learn.example.org</translation>
  </message>
  <message>
   <source>Pages it is on</source>
   <translation>Strony, na których jest</translation>
  </message>
  <message>
   <source>Put a chat on a page</source>
   <translation>Umieść czat na stronie</translation>
  </message>
  <message>
   <source>Secret</source>
   <translation>Sekret</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>Bez dźwięku</translation>
  </message>
  <message>
   <source>Soft</source>
   <translation>Cicho</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Wyłączony</translation>
  </message>
  <message>
   <source>The line for these pages</source>
   <translation>Wiersz dla tych stron</translation>
  </message>
  <message>
   <source>The platform signs a token for whoever is logged in (docs/chat.md). The secret is shown once, when it is made; a new one makes the old one invalid.</source>
   <translation>Platforma podpisuje token dla zalogowanej osoby (docs/chat.md). Sekret widać raz, gdy powstaje; nowy unieważnia stary.</translation>
  </message>
  <message>
   <source>The platform signs who its visitors are</source>
   <translation>Platforma podpisuje, kim są goście</translation>
  </message>
  <message>
   <source>The secret belongs where the gateway runs.</source>
   <translation>Sekret musi być tam, gdzie działa bramka.</translation>
  </message>
  <message>
   <source>Their window says so while they type.</source>
   <translation>Okno gościa mówi o tym podczas pisania.</translation>
  </message>
  <message>
   <source>There is no chat on your pages yet. It takes one line in a page.</source>
   <translation>Na Twoich stronach nie ma jeszcze czatu. Wystarczy jeden wiersz na stronie.</translation>
  </message>
  <message>
   <source>There, after saving, run: {command}</source>
   <translation>Tam, po zapisaniu, uruchom: {command}</translation>
  </message>
  <message>
   <source>Try it in the browser</source>
   <translation>Wypróbuj w przeglądarce</translation>
  </message>
  <message>
   <source>Visitors of these pages can ask in a chat. What they write stands in the queue.</source>
   <translation>Goście tych stron mogą pytać na czacie. To, co napiszą, trafia do kolejki.</translation>
  </message>
  <message>
   <source>We see what a visitor types before it is sent</source>
   <translation>Widzimy, co gość pisze, zanim to wyśle</translation>
  </message>
  <message>
   <source>What the team calls it.</source>
   <translation>Jak nazywa to zespół.</translation>
  </message>
  <message>
   <source>When a visitor has left, answers go by e-mail.</source>
   <translation>Gdy gość odejdzie, odpowiedzi idą e-mailem.</translation>
  </message>
  <message>
   <source>With so many, “Take the next ticket” gives no new one; by hand one more can be taken.</source>
   <translation>Przy tylu czatach „Weź następne zgłoszenie” nie daje nowych; ręcznie można wziąć jeszcze jeden.</translation>
  </message>
  <message>
   <source>With the public name of the gateway in place of the first part.</source>
   <translation>Z publiczną nazwą bramki zamiast pierwszej części.</translation>
  </message>
  <message numerus="yes">
   <source>You have up to %n chats at once.</source>
   <translation>
    <numerusform>Masz naraz najwyżej %n czat.</numerusform>
    <numerusform>Masz naraz najwyżej %n czaty.</numerusform>
    <numerusform>Masz naraz najwyżej %n czatów.</numerusform>
   </translation>
  </message>
  <message>
   <source>widget website login page script</source>
   <translation>widżet strona logowanie skrypt</translation>
  </message>
  <message>
   <source>{name} is kept as you set it.</source>
   <translation>{name}: ustawienia zapisane.</translation>
  </message>
  <message>
   <source>{name} is not on any page any more.</source>
   <translation>Czat {name} nie jest już na żadnej stronie.</translation>
  </message>
  <message>
   <source>“{page}” is no address of pages: https:// and the name of the server, no more.</source>
   <translation>„{page}” nie jest adresem stron: https:// i nazwa serwera, nic więcej.</translation>
  </message>
 </context>
 <context>
  <name>chooser</name>
  <message>
   <source>Nothing found. Fewer letters find more.</source>
   <translation>Nic nie znaleziono. Mniej liter znajdzie więcej.</translation>
  </message>
  <message>
   <source>apply</source>
   <translation>zastosuj</translation>
  </message>
  <message>
   <source>choose</source>
   <translation>wybierz</translation>
  </message>
  <message>
   <source>leave</source>
   <translation>zamknij</translation>
  </message>
  <message>
   <source>mark</source>
   <translation>zaznacz</translation>
  </message>
  <message>
   <source>take</source>
   <translation>zatwierdź</translation>
  </message>
 </context>
 <context>
  <name>colleagues</name>
  <message>
   <source>A call weighs 3, a chat 1, a letter a half.</source>
   <translation>Rozmowa waży 3, czat 1, list pół.</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Najpierw potrzebne jest imię i nazwisko.</translation>
  </message>
  <message>
   <source>Administrator</source>
   <translation>Administracja</translation>
  </message>
  <message>
   <source>Agent</source>
   <translation>Konsultant</translation>
  </message>
  <message>
   <source>And at</source>
   <translation>I w czymś jeszcze</translation>
  </message>
  <message>
   <source>As the desk</source>
   <translation>Jak zespół</translation>
  </message>
  <message>
   <source>As the phone system calls it: 1001, PJSIP/anna.</source>
   <translation>Tak, jak nazywa go centrala: 1001, PJSIP/anna.</translation>
  </message>
  <message>
   <source>Chats at once</source>
   <translation>Czatów naraz</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Expert</source>
   <translation>Ekspert</translation>
  </message>
  <message>
   <source>Good at</source>
   <translation>Mocne strony</translation>
  </message>
  <message>
   <source>Language of their console</source>
   <translation>Język konsoli</translation>
  </message>
  <message>
   <source>Languages they answer in</source>
   <translation>Języki, w których odpowiada</translation>
  </message>
  <message>
   <source>Lead</source>
   <translation>Lider</translation>
  </message>
  <message>
   <source>Leads change them; your own phone and time zone you change yourself.</source>
   <translation>Zmieniają je liderzy; swój telefon i strefę czasową zmienia każdy.</translation>
  </message>
  <message>
   <source>Logins are given and taken with third-ring hub, on the command line.</source>
   <translation>Konta nadaje i odbiera polecenie third-ring hub w wierszu poleceń.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Imię i nazwisko</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Nowa osoba</translation>
  </message>
  <message>
   <source>No team</source>
   <translation>Bez zespołu</translation>
  </message>
  <message>
   <source>None ticked: any.</source>
   <translation>Bez zaznaczenia: wszystkie.</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Nie zapisano.</translation>
  </message>
  <message>
   <source>People of the desk</source>
   <translation>Osoby w zespole</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Points at once</source>
   <translation>Punktów naraz</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rola</translation>
  </message>
  <message>
   <source>Routing and the rota go by it from now on.</source>
   <translation>Przydział zgłoszeń i grafik już z tego korzystają.</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Zespół</translation>
  </message>
  <message>
   <source>They have a login on the team's desk: their role is changed with third-ring hub.</source>
   <translation>Ta osoba ma konto w bazie zespołu: jej rolę zmienia polecenie third-ring hub.</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Strefa czasowa</translation>
  </message>
  <message>
   <source>Tutor</source>
   <translation>Osoba prowadząca</translation>
  </message>
  <message>
   <source>What each is good at and how much each may have: routing and the rota go by it.</source>
   <translation>Kto w czym jest mocny i ile może mieć naraz: z tego korzystają przydział zgłoszeń i grafik.</translation>
  </message>
  <message>
   <source>With commas between them, as labels of tickets: sound, billing.</source>
   <translation>Po przecinku, jak etykiety zgłoszeń: dźwięk, faktury.</translation>
  </message>
  <message>
   <source>agents skills languages capacity role team settings</source>
   <translation>konsultanci umiejętności języki obciążenie rola zespół ustawienia</translation>
  </message>
  <message>
   <source>as usual</source>
   <translation>jak zwykle</translation>
  </message>
  <message>
   <source>{points} points</source>
   <translation>{points} pkt</translation>
  </message>
 </context>
 <context>
  <name>composer</name>
  <message numerus="yes">
   <source>%n places are not filled in. Send again to send it as it is.</source>
   <translation>
    <numerusform>%n miejsce nie jest uzupełnione. Wyślij jeszcze raz, aby wysłać bez zmian.</numerusform>
    <numerusform>%n miejsca nie są uzupełnione. Wyślij jeszcze raz, aby wysłać bez zmian.</numerusform>
    <numerusform>%n miejsc nie jest uzupełnionych. Wyślij jeszcze raz, aby wysłać bez zmian.</numerusform>
   </translation>
  </message>
  <message>
   <source>A file is still being read. Send again in a moment.</source>
   <translation>Plik jest jeszcze wczytywany. Wyślij za chwilę.</translation>
  </message>
  <message>
   <source>A first answer is warmer with a greeting.</source>
   <translation>Pierwsza odpowiedź jest cieplejsza z powitaniem.</translation>
  </message>
  <message>
   <source>A first answer is warmer with {better}.</source>
   <translation>Pierwsza odpowiedź jest cieplejsza z powitaniem: {better}.</translation>
  </message>
  <message>
   <source>A long sentence: “{word}” Two are easier to follow.</source>
   <translation>Długie zdanie: „{word}” Dwa krótsze łatwiej zrozumieć.</translation>
  </message>
  <message>
   <source>Add a copy to…</source>
   <translation>Dodaj kopię do…</translation>
  </message>
  <message>
   <source>Add it</source>
   <translation>Dodaj</translation>
  </message>
  <message>
   <source>Add note</source>
   <translation>Dodaj notatkę</translation>
  </message>
  <message>
   <source>Attach a file</source>
   <translation>Dołącz plik</translation>
  </message>
  <message>
   <source>Attach files</source>
   <translation>Dołącz pliki</translation>
  </message>
  <message>
   <source>Bold</source>
   <translation>Pogrubienie</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Cc</source>
   <translation>DW</translation>
  </message>
  <message>
   <source>Channel: {channel}</source>
   <translation>Kanał: {channel}</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Colleagues</source>
   <translation>Zespół</translation>
  </message>
  <message>
   <source>Comes under the letter: {words}</source>
   <translation>Pod listem stanie: {words}</translation>
  </message>
  <message>
   <source>Copy to</source>
   <translation>Kopia do</translation>
  </message>
  <message>
   <source>Day and time…</source>
   <translation>Dzień i godzina…</translation>
  </message>
  <message>
   <source>Delete takes it away</source>
   <translation>Delete usuwa</translation>
  </message>
  <message>
   <source>Draft saved {time}</source>
   <translation>Szkic zapisany {time}</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Fold To, Cc and subject</source>
   <translation>Zwiń adresatów i temat</translation>
  </message>
  <message>
   <source>Fold the quoted letter</source>
   <translation>Zwiń cytowany list</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Od</translation>
  </message>
  <message>
   <source>From {mailbox}</source>
   <translation>Ze skrzynki: {mailbox}</translation>
  </message>
  <message>
   <source>From: {address}</source>
   <translation>Od: {address}</translation>
  </message>
  <message>
   <source>Goes out at once</source>
   <translation>Wychodzi od razu</translation>
  </message>
  <message>
   <source>Goes out in {seconds} s</source>
   <translation>Wyjdzie za {seconds} s</translation>
  </message>
  <message>
   <source>Goes out: {time}. To: {name}</source>
   <translation>Wysyłka: {time}. Do: {name}</translation>
  </message>
  <message>
   <source>Hard word for a beginner: “{word}”. Try {better}.</source>
   <translation>Trudne słowo dla początkujących: „{word}”. Lepiej: {better}.</translation>
  </message>
  <message>
   <source>Hide this hint here</source>
   <translation>Ukryj tę wskazówkę tutaj</translation>
  </message>
  <message>
   <source>In an hour</source>
   <translation>Za godzinę</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Osobiście</translation>
  </message>
  <message>
   <source>Insert a template</source>
   <translation>Wstaw szablon</translation>
  </message>
  <message>
   <source>Insert an article</source>
   <translation>Wstaw artykuł</translation>
  </message>
  <message>
   <source>It has left already and cannot be taken back.</source>
   <translation>Wiadomość już wyszła i nie można jej cofnąć.</translation>
  </message>
  <message>
   <source>It was not sent. Your text is safe.</source>
   <translation>Wiadomość nie wyszła. Twój tekst jest bezpieczny.</translation>
  </message>
  <message>
   <source>Italic</source>
   <translation>Kursywa</translation>
  </message>
  <message>
   <source>Keep as note</source>
   <translation>Zostaw jako notatkę</translation>
  </message>
  <message>
   <source>Kind of message</source>
   <translation>Rodzaj wiadomości</translation>
  </message>
  <message>
   <source>Letter that is answered</source>
   <translation>List, na który odpowiadasz</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Link</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Lista</translation>
  </message>
  <message>
   <source>Monday morning</source>
   <translation>Poniedziałek rano</translation>
  </message>
  <message>
   <source>More ways to send</source>
   <translation>Inne sposoby wysłania</translation>
  </message>
  <message>
   <source>Name a colleague</source>
   <translation>Wymień kogoś z zespołu</translation>
  </message>
  <message>
   <source>New answer from {name}, {ago}</source>
   <translation>Nowa odpowiedź, {ago}. Autor: {name}</translation>
  </message>
  <message>
   <source>New message from {name}, {ago}</source>
   <translation>Nowa wiadomość, {ago}. Od: {name}</translation>
  </message>
  <message>
   <source>No email address is known for {name}. Add one, or keep it as a note.</source>
   <translation>Brak adresu e-mail: {name}. Dodaj go albo zostaw notatkę.</translation>
  </message>
  <message>
   <source>Nobody stands in the line To. Add an address, or keep it as a note.</source>
   <translation>W polu „Do” nie ma nikogo. Dodaj adres albo zachowaj tekst jako notatkę.</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Jeszcze nie zapisano</translation>
  </message>
  <message>
   <source>Not sent: {name}</source>
   <translation>Nie wysłano: {name}</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notatka</translation>
  </message>
  <message>
   <source>Note, only the team</source>
   <translation>Notatka, tylko dla zespołu</translation>
  </message>
  <message>
   <source>On its way to {name}</source>
   <translation>W drodze. Do: {name}</translation>
  </message>
  <message>
   <source>Only agents can answer. Your text is safe; keep it as a note.</source>
   <translation>Odpowiadać mogą tylko konsultanci. Tekst jest bezpieczny; zostaw go jako notatkę.</translation>
  </message>
  <message>
   <source>Only the team sees this</source>
   <translation>Widzi to tylko zespół</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Press to change it</source>
   <translation>Naciśnij, aby zmienić</translation>
  </message>
  <message numerus="yes">
   <source>Quoted: %n lines</source>
   <translation>
    <numerusform>Cytat: %n wiersz</numerusform>
    <numerusform>Cytat: %n wiersze</numerusform>
    <numerusform>Cytat: %n wierszy</numerusform>
   </translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Zamień</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Odpowiedź</translation>
  </message>
  <message>
   <source>Reply by chat to {name}</source>
   <translation>Odpowiedź na czacie. Do: {name}</translation>
  </message>
  <message>
   <source>Reply by email to {name}</source>
   <translation>Odpowiedź e-mailem. Do: {name}</translation>
  </message>
  <message>
   <source>Reply or note</source>
   <translation>Odpowiedź lub notatka</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Wyślij</translation>
  </message>
  <message>
   <source>Send and next</source>
   <translation>Wyślij i następne</translation>
  </message>
  <message>
   <source>Send and solve</source>
   <translation>Wyślij i rozwiąż</translation>
  </message>
  <message>
   <source>Send and wait</source>
   <translation>Wyślij i czekaj</translation>
  </message>
  <message>
   <source>Send and wait for them</source>
   <translation>Wyślij i czekaj na odpowiedź</translation>
  </message>
  <message>
   <source>Send later</source>
   <translation>Wyślij później</translation>
  </message>
  <message>
   <source>Send later…</source>
   <translation>Wyślij później…</translation>
  </message>
  <message>
   <source>Send mine too</source>
   <translation>Wyślij też moją</translation>
  </message>
  <message>
   <source>Send now</source>
   <translation>Wyślij teraz</translation>
  </message>
  <message>
   <source>Send then</source>
   <translation>Wyślij wtedy</translation>
  </message>
  <message>
   <source>Send to</source>
   <translation>Wyślij do</translation>
  </message>
  <message>
   <source>Send, leave the state</source>
   <translation>Wyślij, zostaw stan</translation>
  </message>
  <message>
   <source>Sending to {name} in {time}</source>
   <translation>Wysyłka za {time}. Do: {name}</translation>
  </message>
  <message>
   <source>Sends at once in chat</source>
   <translation>Na czacie wychodzi od razu</translation>
  </message>
  <message>
   <source>Show the answer</source>
   <translation>Pokaż odpowiedź</translation>
  </message>
  <message>
   <source>Show the message</source>
   <translation>Pokaż wiadomość</translation>
  </message>
  <message>
   <source>Show what is answered</source>
   <translation>Dołącz list, na który odpowiadasz</translation>
  </message>
  <message>
   <source>Something new arrived in between. Your text is back as a draft.</source>
   <translation>W międzyczasie przyszło coś nowego. Tekst wrócił jako szkic.</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Temat</translation>
  </message>
  <message>
   <source>Subject: {subject}</source>
   <translation>Temat: {subject}</translation>
  </message>
  <message>
   <source>Take the quoted letter out</source>
   <translation>Usuń cytowany list</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Szablony</translation>
  </message>
  <message>
   <source>The chat has ended</source>
   <translation>Czat zakończony</translation>
  </message>
  <message>
   <source>The files have {total} in all, {name} the most: {size}. {mailbox} takes letters up to {limit}, which is about {room} of files. Take one out, or send a link.</source>
   <translation>Pliki mają razem {total}, najwięcej {name}: {size}. Skrzynka {mailbox} przyjmuje listy do {limit}, czyli około {room} plików. Usuń któryś albo wyślij link.</translation>
  </message>
  <message>
   <source>The letter asks for answers to {address}</source>
   <translation>List prosi o odpowiedzi na adres {address}</translation>
  </message>
  <message>
   <source>The note is empty. Write a word or attach a file.</source>
   <translation>Notatka jest pusta. Napisz słowo albo dołącz plik.</translation>
  </message>
  <message>
   <source>The program was not running when it was due. Your text is back as a draft.</source>
   <translation>Program był wtedy wyłączony. Tekst wrócił jako szkic.</translation>
  </message>
  <message>
   <source>The ticket cannot take that state now. Send it without.</source>
   <translation>Sprawa nie może teraz mieć tego stanu. Wyślij bez zmiany.</translation>
  </message>
  <message>
   <source>The visitor</source>
   <translation>Gość</translation>
  </message>
  <message>
   <source>There is no letter here that could be quoted.</source>
   <translation>Nie ma tu listu, który można zacytować.</translation>
  </message>
  <message>
   <source>There is nothing to send yet. Write a word or attach a file.</source>
   <translation>Nie ma jeszcze czego wysłać. Napisz słowo albo dołącz plik.</translation>
  </message>
  <message>
   <source>This address is not complete: {addresses}</source>
   <translation>Ten adres jest niepełny: {addresses}</translation>
  </message>
  <message>
   <source>This address is not known here. Anybody can write a letter in the name of somebody else: ask first.</source>
   <translation>Tego adresu tu nie znamy. Każdy może napisać list w cudzym imieniu: najpierw zapytaj.</translation>
  </message>
  <message>
   <source>This afternoon</source>
   <translation>Dziś po południu</translation>
  </message>
  <message>
   <source>This is a note for the team. Add it, or switch to Reply.</source>
   <translation>To jest notatka dla zespołu. Dodaj ją albo przełącz na odpowiedź.</translation>
  </message>
  <message>
   <source>This ticket is gone. Your text is safe here.</source>
   <translation>Tej sprawy już nie ma. Tekst jest tu bezpieczny.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Do</translation>
  </message>
  <message>
   <source>To {names}</source>
   <translation>Do: {names}</translation>
  </message>
  <message>
   <source>To, Cc and subject</source>
   <translation>Adresaci i temat</translation>
  </message>
  <message>
   <source>To: nobody yet</source>
   <translation>Do: jeszcze nikogo</translation>
  </message>
  <message>
   <source>Tomorrow morning</source>
   <translation>Jutro rano</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Cofnij</translation>
  </message>
  <message>
   <source>What happens next? A word about it is reassuring.</source>
   <translation>Co będzie dalej? Słowo o tym uspokaja.</translation>
  </message>
  <message>
   <source>When shall it go out?</source>
   <translation>Kiedy ma wyjść?</translation>
  </message>
  <message>
   <source>Write a note for the team</source>
   <translation>Napisz notatkę dla zespołu</translation>
  </message>
  <message>
   <source>Write to {address}</source>
   <translation>Napisz na {address}</translation>
  </message>
  <message>
   <source>Write to {name}. Type / for a template</source>
   <translation>Napisz. Do: {name}. Znak / otwiera szablony</translation>
  </message>
  <message>
   <source>Your draft has just come in. Read both once more, then send.</source>
   <translation>Twój szkic właśnie się pojawił. Przeczytaj całość jeszcze raz i wyślij.</translation>
  </message>
  <message>
   <source>Your text is safe. Read it, then decide.</source>
   <translation>Twój tekst jest bezpieczny. Przeczytaj i zdecyduj.</translation>
  </message>
  <message>
   <source>copy to {names}</source>
   <translation>kopia: {names}</translation>
  </message>
  <message>
   <source>from {mailbox}</source>
   <translation>ze skrzynki: {mailbox}</translation>
  </message>
  <message>
   <source>not complete</source>
   <translation>niepełny</translation>
  </message>
  <message>
   <source>reading…</source>
   <translation>wczytuję…</translation>
  </message>
  <message>
   <source>words</source>
   <translation>słowa</translation>
  </message>
  <message>
   <source>{channel} (no address known)</source>
   <translation>{channel} (brak adresu)</translation>
  </message>
  <message>
   <source>{name} cannot be reached by chat. Choose email, or keep it as a note.</source>
   <translation>Czat nie dociera. Do: {name}. Wybierz e-mail albo zostaw notatkę.</translation>
  </message>
  <message>
   <source>{name} cannot be read. Is it open elsewhere, or gone?</source>
   <translation>Nie można odczytać: {name}. Może jest otwarty gdzie indziej albo go nie ma?</translation>
  </message>
  <message>
   <source>{name} has left: it goes by e-mail</source>
   <translation>{name}: już nie ma, pójdzie e-mailem</translation>
  </message>
  <message>
   <source>{name} has {size}. More than 50 MB cannot be sent; a link can.</source>
   <translation>{name} ma {size}. Więcej niż 50 MB nie da się wysłać; link tak.</translation>
  </message>
  <message>
   <source>{name} has {size}. {mailbox} takes letters up to {limit}, which is about {room} of files. Take it out and send a link instead.</source>
   <translation>{name} ma {size}. Skrzynka {mailbox} przyjmuje listy do {limit}, czyli około {room} plików. Usuń plik i wyślij zamiast niego link.</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>Pusty plik: {name}.</translation>
  </message>
  <message>
   <source>{name} is online</source>
   <translation>{name}: na czacie</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{size} in all. More than 50 MB cannot be sent; a link can.</source>
   <translation>Razem {size}. Więcej niż 50 MB nie da się wysłać; link tak.</translation>
  </message>
  <message>
   <source>{size} in all: many mailboxes take no more than 25 MB.</source>
   <translation>Razem {size}: wiele skrzynek przyjmuje najwyżej 25 MB.</translation>
  </message>
  <message>
   <source>“{word}”</source>
   <translation>„{word}”</translation>
  </message>
  <message>
   <source>“{word}” looks for a fault. Say what helps now.</source>
   <translation>„{word}” szuka winy. Napisz, co teraz pomoże.</translation>
  </message>
  <message>
   <source>“{word}” reads like shouting.</source>
   <translation>„{word}” brzmi jak krzyk.</translation>
  </message>
  <message>
   <source>“{word}” sounds like an order. Try {better}.</source>
   <translation>„{word}” brzmi jak rozkaz. Lepiej: {better}.</translation>
  </message>
 </context>
 <context>
  <name>conversation</name>
  <message numerus="yes">
   <source>%n new below</source>
   <translation>
    <numerusform>%n nowa poniżej</numerusform>
    <numerusform>%n nowe poniżej</numerusform>
    <numerusform>%n nowych poniżej</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of 5 stars</source>
   <translation>
    <numerusform>%n gwiazdka z 5</numerusform>
    <numerusform>%n gwiazdki z 5</numerusform>
    <numerusform>%n gwiazdek z 5</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pictures from the internet are not shown</source>
   <translation>
    <numerusform>%n obraz z internetu jest ukryty</numerusform>
    <numerusform>%n obrazy z internetu są ukryte</numerusform>
    <numerusform>%n obrazów z internetu jest ukrytych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rings, nobody was free</source>
   <translation>
    <numerusform>%n dzwonek, nikt nie był wolny</numerusform>
    <numerusform>%n dzwonki, nikt nie był wolny</numerusform>
    <numerusform>%n dzwonków, nikt nie był wolny</numerusform>
   </translation>
  </message>
  <message>
   <source>Automatic letter, not delivered: {subject}</source>
   <translation>List automatyczny, niedoręczony: {subject}</translation>
  </message>
  <message>
   <source>Automatic letter, on its way: {subject}</source>
   <translation>List automatyczny, w drodze: {subject}</translation>
  </message>
  <message>
   <source>Automatic reply</source>
   <translation>Odpowiedź automatyczna</translation>
  </message>
  <message>
   <source>By e-mail, what they had not seen in the chat: {subject}</source>
   <translation>E-mailem to, co na czacie nie dotarło: {subject}</translation>
  </message>
  <message>
   <source>Call back</source>
   <translation>Oddzwonić</translation>
  </message>
  <message>
   <source>Call from {name}</source>
   <translation>Połączenie od: {name}</translation>
  </message>
  <message>
   <source>Call instead</source>
   <translation>Zadzwoń</translation>
  </message>
  <message>
   <source>Call to {name}</source>
   <translation>Połączenie do: {name}</translation>
  </message>
  <message>
   <source>Call which number?</source>
   <translation>Na który numer zadzwonić?</translation>
  </message>
  <message>
   <source>Call {number}</source>
   <translation>Zadzwoń: {number}</translation>
  </message>
  <message>
   <source>Came back: {reason}</source>
   <translation>List wrócił: {reason}</translation>
  </message>
  <message>
   <source>Came from our own mailbox</source>
   <translation>Przyszło z naszej własnej skrzynki</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Wyczyść</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation>Zamknij wyszukiwanie</translation>
  </message>
  <message>
   <source>Connect a mailbox</source>
   <translation>Podłącz skrzynkę</translation>
  </message>
  <message>
   <source>Conversation</source>
   <translation>Rozmowa</translation>
  </message>
  <message>
   <source>Copied, no telephone is connected here: {number}</source>
   <translation>Skopiowano numer, telefon nie jest tu podłączony: {number}</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopiuj</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Kopiuj adres</translation>
  </message>
  <message>
   <source>Copy message</source>
   <translation>Kopiuj wiadomość</translation>
  </message>
  <message>
   <source>Copy to: {names}</source>
   <translation>Kopia do: {names}</translation>
  </message>
  <message>
   <source>Damaged: parts of it could not be read</source>
   <translation>Uszkodzone: części nie dało się odczytać</translation>
  </message>
  <message>
   <source>Delayed: report from the mail server</source>
   <translation>Opóźnione: raport serwera poczty</translation>
  </message>
  <message>
   <source>Delivered</source>
   <translation>Dostarczono</translation>
  </message>
  <message>
   <source>Earlier place</source>
   <translation>Wcześniejsze miejsce</translation>
  </message>
  <message>
   <source>Encrypted: open the original in a mail program</source>
   <translation>Zaszyfrowane: otwórz oryginał w programie pocztowym</translation>
  </message>
  <message>
   <source>Find in this conversation</source>
   <translation>Szukaj w tej rozmowie</translation>
  </message>
  <message>
   <source>Hide quoted text</source>
   <translation>Ukryj cytat</translation>
  </message>
  <message>
   <source>It cannot be tried now: the desk has no mailbox that sends, or no address.</source>
   <translation>Nie można teraz spróbować: nie ma skrzynki do wysyłania albo adresu.</translation>
  </message>
  <message>
   <source>It is being looked up whether this left. That takes up to three minutes.</source>
   <translation>Sprawdzamy, czy to wyszło. Może to potrwać do trzech minut.</translation>
  </message>
  <message>
   <source>Later place</source>
   <translation>Późniejsze miejsce</translation>
  </message>
  <message>
   <source>Leaves in a moment</source>
   <translation>Wyjdzie za chwilę</translation>
  </message>
  <message>
   <source>Leaves in {seconds} s</source>
   <translation>Wyjdzie za {seconds} s</translation>
  </message>
  <message>
   <source>Leaves: {moment}</source>
   <translation>Wyjdzie: {moment}</translation>
  </message>
  <message>
   <source>Missed call from {name}</source>
   <translation>Nieodebrane połączenie od: {name}</translation>
  </message>
  <message>
   <source>Move to a new ticket</source>
   <translation>Przenieś do nowego zgłoszenia</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nowe</translation>
  </message>
  <message>
   <source>Newsletter or mailing list</source>
   <translation>Newsletter lub lista dyskusyjna</translation>
  </message>
  <message>
   <source>Next try at {time}: {reason}</source>
   <translation>Kolejna próba o {time}: {reason}</translation>
  </message>
  <message>
   <source>No number is known. One can be added beside the ticket.</source>
   <translation>Nie znamy numeru. Można go dodać obok zgłoszenia.</translation>
  </message>
  <message>
   <source>No other address is known. Type one.</source>
   <translation>Nie znamy innego adresu. Wpisz go.</translation>
  </message>
  <message>
   <source>No text</source>
   <translation>Brak tekstu</translation>
  </message>
  <message>
   <source>Not delivered: report from the mail server</source>
   <translation>Nie doręczono: raport serwera poczty</translation>
  </message>
  <message>
   <source>Not delivered: {reason}</source>
   <translation>Nie dostarczono: {reason}</translation>
  </message>
  <message>
   <source>Not seen yet</source>
   <translation>Jeszcze nie dotarło</translation>
  </message>
  <message>
   <source>Note from you</source>
   <translation>Twoja notatka</translation>
  </message>
  <message>
   <source>Note from {name}</source>
   <translation>Notatka od: {name}</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nic nie znaleziono</translation>
  </message>
  <message>
   <source>Open {host}</source>
   <translation>Otwórz {host}</translation>
  </message>
  <message>
   <source>Original…</source>
   <translation>Oryginał…</translation>
  </message>
  <message>
   <source>Other address</source>
   <translation>Inny adres</translation>
  </message>
  <message>
   <source>Queued</source>
   <translation>W kolejce do wysłania</translation>
  </message>
  <message>
   <source>Rated by the participant</source>
   <translation>Ocena od uczestnika</translation>
  </message>
  <message>
   <source>Rating from {name}</source>
   <translation>Ocena. {name}:</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Przeczytano</translation>
  </message>
  <message>
   <source>Read receipt</source>
   <translation>Potwierdzenie przeczytania</translation>
  </message>
  <message>
   <source>Send to another address…</source>
   <translation>Wyślij na inny adres…</translation>
  </message>
  <message>
   <source>Send to {address}</source>
   <translation>Wyślij na adres {address}</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Wysyłanie</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Wysłano</translation>
  </message>
  <message>
   <source>Sent automatically: {subject}</source>
   <translation>Wysłano automatycznie: {subject}</translation>
  </message>
  <message>
   <source>Sent by a machine</source>
   <translation>Wysłane przez automat</translation>
  </message>
  <message>
   <source>Sent by e-mail: they had left the chat</source>
   <translation>Wysłano e-mailem: czat był już zamknięty</translation>
  </message>
  <message>
   <source>Sent, but not to everybody: {reason}</source>
   <translation>Wysłano, ale nie do wszystkich: {reason}</translation>
  </message>
  <message>
   <source>Show as sent</source>
   <translation>Pokaż jak wysłano</translation>
  </message>
  <message numerus="yes">
   <source>Show quoted text (%n lines)</source>
   <translation>
    <numerusform>Pokaż cytat (%n wiersz)</numerusform>
    <numerusform>Pokaż cytat (%n wiersze)</numerusform>
    <numerusform>Pokaż cytat (%n wierszy)</numerusform>
   </translation>
  </message>
  <message>
   <source>Show the text only</source>
   <translation>Pokaż sam tekst</translation>
  </message>
  <message>
   <source>Spam report from a mail provider</source>
   <translation>Zgłoszenie spamu od dostawcy poczty</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Cofnij</translation>
  </message>
  <message>
   <source>The visitor is writing</source>
   <translation>Gość pisze</translation>
  </message>
  <message>
   <source>To: {names}</source>
   <translation>Do: {names}</translation>
  </message>
  <message>
   <source>Told to the visitor by itself</source>
   <translation>Powiedziane gościowi automatycznie</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Spróbuj ponownie</translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Spróbuj teraz</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>Nieznane</translation>
  </message>
  <message>
   <source>Waits for a mailbox</source>
   <translation>Czeka na skrzynkę</translation>
  </message>
  <message>
   <source>Waits to be sent</source>
   <translation>Czeka na wysłanie</translation>
  </message>
  <message>
   <source>Waits: {reason}</source>
   <translation>Czeka: {reason}</translation>
  </message>
  <message>
   <source>Write to {address}</source>
   <translation>Napisz na {address}</translation>
  </message>
  <message>
   <source>Written on the page of the request</source>
   <translation>Napisane na stronie zgłoszenia</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Ty</translation>
  </message>
  <message>
   <source>answered by {name}</source>
   <translation>odbiera: {name}</translation>
  </message>
  <message>
   <source>answered by {name} on ring {ring}</source>
   <translation>odbiera: {name}, dzwonek {ring}</translation>
  </message>
  <message>
   <source>called by {name}</source>
   <translation>dzwoni: {name}</translation>
  </message>
  <message>
   <source>chat</source>
   <translation>czat</translation>
  </message>
  <message>
   <source>email</source>
   <translation>e-mail</translation>
  </message>
  <message>
   <source>hidden number</source>
   <translation>numer ukryty</translation>
  </message>
  <message>
   <source>in person</source>
   <translation>osobiście</translation>
  </message>
  <message>
   <source>it waited for a mailbox for more than a day.</source>
   <translation>ponad dobę czekał na skrzynkę.</translation>
  </message>
  <message>
   <source>letters came back</source>
   <translation>listy wracały</translation>
  </message>
  <message>
   <source>no address is known.</source>
   <translation>nie znamy adresu.</translation>
  </message>
  <message>
   <source>no answer</source>
   <translation>brak odpowiedzi</translation>
  </message>
  <message>
   <source>no mailbox is connected.</source>
   <translation>żadna skrzynka nie jest podłączona.</translation>
  </message>
  <message>
   <source>no reason was given.</source>
   <translation>nie podano powodu.</translation>
  </message>
  <message>
   <source>only the team sees this</source>
   <translation>widzi to tylko zespół</translation>
  </message>
  <message>
   <source>passed on</source>
   <translation>przekazane dalej</translation>
  </message>
  <message>
   <source>phone</source>
   <translation>telefon</translation>
  </message>
  <message>
   <source>the connection broke while it was handed over. It may have arrived all the same.</source>
   <translation>połączenie przerwało się podczas wysyłania. List mógł mimo to dotrzeć.</translation>
  </message>
  <message>
   <source>the files are too large for the mailbox.</source>
   <translation>pliki są za duże dla skrzynki.</translation>
  </message>
  <message>
   <source>their mail server could not be reached for days.</source>
   <translation>przez kilka dni nie było połączenia z serwerem adresata.</translation>
  </message>
  <message>
   <source>to be called back</source>
   <translation>do oddzwonienia</translation>
  </message>
  <message>
   <source>to be followed up</source>
   <translation>do dokończenia</translation>
  </message>
  <message>
   <source>waited {span}</source>
   <translation>czas czekania: {span}</translation>
  </message>
  <message>
   <source>wrong number</source>
   <translation>pomyłka</translation>
  </message>
  <message>
   <source>{current} of {total}</source>
   <translation>{current} z {total}</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{minutes} min {seconds} s</source>
   <translation>{minutes} min {seconds} s</translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation>pisze: {name}</translation>
  </message>
  <message>
   <source>{person}, {channel}, {time}: {text}</source>
   <translation>{person}, {channel}, {time}: {text}</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
 </context>
 <context>
  <name>courses</name>
  <message numerus="yes">
   <source>%n are left out: reminded lately, on leave, or with a ticket open.</source>
   <translation>
    <numerusform>Pominięto %n osobę: niedawno dostała przypomnienie, ma ustaloną przerwę albo otwarte zgłoszenie.</numerusform>
    <numerusform>Pominięto %n osoby: niedawno dostały przypomnienie, mają ustaloną przerwę albo otwarte zgłoszenie.</numerusform>
    <numerusform>Pominięto %n osób: niedawno dostały przypomnienie, mają ustaloną przerwę albo otwarte zgłoszenie.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n as before</source>
   <translation>
    <numerusform>%n bez zmian</numerusform>
    <numerusform>%n bez zmian</numerusform>
    <numerusform>%n bez zmian</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n calls to make.</source>
   <translation>
    <numerusform>%n telefon do wykonania.</numerusform>
    <numerusform>%n telefony do wykonania.</numerusform>
    <numerusform>%n telefonów do wykonania.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days late</source>
   <translation>
    <numerusform>%n dzień po terminie</numerusform>
    <numerusform>%n dni po terminie</numerusform>
    <numerusform>%n dni po terminie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n late</source>
   <translation>
    <numerusform>%n po terminie</numerusform>
    <numerusform>%n po terminie</numerusform>
    <numerusform>%n po terminie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters.</source>
   <translation>
    <numerusform>%n wiadomość.</numerusform>
    <numerusform>%n wiadomości.</numerusform>
    <numerusform>%n wiadomości.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more days</source>
   <translation>
    <numerusform>%n dzień więcej</numerusform>
    <numerusform>%n dni więcej</numerusform>
    <numerusform>%n dni więcej</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n nowa</numerusform>
    <numerusform>%n nowe</numerusform>
    <numerusform>%n nowych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not brought</source>
   <translation>
    <numerusform>%n nie wczytana</numerusform>
    <numerusform>%n nie wczytane</numerusform>
    <numerusform>%n nie wczytanych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not taken</source>
   <translation>
    <numerusform>%n nieprzyjęty</numerusform>
    <numerusform>%n nieprzyjęte</numerusform>
    <numerusform>%n nieprzyjętych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n osoba</numerusform>
    <numerusform>%n osoby</numerusform>
    <numerusform>%n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people stay: something of theirs has come since.</source>
   <translation>
    <numerusform>%n osoba zostaje: w międzyczasie coś od niej przyszło.</numerusform>
    <numerusform>%n osoby zostają: w międzyczasie coś od nich przyszło.</numerusform>
    <numerusform>%n osób zostaje: w międzyczasie coś od nich przyszło.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n reminders leave in a few seconds.</source>
   <translation>
    <numerusform>Przypomnienie wyjdzie za kilka sekund.</numerusform>
    <numerusform>%n przypomnienia wyjdą za kilka sekund.</numerusform>
    <numerusform>%n przypomnień wyjdzie za kilka sekund.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n the same person as another row</source>
   <translation>
    <numerusform>%n ta sama osoba co w innym wierszu</numerusform>
    <numerusform>%n te same osoby co w innych wierszach</numerusform>
    <numerusform>%n tych samych osób co w innych wierszach</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were left out.</source>
   <translation>
    <numerusform>Pominięto %n osobę.</numerusform>
    <numerusform>Pominięto %n osoby.</numerusform>
    <numerusform>Pominięto %n osób.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n with something new</source>
   <translation>
    <numerusform>%n z czymś nowym</numerusform>
    <numerusform>%n z czymś nowym</numerusform>
    <numerusform>%n z czymś nowym</numerusform>
   </translation>
  </message>
  <message>
   <source>A gentle note.</source>
   <translation>Wystarczy życzliwe słowo.</translation>
  </message>
  <message>
   <source>A reminder went out in the last three days.</source>
   <translation>Przypomnienie wyszło w ciągu ostatnich trzech dni.</translation>
  </message>
  <message>
   <source>A ticket is open: an answer there reminds best.</source>
   <translation>Jest otwarte zgłoszenie: najlepiej przypomnieć w odpowiedzi.</translation>
  </message>
  <message>
   <source>A week late: offer help.</source>
   <translation>Tydzień po terminie: warto zaproponować pomoc.</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Dodaj</translation>
  </message>
  <message>
   <source>Agreed leave of {name}</source>
   <translation>Ustalona przerwa: {name}</translation>
  </message>
  <message>
   <source>Answered {day}.</source>
   <translation>Odpowiedź: {day}.</translation>
  </message>
  <message>
   <source>Back to the columns</source>
   <translation>Wróć do kolumn</translation>
  </message>
  <message>
   <source>Call: {checkpoint}</source>
   <translation>Telefon: {checkpoint}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Chat name</source>
   <translation>Nazwa na czacie</translation>
  </message>
  <message>
   <source>Checkpoint {place}</source>
   <translation>Punkt kontrolny {place}</translation>
  </message>
  <message>
   <source>Checkpoint {place} of {total}, {name}, {state}</source>
   <translation>Punkt kontrolny {place} z {total}, {name}, {state}</translation>
  </message>
  <message>
   <source>Checkpoint: its name above, done or not below</source>
   <translation>Punkt kontrolny: u góry nazwa, niżej kto zaliczył</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Punkty kontrolne</translation>
  </message>
  <message>
   <source>Checkpoints come from cohorts, sheets and Moodle.</source>
   <translation>Punkty kontrolne biorą się z grup, arkuszy i Moodle.</translation>
  </message>
  <message>
   <source>Checkpoints…</source>
   <translation>Punkty kontrolne…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Zamknij</translation>
  </message>
  <message>
   <source>Cohort</source>
   <translation>Grupa</translation>
  </message>
  <message>
   <source>Cohorts</source>
   <translation>Grupy</translation>
  </message>
  <message>
   <source>Course</source>
   <translation>Kurs</translation>
  </message>
  <message>
   <source>Courses</source>
   <translation>Kursy</translation>
  </message>
  <message>
   <source>Do not remind them</source>
   <translation>Nie przypominaj</translation>
  </message>
  <message>
   <source>Done, for that checkpoint</source>
   <translation>Zaliczone, dla tego punktu</translation>
  </message>
  <message>
   <source>Due on, for that checkpoint</source>
   <translation>Termin, dla tego punktu</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Earlier: {name}</source>
   <translation>Wcześniej: {name}</translation>
  </message>
  <message>
   <source>Enrolled on</source>
   <translation>Data zapisu</translation>
  </message>
  <message>
   <source>Everybody is in.</source>
   <translation>Wszyscy są już w bazie.</translation>
  </message>
  <message>
   <source>Everybody who is late with something</source>
   <translation>Wszyscy, którzy są z czymś po terminie</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Pierwszy dzień</translation>
  </message>
  <message>
   <source>First name</source>
   <translation>Imię</translation>
  </message>
  <message>
   <source>For whoever calls</source>
   <translation>Dla osoby, która zadzwoni</translation>
  </message>
  <message>
   <source>Full name</source>
   <translation>Imię i nazwisko</translation>
  </message>
  <message numerus="yes">
   <source>Import %n people</source>
   <translation>
    <numerusform>Wczytaj %n osobę</numerusform>
    <numerusform>Wczytaj %n osoby</numerusform>
    <numerusform>Wczytaj %n osób</numerusform>
   </translation>
  </message>
  <message>
   <source>Import people</source>
   <translation>Wczytaj osoby</translation>
  </message>
  <message>
   <source>Import people…</source>
   <translation>Wczytaj osoby…</translation>
  </message>
  <message>
   <source>Imports</source>
   <translation>Importy</translation>
  </message>
  <message>
   <source>It is hardly late: many hand in on the next day.</source>
   <translation>To dopiero początek: wiele osób oddaje następnego dnia.</translation>
  </message>
  <message>
   <source>Known, nothing new</source>
   <translation>Znana osoba, nic nowego</translation>
  </message>
  <message>
   <source>Known, something is new</source>
   <translation>Znana osoba, coś nowego</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Język</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Ostatni dzień</translation>
  </message>
  <message>
   <source>Last on the platform</source>
   <translation>Ostatnio na platformie</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Pomiń</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>List</translation>
  </message>
  <message>
   <source>Mark as done</source>
   <translation>Oznacz jako zaliczone</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>Name of a checkpoint</source>
   <translation>Nazwa punktu kontrolnego</translation>
  </message>
  <message>
   <source>Name of a new checkpoint</source>
   <translation>Nazwa nowego punktu kontrolnego</translation>
  </message>
  <message>
   <source>Name on the platform</source>
   <translation>Nazwa na platformie</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nowa osoba</translation>
  </message>
  <message>
   <source>New cohort</source>
   <translation>Nowa grupa</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Następny</translation>
  </message>
  <message>
   <source>No address is known.</source>
   <translation>Nie ma adresu.</translation>
  </message>
  <message>
   <source>Nobody is in this cohort yet</source>
   <translation>W tej grupie nikogo jeszcze nie ma</translation>
  </message>
  <message>
   <source>Nobody is late</source>
   <translation>Nikt nie jest po terminie</translation>
  </message>
  <message>
   <source>Nobody of them is to be reminded now.</source>
   <translation>Nikomu z nich nie trzeba teraz przypominać.</translation>
  </message>
  <message>
   <source>Nobody stands in this sheet.</source>
   <translation>W tym arkuszu nikogo nie ma.</translation>
  </message>
  <message>
   <source>Nobody was brought.</source>
   <translation>Nikogo nie wczytano.</translation>
  </message>
  <message>
   <source>Not brought</source>
   <translation>Nie wczytano</translation>
  </message>
  <message>
   <source>Not done after all</source>
   <translation>Jednak niezaliczone</translation>
  </message>
  <message>
   <source>Not sent.</source>
   <translation>Nie wysłano.</translation>
  </message>
  <message>
   <source>Not taken</source>
   <translation>Nieprzyjęty</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notatka</translation>
  </message>
  <message>
   <source>Nothing is late.</source>
   <translation>Nic nie jest po terminie.</translation>
  </message>
  <message>
   <source>Nothing was imported yet</source>
   <translation>Nic jeszcze nie wczytano</translation>
  </message>
  <message>
   <source>Nothing was undone.</source>
   <translation>Nic nie cofnięto.</translation>
  </message>
  <message>
   <source>Numbers are from</source>
   <translation>Numery z kraju</translation>
  </message>
  <message>
   <source>On leave from {first} to {last}</source>
   <translation>Przerwa od {first} do {last}</translation>
  </message>
  <message>
   <source>On leave until {day}</source>
   <translation>Przerwa do {day}</translation>
  </message>
  <message>
   <source>Open the person</source>
   <translation>Otwórz osobę</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organizacja</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Po terminie</translation>
  </message>
  <message>
   <source>People come from a sheet, from Moodle, or from their own page.</source>
   <translation>Osoby przychodzą z arkusza, z Moodle albo ze swojej strony.</translation>
  </message>
  <message>
   <source>People of the cohort</source>
   <translation>Osoby w grupie</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Plan a call instead</source>
   <translation>Zaplanuj telefon</translation>
  </message>
  <message>
   <source>Plan the call</source>
   <translation>Zaplanuj telefon</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Podgląd</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Poprzedni</translation>
  </message>
  <message>
   <source>Reading the file…</source>
   <translation>Czytanie pliku…</translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people</source>
   <translation>
    <numerusform>Przypomnij %n osobie</numerusform>
    <numerusform>Przypomnij %n osobom</numerusform>
    <numerusform>Przypomnij %n osobom</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people…</source>
   <translation>
    <numerusform>Przypomnij %n osobie…</numerusform>
    <numerusform>Przypomnij %n osobom…</numerusform>
    <numerusform>Przypomnij %n osobom…</numerusform>
   </translation>
  </message>
  <message>
   <source>Remind kindly</source>
   <translation>Przypomnij życzliwie</translation>
  </message>
  <message>
   <source>Reminded {day}, {agent}.</source>
   <translation>Przypomnienie: {day}, {agent}.</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>Usuń: {name}</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Wiersz</translation>
  </message>
  <message>
   <source>Rows of the sheet</source>
   <translation>Wiersze arkusza</translation>
  </message>
  <message>
   <source>Same person as row {row}</source>
   <translation>Ta sama osoba co w wierszu {row}</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Zapisz raport</translation>
  </message>
  <message>
   <source>Save the report…</source>
   <translation>Zapisz raport…</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Wyślij</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Arkusz</translation>
  </message>
  <message>
   <source>Sheets</source>
   <translation>Arkusze</translation>
  </message>
  <message>
   <source>Something in braces is still to be filled in.</source>
   <translation>Coś w nawiasach klamrowych czeka jeszcze na uzupełnienie.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Zatrzymaj</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Temat</translation>
  </message>
  <message>
   <source>Surname</source>
   <translation>Nazwisko</translation>
  </message>
  <message>
   <source>The call stands in the queue.</source>
   <translation>Telefon czeka w kolejce.</translation>
  </message>
  <message>
   <source>The import stopped.</source>
   <translation>Import się zatrzymał.</translation>
  </message>
  <message>
   <source>The import was undone.</source>
   <translation>Import cofnięto.</translation>
  </message>
  <message>
   <source>They are back: remind them again</source>
   <translation>Przerwa skończona: przypominaj znowu</translation>
  </message>
  <message>
   <source>They are on leave, as agreed.</source>
   <translation>Ustalono przerwę.</translation>
  </message>
  <message>
   <source>They were reminded meanwhile, or a ticket of theirs is open.</source>
   <translation>W międzyczasie wyszło przypomnienie albo otwarto zgłoszenie.</translation>
  </message>
  <message>
   <source>Two weeks late: a call is kinder than one more letter.</source>
   <translation>Dwa tygodnie po terminie: telefon będzie milszy niż kolejny list.</translation>
  </message>
  <message>
   <source>Undo the import</source>
   <translation>Cofnij import</translation>
  </message>
  <message>
   <source>Undo this import</source>
   <translation>Cofnij ten import</translation>
  </message>
  <message>
   <source>Usual cohort</source>
   <translation>Zwykła grupa</translation>
  </message>
  <message>
   <source>Usual course</source>
   <translation>Zwykły kurs</translation>
  </message>
  <message>
   <source>Usual language</source>
   <translation>Zwykły język</translation>
  </message>
  <message>
   <source>What became of it</source>
   <translation>Co się stało</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>Co się stanie</translation>
  </message>
  <message>
   <source>What stands in each column? What was understood is chosen already.</source>
   <translation>Co jest w której kolumnie? To, co udało się rozpoznać, jest już wybrane.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Dlaczego</translation>
  </message>
  <message>
   <source>Why, in a word (may stay empty)</source>
   <translation>Powód, jednym słowem (może być pusty)</translation>
  </message>
  <message>
   <source>Write a letter instead</source>
   <translation>Napisz wiadomość</translation>
  </message>
  <message>
   <source>a formula that failed</source>
   <translation>formuła z błędem</translation>
  </message>
  <message>
   <source>address or number of somebody else too</source>
   <translation>adres lub numer także innej osoby</translation>
  </message>
  <message>
   <source>courses cohorts checkpoints late progress</source>
   <translation>kursy grupy punkty kontrolne po terminie postępy</translation>
  </message>
  <message>
   <source>done {day}</source>
   <translation>zaliczone {day}</translation>
  </message>
  <message>
   <source>due today</source>
   <translation>termin dziś</translation>
  </message>
  <message>
   <source>due {day}</source>
   <translation>termin {day}</translation>
  </message>
  <message>
   <source>group class course</source>
   <translation>grupa klasa kurs</translation>
  </message>
  <message>
   <source>here as {name}</source>
   <translation>w bazie jako: {name}</translation>
  </message>
  <message>
   <source>last contact {day}</source>
   <translation>ostatni kontakt {day}</translation>
  </message>
  <message>
   <source>last on the platform {day}</source>
   <translation>ostatnio na platformie {day}</translation>
  </message>
  <message>
   <source>more time until {day}</source>
   <translation>więcej czasu, do {day}</translation>
  </message>
  <message>
   <source>neither yes, no nor a date</source>
   <translation>ani tak, ani nie, ani data</translation>
  </message>
  <message>
   <source>no contact yet</source>
   <translation>jeszcze bez kontaktu</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>bez terminu</translation>
  </message>
  <message>
   <source>no e-mail address</source>
   <translation>to nie jest adres e-mail</translation>
  </message>
  <message>
   <source>no language we know</source>
   <translation>nieznany język</translation>
  </message>
  <message>
   <source>no name</source>
   <translation>brak imienia i nazwiska</translation>
  </message>
  <message>
   <source>no name, and nobody is known under the address</source>
   <translation>brak imienia i nazwiska, a adresu nikt nie zna</translation>
  </message>
  <message>
   <source>no phone number</source>
   <translation>to nie jest numer telefonu</translation>
  </message>
  <message>
   <source>nothing new</source>
   <translation>nic nowego</translation>
  </message>
  <message>
   <source>overdue late checkpoint reminder</source>
   <translation>zaległe spóźnione etap przypomnienie</translation>
  </message>
  <message>
   <source>progress without a cohort</source>
   <translation>postępy bez grupy</translation>
  </message>
  <message>
   <source>reminded {day}</source>
   <translation>przypomnienie {day}</translation>
  </message>
  <message>
   <source>row {row}</source>
   <translation>wiersz {row}</translation>
  </message>
  <message>
   <source>sheet spreadsheet csv xlsx excel moodle learners</source>
   <translation>arkusz csv xlsx excel moodle uczestnicy import</translation>
  </message>
  <message>
   <source>the import was stopped before this row</source>
   <translation>import zatrzymano przed tym wierszem</translation>
  </message>
  <message>
   <source>the name is none</source>
   <translation>to nie jest imię i nazwisko</translation>
  </message>
  <message>
   <source>the spreadsheet has lost digits of this number</source>
   <translation>arkusz zgubił cyfry tego numeru</translation>
  </message>
  <message>
   <source>too long for a name</source>
   <translation>za długie jak na imię i nazwisko</translation>
  </message>
  <message>
   <source>tutor {name}</source>
   <translation>prowadzi {name}</translation>
  </message>
  <message>
   <source>undone</source>
   <translation>cofnięto</translation>
  </message>
  <message>
   <source>{done} of {total} done</source>
   <translation>{done} z {total} zaliczone</translation>
  </message>
  <message>
   <source>{done} of {total} people are in</source>
   <translation>Wczytano {done} z {total} osób</translation>
  </message>
  <message>
   <source>{done} of {total} people are in; the others are listed as not brought. The same file brings them another time, or undo what is in.</source>
   <translation>Wczytano {done} z {total} osób; pozostałe są na liście jako niewczytane. Ten sam plik wczyta je później, a to, co już jest, można cofnąć.</translation>
  </message>
  <message>
   <source>{name} has a date</source>
   <translation>{name}: ma termin</translation>
  </message>
  <message>
   <source>{name} is due on</source>
   <translation>{name}: termin</translation>
  </message>
  <message>
   <source>{name}, preview {place} of {count}</source>
   <translation>{name}, podgląd {place} z {count}</translation>
  </message>
  <message>
   <source>{name}: {checkpoint}, {late}. Offer help first, and ask how much more time would do.</source>
   <translation>{name}: {checkpoint}, {late}. Najpierw zaproponuj pomoc i zapytaj, ile czasu jeszcze potrzeba.</translation>
  </message>
 </context>
 <context>
  <name>day</name>
  <message>
   <source>Today</source>
   <translation>Dziś</translation>
  </message>
  <message>
   <source>Tomorrow</source>
   <translation>Jutro</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Wczoraj</translation>
  </message>
 </context>
 <context>
  <name>entries</name>
  <message>
   <source>Change</source>
   <translation>Zmień</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Zamknij</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Odrzuć</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Pokaż</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Usuń</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Zapisz</translation>
  </message>
 </context>
 <context>
  <name>experts</name>
  <message numerus="yes">
   <source>%n answers for you</source>
   <translation>
    <numerusform>%n odpowiedź dla Ciebie</numerusform>
    <numerusform>%n odpowiedzi dla Ciebie</numerusform>
    <numerusform>%n odpowiedzi dla Ciebie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions for you</source>
   <translation>
    <numerusform>%n pytanie do Ciebie</numerusform>
    <numerusform>%n pytania do Ciebie</numerusform>
    <numerusform>%n pytań do Ciebie</numerusform>
   </translation>
  </message>
  <message>
   <source>A note</source>
   <translation>Notatka</translation>
  </message>
  <message>
   <source>A question for you from {asker}.</source>
   <translation>Pytanie do Ciebie. Od: {asker}.</translation>
  </message>
  <message>
   <source>A reminder to {name}</source>
   <translation>Przypomnienie. Do: {name}</translation>
  </message>
  <message>
   <source>All open</source>
   <translation>Wszystkie otwarte</translation>
  </message>
  <message>
   <source>An answer came from {name}</source>
   <translation>Jest odpowiedź. Od: {name}</translation>
  </message>
  <message>
   <source>An answer is needed within</source>
   <translation>Odpowiedź jest potrzebna w ciągu</translation>
  </message>
  <message>
   <source>An answer within what time? 30 min, 4 h, or 2 d.</source>
   <translation>W jakim czasie potrzebna jest odpowiedź? 30 min, 4 h albo 2 d.</translation>
  </message>
  <message>
   <source>Answer from {name}</source>
   <translation>Odpowiedź od: {name}</translation>
  </message>
  <message>
   <source>Answer from {name}.</source>
   <translation>Odpowiedź od: {name}.</translation>
  </message>
  <message>
   <source>Answer from {who}</source>
   <translation>Odpowiedź od: {who}</translation>
  </message>
  <message>
   <source>Answer them</source>
   <translation>Odpowiedz</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Zapytaj</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Zapytaj ponownie</translation>
  </message>
  <message>
   <source>Ask an expert…</source>
   <translation>Zapytaj eksperta…</translation>
  </message>
  <message>
   <source>Ask back</source>
   <translation>Dopytaj</translation>
  </message>
  <message>
   <source>Ask somebody</source>
   <translation>Zapytaj kogoś</translation>
  </message>
  <message>
   <source>Asked again: {name}.</source>
   <translation>Ponowne pytanie. Do: {name}.</translation>
  </message>
  <message>
   <source>Asked back.</source>
   <translation>Dopytano.</translation>
  </message>
  <message>
   <source>Asked: {name}.</source>
   <translation>Pytanie zadane. Do: {name}.</translation>
  </message>
  <message>
   <source>By letter</source>
   <translation>Listem</translation>
  </message>
  <message>
   <source>By letter to {email}</source>
   <translation>Listem na {email}</translation>
  </message>
  <message>
   <source>By letter. The mail server does not vouch for its sender.</source>
   <translation>Listem. Serwer poczty nie ręczy za nadawcę.</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Zrobione</translation>
  </message>
  <message>
   <source>Done with this question.</source>
   <translation>To pytanie jest załatwione.</translation>
  </message>
  <message>
   <source>E-mail address</source>
   <translation>Adres e-mail</translation>
  </message>
  <message>
   <source>From me</source>
   <translation>Ode mnie</translation>
  </message>
  <message>
   <source>From the participant</source>
   <translation>Od uczestnika</translation>
  </message>
  <message>
   <source>In the hours of the desk. As 30 min, 4 h, or 2 d.</source>
   <translation>W godzinach pracy. Na przykład 30 min, 4 h albo 2 d.</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Zobacz</translation>
  </message>
  <message>
   <source>Make an article…</source>
   <translation>Zrób z tego artykuł…</translation>
  </message>
  <message>
   <source>No answer in time: {name}.</source>
   <translation>Brak odpowiedzi na czas: {name}.</translation>
  </message>
  <message>
   <source>No answer yet from {name}, due {when}</source>
   <translation>Wciąż brak odpowiedzi, termin {when}. Od: {name}</translation>
  </message>
  <message>
   <source>No question of the desk is open.</source>
   <translation>Żadne pytanie nie jest otwarte.</translation>
  </message>
  <message>
   <source>No questions</source>
   <translation>Brak pytań</translation>
  </message>
  <message>
   <source>Nobody has asked you anything. What you are asked appears here by itself.</source>
   <translation>Nikt Cię o nic nie pyta. Pytania do Ciebie pojawią się tu same.</translation>
  </message>
  <message>
   <source>Not needed any more</source>
   <translation>Już niepotrzebne</translation>
  </message>
  <message>
   <source>Not needed any more: the question to {name}</source>
   <translation>Już niepotrzebne: pytanie do: {name}</translation>
  </message>
  <message>
   <source>Not needed any more: the question to {name}.</source>
   <translation>Już niepotrzebne: pytanie do: {name}.</translation>
  </message>
  <message>
   <source>On hold until the answer is there</source>
   <translation>Wstrzymaj, dopóki nie ma odpowiedzi</translation>
  </message>
  <message>
   <source>On their page</source>
   <translation>Na stronie</translation>
  </message>
  <message>
   <source>Open the ticket</source>
   <translation>Otwórz zgłoszenie</translation>
  </message>
  <message>
   <source>Our answer</source>
   <translation>Nasza odpowiedź</translation>
  </message>
  <message>
   <source>Pass the answer on</source>
   <translation>Przekaż odpowiedź</translation>
  </message>
  <message>
   <source>Put it into the answer</source>
   <translation>Wstaw do odpowiedzi</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pytanie</translation>
  </message>
  <message>
   <source>Question from {name}</source>
   <translation>Pytanie od: {name}</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Pytania</translation>
  </message>
  <message>
   <source>Questions to me and from me</source>
   <translation>Pytania do mnie i ode mnie</translation>
  </message>
  <message>
   <source>Report a gap…</source>
   <translation>Zgłoś brak artykułu…</translation>
  </message>
  <message>
   <source>Say more, or ask again</source>
   <translation>Powiedz więcej albo zapytaj ponownie</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Wyślij</translation>
  </message>
  <message>
   <source>Send the answer</source>
   <translation>Wyślij odpowiedź</translation>
  </message>
  <message>
   <source>Somebody else, by e-mail…</source>
   <translation>Ktoś inny, e-mailem…</translation>
  </message>
  <message>
   <source>The answer from {name} is due soon.</source>
   <translation>Wkrótce mija termin odpowiedzi. Od: {name}.</translation>
  </message>
  <message>
   <source>The letter did not arrive.</source>
   <translation>List nie dotarł.</translation>
  </message>
  <message>
   <source>The letter is on its way.</source>
   <translation>List jest w drodze.</translation>
  </message>
  <message>
   <source>The letter leaves in a moment.</source>
   <translation>List zaraz wyjdzie.</translation>
  </message>
  <message>
   <source>The mailbox of {name} answered by itself</source>
   <translation>Automatyczna odpowiedź ze skrzynki: {name}</translation>
  </message>
  <message>
   <source>The question did not arrive. To: {name}</source>
   <translation>Pytanie nie dotarło. Do: {name}</translation>
  </message>
  <message>
   <source>The question to {name} is settled</source>
   <translation>Pytanie załatwione. Do: {name}</translation>
  </message>
  <message>
   <source>The ticket stays where it is.</source>
   <translation>Zgłoszenie zostaje na swoim miejscu.</translation>
  </message>
  <message>
   <source>Their e-mail address is needed first.</source>
   <translation>Najpierw potrzebny jest adres e-mail.</translation>
  </message>
  <message>
   <source>Their mailbox answered by itself: {words}</source>
   <translation>Skrzynka odpowiedziała automatycznie: {words}</translation>
  </message>
  <message>
   <source>They get a letter, and answer it or write on a page without logging in.</source>
   <translation>Dostanie list i odpowie na niego albo napisze na stronie bez logowania.</translation>
  </message>
  <message>
   <source>They see it in their console.</source>
   <translation>Zobaczy to w swojej konsoli.</translation>
  </message>
  <message>
   <source>They will read</source>
   <translation>Do przeczytania</translation>
  </message>
  <message>
   <source>To me</source>
   <translation>Do mnie</translation>
  </message>
  <message>
   <source>Waiting for the answer from {name}, due {when}</source>
   <translation>Czekamy na odpowiedź, termin {when}. Od: {name}</translation>
  </message>
  <message>
   <source>Waiting for {name}</source>
   <translation>Czekamy. Odpowiada: {name}</translation>
  </message>
  <message>
   <source>What goes along</source>
   <translation>Co pójdzie razem z pytaniem</translation>
  </message>
  <message>
   <source>Which questions</source>
   <translation>Które pytania</translation>
  </message>
  <message>
   <source>Whom</source>
   <translation>Kogo</translation>
  </message>
  <message>
   <source>With the name</source>
   <translation>Z podaniem, od kogo</translation>
  </message>
  <message>
   <source>Without names, addresses and numbers</source>
   <translation>Bez nazwisk, adresów i numerów</translation>
  </message>
  <message>
   <source>Write down their answer</source>
   <translation>Zapisz tę odpowiedź</translation>
  </message>
  <message>
   <source>Write the question first.</source>
   <translation>Najpierw napisz pytanie.</translation>
  </message>
  <message>
   <source>Written down by a colleague</source>
   <translation>Zapisane przez kogoś z zespołu</translation>
  </message>
  <message>
   <source>Written down: the answer from {name}.</source>
   <translation>Zapisano odpowiedź. Od: {name}.</translation>
  </message>
  <message>
   <source>You asked back</source>
   <translation>Czekasz na wyjaśnienie</translation>
  </message>
  <message>
   <source>You have answered</source>
   <translation>Odpowiedź jest już u nas</translation>
  </message>
  <message>
   <source>You have asked nobody yet. In a ticket: Ask an expert…</source>
   <translation>Nie ma jeszcze pytań od Ciebie. W zgłoszeniu: Zapytaj eksperta…</translation>
  </message>
  <message>
   <source>Your answer</source>
   <translation>Twoja odpowiedź</translation>
  </message>
  <message>
   <source>Your answer is needed by: {when}</source>
   <translation>Twoja odpowiedź jest potrzebna do: {when}</translation>
  </message>
  <message>
   <source>Your answer is with the desk. Thank you.</source>
   <translation>Twoja odpowiedź już jest u nas. Dziękujemy.</translation>
  </message>
  <message>
   <source>administrator</source>
   <translation>administrator</translation>
  </message>
  <message>
   <source>agent</source>
   <translation>agent</translation>
  </message>
  <message>
   <source>by letter</source>
   <translation>listem</translation>
  </message>
  <message>
   <source>expert</source>
   <translation>ekspert</translation>
  </message>
  <message>
   <source>expert tutor answer asked</source>
   <translation>ekspert tutor odpowiedź pytanie</translation>
  </message>
  <message>
   <source>expert tutor colleague question consult help</source>
   <translation>ekspert tutor koleżanka kolega pytanie konsultacja pomoc</translation>
  </message>
  <message>
   <source>lead</source>
   <translation>lider</translation>
  </message>
  <message>
   <source>tutor</source>
   <translation>tutor</translation>
  </message>
  <message>
   <source>{name} asked back</source>
   <translation>Dopytuje: {name}</translation>
  </message>
  <message>
   <source>{name} asks back</source>
   <translation>Dopytuje: {name}</translation>
  </message>
  <message>
   <source>{name} asks back.</source>
   <translation>Dopytuje: {name}.</translation>
  </message>
  <message>
   <source>{name} says:</source>
   <translation>{name}:</translation>
  </message>
  <message>
   <source>{name} was asked</source>
   <translation>Zadano pytanie. Do: {name}</translation>
  </message>
  <message>
   <source>{who} adds</source>
   <translation>{who} dodaje</translation>
  </message>
  <message>
   <source>{who} asks back</source>
   <translation>{who} dopytuje</translation>
  </message>
  <message>
   <source>{who} asks {name}</source>
   <translation>{who} pyta. Do: {name}</translation>
  </message>
  <message>
   <source>{who}: not needed any more</source>
   <translation>{who}: już niepotrzebne</translation>
  </message>
 </context>
 <context>
  <name>fault</name>
  <message>
   <source>A character of the code is wrong, missing, or too many.</source>
   <translation>Jeden znak kodu jest błędny, brakuje go albo jest zbędny.</translation>
  </message>
  <message>
   <source>A credential of this service cannot be read.</source>
   <translation>Nie można odczytać poświadczenia tej usługi.</translation>
  </message>
  <message>
   <source>A file of this desk does not open.</source>
   <translation>Plik tego biurka nie otwiera się.</translation>
  </message>
  <message>
   <source>Add them at the provider: for Microsoft 365 IMAP.AccessAsUser.All and SMTP.Send, for Google the scope https://mail.google.com/</source>
   <translation>Dodaj je u dostawcy: dla Microsoft 365 IMAP.AccessAsUser.All i SMTP.Send, dla Google zakres https://mail.google.com/</translation>
  </message>
  <message>
   <source>All connections its database server allows are in use.</source>
   <translation>Wszystkie połączenia dozwolone przez serwer bazy są zajęte.</translation>
  </message>
  <message>
   <source>An administrator has to allow this first.</source>
   <translation>Najpierw musi na to pozwolić administrator.</translation>
  </message>
  <message>
   <source>Another program has been writing to it for more than ten seconds.</source>
   <translation>Inny program zapisuje w nim od ponad dziesięciu sekund.</translation>
  </message>
  <message>
   <source>Another window of Third Ring works with it on this computer.</source>
   <translation>Inne okno Third Ring na tym komputerze już z nim pracuje.</translation>
  </message>
  <message>
   <source>Ask its administrator to switch Authenticated SMTP on for the mailbox: Microsoft 365 admin center, Users, the user of the mailbox, Mail, Manage email apps. It takes effect within an hour.</source>
   <translation>Poproś administratora o włączenie uwierzytelnionego SMTP dla skrzynki: centrum administracyjne Microsoft 365, Użytkownicy, użytkownik skrzynki, Poczta, Zarządzaj aplikacjami poczty e-mail. Działa po godzinie.</translation>
  </message>
  <message>
   <source>Ask the administrator of your organisation to allow the application for mail, then sign in again.</source>
   <translation>Poproś administratora organizacji o zgodę na aplikację pocztową, a potem zaloguj się ponownie.</translation>
  </message>
  <message>
   <source>Ask the lead of the desk for a new invitation.</source>
   <translation>Poproś osobę prowadzącą zespół o nowe zaproszenie.</translation>
  </message>
  <message>
   <source>Ask the lead of the desk whether you are still one of its people.</source>
   <translation>Zapytaj osobę prowadzącą zespół, czy nadal do niego należysz.</translation>
  </message>
  <message>
   <source>Ask the lead of the desk.</source>
   <translation>Zapytaj osobę prowadzącą zespół.</translation>
  </message>
  <message>
   <source>Ask who looks after the desk's server to switch TLS on.</source>
   <translation>Poproś opiekuna serwera o włączenie TLS.</translation>
  </message>
  <message>
   <source>Ask who looks after the mail server.</source>
   <translation>Zapytaj osobę, która opiekuje się serwerem poczty.</translation>
  </message>
  <message>
   <source>Ask who looks after the server to upgrade it.</source>
   <translation>Poproś opiekuna serwera o jego aktualizację.</translation>
  </message>
  <message>
   <source>Ask whoever invited you to send the invitation again, as a file.</source>
   <translation>Poproś o ponowne przysłanie zaproszenia, tym razem jako pliku.</translation>
  </message>
  <message>
   <source>At Microsoft add the permission offline_access to the application; at Google remove the application from the permissions of the account. Then sign in again.</source>
   <translation>W Microsoft dodaj aplikacji uprawnienie offline_access; w Google usuń aplikację z uprawnień konta. Potem zaloguj się ponownie.</translation>
  </message>
  <message>
   <source>Begin again: there is a new code then.</source>
   <translation>Zacznij od nowa: będzie nowy kod.</translation>
  </message>
  <message>
   <source>Bring the entry back from a backup of your account, or remove it: a new key is made, and the files that were encrypted with the old one do not open any more.</source>
   <translation>Przywróć wpis z kopii swojego konta albo usuń go: powstanie nowy klucz, a pliki zaszyfrowane starym już się nie otworzą.</translation>
  </message>
  <message>
   <source>Choose TLS in the settings of the mailbox, with port 993.</source>
   <translation>W ustawieniach skrzynki wybierz TLS i port 993.</translation>
  </message>
  <message>
   <source>Choose TLS or STARTTLS for sending in Settings.</source>
   <translation>W ustawieniach wybierz dla wysyłania TLS albo STARTTLS.</translation>
  </message>
  <message>
   <source>Choose TLS or STARTTLS in the settings of the mailbox.</source>
   <translation>W ustawieniach skrzynki wybierz TLS albo STARTTLS.</translation>
  </message>
  <message>
   <source>Choose another one, or restore it.</source>
   <translation>Wybierz inny albo przywróć go z kopii.</translation>
  </message>
  <message>
   <source>Choose another place, or free some space.</source>
   <translation>Wybierz inne miejsce albo zwolnij trochę miejsca.</translation>
  </message>
  <message>
   <source>Choose in the settings of the mailbox how the desk logs in.</source>
   <translation>W ustawieniach skrzynki wybierz sposób logowania.</translation>
  </message>
  <message>
   <source>Choose one of them.</source>
   <translation>Wybierz jeden z nich.</translation>
  </message>
  <message>
   <source>Choose one of these, or join the desk with an invitation.</source>
   <translation>Wybierz jedno z nich albo dołącz z zaproszeniem.</translation>
  </message>
  <message>
   <source>Copy both again from the registration at the provider, without spaces.</source>
   <translation>Skopiuj oba jeszcze raz z rejestracji u dostawcy, bez spacji.</translation>
  </message>
  <message>
   <source>Copy the whole code again, from TR1 to its last letter.</source>
   <translation>Skopiuj jeszcze raz cały kod, od TR1 do ostatniej litery.</translation>
  </message>
  <message>
   <source>Do not go on. Ask the lead of the desk for a new invitation.</source>
   <translation>Nie kontynuuj. Poproś osobę prowadzącą zespół o nowe zaproszenie.</translation>
  </message>
  <message>
   <source>Do not go on. Ask who looks after the desk's server for its certificate.</source>
   <translation>Nie kontynuuj. Poproś opiekuna serwera o jego certyfikat.</translation>
  </message>
  <message>
   <source>Do not go on. Look whether the address is right, or ask who looks after the desk's server.</source>
   <translation>Nie kontynuuj. Sprawdź, czy adres jest właściwy, albo zapytaj opiekuna serwera.</translation>
  </message>
  <message>
   <source>End the other program that listens there, or choose another: third-ring desk web --listen HOST:PORT</source>
   <translation>Zakończ inny program, który tam nasłuchuje, albo wybierz inny adres: third-ring desk web --listen HOST:PORT</translation>
  </message>
  <message>
   <source>Free some space or give this folder's rights back, then change a setting again.</source>
   <translation>Zwolnij trochę miejsca albo przywróć prawa do folderu, potem zmień ustawienie jeszcze raz.</translation>
  </message>
  <message>
   <source>Free some space or give this folder's rights back, then try again.</source>
   <translation>Zwolnij trochę miejsca albo przywróć prawa do folderu i spróbuj ponownie.</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>Zwolnij trochę miejsca i spróbuj ponownie.</translation>
  </message>
  <message>
   <source>Give it a certificate that this computer trusts, or correct the name of the computer in the settings.</source>
   <translation>Trzeba dać jej certyfikat, któremu ufa ten komputer, albo poprawić nazwę komputera w ustawieniach.</translation>
  </message>
  <message>
   <source>Give the password again, or ask the lead of the desk for a new invitation.</source>
   <translation>Podaj hasło jeszcze raz albo poproś osobę prowadzącą zespół o nowe zaproszenie.</translation>
  </message>
  <message>
   <source>Give the password, or join the desk again with the invitation.</source>
   <translation>Podaj hasło albo dołącz ponownie z zaproszeniem.</translation>
  </message>
  <message>
   <source>Give the rights to the desk's file and folder back, then try again.</source>
   <translation>Przywróć prawa do pliku i folderu biurka i spróbuj ponownie.</translation>
  </message>
  <message>
   <source>Go on in that window, or close it first.</source>
   <translation>Pracuj w tamtym oknie albo najpierw je zamknij.</translation>
  </message>
  <message>
   <source>Go on with what is here; it is tried again by itself.</source>
   <translation>Pracuj z tym, co jest na miejscu; ponowna próba nastąpi sama.</translation>
  </message>
  <message>
   <source>Google asks for an app password.</source>
   <translation>Google wymaga hasła do aplikacji.</translation>
  </message>
  <message>
   <source>In its registration switch on “Allow public client flows”, then sign in again.</source>
   <translation>W jej rejestracji włącz „Allow public client flows”, a potem zaloguj się ponownie.</translation>
  </message>
  <message>
   <source>Install the newest Third Ring on this computer.</source>
   <translation>Zainstaluj na tym komputerze najnowszy Third Ring.</translation>
  </message>
  <message>
   <source>It answered in another way than TLS would: the port and the kind of protection do not fit.</source>
   <translation>Odpowiada inaczej niż TLS: port i rodzaj ochrony do siebie nie pasują.</translation>
  </message>
  <message>
   <source>It asks for a secret that such programs do not have, or does not allow this way to sign in.</source>
   <translation>Wymaga tajnego klucza, którego takie programy nie mają, albo nie pozwala logować się w ten sposób.</translation>
  </message>
  <message>
   <source>It asks for no password on this connection, or for a proof that only other programs have.</source>
   <translation>Na tym połączeniu nie pyta o hasło albo żąda dowodu, który mają tylko inne programy.</translation>
  </message>
  <message>
   <source>It cannot be reached, or did not answer as such a server does.</source>
   <translation>Jest nieosiągalny albo nie odpowiada tak, jak powinien.</translation>
  </message>
  <message>
   <source>It does not answer at its address, or the connection was lost.</source>
   <translation>Pod swoim adresem nie odpowiada albo połączenie się zerwało.</translation>
  </message>
  <message>
   <source>It holds no tables of a desk.</source>
   <translation>Nie ma w nim tabel biurka.</translation>
  </message>
  <message>
   <source>It is not said which folder letters go to.</source>
   <translation>Nie podano, do którego folderu trafiają listy.</translation>
  </message>
  <message>
   <source>It is not the password of this person, or it was changed.</source>
   <translation>To nie jest hasło tej osoby albo zostało zmienione.</translation>
  </message>
  <message>
   <source>It is tried again by itself.</source>
   <translation>Ponowna próba nastąpi sama.</translation>
  </message>
  <message>
   <source>It is tried again by itself. If it stays so, ask whoever looks after the mail server.</source>
   <translation>Ponowimy próbę automatycznie. Jeśli to się nie zmieni, zapytaj osobę, która opiekuje się serwerem poczty.</translation>
  </message>
  <message>
   <source>It is tried again by itself. If it stays so, look at the PBX and at the network.</source>
   <translation>Kolejna próba nastąpi sama. Jeśli to się nie zmieni, trzeba sprawdzić centralę i sieć.</translation>
  </message>
  <message>
   <source>It is tried again by itself. If it stays so, look at the log of the PBX.</source>
   <translation>Kolejna próba nastąpi sama. Jeśli to się nie zmieni, trzeba zajrzeć do dziennika centrali.</translation>
  </message>
  <message>
   <source>It is tried again by itself. Look whether the address and the port are right.</source>
   <translation>Ponowimy próbę automatycznie. Sprawdź, czy adres i port są właściwe.</translation>
  </message>
  <message>
   <source>It is tried again by itself. Look whether the network is there and the address and the port are right.</source>
   <translation>Ponowimy próbę automatycznie. Sprawdź sieć oraz czy adres i port są właściwe.</translation>
  </message>
  <message>
   <source>It said: {words}</source>
   <translation>Odpowiedź serwera: {words}</translation>
  </message>
  <message>
   <source>Its certificate is not one this computer trusts, or belongs to a server of another name.</source>
   <translation>Ten komputer nie ufa jego certyfikatowi albo certyfikat należy do serwera o innej nazwie.</translation>
  </message>
  <message>
   <source>Its database says that you have no right to it.</source>
   <translation>Baza danych mówi, że nie masz do tego prawa.</translation>
  </message>
  <message>
   <source>Its database server does not know this person, or not from this computer.</source>
   <translation>Serwer bazy nie zna tej osoby albo nie z tego komputera.</translation>
  </message>
  <message>
   <source>Its database server does not offer an encrypted connection.</source>
   <translation>Serwer bazy nie oferuje szyfrowanego połączenia.</translation>
  </message>
  <message>
   <source>Its database server only lets it be read: it is a standby, or it was closed for writing.</source>
   <translation>Serwer bazy pozwala tylko czytać: to serwer zapasowy albo zamknięto zapis.</translation>
  </message>
  <message>
   <source>Its registration does not hold the permissions for receiving and sending.</source>
   <translation>W jej rejestracji nie ma uprawnień do odbierania i wysyłania.</translation>
  </message>
  <message>
   <source>Its server could not read a part of it.</source>
   <translation>Serwer nie mógł odczytać jej części.</translation>
  </message>
  <message>
   <source>Letter after letter could not be taken in.</source>
   <translation>Kolejnych listów nie udało się przyjąć.</translation>
  </message>
  <message>
   <source>Letters are to go to another folder once they are taken in, and that folder has no name.</source>
   <translation>Po przyjęciu listy mają trafiać do innego folderu, ale nie ma on nazwy.</translation>
  </message>
  <message>
   <source>Letters wait and are tried again by themselves.</source>
   <translation>Listy czekają i próba powtórzy się sama.</translation>
  </message>
  <message>
   <source>Letters wait and are tried again by themselves. If it stays so, ask the provider of the mailbox.</source>
   <translation>Listy czekają i próba powtórzy się sama. Jeśli to się nie zmieni, zapytaj dostawcę skrzynki.</translation>
  </message>
  <message>
   <source>Letters would travel open to everybody.</source>
   <translation>Listy szłyby otwarte dla wszystkich.</translation>
  </message>
  <message>
   <source>Look at LoadCredential= in the unit of the service.</source>
   <translation>Sprawdź LoadCredential= w pliku usługi.</translation>
  </message>
  <message>
   <source>Look at the address and the port: `port` in manager.conf, 5038 as a rule.</source>
   <translation>Trzeba sprawdzić adres i port: `port` w manager.conf, zwykle 5038.</translation>
  </message>
  <message>
   <source>Look at the network, then try again. What was granted before stays.</source>
   <translation>Sprawdź sieć i spróbuj ponownie. Udzielona wcześniej zgoda zostaje.</translation>
  </message>
  <message>
   <source>Look at the organisation in the mailbox: its domain or its id. Empty means any.</source>
   <translation>Sprawdź organizację w ustawieniach skrzynki: jej domenę lub identyfikator. Puste oznacza dowolną.</translation>
  </message>
  <message>
   <source>Look at them under Letters set aside, and update Third Ring. If it stays so, report it with the log of the gateway.</source>
   <translation>Obejrzyj je w części Listy odłożone na bok i zaktualizuj Third Ring. Jeśli nic się nie zmieni, zgłoś to razem z dziennikiem bramy.</translation>
  </message>
  <message>
   <source>Look it over with: third-ring desk doctor. Then restore the newest backup: third-ring desk restore FILE</source>
   <translation>Sprawdź poleceniem: third-ring desk doctor. Potem przywróć najnowszą kopię: third-ring desk restore FILE</translation>
  </message>
  <message>
   <source>Look whether it runs, and whether a firewall lets the gateway through to this port.</source>
   <translation>Trzeba sprawdzić, czy działa i czy zapora przepuszcza bramę do tego portu.</translation>
  </message>
  <message>
   <source>Look whether port and protection in Settings are those its provider names for sending.</source>
   <translation>Sprawdź w ustawieniach, czy port i ochrona są takie, jakie dostawca podaje dla wysyłania.</translation>
  </message>
  <message>
   <source>Look whether the PBX runs, whether `enabled = yes` and `port` stand so in its manager.conf, and whether `bindaddr` lets other computers in.</source>
   <translation>Trzeba sprawdzić, czy centrala działa, czy w jej manager.conf są `enabled = yes` i właściwy `port` oraz czy `bindaddr` wpuszcza inne komputery.</translation>
  </message>
  <message>
   <source>Look whether the address and the port are those of an IMAP server.</source>
   <translation>Sprawdź, czy to adres i port serwera IMAP.</translation>
  </message>
  <message>
   <source>Look whether the address is right, or ask the lead of the desk for a new invitation.</source>
   <translation>Sprawdź adres albo poproś osobę prowadzącą zespół o nowe zaproszenie.</translation>
  </message>
  <message>
   <source>Look whether the address is that of the account that signs in, or have the right to send as it given to the account.</source>
   <translation>Sprawdź, czy to adres konta, które się loguje, albo poproś o prawo wysyłania z niego dla tego konta.</translation>
  </message>
  <message>
   <source>Look whether the address is the one in its certificate. If your network has a certificate authority of its own, have it added to those this computer trusts.</source>
   <translation>Sprawdź, czy adres jest taki jak w certyfikacie. Jeśli sieć ma własny urząd certyfikacji, poproś o dodanie go do zaufanych na tym komputerze.</translation>
  </message>
  <message>
   <source>Look whether the address of the mailbox in Settings is right, or choose there that the server keeps what is sent. Letters wait meanwhile.</source>
   <translation>Sprawdź w ustawieniach adres skrzynki albo wybierz tam, że serwer sam zapisuje wysłane. Listy na razie czekają.</translation>
  </message>
  <message>
   <source>Look whether the disk is full or failing. Then: third-ring desk doctor</source>
   <translation>Sprawdź, czy dysk nie jest pełny lub uszkodzony. Potem: third-ring desk doctor</translation>
  </message>
  <message>
   <source>Look whether the folders set for this mailbox are there and may be written to.</source>
   <translation>Sprawdź, czy foldery ustawione dla tej skrzynki istnieją i można w nich pisać.</translation>
  </message>
  <message>
   <source>Look whether the module app_queue.so is loaded (`module show like queue`).</source>
   <translation>Trzeba sprawdzić, czy moduł app_queue.so jest załadowany (`module show like queue`).</translation>
  </message>
  <message>
   <source>Look whether the name is spelled right and the network is there.</source>
   <translation>Sprawdź pisownię nazwy i sieć.</translation>
  </message>
  <message>
   <source>Look whether the name is spelt right and whether there is a network.</source>
   <translation>Trzeba sprawdzić pisownię nazwy i połączenie z siecią.</translation>
  </message>
  <message>
   <source>Look whether the network is there and the address is right, then try again.</source>
   <translation>Sprawdź, czy jest sieć i czy adres jest dobry, potem spróbuj ponownie.</translation>
  </message>
  <message>
   <source>Look whether the network is there and the address is right. Letters wait and are tried again by themselves.</source>
   <translation>Sprawdź sieć i adres. Listy czekają i próba powtórzy się sama.</translation>
  </message>
  <message>
   <source>Look whether the network is there, then try again. What was finished before is kept.</source>
   <translation>Sprawdź, czy jest sieć, i spróbuj ponownie. To, co skończone, jest zapisane.</translation>
  </message>
  <message>
   <source>Look whether the port fits the way of encryption: 993 for TLS, 143 for STARTTLS.</source>
   <translation>Sprawdź, czy port pasuje do szyfrowania: 993 dla TLS, 143 dla STARTTLS.</translation>
  </message>
  <message>
   <source>Look whether the server's name in Settings is right; if it is, ask who looks after it for a certificate.</source>
   <translation>Sprawdź nazwę serwera w ustawieniach; jeśli jest właściwa, poproś jego opiekuna o certyfikat.</translation>
  </message>
  <message>
   <source>Look whether the user name and the password are right, and whether the mailbox allows IMAP.</source>
   <translation>Sprawdź nazwę użytkownika i hasło oraz czy skrzynka zezwala na IMAP.</translation>
  </message>
  <message>
   <source>Look which port `tlsbindaddr` in its manager.conf names (5039 as a rule), or switch TLS off.</source>
   <translation>Trzeba sprawdzić, jaki port podaje `tlsbindaddr` w jej manager.conf (zwykle 5039), albo wyłączyć TLS.</translation>
  </message>
  <message>
   <source>Make one with: third-ring desk init</source>
   <translation>Utwórz je poleceniem: third-ring desk init</translation>
  </message>
  <message>
   <source>Microsoft 365 does not let programs send from this mailbox.</source>
   <translation>Microsoft 365 nie pozwala programom wysyłać z tej skrzynki.</translation>
  </message>
  <message>
   <source>Microsoft 365 takes no passwords for sending any more.</source>
   <translation>Microsoft 365 nie przyjmuje już haseł przy wysyłaniu.</translation>
  </message>
  <message>
   <source>No Asterisk answers there.</source>
   <translation>Pod tym adresem nie odpowiada Asterisk.</translation>
  </message>
  <message>
   <source>No database server answers at its address.</source>
   <translation>Pod jego adresem nie odpowiada żaden serwer bazy danych.</translation>
  </message>
  <message>
   <source>No desk of this name is known here.</source>
   <translation>Nie ma tu biurka o tej nazwie.</translation>
  </message>
  <message>
   <source>No encrypted connection to the mail server came about.</source>
   <translation>Nie udało się nawiązać szyfrowanego połączenia z serwerem poczty.</translation>
  </message>
  <message>
   <source>No port of this computer could be opened for it.</source>
   <translation>Nie udało się otworzyć dla niej żadnego portu tego komputera.</translation>
  </message>
  <message>
   <source>None is kept for it on this computer.</source>
   <translation>Na tym komputerze żadnego nie zapisano.</translation>
  </message>
  <message>
   <source>On the provider's page the question was answered with no.</source>
   <translation>Na stronie dostawcy padła odpowiedź „nie”.</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and choose to sign in with "Microsoft 365" instead of a password.</source>
   <translation>Otwórz skrzynkę w ustawieniach i zamiast hasła wybierz logowanie przez „Microsoft 365”.</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and give its password or sign in. On a gateway without a screen run: third-ring gateway mailbox-password NAME</source>
   <translation>Otwórz skrzynkę w ustawieniach i podaj hasło albo się zaloguj. Na bramie bez ekranu uruchom: third-ring gateway mailbox-password NAZWA</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and give user name and password again.</source>
   <translation>Otwórz skrzynkę w ustawieniach i podaj ponownie nazwę użytkownika i hasło.</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and sign in again, as the person whose mailbox it is.</source>
   <translation>Otwórz skrzynkę w ustawieniach i zaloguj się ponownie jako jej właściciel.</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and sign in again. Letters wait on the server meanwhile.</source>
   <translation>Otwórz skrzynkę w ustawieniach i zaloguj się ponownie. Listy na razie czekają na serwerze.</translation>
  </message>
  <message>
   <source>Others have been working on the same thing for more than ten seconds.</source>
   <translation>Inni pracują nad tym samym od ponad dziesięciu sekund.</translation>
  </message>
  <message>
   <source>Others were given the right of way each time.</source>
   <translation>Za każdym razem pierwszeństwo mieli inni.</translation>
  </message>
  <message>
   <source>Port 465 goes with TLS, port 587 with STARTTLS. Choose the one its provider names.</source>
   <translation>Port 465 jest dla TLS, port 587 dla STARTTLS. Wybierz ten, który podaje dostawca.</translation>
  </message>
  <message>
   <source>Put it back and go on, or close Third Ring and open the desk again.</source>
   <translation>Odłóż go na miejsce i pracuj dalej albo zamknij Third Ring i otwórz biurko ponownie.</translation>
  </message>
  <message>
   <source>Register it as a desktop application; at Microsoft add the address http://localhost to it.</source>
   <translation>Zarejestruj ją jako aplikację na komputer; w Microsoft dodaj jej adres http://localhost.</translation>
  </message>
  <message>
   <source>Restore the newest backup.</source>
   <translation>Przywróć najnowszą kopię zapasową.</translation>
  </message>
  <message>
   <source>Restore the newest backup: third-ring desk restore</source>
   <translation>Przywróć najnowszą kopię zapasową: third-ring desk restore</translation>
  </message>
  <message>
   <source>Run: third-ring desk upgrade (a backup is made first).</source>
   <translation>Uruchom: third-ring desk upgrade (najpierw powstaje kopia).</translation>
  </message>
  <message>
   <source>Sign in again and allow access to the mail.</source>
   <translation>Zaloguj się ponownie i zezwól na dostęp do poczty.</translation>
  </message>
  <message>
   <source>Sign in with "Google" in Settings, or make an app password in the Google account and give that.</source>
   <translation>Zaloguj się w ustawieniach przez „Google” albo utwórz na koncie Google hasło do aplikacji i podaj je.</translation>
  </message>
  <message>
   <source>Sign in with a code, where the provider offers it, or look at what protects this computer's network.</source>
   <translation>Zaloguj się kodem, jeśli dostawca to umożliwia, albo sprawdź, co chroni sieć tego komputera.</translation>
  </message>
  <message>
   <source>Start the keyring of your desktop (GNOME Keyring, KWallet, KeePassXC), then Third Ring again. Without one, passwords are kept only until Third Ring closes, and asked again after that.</source>
   <translation>Uruchom pęk kluczy swojego pulpitu (GNOME Keyring, KWallet, KeePassXC), a potem ponownie Third Ring. Bez niego hasła są pamiętane tylko do zamknięcia Third Ring, a potem trzeba je podać jeszcze raz.</translation>
  </message>
  <message>
   <source>Tell who looks after the desk's server, then try again.</source>
   <translation>Powiedz opiekunowi serwera, potem spróbuj ponownie.</translation>
  </message>
  <message>
   <source>Tell who looks after the desk's server.</source>
   <translation>Powiedz opiekunowi serwera.</translation>
  </message>
  <message>
   <source>Tell who looks after the desk's server: a backup may have to be restored.</source>
   <translation>Powiedz opiekunowi serwera: może trzeba przywrócić kopię.</translation>
  </message>
  <message>
   <source>The PostgreSQL of this desk is too old.</source>
   <translation>PostgreSQL tego biurka jest za stary.</translation>
  </message>
  <message>
   <source>The account belongs to another organisation, or the organisation is not written as it is called.</source>
   <translation>Konto należy do innej organizacji albo jej nazwa jest zapisana z błędem.</translation>
  </message>
  <message>
   <source>The application at the provider is not set up for programs on a computer.</source>
   <translation>Aplikacja u dostawcy nie jest przygotowana dla programów na komputerze.</translation>
  </message>
  <message>
   <source>The application is registered for a website, not for a program on a computer.</source>
   <translation>Aplikacja jest zarejestrowana dla strony internetowej, a nie dla programu na komputerze.</translation>
  </message>
  <message>
   <source>The application may not ask for mail.</source>
   <translation>Aplikacja nie może prosić o pocztę.</translation>
  </message>
  <message>
   <source>The browser could not come back to this computer.</source>
   <translation>Przeglądarka nie mogła wrócić do tego komputera.</translation>
  </message>
  <message>
   <source>The certificate of its database server has expired, or is not known to this computer.</source>
   <translation>Certyfikat serwera bazy wygasł albo ten komputer go nie zna.</translation>
  </message>
  <message>
   <source>The certificate of its database server is for another address.</source>
   <translation>Certyfikat serwera bazy jest wystawiony na inny adres.</translation>
  </message>
  <message>
   <source>The certificate of its database server is not the one the invitation names.</source>
   <translation>Certyfikat serwera bazy nie jest tym z zaproszenia.</translation>
  </message>
  <message>
   <source>The client ID, or the secret that belongs to it, is not one that it gave.</source>
   <translation>Identyfikator klienta albo jego tajny klucz nie pochodzi od niego.</translation>
  </message>
  <message>
   <source>The code of this attempt holds for some minutes only.</source>
   <translation>Kod tej próby działa tylko przez kilka minut.</translation>
  </message>
  <message>
   <source>The connection to its database server was lost, or the server is being stopped or started.</source>
   <translation>Połączenie z serwerem bazy zostało zerwane albo serwer właśnie startuje lub się zatrzymuje.</translation>
  </message>
  <message>
   <source>The copy could not be written.</source>
   <translation>Nie udało się zapisać kopii.</translation>
  </message>
  <message>
   <source>The database server has no database of this name.</source>
   <translation>Serwer nie ma bazy o tej nazwie.</translation>
  </message>
  <message>
   <source>The desk cannot be written to.</source>
   <translation>Nie można zapisywać w biurku.</translation>
  </message>
  <message>
   <source>The desk could not be joined.</source>
   <translation>Nie udało się dołączyć.</translation>
  </message>
  <message>
   <source>The desk file cannot be read.</source>
   <translation>Nie można odczytać pliku biurka.</translation>
  </message>
  <message>
   <source>The desk file is damaged.</source>
   <translation>Plik biurka jest uszkodzony.</translation>
  </message>
  <message>
   <source>The desk has no room left.</source>
   <translation>W biurku skończyło się miejsce.</translation>
  </message>
  <message>
   <source>The desk is busy.</source>
   <translation>Biurko jest zajęte.</translation>
  </message>
  <message>
   <source>The desk is of an older version.</source>
   <translation>Biurko jest w starszej wersji.</translation>
  </message>
  <message>
   <source>The desk was upgraded by a newer Third Ring.</source>
   <translation>Biurko zaktualizował nowszy Third Ring.</translation>
  </message>
  <message>
   <source>The desk's database is damaged.</source>
   <translation>Baza danych biurka jest uszkodzona.</translation>
  </message>
  <message>
   <source>The desk's file is not where it was.</source>
   <translation>Pliku biurka nie ma tam, gdzie był.</translation>
  </message>
  <message>
   <source>The disk does not do what it is asked.</source>
   <translation>Dysk nie wykonuje poleceń.</translation>
  </message>
  <message>
   <source>The disk it is kept on is full. What was finished before is kept.</source>
   <translation>Dysk jest pełny. To, co skończone, jest zapisane.</translation>
  </message>
  <message>
   <source>The disk of its database server is full. What was finished before is kept.</source>
   <translation>Dysk serwera bazy jest pełny. To, co skończone, jest zapisane.</translation>
  </message>
  <message>
   <source>The gateway does not know which web servers stand before it.</source>
   <translation>Bramka nie wie, jakie serwery WWW stoją przed nią.</translation>
  </message>
  <message>
   <source>The gateway's web server cannot listen.</source>
   <translation>Serwer WWW bramy nie może nasłuchiwać.</translation>
  </message>
  <message>
   <source>The gateway's web server does not know where to listen.</source>
   <translation>Serwer WWW bramy nie wie, gdzie nasłuchiwać.</translation>
  </message>
  <message>
   <source>The key of this desk's local files is spoilt.</source>
   <translation>Klucz do plików tego biurka jest uszkodzony.</translation>
  </message>
  <message>
   <source>The keyring did not do what it was asked.</source>
   <translation>Pęk kluczy nie wykonał polecenia.</translation>
  </message>
  <message>
   <source>The keyring is locked.</source>
   <translation>Pęk kluczy jest zablokowany.</translation>
  </message>
  <message>
   <source>The keyring of the computer on which the gateway runs holds nothing for it.</source>
   <translation>Pęk kluczy komputera, na którym działa brama, nic dla niej nie zawiera.</translation>
  </message>
  <message>
   <source>The last ones were set aside: Third Ring has a fault, or the gateway lacks a right. The others wait in the mailbox, and are tried one at a time.</source>
   <translation>Ostatnie odłożono na bok: Third Ring ma błąd albo bramie brakuje uprawnienia. Pozostałe czekają w skrzynce i są próbowane po jednym.</translation>
  </message>
  <message>
   <source>The mail server cannot be found.</source>
   <translation>Nie można znaleźć serwera poczty.</translation>
  </message>
  <message>
   <source>The mail server cannot be reached.</source>
   <translation>Serwer poczty jest nieosiągalny.</translation>
  </message>
  <message>
   <source>The mail server could not prove who it is.</source>
   <translation>Serwer poczty nie potwierdził, kim jest.</translation>
  </message>
  <message>
   <source>The mail server does not answer.</source>
   <translation>Serwer poczty nie odpowiada.</translation>
  </message>
  <message>
   <source>The mail server does not do what it was asked.</source>
   <translation>Serwer poczty nie wykonuje polecenia.</translation>
  </message>
  <message>
   <source>The mail server does not let letters leave from this address.</source>
   <translation>Serwer poczty nie pozwala wysyłać listów z tego adresu.</translation>
  </message>
  <message>
   <source>The mail server does not let the desk in.</source>
   <translation>Serwer poczty nas nie wpuszcza.</translation>
  </message>
  <message>
   <source>The mail server does not offer an encrypted connection.</source>
   <translation>Serwer poczty nie oferuje szyfrowanego połączenia.</translation>
  </message>
  <message>
   <source>The mail server does not take copies for the mailbox itself.</source>
   <translation>Serwer poczty nie przyjmuje kopii dla tej samej skrzynki.</translation>
  </message>
  <message>
   <source>The mail server ended the conversation.</source>
   <translation>Serwer poczty zakończył rozmowę.</translation>
  </message>
  <message>
   <source>The mail server for sending cannot be reached.</source>
   <translation>Serwer poczty wychodzącej jest nieosiągalny.</translation>
  </message>
  <message>
   <source>The mail server for sending could not prove who it is.</source>
   <translation>Serwer poczty wychodzącej nie potwierdził, kim jest.</translation>
  </message>
  <message>
   <source>The mail server for sending did not accept the password.</source>
   <translation>Serwer poczty wychodzącej nie przyjął hasła.</translation>
  </message>
  <message>
   <source>The mail server for sending did not accept the sign-in.</source>
   <translation>Serwer poczty wychodzącej nie przyjął logowania.</translation>
  </message>
  <message>
   <source>The mail server for sending does not offer STARTTLS.</source>
   <translation>Serwer poczty wychodzącej nie oferuje STARTTLS.</translation>
  </message>
  <message>
   <source>The mail server for sending does not speak the encryption that is set.</source>
   <translation>Serwer poczty wychodzącej nie zna ustawionego szyfrowania.</translation>
  </message>
  <message>
   <source>The mail server for sending offers no way to sign in that is known here.</source>
   <translation>Serwer poczty wychodzącej nie oferuje znanego nam sposobu logowania.</translation>
  </message>
  <message>
   <source>The mail server for sending refuses this computer.</source>
   <translation>Serwer poczty wychodzącej odmawia temu komputerowi.</translation>
  </message>
  <message>
   <source>The mail server for sending takes no letters now.</source>
   <translation>Serwer poczty wychodzącej nie przyjmuje teraz listów.</translation>
  </message>
  <message>
   <source>The mail server gives answers that cannot be understood.</source>
   <translation>Odpowiedzi serwera poczty są niezrozumiałe.</translation>
  </message>
  <message>
   <source>The mail server takes no letters at this moment.</source>
   <translation>Serwer poczty nie przyjmuje w tej chwili listów.</translation>
  </message>
  <message>
   <source>The mail server takes no letters from this mailbox now.</source>
   <translation>Serwer poczty nie przyjmuje teraz listów z tej skrzynki.</translation>
  </message>
  <message>
   <source>The mail server wants to know who comes.</source>
   <translation>Serwer poczty chce wiedzieć, kto się zgłasza.</translation>
  </message>
  <message>
   <source>The mailbox has no such folder.</source>
   <translation>W skrzynce nie ma takiego folderu.</translation>
  </message>
  <message>
   <source>The mailbox is set to log in nowhere, and letters are given to nobody unknown.</source>
   <translation>W ustawieniach skrzynki nie ma logowania, a nieznanym nikt nie wyda listów.</translation>
  </message>
  <message>
   <source>The mailbox is set to send without encryption, and its server is not on this computer.</source>
   <translation>Skrzynka ma wysyłać bez szyfrowania, a jej serwer nie działa na tym komputerze.</translation>
  </message>
  <message>
   <source>The name of the server is empty.</source>
   <translation>Nazwa serwera jest pusta.</translation>
  </message>
  <message>
   <source>The organisation does not know this account.</source>
   <translation>Organizacja nie zna tego konta.</translation>
  </message>
  <message>
   <source>The password of this mailbox is not on this computer.</source>
   <translation>Na tym komputerze nie ma hasła tej skrzynki.</translation>
  </message>
  <message>
   <source>The permission was not given.</source>
   <translation>Nie udzielono zgody.</translation>
  </message>
  <message>
   <source>The permission was withdrawn or has ended, perhaps because its password was changed.</source>
   <translation>Zgoda została cofnięta albo wygasła, być może po zmianie hasła.</translation>
  </message>
  <message>
   <source>The phone system cannot be reached.</source>
   <translation>Nie można połączyć się z centralą.</translation>
  </message>
  <message>
   <source>The phone system does not answer.</source>
   <translation>Centrala nie odpowiada.</translation>
  </message>
  <message>
   <source>The phone system does not get ready.</source>
   <translation>Centrala nie osiąga gotowości.</translation>
  </message>
  <message>
   <source>The phone system does not let the desk in.</source>
   <translation>Centrala nie wpuszcza.</translation>
  </message>
  <message>
   <source>The phone system does not prove that it is the right one.</source>
   <translation>Centrala nie potwierdza, że to właściwa.</translation>
  </message>
  <message>
   <source>The phone system does not show its calls to the desk as they are.</source>
   <translation>Centrala nie pokazuje rozmów takimi, jakie są.</translation>
  </message>
  <message>
   <source>The phone system does not speak TLS there.</source>
   <translation>Centrala nie używa tam TLS.</translation>
  </message>
  <message>
   <source>The phone system has become silent.</source>
   <translation>Centrala zamilkła.</translation>
  </message>
  <message>
   <source>The phone system has ended the connection.</source>
   <translation>Centrala zakończyła połączenie.</translation>
  </message>
  <message>
   <source>The phone system was not found.</source>
   <translation>Nie znaleziono centrali.</translation>
  </message>
  <message>
   <source>The provider did not let you sign in.</source>
   <translation>Dostawca nie pozwolił się zalogować.</translation>
  </message>
  <message>
   <source>The provider does not come back to this computer.</source>
   <translation>Dostawca nie wraca do tego komputera.</translation>
  </message>
  <message>
   <source>The provider does not know this application.</source>
   <translation>Dostawca nie zna tej aplikacji.</translation>
  </message>
  <message>
   <source>The provider gave a permission for one hour only.</source>
   <translation>Dostawca udzielił zgody tylko na godzinę.</translation>
  </message>
  <message>
   <source>The secret of the phone system is not on this computer.</source>
   <translation>Na tym komputerze nie ma hasła centrali.</translation>
  </message>
  <message>
   <source>The sign-in server does not answer.</source>
   <translation>Serwer logowania nie odpowiada.</translation>
  </message>
  <message>
   <source>The team's desk answers, but the person this invitation was made for is not there, or not any more.</source>
   <translation>Biurko zespołu odpowiada, ale osoby z zaproszenia tam nie ma albo już nie ma.</translation>
  </message>
  <message>
   <source>The team's desk asks for a password.</source>
   <translation>Biurko zespołu prosi o hasło.</translation>
  </message>
  <message>
   <source>The team's desk cannot be reached.</source>
   <translation>Nie można połączyć się z biurkiem zespołu.</translation>
  </message>
  <message>
   <source>The team's desk could not prove who it is.</source>
   <translation>Biurko zespołu nie potwierdziło swojej tożsamości.</translation>
  </message>
  <message>
   <source>The team's desk did not accept the password.</source>
   <translation>Biurko zespołu nie przyjęło hasła.</translation>
  </message>
  <message>
   <source>The team's desk does not allow this.</source>
   <translation>Biurko zespołu na to nie pozwala.</translation>
  </message>
  <message>
   <source>The team's desk does not answer.</source>
   <translation>Biurko zespołu nie odpowiada.</translation>
  </message>
  <message>
   <source>The team's desk does not let you in.</source>
   <translation>Biurko zespołu nie wpuszcza.</translation>
  </message>
  <message>
   <source>The team's desk takes no more connections.</source>
   <translation>Biurko zespołu nie przyjmuje więcej połączeń.</translation>
  </message>
  <message>
   <source>The time to sign in is over.</source>
   <translation>Czas na zalogowanie minął.</translation>
  </message>
  <message>
   <source>The token of a Moodle is not here.</source>
   <translation>Nie ma tu tokenu tego Moodle.</translation>
  </message>
  <message>
   <source>The way to the mail server is not protected.</source>
   <translation>Droga do serwera poczty nie jest chroniona.</translation>
  </message>
  <message>
   <source>The way to the team's desk is not protected.</source>
   <translation>Droga do biurka zespołu nie jest chroniona.</translation>
  </message>
  <message>
   <source>There is no desk here.</source>
   <translation>Nie ma tu biurka.</translation>
  </message>
  <message>
   <source>There is no server to try.</source>
   <translation>Nie ma serwera do wypróbowania.</translation>
  </message>
  <message>
   <source>This desk is open already.</source>
   <translation>To biurko jest już otwarte.</translation>
  </message>
  <message>
   <source>This invitation cannot be read.</source>
   <translation>Nie można odczytać tego zaproszenia.</translation>
  </message>
  <message>
   <source>This invitation was made by a newer Third Ring.</source>
   <translation>To zaproszenie utworzył nowszy Third Ring.</translation>
  </message>
  <message>
   <source>This is not a desk.</source>
   <translation>To nie jest biurko.</translation>
  </message>
  <message>
   <source>This mailbox has to be signed in again.</source>
   <translation>Do tej skrzynki trzeba zalogować się ponownie.</translation>
  </message>
  <message>
   <source>This program does not know its format.</source>
   <translation>Ten program nie zna jego formatu.</translation>
  </message>
  <message>
   <source>Try again in a minute; if it stays so, tell who looks after the desk's server.</source>
   <translation>Spróbuj za minutę; jeśli to nie minie, powiedz opiekunowi serwera.</translation>
  </message>
  <message>
   <source>Try again in some minutes.</source>
   <translation>Spróbuj ponownie za kilka minut.</translation>
  </message>
  <message>
   <source>Try again. If it stays so, log out of your computer and in again.</source>
   <translation>Spróbuj ponownie. Jeśli to nie minie, wyloguj się z komputera i zaloguj ponownie.</translation>
  </message>
  <message>
   <source>Try again. If it stays so, look at the registration of the application at the provider.</source>
   <translation>Spróbuj ponownie. Jeśli to się nie zmieni, sprawdź rejestrację aplikacji u dostawcy.</translation>
  </message>
  <message>
   <source>Try again; if it stays so, close the other program.</source>
   <translation>Spróbuj ponownie; jeśli to nie minie, zamknij drugi program.</translation>
  </message>
  <message>
   <source>Try again; if it stays so, tell who looks after the desk's server.</source>
   <translation>Spróbuj ponownie; jeśli to nie minie, powiedz opiekunowi serwera.</translation>
  </message>
  <message>
   <source>Unlock it, when it asks or in your system's program for passwords and keys, then try again.</source>
   <translation>Odblokuj go, gdy zapyta, lub w systemowym programie haseł i kluczy, potem spróbuj ponownie.</translation>
  </message>
  <message>
   <source>What you asked for is kept there, and there is no connection at the moment.</source>
   <translation>To, o co prosisz, jest tam, a połączenia teraz nie ma.</translation>
  </message>
  <message>
   <source>With it the mailbox would have to be signed in again every hour.</source>
   <translation>Z taką zgodą trzeba by logować się co godzinę.</translation>
  </message>
  <message>
   <source>Without it everybody on the way could read along, so nothing was sent to it.</source>
   <translation>Bez tego każdy po drodze mógłby czytać, więc niczego nie wysłano.</translation>
  </message>
  <message>
   <source>Write its name, or let letters be marked as read.</source>
   <translation>Wpisz jego nazwę albo wybierz oznaczanie jako przeczytane.</translation>
  </message>
  <message>
   <source>Write the address of the mailbox first.</source>
   <translation>Najpierw wpisz adres skrzynki.</translation>
  </message>
  <message>
   <source>You are not one of the people of this desk.</source>
   <translation>Nie należysz do tego zespołu.</translation>
  </message>
  <message>
   <source>Your organisation lets programs read mail only after an administrator agreed.</source>
   <translation>Organizacja pozwala programom czytać pocztę dopiero po zgodzie administratora.</translation>
  </message>
  <message>
   <source>Your settings could not be kept.</source>
   <translation>Nie udało się zapisać ustawień.</translation>
  </message>
 </context>
 <context>
  <name>files</name>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Choose another folder or make room on the disk.</source>
   <translation>Wybierz inny folder albo zwolnij miejsce na dysku.</translation>
  </message>
  <message>
   <source>Its content is not on this desk.</source>
   <translation>Jego zawartości nie ma na tym komputerze.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Open anyway</source>
   <translation>Otwórz mimo to</translation>
  </message>
  <message>
   <source>Open it only if you expected it. You can also save it and have it checked first.</source>
   <translation>Otwórz go tylko wtedy, gdy się go spodziewasz. Możesz też zapisać go i najpierw sprawdzić.</translation>
  </message>
  <message>
   <source>Open this file?</source>
   <translation>Otworzyć ten plik?</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>Zapisz jako…</translation>
  </message>
  <message>
   <source>Save the original letter</source>
   <translation>Zapisz oryginał listu</translation>
  </message>
  <message>
   <source>Saved: {name}</source>
   <translation>Zapisano: {name}</translation>
  </message>
  <message>
   <source>Show folder</source>
   <translation>Pokaż folder</translation>
  </message>
  <message>
   <source>The file cannot be opened.</source>
   <translation>Tego pliku nie można otworzyć.</translation>
  </message>
  <message>
   <source>The file was not saved.</source>
   <translation>Plik nie został zapisany.</translation>
  </message>
  <message>
   <source>“{name}” can run programs on this computer.</source>
   <translation>„{name}” może uruchamiać programy na tym komputerze.</translation>
  </message>
 </context>
 <context>
  <name>first</name>
  <message>
   <source>A desk on this computer</source>
   <translation>Biurko na tym komputerze</translation>
  </message>
  <message>
   <source>Address of the desk's server</source>
   <translation>Adres serwera biurka</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Wszystkie pliki</translation>
  </message>
  <message>
   <source>Another desk…</source>
   <translation>Inne biurko…</translation>
  </message>
  <message>
   <source>Another invitation</source>
   <translation>Inne zaproszenie</translation>
  </message>
  <message>
   <source>Articles come to you. You never hunt through folders.</source>
   <translation>Artykuły same się pojawiają. Bez szukania po folderach.</translation>
  </message>
  <message>
   <source>As {login}, at {host}</source>
   <translation>Jako {login}, adres {host}</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Wstecz</translation>
  </message>
  <message>
   <source>Back to the invitation</source>
   <translation>Wróć do zaproszenia</translation>
  </message>
  <message>
   <source>Both names are needed first.</source>
   <translation>Najpierw potrzebne są obie nazwy.</translation>
  </message>
  <message>
   <source>Calls, e-mails and chats, the most urgent on top.</source>
   <translation>Telefony, e-maile i czaty, najpilniejsze na górze.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Database</source>
   <translation>Baza danych</translation>
  </message>
  <message>
   <source>Do without a keyring</source>
   <translation>Pracuj bez pęku kluczy</translation>
  </message>
  <message>
   <source>Find the answer at once</source>
   <translation>Odpowiedź od razu pod ręką</translation>
  </message>
  <message>
   <source>For one person, or to look at your own mail. Nothing leaves the computer.</source>
   <translation>Dla jednej osoby albo do przejrzenia własnej poczty. Nic nie opuszcza komputera.</translation>
  </message>
  <message>
   <source>Good to have you here.</source>
   <translation>Dobrze, że tu jesteś.</translation>
  </message>
  <message>
   <source>Group, progress and earlier talks are already open.</source>
   <translation>Grupa, postępy i wcześniejsze rozmowy są już otwarte.</translation>
  </message>
  <message>
   <source>How do you begin?</source>
   <translation>Jak zaczynasz?</translation>
  </message>
  <message>
   <source>If the keyring of your system asks, unlock it.</source>
   <translation>Jeśli zapyta systemowy pęk kluczy, odblokuj go.</translation>
  </message>
  <message>
   <source>Invented people and letters, made new each day. Nothing is ever sent.</source>
   <translation>Wymyślone osoby i listy, co dzień nowe. Nic nie jest wysyłane.</translation>
  </message>
  <message>
   <source>Invitations</source>
   <translation>Zaproszenia</translation>
  </message>
  <message>
   <source>It is empty until you bring letters along.</source>
   <translation>Jest pusta, dopóki nie przyniesiesz listów.</translation>
  </message>
  <message>
   <source>It is there already, as you left it.</source>
   <translation>Już tu jest, tak jak zostało.</translation>
  </message>
  <message>
   <source>It takes ten seconds at most.</source>
   <translation>Potrwa najwyżej dziesięć sekund.</translation>
  </message>
  <message>
   <source>Join a team</source>
   <translation>Dołącz do zespołu</translation>
  </message>
  <message>
   <source>Join the desk</source>
   <translation>Dołącz</translation>
  </message>
  <message>
   <source>Know the person</source>
   <translation>Wiesz, z kim rozmawiasz</translation>
  </message>
  <message>
   <source>Look around, answer, break things: nobody is at the other end.</source>
   <translation>Rozejrzyj się, odpowiadaj, psuj: po drugiej stronie nikogo nie ma.</translation>
  </message>
  <message>
   <source>Make the desk</source>
   <translation>Utwórz biurko</translation>
  </message>
  <message>
   <source>Name of the desk</source>
   <translation>Nazwa biurka</translation>
  </message>
  <message>
   <source>Next: a queue full of stories</source>
   <translation>Dalej: kolejka pełna historii</translation>
  </message>
  <message>
   <source>Next: the team's queue</source>
   <translation>Dalej: kolejka zespołu</translation>
  </message>
  <message>
   <source>Next: your queue</source>
   <translation>Dalej: Twoja kolejka</translation>
  </message>
  <message>
   <source>No invitation, but an address</source>
   <translation>Nie mam zaproszenia, mam adres</translation>
  </message>
  <message>
   <source>None is kept on this computer for {login}.</source>
   <translation>Na tym komputerze nie ma hasła dla: {login}.</translation>
  </message>
  <message>
   <source>Nothing goes out to anyone before you press Send. You can look around freely.</source>
   <translation>Nic nie wychodzi, zanim nie naciśniesz Wyślij. Możesz się spokojnie rozejrzeć.</translation>
  </message>
  <message>
   <source>One list for everything</source>
   <translation>Jedna lista na wszystko</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Open the demo desk</source>
   <translation>Otwórz biurko próbne</translation>
  </message>
  <message>
   <source>Open the desk</source>
   <translation>Otwórz biurko</translation>
  </message>
  <message>
   <source>Open the file…</source>
   <translation>Otwórz plik…</translation>
  </message>
  <message>
   <source>Open the invitation</source>
   <translation>Otwieranie zaproszenia</translation>
  </message>
  <message>
   <source>Opening {desk}…</source>
   <translation>Otwieranie: {desk}…</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Hasło</translation>
  </message>
  <message>
   <source>Paste the code, it begins with TR1</source>
   <translation>Wklej kod, zaczyna się od TR1</translation>
  </message>
  <message>
   <source>Set up your desk</source>
   <translation>Przygotuj swoje biurko</translation>
  </message>
  <message>
   <source>Something here did not work as it should.</source>
   <translation>Coś tu nie zadziałało tak, jak powinno.</translation>
  </message>
  <message>
   <source>Start the keyring of your desktop (GNOME Keyring, KWallet, KeePassXC) and try again, or do without one.</source>
   <translation>Uruchom pęk kluczy swojego pulpitu (GNOME Keyring, KWallet, KeePassXC) i spróbuj ponownie albo pracuj bez niego.</translation>
  </message>
  <message>
   <source>The address, the database and your login are needed first.</source>
   <translation>Najpierw potrzebne są adres, baza danych i Twój login.</translation>
  </message>
  <message>
   <source>The desk on this computer</source>
   <translation>Biurko na tym komputerze</translation>
  </message>
  <message>
   <source>The invitation is needed first: a file, or a code that begins with TR1.</source>
   <translation>Najpierw potrzebne jest zaproszenie: plik albo kod zaczynający się od TR1.</translation>
  </message>
  <message>
   <source>The most urgent tickets come first, the rest while you work.</source>
   <translation>Najpierw przyjdą najpilniejsze zgłoszenia, reszta podczas pracy.</translation>
  </message>
  <message>
   <source>The password for {desk}</source>
   <translation>Hasło do: {desk}</translation>
  </message>
  <message>
   <source>The password is needed first. It was told to you apart from the invitation.</source>
   <translation>Najpierw potrzebne jest hasło. Podano je osobno, nie w zaproszeniu.</translation>
  </message>
  <message>
   <source>This is not an e-mail address.</source>
   <translation>To nie jest adres e-mail.</translation>
  </message>
  <message>
   <source>This is where people reach you when they are stuck. One list for all of them, and next to it everything you need to help.</source>
   <translation>Tu ludzie znajdują Ciebie, gdy utkną. Jedna lista dla wszystkich, a obok wszystko, czego trzeba, by pomóc.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Spróbuj ponownie</translation>
  </message>
  <message>
   <source>Try again, or begin another way.</source>
   <translation>Spróbuj ponownie albo zacznij inaczej.</translation>
  </message>
  <message>
   <source>Try it with invented data</source>
   <translation>Wypróbuj na wymyślonych danych</translation>
  </message>
  <message>
   <source>Trying the connection…</source>
   <translation>Sprawdzanie połączenia…</translation>
  </message>
  <message>
   <source>Who sits at this console?</source>
   <translation>Kto siedzi przy tej konsoli?</translation>
  </message>
  <message>
   <source>With the invitation you got from the lead of the desk.</source>
   <translation>Z zaproszeniem od osoby prowadzącej zespół.</translation>
  </message>
  <message>
   <source>Without a keyring, what is kept of the desk on this computer is not encrypted, and the password is asked at every start. Choose that only where the disk itself is encrypted.</source>
   <translation>Bez pęku kluczy dane biurka na tym komputerze nie są szyfrowane, a o hasło program pyta przy każdym uruchomieniu. Wybierz to tylko tam, gdzie szyfrowany jest sam dysk.</translation>
  </message>
  <message>
   <source>Work side by side</source>
   <translation>Praca ramię w ramię</translation>
  </message>
  <message>
   <source>Work without connection</source>
   <translation>Pracuj bez połączenia</translation>
  </message>
  <message>
   <source>You can change it all later, and switch between desks at any time.</source>
   <translation>Wszystko można później zmienić, a biurka przełączać w każdej chwili.</translation>
  </message>
  <message>
   <source>You see who reads and who writes, also when the network is away.</source>
   <translation>Widać, kto czyta i kto pisze. Brak sieci nie przerywa pracy.</translation>
  </message>
  <message>
   <source>Your e-mail address (can stay empty)</source>
   <translation>Twój adres e-mail (może zostać pusty)</translation>
  </message>
  <message>
   <source>Your invitation</source>
   <translation>Twoje zaproszenie</translation>
  </message>
  <message>
   <source>Your login</source>
   <translation>Twój login</translation>
  </message>
  <message>
   <source>Your name, as participants read it</source>
   <translation>Twoje imię i nazwisko, jak widzą je uczestnicy</translation>
  </message>
 </context>
 <context>
  <name>frame</name>
  <message numerus="yes">
   <source>%n limits of yours are near.</source>
   <translation>
    <numerusform>Zbliża się termin %n zgłoszenia.</numerusform>
    <numerusform>Zbliżają się terminy %n Twoich zgłoszeń.</numerusform>
    <numerusform>Zbliżają się terminy %n Twoich zgłoszeń.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets are over their time.</source>
   <translation>
    <numerusform>%n zgłoszenie jest po terminie.</numerusform>
    <numerusform>%n zgłoszenia są po terminie.</numerusform>
    <numerusform>%n zgłoszeń jest po terminie.</numerusform>
   </translation>
  </message>
  <message>
   <source>14:30, or 20 min. Empty: you do not know yet.</source>
   <translation>14:30 albo 20 min. Puste: jeszcze nie wiadomo.</translation>
  </message>
  <message>
   <source>A limit is near: {name}.</source>
   <translation>Zbliża się termin: {name}.</translation>
  </message>
  <message>
   <source>All keys</source>
   <translation>Wszystkie klawisze</translation>
  </message>
  <message>
   <source>Another desk…</source>
   <translation>Inne biurko…</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artykuły</translation>
  </message>
  <message>
   <source>Available</source>
   <translation>Gotowość</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Poza biurkiem</translation>
  </message>
  <message>
   <source>Away, and back at…</source>
   <translation>Poza biurkiem, powrót o…</translation>
  </message>
  <message>
   <source>Back at</source>
   <translation>Powrót o</translation>
  </message>
  <message>
   <source>Break</source>
   <translation>Przerwa</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Wyczyść</translation>
  </message>
  <message>
   <source>Clock in</source>
   <translation>Zacznij pracę</translation>
  </message>
  <message>
   <source>Clock out</source>
   <translation>Zakończ pracę</translation>
  </message>
  <message>
   <source>Close Third Ring</source>
   <translation>Zamknij Third Ring</translation>
  </message>
  <message>
   <source>Comfortable rows</source>
   <translation>Wygodne wiersze</translation>
  </message>
  <message>
   <source>Compact rows</source>
   <translation>Zwarte wiersze</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Ciemny</translation>
  </message>
  <message>
   <source>Disconnected</source>
   <translation>Brak połączenia</translation>
  </message>
  <message>
   <source>Divider</source>
   <translation>Przegroda</translation>
  </message>
  <message>
   <source>Do not disturb</source>
   <translation>Nie przeszkadzać</translation>
  </message>
  <message>
   <source>Everything saved {time}</source>
   <translation>Wszystko zapisane {time}</translation>
  </message>
  <message>
   <source>Find an answer</source>
   <translation>Znajdź odpowiedź</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Pełny ekran</translation>
  </message>
  <message>
   <source>Keep the menu bar visible</source>
   <translation>Pokazuj stale pasek menu</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Większy tekst</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Jasny</translation>
  </message>
  <message>
   <source>Look as the computer</source>
   <translation>Wygląd jak w komputerze</translation>
  </message>
  <message>
   <source>Lunch</source>
   <translation>Obiad</translation>
  </message>
  <message>
   <source>Meeting</source>
   <translation>Spotkanie</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Menu</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Następny panel</translation>
  </message>
  <message>
   <source>No answer: are you there?</source>
   <translation>Nikt nie odbiera: jesteś na miejscu?</translation>
  </message>
  <message>
   <source>Nothing to change: you are clocked in already, or not at all.</source>
   <translation>Nic do zmiany: praca jest już zaczęta albo jeszcze nie.</translation>
  </message>
  <message>
   <source>Notices</source>
   <translation>Powiadomienia</translation>
  </message>
  <message>
   <source>Off shift</source>
   <translation>Poza dyżurem</translation>
  </message>
  <message>
   <source>Older, from the team's desk</source>
   <translation>Starsze, z biurka zespołu</translation>
  </message>
  <message>
   <source>On a call</source>
   <translation>W rozmowie</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Over its time: {name}.</source>
   <translation>Po terminie: {name}.</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Ludzie</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Osoba</translation>
  </message>
  <message>
   <source>Previous pane</source>
   <translation>Poprzedni panel</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>Kolejka</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Odpowiedz</translation>
  </message>
  <message>
   <source>Ringing</source>
   <translation>Dzwoni</translation>
  </message>
  <message>
   <source>Roomy rows</source>
   <translation>Przestronne wiersze</translation>
  </message>
  <message numerus="yes">
   <source>Rules have told you of %n tickets.</source>
   <translation>
    <numerusform>Reguły informują o %n zgłoszeniu.</numerusform>
    <numerusform>Reguły informują o %n zgłoszeniach.</numerusform>
    <numerusform>Reguły informują o %n zgłoszeniach.</numerusform>
   </translation>
  </message>
  <message>
   <source>Say so</source>
   <translation>Ustaw</translation>
  </message>
  <message>
   <source>Search or command</source>
   <translation>Szukaj lub polecenie</translation>
  </message>
  <message>
   <source>Search or run a command</source>
   <translation>Szukaj lub wykonaj polecenie</translation>
  </message>
  <message>
   <source>Search people, tickets, articles — or run a command</source>
   <translation>Szukaj ludzi, zgłoszeń, artykułów — lub polecenia</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ustawienia</translation>
  </message>
  <message>
   <source>Show person and articles</source>
   <translation>Pokaż osobę i artykuły</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Mniejszy tekst</translation>
  </message>
  <message>
   <source>Something here did not work as it should.</source>
   <translation>Coś tu nie zadziałało tak, jak powinno.</translation>
  </message>
  <message>
   <source>Switch desk…</source>
   <translation>Zmień biurko…</translation>
  </message>
  <message>
   <source>The demo desk</source>
   <translation>Biurko próbne</translation>
  </message>
  <message>
   <source>The desk on this computer</source>
   <translation>Biurko na tym komputerze</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Szkolenie</translation>
  </message>
  <message>
   <source>Usual text size</source>
   <translation>Zwykły rozmiar tekstu</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Dlaczego</translation>
  </message>
  <message>
   <source>Wrap-up</source>
   <translation>Po rozmowie</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Napisz notatkę</translation>
  </message>
  <message>
   <source>You are {name}</source>
   <translation>To Ty: {name}</translation>
  </message>
  <message>
   <source>Your state: {state}</source>
   <translation>Twój stan: {state}</translation>
  </message>
  <message>
   <source>Your text is safe. If something looks wrong, close and open Third Ring. ({where})</source>
   <translation>Twój tekst jest bezpieczny. Jeśli coś wygląda źle, zamknij i otwórz Third Ring. ({where})</translation>
  </message>
  <message>
   <source>all commands</source>
   <translation>wszystkie polecenia</translation>
  </message>
  <message>
   <source>article knowledge search</source>
   <translation>artykuł wiedza szukaj</translation>
  </message>
  <message>
   <source>begin shift work arrive</source>
   <translation>początek zmiany praca przyjście</translation>
  </message>
  <message>
   <source>commands</source>
   <translation>polecenia</translation>
  </message>
  <message>
   <source>end shift work leave home</source>
   <translation>koniec zmiany praca wyjście dom</translation>
  </message>
  <message>
   <source>my state</source>
   <translation>mój stan</translation>
  </message>
  <message>
   <source>my state away pause</source>
   <translation>mój stan przerwa nieobecność</translation>
  </message>
  <message>
   <source>my state reason own words</source>
   <translation>mój stan powód własne słowa</translation>
  </message>
  <message>
   <source>next, previous</source>
   <translation>następny, poprzedni</translation>
  </message>
  <message>
   <source>open now</source>
   <translation>otwarte teraz</translation>
  </message>
  <message>
   <source>reply</source>
   <translation>odpowiedz</translation>
  </message>
  <message>
   <source>team join invitation desk demo</source>
   <translation>zespół dołącz zaproszenie biurko próbne demo</translation>
  </message>
  <message>
   <source>{name} is back from snooze.</source>
   <translation>Powrót z drzemki: {name}.</translation>
  </message>
  <message>
   <source>{state}, back at {time}</source>
   <translation>{state}, powrót o {time}</translation>
  </message>
 </context>
 <context>
  <name>handover</name>
  <message numerus="yes">
   <source>%n new tickets</source>
   <translation>
    <numerusform>%n nowe zgłoszenie</numerusform>
    <numerusform>%n nowe zgłoszenia</numerusform>
    <numerusform>%n nowych zgłoszeń</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n notices of rules</source>
   <translation>
    <numerusform>%n powiadomienie reguły</numerusform>
    <numerusform>%n powiadomienia reguł</numerusform>
    <numerusform>%n powiadomień reguł</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of yours have new words</source>
   <translation>
    <numerusform>%n Twoje ma nowe wiadomości</numerusform>
    <numerusform>%n Twoje mają nowe wiadomości</numerusform>
    <numerusform>%n Twoich ma nowe wiadomości</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n promised calls</source>
   <translation>
    <numerusform>%n obiecany telefon</numerusform>
    <numerusform>%n obiecane telefony</numerusform>
    <numerusform>%n obiecanych telefonów</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n solved</source>
   <translation>
    <numerusform>%n rozwiązane</numerusform>
    <numerusform>%n rozwiązane</numerusform>
    <numerusform>%n rozwiązanych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets need an owner</source>
   <translation>
    <numerusform>%n zgłoszenie szuka opiekuna</numerusform>
    <numerusform>%n zgłoszenia szukają opiekuna</numerusform>
    <numerusform>%n zgłoszeń szuka opiekuna</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were given to you</source>
   <translation>
    <numerusform>%n zgłoszenie przekazano Tobie</numerusform>
    <numerusform>%n zgłoszenia przekazano Tobie</numerusform>
    <numerusform>%n zgłoszeń przekazano Tobie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were handed over.</source>
   <translation>
    <numerusform>Przekazano %n zgłoszenie.</numerusform>
    <numerusform>Przekazano %n zgłoszenia.</numerusform>
    <numerusform>Przekazano %n zgłoszeń.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n webinars in the next 24 hours</source>
   <translation>
    <numerusform>%n webinar w ciągu najbliższych 24 godzin</numerusform>
    <numerusform>%n webinary w ciągu najbliższych 24 godzin</numerusform>
    <numerusform>%n webinarów w ciągu najbliższych 24 godzin</numerusform>
   </translation>
  </message>
  <message>
   <source>A line for whoever goes on with it</source>
   <translation>Zdanie dla osoby, która to przejmie</translation>
  </message>
  <message>
   <source>A line on this ticket: {subject}</source>
   <translation>Zdanie o zgłoszeniu: {subject}</translation>
  </message>
  <message>
   <source>Every open ticket of yours goes to somebody who is there, or to the queue. Promised calls keep their time. It happens at the end of your shift by itself if you do not come to it.</source>
   <translation>Każde Twoje otwarte zgłoszenie trafia do kogoś, kto jest, albo do kolejki. Obiecane telefony zachowują swoją porę. Jeśli nie zdążysz, na koniec zmiany stanie się to samo.</translation>
  </message>
  <message>
   <source>Goes to: {subject}</source>
   <translation>Trafia do: {subject}</translation>
  </message>
  <message>
   <source>Half an hour before a shift ends its hand-over is here.</source>
   <translation>Pół godziny przed końcem zmiany pojawia się tu jej przekazanie.</translation>
  </message>
  <message>
   <source>Half an hour before your shift ends a page is prepared here. Do you go earlier?</source>
   <translation>Pół godziny przed końcem Twojej zmiany powstaje tu strona. Wychodzisz wcześniej?</translation>
  </message>
  <message>
   <source>Hand over and go…</source>
   <translation>Przekaż i wyjdź…</translation>
  </message>
  <message>
   <source>Hand over {time}</source>
   <translation>Przekaż {time}</translation>
  </message>
  <message>
   <source>Handed over at {time}</source>
   <translation>Przekazano o {time}</translation>
  </message>
  <message>
   <source>Handed over by {name} at {time}</source>
   <translation>Przekazano o {time}, osoba: {name}</translation>
  </message>
  <message>
   <source>Handed over in the last 24 hours</source>
   <translation>Przekazane w ostatnich 24 godzinach</translation>
  </message>
  <message>
   <source>Handover</source>
   <translation>Przekazanie</translation>
  </message>
  <message>
   <source>Handover {time}</source>
   <translation>Przekazanie {time}</translation>
  </message>
  <message>
   <source>I have read it</source>
   <translation>Przeczytane</translation>
  </message>
  <message>
   <source>It is prepared: what is open, whose it becomes, what to watch.</source>
   <translation>Gotowe do uzupełnienia: co otwarte, do kogo trafi, na co uważać.</translation>
  </message>
  <message>
   <source>Not handed over yet</source>
   <translation>Jeszcze nie przekazane</translation>
  </message>
  <message>
   <source>Nothing has come, and nothing was solved.</source>
   <translation>Nic nie przyszło i nic nie zostało rozwiązane.</translation>
  </message>
  <message>
   <source>Nothing was open.</source>
   <translation>Nic nie było otwarte.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Prepare it now</source>
   <translation>Przygotuj teraz</translation>
  </message>
  <message>
   <source>Prepared by others</source>
   <translation>Przygotowane przez innych</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Podgląd</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Przeczytaj</translation>
  </message>
  <message>
   <source>Read by {number} of {of}</source>
   <translation>Przeczytane: {number} z {of}</translation>
  </message>
  <message>
   <source>Read this first.</source>
   <translation>Najpierw to przeczytaj.</translation>
  </message>
  <message>
   <source>Say first what the next shift is to watch.</source>
   <translation>Najpierw napisz, na co ma uważać następna zmiana.</translation>
  </message>
  <message>
   <source>Since you were here last: {moment}</source>
   <translation>Od Twojej ostatniej zmiany: {moment}</translation>
  </message>
  <message>
   <source>The next shift has read it</source>
   <translation>Następna zmiana to przeczytała</translation>
  </message>
  <message>
   <source>The queue</source>
   <translation>Kolejka</translation>
  </message>
  <message>
   <source>The queue, as proposed</source>
   <translation>Kolejka, jak zaproponowano</translation>
  </message>
  <message>
   <source>To read before you begin</source>
   <translation>Do przeczytania na początek</translation>
  </message>
  <message>
   <source>Webinars in the next 24 hours</source>
   <translation>Webinary w ciągu najbliższych 24 godzin</translation>
  </message>
  <message>
   <source>What happened since your last shift</source>
   <translation>Co się działo od Twojej ostatniej zmiany</translation>
  </message>
  <message>
   <source>What the shift before you leaves: {people}.</source>
   <translation>Co zostawia poprzednia zmiana: {people}.</translation>
  </message>
  <message>
   <source>What to watch</source>
   <translation>Na co uważać</translation>
  </message>
  <message>
   <source>What you leave</source>
   <translation>Co zostawiasz</translation>
  </message>
  <message>
   <source>Write one or two sentences</source>
   <translation>Napisz jedno lub dwa zdania</translation>
  </message>
  <message>
   <source>Write one or two sentences for the next shift</source>
   <translation>Napisz jedno lub dwa zdania dla następnej zmiany</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
   </translation>
  </message>
  <message>
   <source>call promised: {moment}</source>
   <translation>obiecany telefon: {moment}</translation>
  </message>
  <message>
   <source>hand over shift end leave go home what happened since last shift</source>
   <translation>przekazanie zmiany koniec wyjście do domu co się działo od ostatniej zmiany</translation>
  </message>
  <message>
   <source>its launch is not prepared</source>
   <translation>start nie jest przygotowany</translation>
  </message>
  <message numerus="yes">
   <source>launch prepared, %n checks wait</source>
   <translation>
    <numerusform>start przygotowany, czeka %n punkt</numerusform>
    <numerusform>start przygotowany, czekają %n punkty</numerusform>
    <numerusform>start przygotowany, czeka %n punktów</numerusform>
   </translation>
  </message>
  <message>
   <source>launch prepared, every check is go</source>
   <translation>start przygotowany, wszystko gotowe</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>jeszcze nie</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>gotowe</translation>
  </message>
  <message>
   <source>shift end leave go home give my tickets</source>
   <translation>koniec zmiany wyjście do domu oddać zgłoszenia</translation>
  </message>
  <message>
   <source>the queue</source>
   <translation>kolejka</translation>
  </message>
  <message>
   <source>the queue {number}</source>
   <translation>kolejka {number}</translation>
  </message>
  <message>
   <source>{name} had gone: it happened by itself at {time}</source>
   <translation>{name}: bez przekazania, stało się samo o {time}</translation>
  </message>
  <message>
   <source>{name}, as proposed</source>
   <translation>{name}, jak zaproponowano</translation>
  </message>
  <message>
   <source>{number} of {of}</source>
   <translation>{number} z {of}</translation>
  </message>
  <message>
   <source>{number} of {of} ready</source>
   <translation>gotowe {number} z {of}</translation>
  </message>
  <message>
   <source>{people} to {others}</source>
   <translation>{people} → {others}</translation>
  </message>
  <message>
   <source>{people}: to the queue, nobody comes after them.</source>
   <translation>{people}: do kolejki, nikt po nich nie przychodzi.</translation>
  </message>
 </context>
 <context>
  <name>hours</name>
  <message numerus="yes">
   <source>%n own days</source>
   <translation>
    <numerusform>%n własny dzień</numerusform>
    <numerusform>%n własne dni</numerusform>
    <numerusform>%n własnych dni</numerusform>
   </translation>
  </message>
  <message>
   <source>A day of your own, or one evening with a webinar: it stands above week and holidays.</source>
   <translation>Własny dzień albo jeden wieczór z webinarem: ma pierwszeństwo przed tygodniem i świętami.</translation>
  </message>
  <message>
   <source>Add a day</source>
   <translation>Dodaj dzień</translation>
  </message>
  <message>
   <source>As 9–17, or 9:00–12:30, 13–17; empty: closed.</source>
   <translation>Na przykład 9–17 albo 9:00–12:30, 13–17; puste: zamknięte.</translation>
  </message>
  <message>
   <source>Closed next on {days}</source>
   <translation>Najbliższe dni wolne: {days}</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Dzień</translation>
  </message>
  <message>
   <source>Every clock of the desk follows them.</source>
   <translation>Wszystkie terminy są liczone według nich.</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Godziny pracy</translation>
  </message>
  <message>
   <source>Hours of a team</source>
   <translation>Godziny zespołu</translation>
  </message>
  <message>
   <source>Its tickets are counted in the hours of the desk.</source>
   <translation>Jego zgłoszenia są liczone w godzinach całego biura.</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Etykieta</translation>
  </message>
  <message>
   <source>Leads change them.</source>
   <translation>Zmieniają je liderzy.</translation>
  </message>
  <message>
   <source>Never open</source>
   <translation>Zawsze zamknięte</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Żadne</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Nie zapisano.</translation>
  </message>
  <message>
   <source>Open on that day</source>
   <translation>Godziny tego dnia</translation>
  </message>
  <message>
   <source>Other days</source>
   <translation>Inne dni</translation>
  </message>
  <message>
   <source>Part of the country</source>
   <translation>Część kraju</translation>
  </message>
  <message>
   <source>Public holidays of</source>
   <translation>Święta państwowe</translation>
  </message>
  <message>
   <source>Remove this day</source>
   <translation>Usuń ten dzień</translation>
  </message>
  <message>
   <source>Somebody else has changed the hours or promises meanwhile. Open it anew.</source>
   <translation>Ktoś w międzyczasie zmienił godziny lub terminy. Otwórz jeszcze raz.</translation>
  </message>
  <message>
   <source>The desk</source>
   <translation>Całe biuro</translation>
  </message>
  <message>
   <source>The label by which the tickets of this team are known is needed first.</source>
   <translation>Najpierw potrzebna jest etykieta, po której poznać zgłoszenia tego zespołu.</translation>
  </message>
  <message>
   <source>The week</source>
   <translation>Tydzień</translation>
  </message>
  <message>
   <source>The whole country</source>
   <translation>Cały kraj</translation>
  </message>
  <message>
   <source>Tickets with this label are counted in these hours.</source>
   <translation>Zgłoszenia z tą etykietą są liczone w tych godzinach.</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Strefa czasowa</translation>
  </message>
  <message>
   <source>When somebody is here. What is promised is counted in these hours; at night no clock runs.</source>
   <translation>Kiedy ktoś tu jest. Terminy liczą się w tych godzinach; w nocy zegary stoją.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Dlaczego</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>zamknięte</translation>
  </message>
  <message>
   <source>holidays of {country}</source>
   <translation>święta: {country}</translation>
  </message>
  <message>
   <source>{team} has no hours of its own any more.</source>
   <translation>{team} nie ma już własnych godzin.</translation>
  </message>
  <message>
   <source>“{hours}” is no time: 9–17, or 9:00–12:30, 13–17. A night is 22–24 and, on the next day, 0–6.</source>
   <translation>„{hours}” to nie godziny: 9–17 albo 9:00–12:30, 13–17. Noc to 22–24 i następnego dnia 0–6.</translation>
  </message>
 </context>
 <context>
  <name>incidents</name>
  <message>
   <source> min</source>
   <translation> min</translation>
  </message>
  <message>
   <source> people</source>
   <translation> osób</translation>
  </message>
  <message numerus="yes">
   <source>%n by chat</source>
   <translation>
    <numerusform>%n przez czat</numerusform>
    <numerusform>%n przez czat</numerusform>
    <numerusform>%n przez czat</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n by e-mail</source>
   <translation>
    <numerusform>%n e-mailem</numerusform>
    <numerusform>%n e-mailem</numerusform>
    <numerusform>%n e-mailem</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached.</source>
   <translation>
    <numerusform>Z %n osobą nie ma kontaktu.</numerusform>
    <numerusform>Z %n osobami nie ma kontaktu.</numerusform>
    <numerusform>Z %n osobami nie ma kontaktu.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n had got it already.</source>
   <translation>
    <numerusform>%n osoba zdążyła to dostać.</numerusform>
    <numerusform>%n osoby zdążyły to dostać.</numerusform>
    <numerusform>%n osób zdążyło to dostać.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have got it already.</source>
   <translation>
    <numerusform>%n osoba już to ma.</numerusform>
    <numerusform>%n osoby już to mają.</numerusform>
    <numerusform>%n osób już to ma.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in person</source>
   <translation>
    <numerusform>%n osobiście</numerusform>
    <numerusform>%n osobiście</numerusform>
    <numerusform>%n osobiście</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in the last 3 min</source>
   <translation>
    <numerusform>%n w ostatnie 3 min</numerusform>
    <numerusform>%n w ostatnie 3 min</numerusform>
    <numerusform>%n w ostatnie 3 min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in the room</source>
   <translation>
    <numerusform>%n w sali</numerusform>
    <numerusform>%n w sali</numerusform>
    <numerusform>%n w sali</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n nowa</numerusform>
    <numerusform>%n nowe</numerusform>
    <numerusform>%n nowych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not delivered yet</source>
   <translation>
    <numerusform>%n jeszcze niedostarczona</numerusform>
    <numerusform>%n jeszcze niedostarczone</numerusform>
    <numerusform>%n jeszcze niedostarczonych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on the way</source>
   <translation>
    <numerusform>%n w drodze</numerusform>
    <numerusform>%n w drodze</numerusform>
    <numerusform>%n w drodze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n osoba</numerusform>
    <numerusform>%n osoby</numerusform>
    <numerusform>%n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts</source>
   <translation>
    <numerusform>%n tekst</numerusform>
    <numerusform>%n teksty</numerusform>
    <numerusform>%n tekstów</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts are a group of their own.</source>
   <translation>
    <numerusform>%n tekst tworzy osobną grupę.</numerusform>
    <numerusform>%n teksty tworzą osobną grupę.</numerusform>
    <numerusform>%n tekstów tworzy osobną grupę.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts moved to {group}.</source>
   <translation>
    <numerusform>%n tekst przeniesiony do „{group}”.</numerusform>
    <numerusform>%n teksty przeniesione do „{group}”.</numerusform>
    <numerusform>%n tekstów przeniesionych do „{group}”.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were solved with it.</source>
   <translation>
    <numerusform>Razem z nim rozwiązano %n zgłoszenie.</numerusform>
    <numerusform>Razem z nim rozwiązano %n zgłoszenia.</numerusform>
    <numerusform>Razem z nim rozwiązano %n zgłoszeń.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to call</source>
   <translation>
    <numerusform>%n do oddzwonienia</numerusform>
    <numerusform>%n do oddzwonienia</numerusform>
    <numerusform>%n do oddzwonienia</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n who have it</source>
   <translation>
    <numerusform>%n z tym problemem</numerusform>
    <numerusform>%n z tym problemem</numerusform>
    <numerusform>%n z tym problemem</numerusform>
   </translation>
  </message>
  <message>
   <source>A group of their own</source>
   <translation>Osobna grupa</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Najpierw potrzebna jest nazwa.</translation>
  </message>
  <message>
   <source>A trouble of our own</source>
   <translation>Własny problem</translation>
  </message>
  <message>
   <source>Also ready: {languages}</source>
   <translation>Gotowe też: {languages}</translation>
  </message>
  <message>
   <source>An article is missing</source>
   <translation>Brakuje artykułu</translation>
  </message>
  <message>
   <source>An incident is suggested from so many people within so many minutes</source>
   <translation>Incydent jest proponowany od tylu osób w ciągu tylu minut</translation>
  </message>
  <message>
   <source>Answer all</source>
   <translation>Odpowiedz wszystkim</translation>
  </message>
  <message>
   <source>Answer all…</source>
   <translation>Odpowiedz wszystkim…</translation>
  </message>
  <message>
   <source>Answer to all of a group</source>
   <translation>Odpowiedź do całej grupy</translation>
  </message>
  <message>
   <source>Answer with the incident text</source>
   <translation>Odpowiedz tekstem incydentu</translation>
  </message>
  <message>
   <source>Article: {title}</source>
   <translation>Artykuł: {title}</translation>
  </message>
  <message>
   <source>As its group is called.</source>
   <translation>Tak nazywa się jego grupa.</translation>
  </message>
  <message>
   <source>At least one wording is needed.</source>
   <translation>Potrzebne jest choć jedno sformułowanie.</translation>
  </message>
  <message>
   <source>Belongs to it</source>
   <translation>Należy do niego</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Zadzwoń</translation>
  </message>
  <message numerus="yes">
   <source>Call %n back</source>
   <translation>
    <numerusform>Oddzwoń do %n osoby</numerusform>
    <numerusform>Oddzwoń do %n osób</numerusform>
    <numerusform>Oddzwoń do %n osób</numerusform>
   </translation>
  </message>
  <message>
   <source>Called</source>
   <translation>Zadzwoniono</translation>
  </message>
  <message>
   <source>Can’t get in</source>
   <translation>Nie mogą wejść</translation>
  </message>
  <message>
   <source>Cause not known yet</source>
   <translation>Przyczyna jeszcze nieznana</translation>
  </message>
  <message>
   <source>Cause: {words}</source>
   <translation>Przyczyna: {words}</translation>
  </message>
  <message>
   <source>Chat does not work</source>
   <translation>Czat nie działa</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>Potwierdzone</translation>
  </message>
  <message>
   <source>Echo in the sound</source>
   <translation>Echo w dźwięku</translation>
  </message>
  <message>
   <source>Everybody has got it.</source>
   <translation>Wszyscy już to mają.</translation>
  </message>
  <message>
   <source>Everybody is asked whether it helped, in 10 seconds.</source>
   <translation>Za 10 sekund każdy dostanie pytanie, czy pomogło.</translation>
  </message>
  <message>
   <source>Forgot the password</source>
   <translation>Zapomniane hasło</translation>
  </message>
  <message>
   <source>Groups of a launch follow these words from now on.</source>
   <translation>Od teraz grupy w starcie kierują się tymi słowami.</translation>
  </message>
  <message>
   <source>Help sent</source>
   <translation>Pomoc wysłana</translation>
  </message>
  <message>
   <source>Hide the message</source>
   <translation>Ukryj wiadomość</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>Na jakim jest etapie</translation>
  </message>
  <message>
   <source>In a launch, texts about the same trouble fall into one group by themselves. What people of this desk call it otherwise stands here.</source>
   <translation>Podczas startu teksty o tym samym problemie same trafiają do jednej grupy. Tu jest to, jak jeszcze nazywają go uczestnicy.</translation>
  </message>
  <message>
   <source>In one sentence, as far as it is known</source>
   <translation>Jednym zdaniem, na ile wiadomo</translation>
  </message>
  <message>
   <source>Issue groups</source>
   <translation>Grupy problemów</translation>
  </message>
  <message>
   <source>It can be taken back for 10 seconds.</source>
   <translation>Przez 10 sekund można to cofnąć.</translation>
  </message>
  <message>
   <source>It is so, and we know for whom</source>
   <translation>Tak jest i wiadomo, u kogo</translation>
  </message>
  <message>
   <source>It is solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>It leaves in 10 seconds.</source>
   <translation>Wyjdzie za 10 sekund.</translation>
  </message>
  <message>
   <source>It stands among the wishes, with everybody who has it.</source>
   <translation>Jest wśród życzeń, razem ze wszystkimi, których dotyczy.</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Zapisz</translation>
  </message>
  <message>
   <source>Known: {title}.</source>
   <translation>Znane: {title}.</translation>
  </message>
  <message>
   <source>Language of the text</source>
   <translation>Język tekstu</translation>
  </message>
  <message>
   <source>Leads change them.</source>
   <translation>Zmieniają je liderzy.</translation>
  </message>
  <message>
   <source>Link opens an empty page</source>
   <translation>Link otwiera pustą stronę</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Zobacz</translation>
  </message>
  <message>
   <source>Look at the texts…</source>
   <translation>Zobacz teksty…</translation>
  </message>
  <message>
   <source>Make a group of these…</source>
   <translation>Utwórz z nich grupę…</translation>
  </message>
  <message>
   <source>Make the group</source>
   <translation>Utwórz grupę</translation>
  </message>
  <message>
   <source>Message about an incident</source>
   <translation>Wiadomość o incydencie</translation>
  </message>
  <message>
   <source>Message to</source>
   <translation>Wiadomość do</translation>
  </message>
  <message>
   <source>Message to all who have it</source>
   <translation>Wiadomość do wszystkich z tym problemem</translation>
  </message>
  <message>
   <source>Message to everyone</source>
   <translation>Wiadomość do wszystkich</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minuty</translation>
  </message>
  <message>
   <source>More for this incident</source>
   <translation>Więcej o tym incydencie</translation>
  </message>
  <message>
   <source>Move to group…</source>
   <translation>Przenieś do grupy…</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message numerus="yes">
   <source>Next update in %n minutes</source>
   <translation>
    <numerusform>Następna wiadomość za %n minutę</numerusform>
    <numerusform>Następna wiadomość za %n minuty</numerusform>
    <numerusform>Następna wiadomość za %n minut</numerusform>
   </translation>
  </message>
  <message>
   <source>No article</source>
   <translation>Bez artykułu</translation>
  </message>
  <message>
   <source>No program here calls by itself. The number is copied.</source>
   <translation>Żaden program tu nie dzwoni. Numer jest skopiowany.</translation>
  </message>
  <message>
   <source>No sound</source>
   <translation>Brak dźwięku</translation>
  </message>
  <message>
   <source>No text in {languages}: these people get it in another language.</source>
   <translation>Brak tekstu: {languages}. Te osoby dostaną go w innym języku.</translation>
  </message>
  <message>
   <source>Nobody has got it.</source>
   <translation>Nikt tego nie dostał.</translation>
  </message>
  <message>
   <source>Nobody is left who has not got it.</source>
   <translation>Nie ma już nikogo, kto by tego nie dostał.</translation>
  </message>
  <message>
   <source>Nobody is to be called about it.</source>
   <translation>Do nikogo nie trzeba w tej sprawie dzwonić.</translation>
  </message>
  <message>
   <source>Nobody is written to: they stand in the call list, with these words to say.</source>
   <translation>Nikt do nich nie pisze: są na liście do oddzwonienia, a to są słowa dla dzwoniącego.</translation>
  </message>
  <message>
   <source>Nobody’s yet</source>
   <translation>Jeszcze niczyje</translation>
  </message>
  <message>
   <source>Not called after all</source>
   <translation>Jednak nie dzwoniono</translation>
  </message>
  <message>
   <source>Not grouped yet</source>
   <translation>Jeszcze bez grupy</translation>
  </message>
  <message>
   <source>Not sent.</source>
   <translation>Nie wysłano.</translation>
  </message>
  <message>
   <source>Not this</source>
   <translation>To nie to</translation>
  </message>
  <message>
   <source>Nothing was sent about it yet.</source>
   <translation>Nic jeszcze w tej sprawie nie wysłano.</translation>
  </message>
  <message>
   <source>One wording in a line. A text tells of it when all words of a line stand in it.</source>
   <translation>Jedno sformułowanie w wierszu. Tekst o tym mówi, gdy są w nim wszystkie słowa wiersza.</translation>
  </message>
  <message>
   <source>Only the lead of the launch writes to them</source>
   <translation>Pisze do nich tylko prowadzący start</translation>
  </message>
  <message>
   <source>Only the words that the program knows tell of it now.</source>
   <translation>Teraz mówią o nim tylko słowa znane programowi.</translation>
  </message>
  <message>
   <source>Open incident</source>
   <translation>Otwórz incydent</translation>
  </message>
  <message>
   <source>Open the ticket</source>
   <translation>Otwórz zgłoszenie</translation>
  </message>
  <message>
   <source>Own words</source>
   <translation>Własne słowa</translation>
  </message>
  <message>
   <source>Owner {name}</source>
   <translation>Prowadzi {name}</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Osoby</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Podgląd</translation>
  </message>
  <message>
   <source>Promise no update</source>
   <translation>Nie obiecuj nowych wiadomości</translation>
  </message>
  <message>
   <source>Questions about paying</source>
   <translation>Pytania o płatność</translation>
  </message>
  <message>
   <source>Questions about the certificate</source>
   <translation>Pytania o certyfikat</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Zmień nazwę</translation>
  </message>
  <message>
   <source>Rename the group</source>
   <translation>Zmień nazwę grupy</translation>
  </message>
  <message>
   <source>Rename the group…</source>
   <translation>Zmień nazwę grupy…</translation>
  </message>
  <message>
   <source>Rename the incident</source>
   <translation>Zmień nazwę incydentu</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Zmień nazwę…</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Zauważone</translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people</source>
   <translation>
    <numerusform>Wyślij do %n osoby</numerusform>
    <numerusform>Wyślij do %n osób</numerusform>
    <numerusform>Wyślij do %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Sent at {time} to %n people</source>
   <translation>
    <numerusform>Wysłano o {time} do %n osoby</numerusform>
    <numerusform>Wysłano o {time} do %n osób</numerusform>
    <numerusform>Wysłano o {time} do %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Sent to %n people.</source>
   <translation>
    <numerusform>Wysłano do %n osoby.</numerusform>
    <numerusform>Wysłano do %n osób.</numerusform>
    <numerusform>Wysłano do %n osób.</numerusform>
   </translation>
  </message>
  <message>
   <source>Slides too small</source>
   <translation>Za małe slajdy</translation>
  </message>
  <message>
   <source>Solve it with all its tickets…</source>
   <translation>Rozwiąż razem ze wszystkimi zgłoszeniami…</translation>
  </message>
  <message>
   <source>Solve together</source>
   <translation>Rozwiąż razem</translation>
  </message>
  <message>
   <source>Solve together…</source>
   <translation>Rozwiąż razem…</translation>
  </message>
  <message numerus="yes">
   <source>Solve with %n tickets</source>
   <translation>
    <numerusform>Rozwiąż z %n zgłoszeniem</numerusform>
    <numerusform>Rozwiąż z %n zgłoszeniami</numerusform>
    <numerusform>Rozwiąż z %n zgłoszeniami</numerusform>
   </translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>Somebody looks into it</source>
   <translation>Ktoś to sprawdza</translation>
  </message>
  <message>
   <source>Something else</source>
   <translation>Coś innego</translation>
  </message>
  <message>
   <source>Subject of the letter</source>
   <translation>Temat listu</translation>
  </message>
  <message>
   <source>Subject, for those who have not written yet: {subject}</source>
   <translation>Temat, dla osób, które jeszcze nie pisały: {subject}</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Cofnij</translation>
  </message>
  <message>
   <source>Taken back.</source>
   <translation>Cofnięto.</translation>
  </message>
  <message>
   <source>Tell everybody, and ask whether it helped</source>
   <translation>Powiadom wszystkich i zapytaj, czy pomogło</translation>
  </message>
  <message>
   <source>Template…</source>
   <translation>Szablon…</translation>
  </message>
  <message>
   <source>Text of the message</source>
   <translation>Treść wiadomości</translation>
  </message>
  <message>
   <source>The cause</source>
   <translation>Przyczyna</translation>
  </message>
  <message>
   <source>The group is called so now.</source>
   <translation>Tak teraz nazywa się grupa.</translation>
  </message>
  <message>
   <source>The picture freezes</source>
   <translation>Obraz się zacina</translation>
  </message>
  <message>
   <source>The platform should be mended</source>
   <translation>Trzeba naprawić platformę</translation>
  </message>
  <message>
   <source>There are no templates yet.</source>
   <translation>Nie ma jeszcze szablonów.</translation>
  </message>
  <message>
   <source>There are words for this already. Change them there.</source>
   <translation>Są już do tego słowa. Zmień je tam.</translation>
  </message>
  <message>
   <source>They get what the others got.</source>
   <translation>Dostanie to samo co inni.</translation>
  </message>
  <message>
   <source>They have got what we know.</source>
   <translation>Dostali już to, co wiemy.</translation>
  </message>
  <message>
   <source>They hear from us with all the others.</source>
   <translation>Dowiedzą się razem ze wszystkimi.</translation>
  </message>
  <message numerus="yes">
   <source>This goes to %n people at once.</source>
   <translation>
    <numerusform>To trafi naraz do %n osoby.</numerusform>
    <numerusform>To trafi naraz do %n osób.</numerusform>
    <numerusform>To trafi naraz do %n osób.</numerusform>
   </translation>
  </message>
  <message>
   <source>Those who have it know what to do</source>
   <translation>Wszyscy, których to dotyczy, wiedzą, co zrobić</translation>
  </message>
  <message>
   <source>To call</source>
   <translation>Do oddzwonienia</translation>
  </message>
  <message>
   <source>Trouble with the phone app</source>
   <translation>Kłopot z aplikacją w telefonie</translation>
  </message>
  <message>
   <source>What comes later goes there as well.</source>
   <translation>To, co przyjdzie później, też tam trafi.</translation>
  </message>
  <message>
   <source>What has happened</source>
   <translation>Co się stało</translation>
  </message>
  <message>
   <source>What is like them follows.</source>
   <translation>Podobne trafią tam same.</translation>
  </message>
  <message>
   <source>What it tells of</source>
   <translation>O czym mówią</translation>
  </message>
  <message>
   <source>What people should do now, in two sentences</source>
   <translation>Co mają teraz zrobić, w dwóch zdaniach</translation>
  </message>
  <message>
   <source>What they get</source>
   <translation>Co dostaną</translation>
  </message>
  <message>
   <source>What they have in common</source>
   <translation>Co mają wspólnego</translation>
  </message>
  <message>
   <source>When does it start?</source>
   <translation>Kiedy początek?</translation>
  </message>
  <message>
   <source>Where are the files?</source>
   <translation>Gdzie są pliki?</translation>
  </message>
  <message>
   <source>Which article helps?</source>
   <translation>Który artykuł pomoże?</translation>
  </message>
  <message>
   <source>Who is to be called…</source>
   <translation>Do kogo zadzwonić…</translation>
  </message>
  <message>
   <source>Whoever says that it did not help comes back to the queue by themselves.</source>
   <translation>Kto odpowie, że nie pomogło, sam wróci do kolejki.</translation>
  </message>
  <message>
   <source>Whoever writes articles finds it among the gaps.</source>
   <translation>Kto pisze artykuły, znajdzie to wśród braków.</translation>
  </message>
  <message>
   <source>Will there be a recording?</source>
   <translation>Czy będzie nagranie?</translation>
  </message>
  <message>
   <source>Words for troubles</source>
   <translation>Słowa na problemy</translation>
  </message>
  <message>
   <source>Write the cause in a sentence</source>
   <translation>Zapisz przyczynę jednym zdaniem</translation>
  </message>
  <message>
   <source>Write to all</source>
   <translation>Napisz do wszystkich</translation>
  </message>
  <message>
   <source>Wrong language</source>
   <translation>Zły język</translation>
  </message>
  <message numerus="yes">
   <source>all %n expected</source>
   <translation>
    <numerusform>wszystkie oczekiwane: %n</numerusform>
    <numerusform>wszystkie oczekiwane: %n</numerusform>
    <numerusform>wszystkie oczekiwane: %n</numerusform>
   </translation>
  </message>
  <message>
   <source>all delivered</source>
   <translation>wszystko dostarczone</translation>
  </message>
  <message>
   <source>called</source>
   <translation>zadzwoniono</translation>
  </message>
  <message numerus="yes">
   <source>from %n tickets since {time}</source>
   <translation>
    <numerusform>z %n zgłoszenia od {time}</numerusform>
    <numerusform>z %n zgłoszeń od {time}</numerusform>
    <numerusform>z %n zgłoszeń od {time}</numerusform>
   </translation>
  </message>
  <message>
   <source>incident broadcast send everybody</source>
   <translation>incydent wiadomość wyślij wszyscy</translation>
  </message>
  <message>
   <source>incident end done</source>
   <translation>incydent koniec gotowe</translation>
  </message>
  <message>
   <source>known trouble broadcast same</source>
   <translation>znany problem to samo wszyscy</translation>
  </message>
  <message>
   <source>new first</source>
   <translation>najpierw nowe</translation>
  </message>
  <message>
   <source>next update in</source>
   <translation>następna wiadomość za</translation>
  </message>
  <message>
   <source>no article</source>
   <translation>bez artykułu</translation>
  </message>
  <message>
   <source>no update promised</source>
   <translation>bez obietnicy wiadomości</translation>
  </message>
  <message>
   <source>one of a kind</source>
   <translation>pojedyncze</translation>
  </message>
  <message>
   <source>trouble group many broadcast</source>
   <translation>problem grupa wiele wszyscy</translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation>czeka {time}</translation>
  </message>
  <message>
   <source>what people write is gathered here by itself</source>
   <translation>to, co piszą uczestnicy, samo się tu zbiera</translation>
  </message>
  <message>
   <source>{one} is part of {other} now.</source>
   <translation>„{one}” należy teraz do „{other}”.</translation>
  </message>
  <message>
   <source>{step}, done</source>
   <translation>{step}, zrobione</translation>
  </message>
  <message>
   <source>{step}, now</source>
   <translation>{step}, teraz</translation>
  </message>
  <message>
   <source>{title} is solved.</source>
   <translation>{title}: rozwiązane.</translation>
  </message>
 </context>
 <context>
  <name>insights</name>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n zgłoszenie</numerusform>
    <numerusform>%n zgłoszenia</numerusform>
    <numerusform>%n zgłoszeń</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n tickets…</source>
   <translation>
    <numerusform>To zgłoszenie…</numerusform>
    <numerusform>Wszystkie %n zgłoszenia…</numerusform>
    <numerusform>Wszystkie %n zgłoszeń…</numerusform>
   </translation>
  </message>
  <message>
   <source>All categories</source>
   <translation>Wszystkie kategorie</translation>
  </message>
  <message>
   <source>All channels</source>
   <translation>Wszystkie kanały</translation>
  </message>
  <message>
   <source>All cohorts</source>
   <translation>Wszystkie grupy</translation>
  </message>
  <message>
   <source>All teams</source>
   <translation>Wszystkie zespoły</translation>
  </message>
  <message>
   <source>Answered before the fourth ring, of all calls that were answered, missed, or given up after the third ring.</source>
   <translation>Odebrane przed czwartym dzwonkiem, ze wszystkich odebranych, nieodebranych i przerwanych po trzecim dzwonku.</translation>
  </message>
  <message>
   <source>Answered within T / (answered + abandoned after T). T is the promised first reply; for calls it is {seconds} s, before the fourth ring. What still waits after T counts as abandoned.</source>
   <translation>Odpowiedzi w czasie T / (odpowiedzi + porzucone po T). T to obiecany czas pierwszej odpowiedzi; dla rozmów {seconds} s, przed czwartym dzwonkiem. Co czeka dłużej niż T, liczy się jako porzucone.</translation>
  </message>
  <message>
   <source>Answers with an article</source>
   <translation>Odpowiedzi z artykułem</translation>
  </message>
  <message>
   <source>Around webinars</source>
   <translation>Wokół webinarów</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artykuł</translation>
  </message>
  <message>
   <source>Articles given most</source>
   <translation>Najczęściej podawane artykuły</translation>
  </message>
  <message>
   <source>Articles that helped</source>
   <translation>Artykuły, które pomogły</translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Zadanie</translation>
  </message>
  <message>
   <source>Bars: this period. Dashed line: the one before.</source>
   <translation>Słupki: ten okres. Linia przerywana: poprzedni.</translation>
  </message>
  <message>
   <source>By category</source>
   <translation>Według kategorii</translation>
  </message>
  <message>
   <source>By channel</source>
   <translation>Według kanału</translation>
  </message>
  <message>
   <source>By cohort</source>
   <translation>Według grupy</translation>
  </message>
  <message>
   <source>By course</source>
   <translation>Według kursu</translation>
  </message>
  <message>
   <source>By hour and day of the week</source>
   <translation>Według godziny i dnia tygodnia</translation>
  </message>
  <message>
   <source>Callers who gave up, and calls that nobody took in time.</source>
   <translation>Dzwoniący, którzy zrezygnowali, i połączenia, których nikt nie odebrał na czas.</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>Rozmowy</translation>
  </message>
  <message>
   <source>Calls from outside that ended in the period.</source>
   <translation>Połączenia z zewnątrz, które zakończyły się w tym okresie.</translation>
  </message>
  <message>
   <source>Calls not answered</source>
   <translation>Nieodebrane połączenia</translation>
  </message>
  <message>
   <source>Categories</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Kategoria</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Zmiana</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Kanał</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Choose a longer one, or let in more channels, categories or cohorts.</source>
   <translation>Wybierz dłuższy albo dopuść więcej kanałów, kategorii lub grup.</translation>
  </message>
  <message>
   <source>Cohort</source>
   <translation>Grupa</translation>
  </message>
  <message>
   <source>Cohorts</source>
   <translation>Grupy</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Treść</translation>
  </message>
  <message>
   <source>Copy as picture</source>
   <translation>Kopiuj jako obraz</translation>
  </message>
  <message>
   <source>Copy as table</source>
   <translation>Kopiuj jako tabelę</translation>
  </message>
  <message>
   <source>Copy: {title}</source>
   <translation>Kopiuj: {title}</translation>
  </message>
  <message>
   <source>Dark: this period. Grey: the one before.</source>
   <translation>Ciemne: ten okres. Szare: poprzedni.</translation>
  </message>
  <message>
   <source>Definitions</source>
   <translation>Definicje</translation>
  </message>
  <message>
   <source>Did not help</source>
   <translation>Nie pomogło</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Eksportuj</translation>
  </message>
  <message>
   <source>Export the report</source>
   <translation>Eksport raportu</translation>
  </message>
  <message>
   <source>Exported.</source>
   <translation>Zapisano.</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Wskaźnik</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Wskaźniki</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Pierwszy dzień</translation>
  </message>
  <message>
   <source>First reply, half within</source>
   <translation>Pierwsza odpowiedź: połowa w</translation>
  </message>
  <message>
   <source>First reply, nine of ten within</source>
   <translation>Pierwsza odpowiedź: 9 z 10 w</translation>
  </message>
  <message>
   <source>For every 100 people</source>
   <translation>Na każde 100 osób</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Od</translation>
  </message>
  <message>
   <source>From the first ring to the answer.</source>
   <translation>Od pierwszego dzwonka do odebrania.</translation>
  </message>
  <message>
   <source>From the first words of the participant, or a call nobody took, to our first answer, in the hours that are promised. The middle one: half were quicker. Calls that somebody took are not among them.</source>
   <translation>Od pierwszych słów uczestnika albo nieodebranego połączenia do naszej pierwszej odpowiedzi, w obiecanych godzinach. Wartość środkowa: połowa była szybsza. Odebrane rozmowy się tu nie liczą.</translation>
  </message>
  <message>
   <source>Given</source>
   <translation>Podano</translation>
  </message>
  <message>
   <source>Helped</source>
   <translation>Pomogło</translation>
  </message>
  <message>
   <source>Hour</source>
   <translation>Godzina</translation>
  </message>
  <message>
   <source>How often a solved ticket was opened again, and its share of all that was solved.</source>
   <translation>Ile razy rozwiązane zgłoszenie otwarto ponownie i jaka to część wszystkich rozwiązanych.</translation>
  </message>
  <message>
   <source>How often a ticket was solved or closed. What was taken back within a minute is left out.</source>
   <translation>Ile razy zgłoszenie rozwiązano lub zamknięto. Cofnięte w ciągu minuty się nie liczą.</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Osobiście</translation>
  </message>
  <message>
   <source>Insights</source>
   <translation>Analizy</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Etykiety</translation>
  </message>
  <message>
   <source>Last 30 days</source>
   <translation>Ostatnie 30 dni</translation>
  </message>
  <message>
   <source>Last 90 days</source>
   <translation>Ostatnie 90 dni</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Ostatni dzień</translation>
  </message>
  <message>
   <source>Last month</source>
   <translation>Poprzedni miesiąc</translation>
  </message>
  <message>
   <source>Last week</source>
   <translation>Poprzedni tydzień</translation>
  </message>
  <message>
   <source>Looking for them…</source>
   <translation>Szukam…</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>Nine of ten first replies were given within this time.</source>
   <translation>Dziewięć z dziesięciu pierwszych odpowiedzi mieści się w tym czasie.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Brak</translation>
  </message>
  <message>
   <source>Not answered in time</source>
   <translation>Bez odpowiedzi na czas</translation>
  </message>
  <message>
   <source>Nothing grows</source>
   <translation>Nic nie rośnie</translation>
  </message>
  <message>
   <source>Nothing happened in this period</source>
   <translation>W tym okresie nic się nie działo</translation>
  </message>
  <message>
   <source>Nothing is asked noticeably more often than in the period before.</source>
   <translation>O nic nie pytają wyraźnie częściej niż w poprzednim okresie.</translation>
  </message>
  <message>
   <source>Of the articles of which somebody said whether they helped, those that did.</source>
   <translation>Spośród artykułów, o których powiedziano, czy pomogły: te, które pomogły.</translation>
  </message>
  <message>
   <source>Of tickets that stayed solved: the promised hours in which it was for us to do something, without the time in which we waited for the participant.</source>
   <translation>Zgłoszenia, które pozostały rozwiązane: obiecane godziny, w których ruch był po naszej stronie, bez czasu czekania na uczestnika.</translation>
  </message>
  <message>
   <source>Only: {what}</source>
   <translation>Tylko: {what}</translation>
  </message>
  <message>
   <source>Open at the end</source>
   <translation>Otwarte na końcu</translation>
  </message>
  <message>
   <source>Open now</source>
   <translation>Otwarte teraz</translation>
  </message>
  <message>
   <source>Open tickets over time</source>
   <translation>Otwarte zgłoszenia w czasie</translation>
  </message>
  <message>
   <source>Opened again</source>
   <translation>Otwarte ponownie</translation>
  </message>
  <message>
   <source>Organisational</source>
   <translation>Organizacja</translation>
  </message>
  <message>
   <source>Own dates</source>
   <translation>Własne daty</translation>
  </message>
  <message>
   <source>PDF with charts…</source>
   <translation>PDF z wykresami…</translation>
  </message>
  <message>
   <source>Parts of the insights</source>
   <translation>Części analiz</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Okres</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Plain table (CSV)…</source>
   <translation>Zwykła tabela (CSV)…</translation>
  </message>
  <message>
   <source>Questions without an article, and articles of little help</source>
   <translation>Pytania bez artykułu i artykuły, które mało pomagają</translation>
  </message>
  <message>
   <source>Rang more than three times</source>
   <translation>Dzwoniły ponad trzy razy</translation>
  </message>
  <message>
   <source>Rated</source>
   <translation>Ocenione</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Raport</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Zgłoszenia</translation>
  </message>
  <message>
   <source>Requests before</source>
   <translation>Zgłoszenia wcześniej</translation>
  </message>
  <message>
   <source>Requests over time</source>
   <translation>Zgłoszenia w czasie</translation>
  </message>
  <message>
   <source>Satisfaction</source>
   <translation>Zadowolenie</translation>
  </message>
  <message>
   <source>Service level</source>
   <translation>Poziom obsługi</translation>
  </message>
  <message>
   <source>Service level = answered within T / (answered + abandoned after T); T: {times}</source>
   <translation>Poziom obsługi = odpowiedzi w czasie T / (odpowiedzi + porzucone po T); T: {times}</translation>
  </message>
  <message>
   <source>Service level before</source>
   <translation>Poziom obsługi wcześniej</translation>
  </message>
  <message>
   <source>Show as picture</source>
   <translation>Pokaż jako wykres</translation>
  </message>
  <message>
   <source>Show as table</source>
   <translation>Pokaż jako tabelę</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>Solved, half within</source>
   <translation>Rozwiązane: połowa w</translation>
  </message>
  <message>
   <source>Stars</source>
   <translation>Gwiazdki</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Zespół</translation>
  </message>
  <message>
   <source>Technical</source>
   <translation>Technika</translation>
  </message>
  <message>
   <source>The mean of the stars, one to five, that participants gave after a ticket or a chat.</source>
   <translation>Średnia gwiazdek, od jednej do pięciu, które uczestnicy dali po zgłoszeniu lub czacie.</translation>
  </message>
  <message>
   <source>The one before</source>
   <translation>Poprzedni</translation>
  </message>
  <message>
   <source>Third ring kept</source>
   <translation>Do trzeciego dzwonka</translation>
  </message>
  <message>
   <source>This computer holds what was touched since {day}. What is older was not counted; it is when the team's desk can be reached.</source>
   <translation>Na tym komputerze jest to, co ruszano od {day}. Starszych rzeczy nie policzono; policzą się, gdy będzie połączenie z biurkiem zespołu.</translation>
  </message>
  <message>
   <source>This month</source>
   <translation>Ten miesiąc</translation>
  </message>
  <message>
   <source>This period</source>
   <translation>Ten okres</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Ten tydzień</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Ten rok</translation>
  </message>
  <message>
   <source>Tickets</source>
   <translation>Zgłoszenia</translation>
  </message>
  <message>
   <source>Tickets that began in the period. Spam, and what was merged into another ticket, is left out.</source>
   <translation>Zgłoszenia, które zaczęły się w tym okresie. Bez spamu i bez tych, które scalono z innymi.</translation>
  </message>
  <message>
   <source>Tickets that were neither solved nor closed when the period ended.</source>
   <translation>Zgłoszenia, które na koniec okresu nie były rozwiązane ani zamknięte.</translation>
  </message>
  <message>
   <source>Tickets whose answers brought at least one article.</source>
   <translation>Zgłoszenia, w których odpowiedzi był co najmniej jeden artykuł.</translation>
  </message>
  <message>
   <source>Tickets: {what}</source>
   <translation>Zgłoszenia: {what}</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Dzisiaj</translation>
  </message>
  <message>
   <source>Wait of answered calls, half within</source>
   <translation>Czas do odebrania: połowa w</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Webinar</translation>
  </message>
  <message>
   <source>What grows</source>
   <translation>Co rośnie</translation>
  </message>
  <message>
   <source>What is asked for more often than in the period before, what grows most first. Words stand for all their forms.</source>
   <translation>O co pytają częściej niż w poprzednim okresie, najsilniejszy wzrost na górze. Słowo oznacza wszystkie swoje formy.</translation>
  </message>
  <message>
   <source>Words in subjects</source>
   <translation>Słowa w tematach</translation>
  </message>
  <message>
   <source>Workbook (XLSX)…</source>
   <translation>Skoroszyt (XLSX)…</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Wczoraj</translation>
  </message>
  <message>
   <source>as before</source>
   <translation>bez zmian</translation>
  </message>
  <message>
   <source>before: {value}</source>
   <translation>było: {value}</translation>
  </message>
  <message>
   <source>one cohort</source>
   <translation>jedna grupa</translation>
  </message>
  <message>
   <source>patterns trends words issues</source>
   <translation>wzorce trendy słowa problemy</translation>
  </message>
  <message>
   <source>report figures volume service level charts statistics</source>
   <translation>raport liczby wykresy poziom obsługi statystyki</translation>
  </message>
  <message>
   <source>the newest {count} are shown</source>
   <translation>pokazano {count} najnowszych</translation>
  </message>
  <message>
   <source>up to the same time of day</source>
   <translation>do tej samej godziny</translation>
  </message>
  <message>
   <source>{channel}: {time}</source>
   <translation>{channel}: {time}</translation>
  </message>
  <message>
   <source>{day} {hour}:00: {count}</source>
   <translation>{day} {hour}:00: {count}</translation>
  </message>
  <message>
   <source>{hours} h</source>
   <translation>{hours} godz.</translation>
  </message>
  <message>
   <source>{now} now, {before} before</source>
   <translation>teraz {now}, wcześniej {before}</translation>
  </message>
  <message>
   <source>{percent} % less</source>
   <translation>{percent} % mniej</translation>
  </message>
  <message>
   <source>{percent} % more</source>
   <translation>{percent} % więcej</translation>
  </message>
  <message>
   <source>{period}, compared with {before}</source>
   <translation>{period}, w porównaniu z {before}</translation>
  </message>
  <message>
   <source>{points} points</source>
   <translation>{points} p.p.</translation>
  </message>
 </context>
 <context>
  <name>keys</name>
  <message>
   <source>Alt with a letter opens menus on many computers.</source>
   <translation>Alt z literą otwiera menu na wielu komputerach.</translation>
  </message>
  <message>
   <source>Another command has this key.</source>
   <translation>Ten klawisz ma już inne polecenie.</translation>
  </message>
  <message>
   <source>Ctrl and Alt together type letters like ą and ć.</source>
   <translation>Ctrl i Alt razem wpisują litery takie jak ą i ć.</translation>
  </message>
  <message>
   <source>This key belongs to the computer.</source>
   <translation>Ten klawisz należy do systemu.</translation>
  </message>
  <message>
   <source>This key is not known.</source>
   <translation>Ten klawisz nie jest znany.</translation>
  </message>
  <message>
   <source>This sign is elsewhere on other keyboards.</source>
   <translation>Na innych klawiaturach ten znak jest gdzie indziej.</translation>
  </message>
 </context>
 <context>
  <name>knowledge</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n artykuł</numerusform>
    <numerusform>%n artykuły</numerusform>
    <numerusform>%n artykułów</numerusform>
   </translation>
  </message>
  <message>
   <source>A draft: it is given to nobody yet.</source>
   <translation>Szkic: nikt go jeszcze nie dostaje.</translation>
  </message>
  <message>
   <source>A link made for one person</source>
   <translation>Link przeznaczony dla jednej osoby</translation>
  </message>
  <message>
   <source>A mail address</source>
   <translation>Adres e-mail</translation>
  </message>
  <message>
   <source>A name</source>
   <translation>Imię lub nazwisko</translation>
  </message>
  <message>
   <source>A number</source>
   <translation>Numer</translation>
  </message>
  <message>
   <source>A picture can be pasted or dropped as well</source>
   <translation>Obraz można też wkleić lub upuścić</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Wszystkie</translation>
  </message>
  <message>
   <source>Also found by these words</source>
   <translation>Znajdowany też po słowach</translation>
  </message>
  <message>
   <source>Also found by: {words}</source>
   <translation>Znajdowany też po słowach: {words}</translation>
  </message>
  <message>
   <source>Also in</source>
   <translation>Także po:</translation>
  </message>
  <message>
   <source>An answer that is given twice is worth an article.</source>
   <translation>Odpowiedź, której udzielamy drugi raz, zasługuje na artykuł.</translation>
  </message>
  <message>
   <source>An article from this answer</source>
   <translation>Artykuł z tej odpowiedzi</translation>
  </message>
  <message>
   <source>Article from the last answer…</source>
   <translation>Artykuł z ostatniej odpowiedzi…</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artykuły</translation>
  </message>
  <message>
   <source>Articles by language</source>
   <translation>Artykuły według języka</translation>
  </message>
  <message>
   <source>As it was before</source>
   <translation>Przywróć poprzednią wersję</translation>
  </message>
  <message>
   <source>Ask for a second look</source>
   <translation>Poproś o drugie spojrzenie</translation>
  </message>
  <message>
   <source>Begin with the steps that help:
1. First step
2. Second step

Then say why.</source>
   <translation>Najpierw kroki, które pomagają:
1. Pierwszy krok
2. Drugi krok

Potem wyjaśnienie.</translation>
  </message>
  <message>
   <source>Beside the text</source>
   <translation>Obok tekstu</translation>
  </message>
  <message>
   <source>Bold</source>
   <translation>Pogrubienie</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Wyczyść wyszukiwanie</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Zamknij</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Porównaj</translation>
  </message>
  <message>
   <source>Compared with</source>
   <translation>Porównanie</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopiuj</translation>
  </message>
  <message>
   <source>Copy the answer</source>
   <translation>Kopiuj odpowiedź</translation>
  </message>
  <message>
   <source>Copy the answer (Ctrl+C)</source>
   <translation>Kopiuj odpowiedź (Ctrl+C)</translation>
  </message>
  <message>
   <source>Copy the link</source>
   <translation>Kopiuj link</translation>
  </message>
  <message>
   <source>Copy the link (Ctrl+L)</source>
   <translation>Kopiuj link (Ctrl+L)</translation>
  </message>
  <message>
   <source>Count that this solved it</source>
   <translation>Zapamiętaj, że to pomogło</translation>
  </message>
  <message>
   <source>Counted. Thank you.</source>
   <translation>Zapamiętane. Dziękujemy.</translation>
  </message>
  <message>
   <source>Delete article</source>
   <translation>Usuń artykuł</translation>
  </message>
  <message>
   <source>Deleted.</source>
   <translation>Usunięto.</translation>
  </message>
  <message>
   <source>Did it help?</source>
   <translation>Czy to pomogło?</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Różnica</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Gotowe</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Szkic</translation>
  </message>
  <message>
   <source>Draft saved {time}</source>
   <translation>Szkic zapisany {time}</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Edytuj</translation>
  </message>
  <message>
   <source>Edit article</source>
   <translation>Edycja artykułu</translation>
  </message>
  <message>
   <source>Find an answer</source>
   <translation>Znajdź odpowiedź</translation>
  </message>
  <message>
   <source>Find an article</source>
   <translation>Znajdź artykuł</translation>
  </message>
  <message>
   <source>For review</source>
   <translation>Do sprawdzenia</translation>
  </message>
  <message>
   <source>From now on it is found and given (Ctrl+Enter)</source>
   <translation>Od teraz można go znaleźć i podać (Ctrl+Enter)</translation>
  </message>
  <message>
   <source>Go on writing</source>
   <translation>Pisz dalej</translation>
  </message>
  <message>
   <source>Helped</source>
   <translation>Pomogło</translation>
  </message>
  <message>
   <source>How it will look</source>
   <translation>Jak to będzie wyglądać</translation>
  </message>
  <message>
   <source>I have read it: it tells of nobody</source>
   <translation>Tekst przeczytany: o nikim nie mówi</translation>
  </message>
  <message>
   <source>Insert</source>
   <translation>Wstaw</translation>
  </message>
  <message>
   <source>Insert the answer alone</source>
   <translation>Wstaw samą odpowiedź</translation>
  </message>
  <message>
   <source>Insert the link alone</source>
   <translation>Wstaw sam link</translation>
  </message>
  <message>
   <source>Into {language}</source>
   <translation>Na język: {language}</translation>
  </message>
  <message>
   <source>It did not</source>
   <translation>Nie pomogło</translation>
  </message>
  <message>
   <source>It helped</source>
   <translation>Pomogło</translation>
  </message>
  <message>
   <source>It is still right</source>
   <translation>Nadal aktualny</translation>
  </message>
  <message>
   <source>It is time to read this again.</source>
   <translation>Pora przeczytać to jeszcze raz.</translation>
  </message>
  <message>
   <source>It says what the original says now</source>
   <translation>Mówi to, co teraz oryginał</translation>
  </message>
  <message>
   <source>It still fits</source>
   <translation>Nadal pasuje</translation>
  </message>
  <message>
   <source>It waits for a second look.</source>
   <translation>Czeka na drugie spojrzenie.</translation>
  </message>
  <message>
   <source>Italic</source>
   <translation>Kursywa</translation>
  </message>
  <message>
   <source>Keep as a draft</source>
   <translation>Zostaw jako szkic</translation>
  </message>
  <message>
   <source>Keep the article as a draft</source>
   <translation>Zostaw artykuł jako szkic</translation>
  </message>
  <message>
   <source>Keep what stands there</source>
   <translation>Zostaw to, co jest</translation>
  </message>
  <message>
   <source>Kept aside</source>
   <translation>Odłożone obok</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Język</translation>
  </message>
  <message>
   <source>Left out, as it tells who it is about</source>
   <translation>Pominięte, bo mówi, o kogo chodzi</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Link</translation>
  </message>
  <message>
   <source>Make a draft</source>
   <translation>Utwórz szkic</translation>
  </message>
  <message>
   <source>More about this article</source>
   <translation>Więcej o tym artykule</translation>
  </message>
  <message>
   <source>More ways to keep it</source>
   <translation>Więcej sposobów zapisu</translation>
  </message>
  <message>
   <source>Names are left out. You hear of it when it is written.</source>
   <translation>Nazwiska są pomijane. Dowiesz się, gdy artykuł powstanie.</translation>
  </message>
  <message>
   <source>New article</source>
   <translation>Nowy artykuł</translation>
  </message>
  <message>
   <source>New article: before a webinar</source>
   <translation>Nowy artykuł: przed webinarem</translation>
  </message>
  <message>
   <source>New article: how to do something</source>
   <translation>Nowy artykuł: jak coś zrobić</translation>
  </message>
  <message>
   <source>New article: something does not work</source>
   <translation>Nowy artykuł: coś nie działa</translation>
  </message>
  <message>
   <source>Newer draft</source>
   <translation>Nowszy szkic</translation>
  </message>
  <message>
   <source>Newer words wait for a second look.</source>
   <translation>Nowszy tekst czeka na drugie spojrzenie.</translation>
  </message>
  <message>
   <source>No article answers this yet</source>
   <translation>Żaden artykuł jeszcze na to nie odpowiada</translation>
  </message>
  <message>
   <source>No article fits by itself</source>
   <translation>Żaden artykuł nie pasuje od razu</translation>
  </message>
  <message>
   <source>No name, address or number was found. Please look yourself.</source>
   <translation>Nie znaleziono nazwiska, adresu ani numeru. Sprawdź jeszcze sam tekst.</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Jeszcze nie zapisano</translation>
  </message>
  <message>
   <source>Not saved yet: a title is missing</source>
   <translation>Jeszcze nie zapisano: brak tytułu</translation>
  </message>
  <message>
   <source>Not saved yet: no text</source>
   <translation>Jeszcze nie zapisano: brak treści</translation>
  </message>
  <message>
   <source>Noted that it is still right.</source>
   <translation>Zapisano, że nadal aktualny.</translation>
  </message>
  <message>
   <source>Noted. Who cares for the articles sees it.</source>
   <translation>Zapisano. Zobaczą to osoby dbające o artykuły.</translation>
  </message>
  <message>
   <source>Nothing has been answered in this ticket yet.</source>
   <translation>W tym zgłoszeniu nie ma jeszcze odpowiedzi.</translation>
  </message>
  <message>
   <source>Only for the team</source>
   <translation>Tylko dla zespołu</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Open the whole article (Ctrl+Enter)</source>
   <translation>Otwórz cały artykuł (Ctrl+Enter)</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Oryginał</translation>
  </message>
  <message>
   <source>Other words may find it. What was never written can be written now.</source>
   <translation>Inne słowa mogą pomóc. Czego jeszcze nie ma, można napisać teraz.</translation>
  </message>
  <message>
   <source>Participants may read it too, not only the team</source>
   <translation>Mogą go czytać także uczestnicy, nie tylko zespół</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Obraz</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Podgląd</translation>
  </message>
  <message>
   <source>Public</source>
   <translation>Publiczny</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Opublikuj</translation>
  </message>
  <message>
   <source>Publish the article</source>
   <translation>Opublikuj artykuł</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Opublikowany</translation>
  </message>
  <message>
   <source>Published.</source>
   <translation>Opublikowano.</translation>
  </message>
  <message>
   <source>Put a picture in</source>
   <translation>Wstaw obraz</translation>
  </message>
  <message>
   <source>Put both together</source>
   <translation>Połącz oba teksty</translation>
  </message>
  <message>
   <source>Put mine in its place</source>
   <translation>Wstaw mój tekst</translation>
  </message>
  <message>
   <source>Report a gap</source>
   <translation>Zgłoś brak artykułu</translation>
  </message>
  <message>
   <source>Report a gap…</source>
   <translation>Zgłoś brak artykułu…</translation>
  </message>
  <message>
   <source>Reported. You hear of it when it is written.</source>
   <translation>Zgłoszono. Dowiesz się, gdy artykuł powstanie.</translation>
  </message>
  <message>
   <source>Restore this one</source>
   <translation>Przywróć tę wersję</translation>
  </message>
  <message>
   <source>Restored as it was before.</source>
   <translation>Przywrócono wcześniejszą wersję.</translation>
  </message>
  <message>
   <source>Revisions</source>
   <translation>Wersje</translation>
  </message>
  <message>
   <source>Saved as a draft.</source>
   <translation>Zapisano jako szkic.</translation>
  </message>
  <message>
   <source>Search above with the words you would use.</source>
   <translation>Wpisz wyżej własne słowa.</translation>
  </message>
  <message>
   <source>Somebody</source>
   <translation>Ktoś</translation>
  </message>
  <message>
   <source>Somebody else has written in this article meanwhile.</source>
   <translation>W tym czasie ktoś inny zmienił ten artykuł.</translation>
  </message>
  <message>
   <source>Somebody else wrote in it at the same time. Your words are kept beside theirs.</source>
   <translation>W tym samym czasie pisał ktoś jeszcze. Twój tekst jest zachowany obok.</translation>
  </message>
  <message>
   <source>Somebody is writing newer words.</source>
   <translation>Powstaje nowszy tekst.</translation>
  </message>
  <message>
   <source>Still right, look again…</source>
   <translation>Nadal aktualny, przegląd…</translation>
  </message>
  <message>
   <source>Suggested for this ticket</source>
   <translation>Pasuje do zgłoszenia</translation>
  </message>
  <message>
   <source>Tags, with commas between</source>
   <translation>Etykiety, po przecinku</translation>
  </message>
  <message>
   <source>Tags: {tags}</source>
   <translation>Etykiety: {tags}</translation>
  </message>
  <message>
   <source>Text of the article</source>
   <translation>Treść artykułu</translation>
  </message>
  <message>
   <source>The answer is copied.</source>
   <translation>Odpowiedź skopiowana.</translation>
  </message>
  <message>
   <source>The answer that was looked for is not written yet</source>
   <translation>Szukanej odpowiedzi jeszcze nie napisano</translation>
  </message>
  <message>
   <source>The link is copied.</source>
   <translation>Link skopiowany.</translation>
  </message>
  <message>
   <source>The original has changed since.</source>
   <translation>Oryginał zmienił się od tego czasu.</translation>
  </message>
  <message>
   <source>The words are the same.</source>
   <translation>Teksty są takie same.</translation>
  </message>
  <message>
   <source>The words of {name} lie beside these.</source>
   <translation>Obok jest inny tekst. Autor: {name}.</translation>
  </message>
  <message>
   <source>There are no articles yet</source>
   <translation>Nie ma jeszcze artykułów</translation>
  </message>
  <message>
   <source>There will be no article for it.</source>
   <translation>Artykułu o tym nie będzie.</translation>
  </message>
  <message>
   <source>This helped</source>
   <translation>To pomogło</translation>
  </message>
  <message>
   <source>This is the first.</source>
   <translation>To pierwsza wersja.</translation>
  </message>
  <message>
   <source>This picture cannot be read.</source>
   <translation>Tego obrazu nie da się odczytać.</translation>
  </message>
  <message>
   <source>This waits for a second look.</source>
   <translation>To czeka na drugie spojrzenie.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Tytuł</translation>
  </message>
  <message>
   <source>Translate</source>
   <translation>Przetłumacz</translation>
  </message>
  <message>
   <source>Translation: {title}</source>
   <translation>Tłumaczenie: {title}</translation>
  </message>
  <message>
   <source>Two have written here at the same time.</source>
   <translation>Dwie osoby pisały tu w tym samym czasie.</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Co się zmieniło</translation>
  </message>
  <message>
   <source>What changed with it.</source>
   <translation>Co zmieniła ta wersja.</translation>
  </message>
  <message>
   <source>What did you look for?</source>
   <translation>Czego szukano?</translation>
  </message>
  <message>
   <source>What has changed in the original</source>
   <translation>Co zmieniło się w oryginale</translation>
  </message>
  <message>
   <source>What has changed since, up to now.</source>
   <translation>Co zmieniło się od tego czasu do teraz.</translation>
  </message>
  <message>
   <source>What is wrong or old in it?</source>
   <translation>Co jest błędne lub nieaktualne?</translation>
  </message>
  <message>
   <source>What it shows</source>
   <translation>Co przedstawia</translation>
  </message>
  <message>
   <source>What the person would ask, in a few words</source>
   <translation>O co zapytałby uczestnik, w kilku słowach</translation>
  </message>
  <message>
   <source>What you missed is written: {title}</source>
   <translation>Brakujący artykuł jest gotowy: {title}</translation>
  </message>
  <message>
   <source>With the newest</source>
   <translation>Z najnowszą</translation>
  </message>
  <message>
   <source>With the one before</source>
   <translation>Z poprzednią</translation>
  </message>
  <message>
   <source>Written at the same time</source>
   <translation>Pisane w tym samym czasie</translation>
  </message>
  <message>
   <source>Wrong or old…</source>
   <translation>Błędne lub nieaktualne…</translation>
  </message>
  <message>
   <source>Your words are kept beside theirs.</source>
   <translation>Twój tekst jest zachowany obok.</translation>
  </message>
  <message numerus="yes">
   <source>answered %n similar questions</source>
   <translation>
    <numerusform>pomógł przy %n podobnym pytaniu</numerusform>
    <numerusform>pomógł przy %n podobne pytania</numerusform>
    <numerusform>pomógł przy %n podobnych pytań</numerusform>
   </translation>
  </message>
  <message>
   <source>changed {day}</source>
   <translation>zmiana: {day}</translation>
  </message>
  <message>
   <source>did not help {failed}</source>
   <translation>nie pomógł {failed}</translation>
  </message>
  <message>
   <source>helped {helped} of {used}</source>
   <translation>pomógł {helped} z {used}</translation>
  </message>
  <message>
   <source>in a month</source>
   <translation>za miesiąc</translation>
  </message>
  <message>
   <source>in a year</source>
   <translation>za rok</translation>
  </message>
  <message>
   <source>in three months</source>
   <translation>za trzy miesiące</translation>
  </message>
  <message>
   <source>missing article answer knowledge</source>
   <translation>brakujący artykuł odpowiedź wiedza</translation>
  </message>
  <message>
   <source>often the answer after a webinar</source>
   <translation>często jest odpowiedzią po webinarze</translation>
  </message>
  <message>
   <source>often the answer before a webinar</source>
   <translation>często jest odpowiedzią przed webinarem</translation>
  </message>
  <message>
   <source>often the answer during a webinar</source>
   <translation>często jest odpowiedzią w trakcie webinaru</translation>
  </message>
  <message>
   <source>often the answer in this category</source>
   <translation>często jest odpowiedzią w tej kategorii</translation>
  </message>
  <message>
   <source>often the answer in {course}</source>
   <translation>często jest odpowiedzią na kursie {course}</translation>
  </message>
  <message>
   <source>template form new article</source>
   <translation>szablon wzór nowy artykuł</translation>
  </message>
  <message>
   <source>used {used}, helped {helped}</source>
   <translation>użyto {used}, pomógł {helped}</translation>
  </message>
  <message>
   <source>when it has lain for long</source>
   <translation>gdy długo poleży</translation>
  </message>
  <message>
   <source>write knowledge answer</source>
   <translation>napisz wiedza odpowiedź</translation>
  </message>
  <message>
   <source>{name} has written in this article meanwhile. Struck through is what stands there now, underlined what is yours. Nothing is lost until you choose.</source>
   <translation>W tym czasie artykuł się zmienił. Autor: {name}. Przekreślone jest to, co jest tam teraz, podkreślone – Twoje. Do wyboru nic nie ginie.</translation>
  </message>
 </context>
 <context>
  <name>launch</name>
  <message numerus="yes">
   <source>%n in ten minutes</source>
   <translation>
    <numerusform>%n w dziesięć minut</numerusform>
    <numerusform>%n w dziesięć minut</numerusform>
    <numerusform>%n w dziesięć minut</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes later, at {time}</source>
   <translation>
    <numerusform>%n minutę później, o {time}</numerusform>
    <numerusform>%n minuty później, o {time}</numerusform>
    <numerusform>%n minut później, o {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes since the start</source>
   <translation>
    <numerusform>%n minuta od startu</numerusform>
    <numerusform>%n minuty od startu</numerusform>
    <numerusform>%n minut od startu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes to the start</source>
   <translation>
    <numerusform>%n minuta do startu</numerusform>
    <numerusform>%n minuty do startu</numerusform>
    <numerusform>%n minut do startu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more in ten minutes</source>
   <translation>
    <numerusform>o %n więcej w dziesięć minut</numerusform>
    <numerusform>o %n więcej w dziesięć minut</numerusform>
    <numerusform>o %n więcej w dziesięć minut</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n osoba</numerusform>
    <numerusform>%n osoby</numerusform>
    <numerusform>%n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n zgłoszenie</numerusform>
    <numerusform>%n zgłoszenia</numerusform>
    <numerusform>%n zgłoszeń</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets with it</source>
   <translation>
    <numerusform>z nim %n zgłoszenie</numerusform>
    <numerusform>z nim %n zgłoszenia</numerusform>
    <numerusform>z nim %n zgłoszeń</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n czeka</numerusform>
    <numerusform>%n czekają</numerusform>
    <numerusform>%n czeka</numerusform>
   </translation>
  </message>
  <message>
   <source>0: as many as are registered</source>
   <translation>0: tyle, ile osób się zapisało</translation>
  </message>
  <message>
   <source>A check more</source>
   <translation>Jeszcze jeden punkt</translation>
  </message>
  <message>
   <source>A line for the log</source>
   <translation>Wpis do dziennika</translation>
  </message>
  <message>
   <source>A question is answered in writing</source>
   <translation>Odpowiedź na pytanie na piśmie</translation>
  </message>
  <message>
   <source>A question is answered live</source>
   <translation>Odpowiedź na pytanie na żywo</translation>
  </message>
  <message>
   <source>A question is not answered in the webinar</source>
   <translation>Pytanie bez odpowiedzi na webinarze</translation>
  </message>
  <message>
   <source>A question is put to the end</source>
   <translation>Pytanie odłożone na koniec</translation>
  </message>
  <message>
   <source>A webinar brings its cohorts, its tutor and its launch: who is ready, and when it starts.</source>
   <translation>Webinar ma swoje grupy, osobę prowadzącą i swój start: kto jest gotowy i kiedy zaczynamy.</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Przyjmij</translation>
  </message>
  <message>
   <source>Accept the no-go of {station}</source>
   <translation>Przyjmij mimo „niegotowe”: {station}</translation>
  </message>
  <message>
   <source>Accept the no-go…</source>
   <translation>Przyjmij mimo „niegotowe”…</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>Przyjęte</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Dodaj</translation>
  </message>
  <message>
   <source>Add a check</source>
   <translation>Dodaj punkt</translation>
  </message>
  <message>
   <source>Add a line</source>
   <translation>Dodaj wpis</translation>
  </message>
  <message>
   <source>All webinars</source>
   <translation>Wszystkie webinary</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Zapytaj</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Zapytaj ponownie</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Pytamy</translation>
  </message>
  <message>
   <source>Asked: {stations}</source>
   <translation>Pytamy: {stations}</translation>
  </message>
  <message>
   <source>Begin: {phase}</source>
   <translation>Zacznij: {phase}</translation>
  </message>
  <message>
   <source>Call a hold</source>
   <translation>Wstrzymaj</translation>
  </message>
  <message>
   <source>Call it off</source>
   <translation>Odwołaj</translation>
  </message>
  <message>
   <source>Can’t get in</source>
   <translation>Nie mogą wejść</translation>
  </message>
  <message>
   <source>Cause of {title}: {cause}</source>
   <translation>Przyczyna, {title}: {cause}</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Zmień…</translation>
  </message>
  <message>
   <source>Chat desk</source>
   <translation>Dyżur na czacie</translation>
  </message>
  <message>
   <source>Cohorts</source>
   <translation>Grupy</translation>
  </message>
  <message>
   <source>Crew call</source>
   <translation>Zbiórka</translation>
  </message>
  <message>
   <source>Crew call: {title}.</source>
   <translation>Zbiórka ekipy: {title}.</translation>
  </message>
  <message>
   <source>Doors open</source>
   <translation>Otwarcie</translation>
  </message>
  <message>
   <source>End the launch</source>
   <translation>Zakończ start</translation>
  </message>
  <message>
   <source>Every check is go</source>
   <translation>Wszystko gotowe</translation>
  </message>
  <message>
   <source>From the room</source>
   <translation>Z sali</translation>
  </message>
  <message>
   <source>From those who can’t get in</source>
   <translation>Od tych, którzy nie mogą wejść</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Gotowe</translation>
  </message>
  <message>
   <source>Go for start</source>
   <translation>Można zaczynać</translation>
  </message>
  <message>
   <source>Go for start taken back</source>
   <translation>Cofnięto zgodę na start</translation>
  </message>
  <message>
   <source>Go for start was given</source>
   <translation>Jest zgoda na start</translation>
  </message>
  <message>
   <source>Go for start. It begins in</source>
   <translation>Można zaczynać. Początek za</translation>
  </message>
  <message>
   <source>Go or no-go</source>
   <translation>Gotowe czy nie</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Wstrzymane</translation>
  </message>
  <message>
   <source>Help articles</source>
   <translation>Artykuły pomocy</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Wstrzymaj</translation>
  </message>
  <message>
   <source>Hold or start: decide in</source>
   <translation>Wstrzymać czy zaczynać: decyzja za</translation>
  </message>
  <message>
   <source>In the room</source>
   <translation>W pokoju</translation>
  </message>
  <message>
   <source>Incident: {title}</source>
   <translation>Incydent: {title}</translation>
  </message>
  <message>
   <source>Invitations</source>
   <translation>Zaproszenia</translation>
  </message>
  <message>
   <source>It needs a title.</source>
   <translation>Potrzebny jest tytuł.</translation>
  </message>
  <message>
   <source>It starts at {time}.</source>
   <translation>Start o {time}.</translation>
  </message>
  <message>
   <source>Its launch has begun: the start stays as it is.</source>
   <translation>Ten start już trwa: godzina zostaje bez zmian.</translation>
  </message>
  <message>
   <source>Launch</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Launch ended</source>
   <translation>Start zakończony</translation>
  </message>
  <message>
   <source>Launch lead: {name}</source>
   <translation>Prowadzi start: {name}</translation>
  </message>
  <message>
   <source>Launch of {title}: {t}</source>
   <translation>Start webinaru {title}: {t}</translation>
  </message>
  <message>
   <source>Launch prepared</source>
   <translation>Start przygotowany</translation>
  </message>
  <message>
   <source>Lead: {name}</source>
   <translation>Prowadzi: {name}</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Długość</translation>
  </message>
  <message>
   <source>Link to the room</source>
   <translation>Link do pokoju</translation>
  </message>
  <message>
   <source>Live</source>
   <translation>Na żywo</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Dziennik</translation>
  </message>
  <message>
   <source>Message taken back</source>
   <translation>Wiadomość cofnięta</translation>
  </message>
  <message numerus="yes">
   <source>Message to %n people</source>
   <translation>
    <numerusform>Wiadomość do %n osoby</numerusform>
    <numerusform>Wiadomość do %n osób</numerusform>
    <numerusform>Wiadomość do %n osób</numerusform>
   </translation>
  </message>
  <message>
   <source>Move the start</source>
   <translation>Przesuń początek</translation>
  </message>
  <message>
   <source>My check is Go</source>
   <translation>Mój punkt: gotowe</translation>
  </message>
  <message>
   <source>New this minute</source>
   <translation>Nowe w tej minucie</translation>
  </message>
  <message>
   <source>New webinar</source>
   <translation>Nowy webinar</translation>
  </message>
  <message>
   <source>No webinar is planned</source>
   <translation>Nie ma zaplanowanych webinarów</translation>
  </message>
  <message>
   <source>No-go</source>
   <translation>Niegotowe</translation>
  </message>
  <message>
   <source>No-go…</source>
   <translation>Niegotowe…</translation>
  </message>
  <message>
   <source>Nobody is registered yet.</source>
   <translation>Nikt się jeszcze nie zapisał.</translation>
  </message>
  <message>
   <source>Nobody is waiting. What people who are expected write stands here.</source>
   <translation>Nikt nie czeka. Tu jest to, co piszą oczekiwane osoby.</translation>
  </message>
  <message>
   <source>Not asked</source>
   <translation>Bez pytania</translation>
  </message>
  <message>
   <source>Not solved after all: {title}</source>
   <translation>Jednak nierozwiązane: {title}</translation>
  </message>
  <message>
   <source>Note for the crew</source>
   <translation>Notatka dla zespołu</translation>
  </message>
  <message>
   <source>Off the board: {station}</source>
   <translation>Usunięto z listy: {station}</translation>
  </message>
  <message>
   <source>On hold since {time}</source>
   <translation>Wstrzymane od {time}</translation>
  </message>
  <message>
   <source>Open the launch</source>
   <translation>Otwórz start</translation>
  </message>
  <message>
   <source>Own check</source>
   <translation>Własny punkt</translation>
  </message>
  <message>
   <source>People expected</source>
   <translation>Ile osób</translation>
  </message>
  <message>
   <source>People who are expected</source>
   <translation>Spodziewane osoby</translation>
  </message>
  <message>
   <source>Phone desk</source>
   <translation>Dyżur telefoniczny</translation>
  </message>
  <message>
   <source>Poll</source>
   <translation>Głosowanie</translation>
  </message>
  <message>
   <source>Prepare</source>
   <translation>Przygotowanie</translation>
  </message>
  <message>
   <source>Prepare the launch</source>
   <translation>Przygotuj start</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Pytania</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Nagranie</translation>
  </message>
  <message>
   <source>Resume the count</source>
   <translation>Wznów odliczanie</translation>
  </message>
  <message>
   <source>Room and link</source>
   <translation>Pokój i link</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Pokaż wszystkie</translation>
  </message>
  <message>
   <source>Slides and files</source>
   <translation>Slajdy i pliki</translation>
  </message>
  <message>
   <source>Solved: {title}</source>
   <translation>Rozwiązane: {title}</translation>
  </message>
  <message>
   <source>Sound check</source>
   <translation>Próba dźwięku</translation>
  </message>
  <message>
   <source>Speaker’s sound, camera</source>
   <translation>Dźwięk i kamera</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Początek</translation>
  </message>
  <message>
   <source>Start moved to {time}</source>
   <translation>Początek przesunięty na {time}</translation>
  </message>
  <message>
   <source>Start opens when every check is Go, or when you accept a No-go and write down why.</source>
   <translation>Start jest możliwy, gdy wszystko jest gotowe albo gdy przyjmiesz „niegotowe” i napiszesz dlaczego.</translation>
  </message>
  <message>
   <source>Take it off the board</source>
   <translation>Usuń z listy</translation>
  </message>
  <message>
   <source>Take the go back</source>
   <translation>Cofnij zgodę na start</translation>
  </message>
  <message>
   <source>Text relay</source>
   <translation>Relacja tekstowa</translation>
  </message>
  <message>
   <source>The count goes on</source>
   <translation>Odliczanie wznowione</translation>
  </message>
  <message>
   <source>The link begins with https://.</source>
   <translation>Link zaczyna się od https://.</translation>
  </message>
  <message>
   <source>The start waits</source>
   <translation>Start czeka</translation>
  </message>
  <message>
   <source>The tutor has said it</source>
   <translation>Prowadzący to powiedział</translation>
  </message>
  <message>
   <source>The tutor needs help</source>
   <translation>Prowadzący prosi o pomoc</translation>
  </message>
  <message>
   <source>The tutor needs help with a person</source>
   <translation>Prowadzący prosi o pomoc: osoba</translation>
  </message>
  <message>
   <source>The tutor needs help with the slides</source>
   <translation>Prowadzący prosi o pomoc: slajdy</translation>
  </message>
  <message>
   <source>The tutor needs help with the sound</source>
   <translation>Prowadzący prosi o pomoc: dźwięk</translation>
  </message>
  <message>
   <source>The tutor needs more time</source>
   <translation>Prowadzący prosi o więcej czasu</translation>
  </message>
  <message>
   <source>The tutor paused</source>
   <translation>Prowadzący robi pauzę</translation>
  </message>
  <message>
   <source>The webinar is live.</source>
   <translation>Webinar trwa.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Tytuł</translation>
  </message>
  <message>
   <source>To the tutor</source>
   <translation>Do prowadzącego</translation>
  </message>
  <message>
   <source>Tutor</source>
   <translation>Osoba prowadząca</translation>
  </message>
  <message>
   <source>Tutor {name}</source>
   <translation>Prowadzi: {name}</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Czekają</translation>
  </message>
  <message numerus="yes">
   <source>Waiting on {waits} of %n checks</source>
   <translation>
    <numerusform>Czekamy na {waits} z %n punktu</numerusform>
    <numerusform>Czekamy na {waits} z %n punktów</numerusform>
    <numerusform>Czekamy na {waits} z %n punktów</numerusform>
   </translation>
  </message>
  <message>
   <source>Waiting, from this webinar</source>
   <translation>Czekają, z tego webinaru</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Webinar</translation>
  </message>
  <message>
   <source>Webinars</source>
   <translation>Webinary</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Co się stało</translation>
  </message>
  <message>
   <source>What has to be ready</source>
   <translation>Co musi być gotowe</translation>
  </message>
  <message>
   <source>What is missing</source>
   <translation>Czego brakuje</translation>
  </message>
  <message>
   <source>Whose it is</source>
   <translation>Kto odpowiada</translation>
  </message>
  <message>
   <source>Why it may start all the same</source>
   <translation>Dlaczego mimo to można zaczynać</translation>
  </message>
  <message>
   <source>Why, in a line, or nothing</source>
   <translation>Dlaczego, jedno zdanie albo nic</translation>
  </message>
  <message>
   <source>Wrap up</source>
   <translation>Podsumowanie</translation>
  </message>
  <message>
   <source>all {of} invited</source>
   <translation>zaproszenia: wszystkie {of}</translation>
  </message>
  <message>
   <source>all {of} reminded</source>
   <translation>przypomnienia: wszystkie {of}</translation>
  </message>
  <message>
   <source>asked at {time}</source>
   <translation>zapytano o {time}</translation>
  </message>
  <message>
   <source>called off</source>
   <translation>odwołany</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>potwierdzone</translation>
  </message>
  <message>
   <source>did not come</source>
   <translation>nieobecność</translation>
  </message>
  <message>
   <source>ended at {time}</source>
   <translation>koniec o {time}</translation>
  </message>
  <message>
   <source>expected</source>
   <translation>spodziewane</translation>
  </message>
  <message>
   <source>help sent</source>
   <translation>pomoc wysłana</translation>
  </message>
  <message>
   <source>hold</source>
   <translation>wstrzymaj</translation>
  </message>
  <message>
   <source>in the room</source>
   <translation>w pokoju</translation>
  </message>
  <message>
   <source>letters leave</source>
   <translation>listy wychodzą</translation>
  </message>
  <message>
   <source>live since {time}</source>
   <translation>na żywo od {time}</translation>
  </message>
  <message>
   <source>longest {time}</source>
   <translation>najdłużej {time}</translation>
  </message>
  <message>
   <source>my check is Go</source>
   <translation>mój punkt: gotowe</translation>
  </message>
  <message>
   <source>never got in</source>
   <translation>bez wejścia</translation>
  </message>
  <message>
   <source>no letter can leave</source>
   <translation>listy nie wychodzą</translation>
  </message>
  <message>
   <source>no link yet</source>
   <translation>nie ma jeszcze linku</translation>
  </message>
  <message>
   <source>no phone system is connected</source>
   <translation>brak połączenia z centralą</translation>
  </message>
  <message>
   <source>nobody yet</source>
   <translation>jeszcze nikt</translation>
  </message>
  <message>
   <source>not there yet</source>
   <translation>jeszcze poza pokojem</translation>
  </message>
  <message numerus="yes">
   <source>of %n expected</source>
   <translation>
    <numerusform>z %n spodziewanej</numerusform>
    <numerusform>z %n spodziewanych</numerusform>
    <numerusform>z %n spodziewanych</numerusform>
   </translation>
  </message>
  <message>
   <source>opened the link, not in</source>
   <translation>link otwarty, bez wejścia</translation>
  </message>
  <message>
   <source>plan event live lesson</source>
   <translation>zaplanuj wydarzenie na żywo lekcja</translation>
  </message>
  <message>
   <source>seen</source>
   <translation>zauważone</translation>
  </message>
  <message>
   <source>solved</source>
   <translation>rozwiązane</translation>
  </message>
  <message>
   <source>the chat answers</source>
   <translation>czat odpowiada</translation>
  </message>
  <message>
   <source>the chat does not answer</source>
   <translation>czat nie odpowiada</translation>
  </message>
  <message>
   <source>the link is set</source>
   <translation>link jest ustawiony</translation>
  </message>
  <message>
   <source>the phones are connected</source>
   <translation>telefony połączone</translation>
  </message>
  <message>
   <source>to everybody registered</source>
   <translation>do wszystkich zapisanych</translation>
  </message>
  <message>
   <source>to start, {time}</source>
   <translation>do startu, {time}</translation>
  </message>
  <message>
   <source>to the whole room</source>
   <translation>do całego pokoju</translation>
  </message>
  <message>
   <source>to who is affected</source>
   <translation>do tych, których to dotyczy</translation>
  </message>
  <message>
   <source>to who is still on the way</source>
   <translation>do tych, którzy są w drodze</translation>
  </message>
  <message>
   <source>too long ago, ask again</source>
   <translation>zbyt dawno, zapytaj ponownie</translation>
  </message>
  <message>
   <source>waiting for the poll</source>
   <translation>czeka na głosowanie</translation>
  </message>
  <message>
   <source>was there</source>
   <translation>obecność</translation>
  </message>
  <message>
   <source>webinar event live countdown</source>
   <translation>webinar wydarzenie na żywo odliczanie start</translation>
  </message>
  <message>
   <source>{name} takes care of {title}</source>
   <translation>{title}: zajmuje się {name}</translation>
  </message>
  <message>
   <source>{number} here</source>
   <translation>na miejscu: {number}</translation>
  </message>
  <message>
   <source>{number} of {of} here</source>
   <translation>na miejscu: {number} z {of}</translation>
  </message>
  <message>
   <source>{number} of {of} invited</source>
   <translation>zaproszenia: {number} z {of}</translation>
  </message>
  <message>
   <source>{number} of {of} reminded</source>
   <translation>przypomnienia: {number} z {of}</translation>
  </message>
  <message numerus="yes">
   <source>{ready} of %n go</source>
   <translation>
    <numerusform>gotowe {ready} z %n</numerusform>
    <numerusform>gotowe {ready} z %n</numerusform>
    <numerusform>gotowe {ready} z %n</numerusform>
   </translation>
  </message>
  <message>
   <source>{title} has no owner any more</source>
   <translation>{title}: nikt się już nie zajmuje</translation>
  </message>
 </context>
 <context>
  <name>levels</name>
  <message>
   <source>A minute is the least that can be promised.</source>
   <translation>Najkrótszy termin to minuta.</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Najpierw potrzebna jest nazwa.</translation>
  </message>
  <message>
   <source>All leads</source>
   <translation>Wszyscy liderzy</translation>
  </message>
  <message>
   <source>All tickets</source>
   <translation>Wszystkie zgłoszenia</translation>
  </message>
  <message>
   <source>Any cohort</source>
   <translation>Dowolna grupa</translation>
  </message>
  <message>
   <source>As 30 min, 4 h, or 2 d.</source>
   <translation>Na przykład 30 min, 4 h albo 2 d.</translation>
  </message>
  <message>
   <source>As the team calls it.</source>
   <translation>Tak, jak nazywa to zespół.</translation>
  </message>
  <message>
   <source>Before the one above</source>
   <translation>Przed poprzednią</translation>
  </message>
  <message>
   <source>Categories</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Kanały</translation>
  </message>
  <message>
   <source>Cohort</source>
   <translation>Grupa</translation>
  </message>
  <message>
   <source>Day and night, also while the desk is closed</source>
   <translation>Dzień i noc, także gdy biuro jest zamknięte</translation>
  </message>
  <message>
   <source>Empty: not promised. The clock stands still while we wait for the participant.</source>
   <translation>Puste: bez terminu. Zegar stoi, gdy czekamy na uczestnika.</translation>
  </message>
  <message>
   <source>Every clock of the desk follows it.</source>
   <translation>Wszystkie terminy są już według niego.</translation>
  </message>
  <message>
   <source>First answer within</source>
   <translation>Pierwsza odpowiedź w ciągu</translation>
  </message>
  <message>
   <source>How long an answer may take. A promise is near when a quarter of its time is left; when it is broken somebody is told. Of several the first that is for a ticket holds.</source>
   <translation>Ile może trwać odpowiedź. Termin jest bliski, gdy zostaje ćwierć czasu; gdy minie, ktoś się o tym dowiaduje. Z kilku obowiązuje pierwszy, który pasuje do zgłoszenia.</translation>
  </message>
  <message>
   <source>Its tickets have what is promised otherwise.</source>
   <translation>Jego zgłoszenia mają zwykłe terminy.</translation>
  </message>
  <message>
   <source>Later answers within</source>
   <translation>Kolejne odpowiedzi w ciągu</translation>
  </message>
  <message>
   <source>Leads change them.</source>
   <translation>Zmieniają je liderzy.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>New promise</source>
   <translation>Nowy termin</translation>
  </message>
  <message>
   <source>None ticked: all of them.</source>
   <translation>Nic nie zaznaczono: wszystkie.</translation>
  </message>
  <message>
   <source>Otherwise: {levels}.</source>
   <translation>Poza tym: {levels}.</translation>
  </message>
  <message>
   <source>Priorities</source>
   <translation>Priorytety</translation>
  </message>
  <message>
   <source>Promises</source>
   <translation>Terminy odpowiedzi</translation>
  </message>
  <message>
   <source>Solved within</source>
   <translation>Rozwiązane w ciągu</translation>
  </message>
  <message>
   <source>Told when one is broken</source>
   <translation>Kto dowiaduje się o przekroczeniu</translation>
  </message>
  <message>
   <source>day and night</source>
   <translation>dzień i noc</translation>
  </message>
  <message>
   <source>everything else: {promised}</source>
   <translation>reszta: {promised}</translation>
  </message>
  <message>
   <source>first answer {wait}</source>
   <translation>pierwsza odpowiedź {wait}</translation>
  </message>
  <message>
   <source>later ones {wait}</source>
   <translation>kolejne {wait}</translation>
  </message>
  <message>
   <source>solved in {wait}</source>
   <translation>rozwiązane w {wait}</translation>
  </message>
  <message>
   <source>{name} is not promised any more.</source>
   <translation>Termin {name} już nie obowiązuje.</translation>
  </message>
  <message>
   <source>“{wait}” is no length of time: 30 min, 4 h, or 2 d.</source>
   <translation>„{wait}” to nie czas trwania: 30 min, 4 h albo 2 d.</translation>
  </message>
 </context>
 <context>
  <name>lists</name>
  <message>
   <source>Mark row</source>
   <translation>Zaznacz wiersz</translation>
  </message>
  <message>
   <source>Next row</source>
   <translation>Następny wiersz</translation>
  </message>
  <message>
   <source>Previous row</source>
   <translation>Poprzedni wiersz</translation>
  </message>
 </context>
 <context>
  <name>mailboxes</name>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Zmienić je może osoba prowadząca zespół albo administrator.</translation>
  </message>
  <message>
   <source>A letter that was taken in</source>
   <translation>List po przyjęciu</translation>
  </message>
  <message>
   <source>A mailbox that neither receives nor sends does nothing.</source>
   <translation>Skrzynka, która ani nie odbiera, ani nie wysyła, nic nie robi.</translation>
  </message>
  <message>
   <source>A name is needed first: what the team calls this mailbox.</source>
   <translation>Najpierw potrzebna jest nazwa: tak skrzynkę nazywa zespół.</translation>
  </message>
  <message>
   <source>A server that does not answer may take a minute.</source>
   <translation>Jeśli serwer nie odpowiada, może to potrwać minutę.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adres</translation>
  </message>
  <message>
   <source>Address for phone systems</source>
   <translation>Adres dla central</translation>
  </message>
  <message>
   <source>Another mailbox of this desk has this address.</source>
   <translation>Inna skrzynka ma już ten adres.</translation>
  </message>
  <message>
   <source>Asking the provider…</source>
   <translation>Pytamy dostawcę…</translation>
  </message>
  <message>
   <source>At most providers the whole address.</source>
   <translation>U większości dostawców cały adres.</translation>
  </message>
  <message>
   <source>At the very end: how to reach you, and when somebody is there.</source>
   <translation>Na samym końcu: jak się z wami skontaktować i kiedy ktoś jest na miejscu.</translation>
  </message>
  <message>
   <source>At this provider, programs may read the mail only after IMAP was switched on in the settings of the mailbox on its website.</source>
   <translation>U tego dostawcy programy mogą czytać pocztę dopiero po włączeniu IMAP w ustawieniach skrzynki na jego stronie.</translation>
  </message>
  <message>
   <source>Brings people</source>
   <translation>Pobiera osoby</translation>
  </message>
  <message>
   <source>By a copy to the mailbox itself</source>
   <translation>Po kopii wysłanej do tej samej skrzynki</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Kanały</translation>
  </message>
  <message>
   <source>Client ID</source>
   <translation>Identyfikator klienta</translation>
  </message>
  <message>
   <source>Client secret</source>
   <translation>Tajny klucz klienta</translation>
  </message>
  <message>
   <source>Connect a mailbox</source>
   <translation>Podłącz skrzynkę</translation>
  </message>
  <message>
   <source>Connected</source>
   <translation>Połączona</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Łączenie…</translation>
  </message>
  <message>
   <source>Connection</source>
   <translation>Połączenie</translation>
  </message>
  <message>
   <source>Copy code</source>
   <translation>Kopiuj kod</translation>
  </message>
  <message>
   <source>Copy for the gateway</source>
   <translation>Kopiuj dla bramy</translation>
  </message>
  <message>
   <source>Copy it now and paste it where the gateway runs, when its command asks for the password.</source>
   <translation>Skopiuj teraz i wklej tam, gdzie działa brama, gdy jej polecenie zapyta o hasło.</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>Kopiuj adres</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Kopiuj polecenie</translation>
  </message>
  <message>
   <source>Days to look back at first</source>
   <translation>Ile dni wstecz na początku</translation>
  </message>
  <message>
   <source>Does not listen</source>
   <translation>Nie nasłuchuje</translation>
  </message>
  <message>
   <source>Does not receive</source>
   <translation>Nie odbiera</translation>
  </message>
  <message>
   <source>Does not send</source>
   <translation>Nie wysyła</translation>
  </message>
  <message>
   <source>Empty: our own words, in the language of the person. Once for each conversation.</source>
   <translation>Puste: nasze własne słowa, w języku tej osoby. Raz na rozmowę.</translation>
  </message>
  <message>
   <source>Encrypted (STARTTLS)</source>
   <translation>Szyfrowane (STARTTLS)</translation>
  </message>
  <message>
   <source>Encrypted (TLS)</source>
   <translation>Szyfrowane (TLS)</translation>
  </message>
  <message>
   <source>Files grow by a third on their way.</source>
   <translation>W drodze pliki rosną o jedną trzecią.</translation>
  </message>
  <message>
   <source>Filled in by themselves: {names}</source>
   <translation>Wypełniane automatycznie: {names}</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Folder</translation>
  </message>
  <message>
   <source>Folder it goes to</source>
   <translation>Folder, do którego trafia</translation>
  </message>
  <message>
   <source>Folder of sent letters</source>
   <translation>Folder wysłanych listów</translation>
  </message>
  <message>
   <source>Footer</source>
   <translation>Stopka</translation>
  </message>
  <message>
   <source>For people whose own is not known.</source>
   <translation>Dla osób, których języka nie znamy.</translation>
  </message>
  <message>
   <source>Go on in your browser.</source>
   <translation>Przejdź do przeglądarki.</translation>
  </message>
  <message>
   <source>Goes to another folder</source>
   <translation>Trafia do innego folderu</translation>
  </message>
  <message>
   <source>Google gives one with the client ID. It is kept with the sign-in.</source>
   <translation>Google daje go razem z identyfikatorem. Jest przechowywany razem z logowaniem.</translation>
  </message>
  <message>
   <source>How it knows that a letter left when the connection broke</source>
   <translation>Skąd wiadomo, że list wyszedł, gdy połączenie się zerwało</translation>
  </message>
  <message>
   <source>If it stays so, ask the provider of the mailbox.</source>
   <translation>Jeśli to się nie zmieni, zapytaj dostawcę skrzynki.</translation>
  </message>
  <message>
   <source>If it stays so, ask whoever looks after the mail server.</source>
   <translation>Jeśli to się nie zmieni, zapytaj osobę, która opiekuje się serwerem poczty.</translation>
  </message>
  <message>
   <source>In the folder where the server files what was sent</source>
   <translation>Z folderu, w którym serwer zapisuje wysłane</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>W użyciu</translation>
  </message>
  <message>
   <source>Is marked as read</source>
   <translation>Jest oznaczany jako przeczytany</translation>
  </message>
  <message>
   <source>It cannot: a person decides</source>
   <translation>Nie wiadomo: decyduje człowiek</translation>
  </message>
  <message>
   <source>It is kept in the keyring of this computer, nowhere else.</source>
   <translation>Jest przechowywane w pęku kluczy tego komputera i nigdzie indziej.</translation>
  </message>
  <message>
   <source>It is kept in the keyring when you save.</source>
   <translation>Trafi do pęku kluczy po zapisaniu.</translation>
  </message>
  <message>
   <source>It stands before the address in letters that leave.</source>
   <translation>Stoi przed adresem w wysyłanych listach.</translation>
  </message>
  <message>
   <source>Its domain or its id at Microsoft; empty means any.</source>
   <translation>Jej domena albo identyfikator w Microsoft; puste oznacza dowolną.</translation>
  </message>
  <message>
   <source>Its tickets and letters stay.</source>
   <translation>Zgłoszenia i listy zostają.</translation>
  </message>
  <message>
   <source>Keep it until Third Ring closes</source>
   <translation>Zachowaj do zamknięcia Third Ring</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Język</translation>
  </message>
  <message>
   <source>Largest letter</source>
   <translation>Największy list</translation>
  </message>
  <message>
   <source>Last heard of {time}. Letters wait meanwhile; none is lost.</source>
   <translation>Ostatni znak: {time}. Listy na razie czekają; żaden nie ginie.</translation>
  </message>
  <message>
   <source>Letters are received</source>
   <translation>Listy są odbierane</translation>
  </message>
  <message>
   <source>Letters are sent</source>
   <translation>Listy są wysyłane</translation>
  </message>
  <message>
   <source>Letters in a minute at most</source>
   <translation>Najwięcej listów na minutę</translation>
  </message>
  <message>
   <source>Letters set aside</source>
   <translation>Listy odłożone na bok</translation>
  </message>
  <message>
   <source>Letters set aside: {count}</source>
   <translation>Listy odłożone na bok: {count}</translation>
  </message>
  <message>
   <source>Letters to these addresses become tickets, and answers leave from them.</source>
   <translation>Z listów na te adresy powstają zgłoszenia i z nich wychodzą odpowiedzi.</translation>
  </message>
  <message>
   <source>Listens</source>
   <translation>Nasłuchuje</translation>
  </message>
  <message>
   <source>Login</source>
   <translation>Login</translation>
  </message>
  <message>
   <source>Look whether the address and the port are right.</source>
   <translation>Sprawdź, czy adres i port są poprawne.</translation>
  </message>
  <message>
   <source>Look whether the address of the mailbox is right, or choose that the server keeps what is sent.</source>
   <translation>Sprawdź, czy adres skrzynki jest poprawny, albo wybierz, że wysłane listy przechowuje serwer.</translation>
  </message>
  <message>
   <source>Look whether the network is there and the address and the port are right.</source>
   <translation>Sprawdź, czy sieć działa oraz czy adres i port są poprawne.</translation>
  </message>
  <message>
   <source>Look whether the network is there and the address is right.</source>
   <translation>Sprawdź, czy sieć działa i czy adres jest poprawny.</translation>
  </message>
  <message>
   <source>Mail and phone: up</source>
   <translation>Poczta i telefon: działają</translation>
  </message>
  <message>
   <source>Mail: up</source>
   <translation>Poczta: działa</translation>
  </message>
  <message>
   <source>Mail: {state}</source>
   <translation>Poczta: {state}</translation>
  </message>
  <message>
   <source>Mailboxes</source>
   <translation>Skrzynki pocztowe</translation>
  </message>
  <message>
   <source>Mailboxes in Settings</source>
   <translation>Skrzynki w ustawieniach</translation>
  </message>
  <message>
   <source>Marta Nowak</source>
   <comment>a name for examples</comment>
   <translation>Marta Nowak</translation>
  </message>
  <message>
   <source>Means nothing here: {names}. Lines with it are left out.</source>
   <translation>Tu nic nie znaczy: {names}. Wiersze z tym są pomijane.</translation>
  </message>
  <message>
   <source>Moodle: {mailbox}</source>
   <translation>Moodle: {mailbox}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>New tickets from here get this label.</source>
   <translation>Nowe zgłoszenia stąd dostają tę etykietę.</translation>
  </message>
  <message>
   <source>No gateway is running</source>
   <translation>Żadna brama nie działa</translation>
  </message>
  <message>
   <source>No letter is ever deleted from the server.</source>
   <translation>Żaden list nie jest usuwany z serwera.</translation>
  </message>
  <message>
   <source>No mailbox is connected yet. With one, letters become tickets and answers leave by e-mail.</source>
   <translation>Nie podłączono jeszcze żadnej skrzynki. Gdy będzie, z listów powstaną zgłoszenia, a odpowiedzi wyjdą e-mailem.</translation>
  </message>
  <message>
   <source>No signature</source>
   <translation>Bez podpisu</translation>
  </message>
  <message>
   <source>No sound in the lessons</source>
   <comment>a subject for examples</comment>
   <translation>Brak dźwięku na lekcjach</translation>
  </message>
  <message>
   <source>None has said anything of this mailbox yet. Letters wait meanwhile.</source>
   <translation>Żadna nie odezwała się jeszcze w sprawie tej skrzynki. Listy na razie czekają.</translation>
  </message>
  <message>
   <source>Not connected</source>
   <translation>Bez połączenia</translation>
  </message>
  <message>
   <source>Not encrypted, for this computer only</source>
   <translation>Nieszyfrowane, tylko dla tego komputera</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Nie zapisano.</translation>
  </message>
  <message>
   <source>Not known to the desk yet: {names}. Lines with it are left out.</source>
   <translation>Jeszcze nieznane: {names}. Wiersze z tym są pomijane.</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Niczym</translation>
  </message>
  <message>
   <source>Of the application that your company registered at the provider.</source>
   <translation>Aplikacji, którą firma zarejestrowała u dostawcy.</translation>
  </message>
  <message>
   <source>Older letters are taken in only if they are unread. 0 means all.</source>
   <translation>Starsze listy są przyjmowane tylko wtedy, gdy są nieprzeczytane. 0 oznacza wszystkie.</translation>
  </message>
  <message>
   <source>One is kept. Write another one only to change it.</source>
   <translation>Hasło jest zapisane. Wpisz inne tylko po to, by je zmienić.</translation>
  </message>
  <message>
   <source>Only for trying from here; it is not kept on this computer.</source>
   <translation>Tylko do wypróbowania stąd; nie jest zapisywane na tym komputerze.</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organizacja</translation>
  </message>
  <message>
   <source>Other addresses</source>
   <translation>Inne adresy</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Hasło</translation>
  </message>
  <message>
   <source>Phone: up</source>
   <translation>Telefon: działa</translation>
  </message>
  <message>
   <source>Phone: {mailbox}</source>
   <translation>Telefon: {mailbox}</translation>
  </message>
  <message>
   <source>Phone: {state}</source>
   <translation>Telefon: {state}</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Port</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Podgląd</translation>
  </message>
  <message>
   <source>Providers close mailboxes that send faster than they allow.</source>
   <translation>Dostawcy zamykają skrzynki, które wysyłają szybciej, niż wolno.</translation>
  </message>
  <message>
   <source>Receives</source>
   <translation>Odbiera</translation>
  </message>
  <message>
   <source>Receives and sends</source>
   <translation>Odbiera i wysyła</translation>
  </message>
  <message>
   <source>Receiving</source>
   <translation>Odbieranie</translation>
  </message>
  <message>
   <source>Receiving works.</source>
   <translation>Odbieranie działa.</translation>
  </message>
  <message>
   <source>Sender's name</source>
   <translation>Nazwa nadawcy</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Wysyłanie</translation>
  </message>
  <message>
   <source>Sending works.</source>
   <translation>Wysyłanie działa.</translation>
  </message>
  <message>
   <source>Sends</source>
   <translation>Wysyła</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Serwer</translation>
  </message>
  <message>
   <source>Sign in again only if receiving or sending fails.</source>
   <translation>Zaloguj się ponownie tylko wtedy, gdy odbieranie lub wysyłanie nie działa.</translation>
  </message>
  <message>
   <source>Sign in again.</source>
   <translation>Zaloguj się ponownie.</translation>
  </message>
  <message>
   <source>Sign in first.</source>
   <translation>Najpierw się zaloguj.</translation>
  </message>
  <message>
   <source>Sign in there as {address} and answer yes.</source>
   <translation>Zaloguj się tam jako {address} i odpowiedz „tak”.</translation>
  </message>
  <message>
   <source>Sign in with Google</source>
   <translation>Zaloguj przez Google</translation>
  </message>
  <message>
   <source>Sign in with Microsoft</source>
   <translation>Zaloguj przez Microsoft</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Podpis</translation>
  </message>
  <message>
   <source>Signed in before.</source>
   <translation>Logowanie już było.</translation>
  </message>
  <message>
   <source>Signed in.</source>
   <translation>Zalogowano.</translation>
  </message>
  <message>
   <source>Signed in. You can close this page and go back to Third Ring.</source>
   <translation>Zalogowano. Można zamknąć tę stronę i wrócić do Third Ring.</translation>
  </message>
  <message>
   <source>Signing in</source>
   <translation>Logowanie</translation>
  </message>
  <message>
   <source>Signs in with</source>
   <translation>Loguje się przez</translation>
  </message>
  <message>
   <source>Since {time}.</source>
   <translation>Od: {time}.</translation>
  </message>
  <message>
   <source>Something here did not work as it should.</source>
   <translation>Coś tu nie zadziałało tak, jak powinno.</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Uruchamianie</translation>
  </message>
  <message>
   <source>Stays as it is</source>
   <translation>Zostaje bez zmian</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Zatrzymano</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Wyłączona</translation>
  </message>
  <message>
   <source>Taking in letters: {done} of {total}</source>
   <translation>Przyjmowanie listów: {done} z {total}</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Zespół</translation>
  </message>
  <message>
   <source>The address of the mailbox is needed first.</source>
   <translation>Najpierw potrzebny jest adres skrzynki.</translation>
  </message>
  <message>
   <source>The client ID of the application is needed first.</source>
   <translation>Najpierw potrzebny jest identyfikator klienta aplikacji.</translation>
  </message>
  <message>
   <source>The folder to which letters go is needed first.</source>
   <translation>Najpierw potrzebny jest folder, do którego trafiają listy.</translation>
  </message>
  <message>
   <source>The name of the server is needed first.</source>
   <translation>Najpierw potrzebna jest nazwa serwera.</translation>
  </message>
  <message>
   <source>The password belongs where the gateway runs.</source>
   <translation>Hasło ma być tam, gdzie działa brama.</translation>
  </message>
  <message>
   <source>The password is needed first.</source>
   <translation>Najpierw potrzebne jest hasło.</translation>
  </message>
  <message>
   <source>The servers of most providers are found by it.</source>
   <translation>Po nim rozpoznajemy serwery większości dostawców.</translation>
  </message>
  <message>
   <source>There, after saving, run: {command}</source>
   <translation>Po zapisaniu uruchom tam: {command}</translation>
  </message>
  <message>
   <source>This provider refuses the usual password here. Make a password for programs in the security settings of the account and use that one.</source>
   <translation>Ten dostawca nie przyjmuje tu zwykłego hasła. W ustawieniach zabezpieczeń konta utwórz hasło dla programów i wpisz je tutaj.</translation>
  </message>
  <message>
   <source>This provider takes no passwords from programs. Sign in with Microsoft 365 instead.</source>
   <translation>Ten dostawca nie przyjmuje haseł od programów. Zaloguj się przez Microsoft 365.</translation>
  </message>
  <message>
   <source>Timers</source>
   <translation>Zegary</translation>
  </message>
  <message>
   <source>Timers run</source>
   <translation>Zegary działają</translation>
  </message>
  <message>
   <source>Timers stand still</source>
   <translation>Zegary stoją</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Spróbuj później.</translation>
  </message>
  <message>
   <source>Try receiving</source>
   <translation>Wypróbuj odbieranie</translation>
  </message>
  <message>
   <source>Try sending</source>
   <translation>Wypróbuj wysyłanie</translation>
  </message>
  <message>
   <source>Trying…</source>
   <translation>Próbujemy…</translation>
  </message>
  <message>
   <source>Type it on the page {address} and answer yes there.</source>
   <translation>Wpisz go na stronie {address} i odpowiedz tam „tak”.</translation>
  </message>
  <message>
   <source>What people read</source>
   <translation>Co czytają ludzie</translation>
  </message>
  <message>
   <source>What the team calls it.</source>
   <translation>Tak nazywa ją zespół.</translation>
  </message>
  <message>
   <source>What they are told</source>
   <translation>Co im odpowiadamy</translation>
  </message>
  <message>
   <source>When letters arrive</source>
   <translation>Gdy przychodzą listy</translation>
  </message>
  <message>
   <source>Who writes for the first time is told that it arrived</source>
   <translation>Kto pisze pierwszy raz, dostaje wiadomość, że list dotarł</translation>
  </message>
  <message>
   <source>Whose letters come into this mailbox too, with commas between.</source>
   <translation>Z których listy też tu trafiają, oddzielone przecinkami.</translation>
  </message>
  <message>
   <source>With a code instead</source>
   <translation>Zamiast tego kodem</translation>
  </message>
  <message>
   <source>You are not signed in. Go back to Third Ring to see why.</source>
   <translation>Nie zalogowano. Wróć do Third Ring, by zobaczyć dlaczego.</translation>
  </message>
  <message>
   <source>Your code: {code}</source>
   <translation>Twój kod: {code}</translation>
  </message>
  <message>
   <source>e-mail IMAP SMTP account</source>
   <translation>poczta e-mail IMAP SMTP konto</translation>
  </message>
  <message>
   <source>e-mail quarantine broken blocked bounces spam</source>
   <translation>poczta e-mail kwarantanna uszkodzone zablokowane zwroty spam</translation>
  </message>
  <message>
   <source>{mailbox}: receiving</source>
   <translation>{mailbox}: odbieranie</translation>
  </message>
  <message>
   <source>{mailbox}: sending</source>
   <translation>{mailbox}: wysyłanie</translation>
  </message>
  <message>
   <source>{name} is kept as you set it.</source>
   <translation>Zapisano: {name}.</translation>
  </message>
  <message>
   <source>{name} is not connected any more.</source>
   <translation>Odłączono: {name}.</translation>
  </message>
  <message>
   <source>{server} let us in. Letters in the folder: {count}</source>
   <translation>{server} nas wpuścił. Listy w folderze: {count}</translation>
  </message>
  <message>
   <source>{server} would take letters from {address}. None was sent.</source>
   <translation>{server} przyjmie listy z adresu {address}. Niczego nie wysłano.</translation>
  </message>
  <message>
   <source>“{address}” is no address.</source>
   <translation>„{address}” to nie jest adres.</translation>
  </message>
 </context>
 <context>
  <name>menu</name>
  <message>
   <source>Call</source>
   <translation>Rozmowa</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Desk</source>
   <translation>Konsola</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Edycja</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Przejdź</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Pomoc</translation>
  </message>
  <message>
   <source>Launch</source>
   <translation>Start webinaru</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Odpowiedź</translation>
  </message>
  <message>
   <source>Ticket</source>
   <translation>Zgłoszenie</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Widok</translation>
  </message>
 </context>
 <context>
  <name>moodle</name>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Zmienić je może kierownik lub administrator.</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Najpierw potrzebna jest nazwa.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adres</translation>
  </message>
  <message>
   <source>Asked every</source>
   <translation>Pytaj co</translation>
  </message>
  <message>
   <source>Asking…</source>
   <translation>Pytam…</translation>
  </message>
  <message>
   <source>Brought {when}</source>
   <translation>Pobrano {when}</translation>
  </message>
  <message>
   <source>Brought {when}, but not all</source>
   <translation>Pobrano {when}, ale nie wszystko</translation>
  </message>
  <message>
   <source>Connect a Moodle</source>
   <translation>Połącz z Moodle</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Kopiuj polecenie</translation>
  </message>
  <message>
   <source>Courses</source>
   <translation>Kursy</translation>
  </message>
  <message>
   <source>Courses are given by their numbers.</source>
   <translation>Kursy podaje się numerami.</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>W użyciu</translation>
  </message>
  <message numerus="yes">
   <source>It answers: %n courses</source>
   <translation>
    <numerusform>Odpowiada: %n kurs</numerusform>
    <numerusform>Odpowiada: %n kursy</numerusform>
    <numerusform>Odpowiada: %n kursów</numerusform>
   </translation>
  </message>
  <message>
   <source>It is in the keyring; only another one has to be entered.</source>
   <translation>Jest w pęku kluczy; wpisz tylko, gdy się zmieni.</translation>
  </message>
  <message>
   <source>Made in Moodle: Site administration, Server, Web services, Manage tokens.</source>
   <translation>Tworzy się go w Moodle: Administracja serwisu, Serwer, Usługi sieciowe, Zarządzaj tokenami.</translation>
  </message>
  <message>
   <source>Moodle</source>
   <translation>Moodle</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>No Moodle is connected yet. With one, nobody types who has done what.</source>
   <translation>Moodle nie jest jeszcze podłączony. Z nim nikt nie musi wpisywać, kto co zaliczył.</translation>
  </message>
  <message>
   <source>Not brought</source>
   <translation>Nie pobrano</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Nie zapisano.</translation>
  </message>
  <message>
   <source>Nothing brought yet</source>
   <translation>Jeszcze nic nie pobrano</translation>
  </message>
  <message>
   <source>Numbers are from</source>
   <translation>Numery z kraju</translation>
  </message>
  <message>
   <source>People, cohorts and progress come from here by themselves.</source>
   <translation>Osoby, grupy i postępy przychodzą stąd same.</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Wyłączony</translation>
  </message>
  <message>
   <source>The address of its first page is needed.</source>
   <translation>Potrzebny jest adres strony głównej.</translation>
  </message>
  <message>
   <source>The people who came from it stay.</source>
   <translation>Osoby, które stąd przyszły, zostają.</translation>
  </message>
  <message>
   <source>The token belongs where the gateway runs.</source>
   <translation>Token ma być tam, gdzie działa bramka.</translation>
  </message>
  <message>
   <source>The token is needed once.</source>
   <translation>Token trzeba podać raz.</translation>
  </message>
  <message>
   <source>The user of the token may not look into: {courses}.</source>
   <translation>Użytkownik tokenu nie ma wglądu w: {courses}.</translation>
  </message>
  <message>
   <source>Their numbers; empty: all the token may see.</source>
   <translation>Ich numery; puste: wszystkie, które widzi token.</translation>
  </message>
  <message>
   <source>There, after saving, run: {command}</source>
   <translation>Po zapisaniu uruchom tam: {command}</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>Try it</source>
   <translation>Wypróbuj</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} is kept as you set it.</source>
   <translation>Zapisano: {name}.</translation>
  </message>
  <message>
   <source>{name} is not asked any more.</source>
   <translation>{name}: już nie pytamy.</translation>
  </message>
 </context>
 <context>
  <name>new ticket</name>
  <message>
   <source>Call</source>
   <translation>Rozmowa</translation>
  </message>
  <message>
   <source>Call back</source>
   <translation>Oddzwonić</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Kategoria</translation>
  </message>
  <message>
   <source>Choose a person…</source>
   <translation>Wybierz osobę…</translation>
  </message>
  <message>
   <source>Choose the person and write a subject.</source>
   <translation>Wybierz osobę i wpisz temat.</translation>
  </message>
  <message>
   <source>Choose the person, or write a name, a number or an address.</source>
   <translation>Wybierz osobę albo wpisz nazwisko, numer lub adres.</translation>
  </message>
  <message>
   <source>Direction</source>
   <translation>Kierunek</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Empty the form</source>
   <translation>Wyczyść formularz</translation>
  </message>
  <message>
   <source>Follow up</source>
   <translation>Do dalszego działania</translation>
  </message>
  <message>
   <source>How it came</source>
   <translation>Jak przyszło</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Język</translation>
  </message>
  <message>
   <source>Length in minutes</source>
   <translation>Długość w minutach</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>List</translation>
  </message>
  <message>
   <source>Missed</source>
   <translation>Nieodebrane</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Imię i nazwisko</translation>
  </message>
  <message>
   <source>Name, number or email address</source>
   <translation>Nazwisko, numer lub adres e-mail</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Nowa osoba</translation>
  </message>
  <message>
   <source>New person: {typed}</source>
   <translation>Nowa osoba: {typed}</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Brak odpowiedzi</translation>
  </message>
  <message>
   <source>None</source>
   <comment>category</comment>
   <translation>Brak</translation>
  </message>
  <message>
   <source>Open ticket</source>
   <translation>Otwórz zgłoszenie</translation>
  </message>
  <message>
   <source>Opened {number}: {subject}</source>
   <translation>Otwarto {number}: {subject}</translation>
  </message>
  <message>
   <source>Opened: {subject}</source>
   <translation>Otwarto: {subject}</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Wynik</translation>
  </message>
  <message>
   <source>Passed on</source>
   <translation>Przekazano dalej</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Osoba</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Priority</source>
   <translation>Priorytet</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Temat</translation>
  </message>
  <message>
   <source>They called</source>
   <translation>Do nas</translation>
  </message>
  <message>
   <source>Type a part of a name, a number or an address.</source>
   <translation>Wpisz część nazwiska, numer lub adres.</translation>
  </message>
  <message>
   <source>Walk-in</source>
   <translation>Wizyta</translation>
  </message>
  <message>
   <source>We called</source>
   <translation>Od nas</translation>
  </message>
  <message>
   <source>What the letter says</source>
   <translation>Treść listu</translation>
  </message>
  <message>
   <source>What they came with</source>
   <translation>Z czym przyszła ta osoba</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>O czym była rozmowa</translation>
  </message>
  <message>
   <source>Who called whom</source>
   <translation>Kto do kogo dzwonił</translation>
  </message>
  <message>
   <source>Write a subject.</source>
   <translation>Wpisz temat.</translation>
  </message>
  <message>
   <source>Wrong number</source>
   <translation>Pomyłka</translation>
  </message>
 </context>
 <context>
  <name>notices</name>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>jeszcze %n</numerusform>
    <numerusform>jeszcze %n</numerusform>
    <numerusform>jeszcze %n</numerusform>
   </translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Wyczyść</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Zamknij</translation>
  </message>
  <message>
   <source>Nothing to tell. What comes up is kept here for this shift.</source>
   <translation>Brak powiadomień. To, co się pojawi, zostanie tu do końca dyżuru.</translation>
  </message>
  <message>
   <source>Notices</source>
   <translation>Powiadomienia</translation>
  </message>
  <message numerus="yes">
   <source>Notices, %n new</source>
   <translation>
    <numerusform>Powiadomienia, %n nowe</numerusform>
    <numerusform>Powiadomienia, %n nowe</numerusform>
    <numerusform>Powiadomienia, %n nowych</numerusform>
   </translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Cofnij</translation>
  </message>
 </context>
 <context>
  <name>palette</name>
  <message>
   <source>Commands</source>
   <translation>Polecenia</translation>
  </message>
  <message>
   <source>Find a command, a person, a ticket</source>
   <translation>Znajdź polecenie, osobę lub zgłoszenie</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Znalezione</translation>
  </message>
  <message>
   <source>Nothing found. Fewer letters find more.</source>
   <translation>Nic nie znaleziono. Mniej liter znajdzie więcej.</translation>
  </message>
  <message>
   <source>Search people, tickets, articles — or run a command</source>
   <translation>Szukaj osób, zgłoszeń, artykułów albo wykonaj polecenie</translation>
  </message>
  <message>
   <source>choose</source>
   <translation>wybierz</translation>
  </message>
  <message>
   <source>commands only</source>
   <translation>tylko polecenia</translation>
  </message>
  <message>
   <source>do it</source>
   <translation>wykonaj</translation>
  </message>
  <message>
   <source>keys</source>
   <translation>klawisze</translation>
  </message>
  <message>
   <source>people</source>
   <translation>osoby</translation>
  </message>
  <message>
   <source>tickets</source>
   <translation>zgłoszenia</translation>
  </message>
 </context>
 <context>
  <name>participant</name>
  <message numerus="yes">
   <source>%n more open, the oldest since {day}: {subject}</source>
   <translation>
    <numerusform>Jeszcze %n otwarte, od {day}: {subject}</numerusform>
    <numerusform>Jeszcze %n otwarte, najstarsze od {day}: {subject}</numerusform>
    <numerusform>Jeszcze %n otwartych, najstarsze od {day}: {subject}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open</source>
   <translation>
    <numerusform>%n otwarte</numerusform>
    <numerusform>%n otwarte</numerusform>
    <numerusform>%n otwartych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pairs, the surest first</source>
   <translation>
    <numerusform>%n para</numerusform>
    <numerusform>%n pary, najpewniejsze na początku</numerusform>
    <numerusform>%n par, najpewniejsze na początku</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people found</source>
   <translation>
    <numerusform>Znaleziono %n osobę</numerusform>
    <numerusform>Znaleziono %n osoby</numerusform>
    <numerusform>Znaleziono %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this address</source>
   <translation>
    <numerusform>Tego adresu używa %n osoba</numerusform>
    <numerusform>Tego adresu używają %n osoby</numerusform>
    <numerusform>Tego adresu używa %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this name</source>
   <translation>
    <numerusform>Tej nazwy używa %n osoba</numerusform>
    <numerusform>Tej nazwy używają %n osoby</numerusform>
    <numerusform>Tej nazwy używa %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this number</source>
   <translation>
    <numerusform>Tego numeru używa %n osoba</numerusform>
    <numerusform>Tego numeru używają %n osoby</numerusform>
    <numerusform>Tego numeru używa %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>(and %n more)</source>
   <translation>
    <numerusform>(i jeszcze %n)</numerusform>
    <numerusform>(i jeszcze %n)</numerusform>
    <numerusform>(i jeszcze %n)</numerusform>
   </translation>
  </message>
  <message>
   <source>A call is promised: {when}</source>
   <translation>Obiecany telefon: {when}</translation>
  </message>
  <message>
   <source>A call was promised and is late: {when}</source>
   <translation>Obiecany telefon się spóźnia: {when}</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Najpierw potrzebne jest imię i nazwisko.</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Dodaj</translation>
  </message>
  <message>
   <source>Add a note</source>
   <translation>Dodaj notatkę</translation>
  </message>
  <message>
   <source>After five, not on Mondays</source>
   <translation>Po siedemnastej, nie w poniedziałki</translation>
  </message>
  <message>
   <source>Agreed leave…</source>
   <translation>Ustalona przerwa…</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Wszystkie</translation>
  </message>
  <message>
   <source>All addresses, requests and notes of both are kept together. They can be parted again at any time; letters that come until then go to the one they belong to.</source>
   <translation>Wszystkie adresy, zgłoszenia i notatki obu osób będą razem. W każdej chwili można je znów rozdzielić; listy, które przyjdą do tego czasu, trafią do właściwej osoby.</translation>
  </message>
  <message>
   <source>All contacts</source>
   <translation>Wszystkie kontakty</translation>
  </message>
  <message>
   <source>All words, names, addresses, numbers and files of this person are removed everywhere, also from letters that wait to leave. Counts and dates stay for the figures. This cannot be undone. Whoever still stands in Moodle or in a sheet comes again with the next import.</source>
   <translation>Wszystkie słowa, imiona, adresy, numery i pliki tej osoby zostaną usunięte wszędzie, także z wiadomości, które czekają na wysłanie. Liczby i daty zostają w statystykach. Tego nie można cofnąć. Kto nadal jest w Moodle albo w arkuszu, wróci z następnym importem.</translation>
  </message>
  <message>
   <source>Almost certainly the same person</source>
   <translation>Prawie na pewno ta sama osoba</translation>
  </message>
  <message>
   <source>Are these one person?</source>
   <translation>Czy to jedna osoba?</translation>
  </message>
  <message>
   <source>Back to the person</source>
   <translation>Wróć do osoby</translation>
  </message>
  <message>
   <source>Best reached</source>
   <translation>Najlepiej dzwonić</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Zadzwoń</translation>
  </message>
  <message>
   <source>Call {number}</source>
   <translation>Zadzwoń: {number}</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>Rozmowy</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Zmiany</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Chats</source>
   <translation>Czaty</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Punkty kursu</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Wybierz inne miejsce.</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Wyczyść wyszukiwanie</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Zamknij</translation>
  </message>
  <message>
   <source>Comfortable</source>
   <translation>Radzi sobie</translation>
  </message>
  <message>
   <source>Compare…</source>
   <translation>Porównaj…</translation>
  </message>
  <message>
   <source>Confident</source>
   <translation>Swobodnie</translation>
  </message>
  <message numerus="yes">
   <source>Contact number %n about this since {day}</source>
   <translation>
    <numerusform>Kontakt nr %n w tej sprawie od {day}</numerusform>
    <numerusform>Kontakt nr %n w tej sprawie od {day}</numerusform>
    <numerusform>Kontakt nr %n w tej sprawie od {day}</numerusform>
   </translation>
  </message>
  <message>
   <source>Contacts by channel</source>
   <translation>Kontakty według kanału</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Skopiowano.</translation>
  </message>
  <message>
   <source>Copy {address}</source>
   <translation>Kopiuj: {address}</translation>
  </message>
  <message>
   <source>Could not be reached here</source>
   <translation>Tu nie udało się dotrzeć</translation>
  </message>
  <message>
   <source>Done: {checkpoint}</source>
   <translation>Zaliczone: {checkpoint}</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>E-mail, number or chat name</source>
   <translation>E-mail, numer lub nazwa w czacie</translation>
  </message>
  <message>
   <source>Edit person</source>
   <translation>Edycja osoby</translation>
  </message>
  <message>
   <source>Edit person…</source>
   <translation>Edytuj osobę…</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Angielski</translation>
  </message>
  <message>
   <source>Erase for good</source>
   <translation>Usuń na zawsze</translation>
  </message>
  <message>
   <source>Erase this person…</source>
   <translation>Usuń dane tej osoby…</translation>
  </message>
  <message>
   <source>Erase {name}?</source>
   <translation>Usunąć dane: {name}?</translation>
  </message>
  <message>
   <source>Erased person</source>
   <translation>Osoba usunięta</translation>
  </message>
  <message>
   <source>Everything about {name}</source>
   <translation>Wszystkie dane: {name}</translation>
  </message>
  <message>
   <source>Fewer letters find more. Numbers are found in any notation.</source>
   <translation>Mniej liter znajdzie więcej. Numer można wpisać w dowolny sposób.</translation>
  </message>
  <message>
   <source>Find a person</source>
   <translation>Znajdź osobę</translation>
  </message>
  <message>
   <source>For those on a ticket. Take it to see.</source>
   <translation>Dla osób prowadzących zgłoszenie. Przejmij je, aby zobaczyć.</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Znalezione</translation>
  </message>
  <message>
   <source>Goes on</source>
   <translation>Zostaje</translation>
  </message>
  <message>
   <source>Good to know</source>
   <translation>Warto wiedzieć</translation>
  </message>
  <message>
   <source>Good to know before you answer</source>
   <translation>Warto wiedzieć przed odpowiedzią</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Grupa</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Osobiście</translation>
  </message>
  <message>
   <source>In touch for the first time</source>
   <translation>Pierwszy kontakt z nami</translation>
  </message>
  <message>
   <source>Kind of address</source>
   <translation>Rodzaj adresu</translation>
  </message>
  <message>
   <source>Kinds of entries</source>
   <translation>Rodzaje wpisów</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Język</translation>
  </message>
  <message numerus="yes">
   <source>Last answer rated %n of 5</source>
   <translation>
    <numerusform>Ostatnia odpowiedź oceniona na %n z 5</numerusform>
    <numerusform>Ostatnia odpowiedź oceniona na %n z 5</numerusform>
    <numerusform>Ostatnia odpowiedź oceniona na %n z 5</numerusform>
   </translation>
  </message>
  <message>
   <source>Latest contacts</source>
   <translation>Ostatnie kontakty</translation>
  </message>
  <message>
   <source>Letters</source>
   <translation>Listy</translation>
  </message>
  <message>
   <source>Letters come back from here</source>
   <translation>Listy stąd wracają</translation>
  </message>
  <message>
   <source>Letters to {address} do not arrive</source>
   <translation>Listy na {address} nie dochodzą</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Połącz</translation>
  </message>
  <message>
   <source>Merge with another person…</source>
   <translation>Połącz z inną osobą…</translation>
  </message>
  <message>
   <source>Merge {name} with</source>
   <translation>Połącz: {name} i…</translation>
  </message>
  <message>
   <source>Merged with</source>
   <translation>Połączono z</translation>
  </message>
  <message>
   <source>Merged with {name}</source>
   <translation>Połączono: {name}</translation>
  </message>
  <message>
   <source>More about this person</source>
   <translation>Więcej o tej osobie</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Imię i nazwisko</translation>
  </message>
  <message>
   <source>Name, number or address</source>
   <translation>Nazwisko, numer lub adres</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Nowa osoba</translation>
  </message>
  <message>
   <source>New person…</source>
   <translation>Nowa osoba…</translation>
  </message>
  <message>
   <source>New to computers</source>
   <translation>Początki z komputerem</translation>
  </message>
  <message>
   <source>No address is known</source>
   <translation>Brak adresu</translation>
  </message>
  <message>
   <source>No group</source>
   <translation>Bez grupy</translation>
  </message>
  <message>
   <source>No number is known</source>
   <translation>Brak numeru</translation>
  </message>
  <message>
   <source>No preference</source>
   <translation>Bez znaczenia</translation>
  </message>
  <message>
   <source>No program here calls by itself. The number is copied.</source>
   <translation>Żaden program tu nie dzwoni. Numer jest skopiowany.</translation>
  </message>
  <message>
   <source>No subject</source>
   <translation>Bez tematu</translation>
  </message>
  <message>
   <source>Nobody found</source>
   <translation>Nikogo nie znaleziono</translation>
  </message>
  <message>
   <source>Nobody found. Fewer letters find more.</source>
   <translation>Nikogo nie znaleziono. Mniej liter znajdzie więcej.</translation>
  </message>
  <message>
   <source>Nobody has said yet. Press to choose.</source>
   <translation>Jeszcze nieustalone. Naciśnij, aby wybrać.</translation>
  </message>
  <message>
   <source>Nobody is known by this yet.</source>
   <translation>Nikt jeszcze nie jest pod tym znany.</translation>
  </message>
  <message>
   <source>Nobody is known here yet</source>
   <translation>Nie ma tu jeszcze nikogo</translation>
  </message>
  <message>
   <source>Nobody seems to be known twice.</source>
   <translation>Wygląda na to, że nikogo nie ma tu dwa razy.</translation>
  </message>
  <message>
   <source>Nobody yet.</source>
   <translation>Jeszcze nikt.</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>Jeszcze nie wiadomo</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notatka</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notatki</translation>
  </message>
  <message>
   <source>Notes about this person, only the team sees them</source>
   <translation>Notatki o tej osobie, widzi je tylko zespół</translation>
  </message>
  <message>
   <source>Nothing here.</source>
   <translation>Tu nic nie ma.</translation>
  </message>
  <message>
   <source>Older entries come when the team's desk can be reached.</source>
   <translation>Starsze wpisy pojawią się, gdy będzie połączenie z zespołem.</translation>
  </message>
  <message>
   <source>One more address or number</source>
   <translation>Kolejny adres lub numer</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organizacja</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Inne osoby</translation>
  </message>
  <message>
   <source>Part {name} again…</source>
   <translation>Rozdziel: {name}…</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Ludzie</translation>
  </message>
  <message>
   <source>People appear with their first letter, call or chat.</source>
   <translation>Osoby pojawiają się z pierwszym listem, telefonem lub czatem.</translation>
  </message>
  <message>
   <source>People found</source>
   <translation>Znalezione osoby</translation>
  </message>
  <message>
   <source>Perhaps</source>
   <translation>Być może</translation>
  </message>
  <message>
   <source>Perhaps the same person</source>
   <translation>Być może ta sama osoba</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Osoba</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Platform</source>
   <translation>Platforma</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>Polski</translation>
  </message>
  <message>
   <source>Possible duplicates</source>
   <translation>Możliwe duplikaty</translation>
  </message>
  <message>
   <source>Possible duplicates…</source>
   <translation>Możliwe duplikaty…</translation>
  </message>
  <message>
   <source>Prefers</source>
   <translation>Woli</translation>
  </message>
  <message>
   <source>Probably the same person</source>
   <translation>Prawdopodobnie ta sama osoba</translation>
  </message>
  <message numerus="yes">
   <source>Rated %n of 5</source>
   <translation>
    <numerusform>Ocena: %n z 5</numerusform>
    <numerusform>Ocena: %n z 5</numerusform>
    <numerusform>Ocena: %n z 5</numerusform>
   </translation>
  </message>
  <message>
   <source>Ratings</source>
   <translation>Oceny</translation>
  </message>
  <message>
   <source>Reached at</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <source>Recently in touch</source>
   <translation>Ostatnio w kontakcie</translation>
  </message>
  <message>
   <source>Remember {address}</source>
   <translation>Zapamiętaj {address}</translation>
  </message>
  <message>
   <source>Reminders</source>
   <translation>Przypomnienia</translation>
  </message>
  <message>
   <source>Remove {address}</source>
   <translation>Usuń: {address}</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Zgłoszenie</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>Rosyjski</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Zapisz</translation>
  </message>
  <message>
   <source>Save everything about this person…</source>
   <translation>Zapisz wszystko o tej osobie…</translation>
  </message>
  <message>
   <source>Save to a file</source>
   <translation>Zapis do pliku</translation>
  </message>
  <message>
   <source>Save what is shown to a file…</source>
   <translation>Zapisz widoczne wpisy do pliku…</translation>
  </message>
  <message>
   <source>Saved.</source>
   <translation>Zapisano.</translation>
  </message>
  <message>
   <source>Say the name</source>
   <translation>Wymowa</translation>
  </message>
  <message>
   <source>Search in the time line</source>
   <translation>Szukaj w historii</translation>
  </message>
  <message>
   <source>See all</source>
   <translation>Pokaż wszystkie</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Pokaż</translation>
  </message>
  <message>
   <source>Show: {words}</source>
   <translation>Pokaż: {words}</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Temat</translation>
  </message>
  <message>
   <source>Tech level</source>
   <translation>Komputer</translation>
  </message>
  <message>
   <source>Tech level: {level}</source>
   <translation>Komputer: {level}</translation>
  </message>
  <message>
   <source>The file was not saved.</source>
   <translation>Plik nie został zapisany.</translation>
  </message>
  <message>
   <source>The person was erased. Counts and dates are kept.</source>
   <translation>Dane osoby usunięto. Liczby i daty zostały.</translation>
  </message>
  <message>
   <source>These are two people</source>
   <translation>To dwie osoby</translation>
  </message>
  <message>
   <source>They are not shown as one person any more.</source>
   <translation>Nie będą już pokazywane jako jedna osoba.</translation>
  </message>
  <message>
   <source>This address has a slip: a letter could not be sent there.</source>
   <translation>W adresie jest pomyłka: list by tam nie doszedł.</translation>
  </message>
  <message>
   <source>This is somebody else…</source>
   <translation>To ktoś inny…</translation>
  </message>
  <message>
   <source>This ticket belongs to them now.</source>
   <translation>To zgłoszenie jest teraz przypisane.</translation>
  </message>
  <message>
   <source>Time line</source>
   <translation>Historia</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Strefa czasowa</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Spróbuj ponownie</translation>
  </message>
  <message>
   <source>Two people</source>
   <translation>Dwie osoby</translation>
  </message>
  <message>
   <source>Two people are one now.</source>
   <translation>Dwie osoby są teraz jedną.</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>Wizyty</translation>
  </message>
  <message>
   <source>Webinar {when}, not in yet: {title}</source>
   <translation>Webinar {when}, jeszcze nie ma na nim: {title}</translation>
  </message>
  <message>
   <source>Webinars</source>
   <translation>Webinary</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Co</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Kiedy</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Kto</translation>
  </message>
  <message>
   <source>Who has read “Good to know”</source>
   <translation>Kto czytał „Warto wiedzieć”</translation>
  </message>
  <message>
   <source>Who has read “Good to know”…</source>
   <translation>Kto czytał „Warto wiedzieć”…</translation>
  </message>
  <message>
   <source>Who is this?</source>
   <translation>Kto to?</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Treść</translation>
  </message>
  <message>
   <source>Words that were said</source>
   <translation>Słowa, które padły</translation>
  </message>
  <message>
   <source>Write an e-mail</source>
   <translation>Napisz e-mail</translation>
  </message>
  <message>
   <source>Write to {address}</source>
   <translation>Napisz na {address}</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
   </translation>
  </message>
  <message>
   <source>by chat</source>
   <translation>na czacie</translation>
  </message>
  <message>
   <source>by e-mail</source>
   <translation>e-mailem</translation>
  </message>
  <message>
   <source>by phone</source>
   <translation>telefonicznie</translation>
  </message>
  <message>
   <source>in copy</source>
   <translation>w kopii</translation>
  </message>
  <message>
   <source>in person</source>
   <translation>osobiście</translation>
  </message>
  <message>
   <source>in the room</source>
   <translation>wejście do pokoju</translation>
  </message>
  <message>
   <source>invited</source>
   <translation>wysłano zaproszenie</translation>
  </message>
  <message>
   <source>is not reminded in this time.</source>
   <translation>nie dostanie w tym czasie przypomnień.</translation>
  </message>
  <message>
   <source>left the room</source>
   <translation>wyjście z pokoju</translation>
  </message>
  <message>
   <source>link opened</source>
   <translation>otwarto link</translation>
  </message>
  <message>
   <source>merge people known twice</source>
   <translation>połącz osoby duplikaty</translation>
  </message>
  <message>
   <source>names differ by one letter</source>
   <translation>nazwiska różnią się literą</translation>
  </message>
  <message>
   <source>new</source>
   <translation>nowe</translation>
  </message>
  <message numerus="yes">
   <source>on %n days</source>
   <translation>
    <numerusform>w %n dniu</numerusform>
    <numerusform>w %n dniach</numerusform>
    <numerusform>w %n dniach</numerusform>
   </translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>wstrzymane</translation>
  </message>
  <message>
   <source>one has no name yet</source>
   <translation>jedna nie ma jeszcze nazwiska</translation>
  </message>
  <message>
   <source>one has only a part of the name</source>
   <translation>jedna ma tylko część nazwiska</translation>
  </message>
  <message>
   <source>open</source>
   <translation>otwarte</translation>
  </message>
  <message>
   <source>participant learner add</source>
   <translation>uczestnik osoba dodaj</translation>
  </message>
  <message>
   <source>prefers chat</source>
   <translation>woli czat</translation>
  </message>
  <message>
   <source>prefers e-mail</source>
   <translation>woli e-mail</translation>
  </message>
  <message>
   <source>prefers the phone</source>
   <translation>woli telefon</translation>
  </message>
  <message>
   <source>prefers to come by</source>
   <translation>woli przyjść</translation>
  </message>
  <message>
   <source>registered</source>
   <translation>zapis na webinar</translation>
  </message>
  <message>
   <source>reminded</source>
   <translation>wysłano przypomnienie</translation>
  </message>
  <message>
   <source>same birthday</source>
   <translation>ta sama data urodzenia</translation>
  </message>
  <message>
   <source>same chat name</source>
   <translation>ta sama nazwa na czacie</translation>
  </message>
  <message>
   <source>same e-mail address</source>
   <translation>ten sam adres e-mail</translation>
  </message>
  <message>
   <source>same group</source>
   <translation>ta sama grupa</translation>
  </message>
  <message>
   <source>same login on the platform</source>
   <translation>ten sam login na platformie</translation>
  </message>
  <message>
   <source>same name</source>
   <translation>to samo nazwisko</translation>
  </message>
  <message>
   <source>same number</source>
   <translation>ten sam numer</translation>
  </message>
  <message>
   <source>same organisation</source>
   <translation>ta sama organizacja</translation>
  </message>
  <message>
   <source>same postal address</source>
   <translation>ten sam adres pocztowy</translation>
  </message>
  <message>
   <source>solved</source>
   <translation>rozwiązane</translation>
  </message>
  <message>
   <source>stands alone again.</source>
   <translation>– znów jako osobna osoba.</translation>
  </message>
  <message>
   <source>time line</source>
   <translation>historia</translation>
  </message>
  <message>
   <source>waits for the participant</source>
   <translation>czeka na uczestnika</translation>
  </message>
  <message>
   <source>{group} · tutor {tutor}</source>
   <translation>{group} · prowadzi {tutor}</translation>
  </message>
  <message>
   <source>{name}, {when}. Press to change.</source>
   <translation>{name}, {when}. Naciśnij, aby zmienić.</translation>
  </message>
  <message>
   <source>{place}, {time} there now</source>
   <translation>{place}, teraz tam {time}</translation>
  </message>
  <message numerus="yes">
   <source>{title}: late by %n days</source>
   <translation>
    <numerusform>{title}: spóźnienie %n dzień</numerusform>
    <numerusform>{title}: spóźnienie %n dni</numerusform>
    <numerusform>{title}: spóźnienie %n dni</numerusform>
   </translation>
  </message>
  <message>
   <source>{when}. Press to change.</source>
   <translation>{when}. Naciśnij, aby zmienić.</translation>
  </message>
 </context>
 <context>
  <name>phone</name>
  <message numerus="yes">
   <source>%n calls now</source>
   <translation>
    <numerusform>%n rozmowa teraz</numerusform>
    <numerusform>%n rozmowy teraz</numerusform>
    <numerusform>%n rozmów teraz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n queues</source>
   <translation>
    <numerusform>%n kolejka</numerusform>
    <numerusform>%n kolejki</numerusform>
    <numerusform>%n kolejek</numerusform>
   </translation>
  </message>
  <message>
   <source>5 s in most of Europe, 6 s in North America.</source>
   <translation>5 s w większości Europy, 6 s w Ameryce Północnej.</translation>
  </message>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Zmienić je może kierownik lub administrator.</translation>
  </message>
  <message>
   <source>A name is needed first: what the team calls this phone system.</source>
   <translation>Najpierw potrzebna jest nazwa: tak zespół nazywa tę centralę.</translation>
  </message>
  <message>
   <source>A section of its manager.conf; FreePBX: Settings, Asterisk Manager Users.</source>
   <translation>Sekcja w jej manager.conf; FreePBX: Settings, Asterisk Manager Users.</translation>
  </message>
  <message>
   <source>Address that the phone system calls</source>
   <translation>Adres, pod który zgłasza się centrala</translation>
  </message>
  <message>
   <source>Another, over HTTP</source>
   <translation>Inna, przez HTTP</translation>
  </message>
  <message>
   <source>As the phone system calls it: 1001, or PJSIP/anna. It rings when you call from here.</source>
   <translation>Tak jak nazywa go centrala: 1001 albo PJSIP/anna. Dzwoni, gdy dzwonisz stąd.</translation>
  </message>
  <message>
   <source>Asterisk FreePBX PBX SIP telephone</source>
   <translation>Asterisk FreePBX PBX SIP centrala telefon</translation>
  </message>
  <message>
   <source>Asterisk or FreePBX at {host}</source>
   <translation>Asterisk lub FreePBX na {host}</translation>
  </message>
  <message>
   <source>Asterisk, FreePBX</source>
   <translation>Asterisk, FreePBX</translation>
  </message>
  <message>
   <source>Calls of these phone systems ring here, with who it is and what it is about.</source>
   <translation>Rozmowy z tych central dzwonią tutaj; od razu widać, kto dzwoni i w jakiej sprawie.</translation>
  </message>
  <message>
   <source>Choose my phone and how it rings</source>
   <translation>Wybierz mój telefon i dzwonek</translation>
  </message>
  <message>
   <source>Computer</source>
   <translation>Komputer</translation>
  </message>
  <message>
   <source>Connect a phone system</source>
   <translation>Podłącz centralę</translation>
  </message>
  <message>
   <source>Context for our calls and transfers</source>
   <translation>Kontekst naszych rozmów i przełączeń</translation>
  </message>
  <message>
   <source>Contexts where calls from outside begin</source>
   <translation>Konteksty, w których zaczynają się rozmowy z zewnątrz</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopiuj</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Kopiuj polecenie</translation>
  </message>
  <message>
   <source>Dial plan</source>
   <translation>Plan wybierania</translation>
  </message>
  <message>
   <source>Empty: as the dial plan has it.</source>
   <translation>Puste: jak w planie wybierania.</translation>
  </message>
  <message>
   <source>Empty: the usual ones. With commas between them; * stands for anything.</source>
   <translation>Puste: te co zwykle. Oddzielone przecinkami; * oznacza dowolny.</translation>
  </message>
  <message>
   <source>Encrypted (TLS)</source>
   <translation>Szyfrowane (TLS)</translation>
  </message>
  <message>
   <source>Hear it</source>
   <translation>Posłuchaj</translation>
  </message>
  <message>
   <source>How loud a call rings here</source>
   <translation>Jak głośno dzwoni tu telefon</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>W użyciu</translation>
  </message>
  <message>
   <source>It is shown only now: copy it into the phone system, with the public name of the gateway in place of the first part.</source>
   <translation>Widać go tylko teraz: skopiuj go do centrali, a w miejsce pierwszej części wpisz publiczną nazwę bramy.</translation>
  </message>
  <message>
   <source>It rings on</source>
   <translation>Dzwoni przez</translation>
  </message>
  <message>
   <source>It works: {version}</source>
   <translation>Działa: {version}</translation>
  </message>
  <message>
   <source>Its address was shown when it was made. A new one makes the old one invalid.</source>
   <translation>Adres był widoczny przy tworzeniu. Nowy unieważnia stary.</translation>
  </message>
  <message>
   <source>Its calls stay.</source>
   <translation>Jej rozmowy zostają.</translation>
  </message>
  <message>
   <source>Its manager.conf does not let this user do: {actions}. Answering and calling from here needs it.</source>
   <translation>Jej manager.conf nie pozwala temu użytkownikowi na: {actions}. Bez tego nie da się stąd odbierać i dzwonić.</translation>
  </message>
  <message>
   <source>Keep it until Third Ring closes</source>
   <translation>Zachowaj do zamknięcia Third Ring</translation>
  </message>
  <message>
   <source>Kind of phone system</source>
   <translation>Rodzaj centrali</translation>
  </message>
  <message>
   <source>Loud</source>
   <translation>Głośno</translation>
  </message>
  <message>
   <source>Make a new address</source>
   <translation>Utwórz nowy adres</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>No gateway has said anything of it yet.</source>
   <translation>Żadna brama jeszcze nic o niej nie przekazała.</translation>
  </message>
  <message>
   <source>No phone system is connected yet. Calls can be written down by hand at any time.</source>
   <translation>Nie ma jeszcze podłączonej centrali. Rozmowy można zawsze zapisać ręcznie.</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Zwykle</translation>
  </message>
  <message>
   <source>Not connected</source>
   <translation>Bez połączenia</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Nie zapisano.</translation>
  </message>
  <message>
   <source>Number that our calls show</source>
   <translation>Numer pokazywany przy naszych rozmowach</translation>
  </message>
  <message>
   <source>Number that our calls show, by the number called</source>
   <translation>Numer pokazywany przy naszych rozmowach, według numeru wybranego</translation>
  </message>
  <message>
   <source>Numbers that are turned away</source>
   <translation>Numery odrzucane</translation>
  </message>
  <message>
   <source>One a line: 48* = +48221234567. The first that fits counts.</source>
   <translation>Jeden w wierszu: 48* = +48221234567. Liczy się pierwszy pasujący.</translation>
  </message>
  <message>
   <source>One ring lasts</source>
   <translation>Jeden dzwonek trwa</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Port</translation>
  </message>
  <message>
   <source>Queues skip the phones of people who are not available</source>
   <translation>Kolejki omijają telefony osób niedostępnych</translation>
  </message>
  <message>
   <source>Quiet</source>
   <translation>Cicho</translation>
  </message>
  <message>
   <source>Secret</source>
   <translation>Hasło</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>Bez dźwięku</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Wyłączona</translation>
  </message>
  <message>
   <source>Technology of the phones</source>
   <translation>Technologia telefonów</translation>
  </message>
  <message>
   <source>Tells the gateway of its calls over HTTP</source>
   <translation>Informuje bramę o rozmowach przez HTTP</translation>
  </message>
  <message>
   <source>The name of the computer is needed first.</source>
   <translation>Najpierw potrzebna jest nazwa komputera.</translation>
  </message>
  <message>
   <source>The name of the user is needed first.</source>
   <translation>Najpierw potrzebna jest nazwa użytkownika.</translation>
  </message>
  <message>
   <source>The one the computer prefers</source>
   <translation>Domyślne urządzenie komputera</translation>
  </message>
  <message>
   <source>The secret belongs where the gateway runs.</source>
   <translation>Hasło musi być tam, gdzie działa brama.</translation>
  </message>
  <message>
   <source>There, after saving, run: {command}</source>
   <translation>Po zapisaniu uruchom tam: {command}</translation>
  </message>
  <message>
   <source>This computer names no device for sounds. A call beeps, where it can.</source>
   <translation>Ten komputer nie podaje żadnego urządzenia dźwiękowego. Rozmowa sygnalizowana jest krótkim dźwiękiem, jeśli to możliwe.</translation>
  </message>
  <message>
   <source>Try the connection</source>
   <translation>Wypróbuj połączenie</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Użytkownik</translation>
  </message>
  <message>
   <source>Waits for calls</source>
   <translation>Czeka na rozmowy</translation>
  </message>
  <message>
   <source>What stands before an extension: PJSIP/1001.</source>
   <translation>To, co stoi przed numerem wewnętrznym: PJSIP/1001.</translation>
  </message>
  <message>
   <source>What the team calls it.</source>
   <translation>Tak nazywa ją zespół.</translation>
  </message>
  <message>
   <source>Which phone is yours?</source>
   <translation>Który telefon jest Twój?</translation>
  </message>
  <message>
   <source>While another program is in front a small window shows who calls. Its buttons work with the mouse; the keys work while Third Ring is in front.</source>
   <translation>Gdy na wierzchu jest inny program, małe okno pokazuje, kto dzwoni. Jego przyciski działają myszą; klawisze działają, gdy na wierzchu jest Third Ring.</translation>
  </message>
  <message>
   <source>With country code, commas between them. They hear the busy tone.</source>
   <translation>Z numerem kraju, oddzielone przecinkami. Słyszą sygnał zajętości.</translation>
  </message>
  <message>
   <source>extension sound device volume</source>
   <translation>numer wewnętrzny dźwięk urządzenie głośność</translation>
  </message>
  <message>
   <source>kept, type another one to change it</source>
   <translation>zapisane, wpisz inne, aby zmienić</translation>
  </message>
  <message>
   <source>{name} is kept as you set it.</source>
   <translation>Zapisano: {name}.</translation>
  </message>
  <message>
   <source>{name} is not connected any more.</source>
   <translation>Odłączono: {name}.</translation>
  </message>
 </context>
 <context>
  <name>practice</name>
  <message numerus="yes">
   <source>%n people tell of the same trouble. Open an incident for them.</source>
   <translation>
    <numerusform>%n osoba zgłasza kłopot. Otwórz incydent.</numerusform>
    <numerusform>%n osoby zgłaszają ten sam kłopot. Otwórz dla nich incydent.</numerusform>
    <numerusform>%n osób zgłasza ten sam kłopot. Otwórz dla nich incydent.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stations say no-go. Wait, call a hold, or accept it and write down why.</source>
   <translation>
    <numerusform>%n stanowisko nie jest gotowe. Poczekaj, wstrzymaj odliczanie albo przyjmij to i zapisz dlaczego.</numerusform>
    <numerusform>%n stanowiska nie są gotowe. Poczekaj, wstrzymaj odliczanie albo przyjmij to i zapisz dlaczego.</numerusform>
    <numerusform>%n stanowisk nie jest gotowych. Poczekaj, wstrzymaj odliczanie albo przyjmij to i zapisz dlaczego.</numerusform>
   </translation>
  </message>
  <message>
   <source>A desk of its own, with people who are played. Nothing reaches anybody.</source>
   <translation>Osobne biurko z odgrywanymi ludźmi. Nic stąd do nikogo nie dotrze.</translation>
  </message>
  <message>
   <source>Ask the stations whether they are go. Their answers come one by one.</source>
   <translation>Zapytaj stanowiska, czy są gotowe. Odpowiedzi przyjdą po kolei.</translation>
  </message>
  <message>
   <source>Do it for me</source>
   <translation>Zrób to za mnie</translation>
  </message>
  <message>
   <source>Everybody is go. Say Go for start; without it T waits two minutes before.</source>
   <translation>Wszyscy są gotowi. Powiedz: można zaczynać; bez tego T stanie dwie minuty przed startem.</translation>
  </message>
  <message>
   <source>Half an hour left: begin the sound check.</source>
   <translation>Zostało pół godziny: zacznij próbę dźwięku.</translation>
  </message>
  <message>
   <source>It goes by itself now. Look around, answer a ticket, or call a hold.</source>
   <translation>Teraz wszystko toczy się samo. Rozejrzyj się, odpowiedz na zgłoszenie albo wstrzymaj odliczanie.</translation>
  </message>
  <message>
   <source>Leave the practice</source>
   <translation>Zakończ ćwiczenie</translation>
  </message>
  <message>
   <source>Look at what is left, then end the launch.</source>
   <translation>Zobacz, co zostało, i zakończ start.</translation>
  </message>
  <message>
   <source>More people write than the crew can answer. Call in somebody who waits.</source>
   <translation>Pisze więcej osób, niż zespół zdąży obsłużyć. Wezwij kogoś z rezerwy.</translation>
  </message>
  <message>
   <source>Nobody tells of it any more. Solve the incident for all at once.</source>
   <translation>Nikt już tego nie zgłasza. Rozwiąż incydent dla wszystkich naraz.</translation>
  </message>
  <message>
   <source>Open the doors. People are coming, and the first ones ask for help.</source>
   <translation>Otwórz wejście. Ludzie przychodzą, a pierwsi proszą o pomoc.</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>Ćwiczenie</translation>
  </message>
  <message numerus="yes">
   <source>Practice, %n minutes left</source>
   <translation>
    <numerusform>Ćwiczenie, została %n minuta</numerusform>
    <numerusform>Ćwiczenie, zostały %n minuty</numerusform>
    <numerusform>Ćwiczenie, zostało %n minut</numerusform>
   </translation>
  </message>
  <message>
   <source>Practice: the launch is over</source>
   <translation>Ćwiczenie: start zakończony</translation>
  </message>
  <message>
   <source>Practise a launch</source>
   <translation>Przećwicz start</translation>
  </message>
  <message>
   <source>Practise again</source>
   <translation>Ćwicz jeszcze raz</translation>
  </message>
  <message>
   <source>Read how it went. What you did here is gone when you leave.</source>
   <translation>Przeczytaj, jak poszło. Po wyjściu nic z tego nie zostanie.</translation>
  </message>
  <message>
   <source>Setting the stage…</source>
   <translation>Przygotowuję scenę…</translation>
  </message>
  <message>
   <source>T stands still. When you are ready, let it run on.</source>
   <translation>T stoi. Gdy będzie można, puść odliczanie dalej.</translation>
  </message>
  <message>
   <source>Tell the tutor: a card on their screen, read in two seconds.</source>
   <translation>Powiedz prowadzącemu: karta na jego ekranie, dwie sekundy czytania.</translation>
  </message>
  <message>
   <source>The lesson comes to its end: begin the questions.</source>
   <translation>Lekcja dobiega końca: zacznij pytania.</translation>
  </message>
  <message numerus="yes">
   <source>The start waits for %n answers. They are on their way.</source>
   <translation>
    <numerusform>Start czeka na %n odpowiedź. Już nadchodzi.</numerusform>
    <numerusform>Start czeka na %n odpowiedzi. Już nadchodzą.</numerusform>
    <numerusform>Start czeka na %n odpowiedzi. Już nadchodzą.</numerusform>
   </translation>
  </message>
  <message>
   <source>The webinar is over. Begin the wrap-up and see who never got in.</source>
   <translation>Webinar się skończył. Zacznij podsumowanie i zobacz, kto nie wszedł.</translation>
  </message>
  <message numerus="yes">
   <source>Write once to all %n people it concerns.</source>
   <translation>
    <numerusform>Napisz do %n osoby, której to dotyczy.</numerusform>
    <numerusform>Napisz raz do wszystkich %n osób, których to dotyczy.</numerusform>
    <numerusform>Napisz raz do wszystkich %n osób, których to dotyczy.</numerusform>
   </translation>
  </message>
  <message>
   <source>You are live. See who opened the link and is not in the room.</source>
   <translation>Jesteście na żywo. Zobacz, kto otworzył link, a nie ma go w pokoju.</translation>
  </message>
  <message>
   <source>You lead this launch. Begin the crew call, so that everybody comes.</source>
   <translation>Prowadzisz ten start. Zacznij zbiórkę, żeby wszyscy przyszli.</translation>
  </message>
  <message>
   <source>practice launch rehearse exercise training ten minutes</source>
   <translation>ćwiczenie próba start trening szkolenie dziesięć minut</translation>
  </message>
 </context>
 <context>
  <name>quality</name>
  <message>
   <source>A gap was reported.</source>
   <translation>Zgłoszono brak artykułu.</translation>
  </message>
  <message>
   <source>About my work</source>
   <translation>O mojej pracy</translation>
  </message>
  <message>
   <source>An article was flagged.</source>
   <translation>Oznaczono artykuł.</translation>
  </message>
  <message>
   <source>Answered by {name}</source>
   <translation>Odpowiada: {name}</translation>
  </message>
  <message>
   <source>Answered by {name}, {reviewer} reads it</source>
   <translation>Odpowiada: {name}, przegląda: {reviewer}</translation>
  </message>
  <message>
   <source>Change it</source>
   <translation>Zmień</translation>
  </message>
  <message>
   <source>Everybody else wrote in this ticket</source>
   <translation>Wszyscy inni pisali w tym zgłoszeniu</translation>
  </message>
  <message>
   <source>Flag the article…</source>
   <translation>Oznacz artykuł…</translation>
  </message>
  <message>
   <source>Four short answers first.</source>
   <translation>Najpierw cztery krótkie odpowiedzi.</translation>
  </message>
  <message>
   <source>From {name}, {day}</source>
   <translation>Od: {name}, {day}</translation>
  </message>
  <message>
   <source>Give it to…</source>
   <translation>Przekaż…</translation>
  </message>
  <message>
   <source>Give the feedback</source>
   <translation>Przekaż opinię</translation>
  </message>
  <message>
   <source>Given to {name}.</source>
   <translation>Przekazano: {name}.</translation>
  </message>
  <message>
   <source>How many of the reviewed answers had a yes. People are never counted one by one, nor compared.</source>
   <translation>Ile przejrzanych odpowiedzi ma „tak”. Nikogo nie liczymy osobno ani nie porównujemy.</translation>
  </message>
  <message>
   <source>I have read it</source>
   <translation>Przeczytane</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nie</translation>
  </message>
  <message>
   <source>No article was used in this ticket.</source>
   <translation>W tym zgłoszeniu nie użyto żadnego artykułu.</translation>
  </message>
  <message>
   <source>Nothing to review</source>
   <translation>Nic do przejrzenia</translation>
  </message>
  <message>
   <source>Nothing to say of it</source>
   <translation>Nic do powiedzenia</translation>
  </message>
  <message>
   <source>Nothing to say of it.</source>
   <translation>Nic do powiedzenia.</translation>
  </message>
  <message>
   <source>Nothing was reviewed yet.</source>
   <translation>Nic jeszcze nie przejrzano.</translation>
  </message>
  <message>
   <source>Nothing was said of your work yet</source>
   <translation>Nikt jeszcze nie pisał o Twojej pracy</translation>
  </message>
  <message>
   <source>Now and then a colleague reads a ticket of yours, and says a kind word.</source>
   <translation>Od czasu do czasu ktoś z zespołu czyta Twoje zgłoszenie i mówi dobre słowo.</translation>
  </message>
  <message>
   <source>One kind sentence: what was good, what would help next time</source>
   <translation>Jedno życzliwe zdanie: co było dobre, co pomoże następnym razem</translation>
  </message>
  <message>
   <source>One kind sentence: what would make it better?</source>
   <translation>Jedno życzliwe zdanie: co można poprawić?</translation>
  </message>
  <message>
   <source>One line back, if you like</source>
   <translation>Jedno zdanie w odpowiedzi, jeśli chcesz</translation>
  </message>
  <message>
   <source>Only {name} reads it.</source>
   <translation>Czyta to tylko: {name}.</translation>
  </message>
  <message>
   <source>Open it again to put it right</source>
   <translation>Otwórz ponownie, żeby to naprawić</translation>
  </message>
  <message>
   <source>Partly</source>
   <translation>Częściowo</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Przeczytaj</translation>
  </message>
  <message>
   <source>Read by {name}</source>
   <translation>Przeczytane. Przez: {name}</translation>
  </message>
  <message numerus="yes">
   <source>Read the %n reviews when you have a quiet minute.</source>
   <translation>
    <numerusform>Przeczytaj przegląd, gdy będzie spokojna chwila.</numerusform>
    <numerusform>Przeczytaj %n przeglądy, gdy będzie spokojna chwila.</numerusform>
    <numerusform>Przeczytaj %n przeglądów, gdy będzie spokojna chwila.</numerusform>
   </translation>
  </message>
  <message>
   <source>Read the ticket</source>
   <translation>Przeczytaj zgłoszenie</translation>
  </message>
  <message>
   <source>Read.</source>
   <translation>Przeczytane.</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Odpowiedz</translation>
  </message>
  <message>
   <source>Report a gap…</source>
   <translation>Zgłoś brak artykułu…</translation>
  </message>
  <message>
   <source>Reviews</source>
   <translation>Przeglądy</translation>
  </message>
  <message>
   <source>Said to {name}</source>
   <translation>Opinia przekazana. Do: {name}</translation>
  </message>
  <message>
   <source>Said to {name}.</source>
   <translation>Przekazano. Do: {name}.</translation>
  </message>
  <message>
   <source>Solved tickets come here by chance once a week. Leads set how many.</source>
   <translation>Raz w tygodniu los wybiera tu rozwiązane zgłoszenia. Liderzy ustalają, ile.</translation>
  </message>
  <message>
   <source>Somebody took time for your work.</source>
   <translation>Ktoś poświęcił chwilę Twojej pracy.</translation>
  </message>
  <message>
   <source>Thank you.</source>
   <translation>Dziękujemy.</translation>
  </message>
  <message>
   <source>The answer was right</source>
   <translation>Odpowiedź była trafna</translation>
  </message>
  <message>
   <source>The next step was clear</source>
   <translation>Następny krok był jasny</translation>
  </message>
  <message>
   <source>The question was understood</source>
   <translation>Pytanie zostało zrozumiane</translation>
  </message>
  <message>
   <source>The ticket was opened again to put it right.</source>
   <translation>Zgłoszenie otwarto ponownie, żeby to naprawić.</translation>
  </message>
  <message>
   <source>The tone was warm</source>
   <translation>Ton był ciepły</translation>
  </message>
  <message>
   <source>The whole desk</source>
   <translation>Cały zespół</translation>
  </message>
  <message>
   <source>To review</source>
   <translation>Do przejrzenia</translation>
  </message>
  <message>
   <source>Too few to say: shown from {few} on</source>
   <translation>Za mało, by coś powiedzieć: widać od {few}</translation>
  </message>
  <message>
   <source>Use as an example</source>
   <translation>Użyj jako przykładu</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Tydzień</translation>
  </message>
  <message>
   <source>Which reviews</source>
   <translation>Które przeglądy</translation>
  </message>
  <message>
   <source>Write it anew</source>
   <translation>Napisz od nowa</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Tak</translation>
  </message>
  <message>
   <source>new</source>
   <translation>nowe</translation>
  </message>
  <message>
   <source>{name} left you a few words. Read them when you have a quiet minute.</source>
   <translation>{name} ma dla Ciebie kilka słów. Przeczytaj je, gdy będzie spokojna chwila.</translation>
  </message>
  <message>
   <source>{name} replied</source>
   <translation>Jest odpowiedź: {name}</translation>
  </message>
  <message>
   <source>{name} replied: {words}</source>
   <translation>{name}: {words}</translation>
  </message>
  <message>
   <source>{yes} of {all}</source>
   <translation>{yes} z {all}</translation>
  </message>
 </context>
 <context>
  <name>queue</name>
  <message numerus="yes">
   <source>%n channels</source>
   <translation>
    <numerusform>%n kanał</numerusform>
    <numerusform>%n kanały</numerusform>
    <numerusform>%n kanałów</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n near the limit</source>
   <translation>
    <numerusform>%n blisko limitu</numerusform>
    <numerusform>%n blisko limitu</numerusform>
    <numerusform>%n blisko limitu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n nowe</numerusform>
    <numerusform>%n nowe</numerusform>
    <numerusform>%n nowych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open</source>
   <translation>
    <numerusform>%n otwarte</numerusform>
    <numerusform>%n otwarte</numerusform>
    <numerusform>%n otwartych</numerusform>
   </translation>
  </message>
  <message>
   <source>All</source>
   <translation>Wszystkie</translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Zadanie</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Wyczyść filtr</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Zamknięte</translation>
  </message>
  <message>
   <source>Colleagues’</source>
   <translation>U innych</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Treść</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Everything is claimed</source>
   <translation>Wszystko ma opiekuna</translation>
  </message>
  <message>
   <source>Fetching tickets. Ringing calls still come through.</source>
   <translation>Wczytywanie zgłoszeń. Telefony dzwonią jak zwykle.</translation>
  </message>
  <message>
   <source>Filter and views</source>
   <translation>Filtr i widoki</translation>
  </message>
  <message>
   <source>Filter and views, a filter is on</source>
   <translation>Filtr i widoki, filtr jest włączony</translation>
  </message>
  <message>
   <source>Filter the queue</source>
   <translation>Filtruj kolejkę</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Znalezione</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Wysoki</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Osobiście</translation>
  </message>
  <message>
   <source>Language: {name}</source>
   <translation>Język: {name}</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Niski</translation>
  </message>
  <message>
   <source>Merged</source>
   <translation>Scalone</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Moje</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>Nazwa widoku</translation>
  </message>
  <message>
   <source>Near limit</source>
   <translation>Blisko limitu</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nowe</translation>
  </message>
  <message>
   <source>New calls, emails and chats appear here by themselves.</source>
   <translation>Nowe telefony, e-maile i czaty pojawią się tu same.</translation>
  </message>
  <message>
   <source>Newest</source>
   <translation>Najnowsze</translation>
  </message>
  <message>
   <source>No limit is near</source>
   <translation>Żaden termin nie jest blisko</translation>
  </message>
  <message>
   <source>No subject</source>
   <translation>Bez tematu</translation>
  </message>
  <message>
   <source>No ticket has all of this.</source>
   <translation>Żadne zgłoszenie nie ma tego wszystkiego.</translation>
  </message>
  <message>
   <source>Nobody is waiting</source>
   <translation>Nikt nie czeka</translation>
  </message>
  <message>
   <source>Nobody waits for you</source>
   <translation>Nikt na Ciebie nie czeka</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Zwykły</translation>
  </message>
  <message>
   <source>Not delivered</source>
   <translation>Nie dostarczono</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>Jeszcze nieznany kontakt</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nic nie znaleziono</translation>
  </message>
  <message>
   <source>Nothing solved yet</source>
   <translation>Jeszcze nic nie rozwiązano</translation>
  </message>
  <message>
   <source>Number not known yet</source>
   <translation>Numer jeszcze nieznany</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>Wstrzymane</translation>
  </message>
  <message>
   <source>One group</source>
   <translation>Jedna grupa</translation>
  </message>
  <message>
   <source>One person’s</source>
   <translation>Jednej osoby</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwarte</translation>
  </message>
  <message>
   <source>Order: {order}</source>
   <translation>Kolejność: {order}</translation>
  </message>
  <message>
   <source>Organisational</source>
   <translation>Organizacja</translation>
  </message>
  <message>
   <source>Owner: {name}</source>
   <translation>Opiekun: {name}</translation>
  </message>
  <message>
   <source>Pending</source>
   <translation>Oczekuje</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>Kolejka</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Zapisz</translation>
  </message>
  <message>
   <source>Save as view</source>
   <translation>Zapisz jako widok</translation>
  </message>
  <message>
   <source>Sending…</source>
   <translation>Wysyłanie…</translation>
  </message>
  <message>
   <source>Show the whole queue</source>
   <translation>Pokaż całą kolejkę</translation>
  </message>
  <message>
   <source>Shows the list as it is now</source>
   <translation>Pokazuje listę w obecnym stanie</translation>
  </message>
  <message>
   <source>Snoozed</source>
   <translation>Uśpione</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>Somebody unknown</source>
   <translation>Nieznana osoba</translation>
  </message>
  <message>
   <source>Tag: {name}</source>
   <translation>Etykieta: {name}</translation>
  </message>
  <message>
   <source>Technical</source>
   <translation>Technika</translation>
  </message>
  <message>
   <source>The program made a mistake, and wrote it to its log.</source>
   <translation>Program popełnił błąd i zapisał go w dzienniku.</translation>
  </message>
  <message>
   <source>The queue could not be read.</source>
   <translation>Nie udało się odczytać kolejki.</translation>
  </message>
  <message>
   <source>The view could not be changed.</source>
   <translation>Nie udało się zmienić widoku.</translation>
  </message>
  <message>
   <source>Time left</source>
   <translation>Wg terminu</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Spróbuj ponownie</translation>
  </message>
  <message>
   <source>Types in the chat…</source>
   <translation>Pisze na czacie…</translation>
  </message>
  <message>
   <source>Unclaimed</source>
   <translation>Niczyje</translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation>Pilny</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>Widoki</translation>
  </message>
  <message>
   <source>Waiting for the participant</source>
   <translation>Czekamy na uczestnika</translation>
  </message>
  <message>
   <source>Waiting for us</source>
   <translation>Czeka na nas</translation>
  </message>
  <message>
   <source>Waiting longest</source>
   <translation>Najdłużej czekają</translation>
  </message>
  <message>
   <source>Waits for the connection</source>
   <translation>Czeka na połączenie</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Webinar</translation>
  </message>
  <message>
   <source>Which tickets</source>
   <translation>Które zgłoszenia</translation>
  </message>
  <message>
   <source>Words: {words}</source>
   <translation>Słowa: {words}</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Ty</translation>
  </message>
  <message>
   <source>Your tickets are safe. Try again.</source>
   <translation>Zgłoszenia są bezpieczne. Spróbuj ponownie.</translation>
  </message>
  <message>
   <source>Yours</source>
   <translation>Twoje</translation>
  </message>
  <message>
   <source>being sent</source>
   <translation>w trakcie wysyłania</translation>
  </message>
  <message>
   <source>channel:email tag:invoice words</source>
   <translation>channel:email tag:faktura słowa</translation>
  </message>
  <message>
   <source>folded</source>
   <translation>zwinięta</translation>
  </message>
  <message>
   <source>high priority</source>
   <translation>wysoki priorytet</translation>
  </message>
  <message>
   <source>in time</source>
   <translation>w terminie</translation>
  </message>
  <message>
   <source>near the limit</source>
   <translation>blisko limitu</translation>
  </message>
  <message>
   <source>new</source>
   <translation>nowe</translation>
  </message>
  <message>
   <source>new to computers</source>
   <translation>początki z komputerem</translation>
  </message>
  <message>
   <source>not delivered</source>
   <translation>nie dostarczono</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>wstrzymane</translation>
  </message>
  <message>
   <source>open</source>
   <translation>otwarte</translation>
  </message>
  <message>
   <source>over the limit</source>
   <translation>po czasie</translation>
  </message>
  <message>
   <source>reply to a reminder</source>
   <translation>odpowiedź na przypomnienie</translation>
  </message>
  <message>
   <source>since Friday</source>
   <translation>od piątku</translation>
  </message>
  <message>
   <source>since Monday</source>
   <translation>od poniedziałku</translation>
  </message>
  <message>
   <source>since Saturday</source>
   <translation>od soboty</translation>
  </message>
  <message>
   <source>since Sunday</source>
   <translation>od niedzieli</translation>
  </message>
  <message>
   <source>since Thursday</source>
   <translation>od czwartku</translation>
  </message>
  <message>
   <source>since Tuesday</source>
   <translation>od wtorku</translation>
  </message>
  <message>
   <source>since Wednesday</source>
   <translation>od środy</translation>
  </message>
  <message>
   <source>since yesterday</source>
   <translation>od wczoraj</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>od {day}</translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation>od {time}</translation>
  </message>
  <message>
   <source>snoozed</source>
   <translation>uśpione</translation>
  </message>
  <message>
   <source>solved</source>
   <translation>rozwiązane</translation>
  </message>
  <message>
   <source>unclaimed</source>
   <translation>niczyje</translation>
  </message>
  <message>
   <source>unfolded</source>
   <translation>rozwinięta</translation>
  </message>
  <message>
   <source>until Friday</source>
   <translation>do piątku</translation>
  </message>
  <message>
   <source>until Monday</source>
   <translation>do poniedziałku</translation>
  </message>
  <message>
   <source>until Saturday</source>
   <translation>do soboty</translation>
  </message>
  <message>
   <source>until Sunday</source>
   <translation>do niedzieli</translation>
  </message>
  <message>
   <source>until Thursday</source>
   <translation>do czwartku</translation>
  </message>
  <message>
   <source>until Tuesday</source>
   <translation>do wtorku</translation>
  </message>
  <message>
   <source>until Wednesday</source>
   <translation>do środy</translation>
  </message>
  <message>
   <source>until tomorrow</source>
   <translation>do jutra</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>do {day}</translation>
  </message>
  <message>
   <source>urgent</source>
   <translation>pilne</translation>
  </message>
  <message>
   <source>waiting for the participant</source>
   <translation>czekamy na uczestnika</translation>
  </message>
  <message>
   <source>waits for the answer from {name}</source>
   <translation>czeka na odpowiedź: {name}</translation>
  </message>
  <message>
   <source>waits for the connection</source>
   <translation>czeka na połączenie</translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation>czeka {time}</translation>
  </message>
  <message>
   <source>you are on the phone</source>
   <translation>rozmowa: Ty</translation>
  </message>
  <message>
   <source>you are reading</source>
   <translation>czytasz Ty</translation>
  </message>
  <message>
   <source>you are writing</source>
   <translation>piszesz Ty</translation>
  </message>
  <message>
   <source>yours</source>
   <translation>Twoje</translation>
  </message>
  <message>
   <source>{name} is on it</source>
   <translation>zajmuje się: {name}</translation>
  </message>
  <message>
   <source>{name} is on the phone</source>
   <translation>rozmawia: {name}</translation>
  </message>
  <message>
   <source>{name} is reading</source>
   <translation>czyta: {name}</translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation>pisze: {name}</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>zostało {time}</translation>
  </message>
 </context>
 <context>
  <name>refusal</name>
  <message>
   <source>A colleague has this ticket.</source>
   <translation>To zgłoszenie ma już ktoś z zespołu.</translation>
  </message>
  <message>
   <source>It is too late to take this back.</source>
   <translation>Za późno, aby to cofnąć.</translation>
  </message>
  <message>
   <source>Not done.</source>
   <translation>Nie wykonano.</translation>
  </message>
  <message>
   <source>Something new arrived. Look at it first, your text is safe.</source>
   <translation>Przyszło coś nowego. Najpierw to sprawdź, Twój tekst jest bezpieczny.</translation>
  </message>
  <message>
   <source>The team's desk could not do it, through no fault of yours.</source>
   <translation>Biurko zespołu nie mogło tego zrobić, nie z Twojej winy.</translation>
  </message>
  <message>
   <source>There was nothing to do it to.</source>
   <translation>Nie było do czego tego zastosować.</translation>
  </message>
  <message>
   <source>This cannot be done as things stand now.</source>
   <translation>W tej chwili nie można tego zrobić.</translation>
  </message>
  <message>
   <source>This exists already.</source>
   <translation>To już istnieje.</translation>
  </message>
  <message>
   <source>This is not there any more.</source>
   <translation>Tego już nie ma.</translation>
  </message>
  <message>
   <source>Your role may not do this. A lead can.</source>
   <translation>Twoja rola na to nie pozwala. Może to zrobić lider.</translation>
  </message>
 </context>
 <context>
  <name>relay</name>
  <message numerus="yes">
   <source>%n reading</source>
   <translation>
    <numerusform>%n czyta</numerusform>
    <numerusform>%n czytają</numerusform>
    <numerusform>%n czyta</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n czeka</numerusform>
    <numerusform>%n czekają</numerusform>
    <numerusform>%n czeka</numerusform>
   </translation>
  </message>
  <message>
   <source>(taken out)</source>
   <translation>(usunięto)</translation>
  </message>
  <message>
   <source>Copy the address for readers</source>
   <translation>Skopiuj adres dla czytających</translation>
  </message>
  <message>
   <source>Correcting the last line: {time} left. Enter sends it, Esc leaves it.</source>
   <translation>Poprawianie ostatniego wiersza: jeszcze {time}. Enter wysyła, Esc zostawia.</translation>
  </message>
  <message>
   <source>Each line needs one word, “=” and what it stands for, each word once.</source>
   <translation>W każdym wierszu jedno słowo, „=” i to, co oznacza; każde słowo raz.</translation>
  </message>
  <message>
   <source>End the relay</source>
   <translation>Zakończ relację</translation>
  </message>
  <message>
   <source>Go on air again</source>
   <translation>Wznów relację</translation>
  </message>
  <message>
   <source>Insert: {mark}</source>
   <translation>Wstaw: {mark}</translation>
  </message>
  <message>
   <source>It could not be written there. Choose another folder.</source>
   <translation>Nie udało się tam zapisać. Wybierz inny folder.</translation>
  </message>
  <message>
   <source>It expands when the word is over. Ctrl+Z gives the letters back.</source>
   <translation>Skrót rozwija się po zakończeniu słowa. Ctrl+Z przywraca litery.</translation>
  </message>
  <message>
   <source>It is your turn.</source>
   <translation>Teraz Twoja kolej.</translation>
  </message>
  <message>
   <source>It is {name}’s turn.</source>
   <translation>Teraz kolej: {name}.</translation>
  </message>
  <message>
   <source>Jump to now</source>
   <translation>Przejdź do teraz</translation>
  </message>
  <message>
   <source>More for the relay</source>
   <translation>Więcej dla relacji</translation>
  </message>
  <message>
   <source>No relay to read</source>
   <translation>Nie ma relacji do czytania</translation>
  </message>
  <message>
   <source>Of the desk: {forms}</source>
   <translation>Wspólne: {forms}</translation>
  </message>
  <message>
   <source>One person types what the speaker says; people without sound read it at once.</source>
   <translation>Jedna osoba zapisuje słowa mówiącego, a kto nie słyszy, czyta je od razu.</translation>
  </message>
  <message>
   <source>Read along: what was just said</source>
   <translation>Czytaj na bieżąco: co przed chwilą padło</translation>
  </message>
  <message>
   <source>Readers keep the transcript</source>
   <translation>Zapis zostaje dla czytających</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Zapisz</translation>
  </message>
  <message>
   <source>Save the transcript</source>
   <translation>Zapisz całość relacji</translation>
  </message>
  <message>
   <source>Save the transcript…</source>
   <translation>Zapisz całość relacji…</translation>
  </message>
  <message>
   <source>Short forms of the desk</source>
   <translation>Skróty wspólne</translation>
  </message>
  <message>
   <source>Short forms of the relay</source>
   <translation>Skróty relacji</translation>
  </message>
  <message>
   <source>Short forms of this webinar</source>
   <translation>Skróty tego webinaru</translation>
  </message>
  <message>
   <source>Short forms…</source>
   <translation>Skróty…</translation>
  </message>
  <message>
   <source>Start the relay</source>
   <translation>Zacznij relację</translation>
  </message>
  <message>
   <source>Start the text relay</source>
   <translation>Zacznij relację tekstową</translation>
  </message>
  <message>
   <source>Swap now</source>
   <translation>Zmiana teraz</translation>
  </message>
  <message>
   <source>Swap the typist of the relay</source>
   <translation>Zmień piszącego relację</translation>
  </message>
  <message>
   <source>Take out my last line</source>
   <translation>Usuń mój ostatni wiersz</translation>
  </message>
  <message>
   <source>Take over</source>
   <translation>Przejmij</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Tekst (*.txt)</translation>
  </message>
  <message>
   <source>Text relay</source>
   <translation>Relacja tekstowa</translation>
  </message>
  <message>
   <source>Text relay ended</source>
   <translation>Relacja tekstowa zakończona</translation>
  </message>
  <message>
   <source>Text relay on air</source>
   <translation>Relacja tekstowa na żywo</translation>
  </message>
  <message>
   <source>The address for readers is copied.</source>
   <translation>Adres dla czytających jest skopiowany.</translation>
  </message>
  <message>
   <source>The desk has no address on the web yet, so nobody can read.</source>
   <translation>Zespół nie ma jeszcze adresu w sieci, więc nikt nie może czytać.</translation>
  </message>
  <message>
   <source>The hub is away. What you type is kept here and goes out in its order when it is back.</source>
   <translation>Brak połączenia z serwerem. Twoje słowa są zachowane tutaj i wyjdą po kolei, gdy wróci.</translation>
  </message>
  <message numerus="yes">
   <source>The transcript is saved: %n lines.</source>
   <translation>
    <numerusform>Relacja zapisana: %n wiersz.</numerusform>
    <numerusform>Relacja zapisana: %n wiersze.</numerusform>
    <numerusform>Relacja zapisana: %n wierszy.</numerusform>
   </translation>
  </message>
  <message>
   <source>The transcript was not saved.</source>
   <translation>Relacji nie zapisano.</translation>
  </message>
  <message>
   <source>The turn changes at the end of this sentence.</source>
   <translation>Zmiana nastąpi po tym zdaniu.</translation>
  </message>
  <message>
   <source>What is said</source>
   <translation>Wypowiadane słowa</translation>
  </message>
  <message>
   <source>What the speaker says</source>
   <translation>Słowa mówiącego</translation>
  </message>
  <message>
   <source>What {name} says</source>
   <translation>Mówi: {name}</translation>
  </message>
  <message>
   <source>While a webinar is typed along, its words stand here.</source>
   <translation>Gdy ktoś zapisuje webinar, jego słowa stoją tutaj.</translation>
  </message>
  <message>
   <source>Who is next</source>
   <translation>Kto następny</translation>
  </message>
  <message>
   <source>Who is next?</source>
   <translation>Kto następny?</translation>
  </message>
  <message>
   <source>Who speaks</source>
   <translation>Kto mówi</translation>
  </message>
  <message>
   <source>You take over at {time}</source>
   <translation>Przejmujesz o {time}</translation>
  </message>
  <message>
   <source>You type.</source>
   <translation>Piszesz Ty.</translation>
  </message>
  <message>
   <source>abbreviations expand</source>
   <translation>skróty rozwijanie</translation>
  </message>
  <message>
   <source>captions subtitles live text</source>
   <translation>napisy tekst na żywo transkrypcja</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>poprawione</translation>
  </message>
  <message>
   <source>ended at {time}</source>
   <translation>koniec o {time}</translation>
  </message>
  <message>
   <source>no article has its label</source>
   <translation>żaden artykuł nie ma tej etykiety</translation>
  </message>
  <message>
   <source>no page for readers</source>
   <translation>brak strony dla czytających</translation>
  </message>
  <message>
   <source>not begun</source>
   <translation>nie zaczęta</translation>
  </message>
  <message>
   <source>nothing typed yet</source>
   <translation>nic jeszcze nie napisano</translation>
  </message>
  <message>
   <source>on air</source>
   <translation>na żywo</translation>
  </message>
  <message>
   <source>pause</source>
   <translation>przerwa</translation>
  </message>
  <message>
   <source>pt = pivot table</source>
   <translation>tp = tabela przestawna</translation>
  </message>
  <message>
   <source>question</source>
   <translation>pytanie</translation>
  </message>
  <message>
   <source>relay webinar speaker captions transcript</source>
   <translation>relacja webinar mówiący napisy zapis</translation>
  </message>
  <message>
   <source>slide</source>
   <translation>slajd</translation>
  </message>
  <message>
   <source>take over turn hand over</source>
   <translation>przejąć zmiana kolej</translation>
  </message>
  <message>
   <source>tested</source>
   <translation>sprawdzona</translation>
  </message>
  <message>
   <source>the page answers</source>
   <translation>strona odpowiada</translation>
  </message>
  <message>
   <source>unclear</source>
   <translation>niejasne</translation>
  </message>
  <message>
   <source>{name} is typing.</source>
   <translation>Pisze {name}.</translation>
  </message>
  <message>
   <source>{name} takes over at {time}</source>
   <translation>{name} przejmuje o {time}</translation>
  </message>
  <message>
   <source>{name} types the relay</source>
   <translation>{name} pisze relację</translation>
  </message>
  <message>
   <source>{name} types. End your sentence: {time}</source>
   <translation>Pisze {name}. Dokończ zdanie: {time}</translation>
  </message>
  <message>
   <source>{number} pinned here</source>
   <translation>przypiętych: {number}</translation>
  </message>
  <message>
   <source>{number} reading</source>
   <translation>czyta: {number}</translation>
  </message>
  <message>
   <source>{time} behind</source>
   <translation>{time} opóźnienia</translation>
  </message>
  <message>
   <source>“Read along” in the chat</source>
   <translation>„Czytaj na bieżąco” w czacie</translation>
  </message>
 </context>
 <context>
  <name>roster</name>
  <message numerus="yes">
   <source>%n called in</source>
   <translation>
    <numerusform>%n wezwana</numerusform>
    <numerusform>%n wezwane</numerusform>
    <numerusform>%n wezwanych</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on</source>
   <translation>
    <numerusform>%n na miejscu</numerusform>
    <numerusform>%n na miejscu</numerusform>
    <numerusform>%n na miejscu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on call</source>
   <translation>
    <numerusform>%n w rezerwie</numerusform>
    <numerusform>%n w rezerwie</numerusform>
    <numerusform>%n w rezerwie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait at {desk}, the longest {time}.</source>
   <translation>
    <numerusform>{desk}: czeka %n osoba, {time}.</numerusform>
    <numerusform>{desk}: czekają %n osoby, najdłużej {time}.</numerusform>
    <numerusform>{desk}: czeka %n osób, najdłużej {time}.</numerusform>
   </translation>
  </message>
  <message>
   <source>Add a person</source>
   <translation>Dodaj osobę</translation>
  </message>
  <message numerus="yes">
   <source>All %n reserves</source>
   <translation>
    <numerusform>Cała rezerwa (%n)</numerusform>
    <numerusform>Cała rezerwa (%n)</numerusform>
    <numerusform>Cała rezerwa (%n)</numerusform>
   </translation>
  </message>
  <message>
   <source>All queues</source>
   <translation>Wszystkie kolejki</translation>
  </message>
  <message>
   <source>All queues are defended</source>
   <translation>Wszystkie kolejki są chronione</translation>
  </message>
  <message>
   <source>All queues defended</source>
   <translation>Chronione są wszystkie kolejki</translation>
  </message>
  <message>
   <source>Call again</source>
   <translation>Wezwij ponownie</translation>
  </message>
  <message>
   <source>Call in</source>
   <translation>Wezwij</translation>
  </message>
  <message>
   <source>Call in {name}</source>
   <translation>Wezwij: {name}</translation>
  </message>
  <message>
   <source>Call in {name} for {desk}?</source>
   <translation>Wezwać do pomocy ({desk}): {name}?</translation>
  </message>
  <message>
   <source>Call in…</source>
   <translation>Wezwij…</translation>
  </message>
  <message>
   <source>Can’t get in</source>
   <translation>Nie weszli</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Defended: {queues}</source>
   <translation>Chronione: {queues}</translation>
  </message>
  <message>
   <source>Defended: {queues}. Others are set back until {time}</source>
   <translation>Chronione: {queues}. Pozostałe czekają do {time}</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Everybody of the desk has a seat.</source>
   <translation>Wszyscy z zespołu mają już stanowisko.</translation>
  </message>
  <message>
   <source>Give somebody a seat…</source>
   <translation>Przydziel stanowisko…</translation>
  </message>
  <message>
   <source>Has said no</source>
   <translation>Odpowiedź: nie</translation>
  </message>
  <message>
   <source>Has said yes</source>
   <translation>Odpowiedź: tak</translation>
  </message>
  <message>
   <source>Help until {time} at…</source>
   <translation>Pomoc do {time} tutaj…</translation>
  </message>
  <message>
   <source>I am coming</source>
   <translation>Przyjdę</translation>
  </message>
  <message>
   <source>I am here</source>
   <translation>Jestem na miejscu</translation>
  </message>
  <message>
   <source>I cannot</source>
   <translation>Nie mogę</translation>
  </message>
  <message>
   <source>Is here</source>
   <translation>Jest na miejscu</translation>
  </message>
  <message>
   <source>It is over: nobody is needed any more. Thank you.</source>
   <translation>To już koniec: nikt więcej nie jest potrzebny. Dziękujemy.</translation>
  </message>
  <message>
   <source>Keeps the seat</source>
   <translation>Zostaje na stanowisku</translation>
  </message>
  <message>
   <source>Let {name} help at {desk} until {time}?</source>
   <translation>Pomoc do {time} ({desk}): {name}?</translation>
  </message>
  <message>
   <source>Move to another desk…</source>
   <translation>Przenieś na inne stanowisko…</translation>
  </message>
  <message>
   <source>Move to {desk}</source>
   <translation>Przenieś: {desk}</translation>
  </message>
  <message>
   <source>Move to…</source>
   <translation>Przenieś…</translation>
  </message>
  <message>
   <source>Move {name}</source>
   <translation>Przenieś: {name}</translation>
  </message>
  <message>
   <source>Move {name} from {before} to {desk} until {time}?</source>
   <translation>Przenieść do {time} ({before} → {desk}): {name}?</translation>
  </message>
  <message>
   <source>Need not come</source>
   <translation>Nie musi przychodzić</translation>
  </message>
  <message>
   <source>Nobody has a seat yet. Whoever has one gets the tickets of its desk.</source>
   <translation>Nikt nie ma jeszcze stanowiska. Kto je ma, dostaje jego zgłoszenia.</translation>
  </message>
  <message>
   <source>Not done.</source>
   <translation>Nie zrobiono.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nie teraz</translation>
  </message>
  <message>
   <source>Off the roster</source>
   <translation>Usuń z ekipy</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Queues defended: {queues}</source>
   <translation>Chronione kolejki: {queues}</translation>
  </message>
  <message>
   <source>Queues we defend</source>
   <translation>Chronione kolejki</translation>
  </message>
  <message>
   <source>Queues we defend…</source>
   <translation>Chronione kolejki…</translation>
  </message>
  <message>
   <source>Ready within</source>
   <translation>Gotowość w ciągu</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Zwolnij</translation>
  </message>
  <message>
   <source>Release from the seat</source>
   <translation>Zwolnij ze stanowiska</translation>
  </message>
  <message>
   <source>Room host</source>
   <translation>Gospodarz</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Pokaż</translation>
  </message>
  <message>
   <source>Somebody else…</source>
   <translation>Ktoś inny…</translation>
  </message>
  <message>
   <source>Surge roster</source>
   <translation>Ekipa</translation>
  </message>
  <message>
   <source>Team {name}</source>
   <translation>Zespół {name}</translation>
  </message>
  <message>
   <source>Text relay</source>
   <translation>Napisy</translation>
  </message>
  <message>
   <source>Where?</source>
   <translation>Gdzie?</translation>
  </message>
  <message>
   <source>Who gets a seat?</source>
   <translation>Kto dostaje stanowisko?</translation>
  </message>
  <message>
   <source>Whom to call in?</source>
   <translation>Kogo wezwać?</translation>
  </message>
  <message>
   <source>You are at {desk} now. Its tickets of this webinar come to you.</source>
   <translation>Twoje stanowisko: {desk}. Zgłoszenia z tego webinaru trafiają do Ciebie.</translation>
  </message>
  <message>
   <source>You are back in your usual queue. Thank you.</source>
   <translation>Wracasz do swojej zwykłej kolejki. Dziękujemy.</translation>
  </message>
  <message>
   <source>You are called in: {webinar}</source>
   <translation>Wezwanie do pomocy: {webinar}</translation>
  </message>
  <message>
   <source>You are expected at {time}: {desk}.</source>
   <translation>Czekamy na Ciebie o {time}: {desk}.</translation>
  </message>
  <message numerus="yes">
   <source>You have %n min to be there.</source>
   <translation>
    <numerusform>Masz %n min na przyjście.</numerusform>
    <numerusform>Masz %n min na przyjście.</numerusform>
    <numerusform>Masz %n min na przyjście.</numerusform>
   </translation>
  </message>
  <message>
   <source>You help at {desk} until {time}, then you are back at {home}.</source>
   <translation>Do {time} pomagasz tutaj: {desk}. Potem wracasz: {home}.</translation>
  </message>
  <message>
   <source>You need not come any more. Thank you for being ready.</source>
   <translation>Nie musisz już przychodzić. Dziękujemy za gotowość.</translation>
  </message>
  <message>
   <source>all queues</source>
   <translation>wszystkie kolejki</translation>
  </message>
  <message>
   <source>as long as the launch</source>
   <translation>do końca startu</translation>
  </message>
  <message>
   <source>assignments</source>
   <translation>zadania</translation>
  </message>
  <message>
   <source>called</source>
   <translation>wezwanie</translation>
  </message>
  <message>
   <source>can be called in for {desk}</source>
   <translation>w rezerwie: {desk}</translation>
  </message>
  <message>
   <source>cannot come.</source>
   <translation>nie może przyjść.</translation>
  </message>
  <message>
   <source>declined</source>
   <translation>nie może</translation>
  </message>
  <message>
   <source>defended</source>
   <translation>chroniona</translation>
  </message>
  <message>
   <source>does not answer. Call somebody else?</source>
   <translation>nie odpowiada. Wezwać kogoś innego?</translation>
  </message>
  <message>
   <source>due {time}</source>
   <translation>na {time}</translation>
  </message>
  <message>
   <source>free</source>
   <translation>wolne ręce</translation>
  </message>
  <message>
   <source>full</source>
   <translation>komplet</translation>
  </message>
  <message numerus="yes">
   <source>in %n min</source>
   <translation>
    <numerusform>za %n min</numerusform>
    <numerusform>za %n min</numerusform>
    <numerusform>za %n min</numerusform>
   </translation>
  </message>
  <message>
   <source>is at {desk} now</source>
   <translation>teraz: {desk}</translation>
  </message>
  <message>
   <source>is at {desk} until {time}</source>
   <translation>do {time}: {desk}</translation>
  </message>
  <message>
   <source>is back in the usual queue</source>
   <translation>wraca do zwykłej kolejki</translation>
  </message>
  <message>
   <source>is called in</source>
   <translation>wezwanie wysłane</translation>
  </message>
  <message>
   <source>is coming, due {time}.</source>
   <translation>przyjdzie na {time}.</translation>
  </message>
  <message>
   <source>late, {time}</source>
   <translation>spóźnienie, {time}</translation>
  </message>
  <message>
   <source>lead too</source>
   <translation>prowadzi</translation>
  </message>
  <message>
   <source>need not come</source>
   <translation>nie musi przychodzić</translation>
  </message>
  <message>
   <source>no answer</source>
   <translation>nie odbiera</translation>
  </message>
  <message>
   <source>none</source>
   <translation>żadna</translation>
  </message>
  <message>
   <source>not here</source>
   <translation>nie ma</translation>
  </message>
  <message>
   <source>on a call</source>
   <translation>rozmawia</translation>
  </message>
  <message>
   <source>organisational questions</source>
   <translation>sprawy organizacyjne</translation>
  </message>
  <message>
   <source>other webinars</source>
   <translation>inne webinary</translation>
  </message>
  <message>
   <source>placed by {name} at {time}</source>
   <translation>przydział: {name}, {time}</translation>
  </message>
  <message>
   <source>questions about content</source>
   <translation>pytania o treść</translation>
  </message>
  <message>
   <source>reserve surge launch help come</source>
   <translation>rezerwa start pomoc wezwanie przyjść</translation>
  </message>
  <message>
   <source>set back promises launch priority</source>
   <translation>odłożone obietnice start ważność</translation>
  </message>
  <message>
   <source>set back until {time}</source>
   <translation>odłożone do {time}</translation>
  </message>
  <message>
   <source>surge roster launch desk reserve</source>
   <translation>obsada start stanowisko rezerwa</translation>
  </message>
  <message>
   <source>technical questions</source>
   <translation>pytania techniczne</translation>
  </message>
  <message>
   <source>until {time}</source>
   <translation>do {time}</translation>
  </message>
  <message>
   <source>until {time}, then {desk}</source>
   <translation>do {time}, potem {desk}</translation>
  </message>
  <message>
   <source>{colleague} has moved {name} meanwhile.</source>
   <translation>Ktoś był szybszy ({colleague}): {name} ma już inne stanowisko.</translation>
  </message>
  <message numerus="yes">
   <source>{desk} is growing: %n in 10 minutes.</source>
   <translation>
    <numerusform>{desk}: coraz więcej, %n w 10 minut.</numerusform>
    <numerusform>{desk}: coraz więcej, %n w 10 minut.</numerusform>
    <numerusform>{desk}: coraz więcej, %n w 10 minut.</numerusform>
   </translation>
  </message>
  <message>
   <source>{desk}, as a reserve</source>
   <translation>{desk}, jako rezerwa</translation>
  </message>
  <message>
   <source>{filled} of 4</source>
   <translation>{filled} z 4</translation>
  </message>
  <message>
   <source>{name} called in for {desk}</source>
   <translation>Wezwanie ({desk}): {name}</translation>
  </message>
  <message>
   <source>{name} calls you in: {desk}.</source>
   <translation>{name} wzywa Cię do pomocy: {desk}.</translation>
  </message>
  <message>
   <source>{name} cannot come</source>
   <translation>{name} nie może przyjść</translation>
  </message>
  <message>
   <source>{name} cannot sit there.</source>
   <translation>{name} nie może zająć tego stanowiska.</translation>
  </message>
  <message>
   <source>{name} does not answer</source>
   <translation>{name} nie odpowiada</translation>
  </message>
  <message>
   <source>{name} has a seat already.</source>
   <translation>{name} ma już stanowisko.</translation>
  </message>
  <message>
   <source>{name} is at {desk}</source>
   <translation>Na miejscu ({desk}): {name}</translation>
  </message>
  <message>
   <source>{name} is coming to {desk}</source>
   <translation>Przyjdzie ({desk}): {name}</translation>
  </message>
  <message>
   <source>{name} moved to {desk}</source>
   <translation>Przeniesienie ({desk}): {name}</translation>
  </message>
  <message>
   <source>{name} need not come</source>
   <translation>{name} nie musi przychodzić</translation>
  </message>
  <message>
   <source>{name} released</source>
   <translation>Zwolnione stanowisko: {name}</translation>
  </message>
  <message>
   <source>{name} was released meanwhile.</source>
   <translation>{name} nie ma już stanowiska.</translation>
  </message>
  <message>
   <source>{name}: {desk}</source>
   <translation>{name}: {desk}</translation>
  </message>
  <message>
   <source>{on}, {reserves}</source>
   <translation>{on}, {reserves}</translation>
  </message>
  <message>
   <source>“{trouble}” is growing.</source>
   <translation>Coraz więcej: „{trouble}”.</translation>
  </message>
 </context>
 <context>
  <name>routing</name>
  <message>
   <source>A call weighs</source>
   <translation>Rozmowa waży</translation>
  </message>
  <message>
   <source>A chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Anything else</source>
   <translation>Wszystko inne</translation>
  </message>
  <message>
   <source>As 30 min or 2 h; empty: it stays. Only hours of the desk and of the shift count.</source>
   <translation>Na przykład 30 min albo 2 h; puste: zostaje. Liczą się tylko godziny pracy biura i zmiany.</translation>
  </message>
  <message>
   <source>At the end of a shift what is still open is handed over</source>
   <translation>Na koniec zmiany przekazywane jest to, co jeszcze otwarte</translation>
  </message>
  <message>
   <source>Back in the queue, owner so far: {name}</source>
   <translation>Z powrotem w kolejce, dotychczas: {name}</translation>
  </message>
  <message>
   <source>Back in the queue: its owner was not there for {time}, owner so far: {name}</source>
   <translation>Z powrotem w kolejce: prowadzącej osoby nie było przez {time}, dotychczas: {name}</translation>
  </message>
  <message>
   <source>Back in the queue: not touched within {time}, owner so far: {name}</source>
   <translation>Z powrotem w kolejce: nietknięte przez {time}, dotychczas: {name}</translation>
  </message>
  <message>
   <source>Back in the queue: the shift ended, owner so far: {name}</source>
   <translation>Z powrotem w kolejce: koniec zmiany, dotychczas: {name}</translation>
  </message>
  <message>
   <source>Back to the queue when not touched for</source>
   <translation>Z powrotem do kolejki, gdy nietknięte przez</translation>
  </message>
  <message>
   <source>Deal out by itself</source>
   <translation>Rozdzielać automatycznie</translation>
  </message>
  <message>
   <source>Empty: it waits until its owner is there again.</source>
   <translation>Puste: czeka, aż prowadząca osoba wróci.</translation>
  </message>
  <message>
   <source>It holds from now on.</source>
   <translation>Obowiązuje od teraz.</translation>
  </message>
  <message>
   <source>None ticked: people take what they like, and nothing is dealt out.</source>
   <translation>Nic nie zaznaczono: każdy bierze sam, nic nie jest rozdzielane.</translation>
  </message>
  <message>
   <source>People take what they like</source>
   <translation>Każdy bierze sam</translation>
  </message>
  <message>
   <source>Room of a person</source>
   <translation>Miejsce na osobę</translation>
  </message>
  <message>
   <source>Routing</source>
   <translation>Rozdzielanie</translation>
  </message>
  <message>
   <source>Routing and hand-over</source>
   <translation>Rozdzielanie i przekazanie zmiany</translation>
  </message>
  <message>
   <source>Skills, with commas between them. Tags and the name of a category count as skills by themselves.</source>
   <translation>Umiejętności, oddzielone przecinkami. Etykiety i nazwa kategorii same liczą się jako umiejętności.</translation>
  </message>
  <message>
   <source>Somebody else has changed routing meanwhile. Open it anew.</source>
   <translation>Ktoś inny zmienił w międzyczasie rozdzielanie. Otwórz ponownie.</translation>
  </message>
  <message>
   <source>There is no ticket yet to try it on.</source>
   <translation>Nie ma jeszcze zgłoszenia, na którym można by to sprawdzić.</translation>
  </message>
  <message>
   <source>Tickets are dealt out</source>
   <translation>Zgłoszenia są rozdzielane</translation>
  </message>
  <message>
   <source>To whom new tickets go by themselves: whoever dealt with the person last, then by language, skill and room. Nobody gets one who is not there, or has no room.</source>
   <translation>Do kogo same trafiają nowe zgłoszenia: do osoby, która ostatnio zajmowała się uczestnikiem, potem według języka, umiejętności i wolnego miejsca. Nie dostanie ich nikt, kogo nie ma albo kto nie ma miejsca.</translation>
  </message>
  <message>
   <source>Who has room for another number has it set among the people of the desk.</source>
   <translation>Kto ma miejsce na inną liczbę, ma ją ustawioną wśród osób biura.</translation>
  </message>
  <message>
   <source>Who is needed</source>
   <translation>Kto jest potrzebny</translation>
  </message>
  <message>
   <source>Who would get the last 50 tickets, and why</source>
   <translation>Kto dostałby ostatnich 50 zgłoszeń i dlaczego</translation>
  </message>
  <message>
   <source>Words for somebody who is not there go to the queue after</source>
   <translation>Wiadomość do nieobecnej osoby trafia do kolejki po</translation>
  </message>
  <message>
   <source>answers in this language: {language}</source>
   <translation>odpowiada w tym języku: {language}</translation>
  </message>
  <message>
   <source>back after {time}</source>
   <translation>wraca po {time}</translation>
  </message>
  <message>
   <source>dealt with this person last</source>
   <translation>ostatnio zajmuje się tą osobą</translation>
  </message>
  <message>
   <source>everybody there has let it go</source>
   <translation>wszyscy obecni już to oddali</translation>
  </message>
  <message>
   <source>has most room: {load} of {capacity}</source>
   <translation>ma najwięcej miejsca: {load} z {capacity}</translation>
  </message>
  <message>
   <source>knows this: {skills}</source>
   <translation>zna się na tym: {skills}</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>nikt</translation>
  </message>
  <message>
   <source>nobody is there</source>
   <translation>nikogo nie ma</translation>
  </message>
  <message>
   <source>nobody there has room</source>
   <translation>nikt z obecnych nie ma miejsca</translation>
  </message>
  <message>
   <source>nothing is dealt out</source>
   <translation>nic nie jest rozdzielane</translation>
  </message>
  <message>
   <source>room for {capacity}</source>
   <translation>miejsce na {capacity}</translation>
  </message>
  <message>
   <source>sits at {desk} in the launch</source>
   <translation>ma stanowisko w tym starcie: {desk}</translation>
  </message>
  <message>
   <source>whoever there knows this has no room: {skills}</source>
   <translation>kto z obecnych się na tym zna, nie ma miejsca: {skills}</translation>
  </message>
  <message>
   <source>{name} handed this over</source>
   <translation>{name} przekazuje to zgłoszenie</translation>
  </message>
  <message>
   <source>{name} handed this over: “{words}”</source>
   <translation>{name} przekazuje: „{words}”</translation>
  </message>
  <message>
   <source>{name} was chosen by routing</source>
   <translation>{name}: wybór rozdzielania</translation>
  </message>
  <message>
   <source>{name} was chosen by routing: {why}</source>
   <translation>{name}: wybór rozdzielania, {why}</translation>
  </message>
 </context>
 <context>
  <name>rules</name>
  <message>
   <source>After</source>
   <translation>Po</translation>
  </message>
  <message>
   <source>All of them, in any form: “printer” also finds “printers”.</source>
   <translation>Wszystkie, w dowolnej formie: „drukarka” znajdzie też „drukarki”.</translation>
  </message>
  <message>
   <source>Anybody’s or nobody’s</source>
   <translation>Czyjekolwiek lub niczyje</translation>
  </message>
  <message>
   <source>As it is</source>
   <translation>Bez zmian</translation>
  </message>
  <message>
   <source>By e-mail, in their language where the template has it.</source>
   <translation>E-mailem, w ich języku, jeśli szablon go ma.</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Kategoria</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Zamknięte</translation>
  </message>
  <message>
   <source>Give it to</source>
   <translation>Przekaż osobie</translation>
  </message>
  <message>
   <source>If</source>
   <translation>Jeśli</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>W użyciu</translation>
  </message>
  <message>
   <source>It acted on one ticket again and again within an hour. Saved anew it works again.</source>
   <translation>W ciągu godziny wciąż zmieniała jedno zgłoszenie. Zapisana ponownie znów działa.</translation>
  </message>
  <message>
   <source>It does nothing yet: choose what it is to do.</source>
   <translation>Jeszcze nic nie robi: wybierz, co ma robić.</translation>
  </message>
  <message>
   <source>It has done nothing yet.</source>
   <translation>Jeszcze nic nie zrobiła.</translation>
  </message>
  <message>
   <source>It looks at what happens from now on.</source>
   <translation>Patrzy na to, co dzieje się od teraz.</translation>
  </message>
  <message>
   <source>It looks when</source>
   <translation>Sprawdza, gdy</translation>
  </message>
  <message>
   <source>It went round in circles and was stopped.</source>
   <translation>Kręciła się w kółko i została zatrzymana.</translation>
  </message>
  <message numerus="yes">
   <source>It would act on %n of the last 500 tickets:</source>
   <translation>
    <numerusform>Zmieniłaby %n z ostatnich 500 zgłoszeń:</numerusform>
    <numerusform>Zmieniłaby %n z ostatnich 500 zgłoszeń:</numerusform>
    <numerusform>Zmieniłaby %n z ostatnich 500 zgłoszeń:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>It would do nothing to the last %n tickets.</source>
   <translation>
    <numerusform>Nie zmieniłaby nic w ostatnim %n zgłoszeniu.</numerusform>
    <numerusform>Nie zmieniłaby nic w ostatnich %n zgłoszeniach.</numerusform>
    <numerusform>Nie zmieniłaby nic w ostatnich %n zgłoszeniach.</numerusform>
   </translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Etykiety</translation>
  </message>
  <message>
   <source>Languages</source>
   <translation>Języki</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nowe</translation>
  </message>
  <message>
   <source>New rule</source>
   <translation>Nowa reguła</translation>
  </message>
  <message>
   <source>Nobody</source>
   <translation>Nikogo</translation>
  </message>
  <message>
   <source>Nobody has it</source>
   <translation>Nikt go nie ma</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nic</translation>
  </message>
  <message>
   <source>Of time</source>
   <translation>Liczone</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>Wstrzymane</translation>
  </message>
  <message>
   <source>Once for each ticket, and again when the participant has written.</source>
   <translation>Raz dla każdego zgłoszenia i ponownie, gdy uczestnik napisze.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwarte</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Właściciel</translation>
  </message>
  <message>
   <source>Pending</source>
   <translation>Oczekuje</translation>
  </message>
  <message>
   <source>Priority</source>
   <translation>Priorytet</translation>
  </message>
  <message>
   <source>Put labels on it</source>
   <translation>Dodaj etykiety</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Reguły</translation>
  </message>
  <message>
   <source>Several with commas between them; one of them is enough.</source>
   <translation>Kilka po przecinku; wystarczy jedna z nich.</translation>
  </message>
  <message>
   <source>Snooze it for</source>
   <translation>Uśpij na</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>Somebody else has changed the rules meanwhile. Open it anew.</source>
   <translation>Ktoś w międzyczasie zmienił reguły. Otwórz jeszcze raz.</translation>
  </message>
  <message>
   <source>Somebody has it</source>
   <translation>Ktoś je ma</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stan</translation>
  </message>
  <message>
   <source>Stopped: it went round in circles</source>
   <translation>Zatrzymana: kręciła się w kółko</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Wyłączona</translation>
  </message>
  <message>
   <source>Take labels off it</source>
   <translation>Zdejmij etykiety</translation>
  </message>
  <message>
   <source>Tell</source>
   <translation>Powiadom</translation>
  </message>
  <message>
   <source>Then</source>
   <translation>Wtedy</translation>
  </message>
  <message>
   <source>Try it on the last 500 tickets</source>
   <translation>Wypróbuj na ostatnich 500 zgłoszeniach</translation>
  </message>
  <message>
   <source>What it did last:</source>
   <translation>Co ostatnio zrobiła:</translation>
  </message>
  <message>
   <source>What it did stays.</source>
   <translation>To, co zrobiła, zostaje.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Kiedy</translation>
  </message>
  <message>
   <source>When something happens to a ticket, if it is of a kind, then this is done. They are applied one after the other by the gateway, within seconds.</source>
   <translation>Gdy coś się dzieje ze zgłoszeniem, a zgłoszenie spełnia warunki, robi się to, co w regule. Bramka stosuje je po kolei, w ciągu sekund.</translation>
  </message>
  <message>
   <source>When {happens}</source>
   <translation>Gdy {happens}</translation>
  </message>
  <message>
   <source>Words of the subject</source>
   <translation>Słowa w temacie</translation>
  </message>
  <message>
   <source>Write to the participant</source>
   <translation>Napisz do uczestnika</translation>
  </message>
  <message>
   <source>a ticket has changed</source>
   <translation>zgłoszenie się zmieniło</translation>
  </message>
  <message>
   <source>a ticket is new</source>
   <translation>zgłoszenie jest nowe</translation>
  </message>
  <message>
   <source>in which they wait for us</source>
   <translation>w których oni czekają na nas</translation>
  </message>
  <message>
   <source>in which we wait for them</source>
   <translation>w których my czekamy na nich</translation>
  </message>
  <message>
   <source>since it was opened</source>
   <translation>od otwarcia</translation>
  </message>
  <message>
   <source>snooze {wait}</source>
   <translation>uśpij na {wait}</translation>
  </message>
  <message>
   <source>some time has passed</source>
   <translation>minął jakiś czas</translation>
  </message>
  <message>
   <source>tell</source>
   <translation>powiadom</translation>
  </message>
  <message>
   <source>without a word or a change</source>
   <translation>bez słowa i bez zmian</translation>
  </message>
  <message>
   <source>write</source>
   <translation>napisz</translation>
  </message>
  <message>
   <source>{name} is no rule any more.</source>
   <translation>Reguły {name} już nie ma.</translation>
  </message>
 </context>
 <context>
  <name>settings</name>
  <message numerus="yes">
   <source>%n s</source>
   <translation>
    <numerusform>%n s</numerusform>
    <numerusform>%n s</numerusform>
    <numerusform>%n s</numerusform>
   </translation>
  </message>
  <message>
   <source>All keys</source>
   <translation>Wszystkie klawisze</translation>
  </message>
  <message>
   <source>All keys as they were</source>
   <translation>Przywróć wszystkie klawisze</translation>
  </message>
  <message>
   <source>An answer by e-mail waits this long before it leaves.</source>
   <translation>Tyle czeka odpowiedź e-mailem, zanim wyjdzie.</translation>
  </message>
  <message>
   <source>As computer</source>
   <translation>Jak w komputerze</translation>
  </message>
  <message>
   <source>C claims, E solves, S snoozes while a list has the focus.</source>
   <translation>Gdy lista jest aktywna: C bierze, E rozwiązuje, S odkłada.</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Zmień</translation>
  </message>
  <message>
   <source>Change the key of “{command}”</source>
   <translation>Zmień klawisz polecenia „{command}”</translation>
  </message>
  <message>
   <source>Comfortable</source>
   <translation>Wygodne</translation>
  </message>
  <message>
   <source>Compact</source>
   <translation>Zwarte</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Ciemny</translation>
  </message>
  <message>
   <source>Desk</source>
   <translation>Biurko</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Wszędzie</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Klawisze</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Język</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Jasny</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Wygląd</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Brak</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Nie</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Tak</translation>
  </message>
  <message>
   <source>One closes, the other opens in its place. What waits to be sent is kept.</source>
   <translation>Jedno się zamyka, drugie otwiera w jego miejscu. To, co czeka na wysłanie, zostaje.</translation>
  </message>
  <message>
   <source>Press the new key…</source>
   <translation>Naciśnij nowy klawisz…</translation>
  </message>
  <message>
   <source>Roomy</source>
   <translation>Przestronne</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Wiersze</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ustawienia</translation>
  </message>
  <message>
   <source>Single letters in lists</source>
   <translation>Pojedyncze litery na listach</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Rozmiar tekstu</translation>
  </message>
  <message>
   <source>Time to take an answer back</source>
   <translation>Czas na cofnięcie odpowiedzi</translation>
  </message>
 </context>
 <context>
  <name>sheet</name>
  <message>
   <source>Close</source>
   <translation>Zamknij</translation>
  </message>
 </context>
 <context>
  <name>shifts</name>
  <message numerus="yes">
   <source>%n days found no place: they are busy then.</source>
   <translation>
    <numerusform>%n dzień się nie zmieścił: ta osoba jest wtedy zajęta.</numerusform>
    <numerusform>%n dni się nie zmieściły: ta osoba jest wtedy zajęta.</numerusform>
    <numerusform>%n dni się nie zmieściło: ta osoba jest wtedy zajęta.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n osoba</numerusform>
    <numerusform>%n osoby</numerusform>
    <numerusform>%n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n shifts changed.</source>
   <translation>
    <numerusform>Zmieniono %n zmianę.</numerusform>
    <numerusform>Zmieniono %n zmiany.</numerusform>
    <numerusform>Zmieniono %n zmian.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n shifts saved. Calendar programs open the file.</source>
   <translation>
    <numerusform>Zapisano %n zmianę. Plik otworzy każdy program z kalendarzem.</numerusform>
    <numerusform>Zapisano %n zmiany. Plik otworzy każdy program z kalendarzem.</numerusform>
    <numerusform>Zapisano %n zmian. Plik otworzy każdy program z kalendarzem.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay as they were: somebody has changed them, or is busy.</source>
   <translation>
    <numerusform>%n zostaje bez zmian: ktoś ją zmienił albo jest zajęty.</numerusform>
    <numerusform>%n zostają bez zmian: ktoś je zmienił albo jest zajęty.</numerusform>
    <numerusform>%n zostaje bez zmian: ktoś je zmienił albo jest zajęty.</numerusform>
   </translation>
  </message>
  <message>
   <source>A colleague has changed it meanwhile. Open it anew.</source>
   <translation>Ktoś zmienił to w międzyczasie. Otwórz jeszcze raz.</translation>
  </message>
  <message>
   <source>A colleague has changed it meanwhile: it stays as they left it.</source>
   <translation>Ktoś zmienił to w międzyczasie: zostaje tak, jak jest u tej osoby.</translation>
  </message>
  <message>
   <source>Again</source>
   <translation>Powtarzanie</translation>
  </message>
  <message>
   <source>Approve</source>
   <translation>Zatwierdź</translation>
  </message>
  <message>
   <source>Are you back?</source>
   <translation>Już z powrotem?</translation>
  </message>
  <message>
   <source>Ask for a swap</source>
   <translation>Poproś o zamianę</translation>
  </message>
  <message>
   <source>Ask for a swap…</source>
   <translation>Poproś o zamianę…</translation>
  </message>
  <message>
   <source>Asked. A lead approves it when somebody takes it.</source>
   <translation>Prośba wysłana. Gdy ktoś ją przyjmie, zatwierdzi ją lider.</translation>
  </message>
  <message>
   <source>Calendar (*.ics)</source>
   <translation>Kalendarz (*.ics)</translation>
  </message>
  <message>
   <source>Copy last week</source>
   <translation>Skopiuj poprzedni tydzień</translation>
  </message>
  <message>
   <source>Copy the week as text</source>
   <translation>Kopiuj tydzień jako tekst</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Dzień</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Dni</translation>
  </message>
  <message>
   <source>Decline</source>
   <translation>Odmów</translation>
  </message>
  <message>
   <source>Declined.</source>
   <translation>Odmówiono.</translation>
  </message>
  <message>
   <source>Every two weeks</source>
   <translation>Co dwa tygodnie</translation>
  </message>
  <message>
   <source>Every week</source>
   <translation>Co tydzień</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Wszyscy</translation>
  </message>
  <message>
   <source>Everybody's shifts as a calendar file…</source>
   <translation>Zmiany wszystkich jako plik kalendarza…</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Eksportuj</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Od</translation>
  </message>
  <message>
   <source>How long</source>
   <translation>Jak długo</translation>
  </message>
  <message>
   <source>I am back</source>
   <translation>Już jestem</translation>
  </message>
  <message>
   <source>I take it</source>
   <translation>Biorę</translation>
  </message>
  <message>
   <source>It begins at {time}.</source>
   <translation>Zaczyna się o {time}.</translation>
  </message>
  <message>
   <source>It could not be written there. Choose another folder.</source>
   <translation>Nie udało się tam zapisać. Wybierz inny folder.</translation>
  </message>
  <message>
   <source>It does not come again after that.</source>
   <translation>Potem już się nie powtarza.</translation>
  </message>
  <message>
   <source>It ends at {time}. Then you are off shift.</source>
   <translation>Kończy się o {time}. Potem jesteś po zmianie.</translation>
  </message>
  <message>
   <source>It ends before it begins.</source>
   <translation>Kończy się, zanim się zacznie.</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Ostatni dzień</translation>
  </message>
  <message>
   <source>Leads plan the week; your shifts are told here and in the top bar.</source>
   <translation>Tydzień planują liderzy; o swoich zmianach dowiesz się tutaj i na górnym pasku.</translation>
  </message>
  <message>
   <source>Less than 11 hours of rest.</source>
   <translation>Mniej niż 11 godzin odpoczynku.</translation>
  </message>
  <message>
   <source>My shifts as a calendar file…</source>
   <translation>Moje zmiany jako plik kalendarza…</translation>
  </message>
  <message>
   <source>New shift</source>
   <translation>Nowa zmiana</translation>
  </message>
  <message>
   <source>No shifts are planned in this week</source>
   <translation>Na ten tydzień nie ma jeszcze zmian</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Nie zapisano.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notatka</translation>
  </message>
  <message>
   <source>Nothing to copy: the week before is empty, or all of it stands here already.</source>
   <translation>Nie ma czego kopiować: poprzedni tydzień jest pusty albo wszystko już tu jest.</translation>
  </message>
  <message>
   <source>Nothing: I take it over</source>
   <translation>Nic: po prostu ją przejmuję</translation>
  </message>
  <message>
   <source>On the next day.</source>
   <translation>Następnego dnia.</translation>
  </message>
  <message>
   <source>One of you has another shift at that time.</source>
   <translation>Jedno z was ma w tym czasie inną zmianę.</translation>
  </message>
  <message>
   <source>Only on this day</source>
   <translation>Tylko tego dnia</translation>
  </message>
  <message>
   <source>Only this day</source>
   <translation>Tylko ten dzień</translation>
  </message>
  <message>
   <source>Otherwise for good.</source>
   <translation>Inaczej bezterminowo.</translation>
  </message>
  <message>
   <source>People there</source>
   <translation>Osoby na zmianie</translation>
  </message>
  <message>
   <source>Phone, chat, e-mail, …</source>
   <translation>Telefon, czat, e-mail…</translation>
  </message>
  <message>
   <source>Rota</source>
   <translation>Grafik</translation>
  </message>
  <message>
   <source>Rota of this week</source>
   <translation>Grafik na ten tydzień</translation>
  </message>
  <message>
   <source>Save the calendar</source>
   <translation>Zapisz kalendarz</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Zmiana</translation>
  </message>
  <message>
   <source>Shifts of the week, people by days</source>
   <translation>Zmiany w tygodniu: osoby i dni</translation>
  </message>
  <message>
   <source>Show it</source>
   <translation>Pokaż</translation>
  </message>
  <message>
   <source>Somebody would be in two places at once: it stays as it was.</source>
   <translation>Ktoś byłby w dwóch miejscach naraz: zostaje, jak było.</translation>
  </message>
  <message>
   <source>Station</source>
   <translation>Stanowisko</translation>
  </message>
  <message>
   <source>Stay on</source>
   <translation>Zostaję dłużej</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Cofnij</translation>
  </message>
  <message>
   <source>Taken away: {shift}</source>
   <translation>Usunięto: {shift}</translation>
  </message>
  <message>
   <source>Taken back.</source>
   <translation>Cofnięto.</translation>
  </message>
  <message>
   <source>The calendar was not saved.</source>
   <translation>Kalendarz się nie zapisał.</translation>
  </message>
  <message>
   <source>The desk is closed.</source>
   <translation>Zamknięte.</translation>
  </message>
  <message>
   <source>The request is taken back.</source>
   <translation>Prośba cofnięta.</translation>
  </message>
  <message>
   <source>The week after</source>
   <translation>Następny tydzień</translation>
  </message>
  <message>
   <source>The week before</source>
   <translation>Poprzedni tydzień</translation>
  </message>
  <message>
   <source>The week is copied as text.</source>
   <translation>Tydzień skopiowany jako tekst.</translation>
  </message>
  <message>
   <source>They have another shift at that time.</source>
   <translation>Ta osoba ma wtedy inną zmianę.</translation>
  </message>
  <message>
   <source>This day and all after it</source>
   <translation>Ten dzień i wszystkie po nim</translation>
  </message>
  <message>
   <source>This shift comes again. Change</source>
   <translation>Ta zmiana się powtarza. Zmień</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Ten tydzień</translation>
  </message>
  <message>
   <source>Tick a day of the week.</source>
   <translation>Zaznacz dzień tygodnia.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Do</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Dzisiaj</translation>
  </message>
  <message>
   <source>Which of your shifts do they get for it?</source>
   <translation>Którą ze swoich zmian oddajesz w zamian?</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Kto</translation>
  </message>
  <message>
   <source>Who is there, day by day</source>
   <translation>Kto jest na zmianie, dzień po dniu</translation>
  </message>
  <message>
   <source>Who shall take it?</source>
   <translation>Kto ma ją przejąć?</translation>
  </message>
  <message>
   <source>Why, and what you offer</source>
   <translation>Dlaczego i co w zamian</translation>
  </message>
  <message>
   <source>You ask everybody to take {shift}</source>
   <translation>Prosisz wszystkich o przejęcie: {shift}</translation>
  </message>
  <message>
   <source>You ask {name} to take {shift}</source>
   <translation>Prośba o przejęcie do: {name}. {shift}</translation>
  </message>
  <message>
   <source>You do not take it. It is asked again.</source>
   <translation>Nie bierzesz jej. Prośba jest znów otwarta.</translation>
  </message>
  <message>
   <source>You stay available after {time}, until you say otherwise.</source>
   <translation>Po {time} nadal przyjmujesz zgłoszenia, dopóki nie zmienisz stanu.</translation>
  </message>
  <message>
   <source>You wanted to be back at {time}.</source>
   <translation>Powrót miał być o {time}.</translation>
  </message>
  <message>
   <source>You would take it. A lead has the last word.</source>
   <translation>Chęć przejęcia zapisana. Ostatnie słowo ma lider.</translation>
  </message>
  <message>
   <source>Your next shift</source>
   <translation>Twoja następna zmiana</translation>
  </message>
  <message>
   <source>Your shift ends soon.</source>
   <translation>Twoja zmiana niedługo się kończy.</translation>
  </message>
  <message>
   <source>Your shift is near.</source>
   <translation>Zaraz zaczyna się twoja zmiana.</translation>
  </message>
  <message>
   <source>Your shift now</source>
   <translation>Twoja zmiana teraz</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
    <numerusform>i jeszcze %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more requests</source>
   <translation>
    <numerusform>i jeszcze %n prośba</numerusform>
    <numerusform>i jeszcze %n prośby</numerusform>
    <numerusform>i jeszcze %n próśb</numerusform>
   </translation>
  </message>
  <message>
   <source>another day</source>
   <translation>inny dzień</translation>
  </message>
  <message>
   <source>another person</source>
   <translation>inna osoba</translation>
  </message>
  <message>
   <source>comes again every week</source>
   <translation>powtarza się co tydzień</translation>
  </message>
  <message>
   <source>copy</source>
   <translation>kopiuj</translation>
  </message>
  <message>
   <source>earlier, later</source>
   <translation>wcześniej, później</translation>
  </message>
  <message>
   <source>ics ical export rota</source>
   <translation>ics ical eksport grafik</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>nikogo</translation>
  </message>
  <message>
   <source>open or new</source>
   <translation>otwórz lub nowa</translation>
  </message>
  <message>
   <source>paste</source>
   <translation>wklej</translation>
  </message>
  <message>
   <source>remove</source>
   <translation>usuń</translation>
  </message>
  <message>
   <source>rota plan schedule</source>
   <translation>grafik plan harmonogram</translation>
  </message>
  <message>
   <source>rota shifts</source>
   <translation>grafik zmiany</translation>
  </message>
  <message>
   <source>rota shifts repeat</source>
   <translation>grafik zmiany powtórz</translation>
  </message>
  <message>
   <source>shifts week plan schedule who works when</source>
   <translation>zmiany tydzień plan harmonogram kto kiedy pracuje</translation>
  </message>
  <message>
   <source>shorter, longer</source>
   <translation>krócej, dłużej</translation>
  </message>
  <message>
   <source>somebody else is asked to take it</source>
   <translation>jest prośba o przejęcie</translation>
  </message>
  <message>
   <source>times of {place}</source>
   <translation>czas: {place}</translation>
  </message>
  <message>
   <source>today</source>
   <translation>dzisiaj</translation>
  </message>
  <message>
   <source>until</source>
   <translation>do</translation>
  </message>
  <message>
   <source>week {number}</source>
   <translation>tydzień {number}</translation>
  </message>
  <message>
   <source>{asker} asks you to take {shift}</source>
   <translation>{asker} prosi cię o przejęcie: {shift}</translation>
  </message>
  <message>
   <source>{asker} asks {name} to take {shift}</source>
   <translation>{asker} prosi o przejęcie: {shift} (do: {name})</translation>
  </message>
  <message>
   <source>{asker} looks for somebody to take {shift}</source>
   <translation>{asker} szuka kogoś na: {shift}</translation>
  </message>
  <message>
   <source>{hours} h</source>
   <translation>{hours} godz.</translation>
  </message>
  <message>
   <source>{name} has the shift now.</source>
   <translation>{name} ma teraz tę zmianę.</translation>
  </message>
  <message>
   <source>{name} rests only {hours} before {day}</source>
   <translation>{name}: tylko {hours} odpoczynku przed {day}</translation>
  </message>
  <message>
   <source>{name}, {day}: no shift</source>
   <translation>{name}, {day}: bez zmiany</translation>
  </message>
  <message>
   <source>{place}, {hours} h ahead</source>
   <translation>{place}, +{hours} godz.</translation>
  </message>
  <message>
   <source>{place}, {hours} h behind</source>
   <translation>{place}, −{hours} godz.</translation>
  </message>
  <message>
   <source>{shift}, and again every week</source>
   <translation>{shift}, i tak dalej</translation>
  </message>
  <message>
   <source>{shift}, marked</source>
   <translation>{shift}, zaznaczona</translation>
  </message>
  <message>
   <source>{taker} would take {shift} from {asker}</source>
   <translation>{taker} może przejąć {shift} (od: {asker})</translation>
  </message>
  <message>
   <source>{taker} would take {shift} from {asker}, for {other}</source>
   <translation>{taker} może przejąć {shift} (od: {asker}) za {other}</translation>
  </message>
  <message>
   <source>{times} by their clock</source>
   <translation>{times} u tej osoby</translation>
  </message>
  <message>
   <source>“{time}” is no time of day: 8, 8:30 or 16:00.</source>
   <translation>„{time}” to nie godzina: 8, 8:30 albo 16:00.</translation>
  </message>
 </context>
 <context>
  <name>size</name>
  <message>
   <source>{size} B</source>
   <translation>{size} B</translation>
  </message>
  <message>
   <source>{size} GB</source>
   <translation>{size} GB</translation>
  </message>
  <message>
   <source>{size} KB</source>
   <translation>{size} KB</translation>
  </message>
  <message>
   <source>{size} MB</source>
   <translation>{size} MB</translation>
  </message>
 </context>
 <context>
  <name>span</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation>
    <numerusform>%n dzień</numerusform>
    <numerusform>%n dni</numerusform>
    <numerusform>%n dni</numerusform>
   </translation>
  </message>
  <message>
   <source>in a moment</source>
   <translation>za chwilę</translation>
  </message>
  <message>
   <source>in {span}</source>
   <translation>za {span}</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>przed chwilą</translation>
  </message>
  <message>
   <source>just over</source>
   <translation>właśnie po czasie</translation>
  </message>
  <message>
   <source>under 1 min</source>
   <translation>poniżej 1 min</translation>
  </message>
  <message>
   <source>{hours} h</source>
   <translation>{hours} godz.</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} godz. {minutes} min</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{span} ago</source>
   <translation>{span} temu</translation>
  </message>
  <message>
   <source>{span} over</source>
   <translation>{span} po czasie</translation>
  </message>
 </context>
 <context>
  <name>staffing</name>
  <message numerus="yes">
   <source>%n came</source>
   <translation>
    <numerusform>%n zgłoszenie</numerusform>
    <numerusform>%n zgłoszenia</numerusform>
    <numerusform>%n zgłoszeń</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n came so far</source>
   <translation>
    <numerusform>jak dotąd %n</numerusform>
    <numerusform>jak dotąd %n</numerusform>
    <numerusform>jak dotąd %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more for e-mail</source>
   <translation>
    <numerusform>o %n osobę za mało do e-maili</numerusform>
    <numerusform>o %n osoby za mało do e-maili</numerusform>
    <numerusform>o %n osób za mało do e-maili</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more on chat</source>
   <translation>
    <numerusform>o %n osobę za mało na czacie</numerusform>
    <numerusform>o %n osoby za mało na czacie</numerusform>
    <numerusform>o %n osób za mało na czacie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more on the phone</source>
   <translation>
    <numerusform>o %n osobę za mało przy telefonie</numerusform>
    <numerusform>o %n osoby za mało przy telefonie</numerusform>
    <numerusform>o %n osób za mało przy telefonie</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people expected</source>
   <translation>
    <numerusform>oczekiwana %n osoba</numerusform>
    <numerusform>oczekiwane %n osoby</numerusform>
    <numerusform>oczekiwanych %n osób</numerusform>
   </translation>
  </message>
  <message>
   <source>Answered in time</source>
   <translation>Odebrane na czas</translation>
  </message>
  <message>
   <source>Answered in time: {share}</source>
   <translation>Odebrane na czas: {share}</translation>
  </message>
  <message>
   <source>As it is</source>
   <translation>Tak jak jest</translation>
  </message>
  <message>
   <source>As webinars taught</source>
   <translation>Jak nauczyły webinary</translation>
  </message>
  <message>
   <source>At once</source>
   <translation>Naraz</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Kanał</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>Wykres</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>Krzywa</translation>
  </message>
  <message>
   <source>Curve and figures</source>
   <translation>Krzywa i liczby</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Erlang A (queue M/M/n+M: C. Palm 1957; Garnett, Mandelbaum and Reiman 2002). Requests come at random at an even rate within an interval; whoever waits gives up after a random time whose mean is the patience. It has an answer for any load. People needed are the fewest with whom the target share is answered in time, divided by the share of them that is there.</source>
   <translation>Erlang A (kolejka M/M/n+M: C. Palm 1957; Garnett, Mandelbaum i Reiman 2002). Zgłoszenia przychodzą losowo, w przedziale z równą częstością; kto czeka, rezygnuje po losowym czasie, którego średnią jest cierpliwość. Ma odpowiedź przy każdym obciążeniu. Potrzebne osoby to najmniej tyle, by docelowa część była odebrana na czas, podzielone przez część obecnych.</translation>
  </message>
  <message>
   <source>Erlang C</source>
   <translation>Erlang C</translation>
  </message>
  <message>
   <source>Erlang C (queue M/M/n: A. K. Erlang 1917): nobody ever gives up. It has an answer only while the load, requests times handling time, is less than the people; else the line grows without end.</source>
   <translation>Erlang C (kolejka M/M/n: A. K. Erlang 1917): nikt nie rezygnuje. Ma odpowiedź tylko wtedy, gdy obciążenie, czyli zgłoszenia razy czas obsługi, jest mniejsze niż liczba osób; inaczej kolejka rośnie bez końca.</translation>
  </message>
  <message>
   <source>Everybody who is needed is rostered.</source>
   <translation>W grafiku są wszyscy, którzy są potrzebni.</translation>
  </message>
  <message>
   <source>Give up</source>
   <translation>Rezygnują</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Osobiście</translation>
  </message>
  <message>
   <source>In time</source>
   <translation>Na czas</translation>
  </message>
  <message>
   <source>In time means</source>
   <translation>Na czas to</translation>
  </message>
  <message>
   <source>In time, target</source>
   <translation>Na czas, cel</translation>
  </message>
  <message>
   <source>Interval</source>
   <translation>Przedział</translation>
  </message>
  <message>
   <source>Keep for the desk</source>
   <translation>Zachowaj dla zespołu</translation>
  </message>
  <message>
   <source>Leads of the desk change these figures.</source>
   <translation>Te liczby zmieniają prowadzący zespół.</translation>
  </message>
  <message>
   <source>Letters are work and no line: people needed = letters × handling time / length of the interval.</source>
   <translation>Listy to praca, a nie kolejka: potrzebne osoby = listy × czas obsługi / długość przedziału.</translation>
  </message>
  <message>
   <source>Mean wait</source>
   <translation>Średnie czekanie</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Brakuje</translation>
  </message>
  <message>
   <source>Needed</source>
   <translation>Potrzeba</translation>
  </message>
  <message>
   <source>Nobody is registered yet, so nobody is expected to get in touch.</source>
   <translation>Nikt jeszcze nie jest zapisany, więc nie oczekujemy zgłoszeń.</translation>
  </message>
  <message>
   <source>One more helps most {when} on {channel}: {was} → {then} answered in time</source>
   <translation>Jedna osoba więcej pomoże najbardziej {when} ({channel}): {was} → {then} odebranych na czas</translation>
  </message>
  <message>
   <source>Patience</source>
   <translation>Cierpliwość</translation>
  </message>
  <message>
   <source>People more</source>
   <translation>Osób więcej</translation>
  </message>
  <message>
   <source>People needed at once: {people}</source>
   <translation>Potrzeba osób naraz: {people}</translation>
  </message>
  <message>
   <source>People, {channel}</source>
   <translation>Osoby: {channel}</translation>
  </message>
  <message>
   <source>People, {channel}: there and needed · missing (amber) · spare (outline)</source>
   <translation>Osoby: {channel}. Są i potrzebne · brakuje (bursztyn) · zapas (obrys)</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Point {place} of {count}: minute {minute}, {height}</source>
   <translation>Punkt {place} z {count}: minuta {minute}, {height}</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Zgłoszenia</translation>
  </message>
  <message>
   <source>Requests a minute</source>
   <translation>Zgłoszenia na minutę</translation>
  </message>
  <message>
   <source>Requests expected: {list}</source>
   <translation>Oczekiwane zgłoszenia: {list}</translation>
  </message>
  <message>
   <source>Requests in a minute = people expected × requests of one person × share of the minute by the curve. Rate and curve are means of past webinars: one counts half after four newer ones, and all of them together count against a hundred people of the usual.</source>
   <translation>Zgłoszenia w minucie = oczekiwane osoby × zgłoszenia na osobę × udział minuty według krzywej. Częstość i krzywa to średnie z dawnych webinarów: po czterech nowszych webinar liczy się w połowie, a wszystkie razem ważą wobec stu osób o zwykłych zwyczajach.</translation>
  </message>
  <message>
   <source>Requests of 1,000 people</source>
   <translation>Zgłoszenia na 1000 osób</translation>
  </message>
  <message>
   <source>Rostered</source>
   <translation>W grafiku</translation>
  </message>
  <message>
   <source>Rostered, not there</source>
   <translation>W grafiku, a nieobecni</translation>
  </message>
  <message>
   <source>Staffing</source>
   <translation>Obsada</translation>
  </message>
  <message>
   <source>Staffing of the webinar</source>
   <translation>Obsada webinaru</translation>
  </message>
  <message>
   <source>Staffing: {webinar}</source>
   <translation>Obsada: {webinar}</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabela</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Czas</translation>
  </message>
  <message>
   <source>Time for one</source>
   <translation>Czas na jedno</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Widok</translation>
  </message>
  <message>
   <source>What if</source>
   <translation>Co, jeśli</translation>
  </message>
  <message>
   <source>When those who get in touch do so, minute by minute after the start; only the shape counts. Draw a point, or choose it with ← → and change it with ↑ ↓; Shift with ← → moves it in time, Insert and a double click add one, Delete takes one away.</source>
   <translation>Kiedy ludzie się zgłaszają, minuta po minucie od startu; liczy się tylko kształt. Przeciągnij punkt albo wybierz go klawiszami ← → i zmień klawiszami ↑ ↓; Shift z ← → przesuwa go w czasie, Insert i podwójne kliknięcie dodają punkt, Delete usuwa.</translation>
  </message>
  <message>
   <source>by the desk’s own figures</source>
   <translation>według własnych liczb zespołu</translation>
  </message>
  <message>
   <source>grows without end</source>
   <translation>rośnie bez końca</translation>
  </message>
  <message numerus="yes">
   <source>learned from %n webinars</source>
   <translation>
    <numerusform>na podstawie %n webinaru</numerusform>
    <numerusform>na podstawie %n webinarów</numerusform>
    <numerusform>na podstawie %n webinarów</numerusform>
   </translation>
  </message>
  <message>
   <source>learned: {number}</source>
   <translation>z webinarów: {number}</translation>
  </message>
  <message>
   <source>people needed forecast erlang what if</source>
   <translation>osoby potrzebne prognoza erlang co jeśli obsada</translation>
  </message>
  <message>
   <source>usual figures: no webinar was seen yet from which to learn</source>
   <translation>zwykłe liczby: nie było jeszcze webinaru, z którego można się uczyć</translation>
  </message>
  <message>
   <source>without end</source>
   <translation>bez końca</translation>
  </message>
  <message>
   <source>{channel}: most at {time}, {number} a minute</source>
   <translation>{channel}: najwięcej o {time}, {number} na minutę</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{when}: {needed} needed, {rostered} rostered, {share} answered in time</source>
   <translation>{when}: potrzeba {needed}, w grafiku {rostered}, na czas {share}</translation>
  </message>
  <message>
   <source>× {times}</source>
   <translation>× {times}</translation>
  </message>
 </context>
 <context>
  <name>states</name>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Kopiuj szczegóły</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Spróbuj ponownie</translation>
  </message>
 </context>
 <context>
  <name>strip</name>
  <message>
   <source>Open</source>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Pokaż</translation>
  </message>
 </context>
 <context>
  <name>team</name>
  <message numerus="yes">
   <source>%n changes go out by themselves later.</source>
   <translation>
    <numerusform>%n zmiana wyjdzie później sama.</numerusform>
    <numerusform>%n zmiany wyjdą później same.</numerusform>
    <numerusform>%n zmian wyjdzie później samo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes wait for the team's desk</source>
   <translation>
    <numerusform>%n zmiana czeka na biurko zespołu</numerusform>
    <numerusform>%n zmiany czekają na biurko zespołu</numerusform>
    <numerusform>%n zmian czeka na biurko zespołu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n things were not done. Look at the bell.</source>
   <translation>
    <numerusform>Nie zrobiono %n rzeczy. Szczegóły pod dzwonkiem.</numerusform>
    <numerusform>Nie zrobiono %n rzeczy. Szczegóły pod dzwonkiem.</numerusform>
    <numerusform>Nie zrobiono %n rzeczy. Szczegóły pod dzwonkiem.</numerusform>
   </translation>
  </message>
  <message>
   <source>A draft was not kept</source>
   <translation>Szkic nie został zapisany</translation>
  </message>
  <message>
   <source>A person was not changed</source>
   <translation>Danych osoby nie zmieniono</translation>
  </message>
  <message>
   <source>A swap of shifts was not done</source>
   <translation>Zamiana zmian nie doszła do skutku</translation>
  </message>
  <message>
   <source>An article was not changed</source>
   <translation>Artykułu nie zmieniono</translation>
  </message>
  <message>
   <source>As the team had it at {time}</source>
   <translation>Stan zespołu z {time}</translation>
  </message>
  <message>
   <source>Bringing articles</source>
   <translation>Pobieranie artykułów</translation>
  </message>
  <message>
   <source>Bringing calls</source>
   <translation>Pobieranie rozmów</translation>
  </message>
  <message>
   <source>Bringing conversations</source>
   <translation>Pobieranie rozmów</translation>
  </message>
  <message>
   <source>Bringing people</source>
   <translation>Pobieranie osób</translation>
  </message>
  <message>
   <source>Bringing the desk</source>
   <translation>Pobieranie ustawień biurka</translation>
  </message>
  <message>
   <source>Bringing the queue</source>
   <translation>Pobieranie kolejki</translation>
  </message>
  <message>
   <source>Bringing tickets</source>
   <translation>Pobieranie zgłoszeń</translation>
  </message>
  <message>
   <source>Bringing what was solved lately</source>
   <translation>Pobieranie ostatnio rozwiązanych</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Połącz</translation>
  </message>
  <message>
   <source>Connected again</source>
   <translation>Znów połączono</translation>
  </message>
  <message>
   <source>Connected again. Everything is sent.</source>
   <translation>Znów połączono. Wszystko wysłane.</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Łączenie…</translation>
  </message>
  <message>
   <source>Everything is here</source>
   <translation>Wszystko jest na miejscu</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ukryj</translation>
  </message>
  <message>
   <source>In step with the team, as of {time}</source>
   <translation>Zgodnie z zespołem, stan z {time}</translation>
  </message>
  <message>
   <source>Next attempt in {span}.</source>
   <translation>Następna próba za {span}.</translation>
  </message>
  <message>
   <source>No connection since {time}. You can read and write.</source>
   <translation>Brak połączenia od {time}. Możesz czytać i pisać.</translation>
  </message>
  <message>
   <source>No connection to the team's desk yet</source>
   <translation>Jeszcze nie ma połączenia z biurkiem zespołu</translation>
  </message>
  <message>
   <source>No connection yet</source>
   <translation>Jeszcze brak połączenia</translation>
  </message>
  <message>
   <source>Open the ticket</source>
   <translation>Otwórz zgłoszenie</translation>
  </message>
  <message>
   <source>Password…</source>
   <translation>Hasło…</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Odłóż</translation>
  </message>
  <message>
   <source>Some shifts were not planned</source>
   <translation>Części zmian nie zaplanowano</translation>
  </message>
  <message>
   <source>Something newer has arrived.</source>
   <translation>Przyszło coś nowszego.</translation>
  </message>
  <message>
   <source>Something was not done</source>
   <translation>Czegoś nie zrobiono</translation>
  </message>
  <message>
   <source>The desk is coming to this computer</source>
   <translation>Biurko jest pobierane na ten komputer</translation>
  </message>
  <message>
   <source>The messages were not moved</source>
   <translation>Wiadomości nie przeniesiono</translation>
  </message>
  <message>
   <source>The password for the team's desk</source>
   <translation>Hasło do biurka zespołu</translation>
  </message>
  <message>
   <source>The team's desk does not let you in</source>
   <translation>Biurko zespołu nie wpuszcza</translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Spróbuj teraz</translation>
  </message>
  <message>
   <source>Trying now…</source>
   <translation>Próbujemy…</translation>
  </message>
  <message>
   <source>You can work meanwhile. It goes on after a break, too.</source>
   <translation>Możesz już pracować. Po przerwie pobieranie ruszy dalej.</translation>
  </message>
  <message>
   <source>Your answer was not sent</source>
   <translation>Odpowiedź nie została wysłana</translation>
  </message>
  <message>
   <source>Your coming or going was not written down</source>
   <translation>Twoje przyjście lub wyjście nie zostało zapisane</translation>
  </message>
  <message>
   <source>Your handover was not done</source>
   <translation>Twoje przekazanie zmiany nie zostało wykonane</translation>
  </message>
  <message>
   <source>Your note was not kept</source>
   <translation>Notatka nie została zapisana</translation>
  </message>
  <message>
   <source>Your state was not changed</source>
   <translation>Twojego stanu nie zmieniono</translation>
  </message>
  <message>
   <source>Your words are in the draft.</source>
   <translation>Twój tekst jest w szkicu.</translation>
  </message>
  <message>
   <source>{name} has it already.</source>
   <translation>Już zajęte: {name}.</translation>
  </message>
  <message>
   <source>{name} was faster.</source>
   <translation>Już wykonane: {name}.</translation>
  </message>
  <message>
   <source>{what}: {done} of {total}</source>
   <translation>{what}: {done} z {total}</translation>
  </message>
 </context>
 <context>
  <name>templates</name>
  <message numerus="yes">
   <source>%n places stay open for this person. Sending stops at them once.</source>
   <translation>
    <numerusform>Dla tej osoby %n miejsce zostaje puste. Wysyłka raz się na nim zatrzyma.</numerusform>
    <numerusform>Dla tej osoby %n miejsca zostają puste. Wysyłka raz się na nich zatrzyma.</numerusform>
    <numerusform>Dla tej osoby %n miejsc zostaje pustych. Wysyłka raz się na nich zatrzyma.</numerusform>
   </translation>
  </message>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Zmienić je może kierownik lub administrator.</translation>
  </message>
  <message>
   <source>Address of our pages</source>
   <translation>Adres naszych stron</translation>
  </message>
  <message>
   <source>All of how to reach us, a line each</source>
   <translation>Wszystkie drogi kontaktu, każda w wierszu</translation>
  </message>
  <message>
   <source>Another template in this language has this shortcut.</source>
   <translation>Inny szablon w tym języku ma już taki skrót.</translation>
  </message>
  <message>
   <source>Checkpoint of the reminder</source>
   <translation>Punkt kontrolny z przypomnienia</translation>
  </message>
  <message>
   <source>E-mail address</source>
   <translation>Adres e-mail</translation>
  </message>
  <message>
   <source>E-mail of the desk</source>
   <translation>Nasz adres e-mail</translation>
  </message>
  <message>
   <source>First name</source>
   <translation>Imię</translation>
  </message>
  <message>
   <source>First name of who answers</source>
   <translation>Imię osoby odpowiadającej</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Grupa</translation>
  </message>
  <message>
   <source>How was our help? with five answers</source>
   <translation>Jak oceniasz naszą pomoc? i pięć odpowiedzi</translation>
  </message>
  <message>
   <source>Insert a place</source>
   <translation>Wstaw miejsce</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Język</translation>
  </message>
  <message>
   <source>Language of the templates</source>
   <translation>Język szablonów</translation>
  </message>
  <message>
   <source>Left out when something in it is not known</source>
   <translation>Pomijane, gdy czegoś w środku nie znamy</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>Name of the desk</source>
   <translation>Nazwa naszego zespołu</translation>
  </message>
  <message>
   <source>New template</source>
   <translation>Nowy szablon</translation>
  </message>
  <message>
   <source>No sound in the lesson</source>
   <translation>Nie słychać lekcji</translation>
  </message>
  <message>
   <source>No template is written yet. The first good answer of today may become one.</source>
   <translation>Nie ma jeszcze szablonów. Może zostanie nim dzisiejsza pierwsza dobra odpowiedź.</translation>
  </message>
  <message>
   <source>Not known as a place: {names}. Each answer would stop at it.</source>
   <translation>Nie ma takiego miejsca: {names}. Każda odpowiedź by się na nim zatrzymała.</translation>
  </message>
  <message>
   <source>Number of the ticket</source>
   <translation>Numer zgłoszenia</translation>
  </message>
  <message>
   <source>Only for readers of {language}</source>
   <translation>Tylko dla czytających w języku: {language}</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organizacja</translation>
  </message>
  <message>
   <source>Page to say how our help was</source>
   <translation>Strona do oceny naszej pomocy</translation>
  </message>
  <message>
   <source>Page with the state of the request</source>
   <translation>Strona ze stanem zgłoszenia</translation>
  </message>
  <message>
   <source>Participants reach the pages of the gateway under their address, as https://help.example.org. Without it no letter holds a link to them.</source>
   <translation>Pod tym adresem uczestnicy otwierają strony bramki, na przykład https://help.example.org. Bez niego żaden list nie zawiera do nich linku.</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Osoba</translation>
  </message>
  <message>
   <source>Preview for {name}</source>
   <translation>Podgląd: {name}</translation>
  </message>
  <message>
   <source>Preview for…</source>
   <translation>Podgląd dla…</translation>
  </message>
  <message>
   <source>Shortcut, after /</source>
   <translation>Skrót, po /</translation>
  </message>
  <message>
   <source>Subject of the ticket</source>
   <translation>Temat zgłoszenia</translation>
  </message>
  <message>
   <source>Telephone of the desk</source>
   <translation>Nasz telefon</translation>
  </message>
  <message>
   <source>Template removed: {name}</source>
   <translation>Usunięto szablon: {name}</translation>
  </message>
  <message>
   <source>Templates of answers</source>
   <translation>Szablony odpowiedzi</translation>
  </message>
  <message>
   <source>Ticket</source>
   <translation>Zgłoszenie</translation>
  </message>
  <message>
   <source>Title of the webinar</source>
   <translation>Tytuł webinaru</translation>
  </message>
  <message>
   <source>Tutor of the group</source>
   <translation>Osoba prowadząca grupę</translation>
  </message>
  <message>
   <source>Us</source>
   <translation>My</translation>
  </message>
  <message>
   <source>Way into the webinar</source>
   <translation>Wejście na webinar</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Webinar</translation>
  </message>
  <message>
   <source>What is left empty is left out, or stops an answer once to be filled in by hand.</source>
   <translation>Puste pola są pomijane albo raz zatrzymują odpowiedź, aby je uzupełnić ręcznie.</translation>
  </message>
  <message>
   <source>What templates and signatures say of us</source>
   <translation>Co szablony i podpisy mówią o nas</translation>
  </message>
  <message>
   <source>What this person gets</source>
   <translation>Co dostanie ta osoba</translation>
  </message>
  <message>
   <source>What to do outside of it: {language}</source>
   <translation>Co zrobić poza tymi godzinami: {language}</translation>
  </message>
  <message>
   <source>When the webinar begins</source>
   <translation>Początek webinaru</translation>
  </message>
  <message>
   <source>When we are here</source>
   <translation>Godziny, w których jesteśmy</translation>
  </message>
  <message>
   <source>When we are here: {language}</source>
   <translation>Kiedy jesteśmy: {language}</translation>
  </message>
  <message>
   <source>Who answers</source>
   <translation>Kto odpowiada</translation>
  </message>
  <message>
   <source>Whole name</source>
   <translation>Imię i nazwisko</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Treść</translation>
  </message>
  <message>
   <source>Words for answers that come again and again. A slash in an answer finds them.</source>
   <translation>Teksty do odpowiedzi, które się powtarzają. W odpowiedzi znajduje je ukośnik.</translation>
  </message>
  <message>
   <source>canned reply macro placeholder</source>
   <translation>gotowa odpowiedź makro pole</translation>
  </message>
 </context>
 <context>
  <name>ticket</name>
  <message numerus="yes">
   <source>%n messages were not delivered</source>
   <translation>
    <numerusform>%n wiadomość nie doszła</numerusform>
    <numerusform>%n wiadomości nie doszły</numerusform>
    <numerusform>%n wiadomości nie doszło</numerusform>
   </translation>
  </message>
  <message>
   <source>Answer within {span}</source>
   <translation>Odpowiedz w ciągu {span}</translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Zadanie</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Czat</translation>
  </message>
  <message>
   <source>Choose a conversation</source>
   <translation>Wybierz rozmowę</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Zamknięte</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Treść</translation>
  </message>
  <message>
   <source>Copied: {number}</source>
   <translation>Skopiowano: {number}</translation>
  </message>
  <message>
   <source>Copy the number</source>
   <translation>Kopiuj numer</translation>
  </message>
  <message>
   <source>Copy the number {number}</source>
   <translation>Kopiuj numer {number}</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Fetching the conversation.</source>
   <translation>Wczytywanie rozmowy.</translation>
  </message>
  <message>
   <source>Hand over</source>
   <translation>Przekaż</translation>
  </message>
  <message>
   <source>Height of the composer</source>
   <translation>Wysokość pola odpowiedzi</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Wysoki</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Osobiście</translation>
  </message>
  <message>
   <source>It may have been removed from the desk. Choose another one in the queue.</source>
   <translation>Mogło zostać usunięte. Wybierz inne z kolejki.</translation>
  </message>
  <message>
   <source>Linked: {number} {subject}</source>
   <translation>Powiązane: {number} {subject}</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Niski</translation>
  </message>
  <message>
   <source>Merge with {number}</source>
   <translation>Scal z {number}</translation>
  </message>
  <message>
   <source>Merged</source>
   <translation>Scalone</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Więcej</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nowe</translation>
  </message>
  <message>
   <source>New, its number follows</source>
   <translation>Nowe, numer będzie wkrótce</translation>
  </message>
  <message>
   <source>No subject</source>
   <translation>Bez tematu</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Zwykły</translation>
  </message>
  <message>
   <source>Not the same</source>
   <translation>To inna sprawa</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>Wstrzymane</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwarte</translation>
  </message>
  <message>
   <source>Organisational</source>
   <translation>Organizacja</translation>
  </message>
  <message>
   <source>Part again</source>
   <translation>Rozdziel</translation>
  </message>
  <message>
   <source>Parted again</source>
   <translation>Rozdzielono</translation>
  </message>
  <message>
   <source>Pending</source>
   <translation>Oczekuje</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Pick one in the queue with ↑ ↓ and Enter, or press T to take the next one.</source>
   <translation>Wskaż ją w kolejce klawiszami ↑ ↓ i Enter albo naciśnij T, aby wziąć następną.</translation>
  </message>
  <message>
   <source>Priority: {priority}</source>
   <translation>Priorytet: {priority}</translation>
  </message>
  <message>
   <source>Reopen</source>
   <translation>Otwórz ponownie</translation>
  </message>
  <message>
   <source>Snooze</source>
   <translation>Odłóż</translation>
  </message>
  <message>
   <source>Snoozed until: {moment}</source>
   <translation>Odłożone do: {moment}</translation>
  </message>
  <message>
   <source>Solve</source>
   <translation>Rozwiąż</translation>
  </message>
  <message>
   <source>Solve by: {moment}</source>
   <translation>Rozwiązać do: {moment}</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Rozwiązane</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Temat</translation>
  </message>
  <message>
   <source>Technical</source>
   <translation>Technika</translation>
  </message>
  <message>
   <source>The same person has another open ticket: {number}</source>
   <translation>Ta osoba ma jeszcze jedno otwarte zgłoszenie: {number}</translation>
  </message>
  <message>
   <source>This ticket is not here any more</source>
   <translation>Tego zgłoszenia już tu nie ma</translation>
  </message>
  <message>
   <source>This ticket lives on in {number}</source>
   <translation>Dalszy ciąg tego zgłoszenia: {number}</translation>
  </message>
  <message>
   <source>To solve: {over}</source>
   <translation>Rozwiązanie: {over}</translation>
  </message>
  <message>
   <source>Unclaimed</source>
   <translation>Niczyje</translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation>Pilny</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Webinar</translation>
  </message>
  <message>
   <source>Yours</source>
   <translation>Twoje</translation>
  </message>
  <message>
   <source>{name} is on the phone</source>
   <translation>rozmawia: {name}</translation>
  </message>
  <message>
   <source>{name} is reading</source>
   <translation>czyta: {name}</translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation>pisze: {name}</translation>
  </message>
  <message>
   <source>{number} lives on here: {subject}</source>
   <translation>Tu jest dalszy ciąg {number}: {subject}</translation>
  </message>
  <message>
   <source>{number} lives on in {into}</source>
   <translation>{number}: dalszy ciąg w {into}</translation>
  </message>
 </context>
 <context>
  <name>tutor</name>
  <message numerus="yes">
   <source>%n being helped</source>
   <translation>
    <numerusform>%n czeka</numerusform>
    <numerusform>%n czekają</numerusform>
    <numerusform>%n czeka</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in</source>
   <translation>
    <numerusform>%n na sali</numerusform>
    <numerusform>%n na sali</numerusform>
    <numerusform>%n na sali</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions ready</source>
   <translation>
    <numerusform>%n pytanie czeka</numerusform>
    <numerusform>%n pytania czekają</numerusform>
    <numerusform>%n pytań czeka</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait</source>
   <translation>
    <numerusform>%n czeka</numerusform>
    <numerusform>%n czekają</numerusform>
    <numerusform>%n czeka</numerusform>
   </translation>
  </message>
  <message>
   <source>A card for {name}</source>
   <translation>Karta, dla: {name}</translation>
  </message>
  <message>
   <source>A moment…</source>
   <translation>Chwileczkę…</translation>
  </message>
  <message>
   <source>A person</source>
   <translation>Osoba</translation>
  </message>
  <message>
   <source>A question for the tutor</source>
   <translation>Pytanie do prowadzącego</translation>
  </message>
  <message>
   <source>A question, in a line</source>
   <translation>Pytanie w jednym wierszu</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Dodaj</translation>
  </message>
  <message>
   <source>All fine</source>
   <translation>Spokojnie</translation>
  </message>
  <message>
   <source>Answer in writing…</source>
   <translation>Odpowiedz na piśmie…</translation>
  </message>
  <message>
   <source>Answer now</source>
   <translation>Odpowiem teraz</translation>
  </message>
  <message>
   <source>Are you Go?</source>
   <translation>Czy wszystko gotowe?</translation>
  </message>
  <message>
   <source>Ask for help</source>
   <translation>Poproś o pomoc</translation>
  </message>
  <message>
   <source>At the end</source>
   <translation>Pod koniec</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Zmień</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wybierz…</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Zdejmij</translation>
  </message>
  <message>
   <source>Copy the link</source>
   <translation>Kopiuj link</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Odrzuć</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Gotowe</translation>
  </message>
  <message>
   <source>Go on, they see you in the room.</source>
   <translation>Proszę mówić dalej, na sali wszystko widać.</translation>
  </message>
  <message>
   <source>Help is on its way</source>
   <translation>Pomoc już idzie</translation>
  </message>
  <message>
   <source>I can’t reach the desk.</source>
   <translation>Brak połączenia z biurem.</translation>
  </message>
  <message>
   <source>I paused</source>
   <translation>Robię pauzę</translation>
  </message>
  <message>
   <source>I’m on it</source>
   <translation>Zajmę się tym</translation>
  </message>
  <message>
   <source>Link of the tutor’s page</source>
   <translation>Link do strony prowadzącego</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Więcej</translation>
  </message>
  <message>
   <source>More time</source>
   <translation>Chwila</translation>
  </message>
  <message>
   <source>My sound</source>
   <translation>Mój dźwięk</translation>
  </message>
  <message>
   <source>No help needed any more</source>
   <translation>Pomoc już niepotrzebna</translation>
  </message>
  <message>
   <source>No launch is near. The tutor’s view belongs to one.</source>
   <translation>Nie ma bliskiego startu. Widok prowadzącego należy do startu.</translation>
  </message>
  <message>
   <source>No launch is near: there is no tutor to ask.</source>
   <translation>Nie ma bliskiego startu, więc nie ma kogo zapytać.</translation>
  </message>
  <message>
   <source>No-go</source>
   <translation>Niegotowe</translation>
  </message>
  <message>
   <source>Nobody has marked one yet. In a ticket: “Question for the tutor…” of the menu.</source>
   <translation>Jeszcze żadnego nie ma. W zgłoszeniu: „Pytanie do prowadzącego…” w menu.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nie teraz</translation>
  </message>
  <message>
   <source>Not today</source>
   <translation>Nie dzisiaj</translation>
  </message>
  <message>
   <source>Nothing but the time and how it stands.</source>
   <translation>Tylko czas i stan rzeczy.</translation>
  </message>
  <message>
   <source>On a phone…</source>
   <translation>Na telefonie…</translation>
  </message>
  <message>
   <source>On {name}’s screen now</source>
   <translation>Na ekranie teraz: {name}</translation>
  </message>
  <message>
   <source>Open the launch</source>
   <translation>Otwórz start</translation>
  </message>
  <message>
   <source>Or the same as</source>
   <translation>Albo takie samo jak</translation>
  </message>
  <message>
   <source>Please pause</source>
   <translation>Proszę o pauzę</translation>
  </message>
  <message>
   <source>Point the camera of the tutor’s phone at it, or send the link. It is theirs alone.</source>
   <translation>Wystarczy skierować na to aparat telefonu prowadzącego albo wysłać link. Jest tylko dla tej osoby.</translation>
  </message>
  <message>
   <source>Propose a card…</source>
   <translation>Zaproponuj kartę…</translation>
  </message>
  <message>
   <source>Propose it</source>
   <translation>Zaproponuj</translation>
  </message>
  <message>
   <source>Put it on the list</source>
   <translation>Dodaj do listy</translation>
  </message>
  <message>
   <source>Put it on the screen</source>
   <translation>Pokaż na ekranie</translation>
  </message>
  <message>
   <source>Put on the list</source>
   <translation>Na listę</translation>
  </message>
  <message>
   <source>Question for the tutor…</source>
   <translation>Pytanie do prowadzącego…</translation>
  </message>
  <message>
   <source>Questions for the tutor</source>
   <translation>Pytania do prowadzącego</translation>
  </message>
  <message>
   <source>Read in two seconds: {first} and {second} letters left.</source>
   <translation>Do przeczytania w dwie sekundy. Zostało liter: {first} i {second}.</translation>
  </message>
  <message>
   <source>Said it</source>
   <translation>Powiedziane</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Wyślij</translation>
  </message>
  <message>
   <source>Send a card…</source>
   <translation>Wyślij kartę…</translation>
  </message>
  <message>
   <source>Show the tutor’s view</source>
   <translation>Pokaż widok prowadzącego</translation>
  </message>
  <message>
   <source>Shrink</source>
   <translation>Zmniejsz</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Slajdy</translation>
  </message>
  <message>
   <source>Start at about {time}.</source>
   <translation>Start około {time}.</translation>
  </message>
  <message>
   <source>Take off</source>
   <translation>Zdejmij</translation>
  </message>
  <message>
   <source>The question, in a line</source>
   <translation>Pytanie w jednym wierszu</translation>
  </message>
  <message>
   <source>The start has moved</source>
   <translation>Start się przesunął</translation>
  </message>
  <message>
   <source>The tutor</source>
   <translation>Prowadzący</translation>
  </message>
  <message>
   <source>The tutor’s view stays on top.</source>
   <translation>Widok prowadzącego jest zawsze na wierzchu.</translation>
  </message>
  <message>
   <source>The view on a phone</source>
   <translation>Widok na telefonie</translation>
  </message>
  <message>
   <source>There is no page yet: it needs a tutor, and the address of the help pages.</source>
   <translation>Strony jeszcze nie ma: potrzebny jest prowadzący i adres stron pomocy.</translation>
  </message>
  <message>
   <source>Too long for one look: it will be cut after a word.</source>
   <translation>Za długie na jedno spojrzenie: zostanie ucięte po słowie.</translation>
  </message>
  <message>
   <source>Tutor’s view</source>
   <translation>Widok prowadzącego</translation>
  </message>
  <message>
   <source>Waits its turn: {card}</source>
   <translation>Czeka na swoją kolej: {card}</translation>
  </message>
  <message>
   <source>We begin at {time}.</source>
   <translation>Zaczynamy o {time}.</translation>
  </message>
  <message>
   <source>We wait a moment</source>
   <translation>Chwilę czekamy</translation>
  </message>
  <message>
   <source>What is it?</source>
   <translation>Co się dzieje?</translation>
  </message>
  <message>
   <source>What is missing?</source>
   <translation>Czego brakuje?</translation>
  </message>
  <message>
   <source>What it is about, in a few words</source>
   <translation>O co chodzi, w kilku słowach</translation>
  </message>
  <message>
   <source>What to say or do, in a sentence</source>
   <translation>Co powiedzieć lub zrobić, w jednym zdaniu</translation>
  </message>
  <message>
   <source>Whoever you share the whole screen with sees it. Share one window, or drag it elsewhere.</source>
   <translation>Przy udostępnianiu całego ekranu widzą go inni. Lepiej udostępnić jedno okno albo przesunąć widok.</translation>
  </message>
  <message>
   <source>Your hand is up</source>
   <translation>Prośba o pomoc wysłana</translation>
  </message>
  <message>
   <source>answered in writing</source>
   <translation>odpowiedź na piśmie</translation>
  </message>
  <message>
   <source>answered live</source>
   <translation>odpowiedź na żywo</translation>
  </message>
  <message numerus="yes">
   <source>asked by %n</source>
   <translation>
    <numerusform>pyta %n osoba</numerusform>
    <numerusform>pytają %n osoby</numerusform>
    <numerusform>pyta %n osób</numerusform>
   </translation>
  </message>
  <message>
   <source>at the end</source>
   <translation>pod koniec</translation>
  </message>
  <message>
   <source>hand up tutor</source>
   <translation>ręka pomoc prowadzący</translation>
  </message>
  <message>
   <source>hold {time}</source>
   <translation>pauza {time}</translation>
  </message>
  <message>
   <source>not answered in the webinar</source>
   <translation>bez odpowiedzi na webinarze</translation>
  </message>
  <message>
   <source>not answered yet</source>
   <translation>jeszcze bez odpowiedzi</translation>
  </message>
  <message>
   <source>not in this webinar, {time}</source>
   <translation>nie na tym webinarze, {time}</translation>
  </message>
  <message>
   <source>not now, comes again at {time}</source>
   <translation>nie teraz, wróci o {time}</translation>
  </message>
  <message>
   <source>not seen yet</source>
   <translation>jeszcze nie widziane</translation>
  </message>
  <message>
   <source>on air window above small card webinar</source>
   <translation>na żywo okno na wierzchu mała karta webinar</translation>
  </message>
  <message>
   <source>on the tutor’s list</source>
   <translation>na liście prowadzącego</translation>
  </message>
  <message>
   <source>paused {time}</source>
   <translation>pauza {time}</translation>
  </message>
  <message numerus="yes">
   <source>questions in %n min</source>
   <translation>
    <numerusform>pytania za %n min</numerusform>
    <numerusform>pytania za %n min</numerusform>
    <numerusform>pytania za %n min</numerusform>
   </translation>
  </message>
  <message>
   <source>questions now</source>
   <translation>teraz pytania</translation>
  </message>
  <message>
   <source>said {time}</source>
   <translation>powiedziane {time}</translation>
  </message>
  <message>
   <source>seen {time}, not said yet</source>
   <translation>widziane {time}, jeszcze nie powiedziane</translation>
  </message>
  <message>
   <source>start at {time}</source>
   <translation>start {time}</translation>
  </message>
  <message>
   <source>the tutor</source>
   <translation>prowadzący</translation>
  </message>
  <message>
   <source>webinar live answer ask</source>
   <translation>webinar na żywo odpowiedź zapytaj</translation>
  </message>
  <message>
   <source>{name} is on it.</source>
   <translation>Zajmuje się tym {name}.</translation>
  </message>
  <message>
   <source>{name} needs help</source>
   <translation>Pomocy potrzebuje {name}</translation>
  </message>
  <message>
   <source>{name} needs help: {what}</source>
   <translation>Pomocy potrzebuje {name}: {what}</translation>
  </message>
  <message>
   <source>{name} proposes: {card}</source>
   <translation>Propozycja ({name}): {card}</translation>
  </message>
  <message>
   <source>{name} sees you. What is it?</source>
   <translation>Widzi to {name}. Co się dzieje?</translation>
  </message>
  <message>
   <source>{what}: {wait}, {chosen} on the list</source>
   <translation>{what}: {wait}, na liście: {chosen}</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>„{words}”</translation>
  </message>
 </context>
 <context>
  <name>webinars</name>
  <message numerus="yes">
   <source>%n can only be called: they stand in the call list.</source>
   <translation>
    <numerusform>Do %n osoby można tylko zadzwonić: jest na liście telefonów.</numerusform>
    <numerusform>Do %n osób można tylko zadzwonić: są na liście telefonów.</numerusform>
    <numerusform>Do %n osób można tylko zadzwonić: są na liście telefonów.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached</source>
   <translation>
    <numerusform>z %n osobą nie ma kontaktu</numerusform>
    <numerusform>z %n osobami nie ma kontaktu</numerusform>
    <numerusform>z %n osobami nie ma kontaktu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached.</source>
   <translation>
    <numerusform>Z %n osobą nie ma kontaktu.</numerusform>
    <numerusform>Z %n osobami nie ma kontaktu.</numerusform>
    <numerusform>Z %n osobami nie ma kontaktu.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have no address: put them on the call list</source>
   <translation>
    <numerusform>%n osoba bez adresu: na listę telefonów</numerusform>
    <numerusform>%n osoby bez adresu: na listę telefonów</numerusform>
    <numerusform>%n osób bez adresu: na listę telefonów</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have theirs or are in</source>
   <translation>
    <numerusform>%n osoba już ma list lub jest w pokoju</numerusform>
    <numerusform>%n osoby już mają list lub są w pokoju</numerusform>
    <numerusform>%n osób już ma list lub jest w pokoju</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters leave in a few seconds.</source>
   <translation>
    <numerusform>%n list wyjdzie za kilka sekund.</numerusform>
    <numerusform>%n listy wyjdą za kilka sekund.</numerusform>
    <numerusform>%n listów wyjdzie za kilka sekund.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more were announced.</source>
   <translation>
    <numerusform>Zapowiedziano jeszcze %n.</numerusform>
    <numerusform>Zapowiedziano jeszcze %n.</numerusform>
    <numerusform>Zapowiedziano jeszcze %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people get a letter</source>
   <translation>
    <numerusform>%n osoba dostanie list</numerusform>
    <numerusform>%n osoby dostaną list</numerusform>
    <numerusform>%n osób dostanie list</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n webinars</source>
   <translation>
    <numerusform>%n webinar</numerusform>
    <numerusform>%n webinary</numerusform>
    <numerusform>%n webinarów</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were reminded just now or are in</source>
   <translation>
    <numerusform>%n osoba dostała przypomnienie przed chwilą lub jest w pokoju</numerusform>
    <numerusform>%n osoby dostały przypomnienie przed chwilą lub są w pokoju</numerusform>
    <numerusform>%n osób dostało przypomnienie przed chwilą lub jest w pokoju</numerusform>
   </translation>
  </message>
  <message>
   <source>A new one</source>
   <translation>Nowy</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adres</translation>
  </message>
  <message>
   <source>After so many</source>
   <translation>Po tylu</translation>
  </message>
  <message>
   <source>All get the link of the room: the desk has no web address yet.</source>
   <translation>Wszyscy dostaną odnośnik do pokoju: zespół nie ma jeszcze adresu swoich stron.</translation>
  </message>
  <message>
   <source>Announce them</source>
   <translation>Zapowiedz</translation>
  </message>
  <message>
   <source>As on {day}</source>
   <translation>Jak {day}</translation>
  </message>
  <message>
   <source>As usual</source>
   <translation>Jak zwykle</translation>
  </message>
  <message>
   <source>Call them off</source>
   <translation>Odwołaj je</translation>
  </message>
  <message>
   <source>Call this and all that follow off</source>
   <translation>Odwołaj ten i wszystkie następne</translation>
  </message>
  <message>
   <source>Came or not, approved or cancelled</source>
   <translation>Czy był, zatwierdzone czy anulowane</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Anuluj</translation>
  </message>
  <message>
   <source>Checks of your own, with commas</source>
   <translation>Własne punkty, po przecinku</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Zamknij</translation>
  </message>
  <message>
   <source>Connect the webinar tool</source>
   <translation>Połącz narzędzie do webinarów</translation>
  </message>
  <message>
   <source>Connect the webinar tool…</source>
   <translation>Połącz narzędzie do webinarów…</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>Kopiuj adres</translation>
  </message>
  <message>
   <source>Each has a way in of their own; who opened it is seen here.</source>
   <translation>Każdy ma własne wejście; tu widać, kto je otworzył.</translation>
  </message>
  <message>
   <source>Every month, same weekday</source>
   <translation>Co miesiąc, ten sam dzień tygodnia</translation>
  </message>
  <message>
   <source>Every two weeks</source>
   <translation>Co dwa tygodnie</translation>
  </message>
  <message>
   <source>Every week</source>
   <translation>Co tydzień</translation>
  </message>
  <message>
   <source>Everybody expected, each in their language over their channel.</source>
   <translation>Wszyscy oczekiwani, każdy w swoim języku i swoim kanałem.</translation>
  </message>
  <message>
   <source>For whoever calls {name}</source>
   <translation>Dla tego, kto zadzwoni: {name}</translation>
  </message>
  <message numerus="yes">
   <source>Held for %n minutes: move the start?</source>
   <translation>
    <numerusform>Wstrzymane od %n minuty: przesunąć początek?</numerusform>
    <numerusform>Wstrzymane od %n minut: przesunąć początek?</numerusform>
    <numerusform>Wstrzymane od %n minut: przesunąć początek?</numerusform>
   </translation>
  </message>
  <message>
   <source>Host, speaker or guest</source>
   <translation>Prowadzący, prelegent czy gość</translation>
  </message>
  <message>
   <source>How long they were there</source>
   <translation>Jak długo byli</translation>
  </message>
  <message>
   <source>Import registrations or attendance…</source>
   <translation>Importuj zgłoszenia lub obecność…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importuj…</translation>
  </message>
  <message>
   <source>Invitation</source>
   <translation>Zaproszenie</translation>
  </message>
  <message numerus="yes">
   <source>Invite %n people</source>
   <translation>
    <numerusform>Zaproś %n osobę</numerusform>
    <numerusform>Zaproś %n osoby</numerusform>
    <numerusform>Zaproś %n osób</numerusform>
   </translation>
  </message>
  <message>
   <source>Invite or remind everybody expected…</source>
   <translation>Zaproś wszystkich oczekiwanych lub przypomnij im…</translation>
  </message>
  <message>
   <source>Invite…</source>
   <translation>Zaproś…</translation>
  </message>
  <message>
   <source>It comes again</source>
   <translation>Powtarza się</translation>
  </message>
  <message>
   <source>It ends</source>
   <translation>Kończy się</translation>
  </message>
  <message>
   <source>It is shown this once.</source>
   <translation>Widać go tylko ten jeden raz.</translation>
  </message>
  <message>
   <source>It needs a name.</source>
   <translation>Potrzebna jest nazwa.</translation>
  </message>
  <message>
   <source>Joined at</source>
   <translation>Wejście</translation>
  </message>
  <message>
   <source>Kind of letter</source>
   <translation>Rodzaj listu</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Język</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Ostatni dzień</translation>
  </message>
  <message>
   <source>Left at</source>
   <translation>Wyjście</translation>
  </message>
  <message>
   <source>Let your webinar tool, or a service that connects programs, post to this address when somebody joins or leaves.</source>
   <translation>Niech narzędzie webinarów albo usługa łącząca programy wysyła na ten adres, kto wchodzi i wychodzi.</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>List</translation>
  </message>
  <message>
   <source>Letters to everybody expected</source>
   <translation>Listy do wszystkich oczekiwanych</translation>
  </message>
  <message>
   <source>Make a new address</source>
   <translation>Utwórz nowy adres</translation>
  </message>
  <message>
   <source>Make an address</source>
   <translation>Utwórz adres</translation>
  </message>
  <message>
   <source>Minutes after the start; before it they are negative</source>
   <translation>Minuty po początku; przed nim są ujemne</translation>
  </message>
  <message>
   <source>Monday to Friday</source>
   <translation>Od poniedziałku do piątku</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Więcej</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nazwa</translation>
  </message>
  <message>
   <source>New calendar file…</source>
   <translation>Nowy plik kalendarza…</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Następny</translation>
  </message>
  <message>
   <source>Nobody to write to</source>
   <translation>Nie ma do kogo pisać</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nie teraz</translation>
  </message>
  <message>
   <source>Nothing was sent.</source>
   <translation>Nic nie wysłano.</translation>
  </message>
  <message>
   <source>On a day</source>
   <translation>W dniu</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message numerus="yes">
   <source>Plan %n calls</source>
   <translation>
    <numerusform>Zaplanuj %n telefon</numerusform>
    <numerusform>Zaplanuj %n telefony</numerusform>
    <numerusform>Zaplanuj %n telefonów</numerusform>
   </translation>
  </message>
  <message>
   <source>Plans of launches</source>
   <translation>Plany startów</translation>
  </message>
  <message>
   <source>Plans of launches…</source>
   <translation>Plany startów…</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Poprzedni</translation>
  </message>
  <message>
   <source>Registered on</source>
   <translation>Zgłoszenie</translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people</source>
   <translation>
    <numerusform>Przypomnij %n osobie</numerusform>
    <numerusform>Przypomnij %n osobom</numerusform>
    <numerusform>Przypomnij %n osobom</numerusform>
   </translation>
  </message>
  <message>
   <source>Reminder</source>
   <translation>Przypomnienie</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Usuń</translation>
  </message>
  <message>
   <source>Repeat the webinar</source>
   <translation>Powtarzaj webinar</translation>
  </message>
  <message>
   <source>Repeat…</source>
   <translation>Powtarzaj…</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Zapisz</translation>
  </message>
  <message>
   <source>Save the calendar file</source>
   <translation>Zapisz plik kalendarza</translation>
  </message>
  <message>
   <source>Save the calendar file of the webinar…</source>
   <translation>Zapisz plik kalendarza webinaru…</translation>
  </message>
  <message>
   <source>Save the calendar file…</source>
   <translation>Zapisz plik kalendarza…</translation>
  </message>
  <message>
   <source>Saved.</source>
   <translation>Zapisano.</translation>
  </message>
  <message>
   <source>Stations that say go</source>
   <translation>Stanowiska, które mówią „gotowe”</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Temat</translation>
  </message>
  <message numerus="yes">
   <source>Tell %n people</source>
   <translation>
    <numerusform>Powiedz %n osobie</numerusform>
    <numerusform>Powiedz %n osobom</numerusform>
    <numerusform>Powiedz %n osobom</numerusform>
   </translation>
  </message>
  <message>
   <source>Tell everyone</source>
   <translation>Powiedz wszystkim</translation>
  </message>
  <message>
   <source>Templates are written by leads.</source>
   <translation>Szablony piszą prowadzący zespół.</translation>
  </message>
  <message>
   <source>That is no series yet.</source>
   <translation>To jeszcze nie seria.</translation>
  </message>
  <message>
   <source>The calls stand in the queue.</source>
   <translation>Telefony są w kolejce.</translation>
  </message>
  <message>
   <source>The desk has no web address yet: set one in the settings first.</source>
   <translation>Zespół nie ma jeszcze adresu swoich stron: najpierw podaj go w ustawieniach.</translation>
  </message>
  <message>
   <source>The file could not be written.</source>
   <translation>Nie udało się zapisać pliku.</translation>
  </message>
  <message>
   <source>The phases begin one after the other, and Live at 0.</source>
   <translation>Fazy zaczynają się jedna po drugiej, a „Na żywo” w 0.</translation>
  </message>
  <message>
   <source>There is an address already. A new one ends it.</source>
   <translation>Jest już adres. Nowy go unieważni.</translation>
  </message>
  <message>
   <source>There is no link yet: lines with it are left out.</source>
   <translation>Nie ma jeszcze odnośnika: wiersze z nim są pomijane.</translation>
  </message>
  <message>
   <source>This and all that follow in its series</source>
   <translation>Ten i wszystkie następne w serii</translation>
  </message>
  <message>
   <source>To {name}</source>
   <translation>Do: {name}</translation>
  </message>
  <message>
   <source>Webinars, this one too</source>
   <translation>Webinary, razem z tym</translation>
  </message>
  <message>
   <source>What is posted there; event is joined or left</source>
   <translation>Co jest tam wysyłane; event to joined lub left</translation>
  </message>
  <message>
   <source>What they read</source>
   <translation>Co przeczytają</translation>
  </message>
  <message>
   <source>Who registered, who came</source>
   <translation>Kto się zgłosił, kto był</translation>
  </message>
  <message>
   <source>host or speaker, no participant</source>
   <translation>prowadzący lub prelegent, nie uczestnik</translation>
  </message>
  <message>
   <source>start later moved hold notice</source>
   <translation>początek później przesunięty wstrzymany wiadomość</translation>
  </message>
  <message>
   <source>{every} until {day}</source>
   <translation>{every} do {day}</translation>
  </message>
 </context>
 <context>
  <name>wishes</name>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n osoba</numerusform>
    <numerusform>%n osoby</numerusform>
    <numerusform>%n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people asked</source>
   <translation>
    <numerusform>prosi %n osoba</numerusform>
    <numerusform>proszą %n osoby</numerusform>
    <numerusform>prosi %n osób</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n zgłoszenie</numerusform>
    <numerusform>%n zgłoszenia</numerusform>
    <numerusform>%n zgłoszeń</numerusform>
   </translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Wyczyść wyszukiwanie</translation>
  </message>
  <message>
   <source>Counted for them too.</source>
   <translation>Policzono także dla nich.</translation>
  </message>
  <message>
   <source>Defect</source>
   <translation>Usterka</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Usuń</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Zrobione</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Edytuj</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Zakończone</translation>
  </message>
  <message>
   <source>Erased with whoever asked</source>
   <translation>Usunięte razem z osobą, która prosiła</translation>
  </message>
  <message>
   <source>Find a wish</source>
   <translation>Znajdź życzenie</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>Na jakim jest etapie</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Rodzaj</translation>
  </message>
  <message>
   <source>Mark a ticket as a wish or a defect, and it is counted here by people.</source>
   <translation>Oznacz zgłoszenie jako życzenie lub usterkę, a policzymy tu osoby.</translation>
  </message>
  <message>
   <source>More about it</source>
   <translation>Więcej o tym</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Nowe</translation>
  </message>
  <message>
   <source>New defect: {title}</source>
   <translation>Nowa usterka: {title}</translation>
  </message>
  <message>
   <source>New wish or defect</source>
   <translation>Nowe życzenie lub usterka</translation>
  </message>
  <message>
   <source>New wish: {title}</source>
   <translation>Nowe życzenie: {title}</translation>
  </message>
  <message>
   <source>Nobody asks for it.</source>
   <translation>Nikt o to nie prosi.</translation>
  </message>
  <message>
   <source>Nobody has asked for anything yet</source>
   <translation>Nikt jeszcze o nic nie prosił</translation>
  </message>
  <message>
   <source>Nothing here</source>
   <translation>Nic tu nie ma</translation>
  </message>
  <message>
   <source>On the wish list.</source>
   <translation>Na liście życzeń.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Otwarte</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>plural</comment>
   <translation>Otwarte</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>verb</comment>
   <translation>Otwórz</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Zaplanowane</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Zapisz</translation>
  </message>
  <message numerus="yes">
   <source>Tell %n people…</source>
   <translation>
    <numerusform>Powiadom %n osobę…</numerusform>
    <numerusform>Powiadom %n osoby…</numerusform>
    <numerusform>Powiadom %n osób…</numerusform>
   </translation>
  </message>
  <message>
   <source>That is counted already.</source>
   <translation>To już policzono.</translation>
  </message>
  <message>
   <source>The same as another…</source>
   <translation>To samo co inne…</translation>
  </message>
  <message>
   <source>The same as…</source>
   <translation>To samo co…</translation>
  </message>
  <message>
   <source>There is no other wish.</source>
   <translation>Nie ma innego życzenia.</translation>
  </message>
  <message>
   <source>They do not ask for it</source>
   <translation>Nie proszą o to</translation>
  </message>
  <message>
   <source>Those who asked for “{title}” count here now.</source>
   <translation>Osoby od „{title}” liczą się teraz tutaj.</translation>
  </message>
  <message>
   <source>Type what they would like, in a few words.</source>
   <translation>Wpisz w kilku słowach, czego by chcieli.</translation>
  </message>
  <message>
   <source>What they would like, in a few words</source>
   <translation>Czego by chcieli, w kilku słowach</translation>
  </message>
  <message>
   <source>Which wishes</source>
   <translation>Które życzenia</translation>
  </message>
  <message>
   <source>Who asked</source>
   <translation>Kto prosił</translation>
  </message>
  <message>
   <source>Will not be done</source>
   <translation>Nie będzie zrobione</translation>
  </message>
  <message>
   <source>Wish</source>
   <translation>Życzenie</translation>
  </message>
  <message>
   <source>Wish or defect of the platform…</source>
   <translation>Życzenie lub usterka platformy…</translation>
  </message>
  <message>
   <source>Wishes and defects</source>
   <translation>Życzenia i usterki</translation>
  </message>
  <message>
   <source>bug idea feature request wish list</source>
   <translation>błąd pomysł funkcja prośba lista życzeń</translation>
  </message>
  <message>
   <source>ended {day}</source>
   <translation>zakończone {day}</translation>
  </message>
  <message>
   <source>not told yet</source>
   <translation>jeszcze bez wiadomości</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>od {day}</translation>
  </message>
  <message>
   <source>told</source>
   <translation>powiadomiono</translation>
  </message>
 </context>
</TS>
