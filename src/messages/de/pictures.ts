/** The viewer of pictures, scans with their words, and files. */
export const pictures = {
  wholePicture: 'Ganzes Bild',
  downloadOriginal: 'Original herunterladen',
  previousPicture: 'Voriges Bild',
  nextPicture: 'Nächstes Bild',
  closePicture: 'Schließen',
  pictureOf: '{number} von {total}',

  transcript: 'Transkription',
  pageCount: { one: '{count} Seite', other: '{count} Seiten' },
} as const;
