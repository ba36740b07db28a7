import type { Subject } from '../domain/handbook.ts'
import { FileProblem } from './front-matter.ts'
import { roleOf } from './read-section.ts'

/**
 * The subjects of one file: under `## id` a line `owner: role`, then `- question` lines.
 * @throws FileProblem a line that is none of these, a subject without owner or questions, an id twice
 */
export function readSubjects(file: string, text: string): Subject[] {
  const subjects = text
    .replaceAll('\r\n', '\n')
    .split(/^## /m)
    .slice(1)
    .map((part) => subjectOf(file, part))
  const ids = subjects.map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) < at)
  if (twice !== undefined) throw new FileProblem(file, `"${twice}" stands twice`)
  return subjects
}

function subjectOf(file: string, part: string): Subject {
  const [id = '', ...lines] = part
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const [owner = '', ...examples] = lines
  if (!owner.startsWith('owner: ')) throw new FileProblem(file, `"${id}" has no owner`)
  const odd = examples.find((line) => !/^- \S/.test(line))
  if (odd !== undefined) throw new FileProblem(file, `"${odd}" is no question of "${id}"`)
  if (!examples.length) throw new FileProblem(file, `"${id}" has no questions`)
  return { id, owner: roleOf(file, owner.slice('owner: '.length)), examples: examples.map((line) => line.slice(2)) }
}
