/**
 * `npm run bench` measures the way of a logged event; `npm run bench -- numbers` the numbers of a long log;
 * `npm run bench -- handbook` an answer of the handbook.
 */

const rooms = { numbers: () => import('./numbers.ts'), handbook: () => import('./handbook.ts') }
const named = Object.entries(rooms).find(([name]) => process.argv.includes(name))

await (named ? named[1]() : import('./throughput.ts'))
