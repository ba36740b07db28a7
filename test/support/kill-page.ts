import { appendFile, readFile } from 'node:fs/promises'
import type { Platforms } from './kills.ts'

/**
 * One platform by the name of the page, which keeps the ids of what arrived in a file, one a line.
 * The argument is the file's path, with `?` before it where the platform can be asked what is there.
 */
export const platforms: Platforms = (argument) => {
  const canBeAsked = argument.startsWith('?')
  const file = argument.replace(/^\?/, '')
  return [
    {
      name: 'page',
      async send(post) {
        await appendFile(file, `${post.id}\n`)
        return post.id
      },
      async update() {},
      canChange: () => true,
      async find(post) {
        if (!canBeAsked) return 'cannot'
        const there = (await readFile(file, 'utf8').catch(() => '')).split('\n')
        return there.includes(post.id) ? post.id : null
      },
    },
  ]
}
