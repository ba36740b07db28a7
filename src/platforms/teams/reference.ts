/** Conversation references: what it takes to speak in a conversation unasked. */

import { type Fields, fields, text } from './fields.ts'

export type Reference = {
  readonly serviceUrl: string
  readonly conversation: string
  readonly tenant: string | null
  readonly bot: string
  /** the team of a channel: Teams tells who joins a team by it, whatever channel the group has there */
  readonly team?: string
}

/** A channel's own id: messages there carry `;messageid=…` of the thread, where a digest has no business. */
export function withoutThread(conversation: string): string {
  return conversation.split(';', 1)[0] ?? conversation
}

/** The tenant where it was said, by the service's word. */
export function tenantOf(activity: Fields): string | null {
  const told = text(fields(fields(activity.channelData).tenant).id)
  return told ?? text(fields(activity.conversation).tenantId)
}

/** The reference of the conversation (not the thread) that an activity came from, with its service URL of today. */
export function referenceOf(activity: Fields): Reference | null {
  const serviceUrl = text(activity.serviceUrl)
  const conversation = text(fields(activity.conversation).id)
  const bot = text(fields(activity.recipient).id)
  if (serviceUrl === null || conversation === null || bot === null) return null
  const team = teamOf(activity)
  const here = { serviceUrl, conversation: withoutThread(conversation), tenant: tenantOf(activity), bot }
  return team === null ? here : { ...here, team }
}

/** The team's id, which is that of its General channel; null in a chat. */
export function teamOf(activity: Fields): string | null {
  return text(fields(fields(activity.channelData).team).id)
}

/** A reference as it was kept, or null where nothing usable was. */
export function keptReference(kept: unknown): Reference | null {
  const { serviceUrl, conversation, tenant, bot } = fields(kept)
  const [url, id, own] = [text(serviceUrl), text(conversation), text(bot)]
  return url === null || id === null || own === null
    ? null
    : { serviceUrl: url, conversation: id, tenant: text(tenant), bot: own }
}
