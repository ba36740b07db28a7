/** A decision as it is filled in in a form. */
export const filledDecision = {
  decidedBy: 'kommunstyrelsen',
  decidedOn: '2026-11-20',
  reference: 'KS 2026/123 § 45',
}
