import { reviewAfter, type Section } from '../domain/handbook.ts'
import { type Role, roles } from '../domain/roles.ts'
import { FileProblem, type FrontMatter, readFrontMatter } from './front-matter.ts'

const valueKeys = ['id', 'heading', 'heading-en', 'document', 'section', 'dated', 'owner', 'reviewed'] as const
const listKeys = ['aliases', 'aliases-en'] as const
const known: readonly string[] = [...valueKeys, ...listKeys, 'template']

const englishHeading = '\n## English\n'

/**
 * A section from its file: a head with every key, then the text in Swedish, then the English one under `## English`.
 * @throws FileProblem anything missing, unknown or impossible
 */
export function readSection(file: string, text: string): Section {
  const head = readFrontMatter(file, text)
  for (const key of [...head.values.keys(), ...head.lists.keys()])
    if (!known.includes(key)) throw new FileProblem(file, `"${key}" is no key of a section`)
  const value = (key: (typeof valueKeys)[number]) => {
    const given = head.values.get(key)
    if (given === undefined) throw new FileProblem(file, `"${key}" is missing`)
    return given
  }
  const list = (key: (typeof listKeys)[number]) => {
    const given = head.lists.get(key)
    if (given === undefined) throw new FileProblem(file, `"${key}" is missing`)
    return given
  }
  const id = value('id')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new FileProblem(file, `"${id}" is no id`)
  const reviewed = dayOf(file, value('reviewed'))
  return {
    id,
    heading: { sv: value('heading'), en: value('heading-en') },
    body: bodyOf(file, head),
    aliases: { sv: list('aliases'), en: list('aliases-en') },
    source: { document: value('document'), section: value('section'), dated: value('dated') },
    owner: roleOf(file, value('owner')),
    reviewed,
    reviewBy: reviewAfter(reviewed),
    template: isTemplate(file, head),
    own: null,
  }
}

function bodyOf(file: string, { body }: FrontMatter): Section['body'] {
  const [sv = '', en = '', ...more] = `\n${body}\n`.split(englishHeading).map((part) => part.trim())
  if (!sv) throw new FileProblem(file, 'it has no text')
  if (!en || more.length) throw new FileProblem(file, 'it has no English text, or two, under "## English"')
  return { sv, en }
}

/** @throws FileProblem no such role */
export function roleOf(file: string, name: string): Role {
  const role = roles.find((one) => one === name)
  if (!role) throw new FileProblem(file, `"${name}" is no role`)
  return role
}

function dayOf(file: string, text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    throw new FileProblem(file, `"${text}" is no day`)
  }
}

function isTemplate(file: string, { values, lists }: FrontMatter): boolean {
  const given = values.get('template')
  if (lists.has('template') || (given !== undefined && given !== 'true' && given !== 'false'))
    throw new FileProblem(file, '"template" is true or false')
  return given === 'true'
}
