// Weather and water that look like a coast: sums of waves and a little noise, the same for everyone who asks.

export const QUANTITIES = [
  { quantity: 'wind_speed', name: 'Wind speed', unit: 'm/s', resolution: 0.1, averaging: 'Mean of ten minutes' },
  {
    quantity: 'wind_gust',
    name: 'Gust',
    unit: 'm/s',
    resolution: 0.1,
    averaging: 'Greatest three seconds of ten minutes',
  },
  {
    quantity: 'wind_direction',
    name: 'Wind direction',
    unit: 'deg',
    resolution: 1,
    averaging: 'Vector mean of ten minutes',
  },
  {
    quantity: 'air_temperature',
    name: 'Air temperature',
    unit: 'degC',
    resolution: 0.1,
    averaging: 'Mean of one minute',
  },
  {
    quantity: 'air_pressure',
    name: 'Air pressure at sea level',
    unit: 'hPa',
    resolution: 0.1,
    averaging: 'Mean of one minute',
  },
  { quantity: 'visibility', name: 'Visibility', unit: 'm', resolution: 10, averaging: 'Mean of ten minutes' },
  {
    quantity: 'wave_height',
    name: 'Significant wave height',
    unit: 'm',
    resolution: 0.01,
    averaging: 'Twenty minutes',
  },
  { quantity: 'wave_period', name: 'Peak wave period', unit: 's', resolution: 0.1, averaging: 'Twenty minutes' },
  {
    quantity: 'water_level',
    name: 'Water level above chart datum',
    unit: 'm',
    resolution: 0.01,
    averaging: 'Mean of one minute',
  },
  {
    quantity: 'water_temperature',
    name: 'Water temperature',
    unit: 'degC',
    resolution: 0.1,
    averaging: 'Mean of one minute',
  },
] as const

export type Quantity = (typeof QUANTITIES)[number]['quantity']
export type Quality = 'good' | 'suspect' | 'estimated'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const YEAR = 365.25 * DAY

/** @param exposure from 0 in the docks to 1 at the outer light */
export function valueAt(quantity: Quantity, time: number, seed: number, exposure: number): number {
  const wave = (period: number, phase = 0): number => Math.sin((2 * Math.PI * time) / period + phase)
  const noise = randomOf(seed, quantity.length * 31 + quantity.charCodeAt(5), Math.floor(time / 600_000)) - 0.5
  const summer = wave(YEAR, -1.8)
  const storm = 0.5 + 0.3 * wave(4.3 * DAY, 1) + 0.2 * wave(11 * DAY)
  const wind = (2 + 9 * storm + 1.2 * wave(DAY, 2) + 1.6 * noise) * (0.5 + 0.5 * exposure)
  switch (quantity) {
    case 'wind_speed':
      return round(Math.max(0.2, wind), 0.1)
    case 'wind_gust':
      return round(Math.max(0.4, wind * 1.35 + Math.abs(noise)), 0.1)
    case 'wind_direction':
      return Math.round((((225 + 60 * wave(4.3 * DAY, 2.4) + 25 * noise) % 360) + 360) % 360) || 360
    case 'air_temperature':
      return round(8.5 + 6.5 * summer + 2.2 * wave(DAY, -2.2) * (1.4 - exposure) + noise, 0.1)
    case 'air_pressure':
      return round(1012 - 18 * (storm - 0.5) + noise * 0.6, 0.1)
    case 'visibility':
      return Math.min(20_000, round(Math.max(300, 14_000 + 9_000 * wave(2.7 * DAY, 0.4) + 3_000 * noise), 10))
    case 'wave_height':
      return round(Math.max(0.05, (0.25 + 2.1 * storm + 0.15 * noise) * exposure), 0.01)
    case 'wave_period':
      return round(4.2 + 3.4 * storm * exposure + 0.5 * noise, 0.1)
    case 'water_level':
      return round(tideAt(time, exposure) + 0.25 * (storm - 0.5) + 0.02 * noise, 0.01)
    case 'water_temperature':
      return round(9.4 + 4.6 * wave(YEAR, -2.3) + 0.3 * (1 - exposure) + 0.1 * noise, 0.1)
  }
}

export function qualityAt(time: number, seed: number): Quality {
  const luck = randomOf(seed, 7, Math.floor(time / 600_000))
  return luck > 0.992 ? 'suspect' : luck < 0.003 ? 'estimated' : 'good'
}

/** Metres above chart datum: the moon's and the sun's half-daily tides and a slow one. */
export function tideAt(time: number, exposure: number): number {
  const hours = time / HOUR - exposure * -0.4
  const wave = (amplitude: number, period: number): number => amplitude * Math.cos((2 * Math.PI * hours) / period)
  return 1.8 - 0.18 * exposure + wave(1.12, 12.4206) + wave(0.34, 12) + wave(0.14, 25.8193)
}

/** High and low waters, to the minute. */
export function tidesBetween(
  from: number,
  to: number,
  exposure: number,
): { kind: 'high' | 'low'; at: number; height: number }[] {
  const step = 60_000
  const tides: { kind: 'high' | 'low'; at: number; height: number }[] = []
  let before = tideAt(from - step, exposure)
  let height = tideAt(from, exposure)
  for (let at = from; at < to; at += step) {
    const after = tideAt(at + step, exposure)
    if (height > before && height >= after) tides.push({ kind: 'high', at, height: round(height, 0.01) })
    if (height < before && height <= after) tides.push({ kind: 'low', at, height: round(height, 0.01) })
    before = height
    height = after
  }
  return tides
}

export function round(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(step < 0.1 ? 2 : step < 1 ? 1 : 0))
}

/** From 0 to 1, always the same for the same numbers. */
function randomOf(...numbers: number[]): number {
  let hash = 2_166_136_261
  for (const number of numbers) {
    hash = Math.imul(hash ^ (number & 0xffff), 16_777_619)
    hash = Math.imul(hash ^ (number >>> 16), 16_777_619)
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 2_246_822_519)
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296
}
