/** The pages about the archive, its accessibility, and addresses without a page. */
export const about = {
  aboutThisArchive: 'About this archive',
  theArchive: 'The archive',
  /** The time that the archive covers. */
  time: 'Time',
  maintainedByLabel: 'Maintained by',

  howItCanBeUsed: 'How {archive} can be used.',
  accessibilityAim:
    'The pages of this archive aim at level AA of the Web Content Accessibility Guidelines, WCAG 2.2.',
  whatIsTested: 'What is tested',
  testedWithEachChange:
    'The program that makes these pages is tested with each change. All of this holds for every kind of page:',
  rulesStatement:
    'No page breaks a rule that can be checked automatically: controls have names and roles, text has enough contrast in light and dark colours, headings are in order.',
  validityStatement: 'The HTML of every kind of page is valid.',
  keyboardStatement:
    'Everything can be reached and used with a keyboard alone. The first stop of the Tab key skips what is the same on all pages.',
  targetsStatement: 'What can be clicked outside of sentences is at least 24 pixels high and wide.',
  reflowStatement:
    'In a window of 320 pixels, or of 1,280 pixels magnified to 400 per cent, nothing has to be scrolled sideways and no word is broken that has room.',
  chartsStatement:
    'Charts are hidden from screen readers. Their figures are on the same page as links or as a table.',
  stabilityStatement:
    'Nothing on a page moves when search results arrive, and nothing moves or sounds by itself.',
  scriptsStatement: 'Without JavaScript everything but the search and what moves in the timeline is there.',
  languagesStatement: 'Texts state their language and their direction.',
  whatDependsOnTheArchive: 'What depends on the archive',
  dependsOnTheArchive:
    'Descriptions of pictures are as good as those in the archive. Scans, saved web pages and documents are shown as they were found, and may have no text that can be read aloud. Articles are quoted in the words of their time.',
  ifSomethingDoesNotWork: 'If something does not work',
  tellMaintainers: 'Tell {maintainers} which page it was and what you use, so that it can be repaired.',
  thoseWhoMaintain: 'those who maintain the archive',

  movedPage: 'Moved page',
  movedTo: 'This page is now at another address: {page}',

  pageNotFound: 'Page not found',
  noPageHere: 'There is no page at this address.',
  noPageHereAnyMore: 'There is no page at this address. It may have been removed.',
  whereToGo: 'Go to the {frontPage}, browse the {timeline}, the {topics} or the {actors}, or {search}.',
  frontPage: 'front page',
  /** Where the address of the front page is not known. */
  whereToTry: 'Try the {folder}, {up} or the {website}.',
  startOfFolder: 'start of this folder',
  oneLevelUp: 'one level up',
  startOfWebsite: 'start of this website',
} as const;
