import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import { BadPicture, type Drawn } from './bad-picture.ts'

/*
 * An SVG is read as XML and written anew from elements and attributes that draw. What a drawing programme leaves of
 * itself goes silently; what could act, load or lead elsewhere refuses the whole picture, so that nobody wonders where
 * half of it went (UGC-2, UGC-3, UGC-4, UGC-8).
 */

const space = 'http://www.w3.org/2000/svg'
const shapes = 'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc'
const paints = 'linearGradient radialGradient stop pattern clipPath mask marker style'
const effects =
  'filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
const elements = new Set(`${shapes} ${paints} ${effects}`.split(' '))
/** Left out without a word. */
const notes = new Set(['metadata'])
/** What each refused element would do, for the person who sent it. */
const refused: Record<string, string> = {
  script: 'a script',
  foreignObject: 'a foreign document',
  image: 'another picture',
  feImage: 'another picture',
  a: 'a link',
  animate: 'an animation',
  animateMotion: 'an animation',
  animateTransform: 'an animation',
  set: 'an animation',
  iframe: 'a foreign document',
}

/** Attributes of these names in no namespace; `data-` and what is not here go. */
const attributes = new Set(
  `accumulate alignment-baseline amplitude azimuth baseFrequency baseline-shift bias class clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-rendering cx cy d diffuseConstant direction display divisor dominant-baseline dx dy edgeMode elevation exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style font-variant font-weight fr fx fy gradientTransform gradientUnits height href id in in2 intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust letter-spacing lighting-color limitingConeAngle marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits method mix-blend-mode mode numOctaves offset opacity operator order orient overflow paint-order path pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result role rotate rx ry scale seed shape-rendering side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage tableValues targetX targetY text-anchor text-decoration text-rendering textLength transform transform-box transform-origin type unicode-bidi values vector-effect version viewBox visibility width word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z`.split(
    ' ',
  ),
)

const mostElements = 5_000
const deepest = 64
/** Each copy draws its target again; copies of copies would multiply. */
const mostCopies = 100

/** Reads an SVG and writes it anew. A drawing without width and height scales, and has no size. @throws BadPicture */
export function readSvg(bytes: Buffer): Drawn {
  const root = parse(bytes)
  if (localName(root) !== 'svg') throw new BadPicture('This is no SVG: it does not begin with an svg element.')
  const drawing: Drawing = { elements: 0, copies: 0, byId: new Map(), uses: [] }
  const text = write(root, drawing, 1, undefined)
  refuseCopiesOfCopies(drawing)
  return { ...sizeOf(root), bytes: Buffer.from(text) }
}

function parse(bytes: Buffer): XmlElement {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Entities of its own could hide or multiply anything; the parser resolves none, and none is let through.
    if (/<!ENTITY/i.test(text)) throw new BadPicture('The SVG defines entities, which are not allowed.')
    const { root } = parseXml(text)
    if (root) return root
  } catch (error) {
    // Also a stack that one too deeply nested document was too much for.
    if (error instanceof BadPicture) throw error
  }
  throw new BadPicture('The SVG is not well-formed XML in UTF-8.')
}

type Drawing = {
  elements: number
  copies: number
  byId: Map<string, XmlElement>
  uses: { element: XmlElement; target: string }[]
}

function write(element: XmlElement, drawing: Drawing, depth: number, parent: XmlElement | undefined): string {
  const name = localName(element)
  if (name === undefined || notes.has(name)) return ''
  const reason = Object.hasOwn(refused, name) ? refused[name] : undefined
  if (reason) throw new BadPicture(`The SVG contains ${reason}: the element ${name} is not allowed.`)
  if (!elements.has(name)) throw new BadPicture(`The SVG contains the element ${shown(name)}, which is not allowed.`)
  if (++drawing.elements > mostElements) throw new BadPicture(`The SVG has more than ${mostElements} elements.`)
  if (depth > deepest) throw new BadPicture(`The SVG is nested deeper than ${deepest} elements.`)
  const given = parent === undefined ? ` xmlns="${space}"` : ''
  const written = Object.entries(element.attributes).flatMap(([key, value]) => {
    const kept = keepAttribute(name, key, value)
    if (kept === 'id') drawing.byId.set(value, element)
    if (kept === 'href' && name === 'use') drawing.uses.push({ element, target: value.trim().slice(1) })
    return kept === undefined ? [] : [` ${kept}="${escapeXml(value)}"`]
  })
  let inner = ''
  for (const child of element.children) {
    if (child instanceof XmlElement) inner += write(child, drawing, depth + 1, element)
    else if (child instanceof XmlText) inner += escapeXml(child.text)
  }
  if (name === 'style') refuseStyle(element.text)
  // Two ways to one attribute, xlink:href and href, must not become two of one name.
  const unique = [...new Map(written.map((one) => [one.slice(0, one.indexOf('=')), one])).values()].join('')
  return inner ? `<${name}${given}${unique}>${inner}</${name}>` : `<${name}${given}${unique}/>`
}

/** The name under which an attribute is written, or nothing where it goes. @throws BadPicture */
function keepAttribute(element: string, key: string, value: string): string | undefined {
  if (/^on/i.test(key)) throw new BadPicture(`The SVG contains a script: the attribute ${shown(key)} is not allowed.`)
  const name = /^xlink:href$/.test(key) ? 'href' : key
  if (name === 'href') {
    if (!/^\s*#[^\s#]+\s*$/.test(value)) {
      throw new BadPicture(`The SVG refers to something outside: ${element} may only refer to its own parts, by #id.`)
    }
    return name
  }
  if (!attributes.has(name)) return undefined
  refuseStyle(value)
  return name
}

/** CSS, and attributes that hold a piece of it: nothing from elsewhere, and nothing written so that one cannot tell. */
function refuseStyle(css: string): void {
  const isHidden = css.includes('\\')
  const isForeign =
    /@(?:import|charset|namespace|font-face)|expression\s*\(|javascript:|-moz-binding|image(?:-set)?\s*\(/i
  const loads = [...css.matchAll(/url\s*\(\s*(["']?)\s*(.?)/gi)].some(([, , first]) => first !== '#')
  if (isHidden || loads || isForeign.test(css)) {
    throw new BadPicture('The SVG refers to something outside: styles may only refer to its own parts, by #id.')
  }
}

function refuseCopiesOfCopies({ uses, byId }: Drawing): void {
  if (uses.length > mostCopies) throw new BadPicture(`The SVG copies parts of itself more than ${mostCopies} times.`)
  const copying = new Set(uses.map(({ element }) => element))
  const holdsCopy = (element: XmlElement): boolean =>
    copying.has(element) || element.children.some((child) => child instanceof XmlElement && holdsCopy(child))
  for (const { target } of uses) {
    const copied = byId.get(target)
    if (copied && holdsCopy(copied)) throw new BadPicture('The SVG copies a part that holds copies itself.')
  }
}

const pixels: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, em: 16 }

function sizeOf({ attributes: { width, height } }: XmlElement): {
  width: number | undefined
  height: number | undefined
} {
  return { width: inPixels(width), height: inPixels(height) }
}

/** A length in pixels; undefined for one that depends on where it stands. */
function inPixels(length: string | undefined): number | undefined {
  const [, digits, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i.exec(length ?? '') ?? []
  const factor = pixels[unit.toLowerCase()]
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor
}

/** The name without its prefix; nothing for elements of other namespaces, which draw nothing. */
function localName(element: XmlElement): string | undefined {
  const [prefix, name = ''] = element.name.includes(':') ? element.name.split(':') : ['', element.name]
  // Any prefix may stand for SVG's namespace, so what acts is refused below each.
  return prefix === '' || prefix === 'svg' || Object.hasOwn(refused, name) ? name : undefined
}

const shown = (name: string) => name.slice(0, 40)

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '')
}
