/** Darker than on the screen: a paper is often printed in grey. */
export const inks = {
  ink: '#1c2a29',
  quiet: '#4c5a57',
  line: '#c9c3b2',
  accent: '#0b5a54',
  women: '#0b5a54',
  men: '#d9a233',
} as const
export type Ink = keyof typeof inks
