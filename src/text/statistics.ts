/** The words of docs/statistics.md, which is in Swedish with the English word beside each. */

import type { MeasureKind } from '../domain/measures.ts'
import { both } from './both.ts'

/** What adds up (number-rules §3.1). */
export type SumName = 'columns' | 'tracks' | 'job' | 'active' | 'placements'

type Terms = {
  readonly kinds: Readonly<Record<MeasureKind, string>>
  readonly week: string
  readonly term: string
  readonly year: string
  readonly sinceStart: string
  readonly share: string
  readonly distribution: string
}

const sv: Terms = {
  kinds: { flow: 'flöde', stock: 'bestånd' },
  week: 'ISO-vecka',
  term: 'termin',
  year: 'kalenderår',
  sinceStart: 'sedan starten',
  share: 'andel',
  distribution: 'könsfördelning',
}

const en: Terms = {
  kinds: { flow: 'flow', stock: 'stock' },
  week: 'ISO week',
  term: 'term',
  year: 'calendar year',
  sinceStart: 'since the start',
  share: 'share',
  distribution: 'gender distribution',
}

export const statisticsTerms = both(sv, en)

/** Paragraphs of the page. What is a fact of the code comes in as an argument. */
export const statisticsPage = {
  title: 'Så räknar vi',
  written: (command: string) =>
    `Den här sidan skrivs av \`${command}\` ur koden som räknar. Ändra den inte för hand: ett test säger till när sidan och koden inte stämmer överens.`,
  intro:
    'Den är till för kommunens statistiker och för den som vill veta vad ett tal betyder. Det engelska ordet står bredvid det svenska. Vem som ser vilka tal står i [numbers.md](numbers.md).',
  measures: 'Måtten',
  measureTable: ['Mått', 'English', 'Slag', 'Händelser som räknas', 'Utanför operativa gruppen'],
  each: 'Vad varje mått räknar',
  kindsOf: (flow: string, stock: string) =>
    `Ett ${flow} är det som hände under perioden. Ett ${stock} är hur många det är vid slutet av periodens sista dag.`,
  base: (base: string) => `Andelen tas av dem som är med i måttet ${base} samma period.`,
  split: 'Könsfördelningen visas.',
  nothingSaid: 'inget svar',
  sum: (name: string) => `Ingår i sambandet ${name}.`,
  leaves: {
    week: 'veckans total',
    year: 'årets kvinnor och män',
    never: 'aldrig',
  },
  reasons: {
    followed: 'Visas utanför: det är vad styrgruppen följer.',
    tied: 'Visas aldrig utanför: genom sambanden skulle det röja små tal i de mått som visas.',
    further: 'Visas aldrig utanför: varje mått till gör att färre av de andra talen kan visas.',
    onlyWeek:
      'Visas utanför som veckans total, aldrig i årets tabell: varje mått till där gör att färre av de andra talen kan visas.',
  },
  common: 'Gemensamt för alla mått',
  rules: (threshold: string) =>
    [
      [
        'Dagen',
        'the day',
        'En händelse räknas på den dag den hände, inte den dag den skrevs in. Dagen avgör vecka, termin och år.',
      ],
      [
        'Rättat',
        'corrected',
        'En rättad händelse räknas som den senaste rättelsen säger: dess dag, spår, antal och svar gäller i stället för de gamla. Rättas dagen till en annan vecka flyttar händelsen dit.',
      ],
      [
        'Ångrat',
        'undone',
        'En ångrad händelse räknas inte alls, inte heller om den hade rättats innan. Raderna finns kvar i historiken.',
      ],
      [
        'Efterregistrerat',
        'entered late',
        'Det som skrivs in i efterhand räknas i den period då det hände. En vecka som har publicerats utanför operativa gruppen ändras ändå inte; det som kom sent syns när årets tal byts. Operativa gruppen ser hur mycket som har kommit sent: varje händelse som har skrivits in, rättats eller ångrats sedan förra sammanställningen, och som då eller nu gäller personer i en tidigare vecka, är en rad. Det som har både skrivits in och ångrats däremellan är ingen.',
      ],
      [
        'Räknat per',
        'as of',
        'Varje tabell gäller en viss stund. Det som skrivs in, rättas eller ångras senare finns inte i den. En försenad veckosammanställning har samma tal som om den hade kommit i tid.',
      ],
      [
        'Vem som räknas',
        'who is counted',
        'Talen räknar händelser, inte olika personer: den som gör samma sak två gånger räknas två gånger. En händelse om en deltagarkod räknas som en person. Ett jobbspår räknar med antal eller med koder, aldrig med båda.',
      ],
      [
        'Uppgift saknas',
        'not recorded',
        'Kön är inte registrerat. Personen räknas i totalen men varken som kvinna eller man. Ett antal utan kön sparas aldrig så av sig självt: assistenten frågar först.',
      ],
      [
        'Inga minusantal',
        'never below zero',
        'Det som skulle göra antalet aktiva, i praktik eller i uppehåll mindre än noll någon dag, för kvinnor, män eller uppgift saknas, sparas inte.',
      ],
      [
        'Spår',
        'job track',
        'Raden för alla jobbspår har med även det som inte hör till något spår. Tal per spår visas bara i operativa gruppen.',
      ],
      [
        'Små tal',
        'small numbers',
        `Utanför operativa gruppen visas inte tal från 1 till och med ${threshold}, och inte heller det som skulle röja dem. Kommunen kan besluta om en annan gräns.`,
      ],
    ] as const,
  notMeasures: (kinds: string) => `De här händelserna räknas inte i något mått: ${kinds}.`,
  periods: 'Perioder',
  periodTable: ['Period', 'English', 'Dagar', 'Utanför operativa gruppen'],
  periodDays: {
    week: 'måndag–söndag; veckan hör till det år som har dess torsdag, så ett år har 52 eller 53 veckor',
    year: '1 januari–31 december; hittills i år går till och med söndagen i den senaste hela veckan',
    term: (spring: number, autumn: number) =>
      `VT: 1 januari–söndagen i vecka ${spring}. HT: måndagen i vecka ${autumn}–31 december`,
    sinceStart: 'allt till och med periodens sista dag',
  },
  periodOutside: {
    week: 'totaler; publiceras en gång och ändras sedan inte',
    year: 'kvinnor och män; en rad byts när talen har ändrats tillräckligt',
    term: 'en del av årets tabell, aldrig en egen',
    sinceStart: 'aldrig',
  },
  cutWeek:
    'En vecka som nyår delar visas utanför operativa gruppen som _dolt_: veckan tillsammans med de två åren skulle annars röja små tal. Dagarna räknas var för sig, i sitt eget år.',
  identities: 'Samband',
  identitiesIntro:
    'De två första gäller alla mått, de andra de mått som nämns: i varje period och kolumn, för alla jobbspår tillsammans och för vart och ett. De prövas i testen på slumpade loggar. Skyddet räknar med att läsaren kan dem.',
  sumNames: {
    columns: 'kolumnerna',
    tracks: 'jobbspåren',
    job: 'jobben',
    active: 'de aktiva',
    placements: 'praktiken',
  } satisfies Record<SumName, string>,
  columnsSum: (parts: readonly string[], total: string) => `${parts.join(' + ')} = ${total}`,
  tracksSum: 'summan av jobbspåren + det som inte hör till något spår = alla jobbspår',
  changeOf: (stock: string) => `ändringen under perioden av ${stock}`,
  placementsRunning: 'antalet pågående praktikperioder',
  shares: 'Andelar',
  sharesIntro: (share: string, distribution: string) =>
    `Det finns två slag, som aldrig blandas, och basen står alltid med. En ${share} säger hur stor del av kvinnorna, och av männen, i basen som täljaren motsvarar. En ${distribution} säger hur stor del av dem i täljaren som är kvinnor respektive män; den räknas bland dem vars kön är registrerat.`,
  shareTable: ['Slag', 'English', 'Täljare', 'Bas'],
  whereRecorded: (measure: string) => `${measure}, där kön är registrerat`,
  shareRules: (leastBase: number, decimalFrom: number, least: number) =>
    `En andel kräver en bas på minst ${leastBase}. Är basen mindre än ${decimalFrom} visas hela procent, annars en decimal. Där underlaget är för litet för att jämföra kvinnor och män står det så. Utanför operativa gruppen måste täljaren vara minst ${least}, och det som återstår av basen likaså, så att en andel där aldrig är 0 eller 100 procent. Gäller de två raderna olika veckor visas ingen andel.`,
  samePeriod:
    'Täljare och bas är händelser under samma period. Den som får jobb kan ha fullföljt en tidigare period, så andelen är ett mått på perioden, inte på en grupp som följs över tid.',
  writtenAs: 'Så skrivs talen',
  writtenTable: ['Skrivs', 'Betyder'],
  forms: {
    few: (most: number) => `något av talen 1–${most}; vilket visas inte, för att skydda enskilda`,
    hidden: 'visas inte, för att skydda enskilda',
    zero: 'ingen; noll visas alltid som 0',
    thousands: 'tusental skiljs med hårt blanksteg',
    percent: 'procent med decimalkomma och hårt blanksteg',
    unrecorded: 'kolumnen för dem vars kön inte är registrerat; har alltid en egen kolumn och fördelas aldrig ut',
  },
  nothing: (k: number) =>
    `Gränsen är här ${k}, som är det vanliga. Med gränsen 3 skrivs små tal alltid _dolt_: \`<3\` skulle bara lämna 1 och 2.`,
} as const
