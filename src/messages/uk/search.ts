/** The search page. */
export const search = {
  searchArchiveNamed: 'Пошук в архіві «{archive}».',
  searchLabel: 'Пошук у заголовках, текстах, темах, дійових особах і джерелах',
  searchHelp: 'Спершу показує матеріали з усіма вашими словами. Натисніть /, щоб повернутися до поля пошуку.',
  searchNeedsScripts:
    'Для пошуку потрібен JavaScript, який у цьому браузері вимкнено. Знайти будь-який матеріал усе одно допоможуть {topics}, {actors} і {timeline}.',
  topicsInSentence: 'теми',
  actorsInSentence: 'дійові особи',
  timelineInSentence: 'хронологія',
  filters: 'Фільтри',
  activeFilters: 'Увімкнені фільтри',
  sortBy: 'Упорядкувати',
  mostRelevantFirst: 'За відповідністю',
  newestFirst: 'Найновіші спершу',
  oldestFirst: 'Найдавніші спершу',
  itemsWithSomeWords: 'Матеріали з частиною слів',
  showMoreResults: 'Показати більше результатів',
  showResults: 'Показати результати',
  queriesToTry: 'Спробуйте такі запити',
  phraseQuery: 'слова поруч одне з одним',
  eitherQuery: 'те або інше',
  withoutQuery: 'перше без другого',
  groupedQuery: 'те або інше разом із третім',
  datedQuery: 'лише за цей час',
  comparedQuery: 'як часто, у часі',
  harbour: 'порт',
  strike: 'страйк',
  ships: 'кораблі',
  peaceTalks: 'мирні переговори',
  searchTips: 'Поради',
  phraseTip:
    '{phrase} знаходить вислів: слова поруч одне з одним. {near} допускає до п’яти інших слів між ними й будь-який порядок.',
  operatorsTip:
    '{either} знаходить матеріали з тим або іншим, {without} відкидає матеріали з другим, а {grouped} поєднує їх. {minus} перед словом, висловом чи групою також відкидає їх.',
  datesTip:
    '{dated} знаходить матеріали лише за цей час; так само {month} і {until}. Місяць або рік серед слів, як у запиті {words}, ставить свої матеріали першими.',
  comparedTip: '{compared} порівнює в часі, скільки матеріалів відповідає кожному.',
  fieldsTip:
    '{inTitle} шукає в одному полі. Інші поля: {actors}, {topics}, {summary}, {body}, {source} і {author}. Вислови теж можна шукати.',
  beginningTip: '{beginning} знаходить усі слова, що так починаються; {similar} допускає одну хибну літеру.',
  weightTip:
    '{required} вимагає слова й ставить вище матеріали з рештою слів; {weighted} надає слову більшої ваги.',
  allItemsTip: '{all} показує всі матеріали.',
  similarTip:
    'Якщо запиту не відповідає жоден матеріал, натомість шукаються схожі слова, і сторінка про це повідомляє.',
  queryWithMonth: 'саміт березень 2024',
  anyWord: 'слово',
} as const;
