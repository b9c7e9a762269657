/**
 * The words of dates in the languages of the interface and a few more, folded as `foldDateText` folds. A table and not
 * `Intl`, because the same text must mean the same date on every version of Node.js.
 */
const monthWords: readonly string[] = [
  'january janvier januar janner enero январь января січень січня يناير جانفي كانونالثاني janeiro gennaio januari',
  'february fevrier februar feber febrero февраль февраля лютии лютого فبراير فيفري شباط fevereiro febbraio februari',
  'march mars marz maerz marzo март марта березень березня مارس اذار marco maart mrt',
  'april avril abril апрель апреля квітень квітня ابريل افريل نيسان aprile',
  'may mai mayo маи мая травень травня مايو ماي ايار maio maggio mei',
  'june juin juni junio июнь июня червень червня يونيو جوان حزيران junho giugno',
  'july juillet juli julio июль июля липень липня يوليو يوليوز جويلية تموز julho luglio',
  'august aout agosto август августа серпень серпня اغسطس غشت اوت اب augustus',
  'september septembre septiembre setiembre сентябрь сентября вересень вересня سبتمبر شتنبر ايلول setembro settembre',
  'october octobre oktober octubre октябрь октября жовтень жовтня اكتوبر تشرينالاول outubro ottobre',
  'november novembre noviembre ноябрь ноября листопад листопада نوفمبر نونبر تشرينالثاني novembro',
  'december decembre dezember diciembre декабрь декабря грудень грудня ديسمبر دجنبر كانونالاول dezembro dicembre',
];

const months = new Map(monthWords.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1])));

/** The months that a word abbreviates, by each of its beginnings of three letters and more. */
const abbreviations = new Map<string, Set<number>>();
for (const [word, month] of months) {
  for (let length = 3; length < word.length; length++) {
    const start = word.slice(0, length);
    abbreviations.set(start, (abbreviations.get(start) ?? new Set()).add(month));
  }
}

/** The month that a folded word names, from 1, or abbreviates if no other month begins like this. */
export function monthOf(word: string): number | undefined {
  const named = months.get(word);
  if (named !== undefined) return named;
  const [month, ...others] = abbreviations.get(word) ?? [];
  return others.length === 0 ? month : undefined;
}

const seasonWords: readonly string[] = [
  'spring printemps fruhling fruhjahr primavera весна весни навесні весной الربيع ربيع lente',
  'summer ete sommer verano літо літа влітку лето летом الصيف صيف verao estate zomer',
  'autumn fall automne herbst otono осінь осені восени осень осенью الخريف خريف outono autunno herfst',
  'winter hiver invierno зима зими взимку зимои الشتاء شتاء inverno',
];

const seasons = new Map(seasonWords.flatMap((words, i) => words.split(' ').map((word) => [word, 21 + i])));

/** The code of EDTF for the season that a folded word names: 21 is spring, 24 is winter. */
export function seasonOf(word: string): number | undefined {
  return seasons.get(word);
}

export const isWeekday = setOf(
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun',
  'lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim',
  'montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so',
  'lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom',
  'понеділок пн вівторок вт середа ср четвер чт пятниця пт субота сб неділя нд',
  'الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد',
  'segunda terca quarta quinta sexta feira lunedi martedi mercoledi giovedi venerdi sabato domenica',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  'понедельник вторник среда четверг пятница суббота воскресенье вс',
  // Tuesday, and March where no other month follows.
  'mar',
);

/** Words within a date that do not change what it means. */
export const isFiller = setOf(
  'of the in on year day dated published updated ad ce',
  'le la les l du de des d annee an',
  'der die das den dem am im jahr jahre',
  'el los las del ano dia',
  'року рік року р рр год года году г гг',
  'سنة عام يوم من م',
  'do da dos nel nell il lo van feira',
);

/** Parts of a year or of a decade. A date that says so is as wide as the whole, because no notation says it. */
export const isPart = setOf(
  'early mid middle late end beginning start',
  'debut mi milieu fin',
  'anfang mitte ende fruhe spate',
  'principios inicios mediados finales comienzos',
  'початок початку середина середині кінець кінці наприкінці начало середина конец',
  'اوائل منتصف اواخر',
);

export const about = wordsAtStart(
  'c ca circa about around approx approximately roughly vers env environ um etwa gegen hacia alrededor cerca aprox ' +
    'близько приблизно прибл біля около حوالي نحو',
);

export const perhaps = wordsAtStart(
  'probably possibly perhaps maybe peut-etre probablement vielleicht wohl vermutlich quizas probablemente можливо ' +
    'імовірно имовірно возможно ربما',
);

export const before = wordsAtStart(
  'before by until till avant vor bis antes hasta до перед قبل حتى prima voor',
);

export const after = wordsAtStart(
  'after since from apres depuis nach seit ab despues desde після від починаючи после с بعد منذ apos dopo na sinds',
);

/** Before the first of two dates. */
export const between = wordsAtStart('between from entre zwischen von vom du del між з із от между بين من');

/** Whole texts that say that nothing is known. */
export const saysUnknown =
  /^(?:n\.? ?d|s\.? ?[da]|o\. ?[dj]|б\.? ?[др]|undated|no date|date unknown|unknown|not known|n\/a|none|null|nil|tbd|sans date|date inconnue|ohne datum|undatiert|unbekannt|sin fecha|desconocid[ao]|без дати|дата невідома|невідом[ао]|без даты|بدون تاريخ|غير معروف|senza data|sem data|0000(?:-00){0,2}|[-?]+)$/;

/**
 * A date as it is compared with these words: lower case, without accents, digits from 0 to 9, one kind of hyphen and
 * apostrophe, single spaces, and none of the marks that direct the order of writing.
 */
export function foldDateText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ʼ]/gu, '')
    .normalize('NFC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .replace(/["“”„«»]/g, '')
    .replace(/،/g, ',')
    .toLowerCase()
    .replace(/(?<=п)'(?=я)/g, '')
    .replace(eastAsian, (_, ...parts) => parts.slice(0, 3).filter(Boolean).join('-'))
    .replace(/(كانون|تشرين) (الاول|الثاني)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `1937年7月18日`, in Chinese, Japanese and Korean. */
const eastAsian = /(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?/g;

/** The digits of each script are ten neighbours. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

function setOf(...words: readonly string[]): (word: string) => boolean {
  const all = new Set(words.join(' ').split(' '));
  return (word) => all.has(word);
}

/** Any of the words at the start of a text, with what separates it from the rest. */
function wordsAtStart(words: string): RegExp {
  const alternatives = words.split(' ').sort((a, b) => b.length - a.length);
  return new RegExp(`^(?:${alternatives.join('|')})(?:\\. ?| |(?=\\d))(?:(?:de|el|le|dem|der|al|the) )?`);
}
