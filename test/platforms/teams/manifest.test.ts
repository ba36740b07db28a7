import { crc32, inflateRawSync, inflateSync } from 'node:zlib'
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest'
import { describe, expect, test } from 'vitest'
import { teamsManifest, teamsPackage } from '../../../src/platforms/teams/manifest.ts'
import { commandIds, wordsOf } from '../../../src/text/commands.ts'

const app = {
  appId: '8d2f6a5e-0f0c-4f0e-9a57-1f3c2a9d7b10',
  name: 'Dua-assistenten',
  publicHost: 'dua.exempelkommunen.example',
  language: 'sv' as const,
  version: '0.1.0',
}

describe.each(['sv', 'en'] as const)('the manifest in %s', (language) => {
  const manifest = teamsManifest({ ...app, language })

  test("is valid by Teams' schema", async () => {
    expect(await AppManifestUtils.validateAgainstSchema(JSON.parse(JSON.stringify(manifest)) as TeamsManifest)).toEqual(
      [],
    )
  })

  test('offers at most three lists of ten commands, each by the name that is typed', () => {
    const names = new Set(
      commandIds.filter((id) => wordsOf(id).typed !== false).map((id) => wordsOf(id)[language].name),
    )
    const lists = manifest.bots[0]?.commandLists ?? []
    expect(lists.length).toBeLessThanOrEqual(3)
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(10)
      for (const { title } of commands) expect(names).toContain(title)
    }
    expect(lists.map((list) => list.commands.at(-1)?.title)).toEqual(lists.map(() => wordsOf('help')[language].name))
  })
})

test('a manifest that is wrong is told', async () => {
  const wrong = { ...teamsManifest(app), id: 'no guid' }
  expect(await AppManifestUtils.validateAgainstSchema(JSON.parse(JSON.stringify(wrong)) as TeamsManifest)).not.toEqual(
    [],
  )
})

describe('the package', () => {
  const files = unzip(teamsPackage(app))

  test('holds the manifest and the two icons that it names', () => {
    expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png'])
    expect(JSON.parse(files.get('manifest.json')?.toString() ?? '')).toEqual(
      JSON.parse(JSON.stringify(teamsManifest(app))),
    )
  })

  test('the icons have the sizes that Teams asks for, the outline white on nothing', () => {
    const color = pixels(files.get('color.png'))
    const outline = pixels(files.get('outline.png'))
    expect([color.width, color.height, outline.width, outline.height]).toEqual([192, 192, 32, 32])
    expect(new Set(outline.colors)).toEqual(new Set(['0,0,0,0', '255,255,255,255']))
    expect(color.colors.every((one) => one.endsWith(',255'))).toBe(true)
  })

  test('the same app gives the same bytes', () => {
    expect(teamsPackage(app).equals(teamsPackage(app))).toBe(true)
  })
})

/** Reads an archive by its central directory, checking every sum. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = archive.lastIndexOf('PK\x05\x06')
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02')
    const [sum, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset))
    const length = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + length)
    const local = archive.readUInt32LE(at + 42)
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04')
    const start = local + 30 + archive.readUInt16LE(local + 26)
    const data = inflateRawSync(archive.subarray(start, start + (packed ?? 0)))
    expect([crc32(data), data.length]).toEqual([sum, size])
    files.set(name, data)
    at += 46 + length
  }
  return files
}

/** The pixels of an unfiltered RGBA image, checking every chunk's sum. */
function pixels(png: Buffer = Buffer.alloc(0)): { width: number; height: number; colors: string[] } {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    expect(crc32(body)).toBe(png.readUInt32BE(at + 8 + length))
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4))
    at += 12 + length
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(8)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const colors = Array.from({ length: width * height }, (_, index) => {
    const start = Math.floor(index / width) * (1 + width * 4) + 1 + (index % width) * 4
    return rows.subarray(start, start + 4).join(',')
  })
  return { width, height, colors }
}
