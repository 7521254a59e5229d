type Listed<Row> = { data: Row[]; meta: { page: { total: number } } }

/** Every row of a paged list, a hundred a page. */
export async function listAll<Row>(read: (page: number) => Promise<Listed<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page++) {
    const { data, meta } = await read(page)
    rows.push(...data)
    if (data.length === 0 || rows.length >= meta.page.total) return rows
  }
}
