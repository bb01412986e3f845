/** `postgres://user:secret@host` → `postgres://user:***@host`, wherever in the text. */
export function redactCredentials(text: string): string {
  return text.replaceAll(/(:\/\/[^\s:/@"\\]*):[^\s/@"\\]*@/g, '$1:***@');
}
