import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Ctx } from './context';

/** The workbench's queries that are asked all day long; they are compiled, everything else is interpreted. */
export const HOT_QUERIES: ReadonlySet<string> = new Set([
  'Worklist',
  'WorklistSummary',
  'CasePage',
]);

// a client chooses its operation's name: what it sends once is not worth compiling, nor keeping for ever
const MAX_DOCUMENTS = 50;

type GatewayInterface = ApolloServerOptionsWithGateway<Ctx>['gateway'];
type Executor = Awaited<ReturnType<GatewayInterface['load']>>['executor'];
type Request = Parameters<NonNullable<Executor>>[0];

/** graphql-jit's errors are not instances of graphql's own, and would slip past masking. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  const original = error.originalError ?? error;
  return new GraphQLError(error.message, {
    path: error.path,
    originalError: original,
    extensions: original instanceof GraphQLError ? original.extensions : error.extensions,
  });
}

/** Compiles the hot queries of a schema, each from the second time it is seen. */
export class HotQueries {
  private readonly documents = new Map<string, CompiledQuery | 'SEEN' | 'REFUSED'>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Runs a request, compiled where it is worth it. */
  async run(request: Request): Promise<ExecutionResult> {
    const compiled = this.compiled(request);
    if (!compiled) return this.interpret(request);
    const result = await compiled.query({}, request.context, request.request.variables ?? {});
    const { errors } = result as ExecutionResult;
    return errors ? { ...result, errors: errors.map(asGraphQLError) } : result;
  }

  private async interpret({ document, context, request, operationName }: Request) {
    return execute({
      schema: this.schema,
      document,
      contextValue: context,
      variableValues: request.variables,
      operationName,
    });
  }

  private compiled({ operationName, queryHash, document, operation }: Request) {
    if (!operationName || !HOT_QUERIES.has(operationName)) return null;
    if (operation.operation !== 'query') return null;
    const key = `${queryHash} ${operationName}`;
    const known = this.documents.get(key);
    if (!known) {
      if (this.documents.size >= MAX_DOCUMENTS) this.documents.clear();
      this.documents.set(key, 'SEEN');
      return null;
    }
    if (known === 'REFUSED') return null;
    if (known !== 'SEEN') return known;
    const compiled = compileQuery(this.schema, document, operationName);
    const isCompiled = isCompiledQuery(compiled);
    this.documents.set(key, isCompiled ? compiled : 'REFUSED');
    return isCompiled ? compiled : null;
  }
}

/** As Apollo takes an executor of one's own: a gateway, so that parsing, validation and masking stay Apollo's. */
export function hotQueryGateway(schema: GraphQLSchema): GatewayInterface {
  const hot = new HotQueries(schema);
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({ executor: (request) => hot.run(request) }),
    stop: async () => {},
  };
}
