import { operativeRoles, type Role, roles, steeringRoles } from './roles.ts'

/** Who may do what; the only such table. A right that stands on no role's list is nobody's. */
const leader: readonly Role[] = ['projectLeader']
const everybody: readonly Role[] = roles

const holders = {
  ask: everybody,
  help: everybody,
  today: everybody,
  /** the summary, protected or exact by the place's audience */
  readNumbers: [...operativeRoles, ...steeringRoles, 'newStaff', 'observer'],
  /** single events, codes, boards: inside only, see `insideOnly` */
  readEvents: operativeRoles,
  log: operativeRoles,
  /** one's own entry; somebody else's asks for `correctOthers` */
  correctOwn: operativeRoles,
  correctOthers: leader,
  redactOwn: operativeRoles,
  redactOthers: leader,
  /** to say that nothing is left to log, and whether one wants to be asked */
  answerWeek: operativeRoles,
  /** what becomes of a week's digest, and who is reminded */
  digest: leader,
  /** to see the meetings, answer a call, and propose one; to call or change one asks for `callMeetings`, in either group */
  meetings: everybody,
  agenda: [...operativeRoles, ...steeringRoles],
  callMeetings: leader,
  /** to write a meeting's notes; to approve them asks for `callMeetings` */
  notes: [...operativeRoles, ...steeringRoles, 'newStaff'],
  /** to propose a question to the steering group; to lift, settle or withdraw one asks for `liftQuestions` */
  lift: operativeRoles,
  liftQuestions: leader,
  /** to see a question and the register; who answers is a matter of one's function in the steering group */
  questions: everybody,
  /** the tasks of one's own group; one that is neither one's own nor written by oneself asks for `todoOthers` */
  todo: [...operativeRoles, ...steeringRoles],
  todoOthers: leader,
  /** one's own; somebody else's asks for `absenceOthers` */
  absence: [...operativeRoles, ...steeringRoles, 'newStaff'],
  absenceOthers: leader,
  /** school breaks: everybody sees them */
  breaks: leader,
  /** to see a checklist that is carried out; a step is closed by whoever has it, see `src/chat/run/holders.ts` */
  runs: [...operativeRoles, ...steeringRoles, 'newStaff'],
  /** for an event or something named; for a term asks for the leader */
  startRun: operativeRoles,
  /** how a checklist begins, changes and ends as a whole */
  leadRuns: leader,
  /** to read the checklists; to change one is to make a proposal, which the leader notes as adopted */
  checklists: everybody,
  checklistEdit: operativeRoles,
  checklistAdopt: leader,
  tracks: leader,
  employers: operativeRoles,
  participants: operativeRoles,
  appoint: leader,
  /** to see what the handbook lacks; to ask it is `ask` */
  handbookGaps: leader,
  /** to write a draft of a section; to adopt or withdraw one asks for `handbookAdopt` */
  handbookEdit: operativeRoles,
  handbookAdopt: leader,
  /** to see where a section stands; that it still holds is noted by whoever has its function, or leads */
  handbookReview: [...operativeRoles, ...steeringRoles],
  settings: leader,
  register: leader,
  threshold: leader,
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof holders

/** Rights that hold in the operative group's own conversations and its members' private chats only (number-rules §1). */
const insideOnly: ReadonlySet<Right> = new Set([
  'readEvents',
  'log',
  'correctOwn',
  'correctOthers',
  'redactOwn',
  'redactOthers',
  'employers',
  'participants',
])

/** The roles that have a right. */
export function whoMay(right: Right): readonly Role[] {
  return holders[right]
}

/** Whether somebody with these roles may do it at all. */
export function may(held: readonly Role[], right: Right): boolean {
  return held.some((role) => whoMay(right).includes(role))
}

export function isInsideOnly(right: Right): boolean {
  return insideOnly.has(right)
}
