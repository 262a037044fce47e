export type Row = Record<string, unknown>;

/** runs one statement with its parameters */
export type RunSql = (sql: string, parameters?: unknown[]) => Promise<unknown>;

const ROWS_A_STATEMENT = 2_000;

/** Rows gathered table by table, then written in the order in which the tables were first named. */
export class Sheet {
  private readonly tables = new Map<string, Row[]>();

  add(table: string, row: Row): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
  }

  rows(table: string): readonly Row[] {
    return this.tables.get(table) ?? [];
  }

  /** names tables in the order in which their foreign keys want them written */
  inOrder(tables: readonly string[]): void {
    for (const table of tables) if (!this.tables.has(table)) this.tables.set(table, []);
  }

  async write(run: RunSql, onTable: (table: string, rows: number) => void): Promise<void> {
    for (const [table, rows] of this.tables) {
      onTable(table, rows.length);
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await writeRows(run, table, rows.slice(from, from + ROWS_A_STATEMENT));
      }
    }
  }
}

async function writeRows(run: RunSql, table: string, rows: readonly Row[]): Promise<void> {
  // the columns are those of all the rows: what one leaves out is null in it
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await run(
    `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
