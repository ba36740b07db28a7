import { both } from './both.ts'

/** The words of the weekly digest, line by line. */
export const digest = both(
  {
    title: (to: string, week: string) => `Veckosammanställning till ${to}, ${week}`,
    titleInside: (week: string, group: string) => `${week}, ${group}`,
    sent: (place: string, day: string, time: string) => `${place} · ${day} ${time}`,
    leader: (line: string) => `Projektledaren: ${line}`,
    happened: 'Det hände under veckan, alla jobbspår tillsammans',
    lookAt: 'Det här behöver vi titta på',
    lateNone: 'Efterregistrerat från tidigare veckor: inget.',
    /** outside: that there is something, never how much; frozen weeks do not change */
    lateSome: 'Det finns händelser som loggats i efterhand för tidigare veckor. De räknas med när årets tal byts.',
    lateExact: (count: number) => `Efterregistrerat från tidigare veckor: ${count} ${count === 1 ? 'rad' : 'rader'}.`,
    logged: (count: number) => `Loggat: ${count} ${count === 1 ? 'händelse' : 'händelser'}.`,
    toDo: (items: readonly string[]) => `Att göra: ${items.join(' · ')}`,
    genderMissing: (count: string) => `kön saknas för ${count} deltagare`,
    quiet: (track: string) => `${track}: inget loggat på tre veckor`,
    othersHave: 'Visa andra bara den skyddade versionen.',
    empty: (week: number) => `Vecka ${week}: inget nytt är loggat.`,
    showSummary: 'Visa sammanställning',
  },
  {
    title: (to: string, week: string) => `Weekly digest to ${to}, ${week}`,
    titleInside: (week: string, group: string) => `${week}, ${group}`,
    sent: (place: string, day: string, time: string) => `${place} · ${day} ${time}`,
    leader: (line: string) => `The project leader: ${line}`,
    happened: 'What happened during the week, all job tracks together',
    lookAt: 'What we need to look at',
    lateNone: 'Entered afterwards for earlier weeks: nothing.',
    lateSome:
      'There are events that were logged afterwards for earlier weeks. They count when the numbers for the year are replaced.',
    lateExact: (count: number) =>
      `Entered afterwards for earlier weeks: ${count} ${count === 1 ? 'entry' : 'entries'}.`,
    logged: (count: number) => `Logged: ${count} ${count === 1 ? 'event' : 'events'}.`,
    toDo: (items: readonly string[]) => `To do: ${items.join(' · ')}`,
    genderMissing: (count: string) => `gender not recorded for ${count} participants`,
    quiet: (track: string) => `${track}: nothing logged for three weeks`,
    othersHave: 'Show others the protected version only.',
    empty: (week: number) => `Week ${week}: nothing new has been logged.`,
    showSummary: 'Show summary',
  },
)
