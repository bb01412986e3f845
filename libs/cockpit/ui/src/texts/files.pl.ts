import type { FilesTexts } from './files.en';

export const filesPl: FilesTexts = {
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  notCopied: 'Przeglądarka nie pozwala kopiować; zaznacz tekst samodzielnie.',
  download: 'Pobierz',
  lines: { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' },
  paste: 'Wklej tekst albo upuść tu plik.',
  choose: 'Wybierz plik …',
  tooLarge: (name) => `Plik ${name} jest za duży i nie został wczytany.`,
  unreadable: (name) => `Pliku ${name} nie udało się odczytać.`,
};
