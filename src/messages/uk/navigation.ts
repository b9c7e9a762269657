/** Names of pages in the navigation, where an owner lists them. */
export const navigation = {
  navHome: 'Головна',
  navNetwork: 'Мережа',
  navMatrix: 'Теми й дійові особи',
  navMap: 'Карта',
} as const;
