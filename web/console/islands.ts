/** The islands of the console, in one file as those of the developers' site are. */
import '../ui/islands/kit.ts'
import './islands/icon.ts'
import './islands/place.ts'
import './islands/preview.ts'
import './islands/specification.ts'
