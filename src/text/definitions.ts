import type { Measure } from '../domain/measures.ts'
import { both } from './both.ts'

/** For readers: what each measure that leaves the operative group counts, by which day, and what it does not. */
type Definitions = Partial<Record<Measure, string>>

const sv: Definitions = {
  started:
    'Personer som började i ett jobbspår. Räknas på dagen då personen började. Den som är utvald men inte har börjat räknas inte. Den som börjar i två jobbspår räknas två gånger.',
  placement:
    'Praktikperioder som började. Räknas på dagen då praktiken började, inte igen när den fortsätter. Den som gör två praktikperioder räknas två gånger.',
  completed:
    'Personer som fullföljde sitt jobbspår. Räknas på dagen då de blev klara, även om de började ett tidigare år. Avslutad praktik räknas inte som fullföljt.',
  job: 'Personer som fick jobb, med lönestöd, utan lönestöd eller där det inte framgår. Räknas på dagen då jobbet loggades som påbörjat. Den som får två jobb räknas två gånger. Studier räknas inte som jobb.',
  discontinued:
    'Personer som lämnade sitt jobbspår innan det var fullföljt, oavsett skäl. Räknas på dagen då de slutade. Uppehåll, till exempel föräldraledighet, räknas inte som avbrott.',
}

const en: Definitions = {
  started:
    'People who started in a job track. Counted on the day the person started. Somebody who has been selected but has not started is not counted. Who starts in two job tracks is counted twice.',
  placement:
    'Work placements that began. Counted on the day the placement began, and not again while it goes on. Who has two placements is counted twice.',
  completed:
    'People who completed their job track. Counted on the day they were done, also when they started in an earlier year. The end of a placement does not count as completing.',
  job: 'People who got a job, with a wage subsidy, without one, or where that is not stated. Counted on the day the job was logged as begun. Who gets two jobs is counted twice. Studies do not count as a job.',
  discontinued:
    'People who left their job track before completing it, whatever the reason. Counted on the day they left. A pause, for example parental leave, does not count as leaving.',
}

export const definitions = both(
  {
    measures: sv,
    others: [
      {
        term: 'Rättat och ångrat',
        text: 'En rättad händelse räknas som den rättades till, på den dag som då gäller. En ångrad räknas inte. Veckor som redan är publicerade ändras inte: rättelser syns när årets tal byts.',
      },
      { term: 'Uppgift saknas', text: 'Kön är inte registrerat. Personen räknas i totalen.' },
    ],
  },
  {
    measures: en,
    others: [
      {
        term: 'Corrected and undone',
        text: 'A corrected event counts as what it was corrected to, on the day that then holds. An undone one does not count. Weeks that have been published do not change: corrections show when the numbers for the year are replaced.',
      },
      { term: 'Not recorded', text: 'Gender is not registered. The person counts in the total.' },
    ],
  },
)
