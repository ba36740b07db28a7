import { randomUUID } from 'node:crypto'
import type { GroupSettings } from '../../src/domain/settings.ts'
import { parseWeek } from '../../src/domain/week.ts'
import { type DigestContext, digestFor } from '../../src/jobs/digest.ts'
import { drawnText } from '../../src/tasks/drawn.ts'
import type { Language } from '../../src/text/index.ts'
import type { Municipality } from './municipality.ts'

type Asked = {
  readonly group?: 'operative' | 'steering'
  readonly kind?: 'digest' | 'preview'
  /** a moment; the Tuesday after the week at 8 unless given */
  readonly dueAt?: string
  readonly line?: string
  readonly language?: Language
  readonly digest?: Partial<GroupSettings['digest']>
}

/** A week's digest as it would be sent, tables in columns, hard spaces as spaces. */
export async function digestOf(place: Municipality, week: string, asked: Asked = {}): Promise<string> {
  const { group = 'steering', kind = 'digest', line = null, language, digest } = asked
  const parsed = parseWeek(week)
  if (!parsed) throw new Error(`no week ${week}`)
  return place.as(async (store) => {
    const about = await store.rhythm.about(place.groups[group])
    if (!about) throw new Error('no group')
    const settings = about.group.settings
    const context: DigestContext = {
      collaboration: about.collaboration,
      group: {
        ...about.group,
        settings: { ...settings, ...(language ? { language } : {}), digest: { ...settings.digest, ...digest } },
      },
      week: parsed,
      dueAt: Temporal.Instant.from(asked.dueAt ?? tuesdayAfter(week)),
      previousDueAt: null,
      line,
      id: randomUUID,
    }
    return drawnText(await digestFor(kind, store, context)).replaceAll('\u00a0', ' ')
  })
}

const tuesdayAfter = (week: string): string => {
  const [year = 0, number = 0] = week.split('-W').map(Number)
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const tuesday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ days: number * 7 + 1 })
  return tuesday.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '08:00' }).toInstant().toString()
}
