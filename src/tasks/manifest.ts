/** `npm run -s manifest -- slack` and `-- teams`: what each platform asks for before it lets the bot in. */

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import about from '../../package.json' with { type: 'json' }
import { type Config, ConfigError, isMissing, readConfig } from '../config.ts'
import { SLACK_PATH } from '../platforms/slack/index.ts'
import { slackManifest } from '../platforms/slack/manifest.ts'
import { teamsPackage } from '../platforms/teams/manifest.ts'

const usage = `npm run -s manifest -- slack [--socket]   the Slack app manifest, printed as JSON; --socket for Socket Mode
npm run -s manifest -- teams [FILE]       the Teams app package, written to FILE (dist/teams-app.zip)`

if (import.meta.main) {
  try {
    process.stdout.write(`${await manifest(process.argv.slice(2), process.env)}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown error'}\n`)
    process.exitCode = 1
  }
}

/**
 * What is to be printed: the Slack manifest, or the name of the file that the Teams package was written to.
 * @throws ConfigError naming the missing variables · RangeError telling how it is used
 */
export async function manifest(args: string[], env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { positionals, socket } = readArguments(args)
  const [platform, file = 'dist/teams-app.zip'] = positionals
  if (platform === 'slack' && positionals.length === 1) return slackJson(readConfig(env), socket)
  if (platform === 'teams' && positionals.length <= 2 && !socket) return teamsFile(readConfig(env), file)
  throw new RangeError(usage)
}

function readArguments(args: string[]): { positionals: string[]; socket: boolean } {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { socket: { type: 'boolean' } },
    })
    return { positionals, socket: values.socket ?? false }
  } catch {
    throw new RangeError(usage)
  }
}

/** Socket Mode where it is asked for or configured; else HTTP, which needs the address that Slack reaches. */
function slackJson({ slack, publicUrl, commandWord, botName: name }: Config, asked: boolean): string {
  const socket = asked || slack?.mode.kind === 'socket'
  if (!socket && publicUrl === null)
    throw new ConfigError([isMissing('PUBLIC_URL', 'Slack over HTTP; add --socket for Socket Mode, which needs none')])
  const requestUrl = socket || publicUrl === null ? null : `${publicUrl.replace(/\/$/u, '')}${SLACK_PATH}`
  return JSON.stringify(slackManifest({ commandWord, name, requestUrl, language: 'sv' }), null, 2)
}

async function teamsFile({ teams, publicUrl, botName: name }: Config, file: string): Promise<string> {
  if (!teams || !publicUrl) {
    throw new ConfigError([
      ...(teams ? [] : [isMissing('TEAMS_APP_ID', 'the app carries it, with TEAMS_APP_PASSWORD and TEAMS_TENANT_ID')]),
      ...(publicUrl ? [] : [isMissing('PUBLIC_URL', 'the app names the host that Teams reaches')]),
    ])
  }
  const { host: publicHost } = new URL(publicUrl)
  const app = { appId: teams.appId, name, publicHost, language: 'sv', version: about.version } as const
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, teamsPackage(app))
  return file
}
