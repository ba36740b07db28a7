import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const failure = (env: Record<string, string>): string => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'no failure'
}

test('nothing set is a first try: local page, embedded database, no platforms', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    dataDir: './data',
    databaseUrl: null,
    slack: null,
    teams: null,
    commandWord: '/dua',
  })
})

test('every missing and wrong variable is named at once, with what to set', () => {
  const says = failure({
    PORT: 'many',
    DATABASE_URL: 'mysql://x',
    SLACK_BOT_TOKEN: 'xoxb-1',
    TEAMS_APP_ID: '0a1b2c3d-0000-4000-8000-000000000000',
  })
  for (const name of ['PORT', 'DATABASE_URL', 'SLACK_SIGNING_SECRET', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'])
    expect(says).toContain(name)
  expect(says).toContain('for example 3000')
})

test('secrets are never printed', () => {
  const secret = 'hemligt-lösen-4711'
  expect(
    failure({ SLACK_BOT_TOKEN: secret, DATABASE_URL: `mysql://a:${secret}@b/c`, TEAMS_APP_PASSWORD: secret }),
  ).not.toContain(secret)
})

test('an empty value counts as not set', () => {
  expect(readConfig({ SLACK_BOT_TOKEN: '', DATABASE_URL: '' })).toMatchObject({ slack: null, databaseUrl: null })
})

test('Socket Mode goes before HTTP when both are given', () => {
  const config = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_APP_TOKEN: 'xapp-1' })
  expect(config.slack?.mode).toEqual({ kind: 'socket', appToken: 'xapp-1' })
})

test('.env.example names every variable that the configuration knows, and no other', async () => {
  const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8')
  const named = [...example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]).sort()
  const source = await readFile(new URL('../src/config.ts', import.meta.url), 'utf8')
  const known = [...new Set([...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]))].sort()
  expect(named).toEqual(known)
})

test('a language model is set up whole or not at all, with or without its prices', () => {
  const set = { LLM_BASE_URL: 'http://localhost:11434/v1', LLM_API_KEY: 'x', LLM_MODEL: 'm' }
  expect(readConfig({}).model).toBe(null)
  expect(readConfig(set).model).toEqual({ baseUrl: set.LLM_BASE_URL, apiKey: 'x', model: 'm', price: null })
  expect(readConfig({ ...set, LLM_PRICE_IN: '2.5', LLM_PRICE_OUT: '10' }).model?.price).toEqual({ in: 2.5, out: 10 })
  expect(() => readConfig({ LLM_MODEL: 'm' })).toThrow(/LLM_BASE_URL is missing[\s\S]*LLM_API_KEY is missing/)
  expect(() => readConfig({ ...set, LLM_PRICE_IN: '2.5' })).toThrow('LLM_PRICE_OUT is missing')
  for (const wrong of ['file:///x', 'http://model.example.com/v1', 'http://192.0.2.1/v1'])
    expect(() => readConfig({ ...set, LLM_BASE_URL: wrong })).toThrow('LLM_BASE_URL is wrong')
  for (const right of [
    'https://model.example.com/v1',
    'http://ollama:11434/v1',
    'http://10.0.0.4/v1',
    'http://[::1]:1/v1',
  ])
    expect(readConfig({ ...set, LLM_BASE_URL: right }).model?.baseUrl).toBe(right)
})
