/** The pages that show topics and actors as a network, as tables, and on a map. */
export const overviews = {
  networkOfActors: 'Réseau des acteurs',
  topicsByActorAndYear: 'Thèmes par acteur et par année',
  mapOfPlaces: 'Carte des lieux',
  networkTitle: 'Qui avec qui',
  networkDescription: 'Les acteurs qui figurent dans les mêmes articles.',
  actorsWithTies: '{actors}, chacun avec ses liens les plus forts.',
  someActorsWithTies: '{shown} sur {actors}, chacun avec ses liens les plus forts.',
  pictureAndTable: 'L’image montre les {shown} acteurs aux liens les plus forts, le tableau les {total}.',
  networkOf: 'Réseau de {actors}',
  networkLegend:
    'Plus le cercle est grand, plus il y a d’articles\u00a0; plus le trait est large, plus il y a d’articles communs',
  actorsAsTable: {
    one: '{count} acteur sous forme de tableau',
    other: 'Les {count} acteurs sous forme de tableau',
  },
  itemsTogetherWith: 'Articles communs avec',
  matrixTitle: 'Qui, quoi, quand',
  matrixDescription:
    'À quelle fréquence les thèmes et les acteurs qui comptent le plus d’articles se croisent, et en quelles années.',
  topicsAndActors: 'Thèmes et acteurs',
  topicsOverTime: 'Thèmes au fil du temps',
  actorsOverTime: 'Acteurs au fil du temps',
  scrollForActors: {
    one: '{count} acteur\u00a0; faites défiler latéralement pour le voir.',
    other: '{count} acteurs\u00a0; faites défiler latéralement pour les voir tous.',
  },
  scrollForColumns: {
    one: '{count} colonne\u00a0; faites défiler latéralement pour la voir.',
    other: '{count} colonnes\u00a0; faites défiler latéralement pour les voir toutes.',
  },
  mapTitle: 'Où',
  mapDescription: 'Les lieux de l’actualité, selon leur nombre d’articles.',
  busiestPlaces: 'Les {shown} lieux les plus cités, sur {places}.',
  placesWithoutCoordinates: {
    one: '{count} lieu sans coordonnées n’est pas affiché.',
    other: '{count} lieux sans coordonnées ne sont pas affichés.',
  },
  mapOf: 'Carte de {places}',
  mapLegend:
    'Plus le cercle est grand, plus il y a d’articles. Tracés\u00a0: Natural Earth, qui montre les frontières telles qu’elles sont dans les faits, quelles que soient les revendications.',
  sameAsList: 'La même chose sous forme de liste',
} as const;
