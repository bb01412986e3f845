import type { GroupTexts } from './parameter-text.js';

export const loadingTexts = {
  context_length: {
    en: {
      label: 'Context length',
      description: 'How many tokens of conversation and answer the model holds at once. More takes more memory.',
    },
    pl: {
      label: 'Długość kontekstu',
      description:
        'Ile tokenów rozmowy i odpowiedzi model utrzymuje jednocześnie. Większa wartość zajmuje więcej pamięci.',
    },
  },
  batch_size: {
    en: { label: 'Batch size', description: 'How many tokens of the prompt are read in one step.' },
    pl: { label: 'Rozmiar partii', description: 'Ile tokenów promptu jest przetwarzanych w jednym kroku.' },
  },
  gpu_layers: {
    en: {
      label: 'Layers on the GPU',
      description: 'How many layers of the model are put on the GPU. -1 lets the runtime decide, 0 uses the CPU only.',
    },
    pl: {
      label: 'Warstwy na GPU',
      description: 'Ile warstw modelu trafia na GPU. -1 pozostawia decyzję środowisku, 0 oznacza wyłącznie CPU.',
    },
  },
  main_gpu: {
    en: { label: 'Main GPU', description: 'Number of the single GPU that is to hold the model.' },
    pl: { label: 'Główny GPU', description: 'Numer pojedynczego GPU, na którym ma działać model.' },
  },
  use_mmap: {
    en: {
      label: 'Map the model file',
      description: 'Reads the model through the operating system’s memory mapping instead of copying it whole.',
    },
    pl: {
      label: 'Mapuj plik modelu',
      description: 'Odczytuje model przez mapowanie pamięci systemu operacyjnego zamiast kopiować go w całości.',
    },
  },
  threads: {
    en: { label: 'CPU threads', description: 'How many CPU threads do the work. 0 lets the runtime decide.' },
    pl: { label: 'Wątki CPU', description: 'Ile wątków CPU wykonuje pracę. 0 pozostawia decyzję środowisku.' },
  },
  draft_tokens: {
    en: {
      label: 'Drafted tokens',
      description: 'How many tokens a small draft model proposes ahead. 0 switches speculative drafting off.',
    },
    pl: {
      label: 'Tokeny szkicu',
      description: 'Ile tokenów proponuje z wyprzedzeniem mały model szkicujący. 0 wyłącza dekodowanie spekulatywne.',
    },
  },
  context_shift: {
    en: {
      label: 'Shift a full context',
      description: 'Makes room by forgetting old tokens when the context is full, instead of ending the answer.',
    },
    pl: {
      label: 'Przesuwaj pełny kontekst',
      description: 'Gdy kontekst się zapełni, robi miejsce, zapominając stare tokeny, zamiast kończyć odpowiedź.',
    },
  },
  keep_alive: {
    en: {
      label: 'Keep loaded for',
      description:
        'How long the model stays in memory after a call, such as 10m or 1h30m. 0 unloads it at once, a negative time keeps it for ever.',
    },
    pl: {
      label: 'Utrzymuj w pamięci przez',
      description:
        'Jak długo model pozostaje w pamięci po wywołaniu, np. 10m lub 1h30m. 0 zwalnia go od razu, czas ujemny utrzymuje go bezterminowo.',
    },
  },
} satisfies GroupTexts;
