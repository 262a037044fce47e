import type { DocumentNode } from '@apollo/client';

/** The name of a document's operation; every document of ours has one. */
export function operationName(document: DocumentNode): string {
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition' && definition.name) return definition.name.value;
  }
  throw new Error('a document without an operation name');
}
