import { filledDecision } from './decision.ts'
import { emptyGroup } from './group.ts'

/** An empty log with the register on, the track Lager that counts by code, and two women's codes in it. */
export async function emptyCodes() {
  const group = await emptyGroup()
  const { chat, leader } = group
  const asked = await leader.says('/dua inställningar register på')
  await leader.submits(asked.form(), { ...filledDecision, keyHolder: 'Arbetsmarknadskoordinatorn' })
  await leader.says('/dua spår nytt Lager igång räknas:kod')
  const officer = chat.as('arbetsformedlare')
  const made = async () => {
    const said = await officer.says('/dua deltagare ny Lager kvinna under 25 nyanländ')
    return /P-[0-9A-Z]{4}/.exec(said.text)?.[0] ?? ''
  }
  return { ...group, officer, code: await made(), another: await made() }
}
