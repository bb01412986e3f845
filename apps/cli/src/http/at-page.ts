/** The address of a list from a place on. */
export const atPage =
  (path: string) =>
  ({ cursor }: { readonly cursor?: string }): string =>
    cursor === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
