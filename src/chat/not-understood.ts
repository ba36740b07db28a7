/** What is said to a line that is not understood, with what it could be and the ways on. */

import { closest } from '../domain/closest.ts'
import { fold } from '../domain/text-tidy.ts'
import { type CommandId, commandIds, wordsOf } from '../text/commands.ts'
import { capital } from '../text/format.ts'
import { type Language, type Words, wordsIn } from '../text/index.ts'
import type { AnyCommand } from './command.ts'
import { couldBe } from './could-be.ts'
import type { Input, Press } from './heard.ts'
import { Problem } from './problem.ts'
import { type LineContext, type LineRead, readLine, readSoFar } from './read-line.ts'
import type { Button } from './reply.ts'
import { kindNames } from './starts-with-kind.ts'
import { type Word, wordsOfLine } from './words-of-line.ts'

/** A line of which nothing is there. */
export const emptyLine = () =>
  new Problem((words) => words.common.emptyText, { ways: (words) => [button(words, 'help')] })

/** A first word that begins several commands. */
export function several(word: string | undefined, ids: readonly CommandId[]): Problem {
  return new Problem(
    (words) =>
      words.common.ambiguousCommand(
        word ?? '',
        ids.map((id) => nameIn(words, id)),
      ),
    { ways: (words) => ids.map((id) => button(words, id)) },
  )
}

/** A line that begins with no command: a word that is named with what it could be. */
export function unknownCommand(
  line: string,
  cut: readonly Word[],
  log: AnyCommand | undefined,
  context: LineContext,
  begun: readonly CommandId[],
): Problem {
  if (isAnswer(line)) return new Problem((words) => words.common.answerByButton)
  if (isFarewell(line)) return new Problem((words) => words.common.fine)
  if (isThanks(line)) return new Problem((words) => words.common.youAreWelcome)
  const first = cut[0]?.text ?? line
  const near = begun.length ? begun : nearCommands(first)
  const kinds = ({ language }: Words) => (near.length || !log ? [] : nearInLog(first, context, language))
  return new Problem(
    (words) =>
      cut.length >= sentence && !near.length && !kinds(words).length
        ? words.common.unknownSentence
        : words.common.unknownCommand(first, near.length ? near.map((id) => nameIn(words, id)) : kinds(words)),
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

/** Of so many words the first alone is not what is not understood. */
const sentence = 3

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

/** A number, date or name that cannot be: the form has everything else. */
export const withForm = ({ says, fields }: Problem, command: AnyCommand, input: Input): Problem =>
  new Problem(says, { fields, ways: (words) => [formButton(words, command, input)] })

export function unknownWord(
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

/** Whether it is the only word that is not understood, and could be another. */
export const isMended = (
  word: string,
  line: readonly Word[],
  command: AnyCommand,
  read: LineRead,
  context: LineContext,
): boolean =>
  read.unknown.length === 1 && unknownWord(word, line, command, read, context).ways(wordsIn('sv')).length > 1

const formButton = ({ common }: Words, command: AnyCommand, input: Input): Button => ({
  label: common.openForm,
  press: { command: command.id, input, form: true },
})

const isThanks = (line: string) =>
  /^((ok|okej|jättebra|toppen|super)[,!]? )?(tack|tackar|thanks|thank you)( så mycket| för (hjälpen|det|svaret))?[\s.!]*$/iu.test(
    line,
  )

const isFarewell = (line: string) =>
  /^(ok|okej|okay|bra|jättebra|toppen|perfekt|fint|hej ?då|vi hörs|ha det( bra)?|bye|fine|great)[\s.!]*$/iu.test(line)

/** It answers something, and what is answered has buttons. */
const isAnswer = (line: string) =>
  /^(ja|japp|jo|nej|nä|nej tack|ja tack|glöm det|strunt i det|avbryt|yes|no|no thanks|never mind|cancel)[\s.!]*$/iu.test(
    line,
  )

function nearCommands(word: string): CommandId[] {
  const ids = commandIds.filter((id) => wordsOf(id).typed !== false)
  const names = new Map(
    ids.flatMap((id) => [wordsOf(id).sv.name, wordsOf(id).en.name].map((name) => [name, id] as const)),
  )
  return [...new Set(closest(word, [...names.keys()]).flatMap((name) => names.get(name) ?? []))]
}

/** Kinds and tracks, in the other language only where this one has none. */
function nearInLog(word: string, { tracks }: LineContext, language: Language): string[] {
  // a track's name that was typed as it is was understood
  const near = (which: Language) =>
    closest(word, [...kindNames(which), ...tracks.map((track) => track.name)]).filter((one) => fold(one) !== fold(word))
  const own = near(language)
  return own.length ? own : near(language === 'sv' ? 'en' : 'sv')
}

const nameIn = (words: Words, id: CommandId) => wordsOf(id)[words.language].name

export const button = (words: Words, id: CommandId): Button => ({
  label: capital(nameIn(words, id)),
  press: { command: id, input: {} },
})
