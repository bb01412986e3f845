/** Of a request body; more than any override set needs. */
export const maxBodyBytes = 256 * 1024;
