export const POINT_KINDS = ['shop', 'locker', 'counter'] as const

type Position = { latitude: number; longitude: number }

export type PickupPoint = {
  point_id: string
  name: string
  kind: (typeof POINT_KINDS)[number]
  town: string
  position: Position
  opening_hours: string
}

function point(
  point_id: string,
  name: string,
  kind: PickupPoint['kind'],
  town: string,
  latitude: number,
  longitude: number,
  opening_hours: string,
): PickupPoint {
  return { point_id, name, kind, town, position: { latitude, longitude }, opening_hours }
}

export const POINTS: readonly PickupPoint[] = [
  point('AMT-01', 'Kestrel Quay 3, line office', 'counter', 'Aldermouth', 58.9712, 5.7314, 'Mo-Sa 06:30-20:00'),
  point(
    'AMT-02',
    'Chandlery on the Rope Walk',
    'shop',
    'Aldermouth',
    58.9689,
    5.7402,
    'Mo-Fr 08:00-18:00; Sa 09:00-14:00',
  ),
  point('AMT-03', 'Station hall lockers', 'locker', 'Aldermouth', 58.9664, 5.7369, '24/7'),
  point('AMT-04', 'Lock Gate bakery', 'shop', 'Aldermouth', 58.9751, 5.7268, 'Tu-Su 06:00-16:00'),
  point('SKR-01', 'Skerry Ferry Hall', 'counter', 'Skerry', 59.0431, 5.4127, 'Mo-Sa 07:00-19:00'),
  point('SKR-02', 'Skerry North, school lockers', 'locker', 'Skerry', 59.0588, 5.4031, '24/7'),
  point('HAV-01', 'Havn general store', 'shop', 'Havn', 59.0912, 5.5204, 'Mo-Sa 08:00-20:00'),
  point('HAV-02', 'Havn slipway lockers', 'locker', 'Havn', 59.0877, 5.5312, '24/7'),
  point('ORD-01', 'Ordvik post counter', 'counter', 'Ordvik', 58.8823, 5.6018, 'Mo-Fr 09:00-17:00'),
  point('ORD-02', 'Ordvik garage', 'shop', 'Ordvik', 58.8797, 5.6123, 'Mo-Sa 07:00-21:00'),
  point(
    'LYS-01',
    'Lysholm lighthouse shop',
    'shop',
    'Lysholm',
    58.9127,
    5.3018,
    'Apr-Sep: 10:00-17:00; Oct-Mar: Sa 10:00-14:00',
  ),
  point('BRE-01', 'Brekke quay lockers', 'locker', 'Brekke', 59.1403, 5.6622, '24/7'),
  point('TOR-01', 'Torsund ferry office', 'counter', 'Torsund', 59.2014, 5.4788, 'Mo-Su 06:00-22:00'),
  point('TOR-02', 'Torsund library', 'shop', 'Torsund', 59.2031, 5.4752, 'Mo-Fr 10:00-19:00'),
]

export function findPoint(id: string): PickupPoint | undefined {
  return POINTS.find((one) => one.point_id === id)
}

/** By great circle, to a tenth of a kilometre. */
export function distanceKm(a: Position, b: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const dLatitude = radians(b.latitude - a.latitude)
  const dLongitude = radians(b.longitude - a.longitude)
  const half =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2
  return Math.round(2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half))) * 10) / 10
}
