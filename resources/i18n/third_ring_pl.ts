<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
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
</TS>
