const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera' }

/** Browser and system of a User-Agent header in two words. */
export function nameOfDevice(agent: string | null): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari|curl)\//.exec(agent ?? '')?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent ?? '')?.[1]
  return [browser && (names[browser] ?? browser), system].filter(Boolean).join(', ')
}
