import 'reflect-metadata';
import { Command } from 'commander';
import { importCommand } from './import.command';
import { jobCommand } from './job.command';
import { seedCommand } from './seed.command';
import { tellFailure } from './tell-failure';
import { verifyCommand } from './verify.command';

const program = new Command('kept')
  .description('The commands of Kept beside the server itself.')
  .addCommand(importCommand())
  .addCommand(jobCommand())
  .addCommand(seedCommand())
  .addCommand(verifyCommand());

try {
  await program.parseAsync();
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
