import { Command } from 'commander';
import { type ImportResult, importFile } from '../import/import-file';
import { IMPORT_KINDS, type ImportCommand } from '../import/import-kind';
import { readMapping } from '../import/mapping';
import { dailySweeps } from '../jobs';
import { sweepPortfolios } from '../portfolio/portfolio.jobs';
import { createProgress } from './import-progress';
import { withInstallation } from './installation';

/** Rows were rejected; everything else was imported. */
const SOME_REJECTED = 2;

interface ImportOptions {
  mapping: string;
  portfolio?: string;
  dryRun?: boolean;
}

/** `npm run import -- <kind> FILE --mapping FILE [--portfolio NAME] [--dry-run]` */
export function importCommand(): Command {
  const command = new Command('import').description(
    'Reads customers, invoices, credit notes, payments, compliance facts or contacts from a CSV file. See docs/import.md.',
  );
  for (const kind of Object.keys(IMPORT_KINDS) as ImportCommand[]) {
    command
      .command(kind)
      .argument('<file>', 'the CSV file')
      .requiredOption('--mapping <file>', 'how its columns are read, a JSON file')
      .option('--portfolio <name>', 'whose books these are; else the mapping says it')
      .option('--dry-run', 'only check: nothing is written')
      .action(async (file: string, options: ImportOptions) => {
        process.exitCode = await runImport(kind, file, options);
      });
  }
  return command;
}

async function runImport(
  command: ImportCommand,
  file: string,
  options: ImportOptions,
): Promise<number> {
  const kind = IMPORT_KINDS[command];
  const mapping = await readMapping(options.mapping, kind);
  const isDryRun = options.dryRun === true;
  return withInstallation(async ({ ctx, clock, config, signal }) => {
    const progress = createProgress(process.stderr);
    const ground = { ctx, clock, databaseDirectUrl: config.databaseDirectUrl, progress, signal };
    const portfolio = options.portfolio ?? null;
    const sweep = { ctx, directUrl: config.databaseDirectUrl, signal };
    // what the days since the last sweep brought is told under their own dates, before the file's news
    if (!isDryRun) await sweepPortfolios(sweep, dailySweeps);
    const result = await importFile(ground, { kind, file, mapping, portfolio, isDryRun });
    // a portfolio that the import made has its cases ranked at once
    if (!isDryRun) await sweepPortfolios(sweep, dailySweeps);
    process.stdout.write(report(command, result, isDryRun));
    return result.counts.rejected > 0 ? SOME_REJECTED : 0;
  });
}

function report(
  command: ImportCommand,
  { counts, portfolio, businessDay, rejects, reasons }: ImportResult,
  isDryRun: boolean,
): string {
  const line = (label: string, count: number) =>
    `  ${label.padEnd(24)}${String(count).padStart(12)}`;
  const lines = [
    `${isDryRun ? 'Checked, nothing written' : 'Imported'}: ${command} of ${portfolio}, as of ${businessDay}`,
    line('rows', counts.rows),
    line(isDryRun ? 'would be accepted' : 'accepted', counts.accepted),
    line('unchanged', counts.unchanged),
    line('later than the day', counts.later),
    line('rejected', counts.rejected),
    ...reasons.map(({ code, rows }) => line(`  ${code}`, rows)),
  ];
  if (rejects) {
    lines.push(`Rejected rows: ${rejects.rows}`, `and why:       ${rejects.reasons}`);
  }
  return `${lines.join('\n')}\n`;
}
