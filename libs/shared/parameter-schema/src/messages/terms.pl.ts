import type { Terms } from './terms.js';

export const polishTerms: Terms = {
  specialMeanings: {
    unlimited: 'bez limitu',
    off: 'wyłączone',
    random: 'losowo',
    automatic: 'automatycznie',
    greedy: 'zachłannie',
    forever: 'bezterminowo',
    fill_context: 'do wypełnienia kontekstu',
  },
  groups: {
    sampling: 'Próbkowanie',
    length: 'Długość',
    penalties: 'Kary',
    reasoning: 'Rozumowanie',
    output: 'Wynik',
    loading: 'Ładowanie',
  },
  scopes: {
    request: 'wysyłane z każdym żądaniem',
    load: 'zmiana powoduje ponowne załadowanie modelu',
  },
  units: {
    tokens: { one: 'tok.', other: 'tok.' },
    seconds: { one: 's', other: 's' },
    layers: { one: 'warstwa', few: 'warstwy', many: 'warstw', other: 'warstwy' },
    threads: { one: 'wątek', few: 'wątki', many: 'wątków', other: 'wątku' },
  },
  factSources: {
    runtime_live: 'podane przez działające środowisko',
    model_file: 'plik modelu',
    model_family: 'rodzina modelu',
    runtime_catalog: 'katalog dla tej wersji środowiska',
    platform: 'ustawienie platformy',
  },
  valueSources: {
    runtime_catalog: 'domyślna wartość środowiska',
    runtime_live: 'działające środowisko',
    model_file: 'plik modelu',
    runtime_override: 'nadpisanie · środowisko',
    model_override: 'nadpisanie · model',
    profile_override: 'nadpisanie · profil',
    request: 'żądanie',
    policy: 'polityka',
    unknown: 'nieznane',
  },
  outcomes: {
    clamped: 'ograniczono',
    dropped: 'pominięto',
    rejected: 'odrzucono',
  },
};
