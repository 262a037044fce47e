import pg from 'pg';

/** Names a statement that is to be prepared once per connection; undefined for all others. */
export type StatementName = (sql: string) => string | undefined;

type Query = (...call: readonly unknown[]) => unknown;

/**
 * A client of pg that prepares the statements that have a name, so that the database plans each once per connection
 * and not each time: the largest of ours take longer to plan than to run. TypeORM hands statements over as text and
 * values, which leaves no place for a name.
 */
export function preparingClient(nameOf: StatementName): typeof pg.Client {
  return class PreparingClient extends pg.Client {
    // the overloads of pg's query all begin with a text or an object; only text with values is looked at
    override query = ((...call: readonly unknown[]) => {
      const [text, values, ...rest] = call;
      const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
      const send = super.query.bind(this) as Query;
      return name === undefined ? send(...call) : send({ name, text, values }, ...rest);
    }) as pg.Client['query'];
  };
}
