/** One unbroken run of digits in a screened text; `end` is exclusive. */
export type DigitGroup = { start: number; end: number; digits: string }

// A link must name a host (a dot and a last part of letters), so that `https://` alone opens no way around.
const LINK = /https:\/\/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#][^\s<>"'`|\\^{}()[\],;]*)?/giu

/** The https links of a text, in order; `end` is exclusive. */
export const linksIn = (plain: string): { start: number; end: number }[] =>
  [...plain.matchAll(LINK)].map((link) => ({ start: link.index, end: link.index + link[0].length }))

const MEETING_HOST =
  /^https:\/\/(?:teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|meet\.jit\.si|(?:[^/?#:]+\.)?(?:zoom\.us|webex\.com|whereby\.com|skype\.com))(?=[:/?#]|$)/iu

/** The links to meetings, by the hosts of the services that hold them. */
export const meetingLinksIn = (plain: string): { start: number; end: number }[] =>
  linksIn(plain).filter(({ start, end }) => MEETING_HOST.test(plain.slice(start, end)))

/** The runs of digits of a text (`plain` of a ScreenText), in order; those inside one of `links` are left out. */
export const digitGroups = (plain: string, links: readonly { start: number; end: number }[]): DigitGroup[] => {
  const groups: DigitGroup[] = []
  let next = 0
  for (const run of plain.matchAll(/[0-9]+/g)) {
    while (next < links.length && (links[next]?.end ?? 0) <= run.index) next++
    const link = links[next]
    if (link && run.index >= link.start) continue
    groups.push({ start: run.index, end: run.index + run[0].length, digits: run[0] })
  }
  return groups
}

/**
 * What stands after each group and before the next (the last has the rest of the text), a row of the same sign, with
 * or without spaces between, as one sign and a run of white space as one character: a line break wins over a tab, a tab over a space.
 */
export const gapsAfter = (plain: string, groups: readonly DigitGroup[]): string[] =>
  groups.map((group, index) =>
    plain
      .slice(group.end, groups[index + 1]?.start ?? plain.length)
      .replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : run.includes('\t') ? '\t' : ' '))
      .replace(/([^\p{L}\p{N}])(?: ?\1)+/gu, '$1'),
  )
