import { expect, test } from 'vitest'
import { undoEscapes, withoutMention } from '../../../src/platforms/slack/escapes.ts'
import { read } from '../../../src/platforms/slack/read.ts'

const event = (changes: object, around: object = {}) => ({
  type: 'event_callback',
  team_id: 'T1',
  authorizations: [{ user_id: 'UBOT' }],
  event: { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1700000000.000100', text: '<@UBOT> hej', ...changes },
  ...around,
})
const press = (changes: object) => ({
  type: 'block_actions',
  user: { id: 'U1', username: 'anna', team_id: 'T1' },
  team: { id: 'T1' },
  channel: { id: 'C1' },
  trigger_id: '1.2',
  actions: [{ action_id: 'press:0', value: '{"command":"undo","input":{"event":"e1"}}' }],
  ...changes,
})

test.each([
  ['a &lt;5 &amp; b', 'a <5 & b'],
  ['&amp;lt;', '&lt;'],
  ['utse <@U123|anna> nu', 'utse <@U123> nu'],
  ['<@W123>', '<@W123>'],
  ['<#C1|operativ> <#C2|>', '#operativ #C2'],
  ['<!channel> <!here|here>', '@channel here'],
  ['<!subteam^S1|@gruppen>', '@gruppen'],
  ['<http://skolkok.se|skolkok.se>', 'skolkok.se'],
  ['<https://meet.se/a?b=1&amp;c=2>', 'https://meet.se/a?b=1&c=2'],
  ['<https://meet.se|mötet>', 'mötet https://meet.se'],
  ['<tel:19900101-1234|19900101-1234>', '19900101-1234'],
  ['<mailto:a@b.se|a@b.se>', 'a@b.se'],
  ['2 < 3', '2 < 3'],
])('%s was typed as %s', (sent, typed) => {
  expect(undoEscapes(sent)).toBe(typed)
})

test('the bot’s own mention is taken away wherever it stands, other people’s are not', () => {
  expect(withoutMention('hej <@UBOT> utse <@U2>', 'UBOT')).toBe('hej   utse <@U2>')
  expect(withoutMention('<@UX> utse <@U2>', null)).toBe('utse <@U2>')
})

test('a mention is heard by channel and time, whichever workspace of Slack Connect it came by', () => {
  const one = read(event({ team: 'T2' }))
  const other = read(event({ team: 'T2' }, { team_id: 'T9' }))
  expect(one?.heard.key).toBe('message:C1:1700000000.000100')
  expect(other?.heard.key).toBe(one?.heard.key)
  expect(one?.heard.place.workspace).toBe('T1')
  expect(one?.heard.account.workspace).toBe('T2')
})

test('what bots say, edits, and messages in channels are no business of ours', () => {
  expect(read(event({ bot_id: 'B1' }))).toBeNull()
  expect(read(event({ edited: { ts: '1' } }))).toBeNull()
  expect(read(event({ type: 'message', channel_type: 'channel' }))).toBeNull()
  expect(read(event({ type: 'message', channel_type: 'im', subtype: 'message_changed' }))).toBeNull()
  expect(read(event({ type: 'message', channel_type: 'im', channel: 'D1' }))?.heard.place).toMatchObject({
    kind: 'direct',
    conversation: 'U1',
  })
})

test('payloads that are not what they seem are nothing', () => {
  for (const body of [
    null,
    1,
    'x',
    [],
    {},
    { type: 'block_actions' },
    { type: 'event_callback', event: 5 },
    { command: '/dua' },
  ]) {
    expect(read(body)).toBeNull()
  }
  expect(read(press({ actions: [{ action_id: 'other', value: '{}' }] }))).toBeNull()
  expect(read(press({ actions: [{ action_id: 'press:0', value: 'no json' }] }))).toBeNull()
  const view = { private_metadata: '{"form":"1","command":"log"}', state: {} }
  expect(read({ type: 'view_submission', user: { id: 'U1' }, trigger_id: '1', view })).toBeNull()
})

test('a button’s press is heard as the command that it carries', () => {
  expect(read(press({}))?.heard.what).toEqual({ kind: 'press', press: { command: 'undo', input: { event: 'e1' } } })
})
