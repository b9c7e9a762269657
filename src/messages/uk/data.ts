/** The page about the archive as data. */
export const data = {
  data: 'Дані',
  dataDescription: 'Увесь архів у файлах для інших програм.',
  dataLead: 'Усе, що публікує цей архів: таблиці для електронних таблиць і баз даних та JSON для програм.',
  dataContent: 'Зміст',
  dataRows: {
    one: '{count} рядок',
    few: '{count} рядки',
    many: '{count} рядків',
    other: '{count} рядка',
  },
  dataItemTopics: 'Теми кожного матеріалу',
  dataItemActors: 'Дійові особи кожного матеріалу',
  dataItemSources: 'Джерела кожного матеріалу',
  dataAttachments: 'Скани та інші файли',
  dataUndated: 'Без дати',
  dataPart: '{name}, частина {number}',
  dataFilesByTime: {
    one: 'Матеріали: {count} файл за часом',
    few: 'Матеріали: {count} файли за часом',
    many: 'Матеріали: {count} файлів за часом',
    other: 'Матеріали: {count} файлу за часом',
  },
  dataEachItem: 'Кожен матеріал є також окремим файлом, наприклад {file}.',
  dataHowToRead: 'Як читати таблиці',
  dataColumns: {
    one: '{count} стовпець матеріалів',
    few: '{count} стовпці матеріалів',
    many: '{count} стовпців матеріалів',
    other: '{count} стовпця матеріалів',
  },
  dataDates:
    'Дату записано у форматі EDTF настільки точно, наскільки вона відома: {example}. Поруч указано перший і останній день, які вона може означати.',
  dataLists: 'Елементи списку записано в одній клітинці, між ними {separator}.',
  dataFormulas:
    'Перед текстом, що починається як формула, стоїть апостроф, щоб жодна електронна таблиця його не обчислювала. У JSON кожен текст такий, як його написано.',
  dataDescribed: 'Кожен стовпець і ключ описано: таблиці у {package}, JSON у {schema}.',
  dataExamples: 'Приклади',
  dataCheck: 'Перевірити файли',
  dataBag:
    'Сайт є пакетом BagIt, а дані — його вмістом. У копії сайту ця команда порівнює кожен файл із його контрольною сумою:',
  kilobytes: '{size} кБ',
  megabytes: '{size} МБ',
} as const;
