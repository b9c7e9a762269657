/** The viewer of pictures. */
export const pictures = {
  wholePicture: 'Усе зображення',
  downloadOriginal: 'Завантажити оригінал',
  previousPicture: 'Попереднє зображення',
  nextPicture: 'Наступне зображення',
  closePicture: 'Закрити',
  pictureOf: '{number} з {total}',
} as const;
