/** The app as Teams installs it: manifest, icons, and both in one package. */

import type { Language } from '../../text/both.ts'
import { type CommandId, wordsOf } from '../../text/commands.ts'
import { teamsText } from '../../text/teams.ts'
import { accentColor, colorIcon, outlineIcon } from './icons.ts'
import { zip } from './zip.ts'

export type TeamsApp = {
  /** the bot registration's application id; the app carries the same id */
  readonly appId: string
  /** the bot's name on screen, at most 30 characters */
  readonly name: string
  /** the host that the world reaches the bot at */
  readonly publicHost: string
  readonly language: Language
  /** of the app, three numbers; Teams takes an update only with a higher one */
  readonly version: string
}

/** What the menu offers, most used first: a list takes ten, and help shows the rest. */
const inChannels: readonly CommandId[] = [
  'log',
  'summary',
  'tracks',
  'employers',
  'roles',
  'history',
  'correct',
  'undo',
  'help',
]
const inPrivate: readonly CommandId[] = [
  'log',
  'logMany',
  'correct',
  'undo',
  'history',
  'summary',
  'tracks',
  'employers',
  'roles',
  'help',
]

/**
 * The manifest, by Teams' schema 1.19 (Microsoft Learn, "App manifest reference"). A command of the menu is only text
 * that it inserts; shared and private channels are declared, or the app cannot be added there.
 */
export function teamsManifest(app: TeamsApp) {
  const words = teamsText[app.language]
  const site = `https://${app.publicHost}/`
  const menu = (ids: readonly CommandId[]) =>
    ids.map((id) => {
      const { name, about } = wordsOf(id)[app.language]
      return { title: name, description: about }
    })
  return {
    $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
    manifestVersion: '1.19',
    version: app.version,
    id: app.appId,
    developer: { name: app.name.slice(0, 32), websiteUrl: site, privacyUrl: site, termsOfUseUrl: site },
    name: { short: app.name, full: app.name },
    description: { short: words.about, full: words.aboutFully(app.name) },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor,
    bots: [
      {
        botId: app.appId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [
          { scopes: ['personal'], commands: menu(inPrivate) },
          { scopes: ['team', 'groupChat'], commands: menu(inChannels) },
        ],
      },
    ],
    defaultInstallScope: 'team',
    supportedChannelTypes: ['sharedChannels', 'privateChannels'],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [app.publicHost],
  }
}

/** The package to upload in Teams: a zip of the manifest and two icons. The same app gives the same bytes. */
export function teamsPackage(app: TeamsApp): Buffer {
  return zip([
    { name: 'manifest.json', data: Buffer.from(`${JSON.stringify(teamsManifest(app), null, 2)}\n`) },
    { name: 'color.png', data: colorIcon() },
    { name: 'outline.png', data: outlineIcon() },
  ])
}
