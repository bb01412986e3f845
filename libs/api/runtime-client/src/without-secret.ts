/** Shorter ones would be found by chance, and the text would no longer say what was answered. */
const shortestSecret = 8;
const instead = '********';

/**
 * Servers and gateways quote the key that they were sent, in errors above all, and what they answer is shown, logged and kept
 * as evidence. JSON stays JSON.
 */
export function withoutSecret(text: string, secret: string | null): string {
  if (secret === null || secret.length < shortestSecret) return text;
  return text.replaceAll(secret, instead).replaceAll(JSON.stringify(secret).slice(1, -1), instead);
}
