import type { CommandWords } from './spoken.ts'

/** What is logged, counted and looked after every day. */
export const logging = {
  help: {
    sv: { name: 'hjälp', short: 'h', also: ['?', 'hej', 'kommandon'], about: 'visar vad du kan göra här, i din roll' },
    en: { name: 'help', also: ['hello'], about: 'shows what you can do here, in your role' },
  },
  today: {
    sv: {
      name: 'idag',
      short: 'i',
      also: ['i dag', 'mitt', 'min dag', 'min lista', 'mina uppgifter', 'väntar'],
      about: 'det som väntar på dig, i alla dina grupper',
    },
    en: { name: 'today', also: ['mine', 'my tasks'], about: 'what is waiting for you, in all your groups' },
  },
  log: {
    sv: { name: 'logga', short: 'l', also: ['rapportera', 'skriv in'], about: 'skriver in något som har hänt' },
    en: { name: 'log', about: 'records something that has happened' },
  },
  logMany: {
    sv: { name: 'logga flera', short: 'lf', about: 'flera rader på en gång' },
    en: { name: 'log many', about: 'several lines at once' },
  },
  correct: {
    sv: { name: 'rätta', short: 'r', also: ['ändra'], about: 'ändrar något loggat, det gamla syns i historiken' },
    en: { name: 'correct', about: 'changes an entry; the old one stays in the history' },
  },
  undo: {
    sv: { name: 'ångra', short: 'å', about: 'tar tillbaka det senaste du loggade' },
    en: { name: 'undo', about: 'takes back what you logged last' },
  },
  redact: {
    sv: { name: 'maska', short: 'ma', also: ['ta bort text'], about: 'tar bort text som inte skulle ha skrivits' },
    en: { name: 'redact', about: 'removes text that should not have been written' },
  },
  history: {
    sv: { name: 'historik', short: 'hi', about: 'vad som är loggat och ändrat' },
    en: { name: 'history', about: 'what has been logged and changed' },
  },
  summary: {
    sv: {
      name: 'sammanställning',
      short: 's',
      also: ['veckosammanställning', 'siffror', 'statistik', 'vecka'],
      about: 'kvinnor och män, under veckan och hittills i år',
    },
    en: { name: 'summary', about: 'women and men, week and year to date' },
  },
  keyFigures: {
    sv: {
      name: 'nyckeltal',
      short: 'nt',
      also: ['enkät'],
      about: 'de mått som Dua frågade efter 2018, för termin och år',
    },
    en: { name: 'key figures', about: 'what Dua asked for in 2018, for a term or a year' },
  },
  report: {
    sv: {
      name: 'rapport',
      short: 'ra',
      about: 'publicerade tal för en vecka, en termin eller ett år, som webbsida och filer',
    },
    en: { name: 'report', about: 'published numbers for a week, a term or a year, as a web page and files' },
  },
  tracks: {
    sv: { name: 'spår', short: 'sp', also: ['jobbspår', 'tavla'], about: 'läget i jobbspåren' },
    en: { name: 'track', also: ['tracks'], about: 'where the job tracks stand' },
  },
  trackNew: {
    sv: { name: 'spår nytt', also: ['nytt spår', 'jobbspår nytt'], about: 'lägger till ett jobbspår' },
    en: { name: 'track new', also: ['new track'], about: 'adds a job track' },
  },
  trackPhase: {
    sv: { name: 'spår fas', also: ['jobbspår fas'], about: 'byter fas eller namn för ett jobbspår' },
    en: { name: 'track phase', about: 'changes the phase or name of a job track' },
  },
  trackClose: {
    sv: { name: 'spår avsluta', also: ['avsluta spår', 'jobbspår avsluta'], about: 'avslutar ett jobbspår' },
    en: { name: 'track close', also: ['close track'], about: 'closes a job track' },
  },
  employers: {
    sv: { name: 'arbetsgivare', short: 'ag', also: ['företag'], about: 'arbetsgivare, kontaktperson, behov' },
    en: { name: 'employer', also: ['employers'], about: 'employers, contact, needs' },
  },
  employerNew: {
    sv: { name: 'arbetsgivare ny', also: ['ny arbetsgivare'], about: 'lägger till eller ändrar en arbetsgivare' },
    en: { name: 'employer new', also: ['new employer'], about: 'adds or changes an employer' },
  },
  participants: {
    sv: { name: 'deltagare', short: 'd', also: ['kod'], about: 'deltagarkoder, endast när register är beslutat' },
    en: {
      name: 'participant',
      also: ['participants', 'code'],
      about: 'participant codes, only where a register is decided',
    },
  },
  participantNew: {
    sv: { name: 'deltagare ny', also: ['ny deltagare', 'ny kod'], about: 'gör en ny deltagarkod' },
    en: { name: 'participant new', also: ['new participant'], about: 'makes a new participant code' },
  },
} as const satisfies Record<string, CommandWords>
