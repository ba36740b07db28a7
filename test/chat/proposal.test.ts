import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { connect } from '../../db/connect.ts'
import { asProposal } from '../../src/chat/as-proposal.ts'
import { proposable, proposalCard } from '../../src/chat/proposal.ts'
import { plainText } from '../../src/chat/reply.ts'
import { wordsIn } from '../../src/text/index.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { context } from './lines.ts'

const words = wordsIn('sv')
const once = '0197f1de-0000-7000-8000-000000000001'
const within = { ...context, words, id: () => once }
const drawn = (proposal: Parameters<typeof proposalCard>[0], how = {}) =>
  plain(plainText(proposalCard(proposal, commands, within, how)))

describe('the card', () => {
  test('names the command and its fields as its form does, and carries the input and an id of its own', () => {
    const input = { kind: 'placement', women: '2', men: '1', day: '2026-11-22', track: 'kitchen' }
    expect(drawn({ command: 'log', input })).toBe(
      [
        'Menar du så här?',
        'Logga',
        'Vad hände: Praktik',
        'Kvinnor: 2',
        'Män: 1',
        'Datum: söndag 22 november 2026',
        'Jobbspår: Skolkök',
        'Inget är gjort förrän du svarar ja.',
        '[Ja, logga] [Ändra] [Nej]',
      ].join('\n'),
    )
    const card = proposalCard({ command: 'log', input }, commands, within)
    expect(card.to).toBe('you')
    expect(card.parts.at(-1)).toEqual({
      kind: 'buttons',
      buttons: [
        { label: 'Ja, logga', press: { command: 'log', input: { ...input, _once: once } }, style: 'primary' },
        { label: 'Ändra', press: { command: 'log', input, form: true } },
        { label: 'Nej', press: { command: 'notMeant', input: {} } },
      ],
    })
  })

  test('says times and weeks in words, people without gender as persons, and that AI has read it', () => {
    expect(drawn({ command: 'meeting', input: { when: '2026-12-03 09:00–10:30' } })).toContain(
      'torsdag 3 december 2026 kl. 9.00–10.30',
    )
    expect(drawn({ command: 'poll', input: { times: '2026-12-01 09:00\n2026-12-03 13:00' } })).toContain(
      'tisdag 1 december 2026 kl. 9.00; torsdag 3 december 2026 kl. 13.00',
    )
    expect(drawn({ command: 'summary', input: { week: '2026-W47' } })).toContain('vecka 47 2026 (16–22 november)')
    expect(drawn({ command: 'log', input: { kind: 'placement', bare: '3' } })).toContain('3 personer')
    expect(drawn({ command: 'undo', input: {} }, { byModel: true })).toContain('Tolkat med AI.')
  })

  test('is drawn for every command that may be proposed, in both languages, and stands what cannot be', () => {
    for (const command of proposable) {
      for (const language of ['sv', 'en'] as const) {
        const fields = commands.find(({ id }) => id === command)?.dialog.fields ?? []
        const input = Object.fromEntries(fields.map(({ name }) => [name, '2026-13-45']))
        const text = plainText(proposalCard({ command, input }, commands, { ...within, words: wordsIn(language) }))
        expect(text).toContain(language === 'sv' ? '[Nej]' : '[No]')
      }
    }
  })
})

describe('what a model hands back', () => {
  const made = (command: string, input: Readonly<Record<string, unknown>>) =>
    asProposal(command, input, commands, context)

  test('is a proposal only of the list', () => {
    for (const command of [
      'redact',
      'appoint',
      'settings',
      'questionRedact',
      'todoDrop',
      'handbook',
      'constructor',
      '',
    ])
      expect(made(command, {})).toBeNull()
    expect(made('undo', { event: '0197f1de-0000-7000-8000-000000000000' })).toEqual({ command: 'undo', input: {} })
  })

  test('keeps what each field can hold, tracks and choices by name too, and drops the rest', () => {
    expect(
      made('log', {
        kind: 'Praktik',
        women: '2',
        men: 'many',
        day: '2026-02-31',
        track: 'skolkök',
        employer: 'Okänd AB',
        detail: 'asPlanned',
        note: 'se <https://example.org>',
        sure: '1',
        bare: 3,
      }),
    ).toEqual({ command: 'log', input: { kind: 'placement', women: '2', track: 'kitchen' } })
    expect(
      made('meeting', { when: 'torsdag kl. 9', link: 'https://example.org', sure: '1', purpose: '@channel' }),
    ).toEqual({
      command: 'meeting',
      input: { when: 'torsdag kl. 9' },
    })
    expect(made('todo', { text: 'gå till www.example.org', until: '2026-12-01' })?.input).toEqual({
      until: '2026-12-01',
    })
  })
})

describe('a proposal', () => {
  let chat: DemoChat
  beforeAll(async () => {
    chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
    const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
    await sql`update members set name = 'Anna Berg' where name = 'SFI-samordnaren'`
    await sql.end()
  })
  afterAll(() => chat.stop())
  const officer = () => chat.as('arbetsformedlare')
  const says = async (text: string, who = officer()) => plain((await who.says(text)).text)

  test('of a task finds the member by first name, and the press gives it to them', async () => {
    const card = await officer().says('Anna behöver ringa kommunen senast fredag')
    expect(plain(card.text)).toContain('Anna Berg')
    expect(plain((await officer().presses(card.button('Ja, lägg till'))).text)).toContain(
      'Tillagt: Ringa kommunen (Anna Berg), senast fredag 27 november 2026.',
    )
  })

  test('never holds the name of somebody who is no member, in no field', async () => {
    for (const text of [
      'Fatima behöver ringa kommunen senast fredag',
      'påminn mig om att ringa Fatima på fredag',
      'kan vi prata om Ahmeds praktik på mötet?',
      'vi behöver fråga styrgruppen om Leila ska få fortsätta',
      'skriv i anteckningarna att Omar slutar i mars',
      'notera att Hassan inte kom',
    ])
      expect(await says(text)).toContain('Jag skriver inte in namn på deltagare. Inget är sparat.')
  })

  test('for somebody who is nobody is none: the line is answered as before', async () => {
    expect(await says('Där behöver ringa kommunen senast fredag')).toContain('Det där förstod jag inte.')
    expect(await says('Zxcv behöver ringa kommunen senast fredag')).toContain('Det där förstod jag inte.')
  })

  test('asks for nothing that the person may not do', async () => {
    const observer = chat.as('styrgrupp')
    expect(plain((await observer.says('två kvinnor började praktik hos oss igår', 'styrgrupp')).text)).toContain(
      'Det här kan bara operativa gruppens medlemmar göra.',
    )
    expect(await says('kan du avboka mötet på torsdag?')).toContain('Det här kan bara projektledaren göra.')
  })

  test('writes nothing before the press, and once, however often it is pressed', async () => {
    const card = await officer().says('två kvinnor började praktik i skolköket igår')
    expect(await says('historik')).not.toContain('2 kvinnor')
    const presses = await Promise.all([1, 2].map(() => officer().presses(card.button('Ja, logga'))))
    const again = await officer().presses(card.button('Ja, logga'))
    for (const said of [...presses, again].filter(({ answer }) => answer.kind !== 'busy'))
      expect(plain(said.text)).toContain('Loggat: 2 kvinnor började praktik i Skolkök')
    expect((await says('historik')).match(/2 kvinnor började praktik/g)).toHaveLength(1)
    const undo = await officer().says('ta bort det senaste jag loggade')
    for (const _ of [1, 2])
      expect(plain((await officer().presses(undo.button('Ja, ångra'))).text)).toContain('Ångrat: 2 kvinnor')
  })

  test('that its form has to mend is not used up by being asked about', async () => {
    const card = await officer().says('två kvinnor började praktik hos oss igår')
    const form = (await officer().presses(card.button('Ja, logga'))).form()
    expect(form.fields.map(({ name }) => name)).toContain('track')
    expect((await officer().presses(card.button('Ja, logga'))).form().id).not.toBe(form.id)
  })

  test('of a step asks which checklist, and says where there is none', async () => {
    const card = await officer().says('jag gjorde klart steg 3 i checklistan')
    expect(plain((await officer().presses(card.button('Ja, klart'))).text)).toContain(
      'Jag hittar inget steg 3 i de checklistor som är igång.',
    )
  })

  test('of an absence keeps nothing of what was written, why least of all', async () => {
    const card = await officer().says('jag är sjuk i morgon och kommer inte')
    expect(plain(card.text)).toContain('tisdag 24 november 2026')
    expect(card.text).not.toContain('sjuk')
    const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
    const rows = await sql`select 1 from turns where said like '%sjuk%'`
    await sql.end()
    expect(rows).toHaveLength(0)
  })
})
