/** The viewer of pictures, scans with their words, and files. */
export const pictures = {
  wholePicture: 'Усе зображення',
  downloadOriginal: 'Завантажити оригінал',
  previousPicture: 'Попереднє зображення',
  nextPicture: 'Наступне зображення',
  closePicture: 'Закрити',
  pictureOf: '{number} з {total}',

  transcript: 'Транскрипція',
  pageCount: {
    one: '{count} сторінка',
    few: '{count} сторінки',
    many: '{count} сторінок',
    other: '{count} сторінки',
  },
} as const;
