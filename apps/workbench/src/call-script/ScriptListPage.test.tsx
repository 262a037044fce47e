import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { type Answers, renderPage } from '../test/render-page';
import { starter } from '../test/scripts';
import { aCallScript, aVersion, SMALL_GRAPH } from '../test/studio';
import { ScriptListPage } from './ScriptListPage';

const SAM = { id: 'user-2', roles: ['SUPERVISOR'], may: ['SCRIPTS'] };
const INBOUND = aCallScript({ id: 'script-2' }, starter('INBOUND'));

function open(answers: Answers) {
  return renderPage(<ScriptListPage />, {
    path: '/scripts',
    route: '/scripts',
    me: SAM,
    answers: [...answers, ['CallScripts', () => ({ callScripts: [aCallScript(), INBOUND] })]],
    others: null,
  });
}

it('shows for whom each script is, what is spoken and what is wrong with its draft', async () => {
  const draft = aVersion(starter('BROKEN_PROMISE'), {
    id: 'draft-1',
    number: 2,
    state: 'DRAFT',
    graph: SMALL_GRAPH,
  });
  open([['CallScripts', () => ({ callScripts: [aCallScript({ draft }), INBOUND] })]]);
  const sheet = within(await screen.findByRole('region', { name: 'Scripts' }));
  const row = sheet.getByRole('row', { name: /a promise was broken/ });
  expect(row.textContent).toMatch(/version 1.*version 2.*error/);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search scripts' }), 'they ring us');
  expect(sheet.getAllByRole('row')).toHaveLength(2);
});

it('makes a new script as a copy of another', async () => {
  const { asked } = open([
    ['CreateCallScript', () => ({ createCallScript: aCallScript({ id: 'script-3' }) })],
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'New script' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.selectOptions(dialog.getByLabelText('Copy from'), 'script-2');
  await userEvent.click(dialog.getByRole('button', { name: 'Make the script' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'CreateCallScript')?.variables)
    .toMatchObject({
      input: { fromScriptId: 'script-2', moment: 'INBOUND', code: expect.stringMatching(/_COPY$/) },
    });
});

it('says that there is none, and can be asked for again', async () => {
  let isDown = true;
  open([
    [
      'CallScripts',
      () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return { callScripts: [] };
      },
    ],
  ]);
  expect(await screen.findByText('The scripts could not be loaded')).toBeDefined();
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('There is no script yet')).toBeDefined();
});
