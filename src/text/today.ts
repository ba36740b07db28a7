import { both } from './both.ts'

/** The words of idag. */
export const todayText = both(
  {
    title: 'Det här väntar på dig',
    nothing: 'Inget väntar på dig.',
    answer: (meeting: string) => `Svara på kallelsen. ${meeting}.`,
    meeting: (meeting: string, place: string | null) => `Möte. ${meeting}.${place === null ? '' : ` Plats: ${place}.`}`,
    morning: 'God morgon! Det här vill jag påminna dig om i dag.',
    late: (text: string) => `Försenat: ${text}`,
  },
  {
    title: 'Waiting for you',
    nothing: 'Nothing is waiting for you.',
    answer: (meeting) => `Answer the invitation. ${meeting}.`,
    meeting: (meeting, place) => `Meeting. ${meeting}.${place === null ? '' : ` Place: ${place}.`}`,
    morning: 'Good morning! This is what I want to remind you of today.',
    late: (text) => `Late: ${text}`,
  },
)
