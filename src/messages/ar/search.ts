/** The search page. */
export const search = {
  searchArchiveNamed: 'ابحث في {archive}.',
  searchLabel: 'ابحث في العناوين والنصوص والمواضيع والأطراف والمصادر',
  searchHelp: 'تظهر أولًا المواد التي فيها كل كلماتك. اضغط / للعودة إلى خانة البحث.',
  searchNeedsScripts:
    'يحتاج البحث إلى JavaScript، وهو معطّل في هذا المتصفح. ويمكنك مع ذلك أن تجد كل مادة من خلال {topics} و{actors} و{timeline}.',
  topicsInSentence: 'المواضيع',
  actorsInSentence: 'الأطراف',
  timelineInSentence: 'الخط الزمني',
  filters: 'عوامل التصفية',
  activeFilters: 'عوامل التصفية المستعملة',
  sortBy: 'الترتيب',
  mostRelevantFirst: 'الأوثق صلة أولًا',
  newestFirst: 'الأحدث أولًا',
  oldestFirst: 'الأقدم أولًا',
  itemsWithSomeWords: 'مواد فيها بعض الكلمات',
  showMoreResults: 'اعرض مزيدًا من النتائج',
  showResults: 'اعرض النتائج',

  queriesToTry: 'جرّب هذه العبارات',
  phraseQuery: 'الكلمات متجاورة',
  eitherQuery: 'إحداهما أو الأخرى',
  withoutQuery: 'الأولى من دون الثانية',
  groupedQuery: 'إحداهما مع الثالثة',
  datedQuery: 'من تلك الفترة فقط',
  comparedQuery: 'كم مرة، عبر الزمن',
  harbour: 'ميناء',
  strike: 'إضراب',
  ships: 'سفن',
  peaceTalks: 'محادثات السلام',

  searchTips: 'إرشادات البحث',
  phraseTip: 'تجد {phrase} العبارة: الكلمات متجاورة. وتسمح {near} بخمس كلمات أخرى بينها وبأي ترتيب.',
  operatorsTip:
    'تجد {either} المواد التي فيها أي منهما، وتستبعد {without} ما فيه الثانية، وتجمع {grouped} بينهما. وعلامة {minus} قبل كلمة أو عبارة أو مجموعة تستبعدها أيضًا.',
  datesTip:
    'تجد {dated} مواد تلك الفترة فقط، ويصح كذلك {month} و{until}. والشهر أو السنة بين الكلمات، كما في {words}، يقدّم مواده.',
  comparedTip: 'تقارن {compared} عدد المواد المطابقة لكل منهما عبر الزمن.',
  fieldsTip:
    'تبحث {inTitle} في حقل واحد. والحقول الأخرى هي {actors} و{topics} و{summary} و{body} و{source} و{author}. وتصح العبارات كذلك.',
  beginningTip: 'تجد {beginning} كل كلمة تبدأ كذلك، وتسمح {similar} بحرف خاطئ واحد.',
  weightTip: 'تشترط {required} الكلمة وتقدّم المواد التي فيها الكلمات الأخرى، وتزيد {weighted} وزن الكلمة.',
  allItemsTip: 'تعرض {all} كل المواد.',
  similarTip: 'إذا لم تطابق أي مادة، يُبحث عن كلمات قريبة بدلًا منها، وتذكر الصفحة ذلك.',
  queryWithMonth: 'قمة مارس 2024',
  anyWord: 'كلمة',
} as const;
