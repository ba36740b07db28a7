/** What the forms of spår nytt, spår fas and spår avsluta share. */

import type { Field, Option } from '../src/chat/command.ts'

export const phases = ['planning', 'recruitment', 'delivery', 'closing'] as const
export const openStatuses = ['planned', 'running'] as const

export const trackField: Field = {
  name: 'track',
  type: 'track',
  label: (words) => words.tracks.track,
  keys: ['spår', 'track'],
  required: true,
}

export const phaseField: Field = {
  name: 'phase',
  type: 'choice',
  label: (words) => words.tracks.phase,
  keys: ['fas'],
  required: true,
  options: ({ tracks }) =>
    phases.map((value): Option => ({ value, label: tracks.phases[value], also: tracks.phasesAlso[value] })),
}

export const statusField: Field = {
  name: 'status',
  type: 'choice',
  label: (words) => words.tracks.status,
  keys: ['läge'],
  required: true,
  options: ({ tracks }) =>
    openStatuses.map((value): Option => ({ value, label: tracks.statuses[value], also: tracks.statusesAlso[value] })),
}
