import type { ActionSet, CardElement } from './types.ts'

/** Renderers put the actions of one set after the fifth (Microsoft's) or sixth (Teams) out of sight. */
const inOneSet = 5

/** Links that follow on each other stand in a row. */
export function linksTogether(elements: readonly CardElement[]): readonly CardElement[] {
  const found: CardElement[] = []
  for (const element of elements) {
    const last = found.at(-1)
    if (last && isLinks(last) && isLinks(element) && last.actions.length + element.actions.length <= inOneSet)
      found.splice(-1, 1, { ...last, actions: [...last.actions, ...element.actions] })
    else found.push(element)
  }
  return found
}

const isLinks = (element: CardElement): element is ActionSet =>
  element.type === 'ActionSet' && element.actions.every(({ type }) => type === 'Action.OpenUrl')
