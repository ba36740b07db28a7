import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { rolesAsText } from '../src/chat/greeting.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import { listed } from '../src/text/format.ts'
import { wordsIn } from '../src/text/index.ts'

/** Whether the role that a newcomer was greeted with is right; where it is not, the project leaders are told, each alone. */
export const roleRight = command({
  id: 'roleRight',
  right: 'today',
  dialog: plainDialog((words) => words.newcomers.right),
  input: z.object({ group: id, roles: text(300), right: z.enum(['yes', 'no']) }),
  async run(asked, turn) {
    const { person, store, today, words } = turn
    const group = (await store.settings.groups()).find((one) => one.id === asked.group)
    if (!group) throw new Problem(({ common }) => common.staleButton)
    const held = await store.newcomers.rolesOf(person.memberId, group.id, today)
    if (rolesAsText(held) !== asked.roles) {
      throw new Problem(({ newcomers }) => newcomers.rolesChanged, {
        ways: ({ people }) => [{ label: people.rolesTitle, press: { command: 'roles', input: { group: group.kind } } }],
      })
    }
    if (!(await store.newcomers.sayRole(person.memberId, group.id, asked.right)))
      return toYou(say(words.newcomers.saidAlready))
    if (asked.right === 'yes') return toYou(say(words.newcomers.thanksRight))
    const leaders = await store.rhythm.leaders(today)
    if (leaders.includes(person.memberId)) return toYou(say(words.newcomers.leadsOneself))
    const told = await tellMembers(turn, leaders, null, (language) => {
      const { newcomers, people, roles } = wordsIn(language)
      const named = held.map(({ role, deputy }) => (deputy ? newcomers.deputyFor(roles[role]) : roles[role]))
      return toYou(
        say(newcomers.notTheirs(person.name, listed(named, language), group.name)),
        buttons(
          { label: people.appoint, press: { command: 'appoint', input: { person: person.name }, form: true } },
          { label: people.rolesTitle, press: { command: 'roles', input: { group: group.kind } } },
        ),
      )
    })
    return toYou(say(told ? words.newcomers.told : words.newcomers.nobodyToTell))
  },
})
