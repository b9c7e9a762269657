/** The pages that show topics and actors as a network, as tables, and on a map. */
export const overviews = {
  networkOfActors: 'Netzwerk der Akteure',
  topicsByActorAndYear: 'Themen nach Akteur und Jahr',
  mapOfPlaces: 'Karte der Orte',
  networkTitle: 'Wer mit wem',
  networkDescription: 'Akteure, die in denselben Artikeln vorkommen.',
  actorsWithTies: '{actors}, jeweils mit den stärksten Verbindungen.',
  someActorsWithTies: '{shown} von {actors}, jeweils mit den stärksten Verbindungen.',
  pictureAndTable: 'Das Bild zeigt die {shown} mit den stärksten Verbindungen, die Tabelle alle {total}.',
  networkOf: 'Netzwerk: {actors}',
  networkLegend:
    'Je größer der Kreis, desto mehr Artikel; je breiter die Linie, desto mehr gemeinsame Artikel',
  actorsAsTable: { one: '{count} Akteur als Tabelle', other: 'Die {count} Akteure als Tabelle' },
  itemsTogetherWith: 'Gemeinsame Artikel mit',
  matrixTitle: 'Wer, was, wann',
  matrixDescription:
    'Wie oft die Themen und Akteure mit den meisten Artikeln zusammen vorkommen, und in welchen Jahren.',
  topicsAndActors: 'Themen und Akteure',
  topicsOverTime: 'Themen im Lauf der Zeit',
  actorsOverTime: 'Akteure im Lauf der Zeit',
  scrollForActors: {
    one: '{count} Akteur; zum Ansehen seitwärts scrollen.',
    other: '{count} Akteure; seitwärts scrollen, um alle zu sehen.',
  },
  scrollForColumns: {
    one: '{count} Spalte; zum Ansehen seitwärts scrollen.',
    other: '{count} Spalten; seitwärts scrollen, um alle zu sehen.',
  },
  mapTitle: 'Wo',
  mapDescription: 'Orte in den Nachrichten, nach der Anzahl ihrer Artikel.',
  busiestPlaces: 'Die {shown} häufigsten (insgesamt {places}).',
  placesWithoutCoordinates: {
    one: '{count} Ort ohne Koordinaten ist nicht eingezeichnet.',
    other: '{count} Orte ohne Koordinaten sind nicht eingezeichnet.',
  },
  mapOf: 'Karte: {places}',
  mapLegend:
    'Je größer der Kreis, desto mehr Artikel. Umrisse: Natural Earth, das Grenzen zeigt, wie sie tatsächlich verlaufen, unabhängig von Ansprüchen.',
  sameAsList: 'Dasselbe als Liste',
} as const;
