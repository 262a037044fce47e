import { Command } from 'commander';
import { importCommand, tellFailure } from './import.command';
import { jobCommand } from './job.command';

const program = new Command('kept')
  .description('The commands of Kept beside the server itself.')
  .addCommand(importCommand())
  .addCommand(jobCommand());

try {
  await program.parseAsync();
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
