import { readWeek } from '../domain/read-week.ts'
import { fold } from '../domain/text-tidy.ts'
import type { Language, Words } from '../text/index.ts'
import type { AnyCommand, Field } from './command.ts'
import { findCommand } from './find-command.ts'
import type { Input, Press } from './heard.ts'
import { readSentence } from './intents/index.ts'
import { button, emptyLine, isMended, several, unknownCommand, unknownWord, withForm } from './not-understood.ts'
import { asksToPrint, inOtherWords } from './phrases.ts'
import { Problem } from './problem.ts'
import { isWriting } from './proposal.ts'
import { keysOf } from './read-field.ts'
import { type LineContext, readLine, readSoFar } from './read-line.ts'
import type { Button } from './reply.ts'
import { rolesOf } from './role-words.ts'
import { startsWithKind } from './starts-with-kind.ts'
import { type Word, wordsOfLine } from './words-of-line.ts'

/** What is wanted: a command, its fields so far, and the language of the word that was typed. */
export type Wanted = {
  readonly command: AnyCommand
  readonly input: Input
  readonly form: boolean
  readonly language: Language | null
  /** it is read out of a sentence: asked about first, and where it is nothing after all, this is wanted instead */
  readonly proposed?: { readonly otherwise: () => Wanted }
}

/** A line of typed words → what is wanted. Throws a Problem that names the word it does not know. */
export function understandLine(
  text: string,
  commandWord: string,
  commands: readonly AnyCommand[],
  context: LineContext,
): Wanted {
  const line = inOtherWords(withoutColon(withoutCommandWord(text, commandWord), commands))
  if (line === '') throw emptyLine()
  if (asksToPrint(line)) throw new Problem(({ common }) => common.printWhat, { ways: printable })
  const as = asLine(line, commands, context)
  return as.sure ? as.wanted() : (asSentence(line, commands, context, as.wanted) ?? as.wanted())
}

/** A line as one of commands and fields; `sure` where a sentence cannot be meant. */
type AsLine = { readonly sure: boolean; readonly wanted: () => Wanted }

function asLine(line: string, commands: readonly AnyCommand[], context: LineContext): AsLine {
  const cut = wordsOfLine(line)
  const plain = cut.map((word) => (word.key ? `${word.key}:${word.text}` : word.text))
  const kind = startsWithKind(plain)
  const named = findCommand(plain)
  // "jobb" is a kind and the beginning of "jobbspår"; "arbetsgivare med" is a kind and begins with a command
  const whole = named?.kind === 'command' && named.whole
  // "vem följer upp?" is a question, though "vem" begins "vem är"
  const begun = kind ? (whole && named.used >= kind.used ? named : null) : whole || !isQuestion(line) ? named : null
  // "vem är" names a command where a function follows, and nothing else
  const isOther =
    begun?.kind === 'command' && ((begun.id === 'roles' && isNoRole(line)) || (begun.id === 'ask' && isLifted(line)))
  const meant = isOther ? null : begun
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
  if (found?.kind === 'several')
    return { sure: cut.length < shortest, wanted: () => fail(several(plain[0], found.ids)) }
  const log = commands.find((one) => one.id === 'log')
  const isAsked = !found && isQuestion(line)
  const command = found
    ? commands.find((one) => one.id === found.id)
    : isWeek(plain, context)
      ? commands.find((one) => one.id === 'summary')
      : kind || isLogLine(cut, log, context)
        ? log
        : isAsked
          ? commands.find((one) => one.id === 'ask')
          : undefined
  if (!command)
    return { sure: false, wanted: () => fail(unknownCommand(line, cut, log, context, head ? [head.id] : [])) }
  const rest = cut.slice(found?.used ?? 0)
  const language = found?.language ?? kind?.language ?? null
  const lines = command.dialog.fields.find((field) => field.type === 'lines' && field.rest)
  if (lines) {
    // several lines are taken as they stand, line breaks too
    const text = line.slice(cut[(found?.used ?? 0) - 1]?.end ?? 0).trim()
    const input: Input = text === '' ? {} : { [lines.name]: text }
    return { sure: whole && found !== null, wanted: () => ({ command, input, form: false, language }) }
  }
  const read = readSoFar(rest, command.dialog.fields, context)
  const [word] = read.unknown
  const isBegun = found?.kind === 'command' && !found.whole && cut.length >= shortest
  return {
    // one word of a line that is understood otherwise is put right with what it could have been
    sure: !(isAsked || isBegun || (word !== undefined && !isMended(word, rest, command, read, context))),
    wanted() {
      if (read.problem) throw withForm(read.problem, command, read.input)
      if (word !== undefined) throw unknownWord(word, rest, command, read, context)
      const wanted = { command, input: read.input, form: false, language }
      // "gör en …" begins "göra", and is seldom meant as it: what would be written is asked about first
      const isFree =
        isBegun && isWriting(command.id) && command.dialog.fields.some((one) => one.rest && read.input[one.name])
      return isFree
        ? { ...wanted, proposed: { otherwise: () => fail(unknownCommand(line, cut, log, context, [])) } }
        : wanted
    },
  }
}

/** With fewer words nobody has written a sentence. */
const shortest = 3

/** What it asks for as a sentence; null where nothing, or not clearly. */
function asSentence(
  line: string,
  commands: readonly AnyCommand[],
  context: LineContext,
  otherwise: () => Wanted,
): Wanted | null {
  const read = readSentence(line, commands, context)
  if (read?.kind === 'named') throw new Problem(({ proposals }) => proposals.noNames)
  const command = commands.find((one) => one.id === read?.proposal.command)
  return read && command
    ? { command, input: read.proposal.input, form: false, language: null, proposed: { otherwise } }
    : null
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

/** A press or a form sent back → what is wanted. A command that no longer exists is an old button. */
export function understandPress(press: Press, commands: readonly AnyCommand[]): Wanted {
  const command = commands.find((one) => one.id === press.command)
  if (!command) throw new Problem((words) => words.common.staleButton)
  const { _language, _once: _, ...input } = press.input
  return {
    command,
    input,
    form: press.form ?? false,
    language: _language === 'sv' || _language === 'en' ? _language : null,
  }
}

function withoutCommandWord(text: string, commandWord: string): string {
  const trimmed = text.trim()
  const after = trimmed.slice(commandWord.length)
  return trimmed.toLowerCase().startsWith(commandWord) && (after === '' || /^\s/.test(after))
    ? after.trim()
    : trimmed.replace(/^@assistenten\b[,:]?\s*/iu, '')
}

// commands.md §1 rule 4
const isQuestion = (line: string) =>
  /^(vem|vad|hur|när|var|vilka|får|ska|who|what|how|when|where|which|may)\b/iu.test(line) ||
  /^(varför|vilken|vilket|va (e|är|gör|betyder|har)|(kan|måste|behöver|brukar) man|finns det|why)\s/iu.test(line) ||
  line.endsWith('?')

/** "vem är det som …?" is a question; "vem är SFI-samordnare?" and "vem är" alone ask who has a role. */
function isNoRole(line: string): boolean {
  const who = /^vem\s+(?:är|ar)\s+(.+?)\??$/iu.exec(line)?.[1]
  return who !== undefined && !rolesOf(who).length
}

/** "fråga styrgruppen om vi får …" is asked of them; "fråga styrgruppen" alone asks what it is. */
const isLifted = (line: string) => /^fråga\s+styrgruppen\s+(?:om|ifall|vad|när|hur|vem|varför)\s+\S+\s+\S/iu.test(line)

/** The words to answer in: those of the word typed, else the member's language, else the collaboration's. */
export function languageFor(typed: Language | null, member: Language | null | undefined, place: Language): Language {
  return typed ?? member ?? place
}

function fail(problem: Problem): never {
  throw problem
}
