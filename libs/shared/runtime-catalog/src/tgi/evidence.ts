export const validation = 'TGI router/src/validation.rs : Validation::validate';
export const generateParameters = 'TGI router/src/lib.rs : GenerateParameters';
export const chatRequest = 'TGI router/src/lib.rs : ChatRequest';
export const refusedBeyond = `refused with 422 beyond it: ${validation}`;
