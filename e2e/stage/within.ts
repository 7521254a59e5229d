/** The same promise, which fails by the name of what was waited for when it takes longer, in milliseconds: a page that hangs answers no question. */
export async function within<Value>(milliseconds: number, name: string, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not end within ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
