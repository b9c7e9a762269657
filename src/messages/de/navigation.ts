/** Names of pages in the navigation, where an owner lists them. */
export const navigation = {
  navHome: 'Startseite',
  navNetwork: 'Netzwerk',
  navMatrix: 'Themen und Akteure',
  navMap: 'Karte',
} as const;
