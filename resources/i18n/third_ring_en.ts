<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>acts</name>
  <message numerus="yes">
   <source>%n have an owner already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay as they were.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n tickets</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were changed since.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were closed already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were so already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were solved already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{agent} has %n already.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>changes</name>
  <message numerus="yes">
   <source>%n changes</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>composer</name>
  <message numerus="yes">
   <source>%n places are not filled in. Send again to send it as it is.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>conversation</name>
  <message numerus="yes">
   <source>%n new below</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pictures from the internet are not shown</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rings, nobody was free</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Show quoted text (%n lines)</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
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
  <name>queue</name>
  <message numerus="yes">
   <source>%n channels</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n near the limit</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n open</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
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
</TS>
