import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { heading, link, quiet, say, toYou } from '../src/chat/reply.ts'
import { uploadMinutes } from '../src/domain/upload-link.ts'

/** Gives who asks a link to a page on which they choose a file; the answer comes where they asked. */
export const handbookImport = command({
  id: 'handbookImport',
  right: 'handbookEdit',
  dialog: plainDialog((words) => words.upload.wish),
  input: z.object({}),
  async run(_, turn) {
    const { upload, language } = turn.words
    const url = await turn.uploadLink(language)
    if (url === null) return toYou(say(upload.noLinks))
    return toYou(
      heading(upload.title),
      say(upload.intro),
      link(upload.link, url),
      quiet(upload.linkHint(uploadMinutes)),
    )
  },
})
