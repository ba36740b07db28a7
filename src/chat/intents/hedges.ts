const hedges = new Set(
  `inte ej aldrig ingen inga inget kanske ifall om skulle borde ska skall kommer vill hoppas tror undrar planerar planeras
  planen tanken tank tanker tankte snart innan eventuellt formodligen laste forslag brukar exempel exempelvis
  fler farre flest
  not never maybe perhaps should will would might if hope hopes think wonder plan plans soon before none nobody example`.split(
    /\s+/,
  ),
)

/** Whether something is denied, wished for, planned, supposed or heard of: then it has not happened. */
export const isHedged = (plain: readonly string[]) => plain.some((word) => hedges.has(word) || /n['’]t$/.test(word))

/** `på måndag` is to come, whatever `måndag` alone may be. */
export const isAhead = (plain: readonly string[]) =>
  plain.some(
    (word, at) =>
      (word === 'pa' && /^(?:man|tis|ons|tors|fre|lor|son)dag$/.test(plain[at + 1] ?? '')) ||
      (word === 'nasta' && /^vecka$|dag$/.test(plain[at + 1] ?? '')) ||
      /^(?:imorgon|overmorgon|tomorrow)$/.test(word) ||
      (word === 'i' && /^(?:morgon|overmorgon)$/.test(plain[at + 1] ?? '')),
  )
