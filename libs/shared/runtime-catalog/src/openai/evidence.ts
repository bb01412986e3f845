import { catalog } from '../schema/parameter-spec.js';

export const chatSpecification = 'openapi.yaml 2.3.0 : CreateChatCompletionRequest, ModelResponseProperties';
export const responsesSpecification = 'openapi.yaml 2.3.0 : CreateResponse';
export const completionsSpecification = 'openapi.yaml 2.3.0 : CreateCompletionRequest';
export const thirdPartyCatalogue = 'modelparams.dev, a third party; unverified';

export const specified = catalog(chatSpecification);
export const refused = catalog(`refused with 400 beyond it: ${chatSpecification}`);
