/** The page about the archive as data. */
export const data = {
  data: 'Données',
  dataDescription: 'Toutes les archives en fichiers pour d’autres programmes.',
  dataLead:
    'Tout ce que ces archives publient, en tableaux pour les tableurs et les bases de données, et en JSON pour les programmes.',
  dataContent: 'Contenu',
  dataRows: { one: '{count} ligne', other: '{count} lignes' },
  dataItemTopics: 'Thèmes de chaque article',
  dataItemActors: 'Acteurs de chaque article',
  dataItemSources: 'Sources de chaque article',
  dataAttachments: 'Numérisations et autres fichiers',
  dataUndated: 'Sans date',
  dataPart: '{name}, partie {number}',
  dataFilesByTime: {
    one: 'Articles : {count} fichier',
    other: 'Articles : {count} fichiers par période',
  },
  dataEachItem: 'Chaque article est aussi un fichier à part, par exemple {file}.',
  dataHowToRead: 'Comment lire les tableaux',
  dataColumns: { one: '{count} colonne des articles', other: 'Les {count} colonnes des articles' },
  dataDates:
    'Une date est en EDTF, aussi précise qu’on la connaît : {example}. À côté figurent le premier et le dernier jour possibles.',
  dataLists: 'Les éléments d’une liste sont dans une seule cellule, séparés par {separator}.',
  dataFormulas:
    'Un texte qui commence comme une formule est précédé d’une apostrophe, afin qu’aucun tableur ne le calcule. En JSON, chaque texte est tel qu’il a été écrit.',
  dataDescribed:
    'Chaque colonne et chaque clé est décrite : les tableaux par {package}, le JSON par {schema}.',
  dataExamples: 'Exemples',
  dataCheck: 'Vérifier les fichiers',
  dataBag:
    'Le site est un paquet BagIt dont les données sont le contenu. Dans une copie du site, cette commande compare chaque fichier à sa somme de contrôle :',
  kilobytes: '{size} ko',
  megabytes: '{size} Mo',
} as const;
