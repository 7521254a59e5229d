/** Names that break what was built for short ones. */
export const longGerman = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
export const longName = 'Straßenverkehrszulassungsordnungsauskunft'.repeat(5).slice(0, 200)

export const curl = `curl https://gateway.acme.example/payments/v1/transfers \\
  -H 'apikey: gtk_8sKq2LmZ0vXy7Rw5TnB4cJd1FhGp3UaE9i' \\
  -H 'content-type: application/json' \\
  -d '{"amount": 1250, "currency": "EUR", "to": "acc_71f"}'`

export const answer = `{
  "id": "tr_5f2c91",
  "amount": 1250,
  "currency": "EUR",
  "settled": false,
  "fee": null,
  "created_at": "2026-11-21T10:15:00Z",
  "a_key_that_is_longer_than_the_box_it_stands_in_because_someone_liked_to_be_exact": "yes"
}`

export const apis = [
  {
    name: 'Payments',
    version: '2.3.0',
    text: 'Move money between accounts, refund, and follow each transfer until it is settled.',
    public: true,
  },
  {
    name: 'Warehouse',
    version: '1.0.4',
    text: 'Stock, places and movements of goods in all of our warehouses, with events for each change.',
    public: true,
  },
  {
    name: longGerman,
    version: '0.9.0-beta.1',
    text: 'A name of one word that no line can hold.',
    public: false,
  },
  { name: 'Weather', version: '4.1.0', text: 'Forecasts for every place in Europe.', public: true },
  { name: longName, version: '1.0.0', text: 'Two hundred characters without a space.', public: false },
  { name: 'Ö', version: '1', text: '', public: true },
]

export const developerRows = [
  {
    id: '1',
    name: 'Grace Hopper',
    email: 'grace@navy.example',
    status: 'pending',
    apps: 0,
    at: '2026-11-21T11:40:00Z',
  },
  {
    id: '2',
    name: 'Alan Turing',
    email: 'alan@bletchley.example',
    status: 'approved',
    apps: 3,
    at: '2026-11-19T08:12:00Z',
  },
  {
    id: '3',
    name: 'Konrad Zuse',
    email: 'konrad@zuse.example',
    status: 'rejected',
    apps: 0,
    at: '2026-10-02T15:00:00Z',
  },
  {
    id: '4',
    name: longGerman,
    email: `${longGerman.toLowerCase()}@example.com`,
    status: 'revoked',
    apps: 1204,
    at: '2025-01-30T09:00:00Z',
  },
  {
    id: '5',
    name: 'Katherine Johnson',
    email: 'katherine@nasa.example',
    status: 'approved',
    apps: 1,
    at: '2026-11-20T21:05:00Z',
  },
] as const
