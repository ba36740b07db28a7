import type { GroupKind } from '../domain/roles.ts'
import { both } from './both.ts'

/** The words of dagordning, and of what a call says is taken up. */
export const agendaText = both(
  {
    takesUp: 'Vi tar upp',
    standard: {
      operative: [
        'Förra mötets anteckningar och det vi skulle göra',
        'Läget i jobbspåren, med kvinnor och män',
        'Uppföljningar, språk och lönestöd att bevaka',
        'Inflöde till kommunen och överlämning från gymnasiet',
        'Arbetsgivare',
        'Frågor till styrgruppen, nästa möte',
      ],
      steering: [
        'Förra mötets anteckningar och det vi skulle göra',
        'Veckosammanställningen, med kvinnor och män',
        'Frågor från operativa gruppen',
        'Nästa möte',
      ],
    } satisfies Record<GroupKind, readonly string[]>,
    addTitle: 'Lägg till en punkt',
    addIntro: 'Skriv kort vad du vill ta upp. Skriv inget om enskilda personer.',
    addSubmit: 'Lägg till',
    point: 'Punkt',
    add: 'Lägg till punkt',
    remove: 'Ta bort',
    of: (group: string, when: string) => `Dagordning: ${group} ${when}`,
    reported: (points: readonly string[]) => `Anmälda punkter: ${points.join(' · ')}`,
    pointBy: (text: string, name: string) => `${text} (${name})`,
    added: (group: string, when: string) => `Punkten är tillagd till mötet med ${group} ${when}.`,
    removed: 'Punkten är borttagen. Texten går inte att få tillbaka.',
    gone: 'Punkten är redan borttagen.',
    notYours: 'Du kan bara ta bort dina egna punkter. Be projektledaren ta bort andras.',
    full: (most: number) => `Dagordningen har redan ${most} punkter. Prata med projektledaren.`,
    noMeetingToAddTo: (group: string) =>
      `Inget möte med ${group} är inplanerat, så punkten kan inte läggas till. Den är inte sparad.`,
    noMeeting: (group: string) => `Inget möte med ${group} är inplanerat, så det finns ingen dagordning än.`,
  },
  {
    takesUp: 'On the agenda',
    standard: {
      operative: [
        'Notes of the last meeting and what we were to do',
        'The job tracks, with women and men',
        'Follow-ups, language and wage support to watch',
        'Newcomers to the municipality and handover from upper secondary school',
        'Employers',
        'Questions to the steering group, next meeting',
      ],
      steering: [
        'Notes of the last meeting and what we were to do',
        'The weekly summary, with women and men',
        'Questions from the operative group',
        'Next meeting',
      ],
    },
    addTitle: 'Add a point',
    addIntro: 'Write briefly what you want to take up. Write nothing about single persons.',
    addSubmit: 'Add',
    point: 'Point',
    add: 'Add a point',
    remove: 'Remove',
    of: (group, when) => `Agenda: ${group} ${when}`,
    reported: (points) => `Points from members: ${points.join(' · ')}`,
    pointBy: (text, name) => `${text} (${name})`,
    added: (group, when) => `The point has been added to the meeting of ${group} ${when}.`,
    removed: 'The point has been removed. Its text cannot be brought back.',
    gone: 'The point has been removed already.',
    notYours: 'You can only remove your own points. Ask the project leader to remove those of others.',
    full: (most) => `The agenda has ${most} points already. Talk to the project leader.`,
    noMeetingToAddTo: (group) =>
      `No meeting of ${group} is planned, so the point cannot be added. It has not been kept.`,
    noMeeting: (group) => `No meeting of ${group} is planned, so there is no agenda yet.`,
  },
)
