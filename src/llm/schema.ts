import { z } from 'zod'

/**
 * What some endpoints refuse in a schema (Azure: lengths and bounds; the grammar of llama.cpp: `\d`). The reply is checked
 * with the whole schema in any case.
 */
const refused = [
  '$schema',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'default',
]

/** A zod schema as it is sent: JSON Schema of draft 7 without what is not understood everywhere. */
export function sentSchema(schema: z.ZodType): Record<string, unknown> {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      for (const key of refused) Reflect.deleteProperty(jsonSchema, key)
    },
  })
  return Object.fromEntries(Object.entries(made).filter(([key]) => !refused.includes(key)))
}
