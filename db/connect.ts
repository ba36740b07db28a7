import postgres from 'postgres'

/**
 * A postgres.js client for a connection URL. A unix socket stands in the URL's `host` parameter
 * (`postgres://user@localhost/dua?host=/tmp/x`), the form that the queue's driver reads as well;
 * postgres.js itself would send that parameter to the server as a setting, so it is taken out of the URL.
 */
export function connect(url: string, options: postgres.Options<Record<string, never>> = {}) {
  const server = new URL(url)
  const socket = server.searchParams.get('host')
  if (!socket) return postgres(url, options)
  server.searchParams.delete('host')
  return postgres(server.href, { host: socket, ...options })
}
