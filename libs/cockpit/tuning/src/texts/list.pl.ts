import type { ListTexts } from './list.en';

export const listPl: ListTexts = {
  models: 'Modele',
  openList: 'Modele',
  closeList: 'Zamknij listę',
  search: 'Filtruj modele',
  searchHint: 'Filtruj modele  /',
  reload: 'Wczytaj listę ponownie',
  loading: 'Wczytywanie modeli …',
  demo: 'demo',
  loaded: 'załadowany',
  drifted: 'coś się pod spodem zmieniło',
  onlyDrifted: (count) => `Zmiany pod spodem: ${count}`,
  overrides: { one: 'nadpisanie', few: 'nadpisania', many: 'nadpisań', other: 'nadpisania' },
  modelCount: { one: 'model', few: 'modele', many: 'modeli', other: 'modelu' },
  status: { up: 'działa', down: 'nie odpowiada', unknown: 'jeszcze nie sprawdzono' },
  disabled: 'wyłączone',
  context: (tokens) => `kontekst ${tokens}`,
  showAll: (count) => `Pokaż wszystkie: ${count}`,
  noMatch: (query) => `Żaden model nie pasuje do „${query}”.`,
  noModels: 'Brak modeli.',
  staleSchema: 'ostatni znany schemat',
  chooseTitle: 'Wybierz model',
  choose: 'Wybierz model z listy, aby zobaczyć, co przyjmuje i jak jest ustawiony.',
  emptyTitle: 'Nie znaleziono jeszcze żadnego środowiska',
  empty:
    'Kamerton stroi modele na serwerach takich jak Ollama czy vLLM. Uruchom taki serwer na tym komputerze albo wskaż swój w KAMERTON_RUNTIMES, a potem wczytaj listę ponownie.',
};
