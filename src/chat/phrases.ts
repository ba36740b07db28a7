/** Whole lines that people write for steps of a checklist, as the line that says the same with a command first. */

import { askedPlainly } from './asked-plainly.ts'

const mine =
  /^(?:visa |öppna |vilka är |show )?(?:mig )?(?:mina|mitt|min|my) (?:nästa |next )?(?:checklist(?:e?steg)?\s?)?(?:steg|steps?)(?: (?:i|in) (?:the )?(?:checklist|rutin|routine|överlämning|handover)\p{L}*)?$/iu
const mineOfMonth = /^(?:visa |show )?(?:mig )?(?:mina|my) (?:steg|steps) (?:i|in|för|for) (\p{L}+(?: 20\d\d)?)$/iu
const next = /^(?:visa |show )?(?:nästa|next) (?:steg|step)$/iu
const oneStep =
  /^(?:jag (?:är|har) |nu är jag |i am )?(?:(?:visa|öppna|bocka av|klar med|färdig med|gjort|klart|klar|show|tick off|done with|done) )?(?:steg|step) ?(\d{1,3})(?: (?:är )?(?:klart|klar|gjort|avklarat|avbockat|done))?$/iu
const shown =
  /^(?:visa|öppna|skriv ut|hämta|show|open|print) (?:mig )?((?:checklist|rutin|överlämning|handover|routine).*)$/iu

const meetingTo = /^((?:flytta|ändra|boka om) möte(?:t)?) till (.+)$/iu
const callTo = /^kalla (operativa gruppen|styrgruppen) till (?:ett )?(?:nytt )?möte\b(.*)$/iu
const adds = /^lägg till (?:ett |en )?(?:nytt |ny )?(?:(?:jobb)?(spår)|arbetsgivare|företag)$/iu

/** What is to be printed is not said. */
export const asksToPrint = (line: string): boolean => /^(?:skriv ut|utskrift|print)[\s.!?]*$/iu.test(line)

/** `bocka av steg 3` → `checklista läge steg 3`; other lines as they are. */
export function inOtherWords(line: string): string {
  const plain = line.replace(/[\s.!?]+$/u, '').replace(/\s+/gu, ' ')
  if (mine.test(plain) || next.test(plain)) return 'checklista läge mina'
  const month = mineOfMonth.exec(plain)?.[1]
  if (month !== undefined) return `checklista mina ${month}`
  const step = oneStep.exec(plain)?.[1]
  if (step !== undefined) return `checklista läge steg ${step}`
  const asked = askedPlainly(plain)
  if (asked !== null) return asked
  const add = adds.exec(plain)
  if (add) return add[1] === undefined ? 'arbetsgivare ny' : 'spår nytt'
  const [, moved, to] = meetingTo.exec(line) ?? []
  if (moved !== undefined && to !== undefined) return `${moved} ${to}`
  const [, group, when] = callTo.exec(line) ?? []
  if (group !== undefined) return `kalla till möte ${group}${when ?? ''}`
  return shown.exec(plain)?.[1] ?? line
}
