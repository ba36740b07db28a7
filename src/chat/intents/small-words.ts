const small = new Set(
  `vi jag du ni de dom det den detta hade haft har ha var ar blev blivit blir blivit nu da sa ocksa redan just precis nyss pa i hos och med till
  for av som att dar har ett en sin sina sitt vart var vara idag faktiskt tyvarr antligen samt under efter fran ute in ut vid nar bara
  spar sparet jobbspar jobbsparet vecka veckan dag dagen gang igen sedan sen eftersom for hela gruppen st kl klockan
  we i you they it have has had was were is are now then also already just at in on with to for of the a an their his her from
  our today track job and`.split(/\s+/),
)

/** A word that carries nothing of its own in a sentence. */
export const isSmall = (plain: string) => small.has(plain)
