import { dayText, Fields, newId, Shelf, timeText } from './fields.ts'
import { type Answer, type Call, notFound, Refusal, type Route } from './http.ts'
import { type Parcel, type Recipient, SERVICES, type Service, type Size, STATUSES } from './parcel.ts'
import { drawLabel, writeZpl } from './parcel-labels.ts'
import { distanceKm, findPoint, POINT_KINDS, POINTS } from './pickup-points.ts'

const DAY = 86_400_000
type Event = { event_id: string; kind: string; at: string; point_id: string | null; note: string | null }

type Shipment = { from_point: string; to_point: string; weight_g: number; size_mm: Size }
type Offer = Shipment & { service: Service; amount: number; expires: number }

export function createParcels(now: () => number): Route[] {
  const parcels = new Shelf<Parcel>()
  const events = new Shelf<Event[]>()
  const offers = new Shelf<Offer>()
  const collections = new Shelf<unknown>([['col_2p6hvy0b', {}]])
  const bookings = new Shelf<{ body: string; parcel: Parcel }>()
  let codes = 4_408_123_910

  function note(parcel: Parcel, kind: string, at: number, point_id: string | null, text: string | null = null): void {
    const list = events.get(parcel.parcel_id) ?? []
    list.push({
      event_id: `evt_${String(list.length + 1).padStart(2, '0')}`,
      kind,
      at: timeText(at),
      point_id,
      note: text,
    })
    events.set(parcel.parcel_id, list)
  }

  function book(
    shipment: Shipment,
    service: Service,
    recipient: Recipient,
    reference: string | null,
    at = now(),
    parcel_id = newId('par'),
  ): Parcel {
    codes++
    const parcel: Parcel = {
      parcel_id,
      tracking_code: `KQ${codes}`,
      status: 'booked',
      service,
      ...shipment,
      recipient,
      reference,
      price: { amount: priceOf(shipment, service), currency: 'EUR' },
      created_at: timeText(at),
      updated_at: timeText(at),
    }
    parcels.set(parcel_id, parcel)
    note(parcel, 'booked', at, null)
    return parcel
  }

  function find({ params }: Call): Parcel {
    const parcel = parcels.get(params.parcel_id ?? '')
    if (!parcel) throw notFound(`parcel ${params.parcel_id}`)
    return parcel
  }

  function offersFor(shipment: Shipment): { service: Service; earliest: number; latest: number }[] {
    const longest = Math.max(...Object.values(shipment.size_mm))
    if (shipment.weight_g > 30_000) {
      throw new Refusal(
        422,
        'no-service',
        `No service carries a parcel of ${shipment.weight_g / 1000} kg; the most is 30 kg.`,
      )
    }
    if (longest > 1_200) {
      throw new Refusal(422, 'no-service', `No service carries a parcel of ${longest} mm; the most is 1,200 mm.`)
    }
    const isBulky = shipment.weight_g > 15_000 || longest > 800
    if (isBulky) return [{ service: 'bulky', earliest: 3, latest: 5 }]
    return [
      { service: 'standard', earliest: 2, latest: 3 },
      { service: 'morning', earliest: 1, latest: 1 },
    ]
  }

  function createQuote({ body }: Call): Answer {
    const shipment = readShipment(new Fields(body), 100_000)
    const expires = now() + 30 * 60_000
    const quote_id = newId('quo')
    const list = offersFor(shipment).map(({ service, earliest, latest }) => {
      const offer_id = `${quote_id.replace('quo', 'off')}_${service}`
      const amount = priceOf(shipment, service)
      offers.set(offer_id, { ...shipment, service, amount, expires })
      const delivery = { earliest: dayText(now() + earliest * DAY), latest: dayText(now() + latest * DAY) }
      return { offer_id, service, price: { amount, currency: 'EUR' }, delivery }
    })
    return { status: 200, body: { quote_id, expires_at: timeText(expires), offers: list } }
  }

  function createParcel({ body, headers }: Call): Answer {
    const key = headers['idempotency-key']
    const text = JSON.stringify(body)
    const before = typeof key === 'string' ? bookings.get(key) : undefined
    if (before && before.body !== text) {
      throw new Refusal(409, 'key-reused', `The idempotency key stands for the parcel ${before.parcel.parcel_id}.`)
    }
    const parcel = before?.parcel ?? bookFrom(new Fields(body))
    if (typeof key === 'string') bookings.set(key, { body: text, parcel })
    return { status: 201, body: parcel, headers: { location: `/parcels/v2/parcels/${parcel.parcel_id}` } }
  }

  function bookFrom(fields: Fields): Parcel {
    const recipient = readRecipient(fields.within('recipient'))
    const reference = fields.textOrNull('reference', { most: 64 })
    if (!fields.has('offer_id')) {
      const service = fields.choice('service', SERVICES)
      const shipment = readShipment(fields, 30_000)
      const fitting = offersFor(shipment).map((offer) => offer.service)
      if (!fitting.includes(service)) {
        throw new Refusal(
          422,
          'no-service',
          `The service ${service} does not carry this parcel; ${fitting.join(' and ')} would.`,
        )
      }
      return book(shipment, service, recipient, reference)
    }
    const offer_id = fields.text('offer_id', { most: 100 })
    fields.done()
    const offer = offers.get(offer_id)
    if (!offer || offer.expires < now()) {
      throw new Refusal(422, 'offer-expired', 'The offer is not known or does not hold any more; ask for a new quote.')
    }
    const { from_point, to_point, weight_g, size_mm } = offer
    return book({ from_point, to_point, weight_g, size_mm }, offer.service, recipient, reference)
  }

  function listParcels({ query }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const statuses = fields.choices('status', STATUSES)
    const reference = fields.textOrNull('reference', { most: 64 })
    const limit = fields.integer('limit', 1, 100, 20)
    const after = fields.textOrNull('cursor', { most: 200 })
    const newest = [...parcels.values()].reverse()
    const last = after === null ? null : Buffer.from(after, 'base64url').toString()
    const from = last === null ? 0 : newest.findIndex((parcel) => parcel.parcel_id === last) + 1
    if (last !== null && from === 0) fields.wrong('cursor', 'is not a cursor of this list, or too old')
    fields.done()
    const fitting = newest
      .slice(from)
      .filter((parcel) => !statuses || statuses.includes(parcel.status))
      .filter((parcel) => reference === null || parcel.reference === reference)
    const data = fitting.slice(0, limit)
    const end = data.at(-1)
    const next = fitting.length > limit && end ? Buffer.from(end.parcel_id).toString('base64url') : null
    return { status: 200, body: { data, next_cursor: next } }
  }

  function updateParcel(call: Call): Answer {
    const parcel = find(call)
    const fields = new Fields(call.body)
    const to_point = fields.has('to_point') ? readPoint(fields, 'to_point') : parcel.to_point
    const recipient = fields.has('recipient') ? readRecipient(fields.within('recipient')) : parcel.recipient
    const names = Object.keys(call.body ?? {})
    const reference = names.includes('reference') ? fields.textOrNull('reference', { most: 64 }) : parcel.reference
    if (names.length === 0) fields.wrong('body', 'must change something')
    fields.done()
    refuseUnlessBooked(parcel, 'changed')
    Object.assign(parcel, { to_point, recipient, reference, updated_at: timeText(now()) })
    return { status: 200, body: parcel }
  }

  function cancelParcel(call: Call): Answer {
    const parcel = find(call)
    if (parcel.status === 'cancelled') return { status: 200, body: parcel }
    refuseUnlessBooked(parcel, 'cancelled')
    Object.assign(parcel, { status: 'cancelled', updated_at: timeText(now()) })
    note(parcel, 'cancelled', now(), null)
    return { status: 200, body: parcel }
  }

  function getLabel(call: Call): Answer {
    const fields = Fields.ofQuery(call.query)
    const format = fields.choice('format', ['svg', 'zpl'], 'svg')
    fields.done()
    const parcel = find(call)
    if (parcel.status === 'cancelled' || parcel.status === 'delivered') {
      throw new Refusal(409, 'wrong-state', `The parcel is ${parcel.status}; it needs no label any more.`)
    }
    return format === 'svg'
      ? { status: 200, text: drawLabel(parcel), headers: { 'content-type': 'image/svg+xml' } }
      : { status: 200, text: writeZpl(parcel), headers: { 'content-type': 'text/plain; charset=utf-8' } }
  }

  function trackParcel({ params }: Call): Answer {
    const parcel = [...parcels.values()].find((one) => one.tracking_code === params.tracking_code)
    if (!parcel) throw notFound(`parcel with the code ${params.tracking_code}`)
    const isUnderWay = parcel.status === 'booked' || parcel.status === 'in_transit'
    const expected_on = isUnderWay ? dayText(Date.parse(parcel.created_at) + 3 * DAY) : null
    const last_event = events.get(parcel.parcel_id)?.at(-1)
    return {
      status: 200,
      body: { tracking_code: parcel.tracking_code, status: parcel.status, expected_on, last_event },
    }
  }

  function listPickupPoints({ query }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const kind = fields.choiceOrNull('kind', POINT_KINDS)
    const near = fields.textOrNull('near', { pattern: /^-?[0-9.]{1,20},-?[0-9.]{1,20}$/ })
    const radius = fields.integer('radius_km', 1, 100, 20)
    fields.done()
    const [latitude = 0, longitude = 0] = (near ?? '').split(',').map(Number)
    const data = POINTS.filter((point) => kind === null || point.kind === kind)
      .map((point) => ({ ...point, distance_km: near ? distanceKm(point.position, { latitude, longitude }) : null }))
      .filter((point) => point.distance_km === null || point.distance_km <= radius)
      .sort((a, b) => (a.distance_km ?? 0) - (b.distance_km ?? 0))
    return { status: 200, body: { data } }
  }

  function bookCollection({ body }: Call): Answer {
    const fields = new Fields(body)
    const date = fields.day('date')
    const at = fields.within('address')
    const address = {
      line_1: at.text('line_1', { most: 80 }),
      line_2: at.textOrNull('line_2', { most: 80 }),
      postal_code: at.text('postal_code', { most: 12 }),
      town: at.text('town', { most: 60 }),
    }
    const parcel_ids = fields.texts('parcel_ids', 1, 50)
    const text = fields.textOrNull('note', { most: 140 })
    if (date > now() + 14 * DAY) fields.wrong('date', 'must be within 14 days')
    fields.done()
    for (const id of parcel_ids) {
      if (parcels.get(id)?.status !== 'booked') {
        throw new Refusal(422, 'not-booked', `The parcel ${id} is not known or not in the state booked.`)
      }
    }
    const collection_id = newId('col')
    const window = { from: timeText(date + 11 * 3_600_000), to: timeText(date + 16 * 3_600_000) }
    const collection = { collection_id, date: dayText(date), address, parcel_ids, note: text, window }
    collections.set(collection_id, collection)
    return { status: 201, body: collection, headers: { location: `/parcels/v2/collections/${collection_id}` } }
  }

  function cancelCollection({ params }: Call): Answer {
    if (!collections.delete(params.collection_id ?? '')) throw notFound(`collection ${params.collection_id}`)
    return { status: 204 }
  }

  seed()
  return [
    { method: 'POST', path: '/quotes', answer: createQuote },
    { method: 'GET', path: '/parcels', answer: listParcels },
    { method: 'POST', path: '/parcels', answer: createParcel },
    { method: 'GET', path: '/parcels/{parcel_id}', answer: (call) => ({ status: 200, body: find(call) }) },
    { method: 'PATCH', path: '/parcels/{parcel_id}', answer: updateParcel },
    { method: 'POST', path: '/parcels/{parcel_id}/cancel', answer: cancelParcel },
    { method: 'GET', path: '/parcels/{parcel_id}/label', answer: getLabel },
    {
      method: 'GET',
      path: '/parcels/{parcel_id}/events',
      answer: (call) => ({ status: 200, body: { data: events.get(find(call).parcel_id) ?? [] } }),
    },
    { method: 'GET', path: '/tracking/{tracking_code}', answer: trackParcel },
    { method: 'GET', path: '/pickup-points', answer: listPickupPoints },
    {
      method: 'GET',
      path: '/pickup-points/{point_id}',
      answer: ({ params }) => {
        const point = findPoint(params.point_id ?? '')
        if (!point) throw notFound(`pickup point ${params.point_id}`)
        return { status: 200, body: { ...point, distance_km: null } }
      },
    },
    { method: 'POST', path: '/collections', answer: bookCollection },
    { method: 'DELETE', path: '/collections/{collection_id}', answer: cancelCollection },
  ]

  /** Parcels of the last two weeks, in every state; the one of the documents among them. */
  function seed(): void {
    const people = ['Hanne Solberg', 'Ivo Brandt', 'Maud Perrin', 'Sander de Wit', 'Liv Aune', 'Nora Quist']
    for (const [at, status] of SEEDED.entries()) {
      const isKnown = at === 6
      const name = people[at % people.length] ?? 'Hanne Solberg'
      const recipient = { name, email: `${name.split(' ')[0]?.toLowerCase()}@skerry.example`, phone: null }
      const time = now() - (SEEDED.length - at) * 1.6 * DAY
      const to_point = isKnown ? 'SKR-01' : (POINTS[4 + at]?.point_id ?? 'SKR-02')
      const weight_g = isKnown ? 1_800 : 700 + at * 450
      const shipment = { from_point: 'AMT-01', to_point, weight_g, size_mm: { length: 340, width: 210, height: 130 } }
      const service = at % 3 === 1 ? 'morning' : 'standard'
      const parcel_id = isKnown ? 'par_7k2mwx9d' : newId('par')
      const parcel = book(shipment, service, recipient, `order-${20_411 + at}`, time, parcel_id)
      parcel.status = status
      for (const [step, kind] of (STEPS[status] ?? []).entries()) {
        const isBefore = kind === 'handed_in' || kind === 'loaded'
        const text = kind === 'loaded' ? 'MV Dunlin, evening sailing' : null
        note(parcel, kind, time + (step + 1) * 5 * 3_600_000, isBefore ? 'AMT-01' : to_point, text)
      }
    }
  }
}

const SEEDED = ['delivered', 'delivered', 'returned', 'ready', 'in_transit', 'cancelled', 'booked', 'booked'] as const
const STEPS: Partial<Record<Parcel['status'], string[]>> = {
  in_transit: ['handed_in', 'loaded'],
  ready: ['handed_in', 'loaded', 'unloaded', 'ready'],
  delivered: ['handed_in', 'loaded', 'unloaded', 'ready', 'delivered'],
  returned: ['handed_in', 'loaded', 'unloaded', 'ready', 'returned'],
  cancelled: ['cancelled'],
}

function readShipment(fields: Fields, mostWeight: number): Shipment {
  const from_point = readPoint(fields, 'from_point')
  const to_point = readPoint(fields, 'to_point')
  const weight_g = fields.integer('weight_g', 1, mostWeight)
  const size = fields.within('size_mm')
  const size_mm = {
    length: size.integer('length', 1, 2000),
    width: size.integer('width', 1, 2000),
    height: size.integer('height', 1, 2000),
  }
  fields.done()
  return { from_point, to_point, weight_g, size_mm }
}

function readPoint(fields: Fields, name: string): string {
  const id = fields.text(name, { most: 10 })
  if (id !== '' && !findPoint(id)) fields.wrong(name, 'is not a pickup point')
  return id
}

function readRecipient(fields: Fields): Recipient {
  return {
    name: fields.text('name', { most: 80 }),
    email: fields.text('email', { most: 254, pattern: /^[^\s@]+@[^\s@]+$/ }),
    phone: fields.textOrNull('phone', { pattern: /^\+[0-9]{7,15}$/ }),
  }
}

function priceOf({ from_point, to_point, weight_g }: Shipment, service: Service): number {
  const isIsland = findPoint(to_point)?.town !== findPoint(from_point)?.town
  const base = { standard: 490, morning: 1140, bulky: 1890 }[service]
  return base + (isIsland ? 350 : 0) + Math.floor(weight_g / 5_000) * 120
}

function refuseUnlessBooked(parcel: Parcel, what: string): void {
  if (parcel.status === 'booked') return
  throw new Refusal(409, 'wrong-state', `The parcel is ${parcel.status}; only booked parcels can be ${what}.`)
}
