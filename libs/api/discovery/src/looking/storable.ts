export { isStorableDocument, isStorableText, storableText } from '@kamerton/api-database';
