/**
 * What a browser may fetch before the click (Speculation Rules API), to be served as
 * `application/speculationrules+json` behind the `Speculation-Rules` response header. Fetched, not rendered: a page's
 * script runs only for a reader who is there. Left out is what changes something or what the server makes at a cost.
 */
export const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/api/*' } },
          { not: { href_matches: '/v3/*' } },
          { not: { href_matches: '/v2/*' } },
          { not: { href_matches: '/log*' } },
          { not: { href_matches: '/*\\?*token=*' } },
          { not: { selector_matches: '[download], [rel~="external"], [rel~="nofollow"]' } },
        ],
      },
      // On hover for 200 ms or pointer down: what was meant, not what was near.
      eagerness: 'moderate',
    },
  ],
}
