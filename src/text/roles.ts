import type { Role } from '../domain/roles.ts'
import { both } from './both.ts'

/** Names of the functions; the words after each are understood when somebody is appointed. */
const sv: Record<Role, string> = {
  projectLeader: 'projektledare',
  employmentOfficer: 'arbetsförmedlare',
  labourMarketCoordinator: 'arbetsmarknadskoordinator',
  sfiCoordinator: 'SFI-samordnare',
  integrationCoordinator: 'samordnare, integration',
  youthCoordinator: 'ungdomskoordinator (IM)',
  folkHighSchool: 'folkhögskolan',
  headEmploymentService: 'chef, Arbetsförmedlingen',
  headLabourMarket: 'enhetschef, arbetsmarknad',
  headIntegration: 'verksamhetschef, integration och arbetsmarknad',
  headEducation: 'rektor, vuxenutbildningen',
  newStaff: 'ny medarbetare',
  observer: 'observatör',
}

const en: Record<Role, string> = {
  projectLeader: 'project leader',
  employmentOfficer: 'employment officer',
  labourMarketCoordinator: 'labour market coordinator',
  sfiCoordinator: 'SFI coordinator',
  integrationCoordinator: 'integration coordinator',
  youthCoordinator: 'youth coordinator (IM)',
  folkHighSchool: 'folk high school',
  headEmploymentService: 'head, employment service',
  headLabourMarket: 'head of unit, labour market',
  headIntegration: 'head of integration and labour market',
  headEducation: 'head teacher, adult education',
  newStaff: 'new member of staff',
  observer: 'observer',
}

export const roleText = both(sv, en)
