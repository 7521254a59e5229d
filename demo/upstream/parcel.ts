export const STATUSES = ['booked', 'in_transit', 'ready', 'delivered', 'returned', 'cancelled'] as const
export const SERVICES = ['standard', 'morning', 'bulky'] as const
export type Service = (typeof SERVICES)[number]

export type Size = { length: number; width: number; height: number }
export type Recipient = { name: string; email: string; phone: string | null }

export type Parcel = {
  parcel_id: string
  tracking_code: string
  status: (typeof STATUSES)[number]
  service: Service
  from_point: string
  to_point: string
  recipient: Recipient
  weight_g: number
  size_mm: Size
  reference: string | null
  price: { amount: number; currency: 'EUR' }
  created_at: string
  updated_at: string
}
