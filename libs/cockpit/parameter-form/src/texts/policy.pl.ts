import type { PolicyTexts } from './policy.en';

export const policyPl: PolicyTexts = {
  edit: (label, policy) => `${label}, polityka: ${policy}. Zmień`,
  add: (label) => `${label}, polityka: brak. Ustaw`,
  none: 'brak',
  force: 'wymuszone',
  forbid: 'zabronione',
  atLeast: (limit) => `co najmniej ${limit}`,
  atMost: (limit) => `najwyżej ${limit}`,
  oneOf: (values) => `jedna z wartości ${values}`,
  reject: 'żądania spoza niej są odrzucane',
  own: (rules) => `Polityka ustawiona tutaj: ${rules}.`,
  ownChanged: (from, to) => `Polityka ustawiona tutaj: ${from} → ${to}.`,
  inherited: (rung, rules) => `Polityka ${rung}: ${rules}.`,
  rungs: {
    runtime_override: 'całego środowiska',
    model_override: 'samego modelu',
    profile_override: 'profilu',
  },
  rungBy: (rung, who) => `${rung} (ostatnia zmiana: ${who})`,
  forbiddenHere: 'Zabronione przez politykę ustawioną tutaj: nie ustawią tego ani profile, ani żądania.',
  forbidden: (rung) => `Zablokowane: polityka ${rung} zabrania ustawiania.`,
  forced: (value, rung) => `Zablokowane: polityka ${rung} wymusza ${value}.`,
};
