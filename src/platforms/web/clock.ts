/** The demo's clock as the page shows it: where it stands, and where its buttons lead. */

type Jumps = { readonly friday: string; readonly monday: string; readonly tuesday: string; readonly day: string }
type ClockFace = { readonly now: string; readonly week: number | undefined; readonly jumps: Jumps }

/** Local moments as `2026-11-23T07:00`; the buttons follow the week's rhythm: Friday's question, Monday's preview, Tuesday's digest. */
export function clockFace(now: Temporal.PlainDateTime): ClockFace {
  return {
    now: written(now),
    week: now.weekOfYear,
    jumps: {
      friday: written(next(now, 5, 13)),
      monday: written(next(now, 1, 8)),
      tuesday: written(next(now, 2, 8)),
      day: written(now.add({ days: 1 })),
    },
  }
}

/** The next such weekday (1 Monday to 7 Sunday) and full hour after now. */
function next(now: Temporal.PlainDateTime, weekday: number, hour: number): Temporal.PlainDateTime {
  const day = now.toPlainDate().add({ days: (weekday - now.dayOfWeek + 7) % 7 })
  const moment = day.toPlainDateTime({ hour })
  return Temporal.PlainDateTime.compare(moment, now) > 0 ? moment : moment.add({ weeks: 1 })
}

const written = (moment: Temporal.PlainDateTime) => moment.toString({ smallestUnit: 'minute' })
