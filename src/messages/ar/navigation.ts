/** Names of pages in the navigation, where an owner lists them. */
export const navigation = {
  navHome: 'الصفحة الأولى',
  navNetwork: 'الشبكة',
  navMatrix: 'المواضيع والأطراف',
  navMap: 'الخريطة',
} as const;
