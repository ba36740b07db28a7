import { afterEach, beforeEach, expect, test } from 'vitest'
import { told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept, withOwner } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-30T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const anna = () => chat.as('arbetsmarknadskoordinator')
const sfi = () => chat.as('sfi-samordnare')
const question = 'vad kostar ett busskort?'
const asked = `/dua fråga ${question}`
const heard = async (user: string) => (await told(chat, user, 'direkt')).map(plain)
const waiting = () => withOwner(chat, (sql) => sql<{ gap: string }[]>`select gap_id as gap from handbook_askers`)

/** Somebody asks, and wants to be told. */
async function follow(who = sfi()) {
  const said = await who.says(asked)
  return who.presses(said.button('Säg till när det finns svar'))
}

/** The form of an answer, from the leader's list. */
const answerForm = async () =>
  (await leader().presses((await leader().says('/dua handbok luckor')).button('Svara'))).form()

test('an expert’s answer becomes a draft, and who asked is told it privately and forgotten', async () => {
  expect(plain((await follow()).text)).toContain('längst till den 28 februari 2027. Ingen annan ser det.')
  const passOn = (await leader().says('/dua handbok luckor')).button('Skicka vidare')
  const form = (await leader().presses(passOn)).form()
  expect(plain((await leader().submits(form, { role: 'labourMarketCoordinator' })).text)).toBe(
    'Frågan är skickad till den som har rollen arbetsmarknadskoordinator.',
  )
  const seen = await anna().sees('direkt')
  const request = seen.at(-1)?.reply?.parts.find((part) => part.kind === 'buttons')
  const [answer] = request?.kind === 'buttons' ? request.buttons : []
  if (!answer) throw new Error('no button to answer with')
  const open = (await anna().presses(answer.press, 'direkt')).form()
  expect(open.fields.map(({ value }) => value)).toEqual([
    'Vad kostar ett busskort',
    undefined,
    'labourMarketCoordinator',
  ])
  const saved = await anna().submits(open, { text: 'Det är gratis för deltagare.\n- Hämtas på Campus' }, 'direkt')
  expect(plain(saved.text)).toContain('Den som väntade på svaret har fått det.')
  expect((await heard('sfi-samordnare')).at(-1)).toBe(
    'Du ville veta: vad kostar ett busskort?\nArbetsmarknadskoordinatorn har svarat:\nDet är gratis för deltagare.\n• Hämtas på Campus\nSvaret är ett utkast. Det står i handboken när projektledaren har fastställt det.',
  )
  expect(await waiting()).toEqual([])
  expect((await leader().says('/dua handbok luckor')).text).toContain('inga luckor')
  await leader().presses((await leader().says('/dua handbok utkast')).button('Fastställ'))
  const now = plain((await chat.as('arbetsformedlare').says(asked)).text)
  expect(now).toContain('Det är gratis för deltagare.')
  expect(now).toMatch(/Källa: Svar från arbetsmarknadskoordinator \(30 november 2026\)/)
})

test('is answered once; an old button says so, and the second answer is not kept', async () => {
  await follow()
  const [mine, theirs] = [await answerForm(), await answerForm()]
  await leader().submits(mine, { text: 'Först.' })
  expect((await leader().submits(theirs, { text: 'Sist svarat.' })).text).toContain('redan besvarad eller borttagen')
  expect(await kept(chat, 'Sist svarat.')).toEqual([])
  expect((await heard('sfi-samordnare')).filter((text) => text.includes('Du ville veta'))).toHaveLength(1)
})

test('is not removed by an old button once it stands in a section, where it would be left', async () => {
  await sfi().says(asked)
  const old = (await leader().says('/dua handbok luckor')).button('Ta bort')
  await leader().submits(await answerForm(), { text: 'Det är gratis.' })
  expect((await leader().presses(old)).text).toContain('redan besvarad eller borttagen')
})

test('who asked is told nothing without having asked for it, after changing their mind, or too late', async () => {
  await anna().says(asked)
  const said = await follow()
  await sfi().presses(said.button('Säg inte till'))
  expect(await waiting()).toEqual([])
  await follow(chat.as('arbetsformedlare'))
  chat.clock.set('2027-03-02T10:00:00+01:00')
  const saved = await leader().submits(await answerForm(), { text: 'Gratis.' })
  expect(saved.text).not.toContain('har fått det')
  for (const user of ['arbetsmarknadskoordinator', 'sfi-samordnare', 'arbetsformedlare'])
    expect((await heard(user)).join()).not.toContain('Du ville veta')
  expect(await waiting()).toEqual([])
})

test('a question that is removed takes with it who waits, and cannot be followed or answered', async () => {
  const said = await sfi().says(asked)
  const press = said.button('Säg till när det finns svar')
  await sfi().presses(press)
  const form = await answerForm()
  await leader().presses((await leader().says('/dua handbok luckor')).button('Ta bort'))
  expect(await waiting()).toEqual([])
  expect((await sfi().presses(press)).text).toContain('redan besvarad eller borttagen')
  expect((await leader().submits(form, { text: 'Gratis.' })).text).toContain('redan besvarad eller borttagen')
  expect(await kept(chat, 'ett busskort')).toEqual([])
})

test('is passed on to somebody only where there is somebody, and answered by who may write sections', async () => {
  await follow()
  const list = await leader().says('/dua handbok luckor')
  const form = (await leader().presses(list.button('Skicka vidare'))).form()
  await withOwner(chat, (sql) => sql`delete from role_assignments where role = 'labourMarketCoordinator'`)
  expect((await leader().submits(form, { role: 'labourMarketCoordinator' })).text).toContain(
    'Ingen har rollen arbetsmarknadskoordinator just nu',
  )
  const answer = list.button('Svara')
  expect((await chat.as('styrgrupp').presses(answer, 'styrgrupp')).text).toContain('operativa gruppens medlemmar')
})

test('an answer that is taken away leaves the question without one', async () => {
  await follow()
  const saved = await leader().submits(await answerForm(), { text: 'Qwentin vet.' })
  const sure = await leader().presses(saved.button('Ta bort texten'))
  await leader().presses(sure.button('Ja, ta bort'))
  expect(await kept(chat, 'Qwentin')).toEqual([])
  expect(plain((await leader().says('/dua handbok luckor')).text)).toContain(question)
})

test('a question whose answer is withdrawn is a gap again, that can be followed and answered', async () => {
  await follow()
  await leader().submits(await answerForm(), { text: 'Gratis.' })
  const draft = (await leader().says('/dua handbok utkast')).button('Visa avsnittet')
  await leader().presses((await leader().says('/dua handbok utkast')).button('Fastställ'))
  const sure = await leader().presses((await leader().presses(draft)).button('Dra in'))
  await leader().presses(sure.button('Ja, dra in'))
  expect(plain((await follow()).text)).toContain('längst till den 28 februari 2027.')
  await leader().submits(await answerForm(), { text: 'Det kostar igen.' })
  expect((await heard('sfi-samordnare')).at(-1)).toContain('Det kostar igen.')
})

test('a question that is cut where a sign of two halves stands is sent and answered like any other', async () => {
  for (const [at, wish] of [
    [299, 'Skicka frågan utan mitt namn'],
    [149, 'Säg till när det finns svar'],
  ] as const) {
    const start = 'vad kostar busskort '
    const said = await sfi().says(`/dua fråga ${start}${'x'.repeat(at - start.length)}🙂?`)
    expect(plain((await sfi().presses(said.button(wish))).text)).not.toContain('Något gick fel')
  }
  const list = await leader().says('/dua handbok luckor')
  const answers = list.parts.flatMap((part) =>
    part.kind === 'list'
      ? part.items.flatMap(({ buttons }) => buttons?.filter(({ label }) => label === 'Svara') ?? [])
      : [],
  )
  expect(answers).toHaveLength(2)
  for (const { press } of answers) expect((await leader().presses(press)).form().command).toBe('gapAnswer')
})
