/** The app's two icons, drawn here: a speech bubble with two equal bars, women and men side by side. */

import { crc32, deflateSync } from 'node:zlib'

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

const clear: Pixel = [0, 0, 0, 0]
const white: Pixel = [255, 255, 255, 255]
const blue: Pixel = [0x1f, 0x4e, 0x79, 255]

export const accentColor = '#1F4E79'

/** 192 × 192, full colour. */
export function colorIcon(): Buffer {
  return png(192, (x, y) => (inBubble(x, y) && !inBars(x, y) ? white : blue))
}

/** 32 × 32, white on nothing. */
export function outlineIcon(): Buffer {
  return png(32, (x, y) => (inBubble(x, y) && !inBars(x, y) ? white : clear))
}

/** x and y from 0 to 1. */
function inBubble(x: number, y: number): boolean {
  const body = x > 0.15 && x < 0.85 && y > 0.18 && y < 0.7
  const tail = y >= 0.7 && y < 0.84 && x > 0.28 && x < 0.28 + (0.84 - y)
  return body || tail
}

function inBars(x: number, y: number): boolean {
  const tall = y > 0.3 && y < 0.58
  return tall && ((x > 0.3 && x < 0.44) || (x > 0.56 && x < 0.7))
}

/** A square PNG (RGBA, 8 bits, no filter), each pixel asked for at its middle. */
function png(size: number, pixel: (x: number, y: number) => Pixel): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 4))
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      rows.set(pixel((column + 0.5) / size, (row + 0.5) / size), row * (1 + size * 4) + 1 + column * 4)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}
