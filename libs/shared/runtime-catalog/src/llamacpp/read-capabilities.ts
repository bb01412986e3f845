import type { PayloadReader } from '../payload/payload-reader.js';

/** Every model of the list generates text, says the server; what else it can do is told by /props, or by a router's list. */
export const readCapabilities = (listed: PayloadReader, props: PayloadReader | null): readonly string[] => {
  const capabilities = new Set(['completion']);
  if (inputModalities(listed).includes('image')) capabilities.add('vision');
  if (inputModalities(listed).includes('audio')) capabilities.add('audio');
  for (const modality of ['vision', 'video', 'audio']) {
    if (isTrue(props, 'modalities', modality)) capabilities.add(modality);
  }
  if (isTrue(props, 'chat_template_caps', 'supports_tools')) capabilities.add('tools');
  return [...capabilities].sort();
};

const inputModalities = (listed: PayloadReader): readonly string[] => {
  const architecture = listed.at('architecture');
  return architecture.isAbsent ? [] : architecture.at('input_modalities').strings();
};

const isTrue = (props: PayloadReader | null, block: string, name: string): boolean => {
  const flags = props?.at(block);
  return flags !== undefined && !flags.isAbsent && flags.at(name).optionalBoolean() === true;
};
