/** Of the package; a test holds it to package/package.json. */
export const version = '0.1.0';
