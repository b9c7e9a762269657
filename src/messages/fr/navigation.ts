/** Names of pages in the navigation, where an owner lists them. */
export const navigation = {
  navHome: 'Accueil',
  navNetwork: 'Réseau',
  navMatrix: 'Thèmes et acteurs',
  navMap: 'Carte',
} as const;
