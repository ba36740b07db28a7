import type { Measure } from '../domain/measures.ts'
import { both } from './both.ts'

/** For readers: what each measure counts and what it does not. */
type Definitions = Readonly<Record<Measure, string>>

const sv: Definitions = {
  selected:
    'Personer som valdes ut till ett jobbspår. Räknas på dagen då de valdes ut, oavsett om de sedan började. Den som väljs ut till två jobbspår räknas två gånger.',
  started:
    'Personer som började i ett jobbspår. Räknas på dagen då personen började. Den som är utvald men inte har börjat räknas inte. Den som börjar i två jobbspår räknas två gånger.',
  placement:
    'Praktikperioder som började. Räknas på dagen då praktiken började, inte igen när den fortsätter. Den som gör två praktikperioder räknas två gånger.',
  placementEnded:
    'Praktikperioder som avslutades, som planerat eller i förtid. Räknas på dagen då praktiken tog slut. Avslutad praktik är varken fullföljt eller avbrutet jobbspår.',
  followUp:
    'Uppföljningar, en för varje person som följdes upp. Den som följs upp tre gånger räknas tre gånger, oavsett hur det gick.',
  paused:
    'Personer som tog uppehåll, till exempel vid föräldraledighet. Räknas på dagen då uppehållet började. Skälet registreras inte. Uppehåll är inte avbrott.',
  returned: 'Personer som kom tillbaka efter ett uppehåll. Räknas på dagen då de kom tillbaka, inte som en ny start.',
  completed:
    'Personer som fullföljde sitt jobbspår. Räknas på dagen då de blev klara, även om de började ett tidigare år. Avslutad praktik räknas inte som fullföljt.',
  job: 'Personer som fick jobb, med lönestöd, utan lönestöd eller där det inte framgår. Räknas på den dag som loggades för jobbet. Den som får två jobb räknas två gånger. Studier räknas inte som jobb.',
  jobSupported: 'Den del av Fick jobb där arbetsgivaren får lönestöd, oavsett vilket.',
  jobUnsupported: 'Den del av Fick jobb där arbetsgivaren inte får lönestöd.',
  jobUnknown:
    'Den del av Fick jobb där det inte framgår om det var med eller utan lönestöd: någon svarade ”vet inte”, eller inget är valt.',
  studies: 'Personer som började studera. Räknas på dagen då studierna började. Studier räknas inte som jobb.',
  discontinued:
    'Personer som lämnade sitt jobbspår innan de hade fullföljt det, oavsett skäl. Räknas på dagen då de slutade. Uppehåll, till exempel föräldraledighet, räknas inte som avbrott.',
  active:
    'Personer som är i ett jobbspår vid periodens slut. Den som har uppehåll räknas inte. Talet räknas fram ur allt som har hänt sedan starten, även före perioden.',
}

const en: Definitions = {
  selected:
    'People who were selected for a job track. Counted on the day they were selected, whether or not they then started. Whoever is selected for two job tracks is counted twice.',
  started:
    'People who started in a job track. Counted on the day the person started. Somebody who has been selected but has not started is not counted. Whoever starts in two job tracks is counted twice.',
  placement:
    'Work placements that began. Counted on the day the placement began, and not again while it goes on. Whoever has two placements is counted twice.',
  placementEnded:
    'Work placements that ended, as planned or early. Counted on the day the placement ended. The end of a placement is neither completing nor leaving the job track.',
  followUp:
    'Follow-ups, one for each person followed up. Whoever is followed up three times is counted three times, however it went.',
  paused:
    'People who took a pause, for example parental leave. Counted on the day the pause began. The reason is not registered. A pause is not leaving.',
  returned: 'People who came back after a pause. Counted on the day they came back, and not as a new start.',
  completed:
    'People who completed their job track. Counted on the day they were done, also when they started in an earlier year. The end of a placement does not count as completing.',
  job: 'People who got a job, with a wage subsidy, without one, or where that is not stated. Counted on the day that was logged for the job. Whoever gets two jobs is counted twice. Studies do not count as a job.',
  jobSupported: 'The part of Got a job where the employer gets a wage subsidy, whichever it is.',
  jobUnsupported: 'The part of Got a job where the employer gets no wage subsidy.',
  jobUnknown:
    'The part of Got a job where it is not stated whether there was a wage subsidy: somebody answered “not known”, or nothing was chosen.',
  studies: 'People who began to study. Counted on the day the studies began. Studies do not count as a job.',
  discontinued:
    'People who left their job track before completing it, whatever the reason. Counted on the day they left. A pause, for example parental leave, does not count as leaving.',
  active:
    'People who are in a job track at the end of the period. Whoever is on a pause is not counted. The number follows from everything that has happened since the start, before the period too.',
}

export const definitions = both(
  {
    measures: sv,
    others: [
      {
        term: 'Rättat och ångrat',
        text: 'En rättad händelse räknas så som den är rättad, även dagen. En ångrad händelse räknas inte. Veckor som redan är publicerade ändras inte: rättelser syns när årets tal byts.',
      },
      { term: 'Uppgift saknas', text: 'Kön är inte registrerat. Personen räknas i totalen.' },
    ],
  },
  {
    measures: en,
    others: [
      {
        term: 'Corrected and undone',
        text: 'A corrected event counts as it was corrected, its day too. An undone event does not count. Weeks that have been published do not change: corrections show when the numbers for the year are replaced.',
      },
      { term: 'Not recorded', text: 'Gender is not registered. The person counts in the total.' },
    ],
  },
)
