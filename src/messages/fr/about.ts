/** The pages about the archive, its accessibility, and addresses without a page. */
export const about = {
  aboutThisArchive: 'À propos de ces archives',
  theArchive: 'Les archives',
  time: 'Période',
  maintainedByLabel: 'Responsable',
  howItCanBeUsed: 'Accessibilité\u00a0: comment utiliser {archive}.',
  accessibilityAim:
    'Les pages de ces archives visent le niveau AA des Règles pour l’accessibilité des contenus Web, WCAG 2.2.',
  whatIsTested: 'Ce qui est testé',
  testedWithEachChange:
    'Le programme qui produit ces pages est testé à chaque modification. Tout ce qui suit vaut pour chaque type de page\u00a0:',
  rulesStatement:
    'Aucune page n’enfreint de règle vérifiable automatiquement\u00a0: les commandes ont un nom et un rôle, le texte est assez contrasté en couleurs claires et sombres, les titres sont dans l’ordre.',
  validityStatement: 'Le HTML de chaque type de page est valide.',
  keyboardStatement:
    'Tout est accessible et utilisable au clavier seul. Le premier appui sur Tab permet de sauter ce qui est commun à toutes les pages.',
  targetsStatement:
    'Ce qui est cliquable en dehors des phrases mesure au moins 24 pixels de haut et de large.',
  reflowStatement:
    'Dans une fenêtre de 320 pixels, ou de 1\u00a0280 pixels agrandie à 400\u00a0%, rien ne demande de défilement latéral et aucun mot n’est coupé s’il a la place.',
  chartsStatement:
    'Les graphiques sont masqués aux lecteurs d’écran. Leurs chiffres figurent sur la même page, sous forme de liens ou de tableau.',
  stabilityStatement:
    'Rien ne bouge sur la page quand les résultats de recherche arrivent, et rien ne s’anime ni n’émet de son tout seul.',
  scriptsStatement: 'Sans JavaScript, tout est là, sauf la recherche et ce qui bouge dans la chronologie.',
  languagesStatement: 'Les textes indiquent leur langue et leur sens d’écriture.',
  whatDependsOnTheArchive: 'Ce qui dépend des archives',
  dependsOnTheArchive:
    'Les descriptions d’images valent ce que valent celles des archives. Les numérisations, les pages web enregistrées et les documents sont montrés tels quels, et n’ont parfois aucun texte qui puisse être lu à haute voix. Les articles sont cités dans les mots de leur époque.',
  ifSomethingDoesNotWork: 'Si quelque chose ne fonctionne pas',
  tellMaintainers:
    'Signalez la page concernée et les outils que vous utilisez, afin que l’on y remédie. À qui s’adresser\u00a0: {maintainers}.',
  thoseWhoMaintain: 'les responsables de ces archives',
  movedPage: 'Page déplacée',
  movedTo: 'Cette page se trouve maintenant à une autre adresse\u00a0: {page}',
  pageNotFound: 'Page introuvable',
  noPageHere: 'Il n’y a pas de page à cette adresse.',
  noPageHereAnyMore: 'Il n’y a pas de page à cette adresse. Elle a peut-être été supprimée.',
  whereToGo:
    'Allez à l’{frontPage}, parcourez la {timeline}, les {topics} ou les {actors}. Vous pouvez aussi {search}.',
  frontPage: 'accueil',
  whereToTry: 'Essayez le {folder}, {up} ou le {website}.',
  startOfFolder: 'début de ce dossier',
  oneLevelUp: 'un niveau plus haut',
  startOfWebsite: 'début de ce site',
} as const;
