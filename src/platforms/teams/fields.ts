/** Reading JSON of which nothing is certain. */

export type Fields = { readonly [name: string]: unknown }

/** The object, or an empty one. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {}
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text, or null where there is none or an empty one. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The object that a JSON text holds, or an empty one. */
export function parsed(json: string): Fields {
  try {
    return fields(JSON.parse(json))
  } catch {
    return {}
  }
}
