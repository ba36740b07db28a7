import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { digestOf } from '../support/digest.ts'
import { type Municipality, municipality } from '../support/municipality.ts'

const open: Municipality[] = []
afterEach(async () => {
  for (const place of open.splice(0)) await place.stop()
})

/** The year of the small municipality of the model text, up to week 44, and what happened since. */
async function small(options: Parameters<typeof municipality>[0] = {}): Promise<Municipality> {
  const place = await municipality({
    tracks: [{ name: 'Skolkök' }, { name: 'Grönyteskötsel' }, { name: 'Vård', status: 'planned' }],
    employers: ['private', 'private', 'public'],
    ...options,
  })
  open.push(place)
  await place.log(
    { kind: 'started', day: '2026-03-02', women: 10, men: 12, unrecorded: 1 },
    { kind: 'started', day: '2026-09-07', women: 9, men: 10, unrecorded: 1, track: 'Grönyteskötsel' },
    { kind: 'completed', day: '2026-06-01', women: 13, men: 15 },
    { kind: 'job', day: '2026-06-15', women: 7, men: 9, detail: 'withSupport' },
    { kind: 'discontinued', day: '2026-05-04', women: 2, men: 3 },
    { kind: 'followUp', day: '2026-10-28', women: 1, men: 1, detail: 'good' },
  )
  return place
}

async function week47(place: Municipality): Promise<void> {
  await place.log(
    { kind: 'placement', day: '2026-11-17', women: 2, men: 1 },
    { kind: 'discontinued', day: '2026-11-18', men: 1 },
    { kind: 'followUp', day: '2026-11-19', women: 3, men: 4, detail: 'good' },
    { kind: 'followUp', day: '2026-11-20', women: 1, men: 1, detail: 'needsSupport' },
  )
}

/** The digest without its last line, which a preview does not have. */
const withoutButtons = (text: string) => text.slice(0, text.lastIndexOf('\n['))

test('a small municipality’s digest reads as the model text', async () => {
  const place = await small()
  await digestOf(place, '2026-W44')
  await week47(place)
  const line = 'Skolkök har en ny intresserad arbetsgivare. Jag behöver ert svar på fråga 12 före fredag.'
  expect(await digestOf(place, '2026-W47', { line })).toBe(
    `Veckosammanställning till styrgruppen, vecka 47 2026 (16–22 november)
Exempelkommunen · tisdag 24 november 2026 kl. 8.00
Projektledaren: Skolkök har en ny intresserad arbetsgivare. Jag behöver ert svar på fråga 12 före fredag.
Det hände under veckan, alla jobbspår tillsammans
Började: 0. Började praktik: <5. Fullföljde: 0. Fick jobb: 0. Avbröt: <5.
Jobbspår: 2 igång, 1 planeras. Arbetsgivare: 3, varav 2 privata.
Hittills i år, kvinnor och män (till och med vecka 44)
Mått                                Kvinnor  Män   Uppgift saknas  Totalt
Började i jobbspår                  19       22    <5              dolt
Fullföljde                          13       15    0               28
Fick jobb, med eller utan lönestöd  7        9     0               16
Avbröt                              dolt     dolt  0               5
Inte i diagrammet, eftersom något tal inte visas: Avbröt.
Andel som fick jobb: 54 % av kvinnorna som fullföljde (7 av 13), 60 % av männen (9 av 15). Underlaget är för litet för en slutsats.
Könsfördelning bland dem som började: 46 % kvinnor, 54 % män (av 41 där uppgiften finns).
Det här behöver vi titta på
• Kön saknas för <5 deltagare.
• I ett av spåren är inget loggat på tre veckor. Projektledaren följer upp.
Så läser du: <5 betyder 1–4. Dolt betyder att talet inte visas, för att skydda enskilda. Uppgift saknas betyder att kön inte är registrerat.
Inga tal per jobbspår: varje spår har för få personer. Talen för året byts när minst fem har tillkommit.
Efterregistrerat från tidigare veckor: inget.
[Visa sammanställning] [Jämför med hela landet (oktober 2018)] [Kopiera som text] [Pausa sammanställningen]`,
  )
})

test('the operative group’s digest is exact and says so', async () => {
  const place = await small()
  await week47(place)
  expect(await digestOf(place, '2026-W47', { group: 'operative' })).toBe(
    `Vecka 47 2026 (16–22 november), operativa gruppen
Loggat: 4 händelser. Började praktik: 2 kvinnor, 1 man. Avbröt: 1 man. Uppföljningar: 9 gjorda, 2 behöver stöd.
Aktiva nu: 4 kvinnor, 3 män, uppgift saknas 2.
Att göra: kön saknas för 2 deltagare · Grönyteskötsel: inget loggat på tre veckor
Talen är exakta och gäller bara i den här gruppen. Skicka dem inte vidare. Visa andra bara den skyddade versionen.
[Visa den skyddade versionen] [Visa sammanställning] [Kopiera som text] [Pausa sammanställningen]`,
  )
  expect(await place.ledger()).toEqual([])
})

test('an English group gets its digest in English', async () => {
  const place = await small({ language: 'en' })
  await digestOf(place, '2026-W44')
  await week47(place)
  expect(await digestOf(place, '2026-W47')).toBe(
    `Weekly digest to styrgruppen, week 47 2026 (16–22 November)
Exempelkommunen · Tuesday 24 November 2026 08:00
What happened during the week, all job tracks together
Started: 0. Started a placement: <5. Completed: 0. Got a job: 0. Discontinued: <5.
Job tracks: 2 running, 1 planned. Employers: 3, of which 2 private.
So far this year, women and men (through week 44)
Measure                                  Women   Men     Not recorded  Total
Started in a job track                   19      22      <5            hidden
Completed                                13      15      0             28
Got a job, with or without wage subsidy  7       9       0             16
Discontinued                             hidden  hidden  0             5
Not in the chart, because a number is not shown: Discontinued.
Share who got a job: 54% of the women who completed (7 of 13), 60% of the men (9 of 15). The numbers are too small for a conclusion.
Gender distribution among those who started: 46% women, 54% men (of 41 where it is recorded).
What we need to look at
• Gender is not recorded for <5 participants.
• Nothing has been logged in one of the tracks for three weeks. The project leader follows up.
How to read this: <5 means 1–4. Hidden means that the number is not shown, to protect individuals. Not recorded means that gender is not registered.
No numbers per job track: each track has too few people. The numbers for the year are replaced when at least five have been added.
Entered afterwards for earlier weeks: nothing.
[Show summary] [Compare with the whole country (October 2018)] [Copy as text] [Pause the digest]`,
  )
})

test('a week in which nothing happened is one line, for both groups', async () => {
  const place = await small({ looksIn: ['2026-W47'] })
  expect(await digestOf(place, '2026-W46')).toBe('Vecka 46: inget nytt är loggat.')
  expect(await digestOf(place, '2026-W46', { group: 'operative' })).toBe('Vecka 46: inget nytt är loggat.')
})

test('the short form has the week, three numbers of the year and what to look at', async () => {
  const place = await small()
  await digestOf(place, '2026-W44')
  await week47(place)
  const line = 'Jag behöver ert svar på fråga 12 före fredag.'
  const short = await digestOf(place, '2026-W47', { line, digest: { length: 'short' } })
  expect(short).toBe(
    `Veckosammanställning till styrgruppen, vecka 47 2026 (16–22 november)
Projektledaren: Jag behöver ert svar på fråga 12 före fredag.
Började: 0. Började praktik: <5. Fullföljde: 0. Fick jobb: 0. Avbröt: <5.
Hittills i år, kvinnor och män (till och med vecka 44)
Började: 19 kvinnor, 22 män
Fullföljde: 13 kvinnor, 15 män
Fick jobb: 7 kvinnor, 9 män
Det här behöver vi titta på
• Kön saknas för <5 deltagare.
• I ett av spåren är inget loggat på tre veckor. Projektledaren följer upp.
Så läser du: <5 betyder 1–4. Dolt betyder att talet inte visas, för att skydda enskilda. Uppgift saknas betyder att kön inte är registrerat.
[Visa hela sammanställningen] [Kopiera som text] [Pausa sammanställningen]`,
  )
  const preview = await digestOf(place, '2026-W47', { kind: 'preview', line, digest: { length: 'short' } })
  expect(preview).toContain('Könsfördelning bland dem som började')
  expect(preview).toContain('Gruppen ser en kort version.')
})

test('the sections that a group leaves out are not there, and nothing is left of them', async () => {
  const place = await small()
  await week47(place)
  expect(await digestOf(place, '2026-W47', { digest: { without: ['week', 'year', 'lookAt', 'late'] } })).toBe(
    `Veckosammanställning till styrgruppen, vecka 47 2026 (16–22 november)
Exempelkommunen · tisdag 24 november 2026 kl. 8.00
Jobbspår: 2 igång, 1 planeras. Arbetsgivare: 3, varav 2 privata.
[Visa sammanställning] [Jämför med hela landet (oktober 2018)] [Kopiera som text] [Pausa sammanställningen]`,
  )
  const inside = await digestOf(place, '2026-W47', { group: 'operative', digest: { without: ['standing', 'lookAt'] } })
  expect(inside).not.toMatch(/Aktiva nu|Att göra/)
  expect(inside).toContain('Avbröt: 1 man.')
})

test('where the numbers carry it, it is said how women and men fare, and who is left along the way', async () => {
  const place = await small()
  await place.log(
    { kind: 'selected', day: '2026-01-20', women: 300, men: 300 },
    { kind: 'started', day: '2026-02-03', women: 231, men: 268 },
    { kind: 'completed', day: '2026-06-02', women: 107, men: 215 },
    { kind: 'job', day: '2026-06-16', women: 53, men: 141, detail: 'withSupport' },
    { kind: 'followUp', day: '2026-11-19', women: 3, men: 4, detail: 'good' },
  )
  const gap =
    'Av kvinnorna som fullföljde fick 50 % jobb, av männen 65,2 %: en skillnad på 15,2 procentenheter (95-procentigt konfidensintervall 4,4–25,8).'
  const chain =
    'Bland dem som började är 46,3 % kvinnor och 53,7 % män, bland dem som fullföljde 34,3 % kvinnor och 65,7 % män.'
  const outside = await digestOf(place, '2026-W47')
  expect(outside).toContain(`• ${gap}\n• ${chain}`)
  expect(outside).not.toContain('Underlaget är för litet')
  const inside = await digestOf(place, '2026-W47', { group: 'operative' })
  expect(inside).toContain(`${gap}\n${chain}`)
})

test('a late digest has the numbers of the day when it was due', async () => {
  const place = await small()
  await week47(place)
  const inTime = await digestOf(place, '2026-W47', { kind: 'preview' })
  await place.log({ kind: 'discontinued', day: '2026-11-20', women: 1, entered: '2026-11-24T09:00:00Z' })
  expect(withoutButtons(await digestOf(place, '2026-W47'))).toBe(inTime)
  expect(await digestOf(place, '2026-W47', { group: 'operative' })).not.toContain('kvinna')
})

test('a published week stays as it was, and what is entered afterwards is told of', async () => {
  const place = await small()
  await week47(place)
  const week = 'Började: 0. Började praktik: <5. Fullföljde: 0. Fick jobb: 0. Avbröt: <5.'
  expect(await digestOf(place, '2026-W47')).toContain(week)
  await place.log({ kind: 'placement', day: '2026-11-20', women: 6, men: 7, entered: '2026-11-25T09:00:00Z' })
  await place.log({ kind: 'placement', day: '2026-11-26', women: 1 })
  expect(await digestOf(place, '2026-W47', { dueAt: '2026-12-01T07:00:00Z' })).toContain(week)
  const next = await digestOf(place, '2026-W48')
  expect(next).toContain('Det finns händelser som loggats i efterhand för tidigare veckor.')
  expect(await digestOf(place, '2026-W48', { group: 'operative' })).toContain(
    'Efterregistrerat från tidigare veckor: 1 rad.',
  )
})

test('a preview shows what the digest will show, and publishes nothing', async () => {
  const place = await small()
  await week47(place)
  const preview = await digestOf(place, '2026-W47', { kind: 'preview' })
  expect(await place.ledger()).toEqual([])
  expect(withoutButtons(await digestOf(place, '2026-W47'))).toBe(preview)
  expect((await place.ledger()).map((row) => row.period)).toEqual(['2026-W47', '2026'])
})

test('what is logged in the last track is told without its name while fewer than three run', async () => {
  const place = await small()
  await week47(place)
  expect(await digestOf(place, '2026-W47')).not.toContain('Grönyteskötsel')
  const larger = await small({ tracks: ['Skolkök', 'Grönyteskötsel', 'Vård'].map((name) => ({ name })) })
  await week47(larger)
  expect(await digestOf(larger, '2026-W47')).toContain('Inget loggat på tre veckor: Grönyteskötsel och Vård.')
})

test('the steering group gets exact numbers where the municipality has decided so', async () => {
  const place = await small({ settings: { audience: { operative: 'inside', steering: 'inside' } } })
  await week47(place)
  const digest = await digestOf(place, '2026-W47')
  expect(digest).toContain('Började praktik: 3.')
  expect(digest).toContain('Talen är exakta')
  expect(await place.ledger()).toEqual([])
})

test('the operative group gets the protected version where somebody sits in as an observer only', async () => {
  const place = await small()
  await week47(place)
  await place.appoint('operative', 'projectLeader')
  expect(await digestOf(place, '2026-W47', { group: 'operative' })).toContain('2 kvinnor')
  await place.appoint('operative', 'observer', await place.member('Gästen'))
  const posted = await digestOf(place, '2026-W47', { group: 'operative' })
  expect(posted).toContain('Veckosammanställning till operativa gruppen')
  expect(posted).toContain('Började praktik: <5.')
})

test('the turn of the year keeps last year’s final table until the new year has one', async () => {
  const place = await small({ looksIn: ['2027-W02', '2027-W06'] })
  await place.log({ kind: 'started', day: '2027-01-05', women: 1, men: 1 })
  const first = await digestOf(place, '2027-W01')
  expect(first).toContain('Hela 2026, kvinnor och män')
  await place.log(
    { kind: 'started', day: '2027-01-20', women: 11, men: 12 },
    { kind: 'placement', day: '2027-02-02', women: 1 },
  )
  const later = await digestOf(place, '2027-W05')
  expect(later).toContain('Hittills i år, kvinnor och män (till och med vecka 5)')
  expect(later).not.toContain('2026')
})

test('the next meeting stands at the end, in an empty week too, and another group’s does not', async () => {
  const place = await small()
  const call = (group: 'operative' | 'steering', start: string) =>
    place.as((store) =>
      store.meetings.add(
        {
          id: randomUUID(),
          groupId: place.groups[group],
          start: Temporal.ZonedDateTime.from(`${start}[Europe/Stockholm]`),
          end: Temporal.ZonedDateTime.from(`${start}[Europe/Stockholm]`).add({ minutes: 90 }),
          place: null,
          link: null,
          purpose: null,
          cancelled: false,
          sequence: 0,
          version: 1,
        },
        place.memberId,
        Temporal.Instant.from('2026-11-01T08:00:00Z'),
      ),
    )
  await call('steering', '2026-12-01T13:00')
  await call('steering', '2026-12-15T13:00')
  await call('operative', '2026-11-30T09:00')
  const nextMeeting = 'Nästa möte: tisdag 1 december 2026 kl. 13.00–14.30.'
  expect(await digestOf(place, '2026-W47')).toBe(`Vecka 47: inget nytt är loggat.\n${nextMeeting}`)
  await place.log({ kind: 'placement', day: '2026-12-01', women: 2, men: 1 })
  const told = withoutButtons(await digestOf(place, '2026-W49'))
  expect(told).toMatch(/Nästa möte: tisdag 15 december 2026 kl\. 13\.00–14\.30\.$/)
})
