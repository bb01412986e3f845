import type { ProblemTexts } from './problem-texts.js';

export const problemTextsPl: ProblemTexts = {
  MALFORMED_REQUEST: { title: 'Nieprawidłowe żądanie', detail: 'Żądanie nie jest zbudowane tak, jak oczekuje API.' },
  MALFORMED_JSON: { title: 'Nieprawidłowy JSON', detail: 'Treść żądania nie jest prawidłowym dokumentem JSON.' },
  AMBIGUOUS_RUNTIME: {
    title: 'Niejednoznaczne środowisko',
    detail: 'Ten model jest w kilku środowiskach: wskaż jedno z nich w ?runtime=.',
  },
  UNAUTHENTICATED: { title: 'Brak uwierzytelnienia', detail: 'Żądanie nie mówi, kto je wysyła.' },
  PERMISSION_DENIED: { title: 'Brak uprawnień', detail: 'Wywołujący nie ma do tego prawa.' },
  NOT_FOUND: { title: 'Nie znaleziono', detail: 'Pod tym adresem niczego nie ma.' },
  UNKNOWN_MODEL: { title: 'Nieznany model', detail: 'Żadne środowisko nie ma modelu o tej nazwie.' },
  UNKNOWN_RUNTIME: { title: 'Nieznane środowisko', detail: 'Nie ma środowiska o tym identyfikatorze.' },
  UNKNOWN_REVISION: { title: 'Nieznana rewizja', detail: 'Ten zestaw nadpisań nie ma rewizji o tej wersji.' },
  UNKNOWN_PROFILE: { title: 'Nieznany profil', detail: 'Ten model nie ma profilu o tej nazwie.' },
  UNKNOWN_PRESET: { title: 'Nieznany preset', detail: 'Nie ma presetu o tej nazwie.' },
  METHOD_NOT_ALLOWED: { title: 'Niedozwolona metoda', detail: 'Ten adres nie przyjmuje metody użytej w żądaniu.' },
  SCHEMA_MISSING: {
    title: 'Brak schematu',
    detail: 'Nie wiadomo, co ten model przyjmuje, więc niczego nie można ustawić.',
  },
  RUNTIME_EXISTS: { title: 'Środowisko już istnieje', detail: 'Środowisko o tym identyfikatorze już istnieje.' },
  VERIFICATION_RUNNING: {
    title: 'Weryfikacja w toku',
    detail: 'W tym środowisku trwa już weryfikacja; naraz działa tylko jedna.',
  },
  COSTS_NOT_ACCEPTED: {
    title: 'Koszty niezaakceptowane',
    detail: 'Każde generowanie w tym środowisku kosztuje; aby mimo to zweryfikować, wyślij accept_costs: true.',
  },
  POLICY_CONFLICT: {
    title: 'Reguły przeczą sobie nawzajem lub temu, co ustawiono',
    detail:
      'Niczego nie zapisano. `conflicts` wylicza, co zmiana by naruszyła i co zrobiłoby z tym resolve_conflicts=true.',
  },
  PROFILE_EXISTS: { title: 'Profil istnieje', detail: 'Ten model ma już profil o tej nazwie.' },
  PRESET_EXISTS: { title: 'Preset istnieje', detail: 'Preset o tej nazwie już istnieje.' },
  PRESET_READ_ONLY: {
    title: 'Preset Kamertonu',
    detail: 'Presetów dostarczanych z Kamertonem nie można zmieniać; skopiuj go pod inną nazwą.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'Klucz idempotencji użyty ponownie',
    detail: 'Tego klucza idempotencji użyto już do innego żądania.',
  },
  VERSION_CONFLICT: {
    title: 'Zmieniono w międzyczasie',
    detail: 'Ktoś inny zmienił w międzyczasie ten zestaw nadpisań.',
  },
  BODY_TOO_LARGE: { title: 'Zbyt duża treść', detail: 'Treść żądania jest większa, niż wolno.' },
  URI_TOO_LONG: { title: 'Zbyt długi adres', detail: 'Adres żądania jest dłuższy, niż wolno.' },
  UNSUPPORTED_MEDIA_TYPE: {
    title: 'Nieobsługiwany typ treści',
    detail: 'Treść żądania trzeba wysłać jako application/json.',
  },
  INVALID_PARAMETERS: {
    title: 'Nieprawidłowe parametry',
    detail: 'Niczego nie zmieniono: każdą odrzuconą wartość opisuje pole errors.',
  },
  INVALID_SETTINGS: {
    title: 'Nie można zastosować ustawień',
    detail: 'Niczego nie zmieniono: errors wymienia wszystko w dokumencie, co ten serwer odrzuca.',
  },
  IF_MATCH_REQUIRED: {
    title: 'Wymagany nagłówek If-Match',
    detail: 'Zapis musi wskazać w nagłówku If-Match wersję, na której się opiera.',
  },
  INTERNAL_ERROR: {
    title: 'Błąd wewnętrzny',
    detail: 'Wystąpił błąd wewnątrz Kamertonu. Dziennik ma go pod identyfikatorem żądania.',
  },
  RUNTIME_UNREACHABLE: { title: 'Środowisko nie odpowiada', detail: 'Środowisko nie odpowiada.' },
  DATABASE_UNAVAILABLE: {
    title: 'Baza danych niedostępna',
    detail: 'Baza danych jest niedostępna. Niczego nie zmieniono; spróbuj ponownie za chwilę.',
  },
};
