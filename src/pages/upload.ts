/** The page on which somebody gives a file: a form, and what became of it. */

import { html } from 'hono/html'
import { roles } from '../domain/roles.ts'
import { mostBytes, type UploadClaim } from '../domain/upload-link.ts'
import { capital } from '../text/format.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { document, type Html, inBoth } from './html.ts'

/** A file as it was given, and who is responsible for what it tells. */
export type GivenFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly owner: string
}

export type UploadOutcome =
  /** it was read, and what came of it is said in the chat */
  | { readonly kind: 'taken' }
  | {
      readonly kind: 'numbers'
      readonly count: number
      readonly unit: 'line' | 'page' | 'paragraph'
      readonly at: readonly number[]
    }
  | { readonly kind: 'refused'; readonly why: keyof Words['upload']['why'] }
  | { readonly kind: 'noFile' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'trouble' }

export type TakeFile = (claim: UploadClaim, file: GivenFile) => Promise<UploadOutcome>

/** What a form was sent with. */
export async function givenFile(
  request: Request,
): Promise<(GivenFile & { readonly kind: 'given' }) | Extract<UploadOutcome, { kind: 'noFile' | 'tooLarge' }>> {
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  const owner = form?.get('owner')
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return { kind: 'noFile' }
  if (file.size > mostBytes) return { kind: 'tooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { kind: 'given', name: file.name.slice(-120), bytes, owner: typeof owner === 'string' ? owner : '' }
}

export const statusOf = ({ kind }: UploadOutcome): 200 | 413 | 422 | 503 =>
  kind === 'taken' ? 200 : kind === 'trouble' ? 503 : kind === 'tooLarge' ? 413 : 422

/** @param outcome of a file that has been given; without it only the form is shown */
export function uploadPage(language: 'sv' | 'en', outcome: UploadOutcome | null = null): Html {
  const words = wordsIn(language)
  const { upload } = words
  const said = outcome && resultOf(outcome, words)
  const title = outcome?.kind === 'taken' ? upload.takenTitle : upload.title
  return document(
    language,
    title,
    html`<header><h1>${title}</h1>${outcome?.kind === 'taken' ? '' : html`<p class="line">${upload.intro}</p>`}</header>
<main class="upload">
${said ? html`<p role="${outcome?.kind === 'taken' ? 'status' : 'alert'}" class="said">${said}</p>` : ''}
${outcome?.kind === 'taken' ? '' : formOf(words)}
</main>`,
    '../',
  )
}

/** What a link says that takes no file (any more). */
export function uploadGonePage(): Html {
  const says = (language: 'sv' | 'en') => {
    const { title, text, ask } = wordsIn(language).upload.gone
    return { title, body: html`<h1>${title}</h1><p>${text}</p><p>${ask}</p>` }
  }
  return inBoth(says('sv'), says('en'), '../')
}

function formOf({ upload, roles: names }: Words): Html {
  return html`<form method="post" enctype="multipart/form-data">
<div><label for="file">${upload.file}</label>
<input id="file" name="file" type="file" required accept=".md,.markdown,.txt,.docx,.pdf,.json" aria-describedby="file-hint">
<p id="file-hint" class="note">${upload.fileHint}</p></div>
<div><label for="owner">${upload.owner}</label>
<select id="owner" name="owner" aria-describedby="owner-hint">${roles.map((role) => html`<option value="${role}">${capital(names[role])}</option>`)}</select>
<p id="owner-hint" class="note">${upload.ownerHint}</p></div>
<button type="submit">${upload.send}</button>
</form>`
}

function resultOf(outcome: UploadOutcome, { upload }: Words): string {
  switch (outcome.kind) {
    case 'taken':
      return upload.taken
    case 'numbers':
      return upload.numbers(outcome.count, outcome.unit, outcome.at)
    case 'refused':
      return upload.why[outcome.why]
    case 'noFile':
      return upload.noFile
    case 'tooLarge':
      return upload.tooLarge
    case 'trouble':
      return upload.trouble
  }
}
