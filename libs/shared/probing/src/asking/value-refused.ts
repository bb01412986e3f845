import type { Refused } from './outcome.js';
import { refusalText } from './outcome.js';
import type { Values } from './values.js';

/** The server took the values that the controls sent, but not these. */
export class ValueRefused extends Error {
  override readonly name = 'ValueRefused';

  constructor(
    readonly prompt: string,
    readonly sent: Values,
    readonly refused: Refused,
  ) {
    super(refusalText(refused));
  }
}
