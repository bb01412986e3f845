import type { Sink } from '../outside/outside.js';

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

/** Emphasis that costs nothing where it is not wanted. */
export type Style = Readonly<Record<keyof typeof codes, (text: string) => string>>;

export function styleFor(coloured: boolean): Style {
  const paint = (name: keyof typeof codes) => (text: string) =>
    coloured && text !== '' ? `\u001b[${codes[name][0]}m${text}\u001b[${codes[name][1]}m` : text;
  return { bold: paint('bold'), dim: paint('dim'), red: paint('red'), green: paint('green'), yellow: paint('yellow') };
}

export interface ColourWish {
  readonly color: boolean;
  readonly noColor: boolean;
}

/** Flags first, then NO_COLOR (no-color.org: any text that is not empty), then whether a person is looking. */
export function isColoured(
  { color, noColor }: ColourWish,
  env: Readonly<Record<string, string | undefined>>,
  sink: Pick<Sink, 'isTTY'>,
): boolean {
  if (noColor || color) return !noColor;
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && sink.isTTY;
}
