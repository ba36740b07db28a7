import type { DemoChat, Said } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

export const term = '/dua checklista starta VT2027 terminsslut:2027-06-11'

/** Starts the handover as the project leader, before its first step is due. */
export async function startTerm(chat: DemoChat): Promise<Said> {
  const said = await chat.as('projektledare').says(term)
  if (!said.text.includes('är startad')) throw new Error(said.text)
  return said
}

/** A step of the run that is going, as somebody sees it. */
export async function stepOf(chat: DemoChat, user: string, phase: string, title: string): Promise<Said> {
  const run = await chat.as(user).says('/dua checklista läge')
  const steps = await chat.as(user).presses(run.button(phase))
  return chat.as(user).presses(pressBeside(steps, title, 'Visa steget'))
}

/** The press of a button in the row that has these words. */
export function pressBeside(said: Said, words: string, label: string) {
  for (const part of said.parts)
    for (const item of part.kind === 'list' ? part.items : [])
      if (plain(item.text).includes(words)) {
        const found = item.buttons?.find((button) => button.label === label)
        if (found) return found.press
      }
  throw new Error(`no “${label}” beside “${words}” in\n${said.text}`)
}
