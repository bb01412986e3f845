import type { ConflictTexts } from './conflict-texts.js';

export const polishConflicts: ConflictTexts = {
  because: {
    force: 'na niższym szczeblu wymuszono inną wartość',
    forbid: 'polityka zabrania ustawiania tego parametru',
    min: 'polityka ustala wyższe minimum',
    max: 'polityka ustala niższe maksimum',
    enum: 'polityka dopuszcza tylko inne wartości',
    schema: 'model nie przyjmuje tak odległych wartości',
  },
  value: {
    clamped: ({ value, to }) => `wartość ${value} zmieni się na ${to}`,
    removed: ({ value }) => `wartość ${value} zostanie usunięta`,
    overruled: ({ value, to }) =>
      to === null
        ? `wartość ${value} pozostanie na swoim miejscu, ale żądania jej tu nie dostaną`
        : `wartość ${value} pozostanie na swoim miejscu, ale żądania dostaną tu ${to}`,
  },
  policy: {
    narrowed: 'reguły, które nie mogą obok tego obowiązywać, zostaną zmienione',
    removed: 'polityka zostanie usunięta, bo nic z niej nie może obok tego obowiązywać',
    overruled: 'polityka pozostanie na swoim miejscu, ale tu nie obowiązuje',
  },
};
