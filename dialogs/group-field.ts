import type { Field } from '../src/chat/command.ts'

/** Which of the two groups is meant, on a line; a form is opened for one of them already. */
export const groupField: Field = {
  name: 'group',
  type: 'choice',
  label: ({ settings }) => settings.group,
  options: ({ settings }) =>
    (['operative', 'steering'] as const).map((value) => ({
      value,
      label: settings.groups[value],
      also: settings.groupsAlso[value],
    })),
  shown: () => false,
}
