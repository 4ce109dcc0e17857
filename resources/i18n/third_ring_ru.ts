<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
 <context>
  <name>acts</name>
  <message numerus="yes">
   <source>%n have an owner already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay as they were.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were changed since.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were closed already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were so already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were solved already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>A colleague</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Awake again: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed by somebody since, so it stays: {what}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose another person…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Claim</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Closed: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copied: {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy ticket number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Done again: {what}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>English</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give to…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Given to {agent}: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It cannot be taken back any more: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It has left already: {what}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is not there any more: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is there already: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Link with…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mark as unread or read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marked as read: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Marked as unread: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New ticket…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nobody is waiting. You have everything answered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On hold: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One reply to all chosen…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Part merged tickets…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Polish</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Release</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Released: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove a link…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rename subject…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reopen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Russian</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set category…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set priority…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set state…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show history</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Snooze…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Solve</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Solved: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tags…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take it over</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the next ticket</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There are newer messages: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There was nothing to do it to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This cannot be done as it stands now: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undone: {what}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waiting for the person: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wake</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your role does not include this. A lead can do it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Yours now: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>answer many everybody bulk broadcast</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>available</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>changes log</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>create letter call walk-in by hand</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>customer learner requester change</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>do not disturb</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>done finish close</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>end snooze</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>finished for good</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>hand over assign transfer colleague</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>in wrap-up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is ours to answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>join same duplicate</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>kind technical organisational content</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>label</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>next waiting unclaimed</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>off shift</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>on a break</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>on a call</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>open again</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>open pending on hold solved closed</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>opens again when the person writes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>remind me later wait tomorrow</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>separate unmerge</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>take assign mine</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>unassign unclaim give up</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>urgent high normal low</source>
   <comment>words to find it by</comment>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waiting for an expert or somebody outside</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waiting for the person</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>{agent} has %n already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>{put} of {total} put back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} has it already: {about}.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>changes</name>
  <message numerus="yes">
   <source>%n changes</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>English</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Polish</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Russian</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The snooze is over</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} added the tag: {tag}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} changed this ticket</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} ended the snooze</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} gave this ticket to {owner}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} linked {ticket}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} merged a ticket into {ticket}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} moved messages from {before} to {after}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} opened this ticket</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} parted this ticket from {ticket}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} released this ticket</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} released this ticket, owner so far: {owner}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} removed the category</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} renamed this ticket: {subject}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} reopened this ticket</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} set the category: {category}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} set the language: {language}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} set the person: {person}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} set the priority: {priority}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} set the state: {state}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} snoozed this ticket until: {moment}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} solved this ticket</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} took the link to {ticket} away</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} took the tag away: {tag}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{who} took this ticket</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
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
  <message numerus="yes">
   <source>%n new below</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pictures from the internet are not shown</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rings, nobody was free</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Automatic reply</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Call from {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Call to {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Came from our own mailbox</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy to: {names}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Damaged: parts of it could not be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delayed: report from the mail server</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Encrypted: open the original in a mail program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide quoted text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves in a moment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves in {seconds} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leaves: {moment}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Missed call from {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Newsletter or mailing list</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not delivered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not delivered: report from the mail server</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not delivered: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note from you</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Note from {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open {host}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Queued</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read receipt</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sending</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sent by a machine</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show as sent</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Show quoted text (%n lines)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Show the text only</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Spam report from a mail provider</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To: {names}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waits to be sent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write to {address}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>answered by {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>answered by {name} on ring {ring}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>called by {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>chat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>email</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>hidden number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>in person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>only the team sees this</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>passed on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>phone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to be called back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to be followed up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waited {span}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>wrong number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{current} of {total}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{minutes} min {seconds} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{person}, {channel}, {time}: {text}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{seconds} s</source>
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
   <source>All keys</source>
   <translation type="unfinished"></translation>
  </message>
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
   <source>Close Third Ring</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Comfortable rows</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Compact rows</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dark</source>
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
   <source>Find an answer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep the menu bar visible</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look as the computer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Menu</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Notices</source>
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
   <source>People</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Previous pane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Queue</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Roomy rows</source>
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
   <source>Settings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show person and articles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Usual text size</source>
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
   <source>article knowledge search</source>
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
  <name>queue</name>
  <message numerus="yes">
   <source>%n channels</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n near the limit</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Colleagues’</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Email</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Found</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mine</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Near limit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Newest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No subject</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not delivered</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number not known yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On hold</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Owner: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Queue</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sending…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Snoozed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Solved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Somebody unknown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unclaimed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waiting for the participant</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waiting longest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waits for the connection</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>You</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Yours</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>being sent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>folded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>high priority</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>in time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>near the limit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>new</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>new to computers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not delivered</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>on hold</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>over the limit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since Friday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since Monday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since Saturday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since Sunday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since Thursday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since Tuesday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since Wednesday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since yesterday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>snoozed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>solved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>unclaimed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>unfolded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until Friday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until Monday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until Saturday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until Sunday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until Thursday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until Tuesday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until Wednesday</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until tomorrow</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>urgent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waiting for the participant</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waits for the connection</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waits {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>you are on the phone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>you are reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>you are writing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>yours</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is on it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is on the phone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is writing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>refusal</name>
  <message>
   <source>A colleague has this ticket.</source>
   <translation>Эта заявка уже у коллеги.</translation>
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
 <context>
  <name>ticket</name>
  <message>
   <source>Assignment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Closed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Content</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Email</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>High</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Low</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Normal</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>On hold</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Organisational</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pending</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Solved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Technical</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
