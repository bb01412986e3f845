const prefix = 'models/';

/**
 * A model is called what callers write: `gemini-2.5-flash`, not the `models/gemini-2.5-flash` of the list, which is understood
 * as well. Anything else before a slash (`tunedModels/…`) is part of the name.
 */
export const bareModelName = (resource: string): string =>
  resource.startsWith(prefix) ? resource.slice(prefix.length) : resource;

export const otherGeminiNames = (model: string): readonly string[] =>
  model.includes('/') ? [] : [`${prefix}${model}`];

/** The model's own path under /v1beta. */
export const geminiModelPath = (model: string): string => {
  const resource = model.includes('/') ? model : `${prefix}${model}`;
  return `/v1beta/${resource.split('/').map(encodeURIComponent).join('/')}`;
};
