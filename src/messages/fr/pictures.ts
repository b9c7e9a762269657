/** The viewer of pictures, scans with their words, and files. */
export const pictures = {
  wholePicture: 'Image entière',
  downloadOriginal: 'Télécharger l’original',
  previousPicture: 'Image précédente',
  nextPicture: 'Image suivante',
  closePicture: 'Fermer',
  pictureOf: '{number} sur {total}',

  transcript: 'Transcription',
  pageCount: { one: '{count} page', other: '{count} pages' },
} as const;
