import type { Role } from '../../src/domain/roles.ts'

/** A demo municipality before it gets ids: who sits where, which tracks and employers it has. No invented personal names: people are their functions. */
export type DemoMunicipality = {
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
  { user: 'projektledare', name: 'Projektledaren', organisation: 'Campus', operative: 'projectLeader', steering: 'projectLeader' },
  { user: 'arbetsformedlare', name: 'Arbetsförmedlaren', organisation: 'Arbetsförmedlingen', operative: 'employmentOfficer' },
  { user: 'arbetsmarknadskoordinator', name: 'Arbetsmarknadskoordinatorn', organisation: 'arbetsmarknadsenheten', operative: 'labourMarketCoordinator' },
  { user: 'sfi-samordnare', name: 'SFI-samordnaren', organisation: 'Campus', operative: 'sfiCoordinator' },
  { user: 'integration', name: 'Samordnaren för integration', organisation: 'integrationsenheten', operative: 'integrationCoordinator' },
  { user: 'im', name: 'Ungdomskoordinatorn', organisation: 'gymnasieskolan', operative: 'youthCoordinator' },
  { user: 'folkhogskola', name: 'Folkhögskolans kontaktperson', organisation: 'folkhögskolan', operative: 'folkHighSchool' },
  { user: 'styrgrupp', name: 'Chefen för Arbetsförmedlingen', organisation: 'Arbetsförmedlingen', steering: 'headEmploymentService' },
  { user: 'ny', name: 'Den nya medarbetaren', organisation: 'arbetsmarknadsenheten', operative: 'newStaff' },
]

/** Exempelkommunen, set up as Bilaga 1 describes: two tracks with one employer each. */
export const exempelkommunen: DemoMunicipality = {
  slug: 'exempelkommunen',
  name: 'Exempelkommunen',
  tracks: [
    { name: 'Skolkök', status: 'running', phase: 'delivery', employers: ['Exempelkommunens måltidsservice'] },
    { name: 'Grönyteskötsel', status: 'running', phase: 'recruitment', employers: ['Exempelmark'] },
  ],
  employers: [
    { name: 'Exempelkommunens måltidsservice', sector: 'public' },
    { name: 'Exempelmark', sector: 'private' },
  ],
}
