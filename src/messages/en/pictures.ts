/** The viewer of pictures, scans with their words, and files. */
export const pictures = {
  wholePicture: 'Whole picture',
  downloadOriginal: 'Download the original',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  closePicture: 'Close',
  /** Which of the pictures of a page is shown. */
  pictureOf: '{number} of {total}',

  /** The words of a scan, beside it. */
  transcript: 'Transcript',
  /** Of a PDF. */
  pageCount: { one: '{count} page', other: '{count} pages' },
} as const;
