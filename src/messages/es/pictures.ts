/** The viewer of pictures. */
export const pictures = {
  wholePicture: 'Imagen completa',
  downloadOriginal: 'Descargar el original',
  previousPicture: 'Imagen anterior',
  nextPicture: 'Imagen siguiente',
  closePicture: 'Cerrar',
  pictureOf: '{number} de {total}',
} as const;
