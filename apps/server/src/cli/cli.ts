import { Command } from 'commander';
import { importCommand, tellFailure } from './import.command';

const program = new Command('kept')
  .description('The commands of Kept beside the server itself.')
  .addCommand(importCommand());

try {
  await program.parseAsync();
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
