import { z } from 'zod'
import { handbookEditDialog, mostAliases } from '../dialogs/handbook.ts'
import { command } from '../src/chat/command.ts'
import type { Input } from '../src/chat/heard.ts'
import { day, text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { reviewAfter } from '../src/domain/handbook.ts'
import type { SectionContent } from '../src/domain/handbook-version.ts'
import { roles } from '../src/domain/roles.ts'
import { type Worked, workedAt } from './handbook-found.ts'
import { freshId, keepDraft } from './handbook-save.ts'
import { lineOf } from './meeting-read.ts'

/** So long a question that a section answers may be, in characters. */
const longestAlias = 150

const editInput = z.object({
  /** the section to change; without it a new one is written */
  section: text(60).optional(),
  version: version.optional(),
  heading: text(150).optional(),
  body: text(3000).optional(),
  aliases: text(3000).optional(),
  owner: z.enum(roles).optional(),
  document: text(150).optional(),
  part: text(150).optional(),
  dated: text(80).optional(),
  reviewBy: day.optional(),
  headingEn: text(150).optional(),
  bodyEn: text(3000).optional(),
  aliasesEn: text(3000).optional(),
})

type Fields = z.output<typeof editInput>

/** Writes a section as a draft, or changes one; without a heading it opens the form. */
export const handbookEdit = command({
  id: 'handbookEdit',
  right: 'handbookEdit',
  dialog: handbookEditDialog,
  input: editInput,
  async run(fields, turn) {
    const seen = fields.section === undefined ? null : await workedAt(fields.section, fields.version ?? 0, turn)
    if (fields.heading === undefined || fields.body === undefined)
      return toYou(turn.form('handbookEdit', { ...(seen ? formInput(seen, turn) : newInput(turn)), ...given(fields) }))
    const content = contentFrom(fields)
    return keepDraft({ id: seen?.id ?? freshId(turn), content, ...heldBy(fields, seen, turn) }, seen, turn)
  },
})

const given = ({ heading, body }: Fields): Input => ({
  ...(heading === undefined ? {} : { heading }),
  ...(body === undefined ? {} : { body }),
})

const newInput = ({ today }: Turn): Input => ({ reviewBy: reviewAfter(today).toString() })

function formInput({ id, version: seen, content, owner }: Worked, { today }: Turn): Input {
  const { heading, body, aliases, source } = content
  return {
    section: id,
    version: String(seen),
    heading: heading.sv,
    body: body.sv,
    aliases: aliases.sv.join('\n'),
    owner,
    document: source.document,
    part: source.section,
    dated: source.dated,
    // who changes it has looked at it
    reviewBy: reviewAfter(today).toString(),
    ...(heading.en === null ? {} : { headingEn: heading.en }),
    ...(body.en === null ? {} : { bodyEn: body.en }),
    ...(aliases.en.length ? { aliasesEn: aliases.en.join('\n') } : {}),
  }
}

function contentFrom(fields: Fields): SectionContent {
  const heading = required(lineOf(fields.heading), 'heading')
  const body = required(fields.body?.trim() || null, 'body')
  const headingEn = lineOf(fields.headingEn)
  const bodyEn = fields.bodyEn?.trim() || null
  if ((headingEn === null) !== (bodyEn === null))
    throw new Problem((words) => words.handbook.englishHalf, { fields: [headingEn === null ? 'headingEn' : 'bodyEn'] })
  return {
    heading: { sv: heading, en: headingEn },
    body: { sv: body, en: bodyEn },
    aliases: { sv: aliasesFrom(fields.aliases ?? ''), en: aliasesFrom(fields.aliasesEn ?? '') },
    source: {
      document: required(lineOf(fields.document), 'document'),
      section: lineOf(fields.part) ?? '',
      dated: lineOf(fields.dated) ?? '',
    },
  }
}

function required(value: string | null, name: 'heading' | 'body' | 'document'): string {
  if (value === null)
    throw new Problem(({ common, handbook }) => common.fieldMissing(handbook[name]), { fields: [name] })
  return value
}

function aliasesFrom(lines: string): string[] {
  const aliases = [...new Set(lines.split('\n').flatMap((line) => lineOf(line) ?? []))]
  if (aliases.length > mostAliases)
    throw new Problem((words) => words.handbook.tooManyAliases(mostAliases), { fields: ['aliases'] })
  if (aliases.some((one) => one.length > longestAlias))
    throw new Problem((words) => words.handbook.aliasTooLong(longestAlias), { fields: ['aliases'] })
  return aliases
}

function heldBy({ owner, reviewBy }: Fields, seen: Worked | null, { today }: Turn) {
  const role = owner ?? seen?.owner
  if (!role) throw new Problem(({ common, handbook }) => common.fieldMissing(handbook.owner), { fields: ['owner'] })
  const by = reviewBy ?? reviewAfter(today)
  if (Temporal.PlainDate.compare(by, today) <= 0)
    throw new Problem((words) => words.handbook.reviewPast, { fields: ['reviewBy'] })
  if (Temporal.PlainDate.compare(by, today.add({ years: 3 })) > 0)
    throw new Problem((words) => words.handbook.reviewFar, { fields: ['reviewBy'] })
  return { owner: role, reviewed: today, reviewBy: by }
}
