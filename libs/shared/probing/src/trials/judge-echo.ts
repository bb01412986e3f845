/** Servers that count in 32 bits say 0.949999988079071 for 0.95. */
const tolerance = 1e-5;

/** Whether the value that a server says it used is the one that was sent; `untold`: it says nothing that can be compared. */
export function judgeEcho(sent: number, echo: unknown): 'same' | 'other' | 'untold' {
  if (typeof echo !== 'number') return 'untold';
  return Math.abs(sent - echo) <= tolerance * Math.max(1, Math.abs(sent)) ? 'same' : 'other';
}
