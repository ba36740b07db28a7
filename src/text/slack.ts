import { both } from './both.ts'

/** What Slack itself makes us say: waiting, limits, and the labels of its own windows and menus. */
export const slackText = both(
  {
    received: 'Jag tar emot och svarar strax.',
    receivedTitle: 'Strax klart',
    shortened: 'Resten får inte plats i Slack. Be om en del i taget, till exempel en vecka eller ett jobbspår.',
    close: 'Avbryt',
    about: 'Loggar det som händer, påminner och sammanställer för den operativa gruppen.',
    slash: 'Prata med assistenten. Bara du ser svaret.',
    logShortcut: 'Logga något som hänt',
    logShortcutAbout: 'Öppnar formuläret för att skriva in något som har hänt.',
  },
  {
    received: 'Received, I will answer shortly.',
    receivedTitle: 'Almost done',
    shortened: 'The rest does not fit in Slack. Ask for one part at a time, for example one week or one job track.',
    close: 'Cancel',
    about: 'Records what happens, reminds and summarises for the operative group.',
    slash: 'Talk to the assistant. Only you see the answer.',
    logShortcut: 'Log what happened',
    logShortcutAbout: 'Opens the form to record something that has happened.',
  },
)
