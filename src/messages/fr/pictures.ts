/** The viewer of pictures. */
export const pictures = {
  wholePicture: 'Image entière',
  downloadOriginal: 'Télécharger l’original',
  previousPicture: 'Image précédente',
  nextPicture: 'Image suivante',
  closePicture: 'Fermer',
  pictureOf: '{number} sur {total}',
} as const;
