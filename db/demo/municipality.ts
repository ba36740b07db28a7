import type { KindId } from '../../src/domain/kinds.ts'
import type { Role } from '../../src/domain/roles.ts'

/** A demo municipality before it gets ids: who sits where, which tracks and employers it has. No invented personal names: people are their functions. */
export type DemoMunicipality = {
  /** how much happens: see `makeUpYear` */
  readonly startsAWeek: number
  readonly seed: number
  /** whether checklists are being carried out */
  readonly runs?: true
  readonly slug: string
  readonly name: string
  readonly tracks: readonly {
    readonly name: string
    readonly status: 'running' | 'planned'
    readonly phase: 'planning' | 'recruitment' | 'delivery' | 'closing'
    readonly employers: readonly string[]
  }[]
  readonly employers: readonly { readonly name: string; readonly sector: 'private' | 'public' | 'nonProfit' }[]
}

/** Who can be picked on the page, in every demo municipality: the functions of Bilaga 1. */
export const demoPeople: readonly {
  readonly user: string
  readonly name: string
  readonly organisation: string
  readonly operative?: Role
  readonly steering?: Role
}[] = [
  {
    user: 'projektledare',
    name: 'Projektledaren',
    organisation: 'Campus',
    operative: 'projectLeader',
    steering: 'projectLeader',
  },
  {
    user: 'arbetsformedlare',
    name: 'Arbetsförmedlaren',
    organisation: 'Arbetsförmedlingen',
    operative: 'employmentOfficer',
  },
  {
    user: 'arbetsmarknadskoordinator',
    name: 'Arbetsmarknadskoordinatorn',
    organisation: 'arbetsmarknadsenheten',
    operative: 'labourMarketCoordinator',
  },
  { user: 'sfi-samordnare', name: 'SFI-samordnaren', organisation: 'Campus', operative: 'sfiCoordinator' },
  {
    user: 'integration',
    name: 'Samordnaren för integration',
    organisation: 'integrationsenheten',
    operative: 'integrationCoordinator',
  },
  { user: 'im', name: 'Ungdomskoordinatorn', organisation: 'gymnasieskolan', operative: 'youthCoordinator' },
  {
    user: 'folkhogskola',
    name: 'Folkhögskolans kontaktperson',
    organisation: 'folkhögskolan',
    operative: 'folkHighSchool',
  },
  {
    user: 'styrgrupp',
    name: 'Chefen för Arbetsförmedlingen',
    organisation: 'Arbetsförmedlingen',
    steering: 'headEmploymentService',
  },
  { user: 'ny', name: 'Den nya medarbetaren', organisation: 'arbetsmarknadsenheten', operative: 'newStaff' },
]

/** Exempelkommunen, set up as Bilaga 1 describes: two tracks with one employer each. */
export const exempelkommunen: DemoMunicipality = {
  slug: 'exempelkommunen',
  name: 'Exempelkommunen',
  startsAWeek: 0.8,
  seed: 2018,
  tracks: [
    { name: 'Skolkök', status: 'running', phase: 'delivery', employers: ['Exempelkommunens måltidsservice'] },
    { name: 'Grönyteskötsel', status: 'running', phase: 'recruitment', employers: ['Exempelmark'] },
  ],
  employers: [
    { name: 'Exempelkommunens måltidsservice', sector: 'public' },
    { name: 'Exempelmark', sector: 'private' },
  ],
}

const fields = [
  'Vård och omsorg',
  'Barnomsorg',
  'Lokalvård',
  'Restaurang',
  'Lager',
  'Bygg',
  'Industri',
  'Handel',
  'Fastighetsskötsel',
  'Transport',
] as const

/** Exempelstaden: ten tracks, so large that weekly tables can be shown. */
const exempelstaden: DemoMunicipality = {
  slug: 'exempelstaden',
  name: 'Exempelstaden',
  startsAWeek: 34,
  seed: 290,
  tracks: fields.map((name) => ({
    name,
    status: 'running',
    phase: 'delivery',
    employers: [`${name} i Exempelstaden`],
  })),
  employers: fields.map((name, no) => ({
    name: `${name} i Exempelstaden`,
    sector: no % 3 === 0 ? 'public' : 'private',
  })),
}

/** Those that the page's visitor meets. */
export const demoMunicipalities: readonly DemoMunicipality[] = [{ ...exempelkommunen, runs: true }, exempelstaden]

/** Who logs what, by the parts that Bilaga 1 gives each function; the others' is the project leader's. */
export const loggedBy: Partial<Record<KindId, string>> = {
  selected: 'arbetsformedlare',
  started: 'arbetsformedlare',
  placement: 'arbetsmarknadskoordinator',
  placementEnded: 'arbetsmarknadskoordinator',
  followUp: 'arbetsmarknadskoordinator',
  studies: 'sfi-samordnare',
}

/** School breaks of the made-up municipalities, by the week that each takes. */
export const demoBreaks = [
  { name: 'sportlov', week: 9 },
  { name: 'höstlov', week: 44 },
] as const

/** The survey that Dua's chair showed on the Dua day of 2018 (91 % of 243 municipalities answered); not split by gender. */
export const survey2018 = [
  { measure: 'tracksRunning', value: 410, over: false },
  { measure: 'tracksPlanned', value: 265, over: false },
  { measure: 'participants', value: 5700, over: true },
  { measure: 'completed', value: 2350, over: false },
  { measure: 'gotJob', value: 1404, over: false },
  { measure: 'employers', value: 907, over: false },
  { measure: 'employersPrivate', value: 607, over: false },
] as const
