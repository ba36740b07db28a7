/** Functions in a local agreement (Bilaga 1: five functions in the operative group, two possible, four in the steering group). */
export const operativeRoles = [
  'projectLeader',
  'employmentOfficer',
  'labourMarketCoordinator',
  'sfiCoordinator',
  'integrationCoordinator',
  'youthCoordinator',
  'folkHighSchool',
] as const

export const steeringRoles = ['headEmploymentService', 'headLabourMarket', 'headIntegration', 'headEducation'] as const

/** Roles without a say: new staff read and ask, observers sit in and see the protected version only. */
export const lookingRoles = ['newStaff', 'observer'] as const

export const roles = [...operativeRoles, ...steeringRoles, ...lookingRoles] as const
export type Role = (typeof roles)[number]

export type GroupKind = 'operative' | 'steering'
