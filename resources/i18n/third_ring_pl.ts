<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
 <context>
  <name>composer</name>
  <message numerus="yes">
   <source>%n places are not filled in. Send again to send it as it is.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>A file is still being read. Send again in a moment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a copy to…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Attach a file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bold</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Draft saved {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Email</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Goes out at once</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Goes out in {seconds} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Goes out: {time}. To: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Insert a template</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Insert an article</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It has left already and cannot be taken back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was not sent. Your text is safe.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Italic</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>List</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name a colleague</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New answer from {name}, {ago}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New message from {name}, {ago}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No email address is known for {name}. Add one, or keep it as a note.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not sent: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note, only the team</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On its way to {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only agents can answer. Your text is safe; keep it as a note.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reply by chat to {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reply by email to {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reply or note</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send and next</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send and solve</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send and wait</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send and wait for them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send later…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send, leave the state</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sending to {name} in {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sends at once in chat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the message</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Something new arrived in between. Your text is back as a draft.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The note is empty. Write a word or attach a file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The program was not running when it was due. Your text is back as a draft.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The ticket cannot take that state now. Send it without.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is nothing to send yet. Write a word or attach a file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This address is not complete: {addresses}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This ticket is gone. Your text is safe here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a note for the team</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write to {name}. Type / for a template</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your text is safe. Read it, then decide.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} cannot be reached by chat. Choose email, or keep it as a note.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} cannot be read. Is it open elsewhere, or gone?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} has {size}. More than 50 MB cannot be sent; a link can.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{size} in all. More than 50 MB cannot be sent; a link can.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{size} in all: many mailboxes take no more than 25 MB.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>conversation</name>
  <message>
   <source>Copy address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open {host}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write to {address}</source>
   <translation type="unfinished"></translation>
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
  <name>frame</name>
  <message>
   <source>Articles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Available</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Break</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Disconnected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Divider</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Do not disturb</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything saved {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Menu</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Off shift</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On a call</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search or command</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search or run a command</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search people, tickets, articles — or run a command</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrap-up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You are {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your state: {state}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>all commands</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>commands</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>next, previous</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reply</source>
   <translation type="unfinished"></translation>
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
  <name>menu</name>
  <message>
   <source>Call</source>
   <translation>Rozmowa</translation>
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
</TS>
