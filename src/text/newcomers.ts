import type { Role } from '../domain/roles.ts'
import { both } from './both.ts'
import { dayOf } from './format.ts'

type Day = Temporal.PlainDate

/** What a function means for who has it, in one sentence (Bilaga 1, as in the handbook's sections). */
const meansSv: Record<Role, string> = {
  projectLeader:
    'Det betyder att du driver arbetet framåt: du håller grupperna informerade, kallar till möten och har huvudansvaret för kontakten med jobbspårens arbetsgivare.',
  employmentOfficer:
    'Det betyder att du har huvudansvaret för urvalet och för att ta reda på vilka lönestöd som kan bli aktuella, i samråd med gruppen.',
  labourMarketCoordinator:
    'Det betyder att du har huvudansvaret för att de som är ute i praktik följs upp, och att du berättar för gruppen hur det går.',
  sfiCoordinator:
    'Det betyder att du ser till att språkundervisningen kan anpassas efter arbetsgivarens önskemål, och berättar för gruppen hur det går.',
  integrationCoordinator:
    'Det betyder att du berättar för gruppen hur många nyanlända som kommer till kommunen, och om projekt som kan bli en del av samverkan.',
  youthCoordinator: 'Det betyder bland annat att du berättar för kollegorna på din arbetsplats om det som berör dem.',
  folkHighSchool: 'Det betyder bland annat att du berättar för kollegorna på din arbetsplats om det som berör dem.',
  headEmploymentService: 'Det betyder att du svarar för din organisation på de frågor som lyfts till styrgruppen.',
  headLabourMarket: 'Det betyder att du svarar för din organisation på de frågor som lyfts till styrgruppen.',
  headIntegration: 'Det betyder att du svarar för din organisation på de frågor som lyfts till styrgruppen.',
  headEducation: 'Det betyder att du svarar för din organisation på de frågor som lyfts till styrgruppen.',
  newStaff: 'Det betyder att du kan läsa och fråga, men inte logga än.',
  observer: 'Det betyder att du kan läsa och fråga.',
}

const meansEn: Record<Role, string> = {
  projectLeader:
    'It means that you drive the work forward: you keep the groups informed, call meetings and are the main contact for the job tracks’ employers.',
  employmentOfficer:
    'It means that you are mainly responsible for the selection and for finding out which wage support may be possible, together with the group.',
  labourMarketCoordinator:
    'It means that you are mainly responsible for following up those who are on placements, and tell the group how it goes.',
  sfiCoordinator:
    'It means that you see to it that the language teaching can be fitted to what the employer wants, and tell the group how it goes.',
  integrationCoordinator:
    'It means that you tell the group how many newly arrived people come to the municipality, and of projects that may become part of the cooperation.',
  youthCoordinator: 'It means among other things that you tell the colleagues at your workplace what concerns them.',
  folkHighSchool: 'It means among other things that you tell the colleagues at your workplace what concerns them.',
  headEmploymentService: 'It means that you answer for your organisation the questions raised to the steering group.',
  headLabourMarket: 'It means that you answer for your organisation the questions raised to the steering group.',
  headIntegration: 'It means that you answer for your organisation the questions raised to the steering group.',
  headEducation: 'It means that you answer for your organisation the questions raised to the steering group.',
  newStaff: 'It means that you can read and ask, but not log yet.',
  observer: 'It means that you can read and ask.',
}

/** The words of the first greeting and of the first month. */
export const newcomerText = both(
  {
    means: meansSv,
    yourRoles: (roles: string, by: string | null) => `Din roll: ${roles}${by === null ? '' : `, utsedd av ${by}`}.`,
    deputyFor: (role: string) => `ersättare för ${role}`,
    right: 'Stämmer',
    wrong: 'Stämmer inte',
    readMore: 'Läs mer',
    tryLogging: 'Prova: idag · roller · fråga Hur ofta följer vi upp en praktik? · logga · ord KAA',
    tryReading: 'Prova: idag · roller · fråga Hur ofta följer vi upp en praktik? · möte · ord KAA',
    whoIsWho: 'Vem är vem',
    waitsForMe: 'Det som väntar på mig',
    month: (points: number) => `Första månaden: ${points} korta punkter, en i veckan.`,
    showFirst: 'Visa den första',
    notNow: 'Inte nu',
    noTips: 'Inga tips, tack',
    notAdded: (group: string, leader: string) =>
      `Hej! Du är i kanalen för ${group} men är inte tillagd hos mig än. ${leader === '' ? '' : `Be ${leader} lägga till dig, eller tryck på knappen.`}`.trim(),
    addAs: 'Lägg till som …',
    alreadyAdded: 'Du är redan tillagd.',
    askThere:
      'Här känner jag dig från en annan grupp. Skriv hjälp till mig i den nya gruppens kanal, så kan du be om att bli tillagd där.',
    crowd: (group: string) =>
      `Många kom in i kanalen för ${group} på en gång, så jag hälsar inte på var och en. Den som inte är tillagd kan skriva till mig och be om det.`,
    thanksRight: 'Bra, tack!',
    told: 'Tack. Jag har berättat för projektledaren att det inte stämmer.',
    saidAlready: 'Det har du redan svarat. Inget är ändrat.',
    nobodyToTell: 'Det finns ingen projektledare som jag når. Ta upp det med gruppen.',
    leadsOneself: 'Du är själv projektledare. Skriv utse om du vill ändra en roll.',
    rolesChanged: 'Din roll har ändrats sedan dess. Inget är sparat.',
    notTheirs: (name: string, roles: string, group: string) =>
      `${name} säger att rollen inte stämmer: ${roles} i ${group}. Prata med varandra. Skriv utse om rollen behöver ändras.`,
    point: (no: number, all: number, title: string, text: string) =>
      `Första månaden, punkt ${no} av ${all}: ${title}.${text === '' ? '' : ` ${text}`}`,
    done: 'Klart',
    noMore: 'Inga fler tips',
    showNext: 'Visa nästa nu',
    nextOn: (day: Day) => `Bra! Nästa punkt kommer ${dayOf(day, 'sv')}.`,
    lastDone: 'Bra! Det var den sista punkten. Välkommen till gruppen på riktigt.',
    behind: 'Den punkten är redan klar.',
    over: 'Du har fått alla punkter. Titta i checklistan om du vill läsa dem igen.',
    laterOn: (day: Day) => `Okej. Den första punkten kommer ${dayOf(day, 'sv')}.`,
    stopped: 'Okej, inga tips. Skriv första månaden om du ändrar dig.',
    stoppedAlready: 'Tipsen är redan avstängda. Skriv första månaden om du vill ha dem.',
    notForYou: 'Punkterna för första månaden är för den som har en roll i operativa gruppen.',
    list: 'Visa checklistan',
  },
  {
    means: meansEn,
    yourRoles: (roles, by) => `Your role: ${roles}${by === null ? '' : `, appointed by ${by}`}.`,
    deputyFor: (role) => `deputy ${role}`,
    right: 'That is right',
    wrong: 'That is wrong',
    readMore: 'Read more',
    tryLogging: 'Try: today · roles · ask How often do we follow up a placement? · log · word KAA',
    tryReading: 'Try: today · roles · ask How often do we follow up a placement? · meeting · word KAA',
    whoIsWho: 'Who is who',
    waitsForMe: 'What waits for me',
    month: (points) => `The first month: ${points} short points, one a week.`,
    showFirst: 'Show the first',
    notNow: 'Not now',
    noTips: 'No tips, thanks',
    notAdded: (group, leader) =>
      `Hello! You are in the channel of ${group} but have not been added here yet. ${leader === '' ? '' : `Ask ${leader} to add you, or press the button.`}`.trim(),
    addAs: 'Add as …',
    alreadyAdded: 'You have been added already.',
    askThere:
      'Here I know you from another group. Write help to me in the new group’s channel, and you can ask to be added there.',
    crowd: (group) =>
      `Many people came into the channel of ${group} at once, so I do not greet each of them. Whoever has not been added can write to me and ask for it.`,
    thanksRight: 'Good, thank you!',
    told: 'Thank you. I have told the project leader that it is wrong.',
    saidAlready: 'You have answered that already. Nothing is changed.',
    nobodyToTell: 'There is no project leader whom I can reach. Bring it up in the group.',
    leadsOneself: 'You are the project leader yourself. Write appoint if you want to change a role.',
    rolesChanged: 'Your role has changed since then. Nothing is stored.',
    notTheirs: (name, roles, group) =>
      `${name} says that the role is wrong: ${roles} in ${group}. Talk to each other. Write appoint if the role needs to be changed.`,
    point: (no, all, title, text) =>
      `The first month, point ${no} of ${all}: ${title}.${text === '' ? '' : ` ${text}`}`,
    done: 'Done',
    noMore: 'No more tips',
    showNext: 'Show the next now',
    nextOn: (day) => `Good! The next point comes on ${dayOf(day, 'en')}.`,
    lastDone: 'Good! That was the last point. Welcome to the group for real.',
    behind: 'That point is done already.',
    over: 'You have had all the points. Look in the checklist if you want to read them again.',
    laterOn: (day) => `All right. The first point comes on ${dayOf(day, 'en')}.`,
    stopped: 'All right, no tips. Write first month if you change your mind.',
    stoppedAlready: 'The tips are switched off already. Write first month if you want them.',
    notForYou: 'The points of the first month are for those who have a role in the operative group.',
    list: 'Show the checklist',
  },
)
