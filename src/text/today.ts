import { both } from './both.ts'

/** The words of idag. */
export const todayText = both(
  {
    title: 'Det här väntar på dig',
    nothing: 'Inget väntar på dig.',
    answer: (meeting: string) => `Svara på kallelsen. ${meeting}.`,
    meeting: (meeting: string) => `Du är kallad. ${meeting}.`,
  },
  {
    title: 'This waits for you',
    nothing: 'Nothing waits for you.',
    answer: (meeting) => `Answer the call. ${meeting}.`,
    meeting: (meeting) => `You are called. ${meeting}.`,
  },
)
