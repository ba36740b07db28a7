/** JSON as the tests' Slack handles it. */

export type Json = Record<string, unknown>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object; an empty one where it is none. */
export const asRecord = (value: unknown): Json => (isRecord(value) ? value : {})

/** The objects of a list; none where it is no list. */
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A form field that holds JSON, as the Web API's clients send lists and objects. */
export function fromField(value: unknown): unknown {
  return typeof value === 'string' && value !== '' ? JSON.parse(value) : value
}
