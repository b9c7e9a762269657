/** The viewer of pictures, scans with their words, and files. */
export const pictures = {
  wholePicture: 'الصورة كاملة',
  downloadOriginal: 'تنزيل الأصل',
  previousPicture: 'الصورة السابقة',
  nextPicture: 'الصورة التالية',
  closePicture: 'إغلاق',
  pictureOf: '{number} من {total}',

  transcript: 'النص المكتوب',
  pageCount: {
    zero: 'بلا صفحات',
    one: 'صفحة واحدة',
    two: 'صفحتان',
    few: '{count} صفحات',
    many: '{count} صفحة',
    other: '{count} صفحة',
  },
} as const;
