import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';
import type { Plugin } from 'vite';

const CALL = /graphql\(\s*`([^`]*)`,?\s*\)/g;
const IMPORT = /import \{ graphql \} from '[^']*gql';/;

type Definition = FragmentDefinitionNode | OperationDefinitionNode;

function definitionsIn(source: string): Definition[] {
  return [...source.matchAll(CALL)].flatMap(([, text = '']) =>
    parse(text, { noLocation: true }).definitions.filter(
      (definition) =>
        definition.kind === 'FragmentDefinition' || definition.kind === 'OperationDefinition',
    ),
  );
}

function spreadsIn(definition: Definition): string[] {
  const names: string[] = [];
  visit(definition, {
    enter(node) {
      if (node.kind === 'FragmentSpread') names.push(node.name.value);
    },
  });
  return names;
}

/** The definition and every fragment it needs, each once. */
function whole(
  definition: Definition,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const wanted = new Set<Definition>([definition]);
  for (const each of wanted) {
    for (const name of spreadsIn(each)) {
      const fragment = fragments.get(name);
      if (!fragment) throw new Error(`There is no fragment ${name}.`);
      wanted.add(fragment);
    }
  }
  return { kind: 'Document' as DocumentNode['kind'], definitions: [...wanted] };
}

/**
 * Puts each document into the module that names it. The generated `graphql()` looks its documents up in a
 * table of all of them, which would come with the first page whatever it shows.
 */
export function inlineDocuments(folder: string): Plugin {
  let known: Promise<ReadonlyMap<string, FragmentDefinitionNode>> | undefined;
  const readFragments = async () => {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for await (const path of glob('**/*.graphql.ts', { cwd: folder })) {
      for (const definition of definitionsIn(await readFile(join(folder, path), 'utf8'))) {
        if (definition.kind === 'FragmentDefinition') {
          fragments.set(definition.name.value, definition);
        }
      }
    }
    return fragments;
  };
  return {
    name: 'kept:inline-documents',
    enforce: 'pre',
    watchChange(id) {
      if (id.endsWith('.graphql.ts')) known = undefined;
    },
    async transform(code, id) {
      if (!id.endsWith('.graphql.ts')) return null;
      known ??= readFragments();
      const fragments = await known;
      const inlined = code.replace(IMPORT, '').replace(CALL, (_call, text: string) => {
        const [definition] = definitionsIn(`graphql(\`${text}\`)`);
        if (!definition) throw new Error(`${id} holds a document without a definition.`);
        return JSON.stringify(whole(definition, fragments));
      });
      return { code: inlined, map: null };
    },
  };
}
