import { both } from './both.ts'

/** Words of a paper itself, whatever it is about. */
export const paperWords = both(
  { registered: (no: string) => `Dnr\u00a0${no}` },
  { registered: (no: string) => `Reg.\u00a0no.\u00a0${no}` },
)
