/** The statements of rightsstatements.org. Use the official translations where there are any. */
export const rights = {
  inCopyright: 'محمي بحقوق المؤلف',
  orphanWork: 'محمي بحقوق المؤلف – عمل يتيم في الاتحاد الأوروبي',
  educationalUse: 'محمي بحقوق المؤلف – يُسمح بالاستعمال التعليمي',
  nonCommercialUse: 'محمي بحقوق المؤلف – يُسمح بالاستعمال غير التجاري',
  unknownRightsHolder: 'محمي بحقوق المؤلف – يتعذر العثور على أصحاب الحقوق أو تحديدهم',
  contractualRestrictions: 'لا حقوق مؤلف – قيود تعاقدية',
  nonCommercialUseOnly: 'لا حقوق مؤلف – للاستعمال غير التجاري فقط',
  otherLegalRestrictions: 'لا حقوق مؤلف – قيود قانونية أخرى معروفة',
  noCopyrightInUnitedStates: 'لا حقوق مؤلف – الولايات المتحدة',
  copyrightNotEvaluated: 'لم تُقيَّم حقوق المؤلف',
  copyrightUndetermined: 'حقوق المؤلف غير محددة',
  noKnownCopyright: 'لا حقوق مؤلف معروفة',
} as const;
