import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

/** One server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startServer()
  project.provide('postgres', server)
  return stop
}
