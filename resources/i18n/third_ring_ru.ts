<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
   <translation>Сегодня</translation>
  </message>
  <message>
   <source>Tomorrow</source>
   <translation>Завтра</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Вчера</translation>
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
   <translation>Alt с буквой на многих компьютерах открывает меню.</translation>
  </message>
  <message>
   <source>Another command has this key.</source>
   <translation>Эта клавиша занята другой командой.</translation>
  </message>
  <message>
   <source>Ctrl and Alt together type letters like ą and ć.</source>
   <translation>Ctrl и Alt вместе печатают буквы вроде ą и ć.</translation>
  </message>
  <message>
   <source>This key belongs to the computer.</source>
   <translation>Эта клавиша принадлежит системе.</translation>
  </message>
  <message>
   <source>This key is not known.</source>
   <translation>Эта клавиша неизвестна.</translation>
  </message>
  <message>
   <source>This sign is elsewhere on other keyboards.</source>
   <translation>На других клавиатурах этот знак в другом месте.</translation>
  </message>
 </context>
 <context>
  <name>menu</name>
  <message>
   <source>Call</source>
   <translation>Звонок</translation>
  </message>
  <message>
   <source>Desk</source>
   <translation>Консоль</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Правка</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Переход</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Справка</translation>
  </message>
  <message>
   <source>Launch</source>
   <translation>Запуск</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Ответ</translation>
  </message>
  <message>
   <source>Ticket</source>
   <translation>Заявка</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Вид</translation>
  </message>
 </context>
 <context>
  <name>notices</name>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>ещё %n</numerusform>
    <numerusform>ещё %n</numerusform>
    <numerusform>ещё %n</numerusform>
   </translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Очистить</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Nothing to tell. What comes up is kept here for this shift.</source>
   <translation>Новостей нет. Всё, что появится, останется здесь до конца смены.</translation>
  </message>
  <message>
   <source>Notices</source>
   <translation>Уведомления</translation>
  </message>
  <message numerus="yes">
   <source>Notices, %n new</source>
   <translation>
    <numerusform>Уведомления, %n новое</numerusform>
    <numerusform>Уведомления, %n новых</numerusform>
    <numerusform>Уведомления, %n новых</numerusform>
   </translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Отменить</translation>
  </message>
 </context>
 <context>
  <name>palette</name>
  <message>
   <source>Commands</source>
   <translation>Команды</translation>
  </message>
  <message>
   <source>Find a command, a person, a ticket</source>
   <translation>Найти команду, человека или заявку</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Найдено</translation>
  </message>
  <message>
   <source>Nothing found. Fewer letters find more.</source>
   <translation>Ничего не найдено. Попробуйте ввести меньше букв.</translation>
  </message>
  <message>
   <source>Search people, tickets, articles — or run a command</source>
   <translation>Люди, заявки, статьи или команда</translation>
  </message>
  <message>
   <source>choose</source>
   <translation>выбрать</translation>
  </message>
  <message>
   <source>commands only</source>
   <translation>только команды</translation>
  </message>
  <message>
   <source>do it</source>
   <translation>выполнить</translation>
  </message>
  <message>
   <source>keys</source>
   <translation>клавиши</translation>
  </message>
  <message>
   <source>people</source>
   <translation>люди</translation>
  </message>
  <message>
   <source>tickets</source>
   <translation>заявки</translation>
  </message>
 </context>
 <context>
  <name>size</name>
  <message>
   <source>{size} B</source>
   <translation>{size} Б</translation>
  </message>
  <message>
   <source>{size} GB</source>
   <translation>{size} ГБ</translation>
  </message>
  <message>
   <source>{size} KB</source>
   <translation>{size} КБ</translation>
  </message>
  <message>
   <source>{size} MB</source>
   <translation>{size} МБ</translation>
  </message>
 </context>
 <context>
  <name>span</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation>
    <numerusform>%n день</numerusform>
    <numerusform>%n дня</numerusform>
    <numerusform>%n дней</numerusform>
   </translation>
  </message>
  <message>
   <source>in a moment</source>
   <translation>сейчас</translation>
  </message>
  <message>
   <source>in {span}</source>
   <translation>через {span}</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>только что</translation>
  </message>
  <message>
   <source>just over</source>
   <translation>срок только что прошёл</translation>
  </message>
  <message>
   <source>under 1 min</source>
   <translation>меньше 1 мин</translation>
  </message>
  <message>
   <source>{hours} h</source>
   <translation>{hours} ч</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} ч {minutes} мин</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} мин</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} с</translation>
  </message>
  <message>
   <source>{span} ago</source>
   <translation>{span} назад</translation>
  </message>
  <message>
   <source>{span} over</source>
   <translation>{span} сверх срока</translation>
  </message>
 </context>
 <context>
  <name>states</name>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Копировать подробности</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Повторить</translation>
  </message>
 </context>
</TS>
