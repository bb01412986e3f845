import type { DriftTexts } from './drift.en';

export const driftPl: DriftTexts = {
  title: 'Twoje nadpisania obowiązują; pod nimi zmieniło się:',
  titleUnused: (names) => `Pod twoimi nadpisaniami coś się zmieniło; przestały obowiązywać: ${names}.`,
  titlePlain: 'Pod tym modelem coś się zmieniło:',
  since: (when) => `od ${when}`,
  version: (from, to) => `środowisko ${from} → ${to}`,
  digest: 'pliki modelu są inne',
  more: (count) => `i jeszcze ${count}`,
  parameter: (label, moves) => `${label}: ${moves}`,
  seen: 'Przejrzane',
  seenHint: 'Zdejmuje znak z tego modelu, dla wszystkich',
  straysTitle: 'Nadpisania, których parametr zniknął',
  straysIntro: 'Są zapisane, ale ten model nie ma już takiego parametru, więc żadna usługa ich nie dostaje.',
  policyOf: (name) => `${name}, polityka`,
  rulesNothing: 'Dopóki nie ma parametru, niczego nie reguluje.',
  removed: (name) => `${name}: zniknie po zastosowaniu zmian.`,
  remove: 'Usuń',
  keep: 'Jednak zostaw',
  ofName: (action, name) => `${action}: ${name}`,
};
