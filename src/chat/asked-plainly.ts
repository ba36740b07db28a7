/** What people ask for in words of their own and only want to see, as the line that shows it. Nothing here writes. */

const here = '(?: (?:här|nu|just nu|idag|i dag|hos oss|i gruppen|det))*'

/** The first that fits the whole line; `$1` is what a form of it names. */
const ways: readonly (readonly [said: RegExp, line: string])[] = [
  [/(?:hej(?:san)?|tjena|tjenare|tja|hallå|god ?morgon|god dag)(?: (?:på dig|boten|assistenten))?/, 'hjälp'],
  [
    /hur (?:funkar|fungerar|använder (?:man|jag)) (?:du|dig|det|det här|den här|detta|boten|assistenten)(?: här)?/,
    'hjälp',
  ],
  [
    /va?d? kan (?:du|boten|assistenten|man|jag)(?: (?:göra|skriva|säga|fråga|hjälpa|hjälpa till|mig|oss|dig|till|med|om|här))+/,
    'hjälp',
  ],
  [/(?:kan du )?hjälpa? (?:mig|oss)|jag (?:fattar|förstår) (?:inte|ingenting|inget)/, 'hjälp'],
  [
    /jag är (?:helt )?ny(?: (?:här|i gruppen|på jobbet))*(?:[,.!]? (?:vad|var|hur) (?:ska|gör|börjar|kan|bör) jag(?: \S+){0,3})?/,
    'första månaden',
  ],
  [
    /(?:är det |finns det |har jag )?(?:något|nåt|nånting|någonting) som väntar(?: på mig)?(?: idag| i dag| nu)?/,
    'idag',
  ],
  [
    /va?d? (?:är|e) det (?:som )?jag (?:ska|behöver|måste|borde) göra(?: (?:idag|i dag|nu|den här veckan|i veckan))?/,
    'idag',
  ],
  [/vad (?:svarade|sa|sade|tyckte|bestämde|beslutade) styrgruppen(?: (?:senast|sist))?/, 'beslut'],
  [/vad har styrgruppen (?:svarat|sagt|bestämt|beslutat)/, 'beslut'],
  [/(?:vad|vilka frågor) har vi (?:frågat|lyft till|ställt till|skickat till) styrgruppen(?: om)?/, 'lyft'],
  [/va?d? (?:står|finns|är) (?:det )?på (?:dagordningen|agendan)/, 'dagordning'],
  [/vad (?:ska|skall) vi (?:prata om|snacka om|tala om|ta upp) på (?:nästa möte|mötet)/, 'dagordning'],
  [new RegExp(`vilka (?:arbetsgivare|företag) (?:har vi|finns|är med|samarbetar vi med)${here}`), 'arbetsgivare'],
  [new RegExp(`vilka (?:checklistor|rutiner) (?:har vi|finns)${here}`), 'checklista'],
  [/vilka ord (?:finns(?: det)?(?: i ordlistan)?|kan du|förklarar du)/, 'ord'],
  [/vilka frågor (?:saknar svar|är obesvarade)(?: i handboken)?/, 'handbok luckor'],
  [
    /va?d? (?:loggade (?:jag|vi)|har (?:jag|vi) loggat)(?: (?:senast|sist|idag|i dag|igår|i går|i veckan|den här veckan))?/,
    'historik',
  ],
  [/va?d? har hänt (?:i|den här|under) veckan|vem (?:har loggat|loggade) vad/, 'historik'],
  [/handbok(?:en)? (?:ändra|redigera|ta bort|dra in) (?<what>.+)/, 'handbok $1'],
  [/handbok(?:en)? (?:ändra|redigera|ta bort|dra in)|ändra (?:i )?handboken/, 'handbok'],
  [/handbok(?:en)? fastställa?|fastställa? handboken/, 'handbok utkast'],
]

const shows = /^(?:visa|öppna|se|kolla)(?: (?:mig|alla|våra|vår|hela))* (?<what>\p{L}+)$/iu
const things: Readonly<Record<string, string>> = {
  historik: 'historik',
  historiken: 'historik',
  uppgifter: 'göra',
  uppgifterna: 'göra',
  arbetsgivare: 'arbetsgivare',
  arbetsgivarna: 'arbetsgivare',
  dagordning: 'dagordning',
  dagordningen: 'dagordning',
  agendan: 'dagordning',
  inställningar: 'inställningar',
  inställningarna: 'inställningar',
  handbok: 'handbok',
  handboken: 'handbok',
  ordlista: 'ord',
  ordlistan: 'ord',
  luckor: 'handbok luckor',
  luckorna: 'handbok luckor',
  utkast: 'handbok utkast',
  utkasten: 'handbok utkast',
  beslut: 'beslut',
  besluten: 'beslut',
}

const whole = ways.map(([said, line]) => [new RegExp(`^(?:${said.source})$`, 'iu'), line] as const)

/** @param plain a line with one space between words and no mark at its end */
export function askedPlainly(plain: string): string | null {
  for (const [said, line] of whole) {
    const found = said.exec(plain)
    if (found) return line.replace('$1', () => found.groups?.what ?? '').trim()
  }
  return things[shows.exec(plain)?.groups?.what?.toLowerCase() ?? ''] ?? null
}
