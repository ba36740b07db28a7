import { expect, test } from 'vitest'
import { type Invited, missingRoles } from '../../src/domain/meeting.ts'

const invited = (memberId: string, roles: Invited['roles'], answer: Invited['answer']): Invited => ({
  memberId,
  name: memberId,
  roles,
  answer,
})

test('a function is missing when everybody who holds it has said no; new staff hold none', () => {
  expect(
    missingRoles([
      invited('a', ['employmentOfficer'], 'no'),
      invited('b', ['sfiCoordinator'], 'no'),
      invited('c', ['sfiCoordinator'], 'deputy'),
      invited('d', ['newStaff'], 'no'),
    ]),
  ).toEqual(['employmentOfficer'])
})
