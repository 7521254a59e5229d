/** Which methods an address answers. Patterns are those of the routes: `/apis/:slug`, `/assets/*`. */
export type AllowedMethods = {
  add(pattern: string, methods: readonly string[]): void
  /** In the order of the alphabet; none for an address that no route has. */
  of(path: string): string[]
}

export function createAllowedMethods(): AllowedMethods {
  const routes = new Map<string, { form: RegExp; methods: Set<string> }>()
  return {
    add(pattern, methods) {
      const route = routes.get(pattern) ?? { form: toForm(pattern), methods: new Set() }
      for (const method of methods) route.methods.add(method)
      routes.set(pattern, route)
    },
    of(path) {
      const found = [...routes.values()].filter(({ form }) => form.test(path))
      return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort()
    },
  }
}

function toForm(pattern: string): RegExp {
  const parts = pattern.split(/(:\w+|\*)/u).map((part) => {
    if (part === '*') return '.*'
    return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`, 'u')
}
