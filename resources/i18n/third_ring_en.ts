<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>acts</name>
  <message numerus="yes">
   <source>%n have an owner already.</source>
   <translation>
    <numerusform>%n has an owner already.</numerusform>
    <numerusform>%n have an owner already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n messages are a ticket of their own now.</source>
   <translation>
    <numerusform>%n message is a ticket of its own now.</numerusform>
    <numerusform>%n messages are a ticket of their own now.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay as they were.</source>
   <translation>
    <numerusform>%n stays as it was.</numerusform>
    <numerusform>%n stay as they were.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n ticket</numerusform>
    <numerusform>%n tickets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n waiting</numerusform>
    <numerusform>%n waiting</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were changed since.</source>
   <translation>
    <numerusform>%n was changed since.</numerusform>
    <numerusform>%n were changed since.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were closed already.</source>
   <translation>
    <numerusform>%n was closed already.</numerusform>
    <numerusform>%n were closed already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were so already.</source>
   <translation>
    <numerusform>%n was so already.</numerusform>
    <numerusform>%n were so already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were solved already.</source>
   <translation>
    <numerusform>%n was solved already.</numerusform>
    <numerusform>%n were solved already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{agent} has %n already.</source>
   <translation>
    <numerusform>{agent} has %n already.</numerusform>
    <numerusform>{agent} has %n already.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>after_action</name>
  <message numerus="yes">
   <source>%n did not come</source>
   <translation>
    <numerusform>%n did not come</numerusform>
    <numerusform>%n did not come</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n expected</source>
   <translation>
    <numerusform>%n expected</numerusform>
    <numerusform>%n expected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes later than planned</source>
   <translation>
    <numerusform>%n minute later than planned</numerusform>
    <numerusform>%n minutes later than planned</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people opened the link and never got in.</source>
   <translation>
    <numerusform>%n person opened the link and never got in.</numerusform>
    <numerusform>%n people opened the link and never got in.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n requests</source>
   <translation>
    <numerusform>%n request</numerusform>
    <numerusform>%n requests</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>of %n calls</source>
   <translation>
    <numerusform>of %n call</numerusform>
    <numerusform>of %n calls</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>of %n expected</source>
   <translation>
    <numerusform>of %n expected</numerusform>
    <numerusform>of %n expected</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>aside</name>
  <message numerus="yes">
   <source>%n letters wait for a look</source>
   <translation>
    <numerusform>%n letter waits for a look</numerusform>
    <numerusform>%n letters wait for a look</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>board</name>
  <message numerus="yes">
   <source>%n callers wait too long.</source>
   <translation>
    <numerusform>%n caller waits too long.</numerusform>
    <numerusform>%n callers wait too long.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n chats wait too long.</source>
   <translation>
    <numerusform>%n chat waits too long.</numerusform>
    <numerusform>%n chats wait too long.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters wait too long.</source>
   <translation>
    <numerusform>%n letter waits too long.</numerusform>
    <numerusform>%n letters wait too long.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>%n more</numerusform>
    <numerusform>%n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n near the limit</source>
   <translation>
    <numerusform>%n near the limit</numerusform>
    <numerusform>%n near the limit</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them are near their limit or over it.</source>
   <translation>
    <numerusform>%n of them is near its limit or over it.</numerusform>
    <numerusform>%n of them are near their limit or over it.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of them are with {name}: a colleague moved them.</source>
   <translation>
    <numerusform>%n of them is with {name}: a colleague moved it.</numerusform>
    <numerusform>%n of them are with {name}: a colleague moved them.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n over the limit</source>
   <translation>
    <numerusform>%n over the limit</numerusform>
    <numerusform>%n over the limit</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people at the desk wait too long.</source>
   <translation>
    <numerusform>%n person at the desk waits too long.</numerusform>
    <numerusform>%n people at the desk wait too long.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n ticket</numerusform>
    <numerusform>%n tickets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait</source>
   <translation>
    <numerusform>%n waits</numerusform>
    <numerusform>%n wait</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait and nobody has taken them.</source>
   <translation>
    <numerusform>%n waits and nobody has taken it.</numerusform>
    <numerusform>%n wait and nobody has taken them.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Give %n to {name}</source>
   <translation>
    <numerusform>Give %n to {name}</numerusform>
    <numerusform>Give %n to {name}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Release %n</source>
   <translation>
    <numerusform>Release %n</numerusform>
    <numerusform>Release %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Those who answer there have room for %n.</source>
   <translation>
    <numerusform>Those who answer there have room for %n.</numerusform>
    <numerusform>Those who answer there have room for %n.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>on %n chats</source>
   <translation>
    <numerusform>on %n chat</numerusform>
    <numerusform>on %n chats</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>unclaimed</source>
   <translation>
    <numerusform>unclaimed</numerusform>
    <numerusform>unclaimed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{name} has room for %n.</source>
   <translation>
    <numerusform>{name} has room for %n.</numerusform>
    <numerusform>{name} has room for %n.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>bulk</name>
  <message numerus="yes">
   <source>%n answers are on their way.</source>
   <translation>
    <numerusform>%n answer is on its way.</numerusform>
    <numerusform>%n answers are on their way.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n further tickets are of people who get it already.</source>
   <translation>
    <numerusform>%n further ticket is of a person who gets it already.</numerusform>
    <numerusform>%n further tickets are of people who get it already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people were left out: their tickets have changed in the meantime.</source>
   <translation>
    <numerusform>%n person was left out: their ticket has changed in the meantime.</numerusform>
    <numerusform>%n people were left out: their tickets have changed in the meantime.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>For %n people a field is not filled. Look them through, or press Send again.</source>
   <translation>
    <numerusform>For %n person a field is not filled. Look at it, or press Send again.</numerusform>
    <numerusform>For %n people a field is not filled. Look them through, or press Send again.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Leaves in {seconds} s: %n answers.</source>
   <translation>
    <numerusform>Leaves in {seconds} s: %n answer.</numerusform>
    <numerusform>Leaves in {seconds} s: %n answers.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Nothing was sent: %n answers taken back. Your text is here.</source>
   <translation>
    <numerusform>Nothing was sent: %n answer taken back. Your text is here.</numerusform>
    <numerusform>Nothing was sent: %n answers taken back. Your text is here.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Read the preview once more. After sending there are %n seconds to take it back.</source>
   <translation>
    <numerusform>Read the preview once more. After sending there is %n second to take it back.</numerusform>
    <numerusform>Read the preview once more. After sending there are %n seconds to take it back.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people</source>
   <translation>
    <numerusform>Send to %n person</numerusform>
    <numerusform>Send to %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people and solve</source>
   <translation>
    <numerusform>Send to %n person and solve</numerusform>
    <numerusform>Send to %n people and solve</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people and wait</source>
   <translation>
    <numerusform>Send to %n person and wait</numerusform>
    <numerusform>Send to %n people and wait</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>This goes to %n people.</source>
   <translation>
    <numerusform>This goes to %n person.</numerusform>
    <numerusform>This goes to %n people.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>calls</name>
  <message numerus="yes">
   <source>%n calls waiting</source>
   <translation>
    <numerusform>%n call waiting</numerusform>
    <numerusform>%n calls waiting</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this number</source>
   <translation>
    <numerusform>%n person uses this number</numerusform>
    <numerusform>%n people use this number</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets of theirs are open.</source>
   <translation>
    <numerusform>%n ticket of theirs is open.</numerusform>
    <numerusform>%n tickets of theirs are open.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>care</name>
  <message numerus="yes">
   <source>Show %n more</source>
   <translation>
    <numerusform>Show %n more</numerusform>
    <numerusform>Show %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>missed by %n people</source>
   <translation>
    <numerusform>missed by %n person</numerusform>
    <numerusform>missed by %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>searched %n times</source>
   <translation>
    <numerusform>searched once</numerusform>
    <numerusform>searched %n times</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>changes</name>
  <message numerus="yes">
   <source>%n changes</source>
   <translation>
    <numerusform>%n change</numerusform>
    <numerusform>%n changes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>chat</name>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n new</numerusform>
    <numerusform>%n new</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>chats</name>
  <message numerus="yes">
   <source>You have up to %n chats at once.</source>
   <translation>
    <numerusform>You have up to %n chat at once.</numerusform>
    <numerusform>You have up to %n chats at once.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>composer</name>
  <message numerus="yes">
   <source>%n places are not filled in. Send again to send it as it is.</source>
   <translation>
    <numerusform>%n place is not filled in. Send again to send it as it is.</numerusform>
    <numerusform>%n places are not filled in. Send again to send it as it is.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Quoted: %n lines</source>
   <translation>
    <numerusform>Quoted: %n line</numerusform>
    <numerusform>Quoted: %n lines</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>conversation</name>
  <message numerus="yes">
   <source>%n new below</source>
   <translation>
    <numerusform>%n new below</numerusform>
    <numerusform>%n new below</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of 5 stars</source>
   <translation>
    <numerusform>%n of 5 stars</numerusform>
    <numerusform>%n of 5 stars</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pictures from the internet are not shown</source>
   <translation>
    <numerusform>%n picture from the internet is not shown</numerusform>
    <numerusform>%n pictures from the internet are not shown</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rings, nobody was free</source>
   <translation>
    <numerusform>%n ring, nobody was free</numerusform>
    <numerusform>%n rings, nobody was free</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show quoted text (%n lines)</source>
   <translation>
    <numerusform>Show quoted text (%n line)</numerusform>
    <numerusform>Show quoted text (%n lines)</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>courses</name>
  <message numerus="yes">
   <source>%n are left out: reminded lately, on leave, or with a ticket open.</source>
   <translation>
    <numerusform>%n is left out: reminded lately, on leave, or with a ticket open.</numerusform>
    <numerusform>%n are left out: reminded lately, on leave, or with a ticket open.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n as before</source>
   <translation>
    <numerusform>%n as before</numerusform>
    <numerusform>%n as before</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n calls to make.</source>
   <translation>
    <numerusform>%n call to make.</numerusform>
    <numerusform>%n calls to make.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n days late</source>
   <translation>
    <numerusform>%n day late</numerusform>
    <numerusform>%n days late</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n late</source>
   <translation>
    <numerusform>%n late</numerusform>
    <numerusform>%n late</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters.</source>
   <translation>
    <numerusform>%n letter.</numerusform>
    <numerusform>%n letters.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more days</source>
   <translation>
    <numerusform>%n more day</numerusform>
    <numerusform>%n more days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n new</numerusform>
    <numerusform>%n new</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not brought</source>
   <translation>
    <numerusform>%n not brought</numerusform>
    <numerusform>%n not brought</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not taken</source>
   <translation>
    <numerusform>%n not taken</numerusform>
    <numerusform>%n not taken</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people stay: something of theirs has come since.</source>
   <translation>
    <numerusform>%n person stays: something of theirs has come since.</numerusform>
    <numerusform>%n people stay: something of theirs has come since.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n reminders leave in a few seconds.</source>
   <translation>
    <numerusform>The reminder leaves in a few seconds.</numerusform>
    <numerusform>%n reminders leave in a few seconds.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n the same person as another row</source>
   <translation>
    <numerusform>%n the same person as another row</numerusform>
    <numerusform>%n the same person as another row</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were left out.</source>
   <translation>
    <numerusform>%n was left out.</numerusform>
    <numerusform>%n were left out.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n with something new</source>
   <translation>
    <numerusform>%n with something new</numerusform>
    <numerusform>%n with something new</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Import %n people</source>
   <translation>
    <numerusform>Import %n person</numerusform>
    <numerusform>Import %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people</source>
   <translation>
    <numerusform>Remind %n person</numerusform>
    <numerusform>Remind %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people…</source>
   <translation>
    <numerusform>Remind %n person…</numerusform>
    <numerusform>Remind %n people…</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>experts</name>
  <message numerus="yes">
   <source>%n answers for you</source>
   <translation>
    <numerusform>%n answer for you</numerusform>
    <numerusform>%n answers for you</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions for you</source>
   <translation>
    <numerusform>%n question for you</numerusform>
    <numerusform>%n questions for you</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>frame</name>
  <message numerus="yes">
   <source>%n limits of yours are near.</source>
   <translation>
    <numerusform>%n limit of yours is near.</numerusform>
    <numerusform>%n limits of yours are near.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets are over their time.</source>
   <translation>
    <numerusform>%n ticket is over its time.</numerusform>
    <numerusform>%n tickets are over their time.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Rules have told you of %n tickets.</source>
   <translation>
    <numerusform>Rules have told you of %n ticket.</numerusform>
    <numerusform>Rules have told you of %n tickets.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>handover</name>
  <message numerus="yes">
   <source>%n new tickets</source>
   <translation>
    <numerusform>%n new ticket</numerusform>
    <numerusform>%n new tickets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n notices of rules</source>
   <translation>
    <numerusform>%n notice of a rule</numerusform>
    <numerusform>%n notices of rules</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n of yours have new words</source>
   <translation>
    <numerusform>%n of yours has new words</numerusform>
    <numerusform>%n of yours have new words</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n promised calls</source>
   <translation>
    <numerusform>%n promised call</numerusform>
    <numerusform>%n promised calls</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n solved</source>
   <translation>
    <numerusform>%n solved</numerusform>
    <numerusform>%n solved</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets need an owner</source>
   <translation>
    <numerusform>%n ticket needs an owner</numerusform>
    <numerusform>%n tickets need an owner</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were given to you</source>
   <translation>
    <numerusform>%n ticket was given to you</numerusform>
    <numerusform>%n tickets were given to you</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were handed over.</source>
   <translation>
    <numerusform>%n ticket was handed over.</numerusform>
    <numerusform>%n tickets were handed over.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n webinars in the next 24 hours</source>
   <translation>
    <numerusform>%n webinar in the next 24 hours</numerusform>
    <numerusform>%n webinars in the next 24 hours</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>launch prepared, %n checks wait</source>
   <translation>
    <numerusform>launch prepared, %n check waits</numerusform>
    <numerusform>launch prepared, %n checks wait</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>hours</name>
  <message numerus="yes">
   <source>%n own days</source>
   <translation>
    <numerusform>%n own day</numerusform>
    <numerusform>%n own days</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>incidents</name>
  <message numerus="yes">
   <source>%n by chat</source>
   <translation>
    <numerusform>%n by chat</numerusform>
    <numerusform>%n by chat</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n by e-mail</source>
   <translation>
    <numerusform>%n by e-mail</numerusform>
    <numerusform>%n by e-mail</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached.</source>
   <translation>
    <numerusform>%n cannot be reached.</numerusform>
    <numerusform>%n cannot be reached.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n had got it already.</source>
   <translation>
    <numerusform>%n had got it already.</numerusform>
    <numerusform>%n had got it already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have got it already.</source>
   <translation>
    <numerusform>%n has got it already.</numerusform>
    <numerusform>%n have got it already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in person</source>
   <translation>
    <numerusform>%n in person</numerusform>
    <numerusform>%n in person</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in the last 3 min</source>
   <translation>
    <numerusform>%n in the last 3 min</numerusform>
    <numerusform>%n in the last 3 min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in the room</source>
   <translation>
    <numerusform>%n in the room</numerusform>
    <numerusform>%n in the room</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n new</numerusform>
    <numerusform>%n new</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not delivered yet</source>
   <translation>
    <numerusform>%n not delivered yet</numerusform>
    <numerusform>%n not delivered yet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on the way</source>
   <translation>
    <numerusform>%n on the way</numerusform>
    <numerusform>%n on the way</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts</source>
   <translation>
    <numerusform>%n text</numerusform>
    <numerusform>%n texts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts are a group of their own.</source>
   <translation>
    <numerusform>%n text is a group of its own.</numerusform>
    <numerusform>%n texts are a group of their own.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n texts moved to {group}.</source>
   <translation>
    <numerusform>%n text moved to {group}.</numerusform>
    <numerusform>%n texts moved to {group}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets were solved with it.</source>
   <translation>
    <numerusform>%n ticket was solved with it.</numerusform>
    <numerusform>%n tickets were solved with it.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to call</source>
   <translation>
    <numerusform>%n to call</numerusform>
    <numerusform>%n to call</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n who have it</source>
   <translation>
    <numerusform>%n who has it</numerusform>
    <numerusform>%n who have it</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Call %n back</source>
   <translation>
    <numerusform>Call %n back</numerusform>
    <numerusform>Call %n back</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Next update in %n minutes</source>
   <translation>
    <numerusform>Next update in %n minute</numerusform>
    <numerusform>Next update in %n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Send to %n people</source>
   <translation>
    <numerusform>Send to %n person</numerusform>
    <numerusform>Send to %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Sent at {time} to %n people</source>
   <translation>
    <numerusform>Sent at {time} to %n person</numerusform>
    <numerusform>Sent at {time} to %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Sent to %n people.</source>
   <translation>
    <numerusform>Sent to %n person.</numerusform>
    <numerusform>Sent to %n people.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Solve with %n tickets</source>
   <translation>
    <numerusform>Solve with %n ticket</numerusform>
    <numerusform>Solve with %n tickets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>This goes to %n people at once.</source>
   <translation>
    <numerusform>This goes to %n person at once.</numerusform>
    <numerusform>This goes to %n people at once.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>all %n expected</source>
   <translation>
    <numerusform>all %n expected</numerusform>
    <numerusform>all %n expected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>from %n tickets since {time}</source>
   <translation>
    <numerusform>from %n ticket since {time}</numerusform>
    <numerusform>from %n tickets since {time}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>insights</name>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n ticket</numerusform>
    <numerusform>%n tickets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n tickets…</source>
   <translation>
    <numerusform>The ticket…</numerusform>
    <numerusform>All %n tickets…</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>knowledge</name>
  <message numerus="yes">
   <source>%n articles</source>
   <translation>
    <numerusform>%n article</numerusform>
    <numerusform>%n articles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>answered %n similar questions</source>
   <translation>
    <numerusform>answered %n similar question</numerusform>
    <numerusform>answered %n similar questions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>launch</name>
  <message numerus="yes">
   <source>%n in ten minutes</source>
   <translation>
    <numerusform>%n in ten minutes</numerusform>
    <numerusform>%n in ten minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes later, at {time}</source>
   <translation>
    <numerusform>%n minute later, at {time}</numerusform>
    <numerusform>%n minutes later, at {time}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes since the start</source>
   <translation>
    <numerusform>%n minute since the start</numerusform>
    <numerusform>%n minutes since the start</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes to the start</source>
   <translation>
    <numerusform>%n minute to the start</numerusform>
    <numerusform>%n minutes to the start</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more in ten minutes</source>
   <translation>
    <numerusform>%n more in ten minutes</numerusform>
    <numerusform>%n more in ten minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n ticket</numerusform>
    <numerusform>%n tickets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets with it</source>
   <translation>
    <numerusform>%n ticket with it</numerusform>
    <numerusform>%n tickets with it</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n waiting</numerusform>
    <numerusform>%n waiting</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Message to %n people</source>
   <translation>
    <numerusform>Message to %n person</numerusform>
    <numerusform>Message to %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Waiting on {waits} of %n checks</source>
   <translation>
    <numerusform>Waiting on {waits} of %n check</numerusform>
    <numerusform>Waiting on {waits} of %n checks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>of %n expected</source>
   <translation>
    <numerusform>of %n expected</numerusform>
    <numerusform>of %n expected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{ready} of %n go</source>
   <translation>
    <numerusform>{ready} of %n go</numerusform>
    <numerusform>{ready} of %n go</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>moodle</name>
  <message numerus="yes">
   <source>It answers: %n courses</source>
   <translation>
    <numerusform>It answers: %n course</numerusform>
    <numerusform>It answers: %n courses</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>notices</name>
  <message numerus="yes">
   <source>%n more</source>
   <translation>
    <numerusform>%n more</numerusform>
    <numerusform>%n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Notices, %n new</source>
   <translation>
    <numerusform>Notices, %n new</numerusform>
    <numerusform>Notices, %n new</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>participant</name>
  <message numerus="yes">
   <source>%n more open, the oldest since {day}: {subject}</source>
   <translation>
    <numerusform>%n more open, since {day}: {subject}</numerusform>
    <numerusform>%n more open, the oldest since {day}: {subject}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open</source>
   <translation>
    <numerusform>%n open</numerusform>
    <numerusform>%n open</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pairs, the surest first</source>
   <translation>
    <numerusform>%n pair</numerusform>
    <numerusform>%n pairs, the surest first</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people found</source>
   <translation>
    <numerusform>%n person found</numerusform>
    <numerusform>%n people found</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this address</source>
   <translation>
    <numerusform>%n person uses this address</numerusform>
    <numerusform>%n people use this address</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this name</source>
   <translation>
    <numerusform>%n person uses this name</numerusform>
    <numerusform>%n people use this name</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people use this number</source>
   <translation>
    <numerusform>%n person uses this number</numerusform>
    <numerusform>%n people use this number</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>(and %n more)</source>
   <translation>
    <numerusform>(and %n more)</numerusform>
    <numerusform>(and %n more)</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Contact number %n about this since {day}</source>
   <translation>
    <numerusform>Contact number %n about this since {day}</numerusform>
    <numerusform>Contact number %n about this since {day}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Last answer rated %n of 5</source>
   <translation>
    <numerusform>Last answer rated %n of 5</numerusform>
    <numerusform>Last answer rated %n of 5</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Rated %n of 5</source>
   <translation>
    <numerusform>Rated %n of 5</numerusform>
    <numerusform>Rated %n of 5</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>on %n days</source>
   <translation>
    <numerusform>on %n day</numerusform>
    <numerusform>on %n days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{title}: late by %n days</source>
   <translation>
    <numerusform>{title}: late by %n day</numerusform>
    <numerusform>{title}: late by %n days</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>phone</name>
  <message numerus="yes">
   <source>%n calls now</source>
   <translation>
    <numerusform>%n call now</numerusform>
    <numerusform>%n calls now</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n queues</source>
   <translation>
    <numerusform>%n queue</numerusform>
    <numerusform>%n queues</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>practice</name>
  <message numerus="yes">
   <source>%n people tell of the same trouble. Open an incident for them.</source>
   <translation>
    <numerusform>%n person tells of trouble. Open an incident.</numerusform>
    <numerusform>%n people tell of the same trouble. Open an incident for them.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stations say no-go. Wait, call a hold, or accept it and write down why.</source>
   <translation>
    <numerusform>%n station says no-go. Wait, call a hold, or accept it and write down why.</numerusform>
    <numerusform>%n stations say no-go. Wait, call a hold, or accept it and write down why.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Practice, %n minutes left</source>
   <translation>
    <numerusform>Practice, %n minute left</numerusform>
    <numerusform>Practice, %n minutes left</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The start waits for %n answers. They are on their way.</source>
   <translation>
    <numerusform>The start waits for %n answer. It is on its way.</numerusform>
    <numerusform>The start waits for %n answers. They are on their way.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Write once to all %n people it concerns.</source>
   <translation>
    <numerusform>Write to the %n person it concerns.</numerusform>
    <numerusform>Write once to all %n people it concerns.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>quality</name>
  <message numerus="yes">
   <source>Read the %n reviews when you have a quiet minute.</source>
   <translation>
    <numerusform>Read the review when you have a quiet minute.</numerusform>
    <numerusform>Read the %n reviews when you have a quiet minute.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>queue</name>
  <message numerus="yes">
   <source>%n channels</source>
   <translation>
    <numerusform>%n channel</numerusform>
    <numerusform>%n channels</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n near the limit</source>
   <translation>
    <numerusform>%n near the limit</numerusform>
    <numerusform>%n near the limit</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n new</numerusform>
    <numerusform>%n new</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open</source>
   <translation>
    <numerusform>%n open</numerusform>
    <numerusform>%n open</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>relay</name>
  <message numerus="yes">
   <source>%n reading</source>
   <translation>
    <numerusform>%n reading</numerusform>
    <numerusform>%n reading</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting</source>
   <translation>
    <numerusform>%n waiting</numerusform>
    <numerusform>%n waiting</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The transcript is saved: %n lines.</source>
   <translation>
    <numerusform>The transcript is saved: %n line.</numerusform>
    <numerusform>The transcript is saved: %n lines.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>roster</name>
  <message numerus="yes">
   <source>%n called in</source>
   <translation>
    <numerusform>%n called in</numerusform>
    <numerusform>%n called in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on</source>
   <translation>
    <numerusform>%n on</numerusform>
    <numerusform>%n on</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n on call</source>
   <translation>
    <numerusform>%n on call</numerusform>
    <numerusform>%n on call</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait at {desk}, the longest {time}.</source>
   <translation>
    <numerusform>%n waits at {desk}, for {time}.</numerusform>
    <numerusform>%n wait at {desk}, the longest {time}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All %n reserves</source>
   <translation>
    <numerusform>The one reserve</numerusform>
    <numerusform>All %n reserves</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>You have %n min to be there.</source>
   <translation>
    <numerusform>You have %n min to be there.</numerusform>
    <numerusform>You have %n min to be there.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>in %n min</source>
   <translation>
    <numerusform>in %n min</numerusform>
    <numerusform>in %n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{desk} is growing: %n in 10 minutes.</source>
   <translation>
    <numerusform>{desk} is growing: %n in 10 minutes.</numerusform>
    <numerusform>{desk} is growing: %n in 10 minutes.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>rules</name>
  <message numerus="yes">
   <source>It would act on %n of the last 500 tickets:</source>
   <translation>
    <numerusform>It would act on %n of the last 500 tickets:</numerusform>
    <numerusform>It would act on %n of the last 500 tickets:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>It would do nothing to the last %n tickets.</source>
   <translation>
    <numerusform>It would do nothing to the last %n ticket.</numerusform>
    <numerusform>It would do nothing to the last %n tickets.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>settings</name>
  <message numerus="yes">
   <source>%n s</source>
   <translation>
    <numerusform>%n s</numerusform>
    <numerusform>%n s</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>shifts</name>
  <message numerus="yes">
   <source>%n days found no place: they are busy then.</source>
   <translation>
    <numerusform>%n day found no place: they are busy then.</numerusform>
    <numerusform>%n days found no place: they are busy then.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n shifts changed.</source>
   <translation>
    <numerusform>%n shift changed.</numerusform>
    <numerusform>%n shifts changed.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n shifts saved. Calendar programs open the file.</source>
   <translation>
    <numerusform>%n shift saved. Calendar programs open the file.</numerusform>
    <numerusform>%n shifts saved. Calendar programs open the file.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay as they were: somebody has changed them, or is busy.</source>
   <translation>
    <numerusform>%n stays as it was: somebody has changed it, or is busy.</numerusform>
    <numerusform>%n stay as they were: somebody has changed them, or is busy.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more requests</source>
   <translation>
    <numerusform>and %n more request</numerusform>
    <numerusform>and %n more requests</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>span</name>
  <message numerus="yes">
   <source>%n days</source>
   <translation>
    <numerusform>%n day</numerusform>
    <numerusform>%n days</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>staffing</name>
  <message numerus="yes">
   <source>%n came</source>
   <translation>
    <numerusform>%n came</numerusform>
    <numerusform>%n came</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n came so far</source>
   <translation>
    <numerusform>%n came so far</numerusform>
    <numerusform>%n came so far</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more for e-mail</source>
   <translation>
    <numerusform>%n more for e-mail</numerusform>
    <numerusform>%n more for e-mail</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more on chat</source>
   <translation>
    <numerusform>%n more on chat</numerusform>
    <numerusform>%n more on chat</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more on the phone</source>
   <translation>
    <numerusform>%n more on the phone</numerusform>
    <numerusform>%n more on the phone</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people expected</source>
   <translation>
    <numerusform>%n person expected</numerusform>
    <numerusform>%n people expected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>learned from %n webinars</source>
   <translation>
    <numerusform>learned from %n webinar</numerusform>
    <numerusform>learned from %n webinars</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>team</name>
  <message numerus="yes">
   <source>%n changes go out by themselves later.</source>
   <translation>
    <numerusform>%n change goes out by itself later.</numerusform>
    <numerusform>%n changes go out by themselves later.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes wait for the team's desk</source>
   <translation>
    <numerusform>%n change waits for the team's desk</numerusform>
    <numerusform>%n changes wait for the team's desk</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n things were not done. Look at the bell.</source>
   <translation>
    <numerusform>%n thing was not done. Look at the bell.</numerusform>
    <numerusform>%n things were not done. Look at the bell.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>templates</name>
  <message numerus="yes">
   <source>%n places stay open for this person. Sending stops at them once.</source>
   <translation>
    <numerusform>%n place stays open for this person. Sending stops at it once.</numerusform>
    <numerusform>%n places stay open for this person. Sending stops at them once.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ticket</name>
  <message numerus="yes">
   <source>%n messages were not delivered</source>
   <translation>
    <numerusform>%n message was not delivered</numerusform>
    <numerusform>%n messages were not delivered</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>tutor</name>
  <message numerus="yes">
   <source>%n being helped</source>
   <translation>
    <numerusform>%n being helped</numerusform>
    <numerusform>%n being helped</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in</source>
   <translation>
    <numerusform>%n in</numerusform>
    <numerusform>%n in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n questions ready</source>
   <translation>
    <numerusform>%n question ready</numerusform>
    <numerusform>%n questions ready</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait</source>
   <translation>
    <numerusform>%n waits</numerusform>
    <numerusform>%n wait</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>asked by %n</source>
   <translation>
    <numerusform>asked by %n</numerusform>
    <numerusform>asked by %n</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>questions in %n min</source>
   <translation>
    <numerusform>questions in %n min</numerusform>
    <numerusform>questions in %n min</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>webinars</name>
  <message numerus="yes">
   <source>%n can only be called: they stand in the call list.</source>
   <translation>
    <numerusform>%n can only be called: they stand in the call list.</numerusform>
    <numerusform>%n can only be called: they stand in the call list.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached</source>
   <translation>
    <numerusform>%n cannot be reached</numerusform>
    <numerusform>%n cannot be reached</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot be reached.</source>
   <translation>
    <numerusform>%n cannot be reached.</numerusform>
    <numerusform>%n cannot be reached.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have no address: put them on the call list</source>
   <translation>
    <numerusform>%n has no address: put them on the call list</numerusform>
    <numerusform>%n have no address: put them on the call list</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n have theirs or are in</source>
   <translation>
    <numerusform>%n has theirs or is in</numerusform>
    <numerusform>%n have theirs or are in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n letters leave in a few seconds.</source>
   <translation>
    <numerusform>%n letter leaves in a few seconds.</numerusform>
    <numerusform>%n letters leave in a few seconds.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n min</source>
   <translation>
    <numerusform>%n min</numerusform>
    <numerusform>%n min</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n more were announced.</source>
   <translation>
    <numerusform>%n more was announced.</numerusform>
    <numerusform>%n more were announced.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people get a letter</source>
   <translation>
    <numerusform>%n person gets a letter</numerusform>
    <numerusform>%n people get a letter</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n webinars</source>
   <translation>
    <numerusform>%n webinar</numerusform>
    <numerusform>%n webinars</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were reminded just now or are in</source>
   <translation>
    <numerusform>%n was reminded just now or is in</numerusform>
    <numerusform>%n were reminded just now or are in</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Held for %n minutes: move the start?</source>
   <translation>
    <numerusform>Held for %n minute: move the start?</numerusform>
    <numerusform>Held for %n minutes: move the start?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Invite %n people</source>
   <translation>
    <numerusform>Invite %n person</numerusform>
    <numerusform>Invite %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Plan %n calls</source>
   <translation>
    <numerusform>Plan %n call</numerusform>
    <numerusform>Plan %n calls</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remind %n people</source>
   <translation>
    <numerusform>Remind %n person</numerusform>
    <numerusform>Remind %n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Tell %n people</source>
   <translation>
    <numerusform>Tell %n person</numerusform>
    <numerusform>Tell %n people</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>wishes</name>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people asked</source>
   <translation>
    <numerusform>%n person asked</numerusform>
    <numerusform>%n people asked</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation>
    <numerusform>%n ticket</numerusform>
    <numerusform>%n tickets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Tell %n people…</source>
   <translation>
    <numerusform>Tell %n person…</numerusform>
    <numerusform>Tell %n people…</numerusform>
   </translation>
  </message>
 </context>
</TS>
