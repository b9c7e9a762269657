/** The pages about the archive, its accessibility, and addresses without a page. */
export const about = {
  aboutThisArchive: 'Über dieses Archiv',
  theArchive: 'Das Archiv',
  time: 'Zeitraum',
  maintainedByLabel: 'Betreut von',
  howItCanBeUsed: 'Barrierefreiheit: wie {archive} benutzt werden kann.',
  accessibilityAim:
    'Die Seiten dieses Archivs streben Stufe AA der Web Content Accessibility Guidelines an, WCAG 2.2.',
  whatIsTested: 'Was geprüft wird',
  testedWithEachChange:
    'Das Programm, das diese Seiten erstellt, wird bei jeder Änderung geprüft. All dies gilt für jede Art von Seite:',
  rulesStatement:
    'Keine Seite verstößt gegen eine automatisch prüfbare Regel: Bedienelemente haben Namen und Rollen, Text hat in hellen und dunklen Farben genug Kontrast, Überschriften sind in der richtigen Reihenfolge.',
  validityStatement: 'Das HTML jeder Art von Seite ist gültig.',
  keyboardStatement:
    'Alles ist allein mit der Tastatur erreichbar und benutzbar. Mit dem ersten Druck auf die Tabulatortaste lässt sich überspringen, was auf allen Seiten gleich ist.',
  targetsStatement: 'Was außerhalb von Sätzen anklickbar ist, ist mindestens 24 Pixel hoch und breit.',
  reflowStatement:
    'In einem Fenster von 320 Pixeln, oder von 1280 Pixeln bei 400 Prozent Vergrößerung, muss nichts seitwärts gescrollt werden, und kein Wort wird getrennt, das Platz hat.',
  chartsStatement:
    'Diagramme sind für Screenreader ausgeblendet. Ihre Zahlen stehen auf derselben Seite als Links oder als Tabelle.',
  stabilityStatement:
    'Nichts auf einer Seite verschiebt sich, wenn Suchergebnisse eintreffen, und nichts bewegt sich oder klingt von selbst.',
  scriptsStatement: 'Ohne JavaScript ist alles da außer der Suche und dem, was sich in der Chronik bewegt.',
  languagesStatement: 'Texte geben ihre Sprache und ihre Schreibrichtung an.',
  whatDependsOnTheArchive: 'Was vom Archiv abhängt',
  dependsOnTheArchive:
    'Bildbeschreibungen sind so gut wie die im Archiv. Scans, gespeicherte Webseiten und Dokumente werden gezeigt, wie sie vorgefunden wurden, und haben vielleicht keinen Text, der vorgelesen werden kann. Artikel werden in den Worten ihrer Zeit zitiert.',
  ifSomethingDoesNotWork: 'Wenn etwas nicht funktioniert',
  tellMaintainers:
    'Bitte melden Sie, welche Seite es war und womit Sie sie benutzt haben, damit es behoben werden kann. Kontakt: {maintainers}.',
  thoseWhoMaintain: 'die Betreuer des Archivs',
  movedPage: 'Verschobene Seite',
  movedTo: 'Diese Seite hat jetzt eine andere Adresse: {page}',
  pageNotFound: 'Seite nicht gefunden',
  noPageHere: 'Unter dieser Adresse gibt es keine Seite.',
  noPageHereAnyMore: 'Unter dieser Adresse gibt es keine Seite. Sie wurde vielleicht entfernt.',
  whereToGo:
    'Gehen Sie zur {frontPage}, sehen Sie die {timeline}, die {topics} oder die {actors} durch. Sie können auch {search}.',
  frontPage: 'Startseite',
  whereToTry: 'Versuchen Sie es mit dem {folder}, {up} oder mit dem {website}.',
  startOfFolder: 'Anfang dieses Ordners',
  oneLevelUp: 'eine Ebene höher',
  startOfWebsite: 'Anfang dieser Website',
} as const;
