/**
 * The islands of the developers' site are a few lines each, so they travel as one file that all its pages share: one
 * request and one cache entry. What is larger is imported when it is used.
 */
import '../ui/islands/kit.ts'
import './islands/oauth-redirect.ts'
import './islands/parts.ts'
import './islands/reference.ts'
import './islands/samples.ts'
import './islands/search.ts'
import './islands/try-it.ts'
