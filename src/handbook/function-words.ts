/** Words of which a question is made and that say nothing of what it is about, folded. */
const functionWords = new Set(
  `vem vems va vad hur nar var vart varfor vilka vilken vilket far ska skall kan maste bor vill vet brukar finns ar blir
  var vara ha har hade gor gora gors jag vi du ni han hon den det de dem man mig oss dig er min mitt mina var vart vara din ditt
  en ett nagon nagot nagra alla allt som att i pa av till for med om fran ut in upp ner ved hos efter innan mellan och eller men
  sa inte ju val nu har dar da sin sina sitt ens egentligen dess denna detta dessa ocksa bara mer mest ga gar
  snalla hej tack undrar tja alltsa ok dom nan nat nagonting sant typ liksom behover racker
  who whom whose what how when where why which may must should can could do does did is are was were be been the a an of to in on
  for with by from at i we you they it my our your their and or not if there any have has had get so this that these those please hi
  hello me us`.split(/\s+/),
)

export const isFunctionWord = (word: string): boolean => functionWords.has(word)
