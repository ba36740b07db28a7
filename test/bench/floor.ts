/** The floor: the SDKs alone, with the two rows of a logged event in a plain Drizzle transaction, no walls, no commands. */

import { randomUUIDv7 } from 'node:crypto'
import { createServer } from 'node:http'
import { App, HTTPReceiver } from '@slack/bolt'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { drizzle } from 'drizzle-orm/postgres-js'
import { connect } from '../../db/connect.ts'
import { events, turns } from '../../db/schema.ts'
import type { Scene } from './scene.ts'

export type Server = { readonly url: string }

function twoRows(scene: Scene) {
  const db = drizzle(connect(scene.ownerUrl, { max: 10 }))
  const { collaborationId, groupId, trackId, memberId } = scene
  return () =>
    db.transaction(async (tx) => {
      const at = new Date().toISOString()
      const event = {
        collaborationId,
        id: randomUUIDv7(),
        groupId,
        revision: 'entry',
        kind: 'placement',
        day: at.slice(0, 10),
        enteredAt: at,
        trackId,
        women: 2,
        men: 1,
        unrecorded: 0,
        byMemberId: memberId,
      }
      await tx.insert(events).values(event)
      await tx.insert(turns).values({
        collaborationId,
        id: randomUUIDv7(),
        platform: 'bench',
        key: randomUUIDv7(),
        outcome: 'done',
        command: 'log',
        said: 'x',
        reply: {},
        eventIds: [event.id],
        at,
      })
    })
}

export async function slackFloor(scene: Scene): Promise<Server> {
  const write = twoRows(scene)
  const receiver = new HTTPReceiver({ signingSecret: scene.signingSecret, port: 0 })
  const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0' }) })
  app.command('/dua', async ({ ack }) => {
    await write()
    await ack('Loggat.')
  })
  const server = await app.start(0)
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/slack/events` }
}

export async function teamsFloor(scene: Scene): Promise<Server> {
  const write = twoRows(scene)
  const { teams } = scene
  const token = await tokenOf(teams)
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        ValidateAuthority: true,
        ToChannelFromBotLoginUrl: teams.tokenUrl,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: teams.tokenIssuer,
        OAuthUrl: 'https://token.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: teams.openIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: teams.openIdMetadataUrl,
        CallerId: 'urn:botframework:azure',
      },
      {
        isValidAppId: async (appId) => appId === teams.appId,
        isAuthenticationDisabled: async () => false,
        // the SDK's own way to a token speaks to Microsoft only; a ready one costs the floor nothing
        createCredentials: async () => ({
          async signRequest(outgoing) {
            outgoing.headers.set('authorization', `Bearer ${token}`)
            return outgoing
          },
        }),
      },
    ),
  )
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    const answering = Object.assign(response, {
      status: (code: number) => Object.assign(response, { statusCode: code }),
      header: (name: string, value: string) => response.setHeader(name, value),
      send: (text: unknown) => response.end(text === undefined ? '' : String(text)),
    })
    await adapter.process({ body, headers: { ...request.headers }, method: 'POST' }, answering, async (context) => {
      await write()
      await context.sendActivity('Loggat.')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/` }
}

async function tokenOf({ tokenUrl, appId, appPassword }: Scene['teams']): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: 'https://api.botframework.com/.default',
  })
  const answer = (await (await fetch(tokenUrl, { method: 'POST', body })).json()) as { access_token: string }
  return answer.access_token
}
