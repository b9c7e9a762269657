/** The page about the archive as data. */
export const data = {
  data: 'Daten',
  dataDescription: 'Das ganze Archiv als Dateien für andere Programme.',
  dataLead:
    'Alles, was dieses Archiv veröffentlicht, als Tabellen für Tabellenkalkulationen und Datenbanken und als JSON für Programme.',
  dataContent: 'Inhalt',
  dataRows: { one: '{count} Zeile', other: '{count} Zeilen' },
  dataItemTopics: 'Themen jedes Artikels',
  dataItemActors: 'Akteure jedes Artikels',
  dataItemSources: 'Quellen jedes Artikels',
  dataAttachments: 'Scans und andere Dateien',
  dataUndated: 'Ohne Datum',
  dataPart: '{name}, Teil {number}',
  dataFilesByTime: { one: 'Artikel: {count} Datei', other: 'Artikel: {count} Dateien nach Zeit' },
  dataEachItem: 'Jeder Artikel ist auch eine eigene Datei, zum Beispiel {file}.',
  dataHowToRead: 'Wie die Tabellen zu lesen sind',
  dataColumns: { one: '{count} Spalte der Artikel', other: 'Die {count} Spalten der Artikel' },
  dataDates:
    'Ein Datum steht in EDTF, so genau, wie es bekannt ist: {example}. Daneben stehen der erste und der letzte Tag, die gemeint sein können.',
  dataLists: 'Die Einträge einer Liste stehen in einer Zelle, mit {separator} dazwischen.',
  dataFormulas:
    'Vor einem Text, der wie eine Formel beginnt, steht ein Apostroph, damit keine Tabellenkalkulation ihn berechnet. In JSON steht jeder Text so, wie er geschrieben wurde.',
  dataDescribed:
    'Jede Spalte und jeder Schlüssel ist beschrieben: die Tabellen in {package}, das JSON in {schema}.',
  dataExamples: 'Beispiele',
  dataCheck: 'Dateien prüfen',
  dataBag:
    'Die Website ist ein Archivpaket nach BagIt, die Daten sind sein Inhalt. In einer Kopie der Website vergleicht dieser Befehl jede Datei mit ihrer Prüfsumme:',
  kilobytes: '{size} kB',
  megabytes: '{size} MB',
} as const;
