/** What stands beside the list of revisions. */
export type View =
  | { readonly kind: 'hint' }
  | { readonly kind: 'revision'; readonly version: number }
  | { readonly kind: 'comparison'; readonly from: number; readonly to: number }
  | { readonly kind: 'restore'; readonly version: number }
  | { readonly kind: 'moment'; readonly at: string };

/** Query parameters of the page. */
export interface ViewQuery {
  readonly revision?: string | undefined;
  readonly to?: string | undefined;
  readonly restore?: string | undefined;
  readonly at?: string | undefined;
}

/** What an address asks for; what cannot be read in it asks for nothing. */
export const viewOf = ({ revision, to, restore, at }: ViewQuery): View => {
  const [version, other, restored] = [revision, to, restore].map(versionOf);
  if (at !== undefined && !Number.isNaN(Date.parse(at))) return { kind: 'moment', at };
  if (restored !== undefined) return { kind: 'restore', version: restored };
  if (version !== undefined && other !== undefined) return { kind: 'comparison', from: version, to: other };
  return version === undefined ? { kind: 'hint' } : { kind: 'revision', version };
};

const versionOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
