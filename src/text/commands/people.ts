import type { CommandWords } from './spoken.ts'

/** Roles, settings, newcomers, and what a single card is answered with. */
export const people = {
  roles: {
    sv: { name: 'roller', short: 'ro', also: ['vem är', 'medlemmar'], about: 'vem som har vilken roll nu' },
    en: { name: 'roles', about: 'who has which role now' },
  },
  appoint: {
    sv: { name: 'utse', short: 'ut', also: ['roll'], about: 'ger någon en roll, väljer ersättare, avslutar roller' },
    en: { name: 'appoint', about: 'gives somebody a role, chooses a deputy, ends roles' },
  },
  settings: {
    sv: { name: 'inställningar', short: 'inst', about: 'tider, språk, vem som ser bekräftelsen, minsta tal som visas' },
    en: { name: 'settings', about: 'times, language, who sees the receipt, the smallest number shown' },
  },
  notMeant: {
    typed: false,
    sv: { name: 'nej, inte så', about: 'säger nej till det som assistenten tror att du menar' },
    en: { name: 'no, not that', about: 'says no to what the assistant thinks you mean' },
  },
  askToJoin: {
    typed: false,
    sv: { name: 'be om att bli tillagd', about: 'ber projektledaren att lägga till dig' },
    en: { name: 'ask to join', about: 'asks the project leader to add you' },
  },
  showInChannel: {
    typed: false,
    sv: { name: 'visa i kanalen', about: 'visar det du loggade i gruppens kanal' },
    en: { name: 'show in channel', about: 'shows your entry in the channel' },
  },
  firstMonth: {
    sv: {
      name: 'första månaden',
      also: ['min första månad', 'tips'],
      about: 'visar nästa punkt för dig som är ny i gruppen',
    },
    en: { name: 'first month', also: ['tips'], about: 'shows the next point for you who are new in the group' },
  },
  roleRight: {
    typed: false,
    sv: { name: 'stämmer rollen', about: 'säger om rollen i hälsningen stämmer' },
    en: { name: 'is the role right', about: 'says whether the role in the greeting is right' },
  },
} as const satisfies Record<string, CommandWords>
