/** The server holds seeds as unsigned 32-bit numbers, and takes all ones for its −1, a random seed. */
export const allOnes = 4_294_967_295;

export const signedSeed = (value: unknown): unknown => (value === allOnes ? -1 : value);
