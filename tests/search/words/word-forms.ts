/** Forms of one word, and words that only look alike, by language: `a/b` each, separated by spaces. */
export interface WordForms {
  readonly same: string;
  readonly different: string;
}

export const wordForms: Readonly<Record<string, WordForms>> = {
  en: {
    same: 'talk/talks negotiate/negotiation city/cities attack/attacked minister/ministers elect/elected strike/strikes refugee/refugees agree/agreed police/POLICE café/cafe Zürich/zurich',
    different: 'minister/ministry oil/oily war/warn port/report',
  },
  fr: {
    same: 'tué/tuée tués/tuées blessé/blessés blessée/blesse arrêté/arrêtée arrêtée/arrete réfugié/réfugiées accusé/accusée député/députée négocier/négociée négocier/négocie publier/publie étudier/étudie attaquer/attaquée libéré/libérée élection/élections elections/élection président/présidents présidente/président grève/grèves décidé/décider État/états manifestant/manifestants manifesté/manifester soldat/soldats national/nationaux gouvernement/gouvernements sécurité/securite',
    different: 'guerre/gare maire/mère grève/gravé',
  },
  it: {
    same: 'ministro/ministri guerra/guerre elezione/elezioni presidente/presidenti soldato/soldati ucciso/uccisa arrestato/arrestati città/citta accordo/accordi governo/governi attacco/attacchi libertà/liberta però/pero',
    different: 'guerra/gara città/cita',
  },
  es: {
    same: 'negociación/negociaciones elección/elecciones elecciones/eleccion presidente/presidentes muerto/muertos detenido/detenida país/países pais/países ministro/ministra policía/policias Perú/peru refugiado/refugiados atacó/ataco nación/naciones económico/económica',
    different: 'guerra/garra paz/pozo ministro/ministerio',
  },
  pt: {
    same: 'negociação/negociações eleição/eleições eleicao/eleição presidente/presidentes morto/mortos país/países paises/países ministro/ministros governo/governos nação/nações atacado/atacados acordo/acordos órgão/orgao português/portugueses',
    different: 'guerra/garra não/nome',
  },
  de: {
    same: 'Verhandlung/Verhandlungen Haus/Häuser Häuser/hauser Minister/Ministers Wahl/Wahlen Krieg/Kriege Kind/Kinder Land/Länder Stadt/Städte Zürich/zurich Straße/Strassen Müller/Mueller Köln/Koeln Köln/koln Präsident/Präsidenten Flüchtling/Flüchtlinge Behörde/Behoerden',
    different: 'Wahl/Wohl Kriege/Krüge Stadt/Staat Müller/Maler',
  },
  nl: {
    same: 'minister/ministers verkiezing/verkiezingen oorlog/oorlogen soldaat/soldaten regering/regeringen vluchteling/vluchtelingen land/landen staking/stakingen België/belgie Curaçao/curacao',
    different: 'vrede/vreemd haven/hoven stad/staat',
  },
  da: {
    same: 'forhandling/forhandlinger minister/ministeren krig/krigen valg/valget flygtning/flygtninge regering/regeringen angreb/angrebet Ærø/aero Århus/Aarhus København/kobenhavn København/koebenhavn strejke/strejker',
    different: 'krig/krage havn/hav fred/fader',
  },
  no: {
    same: 'forhandling/forhandlinger minister/ministeren krig/krigen valg/valget flyktning/flyktninger regjering/regjeringen angrep/angrepet Tromsø/tromso Tromsø/tromsoe streik/streiken havn/havner',
    different: 'krig/krage havn/hav fred/fader',
  },
  sv: {
    same: 'förhandling/förhandlingar minister/ministern flykting/flyktingar röst/röster regering/regeringen attack/attacker Malmö/malmo Göteborg/goteborg hamn/hamnar fråga/frågor fraga/fråga',
    different: 'krig/krage val/vila fred/fader',
  },
  fi: {
    same: 'presidentti/presidentin ministeri/ministerit vaali/vaalit lakko/lakot Suomi/suomi äänestys/aanestys rauha/rauhan jäsen/jäsenet jasen/jäsen talo/talossa kirja/kirjassa kunta/kunnan',
    different: 'sota/satu rauha/raha maa/muu',
  },
  hu: {
    same: 'választás/választások választás/valasztas miniszter/miniszterek háború/háborúk kormány/kormányok kormány/kormánynak menekült/menekültek ország/országok ország/országban szerződés/szerződések elnök/elnökök elnök/elnoke tárgyalás/tárgyalások katona/katonák város/városok támadás/támadások béke/beke Budapest/Budapesten magyar/magyarok',
    different: 'háború/habos ország/orvos',
  },
  tr: {
    same: 'göç/göçler göç/goc yıl/yıllar kadın/kadınlar kadın/kadin Türkiye/Türkiye’nin İstanbul/İstanbul’da istanbul/İSTANBUL Irak/IRAK ırak/Irak İran/iran Diyarbakır/DİYARBAKIR diyarbakir/Diyarbakır bakan/bakanları bakan/bakanlar seçim/seçimler savaş/savaşlar ülke/ülkeler başkan/başkanı görüşme/görüşmeler öğretmen/öğretmenler mülteci/mülteciler',
    different: 'göç/güç yıl/yol savaş/savcı',
  },
  ro: {
    same: 'alegeri/alegerile deputat/deputați politică/politic victime/victimele guvern/guvernului președinte/președintele președinte/presedinte guvern/guvernul oraș/orașe oras/oraș țară/tara soldat/soldați refugiat/refugiați București/Bucureşti grevă/greve',
    different: 'război/razie oraș/oră',
  },
  pl: {
    same: 'wybory/wyborów wyborow/wyborów wojna/wojny rząd/rządu rząd/rzad prezydent/prezydenta żołnierz/żołnierze strajk/strajki żołnierz/zolnierz protesty/protestów Łódź/lodz uchodźca/uchodźcy rozmowa/rozmowy kobieta/kobiety',
    different: 'wybory/wyboje rząd/rzut wojna/wojownik',
  },
  ru: {
    same: 'переговоры/переговоров война/войны министр/министра президент/президента выборы/выборов город/города Королёв/Королев солдат/солдаты страна/страны забастовка/забастовки арестован/арестованы российский/российская',
    different: 'мир/мор война/воин город/гордый',
  },
  uk: {
    same: 'комісія/комісії комісія/комісію переговори/переговорів війна/війни міністр/міністра президент/президента вибори/виборів місто/міста Україна/України Україна/Україні київський/київська солдат/солдати мир/миру країна/країни рада/ради область/області українець/українці Зеленський/Зеленського уряд/уряду біженець/біженці',
    different: 'мир/мор війна/воїн місто/мости рада/радар країна/край Київ/кий',
  },
  el: {
    same: 'πόλεμος/πολέμου υπουργός/υπουργού εκλογή/εκλογές εκλογές/εκλογες κυβέρνηση/κυβερνήσεις πόλη/πόλεις πρόεδρος/προέδρου ειρήνη/ειρήνης απεργία/απεργίες ΑΘΗΝΑ/Αθήνα Αθήνα/Αθήνας πρόσφυγας/πρόσφυγες στρατιώτης/στρατιώτες',
    different: 'πόλεμος/πολίτης πόλη/πύλη ειρήνη/ειρωνεία',
  },
  hy: {
    same: 'պատերազմ/պատերազմի պատերազմ/պատերազմը կառավարություն/կառավարության նախագահ/նախագահը նախագահ/նախագահի երկիր/երկիրը ընտրություն/ընտրություններ քաղաք/քաղաքում քաղաք/քաղաքի քաղաք/քաղաքներ բանակ/բանակի նախարար/նախարարի Հայաստան/Հայաստանի Երևան/Երևանում',
    different: 'քաղաք/քար բանակ/բառ հայ/հայր',
  },
  ar: {
    same: 'الحكومة/حكومة حكومه/حكومة والحكومة/حكومة بالحكومة/حكومة للحكومة/حكومة رئيس/الرئيس رئيس/والرئيس الحرب/حرب بغداد/وبغداد القاهرة/بالقاهرة مصري/مصرى إسرائيل/اسرائيل وزير/الوزير كتاب/کتاب',
    different: 'حرب/حزب رئيس/رأس سلام/سلاح',
  },
  he: {
    same: 'ממשלה/הממשלה ירושלים/בירושלים נשיא/הנשיא נשיא/לנשיא בחירות/הבחירות בחירות/בבחירות מלחמה/המלחמה שלום/ושלום צה"ל/צה״ל צה"ל/בצה"ל דו"ח/הדו״ח חיפה/מחיפה ישראל/וישראל',
    different: 'שלום/שלוש מלחמה/לחם חיפה/יפה בית/ית',
  },
  ko: {
    same: '대통령/대통령은 대통령/대통령이 대통령/대통령의 정부/정부는 정부/정부가 정부/정부를 서울/서울에서 서울/서울에 북한/북한과 북한/북한의 전쟁/전쟁을 국회/국회에서 미국/미국으로 경제/경제와 선거/선거는 회담/회담도',
    different: '정부/정치 전쟁/전기 서울/서양 북한/북부',
  },
};
