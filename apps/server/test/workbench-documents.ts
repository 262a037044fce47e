import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';

const WORKBENCH = fileURLToPath(new URL('../../workbench/src', import.meta.url));

/** A document of the workbench, whole: its operation and every fragment it needs. */
export interface WorkbenchDocument {
  name: string;
  operation: OperationDefinitionNode;
  document: DocumentNode;
}

/** What the workbench asks, read from its sources as text. */
export async function workbenchDocuments(): Promise<WorkbenchDocument[]> {
  const files = await readdir(WORKBENCH, { recursive: true, withFileTypes: true });
  const sources = await Promise.all(
    files
      .filter((file) => file.name.endsWith('.graphql.ts'))
      .map((file) => readFile(`${file.parentPath}/${file.name}`, 'utf8')),
  );
  const definitions = sources
    .flatMap((source) => [...source.matchAll(/graphql\(`([^`]*)`\)/g)])
    .flatMap(([, text = '']) => parse(text).definitions);
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  return definitions.flatMap((operation) =>
    operation.kind === Kind.OPERATION_DEFINITION
      ? [
          {
            name: operation.name?.value ?? '',
            operation,
            document: {
              kind: Kind.DOCUMENT,
              definitions: [operation, ...needed(operation, fragments)],
            },
          },
        ]
      : [],
  );
}

function needed(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    void visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || found.has(name.value)) return;
        found.set(name.value, fragment);
        collect(fragment);
      },
    });
  collect(operation);
  return [...found.values()];
}
