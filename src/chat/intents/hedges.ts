const hedges = new Set(
  `inte ej aldrig ingen inga inget kanske ifall om skulle borde ska skall kommer vill hoppas tror undrar planerar planeras
  tanker tankte snart innan eventuellt formodligen laste last forslag
  not never maybe perhaps should will would might if hope hopes think wonder plan plans soon before none nobody`.split(
    /\s+/,
  ),
)

/** Whether something is denied, wished for, planned, supposed or heard of: then it has not happened. */
export const isHedged = (plain: readonly string[]) => plain.some((word) => hedges.has(word) || /n['’]t$/.test(word))
