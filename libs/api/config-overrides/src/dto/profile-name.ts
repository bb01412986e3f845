/** Letters, digits, `.`, `_` and `-`; at most 64 characters, the first a letter or digit. */
export const profilePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
