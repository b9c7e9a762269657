/** The pages that show topics and actors as a network, as tables, and on a map. */
export const overviews = {
  networkOfActors: 'Network of actors',
  topicsByActorAndYear: 'Topics by actor and year',
  mapOfPlaces: 'Map of places',

  networkTitle: 'Who with whom',
  networkDescription: 'Actors that occur in the same items.',
  /** `actors` is a number of actors. */
  actorsWithTies: '{actors}, each with its strongest ties.',
  someActorsWithTies: '{shown} of {actors}, each with its strongest ties.',
  pictureAndTable: 'The picture shows the {shown} with the strongest ties, the table all {total}.',
  networkOf: 'Network of {actors}',
  networkLegend: 'The larger the circle, the more items; the wider the line, the more items together',
  actorsAsTable: { one: 'The {count} actor as a table', other: 'The {count} actors as a table' },
  itemsTogetherWith: 'Items together with',

  matrixTitle: 'Who, what, when',
  matrixDescription: 'How often the topics and actors with most items occur together, and in which years.',
  topicsAndActors: 'Topics and actors',
  topicsOverTime: 'Topics over time',
  actorsOverTime: 'Actors over time',
  scrollForActors: {
    one: '{count} actor; scroll sideways for all of them.',
    other: '{count} actors; scroll sideways for all of them.',
  },
  scrollForColumns: {
    one: '{count} column; scroll sideways for all of them.',
    other: '{count} columns; scroll sideways for all of them.',
  },

  mapTitle: 'Where',
  mapDescription: 'Places in the news, by their number of items.',
  /** `places` is a number of places. */
  busiestPlaces: 'The busiest {shown} of {places}.',
  placesWithoutCoordinates: {
    one: '{count} place without coordinates is not shown.',
    other: '{count} places without coordinates are not shown.',
  },
  mapOf: 'Map of {places}',
  mapLegend:
    'The larger the circle, the more items. Outlines: Natural Earth, which shows borders as they are in practice, whatever the claims.',
  sameAsList: 'The same as a list',
} as const;
