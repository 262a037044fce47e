import { CONTRACTS, isCurrent, workbenchTypes, write } from './contracts.mjs';
import { say } from './say.mjs';

/** `npm run codegen`: writes what is made from the sources and checked in. */
export async function codegen() {
  for (const contract of CONTRACTS) {
    const wasCurrent = await isCurrent(contract);
    if (!wasCurrent) await write(contract);
    say(`${contract.file} ${wasCurrent ? 'is current' : 'written'}`);
  }
  const done = await workbenchTypes(false);
  say(done ? 'apps/workbench/src/gql written' : 'the types of the workbench could not be made');
  return done ? 0 : 1;
}
