type Spoken = {
  readonly name: string
  readonly short?: string
  readonly also?: readonly string[]
  readonly about: string
}

/** `typed: false`: reached by a button only. */
export type CommandWords = { readonly sv: Spoken; readonly en: Spoken; readonly typed?: false }
