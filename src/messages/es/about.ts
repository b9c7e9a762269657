/** The pages about the archive, its accessibility, and addresses without a page. */
export const about = {
  aboutThisArchive: 'Acerca de este archivo',
  theArchive: 'El archivo',
  time: 'Periodo',
  maintainedByLabel: 'A cargo de',
  howItCanBeUsed: 'Accesibilidad: cómo se puede usar {archive}.',
  accessibilityAim:
    'Las páginas de este archivo aspiran al nivel AA de las Pautas de Accesibilidad para el Contenido Web, WCAG 2.2.',
  whatIsTested: 'Qué se comprueba',
  testedWithEachChange:
    'El programa que genera estas páginas se comprueba con cada cambio. Todo lo siguiente vale para cada tipo de página:',
  rulesStatement:
    'Ninguna página incumple una regla que se pueda comprobar automáticamente: los controles tienen nombre y función, el texto tiene contraste suficiente en colores claros y oscuros, los encabezados están en orden.',
  validityStatement: 'El HTML de cada tipo de página es válido.',
  keyboardStatement:
    'Todo se puede alcanzar y usar solo con el teclado. La primera pulsación de la tecla Tab permite saltar lo que es igual en todas las páginas.',
  targetsStatement:
    'Todo lo que se puede pulsar fuera de las frases mide al menos 24 píxeles de alto y de ancho.',
  reflowStatement:
    'En una ventana de 320 píxeles, o de 1280 píxeles ampliada al 400\u00a0%, nada obliga a desplazarse hacia los lados y no se parte ninguna palabra que quepa entera.',
  chartsStatement:
    'Los gráficos están ocultos para los lectores de pantalla. Sus cifras figuran en la misma página, como enlaces o como tabla.',
  stabilityStatement:
    'Nada se mueve en la página cuando llegan los resultados de una búsqueda, y nada se mueve ni suena por sí solo.',
  scriptsStatement: 'Sin JavaScript está todo, salvo la búsqueda y lo que se mueve en la cronología.',
  languagesStatement: 'Los textos indican su idioma y su dirección de escritura.',
  whatDependsOnTheArchive: 'Qué depende del archivo',
  dependsOnTheArchive:
    'Las descripciones de las imágenes son tan buenas como las del archivo. Los documentos digitalizados, las páginas web guardadas y otros documentos se muestran tal como se encontraron, y puede que no tengan texto que se pueda leer en voz alta. Los artículos se citan con las palabras de su época.',
  ifSomethingDoesNotWork: 'Si algo no funciona',
  tellMaintainers: 'Indique a {maintainers} qué página era y qué utiliza, para que se pueda corregir.',
  thoseWhoMaintain: 'quienes mantienen el archivo',
  movedPage: 'Página trasladada',
  movedTo: 'Esta página está ahora en otra dirección: {page}',
  pageNotFound: 'Página no encontrada',
  noPageHere: 'No hay ninguna página en esta dirección.',
  noPageHereAnyMore: 'No hay ninguna página en esta dirección. Quizá se haya eliminado.',
  whereToGo:
    'Vaya a la {frontPage} o recorra la {timeline}, los {topics} o los {actors}. También puede {search}.',
  frontPage: 'portada',
  whereToTry: 'Pruebe con el {folder}, con {up} o con el {website}.',
  startOfFolder: 'inicio de esta carpeta',
  oneLevelUp: 'un nivel superior',
  startOfWebsite: 'inicio de este sitio web',
} as const;
