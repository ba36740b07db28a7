import { fold } from './text-tidy.ts'

/** First names that are common in Sweden and are no ordinary words, folded: a question with one is about a person. */
const firstNames: ReadonlySet<string> = new Set(
  `abdi abdul abdullah abdirahman adam adnan agneta ahmad ahmed aisha aleksandra alexander alexandra ali alice alina
  amanda amal amina amir amira anders andreas anette angelica anita ann anna anneli annika anton asad asha astrid
  ayan bahar barbro basel bashir bengt berit birgitta britt camilla carina carl carina caroline cecilia charlotte christer
  christina christoffer daniel david denis diana elena elias elin elisabet elisabeth ellen elsa emelie emil emilia
  emma erik erika eva evelina fadi faisal farah farid farhad fatema fatima fatma filip fredrik frida gabriel georg gunilla
  gunnar gustav habib hadi hamid hamza hanna hanan hans hassan helena helen henrik hodan hussein ibrahim ida idil inger
  ingrid isabella ismail ivan jasmin jakob jamal jamila janne jenny jens jessica johan johanna john jonas josef
  josefin julia kamal karim karin karl katarina kerstin khadija khaled khalid kristina kristoffer lars layla leila
  lena lennart leo linda linnea lisa louise lovisa lucas ludvig magnus mahmoud mahmud maja malik malin marcus margareta
  maria mariam marie markus martin maryam mats matilda mattias maya melissa michael mikael mohamad mohamed mohammad
  mohammed mona monica mostafa muhammed muna mustafa nadia nadir nasir natalia nathalie niklas nils nina noor nora nour
  olga olivia olof omar osman oscar oskar patrik paulina peter petra pernilla rahel rahim rania rashid rebecka rickard
  robert robin roger roland sabina sadia safia sahar salah salim samir samira sandra sara sarah sebastian
  senait shirin simon simone sofia sofie stefan sumaya susanne suzan svetlana tahir tareq tatiana therese thomas tobias
  tomas tove ulf ulla ulrika vanja victor victoria viktor viktoria wilhelm william yasin yasmin yonas yosef youssef
  yusuf zahra zainab zakaria zara zeinab zohra`.split(/\s+/),
)

/** Whether a word is such a name, or a double one, with or without the s of its owner; `hans` in small letters is "his". */
export const isFirstName = (word: string): boolean =>
  nameParts(word).some((part) => part !== 'hans' && isOne(fold(part)))

/** `Anna-Lena`, `Fatima's`: what a name is put together of. */
export const nameParts = (word: string): string[] => word.split(/[\p{Pd}'’]/u).filter((part) => part !== '')

const isOne = (folded: string) =>
  firstNames.has(folded) || (folded.endsWith('s') && firstNames.has(folded.slice(0, -1)))
