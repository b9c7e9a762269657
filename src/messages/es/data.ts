/** The page about the archive as data. */
export const data = {
  data: 'Datos',
  dataDescription: 'Todo el archivo en ficheros para otros programas.',
  dataLead:
    'Todo lo que publica este archivo, en tablas para hojas de cálculo y bases de datos, y en JSON para programas.',
  dataContent: 'Contenido',
  dataRows: { one: '{count} fila', other: '{count} filas' },
  dataItemTopics: 'Temas de cada artículo',
  dataItemActors: 'Actores de cada artículo',
  dataItemSources: 'Fuentes de cada artículo',
  dataAttachments: 'Escaneos y otros ficheros',
  dataUndated: 'Sin fecha',
  dataPart: '{name}, parte {number}',
  dataFilesByTime: {
    one: 'Artículos: {count} fichero',
    other: 'Artículos: {count} ficheros por período',
  },
  dataEachItem: 'Cada artículo es además un fichero propio, por ejemplo {file}.',
  dataHowToRead: 'Cómo leer las tablas',
  dataColumns: { one: '{count} columna de los artículos', other: 'Las {count} columnas de los artículos' },
  dataDates:
    'Una fecha está en EDTF, con la precisión con que se conoce: {example}. Al lado están el primer y el último día posibles.',
  dataLists: 'Los elementos de una lista están en una sola celda, separados por {separator}.',
  dataFormulas:
    'Un texto que empieza como una fórmula lleva delante un apóstrofo, para que ninguna hoja de cálculo lo calcule. En JSON cada texto está tal como se escribió.',
  dataDescribed: 'Cada columna y cada clave está descrita: las tablas en {package}, el JSON en {schema}.',
  dataExamples: 'Ejemplos',
  dataCheck: 'Comprobar los ficheros',
  dataBag:
    'El sitio es un paquete BagIt cuyo contenido son los datos. En una copia del sitio, esta orden compara cada fichero con su suma de comprobación:',
  kilobytes: '{size} kB',
  megabytes: '{size} MB',
} as const;
