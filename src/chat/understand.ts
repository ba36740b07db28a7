import { closest } from '../domain/closest.ts'
import { readWeek } from '../domain/read-week.ts'
import { fold } from '../domain/text-tidy.ts'
import { type CommandId, commandIds, wordsOf } from '../text/commands.ts'
import { capital } from '../text/format.ts'
import { type Language, type Words, wordsIn } from '../text/index.ts'
import type { AnyCommand, Field } from './command.ts'
import { couldBe } from './could-be.ts'
import { findCommand } from './find-command.ts'
import type { Input, Press } from './heard.ts'
import { readSentence } from './intents/index.ts'
import { asksToPrint, inOtherWords } from './phrases.ts'
import { Problem } from './problem.ts'
import { keysOf } from './read-field.ts'
import { type LineContext, type LineRead, readLine, readSoFar } from './read-line.ts'
import type { Button } from './reply.ts'
import { rolesOf } from './role-words.ts'
import { kindNames, startsWithKind } from './starts-with-kind.ts'
import { type Word, wordsOfLine } from './words-of-line.ts'

/** What is wanted: a command, its fields so far, and the language of the word that was typed. */
export type Wanted = {
  readonly command: AnyCommand
  readonly input: Input
  readonly form: boolean
  readonly language: Language | null
  /** it is read out of a sentence: asked about first */
  readonly proposed?: true
}

/** A line of typed words → what is wanted. Throws a Problem that names the word it does not know. */
export function understandLine(
  text: string,
  commandWord: string,
  commands: readonly AnyCommand[],
  context: LineContext,
): Wanted {
  const line = inOtherWords(withoutColon(withoutCommandWord(text, commandWord), commands))
  if (line === '') throw new Problem((words) => words.common.emptyText, { ways: (words) => [button(words, 'help')] })
  if (asksToPrint(line)) throw new Problem(({ common }) => common.printWhat, { ways: printable })
  const cut = wordsOfLine(line)
  const plain = cut.map((word) => (word.key ? `${word.key}:${word.text}` : word.text))
  const kind = startsWithKind(plain)
  const named = findCommand(plain)
  // "jobb" is a kind and the beginning of "jobbspår"; "arbetsgivare med" is a kind and begins with a command
  const whole = named?.kind === 'command' && named.whole
  // "vem följer upp?" is a question, though "vem" begins "vem är"
  const begun = kind ? (whole && named.used >= kind.used ? named : null) : whole || !isQuestion(line) ? named : null
  // "vem är" names a command where a function follows, and nothing else
  const meant = begun?.kind === 'command' && begun.id === 'roles' && isNoRole(line) ? null : begun
  // "hitta anteckningarna" begins "hitta tid", and says nothing that it asks for
  const head = meant?.kind === 'command' && meant.head && cut.length > 1 ? meant : null
  const found =
    head &&
    !saysWhat(
      cut.slice(1),
      commands.find((one) => one.id === head.id),
      context,
    )
      ? null
      : meant
  if (found?.kind === 'several') {
    throw new Problem(
      (words) =>
        words.common.ambiguousCommand(
          plain[0] ?? '',
          found.ids.map((id) => nameIn(words, id)),
        ),
      {
        ways: (words) => found.ids.map((id) => button(words, id)),
      },
    )
  }
  const log = commands.find((one) => one.id === 'log')
  const command = found
    ? commands.find((one) => one.id === found.id)
    : isWeek(plain, context)
      ? commands.find((one) => one.id === 'summary')
      : kind || isLogLine(cut, log, context)
        ? log
        : isQuestion(line)
          ? commands.find((one) => one.id === 'ask')
          : undefined
  if (!command)
    return sentence(line, commands, context) ?? fail(unknownCommand(line, cut, log, context, head ? [head.id] : []))
  const rest = cut.slice(found?.used ?? 0)
  const language = found?.language ?? kind?.language ?? null
  const lines = command.dialog.fields.find((field) => field.type === 'lines' && field.rest)
  if (lines) {
    // several lines are taken as they stand, line breaks too
    const text = line.slice(cut[(found?.used ?? 0) - 1]?.end ?? 0).trim()
    return { command, input: text === '' ? {} : { [lines.name]: text }, form: false, language }
  }
  const read = readSoFar(rest, command.dialog.fields, context)
  if (read.problem) throw withForm(read.problem, command, read.input)
  const [word] = read.unknown
  if (word !== undefined) {
    const problem = unknownWord(word, rest, command, read, context)
    return (isMended(problem, read) ? null : sentence(line, commands, context)) ?? fail(problem)
  }
  return { command, input: read.input, form: false, language }
}

/** What a line that is none asks for as a sentence. */
function sentence(line: string, commands: readonly AnyCommand[], context: LineContext): Wanted | null {
  const proposal = readSentence(line, commands, context)
  const command = commands.find((one) => one.id === proposal?.command)
  return proposal && command ? { command, input: proposal.input, form: false, language: null, proposed: true } : null
}

/** One word of a line that is understood otherwise, and what it could have been. */
const isMended = (problem: Problem, { unknown }: LineRead) =>
  unknown.length === 1 && problem.ways(wordsIn('sv')).length > 1

function fail(problem: Problem): never {
  throw problem
}
/** What has a page or a file to print. */
const printable = (words: Words): Button[] =>
  (['checklist', 'agenda', 'notes', 'report'] as const).map((id) => button(words, id))

/** `punkt: Kursplaner` is the same as `punkt Kursplaner`; `spår:` and the like are fields of an entry. */
function withoutColon(line: string, commands: readonly AnyCommand[]): string {
  const [whole, name] = /^(\p{L}[\p{L} -]{0,30}):\s*/u.exec(line) ?? []
  if (whole === undefined || name === undefined) return line
  const words = name.split(' ')
  const found = findCommand(words)
  const fields = commands.find((one) => one.id === 'log')?.dialog.fields ?? []
  const isField = startsWithKind(words) !== null || fields.some((field) => keysOf(field).includes(fold(name)))
  const isName = found?.kind === 'command' && found.whole && found.used === words.length
  return isName && !isField ? `${name} ${line.slice(whole.length)}` : line
}

/** "v 46" alone asks for that week's summary. */
const isWeek = (plain: readonly string[], { today }: LineContext) => readWeek(plain, 0, today)?.used === plain.length

/** The language of the word that a line begins with; null where nothing is known by it. */
export function typedLanguage(text: string, commandWord: string): Language | null {
  const plain = wordsOfLine(withoutCommandWord(text, commandWord)).map((word) => word.text)
  const found = findCommand(plain)
  return (found?.kind === 'command' ? found.language : startsWithKind(plain)?.language) ?? null
}

/**
 * Whether words are understood, and some of them say what a field asks for. Free text takes anything: it says something
 * only with a number in it, of a day, a time or a term.
 */
function saysWhat(words: readonly Word[], command: AnyCommand | undefined, context: LineContext): boolean {
  if (!command) return false
  const { fields } = command.dialog
  const { input, unknown, problem } = readSoFar(words, fields, context)
  const says = ({ name, rest }: Field) => (rest ? /\d/u.test(input[name] ?? '') : input[name] !== undefined)
  return !problem && !unknown.length && fields.some(says)
}

/** "2 kvinnor praktik Skolkök igår": no command first, but all of it is an event. */
function isLogLine(line: readonly Word[], log: AnyCommand | undefined, context: LineContext): boolean {
  if (!log) return false
  try {
    const { input, unknown } = readLine(line, log.dialog.fields, context)
    return input.kind !== undefined && unknown.length === 0
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

/** A line that begins with no command: a word that is named with what it could be. */
function unknownCommand(
  line: string,
  cut: readonly Word[],
  log: AnyCommand | undefined,
  context: LineContext,
  begun: readonly CommandId[],
): Problem {
  if (isThanks(line)) return new Problem((words) => words.common.youAreWelcome)
  const first = cut[0]?.text ?? line
  const near = begun.length ? begun : nearCommands(first)
  const kinds = ({ language }: Words) => (near.length || !log ? [] : nearInLog(first, context, language))
  return new Problem(
    (words) => words.common.unknownCommand(first, near.length ? near.map((id) => nameIn(words, id)) : kinds(words)),
    {
      sentence: line,
      ways: (words) =>
        kinds(words).length && log
          ? kinds(words).map((kind) => ({
              label: words.common.yesWith(kind),
              press: asEvent([...wordsOfLine(kind), ...cut.slice(1)], log, context),
            }))
          : (near.length ? near : (['help'] as const)).map((id) => button(words, id)),
    },
  )
}

/** What a mended line would log; its form where something else is not understood. */
function asEvent(line: readonly Word[], log: AnyCommand, context: LineContext): Press {
  try {
    const { input, unknown } = readLine(line, log.dialog.fields, context)
    return { command: log.id, input, ...(unknown.length ? { form: true as const } : {}) }
  } catch (error) {
    if (error instanceof Problem) return { command: log.id, input: {}, form: true }
    throw error
  }
}

/** A press or a form sent back → what is wanted. A command that no longer exists is an old button. */
export function understandPress(press: Press, commands: readonly AnyCommand[]): Wanted {
  const command = commands.find((one) => one.id === press.command)
  if (!command) throw new Problem((words) => words.common.staleButton)
  const { _language, ...input } = press.input
  return {
    command,
    input,
    form: press.form ?? false,
    language: _language === 'sv' || _language === 'en' ? _language : null,
  }
}

/** A number, date or name that cannot be: the form has everything else. */
const withForm = ({ says, fields }: Problem, command: AnyCommand, input: Input): Problem =>
  new Problem(says, { fields, ways: (words) => [formButton(words, command, input)] })

function unknownWord(
  word: string,
  line: readonly Word[],
  command: AnyCommand,
  { input, unknown }: LineRead,
  context: LineContext,
): Problem {
  const { fields } = command.dialog
  // only what the line could take instead of the word; what else is not understood is mended in the form
  const guesses = ({ language }: Words) =>
    couldBe(word, fields, context, input, language).flatMap((guess) => {
      const mended = line.flatMap((one) => (one.text === word ? wordsOfLine(guess) : [one]))
      const again = readSoFar(mended, fields, context)
      if (again.problem || again.unknown.length >= unknown.length) return []
      const press: Press = { command: command.id, input: again.input }
      return [{ guess, press: again.unknown.length ? { ...press, form: true as const } : press }]
    })
  return new Problem(
    (words) =>
      words.common.unknownWord(
        word,
        guesses(words).map(({ guess }) => guess),
      ),
    {
      ways: (words) => [
        ...guesses(words).map(({ guess, press }) => ({ label: words.common.yesWith(guess), press })),
        formButton(words, command, input),
      ],
    },
  )
}

const formButton = ({ common }: Words, command: AnyCommand, input: Input): Button => ({
  label: common.openForm,
  press: { command: command.id, input, form: true },
})

function withoutCommandWord(text: string, commandWord: string): string {
  const trimmed = text.trim()
  const after = trimmed.slice(commandWord.length)
  return trimmed.toLowerCase().startsWith(commandWord) && (after === '' || /^\s/.test(after))
    ? after.trim()
    : trimmed.replace(/^@assistenten\b[,:]?\s*/iu, '')
}

// commands.md §1 rule 4
const isQuestion = (line: string) =>
  /^(vem|vad|hur|när|var|vilka|får|ska|who|what|how|when|where|which|may)\b/iu.test(line) || line.endsWith('?')

/** "vem är det som …?" is a question; "vem är SFI-samordnare?" and "vem är" alone ask who has a role. */
function isNoRole(line: string): boolean {
  const who = /^vem\s+(?:är|ar)\s+(.+?)\??$/iu.exec(line)?.[1]
  return who !== undefined && !rolesOf(who).length
}

const isThanks = (line: string) => /^(tack( så mycket)?|thanks|thank you)[\s.!]*$/iu.test(line)

function nearCommands(word: string): CommandId[] {
  const ids = commandIds.filter((id) => wordsOf(id).typed !== false)
  const names = new Map(
    ids.flatMap((id) => [wordsOf(id).sv.name, wordsOf(id).en.name].map((name) => [name, id] as const)),
  )
  return [...new Set(closest(word, [...names.keys()]).flatMap((name) => names.get(name) ?? []))]
}

/** Kinds and tracks, in the other language only where this one has none. */
function nearInLog(word: string, { tracks }: LineContext, language: Language): string[] {
  const near = (which: Language) => closest(word, [...kindNames(which), ...tracks.map((track) => track.name)])
  const own = near(language)
  return own.length ? own : near(language === 'sv' ? 'en' : 'sv')
}

const nameIn = (words: Words, id: CommandId) => wordsOf(id)[words.language].name

const button = (words: Words, id: CommandId): Button => ({
  label: capital(nameIn(words, id)),
  press: { command: id, input: {} },
})

/** The words to answer in: those of the word typed, else the member's language, else the collaboration's. */
export function languageFor(typed: Language | null, member: Language | null | undefined, place: Language): Language {
  return typed ?? member ?? place
}
