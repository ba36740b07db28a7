export type Language = 'sv' | 'en'

/** The two languages of an area side by side: what the Swedish has, the English must have. */
export function both<T>(sv: T, en: NoInfer<T>): { readonly sv: T; readonly en: T } {
  return { sv, en }
}
