import type { Inside } from '../../db/enter.ts'
import type { Store } from '../../db/store.ts'
import { isInsideOnly, may, whoMay } from '../domain/rights.ts'
import { operativeRoles } from '../domain/roles.ts'
import { type Language, type Words, wordsIn } from '../text/index.ts'
import { askToJoin, memberAlready } from './ask-to-join.ts'
import type { AnyCommand } from './command.ts'
import type { Parts } from './dispatch.ts'
import type { Input, Spoken } from './heard.ts'
import { Problem } from './problem.ts'
import { isProposable } from './proposal.ts'
import { proposed } from './proposed.ts'
import { buttons, type Reply, say, toGroup, toYou } from './reply.ts'
import { maxText, type Screened } from './screened.ts'
import { type Known, turnOf } from './turn-of.ts'
import { languageFor, typedLanguage, understandLine, understandPress, type Wanted } from './understand.ts'
import type { Wish } from './wish.ts'

export type Asked = {
  readonly parts: Parts
  readonly heard: Spoken
  readonly screen: Screened
  readonly entered: Inside
  readonly known: Known | null
  readonly conversationId: string
  readonly moment: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate }
  readonly store: Store
  readonly touched: Set<string>
  /** what the turn asks for and takes longer; null where there is no language model */
  readonly wishes: Wish[] | null
  /** found out at the first try's commit (somebody was quicker): only this is said */
  readonly problem?: Problem
}

export type Made = {
  readonly reply: Reply
  readonly language: Language
  readonly outcome: TurnOutcome
  readonly command: string | null
}
type TurnOutcome = 'done' | 'problem' | 'refused'

/** What to say to what was heard. A Problem becomes its text; every other error is a fault and goes on. */
export async function replyTo(asked: Asked): Promise<Made> {
  const { heard, screen, entered, known, parts } = asked
  const usual = languageFor(null, entered.member?.language, entered.collaboration.language)
  if (screen.kind === 'refused')
    return { reply: refusal(heard, wordsIn(usual)), language: usual, outcome: 'refused', command: null }
  let language = usual
  let wanted: Wanted | null = null
  try {
    if (asked.problem) throw asked.problem
    if (screen.kind === 'stale') throw new Problem((words) => words.common.staleButton)
    if (screen.kind === 'tooLong') throw new Problem((words) => words.common.textTooLong(maxText))
    if (screen.what.kind === 'text') language = typedLanguage(screen.what.text, parts.commandWord) ?? usual
    if (!known) {
      if (screen.what.kind === 'press' && screen.what.press.command === 'askToJoin')
        return await askToJoin(asked, language)
      throw unknownColleague()
    }
    if (screen.what.kind === 'press' && screen.what.press.command === 'askToJoin')
      throw await memberAlready(asked, screen.what.press.input.group)
    wanted =
      screen.what.kind === 'text'
        ? understandLine(screen.what.text, parts.commandWord, parts.commands, {
            today: asked.moment.today,
            moment: asked.moment.now.toZonedDateTimeISO(entered.collaboration.timeZone),
            tracks: entered.tracks,
            employers: entered.employers,
          })
        : understandPress(screen.what.press, parts.commands)
    language = wanted.language ?? language
    const reply = await carryOut(asked, known, wanted, language)
    const formOnly = reply.parts.some((part) => part.kind === 'form') && heard.what.kind !== 'press'
    return { reply, language, outcome: formOnly ? 'problem' : 'done', command: wanted.command.id }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (known && error.sentence !== null && isSentence(error.sentence))
      asked.wishes?.push({ kind: 'proposal', text: error.sentence, language })
    return {
      reply: problemReply(error, wordsIn(language)),
      language,
      outcome: 'problem',
      command: wanted?.command.id ?? null,
    }
  }
}

/** So long that somebody may have meant something by it, and no letter; why somebody is away goes nowhere. */
const isSentence = (line: string) => line.split(/\s+/).length >= 3 && line.length <= 300 && !ofHealth.test(line)
const ofHealth =
  /(?<!\p{L})(?:\p{L}*sjuk\p{L}*|vabb?\p{L}*|febe?r\p{L}*|\p{L}*läkar\p{L}*|förkyl\p{L}*|influensa\p{L}*|migrän\p{L}*|operer\p{L}*|psyk\p{L}*|covid\p{L}*|doktor\p{L}*|sick\p{L}*|ill|illness|fever|doctor\p{L}*)(?!\p{L})/iu

async function carryOut(asked: Asked, known: Known, wanted: Wanted, language: Language): Promise<Reply> {
  const { command, input } = wanted
  const turn = turnOf(
    known,
    asked.conversationId,
    asked.heard,
    language,
    asked.moment,
    asked.store,
    asked.parts.commands,
    asked.parts.chance,
    asked.touched,
    asked.parts.links,
    asked.parts.handbooks,
    asked.wishes,
  )
  if (!may(known.roles, command.right)) {
    const who = whoMay(command.right)
    const allowed = who.length === 1 ? 'leader' : who.length <= operativeRoles.length ? 'operative' : 'anyRole'
    throw new Problem((words) => words.common.notAllowed[allowed])
  }
  if (isInsideOnly(command.right) && turn.audience === 'outside') throw new Problem((words) => words.common.insideOnly)
  if (wanted.proposed && isProposable(command.id)) {
    const card = await proposed(command.id, input, asked.parts.commands, turn)
    return card ?? carryOut(asked, known, wanted.proposed.otherwise(), language)
  }
  if (wanted.form) return toYou(turn.form(command.id, input))
  const parsed = command.input.safeParse(input)
  if (!parsed.success)
    return toYou(turn.form(command.id, input, { errors: errorsOf(command, input, parsed.error.issues, turn.words) }))
  try {
    return await command.run(parsed.data, turn)
  } catch (error) {
    if (!(error instanceof Problem) || !error.fields.length) throw error
    // what a form can mend is mended in the form, with everything else still filled in
    const says = error.says(turn.words)
    const form = turn.form(command.id, error.input ?? input, {
      errors: Object.fromEntries(error.fields.map((name) => [name, says])),
    })
    return asked.heard.what.kind === 'submit' ? toYou(form) : toYou(say(says), form)
  }
}

/** Our own words for what the schema found; a library's text is never shown (it says "förväntat antal, fick string"). */
function errorsOf(
  command: AnyCommand,
  input: Input,
  issues: readonly { path: readonly PropertyKey[]; code?: string | undefined }[],
  words: Words,
): Record<string, string> {
  return Object.fromEntries(
    issues.map((issue) => {
      const name = String(issue.path[0] ?? '')
      const field = command.dialog.fields.find((one) => one.name === name)
      const label = columnLabel(name, words) ?? field?.label(words, input) ?? name
      if (input[name] === undefined) return [name, words.common.fieldMissing(label)]
      if (issue.code === 'too_big' && field?.max) return [name, words.common.tooLong(label, field.max)]
      return [name, words.common.fieldWrong(label)]
    }),
  )
}

// women, men and not recorded are one field of the dialog and three of the form
function columnLabel(name: string, words: Words): string | null {
  return name === 'women' || name === 'men' || name === 'unrecorded' ? words.common.columns[name] : null
}

/** A Problem as it is said. */
function problemReply(problem: Problem, words: Words): Reply {
  const ways = problem.ways(words)
  return toYou(say(problem.says(words)), ...(ways.length ? [buttons(...ways)] : []))
}

// said in the open when the text lies in the open: the author must take it away, the others must not spread it
function refusal(heard: Spoken, words: Words): Reply {
  // a sole trader's organisation number is the trader's own
  if (heard.what.kind !== 'text' && heard.what.press.command === 'employerNew')
    return toYou(say(words.employers.stopped))
  return heard.seenByOthers && heard.place.kind === 'group'
    ? toGroup(say(words.common.stoppedOpenly))
    : toYou(say(words.common.stoppedPrivately))
}

function unknownColleague(): Problem {
  return new Problem((words) => words.common.notMemberHere, {
    ways: (words) => [{ label: words.common.askToJoin, press: { command: 'askToJoin', input: {} } }],
  })
}
