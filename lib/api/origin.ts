/**
 * The origin under which a client reached this server, as in `https://host:3000`, for addresses in answers. Taken from the
 * headers, because the server itself only knows the address it listens on; what is no host name is not repeated.
 */
export function originOf(request: Request): string {
  const { host, protocol } = new URL(request.url)
  const named = request.headers.get('host') ?? host
  const scheme = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() ?? protocol.slice(0, -1)
  const safe = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(named)
  return `${scheme === 'https' ? 'https' : 'http'}://${safe ? named : host}`
}
