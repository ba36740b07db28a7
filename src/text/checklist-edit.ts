import type { StepPart } from '../domain/checklist/diff.ts'
import type { ChecklistProblem } from '../domain/checklist/problems.ts'
import type { Decider } from '../domain/checklist/version.ts'
import { both } from './both.ts'
import { dayOf } from './format.ts'

type Day = Temporal.PlainDate

const parts: Record<StepPart, string> = {
  title: 'Rubrik',
  phase: 'Fas',
  role: 'Ansvarig',
  offset: 'När',
  support: 'Stöd',
  description: 'Vad',
  doneWhen: 'Klart när',
  after: 'Efter',
  law: 'Lag',
  sources: 'Källor och grund',
  holds: 'I chatten',
  short: 'Kortversion',
}
const partsEn: Record<StepPart, string> = {
  title: 'Title',
  phase: 'Phase',
  role: 'Responsible',
  offset: 'When',
  support: 'Support',
  description: 'What',
  doneWhen: 'Done when',
  after: 'After',
  law: 'Law',
  sources: 'Sources and basis',
  holds: 'In the chat',
  short: 'Short version',
}

function problem(found: ChecklistProblem): string {
  switch (found.kind) {
    case 'notJson':
      return 'Texten är inte JSON. Klistra in hela texten, från första { till sista }.'
    case 'tooMany':
      return `Checklistan har ${found.count} steg. Den får ha högst 100.`
    case 'field':
      if (found.step !== null)
        return found.field === ''
          ? `Steg ${found.step}: fel form.`
          : `Steg ${found.step}: ”${found.field}” saknas eller är fel.`
      return found.field === '' ? 'Texten är ingen checklista.' : `”${found.field}” saknas eller är fel.`
    case 'twice':
      return `Steg ${found.step} finns två gånger.`
    case 'noPhase':
      return `Steg ${found.step}: fasen ”${found.phase}” finns inte.`
    case 'noStep':
      return `Steg ${found.step}: steg ”${found.after}”, som ska komma före, finns inte.`
    case 'cycle':
      return found.steps.length === 1
        ? `Steg ${found.steps[0]} kommer efter sig självt.`
        : `Stegen går i ring: ${found.steps.join(' efter ')} efter ${found.steps[0]}.`
    case 'before':
      return `Steg ${found.step} ska vara klart före steg ${found.after}, men kommer efter det.`
    case 'usedBefore':
      return `Steg ${found.step}: numret har använts för ett steg som är borttaget. Välj ett nytt.`
    case 'unfounded':
      return `Steg ${found.step} säger att det har en grund, men ingen lag eller källa är angiven.`
  }
}

function problemEn(found: ChecklistProblem): string {
  switch (found.kind) {
    case 'notJson':
      return 'The text is not JSON. Paste all of it, from the first { to the last }.'
    case 'tooMany':
      return `The checklist has ${found.count} steps. It may have 100 at most.`
    case 'field':
      if (found.step !== null)
        return found.field === ''
          ? `Step ${found.step}: wrong form.`
          : `Step ${found.step}: “${found.field}” is missing or wrong.`
      return found.field === '' ? 'The text is no checklist.' : `“${found.field}” is missing or wrong.`
    case 'twice':
      return `Step ${found.step} is there twice.`
    case 'noPhase':
      return `Step ${found.step}: there is no phase “${found.phase}”.`
    case 'noStep':
      return `Step ${found.step}: there is no step “${found.after}” to come before it.`
    case 'cycle':
      return found.steps.length === 1
        ? `Step ${found.steps[0]} comes after itself.`
        : `The steps go round: ${found.steps.join(' after ')} after ${found.steps[0]}.`
    case 'before':
      return `Step ${found.step} is due before step ${found.after}, yet comes after it.`
    case 'usedBefore':
      return `Step ${found.step}: its number was used by a step that has been removed. Choose a new one.`
    case 'unfounded':
      return `Step ${found.step} says that it has a ground, but names no law or source.`
  }
}

const deciders: Record<Decider, string> = { operative: 'operativa gruppen', steering: 'styrgruppen' }
const decidersEn: Record<Decider, string> = { operative: 'the operative group', steering: 'the steering group' }

/** Checklists that are changed, imported, compared and adopted. */
export const checklistEditText = both(
  {
    add: 'Lägg till steg',
    change: 'Ändra eller flytta',
    retire: 'Ta bort steget',
    import: 'Importera',
    diff: 'Visa skillnad',
    adopt: 'Fastställ',
    showProposal: (version: number) => `Visa förslaget, version ${version}`,
    addTitle: 'Nytt steg',
    editTitle: 'Ändra steg',
    editIntro: 'Ändringen blir ett förslag till gruppen. Ange funktioner, inga namn, och inget om enskilda personer.',
    submit: 'Spara som förslag',
    title: 'Rubrik',
    phase: 'Fas',
    role: 'Ansvarig',
    when: 'När',
    whenHint: 'Till exempel 41 veckor före, 3 dagar efter eller samma dag.',
    support: 'Stöd',
    supportHint: 'Funktioner med komma emellan, till exempel SFI-samordnare, mentor.',
    description: 'Vad ska göras?',
    doneWhen: 'Klart när',
    after: 'Efter vilka steg?',
    afterHint: 'Nummer med komma emellan, till exempel 3, 5.',
    law: 'Lag, en på varje rad',
    lawHint:
      'Till exempel: skollagen 20 kap. 8 § | Hemkommunen ska erbjuda kartläggning. Nya rader står som inte kontrollerade.',
    sources: 'Källor, en på varje rad',
    sourcesHint: 'Utan lag och källa står steget som en bedömning.',
    holds: 'Vad får antecknas här?',
    holdsChoices: {
      nothing: 'bara klart eller inte klart',
      contacts: 'funktion och tjänstekontakt',
      counts: 'antal, genom loggen',
    },
    short: 'Med i kortversionen?',
    badWhen: (typed: string) => `Jag förstår inte ”${typed}”. Skriv till exempel 41 veckor före, inom två år.`,
    badFunction: (typed: string) => `Jag känner inte till funktionen ”${typed}”.`,
    manyFunctions: (typed: string) => `”${typed}” kan vara flera funktioner. Skriv hela namnet.`,
    badAfter: (typed: string) => `Steg ”${typed}” finns inte.`,
    tooLong: (label: string, most: number) => `${label}: högst ${most} tecken.`,
    tooManyLines: (label: string, most: number) => `${label}: högst ${most}.`,
    full: (most: number) => `Checklistan har redan ${most} steg. Ta bort något först.`,
    unchanged: 'Inget är ändrat.',
    saved: (title: string, version: number) => `Sparat som förslag: ${title}, version ${version}.`,
    stands: (version: number) => `Version ${version} gäller tills förslaget är fastställt.`,
    changedMeanwhile: (name: string, version: number) =>
      `${name} har sparat version ${version} under tiden. Se vad som är ändrat och gör din ändring igen.`,
    sureRetire: (step: string) => `Ska steget tas bort? ${step}. Det står kvar i äldre versioner.`,
    sureRetireYes: 'Ja, ta bort',
    lastStep: 'En checklista behöver minst ett steg.',
    importTitle: 'Importera checklista',
    importIntro:
      'Klistra in en checklista som JSON, till exempel en som har hämtats från sidan för utskrift. Har texten bara nyckel och steg läggs stegen till, eller ersätter dem som har samma nummer. En lång text delas på flera fält. Skriv inget om enskilda personer.',
    importSubmit: 'Kontrollera och spara som förslag',
    part: (no: number) => (no === 1 ? 'JSON' : `Fortsättning ${no}`),
    hasNumber: 'Texten ser ut att innehålla ett personnummer. Inget är sparat.',
    wrong: (count: number) =>
      count === 1 ? 'Checklistan har ett fel. Inget är sparat.' : `Checklistan har ${count} fel. Inget är sparat.`,
    moreWrong: (count: number) => `Och ${count} till.`,
    problem,
    noSuchKey: (key: string) => `Det finns ingen checklista ”${key}”. En ny behöver också rubrik och faser.`,
    nothing: 'Klistra in texten i det första fältet.',
    diffTitle: (title: string) => `Skillnad: ${title}`,
    between: (from: string, to: string) => `${from} → ${to}`,
    same: 'Versionerna är lika.',
    sameDay: 'samma dag',
    madeBy: (name: string, on: Day) => `Sparat av ${name} ${dayOf(on, 'sv')}.`,
    earlier: (version: number) => `Skillnaden i version ${version}`,
    isNew: (step: string, how: string) => `Nytt: ${step}. ${how}`,
    isGone: (step: string) => `Borttaget: ${step}.`,
    isChanged: (step: string) => `Ändrat: ${step}.`,
    parts,
    fromTo: (part: string, was: string, is: string) => `${part}: ${was} → ${is}.`,
    empty: 'inget',
    moreChanges: (count: number) => `Och ${count} ändringar till. Öppna sidan för utskrift för att läsa allt.`,
    yes: 'ja',
    no: 'nej',
    adoptTitle: 'Fastställ checklistan',
    adoptIntro: 'Skriv in vilken grupp som har fastställt den, och när.',
    adoptSubmit: 'Skriv in',
    decidedBy: 'Fastställd av',
    decidedOn: 'Fastställd den',
    deciders,
    adopted: (title: string, version: number, by: Decider, on: Day) =>
      `${title}, version ${version}, är fastställd av ${deciders[by]} ${dayOf(on, 'sv')}.`,
    adoptedAlready: (version: number, by: Decider, on: Day, name: string) =>
      `Version ${version} är redan fastställd av ${deciders[by]} ${dayOf(on, 'sv')}. ${name} skrev in det.`,
    notYet: 'Dagen har inte varit än.',
    tooLongAgo: 'Dagen ligger mer än ett år tillbaka.',
    newerThere: (version: number) => `Det finns en nyare version, ${version}. Se den först.`,
    proposed: (name: string, title: string, version: number) =>
      `${name} föreslår en ändring av checklistan ${title}, version ${version}.`,
    redact: 'Ta bort texten',
    sureRedact: (step: string) =>
      `Ska texten tas bort för alltid? ${step}. Den försvinner ur alla versioner och meddelanden. Steget står kvar.`,
    redactYes: 'Ja, ta bort texten',
    redacted: 'Texten är borttagen överallt och går inte att få tillbaka.',
    nothingToRedact: 'Steget har ingen text som ni har skrivit.',
    notYoursToRedact: 'Det kan den som skrev texten och projektledaren göra.',
  },
  {
    add: 'Add a step',
    change: 'Change or move',
    retire: 'Remove the step',
    import: 'Import',
    diff: 'Show the difference',
    adopt: 'Adopt',
    showProposal: (version) => `Show the proposal, version ${version}`,
    addTitle: 'New step',
    editTitle: 'Change step',
    editIntro:
      'The change becomes a proposal to the group. Name functions, no people, and write nothing about single persons.',
    submit: 'Save as a proposal',
    title: 'Title',
    phase: 'Phase',
    role: 'Responsible',
    when: 'When',
    whenHint: 'For example 41 weeks before, 3 days after or same day.',
    support: 'Support',
    supportHint: 'Functions with commas between, for example SFI coordinator, mentor.',
    description: 'What is to be done?',
    doneWhen: 'Done when',
    after: 'After which steps?',
    afterHint: 'Numbers with commas between, for example 3, 5.',
    law: 'Law, one a line',
    lawHint:
      'For example: skollagen 20 kap. 8 § | The municipality is to offer mapping. New lines stand as not verified.',
    sources: 'Sources, one a line',
    sourcesHint: 'Without law and source the step stands as a judgement.',
    holds: 'What may be noted here?',
    holdsChoices: {
      nothing: 'done or not done only',
      contacts: 'function and work contact',
      counts: 'numbers, by the log',
    },
    short: 'In the short version?',
    badWhen: (typed) => `I do not understand “${typed}”. Write for example 41 weeks before, within two years.`,
    badFunction: (typed) => `I do not know the function “${typed}”.`,
    manyFunctions: (typed) => `“${typed}” can be several functions. Write the whole name.`,
    badAfter: (typed) => `There is no step “${typed}”.`,
    tooLong: (label, most) => `${label}: ${most} characters at most.`,
    tooManyLines: (label, most) => `${label}: ${most} at most.`,
    full: (most) => `The checklist has ${most} steps already. Remove one first.`,
    unchanged: 'Nothing has changed.',
    saved: (title, version) => `Saved as a proposal: ${title}, version ${version}.`,
    stands: (version) => `Version ${version} holds until the proposal is adopted.`,
    changedMeanwhile: (name, version) =>
      `${name} has saved version ${version} meanwhile. See what has changed and make your change again.`,
    sureRetire: (step) => `Remove this step? ${step}. It stays in older versions.`,
    sureRetireYes: 'Yes, remove it',
    lastStep: 'A checklist needs one step at least.',
    importTitle: 'Import a checklist',
    importIntro:
      'Paste a checklist as JSON, for example one downloaded from its page. With a key and steps only, the steps are added or take the place of those with the same number. A long text goes into several fields. Write nothing about single persons.',
    importSubmit: 'Check and save as a proposal',
    part: (no) => (no === 1 ? 'JSON' : `Continued ${no}`),
    hasNumber: 'The text looks as if it contained a Swedish personal identity number. Nothing has been saved.',
    wrong: (count) =>
      count === 1
        ? 'There is something wrong with the checklist. Nothing has been saved.'
        : `There are ${count} things wrong with the checklist. Nothing has been saved.`,
    moreWrong: (count) => `And ${count} more.`,
    problem: problemEn,
    noSuchKey: (key) => `There is no checklist “${key}”. A new one needs a title and phases as well.`,
    nothing: 'Paste the text into the first field.',
    diffTitle: (title) => `Difference: ${title}`,
    between: (from, to) => `${from} → ${to}`,
    same: 'The versions are the same.',
    sameDay: 'same day',
    madeBy: (name, on) => `Saved by ${name} on ${dayOf(on, 'en')}.`,
    earlier: (version) => `The difference in version ${version}`,
    isNew: (step, how) => `New: ${step}. ${how}`,
    isGone: (step) => `Removed: ${step}.`,
    isChanged: (step) => `Changed: ${step}.`,
    parts: partsEn,
    fromTo: (part, was, is) => `${part}: ${was} → ${is}.`,
    empty: 'nothing',
    moreChanges: (count) => `And ${count} more changes. Open the page for printing to read all of it.`,
    yes: 'yes',
    no: 'no',
    adoptTitle: 'Adopt the checklist',
    adoptIntro: 'Enter which group has adopted it, and when.',
    adoptSubmit: 'Enter',
    decidedBy: 'Adopted by',
    decidedOn: 'On',
    deciders: decidersEn,
    adopted: (title, version, by, on) =>
      `${title}, version ${version}, has been adopted by ${decidersEn[by]} on ${dayOf(on, 'en')}.`,
    adoptedAlready: (version, by, on, name) =>
      `Version ${version} has been adopted already by ${decidersEn[by]} on ${dayOf(on, 'en')}. ${name} entered that.`,
    notYet: 'The day has not been yet.',
    tooLongAgo: 'The day is more than a year ago.',
    newerThere: (version) => `There is a newer version, ${version}. See that first.`,
    proposed: (name, title, version) => `${name} proposes a change of the checklist ${title}, version ${version}.`,
    redact: 'Remove the text',
    sureRedact: (step) => `Remove the text for good? ${step}. It goes from every version and message. The step stays.`,
    redactYes: 'Yes, remove the text',
    redacted: 'The text has been removed everywhere and cannot be brought back.',
    nothingToRedact: 'The step has no text of your own.',
    notYoursToRedact: 'That can be done by whoever wrote the text and by the project leader.',
  },
)
