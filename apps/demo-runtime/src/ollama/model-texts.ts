export const modelLicence = 'Apache-2.0. Part of the Kamerton demo runtime: a small n-gram model, not a neural one.\n';
export const modelSystem = 'Demo: a word-level n-gram model that continues from the last words it knows.';
