/** The viewer of pictures. */
export const pictures = {
  wholePicture: 'Ganzes Bild',
  downloadOriginal: 'Original herunterladen',
  previousPicture: 'Voriges Bild',
  nextPicture: 'Nächstes Bild',
  closePicture: 'Schließen',
  pictureOf: '{number} von {total}',
} as const;
