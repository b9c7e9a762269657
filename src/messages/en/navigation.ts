/** Names of pages in the navigation, where an owner lists them. */
export const navigation = {
  navHome: 'Front page',
  navNetwork: 'Network',
  navMatrix: 'Topics and actors',
  navMap: 'Map',
} as const;
