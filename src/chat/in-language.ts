import type { Language } from '../text/index.ts'
import type { Part, Press, Reply } from './reply.ts'

/** Lets the buttons and forms of a reply answer in the language that the reply is in, when it is not the one they would get anyway. */
export function inLanguage(reply: Reply, language: Language, usual: Language): Reply {
  return language === usual ? reply : { ...reply, parts: reply.parts.map((part) => partIn(part, language)) }
}

function partIn(part: Part, language: Language): Part {
  switch (part.kind) {
    case 'buttons':
      return { ...part, buttons: part.buttons.map((button) => ({ ...button, press: pressIn(button.press, language) })) }
    case 'list':
      return {
        ...part,
        items: part.items.map((item) =>
          item.buttons
            ? {
                ...item,
                buttons: item.buttons.map((button) => ({ ...button, press: pressIn(button.press, language) })),
              }
            : item,
        ),
      }
    case 'form':
      return { ...part, form: { ...part.form, hidden: { ...part.form.hidden, _language: language } } }
    case 'heading':
    case 'text':
    case 'quiet':
    case 'facts':
    case 'table':
    case 'link':
      return part
  }
}

const pressIn = (press: Press, language: Language): Press => ({
  ...press,
  input: { ...press.input, _language: language },
})
