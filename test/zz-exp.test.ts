import { test } from 'vitest'
import { layDemo } from '../db/demo/lay.ts'
import { openDatabase } from '../db/database.ts'
import { connect } from '../db/connect.ts'
import { freshDatabase } from './support/postgres.ts'
import { randomUUID } from 'node:crypto'
test('x', async () => {
  const base = await freshDatabase()
  const now = Temporal.Instant.from('2026-11-24T08:00:00+01:00')
  await layDemo(base.ownerUrl, now)
  const own = connect(base.ownerUrl, {max:1})
  const cs = await own<{id:string, slug:string}[]>`select id, slug from collaborations`
  await own.end()
  const db = openDatabase(base.appUrl)
  const stamp = { now, id: () => randomUUID() }
  for (const c of cs) for (let w = 20; w <= 47; w++) {
    const week = `2026-W${w}`
    await db.as(c.id, async (store) => {
      const g = await store.standing.operativeGroup()
      if (!g) throw new Error()
      const common = { group: g.id, through: week, asOf: now }
      const wt = await store.counts.table({ ...common, form: process.env.TOT !== '1' && c.slug==='exempelstaden' ? 'gender':'totals', period: { kind: 'week', key: week }, measures: ['started','placement','completed','job','discontinued'], byTrack: false })
      let t = performance.now()
      const p1 = await store.publications.publish(wt, 'outside', stamp)
      const a = performance.now()-t
      const yt = await store.counts.table({ ...common, form: 'gender', period: { kind: 'year', key: '2026' }, measures: ['started','completed','job','discontinued'], byTrack: process.env.BYTRACK === '1' && c.slug==='exempelstaden' })
      t = performance.now()
      const p2 = await store.publications.publish(yt, 'outside', stamp)
      const b = performance.now()-t
      const f = (x: {kind:string, value?:number}) => x.kind==='number'? x.value : x.kind==='few'?'<5':'d'
      const rows = (p: typeof p1) => p?.shown.rows.map(r=> `${r.measure}${r.track?'@'+r.track.slice(-3):''}[${r.through.slice(5)}] ${f(r.women)} ${f(r.men)} ${f(r.unrecorded)} ${f(r.total)}`).join(' | ')
      if (w % 3 === 2 ||w>=46) console.log(c.slug, week, Math.round(a), Math.round(b), '\n W', rows(p1), '\n Y', rows(p2))
      else console.log(c.slug, week, Math.round(a), Math.round(b))
    })
  }
  await db.close(); await base.drop()
}, 600000)
