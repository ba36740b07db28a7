/** Takes a file from the page: read apart, screened, and handed to the command it is for as a turn of the person who gave it. */

import { createHash } from 'node:crypto'
import type { Database } from '../db/database.ts'
import type { Hear } from './chat/hear.ts'
import type { Heard, Input } from './chat/heard.ts'
import type { GivenFile, TakeFile } from './pages/upload.ts'
import { type ReadApart, readerApart } from './uploads/apart.ts'
import type { ReadFile } from './uploads/read-file.ts'

type Parts = {
  readonly hear: Hear
  readonly database: Pick<Database, 'as'>
  readonly read?: ReadApart
}

/**
 * The file is read before anything is written and outside any transaction; whether who gave it may is asked when it is
 * handed over, and what came of it is answered where the link was asked for. The same file by the same link is taken once.
 */
export function fileTaker({ hear, database, read = readerApart() }: Parts): TakeFile {
  return async ({ collaboration, conversation, account, link }, file) => {
    const found = await read(file.bytes, file.name)
    if (found.kind === 'numbers' || found.kind === 'refused') return found
    const from = await database.as(collaboration, ({ places }) => places.knockingAs(conversation, account))
    if (!from) return { kind: 'trouble' }
    const mark = createHash('sha256').update(file.bytes).digest('hex').slice(0, 32)
    const answer = await hear({
      key: `upload:${link}:${mark}`,
      place: {
        platform: from.platform as Heard['place']['platform'],
        workspace: from.workspace,
        conversation: from.conversation,
        kind: from.kind === 'direct' ? 'direct' : 'group',
      },
      account: { workspace: from.home, user: from.user, name: null },
      what: { kind: 'press', press: pressOf(found, file) },
      seenByOthers: false,
      answers: 'post',
      file: true,
    })
    if (answer.kind === 'failed') return { kind: 'trouble' }
    if (answer.kind === 'said') await answer.delivered
    return { kind: 'taken' }
  }
}

function pressOf(
  found: Extract<ReadFile, { kind: 'sections' | 'checklist' }>,
  { name, owner }: GivenFile,
): { readonly command: string; readonly input: Input } {
  if (found.kind === 'checklist') return { command: 'checklistTake', input: { json: found.json } }
  const { title, sections } = found
  const document = title ?? (name.replace(/\.[a-z0-9]+$/iu, '') || name)
  return { command: 'handbookTake', input: { file: name, document, owner, sections: JSON.stringify(sections) } }
}
