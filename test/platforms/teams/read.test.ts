import { describe, expect, test } from 'vitest'
import { readActivity } from '../../../src/platforms/teams/read.ts'

const bot = { id: '28:app', name: 'Dua' }
const own = { type: 'mention', text: '<at>Dua</at>', mentioned: bot }
const anna = { type: 'mention', text: '<at>Anna A</at>', mentioned: { id: '29:anna', name: 'Anna A' } }
const people = new Map([['29:anna', 'anna-object-id']])

const private_ = {
  type: 'message',
  id: '1700',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/emea/',
  from: { id: '29:bo', aadObjectId: 'bo-object-id', name: 'Bo B' },
  recipient: bot,
  conversation: { id: 'a:bo', conversationType: 'personal', tenantId: 'tenant' },
  channelData: { tenant: { id: 'tenant' } },
  text: 'hjälp',
}
const channel = {
  ...private_,
  conversation: { id: '19:op@thread.tacv2;messageid=1600', conversationType: 'channel', tenantId: 'tenant' },
  text: '<at>Dua</at> logga praktik 2k',
  entities: [own],
}
const press = { command: 'undo', input: { event: 'e1' } }
const invoke = {
  ...private_,
  type: 'invoke',
  name: 'adaptiveCard/action',
  text: undefined,
  value: { action: { type: 'Action.Execute', verb: 'press', data: { dua: 'press', press } } },
}
const submit = {
  ...invoke,
  value: { action: { data: { dua: 'submit', form: 'f', press: { command: 'log', input: {} }, fields: [] } } },
}

const heard = (activity: object) => readActivity({ ...activity }, people)
const line = (text: string, entities: object[] = []) => {
  const what = heard({ ...private_, text, entities })?.what
  return what?.kind === 'text' ? what.text : null
}

describe('messages', () => {
  test('a private message is heard with person, place and delivery key', () => {
    expect(heard(private_)).toEqual({
      key: 'a:bo:1700',
      place: {
        platform: 'teams',
        workspace: 'tenant',
        conversation: 'a:bo',
        kind: 'direct',
        reference: { serviceUrl: 'https://smba.example/emea/', conversation: 'a:bo', tenant: 'tenant', bot: '28:app' },
      },
      account: { workspace: 'tenant', user: 'bo-object-id', name: 'Bo B' },
      what: { kind: 'text', text: 'hjälp' },
      seenByOthers: false,
      answers: 'post',
    })
  })

  test("a channel's place and reference are without the thread, the delivery key is with it", () => {
    expect(heard(channel)).toMatchObject({
      key: '19:op@thread.tacv2;messageid=1600:1700',
      place: {
        conversation: '19:op@thread.tacv2',
        kind: 'group',
        reference: { conversation: '19:op@thread.tacv2' },
      },
      what: { kind: 'text', text: 'logga praktik 2k' },
      seenByOthers: true,
      answers: 'post',
    })
  })

  test('a group chat is a group', () => {
    expect(
      heard({ ...channel, conversation: { id: '19:g@thread.v2', conversationType: 'groupChat' } })?.place.kind,
    ).toBe('group')
  })

  test('a channel message that does not mention the bot is nothing', () => {
    expect(heard({ ...channel, text: 'hej', entities: [] })).toBeNull()
    expect(heard({ ...channel, text: '<at>Anna A</at> hej', entities: [anna] })).toBeNull()
  })

  test('a mention alone is an empty line', () => {
    expect(heard({ ...channel, text: '<at>Dua</at> ' })?.what).toEqual({ kind: 'text', text: '' })
  })

  test('who is in no directory is known by the id of Teams', () => {
    expect(heard({ ...private_, from: { id: '29:bo', name: 'Bo' } })?.account.user).toBe('29:bo')
  })

  test.each([
    ['a reaction', { ...private_, type: 'messageReaction' }],
    ['an edit', { ...private_, type: 'messageUpdate' }],
    ['members that come', { ...private_, type: 'conversationUpdate' }],
    ['an installation', { ...private_, type: 'installationUpdate' }],
    ['another bot', { ...private_, from: { ...private_.from, role: 'bot' } }],
    ['nobody', { ...private_, from: undefined }],
    ['nowhere', { ...private_, conversation: undefined }],
    ['no tenant', { ...private_, conversation: { id: 'a:bo' }, channelData: undefined }],
    ['an invoke of another kind', { ...invoke, name: 'composeExtension/query' }],
    ["an invoke that is no card's of ours", { ...invoke, value: { action: { data: { other: 1 } } } }],
    ['nothing at all', {}],
  ])('%s is nothing to do', (_, activity) => {
    expect(heard(activity)).toBeNull()
  })
})

describe('the typed line', () => {
  test.each<[string, string]>([
    ['logga&nbsp;praktik\u00a02k', 'logga praktik 2k'],
    ['<p>logga praktik</p><p>2k</p>', 'logga praktik\n2k'],
    ['rad 1<br>rad 2<br/>rad 3\r\nrad 4', 'rad 1\nrad 2\nrad 3\nrad 4'],
    ['<div><b>logga</b> <span style="color:red">praktik</span></div>', 'logga praktik'],
    ['A &amp; B &lt;5 &quot;x&quot; &#229;&#xe4; &amp;lt;', 'A & B <5 "x" åä &lt;'],
    ['3 < 5 > 2', '3 < 5 > 2'],
    ['&okänt; &bogus;', '&okänt; &bogus;'],
    ['&#0;a', 'a'],
  ])('%s', (typed, read) => {
    expect(line(typed)).toBe(read)
  })

  test("a mention becomes a word with the person's object id", () => {
    expect(line('utse <at>Anna A</at>: SFI', [anna])).toBe('utse <@anna-object-id> : SFI')
  })

  test('someone the roster does not tell keeps the id of Teams', () => {
    const bo = { type: 'mention', text: '<at>Bo</at>', mentioned: { id: '29:bo' } }
    expect(line('utse <at>Bo</at>', [bo])).toBe('utse <@29:bo>')
  })

  test("the bot's own mention is left out wherever it stands", () => {
    expect(line('hej <at>Dua</at> logga', [own])).toBe('hej logga')
  })

  test('two people of one name are kept apart', () => {
    const other = { ...anna, mentioned: { id: '29:anna2', name: 'Anna A' } }
    expect(line('<at>Anna A</at> <at>Anna A</at>', [anna, other])).toBe('<@anna-object-id> <@29:anna2>')
  })

  test('a mention written by hand is no mention', () => {
    expect(line('utse &lt;@anna-object-id&gt; och <at>Bo</at>')).toBe('utse @anna-object-id> och Bo')
  })
})

describe('presses', () => {
  test('a button on a card is its command', () => {
    expect(heard(invoke)).toMatchObject({ what: { kind: 'press', press }, seenByOthers: false, answers: 'post' })
  })

  test('the same from a client without Action.Execute comes as a message', () => {
    expect(heard({ ...private_, text: undefined, value: { dua: 'press', press } })?.what).toEqual({
      kind: 'press',
      press,
    })
    expect(heard({ ...channel, text: '', entities: [], value: { dua: 'press', press } })).toMatchObject({
      what: { kind: 'press', press },
      seenByOthers: false,
    })
  })

  test('a form in the private chat is answered in place, in a channel by a post', () => {
    expect(heard(submit)).toMatchObject({ what: { kind: 'submit', form: 'f' }, answers: 'inlineToYou' })
    expect(heard({ ...submit, conversation: channel.conversation })?.answers).toBe('post')
  })
})
