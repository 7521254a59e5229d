const slash = 0x2f
const dot = 0x2e
const percent = 0x25

/**
 * The one form of a path that is matched, authorised and forwarded (GW-4): percent-encoded letters that need no
 * encoding are decoded, hex digits are upper case (RFC 3986, 6.2.2). A path that two programs may read differently has
 * no such form: encoded slashes, backslashes and control characters, dot segments (plain, encoded once or twice),
 * parameters after `;`, empty segments, raw bytes beyond ASCII, and what is not UTF-8.
 * @returns undefined for a path that must be refused.
 */
export function canonicalPath(raw: string): string | undefined {
  const encoded = isPlain(raw)
  if (encoded === undefined) return undefined
  if (!encoded) return raw
  const decoded = decodeUnreserved(raw)
  return decoded === undefined || isPlain(decoded) === undefined ? undefined : decoded
}

/** Whether the path holds percent signs; undefined when it must be refused for what stands in it unencoded. */
function isPlain(path: string): boolean | undefined {
  if (path.charCodeAt(0) !== slash) return undefined
  let encoded = false
  let segment = 1
  for (let i = 1; i < path.length; i++) {
    const code = path.charCodeAt(i)
    if (code === slash) {
      if (i === segment || isDotSegment(path, segment, i)) return undefined
      segment = i + 1
    } else if (code === percent) {
      encoded = true
    } else if (
      code <= 0x20 ||
      code >= 0x7f ||
      code === 0x3b /* ; */ ||
      code === 0x5c /* \ */ ||
      code === 0x23 /* # */
    ) {
      return undefined
    }
  }
  return isDotSegment(path, segment, path.length) ? undefined : encoded
}

function isDotSegment(path: string, start: number, end: number): boolean {
  const length = end - start
  if (length === 1) return path.charCodeAt(start) === dot
  return length === 2 && path.charCodeAt(start) === dot && path.charCodeAt(start + 1) === dot
}

function decodeUnreserved(path: string): string | undefined {
  let result = ''
  let copied = 0
  for (let at = path.indexOf('%'); at !== -1; at = path.indexOf('%', at + 3)) {
    const code = hexByte(path, at + 1)
    if (code === undefined || isDangerous(code)) return undefined
    // What a second decoding would turn into a dot, a slash or a control character.
    if (code === percent && isDangerousTwice(hexByte(path, at + 3))) return undefined
    result += path.slice(copied, at)
    result += isUnreserved(code) ? String.fromCharCode(code) : path.slice(at, at + 3).toUpperCase()
    copied = at + 3
  }
  result += path.slice(copied)
  return isUtf8(result) ? result : undefined
}

function hexByte(text: string, at: number): number | undefined {
  const digits = text.slice(at, at + 2)
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined
}

function isDangerous(code: number): boolean {
  return code < 0x20 || code === 0x7f || code === slash || code === 0x5c
}

function isDangerousTwice(code: number | undefined): boolean {
  return code !== undefined && (isDangerous(code) || code === dot)
}

function isUnreserved(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2d ||
    code === dot ||
    code === 0x5f ||
    code === 0x7e
  )
}

/** Overlong forms and lone surrogates are read as slashes and dots by some programs (DOS-3). */
function isUtf8(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
