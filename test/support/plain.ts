/** A text as a test writes it: hard spaces are plain ones. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
