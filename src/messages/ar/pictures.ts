/** The viewer of pictures. */
export const pictures = {
  wholePicture: 'الصورة كاملة',
  downloadOriginal: 'تنزيل الأصل',
  previousPicture: 'الصورة السابقة',
  nextPicture: 'الصورة التالية',
  closePicture: 'إغلاق',
  pictureOf: '{number} من {total}',
} as const;
