/** Thrown with a sentence for whoever sent the picture. */
export class BadPicture extends Error {}

/** What a reader of one format finds. A drawing that scales to any size has none of its own. */
export type Drawn = { width: number | undefined; height: number | undefined; bytes: Buffer }
