/** Numbers of things, and signs between them. */
export const counts = {
  itemCount: {
    one: '{count} матеріал',
    few: '{count} матеріали',
    many: '{count} матеріалів',
    other: '{count} матеріалу',
  },
  itemsInDigits: {
    one: '{count} матеріал',
    few: '{count} матеріали',
    many: '{count} матеріалів',
    other: '{count} матеріалу',
  },
  topicCount: { one: '{count} тема', few: '{count} теми', many: '{count} тем', other: '{count} теми' },
  actorCount: {
    one: '{count} дійова особа',
    few: '{count} дійові особи',
    many: '{count} дійових осіб',
    other: '{count} дійової особи',
  },
  sourceCount: {
    one: '{count} джерело',
    few: '{count} джерела',
    many: '{count} джерел',
    other: '{count} джерела',
  },
  placeCount: { one: '{count} місце', few: '{count} місця', many: '{count} місць', other: '{count} місця' },
  itemUnit: { one: 'матеріал', few: 'матеріали', many: 'матеріалів', other: 'матеріалу' },
  noItemsYet: 'Матеріалів ще немає',
  noItemsInTheArchive: 'В архіві ще немає матеріалів.',
  listed: '{list}, {next}',
  nameAndItems: '{name}: {items}',
  nameInPeriodAndItems: '{name}, {period}: {items}',
} as const;
