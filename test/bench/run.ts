/** `npm run bench` measures the way of a logged event; `npm run bench -- numbers` the numbers of a long log. */

await (process.argv.includes('numbers') ? import('./numbers.ts') : import('./throughput.ts'))
