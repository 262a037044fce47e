import { Command } from 'commander';
import { type Verification, verify } from '../verify/verify';
import { withInstallation } from './installation';

/** `npm run verify` */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Recomputes everything that is stored for speed, and looks for what cannot be in the books and the timeline.',
    )
    .action(async () => {
      process.exitCode = await withInstallation(async ({ ctx }) => {
        const found = await verify(ctx);
        process.stdout.write(report(found));
        return found.total === 0 ? 0 : 1;
      });
    });
}

function report({ customers, total, differences, due }: Verification): string {
  const lines = [
    ...differences.map(({ check, id, text }) => `${check} ${id}: ${text}`),
    ...(total > differences.length ? [`and ${total - differences.length} more`] : []),
    ...due.map(
      ({ portfolio, computedFor, today, cases }) =>
        `due: ${cases} cases of ${portfolio} stand as of ${computedFor}, today is ${today}; the day's sweep brings them on`,
    ),
    `${customers} customer accounts verified, ${total === 0 ? 'no difference' : `${total} differences`}`,
  ];
  return `${lines.join('\n')}\n`;
}
