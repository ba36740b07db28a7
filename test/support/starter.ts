/**
 * A process of its own that uses the database server in the folder of its argument: writes rows, and prints the number
 * of each that the server acknowledged, until it is killed.
 */
import { connect } from '../../db/connect.ts'
import { startEmbedded } from '../../db/embedded.ts'

const { url } = await startEmbedded({ dataDir: process.argv[2] ?? '' })
const sql = connect(url)
await sql`create table acknowledged (number integer)`
for (let number = 1; ; number++) {
  await sql`insert into acknowledged values (${number})`
  process.stdout.write(`${number}\n`)
}
