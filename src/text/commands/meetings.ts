import type { CommandWords } from './spoken.ts'

/** Meetings, from the call to the notes. */
export const meetings = {
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
} as const satisfies Record<string, CommandWords>
