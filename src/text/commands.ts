/** The names people type: the one list from which help, reading, menus, manifests and docs are made. */

type Spoken = {
  readonly name: string
  readonly short?: string
  readonly also?: readonly string[]
  readonly about: string
}

/** `typed: false`: reached by a button only. */
type CommandWords = { readonly sv: Spoken; readonly en: Spoken; readonly typed?: false }

const commandWords = {
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
  meeting: {
    sv: {
      name: 'möte',
      short: 'm',
      also: [
        'kalla',
        'kalla till möte',
        'kallelse',
        'möten',
        'nytt möte',
        'boka möte',
        'föreslå möte',
        'föreslå ett möte',
      ],
      about: 'kallar till möte och visar kommande möten',
    },
    en: {
      name: 'meeting',
      also: ['meetings', 'call a meeting', 'call meeting', 'propose meeting'],
      about: 'calls a meeting and shows the meetings ahead',
    },
  },
  meetingMove: {
    sv: {
      name: 'möte flytta',
      also: [
        'flytta möte',
        'flytta mötet',
        'ändra möte',
        'ändra mötet',
        'boka om',
        'boka om möte',
        'boka om mötet',
        'möte ändra',
      ],
      about: 'ger ett möte ny tid, plats eller länk',
    },
    en: { name: 'meeting move', also: ['move meeting'], about: 'gives a meeting a new time, place or link' },
  },
  meetingSeries: {
    sv: {
      name: 'möte serie',
      also: ['mötesserie', 'mötesserier', 'serie', 'återkommande möte', 'återkommande möten'],
      about: 'kallar till en serie möten, till exempel varannan torsdag, och visar serierna',
    },
    en: {
      name: 'meeting series',
      also: ['series', 'recurring meeting', 'recurring meetings'],
      about: 'calls a series of meetings, such as every other Thursday, and shows the series',
    },
  },
  meetingSeriesChange: {
    sv: {
      name: 'möte serie ändra',
      also: ['ändra mötesserie', 'ändra mötesserien', 'ändra serien'],
      about: 'ger de möten som kommer i en serie ny tid på dagen, plats eller länk',
    },
    en: { name: 'meeting series change', about: 'gives the coming meetings of a series a new time, place or link' },
  },
  meetingSeriesEnd: {
    sv: {
      name: 'möte serie avsluta',
      also: ['avsluta mötesserie', 'avsluta mötesserien', 'avsluta serien'],
      about: 'avslutar en serie och ställer in mötena som är kvar',
    },
    en: { name: 'meeting series end', about: 'ends a series and cancels the meetings that are left' },
  },
  meetingSeriesCall: {
    sv: { name: 'kalla till alla möten', about: 'kallar till mötena i en serie när du har sett dagarna' },
    en: { name: 'call all meetings', about: 'calls the meetings of a series when you have seen the days' },
    typed: false,
  },
  meetingSeriesText: {
    sv: { name: 'ta bort text ur serie', about: 'tar bort en stående punkt eller syftet ur en serie' },
    en: { name: 'remove a text of a series', about: 'removes a standing point or the purpose of a series' },
    typed: false,
  },
  breaks: {
    sv: { name: 'lov', also: ['skollov'], about: 'visar skolloven; projektledaren lägger till dem' },
    en: { name: 'breaks', also: ['school breaks'], about: 'shows the school breaks; the project leader adds them' },
  },
  breakRemove: {
    sv: { name: 'ta bort lov', about: 'tar bort ett skollov ur listan' },
    en: { name: 'remove a break', about: 'takes a school break off the list' },
    typed: false,
  },
  meetingCancel: {
    sv: {
      name: 'möte ställ in',
      also: [
        'ställ in',
        'ställ in möte',
        'ställ in mötet',
        'avboka',
        'avboka möte',
        'avboka mötet',
        'boka av',
        'boka av möte',
        'boka av mötet',
        'möte avboka',
      ],
      about: 'ställer in ett möte',
    },
    en: { name: 'meeting cancel', also: ['cancel meeting'], about: 'cancels a meeting' },
  },
  poll: {
    sv: {
      name: 'tidsförslag',
      short: 'ti',
      also: ['hitta tid', 'hitta en tid', 'hitta mötestid', 'föreslå tider', 'doodle'],
      about: 'frågar gruppen vilken av flera tider som passar',
    },
    en: { name: 'find time', also: ['find a time'], about: 'asks the group which of several times suits' },
  },
  pollAnswer: {
    sv: { name: 'svara på tidsförslag', about: 'säger hur en tid passar' },
    en: { name: 'answer a time', about: 'says how a time suits' },
    typed: false,
  },
  pollChoose: {
    sv: { name: 'välj tid', about: 'gör en tid till ett möte' },
    en: { name: 'choose a time', about: 'makes a meeting of a time' },
    typed: false,
  },
  pollLater: {
    sv: { name: 'fråga igen om tid', about: 'frågar igen, med en ny sista svarsdag' },
    en: { name: 'ask again about a time', about: 'asks again, with a new last day to answer' },
    typed: false,
  },
  pollCancel: {
    sv: { name: 'dra tillbaka tidsförslag', about: 'drar tillbaka ett tidsförslag' },
    en: { name: 'withdraw times', about: 'withdraws proposed times' },
    typed: false,
  },
  agenda: {
    sv: {
      name: 'dagordning',
      short: 'da',
      also: ['punkt', 'punkter', 'ny punkt', 'lägg till punkt', 'ta upp', 'föredragningslista'],
      about: 'visar nästa mötes dagordning och lägger till en punkt',
    },
    en: { name: 'agenda', also: ['point', 'add point'], about: 'shows the next meeting’s agenda and adds a point' },
  },
  pointRemove: {
    sv: { name: 'ta bort punkt', about: 'tar bort en punkt ur dagordningen' },
    en: { name: 'remove point', about: 'takes a point off the agenda' },
    typed: false,
  },
  notes: {
    sv: {
      name: 'anteckningar',
      short: 'an',
      also: ['minnesanteckningar', 'anteckna', 'skriv anteckningar', 'protokoll', 'skriv protokoll'],
      about: 'mötets anteckningar: närvaro, beslut, vem som gör vad, godkännande och filer',
    },
    en: {
      name: 'notes',
      also: ['meeting notes', 'minutes'],
      about: 'the meeting’s notes: attendance, decisions, who does what, approval and files',
    },
  },
  notesChange: {
    sv: { name: 'ändra rad', about: 'ändrar en rad i anteckningarna' },
    en: { name: 'change line', about: 'changes a line of the notes' },
    typed: false,
  },
  notesRemove: {
    sv: { name: 'ta bort rad', about: 'tar bort en rad ur anteckningarna' },
    en: { name: 'remove line', about: 'takes a line out of the notes' },
    typed: false,
  },
  notesAttendance: {
    sv: { name: 'närvaro', about: 'antecknar vilka som var med' },
    en: { name: 'attendance', about: 'notes who was there' },
    typed: false,
  },
  notesSend: {
    sv: { name: 'skicka för godkännande', about: 'ber projektledaren att godkänna anteckningarna' },
    en: { name: 'send for approval', about: 'asks the project leader to approve the notes' },
    typed: false,
  },
  notesSummary: {
    sv: { name: 'föreslå sammanfattning', about: 'skriver ett förslag till sammanfattning av anteckningarna' },
    en: { name: 'suggest a summary', about: 'drafts a summary of the notes' },
    typed: false,
  },
  notesApprove: {
    sv: { name: 'godkänn anteckningarna', about: 'låser anteckningarna och skickar dem till gruppen' },
    en: { name: 'approve the notes', about: 'locks the notes and sends them to the group' },
    typed: false,
  },
  notesOpen: {
    sv: { name: 'rätta anteckningarna', about: 'öppnar godkända anteckningar för rättelse' },
    en: { name: 'correct the notes', about: 'opens approved notes for correction' },
    typed: false,
  },
  meetingAnswer: {
    sv: { name: 'svara på kallelse', about: 'svarar på en kallelse' },
    en: { name: 'answer an invitation', about: 'answers an invitation to a meeting' },
    typed: false,
  },
  todo: {
    sv: {
      name: 'göra',
      short: 'g',
      also: ['att göra', 'uppdrag', 'åtgärd', 'uppgift', 'uppgifter', 'ny uppgift', 'lägg till uppgift'],
      about: 'vad som ska göras, av vem och senast när',
    },
    en: {
      name: 'to-do',
      also: ['task', 'tasks', 'new task', 'add task'],
      about: 'what is to be done, by whom and by when',
    },
  },
  todoChange: {
    sv: { name: 'lämna över', about: 'ger en uppgift till någon annan eller en ny sista dag' },
    en: { name: 'hand over', about: 'gives a task to somebody else or a new last day' },
    typed: false,
  },
  todoDone: {
    sv: { name: 'bocka av', about: 'bockar av en uppgift' },
    en: { name: 'tick off', about: 'ticks a task off' },
    typed: false,
  },
  todoReopen: {
    sv: { name: 'tillbaka på listan', about: 'sätter tillbaka en avbockad uppgift' },
    en: { name: 'back on the list', about: 'puts a task back that was ticked off' },
    typed: false,
  },
  todoDrop: {
    sv: { name: 'ta bort uppgift', about: 'tar bort en uppgift' },
    en: { name: 'remove task', about: 'removes a task' },
    typed: false,
  },
  checklistStart: {
    sv: {
      name: 'checklista starta',
      also: ['starta checklista', 'överlämning starta'],
      about: 'startar en checklista för en termin eller en händelse',
    },
    en: { name: 'checklist start', also: ['start checklist'], about: 'starts a checklist for a term or an event' },
  },
  run: {
    sv: {
      name: 'checklista läge',
      also: ['läget i checklistan'],
      about: 'hur långt en checklista har kommit, och dina steg',
    },
    en: { name: 'checklist status', about: 'how far a checklist has come, and your steps' },
  },
  runHistory: {
    sv: { name: 'checklista historik', about: 'vad som har hänt med stegen i en checklista, och vem som gjorde det' },
    en: { name: 'checklist history', about: 'what has happened to the steps of a checklist, and who did it' },
  },
  runStep: {
    sv: { name: 'visa steg', about: 'visar ett steg i en checklista' },
    en: { name: 'show step', about: 'shows a step of a checklist' },
    typed: false,
  },
  stepDone: {
    sv: { name: 'bocka av steg', about: 'bockar av ett steg i en checklista' },
    en: { name: 'tick off step', about: 'ticks off a step of a checklist' },
    typed: false,
  },
  stepReopen: {
    sv: { name: 'öppna steg', about: 'sätter tillbaka ett steg' },
    en: { name: 'reopen step', about: 'puts a step back' },
    typed: false,
  },
  stepSkip: {
    sv: { name: 'hoppa över steg', about: 'hoppar över ett steg, med skäl' },
    en: { name: 'skip step', about: 'leaves a step out, with a reason' },
    typed: false,
  },
  stepBlock: {
    sv: { name: 'steg hindrat', about: 'säger vad som saknas för ett steg' },
    en: { name: 'step blocked', about: 'says what is missing for a step' },
    typed: false,
  },
  stepHand: {
    sv: { name: 'lämna över steg', about: 'lämnar över ett steg till någon annan' },
    en: { name: 'hand step over', about: 'hands a step over to somebody else' },
    typed: false,
  },
  stepAccept: {
    sv: { name: 'ta emot steg', about: 'tar emot ett steg' },
    en: { name: 'accept step', about: 'accepts a step' },
    typed: false,
  },
  stepReturn: {
    sv: { name: 'skicka tillbaka steg', about: 'skickar tillbaka ett steg' },
    en: { name: 'send step back', about: 'sends a step back' },
    typed: false,
  },
  stepMove: {
    sv: { name: 'flytta steg', about: 'ger ett steg en ny dag' },
    en: { name: 'move step', about: 'gives a step a new day' },
    typed: false,
  },
  stepRedact: {
    sv: { name: 'ta bort stegets text', about: 'tar bort en text som skrivits om ett steg' },
    en: { name: 'remove step text', about: 'removes a text written about a step' },
    typed: false,
  },
  runLate: {
    sv: { name: 'sen start', about: 'säger vad som gäller för steg som redan skulle ha varit klara' },
    en: { name: 'late start', about: 'says what holds for steps whose day has passed' },
    typed: false,
  },
  runUpgrade: {
    sv: { name: 'ny version av checklistan', about: 'tar in ändringar i en checklista som är igång' },
    en: { name: 'upgrade checklist', about: 'takes changes into a checklist that is running' },
    typed: false,
  },
  runEnd: {
    sv: { name: 'avsluta checklista', about: 'avslutar en checklista och ser tillbaka' },
    en: { name: 'end checklist', about: 'ends a checklist and looks back' },
    typed: false,
  },
  runDrop: {
    sv: { name: 'ta bort checklista', about: 'tar bort en checklista' },
    en: { name: 'remove checklist', about: 'removes a checklist' },
    typed: false,
  },
  runSuggest: {
    sv: { name: 'föreslå ändring i rutinen', about: 'föreslår en ny version av en rutin' },
    en: { name: 'suggest change', about: 'suggests a new version of a routine' },
    typed: false,
  },
  later: {
    sv: { name: 'påminn mig senare', about: 'påminner dig en annan dag' },
    en: { name: 'remind me later', about: 'reminds you on another day' },
    typed: false,
  },
  absence: {
    sv: {
      name: 'frånvaro',
      short: 'fr',
      also: ['ledig', 'ledighet', 'semester', 'borta'],
      about: 'dagar då du är borta; det som väntar går till ersättaren',
    },
    en: {
      name: 'absence',
      also: ['leave', 'away', 'I am away', 'vacation'],
      about: 'days on which you are away; anything waiting goes to your deputy',
    },
  },
  absenceRemove: {
    sv: { name: 'ta bort frånvaro', about: 'tar bort inskriven frånvaro' },
    en: { name: 'remove absence', about: 'removes an absence' },
    typed: false,
  },
  lift: {
    sv: {
      name: 'lyft',
      short: 'ly',
      also: ['lyft fråga'],
      about: 'lyfter en fråga till styrgruppen och visar dem som väntar på svar',
    },
    en: {
      name: 'raise',
      also: ['raise question', 'lift'],
      about: 'raises a question with the steering group and shows those waiting for an answer',
    },
  },
  question: {
    sv: { name: 'visa fråga', about: 'visar en fråga till styrgruppen' },
    en: { name: 'show question', about: 'shows a question to the steering group' },
    typed: false,
  },
  questionAnswer: {
    sv: { name: 'svara på fråga', about: 'svarar på en fråga för din funktion i styrgruppen' },
    en: { name: 'answer question', about: 'answers a question for your function in the steering group' },
    typed: false,
  },
  questionMore: {
    sv: { name: 'nytt underlag', about: 'ger en fråga till styrgruppen nytt underlag' },
    en: { name: 'new background', about: 'gives a question to the steering group a new background' },
    typed: false,
  },
  questionClose: {
    sv: { name: 'avgör fråga', about: 'skriver in vad styrgruppen kom fram till' },
    en: { name: 'settle question', about: 'enters what the steering group arrived at' },
    typed: false,
  },
  questionWithdraw: {
    sv: { name: 'dra tillbaka fråga', about: 'drar tillbaka en fråga till styrgruppen' },
    en: { name: 'withdraw question', about: 'withdraws a question to the steering group' },
    typed: false,
  },
  questionComment: {
    sv: { name: 'ta bort kommentar', about: 'tar bort din kommentar till en fråga överallt' },
    en: { name: 'remove comment', about: 'removes your comment on a question everywhere' },
    typed: false,
  },
  questionRedact: {
    sv: { name: 'ta bort frågans text', about: 'tar bort en frågas text överallt' },
    en: { name: 'remove the question’s text', about: 'removes the text of a question everywhere' },
    typed: false,
  },
  resolutions: {
    sv: {
      name: 'beslut',
      short: 'b',
      also: ['ställningstaganden', 'ställningstagande'],
      about: 'styrgruppens ställningstaganden, också sökbara med ett ord',
    },
    en: { name: 'decisions', about: 'the steering group’s positions, also searched by a word' },
  },
  resolutionNew: {
    sv: { name: 'beslut nytt', also: ['nytt beslut'], about: 'skriver in ett ställningstagande från ett möte' },
    en: { name: 'decisions new', also: ['new decision'], about: 'enters a position from a meeting' },
  },
  resolutionDone: {
    sv: { name: 'beslut uppföljt', about: 'markerar ett ställningstagande som uppföljt' },
    en: { name: 'decision followed up', about: 'marks a position as followed up' },
    typed: false,
  },
  resolutionRedact: {
    sv: { name: 'ta bort beslutets text', about: 'tar bort texten i ett ställningstagande överallt' },
    en: { name: 'remove the decision’s text', about: 'removes the text of a position everywhere' },
    typed: false,
  },
  checklist: {
    sv: {
      name: 'checklista',
      short: 'c',
      also: ['checklistor', 'checklistan', 'rutin', 'rutiner', 'rutinen'],
      about: 'rutiner steg för steg: vem, när och varför, också mina steg, en fas eller en månad',
    },
    en: {
      name: 'checklist',
      also: ['checklists', 'routine', 'routines'],
      about: 'routines step by step: who, when and why, also my steps, a phase or a month',
    },
  },
  checklistImport: {
    sv: {
      name: 'checklista importera',
      also: ['importera checklista'],
      about: 'läser in en checklista som JSON, som förslag',
    },
    en: {
      name: 'checklist import',
      also: ['import checklist'],
      about: 'takes a checklist in as JSON, as a proposal',
    },
  },
  checklistDiff: {
    sv: { name: 'checklista skillnad', about: 'visar vad ett förslag ändrar i en checklista' },
    en: { name: 'checklist difference', about: 'shows what a proposal changes in a checklist' },
  },
  checklistEdit: {
    sv: { name: 'ändra steg', about: 'lägger till, ändrar eller flyttar ett steg i en checklista, som förslag' },
    en: { name: 'change step', about: 'adds, changes or moves a step of a checklist, as a proposal' },
    typed: false,
  },
  checklistHead: {
    sv: {
      name: 'ändra rubrik och faser',
      about: 'ändrar rubriken, faserna eller utgångsdagen i en checklista, som förslag',
    },
    en: {
      name: 'change title and phases',
      about: 'changes the title, phases or day to count from of a checklist, as a proposal',
    },
    typed: false,
  },
  checklistRetire: {
    sv: { name: 'ta bort steg', about: 'tar bort ett steg ur en checklista, som förslag' },
    en: { name: 'remove step', about: 'removes a step of a checklist, as a proposal' },
    typed: false,
  },
  checklistRedact: {
    sv: { name: 'ta bort stegets text', about: 'tar bort texten i ett steg överallt' },
    en: { name: 'remove the step’s text', about: 'removes the text of a step everywhere' },
    typed: false,
  },
  checklistAdopt: {
    sv: { name: 'fastställ checklista', about: 'skriver in att gruppen har fastställt en checklista' },
    en: { name: 'adopt checklist', about: 'enters that the group has adopted a checklist' },
    typed: false,
  },
  handover: {
    sv: { name: 'överlämning', also: ['överlämningen'], about: 'checklistan för överlämning från gymnasieskolan' },
    en: { name: 'handover', about: 'the checklist for the handover from upper secondary school' },
  },
  ask: {
    sv: {
      name: 'fråga',
      short: 'f',
      also: ['sök', 'frågor'],
      about: 'svar ur handboken, med källa och vem som ansvarar',
    },
    en: { name: 'ask', also: ['search'], about: 'answers from the handbook, with source and who is responsible' },
  },
  word: {
    sv: { name: 'ord', short: 'o', also: ['ordlista', 'vad betyder'], about: 'förklarar ett ord eller en förkortning' },
    en: { name: 'word', also: ['words', 'word list'], about: 'explains a word or an abbreviation' },
  },
  handbook: {
    sv: { name: 'handbok', short: 'ha', also: ['handboken'], about: 'visar vad handboken har avsnitt om' },
    en: { name: 'handbook', about: 'shows what the handbook has sections on' },
  },
  handbookEdit: {
    sv: { name: 'handbok nytt', also: ['handbok lägg till'], about: 'skriver eller ändrar ett avsnitt, som utkast' },
    en: { name: 'handbook new', also: ['handbook add'], about: 'writes or changes a section, as a draft' },
  },
  handbookImport: {
    sv: {
      name: 'handbok importera',
      also: ['läs in fil'],
      about: 'läser in Markdown, Word, PDF eller en checklista som utkast',
    },
    en: {
      name: 'handbook import',
      also: ['import file'],
      about: 'takes in Markdown, Word, PDF or a checklist as drafts',
    },
  },
  handbookTake: {
    typed: false,
    sv: { name: 'ta emot avsnitt', about: 'tar emot det som en fil innehöll som utkast' },
    en: { name: 'take sections', about: 'takes what a file held as drafts' },
  },
  checklistTake: {
    typed: false,
    sv: { name: 'ta emot checklista', about: 'tar emot en checklista ur en fil' },
    en: { name: 'take checklist', about: 'takes a checklist out of a file' },
  },
  handbookDrafts: {
    sv: { name: 'handbok utkast', about: 'avsnitt som väntar på att fastställas' },
    en: { name: 'handbook drafts', about: 'sections that wait to be adopted' },
  },
  handbookSection: {
    typed: false,
    sv: { name: 'handbokens avsnitt', about: 'visar ett avsnitt med dess läge' },
    en: { name: 'handbook section', about: 'shows a section and where it stands' },
  },
  handbookAdopt: {
    typed: false,
    sv: { name: 'fastställ avsnitt', about: 'skriver in att gruppen har fastställt ett avsnitt' },
    en: { name: 'adopt section', about: 'enters that the group has adopted a section' },
  },
  handbookAdoptAll: {
    typed: false,
    sv: { name: 'fastställ alla mallar', about: 'skriver in att gruppen har fastställt alla mallar' },
    en: { name: 'adopt all templates', about: 'enters that the group has adopted all templates' },
  },
  handbookReview: {
    typed: false,
    sv: { name: 'granska avsnitt', about: 'skriver in att ett avsnitt fortfarande stämmer' },
    en: { name: 'review section', about: 'enters that a section still holds' },
  },
  handbookPast: {
    sv: { name: 'handbok granska', about: 'avsnitt som behöver granskas på nytt' },
    en: { name: 'handbook review', about: 'sections that need to be reviewed anew' },
  },
  handbookRetire: {
    typed: false,
    sv: { name: 'dra in avsnitt', about: 'drar in ett avsnitt ur handboken' },
    en: { name: 'withdraw section', about: 'withdraws a section from the handbook' },
  },
  handbookRemove: {
    typed: false,
    sv: { name: 'ta bort avsnittets text', about: 'tar bort texten i ett avsnitt överallt' },
    en: { name: 'remove the section’s text', about: 'removes the text of a section everywhere' },
  },
  handbookHistory: {
    typed: false,
    sv: { name: 'avsnittets historik', about: 'visar vad som har ändrats i ett avsnitt' },
    en: { name: 'history of a section', about: 'shows what has been changed in a section' },
  },
  handbookGaps: {
    sv: { name: 'handbok luckor', also: ['luckor'], about: 'frågor som handboken inte hade svar på' },
    en: { name: 'handbook gaps', also: ['gaps'], about: 'questions that the handbook had no answer to' },
  },
  gapFollow: {
    typed: false,
    sv: { name: 'säg till om svar', about: 'säger till när någon har svarat på en fråga' },
    en: { name: 'tell me of an answer', about: 'tells you when somebody has answered a question' },
  },
  gapUnfollow: {
    typed: false,
    sv: { name: 'säg inte till om svar', about: 'säger inte till när någon har svarat' },
    en: { name: 'do not tell me of an answer', about: 'does not tell you when somebody has answered' },
  },
  gapAnswer: {
    typed: false,
    sv: { name: 'svara på lucka', about: 'svarar på en fråga som handboken inte hade svar på, som utkast' },
    en: { name: 'answer gap', about: 'answers a question that the handbook had no answer to, as a draft' },
  },
  gapAsk: {
    typed: false,
    sv: { name: 'skicka lucka vidare', about: 'skickar en fråga till den som brukar veta' },
    en: { name: 'pass gap on', about: 'passes a question on to who usually knows' },
  },
  gapRemove: {
    typed: false,
    sv: { name: 'ta bort lucka', about: 'tar bort en fråga ur listan över luckor' },
    en: { name: 'remove gap', about: 'removes a question from the list of gaps' },
  },
  answerHelped: {
    typed: false,
    sv: { name: 'det hjälpte', about: 'säger om ett svar hjälpte' },
    en: { name: 'it helped', about: 'says whether an answer helped' },
  },
  askLeader: {
    typed: false,
    sv: {
      name: 'fråga projektledaren',
      about: 'skickar en fråga till projektledaren, utan ditt namn om du inte vill annat',
    },
    en: {
      name: 'ask the project leader',
      about: 'sends a question to the project leader, without your name unless you wish it',
    },
  },
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
  fridayDone: {
    typed: false,
    sv: { name: 'nej, klart', about: 'säger att du inte har mer att logga för veckan' },
    en: { name: 'no, all done', about: 'says that you have nothing more to log for the week' },
  },
  fridayStop: {
    typed: false,
    sv: { name: 'sluta fråga', about: 'slutar fråga dig om något är kvar att logga' },
    en: { name: 'stop asking', about: 'stops asking you whether something is left to log' },
  },
  fridayAgain: {
    typed: false,
    sv: { name: 'fråga mig igen', about: 'frågar dig igen om något är kvar att logga' },
    en: { name: 'ask me again', about: 'asks you again whether something is left to log' },
  },
  digestLine: {
    typed: false,
    sv: { name: 'skriv rad', about: 'lägger till din egen rad i sammanställningen' },
    en: { name: 'write a line', about: 'adds a line of your own to the summary' },
  },
  digestNow: {
    typed: false,
    sv: { name: 'skicka nu', about: 'skickar sammanställningen nu' },
    en: { name: 'send now', about: 'sends the summary now' },
  },
  digestWait: {
    typed: false,
    sv: { name: 'vänta en dag', about: 'skickar sammanställningen en arbetsdag senare' },
    en: { name: 'wait a day', about: 'sends the summary one working day later' },
  },
  digestHold: {
    typed: false,
    sv: { name: 'skicka inte', about: 'låter bli att skicka veckans sammanställning' },
    en: { name: 'do not send', about: 'does not send the week’s summary' },
  },
  digestWhole: {
    typed: false,
    sv: { name: 'visa hela sammanställningen', about: 'visar hela veckosammanställningen för dig' },
    en: { name: 'show the whole digest', about: 'shows you the whole weekly digest' },
  },
  digestText: {
    typed: false,
    sv: { name: 'kopiera som text', about: 'ger dig veckosammanställningen som ren text' },
    en: { name: 'copy as text', about: 'gives you the weekly digest as plain text' },
  },
  remindThem: {
    typed: false,
    sv: { name: 'påminn dem', about: 'påminner dem som inte har loggat något för veckan' },
    en: { name: 'remind them', about: 'reminds those who have logged nothing for the week' },
  },
} as const satisfies Record<string, CommandWords>

export type CommandId = keyof typeof commandWords

export const commandIds = Object.keys(commandWords) as CommandId[]

/** The words of one command, in the wider type that has every optional part. */
export function wordsOf(id: CommandId): CommandWords {
  return commandWords[id]
}
