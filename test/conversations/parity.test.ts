import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { adaptiveCard } from '../../src/cards/index.ts'
import { findCommand } from '../../src/chat/find-command.ts'
import { type Part, plainText, type Reply, toYou } from '../../src/chat/reply.ts'
import { modal } from '../../src/platforms/slack/form.ts'
import { slackManifest } from '../../src/platforms/slack/manifest.ts'
import { draw } from '../../src/platforms/slack/render.ts'
import { teamsManifest } from '../../src/platforms/teams/manifest.ts'
import { commandIds, wordsOf } from '../../src/text/commands.ts'

/** One of each kind of part; a kind that is added must be added here, or this does not compile. */
const samples: { readonly [K in Part['kind']]: Extract<Part, { kind: K }> } = {
  heading: { kind: 'heading', text: 'Rubriken' },
  text: { kind: 'text', text: 'Texten <b> & *inte* fet' },
  quiet: { kind: 'quiet', text: 'Småtexten' },
  facts: { kind: 'facts', facts: [{ label: 'Etiketten', value: 'värdet' }] },
  list: {
    kind: 'list',
    items: [{ text: 'Punkten', buttons: [{ label: 'Radknapp', press: { command: 'undo', input: {} } }] }],
  },
  table: {
    kind: 'table',
    title: 'Tabellen',
    columns: ['Mått', 'Kvinnor'],
    rows: [['Började', '12']],
    spoken: ['Började: 12 kvinnor.'],
    chart: {
      title: 'Diagrammet',
      categories: ['Började', 'Avbröt'],
      series: [{ name: 'Kvinnor', values: [12, 7] }],
      leftOut: null,
    },
  },
  buttons: { kind: 'buttons', buttons: [{ label: 'Knappen', press: { command: 'help', input: {} } }] },
  link: { kind: 'link', label: 'Länken', url: 'https://dua.example.se/r/abc' },
  form: {
    kind: 'form',
    form: {
      id: '018f0000-0000-7000-8000-000000000001',
      command: 'log',
      title: 'Formuläret',
      intro: 'Inledningen',
      fields: [
        { name: 'women', label: 'Antal kvinnor', type: 'number', required: true },
        { name: 'note', label: 'Noteringen', type: 'lines', required: false, error: 'För lång' },
      ],
      hidden: {},
      submit: 'Skicka in',
      open: 'Öppna formulär',
    },
  },
}

/** Words that must be there to be read, however a platform draws the kind. */
const mustShow: { readonly [K in Part['kind']]: readonly string[] } = {
  heading: ['Rubriken'],
  text: ['Texten <b> & *inte* fet'],
  quiet: ['Småtexten'],
  facts: ['Etiketten', 'värdet'],
  list: ['Punkten', 'Radknapp'],
  // plain blocks say the rows as sentences, which name the columns in their own way
  table: ['Tabellen', 'Började', '12'],
  buttons: ['Knappen'],
  link: ['Länken', 'https://dua.example.se/r/abc'],
  form: ['Formuläret', 'Antal kvinnor', 'Noteringen', 'Skicka in'],
}

/** All strings of a drawing, with each platform's own escapes undone. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')]
  if (Array.isArray(value)) return value.flatMap(strings)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

const place = { platform: 'slack', workspace: 'T1', conversation: 'C1', kind: 'group' } as const

const drawn: Readonly<Record<string, (reply: Reply, part: Part) => unknown>> = {
  'Slack’s chart block': (reply) => draw(reply, 'sv', 'chart').blocks,
  'Slack’s table block': (reply) => draw(reply, 'sv', 'table').blocks,
  'Slack’s plain blocks': (reply) => draw(reply, 'sv', 'blocks').blocks,
  'the Adaptive Card of Teams and the page': (reply) => adaptiveCard(reply, 'sv'),
}

test.each(Object.keys(samples) as Part['kind'][])('every platform shows all that a part of kind %s says', (kind) => {
  const part = samples[kind]
  for (const [name, draws] of Object.entries(drawn)) {
    // in a Slack message a form is the button that opens it; the form itself is a modal
    const drawing =
      kind === 'form' && name.startsWith('Slack') ? modal(samples.form.form, place, 'sv', []) : draws(toYou(part), part)
    const all = strings(drawing).join('\n')
    for (const words of mustShow[kind]) expect([name, all]).toEqual([name, expect.stringContaining(words)])
  }
  expect(plainText(toYou(part))).not.toBe('')
})

test('every command that has a name is built, and every built one has names in both languages', () => {
  expect(commands.map((one) => one.id).toSorted()).toEqual(commandIds.filter((id) => id !== 'askToJoin').toSorted())
})

test('every name and short form finds its own command and no other', () => {
  for (const id of commandIds) {
    const words = wordsOf(id)
    if (words.typed === false) continue
    for (const language of ['sv', 'en'] as const) {
      for (const name of [words[language].name, words[language].short, ...(words[language].also ?? [])]) {
        if (name !== undefined)
          expect([name, findCommand(name.split(' '))]).toEqual([name, expect.objectContaining({ kind: 'command', id })])
      }
    }
  }
})

test('both app manifests tell of the same daily commands', () => {
  const slack = JSON.stringify(
    slackManifest({
      commandWord: '/dua',
      name: 'Assistenten',
      requestUrl: 'https://dua.example.se/slack/events',
      language: 'sv',
    }),
  )
  const teams = JSON.stringify(
    teamsManifest({
      appId: '0a1b2c3d-0000-4000-8000-000000000000',
      name: 'Assistenten',
      publicHost: 'dua.example.se',
      language: 'sv',
      version: '1.0.0',
    }),
  )
  for (const id of ['help', 'log', 'undo', 'correct', 'summary', 'history'] as const) {
    const { name } = wordsOf(id).sv
    expect([name, slack.includes(name), teams.includes(name)]).toEqual([name, true, true])
  }
})
