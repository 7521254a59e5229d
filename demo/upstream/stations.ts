import type { ServerResponse } from 'node:http'
import { dayText, Fields, timeText } from './fields.ts'
import { type Answer, type Call, notFound, Refusal, type Route } from './http.ts'
import { QUANTITIES, type Quality, type Quantity, qualityAt, round, tidesBetween, valueAt } from './measurements.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const INTERVALS = { '10min': 10 * MINUTE, hour: HOUR, day: DAY }
const NAMES = QUANTITIES.map(({ quantity }) => quantity)
const WIND: Quantity[] = ['wind_speed', 'wind_gust', 'wind_direction']
const SEA: Quantity[] = ['wave_height', 'wave_period', 'water_temperature']
/** A stream sends a reading every two seconds, so that there is something to see. */
const BEAT = 2_000

type Station = {
  station_id: string
  name: string
  position: { latitude: number; longitude: number }
  elevation_m: number | null
  quantities: Quantity[]
  since: string
  has_gauge: boolean
}

const ROWS: [string, string, number, number, number | null, Quantity[], string][] = [
  [
    'outer-light',
    'Outer Light',
    58.9127,
    5.3018,
    24,
    [...WIND, 'air_pressure', 'visibility', ...SEA, 'water_level'],
    '2019-01-01',
  ],
  ['skerry-bank', 'Skerry Bank buoy', 58.9894, 5.3377, 4, [...WIND, ...SEA], '2019-01-01'],
  ['torsund-narrows', 'Torsund Narrows', 59.1986, 5.4691, 12, [...WIND, 'visibility'], '2020-06-15'],
  ['skerry', 'Skerry', 59.0431, 5.4127, 10, [...WIND, 'air_temperature', 'air_pressure'], '2019-01-01'],
  ['havn', 'Havn', 59.0912, 5.5204, 10, [...WIND, 'air_temperature'], '2021-03-01'],
  [
    'fairway-4',
    'Fairway buoy 4',
    58.9571,
    5.6102,
    null,
    ['wave_height', 'wave_period', 'water_temperature'],
    '2022-09-12',
  ],
  ['ordvik', 'Ordvik', 58.8823, 5.6018, 10, [...WIND, 'air_temperature', 'visibility'], '2019-01-01'],
  [
    'north-mole',
    'North Mole',
    58.9798,
    5.7114,
    15,
    [...WIND, 'wave_height', 'water_level', 'visibility'],
    '2019-01-01',
  ],
  [
    'pilot-house',
    'Pilot House',
    58.9742,
    5.7201,
    18,
    [...WIND, 'air_temperature', 'air_pressure', 'visibility'],
    '2019-01-01',
  ],
  ['lock-gate', 'Lock Gate', 58.9751, 5.7268, null, ['water_level', 'water_temperature'], '2019-01-01'],
  ['inner-basin', 'Inner Basin', 58.9733, 5.7339, null, ['water_level', 'water_temperature'], '2019-01-01'],
  ['kestrel-quay', 'Kestrel Quay 3', 58.9712, 5.7314, 9, [...WIND, 'air_temperature', 'air_pressure'], '2023-05-02'],
]

const STATIONS: Station[] = ROWS.map(([station_id, name, latitude, longitude, elevation_m, quantities, since]) => ({
  station_id,
  name,
  position: { latitude, longitude },
  elevation_m,
  quantities,
  since,
  has_gauge: quantities.includes('water_level'),
}))

const LEVELS = ['notice', 'caution', 'danger'] as const

export function createStations(now: () => number): Route[] {
  const warnings = warningsOf(now())

  function read(station: Station, quantity: Quantity, time: number): { value: number; quality: Quality } {
    const index = STATIONS.indexOf(station)
    return { value: valueAt(quantity, time, index + 1, exposureOf(station)), quality: qualityAt(time, index + 1) }
  }

  function reading(station: Station, quantity: Quantity, time: number): Record<string, unknown> {
    return { quantity, at: timeText(time), ...read(station, quantity, time), unit: unitOf(quantity) }
  }

  function listStations({ query }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const quantity = fields.choiceOrNull('quantity', NAMES)
    const box = query.get('bbox')?.split(',').map(Number) ?? null
    if (box && (box.length !== 4 || box.some((side) => !Number.isFinite(side)))) {
      fields.wrong('bbox', 'must be four numbers: west, south, east, north')
    }
    fields.done()
    const [west = -180, south = -90, east = 180, north = 90] = box ?? []
    const data = STATIONS.filter(({ quantities, position }) => {
      const { latitude, longitude } = position
      const isWithin = longitude >= west && longitude <= east && latitude >= south && latitude <= north
      return isWithin && (quantity === null || quantities.includes(quantity))
    })
    return { status: 200, body: { data } }
  }

  function getLatest({ params }: Call): Answer {
    const station = find(params.station_id)
    const slot = Math.floor(now() / (10 * MINUTE)) * 10 * MINUTE
    const readings = station.quantities.map((quantity) => reading(station, quantity, slot))
    const left = Math.ceil((slot + 10 * MINUTE - now()) / 1000)
    const body = { station_id: station.station_id, at: timeText(slot), readings }
    return { status: 200, body, headers: { 'cache-control': `max-age=${left}` } }
  }

  function listReadings({ params, query, headers }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const quantity = fields.choice('quantity', NAMES)
    const interval = fields.choice('interval', ['10min', 'hour', 'day'], 'hour')
    const width = INTERVALS[interval]
    const from = Math.ceil(fields.time('from') / width) * width
    const to = fields.time('to')
    if (to > now()) fields.wrong('to', 'must not be in the future')
    if (to <= from) fields.wrong('to', 'must be after from')
    if ((to - from) / width > 2_000) fields.wrong('interval', 'would give more than 2,000 rows')
    fields.done()
    const station = find(params.station_id)
    if (!station.quantities.includes(quantity)) throw notFound(`${quantity} at ${station.station_id}`)
    const rows = []
    for (let at = Math.max(from, Date.parse(station.since)); at < to; at += width)
      rows.push(row(station, quantity, at, width))
    const accept = headers.accept ?? '*/*'
    if (/application\/json|application\/\*|\*\/\*/.test(accept) && !/text\/csv/.test(accept)) {
      const about = { station_id: station.station_id, quantity, unit: unitOf(quantity), interval }
      return { status: 200, body: { ...about, rows } }
    }
    if (!/text\/(csv|\*)/.test(accept)) throw new Refusal(406, 'not-acceptable', 'There is JSON and there is CSV.')
    const lines = rows.map((one) => [one.at, one.mean, one.least, one.greatest, one.quality].join(','))
    const text = ['at,mean,least,greatest,quality', ...lines, ''].join('\n')
    return { status: 200, text, headers: { 'content-type': 'text/csv; charset=utf-8' } }
  }

  function row(station: Station, quantity: Quantity, at: number, width: number) {
    if (width === 10 * MINUTE) {
      const { value, quality } = read(station, quantity, at)
      return { at: timeText(at), mean: value, least: null, greatest: null, quality }
    }
    const count = width === HOUR ? 6 : 24
    const readings = Array.from({ length: count }, (_, part) => read(station, quantity, at + (part * width) / count))
    const values = readings.map(({ value }) => value)
    const qualities = readings.map(({ quality }) => quality)
    const step = QUANTITIES.find((one) => one.quantity === quantity)?.resolution ?? 0.1
    const mean = quantity === 'wind_direction' ? meanDirection(values) : values.reduce((a, b) => a + b, 0) / count
    return {
      at: timeText(at),
      mean: round(mean, step),
      least: Math.min(...values),
      greatest: Math.max(...values),
      quality: (['suspect', 'estimated'] as const).find((one) => qualities.includes(one)) ?? ('good' as const),
    }
  }

  function listObservations({ params }: Call): Answer {
    const station = find(params.station_id)
    const hour = Math.floor(now() / HOUR) * HOUR
    const body = Array.from({ length: 24 }, (_, back) => {
      const time = hour - (23 - back) * HOUR
      const values = station.quantities.map((quantity) => [quantity, read(station, quantity, time).value])
      return { time: timeText(time), ...Object.fromEntries(values) }
    })
    return { status: 200, body, headers: { deprecation: '@1735689600', sunset: 'Wed, 31 Mar 2027 00:00:00 GMT' } }
  }

  function streamReadings({ query, headers }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const ids = fields.choices(
      'station',
      STATIONS.map((one) => one.station_id),
    )
    const quantity = fields.choiceOrNull('quantity', NAMES)
    fields.done()
    const sensors = STATIONS.filter((one) => !ids || ids.includes(one.station_id)).flatMap((station) =>
      station.quantities
        .filter((one) => quantity === null || one === quantity)
        .map((one) => ({ station, quantity: one })),
    )
    const beatNow = (): number => Math.floor(now() / BEAT)
    const last = Number.parseInt(String(headers['last-event-id'] ?? ''), 10)
    const missed = Number.isNaN(last) ? 1 : Math.min(Math.max(beatNow() - last, 0), 1_800)

    const stream = (response: ServerResponse): void => {
      let beat = beatNow() - missed
      const sendDue = (): void => {
        for (; beat < beatNow(); beat++) {
          const sensor = sensors[(beat + 1) % Math.max(sensors.length, 1)]
          if (sensor) response.write(eventOf(sensor.station, sensor.quantity, beat + 1))
        }
      }
      response.write(': Readings of Kestrel Quay\n\n')
      sendDue()
      const timer = setInterval(sendDue, 500)
      const comments = setInterval(() => response.write(': still here\n\n'), 15_000)
      response.on('close', () => {
        clearInterval(timer)
        clearInterval(comments)
      })
    }
    return { status: 200, headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }, stream }
  }

  function eventOf(station: Station, quantity: Quantity, beat: number): string {
    const { station_id } = station
    const data = JSON.stringify({ station_id, ...reading(station, quantity, beat * BEAT) })
    return `id: ${beat}-${station_id}-${quantity}\nevent: reading\ndata: ${data}\n\n`
  }

  function listTides({ params, query }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const from = fields.has('from') ? fields.day('from') : Date.parse(dayText(now()))
    const days = fields.integer('days', 1, 14, 2)
    fields.done()
    const station = find(params.station_id)
    if (!station.has_gauge) throw notFound(`gauge at ${station.station_id}`)
    const tides = tidesBetween(from, from + days * DAY, exposureOf(station))
    const rows = tides.map(({ kind, at, height }) => ({ kind, at: timeText(at), height_m: height }))
    return { status: 200, body: { station_id: station.station_id, datum: 'CD', tides: rows } }
  }

  function listWarnings({ query }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const state = fields.choice('state', ['in_force', 'all'], 'in_force')
    const level = fields.choice('level', LEVELS, 'notice')
    fields.done()
    const data = warnings
      .filter((one) => LEVELS.indexOf(one.level) >= LEVELS.indexOf(level))
      .filter((one) => state === 'all' || one.until === null || Date.parse(one.until) > now())
      .sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))
    return { status: 200, body: { data } }
  }

  return [
    { method: 'GET', path: '/quantities', answer: () => ({ status: 200, body: { data: QUANTITIES } }) },
    { method: 'GET', path: '/stations', answer: listStations },
    {
      method: 'GET',
      path: '/stations/{station_id}',
      answer: ({ params }) => ({ status: 200, body: find(params.station_id) }),
    },
    { method: 'GET', path: '/stations/{station_id}/readings/latest', answer: getLatest },
    { method: 'GET', path: '/stations/{station_id}/readings', answer: listReadings },
    { method: 'GET', path: '/stations/{station_id}/observations', answer: listObservations },
    { method: 'GET', path: '/readings/stream', answer: streamReadings },
    { method: 'GET', path: '/stations/{station_id}/tides', answer: listTides },
    { method: 'GET', path: '/warnings', answer: listWarnings },
    {
      method: 'GET',
      path: '/warnings/{warning_id}',
      answer: ({ params }) => {
        const warning = warnings.find((one) => one.warning_id === params.warning_id)
        if (!warning) throw notFound(`warning ${params.warning_id}`)
        return { status: 200, body: warning }
      },
    },
  ]
}

function find(id: string | undefined): Station {
  const station = STATIONS.find((one) => one.station_id === id)
  if (!station) throw notFound(`station ${id}`)
  return station
}

/** The list goes from the sea inwards. */
function exposureOf(station: Station): number {
  return 1 - STATIONS.indexOf(station) / STATIONS.length
}

function unitOf(quantity: Quantity): string {
  return QUANTITIES.find((one) => one.quantity === quantity)?.unit ?? ''
}

function meanDirection(degrees: number[]): number {
  const radians = degrees.map((one) => (one * Math.PI) / 180)
  const east = radians.reduce((sum, one) => sum + Math.sin(one), 0)
  const north = radians.reduce((sum, one) => sum + Math.cos(one), 0)
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360 || 360
}

function warningsOf(now: number) {
  const hour = Math.floor(now / HOUR) * HOUR
  return [
    {
      warning_id: 'W-2026-017',
      level: 'caution' as const,
      title: 'Strong wind from the south-west',
      text: 'Wind south-west 6 to 7, gusts 8 at the outer light. Small craft stay inside the north mole.',
      area: ['outer-light', 'skerry-bank', 'fairway-4'],
      from: timeText(hour - 5 * HOUR),
      until: timeText(hour + 24 * 365 * HOUR),
    },
    {
      warning_id: 'W-2026-016',
      level: 'notice' as const,
      title: 'Dredging in the inner basin',
      text: 'The dredger Teal works on the east side of the inner basin on working days. Pass with care and slow.',
      area: ['inner-basin', 'lock-gate'],
      from: timeText(hour - 9 * DAY),
      until: null,
    },
    {
      warning_id: 'W-2026-015',
      level: 'danger' as const,
      title: 'Fairway closed',
      text: 'A container is adrift between buoys 3 and 4. The fairway is closed until it is taken in tow.',
      area: ['fairway-4'],
      from: timeText(hour - 12 * DAY),
      until: timeText(hour - 12 * DAY + 7 * HOUR),
    },
  ]
}
