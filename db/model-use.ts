/** What a language model has been asked in all municipalities of the deployment. The owner's alone. */

import { connect } from './connect.ts'

/** Sums over one version of a prompt; no municipality is told apart. */
export type Use = {
  readonly prompt: string
  readonly model: string
  readonly calls: number
  /** worded or proposed; the others left the first answer standing */
  readonly used: number
  readonly tokensIn: number
  readonly tokensOut: number
  /** null where no price was known for any of them */
  readonly cost: number | null
  /** milliseconds */
  readonly middle: number
  readonly slowest: number
  /** how often each outcome came, the commonest first */
  readonly outcomes: readonly (readonly [outcome: string, count: number])[]
}

/** @param from the first day, `YYYY-MM-DD` */
export async function modelUse(ownerUrl: string, from: string): Promise<Use[]> {
  const sql = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const rows = await sql<(Omit<Use, 'outcomes'> & { outcomes: string })[]>`
      with calls as (select coalesce(prompt, task) as prompt, coalesce(model, '') as model, tokens_in, tokens_out, cost, ms, outcome
          from model_calls where day >= ${from}::date),
        outcomes as (select prompt, model, outcome, count(*)::int as count from calls group by 1, 2, 3)
      select prompt, model, count(*)::int as calls, count(*) filter (where outcome in ('worded', 'proposed', 'drafted'))::int as used,
        sum(tokens_in)::float8 as "tokensIn", sum(tokens_out)::float8 as "tokensOut", sum(cost) as cost,
        coalesce(percentile_cont(0.5) within group (order by ms), 0)::float8 as middle, coalesce(max(ms), 0)::float8 as slowest,
        (select jsonb_agg(jsonb_build_array(o.outcome, o.count) order by o.count desc, o.outcome)::text from outcomes o
          where o.prompt = calls.prompt and o.model = calls.model) as outcomes
      from calls group by prompt, model order by prompt, model`
    return rows.map((row) => ({ ...row, outcomes: JSON.parse(row.outcomes) }))
  } finally {
    await sql.end()
  }
}
