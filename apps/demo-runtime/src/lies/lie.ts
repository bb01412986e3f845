/** One way in which the demo runtime does something else than it says, for tests that have to notice it. */
export type Lie =
  | { readonly kind: 'ignore'; readonly path: WirePath }
  | { readonly kind: 'reject'; readonly path: WirePath }
  | { readonly kind: 'clamp'; readonly path: WirePath; readonly max: number }
  /** On the OpenAI-compatible routes, where the field is absent. */
  | { readonly kind: 'inject'; readonly path: WirePath; readonly value: number }
  /** Whatever is sent, this value is used. */
  | { readonly kind: 'replace'; readonly path: WirePath; readonly value: number }
  /** Status of the answer to a value of the wrong type; 200: the value is passed over. */
  | { readonly kind: 'errors'; readonly status: number };

/** Where the field stands in a request body: `options.top_k` is `['options', 'top_k']`. */
export type WirePath = readonly [string, ...string[]];
