/** The pages about the archive, its accessibility, and addresses without a page. */
export const about = {
  aboutThisArchive: 'عن هذا الأرشيف',
  theArchive: 'الأرشيف',
  time: 'الفترة',
  maintainedByLabel: 'يشرف عليه',

  howItCanBeUsed: 'كيف يمكن استعمال {archive}.',
  accessibilityAim:
    'تسعى صفحات هذا الأرشيف إلى تحقيق المستوى AA من إرشادات النفاذ إلى محتوى الويب، الإصدار WCAG 2.2.',
  whatIsTested: 'ما الذي يُختبر',
  testedWithEachChange:
    'يُختبر البرنامج الذي ينشئ هذه الصفحات عند كل تغيير. وينطبق ما يلي على كل نوع من الصفحات:',
  rulesStatement:
    'لا تخالف أي صفحة قاعدة يمكن التحقق منها آليًا: لعناصر التحكم أسماء وأدوار، وتباين النص كافٍ في الألوان الفاتحة والداكنة، والعناوين مرتبة.',
  validityStatement: 'لغة HTML في كل نوع من الصفحات سليمة.',
  keyboardStatement:
    'يمكن الوصول إلى كل شيء واستعماله بلوحة المفاتيح وحدها. وأول موضع لمفتاح Tab يتخطى ما يتكرر في جميع الصفحات.',
  targetsStatement: 'كل ما يُنقر خارج الجُمل لا يقل ارتفاعه وعرضه عن 24 بكسلًا.',
  reflowStatement:
    'في نافذة عرضها 320 بكسلًا، أو 1280 بكسلًا مكبرة إلى 400 في المئة، لا حاجة إلى التمرير أفقيًا، ولا تُكسر كلمة يتسع لها السطر.',
  chartsStatement: 'الرسوم البيانية مخفية عن قارئات الشاشة، وأرقامها في الصفحة نفسها روابط أو جدولًا.',
  stabilityStatement:
    'لا يتحرك شيء في الصفحة عند وصول نتائج البحث، ولا يتحرك شيء أو يصدر صوتًا من تلقاء نفسه.',
  scriptsStatement: 'من دون JavaScript يبقى كل شيء متاحًا إلا البحث وما يتحرك في الخط الزمني.',
  languagesStatement: 'تصرّح النصوص بلغتها واتجاهها.',
  whatDependsOnTheArchive: 'ما يتوقف على الأرشيف',
  dependsOnTheArchive:
    'جودة أوصاف الصور من جودة ما في الأرشيف منها. وتُعرض المسوحات الضوئية وصفحات الويب المحفوظة والوثائق كما وُجدت، وقد لا يكون فيها نص يمكن قراءته بصوت. وتُنقل المقالات بألفاظ زمنها.',
  ifSomethingDoesNotWork: 'إذا تعذّر عمل شيء',
  tellMaintainers: 'أخبِر {maintainers} أي صفحة كانت وما الذي تستعمله حتى يُصلَح الخلل.',
  thoseWhoMaintain: 'المشرفين على الأرشيف',

  movedPage: 'صفحة نُقلت',
  movedTo: 'انتقلت هذه الصفحة إلى عنوان آخر: {page}',

  pageNotFound: 'الصفحة غير موجودة',
  noPageHere: 'لا توجد صفحة في هذا العنوان.',
  noPageHereAnyMore: 'لا توجد صفحة في هذا العنوان. ربما أزيلت.',
  whereToGo: 'انتقل إلى {frontPage}، أو تصفّح {timeline} أو {topics} أو {actors}، أو {search}.',
  frontPage: 'الصفحة الأولى',
  whereToTry: 'جرّب {folder} أو {up} أو {website}.',
  startOfFolder: 'بداية هذا المجلد',
  oneLevelUp: 'المستوى الأعلى',
  startOfWebsite: 'بداية هذا الموقع',
} as const;
