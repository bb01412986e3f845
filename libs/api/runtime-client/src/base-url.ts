import type { Localised } from '@kamerton/api-http';
import { addressOf, unbracketed } from './address.js';
import type { HostPolicy } from './host-policy.js';
import { isRefusedAddress } from './refused-addresses.js';

export const maxBaseUrlLength = 2_000;

/** What is wrong with a runtime's base URL, or `null`. Names are resolved and checked again at each call. */
export function baseUrlProblem(text: string, hosts: HostPolicy): Localised | null {
  return shapeProblem(text) ?? hostProblem(unbracketed(new URL(text).hostname), hosts);
}

function shapeProblem(text: string): Localised | null {
  const url = URL.parse(text);
  const broken = rules.find(({ holds }) => url === null || !holds(url, text));
  return broken?.words ?? null;
}

/** The first is what a text that is no URL at all is told. */
const rules: readonly { readonly words: Localised; readonly holds: (url: URL, text: string) => boolean }[] = [
  {
    words: {
      en: 'must be an absolute URL that starts with http:// or https://, such as http://127.0.0.1:11434',
      pl: 'musi być pełnym adresem URL z http:// lub https:// na początku, np. http://127.0.0.1:11434',
    },
    holds: ({ protocol }) => protocol === 'http:' || protocol === 'https:',
  },
  {
    words: {
      en: `must have at most ${maxBaseUrlLength} characters`,
      pl: `może mieć co najwyżej ${maxBaseUrlLength} znaków`,
    },
    holds: (_, text) => text.length <= maxBaseUrlLength,
  },
  {
    words: { en: 'must not carry credentials', pl: 'nie może zawierać danych logowania' },
    holds: ({ username, password }) => username === '' && password === '',
  },
  {
    words: { en: 'must not carry a query or a fragment', pl: 'nie może zawierać zapytania ani fragmentu' },
    holds: (_, text) => !/[?#]/.test(text),
  },
];

function hostProblem(host: string, hosts: HostPolicy): Localised | null {
  if (addressOf(host) !== null && isRefusedAddress(host)) {
    return {
      en: `must not name ${host}: no inference server lives there`,
      pl: `nie może wskazywać ${host}: tam nie działa żaden serwer modeli`,
    };
  }
  if (hosts.allows(host)) return null;
  return {
    en: `must name loopback or a host listed in KAMERTON_RUNTIME_ALLOW; ${host} is neither`,
    pl: `musi wskazywać ten komputer albo host wymieniony w KAMERTON_RUNTIME_ALLOW; ${host} nie spełnia tego warunku`,
  };
}

/** One spelling for one place: what is stored and compared. */
export const normalisedBaseUrl = (text: string): string => new URL(text).href.replace(/\/+$/, '');

export const endpointUrl = (baseUrl: string, path: string): URL => new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
