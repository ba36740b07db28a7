const small = new Set(
  `vi jag du ni de dom det den hade har ha var ar blev blivit blir nu da sa ocksa redan just precis nyss pa i hos och med till for av
  som att dar har har ett en sin sina sitt vart var vara idag faktiskt tyvarr antligen hej halsningar tack samt under
  spar sparet jobbspar jobbsparet vecka veckan dag dagen gang igen
  we i you they it have has had was were is are now then also already just at in on with to for of the a an their his her
  our today track job`.split(/\s+/),
)

/** A word that carries nothing of its own in a sentence. */
export const isSmall = (plain: string) => small.has(plain)
