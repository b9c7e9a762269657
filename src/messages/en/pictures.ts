/** The viewer of pictures. */
export const pictures = {
  wholePicture: 'Whole picture',
  downloadOriginal: 'Download the original',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  closePicture: 'Close',
  /** Which of the pictures of a page is shown. */
  pictureOf: '{number} of {total}',
} as const;
