import { expect, test } from 'vitest'
import { liveQuestion } from '../../src/chat/live-question.ts'

test.each([
  ['Hur många har fullföljt spåren?', 'summary'],
  ['hur manga kvinnor borjade praktik i ar', 'summary'],
  ['How many got a job?', 'summary'],
  ['Hur många är det egentligen?', 'summary'],
  ['Visa exakta siffror', 'summary'],
  ['Hur många jobbspår har vi igång?', 'tracks'],
  ['När är nästa möte?', 'meeting'],
  ['When is the next meeting?', 'meeting'],
  ['När ses vi nästa gång?', 'meeting'],
  ['Hur många kvinnor har vi haft i år?', 'summary'],
  ['Vem är vår SFI-samordnare nu?', 'roles'],
  ['Who is the project leader', 'roles'],
  ['Vad ska jag göra i mars?', 'checklist'],
  ['vad gör jag i april 2027', 'checklist'],
  ['Vad gör mentorn?', 'checklist'],
  ['Vilka steg har KAA-samordnaren?', 'checklist'],
  ['Vilka steg har jag?', 'run'],
  ['När är nästa steg?', 'run'],
  ['Vad är mitt nästa steg', 'run'],
  ['Vad ska jag göra idag?', 'today'],
  ['What should I do now?', 'today'],
] as const)('“%s” is asked of %s', (question, command) => {
  expect(liveQuestion(question)?.command).toBe(command)
})

test.each([
  'Hur många jobbspår fanns i landet?',
  'Hur många har fullföljt ett jobbspår i Sverige?',
  'Hur många fick jobb 2018?',
  'Hur många sitter i styrgruppen?',
  'Hur många företag är kopplade till varje spår?',
  'Vem är ordförande för Dua?',
  'Vem är det som kallar till möten?',
  'Vem kallar till möten i operativa gruppen?',
  'När skickas dagordningen?',
  'Hur lägger jag till en punkt till mötet?',
  'Vad ska SFI-samordnaren göra?',
  'Vad gör operativa gruppen?',
  'Vad ska jag göra i chatten?',
  'Vilka steg ingår i överlämningen?',
])('“%s” is asked of the handbook', (question) => {
  expect(liveQuestion(question)).toBe(null)
})
