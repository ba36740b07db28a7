/** How people say in a sentence that something has happened; the words of a line stand in `src/text/kinds.ts`. */

import type { KindId } from '../../domain/kinds.ts'

/**
 * `all` must stand in the sentence, in any order. `weak`: the words say many other things too, so that a job track must
 * be named and hardly anything else may stand there. `details`: the closed choice, where the sentence tells it.
 */
export type Sign = {
  readonly kind: KindId
  readonly all: readonly RegExp[]
  readonly weak?: true
  readonly details?: readonly (readonly [value: string, phrase: RegExp])[]
}

const began =
  /borjade|borjat|startade|startat|paborjade|paborjat|(?:gick|gatt|kom|kommit) (?:ut|igang)|(?:drog|dragit|satte|satt) igang|(?:fick|fatt) ut|started|began|begun/
const ended =
  /avslutade|avslutat|avslutades|avslutats|upphorde|slutade|slutat|brot|brutit|avbrot|avbrutit|hoppade av|hoppat av|gjort klart|tog slut|(?:ar|blev|blivit) (?:nu )?(?:klara?|fardiga?|slut)(?: med)?|finished|ended|completed|left/
const placement = /(?:(?:i|pa|med|sin|sina|en|fran) )*praktik\w*|(?:(?:a|an|their|her|his) )*(?:work )?placements?/
const early = /i fortid|i forvag|tidigare an (?:planerat|tankt)|hoppade av|hoppat av|brot|brutit|avbrot|avbrutit|early/
const leftTrack =
  /hoppade av|hoppat av|hoppar av|avbrot|avbrutit|avbryter|la av|lagt av|tackade for sig|tackat for sig|klev av|klivit av|drog sig ur|dragit sig ur|dropped out(?: of)?|quit/
const supported = /lonestod|nystartsjobb|introduktionsjobb|subventione\w+ anstallning\w*|lonebidrag|(?:wage )?support/
const jobs =
  /\S*jobb(?!intervju|ansok|sok|coach|traning|prov)\w*|anstallning\w*|arbete|tjanst\w*|tillsvidare\w*|visstid\w*|jobs?/

const whyLeft = [
  [
    'job',
    /(?:for att |eftersom |da )?(?:han |hon |de )?(?:har )?(?:fick|fatt|far|got) (?:ett |en |a )?(?:annat |fast |nytt )?(?:jobb|arbete|job)/,
  ],
  [
    'studies',
    /(?:for att |eftersom |da )?(?:han |hon |de )?(?:ska |vill )?(?:borja|borjar|borjade)(?: att)? (?:studera|plugga|lasa)|(?:for|till) studier|to study/,
  ],
  ['moved', /(?:ska )?flytt\w+(?: till (?:\S+ ?){1,3}| harifran| hem)?|pa grund av flytt|moved|moving/],
  ['employerEnded', /arbetsgivaren (?:avslutade|sa upp|ville inte|sade nej|sa nej)/],
] as const

const howEmployed = [
  ['withoutSupport', new RegExp(`(?:utan|without) (?:${supported.source}|stod)`)],
  ['withSupport', new RegExp(`(?:med |with )?(?:${supported.source})`)],
] as const

const goes = '(?:gick|gar|gatt|fungerar?|fungerade|funkar?|funkade|kands|ser)'

const howItGoes = [
  [
    'needsSupport',
    new RegExp(
      `(?:behover|behovde|vill ha) (?:mer |lite |extra |mycket )?(?:stod|hjalp)(?: (?:med|i) \\S+)?|${goes} (?:inte (?:sa )?bra|daligt|mindre bra|samre|trogt)|needs? (?:more )?(?:support|help)`,
    ),
  ],
  [
    'good',
    new RegExp(
      `(?:det |allt |alla )?(?:${goes} )(?:\\S+ )?(?:bra|fint|toppen|utmarkt|jattebra|som det ska)|allt (?:ar |gar )?(?:bra|fint|ok)|allt rullar pa|(?:de |alla )?(?:trivs|trivdes)(?: bra)?|(?:it )?(?:went|goes|is going|going) (?:very )?well|all (?:is )?(?:good|well|fine)`,
    ),
  ],
  ['unsure', /osaker\w*|tveksam\w*|unsure/],
  ['ending', /(?:ska |kommer att )?avslutas/],
] as const

/** In this order: what is said with more words comes before what is said with some of them. */
export const signs: readonly Sign[] = [
  {
    kind: 'pupils',
    all: [
      /elev\w*|pupils?|students?/,
      /overlamning\w*|(?:fran )?gymnasi\w+|(?:ska|gar|gick) (?:vidare )?till (?:komvux|sfi|folkhogskola\w*|gymnasie\w*)|handover/,
    ],
    details: [
      ['komvux', /(?:till )?komvux/],
      ['sfi', /(?:till )?sfi/],
      ['folkHighSchool', /(?:till )?folkhogskola\w*/],
    ],
  },
  {
    kind: 'followUp',
    all: [
      /uppfoljning\w*|foljde(?: vi| jag)? upp|foljt upp|avstamning\w*|stamde(?: vi| jag)? av(?: med)?|stamt av(?: med)?|trepartssamtal\w*|followed up|follow-?ups?/,
    ],
    details: howItGoes,
  },
  {
    kind: 'followUp',
    all: [
      /pratade|pratat|traffade|traffat|besokte|besokt|(?:kollade|kollat|checkade|checkat) (?:av|laget)(?: laget)?|talked to|visited/,
    ],
    weak: true,
    details: howItGoes,
  },
  {
    kind: 'placementEnded',
    all: [ended, placement],
    details: [
      ['early', early],
      ['asPlanned', /(?:allt )?(?:gick )?(?:som|enligt) (?:det var )?(?:plan\w*|tankt)|as planned/],
    ],
  },
  { kind: 'discontinued', all: [leftTrack], details: whyLeft },
  {
    kind: 'discontinued',
    all: [/(?:har |valt att |bestamt sig for att )*(?:slutade|slutat|slutar|sluta)|lamnade|lamnat|left/],
    weak: true,
    details: whyLeft,
  },
  {
    kind: 'returned',
    all: [
      /aterkom|aterkommit|(?:ar|kom|kommit) (?:nu )?(?:tillbaka|ater)(?: (?:fran|efter) (?:\S+ )?(?:uppehall\w*|paus\w*))?|ater efter uppehall\w*|(?:came|is|are) back(?: from (?:a |the )?(?:break|pause))?/,
    ],
    weak: true,
  },
  {
    kind: 'paused',
    all: [
      /(?:tar|tog|tagit|ar pa|har|fick|gjorde|gor) (?:ett |en )?(?:uppehall|paus)|uppehall\w*|pausade|pausat|pausar|(?:took|takes) a (?:break|pause)|paused/,
    ],
  },
  { kind: 'placement', all: [began, placement] },
  { kind: 'placement', all: [/(?:har |fick |fatt )?(?:\S+ )?praktikanter|praktikant/] },
  {
    kind: 'studies',
    all: [
      /(?:borjade|borjat)(?: att)? (?:studera|plugga|lasa)(?: (?:pa|vid) \S+)?|(?:studerar|pluggar|laser) (?:nu|vidare)(?: \S+)?|(?:borjade|borjat) (?:pa|i) (?:komvux|folkhogskola\w*|sfi|gymnasie\w*|universitet\w*|hogskola\w*)|(?:kom|kommit) in pa \S+|started studying|began to study|started to study/,
    ],
  },
  {
    kind: 'job',
    all: [/fick|fatt|landade|landat|(?:blev|blivit) erbjud\w+|erbjods|got|has got|have got/, jobs],
    details: howEmployed,
  },
  {
    kind: 'job',
    all: [
      /(?:blev|blivit|ar) anstalld\w*|anstalldes|anstallts|(?:borjade|borjat) (?:jobba|arbeta)|was hired|were hired|employed/,
    ],
    details: howEmployed,
  },
  {
    kind: 'completed',
    all: [
      /fullfoljde|fullfoljt|slutforde|slutfort|(?:gick|gatt|gjorde|gjort) klart|avslutade (?:jobb)?sparet|avslutat (?:jobb)?sparet|completed/,
    ],
  },
  { kind: 'completed', all: [/(?:ar|blev|blivit) (?:nu )?(?:klara?|fardiga?)(?: med)?|finished/], weak: true },
  {
    kind: 'selected',
    all: [
      /valdes (?:ut|till)|(?:nya )?utvalda|valts ut|valt ut|valde (?:vi )?ut|vi valde ut|togs ut|tagits ut|(?:ar|blev|blivit) (?:uttagna?|uttagen|utvald\w*|antag\w+)|antogs|(?:was|were) selected/,
    ],
  },
  { kind: 'started', all: [began], weak: true },
]

/** The same for an employer, which must be named. */
export const employerSigns: readonly Sign[] = [
  {
    kind: 'employerLeft',
    all: [
      /lamnar|lamnade|lamnat|hoppade av|hoppat av|drog sig ur|dragit sig ur|vill inte vara med|ar inte med|slutar|left|leaves/,
    ],
  },
  {
    kind: 'employerJoined',
    all: [
      /(?:har )?gatt med|gick med|(?:beslutat sig for att |bestamt sig for att |ska )*(?:gar|ga) med|ar med|(?:vill|kommer att|ska) (?:vara|bli) med|anslot sig|anslutit sig|har tackat ja|tackade ja|vill samarbeta|joined|has joined/,
    ],
    details: [
      ['private', /privat/],
      ['public', /offentlig/],
      ['nonProfit', /ideell/],
    ],
  },
]
