/** The viewer of pictures, scans with their words, and files. */
export const pictures = {
  wholePicture: 'Imagen completa',
  downloadOriginal: 'Descargar el original',
  previousPicture: 'Imagen anterior',
  nextPicture: 'Imagen siguiente',
  closePicture: 'Cerrar',
  pictureOf: '{number} de {total}',

  transcript: 'Transcripción',
  pageCount: { one: '{count} página', other: '{count} páginas' },
} as const;
