import { z } from 'zod'

/** What the pages of a specification show and offer, with its value where a portal sets none. */
export const specRendererDefaults = {
  try_it_ui: true,
  try_it_insomnia: true,
  infinite_scroll: true,
  show_schemas: true,
  hide_internal: false,
  hide_deprecated: false,
  allow_custom_server_urls: true,
}
export type SpecRenderer = typeof specRendererDefaults

/** What clients send along that decides nothing here is kept and read back, and says so (decision 040). */
const undecided = new Map([
  ['try_it_insomnia', 'Kept, and decides nothing: pages offer no other program for calls.'],
  ['infinite_scroll', 'Kept, and decides nothing: each operation and each schema has a page of its own.'],
])
const flags = Object.fromEntries(
  Object.keys(specRendererDefaults).map((name) => {
    const words = undecided.get(name)
    return [name, words === undefined ? z.boolean() : z.boolean().describe(words)]
  }),
) as { [Name in keyof SpecRenderer]: z.ZodBoolean }

const colour = z.string().regex(/^#([a-fA-F0-9]{6}|[a-fA-F0-9]{3})$/)
const menuItem = {
  path: z.string().max(512),
  title: z.string(),
  visibility: z.enum(['public', 'private']),
  external: z.boolean(),
}
/** Room for a file that names every path of a large site. */
const mostRobots = 100_000

/** The customization of a portal. Parts that are not honoured here yet are left out, or null where the wire has null. */
export const Customization = z.object({
  theme: z
    .object({
      name: z.string().optional(),
      mode: z.enum(['light', 'dark', 'system']).optional(),
      colors: z.object({ primary: z.string().optional() }).optional(),
    })
    .optional(),
  layout: z.string().optional(),
  css: z.string().nullable(),
  menu: z
    .object({
      main: z.array(z.object(menuItem)).optional(),
      footer_sections: z.array(z.object({ title: z.string(), items: z.array(z.object(menuItem)) })).optional(),
      footer_bottom: z.array(z.object(menuItem)).optional(),
    })
    .optional(),
  spec_renderer: z.object(flags),
  robots: z.string().nullable(),
})

const items = z.array(z.strictObject(menuItem)).optional()
/** Both for replacing, where what is left out takes its default, and for changing, where it stays. */
export const WriteCustomization = z.strictObject({
  theme: z
    .strictObject({
      name: z.string().optional(),
      mode: z.enum(['light', 'dark', 'system']).optional(),
      colors: z.strictObject({ primary: colour.optional() }).optional(),
    })
    .nullable()
    .optional(),
  layout: z.string().nullable().optional(),
  css: z.string().nullable().optional(),
  menu: z
    .strictObject({
      main: items,
      footer_sections: z
        .array(z.strictObject({ title: z.string().max(512), items: z.array(z.strictObject(menuItem)) }))
        .optional(),
      footer_bottom: items,
    })
    .nullable()
    .optional(),
  spec_renderer: z.strictObject(flags).partial().optional(),
  robots: z.string().max(mostRobots).nullable().optional(),
})
export type WriteCustomizationInput = z.infer<typeof WriteCustomization>
