/** The search page. */
export const search = {
  searchArchiveNamed: '{archive} durchsuchen.',
  searchLabel: 'Titel, Texte, Themen, Akteure und Quellen durchsuchen',
  searchHelp: 'Zeigt zuerst Artikel mit allen Ihren Wörtern. Mit / kehren Sie zum Suchfeld zurück.',
  searchNeedsScripts:
    'Die Suche benötigt JavaScript, das in diesem Browser ausgeschaltet ist. Sie finden trotzdem jeden Artikel über {topics}, {actors} und {timeline}.',
  topicsInSentence: 'Themen',
  actorsInSentence: 'Akteure',
  timelineInSentence: 'Chronik',
  filters: 'Filter',
  activeFilters: 'Aktive Filter',
  sortBy: 'Sortieren nach',
  mostRelevantFirst: 'Relevanteste zuerst',
  newestFirst: 'Neueste zuerst',
  oldestFirst: 'Älteste zuerst',
  itemsWithSomeWords: 'Artikel mit einigen der Wörter',
  showMoreResults: 'Weitere Ergebnisse anzeigen',
  showResults: 'Ergebnisse anzeigen',
  queriesToTry: 'Suchanfragen zum Ausprobieren',
  phraseQuery: 'die Wörter nebeneinander',
  eitherQuery: 'das eine oder das andere',
  withoutQuery: 'das erste ohne das zweite',
  groupedQuery: 'eines von beiden, zusammen mit dem dritten',
  datedQuery: 'nur aus dieser Zeit',
  comparedQuery: 'wie oft, im Lauf der Zeit',
  harbour: 'Hafen',
  strike: 'Streik',
  ships: 'Schiffe',
  peaceTalks: 'diplomatische Gespräche',
  searchTips: 'Tipps zur Suche',
  phraseTip:
    '{phrase} findet eine Wortfolge: die Wörter nebeneinander. {near} lässt bis zu fünf andere Wörter dazwischen zu, in beliebiger Reihenfolge.',
  operatorsTip:
    '{either} findet Artikel mit einem von beiden, {without} schließt Artikel mit dem zweiten aus, und {grouped} verbindet sie. Ein {minus} vor einem Wort, einer Wortfolge oder einer Gruppe schließt diese ebenfalls aus.',
  datesTip:
    '{dated} findet nur Artikel aus dieser Zeit; auch {month} und {until} sind möglich. Ein Monat oder ein Jahr unter den Wörtern, wie in {words}, stellt dessen Artikel voran.',
  comparedTip: '{compared} vergleicht, wie viele Artikel jeweils passen, im Lauf der Zeit.',
  fieldsTip:
    '{inTitle} durchsucht ein Feld. Die anderen sind {actors}, {topics}, {summary}, {body}, {source} und {author}. Auch Wortfolgen sind möglich.',
  beginningTip:
    '{beginning} findet jedes Wort, das so beginnt; {similar} lässt einen falschen Buchstaben zu.',
  weightTip:
    '{required} verlangt ein Wort und stellt Artikel mit den anderen weiter nach oben; {weighted} gibt einem Wort mehr Gewicht.',
  allItemsTip: '{all} listet alle Artikel auf.',
  similarTip:
    'Passt kein Artikel, wird stattdessen nach ähnlichen Wörtern gesucht, und die Seite weist darauf hin.',
  queryWithMonth: 'gipfel märz 2024',
  anyWord: 'wort',
} as const;
