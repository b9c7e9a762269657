/** The statements of rightsstatements.org. Use the official translations where there are any. */
export const rights = {
  inCopyright: 'In copyright',
  orphanWork: 'In copyright – EU orphan work',
  educationalUse: 'In copyright – educational use permitted',
  nonCommercialUse: 'In copyright – non-commercial use permitted',
  unknownRightsHolder: 'In copyright – rights-holders unlocatable or unidentifiable',
  contractualRestrictions: 'No copyright – contractual restrictions',
  nonCommercialUseOnly: 'No copyright – non-commercial use only',
  otherLegalRestrictions: 'No copyright – other known legal restrictions',
  noCopyrightInUnitedStates: 'No copyright – United States',
  copyrightNotEvaluated: 'Copyright not evaluated',
  copyrightUndetermined: 'Copyright undetermined',
  noKnownCopyright: 'No known copyright',
} as const;
