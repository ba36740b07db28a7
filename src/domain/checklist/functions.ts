/** Who carries a checklist's steps: our roles where there is one, else functions that sit in no chat of ours. */

import { type Role, roles } from '../roles.ts'

/** Functions of the school, the municipality and the region: what they have done is told by somebody who sits here. */
const outsideFunctions = [
  'mentor',
  'upperSecondaryCounsellor',
  'adultEducationCounsellor',
  /** of the municipal activity responsibility (KAA) */
  'activityCoordinator',
  'headTeacher',
  'socialServices',
  'motherTongueTutor',
  'housing',
  'schoolAdmission',
  'healthCare',
] as const
export type OutsideFunction = (typeof outsideFunctions)[number]

/** An observer looks on and carries nothing. */
export const stepRoles = roles.filter((role): role is StepRole => role !== 'observer')
export type StepRole = Exclude<Role, 'observer'>

/** Who answers for a step. */
export type Carrier = StepRole | OutsideFunction
export const carriers: readonly Carrier[] = [...stepRoles, ...outsideFunctions]

/** Who helps with a step; `everyone` is the whole operative group. */
export type Support = Carrier | 'everyone'
export const supports: readonly Support[] = [...carriers, 'everyone']

/** Whether it sits in no chat: then what it has done is reported by a role that helps, or by the leader. */
export function isOutside(carrier: Support): carrier is OutsideFunction {
  return outsideFunctions.some((one) => one === carrier)
}

/** The organisation to which a carrier belongs, for progress by organisation. */
export type Organisation =
  | 'school'
  | 'adultEducation'
  | 'employmentService'
  | 'labourMarket'
  | 'integration'
  | 'folkHighSchool'
  | 'municipality'
  | 'region'

const belongs: Record<Carrier, Organisation> = {
  projectLeader: 'municipality',
  employmentOfficer: 'employmentService',
  labourMarketCoordinator: 'labourMarket',
  sfiCoordinator: 'adultEducation',
  integrationCoordinator: 'integration',
  youthCoordinator: 'school',
  folkHighSchool: 'folkHighSchool',
  headEmploymentService: 'employmentService',
  headLabourMarket: 'labourMarket',
  headIntegration: 'integration',
  headEducation: 'adultEducation',
  newStaff: 'municipality',
  mentor: 'school',
  upperSecondaryCounsellor: 'school',
  adultEducationCounsellor: 'adultEducation',
  activityCoordinator: 'municipality',
  headTeacher: 'school',
  socialServices: 'municipality',
  motherTongueTutor: 'school',
  housing: 'municipality',
  schoolAdmission: 'school',
  healthCare: 'region',
}

/** Whose step it is, as an organisation. */
export function organisationOf(carrier: Carrier): Organisation {
  return belongs[carrier]
}
