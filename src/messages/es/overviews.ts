/** The pages that show topics and actors as a network, as tables, and on a map. */
export const overviews = {
  networkOfActors: 'Red de actores',
  topicsByActorAndYear: 'Temas por actor y año',
  mapOfPlaces: 'Mapa de lugares',
  networkTitle: 'Quién con quién',
  networkDescription: 'Actores que aparecen en los mismos artículos.',
  actorsWithTies: '{actors}, cada uno con sus vínculos más fuertes.',
  someActorsWithTies: '{shown} de {actors}, cada uno con sus vínculos más fuertes.',
  pictureAndTable: 'La imagen muestra los {shown} con los vínculos más fuertes; la tabla, los {total}.',
  networkOf: 'Red de {actors}',
  networkLegend:
    'Cuanto mayor es el círculo, más artículos; cuanto más gruesa es la línea, más artículos en común',
  actorsAsTable: { one: '{count} actor en una tabla', other: 'Los {count} actores en una tabla' },
  itemsTogetherWith: 'Artículos en común con',
  matrixTitle: 'Quién, qué, cuándo',
  matrixDescription:
    'Con qué frecuencia aparecen juntos los temas y los actores con más artículos, y en qué años.',
  topicsAndActors: 'Temas y actores',
  topicsOverTime: 'Temas a lo largo del tiempo',
  actorsOverTime: 'Actores a lo largo del tiempo',
  scrollForActors: {
    one: '{count} actor; desplácese hacia un lado para verlo.',
    other: '{count} actores; desplácese hacia un lado para verlos todos.',
  },
  scrollForColumns: {
    one: '{count} columna; desplácese hacia un lado para verla.',
    other: '{count} columnas; desplácese hacia un lado para verlas todas.',
  },
  mapTitle: 'Dónde',
  mapDescription: 'Lugares de la actualidad, según su número de artículos.',
  busiestPlaces: 'Los {shown} con más artículos, de {places}.',
  placesWithoutCoordinates: {
    one: '{count} lugar sin coordenadas no se muestra.',
    other: '{count} lugares sin coordenadas no se muestran.',
  },
  mapOf: 'Mapa de {places}',
  mapLegend:
    'Cuanto mayor es el círculo, más artículos. Contornos: Natural Earth, que muestra las fronteras tal como son de hecho, al margen de las reivindicaciones.',
  sameAsList: 'Lo mismo en una lista',
} as const;
