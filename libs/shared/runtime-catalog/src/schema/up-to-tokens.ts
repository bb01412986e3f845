/** Ends of sliders whose limit is a whole context, or not known. */
const sliderTokens = 8192;

/** Limits of a count of tokens that may be as large as `max`; `null`: nobody knows how large. */
export const upToTokens = (
  max: number | null,
  slider: number = sliderTokens,
): { readonly max?: number; readonly soft_max: number } =>
  max === null ? { soft_max: slider } : { max, soft_max: Math.min(max, slider) };
