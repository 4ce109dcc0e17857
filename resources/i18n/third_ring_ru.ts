<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
 <context>
  <name>acts</name>
  <message numerus="yes">
   <source>%n have an owner already.</source>
   <translation>
    <numerusform>У %n уже есть ответственный.</numerusform>
    <numerusform>У %n уже есть ответственный.</numerusform>
    <numerusform>У %n уже есть ответственный.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n messages are a ticket of their own now.</source>
   <translation>
    <numerusform>%n сообщение теперь отдельное обращение.</numerusform>
    <numerusform>%n сообщения теперь отдельное обращение.</numerusform>
    <numerusform>%n сообщений теперь отдельное обращение.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay as they were.</source>
   <translation>
    <numerusform>Без изменений: %n.</numerusform>
    <numerusform>Без изменений: %n.</numerusform>
    <numerusform>Без изменений: %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n обращение</numerusform>
    <numerusform>%n обращения</numerusform>
    <numerusform>%n обращений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n ждёт</numerusform>
    <numerusform>%n ждут</numerusform>
    <numerusform>%n ждут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were changed since.</source>
   <translation>
    <numerusform>%n с тех пор изменено.</numerusform>
    <numerusform>%n с тех пор изменены.</numerusform>
    <numerusform>%n с тех пор изменено.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were closed already.</source>
   <translation>
    <numerusform>Уже были закрыты: %n.</numerusform>
    <numerusform>Уже были закрыты: %n.</numerusform>
    <numerusform>Уже были закрыты: %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were so already.</source>
   <translation>
    <numerusform>Так уже было: %n.</numerusform>
    <numerusform>Так уже было: %n.</numerusform>
    <numerusform>Так уже было: %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were solved already.</source>
   <translation>
    <numerusform>Уже были решены: %n.</numerusform>
    <numerusform>Уже были решены: %n.</numerusform>
    <numerusform>Уже были решены: %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>A colleague</source>
   <translation>Кто-то из коллег</translation>
  </message>
  <message>
   <source>Awake again: {about}.</source>
   <translation>Снова в очереди: {about}.</translation>
  </message>
  <message>
   <source>Category {name}: {about}.</source>
   <translation>Категория {name}: {about}.</translation>
  </message>
  <message>
   <source>Changed by somebody since, so it stays: {what}.</source>
   <translation>С тех пор это изменили, поэтому остаётся: {what}.</translation>
  </message>
  <message>
   <source>Choose another person…</source>
   <translation>Выбрать другого человека…</translation>
  </message>
  <message>
   <source>Claim</source>
   <translation>Взять</translation>
  </message>
  <message>
   <source>Closed: {about}.</source>
   <translation>Закрыто: {about}.</translation>
  </message>
  <message>
   <source>Copied: {numbers}</source>
   <translation>Скопировано: {numbers}</translation>
  </message>
  <message>
   <source>Copy link for the participant</source>
   <translation>Скопировать ссылку для участника</translation>
  </message>
  <message>
   <source>Copy ticket number</source>
   <translation>Копировать номер обращения</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <source>Date and time…</source>
   <translation>Дата и время…</translation>
  </message>
  <message>
   <source>Done again: {what}.</source>
   <translation>Повторено: {what}.</translation>
  </message>
  <message>
   <source>English</source>
   <translation>английский</translation>
  </message>
  <message>
   <source>Give to…</source>
   <translation>Передать…</translation>
  </message>
  <message>
   <source>Given to {agent}: {about}.</source>
   <translation>Передано: {agent} ({about}).</translation>
  </message>
  <message>
   <source>In 1 hour</source>
   <translation>Через час</translation>
  </message>
  <message>
   <source>In a week</source>
   <translation>Через неделю</translation>
  </message>
  <message>
   <source>It cannot be taken back any more: {about}.</source>
   <translation>Это уже нельзя отменить: {about}.</translation>
  </message>
  <message>
   <source>It has left already: {what}.</source>
   <translation>Это уже ушло: {what}.</translation>
  </message>
  <message>
   <source>It is not there any more: {about}.</source>
   <translation>Этого уже нет: {about}.</translation>
  </message>
  <message>
   <source>It is there already: {about}.</source>
   <translation>Это уже есть: {about}.</translation>
  </message>
  <message>
   <source>Keep the links</source>
   <translation>Оставить ссылки</translation>
  </message>
  <message>
   <source>Link with…</source>
   <translation>Связать с…</translation>
  </message>
  <message>
   <source>Linked with {number}.</source>
   <translation>Связано с {number}.</translation>
  </message>
  <message>
   <source>Mark as spam</source>
   <translation>Отметить как спам</translation>
  </message>
  <message>
   <source>Mark as spam and block the sender</source>
   <translation>Отметить как спам и заблокировать отправителя</translation>
  </message>
  <message>
   <source>Mark as unread or read</source>
   <translation>Отметить непрочитанным или прочитанным</translation>
  </message>
  <message>
   <source>Marked as read: {about}.</source>
   <translation>Отмечено прочитанным: {about}.</translation>
  </message>
  <message>
   <source>Marked as spam and closed: {about}.</source>
   <translation>Отмечено как спам и закрыто: {about}.</translation>
  </message>
  <message>
   <source>Marked as spam, and letters of the sender are set aside from now on: {about}.</source>
   <translation>Отмечено как спам, письма этого отправителя теперь откладываются: {about}.</translation>
  </message>
  <message>
   <source>Marked as unread: {about}.</source>
   <translation>Отмечено непрочитанным: {about}.</translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation>Объединить с…</translation>
  </message>
  <message>
   <source>New subject: {subject}</source>
   <translation>Новая тема: {subject}</translation>
  </message>
  <message>
   <source>New tag: {name}</source>
   <translation>Новая метка: {name}</translation>
  </message>
  <message>
   <source>New ticket…</source>
   <translation>Новое обращение…</translation>
  </message>
  <message>
   <source>No category</source>
   <translation>Без категории</translation>
  </message>
  <message>
   <source>No link that was ever sent leads anywhere now.</source>
   <translation>Ни одна отправленная ссылка больше никуда не ведёт.</translation>
  </message>
  <message>
   <source>No longer linked with {number}.</source>
   <translation>Связи с {number} больше нет.</translation>
  </message>
  <message>
   <source>No tags yet. Type one and press Enter.</source>
   <translation>Меток пока нет. Введите новую и нажмите Enter.</translation>
  </message>
  <message>
   <source>Nobody else is on this desk yet.</source>
   <translation>Пока здесь больше никого нет.</translation>
  </message>
  <message>
   <source>Nobody is waiting. You have everything answered.</source>
   <translation>Никто не ждёт. На всё есть ответ.</translation>
  </message>
  <message>
   <source>Not done, through no fault of yours: {about}.</source>
   <translation>Не сделано, не по вашей вине: {about}.</translation>
  </message>
  <message>
   <source>Nothing was merged into this ticket.</source>
   <translation>С этим обращением ничего не объединяли.</translation>
  </message>
  <message>
   <source>On Monday</source>
   <translation>В понедельник</translation>
  </message>
  <message>
   <source>On hold: {about}.</source>
   <translation>Отложено: {about}.</translation>
  </message>
  <message>
   <source>One reply to all chosen…</source>
   <translation>Один ответ всем выбранным…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Open: {about}.</source>
   <translation>Открыто: {about}.</translation>
  </message>
  <message>
   <source>Part merged tickets…</source>
   <translation>Разделить объединённые…</translation>
  </message>
  <message>
   <source>Participants get new ones with the next letter, or ask for them on the page.</source>
   <translation>Участники получат новые со следующим письмом или попросят их на странице.</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>польский</translation>
  </message>
  <message>
   <source>Priority {name}: {about}.</source>
   <translation>Приоритет {name}: {about}.</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Повторить</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Освободить</translation>
  </message>
  <message>
   <source>Released: {about}.</source>
   <translation>Освобождено: {about}.</translation>
  </message>
  <message>
   <source>Remove a link…</source>
   <translation>Убрать связь…</translation>
  </message>
  <message>
   <source>Rename subject…</source>
   <translation>Изменить тему…</translation>
  </message>
  <message>
   <source>Reopen</source>
   <translation>Открыть снова</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>русский</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Set category…</source>
   <translation>Выбрать категорию…</translation>
  </message>
  <message>
   <source>Set priority…</source>
   <translation>Выбрать приоритет…</translation>
  </message>
  <message>
   <source>Set state…</source>
   <translation>Выбрать состояние…</translation>
  </message>
  <message>
   <source>Show history</source>
   <translation>Показать историю</translation>
  </message>
  <message>
   <source>Snoozed until {until}: {about}.</source>
   <translation>Отложено до: {until} ({about}).</translation>
  </message>
  <message>
   <source>Snooze…</source>
   <translation>Отложить…</translation>
  </message>
  <message>
   <source>Solve</source>
   <translation>Решить</translation>
  </message>
  <message>
   <source>Solved: {about}.</source>
   <translation>Решено: {about}.</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Выделить</translation>
  </message>
  <message>
   <source>Tags {signs}: {about}.</source>
   <translation>Метки {signs}: {about}.</translation>
  </message>
  <message>
   <source>Tags…</source>
   <translation>Метки…</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Вернуть</translation>
  </message>
  <message>
   <source>Take it over</source>
   <translation>Взять себе</translation>
  </message>
  <message>
   <source>Take the next ticket</source>
   <translation>Взять следующее обращение</translation>
  </message>
  <message>
   <source>The desk has no address for its pages yet. A lead sets it under Templates of answers.</source>
   <translation>У команды ещё нет адреса страниц. Руководитель задаёт его в шаблонах ответов.</translation>
  </message>
  <message>
   <source>The link is copied. Whoever has it can read this request.</source>
   <translation>Ссылка скопирована. Кто её получит, сможет прочитать это обращение.</translation>
  </message>
  <message>
   <source>The links that were sent lead nowhere now: {whose}.</source>
   <translation>Отправленные ссылки больше никуда не ведут: {whose}.</translation>
  </message>
  <message>
   <source>There are newer messages: {about}.</source>
   <translation>Есть более новые сообщения: {about}.</translation>
  </message>
  <message>
   <source>There was nothing to do it to.</source>
   <translation>Не к чему было применить.</translation>
  </message>
  <message>
   <source>These with each other</source>
   <translation>Эти между собой</translation>
  </message>
  <message>
   <source>They are from different people.</source>
   <translation>Они от разных людей.</translation>
  </message>
  <message>
   <source>This afternoon</source>
   <translation>Сегодня днём</translation>
  </message>
  <message>
   <source>This cannot be done as it stands now: {about}.</source>
   <translation>В нынешнем состоянии это невозможно: {about}.</translation>
  </message>
  <message>
   <source>This evening</source>
   <translation>Сегодня вечером</translation>
  </message>
  <message>
   <source>This moment is past. Choose a later one.</source>
   <translation>Это время уже прошло. Выберите более позднее.</translation>
  </message>
  <message>
   <source>This ticket has no links.</source>
   <translation>У этого обращения нет связей.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Время</translation>
  </message>
  <message>
   <source>Tomorrow morning</source>
   <translation>Завтра утром</translation>
  </message>
  <message>
   <source>Type a number, a name or words of the other ticket.</source>
   <translation>Введите номер, имя или слова из другого обращения.</translation>
  </message>
  <message>
   <source>Type a part of a name, an email address or a phone number.</source>
   <translation>Введите часть имени, адрес почты или номер телефона.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Отменить</translation>
  </message>
  <message>
   <source>Undone: {what}.</source>
   <translation>Отменено: {what}.</translation>
  </message>
  <message>
   <source>Waiting for the person: {about}.</source>
   <translation>Ждёт ответа человека: {about}.</translation>
  </message>
  <message>
   <source>Wake</source>
   <translation>Вернуть в очередь</translation>
  </message>
  <message>
   <source>Withdraw all links of participants…</source>
   <translation>Отозвать все ссылки участников…</translation>
  </message>
  <message>
   <source>Withdraw every link that was ever sent</source>
   <translation>Отозвать все отправленные ссылки</translation>
  </message>
  <message>
   <source>Withdraw links</source>
   <translation>Отозвать ссылки</translation>
  </message>
  <message>
   <source>Your role does not include this. A lead can do it.</source>
   <translation>Ваша роль этого не позволяет. Это может сделать руководитель смены.</translation>
  </message>
  <message>
   <source>Yours now: {about}.</source>
   <translation>Теперь ваше: {about}.</translation>
  </message>
  <message>
   <source>answer many everybody bulk broadcast</source>
   <comment>words to find it by</comment>
   <translation>ответить многим всем массовый рассылка</translation>
  </message>
  <message>
   <source>available</source>
   <translation>на месте</translation>
  </message>
  <message>
   <source>changes log</source>
   <comment>words to find it by</comment>
   <translation>изменения журнал</translation>
  </message>
  <message>
   <source>create letter call walk-in by hand</source>
   <comment>words to find it by</comment>
   <translation>создать письмо звонок визит вручную</translation>
  </message>
  <message>
   <source>customer learner requester change</source>
   <comment>words to find it by</comment>
   <translation>клиент участник ученик сменить</translation>
  </message>
  <message>
   <source>do not disturb</source>
   <translation>не беспокоить</translation>
  </message>
  <message>
   <source>does not answer</source>
   <translation>не отвечает</translation>
  </message>
  <message>
   <source>done finish close</source>
   <comment>words to find it by</comment>
   <translation>готово завершить закрыть</translation>
  </message>
  <message>
   <source>end snooze</source>
   <comment>words to find it by</comment>
   <translation>разбудить закончить</translation>
  </message>
  <message>
   <source>finished for good</source>
   <translation>завершено окончательно</translation>
  </message>
  <message>
   <source>hand over assign transfer colleague</source>
   <comment>words to find it by</comment>
   <translation>назначить отдать коллега</translation>
  </message>
  <message>
   <source>in wrap-up</source>
   <translation>завершает звонок</translation>
  </message>
  <message>
   <source>it is ours to answer</source>
   <translation>ответ за нами</translation>
  </message>
  <message>
   <source>join same duplicate</source>
   <comment>words to find it by</comment>
   <translation>соединить то же дубль</translation>
  </message>
  <message>
   <source>junk unwanted advertising</source>
   <comment>words to find it by</comment>
   <translation>спам мусор нежелательное реклама</translation>
  </message>
  <message>
   <source>junk unwanted advertising blacklist</source>
   <comment>words to find it by</comment>
   <translation>спам мусор нежелательное реклама чёрный список</translation>
  </message>
  <message>
   <source>kind technical organisational content</source>
   <comment>words to find it by</comment>
   <translation>вид технический организация материалы</translation>
  </message>
  <message>
   <source>label</source>
   <comment>words to find it by</comment>
   <translation>тег ярлык</translation>
  </message>
  <message>
   <source>next waiting unclaimed</source>
   <comment>words to find it by</comment>
   <translation>следующий ждёт ничьё</translation>
  </message>
  <message>
   <source>no answer</source>
   <translation>нет ответа</translation>
  </message>
  <message>
   <source>none</source>
   <comment>category</comment>
   <translation>нет</translation>
  </message>
  <message>
   <source>now: {value}</source>
   <translation>сейчас: {value}</translation>
  </message>
  <message>
   <source>off shift</source>
   <translation>не на смене</translation>
  </message>
  <message>
   <source>on a break</source>
   <translation>на перерыве</translation>
  </message>
  <message>
   <source>on a call</source>
   <translation>на звонке</translation>
  </message>
  <message>
   <source>on some of them</source>
   <translation>не на всех</translation>
  </message>
  <message>
   <source>open again</source>
   <comment>words to find it by</comment>
   <translation>снова открыть возобновить</translation>
  </message>
  <message>
   <source>open pending on hold solved closed</source>
   <comment>words to find it by</comment>
   <translation>открыто ожидает отложено решено закрыто</translation>
  </message>
  <message>
   <source>opens again when the person writes</source>
   <translation>откроется снова, если человек напишет</translation>
  </message>
  <message>
   <source>page of the request revoke address</source>
   <comment>words to find it by</comment>
   <translation>страница обращения отозвать адрес</translation>
  </message>
  <message>
   <source>page of the request status address</source>
   <comment>words to find it by</comment>
   <translation>страница обращения состояние адрес</translation>
  </message>
  <message>
   <source>remind me later wait tomorrow</source>
   <comment>words to find it by</comment>
   <translation>напомнить позже подождать завтра</translation>
  </message>
  <message>
   <source>revoke pages requests key leak</source>
   <comment>words to find it by</comment>
   <translation>отозвать страницы обращения ключ утечка</translation>
  </message>
  <message>
   <source>same person</source>
   <translation>тот же человек</translation>
  </message>
  <message>
   <source>separate unmerge</source>
   <comment>words to find it by</comment>
   <translation>разъединить отделить</translation>
  </message>
  <message>
   <source>take assign mine</source>
   <comment>words to find it by</comment>
   <translation>взять назначить моё</translation>
  </message>
  <message>
   <source>team</source>
   <translation>команда</translation>
  </message>
  <message>
   <source>unassign unclaim give up</source>
   <comment>words to find it by</comment>
   <translation>снять отказаться ничьё</translation>
  </message>
  <message>
   <source>urgent high normal low</source>
   <comment>words to find it by</comment>
   <translation>срочный высокий обычный низкий</translation>
  </message>
  <message>
   <source>waiting for an expert or somebody outside</source>
   <translation>ждёт эксперта или кого-то со стороны</translation>
  </message>
  <message>
   <source>waiting for the person</source>
   <translation>ждёт человека</translation>
  </message>
  <message numerus="yes">
   <source>{agent} has %n already.</source>
   <translation>
    <numerusform>Уже у {agent}: %n.</numerusform>
    <numerusform>Уже у {agent}: %n.</numerusform>
    <numerusform>Уже у {agent}: %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>{going} lives on in {into}.</source>
   <translation>{going} продолжается в {into}.</translation>
  </message>
  <message>
   <source>{into} lives on. The messages of {going} are shown there in order of time, and letters to it arrive there. Both can be parted again.</source>
   <translation>Остаётся {into}. Сообщения из {going} видны там по порядку времени, туда же придут новые письма. Позже их можно разделить.</translation>
  </message>
  <message>
   <source>{number} belongs to: {person}.</source>
   <translation>{number} теперь за: {person}.</translation>
  </message>
  <message>
   <source>{number} stands alone again.</source>
   <translation>{number} снова отдельно.</translation>
  </message>
  <message>
   <source>{put} of {total} put back.</source>
   <translation>Возвращено {put} из {total}.</translation>
  </message>
  <message>
   <source>{who} has it already: {about}.</source>
   <translation>Уже занимается {who}: {about}.</translation>
  </message>
 </context>
 <context>
  <name>advice</name>
  <message>
   <source>0: nothing is reviewed.</source>
   <translation>0: ничего не просматривается.</translation>
  </message>
  <message>
   <source>Agents ask experts, tutors and others without giving the ticket away.</source>
   <translation>Команда спрашивает экспертов, тьюторов и других, а обращение остаётся на своём месте.</translation>
  </message>
  <message>
   <source>All leads</source>
   <translation>Все руководители</translation>
  </message>
  <message>
   <source>An answer is needed within</source>
   <translation>Ответ нужен в течение</translation>
  </message>
  <message>
   <source>Chance chooses solved tickets once a week; a colleague reads them and says a kind word. Nobody reads their own, and nobody is compared with anybody.</source>
   <translation>Раз в неделю случай выбирает решённые обращения; коллега читает их и говорит доброе слово. Никто не читает свои, и никого ни с кем не сравнивают.</translation>
  </message>
  <message>
   <source>First those with which somebody was not content</source>
   <translation>Сначала те, которыми кто-то остался недоволен</translation>
  </message>
  <message>
   <source>In the hours of the desk. As 30 min, 4 h, or 2 d.</source>
   <translation>В рабочие часы. Например, 30 min, 4 h или 2 d.</translation>
  </message>
  <message>
   <source>None ticked: all leads.</source>
   <translation>Ничего не отмечено: все руководители.</translation>
  </message>
  <message>
   <source>People outside the desk may be asked by e-mail</source>
   <translation>Можно спрашивать по почте людей не из команды</translation>
  </message>
  <message>
   <source>Questions to experts</source>
   <translation>Вопросы экспертам</translation>
  </message>
  <message>
   <source>Remind whoever is asked by letter when a quarter of the time is left</source>
   <translation>Напоминать тем, кого спросили письмом, когда осталась четверть времени</translation>
  </message>
  <message>
   <source>Reviews</source>
   <translation>Разборы</translation>
  </message>
  <message>
   <source>Tickets of each person and week</source>
   <translation>Обращений на человека в неделю</translation>
  </message>
  <message>
   <source>Told when none came in time</source>
   <translation>Кому сообщить, если ответа нет вовремя</translation>
  </message>
  <message>
   <source>Who reads them</source>
   <translation>Кто их читает</translation>
  </message>
 </context>
 <context>
  <name>after_action</name>
  <message numerus="yes">
   <source>%n did not come</source>
   <translation>
    <numerusform>%n не пришёл</numerusform>
    <numerusform>%n не пришли</numerusform>
    <numerusform>%n не пришли</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n expected</source>
   <translation>
    <numerusform>ожидалось %n</numerusform>
    <numerusform>ожидалось %n</numerusform>
    <numerusform>ожидалось %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes later than planned</source>
   <translation>
    <numerusform>на %n минуту позже плана</numerusform>
    <numerusform>на %n минуты позже плана</numerusform>
    <numerusform>на %n минут позже плана</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people opened the link and never got in.</source>
   <translation>
    <numerusform>%n человек открыл ссылку и так и не вошёл.</numerusform>
    <numerusform>%n человека открыли ссылку и так и не вошли.</numerusform>
    <numerusform>%n человек открыли ссылку и так и не вошли.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n requests</source>
   <translation>
    <numerusform>%n обращение</numerusform>
    <numerusform>%n обращения</numerusform>
    <numerusform>%n обращений</numerusform>
   </translation>
  </message>
  <message>
   <source>A gateway serves them (third-ring web); then the report can be shared.</source>
   <translation>Их отдаёт шлюз (third-ring web); тогда отчётом можно поделиться.</translation>
  </message>
  <message>
   <source>A note taken back</source>
   <translation>Заметка убрана</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Добавить</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>Добавить…</translation>
  </message>
  <message>
   <source>After {webinar}</source>
   <translation>После вебинара: {webinar}</translation>
  </message>
  <message>
   <source>Answered in time</source>
   <translation>Ответили вовремя</translation>
  </message>
  <message>
   <source>Answered in time = answered within T / (answered + abandoned after T), for chat and phone. What still waits after T counts as abandoned; letters have no T here.</source>
   <translation>Ответили вовремя = ответили за время T / (ответили + потеряны после T), для чата и телефона. Что после T ещё ждёт, считается потерянным; у писем здесь нет T.</translation>
  </message>
  <message>
   <source>Copy a link for 30 days</source>
   <translation>Скопировать ссылку на 30 дней</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Считаем…</translation>
  </message>
  <message>
   <source>Everybody who opened the link got in.</source>
   <translation>Все, кто открыл ссылку, вошли.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <source>Export the report</source>
   <translation>Экспорт отчёта</translation>
  </message>
  <message>
   <source>Exported.</source>
   <translation>Экспортировано.</translation>
  </message>
  <message>
   <source>First told</source>
   <translation>Первое сообщение</translation>
  </message>
  <message>
   <source>In a sentence</source>
   <translation>Одним предложением</translation>
  </message>
  <message>
   <source>In the room</source>
   <translation>В комнате</translation>
  </message>
  <message>
   <source>Incident</source>
   <translation>Инцидент</translation>
  </message>
  <message>
   <source>Longest wait</source>
   <translation>Самое долгое ожидание</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Сообщение</translation>
  </message>
  <message>
   <source>Never got in</source>
   <translation>Так и не вошли</translation>
  </message>
  <message>
   <source>Never got in: call them</source>
   <translation>Так и не вошли: позвоните им</translation>
  </message>
  <message>
   <source>Nobody told of the same trouble as somebody else.</source>
   <translation>Никто не сообщил о той же неполадке, что и другой.</translation>
  </message>
  <message>
   <source>None was noted in these requests.</source>
   <translation>В этих обращениях ни одного не записано.</translation>
  </message>
  <message>
   <source>None was reported from these requests.</source>
   <translation>Из этих обращений ни одного не сообщено.</translation>
  </message>
  <message>
   <source>Not answered yet</source>
   <translation>Ещё без ответа</translation>
  </message>
  <message>
   <source>Nothing is written down yet.</source>
   <translation>Пока ничего не записано.</translation>
  </message>
  <message>
   <source>Off by: what was too much or too little in each interval, beside all that came. The forecast is the one of the webinars before this one.</source>
   <translation>Ошибка: сколько было лишнего или недоставало в каждом промежутке по отношению ко всему, что пришло. Прогноз — по вебинарам до этого.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>PDF with charts…</source>
   <translation>PDF с графиками…</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Люди</translation>
  </message>
  <message>
   <source>People at most</source>
   <translation>Больше всего людей</translation>
  </message>
  <message>
   <source>People: planned are those with a seat or a shift, needed what Erlang A asks for the requests that came, used those who answered somebody, in each interval.</source>
   <translation>Люди: по плану — у кого место или смена, нужно — сколько требует Эрланг A для пришедших обращений, заняты — кто кому-то ответил; в каждом промежутке.</translation>
  </message>
  <message>
   <source>People: planned, needed, used</source>
   <translation>Люди: по плану, нужно, заняты</translation>
  </message>
  <message>
   <source>Questions without an article</source>
   <translation>Вопросы без статьи</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Отчёт</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Обращения</translation>
  </message>
  <message>
   <source>Requests a minute, beside the forecast</source>
   <translation>Обращения в минуту рядом с прогнозом</translation>
  </message>
  <message>
   <source>Requests as a table (CSV)…</source>
   <translation>Обращения таблицей (CSV)…</translation>
  </message>
  <message>
   <source>Requests: conversations with words of people who were expected, from two hours before the start until an hour after the end; whoever goes on in one conversation counts once.</source>
   <translation>Обращения: разговоры со словами ожидаемых людей, от двух часов до начала до часа после конца; кто продолжает тот же разговор, считается один раз.</translation>
  </message>
  <message>
   <source>Seen by the program</source>
   <translation>Программа заметила</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Поделиться</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>Take the link back</source>
   <translation>Отозвать ссылку</translation>
  </message>
  <message>
   <source>The link is on the clipboard.</source>
   <translation>Ссылка в буфере обмена.</translation>
  </message>
  <message>
   <source>The link is taken back.</source>
   <translation>Ссылка отозвана.</translation>
  </message>
  <message>
   <source>The pages of this desk have no address yet.</source>
   <translation>У страниц этой команды пока нет адреса.</translation>
  </message>
  <message>
   <source>The report of the launch is there.</source>
   <translation>Отчёт о запуске готов.</translation>
  </message>
  <message>
   <source>Third ring kept</source>
   <translation>Третий звонок соблюдён</translation>
  </message>
  <message>
   <source>Third ring kept: answered before {seconds} s, of calls that were answered, missed, or given up after the third ring.</source>
   <translation>Третий звонок соблюдён: ответили раньше {seconds} с, из звонков отвеченных, пропущенных и брошенных после третьего гудка.</translation>
  </message>
  <message>
   <source>Time line</source>
   <translation>Ход событий</translation>
  </message>
  <message>
   <source>To do otherwise</source>
   <translation>В другой раз иначе</translation>
  </message>
  <message>
   <source>Trouble</source>
   <translation>Неполадка</translation>
  </message>
  <message>
   <source>Troubles</source>
   <translation>Неполадки</translation>
  </message>
  <message>
   <source>Went well</source>
   <translation>Получилось</translation>
  </message>
  <message>
   <source>What the figures mean</source>
   <translation>Что значат числа</translation>
  </message>
  <message>
   <source>What to do otherwise</source>
   <translation>Что в другой раз иначе</translation>
  </message>
  <message>
   <source>What went well</source>
   <translation>Что получилось</translation>
  </message>
  <message>
   <source>Whoever has it sees figures, and nobody’s name or words.</source>
   <translation>Кто её имеет, видит числа и ничьих имён или слов.</translation>
  </message>
  <message>
   <source>Wishes</source>
   <translation>Пожелания</translation>
  </message>
  <message>
   <source>longest wait {time}</source>
   <translation>самое долгое ожидание {time}</translation>
  </message>
  <message>
   <source>not answered yet</source>
   <translation>ещё без ответа</translation>
  </message>
  <message numerus="yes">
   <source>of %n calls</source>
   <translation>
    <numerusform>из %n звонка</numerusform>
    <numerusform>из %n звонков</numerusform>
    <numerusform>из %n звонков</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>of %n expected</source>
   <translation>
    <numerusform>из %n ожидаемого</numerusform>
    <numerusform>из %n ожидаемых</numerusform>
    <numerusform>из %n ожидаемых</numerusform>
   </translation>
  </message>
  <message>
   <source>off by {share}</source>
   <translation>ошибка {share}</translation>
  </message>
  <message>
   <source>planned {planned}, needed {needed}</source>
   <translation>по плану {planned}, нужно {needed}</translation>
  </message>
  <message>
   <source>within {times}</source>
   <translation>за {times}</translation>
  </message>
  <message>
   <source>{share} answered in time</source>
   <translation>{share} вовремя</translation>
  </message>
  <message>
   <source>{when}: {used} used, {needed} needed, {planned} planned</source>
   <translation>{when}: заняты {used}, нужно {needed}, по плану {planned}</translation>
  </message>
 </context>
 <context>
  <name>aside</name>
  <message numerus="yes">
   <source>%n letters wait for a look</source>
   <translation>
    <numerusform>%n письмо ждёт просмотра</numerusform>
    <numerusform>%n письма ждут просмотра</numerusform>
    <numerusform>%n писем ждут просмотра</numerusform>
   </translation>
  </message>
  <message>
   <source>A complaint about a letter that this desk does not know.</source>
   <translation>Жалоба на письмо, которого здесь нет.</translation>
  </message>
  <message>
   <source>A receipt for a letter that this desk does not know.</source>
   <translation>Уведомление о прочтении письма, которого здесь нет.</translation>
  </message>
  <message>
   <source>A report on a letter that this desk does not know.</source>
   <translation>Отчёт о письме, которого здесь нет.</translation>
  </message>
  <message>
   <source>A report that a letter this desk does not know is late.</source>
   <translation>Отчёт о задержке письма, которого здесь нет.</translation>
  </message>
  <message>
   <source>Address or domain to block</source>
   <translation>Адрес или домен для блокировки</translation>
  </message>
  <message>
   <source>An address, or a whole domain: @example.org</source>
   <translation>Адрес или целый домен: @example.org</translation>
  </message>
  <message>
   <source>Block</source>
   <translation>Заблокировать</translation>
  </message>
  <message>
   <source>Blocked by {name}, {date}</source>
   <translation>Кто заблокировал: {name}, {date}</translation>
  </message>
  <message>
   <source>Blocked senders</source>
   <translation>Заблокированные отправители</translation>
  </message>
  <message>
   <source>Blocked since {date}</source>
   <translation>Заблокировано с: {date}</translation>
  </message>
  <message>
   <source>Blocked:</source>
   <translation>Заблокировано:</translation>
  </message>
  <message>
   <source>Everybody at {domain}</source>
   <translation>Все с {domain}</translation>
  </message>
  <message>
   <source>It bears an address of our own, or came back to us.</source>
   <translation>На нём наш собственный адрес, или оно вернулось к нам.</translation>
  </message>
  <message>
   <source>It belongs to no ticket.</source>
   <translation>Не относится ни к одному обращению.</translation>
  </message>
  <message>
   <source>It could not be put on a ticket. The original is kept as it came.</source>
   <translation>Добавить его к обращению не удалось. Оригинал сохранён как есть.</translation>
  </message>
  <message>
   <source>It could not be read. The original is kept as it came.</source>
   <translation>Прочитать его не удалось. Оригинал сохранён как есть.</translation>
  </message>
  <message>
   <source>It could not be taken in.</source>
   <translation>Принять его не удалось.</translation>
  </message>
  <message>
   <source>It is about: {addresses}</source>
   <translation>Касается: {addresses}</translation>
  </message>
  <message>
   <source>It is larger than what is taken in.</source>
   <translation>Оно больше, чем принимается.</translation>
  </message>
  <message>
   <source>Its headers are here; the letter still lies in the mailbox.</source>
   <translation>Здесь его заголовки; само письмо по-прежнему в ящике.</translation>
  </message>
  <message>
   <source>Its sender is blocked here.</source>
   <translation>Отправитель здесь заблокирован.</translation>
  </message>
  <message>
   <source>Let in again</source>
   <translation>Разблокировать</translation>
  </message>
  <message>
   <source>Let in again:</source>
   <translation>Разблокировано:</translation>
  </message>
  <message>
   <source>Letters</source>
   <translation>Письма</translation>
  </message>
  <message>
   <source>Letters set aside</source>
   <translation>Отложенные письма</translation>
  </message>
  <message>
   <source>Letters that belong to no ticket or could not be taken in wait here. None is thrown away.</source>
   <translation>Здесь ждут письма, которые не относятся ни к одному обращению или которые не удалось принять. Ни одно не выбрасывается.</translation>
  </message>
  <message>
   <source>Make a ticket of it</source>
   <translation>Создать обращение</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Ещё</translation>
  </message>
  <message>
   <source>New letters of a blocked sender are set aside. They open no ticket, and none of them is thrown away.</source>
   <translation>Новые письма заблокированного отправителя откладываются. Они не открывают обращений, но ни одно не выбрасывается.</translation>
  </message>
  <message>
   <source>No subject</source>
   <translation>Без темы</translation>
  </message>
  <message>
   <source>Nobody is blocked</source>
   <translation>Никто не заблокирован</translation>
  </message>
  <message>
   <source>Nothing was set aside</source>
   <translation>Отложенных писем нет</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>Put away:</source>
   <translation>Убрано:</translation>
  </message>
  <message>
   <source>Save the original letter</source>
   <translation>Сохранить исходное письмо</translation>
  </message>
  <message>
   <source>Save to a file…</source>
   <translation>Сохранить в файл…</translation>
  </message>
  <message>
   <source>Saved:</source>
   <translation>Сохранено:</translation>
  </message>
  <message>
   <source>Sender not known</source>
   <translation>Отправитель неизвестен</translation>
  </message>
  <message>
   <source>The gateway has no right to what this letter needs on the desk. The original is kept as it came.</source>
   <translation>У шлюза нет прав на то, что требует это письмо. Оригинал сохранён таким, каким пришёл.</translation>
  </message>
  <message>
   <source>The letter as it came</source>
   <translation>Письмо в том виде, в каком пришло</translation>
  </message>
  <message>
   <source>The mail server does not give its content. It still lies in the mailbox.</source>
   <translation>Почтовый сервер не отдаёт его содержимое. Оно по-прежнему в ящике.</translation>
  </message>
  <message>
   <source>The original is not on this computer yet.</source>
   <translation>Оригинала на этом компьютере ещё нет.</translation>
  </message>
  <message>
   <source>This is no address, and no domain.</source>
   <translation>Это не адрес и не домен.</translation>
  </message>
  <message>
   <source>This one is blocked already.</source>
   <translation>Уже в списке заблокированных.</translation>
  </message>
  <message>
   <source>What is shown</source>
   <translation>Что показано</translation>
  </message>
  <message>
   <source>… The rest is in the file.</source>
   <translation>… Остальное в файле.</translation>
  </message>
 </context>
 <context>
  <name>board</name>
  <message numerus="yes">
   <source>%n callers wait too long.</source>
   <translation>
    <numerusform>%n человек слишком долго ждёт звонка.</numerusform>
    <numerusform>%n человека слишком долго ждут звонка.</numerusform>
    <numerusform>%n человек слишком долго ждут звонка.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n chats wait too long.</source>
   <translation>
    <numerusform>%n чат ждёт слишком долго.</numerusform>
    <numerusform>%n чата ждут слишком долго.</numerusform>
    <numerusform>%n чатов ждут слишком долго.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters wait too long.</source>
   <translation>
    <numerusform>%n письмо ждёт слишком долго.</numerusform>
    <numerusform>%n письма ждут слишком долго.</numerusform>
    <numerusform>%n писем ждут слишком долго.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>ещё %n</numerusform>
    <numerusform>ещё %n</numerusform>
    <numerusform>ещё %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n near the limit</source>
   <translation>
    <numerusform>%n близко к сроку</numerusform>
    <numerusform>%n близко к сроку</numerusform>
    <numerusform>%n близко к сроку</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them are near their limit or over it.</source>
   <translation>
    <numerusform>%n из них близко к сроку или сверх срока.</numerusform>
    <numerusform>%n из них близко к сроку или сверх срока.</numerusform>
    <numerusform>%n из них близко к сроку или сверх срока.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them are with {name}: a colleague moved them.</source>
   <translation>
    <numerusform>%n из них уже у другого: {name}.</numerusform>
    <numerusform>%n из них уже у другого: {name}.</numerusform>
    <numerusform>%n из них уже у другого: {name}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n over the limit</source>
   <translation>
    <numerusform>%n сверх срока</numerusform>
    <numerusform>%n сверх срока</numerusform>
    <numerusform>%n сверх срока</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people at the desk wait too long.</source>
   <translation>
    <numerusform>%n человек на месте ждёт слишком долго.</numerusform>
    <numerusform>%n человека на месте ждут слишком долго.</numerusform>
    <numerusform>%n человек на месте ждут слишком долго.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n обращение</numerusform>
    <numerusform>%n обращения</numerusform>
    <numerusform>%n обращений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait</source>
   <translation>
    <numerusform>%n ждёт</numerusform>
    <numerusform>%n ждут</numerusform>
    <numerusform>%n ждут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait and nobody has taken them.</source>
   <translation>
    <numerusform>%n ждёт, и его ещё никто не взял.</numerusform>
    <numerusform>%n ждут, и их ещё никто не взял.</numerusform>
    <numerusform>%n ждут, и их ещё никто не взял.</numerusform>
   </translation>
  </message>
  <message>
   <source>Board</source>
   <translation>Доска</translation>
  </message>
  <message>
   <source>Call somebody in…</source>
   <translation>Вызвать кого-нибудь…</translation>
  </message>
  <message>
   <source>Chat needs one more person until {time}.</source>
   <translation>В чате до {time} нужен ещё один человек.</translation>
  </message>
  <message>
   <source>Email needs one more person until {time}.</source>
   <translation>На письмах до {time} нужен ещё один человек.</translation>
  </message>
  <message>
   <source>Everybody is on shift.</source>
   <translation>Все на смене.</translation>
  </message>
  <message>
   <source>For you:</source>
   <translation>Для вас:</translation>
  </message>
  <message>
   <source>From {name}:</source>
   <translation>От: {name}.</translation>
  </message>
  <message numerus="yes">
   <source>Give %n to {name}</source>
   <translation>
    <numerusform>Передать %n: {name}</numerusform>
    <numerusform>Передать %n: {name}</numerusform>
    <numerusform>Передать %n: {name}</numerusform>
   </translation>
  </message>
  <message>
   <source>Give all they have to…</source>
   <translation>Передать всё…</translation>
  </message>
  <message>
   <source>Give to {name}</source>
   <translation>Передать: {name}</translation>
  </message>
  <message>
   <source>Give what was taken up to this lane</source>
   <translation>Передать взятое в эту колонку</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Колонки</translation>
  </message>
  <message>
   <source>Move {name} to chat</source>
   <translation>Перевести в чат: {name}</translation>
  </message>
  <message>
   <source>Move {name} to email</source>
   <translation>Перевести на почту: {name}</translation>
  </message>
  <message>
   <source>Move {name} to the phone</source>
   <translation>Перевести на телефон: {name}</translation>
  </message>
  <message>
   <source>Moved meanwhile.</source>
   <translation>Тем временем перемещено.</translation>
  </message>
  <message>
   <source>Nobody else is on shift.</source>
   <translation>Больше никого нет на смене.</translation>
  </message>
  <message>
   <source>Nobody is on shift</source>
   <translation>Сейчас никого нет на смене</translation>
  </message>
  <message>
   <source>Nobody is waiting.</source>
   <translation>Никто не ждёт.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Не сейчас</translation>
  </message>
  <message>
   <source>Not on shift</source>
   <translation>Не на смене</translation>
  </message>
  <message>
   <source>Of the calls of today: answered before the fourth ring. Pressed, it shows only those who wait for a call.</source>
   <translation>Из сегодняшних звонков: приняты до четвёртого гудка. По нажатию видны только те, кто ждёт звонка.</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>verb</comment>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Others</source>
   <comment>cohorts</comment>
   <translation>Другие</translation>
  </message>
  <message>
   <source>Parts of the team's place</source>
   <translation>Разделы команды</translation>
  </message>
  <message>
   <source>Phone needs one more person until {time}.</source>
   <translation>На телефоне до {time} нужен ещё один человек.</translation>
  </message>
  <message numerus="yes">
   <source>Release %n</source>
   <translation>
    <numerusform>Вернуть в очередь: %n</numerusform>
    <numerusform>Вернуть в очередь: %n</numerusform>
    <numerusform>Вернуть в очередь: %n</numerusform>
   </translation>
  </message>
  <message>
   <source>Release all they have</source>
   <translation>Вернуть всё в очередь</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>Показать всё</translation>
  </message>
  <message>
   <source>Shown: {what}</source>
   <translation>Показано: {what}</translation>
  </message>
  <message>
   <source>Shows only those who have waited the longest.</source>
   <translation>Показывает только тех, кто ждёт дольше всех.</translation>
  </message>
  <message>
   <source>Shows only those who talk, and what they have.</source>
   <translation>Показывает только тех, кто говорит по телефону, и их обращения.</translation>
  </message>
  <message>
   <source>Shows only those whose time is nearly over.</source>
   <translation>Показывает только те, чей срок почти вышел.</translation>
  </message>
  <message>
   <source>Shows only those whose time is over.</source>
   <translation>Показывает только те, чей срок вышел.</translation>
  </message>
  <message>
   <source>Shows only what nobody has taken.</source>
   <translation>Показывает только то, чего никто не взял.</translation>
  </message>
  <message>
   <source>Take up what is chosen</source>
   <translation>Взять выбранное</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Команда</translation>
  </message>
  <message>
   <source>The desk needs one more person until {time}.</source>
   <translation>На месте до {time} нужен ещё один человек.</translation>
  </message>
  <message>
   <source>There are more.</source>
   <translation>Есть ещё.</translation>
  </message>
  <message numerus="yes">
   <source>Those who answer there have room for %n.</source>
   <translation>
    <numerusform>Те, кто там отвечает, могут взять ещё %n.</numerusform>
    <numerusform>Те, кто там отвечает, могут взять ещё %n.</numerusform>
    <numerusform>Те, кто там отвечает, могут взять ещё %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>Unclaimed</source>
   <translation>Ничьи</translation>
  </message>
  <message>
   <source>Waiting now, by channel and group. Filled: over the limit. Tinted: near it.</source>
   <translation>Ждут сейчас, по каналам и группам. Закрашено: сверх срока. Светлее: близко к сроку.</translation>
  </message>
  <message>
   <source>Where help is needed</source>
   <translation>Где нужна помощь</translation>
  </message>
  <message>
   <source>Who comes has a lane at once. The rota says who is next.</source>
   <translation>У каждого, кто придёт, сразу будет колонка. Кто следующий, видно в графике.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Почему</translation>
  </message>
  <message>
   <source>away</source>
   <translation>перерыв</translation>
  </message>
  <message>
   <source>back at {time}</source>
   <translation>вернётся в {time}</translation>
  </message>
  <message>
   <source>board lead lanes load who is on shift</source>
   <translation>доска руководитель колонки нагрузка кто на смене</translation>
  </message>
  <message>
   <source>call {time}</source>
   <translation>звонок {time}</translation>
  </message>
  <message>
   <source>do not disturb</source>
   <translation>не беспокоить</translation>
  </message>
  <message>
   <source>free {time}</source>
   <translation>свободно {time}</translation>
  </message>
  <message>
   <source>give to someone</source>
   <translation>передать кому-то</translation>
  </message>
  <message>
   <source>least time left first</source>
   <translation>сначала срочные</translation>
  </message>
  <message>
   <source>longest wait</source>
   <translation>дольше всех</translation>
  </message>
  <message>
   <source>move</source>
   <translation>перенести</translation>
  </message>
  <message>
   <source>near the limit</source>
   <translation>срок близко</translation>
  </message>
  <message>
   <source>not connected</source>
   <translation>нет связи</translation>
  </message>
  <message>
   <source>off shift</source>
   <translation>не на смене</translation>
  </message>
  <message numerus="yes">
   <source>on %n chats</source>
   <translation>
    <numerusform>%n чат</numerusform>
    <numerusform>%n чата</numerusform>
    <numerusform>%n чатов</numerusform>
   </translation>
  </message>
  <message>
   <source>on a call</source>
   <translation>на звонке</translation>
  </message>
  <message>
   <source>on a call {time}</source>
   <translation>на звонке {time}</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>отложено</translation>
  </message>
  <message>
   <source>open</source>
   <translation>открыто</translation>
  </message>
  <message>
   <source>over the limit</source>
   <translation>сверх срока</translation>
  </message>
  <message>
   <source>phone not answered</source>
   <translation>не отвечает</translation>
  </message>
  <message>
   <source>reserve colleague off shift help</source>
   <translation>резерв коллега не на смене помощь</translation>
  </message>
  <message>
   <source>take it back</source>
   <translation>вернуть</translation>
  </message>
  <message>
   <source>third ring kept</source>
   <translation>третий гудок</translation>
  </message>
  <message numerus="yes">
   <source>unclaimed</source>
   <translation>
    <numerusform>ничьё</numerusform>
    <numerusform>ничьих</numerusform>
    <numerusform>ничьих</numerusform>
   </translation>
  </message>
  <message>
   <source>wait for a call</source>
   <translation>ждут звонка</translation>
  </message>
  <message>
   <source>waits for the person</source>
   <translation>ждёт ответа</translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation>ждёт {time}</translation>
  </message>
  <message>
   <source>wrap-up {time}</source>
   <translation>после звонка {time}</translation>
  </message>
  <message>
   <source>{load} of {capacity}</source>
   <translation>{load} из {capacity}</translation>
  </message>
  <message>
   <source>{name} has room and answers chat well.</source>
   <translation>{name}: есть место, и чаты идут хорошо.</translation>
  </message>
  <message>
   <source>{name} has room and answers letters well.</source>
   <translation>{name}: есть место, и письма идут хорошо.</translation>
  </message>
  <message>
   <source>{name} has room and is good on the phone.</source>
   <translation>{name}: есть место, и звонки идут хорошо.</translation>
  </message>
  <message numerus="yes">
   <source>{name} has room for %n.</source>
   <translation>
    <numerusform>{name}: есть место, ещё %n.</numerusform>
    <numerusform>{name}: есть место, ещё %n.</numerusform>
    <numerusform>{name}: есть место, ещё %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} has room.</source>
   <translation>{name}: есть место.</translation>
  </message>
  <message>
   <source>{name} has {load}. Give anyway?</source>
   <translation>{name}: уже {load}. Всё равно передать?</translation>
  </message>
  <message>
   <source>{name}: {station} for the rest of the shift.</source>
   <translation>{name}: {station} до конца смены.</translation>
  </message>
  <message>
   <source>{part} of {whole}</source>
   <translation>{part} из {whole}</translation>
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
    <numerusform>%n ответ уже в пути.</numerusform>
    <numerusform>%n ответа уже в пути.</numerusform>
    <numerusform>%n ответов уже в пути.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n further tickets are of people who get it already.</source>
   <translation>
    <numerusform>Ещё %n обращение от того, кто и так получит ответ.</numerusform>
    <numerusform>Ещё %n обращения от тех, кто и так получит ответ.</numerusform>
    <numerusform>Ещё %n обращений от тех, кто и так получит ответ.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n человек</numerusform>
    <numerusform>%n человека</numerusform>
    <numerusform>%n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people were left out: their tickets have changed in the meantime.</source>
   <translation>
    <numerusform>%n человек пропущен: его обращение тем временем изменилось.</numerusform>
    <numerusform>%n человека пропущены: их обращения тем временем изменились.</numerusform>
    <numerusform>%n человек пропущено: их обращения тем временем изменились.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>For %n people a field is not filled. Look them through, or press Send again.</source>
   <translation>
    <numerusform>У %n человека поле не заполнено. Просмотрите или нажмите «Отправить» ещё раз.</numerusform>
    <numerusform>У %n человек поле не заполнено. Просмотрите или нажмите «Отправить» ещё раз.</numerusform>
    <numerusform>У %n человек поле не заполнено. Просмотрите или нажмите «Отправить» ещё раз.</numerusform>
   </translation>
  </message>
  <message>
   <source>Language of the text</source>
   <translation>Язык текста</translation>
  </message>
  <message numerus="yes">
   <source>Leaves in {seconds} s: %n answers.</source>
   <translation>
    <numerusform>Через {seconds} с уйдёт %n ответ.</numerusform>
    <numerusform>Через {seconds} с уйдут %n ответа.</numerusform>
    <numerusform>Через {seconds} с уйдёт %n ответов.</numerusform>
   </translation>
  </message>
  <message>
   <source>More ways to send</source>
   <translation>Другие способы отправки</translation>
  </message>
  <message>
   <source>Next person</source>
   <translation>Следующий человек</translation>
  </message>
  <message>
   <source>No text yet in: {names}. They get the text of another language.</source>
   <translation>Нет текста на языках: {names}. Эти люди получат текст на другом языке.</translation>
  </message>
  <message>
   <source>No written channel: {names}. Better call.</source>
   <translation>Написать некуда: {names}. Лучше позвонить.</translation>
  </message>
  <message>
   <source>Nobody can be reached in writing.</source>
   <translation>Написать никому нельзя.</translation>
  </message>
  <message numerus="yes">
   <source>Nothing was sent: %n answers taken back. Your text is here.</source>
   <translation>
    <numerusform>Ничего не отправлено, отменён %n ответ. Ваш текст здесь.</numerusform>
    <numerusform>Ничего не отправлено, отменены %n ответа. Ваш текст здесь.</numerusform>
    <numerusform>Ничего не отправлено, отменено %n ответов. Ваш текст здесь.</numerusform>
   </translation>
  </message>
  <message>
   <source>One reply to all chosen</source>
   <translation>Один ответ всем выбранным</translation>
  </message>
  <message>
   <source>Previous person</source>
   <translation>Предыдущий человек</translation>
  </message>
  <message>
   <source>Read the preview once more. After sending it cannot be taken back.</source>
   <translation>Прочитайте предпросмотр ещё раз. После отправки вернуть уже нельзя.</translation>
  </message>
  <message numerus="yes">
   <source>Read the preview once more. After sending there are %n seconds to take it back.</source>
   <translation>
    <numerusform>Прочитайте предпросмотр ещё раз. После отправки есть %n секунда, чтобы её отменить.</numerusform>
    <numerusform>Прочитайте предпросмотр ещё раз. После отправки есть %n секунды, чтобы её отменить.</numerusform>
    <numerusform>Прочитайте предпросмотр ещё раз. После отправки есть %n секунд, чтобы её отменить.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people</source>
   <translation>
    <numerusform>Отправить %n человеку</numerusform>
    <numerusform>Отправить %n людям</numerusform>
    <numerusform>Отправить %n людям</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people and solve</source>
   <translation>
    <numerusform>Отправить %n человеку и решить</numerusform>
    <numerusform>Отправить %n людям и решить</numerusform>
    <numerusform>Отправить %n людям и решить</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people and wait</source>
   <translation>
    <numerusform>Отправить %n человеку и ждать</numerusform>
    <numerusform>Отправить %n людям и ждать</numerusform>
    <numerusform>Отправить %n людям и ждать</numerusform>
   </translation>
  </message>
  <message>
   <source>Template…</source>
   <translation>Шаблон…</translation>
  </message>
  <message>
   <source>Text of the reply</source>
   <translation>Текст ответа</translation>
  </message>
  <message>
   <source>There are no templates yet.</source>
   <translation>Шаблонов пока нет.</translation>
  </message>
  <message numerus="yes">
   <source>This goes to %n people.</source>
   <translation>
    <numerusform>Это получит %n человек.</numerusform>
    <numerusform>Это получат %n человека.</numerusform>
    <numerusform>Это получат %n человек.</numerusform>
   </translation>
  </message>
  <message>
   <source>What this person gets</source>
   <translation>Что получит этот человек</translation>
  </message>
  <message>
   <source>Write once. {first_name} becomes the name of each person.</source>
   <translation>Напишите один раз. {first_name} станет именем каждого.</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
   </translation>
  </message>
  <message>
   <source>{position} of {count}</source>
   <translation>{position} из {count}</translation>
  </message>
 </context>
 <context>
  <name>calls</name>
  <message numerus="yes">
   <source>%n calls waiting</source>
   <translation>
    <numerusform>%n звонок ждёт</numerusform>
    <numerusform>%n звонка ждут</numerusform>
    <numerusform>%n звонков ждут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this number</source>
   <translation>
    <numerusform>Этим номером пользуется %n человек</numerusform>
    <numerusform>Этим номером пользуются %n человека</numerusform>
    <numerusform>Этим номером пользуются %n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets of theirs are open.</source>
   <translation>
    <numerusform>Открыто %n обращение этого человека.</numerusform>
    <numerusform>Открыто %n обращения этого человека.</numerusform>
    <numerusform>Открыто %n обращений этого человека.</numerusform>
   </translation>
  </message>
  <message>
   <source>+1 min</source>
   <translation>+1 мин</translation>
  </message>
  <message>
   <source>A call is ringing</source>
   <translation>Звонит телефон</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Ответить</translation>
  </message>
  <message>
   <source>Answer the call</source>
   <translation>Ответить на звонок</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>Отвечено</translation>
  </message>
  <message>
   <source>Answered before the fourth ring, of all calls that were answered, missed, or given up after the third ring.</source>
   <translation>Отвечено до четвёртого гудка, из всех отвеченных, пропущенных и прерванных после третьего гудка.</translation>
  </message>
  <message>
   <source>Answered by: {name}</source>
   <translation>На звонок отвечает: {name}</translation>
  </message>
  <message>
   <source>Ask a colleague while the caller waits</source>
   <translation>Спросить коллегу, пока звонящий ждёт</translation>
  </message>
  <message>
   <source>Ask first</source>
   <translation>Сначала спросить</translation>
  </message>
  <message>
   <source>Average wait of answered calls</source>
   <translation>Среднее ожидание ответа</translation>
  </message>
  <message>
   <source>Being transferred to {to}</source>
   <translation>Передаётся: {to}</translation>
  </message>
  <message>
   <source>By {when}.</source>
   <translation>До {when}.</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Разговор</translation>
  </message>
  <message>
   <source>Call back</source>
   <translation>Перезвонить</translation>
  </message>
  <message>
   <source>Call back by {when}</source>
   <translation>Перезвонить до: {when}</translation>
  </message>
  <message>
   <source>Call back in 5 minutes</source>
   <translation>Перезвонить через 5 минут</translation>
  </message>
  <message>
   <source>Call back promised by {time}.</source>
   <translation>Обещано перезвонить до {time}.</translation>
  </message>
  <message>
   <source>Call: {name}</source>
   <translation>Звонок: {name}</translation>
  </message>
  <message>
   <source>Called</source>
   <translation>Исходящие</translation>
  </message>
  <message>
   <source>Calls do not ring here until you say so.</source>
   <translation>Пока вы не подтвердите, звонки сюда не поступают.</translation>
  </message>
  <message>
   <source>Calls from outside</source>
   <translation>Входящие звонки</translation>
  </message>
  <message>
   <source>Calls today</source>
   <translation>Звонки сегодня</translation>
  </message>
  <message>
   <source>Choose my phone</source>
   <translation>Выбрать мой телефон</translation>
  </message>
  <message>
   <source>Contact number {count} in seven days.</source>
   <translation>Обращение № {count} за семь дней.</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Завершить</translation>
  </message>
  <message>
   <source>End the call</source>
   <translation>Завершить звонок</translation>
  </message>
  <message>
   <source>Everyone who is free hears it.</source>
   <translation>Слышат все, кто свободен.</translation>
  </message>
  <message>
   <source>First choose how it ended</source>
   <translation>Сначала выберите, чем закончилось</translation>
  </message>
  <message>
   <source>Follow up</source>
   <translation>Нужно продолжить</translation>
  </message>
  <message>
   <source>Gave up</source>
   <translation>Не дождались</translation>
  </message>
  <message>
   <source>Hold, mute and keypad are on your phone.</source>
   <translation>Удержание, микрофон и набор — на вашем телефоне.</translation>
  </message>
  <message>
   <source>How did it end? One key is enough.</source>
   <translation>Чем закончилось? Достаточно одной клавиши.</translation>
  </message>
  <message>
   <source>I am here</source>
   <translation>Я на месте</translation>
  </message>
  <message>
   <source>I am here again</source>
   <translation>Я снова на месте</translation>
  </message>
  <message>
   <source>If nobody answers, a call-back stands on top of Unclaimed.</source>
   <translation>Если никто не ответит, обратный звонок встанет первым в «Ничьи».</translation>
  </message>
  <message>
   <source>It is not known which phone is yours.</source>
   <translation>Неизвестно, какой телефон ваш.</translation>
  </message>
  <message>
   <source>It is not known which phone is yours. Choose it in the settings.</source>
   <translation>Неизвестно, какой телефон ваш. Выберите его в настройках.</translation>
  </message>
  <message>
   <source>It is {name}</source>
   <translation>Это {name}</translation>
  </message>
  <message>
   <source>It rings for you.</source>
   <translation>Звонит вам.</translation>
  </message>
  <message>
   <source>It rings there</source>
   <translation>Идёт вызов</translation>
  </message>
  <message>
   <source>It said: {words}</source>
   <translation>Ответ АТС: {words}</translation>
  </message>
  <message>
   <source>It was due at {when}.</source>
   <translation>Срок: {when}.</translation>
  </message>
  <message>
   <source>Last contact: {when}, {name}.</source>
   <translation>Последний контакт: {when}, {name}.</translation>
  </message>
  <message>
   <source>Last contact: {when}.</source>
   <translation>Последний контакт: {when}.</translation>
  </message>
  <message>
   <source>Longest wait</source>
   <translation>Самое долгое ожидание</translation>
  </message>
  <message>
   <source>Missed</source>
   <translation>Пропущено</translation>
  </message>
  <message>
   <source>More ways</source>
   <translation>Другие действия</translation>
  </message>
  <message>
   <source>Name, number or email address</source>
   <translation>Имя, номер или адрес почты</translation>
  </message>
  <message>
   <source>New person: {typed}</source>
   <translation>Новый человек: {typed}</translation>
  </message>
  <message>
   <source>New ticket</source>
   <translation>Новое обращение</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Нет ответа</translation>
  </message>
  <message>
   <source>No answer here twice. Are you there?</source>
   <translation>Здесь дважды не ответили. Вы на месте?</translation>
  </message>
  <message>
   <source>No colleague has a phone set. Type a number.</source>
   <translation>Ни у кого из коллег не указан телефон. Введите номер.</translation>
  </message>
  <message>
   <source>No phone system is connected here.</source>
   <translation>Здесь не подключена АТС.</translation>
  </message>
  <message>
   <source>Not called: {number}.</source>
   <translation>Вызов не сделан: {number}.</translation>
  </message>
  <message>
   <source>Notes about the call</source>
   <translation>Заметки о разговоре</translation>
  </message>
  <message>
   <source>Notes about the call. They are saved as you type.</source>
   <translation>Заметки о разговоре. Сохраняются по мере ввода.</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>На удержании</translation>
  </message>
  <message>
   <source>One minute more</source>
   <translation>Ещё минута</translation>
  </message>
  <message>
   <source>One minute more to wrap up</source>
   <translation>Ещё минута после звонка</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Open ticket {number} from {since}: “{subject}”</source>
   <translation>Открытое обращение {number} ({since}): «{subject}»</translation>
  </message>
  <message>
   <source>Pass on</source>
   <translation>Передать</translation>
  </message>
  <message>
   <source>Pass the call on</source>
   <translation>Передать звонок другим</translation>
  </message>
  <message>
   <source>Passed on</source>
   <translation>Передано дальше</translation>
  </message>
  <message>
   <source>Passed on to you.</source>
   <translation>Передано вам.</translation>
  </message>
  <message>
   <source>Past the third ring</source>
   <translation>После третьего гудка</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Человек</translation>
  </message>
  <message>
   <source>Probably about</source>
   <translation>Вероятно, о чём</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Готово</translation>
  </message>
  <message>
   <source>Remember {number}</source>
   <translation>Запомнить {number}</translation>
  </message>
  <message>
   <source>Ring {number} of 3</source>
   <translation>Гудок {number} из 3</translation>
  </message>
  <message>
   <source>Ringing now</source>
   <translation>Звонят сейчас</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>Somebody else…</source>
   <translation>Кто-то другой…</translation>
  </message>
  <message>
   <source>Speaks</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Subject of the new ticket</source>
   <translation>Тема нового обращения</translation>
  </message>
  <message>
   <source>Talked</source>
   <translation>Время разговоров</translation>
  </message>
  <message>
   <source>The call ended: {outcome}</source>
   <translation>Итог звонка: {outcome}</translation>
  </message>
  <message>
   <source>The call is over.</source>
   <translation>Звонок уже завершён.</translation>
  </message>
  <message>
   <source>The call is theirs now.</source>
   <translation>Звонок теперь записан за этим человеком.</translation>
  </message>
  <message>
   <source>The call is written down.</source>
   <translation>Звонок записан.</translation>
  </message>
  <message>
   <source>The caller goes to somebody else at once</source>
   <translation>Звонящий сразу попадает к другому</translation>
  </message>
  <message>
   <source>The caller waits while you ask a colleague</source>
   <translation>Звонящий ждёт, пока вы спрашиваете коллегу</translation>
  </message>
  <message>
   <source>The phone did not do it.</source>
   <translation>Телефон этого не сделал.</translation>
  </message>
  <message>
   <source>The phone system does not let the desk do this.</source>
   <translation>АТС этого не разрешает.</translation>
  </message>
  <message>
   <source>The phone system is not connected now.</source>
   <translation>АТС сейчас не подключена.</translation>
  </message>
  <message>
   <source>The phone system was not reached in time. Nothing rings now.</source>
   <translation>Не удалось вовремя соединиться с АТС. Сейчас ничего не звонит.</translation>
  </message>
  <message>
   <source>There is no connection to the team now, and the phone system is behind it.</source>
   <translation>Сейчас нет связи с командой, а АТС доступна только через неё.</translation>
  </message>
  <message>
   <source>They called</source>
   <translation>Звонили нам</translation>
  </message>
  <message>
   <source>Third ring kept</source>
   <translation>До третьего гудка</translation>
  </message>
  <message>
   <source>Third ring kept today: {share}</source>
   <translation>До третьего гудка сегодня: {share}</translation>
  </message>
  <message>
   <source>This is no number that can be dialled.</source>
   <translation>Этот номер набрать нельзя.</translation>
  </message>
  <message>
   <source>This phone system tells of calls only. Please do it on the phone.</source>
   <translation>Эта АТС только сообщает о звонках. Сделайте это на телефоне.</translation>
  </message>
  <message>
   <source>Ticket of this call: {ticket}</source>
   <translation>Обращение этого звонка: {ticket}</translation>
  </message>
  <message>
   <source>To whom? A colleague or a number</source>
   <translation>Кому? Коллега или номер</translation>
  </message>
  <message>
   <source>Transfer</source>
   <translation>Перевести</translation>
  </message>
  <message>
   <source>Transfer the call</source>
   <translation>Перевести звонок</translation>
  </message>
  <message>
   <source>Type a part of a name, a number or an address.</source>
   <translation>Введите часть имени, номер или адрес.</translation>
  </message>
  <message>
   <source>Unknown caller</source>
   <translation>Неизвестный звонящий</translation>
  </message>
  <message>
   <source>Waiting now</source>
   <translation>Ждут сейчас</translation>
  </message>
  <message>
   <source>We called</source>
   <translation>Звонили мы</translation>
  </message>
  <message>
   <source>We owe them a call back.</source>
   <translation>Нужно перезвонить.</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Кто</translation>
  </message>
  <message>
   <source>Who called whom</source>
   <translation>Кто кому звонил</translation>
  </message>
  <message>
   <source>Who is this?</source>
   <translation>Кто это?</translation>
  </message>
  <message>
   <source>Whom to ask? A colleague or a number</source>
   <translation>Кого спросить? Коллега или номер</translation>
  </message>
  <message>
   <source>Withheld number</source>
   <translation>Номер скрыт</translation>
  </message>
  <message>
   <source>Wrap-up</source>
   <translation>После звонка</translation>
  </message>
  <message>
   <source>Write a call down</source>
   <translation>Записать звонок</translation>
  </message>
  <message>
   <source>Wrong number</source>
   <translation>Ошиблись номером</translation>
  </message>
  <message>
   <source>You can say: {sentence}</source>
   <translation>Можно сказать: {sentence}</translation>
  </message>
  <message>
   <source>You could open with</source>
   <translation>Можно начать так</translation>
  </message>
  <message>
   <source>Your group hears it on ring 2.</source>
   <translation>На втором гудке услышит ваша группа.</translation>
  </message>
  <message>
   <source>Your group hears it too, ring 3 goes to everyone.</source>
   <translation>Ваша группа тоже слышит, третий гудок услышат все.</translation>
  </message>
  <message>
   <source>Your phone cannot be rung: it is switched off or busy.</source>
   <translation>На ваш телефон не дозвониться: он выключен или занят.</translation>
  </message>
  <message>
   <source>Your phone rings: pick it up.</source>
   <translation>Звонит ваш телефон: снимите трубку.</translation>
  </message>
  <message>
   <source>Your reply stays as it is.</source>
   <translation>Ваш ответ останется как есть.</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
   </translation>
  </message>
  <message>
   <source>everyone</source>
   <translation>все</translation>
  </message>
  <message>
   <source>for you</source>
   <translation>вам</translation>
  </message>
  <message>
   <source>no number is shown</source>
   <translation>номер не показан</translation>
  </message>
  <message>
   <source>number known</source>
   <translation>номер известен</translation>
  </message>
  <message>
   <source>number not known yet</source>
   <translation>номер пока неизвестен</translation>
  </message>
  <message>
   <source>on hold for {time}, say hello again</source>
   <translation>ждёт {time}, отзовитесь снова</translation>
  </message>
  <message>
   <source>on hold for {time}, say hello by 1:00</source>
   <translation>ждёт {time}, отзовитесь до 1:00</translation>
  </message>
  <message>
   <source>phone entry by hand log mobile</source>
   <translation>телефон запись вручную мобильный</translation>
  </message>
  <message>
   <source>probably, please check</source>
   <translation>вероятно, проверьте</translation>
  </message>
  <message>
   <source>third ring in {seconds} s</source>
   <translation>третий гудок через {seconds} с</translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation>ждёт {time}</translation>
  </message>
  <message>
   <source>your group</source>
   <translation>ваша группа</translation>
  </message>
  <message>
   <source>{count}, the longest for {time}</source>
   <translation>{count}, дольше всего {time}</translation>
  </message>
  <message>
   <source>{keys} answers.</source>
   <translation>{keys} — ответить.</translation>
  </message>
  <message>
   <source>{keys}, also while you write</source>
   <translation>{keys}, в том числе при вводе</translation>
  </message>
  <message>
   <source>{name} is calling, past the third ring.</source>
   <translation>Звонит {name}, после третьего гудка.</translation>
  </message>
  <message>
   <source>{name} is calling, ring {number} of 3.</source>
   <translation>Звонит {name}, гудок {number} из 3.</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>осталось {seconds} с</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>осталось {time}</translation>
  </message>
  <message>
   <source>{time} over</source>
   <translation>{time} сверх срока</translation>
  </message>
 </context>
 <context>
  <name>care</name>
  <message>
   <source>An article answers it…</source>
   <translation>На это отвечает статья…</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Статьи</translation>
  </message>
  <message>
   <source>Articles, needs, wishes</source>
   <translation>Статьи, потребности, пожелания</translation>
  </message>
  <message>
   <source>Counts with “{words}” now.</source>
   <translation>Теперь считается вместе с «{words}».</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Готово</translation>
  </message>
  <message>
   <source>Found wrong or old</source>
   <translation>С ошибкой или устарело</translation>
  </message>
  <message>
   <source>Given to nobody</source>
   <translation>Никому не дано</translation>
  </message>
  <message>
   <source>Half of those who said something said that it did not help.</source>
   <translation>Не меньше половины ответивших говорят, что не помогло.</translation>
  </message>
  <message>
   <source>Missing, wrong and old articles appear here by themselves.</source>
   <translation>Недостающие, ошибочные и устаревшие статьи появляются здесь сами.</translation>
  </message>
  <message>
   <source>More about this question</source>
   <translation>Ещё об этом вопросе</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Что нужно</translation>
  </message>
  <message>
   <source>No article for this</source>
   <translation>Статьи не будет</translation>
  </message>
  <message>
   <source>Not looked at for long</source>
   <translation>Давно не просматривались</translation>
  </message>
  <message>
   <source>Nothing waits for you here</source>
   <translation>Здесь ничего не ждёт</translation>
  </message>
  <message>
   <source>Of little help</source>
   <translation>Мало помогают</translation>
  </message>
  <message>
   <source>Older than three months, and in no answer yet.</source>
   <translation>Старше трёх месяцев и ни в одном ответе.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Open the ticket</source>
   <translation>Открыть обращение</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>Questions without an article</source>
   <translation>Вопросы без статьи</translation>
  </message>
  <message>
   <source>Reported by the team. Those who did hear of it when it is written.</source>
   <translation>Сообщила команда. Кто сообщил, узнает, когда статья появится.</translation>
  </message>
  <message>
   <source>Searched for in vain</source>
   <translation>Искали и не нашли</translation>
  </message>
  <message numerus="yes">
   <source>Show %n more</source>
   <translation>
    <numerusform>Показать ещё %n</numerusform>
    <numerusform>Показать ещё %n</numerusform>
    <numerusform>Показать ещё %n</numerusform>
   </translation>
  </message>
  <message>
   <source>Somebody says what is not right any more.</source>
   <translation>Кто-то пишет, что уже не так.</translation>
  </message>
  <message>
   <source>Still right</source>
   <translation>Всё верно</translation>
  </message>
  <message>
   <source>The original has been changed since they were translated.</source>
   <translation>Оригинал изменился после перевода.</translation>
  </message>
  <message>
   <source>The same as…</source>
   <translation>То же, что…</translation>
  </message>
  <message>
   <source>The words of both are kept. Somebody has to choose.</source>
   <translation>Оба текста сохранены. Нужно выбрать.</translation>
  </message>
  <message>
   <source>Their authors ask for a second pair of eyes.</source>
   <translation>Авторы просят взглянуть ещё кого-нибудь.</translation>
  </message>
  <message>
   <source>Their review date has come, or nobody has touched them for half a year.</source>
   <translation>Пришёл срок просмотра, или их не трогали полгода.</translation>
  </message>
  <message>
   <source>There is no other question.</source>
   <translation>Другого вопроса нет.</translation>
  </message>
  <message>
   <source>There will be no article for this.</source>
   <translation>Статьи об этом не будет.</translation>
  </message>
  <message>
   <source>Those who missed it are told.</source>
   <translation>Кому её не хватало, узнают об этом.</translation>
  </message>
  <message>
   <source>Translations behind their original</source>
   <translation>Переводы старше оригинала</translation>
  </message>
  <message>
   <source>Waiting for a second look</source>
   <translation>Ждут второго взгляда</translation>
  </message>
  <message>
   <source>What is asked for most stands first in each list.</source>
   <translation>В каждом списке сначала то, о чём спрашивают чаще.</translation>
  </message>
  <message>
   <source>What the articles need</source>
   <translation>Что нужно статьям</translation>
  </message>
  <message>
   <source>Which article answers it?</source>
   <translation>Какая статья на это отвечает?</translation>
  </message>
  <message>
   <source>Wishes</source>
   <translation>Пожелания</translation>
  </message>
  <message>
   <source>Words that found nothing, as they were typed.</source>
   <translation>Слова, по которым ничего не нашлось, как их ввели.</translation>
  </message>
  <message>
   <source>Write it</source>
   <translation>Написать</translation>
  </message>
  <message>
   <source>Written by two at the same time</source>
   <translation>Писали двое сразу</translation>
  </message>
  <message>
   <source>also: {words}</source>
   <translation>также: {words}</translation>
  </message>
  <message>
   <source>gaps missing stale failing unused searched</source>
   <translation>пробелы не хватает устарели не помогают не нужны искали</translation>
  </message>
  <message>
   <source>helped {helped}, did not help {failed}</source>
   <translation>помогла {helped}, не помогла {failed}</translation>
  </message>
  <message>
   <source>last {day}</source>
   <translation>последний раз {day}</translation>
  </message>
  <message numerus="yes">
   <source>missed by %n people</source>
   <translation>
    <numerusform>не хватает %n человеку</numerusform>
    <numerusform>не хватает %n людям</numerusform>
    <numerusform>не хватает %n людям</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>searched %n times</source>
   <translation>
    <numerusform>искали %n раз</numerusform>
    <numerusform>искали %n раза</numerusform>
    <numerusform>искали %n раз</numerusform>
   </translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>с {day}</translation>
  </message>
 </context>
 <context>
  <name>changes</name>
  <message numerus="yes">
   <source>%n changes</source>
   <translation>
    <numerusform>%n изменение</numerusform>
    <numerusform>%n изменения</numerusform>
    <numerusform>%n изменений</numerusform>
   </translation>
  </message>
  <message>
   <source>English</source>
   <translation>английский</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>польский</translation>
  </message>
  <message>
   <source>Rated by the participant: {stars} of 5</source>
   <translation>Оценка участника: {stars} из 5</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>русский</translation>
  </message>
  <message>
   <source>The participant says that it is not solved</source>
   <translation>Участник говорит, что вопрос не решён</translation>
  </message>
  <message>
   <source>The participant says that it is solved</source>
   <translation>Участник говорит, что вопрос решён</translation>
  </message>
  <message>
   <source>The program</source>
   <translation>Программа</translation>
  </message>
  <message>
   <source>The rule “{name}” acted on this ticket</source>
   <translation>Правило «{name}» изменило это обращение</translation>
  </message>
  <message>
   <source>The rule “{name}” found nothing to do</source>
   <translation>Правилу «{name}» нечего было делать</translation>
  </message>
  <message>
   <source>The snooze is over</source>
   <translation>Время вернуться к обращению</translation>
  </message>
  <message>
   <source>This ticket was over its time; somebody was told</source>
   <translation>Срок этого обращения вышел; об этом сообщено</translation>
  </message>
  <message>
   <source>{who} added the tag: {tag}</source>
   <translation>{who}: добавлена метка «{tag}»</translation>
  </message>
  <message>
   <source>{who} blocked the sender: {sender}</source>
   <translation>{who}: отправитель заблокирован: {sender}</translation>
  </message>
  <message>
   <source>{who} changed this ticket</source>
   <translation>{who}: изменение в обращении</translation>
  </message>
  <message>
   <source>{who} ended the snooze</source>
   <translation>{who}: снято с отложенных</translation>
  </message>
  <message>
   <source>{who} gave this ticket to {owner}</source>
   <translation>{who}: передача, теперь: {owner}</translation>
  </message>
  <message>
   <source>{who} let letters in again from {sender}</source>
   <translation>{who}: отправитель разблокирован: {sender}</translation>
  </message>
  <message>
   <source>{who} let the links of the participant hold again</source>
   <translation>{who}: ссылки участника снова действуют</translation>
  </message>
  <message>
   <source>{who} linked {ticket}</source>
   <translation>{who}: связь с {ticket}</translation>
  </message>
  <message>
   <source>{who} merged a ticket into {ticket}</source>
   <translation>{who}: объединение, дальше: {ticket}</translation>
  </message>
  <message>
   <source>{who} moved messages from {before} to {after}</source>
   <translation>{who}: сообщения перенесены из {before} в {after}</translation>
  </message>
  <message>
   <source>{who} opened this ticket</source>
   <translation>{who}: новое обращение</translation>
  </message>
  <message>
   <source>{who} parted this ticket from {ticket}</source>
   <translation>{who}: отделено от {ticket}</translation>
  </message>
  <message>
   <source>{who} released this ticket</source>
   <translation>{who}: обращение снова ничьё</translation>
  </message>
  <message>
   <source>{who} released this ticket, owner so far: {owner}</source>
   <translation>{who}: обращение снова ничьё, до этого: {owner}</translation>
  </message>
  <message>
   <source>{who} removed the category</source>
   <translation>{who}: категория убрана</translation>
  </message>
  <message>
   <source>{who} renamed this ticket: {subject}</source>
   <translation>{who}: новая тема «{subject}»</translation>
  </message>
  <message>
   <source>{who} reopened this ticket</source>
   <translation>{who}: обращение открыто снова</translation>
  </message>
  <message>
   <source>{who} set the category: {category}</source>
   <translation>{who}: категория «{category}»</translation>
  </message>
  <message>
   <source>{who} set the language: {language}</source>
   <translation>{who}: язык {language}</translation>
  </message>
  <message>
   <source>{who} set the person: {person}</source>
   <translation>{who}: обратившийся человек: {person}</translation>
  </message>
  <message>
   <source>{who} set the priority: {priority}</source>
   <translation>{who}: приоритет «{priority}»</translation>
  </message>
  <message>
   <source>{who} set the state: {state}</source>
   <translation>{who}: состояние «{state}»</translation>
  </message>
  <message>
   <source>{who} snoozed this ticket until: {moment}</source>
   <translation>{who}: отложено до: {moment}</translation>
  </message>
  <message>
   <source>{who} solved this ticket</source>
   <translation>{who}: обращение решено</translation>
  </message>
  <message>
   <source>{who} took the link to {ticket} away</source>
   <translation>{who}: связь с {ticket} убрана</translation>
  </message>
  <message>
   <source>{who} took the tag away: {tag}</source>
   <translation>{who}: убрана метка «{tag}»</translation>
  </message>
  <message>
   <source>{who} took this ticket</source>
   <translation>{who}: обращение взято в работу</translation>
  </message>
  <message>
   <source>{who} withdrew the links of the participant</source>
   <translation>{who}: ссылки участника отозваны</translation>
  </message>
 </context>
 <context>
  <name>chat</name>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n новый</numerusform>
    <numerusform>%n новых</numerusform>
    <numerusform>%n новых</numerusform>
   </translation>
  </message>
  <message>
   <source>A note for the team. The visitor is asked to rate the chat.</source>
   <translation>Заметка для команды. Посетителя попросят оценить чат.</translation>
  </message>
  <message>
   <source>A visitor</source>
   <translation>Посетитель</translation>
  </message>
  <message>
   <source>Back to the queue, where it rings again</source>
   <translation>Вернётся в очередь и снова зазвонит</translation>
  </message>
  <message>
   <source>End the chat</source>
   <translation>Завершить чат</translation>
  </message>
  <message>
   <source>End the chat with a summary…</source>
   <translation>Завершить чат с итогом…</translation>
  </message>
  <message>
   <source>End…</source>
   <translation>Завершить…</translation>
  </message>
  <message>
   <source>Go on by e-mail</source>
   <translation>Продолжить по почте</translation>
  </message>
  <message>
   <source>Next chat with something new</source>
   <translation>Следующий чат с новым</translation>
  </message>
  <message>
   <source>No address of theirs is known, or no mailbox is connected. Ask for it in the chat.</source>
   <translation>Адрес этого человека неизвестен, или почтовый ящик не подключён. Спросите адрес в чате.</translation>
  </message>
  <message>
   <source>Not yet</source>
   <translation>Пока нет</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Pass on</source>
   <translation>Передать</translation>
  </message>
  <message>
   <source>Pass on to: {name}</source>
   <translation>Кому: {name}</translation>
  </message>
  <message>
   <source>Pass on…</source>
   <translation>Передать…</translation>
  </message>
  <message>
   <source>Pass the chat on…</source>
   <translation>Передать чат…</translation>
  </message>
  <message>
   <source>Passed on to: {name}</source>
   <translation>Передано: {name}</translation>
  </message>
  <message>
   <source>Something new in the chat with {name}.</source>
   <translation>Новое в чате: {name}.</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>Взять</translation>
  </message>
  <message>
   <source>Take the chat that waits longest</source>
   <translation>Взять чат, который ждёт дольше всех</translation>
  </message>
  <message>
   <source>The chat ended at {time}</source>
   <translation>Чат завершён в {time}</translation>
  </message>
  <message>
   <source>The chat has ended.</source>
   <translation>Чат завершён.</translation>
  </message>
  <message>
   <source>The platform says who this is.</source>
   <translation>Личность подтверждает платформа.</translation>
  </message>
  <message>
   <source>The ticket is solved</source>
   <translation>Обращение решено</translation>
  </message>
  <message>
   <source>The visitor</source>
   <translation>Посетитель</translation>
  </message>
  <message>
   <source>The visitor was told that answers come by e-mail.</source>
   <translation>Посетителю сказано, что ответы придут по почте.</translation>
  </message>
  <message>
   <source>They get the whole conversation. The visitor is told who goes on.</source>
   <translation>Переписка передаётся целиком. Посетителю скажут, кто продолжит.</translation>
  </message>
  <message>
   <source>Waiting in chat</source>
   <translation>Ждут в чате</translation>
  </message>
  <message>
   <source>What it was about, and how it ended</source>
   <translation>О чём шла речь и чем кончилось</translation>
  </message>
  <message>
   <source>What should they know? Only the team sees it.</source>
   <translation>Что важно знать? Увидит только команда.</translation>
  </message>
  <message>
   <source>Who goes on with this chat?</source>
   <translation>Кто продолжит этот чат?</translation>
  </message>
  <message>
   <source>Whoever is free</source>
   <translation>Кто свободен</translation>
  </message>
  <message>
   <source>Your chats: {load}</source>
   <translation>Ваши чаты: {load}</translation>
  </message>
  <message>
   <source>close finish solve note</source>
   <translation>закрыть конец решить заметка</translation>
  </message>
  <message>
   <source>from {page}</source>
   <translation>со страницы {page}</translation>
  </message>
  <message>
   <source>left</source>
   <translation>не в чате</translation>
  </message>
  <message>
   <source>says so themselves</source>
   <translation>имя со слов</translation>
  </message>
  <message>
   <source>switch unread my chats</source>
   <translation>переключить непрочитанное мои чаты</translation>
  </message>
  <message>
   <source>transfer give colleague team</source>
   <translation>передача отдать коллега команда</translation>
  </message>
  <message>
   <source>{keys} takes it.</source>
   <translation>{keys} — взять.</translation>
  </message>
  <message>
   <source>{name} is online</source>
   <translation>{name} в чате</translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation>пишет: {name}</translation>
  </message>
  <message>
   <source>{name} waits in chat for {span}: {subject}</source>
   <translation>{name} ждёт в чате {span}: {subject}</translation>
  </message>
  <message>
   <source>{name} waits in chat.</source>
   <translation>В чате ждёт {name}.</translation>
  </message>
  <message>
   <source>{name}: left {span} ago</source>
   <translation>{name}: не в чате уже {span}</translation>
  </message>
  <message>
   <source>{open} of {limit}</source>
   <translation>{open} из {limit}</translation>
  </message>
  <message>
   <source>{open} of {limit} chats</source>
   <translation>чаты: {open} из {limit}</translation>
  </message>
 </context>
 <context>
  <name>chats</name>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Изменить их может руководитель или администратор.</translation>
  </message>
  <message>
   <source>A name is needed first: what the team calls these pages.</source>
   <translation>Сначала нужно название: как команда называет эти страницы.</translation>
  </message>
  <message>
   <source>As any other ticket</source>
   <translation>Как любое другое обращение</translation>
  </message>
  <message>
   <source>As usual: {number}</source>
   <translation>Как обычно: {number}</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Chats at once: {name}</source>
   <translation>Чатов сразу: {name}</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Копировать</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Копировать команду</translation>
  </message>
  <message>
   <source>Hear it</source>
   <translation>Послушать</translation>
  </message>
  <message>
   <source>How loud a waiting chat sounds here</source>
   <translation>Как громко здесь звучит ждущий чат</translation>
  </message>
  <message>
   <source>How many chats a person has at once</source>
   <translation>Сколько чатов сразу у одного человека</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Используется</translation>
  </message>
  <message>
   <source>It sounds while you are available and have room for one more, never during a call.</source>
   <translation>Звучит, пока у вас статус «На связи» и есть место ещё для одного чата, и никогда во время звонка.</translation>
  </message>
  <message>
   <source>Its conversations stay.</source>
   <translation>Разговоры останутся.</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Метка</translation>
  </message>
  <message>
   <source>Language, where a page does not say</source>
   <translation>Язык, если страница его не указывает</translation>
  </message>
  <message>
   <source>Loud</source>
   <translation>Громко</translation>
  </message>
  <message>
   <source>Mailbox</source>
   <translation>Ящик</translation>
  </message>
  <message>
   <source>Make a secret</source>
   <translation>Создать секрет</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>New chat</source>
   <translation>Новый чат</translation>
  </message>
  <message>
   <source>New tickets from here get this label.</source>
   <translation>Новые обращения отсюда получают эту метку.</translation>
  </message>
  <message>
   <source>No gateway has said anything of its pages yet.</source>
   <translation>Ни один шлюз ещё не сообщил о своих страницах.</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Обычно</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Не сохранено.</translation>
  </message>
  <message>
   <source>Not served</source>
   <translation>Недоступен</translation>
  </message>
  <message>
   <source>On no page yet; it can be tried</source>
   <translation>Пока ни на одной странице; можно попробовать</translation>
  </message>
  <message>
   <source>One a line, as the browser shows it: https://learn.example.org</source>
   <translation>По одному в строке, как в браузере: https://learn.example.org</translation>
  </message>
  <message>
   <source>Pages it is on</source>
   <translation>Страницы, на которых он есть</translation>
  </message>
  <message>
   <source>Put a chat on a page</source>
   <translation>Поставить чат на страницу</translation>
  </message>
  <message>
   <source>Secret</source>
   <translation>Секрет</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>Без звука</translation>
  </message>
  <message>
   <source>Soft</source>
   <translation>Тихо</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Выключен</translation>
  </message>
  <message>
   <source>The line for these pages</source>
   <translation>Строка для этих страниц</translation>
  </message>
  <message>
   <source>The platform signs a token for whoever is logged in (docs/chat.md). The secret is shown once, when it is made; a new one makes the old one invalid.</source>
   <translation>Платформа подписывает токен для вошедшего (docs/chat.md). Секрет виден один раз, при создании; новый отменяет старый.</translation>
  </message>
  <message>
   <source>The platform signs who its visitors are</source>
   <translation>Платформа подписывает, кто её посетители</translation>
  </message>
  <message>
   <source>The secret belongs where the gateway runs.</source>
   <translation>Секрет нужен там, где работает шлюз.</translation>
  </message>
  <message>
   <source>Their window says so while they type.</source>
   <translation>Окно посетителя говорит об этом, пока он печатает.</translation>
  </message>
  <message>
   <source>There is no chat on your pages yet. It takes one line in a page.</source>
   <translation>На ваших страницах пока нет чата. Нужна всего одна строка на странице.</translation>
  </message>
  <message>
   <source>There, after saving, run: {command}</source>
   <translation>Там, после сохранения, запустите: {command}</translation>
  </message>
  <message>
   <source>Try it in the browser</source>
   <translation>Попробовать в браузере</translation>
  </message>
  <message>
   <source>Visitors of these pages can ask in a chat. What they write stands in the queue.</source>
   <translation>Посетители этих страниц могут спросить в чате. Написанное попадает в очередь.</translation>
  </message>
  <message>
   <source>We see what a visitor types before it is sent</source>
   <translation>Мы видим, что печатает посетитель, до отправки</translation>
  </message>
  <message>
   <source>What the team calls it.</source>
   <translation>Как это называет команда.</translation>
  </message>
  <message>
   <source>When a visitor has left, answers go by e-mail.</source>
   <translation>Когда посетитель ушёл, ответы идут по почте.</translation>
  </message>
  <message>
   <source>With so many, “Take the next ticket” gives no new one; by hand one more can be taken.</source>
   <translation>При стольких чатах «Взять следующее обращение» новых не даёт; вручную можно взять ещё один.</translation>
  </message>
  <message>
   <source>With the public name of the gateway in place of the first part.</source>
   <translation>С публичным именем шлюза вместо первой части.</translation>
  </message>
  <message numerus="yes">
   <source>You have up to %n chats at once.</source>
   <translation>
    <numerusform>У вас сразу не больше %n чата.</numerusform>
    <numerusform>У вас сразу не больше %n чатов.</numerusform>
    <numerusform>У вас сразу не больше %n чатов.</numerusform>
   </translation>
  </message>
  <message>
   <source>widget website login page script</source>
   <translation>виджет сайт вход скрипт</translation>
  </message>
  <message>
   <source>{name} is kept as you set it.</source>
   <translation>{name}: настройки сохранены.</translation>
  </message>
  <message>
   <source>{name} is not on any page any more.</source>
   <translation>Чата {name} больше нет ни на одной странице.</translation>
  </message>
  <message>
   <source>“{page}” is no address of pages: https:// and the name of the server, no more.</source>
   <translation>«{page}» — не адрес страниц: https:// и имя сервера, больше ничего.</translation>
  </message>
 </context>
 <context>
  <name>chooser</name>
  <message>
   <source>Nothing found. Fewer letters find more.</source>
   <translation>Ничего не найдено. Попробуйте ввести меньше букв.</translation>
  </message>
  <message>
   <source>apply</source>
   <translation>применить</translation>
  </message>
  <message>
   <source>choose</source>
   <translation>выбрать</translation>
  </message>
  <message>
   <source>leave</source>
   <translation>закрыть</translation>
  </message>
  <message>
   <source>mark</source>
   <translation>отметить</translation>
  </message>
  <message>
   <source>take</source>
   <translation>взять</translation>
  </message>
 </context>
 <context>
  <name>colleagues</name>
  <message>
   <source>A call weighs 3, a chat 1, a letter a half.</source>
   <translation>Звонок весит 3, чат 1, письмо половину.</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Сначала нужно имя.</translation>
  </message>
  <message>
   <source>Administrator</source>
   <translation>Администратор</translation>
  </message>
  <message>
   <source>Agent</source>
   <translation>Агент</translation>
  </message>
  <message>
   <source>And at</source>
   <translation>И ещё в чём</translation>
  </message>
  <message>
   <source>As the desk</source>
   <translation>Как у команды</translation>
  </message>
  <message>
   <source>As the phone system calls it: 1001, PJSIP/anna.</source>
   <translation>Так, как его называет станция: 1001, PJSIP/anna.</translation>
  </message>
  <message>
   <source>Chats at once</source>
   <translation>Чатов сразу</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Эл. почта</translation>
  </message>
  <message>
   <source>Expert</source>
   <translation>Эксперт</translation>
  </message>
  <message>
   <source>Good at</source>
   <translation>Сильные стороны</translation>
  </message>
  <message>
   <source>Language of their console</source>
   <translation>Язык консоли</translation>
  </message>
  <message>
   <source>Languages they answer in</source>
   <translation>Языки, на которых отвечает</translation>
  </message>
  <message>
   <source>Lead</source>
   <translation>Руководитель</translation>
  </message>
  <message>
   <source>Leads change them; your own phone and time zone you change yourself.</source>
   <translation>Их меняют руководители; свой телефон и часовой пояс каждый меняет сам.</translation>
  </message>
  <message>
   <source>Logins are given and taken with third-ring hub, on the command line.</source>
   <translation>Входы выдаёт и отзывает команда third-ring hub в командной строке.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Новый человек</translation>
  </message>
  <message>
   <source>No team</source>
   <translation>Без команды</translation>
  </message>
  <message>
   <source>None ticked: any.</source>
   <translation>Ничего не отмечено: любые.</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Не сохранено.</translation>
  </message>
  <message>
   <source>People of the desk</source>
   <translation>Сотрудники</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Points at once</source>
   <translation>Баллов сразу</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Роль</translation>
  </message>
  <message>
   <source>Routing and the rota go by it from now on.</source>
   <translation>Распределение и график теперь это учитывают.</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Команда</translation>
  </message>
  <message>
   <source>They have a login on the team's desk: their role is changed with third-ring hub.</source>
   <translation>У этого человека есть вход в базу команды: роль меняет команда third-ring hub.</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Часовой пояс</translation>
  </message>
  <message>
   <source>Tutor</source>
   <translation>Ведущий</translation>
  </message>
  <message>
   <source>What each is good at and how much each may have: routing and the rota go by it.</source>
   <translation>Кто в чём силён и сколько может вести сразу: это учитывают распределение и график.</translation>
  </message>
  <message>
   <source>With commas between them, as labels of tickets: sound, billing.</source>
   <translation>Через запятую, как метки обращений: звук, счета.</translation>
  </message>
  <message>
   <source>agents skills languages capacity role team settings</source>
   <translation>агенты навыки языки нагрузка роль команда настройки</translation>
  </message>
  <message>
   <source>as usual</source>
   <translation>как обычно</translation>
  </message>
  <message>
   <source>{points} points</source>
   <translation>баллов: {points}</translation>
  </message>
 </context>
 <context>
  <name>composer</name>
  <message numerus="yes">
   <source>%n places are not filled in. Send again to send it as it is.</source>
   <translation>
    <numerusform>Не заполнено %n место. Нажмите ещё раз, чтобы отправить так.</numerusform>
    <numerusform>Не заполнены %n места. Нажмите ещё раз, чтобы отправить так.</numerusform>
    <numerusform>Не заполнено %n мест. Нажмите ещё раз, чтобы отправить так.</numerusform>
   </translation>
  </message>
  <message>
   <source>A file is still being read. Send again in a moment.</source>
   <translation>Файл ещё читается. Отправьте через мгновение.</translation>
  </message>
  <message>
   <source>A first answer is warmer with a greeting.</source>
   <translation>Первый ответ теплее с приветствием.</translation>
  </message>
  <message>
   <source>A first answer is warmer with {better}.</source>
   <translation>Первый ответ теплее с приветствием: {better}.</translation>
  </message>
  <message>
   <source>A long sentence: “{word}” Two are easier to follow.</source>
   <translation>Длинное предложение: «{word}» Два коротких понять легче.</translation>
  </message>
  <message>
   <source>Add a copy to…</source>
   <translation>Добавить копию…</translation>
  </message>
  <message>
   <source>Add it</source>
   <translation>Добавить</translation>
  </message>
  <message>
   <source>Add note</source>
   <translation>Добавить заметку</translation>
  </message>
  <message>
   <source>Attach a file</source>
   <translation>Прикрепить файл</translation>
  </message>
  <message>
   <source>Attach files</source>
   <translation>Прикрепить файлы</translation>
  </message>
  <message>
   <source>Bold</source>
   <translation>Полужирный</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Cc</source>
   <translation>Копия</translation>
  </message>
  <message>
   <source>Channel: {channel}</source>
   <translation>Канал: {channel}</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Colleagues</source>
   <translation>Коллеги</translation>
  </message>
  <message>
   <source>Comes under the letter: {words}</source>
   <translation>Под письмом будет: {words}</translation>
  </message>
  <message>
   <source>Copy to</source>
   <translation>Копия кому</translation>
  </message>
  <message>
   <source>Day and time…</source>
   <translation>День и время…</translation>
  </message>
  <message>
   <source>Delete takes it away</source>
   <translation>Delete убирает</translation>
  </message>
  <message>
   <source>Draft saved {time}</source>
   <translation>Черновик сохранён в {time}</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>Fold To, Cc and subject</source>
   <translation>Свернуть адресатов и тему</translation>
  </message>
  <message>
   <source>Fold the quoted letter</source>
   <translation>Свернуть цитату</translation>
  </message>
  <message>
   <source>From</source>
   <translation>От</translation>
  </message>
  <message>
   <source>From {mailbox}</source>
   <translation>Из ящика: {mailbox}</translation>
  </message>
  <message>
   <source>From: {address}</source>
   <translation>От: {address}</translation>
  </message>
  <message>
   <source>Goes out at once</source>
   <translation>Уйдёт сразу</translation>
  </message>
  <message>
   <source>Goes out in {seconds} s</source>
   <translation>Уйдёт через {seconds} с</translation>
  </message>
  <message>
   <source>Goes out: {time}. To: {name}</source>
   <translation>Отправка: {time}. Кому: {name}</translation>
  </message>
  <message>
   <source>Hard word for a beginner: “{word}”. Try {better}.</source>
   <translation>Трудное слово для новичка: «{word}». Лучше: {better}.</translation>
  </message>
  <message>
   <source>Hide this hint here</source>
   <translation>Скрыть эту подсказку здесь</translation>
  </message>
  <message>
   <source>In an hour</source>
   <translation>Через час</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Лично</translation>
  </message>
  <message>
   <source>Insert a template</source>
   <translation>Вставить шаблон</translation>
  </message>
  <message>
   <source>Insert an article</source>
   <translation>Вставить статью</translation>
  </message>
  <message>
   <source>It has left already and cannot be taken back.</source>
   <translation>Сообщение уже ушло, вернуть его нельзя.</translation>
  </message>
  <message>
   <source>It was not sent. Your text is safe.</source>
   <translation>Сообщение не ушло. Ваш текст сохранён.</translation>
  </message>
  <message>
   <source>Italic</source>
   <translation>Курсив</translation>
  </message>
  <message>
   <source>Keep as note</source>
   <translation>Оставить заметкой</translation>
  </message>
  <message>
   <source>Kind of message</source>
   <translation>Вид сообщения</translation>
  </message>
  <message>
   <source>Letter that is answered</source>
   <translation>Письмо, на которое вы отвечаете</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Ссылка</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Список</translation>
  </message>
  <message>
   <source>Monday morning</source>
   <translation>Понедельник, утро</translation>
  </message>
  <message>
   <source>More ways to send</source>
   <translation>Другие способы отправки</translation>
  </message>
  <message>
   <source>Name a colleague</source>
   <translation>Упомянуть коллегу</translation>
  </message>
  <message>
   <source>New answer from {name}, {ago}</source>
   <translation>Новый ответ {ago}. Автор: {name}</translation>
  </message>
  <message>
   <source>New message from {name}, {ago}</source>
   <translation>Новое сообщение {ago}. От: {name}</translation>
  </message>
  <message>
   <source>No email address is known for {name}. Add one, or keep it as a note.</source>
   <translation>Нет адреса почты: {name}. Добавьте его или оставьте заметку.</translation>
  </message>
  <message>
   <source>Nobody stands in the line To. Add an address, or keep it as a note.</source>
   <translation>В поле «Кому» никого нет. Добавьте адрес или оставьте текст заметкой.</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Ещё не сохранено</translation>
  </message>
  <message>
   <source>Not sent: {name}</source>
   <translation>Не отправлено: {name}</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Заметка</translation>
  </message>
  <message>
   <source>Note, only the team</source>
   <translation>Заметка, только для команды</translation>
  </message>
  <message>
   <source>On its way to {name}</source>
   <translation>В пути. Кому: {name}</translation>
  </message>
  <message>
   <source>Only agents can answer. Your text is safe; keep it as a note.</source>
   <translation>Отвечать могут только агенты. Ваш текст сохранён, оставьте его заметкой.</translation>
  </message>
  <message>
   <source>Only the team sees this</source>
   <translation>Это видит только команда</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Press to change it</source>
   <translation>Нажмите, чтобы изменить</translation>
  </message>
  <message numerus="yes">
   <source>Quoted: %n lines</source>
   <translation>
    <numerusform>Цитата: %n строка</numerusform>
    <numerusform>Цитата: %n строки</numerusform>
    <numerusform>Цитата: %n строк</numerusform>
   </translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Заменить</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Ответ</translation>
  </message>
  <message>
   <source>Reply by chat to {name}</source>
   <translation>Ответ в чате. Кому: {name}</translation>
  </message>
  <message>
   <source>Reply by email to {name}</source>
   <translation>Ответ письмом. Кому: {name}</translation>
  </message>
  <message>
   <source>Reply or note</source>
   <translation>Ответ или заметка</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Отправить</translation>
  </message>
  <message>
   <source>Send and next</source>
   <translation>Отправить и дальше</translation>
  </message>
  <message>
   <source>Send and solve</source>
   <translation>Отправить и решить</translation>
  </message>
  <message>
   <source>Send and wait</source>
   <translation>Отправить и ждать</translation>
  </message>
  <message>
   <source>Send and wait for them</source>
   <translation>Отправить и ждать ответа</translation>
  </message>
  <message>
   <source>Send later</source>
   <translation>Отправить позже</translation>
  </message>
  <message>
   <source>Send later…</source>
   <translation>Отправить позже…</translation>
  </message>
  <message>
   <source>Send mine too</source>
   <translation>Отправить и мой</translation>
  </message>
  <message>
   <source>Send now</source>
   <translation>Отправить сейчас</translation>
  </message>
  <message>
   <source>Send then</source>
   <translation>Отправить тогда</translation>
  </message>
  <message>
   <source>Send to</source>
   <translation>Кому</translation>
  </message>
  <message>
   <source>Send, leave the state</source>
   <translation>Отправить, не меняя состояния</translation>
  </message>
  <message>
   <source>Sending to {name} in {time}</source>
   <translation>Отправка через {time}. Кому: {name}</translation>
  </message>
  <message>
   <source>Sends at once in chat</source>
   <translation>В чате уходит сразу</translation>
  </message>
  <message>
   <source>Show the answer</source>
   <translation>Показать ответ</translation>
  </message>
  <message>
   <source>Show the message</source>
   <translation>Показать сообщение</translation>
  </message>
  <message>
   <source>Show what is answered</source>
   <translation>Приложить письмо, на которое отвечаете</translation>
  </message>
  <message>
   <source>Something new arrived in between. Your text is back as a draft.</source>
   <translation>За это время пришло что-то новое. Текст снова в черновике.</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Subject: {subject}</source>
   <translation>Тема: {subject}</translation>
  </message>
  <message>
   <source>Take the quoted letter out</source>
   <translation>Убрать цитату</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Шаблоны</translation>
  </message>
  <message>
   <source>The chat has ended</source>
   <translation>Чат закончен</translation>
  </message>
  <message>
   <source>The files have {total} in all, {name} the most: {size}. {mailbox} takes letters up to {limit}, which is about {room} of files. Take one out, or send a link.</source>
   <translation>Файлы занимают {total}, больше всех {name}: {size}. Ящик {mailbox} берёт письма до {limit}, это около {room} файлов. Уберите один из них или пришлите ссылку.</translation>
  </message>
  <message>
   <source>The letter asks for answers to {address}</source>
   <translation>В письме просят отвечать на {address}</translation>
  </message>
  <message>
   <source>The note is empty. Write a word or attach a file.</source>
   <translation>Заметка пуста. Напишите слово или прикрепите файл.</translation>
  </message>
  <message>
   <source>The program was not running when it was due. Your text is back as a draft.</source>
   <translation>Программа тогда была закрыта. Текст снова в черновике.</translation>
  </message>
  <message>
   <source>The ticket cannot take that state now. Send it without.</source>
   <translation>Обращение сейчас не может перейти в это состояние. Отправьте без смены.</translation>
  </message>
  <message>
   <source>The visitor</source>
   <translation>Посетитель</translation>
  </message>
  <message>
   <source>There is no letter here that could be quoted.</source>
   <translation>Здесь нет письма, которое можно процитировать.</translation>
  </message>
  <message>
   <source>There is nothing to send yet. Write a word or attach a file.</source>
   <translation>Пока нечего отправлять. Напишите слово или прикрепите файл.</translation>
  </message>
  <message>
   <source>This address is not complete: {addresses}</source>
   <translation>Адрес неполный: {addresses}</translation>
  </message>
  <message>
   <source>This address is not known here. Anybody can write a letter in the name of somebody else: ask first.</source>
   <translation>Этот адрес здесь неизвестен. Написать письмо от чужого имени может каждый: сначала спросите.</translation>
  </message>
  <message>
   <source>This afternoon</source>
   <translation>Сегодня днём</translation>
  </message>
  <message>
   <source>This is a note for the team. Add it, or switch to Reply.</source>
   <translation>Это заметка для команды. Добавьте её или переключитесь на ответ.</translation>
  </message>
  <message>
   <source>This ticket is gone. Your text is safe here.</source>
   <translation>Этого обращения больше нет. Ваш текст сохранён здесь.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Кому</translation>
  </message>
  <message>
   <source>To {names}</source>
   <translation>Кому: {names}</translation>
  </message>
  <message>
   <source>To, Cc and subject</source>
   <translation>Адресаты и тема</translation>
  </message>
  <message>
   <source>To: nobody yet</source>
   <translation>Кому: пока никому</translation>
  </message>
  <message>
   <source>Tomorrow morning</source>
   <translation>Завтра утром</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Отменить</translation>
  </message>
  <message>
   <source>What happens next? A word about it is reassuring.</source>
   <translation>Что будет дальше? Пара слов об этом успокоит.</translation>
  </message>
  <message>
   <source>When shall it go out?</source>
   <translation>Когда отправить?</translation>
  </message>
  <message>
   <source>Write a note for the team</source>
   <translation>Напишите заметку для команды</translation>
  </message>
  <message>
   <source>Write to {address}</source>
   <translation>Написать на {address}</translation>
  </message>
  <message>
   <source>Write to {name}. Type / for a template</source>
   <translation>Напишите. Кому: {name}. Знак / открывает шаблоны</translation>
  </message>
  <message>
   <source>Your draft has just come in. Read both once more, then send.</source>
   <translation>Ваш черновик только что открылся. Прочитайте всё ещё раз и отправьте.</translation>
  </message>
  <message>
   <source>Your text is safe. Read it, then decide.</source>
   <translation>Ваш текст сохранён. Прочитайте и решите.</translation>
  </message>
  <message>
   <source>copy to {names}</source>
   <translation>копия: {names}</translation>
  </message>
  <message>
   <source>from {mailbox}</source>
   <translation>из ящика: {mailbox}</translation>
  </message>
  <message>
   <source>not complete</source>
   <translation>неполный</translation>
  </message>
  <message>
   <source>reading…</source>
   <translation>читаю…</translation>
  </message>
  <message>
   <source>words</source>
   <translation>слова</translation>
  </message>
  <message>
   <source>{channel} (no address known)</source>
   <translation>{channel} (нет адреса)</translation>
  </message>
  <message>
   <source>{name} cannot be reached by chat. Choose email, or keep it as a note.</source>
   <translation>В чате нет связи. Кому: {name}. Выберите письмо или оставьте заметку.</translation>
  </message>
  <message>
   <source>{name} cannot be read. Is it open elsewhere, or gone?</source>
   <translation>Не удаётся прочитать: {name}. Может быть, он открыт или удалён?</translation>
  </message>
  <message>
   <source>{name} has left: it goes by e-mail</source>
   <translation>{name} уже не в чате: уйдёт по почте</translation>
  </message>
  <message>
   <source>{name} has {size}. More than 50 MB cannot be sent; a link can.</source>
   <translation>{name}: {size}. Больше 50 МБ отправить нельзя, ссылку можно.</translation>
  </message>
  <message>
   <source>{name} has {size}. {mailbox} takes letters up to {limit}, which is about {room} of files. Take it out and send a link instead.</source>
   <translation>{name} занимает {size}. Ящик {mailbox} берёт письма до {limit}, это около {room} файлов. Уберите файл и пришлите вместо него ссылку.</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>Файл пуст: {name}.</translation>
  </message>
  <message>
   <source>{name} is online</source>
   <translation>{name} в чате</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} с</translation>
  </message>
  <message>
   <source>{size} in all. More than 50 MB cannot be sent; a link can.</source>
   <translation>Всего {size}. Больше 50 МБ отправить нельзя, ссылку можно.</translation>
  </message>
  <message>
   <source>{size} in all: many mailboxes take no more than 25 MB.</source>
   <translation>Всего {size}: многие ящики принимают не больше 25 МБ.</translation>
  </message>
  <message>
   <source>“{word}”</source>
   <translation>«{word}»</translation>
  </message>
  <message>
   <source>“{word}” looks for a fault. Say what helps now.</source>
   <translation>«{word}» ищет виноватого. Напишите, что поможет сейчас.</translation>
  </message>
  <message>
   <source>“{word}” reads like shouting.</source>
   <translation>«{word}» звучит как крик.</translation>
  </message>
  <message>
   <source>“{word}” sounds like an order. Try {better}.</source>
   <translation>«{word}» звучит как приказ. Лучше: {better}.</translation>
  </message>
 </context>
 <context>
  <name>conversation</name>
  <message numerus="yes">
   <source>%n new below</source>
   <translation>
    <numerusform>%n новое ниже</numerusform>
    <numerusform>%n новых ниже</numerusform>
    <numerusform>%n новых ниже</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of 5 stars</source>
   <translation>
    <numerusform>%n звезда из 5</numerusform>
    <numerusform>%n звезды из 5</numerusform>
    <numerusform>%n звёзд из 5</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pictures from the internet are not shown</source>
   <translation>
    <numerusform>%n картинка из интернета не показана</numerusform>
    <numerusform>%n картинки из интернета не показаны</numerusform>
    <numerusform>%n картинок из интернета не показаны</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rings, nobody was free</source>
   <translation>
    <numerusform>%n гудок, все были заняты</numerusform>
    <numerusform>%n гудка, все были заняты</numerusform>
    <numerusform>%n гудков, все были заняты</numerusform>
   </translation>
  </message>
  <message>
   <source>Automatic letter, not delivered: {subject}</source>
   <translation>Автоматическое письмо, не доставлено: {subject}</translation>
  </message>
  <message>
   <source>Automatic letter, on its way: {subject}</source>
   <translation>Автоматическое письмо, в пути: {subject}</translation>
  </message>
  <message>
   <source>Automatic reply</source>
   <translation>Автоматический ответ</translation>
  </message>
  <message>
   <source>By e-mail, what they had not seen in the chat: {subject}</source>
   <translation>По почте то, что в чате не увидели: {subject}</translation>
  </message>
  <message>
   <source>Call back</source>
   <translation>Перезвонить</translation>
  </message>
  <message>
   <source>Call from {name}</source>
   <translation>Звонок от: {name}</translation>
  </message>
  <message>
   <source>Call instead</source>
   <translation>Позвонить</translation>
  </message>
  <message>
   <source>Call to {name}</source>
   <translation>Исходящий звонок: {name}</translation>
  </message>
  <message>
   <source>Call which number?</source>
   <translation>По какому номеру позвонить?</translation>
  </message>
  <message>
   <source>Call {number}</source>
   <translation>Позвонить: {number}</translation>
  </message>
  <message>
   <source>Came back: {reason}</source>
   <translation>Письмо вернулось: {reason}</translation>
  </message>
  <message>
   <source>Came from our own mailbox</source>
   <translation>Пришло из нашего же ящика</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Очистить</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation>Закрыть поиск</translation>
  </message>
  <message>
   <source>Connect a mailbox</source>
   <translation>Подключить ящик</translation>
  </message>
  <message>
   <source>Conversation</source>
   <translation>Переписка</translation>
  </message>
  <message>
   <source>Copied, no telephone is connected here: {number}</source>
   <translation>Номер скопирован, телефон здесь не подключён: {number}</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Копировать</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Копировать адрес</translation>
  </message>
  <message>
   <source>Copy message</source>
   <translation>Копировать сообщение</translation>
  </message>
  <message>
   <source>Copy to: {names}</source>
   <translation>Копия: {names}</translation>
  </message>
  <message>
   <source>Damaged: parts of it could not be read</source>
   <translation>Повреждено: часть не удалось прочитать</translation>
  </message>
  <message>
   <source>Delayed: report from the mail server</source>
   <translation>Задержка: отчёт почтового сервера</translation>
  </message>
  <message>
   <source>Delivered</source>
   <translation>Доставлено</translation>
  </message>
  <message>
   <source>Earlier place</source>
   <translation>Предыдущее место</translation>
  </message>
  <message>
   <source>Encrypted: open the original in a mail program</source>
   <translation>Зашифровано: откройте оригинал в почтовой программе</translation>
  </message>
  <message>
   <source>Find in this conversation</source>
   <translation>Найти в этой переписке</translation>
  </message>
  <message>
   <source>Hide quoted text</source>
   <translation>Скрыть цитату</translation>
  </message>
  <message>
   <source>It cannot be tried now: the desk has no mailbox that sends, or no address.</source>
   <translation>Сейчас не отправить: нет ящика для отправки или адреса.</translation>
  </message>
  <message>
   <source>It is being looked up whether this left. That takes up to three minutes.</source>
   <translation>Проверяется, ушло ли это письмо. Это занимает до трёх минут.</translation>
  </message>
  <message>
   <source>Later place</source>
   <translation>Следующее место</translation>
  </message>
  <message>
   <source>Leaves in a moment</source>
   <translation>Уйдёт через мгновение</translation>
  </message>
  <message>
   <source>Leaves in {seconds} s</source>
   <translation>Уйдёт через {seconds} с</translation>
  </message>
  <message>
   <source>Leaves: {moment}</source>
   <translation>Уйдёт: {moment}</translation>
  </message>
  <message>
   <source>Missed call from {name}</source>
   <translation>Пропущенный звонок от: {name}</translation>
  </message>
  <message>
   <source>Move to a new ticket</source>
   <translation>Перенести в новое обращение</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Новое</translation>
  </message>
  <message>
   <source>Newsletter or mailing list</source>
   <translation>Рассылка</translation>
  </message>
  <message>
   <source>Next try at {time}: {reason}</source>
   <translation>Следующая попытка в {time}: {reason}</translation>
  </message>
  <message>
   <source>No number is known. One can be added beside the ticket.</source>
   <translation>Номер неизвестен. Его можно добавить рядом с обращением.</translation>
  </message>
  <message>
   <source>No other address is known. Type one.</source>
   <translation>Другой адрес неизвестен. Введите его.</translation>
  </message>
  <message>
   <source>No text</source>
   <translation>Без текста</translation>
  </message>
  <message>
   <source>Not delivered: report from the mail server</source>
   <translation>Не доставлено: отчёт почтового сервера</translation>
  </message>
  <message>
   <source>Not delivered: {reason}</source>
   <translation>Не доставлено: {reason}</translation>
  </message>
  <message>
   <source>Not seen yet</source>
   <translation>Ещё не дошло</translation>
  </message>
  <message>
   <source>Note from you</source>
   <translation>Ваша заметка</translation>
  </message>
  <message>
   <source>Note from {name}</source>
   <translation>Заметка от: {name}</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Ничего не найдено</translation>
  </message>
  <message>
   <source>Open {host}</source>
   <translation>Открыть {host}</translation>
  </message>
  <message>
   <source>Original…</source>
   <translation>Оригинал…</translation>
  </message>
  <message>
   <source>Other address</source>
   <translation>Другой адрес</translation>
  </message>
  <message>
   <source>Queued</source>
   <translation>В очереди на отправку</translation>
  </message>
  <message>
   <source>Rated by the participant</source>
   <translation>Оценка участника</translation>
  </message>
  <message>
   <source>Rating from {name}</source>
   <translation>Оценка. {name}:</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Прочитано</translation>
  </message>
  <message>
   <source>Read receipt</source>
   <translation>Уведомление о прочтении</translation>
  </message>
  <message>
   <source>Send to another address…</source>
   <translation>Отправить на другой адрес…</translation>
  </message>
  <message>
   <source>Send to {address}</source>
   <translation>Отправить на {address}</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Отправляется</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Отправлено</translation>
  </message>
  <message>
   <source>Sent automatically: {subject}</source>
   <translation>Отправлено автоматически: {subject}</translation>
  </message>
  <message>
   <source>Sent by a machine</source>
   <translation>Отправлено автоматом</translation>
  </message>
  <message>
   <source>Sent by e-mail: they had left the chat</source>
   <translation>Отправлено по почте: чат уже закрыли</translation>
  </message>
  <message>
   <source>Sent, but not to everybody: {reason}</source>
   <translation>Отправлено, но не всем: {reason}</translation>
  </message>
  <message>
   <source>Show as sent</source>
   <translation>Показать как отправлено</translation>
  </message>
  <message numerus="yes">
   <source>Show quoted text (%n lines)</source>
   <translation>
    <numerusform>Показать цитату (%n строка)</numerusform>
    <numerusform>Показать цитату (%n строки)</numerusform>
    <numerusform>Показать цитату (%n строк)</numerusform>
   </translation>
  </message>
  <message>
   <source>Show the text only</source>
   <translation>Показать только текст</translation>
  </message>
  <message>
   <source>Spam report from a mail provider</source>
   <translation>Жалоба на спам от почтовой службы</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Вернуть</translation>
  </message>
  <message>
   <source>The visitor is writing</source>
   <translation>Посетитель пишет</translation>
  </message>
  <message>
   <source>To: {names}</source>
   <translation>Кому: {names}</translation>
  </message>
  <message>
   <source>Told to the visitor by itself</source>
   <translation>Сказано посетителю автоматически</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Повторить</translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Попробовать сейчас</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>Неизвестно</translation>
  </message>
  <message>
   <source>Waits for a mailbox</source>
   <translation>Ждёт почтового ящика</translation>
  </message>
  <message>
   <source>Waits to be sent</source>
   <translation>Ждёт отправки</translation>
  </message>
  <message>
   <source>Waits: {reason}</source>
   <translation>Ждёт: {reason}</translation>
  </message>
  <message>
   <source>Write to {address}</source>
   <translation>Написать на {address}</translation>
  </message>
  <message>
   <source>Written on the page of the request</source>
   <translation>Написано на странице обращения</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Вы</translation>
  </message>
  <message>
   <source>answered by {name}</source>
   <translation>отвечает: {name}</translation>
  </message>
  <message>
   <source>answered by {name} on ring {ring}</source>
   <translation>отвечает: {name}, гудок {ring}</translation>
  </message>
  <message>
   <source>called by {name}</source>
   <translation>звонит: {name}</translation>
  </message>
  <message>
   <source>chat</source>
   <translation>чат</translation>
  </message>
  <message>
   <source>email</source>
   <translation>письмо</translation>
  </message>
  <message>
   <source>hidden number</source>
   <translation>скрытый номер</translation>
  </message>
  <message>
   <source>in person</source>
   <translation>лично</translation>
  </message>
  <message>
   <source>it waited for a mailbox for more than a day.</source>
   <translation>больше суток ждало почтового ящика.</translation>
  </message>
  <message>
   <source>letters came back</source>
   <translation>письма возвращались</translation>
  </message>
  <message>
   <source>no address is known.</source>
   <translation>адрес неизвестен.</translation>
  </message>
  <message>
   <source>no answer</source>
   <translation>нет ответа</translation>
  </message>
  <message>
   <source>no mailbox is connected.</source>
   <translation>ни один ящик не подключён.</translation>
  </message>
  <message>
   <source>no reason was given.</source>
   <translation>причина не указана.</translation>
  </message>
  <message>
   <source>only the team sees this</source>
   <translation>это видит только команда</translation>
  </message>
  <message>
   <source>passed on</source>
   <translation>передано дальше</translation>
  </message>
  <message>
   <source>phone</source>
   <translation>телефон</translation>
  </message>
  <message>
   <source>the connection broke while it was handed over. It may have arrived all the same.</source>
   <translation>связь прервалась во время отправки. Письмо могло всё же дойти.</translation>
  </message>
  <message>
   <source>the files are too large for the mailbox.</source>
   <translation>файлы слишком велики для ящика.</translation>
  </message>
  <message>
   <source>their mail server could not be reached for days.</source>
   <translation>несколько дней не удавалось связаться с сервером адресата.</translation>
  </message>
  <message>
   <source>to be called back</source>
   <translation>нужно перезвонить</translation>
  </message>
  <message>
   <source>to be followed up</source>
   <translation>нужно продолжить</translation>
  </message>
  <message>
   <source>waited {span}</source>
   <translation>ожидание: {span}</translation>
  </message>
  <message>
   <source>wrong number</source>
   <translation>ошиблись номером</translation>
  </message>
  <message>
   <source>{current} of {total}</source>
   <translation>{current} из {total}</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} мин</translation>
  </message>
  <message>
   <source>{minutes} min {seconds} s</source>
   <translation>{minutes} мин {seconds} с</translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation>пишет: {name}</translation>
  </message>
  <message>
   <source>{person}, {channel}, {time}: {text}</source>
   <translation>{person}, {channel}, {time}: {text}</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} с</translation>
  </message>
 </context>
 <context>
  <name>courses</name>
  <message numerus="yes">
   <source>%n are left out: reminded lately, on leave, or with a ticket open.</source>
   <translation>
    <numerusform>Пропущен %n человек: недавно было напоминание, согласован перерыв или открыто обращение.</numerusform>
    <numerusform>Пропущено %n человека: недавно было напоминание, согласован перерыв или открыто обращение.</numerusform>
    <numerusform>Пропущено %n человек: недавно было напоминание, согласован перерыв или открыто обращение.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n as before</source>
   <translation>
    <numerusform>%n без изменений</numerusform>
    <numerusform>%n без изменений</numerusform>
    <numerusform>%n без изменений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n calls to make.</source>
   <translation>
    <numerusform>%n звонок.</numerusform>
    <numerusform>%n звонка.</numerusform>
    <numerusform>%n звонков.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days late</source>
   <translation>
    <numerusform>%n день просрочки</numerusform>
    <numerusform>%n дня просрочки</numerusform>
    <numerusform>%n дней просрочки</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n late</source>
   <translation>
    <numerusform>%n с просрочкой</numerusform>
    <numerusform>%n с просрочкой</numerusform>
    <numerusform>%n с просрочкой</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters.</source>
   <translation>
    <numerusform>%n письмо.</numerusform>
    <numerusform>%n письма.</numerusform>
    <numerusform>%n писем.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more days</source>
   <translation>
    <numerusform>Ещё %n день</numerusform>
    <numerusform>Ещё %n дня</numerusform>
    <numerusform>Ещё %n дней</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n новый</numerusform>
    <numerusform>%n новых</numerusform>
    <numerusform>%n новых</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not brought</source>
   <translation>
    <numerusform>%n не загружена</numerusform>
    <numerusform>%n не загружены</numerusform>
    <numerusform>%n не загружено</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not taken</source>
   <translation>
    <numerusform>%n не принята</numerusform>
    <numerusform>%n не приняты</numerusform>
    <numerusform>%n не принято</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n человек</numerusform>
    <numerusform>%n человека</numerusform>
    <numerusform>%n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people stay: something of theirs has come since.</source>
   <translation>
    <numerusform>%n человек остаётся: с тех пор от него что-то пришло.</numerusform>
    <numerusform>%n человека остаются: с тех пор от них что-то пришло.</numerusform>
    <numerusform>%n человек остаются: с тех пор от них что-то пришло.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n reminders leave in a few seconds.</source>
   <translation>
    <numerusform>%n напоминание уйдёт через несколько секунд.</numerusform>
    <numerusform>%n напоминания уйдут через несколько секунд.</numerusform>
    <numerusform>%n напоминаний уйдут через несколько секунд.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n the same person as another row</source>
   <translation>
    <numerusform>%n тот же человек, что в другой строке</numerusform>
    <numerusform>%n тех же людей, что в других строках</numerusform>
    <numerusform>%n тех же людей, что в других строках</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were left out.</source>
   <translation>
    <numerusform>Пропущен %n человек.</numerusform>
    <numerusform>Пропущено %n человека.</numerusform>
    <numerusform>Пропущено %n человек.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n with something new</source>
   <translation>
    <numerusform>%n с чем-то новым</numerusform>
    <numerusform>%n с чем-то новым</numerusform>
    <numerusform>%n с чем-то новым</numerusform>
   </translation>
  </message>
  <message>
   <source>A gentle note.</source>
   <translation>Хватит доброго слова.</translation>
  </message>
  <message>
   <source>A reminder went out in the last three days.</source>
   <translation>Напоминание уже уходило в последние три дня.</translation>
  </message>
  <message>
   <source>A ticket is open: an answer there reminds best.</source>
   <translation>Есть открытое обращение: лучше напомнить ответом в нём.</translation>
  </message>
  <message>
   <source>A week late: offer help.</source>
   <translation>Неделя просрочки: предложите помощь.</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Добавить</translation>
  </message>
  <message>
   <source>Agreed leave of {name}</source>
   <translation>Согласованный перерыв: {name}</translation>
  </message>
  <message>
   <source>Answered {day}.</source>
   <translation>Ответ: {day}.</translation>
  </message>
  <message>
   <source>Back to the columns</source>
   <translation>Назад к столбцам</translation>
  </message>
  <message>
   <source>Call: {checkpoint}</source>
   <translation>Звонок: {checkpoint}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Chat name</source>
   <translation>Имя в чате</translation>
  </message>
  <message>
   <source>Checkpoint {place}</source>
   <translation>Контрольная точка {place}</translation>
  </message>
  <message>
   <source>Checkpoint {place} of {total}, {name}, {state}</source>
   <translation>Контрольная точка {place} из {total}, {name}, {state}</translation>
  </message>
  <message>
   <source>Checkpoint: its name above, done or not below</source>
   <translation>Контрольная точка: вверху название, ниже кто прошёл</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Контрольные точки</translation>
  </message>
  <message>
   <source>Checkpoints come from cohorts, sheets and Moodle.</source>
   <translation>Контрольные точки берутся из групп, таблиц и Moodle.</translation>
  </message>
  <message>
   <source>Checkpoints…</source>
   <translation>Контрольные точки…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Cohort</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>Cohorts</source>
   <translation>Группы</translation>
  </message>
  <message>
   <source>Course</source>
   <translation>Курс</translation>
  </message>
  <message>
   <source>Courses</source>
   <translation>Курсы</translation>
  </message>
  <message>
   <source>Do not remind them</source>
   <translation>Не напоминать</translation>
  </message>
  <message>
   <source>Done, for that checkpoint</source>
   <translation>Пройдено, для этой точки</translation>
  </message>
  <message>
   <source>Due on, for that checkpoint</source>
   <translation>Срок, для этой точки</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Эл. почта</translation>
  </message>
  <message>
   <source>Earlier: {name}</source>
   <translation>Раньше: {name}</translation>
  </message>
  <message>
   <source>Enrolled on</source>
   <translation>Дата зачисления</translation>
  </message>
  <message>
   <source>Everybody is in.</source>
   <translation>Все уже здесь.</translation>
  </message>
  <message>
   <source>Everybody who is late with something</source>
   <translation>Все, у кого что-то просрочено</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Первый день</translation>
  </message>
  <message>
   <source>First name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <source>For whoever calls</source>
   <translation>Для того, кто позвонит</translation>
  </message>
  <message>
   <source>Full name</source>
   <translation>Имя и фамилия</translation>
  </message>
  <message numerus="yes">
   <source>Import %n people</source>
   <translation>
    <numerusform>Загрузить %n человека</numerusform>
    <numerusform>Загрузить %n человек</numerusform>
    <numerusform>Загрузить %n человек</numerusform>
   </translation>
  </message>
  <message>
   <source>Import people</source>
   <translation>Загрузка людей</translation>
  </message>
  <message>
   <source>Import people…</source>
   <translation>Загрузить людей…</translation>
  </message>
  <message>
   <source>Imports</source>
   <translation>Загрузки</translation>
  </message>
  <message>
   <source>It is hardly late: many hand in on the next day.</source>
   <translation>Просрочки почти нет: многие сдают на следующий день.</translation>
  </message>
  <message>
   <source>Known, nothing new</source>
   <translation>Известен, нового нет</translation>
  </message>
  <message>
   <source>Known, something is new</source>
   <translation>Известен, есть новое</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Последний день</translation>
  </message>
  <message>
   <source>Last on the platform</source>
   <translation>Последний вход на платформу</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Пропустить</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>Mark as done</source>
   <translation>Отметить как пройденное</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>Name of a checkpoint</source>
   <translation>Название контрольной точки</translation>
  </message>
  <message>
   <source>Name of a new checkpoint</source>
   <translation>Название новой контрольной точки</translation>
  </message>
  <message>
   <source>Name on the platform</source>
   <translation>Имя на платформе</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Новый человек</translation>
  </message>
  <message>
   <source>New cohort</source>
   <translation>Новая группа</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Следующее</translation>
  </message>
  <message>
   <source>No address is known.</source>
   <translation>Адрес неизвестен.</translation>
  </message>
  <message>
   <source>Nobody is in this cohort yet</source>
   <translation>В этой группе пока никого нет</translation>
  </message>
  <message>
   <source>Nobody is late</source>
   <translation>Просрочек нет</translation>
  </message>
  <message>
   <source>Nobody of them is to be reminded now.</source>
   <translation>Сейчас никому из них не нужно напоминать.</translation>
  </message>
  <message>
   <source>Nobody stands in this sheet.</source>
   <translation>В этой таблице никого нет.</translation>
  </message>
  <message>
   <source>Nobody was brought.</source>
   <translation>Никто не загружен.</translation>
  </message>
  <message>
   <source>Not brought</source>
   <translation>Не загружен</translation>
  </message>
  <message>
   <source>Not done after all</source>
   <translation>Всё-таки не пройдено</translation>
  </message>
  <message>
   <source>Not sent.</source>
   <translation>Не отправлено.</translation>
  </message>
  <message>
   <source>Not taken</source>
   <translation>Не принята</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Заметка</translation>
  </message>
  <message>
   <source>Nothing is late.</source>
   <translation>Ничего не просрочено.</translation>
  </message>
  <message>
   <source>Nothing was imported yet</source>
   <translation>Пока ничего не загружали</translation>
  </message>
  <message>
   <source>Nothing was undone.</source>
   <translation>Ничего не отменено.</translation>
  </message>
  <message>
   <source>Numbers are from</source>
   <translation>Номера страны</translation>
  </message>
  <message>
   <source>On leave from {first} to {last}</source>
   <translation>Перерыв с {first} по {last}</translation>
  </message>
  <message>
   <source>On leave until {day}</source>
   <translation>Перерыв до {day}</translation>
  </message>
  <message>
   <source>Open the person</source>
   <translation>Открыть человека</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Организация</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Просрочено</translation>
  </message>
  <message>
   <source>People come from a sheet, from Moodle, or from their own page.</source>
   <translation>Люди берутся из таблицы, из Moodle или со своей страницы.</translation>
  </message>
  <message>
   <source>People of the cohort</source>
   <translation>Люди группы</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Plan a call instead</source>
   <translation>Запланировать звонок</translation>
  </message>
  <message>
   <source>Plan the call</source>
   <translation>Запланировать звонок</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Предпросмотр</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Предыдущее</translation>
  </message>
  <message>
   <source>Reading the file…</source>
   <translation>Чтение файла…</translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people</source>
   <translation>
    <numerusform>Напомнить %n человеку</numerusform>
    <numerusform>Напомнить %n людям</numerusform>
    <numerusform>Напомнить %n людям</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people…</source>
   <translation>
    <numerusform>Напомнить %n человеку…</numerusform>
    <numerusform>Напомнить %n людям…</numerusform>
    <numerusform>Напомнить %n людям…</numerusform>
   </translation>
  </message>
  <message>
   <source>Remind kindly</source>
   <translation>Мягко напомнить</translation>
  </message>
  <message>
   <source>Reminded {day}, {agent}.</source>
   <translation>Напоминание: {day}, {agent}.</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>Удалить: {name}</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Строка</translation>
  </message>
  <message>
   <source>Rows of the sheet</source>
   <translation>Строки таблицы</translation>
  </message>
  <message>
   <source>Same person as row {row}</source>
   <translation>Тот же человек, что в строке {row}</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Сохранить отчёт</translation>
  </message>
  <message>
   <source>Save the report…</source>
   <translation>Сохранить отчёт…</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Отправить</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Лист</translation>
  </message>
  <message>
   <source>Sheets</source>
   <translation>Таблицы</translation>
  </message>
  <message>
   <source>Something in braces is still to be filled in.</source>
   <translation>Что-то в фигурных скобках ещё не заполнено.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Остановить</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Surname</source>
   <translation>Фамилия</translation>
  </message>
  <message>
   <source>The call stands in the queue.</source>
   <translation>Звонок стоит в очереди.</translation>
  </message>
  <message>
   <source>The import stopped.</source>
   <translation>Загрузка остановилась.</translation>
  </message>
  <message>
   <source>The import was undone.</source>
   <translation>Загрузка отменена.</translation>
  </message>
  <message>
   <source>They are back: remind them again</source>
   <translation>Перерыв окончен: снова напоминать</translation>
  </message>
  <message>
   <source>They are on leave, as agreed.</source>
   <translation>Согласован перерыв.</translation>
  </message>
  <message>
   <source>They were reminded meanwhile, or a ticket of theirs is open.</source>
   <translation>Тем временем ушло напоминание или открылось обращение.</translation>
  </message>
  <message>
   <source>Two weeks late: a call is kinder than one more letter.</source>
   <translation>Две недели просрочки: звонок добрее ещё одного письма.</translation>
  </message>
  <message>
   <source>Undo the import</source>
   <translation>Отменить загрузку</translation>
  </message>
  <message>
   <source>Undo this import</source>
   <translation>Отменить эту загрузку</translation>
  </message>
  <message>
   <source>Usual cohort</source>
   <translation>Обычная группа</translation>
  </message>
  <message>
   <source>Usual course</source>
   <translation>Обычный курс</translation>
  </message>
  <message>
   <source>Usual language</source>
   <translation>Обычный язык</translation>
  </message>
  <message>
   <source>What became of it</source>
   <translation>Что стало</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>Что будет</translation>
  </message>
  <message>
   <source>What stands in each column? What was understood is chosen already.</source>
   <translation>Что в каком столбце? Распознанное уже выбрано.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Почему</translation>
  </message>
  <message>
   <source>Why, in a word (may stay empty)</source>
   <translation>Причина одним словом (можно не указывать)</translation>
  </message>
  <message>
   <source>Write a letter instead</source>
   <translation>Написать письмо</translation>
  </message>
  <message>
   <source>a formula that failed</source>
   <translation>формула с ошибкой</translation>
  </message>
  <message>
   <source>address or number of somebody else too</source>
   <translation>адрес или номер ещё и другого человека</translation>
  </message>
  <message>
   <source>courses cohorts checkpoints late progress</source>
   <translation>курсы группы контрольные точки просрочено прогресс</translation>
  </message>
  <message>
   <source>done {day}</source>
   <translation>пройдено {day}</translation>
  </message>
  <message>
   <source>due today</source>
   <translation>срок сегодня</translation>
  </message>
  <message>
   <source>due {day}</source>
   <translation>срок {day}</translation>
  </message>
  <message>
   <source>group class course</source>
   <translation>группа класс курс</translation>
  </message>
  <message>
   <source>here as {name}</source>
   <translation>здесь записан как: {name}</translation>
  </message>
  <message>
   <source>last contact {day}</source>
   <translation>последний контакт {day}</translation>
  </message>
  <message>
   <source>last on the platform {day}</source>
   <translation>на платформе {day}</translation>
  </message>
  <message>
   <source>more time until {day}</source>
   <translation>срок продлён до {day}</translation>
  </message>
  <message>
   <source>neither yes, no nor a date</source>
   <translation>не да, не нет и не дата</translation>
  </message>
  <message>
   <source>no contact yet</source>
   <translation>контактов пока нет</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>без срока</translation>
  </message>
  <message>
   <source>no e-mail address</source>
   <translation>это не адрес эл. почты</translation>
  </message>
  <message>
   <source>no language we know</source>
   <translation>неизвестный язык</translation>
  </message>
  <message>
   <source>no name</source>
   <translation>нет имени</translation>
  </message>
  <message>
   <source>no name, and nobody is known under the address</source>
   <translation>имени нет, и адрес никому не известен</translation>
  </message>
  <message>
   <source>no phone number</source>
   <translation>это не номер телефона</translation>
  </message>
  <message>
   <source>nothing new</source>
   <translation>ничего нового</translation>
  </message>
  <message>
   <source>overdue late checkpoint reminder</source>
   <translation>просрочено опоздание этап напоминание</translation>
  </message>
  <message>
   <source>progress without a cohort</source>
   <translation>прогресс без группы</translation>
  </message>
  <message>
   <source>reminded {day}</source>
   <translation>напоминание {day}</translation>
  </message>
  <message>
   <source>row {row}</source>
   <translation>строка {row}</translation>
  </message>
  <message>
   <source>sheet spreadsheet csv xlsx excel moodle learners</source>
   <translation>таблица csv xlsx excel moodle участники импорт</translation>
  </message>
  <message>
   <source>the import was stopped before this row</source>
   <translation>импорт остановлен до этой строки</translation>
  </message>
  <message>
   <source>the name is none</source>
   <translation>это не имя</translation>
  </message>
  <message>
   <source>the spreadsheet has lost digits of this number</source>
   <translation>таблица потеряла цифры этого номера</translation>
  </message>
  <message>
   <source>too long for a name</source>
   <translation>слишком длинно для имени</translation>
  </message>
  <message>
   <source>tutor {name}</source>
   <translation>ведёт {name}</translation>
  </message>
  <message>
   <source>undone</source>
   <translation>отменено</translation>
  </message>
  <message>
   <source>{done} of {total} done</source>
   <translation>{done} из {total} пройдено</translation>
  </message>
  <message>
   <source>{done} of {total} people are in</source>
   <translation>Загружено {done} из {total}</translation>
  </message>
  <message>
   <source>{done} of {total} people are in; the others are listed as not brought. The same file brings them another time, or undo what is in.</source>
   <translation>Загружено {done} из {total} человек; остальные отмечены в списке как не загруженные. Тот же файл загрузит их позже, а загруженное можно отменить.</translation>
  </message>
  <message>
   <source>{name} has a date</source>
   <translation>{name}: есть срок</translation>
  </message>
  <message>
   <source>{name} is due on</source>
   <translation>{name}: срок</translation>
  </message>
  <message>
   <source>{name}, preview {place} of {count}</source>
   <translation>{name}, образец {place} из {count}</translation>
  </message>
  <message>
   <source>{name}: {checkpoint}, {late}. Offer help first, and ask how much more time would do.</source>
   <translation>{name}: {checkpoint}, {late}. Сначала предложите помощь и спросите, сколько ещё нужно времени.</translation>
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
  <name>entries</name>
  <message>
   <source>Change</source>
   <translation>Изменить</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Не сохранять</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Посмотреть</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Удалить</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
 </context>
 <context>
  <name>experts</name>
  <message numerus="yes">
   <source>%n answers for you</source>
   <translation>
    <numerusform>%n ответ для вас</numerusform>
    <numerusform>%n ответа для вас</numerusform>
    <numerusform>%n ответов для вас</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions for you</source>
   <translation>
    <numerusform>%n вопрос к вам</numerusform>
    <numerusform>%n вопроса к вам</numerusform>
    <numerusform>%n вопросов к вам</numerusform>
   </translation>
  </message>
  <message>
   <source>A note</source>
   <translation>Заметка</translation>
  </message>
  <message>
   <source>A question for you from {asker}.</source>
   <translation>Вопрос к вам. От: {asker}.</translation>
  </message>
  <message>
   <source>A reminder to {name}</source>
   <translation>Напоминание. Кому: {name}</translation>
  </message>
  <message>
   <source>All open</source>
   <translation>Все открытые</translation>
  </message>
  <message>
   <source>An answer came from {name}</source>
   <translation>Пришёл ответ. От: {name}</translation>
  </message>
  <message>
   <source>An answer is needed within</source>
   <translation>Ответ нужен в течение</translation>
  </message>
  <message>
   <source>An answer within what time? 30 min, 4 h, or 2 d.</source>
   <translation>За какое время нужен ответ? 30 min, 4 h или 2 d.</translation>
  </message>
  <message>
   <source>Answer from {name}</source>
   <translation>Ответ от: {name}</translation>
  </message>
  <message>
   <source>Answer from {name}.</source>
   <translation>Ответ от: {name}.</translation>
  </message>
  <message>
   <source>Answer from {who}</source>
   <translation>Ответ от: {who}</translation>
  </message>
  <message>
   <source>Answer them</source>
   <translation>Ответить</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Спросить</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Спросить снова</translation>
  </message>
  <message>
   <source>Ask an expert…</source>
   <translation>Спросить эксперта…</translation>
  </message>
  <message>
   <source>Ask back</source>
   <translation>Уточнить</translation>
  </message>
  <message>
   <source>Ask somebody</source>
   <translation>Спросить кого-нибудь</translation>
  </message>
  <message>
   <source>Asked again: {name}.</source>
   <translation>Вопрос задан снова. Кому: {name}.</translation>
  </message>
  <message>
   <source>Asked back.</source>
   <translation>Уточнение отправлено.</translation>
  </message>
  <message>
   <source>Asked: {name}.</source>
   <translation>Вопрос задан. Кому: {name}.</translation>
  </message>
  <message>
   <source>By letter</source>
   <translation>Письмом</translation>
  </message>
  <message>
   <source>By letter to {email}</source>
   <translation>Письмом на {email}</translation>
  </message>
  <message>
   <source>By letter. The mail server does not vouch for its sender.</source>
   <translation>Письмом. Почтовый сервер не ручается за отправителя.</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Сделано</translation>
  </message>
  <message>
   <source>Done with this question.</source>
   <translation>С этим вопросом закончено.</translation>
  </message>
  <message>
   <source>E-mail address</source>
   <translation>Адрес почты</translation>
  </message>
  <message>
   <source>From me</source>
   <translation>От меня</translation>
  </message>
  <message>
   <source>From the participant</source>
   <translation>От участника</translation>
  </message>
  <message>
   <source>In the hours of the desk. As 30 min, 4 h, or 2 d.</source>
   <translation>В рабочие часы. Например, 30 min, 4 h или 2 d.</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Посмотреть</translation>
  </message>
  <message>
   <source>Make an article…</source>
   <translation>Сделать из этого статью…</translation>
  </message>
  <message>
   <source>No answer in time: {name}.</source>
   <translation>Нет ответа вовремя: {name}.</translation>
  </message>
  <message>
   <source>No answer yet from {name}, due {when}</source>
   <translation>Ответа всё ещё нет, срок {when}. От: {name}</translation>
  </message>
  <message>
   <source>No question of the desk is open.</source>
   <translation>Открытых вопросов нет.</translation>
  </message>
  <message>
   <source>No questions</source>
   <translation>Вопросов нет</translation>
  </message>
  <message>
   <source>Nobody has asked you anything. What you are asked appears here by itself.</source>
   <translation>Вас ни о чём не спрашивают. Вопросы к вам появятся здесь сами.</translation>
  </message>
  <message>
   <source>Not needed any more</source>
   <translation>Больше не нужно</translation>
  </message>
  <message>
   <source>Not needed any more: the question to {name}</source>
   <translation>Больше не нужно: вопрос. Кому: {name}</translation>
  </message>
  <message>
   <source>Not needed any more: the question to {name}.</source>
   <translation>Больше не нужно: вопрос. Кому: {name}.</translation>
  </message>
  <message>
   <source>On hold until the answer is there</source>
   <translation>Отложить, пока нет ответа</translation>
  </message>
  <message>
   <source>On their page</source>
   <translation>На странице</translation>
  </message>
  <message>
   <source>Open the ticket</source>
   <translation>Открыть обращение</translation>
  </message>
  <message>
   <source>Our answer</source>
   <translation>Наш ответ</translation>
  </message>
  <message>
   <source>Pass the answer on</source>
   <translation>Передать ответ</translation>
  </message>
  <message>
   <source>Put it into the answer</source>
   <translation>Вставить в ответ</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Вопрос</translation>
  </message>
  <message>
   <source>Question from {name}</source>
   <translation>Вопрос от: {name}</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Вопросы</translation>
  </message>
  <message>
   <source>Questions to me and from me</source>
   <translation>Вопросы ко мне и от меня</translation>
  </message>
  <message>
   <source>Report a gap…</source>
   <translation>Сообщить, чего не хватает…</translation>
  </message>
  <message>
   <source>Say more, or ask again</source>
   <translation>Скажите больше или спросите снова</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Отправить</translation>
  </message>
  <message>
   <source>Send the answer</source>
   <translation>Отправить ответ</translation>
  </message>
  <message>
   <source>Somebody else, by e-mail…</source>
   <translation>Кто-то другой, по почте…</translation>
  </message>
  <message>
   <source>The answer from {name} is due soon.</source>
   <translation>Скоро срок ответа. От: {name}.</translation>
  </message>
  <message>
   <source>The letter did not arrive.</source>
   <translation>Письмо не дошло.</translation>
  </message>
  <message>
   <source>The letter is on its way.</source>
   <translation>Письмо в пути.</translation>
  </message>
  <message>
   <source>The letter leaves in a moment.</source>
   <translation>Письмо сейчас уйдёт.</translation>
  </message>
  <message>
   <source>The mailbox of {name} answered by itself</source>
   <translation>Автоматический ответ почты: {name}</translation>
  </message>
  <message>
   <source>The question did not arrive. To: {name}</source>
   <translation>Вопрос не дошёл. Кому: {name}</translation>
  </message>
  <message>
   <source>The question to {name} is settled</source>
   <translation>Вопрос решён. Кому: {name}</translation>
  </message>
  <message>
   <source>The ticket stays where it is.</source>
   <translation>Обращение остаётся на своём месте.</translation>
  </message>
  <message>
   <source>Their e-mail address is needed first.</source>
   <translation>Сначала нужен адрес почты.</translation>
  </message>
  <message>
   <source>Their mailbox answered by itself: {words}</source>
   <translation>Почта ответила автоматически: {words}</translation>
  </message>
  <message>
   <source>They get a letter, and answer it or write on a page without logging in.</source>
   <translation>Придёт письмо: на него можно ответить или написать на странице без входа.</translation>
  </message>
  <message>
   <source>They see it in their console.</source>
   <translation>Вопрос появится в консоли.</translation>
  </message>
  <message>
   <source>They will read</source>
   <translation>Будет прочитано</translation>
  </message>
  <message>
   <source>To me</source>
   <translation>Ко мне</translation>
  </message>
  <message>
   <source>Waiting for the answer from {name}, due {when}</source>
   <translation>Ждём ответ, срок {when}. От: {name}</translation>
  </message>
  <message>
   <source>Waiting for {name}</source>
   <translation>Ждём. Отвечает: {name}</translation>
  </message>
  <message>
   <source>What goes along</source>
   <translation>Что пойдёт вместе с вопросом</translation>
  </message>
  <message>
   <source>Which questions</source>
   <translation>Какие вопросы</translation>
  </message>
  <message>
   <source>Whom</source>
   <translation>Кого</translation>
  </message>
  <message>
   <source>With the name</source>
   <translation>С указанием, от кого</translation>
  </message>
  <message>
   <source>Without names, addresses and numbers</source>
   <translation>Без имён, адресов и номеров</translation>
  </message>
  <message>
   <source>Write down their answer</source>
   <translation>Записать этот ответ</translation>
  </message>
  <message>
   <source>Write the question first.</source>
   <translation>Сначала напишите вопрос.</translation>
  </message>
  <message>
   <source>Written down by a colleague</source>
   <translation>Записано коллегой</translation>
  </message>
  <message>
   <source>Written down: the answer from {name}.</source>
   <translation>Ответ записан. От: {name}.</translation>
  </message>
  <message>
   <source>You asked back</source>
   <translation>Вы уточнили</translation>
  </message>
  <message>
   <source>You have answered</source>
   <translation>Вы ответили</translation>
  </message>
  <message>
   <source>You have asked nobody yet. In a ticket: Ask an expert…</source>
   <translation>Вы ещё никого не спрашивали. В обращении: Спросить эксперта…</translation>
  </message>
  <message>
   <source>Your answer</source>
   <translation>Ваш ответ</translation>
  </message>
  <message>
   <source>Your answer is needed by: {when}</source>
   <translation>Ваш ответ нужен к сроку: {when}</translation>
  </message>
  <message>
   <source>Your answer is with the desk. Thank you.</source>
   <translation>Ваш ответ уже у нас. Спасибо.</translation>
  </message>
  <message>
   <source>administrator</source>
   <translation>администратор</translation>
  </message>
  <message>
   <source>agent</source>
   <translation>агент</translation>
  </message>
  <message>
   <source>by letter</source>
   <translation>письмом</translation>
  </message>
  <message>
   <source>expert</source>
   <translation>эксперт</translation>
  </message>
  <message>
   <source>expert tutor answer asked</source>
   <translation>эксперт тьютор ответ вопрос</translation>
  </message>
  <message>
   <source>expert tutor colleague question consult help</source>
   <translation>эксперт тьютор коллега вопрос консультация помощь</translation>
  </message>
  <message>
   <source>lead</source>
   <translation>руководитель</translation>
  </message>
  <message>
   <source>tutor</source>
   <translation>тьютор</translation>
  </message>
  <message>
   <source>{name} asked back</source>
   <translation>Уточняет: {name}</translation>
  </message>
  <message>
   <source>{name} asks back</source>
   <translation>Уточняет: {name}</translation>
  </message>
  <message>
   <source>{name} asks back.</source>
   <translation>Уточняет: {name}.</translation>
  </message>
  <message>
   <source>{name} says:</source>
   <translation>{name}:</translation>
  </message>
  <message>
   <source>{name} was asked</source>
   <translation>Задан вопрос. Кому: {name}</translation>
  </message>
  <message>
   <source>{who} adds</source>
   <translation>{who} добавляет</translation>
  </message>
  <message>
   <source>{who} asks back</source>
   <translation>{who} уточняет</translation>
  </message>
  <message>
   <source>{who} asks {name}</source>
   <translation>{who} спрашивает. Кому: {name}</translation>
  </message>
  <message>
   <source>{who}: not needed any more</source>
   <translation>{who}: больше не нужно</translation>
  </message>
 </context>
 <context>
  <name>fault</name>
  <message>
   <source>A character of the code is wrong, missing, or too many.</source>
   <translation>В коде неверный, пропущенный или лишний символ.</translation>
  </message>
  <message>
   <source>A credential of this service cannot be read.</source>
   <translation>Не удаётся прочитать учётные данные этой службы.</translation>
  </message>
  <message>
   <source>A file of this desk does not open.</source>
   <translation>Файл этой службы не открывается.</translation>
  </message>
  <message>
   <source>Add them at the provider: for Microsoft 365 IMAP.AccessAsUser.All and SMTP.Send, for Google the scope https://mail.google.com/</source>
   <translation>Добавьте их у провайдера: для Microsoft 365 IMAP.AccessAsUser.All и SMTP.Send, для Google область https://mail.google.com/</translation>
  </message>
  <message>
   <source>All connections its database server allows are in use.</source>
   <translation>Все соединения, разрешённые сервером базы, заняты.</translation>
  </message>
  <message>
   <source>An administrator has to allow this first.</source>
   <translation>Сначала это должен разрешить администратор.</translation>
  </message>
  <message>
   <source>Another program has been writing to it for more than ten seconds.</source>
   <translation>Другая программа пишет в неё больше десяти секунд.</translation>
  </message>
  <message>
   <source>Another window of Third Ring works with it on this computer.</source>
   <translation>С ней уже работает другое окно Third Ring на этом компьютере.</translation>
  </message>
  <message>
   <source>Ask its administrator to switch Authenticated SMTP on for the mailbox: Microsoft 365 admin center, Users, the user of the mailbox, Mail, Manage email apps. It takes effect within an hour.</source>
   <translation>Попросите администратора включить для ящика SMTP с проверкой подлинности: центр администрирования Microsoft 365, Пользователи, пользователь ящика, Почта, Управление почтовыми приложениями. Подействует в течение часа.</translation>
  </message>
  <message>
   <source>Ask the administrator of your organisation to allow the application for mail, then sign in again.</source>
   <translation>Попросите администратора организации разрешить приложение для почты, затем войдите снова.</translation>
  </message>
  <message>
   <source>Ask the lead of the desk for a new invitation.</source>
   <translation>Попросите у руководителя команды новое приглашение.</translation>
  </message>
  <message>
   <source>Ask the lead of the desk whether you are still one of its people.</source>
   <translation>Спросите руководителя команды, состоите ли вы в ней.</translation>
  </message>
  <message>
   <source>Ask the lead of the desk.</source>
   <translation>Спросите руководителя команды.</translation>
  </message>
  <message>
   <source>Ask who looks after the desk's server to switch TLS on.</source>
   <translation>Попросите того, кто следит за сервером, включить TLS.</translation>
  </message>
  <message>
   <source>Ask who looks after the mail server.</source>
   <translation>Спросите того, кто обслуживает почтовый сервер.</translation>
  </message>
  <message>
   <source>Ask who looks after the server to upgrade it.</source>
   <translation>Попросите того, кто следит за сервером, обновить его.</translation>
  </message>
  <message>
   <source>Ask whoever invited you to send the invitation again, as a file.</source>
   <translation>Попросите прислать приглашение ещё раз, файлом.</translation>
  </message>
  <message>
   <source>At Microsoft add the permission offline_access to the application; at Google remove the application from the permissions of the account. Then sign in again.</source>
   <translation>В Microsoft добавьте приложению разрешение offline_access; в Google удалите приложение из разрешений аккаунта. Затем войдите снова.</translation>
  </message>
  <message>
   <source>Begin again: there is a new code then.</source>
   <translation>Начните заново: будет новый код.</translation>
  </message>
  <message>
   <source>Bring the entry back from a backup of your account, or remove it: a new key is made, and the files that were encrypted with the old one do not open any more.</source>
   <translation>Верните запись из резервной копии учётной записи или удалите её: будет создан новый ключ, а файлы, зашифрованные старым, больше не откроются.</translation>
  </message>
  <message>
   <source>Choose TLS in the settings of the mailbox, with port 993.</source>
   <translation>В настройках ящика выберите TLS и порт 993.</translation>
  </message>
  <message>
   <source>Choose TLS or STARTTLS for sending in Settings.</source>
   <translation>В настройках выберите для отправки TLS или STARTTLS.</translation>
  </message>
  <message>
   <source>Choose TLS or STARTTLS in the settings of the mailbox.</source>
   <translation>В настройках ящика выберите TLS или STARTTLS.</translation>
  </message>
  <message>
   <source>Choose another one, or restore it.</source>
   <translation>Выберите другую или восстановите её.</translation>
  </message>
  <message>
   <source>Choose another place, or free some space.</source>
   <translation>Выберите другое место или освободите немного места.</translation>
  </message>
  <message>
   <source>Choose in the settings of the mailbox how the desk logs in.</source>
   <translation>В настройках ящика выберите способ входа.</translation>
  </message>
  <message>
   <source>Choose one of them.</source>
   <translation>Выберите одну из них.</translation>
  </message>
  <message>
   <source>Choose one of these, or join the desk with an invitation.</source>
   <translation>Выберите одну из них или присоединитесь по приглашению.</translation>
  </message>
  <message>
   <source>Copy both again from the registration at the provider, without spaces.</source>
   <translation>Скопируйте оба ещё раз из регистрации у провайдера, без пробелов.</translation>
  </message>
  <message>
   <source>Copy the whole code again, from TR1 to its last letter.</source>
   <translation>Скопируйте код ещё раз целиком, от TR1 до последней буквы.</translation>
  </message>
  <message>
   <source>Do not go on. Ask the lead of the desk for a new invitation.</source>
   <translation>Не продолжайте. Попросите у руководителя команды новое приглашение.</translation>
  </message>
  <message>
   <source>Do not go on. Ask who looks after the desk's server for its certificate.</source>
   <translation>Не продолжайте. Попросите у того, кто следит за сервером, его сертификат.</translation>
  </message>
  <message>
   <source>Do not go on. Look whether the address is right, or ask who looks after the desk's server.</source>
   <translation>Не продолжайте. Проверьте, верен ли адрес, или спросите того, кто следит за сервером.</translation>
  </message>
  <message>
   <source>End the other program that listens there, or choose another: third-ring desk web --listen HOST:PORT</source>
   <translation>Закройте другую программу, которая слушает там, или выберите другой адрес: third-ring desk web --listen HOST:PORT</translation>
  </message>
  <message>
   <source>Free some space or give this folder's rights back, then change a setting again.</source>
   <translation>Освободите место или верните права на папку, затем измените настройку ещё раз.</translation>
  </message>
  <message>
   <source>Free some space or give this folder's rights back, then try again.</source>
   <translation>Освободите место или верните права на папку и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>Освободите место и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>Give it a certificate that this computer trusts, or correct the name of the computer in the settings.</source>
   <translation>Дайте ей сертификат, которому доверяет этот компьютер, или исправьте имя компьютера в настройках.</translation>
  </message>
  <message>
   <source>Give the password again, or ask the lead of the desk for a new invitation.</source>
   <translation>Введите пароль ещё раз или попросите у руководителя команды новое приглашение.</translation>
  </message>
  <message>
   <source>Give the password, or join the desk again with the invitation.</source>
   <translation>Введите пароль или присоединитесь снова по приглашению.</translation>
  </message>
  <message>
   <source>Give the rights to the desk's file and folder back, then try again.</source>
   <translation>Верните права на файл и папку службы и попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>Go on in that window, or close it first.</source>
   <translation>Работайте в том окне или сначала закройте его.</translation>
  </message>
  <message>
   <source>Go on with what is here; it is tried again by itself.</source>
   <translation>Работайте с тем, что есть; попытка повторится сама.</translation>
  </message>
  <message>
   <source>Google asks for an app password.</source>
   <translation>Google требует пароль приложения.</translation>
  </message>
  <message>
   <source>In its registration switch on “Allow public client flows”, then sign in again.</source>
   <translation>В её регистрации включите «Allow public client flows», затем войдите снова.</translation>
  </message>
  <message>
   <source>Install the newest Third Ring on this computer.</source>
   <translation>Установите на этот компьютер новейший Third Ring.</translation>
  </message>
  <message>
   <source>It answered in another way than TLS would: the port and the kind of protection do not fit.</source>
   <translation>Он отвечает не так, как TLS: порт и вид защиты не подходят друг к другу.</translation>
  </message>
  <message>
   <source>It asks for a secret that such programs do not have, or does not allow this way to sign in.</source>
   <translation>Требуется секрет, которого у таких программ нет, или этот способ входа не разрешён.</translation>
  </message>
  <message>
   <source>It asks for no password on this connection, or for a proof that only other programs have.</source>
   <translation>На этом соединении он не спрашивает пароль или требует подтверждение, которое есть только у других программ.</translation>
  </message>
  <message>
   <source>It cannot be reached, or did not answer as such a server does.</source>
   <translation>Он недоступен или отвечает не так, как такой сервер.</translation>
  </message>
  <message>
   <source>It does not answer at its address, or the connection was lost.</source>
   <translation>По своему адресу он не отвечает, или соединение прервалось.</translation>
  </message>
  <message>
   <source>It holds no tables of a desk.</source>
   <translation>В нём нет таблиц службы.</translation>
  </message>
  <message>
   <source>It is not said which folder letters go to.</source>
   <translation>Не указано, в какую папку попадают письма.</translation>
  </message>
  <message>
   <source>It is not the password of this person, or it was changed.</source>
   <translation>Это не пароль этого человека, или его сменили.</translation>
  </message>
  <message>
   <source>It is tried again by itself.</source>
   <translation>Попытка повторится сама.</translation>
  </message>
  <message>
   <source>It is tried again by itself. If it stays so, ask whoever looks after the mail server.</source>
   <translation>Попытка повторится сама. Если так и останется, спросите того, кто обслуживает почтовый сервер.</translation>
  </message>
  <message>
   <source>It is tried again by itself. If it stays so, look at the PBX and at the network.</source>
   <translation>Попытка повторится сама. Если не пройдёт, проверьте АТС и сеть.</translation>
  </message>
  <message>
   <source>It is tried again by itself. If it stays so, look at the log of the PBX.</source>
   <translation>Попытка повторится сама. Если не пройдёт, посмотрите журнал АТС.</translation>
  </message>
  <message>
   <source>It is tried again by itself. Look whether the address and the port are right.</source>
   <translation>Попытка повторится сама. Проверьте адрес и порт.</translation>
  </message>
  <message>
   <source>It is tried again by itself. Look whether the network is there and the address and the port are right.</source>
   <translation>Попытка повторится сама. Проверьте сеть, адрес и порт.</translation>
  </message>
  <message>
   <source>It said: {words}</source>
   <translation>Ответ сервера: {words}</translation>
  </message>
  <message>
   <source>Its certificate is not one this computer trusts, or belongs to a server of another name.</source>
   <translation>Этот компьютер не доверяет его сертификату, или сертификат принадлежит серверу с другим именем.</translation>
  </message>
  <message>
   <source>Its database says that you have no right to it.</source>
   <translation>База данных говорит, что у вас нет на это права.</translation>
  </message>
  <message>
   <source>Its database server does not know this person, or not from this computer.</source>
   <translation>Сервер базы не знает этого человека или не с этого компьютера.</translation>
  </message>
  <message>
   <source>Its database server does not offer an encrypted connection.</source>
   <translation>Сервер базы не предлагает шифрованного соединения.</translation>
  </message>
  <message>
   <source>Its database server only lets it be read: it is a standby, or it was closed for writing.</source>
   <translation>Сервер базы позволяет только читать: это запасной сервер, или запись закрыта.</translation>
  </message>
  <message>
   <source>Its registration does not hold the permissions for receiving and sending.</source>
   <translation>В её регистрации нет разрешений на получение и отправку.</translation>
  </message>
  <message>
   <source>Its server could not read a part of it.</source>
   <translation>Сервер не смог прочитать её часть.</translation>
  </message>
  <message>
   <source>Letter after letter could not be taken in.</source>
   <translation>Письмо за письмом не удаётся принять.</translation>
  </message>
  <message>
   <source>Letters are to go to another folder once they are taken in, and that folder has no name.</source>
   <translation>Принятые письма должны попадать в другую папку, но у неё нет имени.</translation>
  </message>
  <message>
   <source>Letters wait and are tried again by themselves.</source>
   <translation>Письма ждут, попытка повторится сама.</translation>
  </message>
  <message>
   <source>Letters wait and are tried again by themselves. If it stays so, ask the provider of the mailbox.</source>
   <translation>Письма ждут, попытка повторится сама. Если так и останется, спросите провайдера ящика.</translation>
  </message>
  <message>
   <source>Letters would travel open to everybody.</source>
   <translation>Письма шли бы открытыми для всех.</translation>
  </message>
  <message>
   <source>Look at LoadCredential= in the unit of the service.</source>
   <translation>Проверьте LoadCredential= в файле службы.</translation>
  </message>
  <message>
   <source>Look at the address and the port: `port` in manager.conf, 5038 as a rule.</source>
   <translation>Проверьте адрес и порт: `port` в manager.conf, обычно 5038.</translation>
  </message>
  <message>
   <source>Look at the network, then try again. What was granted before stays.</source>
   <translation>Проверьте сеть и попробуйте снова. Данное раньше разрешение остаётся.</translation>
  </message>
  <message>
   <source>Look at the organisation in the mailbox: its domain or its id. Empty means any.</source>
   <translation>Проверьте организацию в настройках ящика: её домен или идентификатор. Пусто — любая.</translation>
  </message>
  <message>
   <source>Look at them under Letters set aside, and update Third Ring. If it stays so, report it with the log of the gateway.</source>
   <translation>Посмотрите их в разделе «Отложенные письма» и обновите Third Ring. Если это не прекратится, сообщите об этом и приложите журнал шлюза.</translation>
  </message>
  <message>
   <source>Look it over with: third-ring desk doctor. Then restore the newest backup: third-ring desk restore FILE</source>
   <translation>Проверьте командой: third-ring desk doctor. Затем восстановите новейшую копию: third-ring desk restore FILE</translation>
  </message>
  <message>
   <source>Look whether it runs, and whether a firewall lets the gateway through to this port.</source>
   <translation>Проверьте, работает ли она и пропускает ли брандмауэр шлюз к этому порту.</translation>
  </message>
  <message>
   <source>Look whether port and protection in Settings are those its provider names for sending.</source>
   <translation>Проверьте в настройках, что порт и защита — те, которые провайдер называет для отправки.</translation>
  </message>
  <message>
   <source>Look whether the PBX runs, whether `enabled = yes` and `port` stand so in its manager.conf, and whether `bindaddr` lets other computers in.</source>
   <translation>Проверьте, работает ли АТС, стоят ли в её manager.conf `enabled = yes` и нужный `port` и пускает ли `bindaddr` другие компьютеры.</translation>
  </message>
  <message>
   <source>Look whether the address and the port are those of an IMAP server.</source>
   <translation>Проверьте, что это адрес и порт сервера IMAP.</translation>
  </message>
  <message>
   <source>Look whether the address is right, or ask the lead of the desk for a new invitation.</source>
   <translation>Проверьте адрес или попросите у руководителя команды новое приглашение.</translation>
  </message>
  <message>
   <source>Look whether the address is that of the account that signs in, or have the right to send as it given to the account.</source>
   <translation>Проверьте, что это адрес входящего аккаунта, или попросите дать ему право отправлять с этого адреса.</translation>
  </message>
  <message>
   <source>Look whether the address is the one in its certificate. If your network has a certificate authority of its own, have it added to those this computer trusts.</source>
   <translation>Проверьте, что адрес тот же, что в сертификате. Если у сети свой центр сертификации, попросите добавить его к доверенным на этом компьютере.</translation>
  </message>
  <message>
   <source>Look whether the address of the mailbox in Settings is right, or choose there that the server keeps what is sent. Letters wait meanwhile.</source>
   <translation>Проверьте адрес ящика в настройках или выберите там, что сервер сам хранит отправленное. Письма пока ждут.</translation>
  </message>
  <message>
   <source>Look whether the disk is full or failing. Then: third-ring desk doctor</source>
   <translation>Проверьте, не полон ли и не сбоит ли диск. Затем: third-ring desk doctor</translation>
  </message>
  <message>
   <source>Look whether the folders set for this mailbox are there and may be written to.</source>
   <translation>Проверьте, что папки, заданные для ящика, есть и доступны для записи.</translation>
  </message>
  <message>
   <source>Look whether the module app_queue.so is loaded (`module show like queue`).</source>
   <translation>Проверьте, загружен ли модуль app_queue.so (`module show like queue`).</translation>
  </message>
  <message>
   <source>Look whether the name is spelled right and the network is there.</source>
   <translation>Проверьте написание имени и сеть.</translation>
  </message>
  <message>
   <source>Look whether the name is spelt right and whether there is a network.</source>
   <translation>Проверьте, верно ли написано имя и есть ли сеть.</translation>
  </message>
  <message>
   <source>Look whether the network is there and the address is right, then try again.</source>
   <translation>Проверьте, есть ли сеть и верен ли адрес, затем попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>Look whether the network is there and the address is right. Letters wait and are tried again by themselves.</source>
   <translation>Проверьте сеть и адрес. Письма ждут, попытка повторится сама.</translation>
  </message>
  <message>
   <source>Look whether the network is there, then try again. What was finished before is kept.</source>
   <translation>Проверьте, есть ли сеть, и попробуйте ещё раз. Что закончено, то сохранено.</translation>
  </message>
  <message>
   <source>Look whether the port fits the way of encryption: 993 for TLS, 143 for STARTTLS.</source>
   <translation>Проверьте, что порт подходит к шифрованию: 993 для TLS, 143 для STARTTLS.</translation>
  </message>
  <message>
   <source>Look whether the server's name in Settings is right; if it is, ask who looks after it for a certificate.</source>
   <translation>Проверьте имя сервера в настройках; если оно верное, попросите сертификат у того, кто обслуживает сервер.</translation>
  </message>
  <message>
   <source>Look whether the user name and the password are right, and whether the mailbox allows IMAP.</source>
   <translation>Проверьте имя пользователя и пароль, а также разрешён ли для ящика IMAP.</translation>
  </message>
  <message>
   <source>Look which port `tlsbindaddr` in its manager.conf names (5039 as a rule), or switch TLS off.</source>
   <translation>Проверьте, какой порт указан в `tlsbindaddr` её manager.conf (обычно 5039), или выключите TLS.</translation>
  </message>
  <message>
   <source>Make one with: third-ring desk init</source>
   <translation>Создайте её командой: third-ring desk init</translation>
  </message>
  <message>
   <source>Microsoft 365 does not let programs send from this mailbox.</source>
   <translation>Microsoft 365 не разрешает программам отправлять из этого ящика.</translation>
  </message>
  <message>
   <source>Microsoft 365 takes no passwords for sending any more.</source>
   <translation>Microsoft 365 больше не принимает пароли для отправки.</translation>
  </message>
  <message>
   <source>No Asterisk answers there.</source>
   <translation>По этому адресу отвечает не Asterisk.</translation>
  </message>
  <message>
   <source>No database server answers at its address.</source>
   <translation>По её адресу не отвечает ни один сервер базы данных.</translation>
  </message>
  <message>
   <source>No desk of this name is known here.</source>
   <translation>Службы с таким названием здесь нет.</translation>
  </message>
  <message>
   <source>No encrypted connection to the mail server came about.</source>
   <translation>Шифрованное соединение с почтовым сервером не получилось.</translation>
  </message>
  <message>
   <source>No port of this computer could be opened for it.</source>
   <translation>Для него не удалось открыть ни одного порта этого компьютера.</translation>
  </message>
  <message>
   <source>None is kept for it on this computer.</source>
   <translation>На этом компьютере он не сохранён.</translation>
  </message>
  <message>
   <source>On the provider's page the question was answered with no.</source>
   <translation>На странице провайдера ответили «нет».</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and choose to sign in with "Microsoft 365" instead of a password.</source>
   <translation>Откройте ящик в настройках и выберите вход через «Microsoft 365» вместо пароля.</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and give its password or sign in. On a gateway without a screen run: third-ring gateway mailbox-password NAME</source>
   <translation>Откройте ящик в настройках и введите пароль или войдите. На шлюзе без экрана выполните: third-ring gateway mailbox-password ИМЯ</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and give user name and password again.</source>
   <translation>Откройте ящик в настройках и введите имя пользователя и пароль ещё раз.</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and sign in again, as the person whose mailbox it is.</source>
   <translation>Откройте ящик в настройках и войдите снова как его владелец.</translation>
  </message>
  <message>
   <source>Open the mailbox in Settings and sign in again. Letters wait on the server meanwhile.</source>
   <translation>Откройте ящик в настройках и войдите снова. Письма пока ждут на сервере.</translation>
  </message>
  <message>
   <source>Others have been working on the same thing for more than ten seconds.</source>
   <translation>Другие работают над тем же больше десяти секунд.</translation>
  </message>
  <message>
   <source>Others were given the right of way each time.</source>
   <translation>Каждый раз первыми оказывались другие.</translation>
  </message>
  <message>
   <source>Port 465 goes with TLS, port 587 with STARTTLS. Choose the one its provider names.</source>
   <translation>Порт 465 — для TLS, порт 587 — для STARTTLS. Выберите тот, который называет провайдер.</translation>
  </message>
  <message>
   <source>Put it back and go on, or close Third Ring and open the desk again.</source>
   <translation>Верните его на место и продолжайте или закройте Third Ring и откройте службу снова.</translation>
  </message>
  <message>
   <source>Register it as a desktop application; at Microsoft add the address http://localhost to it.</source>
   <translation>Зарегистрируйте его как приложение для компьютера; в Microsoft добавьте адрес http://localhost.</translation>
  </message>
  <message>
   <source>Restore the newest backup.</source>
   <translation>Восстановите новейшую резервную копию.</translation>
  </message>
  <message>
   <source>Restore the newest backup: third-ring desk restore</source>
   <translation>Восстановите новейшую резервную копию: third-ring desk restore</translation>
  </message>
  <message>
   <source>Run: third-ring desk upgrade (a backup is made first).</source>
   <translation>Выполните: third-ring desk upgrade (сначала делается копия).</translation>
  </message>
  <message>
   <source>Sign in again and allow access to the mail.</source>
   <translation>Войдите снова и разрешите доступ к почте.</translation>
  </message>
  <message>
   <source>Sign in with "Google" in Settings, or make an app password in the Google account and give that.</source>
   <translation>Войдите в настройках через «Google» или создайте в аккаунте Google пароль приложения и введите его.</translation>
  </message>
  <message>
   <source>Sign in with a code, where the provider offers it, or look at what protects this computer's network.</source>
   <translation>Войдите с помощью кода, если провайдер это позволяет, или проверьте, что защищает сеть этого компьютера.</translation>
  </message>
  <message>
   <source>Start the keyring of your desktop (GNOME Keyring, KWallet, KeePassXC), then Third Ring again. Without one, passwords are kept only until Third Ring closes, and asked again after that.</source>
   <translation>Запустите связку ключей рабочего стола (GNOME Keyring, KWallet, KeePassXC), а затем снова Third Ring. Без неё пароли хранятся только до закрытия Third Ring, потом их нужно вводить заново.</translation>
  </message>
  <message>
   <source>Tell who looks after the desk's server, then try again.</source>
   <translation>Скажите тому, кто следит за сервером, затем попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>Tell who looks after the desk's server.</source>
   <translation>Скажите тому, кто следит за сервером.</translation>
  </message>
  <message>
   <source>Tell who looks after the desk's server: a backup may have to be restored.</source>
   <translation>Скажите тому, кто следит за сервером: возможно, нужно восстановить копию.</translation>
  </message>
  <message>
   <source>The PostgreSQL of this desk is too old.</source>
   <translation>PostgreSQL этой службы слишком старый.</translation>
  </message>
  <message>
   <source>The account belongs to another organisation, or the organisation is not written as it is called.</source>
   <translation>Аккаунт принадлежит другой организации, или она записана с ошибкой.</translation>
  </message>
  <message>
   <source>The application at the provider is not set up for programs on a computer.</source>
   <translation>Приложение у провайдера не настроено для программ на компьютере.</translation>
  </message>
  <message>
   <source>The application is registered for a website, not for a program on a computer.</source>
   <translation>Приложение зарегистрировано для сайта, а не для программы на компьютере.</translation>
  </message>
  <message>
   <source>The application may not ask for mail.</source>
   <translation>Приложению нельзя запрашивать почту.</translation>
  </message>
  <message>
   <source>The browser could not come back to this computer.</source>
   <translation>Браузер не смог вернуться на этот компьютер.</translation>
  </message>
  <message>
   <source>The certificate of its database server has expired, or is not known to this computer.</source>
   <translation>Срок сертификата сервера базы истёк, или он неизвестен этому компьютеру.</translation>
  </message>
  <message>
   <source>The certificate of its database server is for another address.</source>
   <translation>Сертификат сервера базы выдан для другого адреса.</translation>
  </message>
  <message>
   <source>The certificate of its database server is not the one the invitation names.</source>
   <translation>Сертификат сервера базы не тот, что в приглашении.</translation>
  </message>
  <message>
   <source>The client ID, or the secret that belongs to it, is not one that it gave.</source>
   <translation>Идентификатор клиента или его секрет выдан не им.</translation>
  </message>
  <message>
   <source>The code of this attempt holds for some minutes only.</source>
   <translation>Код этой попытки действует лишь несколько минут.</translation>
  </message>
  <message>
   <source>The connection to its database server was lost, or the server is being stopped or started.</source>
   <translation>Связь с сервером базы потеряна, или сервер сейчас запускается либо останавливается.</translation>
  </message>
  <message>
   <source>The copy could not be written.</source>
   <translation>Не удалось записать копию.</translation>
  </message>
  <message>
   <source>The database server has no database of this name.</source>
   <translation>На сервере нет базы с таким названием.</translation>
  </message>
  <message>
   <source>The desk cannot be written to.</source>
   <translation>В службу нельзя записать.</translation>
  </message>
  <message>
   <source>The desk could not be joined.</source>
   <translation>Не удалось присоединиться.</translation>
  </message>
  <message>
   <source>The desk file cannot be read.</source>
   <translation>Не удаётся прочитать файл службы.</translation>
  </message>
  <message>
   <source>The desk file is damaged.</source>
   <translation>Файл службы повреждён.</translation>
  </message>
  <message>
   <source>The desk has no room left.</source>
   <translation>Для службы закончилось место.</translation>
  </message>
  <message>
   <source>The desk is busy.</source>
   <translation>Служба занята.</translation>
  </message>
  <message>
   <source>The desk is of an older version.</source>
   <translation>Служба более старой версии.</translation>
  </message>
  <message>
   <source>The desk was upgraded by a newer Third Ring.</source>
   <translation>Службу обновил более новый Third Ring.</translation>
  </message>
  <message>
   <source>The desk's database is damaged.</source>
   <translation>База данных службы повреждена.</translation>
  </message>
  <message>
   <source>The desk's file is not where it was.</source>
   <translation>Файла службы нет на прежнем месте.</translation>
  </message>
  <message>
   <source>The disk does not do what it is asked.</source>
   <translation>Диск не выполняет то, о чём его просят.</translation>
  </message>
  <message>
   <source>The disk it is kept on is full. What was finished before is kept.</source>
   <translation>Диск заполнен. Что закончено, то сохранено.</translation>
  </message>
  <message>
   <source>The disk of its database server is full. What was finished before is kept.</source>
   <translation>Диск сервера базы заполнен. Что закончено, то сохранено.</translation>
  </message>
  <message>
   <source>The gateway does not know which web servers stand before it.</source>
   <translation>Шлюз не знает, какие веб-серверы стоят перед ним.</translation>
  </message>
  <message>
   <source>The gateway's web server cannot listen.</source>
   <translation>Веб-сервер шлюза не может принимать соединения.</translation>
  </message>
  <message>
   <source>The gateway's web server does not know where to listen.</source>
   <translation>Веб-сервер шлюза не знает, где принимать соединения.</translation>
  </message>
  <message>
   <source>The key of this desk's local files is spoilt.</source>
   <translation>Ключ к файлам этой службы испорчен.</translation>
  </message>
  <message>
   <source>The keyring did not do what it was asked.</source>
   <translation>Связка ключей не выполнила то, о чём её просили.</translation>
  </message>
  <message>
   <source>The keyring is locked.</source>
   <translation>Связка ключей заблокирована.</translation>
  </message>
  <message>
   <source>The keyring of the computer on which the gateway runs holds nothing for it.</source>
   <translation>В связке ключей компьютера, на котором работает шлюз, для него ничего нет.</translation>
  </message>
  <message>
   <source>The last ones were set aside: Third Ring has a fault, or the gateway lacks a right. The others wait in the mailbox, and are tried one at a time.</source>
   <translation>Последние отложены: в Third Ring ошибка или шлюзу не хватает прав. Остальные ждут в ящике, их пробуют принять по одному.</translation>
  </message>
  <message>
   <source>The mail server cannot be found.</source>
   <translation>Почтовый сервер не найден.</translation>
  </message>
  <message>
   <source>The mail server cannot be reached.</source>
   <translation>Почтовый сервер недоступен.</translation>
  </message>
  <message>
   <source>The mail server could not prove who it is.</source>
   <translation>Почтовый сервер не подтвердил, кто он.</translation>
  </message>
  <message>
   <source>The mail server does not answer.</source>
   <translation>Почтовый сервер не отвечает.</translation>
  </message>
  <message>
   <source>The mail server does not do what it was asked.</source>
   <translation>Почтовый сервер не делает того, о чём его просят.</translation>
  </message>
  <message>
   <source>The mail server does not let letters leave from this address.</source>
   <translation>Почтовый сервер не разрешает отправлять письма с этого адреса.</translation>
  </message>
  <message>
   <source>The mail server does not let the desk in.</source>
   <translation>Почтовый сервер нас не впускает.</translation>
  </message>
  <message>
   <source>The mail server does not offer an encrypted connection.</source>
   <translation>Почтовый сервер не предлагает шифрованного соединения.</translation>
  </message>
  <message>
   <source>The mail server does not take copies for the mailbox itself.</source>
   <translation>Почтовый сервер не принимает копии для самого ящика.</translation>
  </message>
  <message>
   <source>The mail server ended the conversation.</source>
   <translation>Почтовый сервер прервал разговор.</translation>
  </message>
  <message>
   <source>The mail server for sending cannot be reached.</source>
   <translation>Сервер исходящей почты недоступен.</translation>
  </message>
  <message>
   <source>The mail server for sending could not prove who it is.</source>
   <translation>Сервер исходящей почты не подтвердил, кто он.</translation>
  </message>
  <message>
   <source>The mail server for sending did not accept the password.</source>
   <translation>Сервер исходящей почты не принял пароль.</translation>
  </message>
  <message>
   <source>The mail server for sending did not accept the sign-in.</source>
   <translation>Сервер исходящей почты не принял вход.</translation>
  </message>
  <message>
   <source>The mail server for sending does not offer STARTTLS.</source>
   <translation>Сервер исходящей почты не предлагает STARTTLS.</translation>
  </message>
  <message>
   <source>The mail server for sending does not speak the encryption that is set.</source>
   <translation>Сервер исходящей почты не понимает заданного шифрования.</translation>
  </message>
  <message>
   <source>The mail server for sending offers no way to sign in that is known here.</source>
   <translation>Сервер исходящей почты не предлагает известного нам способа входа.</translation>
  </message>
  <message>
   <source>The mail server for sending refuses this computer.</source>
   <translation>Сервер исходящей почты отказывает этому компьютеру.</translation>
  </message>
  <message>
   <source>The mail server for sending takes no letters now.</source>
   <translation>Сервер исходящей почты сейчас не принимает писем.</translation>
  </message>
  <message>
   <source>The mail server gives answers that cannot be understood.</source>
   <translation>Ответы почтового сервера непонятны.</translation>
  </message>
  <message>
   <source>The mail server takes no letters at this moment.</source>
   <translation>Почтовый сервер сейчас не принимает писем.</translation>
  </message>
  <message>
   <source>The mail server takes no letters from this mailbox now.</source>
   <translation>Почтовый сервер сейчас не принимает писем из этого ящика.</translation>
  </message>
  <message>
   <source>The mail server wants to know who comes.</source>
   <translation>Почтовый сервер хочет знать, кто обращается.</translation>
  </message>
  <message>
   <source>The mailbox has no such folder.</source>
   <translation>В ящике нет такой папки.</translation>
  </message>
  <message>
   <source>The mailbox is set to log in nowhere, and letters are given to nobody unknown.</source>
   <translation>Для ящика не задан вход, а неизвестным писем не отдают.</translation>
  </message>
  <message>
   <source>The mailbox is set to send without encryption, and its server is not on this computer.</source>
   <translation>Ящик настроен отправлять без шифрования, а его сервер не на этом компьютере.</translation>
  </message>
  <message>
   <source>The name of the server is empty.</source>
   <translation>Имя сервера пустое.</translation>
  </message>
  <message>
   <source>The organisation does not know this account.</source>
   <translation>Организация не знает этого аккаунта.</translation>
  </message>
  <message>
   <source>The password of this mailbox is not on this computer.</source>
   <translation>На этом компьютере нет пароля этого ящика.</translation>
  </message>
  <message>
   <source>The permission was not given.</source>
   <translation>Разрешение не дано.</translation>
  </message>
  <message>
   <source>The permission was withdrawn or has ended, perhaps because its password was changed.</source>
   <translation>Разрешение отозвано или истекло, возможно, из-за смены пароля.</translation>
  </message>
  <message>
   <source>The phone system cannot be reached.</source>
   <translation>Не удаётся соединиться с АТС.</translation>
  </message>
  <message>
   <source>The phone system does not answer.</source>
   <translation>АТС не отвечает.</translation>
  </message>
  <message>
   <source>The phone system does not get ready.</source>
   <translation>АТС не становится готовой.</translation>
  </message>
  <message>
   <source>The phone system does not let the desk in.</source>
   <translation>АТС не пускает.</translation>
  </message>
  <message>
   <source>The phone system does not prove that it is the right one.</source>
   <translation>АТС не подтверждает, что она та самая.</translation>
  </message>
  <message>
   <source>The phone system does not show its calls to the desk as they are.</source>
   <translation>АТС не показывает звонки такими, какие они есть.</translation>
  </message>
  <message>
   <source>The phone system does not speak TLS there.</source>
   <translation>АТС не использует там TLS.</translation>
  </message>
  <message>
   <source>The phone system has become silent.</source>
   <translation>АТС замолчала.</translation>
  </message>
  <message>
   <source>The phone system has ended the connection.</source>
   <translation>АТС разорвала соединение.</translation>
  </message>
  <message>
   <source>The phone system was not found.</source>
   <translation>АТС не найдена.</translation>
  </message>
  <message>
   <source>The provider did not let you sign in.</source>
   <translation>Провайдер не разрешил войти.</translation>
  </message>
  <message>
   <source>The provider does not come back to this computer.</source>
   <translation>Провайдер не возвращается на этот компьютер.</translation>
  </message>
  <message>
   <source>The provider does not know this application.</source>
   <translation>Провайдер не знает этого приложения.</translation>
  </message>
  <message>
   <source>The provider gave a permission for one hour only.</source>
   <translation>Провайдер дал разрешение только на час.</translation>
  </message>
  <message>
   <source>The secret of the phone system is not on this computer.</source>
   <translation>На этом компьютере нет пароля АТС.</translation>
  </message>
  <message>
   <source>The sign-in server does not answer.</source>
   <translation>Сервер входа не отвечает.</translation>
  </message>
  <message>
   <source>The team's desk answers, but the person this invitation was made for is not there, or not any more.</source>
   <translation>Служба команды отвечает, но человека из приглашения там нет или уже нет.</translation>
  </message>
  <message>
   <source>The team's desk asks for a password.</source>
   <translation>Служба команды просит пароль.</translation>
  </message>
  <message>
   <source>The team's desk cannot be reached.</source>
   <translation>Не удаётся связаться со службой команды.</translation>
  </message>
  <message>
   <source>The team's desk could not prove who it is.</source>
   <translation>Служба команды не смогла подтвердить, кто она.</translation>
  </message>
  <message>
   <source>The team's desk did not accept the password.</source>
   <translation>Служба команды не приняла пароль.</translation>
  </message>
  <message>
   <source>The team's desk does not allow this.</source>
   <translation>Служба команды этого не разрешает.</translation>
  </message>
  <message>
   <source>The team's desk does not answer.</source>
   <translation>Служба команды не отвечает.</translation>
  </message>
  <message>
   <source>The team's desk does not let you in.</source>
   <translation>Служба команды не впускает.</translation>
  </message>
  <message>
   <source>The team's desk takes no more connections.</source>
   <translation>Служба команды больше не принимает соединений.</translation>
  </message>
  <message>
   <source>The time to sign in is over.</source>
   <translation>Время для входа вышло.</translation>
  </message>
  <message>
   <source>The token of a Moodle is not here.</source>
   <translation>Здесь нет токена этого Moodle.</translation>
  </message>
  <message>
   <source>The way to the mail server is not protected.</source>
   <translation>Путь к почтовому серверу не защищён.</translation>
  </message>
  <message>
   <source>The way to the team's desk is not protected.</source>
   <translation>Путь к службе команды не защищён.</translation>
  </message>
  <message>
   <source>There is no desk here.</source>
   <translation>Здесь нет службы.</translation>
  </message>
  <message>
   <source>There is no server to try.</source>
   <translation>Нет сервера для проверки.</translation>
  </message>
  <message>
   <source>This desk is open already.</source>
   <translation>Эта служба уже открыта.</translation>
  </message>
  <message>
   <source>This invitation cannot be read.</source>
   <translation>Не удаётся прочитать это приглашение.</translation>
  </message>
  <message>
   <source>This invitation was made by a newer Third Ring.</source>
   <translation>Это приглашение создал более новый Third Ring.</translation>
  </message>
  <message>
   <source>This is not a desk.</source>
   <translation>Это не служба.</translation>
  </message>
  <message>
   <source>This mailbox has to be signed in again.</source>
   <translation>В этот ящик нужно войти снова.</translation>
  </message>
  <message>
   <source>This program does not know its format.</source>
   <translation>Эта программа не знает его формата.</translation>
  </message>
  <message>
   <source>Try again in a minute; if it stays so, tell who looks after the desk's server.</source>
   <translation>Попробуйте через минуту; если не пройдёт, скажите тому, кто следит за сервером.</translation>
  </message>
  <message>
   <source>Try again in some minutes.</source>
   <translation>Попробуйте снова через несколько минут.</translation>
  </message>
  <message>
   <source>Try again. If it stays so, log out of your computer and in again.</source>
   <translation>Попробуйте ещё раз. Если не пройдёт, выйдите из системы и войдите снова.</translation>
  </message>
  <message>
   <source>Try again. If it stays so, look at the registration of the application at the provider.</source>
   <translation>Попробуйте снова. Если так и останется, проверьте регистрацию приложения у провайдера.</translation>
  </message>
  <message>
   <source>Try again; if it stays so, close the other program.</source>
   <translation>Попробуйте ещё раз; если не пройдёт, закройте другую программу.</translation>
  </message>
  <message>
   <source>Try again; if it stays so, tell who looks after the desk's server.</source>
   <translation>Попробуйте ещё раз; если не пройдёт, скажите тому, кто следит за сервером.</translation>
  </message>
  <message>
   <source>Unlock it, when it asks or in your system's program for passwords and keys, then try again.</source>
   <translation>Разблокируйте её по запросу или в системной программе паролей и ключей, затем попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>What you asked for is kept there, and there is no connection at the moment.</source>
   <translation>То, что вы просите, хранится там, а связи сейчас нет.</translation>
  </message>
  <message>
   <source>With it the mailbox would have to be signed in again every hour.</source>
   <translation>С ним пришлось бы входить каждый час.</translation>
  </message>
  <message>
   <source>Without it everybody on the way could read along, so nothing was sent to it.</source>
   <translation>Без него любой на пути мог бы читать, поэтому ничего не отправлено.</translation>
  </message>
  <message>
   <source>Write its name, or let letters be marked as read.</source>
   <translation>Напишите её имя или выберите отметку о прочтении.</translation>
  </message>
  <message>
   <source>Write the address of the mailbox first.</source>
   <translation>Сначала введите адрес ящика.</translation>
  </message>
  <message>
   <source>You are not one of the people of this desk.</source>
   <translation>Вы не состоите в этой команде.</translation>
  </message>
  <message>
   <source>Your organisation lets programs read mail only after an administrator agreed.</source>
   <translation>Организация разрешает программам читать почту только с согласия администратора.</translation>
  </message>
  <message>
   <source>Your settings could not be kept.</source>
   <translation>Не удалось сохранить настройки.</translation>
  </message>
 </context>
 <context>
  <name>files</name>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Choose another folder or make room on the disk.</source>
   <translation>Выберите другую папку или освободите место на диске.</translation>
  </message>
  <message>
   <source>Its content is not on this desk.</source>
   <translation>Его содержимого здесь нет.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Open anyway</source>
   <translation>Всё равно открыть</translation>
  </message>
  <message>
   <source>Open it only if you expected it. You can also save it and have it checked first.</source>
   <translation>Открывайте его, только если вы его ждали. Можно сначала сохранить его и проверить.</translation>
  </message>
  <message>
   <source>Open this file?</source>
   <translation>Открыть этот файл?</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>Сохранить как…</translation>
  </message>
  <message>
   <source>Save the original letter</source>
   <translation>Сохранить оригинал письма</translation>
  </message>
  <message>
   <source>Saved: {name}</source>
   <translation>Сохранено: {name}</translation>
  </message>
  <message>
   <source>Show folder</source>
   <translation>Показать папку</translation>
  </message>
  <message>
   <source>The file cannot be opened.</source>
   <translation>Этот файл нельзя открыть.</translation>
  </message>
  <message>
   <source>The file was not saved.</source>
   <translation>Файл не сохранён.</translation>
  </message>
  <message>
   <source>“{name}” can run programs on this computer.</source>
   <translation>«{name}» может запускать программы на этом компьютере.</translation>
  </message>
 </context>
 <context>
  <name>first</name>
  <message>
   <source>A desk on this computer</source>
   <translation>Служба на этом компьютере</translation>
  </message>
  <message>
   <source>Address of the desk's server</source>
   <translation>Адрес сервера службы</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Все файлы</translation>
  </message>
  <message>
   <source>Another desk…</source>
   <translation>Другая служба…</translation>
  </message>
  <message>
   <source>Another invitation</source>
   <translation>Другое приглашение</translation>
  </message>
  <message>
   <source>Articles come to you. You never hunt through folders.</source>
   <translation>Статьи приходят сами. Не нужно рыться в папках.</translation>
  </message>
  <message>
   <source>As {login}, at {host}</source>
   <translation>Как {login}, адрес {host}</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Назад</translation>
  </message>
  <message>
   <source>Back to the invitation</source>
   <translation>Вернуться к приглашению</translation>
  </message>
  <message>
   <source>Both names are needed first.</source>
   <translation>Сначала нужны оба названия.</translation>
  </message>
  <message>
   <source>Calls, e-mails and chats, the most urgent on top.</source>
   <translation>Звонки, письма и чаты, самое срочное сверху.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Database</source>
   <translation>База данных</translation>
  </message>
  <message>
   <source>Do without a keyring</source>
   <translation>Обойтись без связки ключей</translation>
  </message>
  <message>
   <source>Find the answer at once</source>
   <translation>Ответ сразу под рукой</translation>
  </message>
  <message>
   <source>For one person, or to look at your own mail. Nothing leaves the computer.</source>
   <translation>Для одного человека или чтобы посмотреть свою почту. Ничто не покидает компьютер.</translation>
  </message>
  <message>
   <source>Good to have you here.</source>
   <translation>Рады вам.</translation>
  </message>
  <message>
   <source>Group, progress and earlier talks are already open.</source>
   <translation>Группа, успехи и прежние разговоры уже открыты.</translation>
  </message>
  <message>
   <source>How do you begin?</source>
   <translation>С чего начнём?</translation>
  </message>
  <message>
   <source>If the keyring of your system asks, unlock it.</source>
   <translation>Если спросит системная связка ключей, разблокируйте её.</translation>
  </message>
  <message>
   <source>Invented people and letters, made new each day. Nothing is ever sent.</source>
   <translation>Вымышленные люди и письма, каждый день новые. Ничего не отправляется.</translation>
  </message>
  <message>
   <source>Invitations</source>
   <translation>Приглашения</translation>
  </message>
  <message>
   <source>It is empty until you bring letters along.</source>
   <translation>Она пуста, пока вы не принесёте письма.</translation>
  </message>
  <message>
   <source>It is there already, as you left it.</source>
   <translation>Она уже здесь, в том же виде.</translation>
  </message>
  <message>
   <source>It takes ten seconds at most.</source>
   <translation>Не дольше десяти секунд.</translation>
  </message>
  <message>
   <source>Join a team</source>
   <translation>Присоединиться к команде</translation>
  </message>
  <message>
   <source>Join the desk</source>
   <translation>Присоединиться</translation>
  </message>
  <message>
   <source>Know the person</source>
   <translation>Вы знаете, с кем говорите</translation>
  </message>
  <message>
   <source>Look around, answer, break things: nobody is at the other end.</source>
   <translation>Осмотритесь, отвечайте, ломайте: на другом конце никого нет.</translation>
  </message>
  <message>
   <source>Make the desk</source>
   <translation>Создать</translation>
  </message>
  <message>
   <source>Name of the desk</source>
   <translation>Название службы</translation>
  </message>
  <message>
   <source>Next: a queue full of stories</source>
   <translation>Дальше: очередь, полная историй</translation>
  </message>
  <message>
   <source>Next: the team's queue</source>
   <translation>Дальше: очередь команды</translation>
  </message>
  <message>
   <source>Next: your queue</source>
   <translation>Дальше: ваша очередь</translation>
  </message>
  <message>
   <source>No invitation, but an address</source>
   <translation>Нет приглашения, но есть адрес</translation>
  </message>
  <message>
   <source>None is kept on this computer for {login}.</source>
   <translation>На этом компьютере нет пароля для: {login}.</translation>
  </message>
  <message>
   <source>Nothing goes out to anyone before you press Send. You can look around freely.</source>
   <translation>Ничто не уйдёт, пока вы не нажмёте «Отправить». Можно спокойно осмотреться.</translation>
  </message>
  <message>
   <source>One list for everything</source>
   <translation>Один список на всё</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Open the demo desk</source>
   <translation>Открыть пробную службу</translation>
  </message>
  <message>
   <source>Open the desk</source>
   <translation>Открыть службу</translation>
  </message>
  <message>
   <source>Open the file…</source>
   <translation>Открыть файл…</translation>
  </message>
  <message>
   <source>Open the invitation</source>
   <translation>Открыть приглашение</translation>
  </message>
  <message>
   <source>Opening {desk}…</source>
   <translation>Открываем: {desk}…</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Пароль</translation>
  </message>
  <message>
   <source>Paste the code, it begins with TR1</source>
   <translation>Вставьте код, он начинается с TR1</translation>
  </message>
  <message>
   <source>Set up your desk</source>
   <translation>Подготовьте своё место</translation>
  </message>
  <message>
   <source>Something here did not work as it should.</source>
   <translation>Здесь что-то сработало не так, как должно.</translation>
  </message>
  <message>
   <source>Start the keyring of your desktop (GNOME Keyring, KWallet, KeePassXC) and try again, or do without one.</source>
   <translation>Запустите связку ключей рабочего стола (GNOME Keyring, KWallet, KeePassXC) и попробуйте ещё раз или обойдитесь без неё.</translation>
  </message>
  <message>
   <source>The address, the database and your login are needed first.</source>
   <translation>Сначала нужны адрес, база данных и ваш логин.</translation>
  </message>
  <message>
   <source>The desk on this computer</source>
   <translation>Служба на этом компьютере</translation>
  </message>
  <message>
   <source>The invitation is needed first: a file, or a code that begins with TR1.</source>
   <translation>Сначала нужно приглашение: файл или код, который начинается с TR1.</translation>
  </message>
  <message>
   <source>The most urgent tickets come first, the rest while you work.</source>
   <translation>Сначала придут самые срочные обращения, остальные — во время работы.</translation>
  </message>
  <message>
   <source>The password for {desk}</source>
   <translation>Пароль для: {desk}</translation>
  </message>
  <message>
   <source>The password is needed first. It was told to you apart from the invitation.</source>
   <translation>Сначала нужен пароль. Его сообщили отдельно от приглашения.</translation>
  </message>
  <message>
   <source>This is not an e-mail address.</source>
   <translation>Это не адрес электронной почты.</translation>
  </message>
  <message>
   <source>This is where people reach you when they are stuck. One list for all of them, and next to it everything you need to help.</source>
   <translation>Сюда люди обращаются, когда застряли. Один список для всех, а рядом всё, что нужно, чтобы помочь.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Повторить</translation>
  </message>
  <message>
   <source>Try again, or begin another way.</source>
   <translation>Попробуйте ещё раз или начните иначе.</translation>
  </message>
  <message>
   <source>Try it with invented data</source>
   <translation>Попробовать на вымышленных данных</translation>
  </message>
  <message>
   <source>Trying the connection…</source>
   <translation>Проверяем соединение…</translation>
  </message>
  <message>
   <source>Who sits at this console?</source>
   <translation>Кто за этой консолью?</translation>
  </message>
  <message>
   <source>With the invitation you got from the lead of the desk.</source>
   <translation>С приглашением от руководителя команды.</translation>
  </message>
  <message>
   <source>Without a keyring, what is kept of the desk on this computer is not encrypted, and the password is asked at every start. Choose that only where the disk itself is encrypted.</source>
   <translation>Без связки ключей данные службы на этом компьютере не шифруются, а пароль спрашивается при каждом запуске. Выбирайте это, только если зашифрован сам диск.</translation>
  </message>
  <message>
   <source>Work side by side</source>
   <translation>Работа плечом к плечу</translation>
  </message>
  <message>
   <source>Work without connection</source>
   <translation>Работать без соединения</translation>
  </message>
  <message>
   <source>You can change it all later, and switch between desks at any time.</source>
   <translation>Всё можно изменить позже, а службы переключать в любой момент.</translation>
  </message>
  <message>
   <source>You see who reads and who writes, also when the network is away.</source>
   <translation>Видно, кто читает и кто пишет. Обрыв сети не мешает работать.</translation>
  </message>
  <message>
   <source>Your e-mail address (can stay empty)</source>
   <translation>Ваш адрес почты (можно не заполнять)</translation>
  </message>
  <message>
   <source>Your invitation</source>
   <translation>Ваше приглашение</translation>
  </message>
  <message>
   <source>Your login</source>
   <translation>Ваш логин</translation>
  </message>
  <message>
   <source>Your name, as participants read it</source>
   <translation>Ваше имя, как его видят участники</translation>
  </message>
 </context>
 <context>
  <name>frame</name>
  <message numerus="yes">
   <source>%n limits of yours are near.</source>
   <translation>
    <numerusform>Подходит срок %n вашего обращения.</numerusform>
    <numerusform>Подходят сроки %n ваших обращений.</numerusform>
    <numerusform>Подходят сроки %n ваших обращений.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets are over their time.</source>
   <translation>
    <numerusform>%n обращение просрочено.</numerusform>
    <numerusform>%n обращения просрочены.</numerusform>
    <numerusform>%n обращений просрочено.</numerusform>
   </translation>
  </message>
  <message>
   <source>14:30, or 20 min. Empty: you do not know yet.</source>
   <translation>14:30 или 20 min. Пусто: пока неизвестно.</translation>
  </message>
  <message>
   <source>A limit is near: {name}.</source>
   <translation>Подходит срок: {name}.</translation>
  </message>
  <message>
   <source>All keys</source>
   <translation>Все клавиши</translation>
  </message>
  <message>
   <source>Another desk…</source>
   <translation>Другая служба…</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Статьи</translation>
  </message>
  <message>
   <source>Available</source>
   <translation>На связи</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Нет на месте</translation>
  </message>
  <message>
   <source>Away, and back at…</source>
   <translation>Нет на месте, вернусь в…</translation>
  </message>
  <message>
   <source>Back at</source>
   <translation>Вернусь в</translation>
  </message>
  <message>
   <source>Break</source>
   <translation>Перерыв</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Очистить</translation>
  </message>
  <message>
   <source>Clock in</source>
   <translation>Отметить приход</translation>
  </message>
  <message>
   <source>Clock out</source>
   <translation>Отметить уход</translation>
  </message>
  <message>
   <source>Close Third Ring</source>
   <translation>Закрыть Third Ring</translation>
  </message>
  <message>
   <source>Comfortable rows</source>
   <translation>Обычные строки</translation>
  </message>
  <message>
   <source>Compact rows</source>
   <translation>Компактные строки</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Тёмное</translation>
  </message>
  <message>
   <source>Disconnected</source>
   <translation>Нет связи</translation>
  </message>
  <message>
   <source>Divider</source>
   <translation>Разделитель</translation>
  </message>
  <message>
   <source>Do not disturb</source>
   <translation>Не беспокоить</translation>
  </message>
  <message>
   <source>Everything saved {time}</source>
   <translation>Всё сохранено {time}</translation>
  </message>
  <message>
   <source>Find an answer</source>
   <translation>Найти ответ</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Полный экран</translation>
  </message>
  <message>
   <source>Keep the menu bar visible</source>
   <translation>Всегда показывать меню</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Крупнее текст</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Светлое</translation>
  </message>
  <message>
   <source>Look as the computer</source>
   <translation>Вид как в системе</translation>
  </message>
  <message>
   <source>Lunch</source>
   <translation>Обед</translation>
  </message>
  <message>
   <source>Meeting</source>
   <translation>Встреча</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>Меню</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Следующая панель</translation>
  </message>
  <message>
   <source>No answer: are you there?</source>
   <translation>Нет ответа: вы на месте?</translation>
  </message>
  <message>
   <source>Nothing to change: you are clocked in already, or not at all.</source>
   <translation>Менять нечего: приход уже отмечен или ещё нет.</translation>
  </message>
  <message>
   <source>Notices</source>
   <translation>Уведомления</translation>
  </message>
  <message>
   <source>Off shift</source>
   <translation>Не на смене</translation>
  </message>
  <message>
   <source>Older, from the team's desk</source>
   <translation>Старые, из службы команды</translation>
  </message>
  <message>
   <source>On a call</source>
   <translation>На звонке</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Over its time: {name}.</source>
   <translation>Срок вышел: {name}.</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Люди</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Человек</translation>
  </message>
  <message>
   <source>Previous pane</source>
   <translation>Предыдущая панель</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>Очередь</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Ответить</translation>
  </message>
  <message>
   <source>Ringing</source>
   <translation>Звонит</translation>
  </message>
  <message>
   <source>Roomy rows</source>
   <translation>Просторные строки</translation>
  </message>
  <message numerus="yes">
   <source>Rules have told you of %n tickets.</source>
   <translation>
    <numerusform>Правила сообщают об %n обращении.</numerusform>
    <numerusform>Правила сообщают о %n обращениях.</numerusform>
    <numerusform>Правила сообщают о %n обращениях.</numerusform>
   </translation>
  </message>
  <message>
   <source>Say so</source>
   <translation>Сообщить</translation>
  </message>
  <message>
   <source>Search or command</source>
   <translation>Поиск или команда</translation>
  </message>
  <message>
   <source>Search or run a command</source>
   <translation>Найти или выполнить команду</translation>
  </message>
  <message>
   <source>Search people, tickets, articles — or run a command</source>
   <translation>Найти людей, обращения, статьи — или команду</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <source>Show person and articles</source>
   <translation>Показать человека и статьи</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Мельче текст</translation>
  </message>
  <message>
   <source>Something here did not work as it should.</source>
   <translation>Здесь что-то сработало не так, как должно.</translation>
  </message>
  <message>
   <source>Switch desk…</source>
   <translation>Сменить службу…</translation>
  </message>
  <message>
   <source>The demo desk</source>
   <translation>Пробная служба</translation>
  </message>
  <message>
   <source>The desk on this computer</source>
   <translation>Служба на этом компьютере</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Обучение</translation>
  </message>
  <message>
   <source>Usual text size</source>
   <translation>Обычный размер текста</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Почему</translation>
  </message>
  <message>
   <source>Wrap-up</source>
   <translation>После звонка</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Написать заметку</translation>
  </message>
  <message>
   <source>You are {name}</source>
   <translation>Это вы: {name}</translation>
  </message>
  <message>
   <source>Your state: {state}</source>
   <translation>Ваше состояние: {state}</translation>
  </message>
  <message>
   <source>Your text is safe. If something looks wrong, close and open Third Ring. ({where})</source>
   <translation>Ваш текст сохранён. Если что-то выглядит не так, закройте и откройте Third Ring. ({where})</translation>
  </message>
  <message>
   <source>all commands</source>
   <translation>все команды</translation>
  </message>
  <message>
   <source>article knowledge search</source>
   <translation>статья знания поиск</translation>
  </message>
  <message>
   <source>begin shift work arrive</source>
   <translation>начало смены работа приход</translation>
  </message>
  <message>
   <source>commands</source>
   <translation>команды</translation>
  </message>
  <message>
   <source>end shift work leave home</source>
   <translation>конец смены работа уход домой</translation>
  </message>
  <message>
   <source>my state</source>
   <translation>мой статус</translation>
  </message>
  <message>
   <source>my state away pause</source>
   <translation>мой статус перерыв пауза</translation>
  </message>
  <message>
   <source>my state reason own words</source>
   <translation>мой статус причина свои слова</translation>
  </message>
  <message>
   <source>next, previous</source>
   <translation>дальше, назад</translation>
  </message>
  <message>
   <source>open now</source>
   <translation>открыта сейчас</translation>
  </message>
  <message>
   <source>reply</source>
   <translation>ответить</translation>
  </message>
  <message>
   <source>team join invitation desk demo</source>
   <translation>команда присоединиться приглашение служба пробная демо</translation>
  </message>
  <message>
   <source>{name} is back from snooze.</source>
   <translation>Снова в очереди: {name}.</translation>
  </message>
  <message>
   <source>{state}, back at {time}</source>
   <translation>{state}, до {time}</translation>
  </message>
 </context>
 <context>
  <name>handover</name>
  <message numerus="yes">
   <source>%n new tickets</source>
   <translation>
    <numerusform>%n новое обращение</numerusform>
    <numerusform>%n новых обращения</numerusform>
    <numerusform>%n новых обращений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n notices of rules</source>
   <translation>
    <numerusform>%n уведомление правила</numerusform>
    <numerusform>%n уведомления правил</numerusform>
    <numerusform>%n уведомлений правил</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of yours have new words</source>
   <translation>
    <numerusform>%n ваша с новыми сообщениями</numerusform>
    <numerusform>%n ваши с новыми сообщениями</numerusform>
    <numerusform>%n ваших с новыми сообщениями</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n promised calls</source>
   <translation>
    <numerusform>%n обещанный звонок</numerusform>
    <numerusform>%n обещанных звонка</numerusform>
    <numerusform>%n обещанных звонков</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n solved</source>
   <translation>
    <numerusform>%n решена</numerusform>
    <numerusform>%n решены</numerusform>
    <numerusform>%n решено</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets need an owner</source>
   <translation>
    <numerusform>%n обращению нужен ответственный</numerusform>
    <numerusform>%n обращениям нужен ответственный</numerusform>
    <numerusform>%n обращениям нужен ответственный</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were given to you</source>
   <translation>
    <numerusform>%n обращение передано вам</numerusform>
    <numerusform>%n обращения переданы вам</numerusform>
    <numerusform>%n обращений передано вам</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were handed over.</source>
   <translation>
    <numerusform>Передано %n обращение.</numerusform>
    <numerusform>Передано %n обращения.</numerusform>
    <numerusform>Передано %n обращений.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n webinars in the next 24 hours</source>
   <translation>
    <numerusform>%n вебинар в ближайшие 24 часа</numerusform>
    <numerusform>%n вебинара в ближайшие 24 часа</numerusform>
    <numerusform>%n вебинаров в ближайшие 24 часа</numerusform>
   </translation>
  </message>
  <message>
   <source>A line for whoever goes on with it</source>
   <translation>Строка для того, кто продолжит</translation>
  </message>
  <message>
   <source>A line on this ticket: {subject}</source>
   <translation>Строка об обращении: {subject}</translation>
  </message>
  <message>
   <source>Every open ticket of yours goes to somebody who is there, or to the queue. Promised calls keep their time. It happens at the end of your shift by itself if you do not come to it.</source>
   <translation>Каждое ваше открытое обращение переходит к тому, кто на месте, или в очередь. Обещанные звонки сохраняют своё время. Если вы не успеете, в конце смены это произойдёт само.</translation>
  </message>
  <message>
   <source>Goes to: {subject}</source>
   <translation>Кому: {subject}</translation>
  </message>
  <message>
   <source>Half an hour before a shift ends its hand-over is here.</source>
   <translation>За полчаса до конца смены здесь появляется её передача.</translation>
  </message>
  <message>
   <source>Half an hour before your shift ends a page is prepared here. Do you go earlier?</source>
   <translation>За полчаса до конца вашей смены здесь готовится страница. Уходите раньше?</translation>
  </message>
  <message>
   <source>Hand over and go…</source>
   <translation>Передать и уйти…</translation>
  </message>
  <message>
   <source>Hand over {time}</source>
   <translation>Передать {time}</translation>
  </message>
  <message>
   <source>Handed over at {time}</source>
   <translation>Передано в {time}</translation>
  </message>
  <message>
   <source>Handed over by {name} at {time}</source>
   <translation>Передано в {time}, кем: {name}</translation>
  </message>
  <message>
   <source>Handed over in the last 24 hours</source>
   <translation>Переданное за последние 24 часа</translation>
  </message>
  <message>
   <source>Handover</source>
   <translation>Передача смены</translation>
  </message>
  <message>
   <source>Handover {time}</source>
   <translation>Передача смены {time}</translation>
  </message>
  <message>
   <source>I have read it</source>
   <translation>Прочитано</translation>
  </message>
  <message>
   <source>It is prepared: what is open, whose it becomes, what to watch.</source>
   <translation>Подготовлено: что открыто, к кому перейдёт, за чем следить.</translation>
  </message>
  <message>
   <source>Not handed over yet</source>
   <translation>Ещё не передано</translation>
  </message>
  <message>
   <source>Nothing has come, and nothing was solved.</source>
   <translation>Ничего не пришло и ничего не решено.</translation>
  </message>
  <message>
   <source>Nothing was open.</source>
   <translation>Ничего не было открыто.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Prepare it now</source>
   <translation>Подготовить сейчас</translation>
  </message>
  <message>
   <source>Prepared by others</source>
   <translation>Подготовлено другими</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Предпросмотр</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Прочитать</translation>
  </message>
  <message>
   <source>Read by {number} of {of}</source>
   <translation>Прочитали: {number} из {of}</translation>
  </message>
  <message>
   <source>Read this first.</source>
   <translation>Сначала прочитайте это.</translation>
  </message>
  <message>
   <source>Say first what the next shift is to watch.</source>
   <translation>Сначала напишите, за чем следить следующей смене.</translation>
  </message>
  <message>
   <source>Since you were here last: {moment}</source>
   <translation>С вашей прошлой смены: {moment}</translation>
  </message>
  <message>
   <source>The next shift has read it</source>
   <translation>Следующая смена прочитала</translation>
  </message>
  <message>
   <source>The queue</source>
   <translation>Очередь</translation>
  </message>
  <message>
   <source>The queue, as proposed</source>
   <translation>Очередь, как предложено</translation>
  </message>
  <message>
   <source>To read before you begin</source>
   <translation>Прочитать перед началом</translation>
  </message>
  <message>
   <source>Webinars in the next 24 hours</source>
   <translation>Вебинары в ближайшие 24 часа</translation>
  </message>
  <message>
   <source>What happened since your last shift</source>
   <translation>Что было с вашей прошлой смены</translation>
  </message>
  <message>
   <source>What the shift before you leaves: {people}.</source>
   <translation>Что оставляет предыдущая смена: {people}.</translation>
  </message>
  <message>
   <source>What to watch</source>
   <translation>За чем следить</translation>
  </message>
  <message>
   <source>What you leave</source>
   <translation>Что вы оставляете</translation>
  </message>
  <message>
   <source>Write one or two sentences</source>
   <translation>Напишите одно-два предложения</translation>
  </message>
  <message>
   <source>Write one or two sentences for the next shift</source>
   <translation>Напишите одно-два предложения для следующей смены</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
   </translation>
  </message>
  <message>
   <source>call promised: {moment}</source>
   <translation>обещан звонок: {moment}</translation>
  </message>
  <message>
   <source>hand over shift end leave go home what happened since last shift</source>
   <translation>передача смены конец уход домой что было с прошлой смены</translation>
  </message>
  <message>
   <source>its launch is not prepared</source>
   <translation>запуск не подготовлен</translation>
  </message>
  <message numerus="yes">
   <source>launch prepared, %n checks wait</source>
   <translation>
    <numerusform>запуск подготовлен, ждёт %n пункт</numerusform>
    <numerusform>запуск подготовлен, ждут %n пункта</numerusform>
    <numerusform>запуск подготовлен, ждут %n пунктов</numerusform>
   </translation>
  </message>
  <message>
   <source>launch prepared, every check is go</source>
   <translation>запуск подготовлен, всё готово</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>ещё нет</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>готово</translation>
  </message>
  <message>
   <source>shift end leave go home give my tickets</source>
   <translation>конец смены уход домой отдать обращения</translation>
  </message>
  <message>
   <source>the queue</source>
   <translation>очередь</translation>
  </message>
  <message>
   <source>the queue {number}</source>
   <translation>очередь {number}</translation>
  </message>
  <message>
   <source>{name} had gone: it happened by itself at {time}</source>
   <translation>{name}: без передачи, произошло само в {time}</translation>
  </message>
  <message>
   <source>{name}, as proposed</source>
   <translation>{name}, как предложено</translation>
  </message>
  <message>
   <source>{number} of {of}</source>
   <translation>{number} из {of}</translation>
  </message>
  <message>
   <source>{number} of {of} ready</source>
   <translation>готово {number} из {of}</translation>
  </message>
  <message>
   <source>{people} to {others}</source>
   <translation>{people} → {others}</translation>
  </message>
  <message>
   <source>{people}: to the queue, nobody comes after them.</source>
   <translation>{people}: в очередь, после них никого нет.</translation>
  </message>
 </context>
 <context>
  <name>hours</name>
  <message numerus="yes">
   <source>%n own days</source>
   <translation>
    <numerusform>%n свой день</numerusform>
    <numerusform>%n своих дня</numerusform>
    <numerusform>%n своих дней</numerusform>
   </translation>
  </message>
  <message>
   <source>A day of your own, or one evening with a webinar: it stands above week and holidays.</source>
   <translation>Свой день или один вечер с вебинаром: он важнее недели и праздников.</translation>
  </message>
  <message>
   <source>Add a day</source>
   <translation>Добавить день</translation>
  </message>
  <message>
   <source>As 9–17, or 9:00–12:30, 13–17; empty: closed.</source>
   <translation>Например, 9–17 или 9:00–12:30, 13–17; пусто: закрыто.</translation>
  </message>
  <message>
   <source>Closed next on {days}</source>
   <translation>Ближайшие выходные: {days}</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>День</translation>
  </message>
  <message>
   <source>Every clock of the desk follows them.</source>
   <translation>Все сроки считаются по ним.</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Часы работы</translation>
  </message>
  <message>
   <source>Hours of a team</source>
   <translation>Часы команды</translation>
  </message>
  <message>
   <source>Its tickets are counted in the hours of the desk.</source>
   <translation>Его обращения считаются по часам всей службы.</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Метка</translation>
  </message>
  <message>
   <source>Leads change them.</source>
   <translation>Их меняют руководители.</translation>
  </message>
  <message>
   <source>Never open</source>
   <translation>Всегда закрыто</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Никакие</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Не сохранено.</translation>
  </message>
  <message>
   <source>Open on that day</source>
   <translation>Часы в этот день</translation>
  </message>
  <message>
   <source>Other days</source>
   <translation>Другие дни</translation>
  </message>
  <message>
   <source>Part of the country</source>
   <translation>Часть страны</translation>
  </message>
  <message>
   <source>Public holidays of</source>
   <translation>Праздники страны</translation>
  </message>
  <message>
   <source>Remove this day</source>
   <translation>Убрать этот день</translation>
  </message>
  <message>
   <source>Somebody else has changed the hours or promises meanwhile. Open it anew.</source>
   <translation>Кто-то тем временем изменил часы или сроки. Откройте ещё раз.</translation>
  </message>
  <message>
   <source>The desk</source>
   <translation>Вся служба</translation>
  </message>
  <message>
   <source>The label by which the tickets of this team are known is needed first.</source>
   <translation>Сначала нужна метка, по которой узнают обращения этой команды.</translation>
  </message>
  <message>
   <source>The week</source>
   <translation>Неделя</translation>
  </message>
  <message>
   <source>The whole country</source>
   <translation>Вся страна</translation>
  </message>
  <message>
   <source>Tickets with this label are counted in these hours.</source>
   <translation>Обращения с этой меткой считаются по этим часам.</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Часовой пояс</translation>
  </message>
  <message>
   <source>When somebody is here. What is promised is counted in these hours; at night no clock runs.</source>
   <translation>Когда здесь кто-то есть. Сроки считаются в эти часы; ночью время стоит.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Почему</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>закрыто</translation>
  </message>
  <message>
   <source>holidays of {country}</source>
   <translation>праздники: {country}</translation>
  </message>
  <message>
   <source>{team} has no hours of its own any more.</source>
   <translation>У команды {team} больше нет своих часов.</translation>
  </message>
  <message>
   <source>“{hours}” is no time: 9–17, or 9:00–12:30, 13–17. A night is 22–24 and, on the next day, 0–6.</source>
   <translation>«{hours}» — это не часы: 9–17 или 9:00–12:30, 13–17. Ночь — это 22–24 и на следующий день 0–6.</translation>
  </message>
 </context>
 <context>
  <name>incidents</name>
  <message>
   <source> min</source>
   <translation> мин</translation>
  </message>
  <message>
   <source> people</source>
   <translation> чел.</translation>
  </message>
  <message numerus="yes">
   <source>%n by chat</source>
   <translation>
    <numerusform>%n в чате</numerusform>
    <numerusform>%n в чате</numerusform>
    <numerusform>%n в чате</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n by e-mail</source>
   <translation>
    <numerusform>%n по почте</numerusform>
    <numerusform>%n по почте</numerusform>
    <numerusform>%n по почте</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached.</source>
   <translation>
    <numerusform>С %n человеком нет связи.</numerusform>
    <numerusform>С %n людьми нет связи.</numerusform>
    <numerusform>С %n людьми нет связи.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n had got it already.</source>
   <translation>
    <numerusform>%n человек успел это получить.</numerusform>
    <numerusform>%n человека успели это получить.</numerusform>
    <numerusform>%n человек успели это получить.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have got it already.</source>
   <translation>
    <numerusform>%n человек уже получил.</numerusform>
    <numerusform>%n человека уже получили.</numerusform>
    <numerusform>%n человек уже получили.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in person</source>
   <translation>
    <numerusform>%n лично</numerusform>
    <numerusform>%n лично</numerusform>
    <numerusform>%n лично</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in the last 3 min</source>
   <translation>
    <numerusform>%n за последние 3 мин</numerusform>
    <numerusform>%n за последние 3 мин</numerusform>
    <numerusform>%n за последние 3 мин</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in the room</source>
   <translation>
    <numerusform>%n в комнате</numerusform>
    <numerusform>%n в комнате</numerusform>
    <numerusform>%n в комнате</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n новый</numerusform>
    <numerusform>%n новых</numerusform>
    <numerusform>%n новых</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not delivered yet</source>
   <translation>
    <numerusform>%n ещё не доставлено</numerusform>
    <numerusform>%n ещё не доставлено</numerusform>
    <numerusform>%n ещё не доставлено</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on the way</source>
   <translation>
    <numerusform>%n в пути</numerusform>
    <numerusform>%n в пути</numerusform>
    <numerusform>%n в пути</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n человек</numerusform>
    <numerusform>%n человека</numerusform>
    <numerusform>%n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts</source>
   <translation>
    <numerusform>%n сообщение</numerusform>
    <numerusform>%n сообщения</numerusform>
    <numerusform>%n сообщений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts are a group of their own.</source>
   <translation>
    <numerusform>%n сообщение — отдельная группа.</numerusform>
    <numerusform>%n сообщения — отдельная группа.</numerusform>
    <numerusform>%n сообщений — отдельная группа.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts moved to {group}.</source>
   <translation>
    <numerusform>%n сообщение перенесено в «{group}».</numerusform>
    <numerusform>%n сообщения перенесены в «{group}».</numerusform>
    <numerusform>%n сообщений перенесено в «{group}».</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were solved with it.</source>
   <translation>
    <numerusform>Вместе с ним решено %n обращение.</numerusform>
    <numerusform>Вместе с ним решены %n обращения.</numerusform>
    <numerusform>Вместе с ним решено %n обращений.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to call</source>
   <translation>
    <numerusform>%n для звонка</numerusform>
    <numerusform>%n для звонка</numerusform>
    <numerusform>%n для звонка</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n who have it</source>
   <translation>
    <numerusform>%n с этой проблемой</numerusform>
    <numerusform>%n с этой проблемой</numerusform>
    <numerusform>%n с этой проблемой</numerusform>
   </translation>
  </message>
  <message>
   <source>A group of their own</source>
   <translation>Отдельная группа</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Сначала нужно название.</translation>
  </message>
  <message>
   <source>A trouble of our own</source>
   <translation>Своя проблема</translation>
  </message>
  <message>
   <source>Also ready: {languages}</source>
   <translation>Готовы и: {languages}</translation>
  </message>
  <message>
   <source>An article is missing</source>
   <translation>Не хватает статьи</translation>
  </message>
  <message>
   <source>An incident is suggested from so many people within so many minutes</source>
   <translation>Инцидент предлагается, когда пишет столько людей за столько минут</translation>
  </message>
  <message>
   <source>Answer all</source>
   <translation>Ответить всем</translation>
  </message>
  <message>
   <source>Answer all…</source>
   <translation>Ответить всем…</translation>
  </message>
  <message>
   <source>Answer to all of a group</source>
   <translation>Ответ всей группе</translation>
  </message>
  <message>
   <source>Answer with the incident text</source>
   <translation>Ответить текстом инцидента</translation>
  </message>
  <message>
   <source>Article: {title}</source>
   <translation>Статья: {title}</translation>
  </message>
  <message>
   <source>As its group is called.</source>
   <translation>Так называется его группа.</translation>
  </message>
  <message>
   <source>At least one wording is needed.</source>
   <translation>Нужна хотя бы одна формулировка.</translation>
  </message>
  <message>
   <source>Belongs to it</source>
   <translation>Относится к нему</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Позвонить</translation>
  </message>
  <message numerus="yes">
   <source>Call %n back</source>
   <translation>
    <numerusform>Позвонить %n человеку</numerusform>
    <numerusform>Позвонить %n людям</numerusform>
    <numerusform>Позвонить %n людям</numerusform>
   </translation>
  </message>
  <message>
   <source>Called</source>
   <translation>Позвонили</translation>
  </message>
  <message>
   <source>Can’t get in</source>
   <translation>Не могут войти</translation>
  </message>
  <message>
   <source>Cause not known yet</source>
   <translation>Причина пока неизвестна</translation>
  </message>
  <message>
   <source>Cause: {words}</source>
   <translation>Причина: {words}</translation>
  </message>
  <message>
   <source>Chat does not work</source>
   <translation>Чат не работает</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>Подтверждено</translation>
  </message>
  <message>
   <source>Echo in the sound</source>
   <translation>Эхо в звуке</translation>
  </message>
  <message>
   <source>Everybody has got it.</source>
   <translation>Все уже получили.</translation>
  </message>
  <message>
   <source>Everybody is asked whether it helped, in 10 seconds.</source>
   <translation>Через 10 секунд всех спросят, помогло ли.</translation>
  </message>
  <message>
   <source>Forgot the password</source>
   <translation>Забыли пароль</translation>
  </message>
  <message>
   <source>Groups of a launch follow these words from now on.</source>
   <translation>Отныне группы запуска следуют этим словам.</translation>
  </message>
  <message>
   <source>Help sent</source>
   <translation>Помощь отправлена</translation>
  </message>
  <message>
   <source>Hide the message</source>
   <translation>Скрыть сообщение</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>На каком это этапе</translation>
  </message>
  <message>
   <source>In a launch, texts about the same trouble fall into one group by themselves. What people of this desk call it otherwise stands here.</source>
   <translation>Во время запуска сообщения об одной проблеме сами собираются в группу. Здесь — как ещё её называют участники.</translation>
  </message>
  <message>
   <source>In one sentence, as far as it is known</source>
   <translation>Одним предложением, насколько известно</translation>
  </message>
  <message>
   <source>Issue groups</source>
   <translation>Группы проблем</translation>
  </message>
  <message>
   <source>It can be taken back for 10 seconds.</source>
   <translation>В течение 10 секунд это можно отозвать.</translation>
  </message>
  <message>
   <source>It is so, and we know for whom</source>
   <translation>Это так, и известно, у кого</translation>
  </message>
  <message>
   <source>It is solved</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>It leaves in 10 seconds.</source>
   <translation>Уйдёт через 10 секунд.</translation>
  </message>
  <message>
   <source>It stands among the wishes, with everybody who has it.</source>
   <translation>Теперь это среди пожеланий — вместе со всеми, кого касается.</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Known: {title}.</source>
   <translation>Известно: {title}.</translation>
  </message>
  <message>
   <source>Language of the text</source>
   <translation>Язык текста</translation>
  </message>
  <message>
   <source>Leads change them.</source>
   <translation>Их меняют руководители.</translation>
  </message>
  <message>
   <source>Link opens an empty page</source>
   <translation>Ссылка открывает пустую страницу</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Посмотреть</translation>
  </message>
  <message>
   <source>Look at the texts…</source>
   <translation>Посмотреть сообщения…</translation>
  </message>
  <message>
   <source>Make a group of these…</source>
   <translation>Сделать из них группу…</translation>
  </message>
  <message>
   <source>Make the group</source>
   <translation>Создать группу</translation>
  </message>
  <message>
   <source>Message about an incident</source>
   <translation>Сообщение об инциденте</translation>
  </message>
  <message>
   <source>Message to</source>
   <translation>Сообщение для</translation>
  </message>
  <message>
   <source>Message to all who have it</source>
   <translation>Сообщение всем с этой проблемой</translation>
  </message>
  <message>
   <source>Message to everyone</source>
   <translation>Сообщение всем</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Минуты</translation>
  </message>
  <message>
   <source>More for this incident</source>
   <translation>Ещё для этого инцидента</translation>
  </message>
  <message>
   <source>Move to group…</source>
   <translation>Перенести в группу…</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message numerus="yes">
   <source>Next update in %n minutes</source>
   <translation>
    <numerusform>Следующая новость через %n минуту</numerusform>
    <numerusform>Следующая новость через %n минуты</numerusform>
    <numerusform>Следующая новость через %n минут</numerusform>
   </translation>
  </message>
  <message>
   <source>No article</source>
   <translation>Без статьи</translation>
  </message>
  <message>
   <source>No program here calls by itself. The number is copied.</source>
   <translation>Программы для звонков здесь нет. Номер скопирован.</translation>
  </message>
  <message>
   <source>No sound</source>
   <translation>Нет звука</translation>
  </message>
  <message>
   <source>No text in {languages}: these people get it in another language.</source>
   <translation>Нет текста: {languages}. Эти люди получат его на другом языке.</translation>
  </message>
  <message>
   <source>Nobody has got it.</source>
   <translation>Никто этого не получил.</translation>
  </message>
  <message>
   <source>Nobody is left who has not got it.</source>
   <translation>Не осталось никого, кто бы этого не получил.</translation>
  </message>
  <message>
   <source>Nobody is to be called about it.</source>
   <translation>Звонить по этому поводу никому не нужно.</translation>
  </message>
  <message>
   <source>Nobody is written to: they stand in the call list, with these words to say.</source>
   <translation>Им не пишут: они в списке для звонков, а это слова для звонящего.</translation>
  </message>
  <message>
   <source>Nobody’s yet</source>
   <translation>Пока ничей</translation>
  </message>
  <message>
   <source>Not called after all</source>
   <translation>Всё же не звонили</translation>
  </message>
  <message>
   <source>Not grouped yet</source>
   <translation>Пока без группы</translation>
  </message>
  <message>
   <source>Not sent.</source>
   <translation>Не отправлено.</translation>
  </message>
  <message>
   <source>Not this</source>
   <translation>Не то</translation>
  </message>
  <message>
   <source>Nothing was sent about it yet.</source>
   <translation>Об этом пока ничего не отправляли.</translation>
  </message>
  <message>
   <source>One wording in a line. A text tells of it when all words of a line stand in it.</source>
   <translation>Одна формулировка в строке. Сообщение об этом, если в нём есть все слова строки.</translation>
  </message>
  <message>
   <source>Only the lead of the launch writes to them</source>
   <translation>Им пишет только руководитель запуска</translation>
  </message>
  <message>
   <source>Only the words that the program knows tell of it now.</source>
   <translation>Теперь о ней говорят только слова, известные программе.</translation>
  </message>
  <message>
   <source>Open incident</source>
   <translation>Открыть инцидент</translation>
  </message>
  <message>
   <source>Open the ticket</source>
   <translation>Открыть обращение</translation>
  </message>
  <message>
   <source>Own words</source>
   <translation>Свои слова</translation>
  </message>
  <message>
   <source>Owner {name}</source>
   <translation>Ведёт {name}</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Люди</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Предпросмотр</translation>
  </message>
  <message>
   <source>Promise no update</source>
   <translation>Не обещать новостей</translation>
  </message>
  <message>
   <source>Questions about paying</source>
   <translation>Вопросы об оплате</translation>
  </message>
  <message>
   <source>Questions about the certificate</source>
   <translation>Вопросы о сертификате</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Переименовать</translation>
  </message>
  <message>
   <source>Rename the group</source>
   <translation>Переименовать группу</translation>
  </message>
  <message>
   <source>Rename the group…</source>
   <translation>Переименовать группу…</translation>
  </message>
  <message>
   <source>Rename the incident</source>
   <translation>Переименовать инцидент</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Переименовать…</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Замечено</translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people</source>
   <translation>
    <numerusform>Отправить %n человеку</numerusform>
    <numerusform>Отправить %n людям</numerusform>
    <numerusform>Отправить %n людям</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Sent at {time} to %n people</source>
   <translation>
    <numerusform>Отправлено в {time} %n человеку</numerusform>
    <numerusform>Отправлено в {time} %n людям</numerusform>
    <numerusform>Отправлено в {time} %n людям</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Sent to %n people.</source>
   <translation>
    <numerusform>Отправлено %n человеку.</numerusform>
    <numerusform>Отправлено %n людям.</numerusform>
    <numerusform>Отправлено %n людям.</numerusform>
   </translation>
  </message>
  <message>
   <source>Slides too small</source>
   <translation>Слишком мелкие слайды</translation>
  </message>
  <message>
   <source>Solve it with all its tickets…</source>
   <translation>Решить вместе со всеми обращениями…</translation>
  </message>
  <message>
   <source>Solve together</source>
   <translation>Решить вместе</translation>
  </message>
  <message>
   <source>Solve together…</source>
   <translation>Решить вместе…</translation>
  </message>
  <message numerus="yes">
   <source>Solve with %n tickets</source>
   <translation>
    <numerusform>Решить с %n обращением</numerusform>
    <numerusform>Решить с %n обращениями</numerusform>
    <numerusform>Решить с %n обращениями</numerusform>
   </translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>Somebody looks into it</source>
   <translation>Кто-то разбирается</translation>
  </message>
  <message>
   <source>Something else</source>
   <translation>Что-то другое</translation>
  </message>
  <message>
   <source>Subject of the letter</source>
   <translation>Тема письма</translation>
  </message>
  <message>
   <source>Subject, for those who have not written yet: {subject}</source>
   <translation>Тема — для тех, кто ещё не писал: {subject}</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Отозвать</translation>
  </message>
  <message>
   <source>Taken back.</source>
   <translation>Отозвано.</translation>
  </message>
  <message>
   <source>Tell everybody, and ask whether it helped</source>
   <translation>Сообщить всем и спросить, помогло ли</translation>
  </message>
  <message>
   <source>Template…</source>
   <translation>Шаблон…</translation>
  </message>
  <message>
   <source>Text of the message</source>
   <translation>Текст сообщения</translation>
  </message>
  <message>
   <source>The cause</source>
   <translation>Причина</translation>
  </message>
  <message>
   <source>The group is called so now.</source>
   <translation>Теперь группа называется так.</translation>
  </message>
  <message>
   <source>The picture freezes</source>
   <translation>Картинка зависает</translation>
  </message>
  <message>
   <source>The platform should be mended</source>
   <translation>Нужно исправить платформу</translation>
  </message>
  <message>
   <source>There are no templates yet.</source>
   <translation>Шаблонов пока нет.</translation>
  </message>
  <message>
   <source>There are words for this already. Change them there.</source>
   <translation>Слова для этого уже есть. Измените их там.</translation>
  </message>
  <message>
   <source>They get what the others got.</source>
   <translation>Получит то же, что и остальные.</translation>
  </message>
  <message>
   <source>They have got what we know.</source>
   <translation>Уже получили то, что нам известно.</translation>
  </message>
  <message>
   <source>They hear from us with all the others.</source>
   <translation>Узнают вместе со всеми.</translation>
  </message>
  <message numerus="yes">
   <source>This goes to %n people at once.</source>
   <translation>
    <numerusform>Это сразу уйдёт %n человеку.</numerusform>
    <numerusform>Это сразу уйдёт %n людям.</numerusform>
    <numerusform>Это сразу уйдёт %n людям.</numerusform>
   </translation>
  </message>
  <message>
   <source>Those who have it know what to do</source>
   <translation>Все, у кого это есть, знают, что делать</translation>
  </message>
  <message>
   <source>To call</source>
   <translation>Кому позвонить</translation>
  </message>
  <message>
   <source>Trouble with the phone app</source>
   <translation>Проблемы с приложением в телефоне</translation>
  </message>
  <message>
   <source>What comes later goes there as well.</source>
   <translation>То, что придёт позже, попадёт туда же.</translation>
  </message>
  <message>
   <source>What has happened</source>
   <translation>Что случилось</translation>
  </message>
  <message>
   <source>What is like them follows.</source>
   <translation>Похожие попадут туда сами.</translation>
  </message>
  <message>
   <source>What it tells of</source>
   <translation>О чём говорят</translation>
  </message>
  <message>
   <source>What people should do now, in two sentences</source>
   <translation>Что им сейчас сделать, в двух предложениях</translation>
  </message>
  <message>
   <source>What they get</source>
   <translation>Что они получат</translation>
  </message>
  <message>
   <source>What they have in common</source>
   <translation>Что у них общего</translation>
  </message>
  <message>
   <source>When does it start?</source>
   <translation>Когда начало?</translation>
  </message>
  <message>
   <source>Where are the files?</source>
   <translation>Где файлы?</translation>
  </message>
  <message>
   <source>Which article helps?</source>
   <translation>Какая статья поможет?</translation>
  </message>
  <message>
   <source>Who is to be called…</source>
   <translation>Кому позвонить…</translation>
  </message>
  <message>
   <source>Whoever says that it did not help comes back to the queue by themselves.</source>
   <translation>Кто ответит, что не помогло, сам вернётся в очередь.</translation>
  </message>
  <message>
   <source>Whoever writes articles finds it among the gaps.</source>
   <translation>Кто пишет статьи, найдёт это среди пробелов.</translation>
  </message>
  <message>
   <source>Will there be a recording?</source>
   <translation>Будет ли запись?</translation>
  </message>
  <message>
   <source>Words for troubles</source>
   <translation>Слова для проблем</translation>
  </message>
  <message>
   <source>Write the cause in a sentence</source>
   <translation>Записать причину одним предложением</translation>
  </message>
  <message>
   <source>Write to all</source>
   <translation>Написать всем</translation>
  </message>
  <message>
   <source>Wrong language</source>
   <translation>Не тот язык</translation>
  </message>
  <message numerus="yes">
   <source>all %n expected</source>
   <translation>
    <numerusform>все ожидаемые: %n</numerusform>
    <numerusform>все ожидаемые: %n</numerusform>
    <numerusform>все ожидаемые: %n</numerusform>
   </translation>
  </message>
  <message>
   <source>all delivered</source>
   <translation>всё доставлено</translation>
  </message>
  <message>
   <source>called</source>
   <translation>позвонили</translation>
  </message>
  <message numerus="yes">
   <source>from %n tickets since {time}</source>
   <translation>
    <numerusform>из %n обращения с {time}</numerusform>
    <numerusform>из %n обращений с {time}</numerusform>
    <numerusform>из %n обращений с {time}</numerusform>
   </translation>
  </message>
  <message>
   <source>incident broadcast send everybody</source>
   <translation>инцидент сообщение отправить всем</translation>
  </message>
  <message>
   <source>incident end done</source>
   <translation>инцидент конец готово</translation>
  </message>
  <message>
   <source>known trouble broadcast same</source>
   <translation>известная проблема то же всем</translation>
  </message>
  <message>
   <source>new first</source>
   <translation>сначала новые</translation>
  </message>
  <message>
   <source>next update in</source>
   <translation>следующая новость через</translation>
  </message>
  <message>
   <source>no article</source>
   <translation>без статьи</translation>
  </message>
  <message>
   <source>no update promised</source>
   <translation>новостей не обещали</translation>
  </message>
  <message>
   <source>one of a kind</source>
   <translation>единичные</translation>
  </message>
  <message>
   <source>trouble group many broadcast</source>
   <translation>проблема группа много всем</translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation>ждёт {time}</translation>
  </message>
  <message>
   <source>what people write is gathered here by itself</source>
   <translation>то, что пишут участники, собирается здесь само</translation>
  </message>
  <message>
   <source>{one} is part of {other} now.</source>
   <translation>«{one}» теперь часть «{other}».</translation>
  </message>
  <message>
   <source>{step}, done</source>
   <translation>{step}, сделано</translation>
  </message>
  <message>
   <source>{step}, now</source>
   <translation>{step}, сейчас</translation>
  </message>
  <message>
   <source>{title} is solved.</source>
   <translation>{title}: решено.</translation>
  </message>
 </context>
 <context>
  <name>insights</name>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n обращение</numerusform>
    <numerusform>%n обращения</numerusform>
    <numerusform>%n обращений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n tickets…</source>
   <translation>
    <numerusform>Все обращения: %n…</numerusform>
    <numerusform>Все обращения: %n…</numerusform>
    <numerusform>Все обращения: %n…</numerusform>
   </translation>
  </message>
  <message>
   <source>All categories</source>
   <translation>Все категории</translation>
  </message>
  <message>
   <source>All channels</source>
   <translation>Все каналы</translation>
  </message>
  <message>
   <source>All cohorts</source>
   <translation>Все группы</translation>
  </message>
  <message>
   <source>All teams</source>
   <translation>Все команды</translation>
  </message>
  <message>
   <source>Answered before the fourth ring, of all calls that were answered, missed, or given up after the third ring.</source>
   <translation>Отвечено до четвёртого гудка, из всех отвеченных, пропущенных и прерванных после третьего гудка.</translation>
  </message>
  <message>
   <source>Answered within T / (answered + abandoned after T). T is the promised first reply; for calls it is {seconds} s, before the fourth ring. What still waits after T counts as abandoned.</source>
   <translation>Ответы за время T / (ответы + брошенные после T). T — обещанное время первого ответа; для звонков {seconds} с, до четвёртого гудка. То, что ждёт дольше T, считается брошенным.</translation>
  </message>
  <message>
   <source>Answers with an article</source>
   <translation>Ответы со статьёй</translation>
  </message>
  <message>
   <source>Around webinars</source>
   <translation>Вокруг вебинаров</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Статья</translation>
  </message>
  <message>
   <source>Articles given most</source>
   <translation>Статьи, которые дают чаще всего</translation>
  </message>
  <message>
   <source>Articles that helped</source>
   <translation>Статьи, которые помогли</translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Задание</translation>
  </message>
  <message>
   <source>Bars: this period. Dashed line: the one before.</source>
   <translation>Столбцы: этот период. Пунктир: предыдущий.</translation>
  </message>
  <message>
   <source>By category</source>
   <translation>По категориям</translation>
  </message>
  <message>
   <source>By channel</source>
   <translation>По каналам</translation>
  </message>
  <message>
   <source>By cohort</source>
   <translation>По группам</translation>
  </message>
  <message>
   <source>By course</source>
   <translation>По курсам</translation>
  </message>
  <message>
   <source>By hour and day of the week</source>
   <translation>По часам и дням недели</translation>
  </message>
  <message>
   <source>Callers who gave up, and calls that nobody took in time.</source>
   <translation>Те, кто не дождался, и звонки, которые никто не взял вовремя.</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>Звонки</translation>
  </message>
  <message>
   <source>Calls from outside that ended in the period.</source>
   <translation>Звонки снаружи, которые закончились за этот период.</translation>
  </message>
  <message>
   <source>Calls not answered</source>
   <translation>Неотвеченные звонки</translation>
  </message>
  <message>
   <source>Categories</source>
   <translation>Категории</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Категория</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Изменение</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Канал</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Choose a longer one, or let in more channels, categories or cohorts.</source>
   <translation>Выберите период длиннее или добавьте каналы, категории или группы.</translation>
  </message>
  <message>
   <source>Cohort</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>Cohorts</source>
   <translation>Группы</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Материалы</translation>
  </message>
  <message>
   <source>Copy as picture</source>
   <translation>Копировать как картинку</translation>
  </message>
  <message>
   <source>Copy as table</source>
   <translation>Копировать как таблицу</translation>
  </message>
  <message>
   <source>Copy: {title}</source>
   <translation>Копировать: {title}</translation>
  </message>
  <message>
   <source>Dark: this period. Grey: the one before.</source>
   <translation>Тёмное: этот период. Серое: предыдущий.</translation>
  </message>
  <message>
   <source>Definitions</source>
   <translation>Определения</translation>
  </message>
  <message>
   <source>Did not help</source>
   <translation>Не помогло</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Эл. почта</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <source>Export the report</source>
   <translation>Экспорт отчёта</translation>
  </message>
  <message>
   <source>Exported.</source>
   <translation>Сохранено.</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Показатель</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Показатели</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Первый день</translation>
  </message>
  <message>
   <source>First reply, half within</source>
   <translation>Первый ответ: половина за</translation>
  </message>
  <message>
   <source>First reply, nine of ten within</source>
   <translation>Первый ответ: 9 из 10 за</translation>
  </message>
  <message>
   <source>For every 100 people</source>
   <translation>На каждые 100 человек</translation>
  </message>
  <message>
   <source>From</source>
   <translation>С</translation>
  </message>
  <message>
   <source>From the first ring to the answer.</source>
   <translation>От первого гудка до ответа.</translation>
  </message>
  <message>
   <source>From the first words of the participant, or a call nobody took, to our first answer, in the hours that are promised. The middle one: half were quicker. Calls that somebody took are not among them.</source>
   <translation>От первых слов участника или неотвеченного звонка до нашего первого ответа, в обещанные часы. Срединное значение: половина была быстрее. Принятые звонки сюда не входят.</translation>
  </message>
  <message>
   <source>Given</source>
   <translation>Дано</translation>
  </message>
  <message>
   <source>Helped</source>
   <translation>Помогло</translation>
  </message>
  <message>
   <source>Hour</source>
   <translation>Час</translation>
  </message>
  <message>
   <source>How often a solved ticket was opened again, and its share of all that was solved.</source>
   <translation>Сколько раз решённое обращение открывали снова и какая это доля всех решённых.</translation>
  </message>
  <message>
   <source>How often a ticket was solved or closed. What was taken back within a minute is left out.</source>
   <translation>Сколько раз обращение решали или закрывали. Отменённое в течение минуты не считается.</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Лично</translation>
  </message>
  <message>
   <source>Insights</source>
   <translation>Аналитика</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Метки</translation>
  </message>
  <message>
   <source>Last 30 days</source>
   <translation>Последние 30 дней</translation>
  </message>
  <message>
   <source>Last 90 days</source>
   <translation>Последние 90 дней</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Последний день</translation>
  </message>
  <message>
   <source>Last month</source>
   <translation>Прошлый месяц</translation>
  </message>
  <message>
   <source>Last week</source>
   <translation>Прошлая неделя</translation>
  </message>
  <message>
   <source>Looking for them…</source>
   <translation>Ищем…</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>Nine of ten first replies were given within this time.</source>
   <translation>Девять из десяти первых ответов даны за это время.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Нет</translation>
  </message>
  <message>
   <source>Not answered in time</source>
   <translation>Без ответа вовремя</translation>
  </message>
  <message>
   <source>Nothing grows</source>
   <translation>Ничего не растёт</translation>
  </message>
  <message>
   <source>Nothing happened in this period</source>
   <translation>За этот период ничего не было</translation>
  </message>
  <message>
   <source>Nothing is asked noticeably more often than in the period before.</source>
   <translation>Ни о чём не спрашивают заметно чаще, чем в предыдущем периоде.</translation>
  </message>
  <message>
   <source>Of the articles of which somebody said whether they helped, those that did.</source>
   <translation>Из статей, о которых сказали, помогли ли они: те, что помогли.</translation>
  </message>
  <message>
   <source>Of tickets that stayed solved: the promised hours in which it was for us to do something, without the time in which we waited for the participant.</source>
   <translation>Обращения, которые остались решёнными: обещанные часы, когда ход был за нами, без времени ожидания участника.</translation>
  </message>
  <message>
   <source>Only: {what}</source>
   <translation>Только: {what}</translation>
  </message>
  <message>
   <source>Open at the end</source>
   <translation>Открыто в конце</translation>
  </message>
  <message>
   <source>Open now</source>
   <translation>Открыто сейчас</translation>
  </message>
  <message>
   <source>Open tickets over time</source>
   <translation>Открытые обращения во времени</translation>
  </message>
  <message>
   <source>Opened again</source>
   <translation>Открыто снова</translation>
  </message>
  <message>
   <source>Organisational</source>
   <translation>Организация</translation>
  </message>
  <message>
   <source>Own dates</source>
   <translation>Свои даты</translation>
  </message>
  <message>
   <source>PDF with charts…</source>
   <translation>PDF с графиками…</translation>
  </message>
  <message>
   <source>Parts of the insights</source>
   <translation>Разделы аналитики</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Период</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Plain table (CSV)…</source>
   <translation>Простая таблица (CSV)…</translation>
  </message>
  <message>
   <source>Questions without an article, and articles of little help</source>
   <translation>Вопросы без статьи и статьи, которые мало помогают</translation>
  </message>
  <message>
   <source>Rang more than three times</source>
   <translation>Больше трёх гудков</translation>
  </message>
  <message>
   <source>Rated</source>
   <translation>С оценкой</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Отчёт</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Обращения</translation>
  </message>
  <message>
   <source>Requests before</source>
   <translation>Обращения раньше</translation>
  </message>
  <message>
   <source>Requests over time</source>
   <translation>Обращения во времени</translation>
  </message>
  <message>
   <source>Satisfaction</source>
   <translation>Удовлетворённость</translation>
  </message>
  <message>
   <source>Service level</source>
   <translation>Уровень сервиса</translation>
  </message>
  <message>
   <source>Service level = answered within T / (answered + abandoned after T); T: {times}</source>
   <translation>Уровень сервиса = ответы за T / (ответы + брошенные после T); T: {times}</translation>
  </message>
  <message>
   <source>Service level before</source>
   <translation>Уровень сервиса раньше</translation>
  </message>
  <message>
   <source>Show as picture</source>
   <translation>Показать графиком</translation>
  </message>
  <message>
   <source>Show as table</source>
   <translation>Показать таблицей</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>Solved, half within</source>
   <translation>Решено: половина за</translation>
  </message>
  <message>
   <source>Stars</source>
   <translation>Звёзды</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Команда</translation>
  </message>
  <message>
   <source>Technical</source>
   <translation>Техника</translation>
  </message>
  <message>
   <source>The mean of the stars, one to five, that participants gave after a ticket or a chat.</source>
   <translation>Среднее число звёзд, от одной до пяти, которые участники поставили после обращения или чата.</translation>
  </message>
  <message>
   <source>The one before</source>
   <translation>Предыдущий</translation>
  </message>
  <message>
   <source>Third ring kept</source>
   <translation>До третьего гудка</translation>
  </message>
  <message>
   <source>This computer holds what was touched since {day}. What is older was not counted; it is when the team's desk can be reached.</source>
   <translation>На этом компьютере есть то, что менялось с {day}. Более старое не посчитано; оно посчитается, когда будет связь с базой команды.</translation>
  </message>
  <message>
   <source>This month</source>
   <translation>Этот месяц</translation>
  </message>
  <message>
   <source>This period</source>
   <translation>Этот период</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Эта неделя</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Этот год</translation>
  </message>
  <message>
   <source>Tickets</source>
   <translation>Обращения</translation>
  </message>
  <message>
   <source>Tickets that began in the period. Spam, and what was merged into another ticket, is left out.</source>
   <translation>Обращения, которые начались за этот период. Без спама и без объединённых с другими.</translation>
  </message>
  <message>
   <source>Tickets that were neither solved nor closed when the period ended.</source>
   <translation>Обращения, которые к концу периода не были ни решены, ни закрыты.</translation>
  </message>
  <message>
   <source>Tickets whose answers brought at least one article.</source>
   <translation>Обращения, в ответах на которые была хотя бы одна статья.</translation>
  </message>
  <message>
   <source>Tickets: {what}</source>
   <translation>Обращения: {what}</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Сегодня</translation>
  </message>
  <message>
   <source>Wait of answered calls, half within</source>
   <translation>Ожидание ответа: половина за</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Вебинар</translation>
  </message>
  <message>
   <source>What grows</source>
   <translation>Что растёт</translation>
  </message>
  <message>
   <source>What is asked for more often than in the period before, what grows most first. Words stand for all their forms.</source>
   <translation>О чём спрашивают чаще, чем в предыдущем периоде, сверху — что растёт сильнее. Слово означает все свои формы.</translation>
  </message>
  <message>
   <source>Words in subjects</source>
   <translation>Слова в темах</translation>
  </message>
  <message>
   <source>Workbook (XLSX)…</source>
   <translation>Книга Excel (XLSX)…</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Вчера</translation>
  </message>
  <message>
   <source>as before</source>
   <translation>без изменений</translation>
  </message>
  <message>
   <source>before: {value}</source>
   <translation>было: {value}</translation>
  </message>
  <message>
   <source>one cohort</source>
   <translation>одна группа</translation>
  </message>
  <message>
   <source>patterns trends words issues</source>
   <translation>закономерности тренды слова проблемы</translation>
  </message>
  <message>
   <source>report figures volume service level charts statistics</source>
   <translation>отчёт цифры графики уровень сервиса статистика</translation>
  </message>
  <message>
   <source>the newest {count} are shown</source>
   <translation>показаны последние {count}</translation>
  </message>
  <message>
   <source>up to the same time of day</source>
   <translation>до того же времени дня</translation>
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
   <translation>{hours} ч</translation>
  </message>
  <message>
   <source>{now} now, {before} before</source>
   <translation>сейчас {now}, раньше {before}</translation>
  </message>
  <message>
   <source>{percent} % less</source>
   <translation>на {percent} % меньше</translation>
  </message>
  <message>
   <source>{percent} % more</source>
   <translation>на {percent} % больше</translation>
  </message>
  <message>
   <source>{period}, compared with {before}</source>
   <translation>{period} в сравнении с {before}</translation>
  </message>
  <message>
   <source>{points} points</source>
   <translation>{points} п.п.</translation>
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
  <name>knowledge</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n статья</numerusform>
    <numerusform>%n статьи</numerusform>
    <numerusform>%n статей</numerusform>
   </translation>
  </message>
  <message>
   <source>A draft: it is given to nobody yet.</source>
   <translation>Черновик: его пока никому не дают.</translation>
  </message>
  <message>
   <source>A link made for one person</source>
   <translation>Ссылка для одного человека</translation>
  </message>
  <message>
   <source>A mail address</source>
   <translation>Адрес почты</translation>
  </message>
  <message>
   <source>A name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <source>A number</source>
   <translation>Номер</translation>
  </message>
  <message>
   <source>A picture can be pasted or dropped as well</source>
   <translation>Картинку можно и вставить или перетащить</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Все</translation>
  </message>
  <message>
   <source>Also found by these words</source>
   <translation>Находится и по словам</translation>
  </message>
  <message>
   <source>Also found by: {words}</source>
   <translation>Находится и по словам: {words}</translation>
  </message>
  <message>
   <source>Also in</source>
   <translation>Также есть:</translation>
  </message>
  <message>
   <source>An answer that is given twice is worth an article.</source>
   <translation>Ответ, который даём второй раз, стоит статьи.</translation>
  </message>
  <message>
   <source>An article from this answer</source>
   <translation>Статья из этого ответа</translation>
  </message>
  <message>
   <source>Article from the last answer…</source>
   <translation>Статья из последнего ответа…</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Статьи</translation>
  </message>
  <message>
   <source>Articles by language</source>
   <translation>Статьи по языкам</translation>
  </message>
  <message>
   <source>As it was before</source>
   <translation>Вернуть, как было</translation>
  </message>
  <message>
   <source>Ask for a second look</source>
   <translation>Попросить взглянуть</translation>
  </message>
  <message>
   <source>Begin with the steps that help:
1. First step
2. Second step

Then say why.</source>
   <translation>Сначала шаги, которые помогают:
1. Первый шаг
2. Второй шаг

Потом объяснение.</translation>
  </message>
  <message>
   <source>Beside the text</source>
   <translation>Рядом с текстом</translation>
  </message>
  <message>
   <source>Bold</source>
   <translation>Полужирный</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Очистить поиск</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Сравнить</translation>
  </message>
  <message>
   <source>Compared with</source>
   <translation>Сравнение</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Копировать</translation>
  </message>
  <message>
   <source>Copy the answer</source>
   <translation>Скопировать ответ</translation>
  </message>
  <message>
   <source>Copy the answer (Ctrl+C)</source>
   <translation>Скопировать ответ (Ctrl+C)</translation>
  </message>
  <message>
   <source>Copy the link</source>
   <translation>Скопировать ссылку</translation>
  </message>
  <message>
   <source>Copy the link (Ctrl+L)</source>
   <translation>Скопировать ссылку (Ctrl+L)</translation>
  </message>
  <message>
   <source>Count that this solved it</source>
   <translation>Отметить, что это помогло</translation>
  </message>
  <message>
   <source>Counted. Thank you.</source>
   <translation>Отмечено. Спасибо.</translation>
  </message>
  <message>
   <source>Delete article</source>
   <translation>Удалить статью</translation>
  </message>
  <message>
   <source>Deleted.</source>
   <translation>Удалено.</translation>
  </message>
  <message>
   <source>Did it help?</source>
   <translation>Это помогло?</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Разница</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Готово</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Черновик</translation>
  </message>
  <message>
   <source>Draft saved {time}</source>
   <translation>Черновик сохранён в {time}</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Изменить</translation>
  </message>
  <message>
   <source>Edit article</source>
   <translation>Правка статьи</translation>
  </message>
  <message>
   <source>Find an answer</source>
   <translation>Найти ответ</translation>
  </message>
  <message>
   <source>Find an article</source>
   <translation>Найти статью</translation>
  </message>
  <message>
   <source>For review</source>
   <translation>На проверку</translation>
  </message>
  <message>
   <source>From now on it is found and given (Ctrl+Enter)</source>
   <translation>С этого момента её находят и дают (Ctrl+Enter)</translation>
  </message>
  <message>
   <source>Go on writing</source>
   <translation>Писать дальше</translation>
  </message>
  <message>
   <source>Helped</source>
   <translation>Помогло</translation>
  </message>
  <message>
   <source>How it will look</source>
   <translation>Как это будет выглядеть</translation>
  </message>
  <message>
   <source>I have read it: it tells of nobody</source>
   <translation>Прочитано: ни о ком не говорит</translation>
  </message>
  <message>
   <source>Insert</source>
   <translation>Вставить</translation>
  </message>
  <message>
   <source>Insert the answer alone</source>
   <translation>Вставить только ответ</translation>
  </message>
  <message>
   <source>Insert the link alone</source>
   <translation>Вставить только ссылку</translation>
  </message>
  <message>
   <source>Into {language}</source>
   <translation>На язык: {language}</translation>
  </message>
  <message>
   <source>It did not</source>
   <translation>Не помогло</translation>
  </message>
  <message>
   <source>It helped</source>
   <translation>Помогло</translation>
  </message>
  <message>
   <source>It is still right</source>
   <translation>Всё верно</translation>
  </message>
  <message>
   <source>It is time to read this again.</source>
   <translation>Пора прочитать это снова.</translation>
  </message>
  <message>
   <source>It says what the original says now</source>
   <translation>Говорит то же, что оригинал сейчас</translation>
  </message>
  <message>
   <source>It still fits</source>
   <translation>Всё ещё подходит</translation>
  </message>
  <message>
   <source>It waits for a second look.</source>
   <translation>Ждёт второго взгляда.</translation>
  </message>
  <message>
   <source>Italic</source>
   <translation>Курсив</translation>
  </message>
  <message>
   <source>Keep as a draft</source>
   <translation>Оставить черновиком</translation>
  </message>
  <message>
   <source>Keep the article as a draft</source>
   <translation>Оставить статью черновиком</translation>
  </message>
  <message>
   <source>Keep what stands there</source>
   <translation>Оставить как есть</translation>
  </message>
  <message>
   <source>Kept aside</source>
   <translation>Отложено рядом</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Left out, as it tells who it is about</source>
   <translation>Убрано, потому что выдаёт, о ком речь</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Ссылка</translation>
  </message>
  <message>
   <source>Make a draft</source>
   <translation>Сделать черновик</translation>
  </message>
  <message>
   <source>More about this article</source>
   <translation>Ещё об этой статье</translation>
  </message>
  <message>
   <source>More ways to keep it</source>
   <translation>Как ещё сохранить</translation>
  </message>
  <message>
   <source>Names are left out. You hear of it when it is written.</source>
   <translation>Имена убираются. Вы узнаете, когда статья появится.</translation>
  </message>
  <message>
   <source>New article</source>
   <translation>Новая статья</translation>
  </message>
  <message>
   <source>New article: before a webinar</source>
   <translation>Новая статья: перед вебинаром</translation>
  </message>
  <message>
   <source>New article: how to do something</source>
   <translation>Новая статья: как что-то сделать</translation>
  </message>
  <message>
   <source>New article: something does not work</source>
   <translation>Новая статья: что-то не работает</translation>
  </message>
  <message>
   <source>Newer draft</source>
   <translation>Есть новый черновик</translation>
  </message>
  <message>
   <source>Newer words wait for a second look.</source>
   <translation>Новый текст ждёт второго взгляда.</translation>
  </message>
  <message>
   <source>No article answers this yet</source>
   <translation>Ни одна статья пока на это не отвечает</translation>
  </message>
  <message>
   <source>No article fits by itself</source>
   <translation>Сразу не подходит ни одна статья</translation>
  </message>
  <message>
   <source>No name, address or number was found. Please look yourself.</source>
   <translation>Имён, адресов и номеров не найдено. Проверьте и сами.</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Ещё не сохранено</translation>
  </message>
  <message>
   <source>Not saved yet: a title is missing</source>
   <translation>Ещё не сохранено: нет заголовка</translation>
  </message>
  <message>
   <source>Not saved yet: no text</source>
   <translation>Ещё не сохранено: нет текста</translation>
  </message>
  <message>
   <source>Noted that it is still right.</source>
   <translation>Отмечено: всё верно.</translation>
  </message>
  <message>
   <source>Noted. Who cares for the articles sees it.</source>
   <translation>Отмечено. Это увидят те, кто следит за статьями.</translation>
  </message>
  <message>
   <source>Nothing has been answered in this ticket yet.</source>
   <translation>В этом обращении ещё нет ответа.</translation>
  </message>
  <message>
   <source>Only for the team</source>
   <translation>Только для команды</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Open the whole article (Ctrl+Enter)</source>
   <translation>Открыть всю статью (Ctrl+Enter)</translation>
  </message>
  <message>
   <source>Original</source>
   <translation>Оригинал</translation>
  </message>
  <message>
   <source>Other words may find it. What was never written can be written now.</source>
   <translation>Могут помочь другие слова. Чего ещё нет, можно написать сейчас.</translation>
  </message>
  <message>
   <source>Participants may read it too, not only the team</source>
   <translation>Читать могут и участники, не только команда</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Картинка</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Просмотр</translation>
  </message>
  <message>
   <source>Public</source>
   <translation>Для всех</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Опубликовать</translation>
  </message>
  <message>
   <source>Publish the article</source>
   <translation>Опубликовать статью</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Опубликована</translation>
  </message>
  <message>
   <source>Published.</source>
   <translation>Опубликовано.</translation>
  </message>
  <message>
   <source>Put a picture in</source>
   <translation>Вставить картинку</translation>
  </message>
  <message>
   <source>Put both together</source>
   <translation>Соединить оба</translation>
  </message>
  <message>
   <source>Put mine in its place</source>
   <translation>Поставить мой текст</translation>
  </message>
  <message>
   <source>Report a gap</source>
   <translation>Сообщить, чего не хватает</translation>
  </message>
  <message>
   <source>Report a gap…</source>
   <translation>Сообщить, чего не хватает…</translation>
  </message>
  <message>
   <source>Reported. You hear of it when it is written.</source>
   <translation>Принято. Вы узнаете, когда статья появится.</translation>
  </message>
  <message>
   <source>Restore this one</source>
   <translation>Вернуть эту версию</translation>
  </message>
  <message>
   <source>Restored as it was before.</source>
   <translation>Возвращено, как было.</translation>
  </message>
  <message>
   <source>Revisions</source>
   <translation>Версии</translation>
  </message>
  <message>
   <source>Saved as a draft.</source>
   <translation>Сохранено как черновик.</translation>
  </message>
  <message>
   <source>Search above with the words you would use.</source>
   <translation>Введите выше свои слова.</translation>
  </message>
  <message>
   <source>Somebody</source>
   <translation>Кто-то</translation>
  </message>
  <message>
   <source>Somebody else has written in this article meanwhile.</source>
   <translation>Тем временем эту статью менял кто-то ещё.</translation>
  </message>
  <message>
   <source>Somebody else wrote in it at the same time. Your words are kept beside theirs.</source>
   <translation>Одновременно писал кто-то ещё. Ваш текст сохранён рядом.</translation>
  </message>
  <message>
   <source>Somebody is writing newer words.</source>
   <translation>Пишется новый текст.</translation>
  </message>
  <message>
   <source>Still right, look again…</source>
   <translation>Всё верно, проверить снова…</translation>
  </message>
  <message>
   <source>Suggested for this ticket</source>
   <translation>Подходит к обращению</translation>
  </message>
  <message>
   <source>Tags, with commas between</source>
   <translation>Метки через запятую</translation>
  </message>
  <message>
   <source>Tags: {tags}</source>
   <translation>Метки: {tags}</translation>
  </message>
  <message>
   <source>Text of the article</source>
   <translation>Текст статьи</translation>
  </message>
  <message>
   <source>The answer is copied.</source>
   <translation>Ответ скопирован.</translation>
  </message>
  <message>
   <source>The answer that was looked for is not written yet</source>
   <translation>Искомого ответа ещё не написали</translation>
  </message>
  <message>
   <source>The link is copied.</source>
   <translation>Ссылка скопирована.</translation>
  </message>
  <message>
   <source>The original has changed since.</source>
   <translation>Оригинал с тех пор изменился.</translation>
  </message>
  <message>
   <source>The words are the same.</source>
   <translation>Тексты одинаковы.</translation>
  </message>
  <message>
   <source>The words of {name} lie beside these.</source>
   <translation>Рядом лежит другой текст. Автор: {name}.</translation>
  </message>
  <message>
   <source>There are no articles yet</source>
   <translation>Статей пока нет</translation>
  </message>
  <message>
   <source>There will be no article for it.</source>
   <translation>Статьи об этом не будет.</translation>
  </message>
  <message>
   <source>This helped</source>
   <translation>Это помогло</translation>
  </message>
  <message>
   <source>This is the first.</source>
   <translation>Это первая версия.</translation>
  </message>
  <message>
   <source>This picture cannot be read.</source>
   <translation>Эту картинку не удалось прочитать.</translation>
  </message>
  <message>
   <source>This waits for a second look.</source>
   <translation>Это ждёт второго взгляда.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Заголовок</translation>
  </message>
  <message>
   <source>Translate</source>
   <translation>Перевести</translation>
  </message>
  <message>
   <source>Translation: {title}</source>
   <translation>Перевод: {title}</translation>
  </message>
  <message>
   <source>Two have written here at the same time.</source>
   <translation>Здесь одновременно писали двое.</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Что изменилось</translation>
  </message>
  <message>
   <source>What changed with it.</source>
   <translation>Что изменила эта версия.</translation>
  </message>
  <message>
   <source>What did you look for?</source>
   <translation>Что вы искали?</translation>
  </message>
  <message>
   <source>What has changed in the original</source>
   <translation>Что изменилось в оригинале</translation>
  </message>
  <message>
   <source>What has changed since, up to now.</source>
   <translation>Что изменилось с тех пор.</translation>
  </message>
  <message>
   <source>What is wrong or old in it?</source>
   <translation>Что здесь неверно или устарело?</translation>
  </message>
  <message>
   <source>What it shows</source>
   <translation>Что на ней</translation>
  </message>
  <message>
   <source>What the person would ask, in a few words</source>
   <translation>О чём спросит участник, в нескольких словах</translation>
  </message>
  <message>
   <source>What you missed is written: {title}</source>
   <translation>Статья, которой не хватало, готова: {title}</translation>
  </message>
  <message>
   <source>With the newest</source>
   <translation>С новейшей</translation>
  </message>
  <message>
   <source>With the one before</source>
   <translation>С предыдущей</translation>
  </message>
  <message>
   <source>Written at the same time</source>
   <translation>Написано одновременно</translation>
  </message>
  <message>
   <source>Wrong or old…</source>
   <translation>Неверно или устарело…</translation>
  </message>
  <message>
   <source>Your words are kept beside theirs.</source>
   <translation>Ваш текст сохранён рядом.</translation>
  </message>
  <message numerus="yes">
   <source>answered %n similar questions</source>
   <translation>
    <numerusform>помогла с %n похожим вопросом</numerusform>
    <numerusform>помогла с %n похожими вопросами</numerusform>
    <numerusform>помогла с %n похожими вопросами</numerusform>
   </translation>
  </message>
  <message>
   <source>changed {day}</source>
   <translation>изменено: {day}</translation>
  </message>
  <message>
   <source>did not help {failed}</source>
   <translation>не помогла {failed}</translation>
  </message>
  <message>
   <source>helped {helped} of {used}</source>
   <translation>помогла {helped} из {used}</translation>
  </message>
  <message>
   <source>in a month</source>
   <translation>через месяц</translation>
  </message>
  <message>
   <source>in a year</source>
   <translation>через год</translation>
  </message>
  <message>
   <source>in three months</source>
   <translation>через три месяца</translation>
  </message>
  <message>
   <source>missing article answer knowledge</source>
   <translation>не хватает статья ответ знания</translation>
  </message>
  <message>
   <source>often the answer after a webinar</source>
   <translation>часто бывает ответом после вебинара</translation>
  </message>
  <message>
   <source>often the answer before a webinar</source>
   <translation>часто бывает ответом перед вебинаром</translation>
  </message>
  <message>
   <source>often the answer during a webinar</source>
   <translation>часто бывает ответом во время вебинара</translation>
  </message>
  <message>
   <source>often the answer in this category</source>
   <translation>часто бывает ответом в этой категории</translation>
  </message>
  <message>
   <source>often the answer in {course}</source>
   <translation>часто бывает ответом на курсе {course}</translation>
  </message>
  <message>
   <source>template form new article</source>
   <translation>шаблон образец новая статья</translation>
  </message>
  <message>
   <source>used {used}, helped {helped}</source>
   <translation>применена {used}, помогла {helped}</translation>
  </message>
  <message>
   <source>when it has lain for long</source>
   <translation>когда долго пролежит</translation>
  </message>
  <message>
   <source>write knowledge answer</source>
   <translation>написать знания ответ</translation>
  </message>
  <message>
   <source>{name} has written in this article meanwhile. Struck through is what stands there now, underlined what is yours. Nothing is lost until you choose.</source>
   <translation>Тем временем статья изменилась. Автор: {name}. Зачёркнуто то, что стоит там сейчас, подчёркнуто ваше. Пока вы не выбрали, ничего не пропадёт.</translation>
  </message>
 </context>
 <context>
  <name>launch</name>
  <message numerus="yes">
   <source>%n in ten minutes</source>
   <translation>
    <numerusform>%n за десять минут</numerusform>
    <numerusform>%n за десять минут</numerusform>
    <numerusform>%n за десять минут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes later, at {time}</source>
   <translation>
    <numerusform>На %n минуту позже, в {time}</numerusform>
    <numerusform>На %n минуты позже, в {time}</numerusform>
    <numerusform>На %n минут позже, в {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes since the start</source>
   <translation>
    <numerusform>%n минута после начала</numerusform>
    <numerusform>%n минуты после начала</numerusform>
    <numerusform>%n минут после начала</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes to the start</source>
   <translation>
    <numerusform>%n минута до начала</numerusform>
    <numerusform>%n минуты до начала</numerusform>
    <numerusform>%n минут до начала</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more in ten minutes</source>
   <translation>
    <numerusform>на %n больше за десять минут</numerusform>
    <numerusform>на %n больше за десять минут</numerusform>
    <numerusform>на %n больше за десять минут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n человек</numerusform>
    <numerusform>%n человека</numerusform>
    <numerusform>%n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n обращение</numerusform>
    <numerusform>%n обращения</numerusform>
    <numerusform>%n обращений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets with it</source>
   <translation>
    <numerusform>с ним %n обращение</numerusform>
    <numerusform>с ним %n обращения</numerusform>
    <numerusform>с ним %n обращений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n ждёт</numerusform>
    <numerusform>%n ждут</numerusform>
    <numerusform>%n ждут</numerusform>
   </translation>
  </message>
  <message>
   <source>0: as many as are registered</source>
   <translation>0: столько, сколько записалось</translation>
  </message>
  <message>
   <source>A check more</source>
   <translation>Ещё один пункт</translation>
  </message>
  <message>
   <source>A line for the log</source>
   <translation>Запись в журнал</translation>
  </message>
  <message>
   <source>A question is answered in writing</source>
   <translation>На вопрос ответили письменно</translation>
  </message>
  <message>
   <source>A question is answered live</source>
   <translation>На вопрос отвечают в эфире</translation>
  </message>
  <message>
   <source>A question is not answered in the webinar</source>
   <translation>На вопрос не ответят на вебинаре</translation>
  </message>
  <message>
   <source>A question is put to the end</source>
   <translation>Вопрос отложен на конец</translation>
  </message>
  <message>
   <source>A webinar brings its cohorts, its tutor and its launch: who is ready, and when it starts.</source>
   <translation>У вебинара есть группы, ведущий и запуск: кто готов и когда начинаем.</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Принять</translation>
  </message>
  <message>
   <source>Accept the no-go of {station}</source>
   <translation>Принять «не готово»: {station}</translation>
  </message>
  <message>
   <source>Accept the no-go…</source>
   <translation>Принять «не готово»…</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>Принято</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Добавить</translation>
  </message>
  <message>
   <source>Add a check</source>
   <translation>Добавить пункт</translation>
  </message>
  <message>
   <source>Add a line</source>
   <translation>Добавить запись</translation>
  </message>
  <message>
   <source>All webinars</source>
   <translation>Все вебинары</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Спросить</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Спросить снова</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Спросили</translation>
  </message>
  <message>
   <source>Asked: {stations}</source>
   <translation>Спросили: {stations}</translation>
  </message>
  <message>
   <source>Begin: {phase}</source>
   <translation>Начать: {phase}</translation>
  </message>
  <message>
   <source>Call a hold</source>
   <translation>Остановить отсчёт</translation>
  </message>
  <message>
   <source>Call it off</source>
   <translation>Отменить вебинар</translation>
  </message>
  <message>
   <source>Can’t get in</source>
   <translation>Не могут войти</translation>
  </message>
  <message>
   <source>Cause of {title}: {cause}</source>
   <translation>Причина, {title}: {cause}</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Изменить…</translation>
  </message>
  <message>
   <source>Chat desk</source>
   <translation>Дежурство в чате</translation>
  </message>
  <message>
   <source>Cohorts</source>
   <translation>Группы</translation>
  </message>
  <message>
   <source>Crew call</source>
   <translation>Сбор</translation>
  </message>
  <message>
   <source>Crew call: {title}.</source>
   <translation>Сбор команды: {title}.</translation>
  </message>
  <message>
   <source>Doors open</source>
   <translation>Вход открыт</translation>
  </message>
  <message>
   <source>End the launch</source>
   <translation>Завершить запуск</translation>
  </message>
  <message>
   <source>Every check is go</source>
   <translation>Всё готово</translation>
  </message>
  <message>
   <source>From the room</source>
   <translation>Из комнаты</translation>
  </message>
  <message>
   <source>From those who can’t get in</source>
   <translation>От тех, кто не может войти</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Готово</translation>
  </message>
  <message>
   <source>Go for start</source>
   <translation>К запуску готовы</translation>
  </message>
  <message>
   <source>Go for start taken back</source>
   <translation>Готовность к запуску отозвана</translation>
  </message>
  <message>
   <source>Go for start was given</source>
   <translation>Готовность к запуску подтверждена</translation>
  </message>
  <message>
   <source>Go for start. It begins in</source>
   <translation>Всё готово. Начало через</translation>
  </message>
  <message>
   <source>Go or no-go</source>
   <translation>Готово или нет</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Пауза</translation>
  </message>
  <message>
   <source>Help articles</source>
   <translation>Статьи помощи</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Пауза</translation>
  </message>
  <message>
   <source>Hold or start: decide in</source>
   <translation>Пауза или запуск: решить через</translation>
  </message>
  <message>
   <source>In the room</source>
   <translation>В комнате</translation>
  </message>
  <message>
   <source>Incident: {title}</source>
   <translation>Инцидент: {title}</translation>
  </message>
  <message>
   <source>Invitations</source>
   <translation>Приглашения</translation>
  </message>
  <message>
   <source>It needs a title.</source>
   <translation>Нужно название.</translation>
  </message>
  <message>
   <source>It starts at {time}.</source>
   <translation>Начало в {time}.</translation>
  </message>
  <message>
   <source>Its launch has begun: the start stays as it is.</source>
   <translation>Запуск уже идёт: время начала остаётся прежним.</translation>
  </message>
  <message>
   <source>Launch</source>
   <translation>Запуск</translation>
  </message>
  <message>
   <source>Launch ended</source>
   <translation>Запуск завершён</translation>
  </message>
  <message>
   <source>Launch lead: {name}</source>
   <translation>Руководит запуском: {name}</translation>
  </message>
  <message>
   <source>Launch of {title}: {t}</source>
   <translation>Запуск вебинара {title}: {t}</translation>
  </message>
  <message>
   <source>Launch prepared</source>
   <translation>Запуск подготовлен</translation>
  </message>
  <message>
   <source>Lead: {name}</source>
   <translation>Руководит: {name}</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Длительность</translation>
  </message>
  <message>
   <source>Link to the room</source>
   <translation>Ссылка на комнату</translation>
  </message>
  <message>
   <source>Live</source>
   <translation>В эфире</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Журнал</translation>
  </message>
  <message>
   <source>Message taken back</source>
   <translation>Сообщение отозвано</translation>
  </message>
  <message numerus="yes">
   <source>Message to %n people</source>
   <translation>
    <numerusform>Сообщение %n человеку</numerusform>
    <numerusform>Сообщение %n людям</numerusform>
    <numerusform>Сообщение %n людям</numerusform>
   </translation>
  </message>
  <message>
   <source>Move the start</source>
   <translation>Перенести начало</translation>
  </message>
  <message>
   <source>My check is Go</source>
   <translation>Мой пункт: готово</translation>
  </message>
  <message>
   <source>New this minute</source>
   <translation>Новые за минуту</translation>
  </message>
  <message>
   <source>New webinar</source>
   <translation>Новый вебинар</translation>
  </message>
  <message>
   <source>No webinar is planned</source>
   <translation>Нет запланированных вебинаров</translation>
  </message>
  <message>
   <source>No-go</source>
   <translation>Не готово</translation>
  </message>
  <message>
   <source>No-go…</source>
   <translation>Не готово…</translation>
  </message>
  <message>
   <source>Nobody is registered yet.</source>
   <translation>Пока никто не записан.</translation>
  </message>
  <message>
   <source>Nobody is waiting. What people who are expected write stands here.</source>
   <translation>Никто не ждёт. Здесь то, что пишут ожидаемые участники.</translation>
  </message>
  <message>
   <source>Not asked</source>
   <translation>Не спросили</translation>
  </message>
  <message>
   <source>Not solved after all: {title}</source>
   <translation>Всё же не решено: {title}</translation>
  </message>
  <message>
   <source>Note for the crew</source>
   <translation>Заметка для команды</translation>
  </message>
  <message>
   <source>Off the board: {station}</source>
   <translation>Убрано из списка: {station}</translation>
  </message>
  <message>
   <source>On hold since {time}</source>
   <translation>Пауза с {time}</translation>
  </message>
  <message>
   <source>Open the launch</source>
   <translation>Открыть запуск</translation>
  </message>
  <message>
   <source>Own check</source>
   <translation>Свой пункт</translation>
  </message>
  <message>
   <source>People expected</source>
   <translation>Сколько ждём</translation>
  </message>
  <message>
   <source>People who are expected</source>
   <translation>Кого ждём</translation>
  </message>
  <message>
   <source>Phone desk</source>
   <translation>Дежурство на телефоне</translation>
  </message>
  <message>
   <source>Poll</source>
   <translation>Опрос</translation>
  </message>
  <message>
   <source>Prepare</source>
   <translation>Подготовка</translation>
  </message>
  <message>
   <source>Prepare the launch</source>
   <translation>Подготовить запуск</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Вопросы</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Запись</translation>
  </message>
  <message>
   <source>Resume the count</source>
   <translation>Продолжить отсчёт</translation>
  </message>
  <message>
   <source>Room and link</source>
   <translation>Комната и ссылка</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Показать все</translation>
  </message>
  <message>
   <source>Slides and files</source>
   <translation>Слайды и файлы</translation>
  </message>
  <message>
   <source>Solved: {title}</source>
   <translation>Решено: {title}</translation>
  </message>
  <message>
   <source>Sound check</source>
   <translation>Проверка звука</translation>
  </message>
  <message>
   <source>Speaker’s sound, camera</source>
   <translation>Звук и камера ведущего</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Начало</translation>
  </message>
  <message>
   <source>Start moved to {time}</source>
   <translation>Начало перенесено на {time}</translation>
  </message>
  <message>
   <source>Start opens when every check is Go, or when you accept a No-go and write down why.</source>
   <translation>Запуск возможен, когда всё готово или вы приняли «не готово» и написали почему.</translation>
  </message>
  <message>
   <source>Take it off the board</source>
   <translation>Убрать из списка</translation>
  </message>
  <message>
   <source>Take the go back</source>
   <translation>Отозвать готовность</translation>
  </message>
  <message>
   <source>Text relay</source>
   <translation>Текстовая трансляция</translation>
  </message>
  <message>
   <source>The count goes on</source>
   <translation>Отсчёт продолжен</translation>
  </message>
  <message>
   <source>The link begins with https://.</source>
   <translation>Ссылка начинается с https://.</translation>
  </message>
  <message>
   <source>The start waits</source>
   <translation>Запуск ждёт</translation>
  </message>
  <message>
   <source>The tutor has said it</source>
   <translation>Преподаватель сказал это</translation>
  </message>
  <message>
   <source>The tutor needs help</source>
   <translation>Преподавателю нужна помощь</translation>
  </message>
  <message>
   <source>The tutor needs help with a person</source>
   <translation>Преподавателю нужна помощь: человек</translation>
  </message>
  <message>
   <source>The tutor needs help with the slides</source>
   <translation>Преподавателю нужна помощь: слайды</translation>
  </message>
  <message>
   <source>The tutor needs help with the sound</source>
   <translation>Преподавателю нужна помощь: звук</translation>
  </message>
  <message>
   <source>The tutor needs more time</source>
   <translation>Преподавателю нужно ещё время</translation>
  </message>
  <message>
   <source>The tutor paused</source>
   <translation>Преподаватель сделал паузу</translation>
  </message>
  <message>
   <source>The webinar is live.</source>
   <translation>Вебинар идёт.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Заголовок</translation>
  </message>
  <message>
   <source>To the tutor</source>
   <translation>Преподавателю</translation>
  </message>
  <message>
   <source>Tutor</source>
   <translation>Ведущий</translation>
  </message>
  <message>
   <source>Tutor {name}</source>
   <translation>Ведёт: {name}</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Ждут</translation>
  </message>
  <message numerus="yes">
   <source>Waiting on {waits} of %n checks</source>
   <translation>
    <numerusform>Ждём {waits} из %n пункта</numerusform>
    <numerusform>Ждём {waits} из %n пунктов</numerusform>
    <numerusform>Ждём {waits} из %n пунктов</numerusform>
   </translation>
  </message>
  <message>
   <source>Waiting, from this webinar</source>
   <translation>Ждут, с этого вебинара</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Вебинар</translation>
  </message>
  <message>
   <source>Webinars</source>
   <translation>Вебинары</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Что произошло</translation>
  </message>
  <message>
   <source>What has to be ready</source>
   <translation>Что должно быть готово</translation>
  </message>
  <message>
   <source>What is missing</source>
   <translation>Чего не хватает</translation>
  </message>
  <message>
   <source>Whose it is</source>
   <translation>Кто отвечает</translation>
  </message>
  <message>
   <source>Why it may start all the same</source>
   <translation>Почему всё же можно начинать</translation>
  </message>
  <message>
   <source>Why, in a line, or nothing</source>
   <translation>Почему, одной строкой или ничего</translation>
  </message>
  <message>
   <source>Wrap up</source>
   <translation>Завершение</translation>
  </message>
  <message>
   <source>all {of} invited</source>
   <translation>приглашения: все {of}</translation>
  </message>
  <message>
   <source>all {of} reminded</source>
   <translation>напоминания: все {of}</translation>
  </message>
  <message>
   <source>asked at {time}</source>
   <translation>спросили в {time}</translation>
  </message>
  <message>
   <source>called off</source>
   <translation>отменён</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>подтверждено</translation>
  </message>
  <message>
   <source>did not come</source>
   <translation>отсутствие</translation>
  </message>
  <message>
   <source>ended at {time}</source>
   <translation>конец в {time}</translation>
  </message>
  <message>
   <source>expected</source>
   <translation>ожидается</translation>
  </message>
  <message>
   <source>help sent</source>
   <translation>помощь отправлена</translation>
  </message>
  <message>
   <source>hold</source>
   <translation>остановить</translation>
  </message>
  <message>
   <source>in the room</source>
   <translation>в комнате</translation>
  </message>
  <message>
   <source>letters leave</source>
   <translation>письма уходят</translation>
  </message>
  <message>
   <source>live since {time}</source>
   <translation>в эфире с {time}</translation>
  </message>
  <message>
   <source>longest {time}</source>
   <translation>дольше всех {time}</translation>
  </message>
  <message>
   <source>my check is Go</source>
   <translation>мой пункт: готово</translation>
  </message>
  <message>
   <source>never got in</source>
   <translation>не удалось войти</translation>
  </message>
  <message>
   <source>no letter can leave</source>
   <translation>письма не уходят</translation>
  </message>
  <message>
   <source>no link yet</source>
   <translation>ссылки ещё нет</translation>
  </message>
  <message>
   <source>no phone system is connected</source>
   <translation>АТС не подключена</translation>
  </message>
  <message>
   <source>nobody yet</source>
   <translation>пока никто</translation>
  </message>
  <message>
   <source>not there yet</source>
   <translation>пока не в комнате</translation>
  </message>
  <message numerus="yes">
   <source>of %n expected</source>
   <translation>
    <numerusform>из %n ожидаемого</numerusform>
    <numerusform>из %n ожидаемых</numerusform>
    <numerusform>из %n ожидаемых</numerusform>
   </translation>
  </message>
  <message>
   <source>opened the link, not in</source>
   <translation>ссылка открыта, не в комнате</translation>
  </message>
  <message>
   <source>plan event live lesson</source>
   <translation>запланировать событие урок эфир</translation>
  </message>
  <message>
   <source>seen</source>
   <translation>замечено</translation>
  </message>
  <message>
   <source>solved</source>
   <translation>решено</translation>
  </message>
  <message>
   <source>the chat answers</source>
   <translation>чат отвечает</translation>
  </message>
  <message>
   <source>the chat does not answer</source>
   <translation>чат не отвечает</translation>
  </message>
  <message>
   <source>the link is set</source>
   <translation>ссылка указана</translation>
  </message>
  <message>
   <source>the phones are connected</source>
   <translation>телефоны подключены</translation>
  </message>
  <message>
   <source>to everybody registered</source>
   <translation>всем записанным</translation>
  </message>
  <message>
   <source>to start, {time}</source>
   <translation>до начала, {time}</translation>
  </message>
  <message>
   <source>to the whole room</source>
   <translation>всем в комнате</translation>
  </message>
  <message>
   <source>to who is affected</source>
   <translation>тем, кого это коснулось</translation>
  </message>
  <message>
   <source>to who is still on the way</source>
   <translation>тем, кто ещё в пути</translation>
  </message>
  <message>
   <source>too long ago, ask again</source>
   <translation>слишком давно, спросите снова</translation>
  </message>
  <message>
   <source>waiting for the poll</source>
   <translation>ждёт опроса</translation>
  </message>
  <message>
   <source>was there</source>
   <translation>участие</translation>
  </message>
  <message>
   <source>webinar event live countdown</source>
   <translation>вебинар событие эфир отсчёт запуск</translation>
  </message>
  <message>
   <source>{name} takes care of {title}</source>
   <translation>{title}: занимается {name}</translation>
  </message>
  <message>
   <source>{number} here</source>
   <translation>на месте: {number}</translation>
  </message>
  <message>
   <source>{number} of {of} here</source>
   <translation>на месте: {number} из {of}</translation>
  </message>
  <message>
   <source>{number} of {of} invited</source>
   <translation>приглашения: {number} из {of}</translation>
  </message>
  <message>
   <source>{number} of {of} reminded</source>
   <translation>напоминания: {number} из {of}</translation>
  </message>
  <message numerus="yes">
   <source>{ready} of %n go</source>
   <translation>
    <numerusform>готово {ready} из %n</numerusform>
    <numerusform>готово {ready} из %n</numerusform>
    <numerusform>готово {ready} из %n</numerusform>
   </translation>
  </message>
  <message>
   <source>{title} has no owner any more</source>
   <translation>{title}: больше никто не занимается</translation>
  </message>
 </context>
 <context>
  <name>levels</name>
  <message>
   <source>A minute is the least that can be promised.</source>
   <translation>Самый короткий срок — минута.</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Сначала нужно название.</translation>
  </message>
  <message>
   <source>All leads</source>
   <translation>Все руководители</translation>
  </message>
  <message>
   <source>All tickets</source>
   <translation>Все обращения</translation>
  </message>
  <message>
   <source>Any cohort</source>
   <translation>Любая группа</translation>
  </message>
  <message>
   <source>As 30 min, 4 h, or 2 d.</source>
   <translation>Например, 30 min, 4 h или 2 d.</translation>
  </message>
  <message>
   <source>As the team calls it.</source>
   <translation>Так, как это называет команда.</translation>
  </message>
  <message>
   <source>Before the one above</source>
   <translation>Поставить выше</translation>
  </message>
  <message>
   <source>Categories</source>
   <translation>Категории</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Каналы</translation>
  </message>
  <message>
   <source>Cohort</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>Day and night, also while the desk is closed</source>
   <translation>Днём и ночью, даже когда служба закрыта</translation>
  </message>
  <message>
   <source>Empty: not promised. The clock stands still while we wait for the participant.</source>
   <translation>Пусто: без срока. Время стоит, пока мы ждём участника.</translation>
  </message>
  <message>
   <source>Every clock of the desk follows it.</source>
   <translation>Все сроки уже считаются по нему.</translation>
  </message>
  <message>
   <source>First answer within</source>
   <translation>Первый ответ в течение</translation>
  </message>
  <message>
   <source>How long an answer may take. A promise is near when a quarter of its time is left; when it is broken somebody is told. Of several the first that is for a ticket holds.</source>
   <translation>Сколько может идти ответ. Срок близок, когда остаётся четверть времени; когда он вышел, об этом сообщается. Из нескольких действует первый, который подходит обращению.</translation>
  </message>
  <message>
   <source>Its tickets have what is promised otherwise.</source>
   <translation>У его обращений обычные сроки.</translation>
  </message>
  <message>
   <source>Later answers within</source>
   <translation>Следующие ответы в течение</translation>
  </message>
  <message>
   <source>Leads change them.</source>
   <translation>Их меняют руководители.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>New promise</source>
   <translation>Новый срок</translation>
  </message>
  <message>
   <source>None ticked: all of them.</source>
   <translation>Ничего не отмечено: все.</translation>
  </message>
  <message>
   <source>Otherwise: {levels}.</source>
   <translation>В остальных случаях: {levels}.</translation>
  </message>
  <message>
   <source>Priorities</source>
   <translation>Приоритеты</translation>
  </message>
  <message>
   <source>Promises</source>
   <translation>Сроки ответа</translation>
  </message>
  <message>
   <source>Solved within</source>
   <translation>Решение в течение</translation>
  </message>
  <message>
   <source>Told when one is broken</source>
   <translation>Кому сообщить, когда срок вышел</translation>
  </message>
  <message>
   <source>day and night</source>
   <translation>днём и ночью</translation>
  </message>
  <message>
   <source>everything else: {promised}</source>
   <translation>всё остальное: {promised}</translation>
  </message>
  <message>
   <source>first answer {wait}</source>
   <translation>первый ответ {wait}</translation>
  </message>
  <message>
   <source>later ones {wait}</source>
   <translation>следующие {wait}</translation>
  </message>
  <message>
   <source>solved in {wait}</source>
   <translation>решение за {wait}</translation>
  </message>
  <message>
   <source>{name} is not promised any more.</source>
   <translation>Срок {name} больше не действует.</translation>
  </message>
  <message>
   <source>“{wait}” is no length of time: 30 min, 4 h, or 2 d.</source>
   <translation>«{wait}» — это не длительность: 30 min, 4 h или 2 d.</translation>
  </message>
 </context>
 <context>
  <name>lists</name>
  <message>
   <source>Mark row</source>
   <translation>Отметить строку</translation>
  </message>
  <message>
   <source>Next row</source>
   <translation>Следующая строка</translation>
  </message>
  <message>
   <source>Previous row</source>
   <translation>Предыдущая строка</translation>
  </message>
 </context>
 <context>
  <name>mailboxes</name>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Изменить их может руководитель команды или администратор.</translation>
  </message>
  <message>
   <source>A letter that was taken in</source>
   <translation>Принятое письмо</translation>
  </message>
  <message>
   <source>A mailbox that neither receives nor sends does nothing.</source>
   <translation>Ящик, который не получает и не отправляет, ничего не делает.</translation>
  </message>
  <message>
   <source>A name is needed first: what the team calls this mailbox.</source>
   <translation>Сначала нужно название: как ящик называет команда.</translation>
  </message>
  <message>
   <source>A server that does not answer may take a minute.</source>
   <translation>Если сервер не отвечает, это может занять минуту.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Адрес</translation>
  </message>
  <message>
   <source>Address for phone systems</source>
   <translation>Адрес для АТС</translation>
  </message>
  <message>
   <source>Another mailbox of this desk has this address.</source>
   <translation>Этот адрес уже есть у другого ящика.</translation>
  </message>
  <message>
   <source>Asking the provider…</source>
   <translation>Спрашиваем провайдера…</translation>
  </message>
  <message>
   <source>At most providers the whole address.</source>
   <translation>У большинства провайдеров — весь адрес.</translation>
  </message>
  <message>
   <source>At the very end: how to reach you, and when somebody is there.</source>
   <translation>В самом конце: как с вами связаться и когда кто-то на месте.</translation>
  </message>
  <message>
   <source>At this provider, programs may read the mail only after IMAP was switched on in the settings of the mailbox on its website.</source>
   <translation>У этого провайдера программы могут читать почту только после включения IMAP в настройках ящика на его сайте.</translation>
  </message>
  <message>
   <source>Brings people</source>
   <translation>Получает людей</translation>
  </message>
  <message>
   <source>By a copy to the mailbox itself</source>
   <translation>По копии, отправленной в этот же ящик</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Каналы</translation>
  </message>
  <message>
   <source>Client ID</source>
   <translation>Идентификатор клиента</translation>
  </message>
  <message>
   <source>Client secret</source>
   <translation>Секрет клиента</translation>
  </message>
  <message>
   <source>Connect a mailbox</source>
   <translation>Подключить почтовый ящик</translation>
  </message>
  <message>
   <source>Connected</source>
   <translation>Подключена</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Соединение…</translation>
  </message>
  <message>
   <source>Connection</source>
   <translation>Соединение</translation>
  </message>
  <message>
   <source>Copy code</source>
   <translation>Скопировать код</translation>
  </message>
  <message>
   <source>Copy for the gateway</source>
   <translation>Скопировать для шлюза</translation>
  </message>
  <message>
   <source>Copy it now and paste it where the gateway runs, when its command asks for the password.</source>
   <translation>Скопируйте сейчас и вставьте там, где работает шлюз, когда его команда спросит пароль.</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>Скопировать адрес</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Скопировать команду</translation>
  </message>
  <message>
   <source>Days to look back at first</source>
   <translation>Сколько дней назад смотреть сначала</translation>
  </message>
  <message>
   <source>Does not listen</source>
   <translation>Не принимает</translation>
  </message>
  <message>
   <source>Does not receive</source>
   <translation>Не получает</translation>
  </message>
  <message>
   <source>Does not send</source>
   <translation>Не отправляет</translation>
  </message>
  <message>
   <source>Empty: our own words, in the language of the person. Once for each conversation.</source>
   <translation>Пусто: наши слова на языке человека. Один раз за разговор.</translation>
  </message>
  <message>
   <source>Encrypted (STARTTLS)</source>
   <translation>Шифрованное (STARTTLS)</translation>
  </message>
  <message>
   <source>Encrypted (TLS)</source>
   <translation>Шифрованное (TLS)</translation>
  </message>
  <message>
   <source>Files grow by a third on their way.</source>
   <translation>В пути файлы становятся на треть больше.</translation>
  </message>
  <message>
   <source>Filled in by themselves: {names}</source>
   <translation>Заполняются сами: {names}</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Папка</translation>
  </message>
  <message>
   <source>Folder it goes to</source>
   <translation>Папка, в которую оно попадает</translation>
  </message>
  <message>
   <source>Folder of sent letters</source>
   <translation>Папка отправленных писем</translation>
  </message>
  <message>
   <source>Footer</source>
   <translation>Нижний колонтитул</translation>
  </message>
  <message>
   <source>For people whose own is not known.</source>
   <translation>Для людей, чей язык неизвестен.</translation>
  </message>
  <message>
   <source>Go on in your browser.</source>
   <translation>Продолжите в браузере.</translation>
  </message>
  <message>
   <source>Goes to another folder</source>
   <translation>Попадает в другую папку</translation>
  </message>
  <message>
   <source>Google gives one with the client ID. It is kept with the sign-in.</source>
   <translation>Google выдаёт его вместе с идентификатором. Он хранится вместе со входом.</translation>
  </message>
  <message>
   <source>How it knows that a letter left when the connection broke</source>
   <translation>Как узнать, что письмо ушло, если связь прервалась</translation>
  </message>
  <message>
   <source>If it stays so, ask the provider of the mailbox.</source>
   <translation>Если так и останется, спросите провайдера почтового ящика.</translation>
  </message>
  <message>
   <source>If it stays so, ask whoever looks after the mail server.</source>
   <translation>Если так и останется, спросите того, кто ведает почтовым сервером.</translation>
  </message>
  <message>
   <source>In the folder where the server files what was sent</source>
   <translation>По папке, куда сервер складывает отправленное</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Используется</translation>
  </message>
  <message>
   <source>Is marked as read</source>
   <translation>Отмечается как прочитанное</translation>
  </message>
  <message>
   <source>It cannot: a person decides</source>
   <translation>Никак: решает человек</translation>
  </message>
  <message>
   <source>It is kept in the keyring of this computer, nowhere else.</source>
   <translation>Хранится в связке ключей этого компьютера и больше нигде.</translation>
  </message>
  <message>
   <source>It is kept in the keyring when you save.</source>
   <translation>Попадёт в связку ключей при сохранении.</translation>
  </message>
  <message>
   <source>It stands before the address in letters that leave.</source>
   <translation>Стоит перед адресом в исходящих письмах.</translation>
  </message>
  <message>
   <source>Its domain or its id at Microsoft; empty means any.</source>
   <translation>Её домен или идентификатор в Microsoft; пусто — любая.</translation>
  </message>
  <message>
   <source>Its tickets and letters stay.</source>
   <translation>Обращения и письма остаются.</translation>
  </message>
  <message>
   <source>Keep it until Third Ring closes</source>
   <translation>Хранить до закрытия Third Ring</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Largest letter</source>
   <translation>Наибольшее письмо</translation>
  </message>
  <message>
   <source>Last heard of {time}. Letters wait meanwhile; none is lost.</source>
   <translation>Последний сигнал: {time}. Письма пока ждут, ни одно не потеряется.</translation>
  </message>
  <message>
   <source>Letters are received</source>
   <translation>Письма принимаются</translation>
  </message>
  <message>
   <source>Letters are sent</source>
   <translation>Письма отправляются</translation>
  </message>
  <message>
   <source>Letters in a minute at most</source>
   <translation>Не больше писем в минуту</translation>
  </message>
  <message>
   <source>Letters set aside</source>
   <translation>Отложенные письма</translation>
  </message>
  <message>
   <source>Letters set aside: {count}</source>
   <translation>Отложенные письма: {count}</translation>
  </message>
  <message>
   <source>Letters to these addresses become tickets, and answers leave from them.</source>
   <translation>Письма на эти адреса становятся обращениями, с них же уходят ответы.</translation>
  </message>
  <message>
   <source>Listens</source>
   <translation>Принимает</translation>
  </message>
  <message>
   <source>Login</source>
   <translation>Логин</translation>
  </message>
  <message>
   <source>Look whether the address and the port are right.</source>
   <translation>Проверьте, верны ли адрес и порт.</translation>
  </message>
  <message>
   <source>Look whether the address of the mailbox is right, or choose that the server keeps what is sent.</source>
   <translation>Проверьте, верен ли адрес ящика, или выберите, что отправленное хранит сервер.</translation>
  </message>
  <message>
   <source>Look whether the network is there and the address and the port are right.</source>
   <translation>Проверьте, есть ли сеть и верны ли адрес и порт.</translation>
  </message>
  <message>
   <source>Look whether the network is there and the address is right.</source>
   <translation>Проверьте, есть ли сеть и верен ли адрес.</translation>
  </message>
  <message>
   <source>Mail and phone: up</source>
   <translation>Почта и телефон: работают</translation>
  </message>
  <message>
   <source>Mail: up</source>
   <translation>Почта: работает</translation>
  </message>
  <message>
   <source>Mail: {state}</source>
   <translation>Почта: {state}</translation>
  </message>
  <message>
   <source>Mailboxes</source>
   <translation>Почтовые ящики</translation>
  </message>
  <message>
   <source>Mailboxes in Settings</source>
   <translation>Ящики в настройках</translation>
  </message>
  <message>
   <source>Marta Nowak</source>
   <comment>a name for examples</comment>
   <translation>Марта Новак</translation>
  </message>
  <message>
   <source>Means nothing here: {names}. Lines with it are left out.</source>
   <translation>Здесь ничего не значит: {names}. Строки с этим пропускаются.</translation>
  </message>
  <message>
   <source>Moodle: {mailbox}</source>
   <translation>Moodle: {mailbox}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>New tickets from here get this label.</source>
   <translation>Новые обращения отсюда получают эту метку.</translation>
  </message>
  <message>
   <source>No gateway is running</source>
   <translation>Ни один шлюз не работает</translation>
  </message>
  <message>
   <source>No letter is ever deleted from the server.</source>
   <translation>Ни одно письмо не удаляется с сервера.</translation>
  </message>
  <message>
   <source>No mailbox is connected yet. With one, letters become tickets and answers leave by e-mail.</source>
   <translation>Почтовый ящик ещё не подключён. С ним письма становятся обращениями, а ответы уходят по почте.</translation>
  </message>
  <message>
   <source>No signature</source>
   <translation>Без подписи</translation>
  </message>
  <message>
   <source>No sound in the lessons</source>
   <comment>a subject for examples</comment>
   <translation>Нет звука на уроках</translation>
  </message>
  <message>
   <source>None has said anything of this mailbox yet. Letters wait meanwhile.</source>
   <translation>Об этом ящике пока нет ни одного сигнала. Письма пока ждут.</translation>
  </message>
  <message>
   <source>Not connected</source>
   <translation>Нет подключения</translation>
  </message>
  <message>
   <source>Not encrypted, for this computer only</source>
   <translation>Без шифрования, только для этого компьютера</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Не сохранено.</translation>
  </message>
  <message>
   <source>Not known to the desk yet: {names}. Lines with it are left out.</source>
   <translation>Пока неизвестно: {names}. Строки с этим пропускаются.</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Без входа</translation>
  </message>
  <message>
   <source>Of the application that your company registered at the provider.</source>
   <translation>Приложения, которое ваша компания зарегистрировала у провайдера.</translation>
  </message>
  <message>
   <source>Older letters are taken in only if they are unread. 0 means all.</source>
   <translation>Более старые письма принимаются, только если не прочитаны. 0 — все.</translation>
  </message>
  <message>
   <source>One is kept. Write another one only to change it.</source>
   <translation>Пароль сохранён. Введите другой, только чтобы сменить его.</translation>
  </message>
  <message>
   <source>Only for trying from here; it is not kept on this computer.</source>
   <translation>Только для проверки отсюда; на этом компьютере не сохраняется.</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Организация</translation>
  </message>
  <message>
   <source>Other addresses</source>
   <translation>Другие адреса</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Пароль</translation>
  </message>
  <message>
   <source>Phone: up</source>
   <translation>Телефон: работает</translation>
  </message>
  <message>
   <source>Phone: {mailbox}</source>
   <translation>Телефон: {mailbox}</translation>
  </message>
  <message>
   <source>Phone: {state}</source>
   <translation>Телефон: {state}</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Порт</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Предпросмотр</translation>
  </message>
  <message>
   <source>Providers close mailboxes that send faster than they allow.</source>
   <translation>Провайдеры закрывают ящики, которые отправляют быстрее, чем разрешено.</translation>
  </message>
  <message>
   <source>Receives</source>
   <translation>Получает</translation>
  </message>
  <message>
   <source>Receives and sends</source>
   <translation>Получает и отправляет</translation>
  </message>
  <message>
   <source>Receiving</source>
   <translation>Получение</translation>
  </message>
  <message>
   <source>Receiving works.</source>
   <translation>Получение работает.</translation>
  </message>
  <message>
   <source>Sender's name</source>
   <translation>Имя отправителя</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Отправка</translation>
  </message>
  <message>
   <source>Sending works.</source>
   <translation>Отправка работает.</translation>
  </message>
  <message>
   <source>Sends</source>
   <translation>Отправляет</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Сервер</translation>
  </message>
  <message>
   <source>Sign in again only if receiving or sending fails.</source>
   <translation>Войдите снова, только если получение или отправка не работает.</translation>
  </message>
  <message>
   <source>Sign in again.</source>
   <translation>Войдите снова.</translation>
  </message>
  <message>
   <source>Sign in first.</source>
   <translation>Сначала войдите.</translation>
  </message>
  <message>
   <source>Sign in there as {address} and answer yes.</source>
   <translation>Войдите там как {address} и ответьте «да».</translation>
  </message>
  <message>
   <source>Sign in with Google</source>
   <translation>Войти через Google</translation>
  </message>
  <message>
   <source>Sign in with Microsoft</source>
   <translation>Войти через Microsoft</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Подпись</translation>
  </message>
  <message>
   <source>Signed in before.</source>
   <translation>Вход уже выполнен.</translation>
  </message>
  <message>
   <source>Signed in.</source>
   <translation>Вход выполнен.</translation>
  </message>
  <message>
   <source>Signed in. You can close this page and go back to Third Ring.</source>
   <translation>Вход выполнен. Можно закрыть эту страницу и вернуться в Third Ring.</translation>
  </message>
  <message>
   <source>Signing in</source>
   <translation>Вход</translation>
  </message>
  <message>
   <source>Signs in with</source>
   <translation>Входит с помощью</translation>
  </message>
  <message>
   <source>Since {time}.</source>
   <translation>С: {time}.</translation>
  </message>
  <message>
   <source>Something here did not work as it should.</source>
   <translation>Что-то здесь сработало не так, как должно.</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Запускается</translation>
  </message>
  <message>
   <source>Stays as it is</source>
   <translation>Остаётся как есть</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Остановлено</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Выключен</translation>
  </message>
  <message>
   <source>Taking in letters: {done} of {total}</source>
   <translation>Приём писем: {done} из {total}</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Команда</translation>
  </message>
  <message>
   <source>The address of the mailbox is needed first.</source>
   <translation>Сначала нужен адрес ящика.</translation>
  </message>
  <message>
   <source>The client ID of the application is needed first.</source>
   <translation>Сначала нужен идентификатор клиента приложения.</translation>
  </message>
  <message>
   <source>The folder to which letters go is needed first.</source>
   <translation>Сначала нужна папка, в которую попадают письма.</translation>
  </message>
  <message>
   <source>The name of the server is needed first.</source>
   <translation>Сначала нужно имя сервера.</translation>
  </message>
  <message>
   <source>The password belongs where the gateway runs.</source>
   <translation>Пароль нужен там, где работает шлюз.</translation>
  </message>
  <message>
   <source>The password is needed first.</source>
   <translation>Сначала нужен пароль.</translation>
  </message>
  <message>
   <source>The servers of most providers are found by it.</source>
   <translation>По нему находятся серверы большинства провайдеров.</translation>
  </message>
  <message>
   <source>There, after saving, run: {command}</source>
   <translation>После сохранения выполните там: {command}</translation>
  </message>
  <message>
   <source>This provider refuses the usual password here. Make a password for programs in the security settings of the account and use that one.</source>
   <translation>Этот провайдер не принимает здесь обычный пароль. Создайте пароль для программ в настройках безопасности аккаунта и введите его.</translation>
  </message>
  <message>
   <source>This provider takes no passwords from programs. Sign in with Microsoft 365 instead.</source>
   <translation>Этот провайдер не принимает пароли от программ. Войдите через Microsoft 365.</translation>
  </message>
  <message>
   <source>Timers</source>
   <translation>Таймеры</translation>
  </message>
  <message>
   <source>Timers run</source>
   <translation>Таймеры работают</translation>
  </message>
  <message>
   <source>Timers stand still</source>
   <translation>Таймеры стоят</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Попробуйте позже.</translation>
  </message>
  <message>
   <source>Try receiving</source>
   <translation>Проверить получение</translation>
  </message>
  <message>
   <source>Try sending</source>
   <translation>Проверить отправку</translation>
  </message>
  <message>
   <source>Trying…</source>
   <translation>Проверяем…</translation>
  </message>
  <message>
   <source>Type it on the page {address} and answer yes there.</source>
   <translation>Введите его на странице {address} и ответьте там «да».</translation>
  </message>
  <message>
   <source>What people read</source>
   <translation>Что читают люди</translation>
  </message>
  <message>
   <source>What the team calls it.</source>
   <translation>Как его называет команда.</translation>
  </message>
  <message>
   <source>What they are told</source>
   <translation>Что им отвечают</translation>
  </message>
  <message>
   <source>When letters arrive</source>
   <translation>Когда приходят письма</translation>
  </message>
  <message>
   <source>Who writes for the first time is told that it arrived</source>
   <translation>Кто пишет впервые, узнаёт, что письмо дошло</translation>
  </message>
  <message>
   <source>Whose letters come into this mailbox too, with commas between.</source>
   <translation>Письма с которых тоже приходят сюда; через запятую.</translation>
  </message>
  <message>
   <source>With a code instead</source>
   <translation>Вместо этого кодом</translation>
  </message>
  <message>
   <source>You are not signed in. Go back to Third Ring to see why.</source>
   <translation>Вход не выполнен. Вернитесь в Third Ring, чтобы узнать почему.</translation>
  </message>
  <message>
   <source>Your code: {code}</source>
   <translation>Ваш код: {code}</translation>
  </message>
  <message>
   <source>e-mail IMAP SMTP account</source>
   <translation>почта e-mail IMAP SMTP аккаунт</translation>
  </message>
  <message>
   <source>e-mail quarantine broken blocked bounces spam</source>
   <translation>почта e-mail карантин повреждённые заблокированные возвраты спам</translation>
  </message>
  <message>
   <source>{mailbox}: receiving</source>
   <translation>{mailbox}: приём</translation>
  </message>
  <message>
   <source>{mailbox}: sending</source>
   <translation>{mailbox}: отправка</translation>
  </message>
  <message>
   <source>{name} is kept as you set it.</source>
   <translation>Сохранено: {name}.</translation>
  </message>
  <message>
   <source>{name} is not connected any more.</source>
   <translation>Отключено: {name}.</translation>
  </message>
  <message>
   <source>{server} let us in. Letters in the folder: {count}</source>
   <translation>{server} впустил нас. Писем в папке: {count}</translation>
  </message>
  <message>
   <source>{server} would take letters from {address}. None was sent.</source>
   <translation>{server} примет письма с адреса {address}. Ничего не отправлено.</translation>
  </message>
  <message>
   <source>“{address}” is no address.</source>
   <translation>«{address}» — это не адрес.</translation>
  </message>
 </context>
 <context>
  <name>menu</name>
  <message>
   <source>Call</source>
   <translation>Звонок</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
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
   <translation>Обращение</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Вид</translation>
  </message>
 </context>
 <context>
  <name>moodle</name>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Изменить их может руководитель или администратор.</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Сначала нужно название.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Адрес</translation>
  </message>
  <message>
   <source>Asked every</source>
   <translation>Спрашивать каждые</translation>
  </message>
  <message>
   <source>Asking…</source>
   <translation>Спрашиваем…</translation>
  </message>
  <message>
   <source>Brought {when}</source>
   <translation>Получено {when}</translation>
  </message>
  <message>
   <source>Brought {when}, but not all</source>
   <translation>Получено {when}, но не всё</translation>
  </message>
  <message>
   <source>Connect a Moodle</source>
   <translation>Подключить Moodle</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Скопировать команду</translation>
  </message>
  <message>
   <source>Courses</source>
   <translation>Курсы</translation>
  </message>
  <message>
   <source>Courses are given by their numbers.</source>
   <translation>Курсы задаются номерами.</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Используется</translation>
  </message>
  <message numerus="yes">
   <source>It answers: %n courses</source>
   <translation>
    <numerusform>Отвечает: %n курс</numerusform>
    <numerusform>Отвечает: %n курса</numerusform>
    <numerusform>Отвечает: %n курсов</numerusform>
   </translation>
  </message>
  <message>
   <source>It is in the keyring; only another one has to be entered.</source>
   <translation>Он в связке ключей; вводите, только если сменился.</translation>
  </message>
  <message>
   <source>Made in Moodle: Site administration, Server, Web services, Manage tokens.</source>
   <translation>Создаётся в Moodle: Администрирование, Сервер, Веб-службы, Управление ключами.</translation>
  </message>
  <message>
   <source>Moodle</source>
   <translation>Moodle</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>No Moodle is connected yet. With one, nobody types who has done what.</source>
   <translation>Moodle пока не подключён. С ним никому не нужно вводить, кто что прошёл.</translation>
  </message>
  <message>
   <source>Not brought</source>
   <translation>Не получено</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Не сохранено.</translation>
  </message>
  <message>
   <source>Nothing brought yet</source>
   <translation>Пока ничего не получено</translation>
  </message>
  <message>
   <source>Numbers are from</source>
   <translation>Номера страны</translation>
  </message>
  <message>
   <source>People, cohorts and progress come from here by themselves.</source>
   <translation>Люди, группы и прогресс приходят отсюда сами.</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Выключен</translation>
  </message>
  <message>
   <source>The address of its first page is needed.</source>
   <translation>Нужен адрес главной страницы.</translation>
  </message>
  <message>
   <source>The people who came from it stay.</source>
   <translation>Люди, которые пришли оттуда, остаются.</translation>
  </message>
  <message>
   <source>The token belongs where the gateway runs.</source>
   <translation>Ключ должен быть там, где работает шлюз.</translation>
  </message>
  <message>
   <source>The token is needed once.</source>
   <translation>Ключ нужно ввести один раз.</translation>
  </message>
  <message>
   <source>The user of the token may not look into: {courses}.</source>
   <translation>Пользователю токена недоступны: {courses}.</translation>
  </message>
  <message>
   <source>Their numbers; empty: all the token may see.</source>
   <translation>Их номера; пусто: все, что видит ключ.</translation>
  </message>
  <message>
   <source>There, after saving, run: {command}</source>
   <translation>После сохранения выполните там: {command}</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Ключ доступа</translation>
  </message>
  <message>
   <source>Try it</source>
   <translation>Проверить</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} is kept as you set it.</source>
   <translation>Сохранено: {name}.</translation>
  </message>
  <message>
   <source>{name} is not asked any more.</source>
   <translation>{name}: больше не спрашиваем.</translation>
  </message>
 </context>
 <context>
  <name>new ticket</name>
  <message>
   <source>Call</source>
   <translation>Звонок</translation>
  </message>
  <message>
   <source>Call back</source>
   <translation>Перезвонить</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Категория</translation>
  </message>
  <message>
   <source>Choose a person…</source>
   <translation>Выбрать человека…</translation>
  </message>
  <message>
   <source>Choose the person and write a subject.</source>
   <translation>Выберите человека и напишите тему.</translation>
  </message>
  <message>
   <source>Choose the person, or write a name, a number or an address.</source>
   <translation>Выберите человека или введите имя, номер или адрес.</translation>
  </message>
  <message>
   <source>Direction</source>
   <translation>Направление</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>Почта</translation>
  </message>
  <message>
   <source>Empty the form</source>
   <translation>Очистить форму</translation>
  </message>
  <message>
   <source>Follow up</source>
   <translation>Нужно продолжить</translation>
  </message>
  <message>
   <source>How it came</source>
   <translation>Как пришло</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Length in minutes</source>
   <translation>Длительность, мин</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>Missed</source>
   <translation>Пропущен</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <source>Name, number or email address</source>
   <translation>Имя, номер или адрес почты</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Новый человек</translation>
  </message>
  <message>
   <source>New person: {typed}</source>
   <translation>Новый человек: {typed}</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Нет ответа</translation>
  </message>
  <message>
   <source>None</source>
   <comment>category</comment>
   <translation>Нет</translation>
  </message>
  <message>
   <source>Open ticket</source>
   <translation>Открыть обращение</translation>
  </message>
  <message>
   <source>Opened {number}: {subject}</source>
   <translation>Открыто {number}: {subject}</translation>
  </message>
  <message>
   <source>Opened: {subject}</source>
   <translation>Открыто: {subject}</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Итог</translation>
  </message>
  <message>
   <source>Passed on</source>
   <translation>Передано дальше</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Человек</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Priority</source>
   <translation>Приоритет</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>They called</source>
   <translation>Звонили нам</translation>
  </message>
  <message>
   <source>Type a part of a name, a number or an address.</source>
   <translation>Введите часть имени, номер или адрес.</translation>
  </message>
  <message>
   <source>Walk-in</source>
   <translation>Визит</translation>
  </message>
  <message>
   <source>We called</source>
   <translation>Звонили мы</translation>
  </message>
  <message>
   <source>What the letter says</source>
   <translation>О чём письмо</translation>
  </message>
  <message>
   <source>What they came with</source>
   <translation>С чем пришёл человек</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>О чём был разговор</translation>
  </message>
  <message>
   <source>Who called whom</source>
   <translation>Кто кому звонил</translation>
  </message>
  <message>
   <source>Write a subject.</source>
   <translation>Напишите тему.</translation>
  </message>
  <message>
   <source>Wrong number</source>
   <translation>Ошиблись номером</translation>
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
   <translation>Найти команду, человека или обращение</translation>
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
   <translation>Люди, обращения, статьи или команда</translation>
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
   <translation>обращения</translation>
  </message>
 </context>
 <context>
  <name>participant</name>
  <message numerus="yes">
   <source>%n more open, the oldest since {day}: {subject}</source>
   <translation>
    <numerusform>Ещё %n открытое, с {day}: {subject}</numerusform>
    <numerusform>Ещё %n открытых, самое старое с {day}: {subject}</numerusform>
    <numerusform>Ещё %n открытых, самое старое с {day}: {subject}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open</source>
   <translation>
    <numerusform>%n открытое</numerusform>
    <numerusform>%n открытых</numerusform>
    <numerusform>%n открытых</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pairs, the surest first</source>
   <translation>
    <numerusform>%n пара</numerusform>
    <numerusform>%n пары, сначала самые надёжные</numerusform>
    <numerusform>%n пар, сначала самые надёжные</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people found</source>
   <translation>
    <numerusform>Найден %n человек</numerusform>
    <numerusform>Найдено %n человека</numerusform>
    <numerusform>Найдено %n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this address</source>
   <translation>
    <numerusform>Этим адресом пользуется %n человек</numerusform>
    <numerusform>Этим адресом пользуются %n человека</numerusform>
    <numerusform>Этим адресом пользуются %n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this name</source>
   <translation>
    <numerusform>Этим именем пользуется %n человек</numerusform>
    <numerusform>Этим именем пользуются %n человека</numerusform>
    <numerusform>Этим именем пользуются %n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this number</source>
   <translation>
    <numerusform>Этим номером пользуется %n человек</numerusform>
    <numerusform>Этим номером пользуются %n человека</numerusform>
    <numerusform>Этим номером пользуются %n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>(and %n more)</source>
   <translation>
    <numerusform>(и ещё %n)</numerusform>
    <numerusform>(и ещё %n)</numerusform>
    <numerusform>(и ещё %n)</numerusform>
   </translation>
  </message>
  <message>
   <source>A call is promised: {when}</source>
   <translation>Обещан звонок: {when}</translation>
  </message>
  <message>
   <source>A call was promised and is late: {when}</source>
   <translation>Обещанный звонок опаздывает: {when}</translation>
  </message>
  <message>
   <source>A name is needed first.</source>
   <translation>Сначала нужно имя.</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Добавить</translation>
  </message>
  <message>
   <source>Add a note</source>
   <translation>Добавить заметку</translation>
  </message>
  <message>
   <source>After five, not on Mondays</source>
   <translation>После пяти, не по понедельникам</translation>
  </message>
  <message>
   <source>Agreed leave…</source>
   <translation>Согласованный перерыв…</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Все</translation>
  </message>
  <message>
   <source>All addresses, requests and notes of both are kept together. They can be parted again at any time; letters that come until then go to the one they belong to.</source>
   <translation>Все адреса, обращения и заметки обоих будут вместе. Их можно в любой момент снова разделить; письма, пришедшие до этого, достанутся тому, кому они принадлежат.</translation>
  </message>
  <message>
   <source>All contacts</source>
   <translation>Все контакты</translation>
  </message>
  <message>
   <source>All words, names, addresses, numbers and files of this person are removed everywhere, also from letters that wait to leave. Counts and dates stay for the figures. This cannot be undone. Whoever still stands in Moodle or in a sheet comes again with the next import.</source>
   <translation>Все слова, имена, адреса, номера и файлы этого человека будут удалены везде, в том числе из писем, которые ждут отправки. Числа и даты остаются для отчётов. Это нельзя отменить. Кто остался в Moodle или в таблице, вернётся со следующим импортом.</translation>
  </message>
  <message>
   <source>Almost certainly the same person</source>
   <translation>Почти наверняка один и тот же человек</translation>
  </message>
  <message>
   <source>Are these one person?</source>
   <translation>Это один человек?</translation>
  </message>
  <message>
   <source>Back to the person</source>
   <translation>Назад к человеку</translation>
  </message>
  <message>
   <source>Best reached</source>
   <translation>Когда на связи</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Позвонить</translation>
  </message>
  <message>
   <source>Call {number}</source>
   <translation>Позвонить: {number}</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>Звонки</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Изменения</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Chats</source>
   <translation>Чаты</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Контрольные точки</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Выберите другое место.</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Очистить поиск</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Comfortable</source>
   <translation>Справляется</translation>
  </message>
  <message>
   <source>Compare…</source>
   <translation>Сравнить…</translation>
  </message>
  <message>
   <source>Confident</source>
   <translation>Уверенно</translation>
  </message>
  <message numerus="yes">
   <source>Contact number %n about this since {day}</source>
   <translation>
    <numerusform>Обращение № %n об этом с {day}</numerusform>
    <numerusform>Обращение № %n об этом с {day}</numerusform>
    <numerusform>Обращение № %n об этом с {day}</numerusform>
   </translation>
  </message>
  <message>
   <source>Contacts by channel</source>
   <translation>Контакты по каналам</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Скопировано.</translation>
  </message>
  <message>
   <source>Copy {address}</source>
   <translation>Скопировать: {address}</translation>
  </message>
  <message>
   <source>Could not be reached here</source>
   <translation>Здесь связаться не удалось</translation>
  </message>
  <message>
   <source>Done: {checkpoint}</source>
   <translation>Пройдено: {checkpoint}</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Эл. почта</translation>
  </message>
  <message>
   <source>E-mail, number or chat name</source>
   <translation>Почта, номер или имя в чате</translation>
  </message>
  <message>
   <source>Edit person</source>
   <translation>Правка данных</translation>
  </message>
  <message>
   <source>Edit person…</source>
   <translation>Изменить данные…</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Английский</translation>
  </message>
  <message>
   <source>Erase for good</source>
   <translation>Удалить навсегда</translation>
  </message>
  <message>
   <source>Erase this person…</source>
   <translation>Удалить данные этого человека…</translation>
  </message>
  <message>
   <source>Erase {name}?</source>
   <translation>Удалить данные: {name}?</translation>
  </message>
  <message>
   <source>Erased person</source>
   <translation>Данные удалены</translation>
  </message>
  <message>
   <source>Everything about {name}</source>
   <translation>Все данные: {name}</translation>
  </message>
  <message>
   <source>Fewer letters find more. Numbers are found in any notation.</source>
   <translation>Меньше букв — больше найдётся. Номер можно набрать в любом виде.</translation>
  </message>
  <message>
   <source>Find a person</source>
   <translation>Найти человека</translation>
  </message>
  <message>
   <source>For those on a ticket. Take it to see.</source>
   <translation>Для тех, кто ведёт обращение. Возьмите его, чтобы увидеть.</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Найдено</translation>
  </message>
  <message>
   <source>Goes on</source>
   <translation>Остаётся</translation>
  </message>
  <message>
   <source>Good to know</source>
   <translation>Важно знать</translation>
  </message>
  <message>
   <source>Good to know before you answer</source>
   <translation>Что важно знать перед ответом</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Лично</translation>
  </message>
  <message>
   <source>In touch for the first time</source>
   <translation>Обращается впервые</translation>
  </message>
  <message>
   <source>Kind of address</source>
   <translation>Вид адреса</translation>
  </message>
  <message>
   <source>Kinds of entries</source>
   <translation>Виды записей</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message numerus="yes">
   <source>Last answer rated %n of 5</source>
   <translation>
    <numerusform>Последний ответ оценён на %n из 5</numerusform>
    <numerusform>Последний ответ оценён на %n из 5</numerusform>
    <numerusform>Последний ответ оценён на %n из 5</numerusform>
   </translation>
  </message>
  <message>
   <source>Latest contacts</source>
   <translation>Последние контакты</translation>
  </message>
  <message>
   <source>Letters</source>
   <translation>Письма</translation>
  </message>
  <message>
   <source>Letters come back from here</source>
   <translation>Письма отсюда возвращаются</translation>
  </message>
  <message>
   <source>Letters to {address} do not arrive</source>
   <translation>Письма на {address} не доходят</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Объединить</translation>
  </message>
  <message>
   <source>Merge with another person…</source>
   <translation>Объединить с другим человеком…</translation>
  </message>
  <message>
   <source>Merge {name} with</source>
   <translation>Объединить: {name} и…</translation>
  </message>
  <message>
   <source>Merged with</source>
   <translation>Объединён с</translation>
  </message>
  <message>
   <source>Merged with {name}</source>
   <translation>Объединение: {name}</translation>
  </message>
  <message>
   <source>More about this person</source>
   <translation>Ещё об этом человеке</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <source>Name, number or address</source>
   <translation>Имя, номер или адрес</translation>
  </message>
  <message>
   <source>New person</source>
   <translation>Новый человек</translation>
  </message>
  <message>
   <source>New person…</source>
   <translation>Новый человек…</translation>
  </message>
  <message>
   <source>New to computers</source>
   <translation>Новичок в компьютерах</translation>
  </message>
  <message>
   <source>No address is known</source>
   <translation>Адрес неизвестен</translation>
  </message>
  <message>
   <source>No group</source>
   <translation>Без группы</translation>
  </message>
  <message>
   <source>No number is known</source>
   <translation>Номер неизвестен</translation>
  </message>
  <message>
   <source>No preference</source>
   <translation>Всё равно</translation>
  </message>
  <message>
   <source>No program here calls by itself. The number is copied.</source>
   <translation>Программы для звонков здесь нет. Номер скопирован.</translation>
  </message>
  <message>
   <source>No subject</source>
   <translation>Без темы</translation>
  </message>
  <message>
   <source>Nobody found</source>
   <translation>Никто не найден</translation>
  </message>
  <message>
   <source>Nobody found. Fewer letters find more.</source>
   <translation>Никто не найден. Меньше букв — больше найдётся.</translation>
  </message>
  <message>
   <source>Nobody has said yet. Press to choose.</source>
   <translation>Пока не отмечено. Нажмите, чтобы выбрать.</translation>
  </message>
  <message>
   <source>Nobody is known by this yet.</source>
   <translation>Под этим пока никто не известен.</translation>
  </message>
  <message>
   <source>Nobody is known here yet</source>
   <translation>Здесь пока никого нет</translation>
  </message>
  <message>
   <source>Nobody seems to be known twice.</source>
   <translation>Похоже, никто не записан дважды.</translation>
  </message>
  <message>
   <source>Nobody yet.</source>
   <translation>Пока никто.</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>Пока неизвестно</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Заметка</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Заметки</translation>
  </message>
  <message>
   <source>Notes about this person, only the team sees them</source>
   <translation>Заметки об этом человеке, их видит только команда</translation>
  </message>
  <message>
   <source>Nothing here.</source>
   <translation>Здесь ничего нет.</translation>
  </message>
  <message>
   <source>Older entries come when the team's desk can be reached.</source>
   <translation>Более старые записи появятся, когда будет связь с командой.</translation>
  </message>
  <message>
   <source>One more address or number</source>
   <translation>Ещё адрес или номер</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Организация</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Ещё участвуют</translation>
  </message>
  <message>
   <source>Part {name} again…</source>
   <translation>Отделить: {name}…</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Люди</translation>
  </message>
  <message>
   <source>People appear with their first letter, call or chat.</source>
   <translation>Люди появляются с первым письмом, звонком или чатом.</translation>
  </message>
  <message>
   <source>People found</source>
   <translation>Найденные люди</translation>
  </message>
  <message>
   <source>Perhaps</source>
   <translation>Возможно</translation>
  </message>
  <message>
   <source>Perhaps the same person</source>
   <translation>Возможно, тот же человек</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Человек</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Platform</source>
   <translation>Платформа</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>Польский</translation>
  </message>
  <message>
   <source>Possible duplicates</source>
   <translation>Возможные повторы</translation>
  </message>
  <message>
   <source>Possible duplicates…</source>
   <translation>Возможные повторы…</translation>
  </message>
  <message>
   <source>Prefers</source>
   <translation>Удобнее</translation>
  </message>
  <message>
   <source>Probably the same person</source>
   <translation>Вероятно, тот же человек</translation>
  </message>
  <message numerus="yes">
   <source>Rated %n of 5</source>
   <translation>
    <numerusform>Оценка: %n из 5</numerusform>
    <numerusform>Оценка: %n из 5</numerusform>
    <numerusform>Оценка: %n из 5</numerusform>
   </translation>
  </message>
  <message>
   <source>Ratings</source>
   <translation>Оценки</translation>
  </message>
  <message>
   <source>Reached at</source>
   <translation>Контакты</translation>
  </message>
  <message>
   <source>Recently in touch</source>
   <translation>Недавно на связи</translation>
  </message>
  <message>
   <source>Remember {address}</source>
   <translation>Запомнить {address}</translation>
  </message>
  <message>
   <source>Reminders</source>
   <translation>Напоминания</translation>
  </message>
  <message>
   <source>Remove {address}</source>
   <translation>Убрать: {address}</translation>
  </message>
  <message>
   <source>Request</source>
   <translation>Обращение</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>Русский</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Save everything about this person…</source>
   <translation>Сохранить всё об этом человеке…</translation>
  </message>
  <message>
   <source>Save to a file</source>
   <translation>Сохранение в файл</translation>
  </message>
  <message>
   <source>Save what is shown to a file…</source>
   <translation>Сохранить показанное в файл…</translation>
  </message>
  <message>
   <source>Saved.</source>
   <translation>Сохранено.</translation>
  </message>
  <message>
   <source>Say the name</source>
   <translation>Как произносить</translation>
  </message>
  <message>
   <source>Search in the time line</source>
   <translation>Искать в истории</translation>
  </message>
  <message>
   <source>See all</source>
   <translation>Показать все</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Показать</translation>
  </message>
  <message>
   <source>Show: {words}</source>
   <translation>Показать: {words}</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Tech level</source>
   <translation>С техникой</translation>
  </message>
  <message>
   <source>Tech level: {level}</source>
   <translation>С техникой: {level}</translation>
  </message>
  <message>
   <source>The file was not saved.</source>
   <translation>Файл не сохранён.</translation>
  </message>
  <message>
   <source>The person was erased. Counts and dates are kept.</source>
   <translation>Данные человека удалены. Количества и даты сохранены.</translation>
  </message>
  <message>
   <source>These are two people</source>
   <translation>Это два человека</translation>
  </message>
  <message>
   <source>They are not shown as one person any more.</source>
   <translation>Они больше не показываются как один человек.</translation>
  </message>
  <message>
   <source>This address has a slip: a letter could not be sent there.</source>
   <translation>В адресе опечатка: письмо туда не дойдёт.</translation>
  </message>
  <message>
   <source>This is somebody else…</source>
   <translation>Это кто-то другой…</translation>
  </message>
  <message>
   <source>This ticket belongs to them now.</source>
   <translation>Обращение теперь за этим человеком.</translation>
  </message>
  <message>
   <source>Time line</source>
   <translation>История</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Часовой пояс</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Попробовать снова</translation>
  </message>
  <message>
   <source>Two people</source>
   <translation>Два человека</translation>
  </message>
  <message>
   <source>Two people are one now.</source>
   <translation>Два человека объединены.</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>Визиты</translation>
  </message>
  <message>
   <source>Webinar {when}, not in yet: {title}</source>
   <translation>Вебинар {when}, ещё не вошёл: {title}</translation>
  </message>
  <message>
   <source>Webinars</source>
   <translation>Вебинары</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Что</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Когда</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Кто</translation>
  </message>
  <message>
   <source>Who has read “Good to know”</source>
   <translation>Кто читал «Важно знать»</translation>
  </message>
  <message>
   <source>Who has read “Good to know”…</source>
   <translation>Кто читал «Важно знать»…</translation>
  </message>
  <message>
   <source>Who is this?</source>
   <translation>Кто это?</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Слова</translation>
  </message>
  <message>
   <source>Words that were said</source>
   <translation>Слова, которые прозвучали</translation>
  </message>
  <message>
   <source>Write an e-mail</source>
   <translation>Написать письмо</translation>
  </message>
  <message>
   <source>Write to {address}</source>
   <translation>Написать на {address}</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
   </translation>
  </message>
  <message>
   <source>by chat</source>
   <translation>в чате</translation>
  </message>
  <message>
   <source>by e-mail</source>
   <translation>по почте</translation>
  </message>
  <message>
   <source>by phone</source>
   <translation>по телефону</translation>
  </message>
  <message>
   <source>in copy</source>
   <translation>в копии</translation>
  </message>
  <message>
   <source>in person</source>
   <translation>лично</translation>
  </message>
  <message>
   <source>in the room</source>
   <translation>вход в комнату</translation>
  </message>
  <message>
   <source>invited</source>
   <translation>приглашение отправлено</translation>
  </message>
  <message>
   <source>is not reminded in this time.</source>
   <translation>в это время не получит напоминаний.</translation>
  </message>
  <message>
   <source>left the room</source>
   <translation>выход из комнаты</translation>
  </message>
  <message>
   <source>link opened</source>
   <translation>ссылка открыта</translation>
  </message>
  <message>
   <source>merge people known twice</source>
   <translation>объединить людей повторы дубли</translation>
  </message>
  <message>
   <source>names differ by one letter</source>
   <translation>имена отличаются одной буквой</translation>
  </message>
  <message>
   <source>new</source>
   <translation>новое</translation>
  </message>
  <message numerus="yes">
   <source>on %n days</source>
   <translation>
    <numerusform>в %n день</numerusform>
    <numerusform>в %n дня</numerusform>
    <numerusform>в %n дней</numerusform>
   </translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>отложено</translation>
  </message>
  <message>
   <source>one has no name yet</source>
   <translation>у одного ещё нет имени</translation>
  </message>
  <message>
   <source>one has only a part of the name</source>
   <translation>у одного только часть имени</translation>
  </message>
  <message>
   <source>open</source>
   <translation>открыто</translation>
  </message>
  <message>
   <source>participant learner add</source>
   <translation>участник ученик добавить</translation>
  </message>
  <message>
   <source>prefers chat</source>
   <translation>удобнее чат</translation>
  </message>
  <message>
   <source>prefers e-mail</source>
   <translation>удобнее почта</translation>
  </message>
  <message>
   <source>prefers the phone</source>
   <translation>удобнее телефон</translation>
  </message>
  <message>
   <source>prefers to come by</source>
   <translation>удобнее зайти</translation>
  </message>
  <message>
   <source>registered</source>
   <translation>запись на вебинар</translation>
  </message>
  <message>
   <source>reminded</source>
   <translation>напоминание отправлено</translation>
  </message>
  <message>
   <source>same birthday</source>
   <translation>та же дата рождения</translation>
  </message>
  <message>
   <source>same chat name</source>
   <translation>то же имя в чате</translation>
  </message>
  <message>
   <source>same e-mail address</source>
   <translation>тот же адрес почты</translation>
  </message>
  <message>
   <source>same group</source>
   <translation>та же группа</translation>
  </message>
  <message>
   <source>same login on the platform</source>
   <translation>тот же логин на платформе</translation>
  </message>
  <message>
   <source>same name</source>
   <translation>то же имя</translation>
  </message>
  <message>
   <source>same number</source>
   <translation>тот же номер</translation>
  </message>
  <message>
   <source>same organisation</source>
   <translation>та же организация</translation>
  </message>
  <message>
   <source>same postal address</source>
   <translation>тот же почтовый адрес</translation>
  </message>
  <message>
   <source>solved</source>
   <translation>решено</translation>
  </message>
  <message>
   <source>stands alone again.</source>
   <translation>– снова отдельный человек.</translation>
  </message>
  <message>
   <source>time line</source>
   <translation>история</translation>
  </message>
  <message>
   <source>waits for the participant</source>
   <translation>ждём участника</translation>
  </message>
  <message>
   <source>{group} · tutor {tutor}</source>
   <translation>{group} · ведёт {tutor}</translation>
  </message>
  <message>
   <source>{name}, {when}. Press to change.</source>
   <translation>{name}, {when}. Нажмите, чтобы изменить.</translation>
  </message>
  <message>
   <source>{place}, {time} there now</source>
   <translation>{place}, там сейчас {time}</translation>
  </message>
  <message numerus="yes">
   <source>{title}: late by %n days</source>
   <translation>
    <numerusform>{title}: опоздание %n день</numerusform>
    <numerusform>{title}: опоздание %n дня</numerusform>
    <numerusform>{title}: опоздание %n дней</numerusform>
   </translation>
  </message>
  <message>
   <source>{when}. Press to change.</source>
   <translation>{when}. Нажмите, чтобы изменить.</translation>
  </message>
 </context>
 <context>
  <name>phone</name>
  <message numerus="yes">
   <source>%n calls now</source>
   <translation>
    <numerusform>сейчас %n звонок</numerusform>
    <numerusform>сейчас %n звонка</numerusform>
    <numerusform>сейчас %n звонков</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n queues</source>
   <translation>
    <numerusform>%n очередь</numerusform>
    <numerusform>%n очереди</numerusform>
    <numerusform>%n очередей</numerusform>
   </translation>
  </message>
  <message>
   <source>5 s in most of Europe, 6 s in North America.</source>
   <translation>5 с в большей части Европы, 6 с в Северной Америке.</translation>
  </message>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Изменить их может руководитель или администратор.</translation>
  </message>
  <message>
   <source>A name is needed first: what the team calls this phone system.</source>
   <translation>Сначала нужно название: как команда называет эту АТС.</translation>
  </message>
  <message>
   <source>A section of its manager.conf; FreePBX: Settings, Asterisk Manager Users.</source>
   <translation>Раздел её manager.conf; FreePBX: Settings, Asterisk Manager Users.</translation>
  </message>
  <message>
   <source>Address that the phone system calls</source>
   <translation>Адрес, к которому обращается АТС</translation>
  </message>
  <message>
   <source>Another, over HTTP</source>
   <translation>Другая, по HTTP</translation>
  </message>
  <message>
   <source>As the phone system calls it: 1001, or PJSIP/anna. It rings when you call from here.</source>
   <translation>Как его называет АТС: 1001 или PJSIP/anna. Он звонит, когда вы звоните отсюда.</translation>
  </message>
  <message>
   <source>Asterisk FreePBX PBX SIP telephone</source>
   <translation>Asterisk FreePBX PBX SIP АТС телефон</translation>
  </message>
  <message>
   <source>Asterisk or FreePBX at {host}</source>
   <translation>Asterisk или FreePBX на {host}</translation>
  </message>
  <message>
   <source>Asterisk, FreePBX</source>
   <translation>Asterisk, FreePBX</translation>
  </message>
  <message>
   <source>Calls of these phone systems ring here, with who it is and what it is about.</source>
   <translation>Звонки этих АТС звонят здесь; сразу видно, кто звонит и о чём.</translation>
  </message>
  <message>
   <source>Choose my phone and how it rings</source>
   <translation>Выбрать мой телефон и звонок</translation>
  </message>
  <message>
   <source>Computer</source>
   <translation>Компьютер</translation>
  </message>
  <message>
   <source>Connect a phone system</source>
   <translation>Подключить АТС</translation>
  </message>
  <message>
   <source>Context for our calls and transfers</source>
   <translation>Контекст наших звонков и переводов</translation>
  </message>
  <message>
   <source>Contexts where calls from outside begin</source>
   <translation>Контексты, где начинаются звонки извне</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Копировать</translation>
  </message>
  <message>
   <source>Copy the command</source>
   <translation>Скопировать команду</translation>
  </message>
  <message>
   <source>Dial plan</source>
   <translation>План набора</translation>
  </message>
  <message>
   <source>Empty: as the dial plan has it.</source>
   <translation>Пусто: как в плане набора.</translation>
  </message>
  <message>
   <source>Empty: the usual ones. With commas between them; * stands for anything.</source>
   <translation>Пусто: обычные. Через запятую; * означает любой.</translation>
  </message>
  <message>
   <source>Encrypted (TLS)</source>
   <translation>Шифрованное (TLS)</translation>
  </message>
  <message>
   <source>Hear it</source>
   <translation>Послушать</translation>
  </message>
  <message>
   <source>How loud a call rings here</source>
   <translation>Как громко здесь звонит телефон</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Используется</translation>
  </message>
  <message>
   <source>It is shown only now: copy it into the phone system, with the public name of the gateway in place of the first part.</source>
   <translation>Он показан только сейчас: скопируйте его в АТС, а вместо первой части укажите публичное имя шлюза.</translation>
  </message>
  <message>
   <source>It rings on</source>
   <translation>Звонит через</translation>
  </message>
  <message>
   <source>It works: {version}</source>
   <translation>Работает: {version}</translation>
  </message>
  <message>
   <source>Its address was shown when it was made. A new one makes the old one invalid.</source>
   <translation>Адрес был показан при создании. Новый отменяет старый.</translation>
  </message>
  <message>
   <source>Its calls stay.</source>
   <translation>Её звонки остаются.</translation>
  </message>
  <message>
   <source>Its manager.conf does not let this user do: {actions}. Answering and calling from here needs it.</source>
   <translation>Её manager.conf не разрешает этому пользователю: {actions}. Без этого отсюда нельзя отвечать и звонить.</translation>
  </message>
  <message>
   <source>Keep it until Third Ring closes</source>
   <translation>Хранить до закрытия Third Ring</translation>
  </message>
  <message>
   <source>Kind of phone system</source>
   <translation>Вид АТС</translation>
  </message>
  <message>
   <source>Loud</source>
   <translation>Громко</translation>
  </message>
  <message>
   <source>Make a new address</source>
   <translation>Создать новый адрес</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>No gateway has said anything of it yet.</source>
   <translation>Ни один шлюз ещё ничего о ней не сообщил.</translation>
  </message>
  <message>
   <source>No phone system is connected yet. Calls can be written down by hand at any time.</source>
   <translation>АТС пока не подключена. Звонки всегда можно записать вручную.</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Обычно</translation>
  </message>
  <message>
   <source>Not connected</source>
   <translation>Нет подключения</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Не сохранено.</translation>
  </message>
  <message>
   <source>Number that our calls show</source>
   <translation>Номер, который видят при наших звонках</translation>
  </message>
  <message>
   <source>Number that our calls show, by the number called</source>
   <translation>Номер, который видят при наших звонках, по набранному номеру</translation>
  </message>
  <message>
   <source>Numbers that are turned away</source>
   <translation>Номера, которые отклоняются</translation>
  </message>
  <message>
   <source>One a line: 48* = +48221234567. The first that fits counts.</source>
   <translation>По одному в строке: 48* = +48221234567. Действует первый подходящий.</translation>
  </message>
  <message>
   <source>One ring lasts</source>
   <translation>Один гудок длится</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Порт</translation>
  </message>
  <message>
   <source>Queues skip the phones of people who are not available</source>
   <translation>Очереди пропускают телефоны тех, кто недоступен</translation>
  </message>
  <message>
   <source>Quiet</source>
   <translation>Тихо</translation>
  </message>
  <message>
   <source>Secret</source>
   <translation>Пароль</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>Без звука</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Выключена</translation>
  </message>
  <message>
   <source>Technology of the phones</source>
   <translation>Технология телефонов</translation>
  </message>
  <message>
   <source>Tells the gateway of its calls over HTTP</source>
   <translation>Сообщает шлюзу о звонках по HTTP</translation>
  </message>
  <message>
   <source>The name of the computer is needed first.</source>
   <translation>Сначала нужно имя компьютера.</translation>
  </message>
  <message>
   <source>The name of the user is needed first.</source>
   <translation>Сначала нужно имя пользователя.</translation>
  </message>
  <message>
   <source>The one the computer prefers</source>
   <translation>Устройство по умолчанию</translation>
  </message>
  <message>
   <source>The secret belongs where the gateway runs.</source>
   <translation>Пароль нужен там, где работает шлюз.</translation>
  </message>
  <message>
   <source>There, after saving, run: {command}</source>
   <translation>После сохранения выполните там: {command}</translation>
  </message>
  <message>
   <source>This computer names no device for sounds. A call beeps, where it can.</source>
   <translation>Этот компьютер не называет ни одного звукового устройства. О звонке сообщает короткий сигнал, если это возможно.</translation>
  </message>
  <message>
   <source>Try the connection</source>
   <translation>Проверить подключение</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Пользователь</translation>
  </message>
  <message>
   <source>Waits for calls</source>
   <translation>Ждёт звонков</translation>
  </message>
  <message>
   <source>What stands before an extension: PJSIP/1001.</source>
   <translation>То, что стоит перед внутренним номером: PJSIP/1001.</translation>
  </message>
  <message>
   <source>What the team calls it.</source>
   <translation>Как её называет команда.</translation>
  </message>
  <message>
   <source>Which phone is yours?</source>
   <translation>Какой телефон ваш?</translation>
  </message>
  <message>
   <source>While another program is in front a small window shows who calls. Its buttons work with the mouse; the keys work while Third Ring is in front.</source>
   <translation>Когда впереди другая программа, небольшое окно показывает, кто звонит. Его кнопки работают мышью; клавиши работают, когда впереди Third Ring.</translation>
  </message>
  <message>
   <source>With country code, commas between them. They hear the busy tone.</source>
   <translation>С кодом страны, через запятую. Они слышат сигнал «занято».</translation>
  </message>
  <message>
   <source>extension sound device volume</source>
   <translation>внутренний номер звук устройство громкость</translation>
  </message>
  <message>
   <source>kept, type another one to change it</source>
   <translation>сохранён, введите другой, чтобы изменить</translation>
  </message>
  <message>
   <source>{name} is kept as you set it.</source>
   <translation>Сохранено: {name}.</translation>
  </message>
  <message>
   <source>{name} is not connected any more.</source>
   <translation>Отключено: {name}.</translation>
  </message>
 </context>
 <context>
  <name>practice</name>
  <message numerus="yes">
   <source>%n people tell of the same trouble. Open an incident for them.</source>
   <translation>
    <numerusform>%n человек сообщает о неполадке. Откройте инцидент.</numerusform>
    <numerusform>%n человека сообщают об одной неполадке. Откройте для них инцидент.</numerusform>
    <numerusform>%n человек сообщают об одной неполадке. Откройте для них инцидент.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stations say no-go. Wait, call a hold, or accept it and write down why.</source>
   <translation>
    <numerusform>%n участок не готов. Подождите, остановите отсчёт или примите это и запишите почему.</numerusform>
    <numerusform>%n участка не готовы. Подождите, остановите отсчёт или примите это и запишите почему.</numerusform>
    <numerusform>%n участков не готовы. Подождите, остановите отсчёт или примите это и запишите почему.</numerusform>
   </translation>
  </message>
  <message>
   <source>A desk of its own, with people who are played. Nothing reaches anybody.</source>
   <translation>Отдельная служба, людей играет программа. Отсюда ничего ни к кому не уходит.</translation>
  </message>
  <message>
   <source>Ask the stations whether they are go. Their answers come one by one.</source>
   <translation>Спросите участки, готовы ли они. Ответы придут один за другим.</translation>
  </message>
  <message>
   <source>Do it for me</source>
   <translation>Сделать за меня</translation>
  </message>
  <message>
   <source>Everybody is go. Say Go for start; without it T waits two minutes before.</source>
   <translation>Все готовы. Скажите: к запуску готовы; иначе T остановится за две минуты до начала.</translation>
  </message>
  <message>
   <source>Half an hour left: begin the sound check.</source>
   <translation>Осталось полчаса: начните проверку звука.</translation>
  </message>
  <message>
   <source>It goes by itself now. Look around, answer a ticket, or call a hold.</source>
   <translation>Сейчас всё идёт само. Осмотритесь, ответьте на обращение или остановите отсчёт.</translation>
  </message>
  <message>
   <source>Leave the practice</source>
   <translation>Выйти из тренировки</translation>
  </message>
  <message>
   <source>Look at what is left, then end the launch.</source>
   <translation>Посмотрите, что осталось, и завершите запуск.</translation>
  </message>
  <message>
   <source>More people write than the crew can answer. Call in somebody who waits.</source>
   <translation>Пишут больше, чем команда успевает ответить. Вызовите кого-нибудь из резерва.</translation>
  </message>
  <message>
   <source>Nobody tells of it any more. Solve the incident for all at once.</source>
   <translation>Об этом больше никто не сообщает. Закройте инцидент сразу для всех.</translation>
  </message>
  <message>
   <source>Open the doors. People are coming, and the first ones ask for help.</source>
   <translation>Откройте вход. Люди приходят, и первые уже просят о помощи.</translation>
  </message>
  <message>
   <source>Practice</source>
   <translation>Тренировка</translation>
  </message>
  <message numerus="yes">
   <source>Practice, %n minutes left</source>
   <translation>
    <numerusform>Тренировка, осталась %n минута</numerusform>
    <numerusform>Тренировка, осталось %n минуты</numerusform>
    <numerusform>Тренировка, осталось %n минут</numerusform>
   </translation>
  </message>
  <message>
   <source>Practice: the launch is over</source>
   <translation>Тренировка: запуск завершён</translation>
  </message>
  <message>
   <source>Practise a launch</source>
   <translation>Потренировать запуск</translation>
  </message>
  <message>
   <source>Practise again</source>
   <translation>Ещё одна тренировка</translation>
  </message>
  <message>
   <source>Read how it went. What you did here is gone when you leave.</source>
   <translation>Прочитайте, как прошло. После выхода ничего из этого не останется.</translation>
  </message>
  <message>
   <source>Setting the stage…</source>
   <translation>Готовим сцену…</translation>
  </message>
  <message>
   <source>T stands still. When you are ready, let it run on.</source>
   <translation>T остановлен. Когда будете готовы, продолжите отсчёт.</translation>
  </message>
  <message>
   <source>Tell the tutor: a card on their screen, read in two seconds.</source>
   <translation>Скажите ведущему: карточка на его экране читается за две секунды.</translation>
  </message>
  <message>
   <source>The lesson comes to its end: begin the questions.</source>
   <translation>Урок подходит к концу: начните вопросы.</translation>
  </message>
  <message numerus="yes">
   <source>The start waits for %n answers. They are on their way.</source>
   <translation>
    <numerusform>Запуск ждёт %n ответ. Он скоро придёт.</numerusform>
    <numerusform>Запуск ждёт %n ответа. Они скоро придут.</numerusform>
    <numerusform>Запуск ждёт %n ответов. Они скоро придут.</numerusform>
   </translation>
  </message>
  <message>
   <source>The webinar is over. Begin the wrap-up and see who never got in.</source>
   <translation>Вебинар окончен. Начните завершение и посмотрите, кто так и не вошёл.</translation>
  </message>
  <message numerus="yes">
   <source>Write once to all %n people it concerns.</source>
   <translation>
    <numerusform>Напишите %n человеку, которого это касается.</numerusform>
    <numerusform>Напишите один раз всем %n людям, которых это касается.</numerusform>
    <numerusform>Напишите один раз всем %n людям, которых это касается.</numerusform>
   </translation>
  </message>
  <message>
   <source>You are live. See who opened the link and is not in the room.</source>
   <translation>Вы в эфире. Посмотрите, кто открыл ссылку, но не вошёл в комнату.</translation>
  </message>
  <message>
   <source>You lead this launch. Begin the crew call, so that everybody comes.</source>
   <translation>Вы ведёте этот запуск. Начните сбор, чтобы все пришли.</translation>
  </message>
  <message>
   <source>practice launch rehearse exercise training ten minutes</source>
   <translation>тренировка учение запуск репетиция десять минут</translation>
  </message>
 </context>
 <context>
  <name>quality</name>
  <message>
   <source>A gap was reported.</source>
   <translation>Сообщено, чего не хватает.</translation>
  </message>
  <message>
   <source>About my work</source>
   <translation>О моей работе</translation>
  </message>
  <message>
   <source>An article was flagged.</source>
   <translation>Статья отмечена.</translation>
  </message>
  <message>
   <source>Answered by {name}</source>
   <translation>Отвечает: {name}</translation>
  </message>
  <message>
   <source>Answered by {name}, {reviewer} reads it</source>
   <translation>Отвечает {name}, разбирает {reviewer}</translation>
  </message>
  <message>
   <source>Change it</source>
   <translation>Изменить</translation>
  </message>
  <message>
   <source>Everybody else wrote in this ticket</source>
   <translation>Все остальные писали в этом обращении</translation>
  </message>
  <message>
   <source>Flag the article…</source>
   <translation>Отметить статью…</translation>
  </message>
  <message>
   <source>Four short answers first.</source>
   <translation>Сначала четыре коротких ответа.</translation>
  </message>
  <message>
   <source>From {name}, {day}</source>
   <translation>От: {name}, {day}</translation>
  </message>
  <message>
   <source>Give it to…</source>
   <translation>Передать…</translation>
  </message>
  <message>
   <source>Give the feedback</source>
   <translation>Передать отзыв</translation>
  </message>
  <message>
   <source>Given to {name}.</source>
   <translation>Передано: {name}.</translation>
  </message>
  <message>
   <source>How many of the reviewed answers had a yes. People are never counted one by one, nor compared.</source>
   <translation>У скольких разобранных ответов стоит «да». Людей не считают по одному и не сравнивают.</translation>
  </message>
  <message>
   <source>I have read it</source>
   <translation>Прочитано</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Нет</translation>
  </message>
  <message>
   <source>No article was used in this ticket.</source>
   <translation>В этом обращении статьи не использовались.</translation>
  </message>
  <message>
   <source>Nothing to review</source>
   <translation>Разбирать нечего</translation>
  </message>
  <message>
   <source>Nothing to say of it</source>
   <translation>Сказать нечего</translation>
  </message>
  <message>
   <source>Nothing to say of it.</source>
   <translation>Сказать нечего.</translation>
  </message>
  <message>
   <source>Nothing was reviewed yet.</source>
   <translation>Пока ничего не разобрано.</translation>
  </message>
  <message>
   <source>Nothing was said of your work yet</source>
   <translation>О вашей работе пока ничего не сказано</translation>
  </message>
  <message>
   <source>Now and then a colleague reads a ticket of yours, and says a kind word.</source>
   <translation>Иногда коллега читает ваше обращение и говорит доброе слово.</translation>
  </message>
  <message>
   <source>One kind sentence: what was good, what would help next time</source>
   <translation>Одно доброе предложение: что было хорошо, что поможет в следующий раз</translation>
  </message>
  <message>
   <source>One kind sentence: what would make it better?</source>
   <translation>Одно доброе предложение: что сделало бы это лучше?</translation>
  </message>
  <message>
   <source>One line back, if you like</source>
   <translation>Строка в ответ, если хотите</translation>
  </message>
  <message>
   <source>Only {name} reads it.</source>
   <translation>Читает только: {name}.</translation>
  </message>
  <message>
   <source>Open it again to put it right</source>
   <translation>Открыть снова, чтобы исправить</translation>
  </message>
  <message>
   <source>Partly</source>
   <translation>Частично</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Прочитать</translation>
  </message>
  <message>
   <source>Read by {name}</source>
   <translation>Прочитано. Кем: {name}</translation>
  </message>
  <message numerus="yes">
   <source>Read the %n reviews when you have a quiet minute.</source>
   <translation>
    <numerusform>Прочитайте %n отзыв, когда будет спокойная минута.</numerusform>
    <numerusform>Прочитайте %n отзыва, когда будет спокойная минута.</numerusform>
    <numerusform>Прочитайте %n отзывов, когда будет спокойная минута.</numerusform>
   </translation>
  </message>
  <message>
   <source>Read the ticket</source>
   <translation>Прочитать обращение</translation>
  </message>
  <message>
   <source>Read.</source>
   <translation>Прочитано.</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Ответить</translation>
  </message>
  <message>
   <source>Report a gap…</source>
   <translation>Сообщить, чего не хватает…</translation>
  </message>
  <message>
   <source>Reviews</source>
   <translation>Разборы</translation>
  </message>
  <message>
   <source>Said to {name}</source>
   <translation>Отзыв передан. Кому: {name}</translation>
  </message>
  <message>
   <source>Said to {name}.</source>
   <translation>Передано. Кому: {name}.</translation>
  </message>
  <message>
   <source>Solved tickets come here by chance once a week. Leads set how many.</source>
   <translation>Раз в неделю сюда случайно попадают решённые обращения. Сколько, решают руководители.</translation>
  </message>
  <message>
   <source>Somebody took time for your work.</source>
   <translation>Кто-то уделил время вашей работе.</translation>
  </message>
  <message>
   <source>Thank you.</source>
   <translation>Спасибо.</translation>
  </message>
  <message>
   <source>The answer was right</source>
   <translation>Ответ был верным</translation>
  </message>
  <message>
   <source>The next step was clear</source>
   <translation>Следующий шаг был ясен</translation>
  </message>
  <message>
   <source>The question was understood</source>
   <translation>Вопрос понят</translation>
  </message>
  <message>
   <source>The ticket was opened again to put it right.</source>
   <translation>Обращение открыто снова, чтобы исправить.</translation>
  </message>
  <message>
   <source>The tone was warm</source>
   <translation>Тон был тёплым</translation>
  </message>
  <message>
   <source>The whole desk</source>
   <translation>Вся команда</translation>
  </message>
  <message>
   <source>To review</source>
   <translation>К разбору</translation>
  </message>
  <message>
   <source>Too few to say: shown from {few} on</source>
   <translation>Слишком мало, чтобы судить: видно от {few}</translation>
  </message>
  <message>
   <source>Use as an example</source>
   <translation>Использовать как пример</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Неделя</translation>
  </message>
  <message>
   <source>Which reviews</source>
   <translation>Какие разборы</translation>
  </message>
  <message>
   <source>Write it anew</source>
   <translation>Написать заново</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Да</translation>
  </message>
  <message>
   <source>new</source>
   <translation>новое</translation>
  </message>
  <message>
   <source>{name} left you a few words. Read them when you have a quiet minute.</source>
   <translation>{name}: несколько слов для вас. Прочитайте, когда будет спокойная минута.</translation>
  </message>
  <message>
   <source>{name} replied</source>
   <translation>Есть ответ: {name}</translation>
  </message>
  <message>
   <source>{name} replied: {words}</source>
   <translation>{name}: {words}</translation>
  </message>
  <message>
   <source>{yes} of {all}</source>
   <translation>{yes} из {all}</translation>
  </message>
 </context>
 <context>
  <name>queue</name>
  <message numerus="yes">
   <source>%n channels</source>
   <translation>
    <numerusform>%n канал</numerusform>
    <numerusform>%n канала</numerusform>
    <numerusform>%n каналов</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n near the limit</source>
   <translation>
    <numerusform>%n близко к сроку</numerusform>
    <numerusform>%n близко к сроку</numerusform>
    <numerusform>%n близко к сроку</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n новое</numerusform>
    <numerusform>%n новых</numerusform>
    <numerusform>%n новых</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open</source>
   <translation>
    <numerusform>%n открытое</numerusform>
    <numerusform>%n открытых</numerusform>
    <numerusform>%n открытых</numerusform>
   </translation>
  </message>
  <message>
   <source>All</source>
   <translation>Все</translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Задание</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Очистить фильтр</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Закрыто</translation>
  </message>
  <message>
   <source>Colleagues’</source>
   <translation>У коллег</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Материалы</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>Почта</translation>
  </message>
  <message>
   <source>Everything is claimed</source>
   <translation>Всё уже взято</translation>
  </message>
  <message>
   <source>Fetching tickets. Ringing calls still come through.</source>
   <translation>Загружаем обращения. Звонки поступают как обычно.</translation>
  </message>
  <message>
   <source>Filter and views</source>
   <translation>Фильтр и виды</translation>
  </message>
  <message>
   <source>Filter and views, a filter is on</source>
   <translation>Фильтр и виды, фильтр включён</translation>
  </message>
  <message>
   <source>Filter the queue</source>
   <translation>Фильтр очереди</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Найдено</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Высокий</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Лично</translation>
  </message>
  <message>
   <source>Language: {name}</source>
   <translation>Язык: {name}</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Низкий</translation>
  </message>
  <message>
   <source>Merged</source>
   <translation>Объединено</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Мои</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>Название вида</translation>
  </message>
  <message>
   <source>Near limit</source>
   <translation>Срок близко</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Новое</translation>
  </message>
  <message>
   <source>New calls, emails and chats appear here by themselves.</source>
   <translation>Новые звонки, письма и чаты появятся здесь сами.</translation>
  </message>
  <message>
   <source>Newest</source>
   <translation>Сначала новые</translation>
  </message>
  <message>
   <source>No limit is near</source>
   <translation>Ни один срок не близко</translation>
  </message>
  <message>
   <source>No subject</source>
   <translation>Без темы</translation>
  </message>
  <message>
   <source>No ticket has all of this.</source>
   <translation>Ни в одном обращении нет всего этого.</translation>
  </message>
  <message>
   <source>Nobody is waiting</source>
   <translation>Никто не ждёт</translation>
  </message>
  <message>
   <source>Nobody waits for you</source>
   <translation>Вас никто не ждёт</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Обычный</translation>
  </message>
  <message>
   <source>Not delivered</source>
   <translation>Не доставлено</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>Контакт пока не знаком</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Ничего не найдено</translation>
  </message>
  <message>
   <source>Nothing solved yet</source>
   <translation>Пока ничего не решено</translation>
  </message>
  <message>
   <source>Number not known yet</source>
   <translation>Номер пока не знаком</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>Отложено</translation>
  </message>
  <message>
   <source>One group</source>
   <translation>Одна группа</translation>
  </message>
  <message>
   <source>One person’s</source>
   <translation>Одного человека</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыто</translation>
  </message>
  <message>
   <source>Order: {order}</source>
   <translation>Порядок: {order}</translation>
  </message>
  <message>
   <source>Organisational</source>
   <translation>Организация</translation>
  </message>
  <message>
   <source>Owner: {name}</source>
   <translation>Ведёт: {name}</translation>
  </message>
  <message>
   <source>Pending</source>
   <translation>Ожидает</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>Очередь</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Save as view</source>
   <translation>Сохранить как вид</translation>
  </message>
  <message>
   <source>Sending…</source>
   <translation>Отправляется…</translation>
  </message>
  <message>
   <source>Show the whole queue</source>
   <translation>Показать всю очередь</translation>
  </message>
  <message>
   <source>Shows the list as it is now</source>
   <translation>Показывает список в текущем виде</translation>
  </message>
  <message>
   <source>Snoozed</source>
   <translation>Спят до срока</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Решённые</translation>
  </message>
  <message>
   <source>Somebody unknown</source>
   <translation>Незнакомый человек</translation>
  </message>
  <message>
   <source>Tag: {name}</source>
   <translation>Метка: {name}</translation>
  </message>
  <message>
   <source>Technical</source>
   <translation>Техника</translation>
  </message>
  <message>
   <source>The program made a mistake, and wrote it to its log.</source>
   <translation>Программа ошиблась и записала это в журнал.</translation>
  </message>
  <message>
   <source>The queue could not be read.</source>
   <translation>Не удалось прочитать очередь.</translation>
  </message>
  <message>
   <source>The view could not be changed.</source>
   <translation>Не удалось изменить вид.</translation>
  </message>
  <message>
   <source>Time left</source>
   <translation>По сроку</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Повторить</translation>
  </message>
  <message>
   <source>Types in the chat…</source>
   <translation>Пишет в чате…</translation>
  </message>
  <message>
   <source>Unclaimed</source>
   <translation>Ничьи</translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation>Срочный</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>Виды</translation>
  </message>
  <message>
   <source>Waiting for the participant</source>
   <translation>Ждём участника</translation>
  </message>
  <message>
   <source>Waiting for us</source>
   <translation>Ждёт нас</translation>
  </message>
  <message>
   <source>Waiting longest</source>
   <translation>Ждут дольше</translation>
  </message>
  <message>
   <source>Waits for the connection</source>
   <translation>Ждёт соединения</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Вебинар</translation>
  </message>
  <message>
   <source>Which tickets</source>
   <translation>Какие обращения</translation>
  </message>
  <message>
   <source>Words: {words}</source>
   <translation>Слова: {words}</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Вы</translation>
  </message>
  <message>
   <source>Your tickets are safe. Try again.</source>
   <translation>Обращения в сохранности. Попробуйте ещё раз.</translation>
  </message>
  <message>
   <source>Yours</source>
   <translation>Ваши</translation>
  </message>
  <message>
   <source>being sent</source>
   <translation>отправляется</translation>
  </message>
  <message>
   <source>channel:email tag:invoice words</source>
   <translation>channel:email tag:счёт слова</translation>
  </message>
  <message>
   <source>folded</source>
   <translation>свёрнуто</translation>
  </message>
  <message>
   <source>high priority</source>
   <translation>высокий приоритет</translation>
  </message>
  <message>
   <source>in time</source>
   <translation>в срок</translation>
  </message>
  <message>
   <source>near the limit</source>
   <translation>срок близко</translation>
  </message>
  <message>
   <source>new</source>
   <translation>новое</translation>
  </message>
  <message>
   <source>new to computers</source>
   <translation>новичок в компьютерах</translation>
  </message>
  <message>
   <source>not delivered</source>
   <translation>не доставлено</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>отложено</translation>
  </message>
  <message>
   <source>open</source>
   <translation>открыто</translation>
  </message>
  <message>
   <source>over the limit</source>
   <translation>сверх срока</translation>
  </message>
  <message>
   <source>reply to a reminder</source>
   <translation>ответ на напоминание</translation>
  </message>
  <message>
   <source>since Friday</source>
   <translation>с пятницы</translation>
  </message>
  <message>
   <source>since Monday</source>
   <translation>с понедельника</translation>
  </message>
  <message>
   <source>since Saturday</source>
   <translation>с субботы</translation>
  </message>
  <message>
   <source>since Sunday</source>
   <translation>с воскресенья</translation>
  </message>
  <message>
   <source>since Thursday</source>
   <translation>с четверга</translation>
  </message>
  <message>
   <source>since Tuesday</source>
   <translation>со вторника</translation>
  </message>
  <message>
   <source>since Wednesday</source>
   <translation>со среды</translation>
  </message>
  <message>
   <source>since yesterday</source>
   <translation>со вчерашнего дня</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>с {day}</translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation>с {time}</translation>
  </message>
  <message>
   <source>snoozed</source>
   <translation>спит</translation>
  </message>
  <message>
   <source>solved</source>
   <translation>решено</translation>
  </message>
  <message>
   <source>unclaimed</source>
   <translation>ничьё</translation>
  </message>
  <message>
   <source>unfolded</source>
   <translation>развёрнуто</translation>
  </message>
  <message>
   <source>until Friday</source>
   <translation>до пятницы</translation>
  </message>
  <message>
   <source>until Monday</source>
   <translation>до понедельника</translation>
  </message>
  <message>
   <source>until Saturday</source>
   <translation>до субботы</translation>
  </message>
  <message>
   <source>until Sunday</source>
   <translation>до воскресенья</translation>
  </message>
  <message>
   <source>until Thursday</source>
   <translation>до четверга</translation>
  </message>
  <message>
   <source>until Tuesday</source>
   <translation>до вторника</translation>
  </message>
  <message>
   <source>until Wednesday</source>
   <translation>до среды</translation>
  </message>
  <message>
   <source>until tomorrow</source>
   <translation>до завтра</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>до {day}</translation>
  </message>
  <message>
   <source>urgent</source>
   <translation>срочно</translation>
  </message>
  <message>
   <source>waiting for the participant</source>
   <translation>ждём участника</translation>
  </message>
  <message>
   <source>waits for the answer from {name}</source>
   <translation>ждёт ответа: {name}</translation>
  </message>
  <message>
   <source>waits for the connection</source>
   <translation>ждёт соединения</translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation>ждёт {time}</translation>
  </message>
  <message>
   <source>you are on the phone</source>
   <translation>говорите вы</translation>
  </message>
  <message>
   <source>you are reading</source>
   <translation>читаете вы</translation>
  </message>
  <message>
   <source>you are writing</source>
   <translation>пишете вы</translation>
  </message>
  <message>
   <source>yours</source>
   <translation>ваше</translation>
  </message>
  <message>
   <source>{name} is on it</source>
   <translation>ведёт: {name}</translation>
  </message>
  <message>
   <source>{name} is on the phone</source>
   <translation>говорит: {name}</translation>
  </message>
  <message>
   <source>{name} is reading</source>
   <translation>читает: {name}</translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation>пишет: {name}</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>осталось {time}</translation>
  </message>
 </context>
 <context>
  <name>refusal</name>
  <message>
   <source>A colleague has this ticket.</source>
   <translation>Это обращение уже у коллеги.</translation>
  </message>
  <message>
   <source>It is too late to take this back.</source>
   <translation>Отменить уже поздно.</translation>
  </message>
  <message>
   <source>Not done.</source>
   <translation>Не выполнено.</translation>
  </message>
  <message>
   <source>Something new arrived. Look at it first, your text is safe.</source>
   <translation>Пришло новое сообщение. Сначала посмотрите его, ваш текст сохранён.</translation>
  </message>
  <message>
   <source>The team's desk could not do it, through no fault of yours.</source>
   <translation>Служба команды не смогла это сделать, не по вашей вине.</translation>
  </message>
  <message>
   <source>There was nothing to do it to.</source>
   <translation>Не к чему было применить.</translation>
  </message>
  <message>
   <source>This cannot be done as things stand now.</source>
   <translation>Сейчас это сделать нельзя.</translation>
  </message>
  <message>
   <source>This exists already.</source>
   <translation>Это уже есть.</translation>
  </message>
  <message>
   <source>This is not there any more.</source>
   <translation>Этого уже нет.</translation>
  </message>
  <message>
   <source>Your role may not do this. A lead can.</source>
   <translation>Вашей роли это недоступно. Это может сделать руководитель.</translation>
  </message>
 </context>
 <context>
  <name>relay</name>
  <message numerus="yes">
   <source>%n reading</source>
   <translation>
    <numerusform>%n читает</numerusform>
    <numerusform>%n читают</numerusform>
    <numerusform>%n читают</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n ждёт</numerusform>
    <numerusform>%n ждут</numerusform>
    <numerusform>%n ждут</numerusform>
   </translation>
  </message>
  <message>
   <source>(taken out)</source>
   <translation>(удалено)</translation>
  </message>
  <message>
   <source>Copy the address for readers</source>
   <translation>Скопировать адрес для читателей</translation>
  </message>
  <message>
   <source>Correcting the last line: {time} left. Enter sends it, Esc leaves it.</source>
   <translation>Правка последней строки: ещё {time}. Enter отправит, Esc оставит как есть.</translation>
  </message>
  <message>
   <source>Each line needs one word, “=” and what it stands for, each word once.</source>
   <translation>В каждой строке одно слово, «=» и что оно значит; каждое слово один раз.</translation>
  </message>
  <message>
   <source>End the relay</source>
   <translation>Закончить трансляцию</translation>
  </message>
  <message>
   <source>Go on air again</source>
   <translation>Снова в эфир</translation>
  </message>
  <message>
   <source>Insert: {mark}</source>
   <translation>Вставить: {mark}</translation>
  </message>
  <message>
   <source>It could not be written there. Choose another folder.</source>
   <translation>Туда записать не удалось. Выберите другую папку.</translation>
  </message>
  <message>
   <source>It expands when the word is over. Ctrl+Z gives the letters back.</source>
   <translation>Раскрывается, когда слово закончено. Ctrl+Z вернёт буквы.</translation>
  </message>
  <message>
   <source>It is your turn.</source>
   <translation>Ваша очередь.</translation>
  </message>
  <message>
   <source>It is {name}’s turn.</source>
   <translation>Очередь: {name}.</translation>
  </message>
  <message>
   <source>Jump to now</source>
   <translation>К последним словам</translation>
  </message>
  <message>
   <source>More for the relay</source>
   <translation>Ещё для трансляции</translation>
  </message>
  <message>
   <source>No relay to read</source>
   <translation>Читать пока нечего</translation>
  </message>
  <message>
   <source>Of the desk: {forms}</source>
   <translation>Общие: {forms}</translation>
  </message>
  <message>
   <source>One person types what the speaker says; people without sound read it at once.</source>
   <translation>Один человек печатает слова ведущего, а те, у кого нет звука, сразу их читают.</translation>
  </message>
  <message>
   <source>Read along: what was just said</source>
   <translation>Читать вместе: что только что сказали</translation>
  </message>
  <message>
   <source>Readers keep the transcript</source>
   <translation>Запись остаётся читателям</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Save the transcript</source>
   <translation>Сохранить запись</translation>
  </message>
  <message>
   <source>Save the transcript…</source>
   <translation>Сохранить запись…</translation>
  </message>
  <message>
   <source>Short forms of the desk</source>
   <translation>Общие сокращения</translation>
  </message>
  <message>
   <source>Short forms of the relay</source>
   <translation>Сокращения трансляции</translation>
  </message>
  <message>
   <source>Short forms of this webinar</source>
   <translation>Сокращения этого вебинара</translation>
  </message>
  <message>
   <source>Short forms…</source>
   <translation>Сокращения…</translation>
  </message>
  <message>
   <source>Start the relay</source>
   <translation>Начать трансляцию</translation>
  </message>
  <message>
   <source>Start the text relay</source>
   <translation>Начать текстовую трансляцию</translation>
  </message>
  <message>
   <source>Swap now</source>
   <translation>Смениться</translation>
  </message>
  <message>
   <source>Swap the typist of the relay</source>
   <translation>Сменить печатающего</translation>
  </message>
  <message>
   <source>Take out my last line</source>
   <translation>Убрать мою последнюю строку</translation>
  </message>
  <message>
   <source>Take over</source>
   <translation>Сменить</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Текст (*.txt)</translation>
  </message>
  <message>
   <source>Text relay</source>
   <translation>Текстовая трансляция</translation>
  </message>
  <message>
   <source>Text relay ended</source>
   <translation>Текстовая трансляция закончена</translation>
  </message>
  <message>
   <source>Text relay on air</source>
   <translation>Текстовая трансляция в эфире</translation>
  </message>
  <message>
   <source>The address for readers is copied.</source>
   <translation>Адрес для читателей скопирован.</translation>
  </message>
  <message>
   <source>The desk has no address on the web yet, so nobody can read.</source>
   <translation>У службы пока нет адреса в сети, поэтому читать никто не может.</translation>
  </message>
  <message>
   <source>The hub is away. What you type is kept here and goes out in its order when it is back.</source>
   <translation>Нет связи с сервером. Ваши строки сохраняются здесь и уйдут по порядку, когда связь вернётся.</translation>
  </message>
  <message numerus="yes">
   <source>The transcript is saved: %n lines.</source>
   <translation>
    <numerusform>Запись сохранена: %n строка.</numerusform>
    <numerusform>Запись сохранена: %n строки.</numerusform>
    <numerusform>Запись сохранена: %n строк.</numerusform>
   </translation>
  </message>
  <message>
   <source>The transcript was not saved.</source>
   <translation>Запись не сохранена.</translation>
  </message>
  <message>
   <source>The turn changes at the end of this sentence.</source>
   <translation>Смена после этого предложения.</translation>
  </message>
  <message>
   <source>What is said</source>
   <translation>Что говорят</translation>
  </message>
  <message>
   <source>What the speaker says</source>
   <translation>Слова ведущего</translation>
  </message>
  <message>
   <source>What {name} says</source>
   <translation>Говорит: {name}</translation>
  </message>
  <message>
   <source>While a webinar is typed along, its words stand here.</source>
   <translation>Когда вебинар печатают вслед за ведущим, слова стоят здесь.</translation>
  </message>
  <message>
   <source>Who is next</source>
   <translation>Кто следующий</translation>
  </message>
  <message>
   <source>Who is next?</source>
   <translation>Кто следующий?</translation>
  </message>
  <message>
   <source>Who speaks</source>
   <translation>Кто говорит</translation>
  </message>
  <message>
   <source>You take over at {time}</source>
   <translation>Вы сменяете в {time}</translation>
  </message>
  <message>
   <source>You type.</source>
   <translation>Печатаете вы.</translation>
  </message>
  <message>
   <source>abbreviations expand</source>
   <translation>сокращения раскрыть</translation>
  </message>
  <message>
   <source>captions subtitles live text</source>
   <translation>субтитры живой текст</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>исправлено</translation>
  </message>
  <message>
   <source>ended at {time}</source>
   <translation>закончена в {time}</translation>
  </message>
  <message>
   <source>no article has its label</source>
   <translation>ни у одной статьи нет этой метки</translation>
  </message>
  <message>
   <source>no page for readers</source>
   <translation>нет страницы для читателей</translation>
  </message>
  <message>
   <source>not begun</source>
   <translation>не начата</translation>
  </message>
  <message>
   <source>nothing typed yet</source>
   <translation>пока ничего не напечатано</translation>
  </message>
  <message>
   <source>on air</source>
   <translation>в эфире</translation>
  </message>
  <message>
   <source>pause</source>
   <translation>пауза</translation>
  </message>
  <message>
   <source>pt = pivot table</source>
   <translation>ст = сводная таблица</translation>
  </message>
  <message>
   <source>question</source>
   <translation>вопрос</translation>
  </message>
  <message>
   <source>relay webinar speaker captions transcript</source>
   <translation>трансляция вебинар ведущий субтитры запись</translation>
  </message>
  <message>
   <source>slide</source>
   <translation>слайд</translation>
  </message>
  <message>
   <source>take over turn hand over</source>
   <translation>сменить очередь передать</translation>
  </message>
  <message>
   <source>tested</source>
   <translation>проверена</translation>
  </message>
  <message>
   <source>the page answers</source>
   <translation>страница отвечает</translation>
  </message>
  <message>
   <source>unclear</source>
   <translation>неясно</translation>
  </message>
  <message>
   <source>{name} is typing.</source>
   <translation>Печатает {name}.</translation>
  </message>
  <message>
   <source>{name} takes over at {time}</source>
   <translation>{name} сменит в {time}</translation>
  </message>
  <message>
   <source>{name} types the relay</source>
   <translation>Трансляцию печатает {name}</translation>
  </message>
  <message>
   <source>{name} types. End your sentence: {time}</source>
   <translation>Печатает {name}. Закончите предложение: {time}</translation>
  </message>
  <message>
   <source>{number} pinned here</source>
   <translation>закреплено: {number}</translation>
  </message>
  <message>
   <source>{number} reading</source>
   <translation>читают: {number}</translation>
  </message>
  <message>
   <source>{time} behind</source>
   <translation>отставание {time}</translation>
  </message>
  <message>
   <source>“Read along” in the chat</source>
   <translation>«Читать вместе» в чате</translation>
  </message>
 </context>
 <context>
  <name>roster</name>
  <message numerus="yes">
   <source>%n called in</source>
   <translation>
    <numerusform>%n вызван</numerusform>
    <numerusform>%n вызваны</numerusform>
    <numerusform>%n вызваны</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n мин</numerusform>
    <numerusform>%n мин</numerusform>
    <numerusform>%n мин</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on</source>
   <translation>
    <numerusform>%n на месте</numerusform>
    <numerusform>%n на местах</numerusform>
    <numerusform>%n на местах</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on call</source>
   <translation>
    <numerusform>%n в резерве</numerusform>
    <numerusform>%n в резерве</numerusform>
    <numerusform>%n в резерве</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait at {desk}, the longest {time}.</source>
   <translation>
    <numerusform>{desk}: ждёт %n человек, {time}.</numerusform>
    <numerusform>{desk}: ждут %n человека, дольше всего {time}.</numerusform>
    <numerusform>{desk}: ждут %n человек, дольше всего {time}.</numerusform>
   </translation>
  </message>
  <message>
   <source>Add a person</source>
   <translation>Добавить человека</translation>
  </message>
  <message numerus="yes">
   <source>All %n reserves</source>
   <translation>
    <numerusform>Весь резерв (%n)</numerusform>
    <numerusform>Весь резерв (%n)</numerusform>
    <numerusform>Весь резерв (%n)</numerusform>
   </translation>
  </message>
  <message>
   <source>All queues</source>
   <translation>Все очереди</translation>
  </message>
  <message>
   <source>All queues are defended</source>
   <translation>Все очереди защищены</translation>
  </message>
  <message>
   <source>All queues defended</source>
   <translation>Защищены все очереди</translation>
  </message>
  <message>
   <source>Call again</source>
   <translation>Вызвать ещё раз</translation>
  </message>
  <message>
   <source>Call in</source>
   <translation>Вызвать</translation>
  </message>
  <message>
   <source>Call in {name}</source>
   <translation>Вызвать: {name}</translation>
  </message>
  <message>
   <source>Call in {name} for {desk}?</source>
   <translation>Вызвать на помощь ({desk}): {name}?</translation>
  </message>
  <message>
   <source>Call in…</source>
   <translation>Вызвать…</translation>
  </message>
  <message>
   <source>Can’t get in</source>
   <translation>Не вошли</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Defended: {queues}</source>
   <translation>Защищены: {queues}</translation>
  </message>
  <message>
   <source>Defended: {queues}. Others are set back until {time}</source>
   <translation>Защищены: {queues}. Остальные отложены до {time}</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>Почта</translation>
  </message>
  <message>
   <source>Everybody of the desk has a seat.</source>
   <translation>У всех сотрудников уже есть место.</translation>
  </message>
  <message>
   <source>Give somebody a seat…</source>
   <translation>Дать кому-нибудь место…</translation>
  </message>
  <message>
   <source>Has said no</source>
   <translation>Ответ: нет</translation>
  </message>
  <message>
   <source>Has said yes</source>
   <translation>Ответ: да</translation>
  </message>
  <message>
   <source>Help until {time} at…</source>
   <translation>Помощь до {time} здесь…</translation>
  </message>
  <message>
   <source>I am coming</source>
   <translation>Приду</translation>
  </message>
  <message>
   <source>I am here</source>
   <translation>Я на месте</translation>
  </message>
  <message>
   <source>I cannot</source>
   <translation>Не могу</translation>
  </message>
  <message>
   <source>Is here</source>
   <translation>Уже на месте</translation>
  </message>
  <message>
   <source>It is over: nobody is needed any more. Thank you.</source>
   <translation>Всё закончилось: больше никто не нужен. Спасибо.</translation>
  </message>
  <message>
   <source>Keeps the seat</source>
   <translation>Остаётся на месте</translation>
  </message>
  <message>
   <source>Let {name} help at {desk} until {time}?</source>
   <translation>Помощь до {time} ({desk}): {name}?</translation>
  </message>
  <message>
   <source>Move to another desk…</source>
   <translation>Переместить на другое место…</translation>
  </message>
  <message>
   <source>Move to {desk}</source>
   <translation>Переместить: {desk}</translation>
  </message>
  <message>
   <source>Move to…</source>
   <translation>Переместить…</translation>
  </message>
  <message>
   <source>Move {name}</source>
   <translation>Переместить: {name}</translation>
  </message>
  <message>
   <source>Move {name} from {before} to {desk} until {time}?</source>
   <translation>Переместить до {time} ({before} → {desk}): {name}?</translation>
  </message>
  <message>
   <source>Need not come</source>
   <translation>Приходить не нужно</translation>
  </message>
  <message>
   <source>Nobody has a seat yet. Whoever has one gets the tickets of its desk.</source>
   <translation>Пока ни у кого нет места. У кого оно есть, тот получает его обращения.</translation>
  </message>
  <message>
   <source>Not done.</source>
   <translation>Не сделано.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Не сейчас</translation>
  </message>
  <message>
   <source>Off the roster</source>
   <translation>Убрать из состава</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Queues defended: {queues}</source>
   <translation>Защищённые очереди: {queues}</translation>
  </message>
  <message>
   <source>Queues we defend</source>
   <translation>Что мы защищаем</translation>
  </message>
  <message>
   <source>Queues we defend…</source>
   <translation>Что мы защищаем…</translation>
  </message>
  <message>
   <source>Ready within</source>
   <translation>Готовность через</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Отпустить</translation>
  </message>
  <message>
   <source>Release from the seat</source>
   <translation>Отпустить с места</translation>
  </message>
  <message>
   <source>Room host</source>
   <translation>Ведущий</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Показать</translation>
  </message>
  <message>
   <source>Somebody else…</source>
   <translation>Кто-то другой…</translation>
  </message>
  <message>
   <source>Surge roster</source>
   <translation>Состав</translation>
  </message>
  <message>
   <source>Team {name}</source>
   <translation>Команда {name}</translation>
  </message>
  <message>
   <source>Text relay</source>
   <translation>Живой текст</translation>
  </message>
  <message>
   <source>Where?</source>
   <translation>Где?</translation>
  </message>
  <message>
   <source>Who gets a seat?</source>
   <translation>Кому дать место?</translation>
  </message>
  <message>
   <source>Whom to call in?</source>
   <translation>Кого вызвать?</translation>
  </message>
  <message>
   <source>You are at {desk} now. Its tickets of this webinar come to you.</source>
   <translation>Ваше место: {desk}. Обращения по этому вебинару идут к вам.</translation>
  </message>
  <message>
   <source>You are back in your usual queue. Thank you.</source>
   <translation>Вы снова в своей обычной очереди. Спасибо.</translation>
  </message>
  <message>
   <source>You are called in: {webinar}</source>
   <translation>Вас вызывают: {webinar}</translation>
  </message>
  <message>
   <source>You are expected at {time}: {desk}.</source>
   <translation>Мы ждём вас в {time}: {desk}.</translation>
  </message>
  <message numerus="yes">
   <source>You have %n min to be there.</source>
   <translation>
    <numerusform>На дорогу у вас %n мин.</numerusform>
    <numerusform>На дорогу у вас %n мин.</numerusform>
    <numerusform>На дорогу у вас %n мин.</numerusform>
   </translation>
  </message>
  <message>
   <source>You help at {desk} until {time}, then you are back at {home}.</source>
   <translation>До {time} вы помогаете здесь: {desk}. Потом возвращаетесь: {home}.</translation>
  </message>
  <message>
   <source>You need not come any more. Thank you for being ready.</source>
   <translation>Приходить уже не нужно. Спасибо за готовность.</translation>
  </message>
  <message>
   <source>all queues</source>
   <translation>все очереди</translation>
  </message>
  <message>
   <source>as long as the launch</source>
   <translation>до конца запуска</translation>
  </message>
  <message>
   <source>assignments</source>
   <translation>задания</translation>
  </message>
  <message>
   <source>called</source>
   <translation>вызов</translation>
  </message>
  <message>
   <source>can be called in for {desk}</source>
   <translation>в резерве: {desk}</translation>
  </message>
  <message>
   <source>cannot come.</source>
   <translation>не может прийти.</translation>
  </message>
  <message>
   <source>declined</source>
   <translation>не может</translation>
  </message>
  <message>
   <source>defended</source>
   <translation>защищена</translation>
  </message>
  <message>
   <source>does not answer. Call somebody else?</source>
   <translation>не отвечает. Вызвать кого-то другого?</translation>
  </message>
  <message>
   <source>due {time}</source>
   <translation>к {time}</translation>
  </message>
  <message>
   <source>free</source>
   <translation>свободно</translation>
  </message>
  <message>
   <source>full</source>
   <translation>занято</translation>
  </message>
  <message numerus="yes">
   <source>in %n min</source>
   <translation>
    <numerusform>через %n мин</numerusform>
    <numerusform>через %n мин</numerusform>
    <numerusform>через %n мин</numerusform>
   </translation>
  </message>
  <message>
   <source>is at {desk} now</source>
   <translation>теперь: {desk}</translation>
  </message>
  <message>
   <source>is at {desk} until {time}</source>
   <translation>до {time}: {desk}</translation>
  </message>
  <message>
   <source>is back in the usual queue</source>
   <translation>снова в обычной очереди</translation>
  </message>
  <message>
   <source>is called in</source>
   <translation>вызов отправлен</translation>
  </message>
  <message>
   <source>is coming, due {time}.</source>
   <translation>придёт к {time}.</translation>
  </message>
  <message>
   <source>late, {time}</source>
   <translation>опоздание, {time}</translation>
  </message>
  <message>
   <source>lead too</source>
   <translation>руководит</translation>
  </message>
  <message>
   <source>need not come</source>
   <translation>приходить не нужно</translation>
  </message>
  <message>
   <source>no answer</source>
   <translation>не отвечает</translation>
  </message>
  <message>
   <source>none</source>
   <translation>никакие</translation>
  </message>
  <message>
   <source>not here</source>
   <translation>не здесь</translation>
  </message>
  <message>
   <source>on a call</source>
   <translation>в разговоре</translation>
  </message>
  <message>
   <source>organisational questions</source>
   <translation>организационные вопросы</translation>
  </message>
  <message>
   <source>other webinars</source>
   <translation>другие вебинары</translation>
  </message>
  <message>
   <source>placed by {name} at {time}</source>
   <translation>назначение: {name}, {time}</translation>
  </message>
  <message>
   <source>questions about content</source>
   <translation>вопросы по содержанию</translation>
  </message>
  <message>
   <source>reserve surge launch help come</source>
   <translation>резерв запуск помощь вызов прийти</translation>
  </message>
  <message>
   <source>set back promises launch priority</source>
   <translation>отложено обещания запуск важность</translation>
  </message>
  <message>
   <source>set back until {time}</source>
   <translation>отложено до {time}</translation>
  </message>
  <message>
   <source>surge roster launch desk reserve</source>
   <translation>состав запуск место резерв</translation>
  </message>
  <message>
   <source>technical questions</source>
   <translation>технические вопросы</translation>
  </message>
  <message>
   <source>until {time}</source>
   <translation>до {time}</translation>
  </message>
  <message>
   <source>until {time}, then {desk}</source>
   <translation>до {time}, потом {desk}</translation>
  </message>
  <message>
   <source>{colleague} has moved {name} meanwhile.</source>
   <translation>Кто-то опередил вас ({colleague}): {name} уже на другом месте.</translation>
  </message>
  <message numerus="yes">
   <source>{desk} is growing: %n in 10 minutes.</source>
   <translation>
    <numerusform>{desk}: всё больше, %n за 10 минут.</numerusform>
    <numerusform>{desk}: всё больше, %n за 10 минут.</numerusform>
    <numerusform>{desk}: всё больше, %n за 10 минут.</numerusform>
   </translation>
  </message>
  <message>
   <source>{desk}, as a reserve</source>
   <translation>{desk}, в резерв</translation>
  </message>
  <message>
   <source>{filled} of 4</source>
   <translation>{filled} из 4</translation>
  </message>
  <message>
   <source>{name} called in for {desk}</source>
   <translation>Вызов ({desk}): {name}</translation>
  </message>
  <message>
   <source>{name} calls you in: {desk}.</source>
   <translation>{name} вызывает вас на помощь: {desk}.</translation>
  </message>
  <message>
   <source>{name} cannot come</source>
   <translation>{name} не может прийти</translation>
  </message>
  <message>
   <source>{name} cannot sit there.</source>
   <translation>{name} не может занять это место.</translation>
  </message>
  <message>
   <source>{name} does not answer</source>
   <translation>{name} не отвечает</translation>
  </message>
  <message>
   <source>{name} has a seat already.</source>
   <translation>{name}: место уже есть.</translation>
  </message>
  <message>
   <source>{name} is at {desk}</source>
   <translation>На месте ({desk}): {name}</translation>
  </message>
  <message>
   <source>{name} is coming to {desk}</source>
   <translation>Придёт ({desk}): {name}</translation>
  </message>
  <message>
   <source>{name} moved to {desk}</source>
   <translation>Перемещение ({desk}): {name}</translation>
  </message>
  <message>
   <source>{name} need not come</source>
   <translation>{name}: приходить не нужно</translation>
  </message>
  <message>
   <source>{name} released</source>
   <translation>Место освобождено: {name}</translation>
  </message>
  <message>
   <source>{name} was released meanwhile.</source>
   <translation>{name} уже без места.</translation>
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
   <translation>Всё больше: «{trouble}».</translation>
  </message>
 </context>
 <context>
  <name>routing</name>
  <message>
   <source>A call weighs</source>
   <translation>Звонок весит</translation>
  </message>
  <message>
   <source>A chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Anything else</source>
   <translation>Всё остальное</translation>
  </message>
  <message>
   <source>As 30 min or 2 h; empty: it stays. Only hours of the desk and of the shift count.</source>
   <translation>Например, 30 min или 2 h; пусто: остаётся. Считаются только часы работы и смены.</translation>
  </message>
  <message>
   <source>At the end of a shift what is still open is handed over</source>
   <translation>В конце смены передаётся то, что ещё открыто</translation>
  </message>
  <message>
   <source>Back in the queue, owner so far: {name}</source>
   <translation>Снова в очереди, до сих пор: {name}</translation>
  </message>
  <message>
   <source>Back in the queue: its owner was not there for {time}, owner so far: {name}</source>
   <translation>Снова в очереди: ответственного не было на месте {time}, до сих пор: {name}</translation>
  </message>
  <message>
   <source>Back in the queue: not touched within {time}, owner so far: {name}</source>
   <translation>Снова в очереди: не тронуто за {time}, до сих пор: {name}</translation>
  </message>
  <message>
   <source>Back in the queue: the shift ended, owner so far: {name}</source>
   <translation>Снова в очереди: смена закончилась, до сих пор: {name}</translation>
  </message>
  <message>
   <source>Back to the queue when not touched for</source>
   <translation>Обратно в очередь, если не тронуто за</translation>
  </message>
  <message>
   <source>Deal out by itself</source>
   <translation>Раздавать автоматически</translation>
  </message>
  <message>
   <source>Empty: it waits until its owner is there again.</source>
   <translation>Пусто: ждёт, пока ответственный вернётся.</translation>
  </message>
  <message>
   <source>It holds from now on.</source>
   <translation>Действует с этой минуты.</translation>
  </message>
  <message>
   <source>None ticked: people take what they like, and nothing is dealt out.</source>
   <translation>Ничего не отмечено: каждый берёт сам, ничего не раздаётся.</translation>
  </message>
  <message>
   <source>People take what they like</source>
   <translation>Каждый берёт сам</translation>
  </message>
  <message>
   <source>Room of a person</source>
   <translation>Место на человека</translation>
  </message>
  <message>
   <source>Routing</source>
   <translation>Распределение</translation>
  </message>
  <message>
   <source>Routing and hand-over</source>
   <translation>Распределение и передача смены</translation>
  </message>
  <message>
   <source>Skills, with commas between them. Tags and the name of a category count as skills by themselves.</source>
   <translation>Навыки через запятую. Метки и название категории сами считаются навыками.</translation>
  </message>
  <message>
   <source>Somebody else has changed routing meanwhile. Open it anew.</source>
   <translation>Тем временем кто-то изменил распределение. Откройте заново.</translation>
  </message>
  <message>
   <source>There is no ticket yet to try it on.</source>
   <translation>Пока нет обращения, на котором это можно проверить.</translation>
  </message>
  <message>
   <source>Tickets are dealt out</source>
   <translation>Обращения раздаются</translation>
  </message>
  <message>
   <source>To whom new tickets go by themselves: whoever dealt with the person last, then by language, skill and room. Nobody gets one who is not there, or has no room.</source>
   <translation>К кому сами попадают новые обращения: к тому, кто последним занимался этим человеком, затем по языку, навыкам и свободному месту. Их не получит тот, кого нет на месте или у кого нет места.</translation>
  </message>
  <message>
   <source>Who has room for another number has it set among the people of the desk.</source>
   <translation>У кого другой запас места, тому он задан среди людей службы.</translation>
  </message>
  <message>
   <source>Who is needed</source>
   <translation>Кто нужен</translation>
  </message>
  <message>
   <source>Who would get the last 50 tickets, and why</source>
   <translation>Кто получил бы последние 50 заявок и почему</translation>
  </message>
  <message>
   <source>Words for somebody who is not there go to the queue after</source>
   <translation>Сообщение тому, кого нет на месте, попадает в очередь через</translation>
  </message>
  <message>
   <source>answers in this language: {language}</source>
   <translation>отвечает на этом языке: {language}</translation>
  </message>
  <message>
   <source>back after {time}</source>
   <translation>возврат через {time}</translation>
  </message>
  <message>
   <source>dealt with this person last</source>
   <translation>уже занимается этим человеком</translation>
  </message>
  <message>
   <source>everybody there has let it go</source>
   <translation>все, кто на месте, уже отдали это</translation>
  </message>
  <message>
   <source>has most room: {load} of {capacity}</source>
   <translation>больше всего места: {load} из {capacity}</translation>
  </message>
  <message>
   <source>knows this: {skills}</source>
   <translation>разбирается в этом: {skills}</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>никто</translation>
  </message>
  <message>
   <source>nobody is there</source>
   <translation>никого нет на месте</translation>
  </message>
  <message>
   <source>nobody there has room</source>
   <translation>ни у кого на месте нет места</translation>
  </message>
  <message>
   <source>nothing is dealt out</source>
   <translation>ничего не раздаётся</translation>
  </message>
  <message>
   <source>room for {capacity}</source>
   <translation>место на {capacity}</translation>
  </message>
  <message>
   <source>sits at {desk} in the launch</source>
   <translation>сидит в этом запуске: {desk}</translation>
  </message>
  <message>
   <source>whoever there knows this has no room: {skills}</source>
   <translation>у тех, кто в этом разбирается, нет места: {skills}</translation>
  </message>
  <message>
   <source>{name} handed this over</source>
   <translation>{name} передаёт это обращение</translation>
  </message>
  <message>
   <source>{name} handed this over: “{words}”</source>
   <translation>{name} передаёт: «{words}»</translation>
  </message>
  <message>
   <source>{name} was chosen by routing</source>
   <translation>{name}: выбор распределения</translation>
  </message>
  <message>
   <source>{name} was chosen by routing: {why}</source>
   <translation>{name}: выбор распределения, {why}</translation>
  </message>
 </context>
 <context>
  <name>rules</name>
  <message>
   <source>After</source>
   <translation>Через</translation>
  </message>
  <message>
   <source>All of them, in any form: “printer” also finds “printers”.</source>
   <translation>Все, в любой форме: «принтер» найдёт и «принтеры».</translation>
  </message>
  <message>
   <source>Anybody’s or nobody’s</source>
   <translation>Чьё угодно или ничьё</translation>
  </message>
  <message>
   <source>As it is</source>
   <translation>Как есть</translation>
  </message>
  <message>
   <source>By e-mail, in their language where the template has it.</source>
   <translation>По почте, на их языке, если он есть у шаблона.</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Категория</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Закрыто</translation>
  </message>
  <message>
   <source>Give it to</source>
   <translation>Передать</translation>
  </message>
  <message>
   <source>If</source>
   <translation>Если</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Используется</translation>
  </message>
  <message>
   <source>It acted on one ticket again and again within an hour. Saved anew it works again.</source>
   <translation>За час оно снова и снова меняло одно обращение. Сохранённое заново, оно снова работает.</translation>
  </message>
  <message>
   <source>It does nothing yet: choose what it is to do.</source>
   <translation>Пока оно ничего не делает: выберите, что делать.</translation>
  </message>
  <message>
   <source>It has done nothing yet.</source>
   <translation>Оно ещё ничего не сделало.</translation>
  </message>
  <message>
   <source>It looks at what happens from now on.</source>
   <translation>Оно смотрит на то, что происходит с этого момента.</translation>
  </message>
  <message>
   <source>It looks when</source>
   <translation>Проверяет, когда</translation>
  </message>
  <message>
   <source>It went round in circles and was stopped.</source>
   <translation>Оно ходило по кругу и остановлено.</translation>
  </message>
  <message numerus="yes">
   <source>It would act on %n of the last 500 tickets:</source>
   <translation>
    <numerusform>Изменило бы %n из последних 500 обращений:</numerusform>
    <numerusform>Изменило бы %n из последних 500 обращений:</numerusform>
    <numerusform>Изменило бы %n из последних 500 обращений:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>It would do nothing to the last %n tickets.</source>
   <translation>
    <numerusform>Ничего не изменило бы в последнем %n обращении.</numerusform>
    <numerusform>Ничего не изменило бы в последних %n обращениях.</numerusform>
    <numerusform>Ничего не изменило бы в последних %n обращениях.</numerusform>
   </translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Метки</translation>
  </message>
  <message>
   <source>Languages</source>
   <translation>Языки</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Новое</translation>
  </message>
  <message>
   <source>New rule</source>
   <translation>Новое правило</translation>
  </message>
  <message>
   <source>Nobody</source>
   <translation>Никому</translation>
  </message>
  <message>
   <source>Nobody has it</source>
   <translation>Никто не взял</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Ничего</translation>
  </message>
  <message>
   <source>Of time</source>
   <translation>Время</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>Отложено</translation>
  </message>
  <message>
   <source>Once for each ticket, and again when the participant has written.</source>
   <translation>Один раз для каждого обращения и снова, когда участник напишет.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыто</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Владелец</translation>
  </message>
  <message>
   <source>Pending</source>
   <translation>Ожидает</translation>
  </message>
  <message>
   <source>Priority</source>
   <translation>Приоритет</translation>
  </message>
  <message>
   <source>Put labels on it</source>
   <translation>Поставить метки</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Правила</translation>
  </message>
  <message>
   <source>Several with commas between them; one of them is enough.</source>
   <translation>Несколько через запятую; достаточно одной из них.</translation>
  </message>
  <message>
   <source>Snooze it for</source>
   <translation>Отложить на</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>Somebody else has changed the rules meanwhile. Open it anew.</source>
   <translation>Кто-то тем временем изменил правила. Откройте ещё раз.</translation>
  </message>
  <message>
   <source>Somebody has it</source>
   <translation>Кто-то взял</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <source>Stopped: it went round in circles</source>
   <translation>Остановлено: ходило по кругу</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Выключено</translation>
  </message>
  <message>
   <source>Take labels off it</source>
   <translation>Снять метки</translation>
  </message>
  <message>
   <source>Tell</source>
   <translation>Сообщить</translation>
  </message>
  <message>
   <source>Then</source>
   <translation>Тогда</translation>
  </message>
  <message>
   <source>Try it on the last 500 tickets</source>
   <translation>Проверить на последних 500 обращениях</translation>
  </message>
  <message>
   <source>What it did last:</source>
   <translation>Что оно сделало последним:</translation>
  </message>
  <message>
   <source>What it did stays.</source>
   <translation>То, что оно сделало, остаётся.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Когда</translation>
  </message>
  <message>
   <source>When something happens to a ticket, if it is of a kind, then this is done. They are applied one after the other by the gateway, within seconds.</source>
   <translation>Когда с обращением что-то происходит и оно подходит под условия, делается то, что сказано в правиле. Шлюз применяет их по очереди, за секунды.</translation>
  </message>
  <message>
   <source>When {happens}</source>
   <translation>Когда {happens}</translation>
  </message>
  <message>
   <source>Words of the subject</source>
   <translation>Слова в теме</translation>
  </message>
  <message>
   <source>Write to the participant</source>
   <translation>Написать участнику</translation>
  </message>
  <message>
   <source>a ticket has changed</source>
   <translation>обращение изменилось</translation>
  </message>
  <message>
   <source>a ticket is new</source>
   <translation>обращение новое</translation>
  </message>
  <message>
   <source>in which they wait for us</source>
   <translation>когда они ждут нас</translation>
  </message>
  <message>
   <source>in which we wait for them</source>
   <translation>когда мы ждём их</translation>
  </message>
  <message>
   <source>since it was opened</source>
   <translation>с открытия</translation>
  </message>
  <message>
   <source>snooze {wait}</source>
   <translation>отложить на {wait}</translation>
  </message>
  <message>
   <source>some time has passed</source>
   <translation>прошло какое-то время</translation>
  </message>
  <message>
   <source>tell</source>
   <translation>сообщить</translation>
  </message>
  <message>
   <source>without a word or a change</source>
   <translation>без слов и изменений</translation>
  </message>
  <message>
   <source>write</source>
   <translation>написать</translation>
  </message>
  <message>
   <source>{name} is no rule any more.</source>
   <translation>Правила {name} больше нет.</translation>
  </message>
 </context>
 <context>
  <name>settings</name>
  <message numerus="yes">
   <source>%n s</source>
   <translation>
    <numerusform>%n с</numerusform>
    <numerusform>%n с</numerusform>
    <numerusform>%n с</numerusform>
   </translation>
  </message>
  <message>
   <source>All keys</source>
   <translation>Все клавиши</translation>
  </message>
  <message>
   <source>All keys as they were</source>
   <translation>Вернуть все клавиши</translation>
  </message>
  <message>
   <source>An answer by e-mail waits this long before it leaves.</source>
   <translation>Столько ответ по почте ждёт перед отправкой.</translation>
  </message>
  <message>
   <source>As computer</source>
   <translation>Как в системе</translation>
  </message>
  <message>
   <source>C claims, E solves, S snoozes while a list has the focus.</source>
   <translation>Когда активен список: C берёт, E решает, S откладывает.</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Изменить</translation>
  </message>
  <message>
   <source>Change the key of “{command}”</source>
   <translation>Изменить клавишу команды «{command}»</translation>
  </message>
  <message>
   <source>Comfortable</source>
   <translation>Обычные</translation>
  </message>
  <message>
   <source>Compact</source>
   <translation>Компактные</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Тёмное</translation>
  </message>
  <message>
   <source>Desk</source>
   <translation>Служба</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Везде</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Клавиши</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Светлое</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Нет</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Нет</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Да</translation>
  </message>
  <message>
   <source>One closes, the other opens in its place. What waits to be sent is kept.</source>
   <translation>Одна закрывается, другая открывается на её месте. Что ждёт отправки, сохраняется.</translation>
  </message>
  <message>
   <source>Press the new key…</source>
   <translation>Нажмите новую клавишу…</translation>
  </message>
  <message>
   <source>Roomy</source>
   <translation>Просторные</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Строки</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <source>Single letters in lists</source>
   <translation>Одиночные буквы в списках</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Размер текста</translation>
  </message>
  <message>
   <source>Time to take an answer back</source>
   <translation>Время на отмену ответа</translation>
  </message>
 </context>
 <context>
  <name>sheet</name>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
 </context>
 <context>
  <name>shifts</name>
  <message numerus="yes">
   <source>%n days found no place: they are busy then.</source>
   <translation>
    <numerusform>%n день не поместился: человек тогда занят.</numerusform>
    <numerusform>%n дня не поместились: человек тогда занят.</numerusform>
    <numerusform>%n дней не поместилось: человек тогда занят.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n человек</numerusform>
    <numerusform>%n человека</numerusform>
    <numerusform>%n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n shifts changed.</source>
   <translation>
    <numerusform>Изменена %n смена.</numerusform>
    <numerusform>Изменены %n смены.</numerusform>
    <numerusform>Изменено %n смен.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n shifts saved. Calendar programs open the file.</source>
   <translation>
    <numerusform>Сохранена %n смена. Файл откроет любой календарь.</numerusform>
    <numerusform>Сохранены %n смены. Файл откроет любой календарь.</numerusform>
    <numerusform>Сохранено %n смен. Файл откроет любой календарь.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay as they were: somebody has changed them, or is busy.</source>
   <translation>
    <numerusform>%n осталась как была: её кто-то изменил, или человек занят.</numerusform>
    <numerusform>%n остались как были: их кто-то изменил, или человек занят.</numerusform>
    <numerusform>%n осталось как было: их кто-то изменил, или человек занят.</numerusform>
   </translation>
  </message>
  <message>
   <source>A colleague has changed it meanwhile. Open it anew.</source>
   <translation>Коллега тем временем изменил это. Откройте заново.</translation>
  </message>
  <message>
   <source>A colleague has changed it meanwhile: it stays as they left it.</source>
   <translation>Коллега тем временем изменил это: остаётся как у него.</translation>
  </message>
  <message>
   <source>Again</source>
   <translation>Повтор</translation>
  </message>
  <message>
   <source>Approve</source>
   <translation>Утвердить</translation>
  </message>
  <message>
   <source>Are you back?</source>
   <translation>Вы вернулись?</translation>
  </message>
  <message>
   <source>Ask for a swap</source>
   <translation>Попросить подмену</translation>
  </message>
  <message>
   <source>Ask for a swap…</source>
   <translation>Попросить подмену…</translation>
  </message>
  <message>
   <source>Asked. A lead approves it when somebody takes it.</source>
   <translation>Просьба отправлена. Когда кто-то согласится, её утвердит руководитель.</translation>
  </message>
  <message>
   <source>Calendar (*.ics)</source>
   <translation>Календарь (*.ics)</translation>
  </message>
  <message>
   <source>Copy last week</source>
   <translation>Скопировать прошлую неделю</translation>
  </message>
  <message>
   <source>Copy the week as text</source>
   <translation>Скопировать неделю как текст</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>День</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Дни</translation>
  </message>
  <message>
   <source>Decline</source>
   <translation>Отклонить</translation>
  </message>
  <message>
   <source>Declined.</source>
   <translation>Отклонено.</translation>
  </message>
  <message>
   <source>Every two weeks</source>
   <translation>Каждые две недели</translation>
  </message>
  <message>
   <source>Every week</source>
   <translation>Каждую неделю</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Все</translation>
  </message>
  <message>
   <source>Everybody's shifts as a calendar file…</source>
   <translation>Смены всех файлом календаря…</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <source>From</source>
   <translation>С</translation>
  </message>
  <message>
   <source>How long</source>
   <translation>Как долго</translation>
  </message>
  <message>
   <source>I am back</source>
   <translation>Я здесь</translation>
  </message>
  <message>
   <source>I take it</source>
   <translation>Беру</translation>
  </message>
  <message>
   <source>It begins at {time}.</source>
   <translation>Начало в {time}.</translation>
  </message>
  <message>
   <source>It could not be written there. Choose another folder.</source>
   <translation>Туда записать не удалось. Выберите другую папку.</translation>
  </message>
  <message>
   <source>It does not come again after that.</source>
   <translation>После этого она не повторяется.</translation>
  </message>
  <message>
   <source>It ends at {time}. Then you are off shift.</source>
   <translation>Конец в {time}. Потом вы не на смене.</translation>
  </message>
  <message>
   <source>It ends before it begins.</source>
   <translation>Конец раньше начала.</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Последний день</translation>
  </message>
  <message>
   <source>Leads plan the week; your shifts are told here and in the top bar.</source>
   <translation>Неделю планируют руководители; о своих сменах вы узнаете здесь и на верхней панели.</translation>
  </message>
  <message>
   <source>Less than 11 hours of rest.</source>
   <translation>Меньше 11 часов отдыха.</translation>
  </message>
  <message>
   <source>My shifts as a calendar file…</source>
   <translation>Мои смены файлом календаря…</translation>
  </message>
  <message>
   <source>New shift</source>
   <translation>Новая смена</translation>
  </message>
  <message>
   <source>No shifts are planned in this week</source>
   <translation>На эту неделю смен пока нет</translation>
  </message>
  <message>
   <source>Not kept.</source>
   <translation>Не сохранено.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Заметка</translation>
  </message>
  <message>
   <source>Nothing to copy: the week before is empty, or all of it stands here already.</source>
   <translation>Копировать нечего: прошлая неделя пуста или всё уже здесь.</translation>
  </message>
  <message>
   <source>Nothing: I take it over</source>
   <translation>Ничего: просто беру её</translation>
  </message>
  <message>
   <source>On the next day.</source>
   <translation>На следующий день.</translation>
  </message>
  <message>
   <source>One of you has another shift at that time.</source>
   <translation>У одного из вас в это время другая смена.</translation>
  </message>
  <message>
   <source>Only on this day</source>
   <translation>Только в этот день</translation>
  </message>
  <message>
   <source>Only this day</source>
   <translation>Только этот день</translation>
  </message>
  <message>
   <source>Otherwise for good.</source>
   <translation>Иначе бессрочно.</translation>
  </message>
  <message>
   <source>People there</source>
   <translation>Людей на смене</translation>
  </message>
  <message>
   <source>Phone, chat, e-mail, …</source>
   <translation>Телефон, чат, почта…</translation>
  </message>
  <message>
   <source>Rota</source>
   <translation>График</translation>
  </message>
  <message>
   <source>Rota of this week</source>
   <translation>График этой недели</translation>
  </message>
  <message>
   <source>Save the calendar</source>
   <translation>Сохранить календарь</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Смена</translation>
  </message>
  <message>
   <source>Shifts of the week, people by days</source>
   <translation>Смены недели: люди по дням</translation>
  </message>
  <message>
   <source>Show it</source>
   <translation>Показать</translation>
  </message>
  <message>
   <source>Somebody would be in two places at once: it stays as it was.</source>
   <translation>Кто-то оказался бы в двух местах сразу: остаётся как было.</translation>
  </message>
  <message>
   <source>Station</source>
   <translation>Участок</translation>
  </message>
  <message>
   <source>Stay on</source>
   <translation>Остаюсь</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Отозвать</translation>
  </message>
  <message>
   <source>Taken away: {shift}</source>
   <translation>Убрано: {shift}</translation>
  </message>
  <message>
   <source>Taken back.</source>
   <translation>Отменено.</translation>
  </message>
  <message>
   <source>The calendar was not saved.</source>
   <translation>Календарь не сохранён.</translation>
  </message>
  <message>
   <source>The desk is closed.</source>
   <translation>Закрыто.</translation>
  </message>
  <message>
   <source>The request is taken back.</source>
   <translation>Просьба отозвана.</translation>
  </message>
  <message>
   <source>The week after</source>
   <translation>Следующая неделя</translation>
  </message>
  <message>
   <source>The week before</source>
   <translation>Предыдущая неделя</translation>
  </message>
  <message>
   <source>The week is copied as text.</source>
   <translation>Неделя скопирована как текст.</translation>
  </message>
  <message>
   <source>They have another shift at that time.</source>
   <translation>У этого человека тогда другая смена.</translation>
  </message>
  <message>
   <source>This day and all after it</source>
   <translation>Этот день и все после него</translation>
  </message>
  <message>
   <source>This shift comes again. Change</source>
   <translation>Эта смена повторяется. Изменить</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Эта неделя</translation>
  </message>
  <message>
   <source>Tick a day of the week.</source>
   <translation>Отметьте день недели.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>До</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Сегодня</translation>
  </message>
  <message>
   <source>Which of your shifts do they get for it?</source>
   <translation>Какую свою смену вы отдаёте взамен?</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Кто</translation>
  </message>
  <message>
   <source>Who is there, day by day</source>
   <translation>Кто на смене, по дням</translation>
  </message>
  <message>
   <source>Who shall take it?</source>
   <translation>Кто её возьмёт?</translation>
  </message>
  <message>
   <source>Why, and what you offer</source>
   <translation>Почему и что взамен</translation>
  </message>
  <message>
   <source>You ask everybody to take {shift}</source>
   <translation>Вы просите всех взять: {shift}</translation>
  </message>
  <message>
   <source>You ask {name} to take {shift}</source>
   <translation>Просьба взять: {name}. {shift}</translation>
  </message>
  <message>
   <source>You do not take it. It is asked again.</source>
   <translation>Вы её не берёте. Просьба снова открыта.</translation>
  </message>
  <message>
   <source>You stay available after {time}, until you say otherwise.</source>
   <translation>После {time} вы доступны, пока не скажете иначе.</translation>
  </message>
  <message>
   <source>You wanted to be back at {time}.</source>
   <translation>Вы хотели вернуться в {time}.</translation>
  </message>
  <message>
   <source>You would take it. A lead has the last word.</source>
   <translation>Вы готовы взять. Последнее слово за руководителем.</translation>
  </message>
  <message>
   <source>Your next shift</source>
   <translation>Ваша следующая смена</translation>
  </message>
  <message>
   <source>Your shift ends soon.</source>
   <translation>Ваша смена скоро закончится.</translation>
  </message>
  <message>
   <source>Your shift is near.</source>
   <translation>Скоро ваша смена.</translation>
  </message>
  <message>
   <source>Your shift now</source>
   <translation>Ваша смена сейчас</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
    <numerusform>и ещё %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more requests</source>
   <translation>
    <numerusform>и ещё %n просьба</numerusform>
    <numerusform>и ещё %n просьбы</numerusform>
    <numerusform>и ещё %n просьб</numerusform>
   </translation>
  </message>
  <message>
   <source>another day</source>
   <translation>другой день</translation>
  </message>
  <message>
   <source>another person</source>
   <translation>другой человек</translation>
  </message>
  <message>
   <source>comes again every week</source>
   <translation>повторяется каждую неделю</translation>
  </message>
  <message>
   <source>copy</source>
   <translation>копировать</translation>
  </message>
  <message>
   <source>earlier, later</source>
   <translation>раньше, позже</translation>
  </message>
  <message>
   <source>ics ical export rota</source>
   <translation>ics ical экспорт график</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>никого</translation>
  </message>
  <message>
   <source>open or new</source>
   <translation>открыть или новая</translation>
  </message>
  <message>
   <source>paste</source>
   <translation>вставить</translation>
  </message>
  <message>
   <source>remove</source>
   <translation>убрать</translation>
  </message>
  <message>
   <source>rota plan schedule</source>
   <translation>график план расписание</translation>
  </message>
  <message>
   <source>rota shifts</source>
   <translation>график смены</translation>
  </message>
  <message>
   <source>rota shifts repeat</source>
   <translation>график смены повтор</translation>
  </message>
  <message>
   <source>shifts week plan schedule who works when</source>
   <translation>смены неделя план расписание кто когда работает</translation>
  </message>
  <message>
   <source>shorter, longer</source>
   <translation>короче, длиннее</translation>
  </message>
  <message>
   <source>somebody else is asked to take it</source>
   <translation>есть просьба о подмене</translation>
  </message>
  <message>
   <source>times of {place}</source>
   <translation>время: {place}</translation>
  </message>
  <message>
   <source>today</source>
   <translation>сегодня</translation>
  </message>
  <message>
   <source>until</source>
   <translation>до</translation>
  </message>
  <message>
   <source>week {number}</source>
   <translation>неделя {number}</translation>
  </message>
  <message>
   <source>{asker} asks you to take {shift}</source>
   <translation>{asker} просит вас взять: {shift}</translation>
  </message>
  <message>
   <source>{asker} asks {name} to take {shift}</source>
   <translation>{asker} просит взять: {shift} (кого: {name})</translation>
  </message>
  <message>
   <source>{asker} looks for somebody to take {shift}</source>
   <translation>{asker} ищет, кто возьмёт: {shift}</translation>
  </message>
  <message>
   <source>{hours} h</source>
   <translation>{hours} ч</translation>
  </message>
  <message>
   <source>{name} has the shift now.</source>
   <translation>Смена теперь за: {name}.</translation>
  </message>
  <message>
   <source>{name} rests only {hours} before {day}</source>
   <translation>{name}: только {hours} отдыха перед {day}</translation>
  </message>
  <message>
   <source>{name}, {day}: no shift</source>
   <translation>{name}, {day}: смены нет</translation>
  </message>
  <message>
   <source>{place}, {hours} h ahead</source>
   <translation>{place}, +{hours} ч</translation>
  </message>
  <message>
   <source>{place}, {hours} h behind</source>
   <translation>{place}, −{hours} ч</translation>
  </message>
  <message>
   <source>{shift}, and again every week</source>
   <translation>{shift}, и так далее</translation>
  </message>
  <message>
   <source>{shift}, marked</source>
   <translation>{shift}, отмечена</translation>
  </message>
  <message>
   <source>{taker} would take {shift} from {asker}</source>
   <translation>{taker} может взять {shift} (от: {asker})</translation>
  </message>
  <message>
   <source>{taker} would take {shift} from {asker}, for {other}</source>
   <translation>{taker} может взять {shift} (от: {asker}) за {other}</translation>
  </message>
  <message>
   <source>{times} by their clock</source>
   <translation>{times} по часам этого человека</translation>
  </message>
  <message>
   <source>“{time}” is no time of day: 8, 8:30 or 16:00.</source>
   <translation>«{time}» — не время: 8, 8:30 или 16:00.</translation>
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
  <name>staffing</name>
  <message numerus="yes">
   <source>%n came</source>
   <translation>
    <numerusform>%n обращение</numerusform>
    <numerusform>%n обращения</numerusform>
    <numerusform>%n обращений</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n came so far</source>
   <translation>
    <numerusform>пока пришло %n</numerusform>
    <numerusform>пока пришло %n</numerusform>
    <numerusform>пока пришло %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more for e-mail</source>
   <translation>
    <numerusform>ещё %n человек на почту</numerusform>
    <numerusform>ещё %n человека на почту</numerusform>
    <numerusform>ещё %n человек на почту</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more on chat</source>
   <translation>
    <numerusform>ещё %n человек в чат</numerusform>
    <numerusform>ещё %n человека в чат</numerusform>
    <numerusform>ещё %n человек в чат</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more on the phone</source>
   <translation>
    <numerusform>ещё %n человек на телефон</numerusform>
    <numerusform>ещё %n человека на телефон</numerusform>
    <numerusform>ещё %n человек на телефон</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people expected</source>
   <translation>
    <numerusform>ожидается %n человек</numerusform>
    <numerusform>ожидается %n человека</numerusform>
    <numerusform>ожидается %n человек</numerusform>
   </translation>
  </message>
  <message>
   <source>Answered in time</source>
   <translation>Ответили вовремя</translation>
  </message>
  <message>
   <source>Answered in time: {share}</source>
   <translation>Ответили вовремя: {share}</translation>
  </message>
  <message>
   <source>As it is</source>
   <translation>Как есть</translation>
  </message>
  <message>
   <source>As webinars taught</source>
   <translation>Как показали вебинары</translation>
  </message>
  <message>
   <source>At once</source>
   <translation>Сразу</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Канал</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>График</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>Кривая</translation>
  </message>
  <message>
   <source>Curve and figures</source>
   <translation>Кривая и числа</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Почта</translation>
  </message>
  <message>
   <source>Erlang A (queue M/M/n+M: C. Palm 1957; Garnett, Mandelbaum and Reiman 2002). Requests come at random at an even rate within an interval; whoever waits gives up after a random time whose mean is the patience. It has an answer for any load. People needed are the fewest with whom the target share is answered in time, divided by the share of them that is there.</source>
   <translation>Эрланг A (очередь M/M/n+M: К. Пальм, 1957; Гарнетт, Мандельбаум и Рейман, 2002). Обращения приходят случайно, внутри промежутка с ровной частотой; кто ждёт, уходит через случайное время, среднее которого — терпение. Ответ есть при любой нагрузке. Нужно столько людей, чтобы целевая доля получила ответ вовремя, делённое на долю тех, кто на месте.</translation>
  </message>
  <message>
   <source>Erlang C</source>
   <translation>Эрланг C</translation>
  </message>
  <message>
   <source>Erlang C (queue M/M/n: A. K. Erlang 1917): nobody ever gives up. It has an answer only while the load, requests times handling time, is less than the people; else the line grows without end.</source>
   <translation>Эрланг C (очередь M/M/n: А. К. Эрланг, 1917): никто не уходит. Ответ есть, только пока нагрузка, обращения на время одного, меньше числа людей; иначе очередь растёт без конца.</translation>
  </message>
  <message>
   <source>Everybody who is needed is rostered.</source>
   <translation>Все, кто нужен, есть в графике.</translation>
  </message>
  <message>
   <source>Give up</source>
   <translation>Уходят</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Лично</translation>
  </message>
  <message>
   <source>In time</source>
   <translation>Вовремя</translation>
  </message>
  <message>
   <source>In time means</source>
   <translation>Вовремя — это</translation>
  </message>
  <message>
   <source>In time, target</source>
   <translation>Вовремя, цель</translation>
  </message>
  <message>
   <source>Interval</source>
   <translation>Промежуток</translation>
  </message>
  <message>
   <source>Keep for the desk</source>
   <translation>Сохранить для команды</translation>
  </message>
  <message>
   <source>Leads of the desk change these figures.</source>
   <translation>Эти числа меняют руководители.</translation>
  </message>
  <message>
   <source>Letters are work and no line: people needed = letters × handling time / length of the interval.</source>
   <translation>Письма — это работа, а не очередь: нужно людей = письма × время одного / длина промежутка.</translation>
  </message>
  <message>
   <source>Mean wait</source>
   <translation>Среднее ожидание</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Не хватает</translation>
  </message>
  <message>
   <source>Needed</source>
   <translation>Нужно</translation>
  </message>
  <message>
   <source>Nobody is registered yet, so nobody is expected to get in touch.</source>
   <translation>Пока никто не записан, поэтому обращений не ожидается.</translation>
  </message>
  <message>
   <source>One more helps most {when} on {channel}: {was} → {then} answered in time</source>
   <translation>Ещё один человек поможет больше всего {when} ({channel}): {was} → {then} вовремя</translation>
  </message>
  <message>
   <source>Patience</source>
   <translation>Терпение</translation>
  </message>
  <message>
   <source>People more</source>
   <translation>Людей больше</translation>
  </message>
  <message>
   <source>People needed at once: {people}</source>
   <translation>Нужно людей сразу: {people}</translation>
  </message>
  <message>
   <source>People, {channel}</source>
   <translation>Люди: {channel}</translation>
  </message>
  <message>
   <source>People, {channel}: there and needed · missing (amber) · spare (outline)</source>
   <translation>Люди: {channel}. Есть и нужны · не хватает (янтарный) · запас (контур)</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Point {place} of {count}: minute {minute}, {height}</source>
   <translation>Точка {place} из {count}: минута {minute}, {height}</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Обращения</translation>
  </message>
  <message>
   <source>Requests a minute</source>
   <translation>Обращений в минуту</translation>
  </message>
  <message>
   <source>Requests expected: {list}</source>
   <translation>Ожидается обращений: {list}</translation>
  </message>
  <message>
   <source>Requests in a minute = people expected × requests of one person × share of the minute by the curve. Rate and curve are means of past webinars: one counts half after four newer ones, and all of them together count against a hundred people of the usual.</source>
   <translation>Обращения в минуту = ожидаемые люди × обращения одного × доля минуты по кривой. Частота и кривая — средние прошлых вебинаров: после четырёх новых вебинар считается вполовину, а все вместе весят против ста человек с обычными привычками.</translation>
  </message>
  <message>
   <source>Requests of 1,000 people</source>
   <translation>Обращений от 1000 человек</translation>
  </message>
  <message>
   <source>Rostered</source>
   <translation>В графике</translation>
  </message>
  <message>
   <source>Rostered, not there</source>
   <translation>В графике, но не на месте</translation>
  </message>
  <message>
   <source>Staffing</source>
   <translation>Кто нужен</translation>
  </message>
  <message>
   <source>Staffing of the webinar</source>
   <translation>Кто нужен на вебинаре</translation>
  </message>
  <message>
   <source>Staffing: {webinar}</source>
   <translation>Кто нужен: {webinar}</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Таблица</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Время</translation>
  </message>
  <message>
   <source>Time for one</source>
   <translation>Время на одно</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>What if</source>
   <translation>Что, если</translation>
  </message>
  <message>
   <source>When those who get in touch do so, minute by minute after the start; only the shape counts. Draw a point, or choose it with ← → and change it with ↑ ↓; Shift with ← → moves it in time, Insert and a double click add one, Delete takes one away.</source>
   <translation>Когда люди обращаются, минута за минутой от начала; важна только форма. Перетащите точку или выберите её клавишами ← → и измените клавишами ↑ ↓; Shift с ← → двигает её во времени, Insert и двойной щелчок добавляют точку, Delete убирает.</translation>
  </message>
  <message>
   <source>by the desk’s own figures</source>
   <translation>по собственным числам команды</translation>
  </message>
  <message>
   <source>grows without end</source>
   <translation>растёт без конца</translation>
  </message>
  <message numerus="yes">
   <source>learned from %n webinars</source>
   <translation>
    <numerusform>по %n прошлому вебинару</numerusform>
    <numerusform>по %n прошлым вебинарам</numerusform>
    <numerusform>по %n прошлым вебинарам</numerusform>
   </translation>
  </message>
  <message>
   <source>learned: {number}</source>
   <translation>по опыту: {number}</translation>
  </message>
  <message>
   <source>people needed forecast erlang what if</source>
   <translation>люди нужны прогноз эрланг что если</translation>
  </message>
  <message>
   <source>usual figures: no webinar was seen yet from which to learn</source>
   <translation>обычные числа: ещё не было вебинара, по которому можно учиться</translation>
  </message>
  <message>
   <source>without end</source>
   <translation>без конца</translation>
  </message>
  <message>
   <source>{channel}: most at {time}, {number} a minute</source>
   <translation>{channel}: больше всего в {time}, {number} в минуту</translation>
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
   <source>{when}: {needed} needed, {rostered} rostered, {share} answered in time</source>
   <translation>{when}: нужно {needed}, в графике {rostered}, вовремя {share}</translation>
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
 <context>
  <name>strip</name>
  <message>
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Показать</translation>
  </message>
 </context>
 <context>
  <name>team</name>
  <message numerus="yes">
   <source>%n changes go out by themselves later.</source>
   <translation>
    <numerusform>%n изменение уйдёт само позже.</numerusform>
    <numerusform>%n изменения уйдут сами позже.</numerusform>
    <numerusform>%n изменений уйдут сами позже.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes wait for the team's desk</source>
   <translation>
    <numerusform>%n изменение ждёт службу команды</numerusform>
    <numerusform>%n изменения ждут службу команды</numerusform>
    <numerusform>%n изменений ждут службу команды</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n things were not done. Look at the bell.</source>
   <translation>
    <numerusform>%n действие не выполнено. Подробности у колокольчика.</numerusform>
    <numerusform>%n действия не выполнены. Подробности у колокольчика.</numerusform>
    <numerusform>%n действий не выполнено. Подробности у колокольчика.</numerusform>
   </translation>
  </message>
  <message>
   <source>A draft was not kept</source>
   <translation>Черновик не сохранён</translation>
  </message>
  <message>
   <source>A person was not changed</source>
   <translation>Данные человека не изменены</translation>
  </message>
  <message>
   <source>A swap of shifts was not done</source>
   <translation>Подмена не состоялась</translation>
  </message>
  <message>
   <source>An article was not changed</source>
   <translation>Статья не изменена</translation>
  </message>
  <message>
   <source>As the team had it at {time}</source>
   <translation>Как было у команды в {time}</translation>
  </message>
  <message>
   <source>Bringing articles</source>
   <translation>Загружаем статьи</translation>
  </message>
  <message>
   <source>Bringing calls</source>
   <translation>Загрузка звонков</translation>
  </message>
  <message>
   <source>Bringing conversations</source>
   <translation>Загружаем переписку</translation>
  </message>
  <message>
   <source>Bringing people</source>
   <translation>Загрузка людей</translation>
  </message>
  <message>
   <source>Bringing the desk</source>
   <translation>Загружаем настройки службы</translation>
  </message>
  <message>
   <source>Bringing the queue</source>
   <translation>Загружаем очередь</translation>
  </message>
  <message>
   <source>Bringing tickets</source>
   <translation>Загружаем обращения</translation>
  </message>
  <message>
   <source>Bringing what was solved lately</source>
   <translation>Загружаем недавно решённые</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Соединиться</translation>
  </message>
  <message>
   <source>Connected again</source>
   <translation>Связь восстановлена</translation>
  </message>
  <message>
   <source>Connected again. Everything is sent.</source>
   <translation>Связь восстановлена. Всё отправлено.</translation>
  </message>
  <message>
   <source>Connecting…</source>
   <translation>Соединяемся…</translation>
  </message>
  <message>
   <source>Everything is here</source>
   <translation>Всё на месте</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Скрыть</translation>
  </message>
  <message>
   <source>In step with the team, as of {time}</source>
   <translation>Как у команды, на {time}</translation>
  </message>
  <message>
   <source>Next attempt in {span}.</source>
   <translation>Следующая попытка через {span}.</translation>
  </message>
  <message>
   <source>No connection since {time}. You can read and write.</source>
   <translation>Нет связи с {time}. Можно читать и писать.</translation>
  </message>
  <message>
   <source>No connection to the team's desk yet</source>
   <translation>Связи со службой команды пока нет</translation>
  </message>
  <message>
   <source>No connection yet</source>
   <translation>Связи пока нет</translation>
  </message>
  <message>
   <source>Open the ticket</source>
   <translation>Открыть обращение</translation>
  </message>
  <message>
   <source>Password…</source>
   <translation>Пароль…</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>Some shifts were not planned</source>
   <translation>Часть смен не запланирована</translation>
  </message>
  <message>
   <source>Something newer has arrived.</source>
   <translation>Пришло что-то новое.</translation>
  </message>
  <message>
   <source>Something was not done</source>
   <translation>Что-то не сделано</translation>
  </message>
  <message>
   <source>The desk is coming to this computer</source>
   <translation>Служба загружается на этот компьютер</translation>
  </message>
  <message>
   <source>The messages were not moved</source>
   <translation>Сообщения не перенесены</translation>
  </message>
  <message>
   <source>The password for the team's desk</source>
   <translation>Пароль для службы команды</translation>
  </message>
  <message>
   <source>The team's desk does not let you in</source>
   <translation>Служба команды не впускает</translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Попробовать сейчас</translation>
  </message>
  <message>
   <source>Trying now…</source>
   <translation>Пробуем…</translation>
  </message>
  <message>
   <source>You can work meanwhile. It goes on after a break, too.</source>
   <translation>Можно уже работать. После перерыва загрузка продолжится.</translation>
  </message>
  <message>
   <source>Your answer was not sent</source>
   <translation>Ответ не отправлен</translation>
  </message>
  <message>
   <source>Your coming or going was not written down</source>
   <translation>Ваш приход или уход не записан</translation>
  </message>
  <message>
   <source>Your handover was not done</source>
   <translation>Ваша передача смены не выполнена</translation>
  </message>
  <message>
   <source>Your note was not kept</source>
   <translation>Заметка не сохранена</translation>
  </message>
  <message>
   <source>Your state was not changed</source>
   <translation>Ваше состояние не изменено</translation>
  </message>
  <message>
   <source>Your words are in the draft.</source>
   <translation>Ваш текст в черновике.</translation>
  </message>
  <message>
   <source>{name} has it already.</source>
   <translation>Уже взято: {name}.</translation>
  </message>
  <message>
   <source>{name} was faster.</source>
   <translation>Уже выполнено: {name}.</translation>
  </message>
  <message>
   <source>{what}: {done} of {total}</source>
   <translation>{what}: {done} из {total}</translation>
  </message>
 </context>
 <context>
  <name>templates</name>
  <message numerus="yes">
   <source>%n places stay open for this person. Sending stops at them once.</source>
   <translation>
    <numerusform>Для этого человека %n место осталось пустым. Отправка один раз на нём остановится.</numerusform>
    <numerusform>Для этого человека %n места остались пустыми. Отправка один раз на них остановится.</numerusform>
    <numerusform>Для этого человека %n мест остались пустыми. Отправка один раз на них остановится.</numerusform>
   </translation>
  </message>
  <message>
   <source>A lead or an administrator can change them.</source>
   <translation>Изменить их может руководитель или администратор.</translation>
  </message>
  <message>
   <source>Address of our pages</source>
   <translation>Адрес наших страниц</translation>
  </message>
  <message>
   <source>All of how to reach us, a line each</source>
   <translation>Все способы связи, каждый в своей строке</translation>
  </message>
  <message>
   <source>Another template in this language has this shortcut.</source>
   <translation>У другого шаблона на этом языке уже есть такое сокращение.</translation>
  </message>
  <message>
   <source>Checkpoint of the reminder</source>
   <translation>Контрольная точка напоминания</translation>
  </message>
  <message>
   <source>E-mail address</source>
   <translation>Адрес почты</translation>
  </message>
  <message>
   <source>E-mail of the desk</source>
   <translation>Наша почта</translation>
  </message>
  <message>
   <source>First name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <source>First name of who answers</source>
   <translation>Имя отвечающего</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Группа</translation>
  </message>
  <message>
   <source>How was our help? with five answers</source>
   <translation>Как мы вам помогли? и пять ответов</translation>
  </message>
  <message>
   <source>Insert a place</source>
   <translation>Вставить место</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Language of the templates</source>
   <translation>Язык шаблонов</translation>
  </message>
  <message>
   <source>Left out when something in it is not known</source>
   <translation>Пропускается, если что-то внутри неизвестно</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>Name of the desk</source>
   <translation>Название нашей службы</translation>
  </message>
  <message>
   <source>New template</source>
   <translation>Новый шаблон</translation>
  </message>
  <message>
   <source>No sound in the lesson</source>
   <translation>Нет звука на уроке</translation>
  </message>
  <message>
   <source>No template is written yet. The first good answer of today may become one.</source>
   <translation>Шаблонов пока нет. Им может стать первый удачный ответ сегодня.</translation>
  </message>
  <message>
   <source>Not known as a place: {names}. Each answer would stop at it.</source>
   <translation>Такого места нет: {names}. На нём остановился бы каждый ответ.</translation>
  </message>
  <message>
   <source>Number of the ticket</source>
   <translation>Номер обращения</translation>
  </message>
  <message>
   <source>Only for readers of {language}</source>
   <translation>Только для читающих на языке: {language}</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Организация</translation>
  </message>
  <message>
   <source>Page to say how our help was</source>
   <translation>Страница, чтобы оценить помощь</translation>
  </message>
  <message>
   <source>Page with the state of the request</source>
   <translation>Страница с состоянием обращения</translation>
  </message>
  <message>
   <source>Participants reach the pages of the gateway under their address, as https://help.example.org. Without it no letter holds a link to them.</source>
   <translation>По этому адресу участники открывают страницы шлюза, например https://help.example.org. Без него в письмах нет ссылок на них.</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Человек</translation>
  </message>
  <message>
   <source>Preview for {name}</source>
   <translation>Просмотр: {name}</translation>
  </message>
  <message>
   <source>Preview for…</source>
   <translation>Просмотр для…</translation>
  </message>
  <message>
   <source>Shortcut, after /</source>
   <translation>Сокращение, после /</translation>
  </message>
  <message>
   <source>Subject of the ticket</source>
   <translation>Тема обращения</translation>
  </message>
  <message>
   <source>Telephone of the desk</source>
   <translation>Наш телефон</translation>
  </message>
  <message>
   <source>Template removed: {name}</source>
   <translation>Шаблон удалён: {name}</translation>
  </message>
  <message>
   <source>Templates of answers</source>
   <translation>Шаблоны ответов</translation>
  </message>
  <message>
   <source>Ticket</source>
   <translation>Обращение</translation>
  </message>
  <message>
   <source>Title of the webinar</source>
   <translation>Название вебинара</translation>
  </message>
  <message>
   <source>Tutor of the group</source>
   <translation>Преподаватель группы</translation>
  </message>
  <message>
   <source>Us</source>
   <translation>Мы</translation>
  </message>
  <message>
   <source>Way into the webinar</source>
   <translation>Вход на вебинар</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Вебинар</translation>
  </message>
  <message>
   <source>What is left empty is left out, or stops an answer once to be filled in by hand.</source>
   <translation>Пустое пропускается или один раз останавливает ответ, чтобы его заполнили вручную.</translation>
  </message>
  <message>
   <source>What templates and signatures say of us</source>
   <translation>Что шаблоны и подписи говорят о нас</translation>
  </message>
  <message>
   <source>What this person gets</source>
   <translation>Что получит этот человек</translation>
  </message>
  <message>
   <source>What to do outside of it: {language}</source>
   <translation>Что делать в другое время: {language}</translation>
  </message>
  <message>
   <source>When the webinar begins</source>
   <translation>Начало вебинара</translation>
  </message>
  <message>
   <source>When we are here</source>
   <translation>Когда мы на месте</translation>
  </message>
  <message>
   <source>When we are here: {language}</source>
   <translation>Когда мы на месте: {language}</translation>
  </message>
  <message>
   <source>Who answers</source>
   <translation>Кто отвечает</translation>
  </message>
  <message>
   <source>Whole name</source>
   <translation>Имя и фамилия</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Текст</translation>
  </message>
  <message>
   <source>Words for answers that come again and again. A slash in an answer finds them.</source>
   <translation>Слова для ответов, которые повторяются. В ответе их находит косая черта.</translation>
  </message>
  <message>
   <source>canned reply macro placeholder</source>
   <translation>готовый ответ макрос подстановка</translation>
  </message>
 </context>
 <context>
  <name>ticket</name>
  <message numerus="yes">
   <source>%n messages were not delivered</source>
   <translation>
    <numerusform>%n сообщение не доставлено</numerusform>
    <numerusform>%n сообщения не доставлены</numerusform>
    <numerusform>%n сообщений не доставлено</numerusform>
   </translation>
  </message>
  <message>
   <source>Answer within {span}</source>
   <translation>Ответить в течение {span}</translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Задание</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Чат</translation>
  </message>
  <message>
   <source>Choose a conversation</source>
   <translation>Выберите переписку</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Закрыто</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Материалы</translation>
  </message>
  <message>
   <source>Copied: {number}</source>
   <translation>Скопировано: {number}</translation>
  </message>
  <message>
   <source>Copy the number</source>
   <translation>Копировать номер</translation>
  </message>
  <message>
   <source>Copy the number {number}</source>
   <translation>Копировать номер {number}</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>Почта</translation>
  </message>
  <message>
   <source>Fetching the conversation.</source>
   <translation>Загружаем переписку.</translation>
  </message>
  <message>
   <source>Hand over</source>
   <translation>Передать</translation>
  </message>
  <message>
   <source>Height of the composer</source>
   <translation>Высота поля ответа</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Высокий</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Лично</translation>
  </message>
  <message>
   <source>It may have been removed from the desk. Choose another one in the queue.</source>
   <translation>Возможно, его удалили. Выберите другое в очереди.</translation>
  </message>
  <message>
   <source>Linked: {number} {subject}</source>
   <translation>Связано: {number} {subject}</translation>
  </message>
  <message>
   <source>Low</source>
   <translation>Низкий</translation>
  </message>
  <message>
   <source>Merge with {number}</source>
   <translation>Объединить с {number}</translation>
  </message>
  <message>
   <source>Merged</source>
   <translation>Объединено</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Ещё</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Новое</translation>
  </message>
  <message>
   <source>New, its number follows</source>
   <translation>Новое, номер скоро появится</translation>
  </message>
  <message>
   <source>No subject</source>
   <translation>Без темы</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Обычный</translation>
  </message>
  <message>
   <source>Not the same</source>
   <translation>Это другое</translation>
  </message>
  <message>
   <source>On hold</source>
   <translation>Отложено</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыто</translation>
  </message>
  <message>
   <source>Organisational</source>
   <translation>Организация</translation>
  </message>
  <message>
   <source>Part again</source>
   <translation>Разделить</translation>
  </message>
  <message>
   <source>Parted again</source>
   <translation>Разделено</translation>
  </message>
  <message>
   <source>Pending</source>
   <translation>Ожидает</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Телефон</translation>
  </message>
  <message>
   <source>Pick one in the queue with ↑ ↓ and Enter, or press T to take the next one.</source>
   <translation>Выберите её в очереди клавишами ↑ ↓ и Enter или нажмите T, чтобы взять следующую.</translation>
  </message>
  <message>
   <source>Priority: {priority}</source>
   <translation>Приоритет: {priority}</translation>
  </message>
  <message>
   <source>Reopen</source>
   <translation>Открыть снова</translation>
  </message>
  <message>
   <source>Snooze</source>
   <translation>Отложить</translation>
  </message>
  <message>
   <source>Snoozed until: {moment}</source>
   <translation>Отложено до: {moment}</translation>
  </message>
  <message>
   <source>Solve</source>
   <translation>Решить</translation>
  </message>
  <message>
   <source>Solve by: {moment}</source>
   <translation>Решить до: {moment}</translation>
  </message>
  <message>
   <source>Solved</source>
   <translation>Решено</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message>
   <source>Technical</source>
   <translation>Техника</translation>
  </message>
  <message>
   <source>The same person has another open ticket: {number}</source>
   <translation>У этого человека есть ещё одно открытое обращение: {number}</translation>
  </message>
  <message>
   <source>This ticket is not here any more</source>
   <translation>Этого обращения здесь больше нет</translation>
  </message>
  <message>
   <source>This ticket lives on in {number}</source>
   <translation>Продолжение этого обращения: {number}</translation>
  </message>
  <message>
   <source>To solve: {over}</source>
   <translation>Решение: {over}</translation>
  </message>
  <message>
   <source>Unclaimed</source>
   <translation>Ничьё</translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation>Срочный</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Вебинар</translation>
  </message>
  <message>
   <source>Yours</source>
   <translation>Ваше</translation>
  </message>
  <message>
   <source>{name} is on the phone</source>
   <translation>говорит: {name}</translation>
  </message>
  <message>
   <source>{name} is reading</source>
   <translation>читает: {name}</translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation>пишет: {name}</translation>
  </message>
  <message>
   <source>{number} lives on here: {subject}</source>
   <translation>Здесь продолжение {number}: {subject}</translation>
  </message>
  <message>
   <source>{number} lives on in {into}</source>
   <translation>{number}: продолжение в {into}</translation>
  </message>
 </context>
 <context>
  <name>tutor</name>
  <message numerus="yes">
   <source>%n being helped</source>
   <translation>
    <numerusform>%n ждёт</numerusform>
    <numerusform>%n ждут</numerusform>
    <numerusform>%n ждут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in</source>
   <translation>
    <numerusform>%n в зале</numerusform>
    <numerusform>%n в зале</numerusform>
    <numerusform>%n в зале</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions ready</source>
   <translation>
    <numerusform>%n вопрос ждёт</numerusform>
    <numerusform>%n вопроса ждут</numerusform>
    <numerusform>%n вопросов ждут</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait</source>
   <translation>
    <numerusform>%n ждёт</numerusform>
    <numerusform>%n ждут</numerusform>
    <numerusform>%n ждут</numerusform>
   </translation>
  </message>
  <message>
   <source>A card for {name}</source>
   <translation>Карточка для: {name}</translation>
  </message>
  <message>
   <source>A moment…</source>
   <translation>Одну минуту…</translation>
  </message>
  <message>
   <source>A person</source>
   <translation>Человек</translation>
  </message>
  <message>
   <source>A question for the tutor</source>
   <translation>Вопрос преподавателю</translation>
  </message>
  <message>
   <source>A question, in a line</source>
   <translation>Вопрос одной строкой</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Добавить</translation>
  </message>
  <message>
   <source>All fine</source>
   <translation>Всё хорошо</translation>
  </message>
  <message>
   <source>Answer in writing…</source>
   <translation>Ответить письменно…</translation>
  </message>
  <message>
   <source>Answer now</source>
   <translation>Отвечу сейчас</translation>
  </message>
  <message>
   <source>Are you Go?</source>
   <translation>Всё готово?</translation>
  </message>
  <message>
   <source>Ask for help</source>
   <translation>Позвать на помощь</translation>
  </message>
  <message>
   <source>At the end</source>
   <translation>В конце</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Изменить</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Выбрать…</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>Copy the link</source>
   <translation>Скопировать ссылку</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Отклонить</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>Готово</translation>
  </message>
  <message>
   <source>Go on, they see you in the room.</source>
   <translation>Продолжайте, в зале вас видят.</translation>
  </message>
  <message>
   <source>Help is on its way</source>
   <translation>Помощь уже идёт</translation>
  </message>
  <message>
   <source>I can’t reach the desk.</source>
   <translation>Нет связи с поддержкой.</translation>
  </message>
  <message>
   <source>I paused</source>
   <translation>Пауза</translation>
  </message>
  <message>
   <source>I’m on it</source>
   <translation>Я займусь</translation>
  </message>
  <message>
   <source>Link of the tutor’s page</source>
   <translation>Ссылка на страницу преподавателя</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Ещё</translation>
  </message>
  <message>
   <source>More time</source>
   <translation>Ещё время</translation>
  </message>
  <message>
   <source>My sound</source>
   <translation>Мой звук</translation>
  </message>
  <message>
   <source>No help needed any more</source>
   <translation>Помощь больше не нужна</translation>
  </message>
  <message>
   <source>No launch is near. The tutor’s view belongs to one.</source>
   <translation>Ближайшего запуска нет. Экран преподавателя относится к запуску.</translation>
  </message>
  <message>
   <source>No launch is near: there is no tutor to ask.</source>
   <translation>Ближайшего запуска нет, спросить некого.</translation>
  </message>
  <message>
   <source>No-go</source>
   <translation>Не готово</translation>
  </message>
  <message>
   <source>Nobody has marked one yet. In a ticket: “Question for the tutor…” of the menu.</source>
   <translation>Пока нет ни одного. В обращении: «Вопрос преподавателю…» в меню.</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Не сейчас</translation>
  </message>
  <message>
   <source>Not today</source>
   <translation>Не сегодня</translation>
  </message>
  <message>
   <source>Nothing but the time and how it stands.</source>
   <translation>Только время и общее состояние.</translation>
  </message>
  <message>
   <source>On a phone…</source>
   <translation>На телефоне…</translation>
  </message>
  <message>
   <source>On {name}’s screen now</source>
   <translation>Сейчас на экране: {name}</translation>
  </message>
  <message>
   <source>Open the launch</source>
   <translation>Открыть запуск</translation>
  </message>
  <message>
   <source>Or the same as</source>
   <translation>Или то же, что</translation>
  </message>
  <message>
   <source>Please pause</source>
   <translation>Сделайте паузу</translation>
  </message>
  <message>
   <source>Point the camera of the tutor’s phone at it, or send the link. It is theirs alone.</source>
   <translation>Наведите камеру телефона преподавателя или отправьте ссылку. Она только для этого человека.</translation>
  </message>
  <message>
   <source>Propose a card…</source>
   <translation>Предложить карточку…</translation>
  </message>
  <message>
   <source>Propose it</source>
   <translation>Предложить</translation>
  </message>
  <message>
   <source>Put it on the list</source>
   <translation>Добавить в список</translation>
  </message>
  <message>
   <source>Put it on the screen</source>
   <translation>Показать на экране</translation>
  </message>
  <message>
   <source>Put on the list</source>
   <translation>В список</translation>
  </message>
  <message>
   <source>Question for the tutor…</source>
   <translation>Вопрос преподавателю…</translation>
  </message>
  <message>
   <source>Questions for the tutor</source>
   <translation>Вопросы преподавателю</translation>
  </message>
  <message>
   <source>Read in two seconds: {first} and {second} letters left.</source>
   <translation>Читается за две секунды. Осталось букв: {first} и {second}.</translation>
  </message>
  <message>
   <source>Said it</source>
   <translation>Сказано</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Отправить</translation>
  </message>
  <message>
   <source>Send a card…</source>
   <translation>Отправить карточку…</translation>
  </message>
  <message>
   <source>Show the tutor’s view</source>
   <translation>Показать экран преподавателя</translation>
  </message>
  <message>
   <source>Shrink</source>
   <translation>Свернуть</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Слайды</translation>
  </message>
  <message>
   <source>Start at about {time}.</source>
   <translation>Начнём примерно в {time}.</translation>
  </message>
  <message>
   <source>Take off</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <source>The question, in a line</source>
   <translation>Вопрос одной строкой</translation>
  </message>
  <message>
   <source>The start has moved</source>
   <translation>Начало перенесено</translation>
  </message>
  <message>
   <source>The tutor</source>
   <translation>Преподаватель</translation>
  </message>
  <message>
   <source>The tutor’s view stays on top.</source>
   <translation>Экран преподавателя всегда поверх других.</translation>
  </message>
  <message>
   <source>The view on a phone</source>
   <translation>Экран на телефоне</translation>
  </message>
  <message>
   <source>There is no page yet: it needs a tutor, and the address of the help pages.</source>
   <translation>Страницы пока нет: нужны преподаватель и адрес страниц помощи.</translation>
  </message>
  <message>
   <source>Too long for one look: it will be cut after a word.</source>
   <translation>Слишком длинно для одного взгляда: будет обрезано после слова.</translation>
  </message>
  <message>
   <source>Tutor’s view</source>
   <translation>Экран преподавателя</translation>
  </message>
  <message>
   <source>Waits its turn: {card}</source>
   <translation>Ждёт очереди: {card}</translation>
  </message>
  <message>
   <source>We begin at {time}.</source>
   <translation>Начинаем в {time}.</translation>
  </message>
  <message>
   <source>We wait a moment</source>
   <translation>Немного ждём</translation>
  </message>
  <message>
   <source>What is it?</source>
   <translation>Что случилось?</translation>
  </message>
  <message>
   <source>What is missing?</source>
   <translation>Чего не хватает?</translation>
  </message>
  <message>
   <source>What it is about, in a few words</source>
   <translation>О чём речь, в нескольких словах</translation>
  </message>
  <message>
   <source>What to say or do, in a sentence</source>
   <translation>Что сказать или сделать, одним предложением</translation>
  </message>
  <message>
   <source>Whoever you share the whole screen with sees it. Share one window, or drag it elsewhere.</source>
   <translation>При показе всего экрана его видят другие. Покажите одно окно или передвиньте экран преподавателя.</translation>
  </message>
  <message>
   <source>Your hand is up</source>
   <translation>Вы позвали на помощь</translation>
  </message>
  <message>
   <source>answered in writing</source>
   <translation>ответ дан письменно</translation>
  </message>
  <message>
   <source>answered live</source>
   <translation>ответ дан в эфире</translation>
  </message>
  <message numerus="yes">
   <source>asked by %n</source>
   <translation>
    <numerusform>спросил %n человек</numerusform>
    <numerusform>спросили %n человека</numerusform>
    <numerusform>спросили %n человек</numerusform>
   </translation>
  </message>
  <message>
   <source>at the end</source>
   <translation>в конце</translation>
  </message>
  <message>
   <source>hand up tutor</source>
   <translation>рука помощь преподаватель</translation>
  </message>
  <message>
   <source>hold {time}</source>
   <translation>пауза {time}</translation>
  </message>
  <message>
   <source>not answered in the webinar</source>
   <translation>без ответа на вебинаре</translation>
  </message>
  <message>
   <source>not answered yet</source>
   <translation>ещё без ответа</translation>
  </message>
  <message>
   <source>not in this webinar, {time}</source>
   <translation>не на этом вебинаре, {time}</translation>
  </message>
  <message>
   <source>not now, comes again at {time}</source>
   <translation>не сейчас, вернётся в {time}</translation>
  </message>
  <message>
   <source>not seen yet</source>
   <translation>ещё не увидено</translation>
  </message>
  <message>
   <source>on air window above small card webinar</source>
   <translation>эфир окно поверх маленькая карточка вебинар</translation>
  </message>
  <message>
   <source>on the tutor’s list</source>
   <translation>в списке преподавателя</translation>
  </message>
  <message>
   <source>paused {time}</source>
   <translation>пауза {time}</translation>
  </message>
  <message numerus="yes">
   <source>questions in %n min</source>
   <translation>
    <numerusform>вопросы через %n мин</numerusform>
    <numerusform>вопросы через %n мин</numerusform>
    <numerusform>вопросы через %n мин</numerusform>
   </translation>
  </message>
  <message>
   <source>questions now</source>
   <translation>сейчас вопросы</translation>
  </message>
  <message>
   <source>said {time}</source>
   <translation>сказано в {time}</translation>
  </message>
  <message>
   <source>seen {time}, not said yet</source>
   <translation>увидено в {time}, ещё не сказано</translation>
  </message>
  <message>
   <source>start at {time}</source>
   <translation>начало в {time}</translation>
  </message>
  <message>
   <source>the tutor</source>
   <translation>преподаватель</translation>
  </message>
  <message>
   <source>webinar live answer ask</source>
   <translation>вебинар эфир ответ спросить</translation>
  </message>
  <message>
   <source>{name} is on it.</source>
   <translation>Этим занимается {name}.</translation>
  </message>
  <message>
   <source>{name} needs help</source>
   <translation>Нужна помощь: {name}</translation>
  </message>
  <message>
   <source>{name} needs help: {what}</source>
   <translation>Нужна помощь: {name}, {what}</translation>
  </message>
  <message>
   <source>{name} proposes: {card}</source>
   <translation>Предлагает {name}: {card}</translation>
  </message>
  <message>
   <source>{name} sees you. What is it?</source>
   <translation>Вас видит {name}. Что случилось?</translation>
  </message>
  <message>
   <source>{what}: {wait}, {chosen} on the list</source>
   <translation>{what}: {wait}, в списке: {chosen}</translation>
  </message>
  <message>
   <source>“{words}”</source>
   <translation>«{words}»</translation>
  </message>
 </context>
 <context>
  <name>webinars</name>
  <message numerus="yes">
   <source>%n can only be called: they stand in the call list.</source>
   <translation>
    <numerusform>%n человеку можно только позвонить: он в списке звонков.</numerusform>
    <numerusform>%n людям можно только позвонить: они в списке звонков.</numerusform>
    <numerusform>%n людям можно только позвонить: они в списке звонков.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached</source>
   <translation>
    <numerusform>с %n человеком нет связи</numerusform>
    <numerusform>с %n людьми нет связи</numerusform>
    <numerusform>с %n людьми нет связи</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached.</source>
   <translation>
    <numerusform>С %n человеком нет связи.</numerusform>
    <numerusform>С %n людьми нет связи.</numerusform>
    <numerusform>С %n людьми нет связи.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have no address: put them on the call list</source>
   <translation>
    <numerusform>%n человек без адреса: в список звонков</numerusform>
    <numerusform>%n человека без адреса: в список звонков</numerusform>
    <numerusform>%n человек без адреса: в список звонков</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have theirs or are in</source>
   <translation>
    <numerusform>у %n человека письмо уже есть или он в комнате</numerusform>
    <numerusform>у %n человек письмо уже есть или они в комнате</numerusform>
    <numerusform>у %n человек письмо уже есть или они в комнате</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters leave in a few seconds.</source>
   <translation>
    <numerusform>%n письмо уйдёт через несколько секунд.</numerusform>
    <numerusform>%n письма уйдут через несколько секунд.</numerusform>
    <numerusform>%n писем уйдут через несколько секунд.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n мин</numerusform>
    <numerusform>%n мин</numerusform>
    <numerusform>%n мин</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more were announced.</source>
   <translation>
    <numerusform>Объявлен ещё %n.</numerusform>
    <numerusform>Объявлено ещё %n.</numerusform>
    <numerusform>Объявлено ещё %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people get a letter</source>
   <translation>
    <numerusform>%n человек получит письмо</numerusform>
    <numerusform>%n человека получат письмо</numerusform>
    <numerusform>%n человек получат письмо</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n webinars</source>
   <translation>
    <numerusform>%n вебинар</numerusform>
    <numerusform>%n вебинара</numerusform>
    <numerusform>%n вебинаров</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were reminded just now or are in</source>
   <translation>
    <numerusform>%n человеку только что напомнили или он в комнате</numerusform>
    <numerusform>%n людям только что напомнили или они в комнате</numerusform>
    <numerusform>%n людям только что напомнили или они в комнате</numerusform>
   </translation>
  </message>
  <message>
   <source>A new one</source>
   <translation>Новый</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Адрес</translation>
  </message>
  <message>
   <source>After so many</source>
   <translation>После стольких</translation>
  </message>
  <message>
   <source>All get the link of the room: the desk has no web address yet.</source>
   <translation>Все получат ссылку на комнату: у команды ещё нет адреса страниц.</translation>
  </message>
  <message>
   <source>Announce them</source>
   <translation>Объявить</translation>
  </message>
  <message>
   <source>As on {day}</source>
   <translation>Как {day}</translation>
  </message>
  <message>
   <source>As usual</source>
   <translation>Как обычно</translation>
  </message>
  <message>
   <source>Call them off</source>
   <translation>Отменить их</translation>
  </message>
  <message>
   <source>Call this and all that follow off</source>
   <translation>Отменить этот и все следующие</translation>
  </message>
  <message>
   <source>Came or not, approved or cancelled</source>
   <translation>Был или нет, одобрено или отменено</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Отмена</translation>
  </message>
  <message>
   <source>Checks of your own, with commas</source>
   <translation>Свои пункты, через запятую</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <source>Connect the webinar tool</source>
   <translation>Подключить платформу вебинаров</translation>
  </message>
  <message>
   <source>Connect the webinar tool…</source>
   <translation>Подключить платформу вебинаров…</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>Копировать адрес</translation>
  </message>
  <message>
   <source>Each has a way in of their own; who opened it is seen here.</source>
   <translation>У каждого свой вход; здесь видно, кто его открыл.</translation>
  </message>
  <message>
   <source>Every month, same weekday</source>
   <translation>Каждый месяц, тот же день недели</translation>
  </message>
  <message>
   <source>Every two weeks</source>
   <translation>Раз в две недели</translation>
  </message>
  <message>
   <source>Every week</source>
   <translation>Каждую неделю</translation>
  </message>
  <message>
   <source>Everybody expected, each in their language over their channel.</source>
   <translation>Все, кого ждут, каждый на своём языке и по своему каналу.</translation>
  </message>
  <message>
   <source>For whoever calls {name}</source>
   <translation>Для того, кто позвонит: {name}</translation>
  </message>
  <message numerus="yes">
   <source>Held for %n minutes: move the start?</source>
   <translation>
    <numerusform>Стоим %n минуту: перенести начало?</numerusform>
    <numerusform>Стоим %n минуты: перенести начало?</numerusform>
    <numerusform>Стоим %n минут: перенести начало?</numerusform>
   </translation>
  </message>
  <message>
   <source>Host, speaker or guest</source>
   <translation>Ведущий, докладчик или гость</translation>
  </message>
  <message>
   <source>How long they were there</source>
   <translation>Как долго были</translation>
  </message>
  <message>
   <source>Import registrations or attendance…</source>
   <translation>Импорт записей или посещаемости…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Импорт…</translation>
  </message>
  <message>
   <source>Invitation</source>
   <translation>Приглашение</translation>
  </message>
  <message numerus="yes">
   <source>Invite %n people</source>
   <translation>
    <numerusform>Пригласить %n человека</numerusform>
    <numerusform>Пригласить %n человек</numerusform>
    <numerusform>Пригласить %n человек</numerusform>
   </translation>
  </message>
  <message>
   <source>Invite or remind everybody expected…</source>
   <translation>Пригласить всех, кого ждут, или напомнить им…</translation>
  </message>
  <message>
   <source>Invite…</source>
   <translation>Пригласить…</translation>
  </message>
  <message>
   <source>It comes again</source>
   <translation>Повторяется</translation>
  </message>
  <message>
   <source>It ends</source>
   <translation>Заканчивается</translation>
  </message>
  <message>
   <source>It is shown this once.</source>
   <translation>Он показывается только сейчас.</translation>
  </message>
  <message>
   <source>It needs a name.</source>
   <translation>Нужно название.</translation>
  </message>
  <message>
   <source>Joined at</source>
   <translation>Вход</translation>
  </message>
  <message>
   <source>Kind of letter</source>
   <translation>Вид письма</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Последний день</translation>
  </message>
  <message>
   <source>Left at</source>
   <translation>Выход</translation>
  </message>
  <message>
   <source>Let your webinar tool, or a service that connects programs, post to this address when somebody joins or leaves.</source>
   <translation>Пусть программа вебинаров или сервис, связывающий программы, сообщает по этому адресу, кто входит и выходит.</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Письмо</translation>
  </message>
  <message>
   <source>Letters to everybody expected</source>
   <translation>Письма всем, кого ждут</translation>
  </message>
  <message>
   <source>Make a new address</source>
   <translation>Создать новый адрес</translation>
  </message>
  <message>
   <source>Make an address</source>
   <translation>Создать адрес</translation>
  </message>
  <message>
   <source>Minutes after the start; before it they are negative</source>
   <translation>Минуты после начала; до него с минусом</translation>
  </message>
  <message>
   <source>Monday to Friday</source>
   <translation>С понедельника по пятницу</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Ещё</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Название</translation>
  </message>
  <message>
   <source>New calendar file…</source>
   <translation>Новый файл календаря…</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Следующее</translation>
  </message>
  <message>
   <source>Nobody to write to</source>
   <translation>Писать некому</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Не сейчас</translation>
  </message>
  <message>
   <source>Nothing was sent.</source>
   <translation>Ничего не отправлено.</translation>
  </message>
  <message>
   <source>On a day</source>
   <translation>В день</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>План</translation>
  </message>
  <message numerus="yes">
   <source>Plan %n calls</source>
   <translation>
    <numerusform>Запланировать %n звонок</numerusform>
    <numerusform>Запланировать %n звонка</numerusform>
    <numerusform>Запланировать %n звонков</numerusform>
   </translation>
  </message>
  <message>
   <source>Plans of launches</source>
   <translation>Планы запусков</translation>
  </message>
  <message>
   <source>Plans of launches…</source>
   <translation>Планы запусков…</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Предыдущее</translation>
  </message>
  <message>
   <source>Registered on</source>
   <translation>Регистрация</translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people</source>
   <translation>
    <numerusform>Напомнить %n человеку</numerusform>
    <numerusform>Напомнить %n людям</numerusform>
    <numerusform>Напомнить %n людям</numerusform>
   </translation>
  </message>
  <message>
   <source>Reminder</source>
   <translation>Напоминание</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Удалить</translation>
  </message>
  <message>
   <source>Repeat the webinar</source>
   <translation>Повторять вебинар</translation>
  </message>
  <message>
   <source>Repeat…</source>
   <translation>Повторять…</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <source>Save the calendar file</source>
   <translation>Сохранить файл календаря</translation>
  </message>
  <message>
   <source>Save the calendar file of the webinar…</source>
   <translation>Сохранить файл календаря вебинара…</translation>
  </message>
  <message>
   <source>Save the calendar file…</source>
   <translation>Сохранить файл календаря…</translation>
  </message>
  <message>
   <source>Saved.</source>
   <translation>Сохранено.</translation>
  </message>
  <message>
   <source>Stations that say go</source>
   <translation>Посты, которые говорят «готов»</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Тема</translation>
  </message>
  <message numerus="yes">
   <source>Tell %n people</source>
   <translation>
    <numerusform>Сообщить %n человеку</numerusform>
    <numerusform>Сообщить %n людям</numerusform>
    <numerusform>Сообщить %n людям</numerusform>
   </translation>
  </message>
  <message>
   <source>Tell everyone</source>
   <translation>Сообщить всем</translation>
  </message>
  <message>
   <source>Templates are written by leads.</source>
   <translation>Шаблоны пишут руководители.</translation>
  </message>
  <message>
   <source>That is no series yet.</source>
   <translation>Это ещё не серия.</translation>
  </message>
  <message>
   <source>The calls stand in the queue.</source>
   <translation>Звонки стоят в очереди.</translation>
  </message>
  <message>
   <source>The desk has no web address yet: set one in the settings first.</source>
   <translation>У команды ещё нет адреса страниц: сначала укажите его в настройках.</translation>
  </message>
  <message>
   <source>The file could not be written.</source>
   <translation>Не удалось записать файл.</translation>
  </message>
  <message>
   <source>The phases begin one after the other, and Live at 0.</source>
   <translation>Этапы начинаются один за другим, а эфир в 0.</translation>
  </message>
  <message>
   <source>There is an address already. A new one ends it.</source>
   <translation>Адрес уже есть. Новый его отменит.</translation>
  </message>
  <message>
   <source>There is no link yet: lines with it are left out.</source>
   <translation>Ссылки ещё нет: строки с ней пропускаются.</translation>
  </message>
  <message>
   <source>This and all that follow in its series</source>
   <translation>Этот и все следующие в серии</translation>
  </message>
  <message>
   <source>To {name}</source>
   <translation>Кому: {name}</translation>
  </message>
  <message>
   <source>Webinars, this one too</source>
   <translation>Вебинары, вместе с этим</translation>
  </message>
  <message>
   <source>What is posted there; event is joined or left</source>
   <translation>Что туда отправляется; event: joined или left</translation>
  </message>
  <message>
   <source>What they read</source>
   <translation>Что они прочитают</translation>
  </message>
  <message>
   <source>Who registered, who came</source>
   <translation>Кто записался, кто был</translation>
  </message>
  <message>
   <source>host or speaker, no participant</source>
   <translation>ведущий или докладчик, не участник</translation>
  </message>
  <message>
   <source>start later moved hold notice</source>
   <translation>начало позже перенос пауза сообщение</translation>
  </message>
  <message>
   <source>{every} until {day}</source>
   <translation>{every} до {day}</translation>
  </message>
 </context>
 <context>
  <name>wishes</name>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n человек</numerusform>
    <numerusform>%n человека</numerusform>
    <numerusform>%n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people asked</source>
   <translation>
    <numerusform>просит %n человек</numerusform>
    <numerusform>просят %n человека</numerusform>
    <numerusform>просят %n человек</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n обращение</numerusform>
    <numerusform>%n обращения</numerusform>
    <numerusform>%n обращений</numerusform>
   </translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Очистить поиск</translation>
  </message>
  <message>
   <source>Counted for them too.</source>
   <translation>Учтено и для них.</translation>
  </message>
  <message>
   <source>Defect</source>
   <translation>Неисправность</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Удалить</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Сделано</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Изменить</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Завершённые</translation>
  </message>
  <message>
   <source>Erased with whoever asked</source>
   <translation>Удалено вместе с тем, кто просил</translation>
  </message>
  <message>
   <source>Find a wish</source>
   <translation>Найти пожелание</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>На каком это этапе</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Вид</translation>
  </message>
  <message>
   <source>Mark a ticket as a wish or a defect, and it is counted here by people.</source>
   <translation>Отметьте обращение как пожелание или неисправность, и здесь посчитают людей.</translation>
  </message>
  <message>
   <source>More about it</source>
   <translation>Подробнее</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Новое</translation>
  </message>
  <message>
   <source>New defect: {title}</source>
   <translation>Новая неисправность: {title}</translation>
  </message>
  <message>
   <source>New wish or defect</source>
   <translation>Новое пожелание или неисправность</translation>
  </message>
  <message>
   <source>New wish: {title}</source>
   <translation>Новое пожелание: {title}</translation>
  </message>
  <message>
   <source>Nobody asks for it.</source>
   <translation>Об этом никто не просит.</translation>
  </message>
  <message>
   <source>Nobody has asked for anything yet</source>
   <translation>Пока никто ни о чём не просил</translation>
  </message>
  <message>
   <source>Nothing here</source>
   <translation>Здесь пусто</translation>
  </message>
  <message>
   <source>On the wish list.</source>
   <translation>В списке пожеланий.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Открыто</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>plural</comment>
   <translation>Открытые</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>verb</comment>
   <translation>Открыть</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Запланировано</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message numerus="yes">
   <source>Tell %n people…</source>
   <translation>
    <numerusform>Сообщить %n человеку…</numerusform>
    <numerusform>Сообщить %n людям…</numerusform>
    <numerusform>Сообщить %n людям…</numerusform>
   </translation>
  </message>
  <message>
   <source>That is counted already.</source>
   <translation>Это уже учтено.</translation>
  </message>
  <message>
   <source>The same as another…</source>
   <translation>То же, что другое…</translation>
  </message>
  <message>
   <source>The same as…</source>
   <translation>То же, что…</translation>
  </message>
  <message>
   <source>There is no other wish.</source>
   <translation>Других пожеланий нет.</translation>
  </message>
  <message>
   <source>They do not ask for it</source>
   <translation>Они об этом не просят</translation>
  </message>
  <message>
   <source>Those who asked for “{title}” count here now.</source>
   <translation>Кто просил «{title}», теперь учтены здесь.</translation>
  </message>
  <message>
   <source>Type what they would like, in a few words.</source>
   <translation>Введите в нескольких словах, чего им хочется.</translation>
  </message>
  <message>
   <source>What they would like, in a few words</source>
   <translation>Чего им хочется, в нескольких словах</translation>
  </message>
  <message>
   <source>Which wishes</source>
   <translation>Какие пожелания</translation>
  </message>
  <message>
   <source>Who asked</source>
   <translation>Кто просил</translation>
  </message>
  <message>
   <source>Will not be done</source>
   <translation>Не будет сделано</translation>
  </message>
  <message>
   <source>Wish</source>
   <translation>Пожелание</translation>
  </message>
  <message>
   <source>Wish or defect of the platform…</source>
   <translation>Пожелание или неисправность платформы…</translation>
  </message>
  <message>
   <source>Wishes and defects</source>
   <translation>Пожелания и неисправности</translation>
  </message>
  <message>
   <source>bug idea feature request wish list</source>
   <translation>ошибка идея функция просьба список пожеланий</translation>
  </message>
  <message>
   <source>ended {day}</source>
   <translation>завершено {day}</translation>
  </message>
  <message>
   <source>not told yet</source>
   <translation>ещё не знает</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>с {day}</translation>
  </message>
  <message>
   <source>told</source>
   <translation>знает</translation>
  </message>
 </context>
</TS>
