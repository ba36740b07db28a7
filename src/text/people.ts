import type { Role } from '../domain/roles.ts'
import { both } from './both.ts'

/** Other words that people use for a function; a word that fits several is asked about. */
const sv: Record<Role, readonly string[]> = {
  projectLeader: ['projektledaren', 'ledare', 'ledaren', 'pl'],
  employmentOfficer: ['arbetsförmedlaren', 'förmedlare', 'handläggare', 'af'],
  labourMarketCoordinator: ['arbetsmarknadskoordinatorn', 'amk', 'koordinator', 'koordinatorn'],
  sfiCoordinator: ['sfi', 'sfi-samordnaren', 'samordnare sfi', 'samordnare', 'samordnaren'],
  integrationCoordinator: [
    'integration',
    'integrationssamordnare',
    'integrationssamordnaren',
    'samordnare integration',
    'samordnare från integrationsenheten',
    'integrationsavdelningen',
    'integrationsenheten',
    'samordnare',
    'samordnaren',
  ],
  youthCoordinator: [
    'ungdomskoordinator',
    'ungdomskoordinatorn',
    'im',
    'im-koordinator',
    'koordinator',
    'koordinatorn',
  ],
  folkHighSchool: ['folkhögskola', 'folkhögskolans kontaktperson'],
  headEmploymentService: ['chef arbetsförmedlingen', 'chef för arbetsförmedlingen', 'chef', 'chefen'],
  headLabourMarket: ['enhetschef', 'enhetschefen', 'chef arbetsmarknad', 'chef', 'chefen'],
  headIntegration: ['verksamhetschef', 'verksamhetschefen', 'chef integration', 'chef', 'chefen'],
  headEducation: ['rektor', 'rektorn', 'rektor campus'],
  newStaff: ['ny', 'nyanställd', 'ny kollega'],
  observer: ['gäst', 'observatören'],
}

const en: Record<Role, readonly string[]> = {
  projectLeader: ['leader', 'project manager'],
  employmentOfficer: ['officer'],
  labourMarketCoordinator: ['labor market coordinator', 'coordinator'],
  sfiCoordinator: ['sfi', 'coordinator'],
  integrationCoordinator: ['integration', 'coordinator'],
  youthCoordinator: ['youth coordinator', 'im', 'coordinator'],
  folkHighSchool: [],
  headEmploymentService: ['head of the employment service', 'head'],
  headLabourMarket: ['head of labour market', 'head'],
  headIntegration: ['head of integration', 'head'],
  headEducation: ['head teacher', 'principal'],
  newStaff: ['new', 'new colleague'],
  observer: ['guest'],
}

/** The words of roller and utse. */
export const peopleText = both(
  {
    alsoCalled: sv,
    rolesTitle: 'Roller',
    of: (group: string) => `Roller i ${group}`,
    role: (role: string, who: string) => `${role}: ${who}`,
    roleIn: (role: string, group: string) => `${role}, ${group}`,
    person: (name: string, organisation: string | null) => [name, organisation].filter(Boolean).join(', '),
    personUntil: (person: string, day: string) => `${person}, t.o.m. ${day}`,
    deputies: (who: string) => `Ersättare: ${who}`,
    appoint: 'Utse',
    appointTo: (role: string) => `Utse ${role}`,
    end: (name: string) => `Ta bort ${name} från rollen`,
    submit: 'Spara',
    action: 'Vad ska göras?',
    actions: { appoint: 'Utse', deputy: 'Utse ersättare', end: 'Avsluta' },
    actionsAlso: {
      appoint: [],
      deputy: ['ersättare', 'vikarie', 'som ersättare'],
      end: ['avsluta', 'slutar', 'ta bort'],
    },
    who: 'Vem?',
    whoHint: 'Skriv @ och namnet.',
    roleField: 'Roll',
    until: 'Till och med',
    untilHint: 'Lämna tomt om inget slut är bestämt.',
    name: 'Namn',
    organisation: 'Organisation',
    organisationHint: 'Till exempel Arbetsförmedlingen.',
    newcomer: (group: string) =>
      `Personen är inte tillagd än. Fyll i namn och organisation, så läggs personen till i ${group}.`,
    isNow: (name: string, role: string, group: string, until: string | null) =>
      `${name} är nu ${role} i ${group}${until === null ? '' : ` till och med ${until}`}.`,
    isDeputy: (name: string, role: string, group: string, until: string | null) =>
      `${name} är nu ersättare för ${role} i ${group}${until === null ? '' : ` till och med ${until}`}.`,
    isNoLonger: (name: string, role: string, group: string) => `${name} är inte längre ${role} i ${group}.`,
    isNoDeputy: (name: string, role: string, group: string) =>
      `${name} är inte längre ersättare för ${role} i ${group}.`,
    endsOn: (name: string, role: string, group: string, day: string) =>
      `${name} är ${role} i ${group} till och med ${day}.`,
    others: (who: string) => `${who} har också rollen.`,
    isDeputyUntil: (name: string, role: string, group: string, day: string) =>
      `${name} är ersättare för ${role} i ${group} till och med ${day}.`,
    by: (name: string) => `Utsedd av ${name}.`,
    endedBy: (name: string) => `Ändrat av ${name}.`,
    unknown: (handle: string) =>
      `Jag hittar ingen som heter ”${handle}”. Skriv @ och välj personen, eller be personen skriva till mig först.`,
    several: (handle: string) => `Flera heter ”${handle}”. Skriv @ och välj rätt person.`,
    ambiguousRole: (word: string) => `”${word}” kan vara flera roller. Vilken menar du?`,
    nobodyHere: (roles: readonly string[]) => `Ingen i den här gruppen har rollen ${roles.join(' eller ')}.`,
    unknownRole: (word: string, near: readonly string[]) =>
      near.length
        ? `Jag förstår inte ”${word}”. Menade du ${near.map((one) => `”${one}”`).join(', ')}?`
        : `Jag förstår inte ”${word}”. Vilken roll är det?`,
    already: (name: string, role: string) => `${name} är redan ${role}. Inget är ändrat.`,
    alreadyDeputy: (name: string, role: string) => `${name} är redan ersättare för ${role}. Inget är ändrat.`,
    holdsNone: (name: string) => `${name} har ingen sådan roll här. Inget är ändrat.`,
    whichToEnd: (name: string) => `${name} har flera roller. Vilken ska avslutas?`,
    past: 'Dagen har varit. Välj i dag eller en senare dag.',
    lastLeader: (name: string, group: string) =>
      `${name} är den enda projektledaren i ${group}. Utse en annan projektledare först.`,
    add: 'Lägg till',
    noPlaceToAsk: 'Jag når inte gruppen härifrån. Fråga projektledaren direkt.',
    youAre: (role: string, group: string, until: string | null, by: string) =>
      `Du är nu ${role} i ${group}${until === null ? '' : ` till och med ${until}`}, utsedd av ${by}.`,
    youAreDeputy: (role: string, group: string, until: string | null, by: string) =>
      `Du är nu ersättare för ${role} i ${group}${until === null ? '' : ` till och med ${until}`}, utsedd av ${by}.`,
    youAreNot: (role: string, group: string, until: string | null, by: string) =>
      until === null
        ? `Du är inte längre ${role} i ${group}. Ändrat av ${by}.`
        : `Du är ${role} i ${group} till och med ${until}. Ändrat av ${by}.`,
    welcome: (group: string, collaboration: string) => `Hej och välkommen till ${group} i ${collaboration}!`,
    iAm: 'Jag är gruppens assistent, ett datorprogram. Jag loggar det som händer och visar hur det går. Bara du ser det här, och du kan fråga mig här utan att andra ser det.',
    try: 'Prova: hjälp · roller · spår · logga',
    never:
      'Skriv aldrig namn, personnummer eller något om en persons hälsa, familj, ekonomi eller bakgrund, inte heller här. Det som skrivs i gruppen blir normalt en allmän handling.',
  },
  {
    alsoCalled: en,
    rolesTitle: 'Roles',
    of: (group: string) => `Roles in ${group}`,
    role: (role: string, who: string) => `${role}: ${who}`,
    roleIn: (role: string, group: string) => `${role}, ${group}`,
    person: (name: string, organisation: string | null) => [name, organisation].filter(Boolean).join(', '),
    personUntil: (person: string, day: string) => `${person}, until ${day}`,
    deputies: (who: string) => `Deputy: ${who}`,
    appoint: 'Appoint',
    appointTo: (role: string) => `Appoint ${role}`,
    end: (name: string) => `Remove ${name} from the role`,
    submit: 'Save',
    action: 'What is to be done?',
    actions: { appoint: 'Appoint', deputy: 'Appoint a deputy', end: 'End' },
    actionsAlso: { appoint: [], deputy: ['deputy', 'as deputy', 'stand-in'], end: ['remove', 'ends'] },
    who: 'Who?',
    whoHint: 'Write @ and the name.',
    roleField: 'Role',
    until: 'Until',
    untilHint: 'Leave empty if no end is decided.',
    name: 'Name',
    organisation: 'Organisation',
    organisationHint: 'For example Arbetsförmedlingen.',
    newcomer: (group: string) =>
      `The person has not been added yet. Fill in name and organisation, and the person is added to ${group}.`,
    isNow: (name: string, role: string, group: string, until: string | null) =>
      `${name} is now ${role} in ${group}${until === null ? '' : ` until ${until}`}.`,
    isDeputy: (name: string, role: string, group: string, until: string | null) =>
      `${name} is now deputy ${role} in ${group}${until === null ? '' : ` until ${until}`}.`,
    isNoLonger: (name: string, role: string, group: string) => `${name} is no longer ${role} in ${group}.`,
    isNoDeputy: (name: string, role: string, group: string) => `${name} is no longer deputy ${role} in ${group}.`,
    endsOn: (name: string, role: string, group: string, day: string) => `${name} is ${role} in ${group} until ${day}.`,
    others: (who: string) => `The role is also held by ${who}.`,
    isDeputyUntil: (name: string, role: string, group: string, day: string) =>
      `${name} is deputy ${role} in ${group} until ${day}.`,
    by: (name: string) => `Appointed by ${name}.`,
    endedBy: (name: string) => `Changed by ${name}.`,
    unknown: (handle: string) =>
      `I find nobody called “${handle}”. Write @ and choose the person, or ask the person to write to me first.`,
    several: (handle: string) => `Several people are called “${handle}”. Write @ and choose the right one.`,
    ambiguousRole: (word: string) => `“${word}” can be several roles. Which one?`,
    nobodyHere: (roles) => `Nobody in this group has the role ${roles.join(' or ')}.`,
    unknownRole: (word: string, near: readonly string[]) =>
      near.length
        ? `I do not understand “${word}”. Did you mean ${near.map((one) => `“${one}”`).join(', ')}?`
        : `I do not understand “${word}”. Which role is it?`,
    already: (name: string, role: string) => `${name} is ${role} already. Nothing is changed.`,
    alreadyDeputy: (name: string, role: string) => `${name} is deputy ${role} already. Nothing is changed.`,
    holdsNone: (name: string) => `${name} has no such role here. Nothing is changed.`,
    whichToEnd: (name: string) => `${name} has several roles. Which one is to end?`,
    past: 'The day has been. Choose today or a later day.',
    lastLeader: (name: string, group: string) =>
      `${name} is the only project leader in ${group}. Appoint another project leader first.`,
    add: 'Add',
    noPlaceToAsk: 'I cannot reach the group from here. Ask the project leader directly.',
    youAre: (role: string, group: string, until: string | null, by: string) =>
      `You are now ${role} in ${group}${until === null ? '' : ` until ${until}`}, appointed by ${by}.`,
    youAreDeputy: (role: string, group: string, until: string | null, by: string) =>
      `You are now deputy ${role} in ${group}${until === null ? '' : ` until ${until}`}, appointed by ${by}.`,
    youAreNot: (role: string, group: string, until: string | null, by: string) =>
      until === null
        ? `You are no longer ${role} in ${group}. Changed by ${by}.`
        : `You are ${role} in ${group} until ${until}. Changed by ${by}.`,
    welcome: (group: string, collaboration: string) => `Welcome to ${group} in ${collaboration}!`,
    iAm: 'I am the group’s assistant, a computer program. I log what happens and show how it goes. Only you see this, and you can ask me here without others seeing it.',
    try: 'Try: help · roles · track · log',
    never:
      'Never write names, personal identity numbers or anything about a person’s health, family, economy or background, not here either. What is written in the group normally becomes an official document.',
  },
)
