/**
 * The system's word for what went wrong (`ENOENT`). Not `instanceof Error`: under jest the system's errors come from another realm.
 *
 * @param {unknown} error
 */
export function errorCode(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
