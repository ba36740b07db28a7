/** The pages themselves: a paper to be read, and what a link says that opens nothing. */

import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { fileKinds } from '../files/index.ts'
import type { Paper, PaperChart, PaperList, PaperTable } from '../files/paper.ts'
import { capital, dayOf } from '../text/format.ts'
import { wordsIn } from '../text/index.ts'
import { report } from '../text/report.ts'
import { chartSvg } from './chart.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** Up from the page's own folder. */
export type Home = '' | '../'

/** A file that a page is had as besides. */
type PageFile = { readonly href: string; readonly label: string }

/**
 * A report as a page.
 * @param token of the page's own link, so that its files have it too
 * @param until the last day on which the link works
 */
export function reportPage(paper: Paper, token: string, until: Temporal.PlainDate): Html {
  const { files } = wordsIn(paper.language).report
  return paperPage(
    paper,
    fileKinds.map((kind) => ({ href: `${token}/${kind}`, label: files[kind] })),
    until,
  )
}

/**
 * A paper as a page. Needs no script: one that runs adds a button for printing.
 * @param until the last day on which the link works
 * @param home the way from the page's address to what pages are dressed in
 */
export function paperPage(paper: Paper, files: readonly PageFile[], until: Temporal.PlainDate, home: Home = ''): Html {
  const { report: words, numbers } = wordsIn(paper.language)
  const { definitions, method } = paper
  const [place = '', ...lines] = paper.lines
  return document(
    paper.language,
    paper.title,
    html`<header>
<p class="place">${place}</p>
<h1>${capital(paper.title)}</h1>
${lines.map((line) => html`<p class="line">${line}</p>`)}
</header>
<nav class="ways" aria-label="${files.length ? words.download : words.print}"><button type="button" id="print" hidden>${words.print}</button>
${files.length ? html`<span class="ask" aria-hidden="true">${words.download}</span>` : ''}
${files.map(({ href, label }) => html`<a href="${href}">${label}</a>`)}</nav>
<main>
${paper.sections.map(
  ({ heading, chart, table, paragraphs, list }, at) => html`<section aria-labelledby="s${at}">
<h2 id="s${at}">${heading}</h2>
${chart ? chartFigure(chart, `c${at}`) : ''}
${table ? tableOf(table, `t${at}`) : ''}
${paragraphs.map((text) => html`<p>${text}</p>`)}
${list ? listOf(list) : ''}
</section>`,
)}
${
  definitions.items.length
    ? html`<section aria-labelledby="definitions" class="definitions">
<h2 id="definitions">${definitions.heading}</h2>
<dl>${definitions.items.map(({ term, text }) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>
</section>`
    : ''
}
${
  method.paragraphs.length
    ? html`<section aria-labelledby="method" class="method">
<h2 id="method">${method.heading}</h2>
${method.paragraphs.map((text) => html`<p>${text}</p>`)}
</section>`
    : ''
}
</main>
<footer><p>${words.validUntil(dayOf(until, paper.language))}</p></footer>`,
    home,
  )

  function listOf({ numbered, points }: PaperList): Html {
    const items = points.map((point) => html`<li>${point}</li>`)
    return numbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
  }

  function tableOf({ title, columns, rows, note, holds }: PaperTable, id: string): Html {
    const isNumber = (text: string) => /^[<\d]/u.test(text) || text === numbers.hidden
    // roles once more: on a phone the rows are drawn as blocks, and some browsers then forget that they are a table's
    return html`<div class="frame"><table role="table" aria-labelledby="${id}"${holds === 'words' ? html` class="words"` : ''}>
<caption id="${id}">${title}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
      ([name, ...cells]) =>
        html`<tr role="row"><th scope="row" role="rowheader">${name?.text}</th>${cells.map(
          ({ text, number }, at) =>
            html`<td role="cell" data-column="${columns[at + 1]}"${
              number === null && holds !== 'words' && isNumber(text) ? html` class="protected"` : ''
            }>${text}</td>`,
        )}</tr>`,
    )}</tbody>
</table></div>${note === null ? '' : html`<p class="note">${note}</p>`}`
  }

  function chartFigure(chart: PaperChart, id: string): Html {
    return html`<figure>
<figcaption><span class="name">${chart.title}</span>
<ul class="legend" aria-label="${words.legend}">${chart.series.map(
      ({ name }, at) =>
        html`<li><svg class="key" width="14" height="14" aria-hidden="true" focusable="false"><rect class="series${at + 1}" width="14" height="14" rx="2"/></svg>${name}</li>`,
    )}</ul></figcaption>
${chartSvg(chart, id)}
${chart.leftOut === null ? '' : html`<p class="note">${chart.leftOut}</p>`}
</figure>`
  }
}

/** What a link says that opens nothing; the same for a link that is old and for one that never was. */
export function gonePage(home: Home = ''): Html {
  const says = (language: 'sv' | 'en') => {
    const { title, text, ask } = report[language].gone
    return { title, body: html`<h1>${title}</h1><p>${text}</p><p>${ask}</p>` }
  }
  return inBoth(says('sv'), says('en'), home)
}

/** When the database does not answer. */
export function troublePage(): Html {
  const says = (language: 'sv' | 'en') => {
    const { title, text } = report[language].trouble
    return { title, body: html`<h1>${title}</h1><p>${text}</p>` }
  }
  return inBoth(says('sv'), says('en'))
}

type Said = { readonly title: string; readonly body: Html }

export function inBoth(sv: Said, en: Said, home: Home = ''): Html {
  return document(
    'sv',
    sv.title,
    html`<main class="gone"><section>${sv.body}</section><section lang="en">${en.body}</section></main>`,
    home,
  )
}

export function document(language: 'sv' | 'en', title: string, body: Html, home: Home): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${capital(title)}</title>
<link rel="stylesheet" href="${home}report.css">
<link rel="icon" href="data:,">
<script src="${home}print.js" defer></script>
</head>
<body>
${body}
</body>
</html>`
}
