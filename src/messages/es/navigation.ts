/** Names of pages in the navigation, where an owner lists them. */
export const navigation = {
  navHome: 'Portada',
  navNetwork: 'Red',
  navMatrix: 'Temas y actores',
  navMap: 'Mapa',
} as const;
