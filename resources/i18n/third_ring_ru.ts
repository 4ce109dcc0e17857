<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
