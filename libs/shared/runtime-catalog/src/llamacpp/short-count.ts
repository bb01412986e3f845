const units = [
  { size: 1e9, letter: 'B' },
  { size: 1e6, letter: 'M' },
  { size: 1e3, letter: 'K' },
] as const;

/** A number of weights as people say it: 8190735360 → `8.2B`. */
export const shortCount = (count: number): string => {
  const unit = units.find(({ size }) => count >= size);
  return unit === undefined ? String(count) : `${(count / unit.size).toFixed(1)}${unit.letter}`;
};
