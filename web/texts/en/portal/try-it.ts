/** Calling an operation from its page: samples, the form, what came back. */
export const tryIt = {
  samples: {
    language: 'Language of the sample',
    in: (language: string) => `Request in ${language}`,
    key: (word: string) => `Put your key in place of ${word}.`,
  },
}
