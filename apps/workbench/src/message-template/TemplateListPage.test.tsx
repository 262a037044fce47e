import { checkTemplate, STARTER_TEMPLATES } from '@kept/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { MessageTemplatePartsFragment } from '../gql/graphql';
import { NOW } from '../test/case-view';
import { type Answers, renderPage } from '../test/render-page';
import { TemplateListPage } from './TemplateListPage';

const SAM = { id: 'user-2', roles: ['SUPERVISOR'], may: ['SCRIPTS'] };

function aTemplate(changes: Partial<MessageTemplatePartsFragment> = {}) {
  const email = STARTER_TEMPLATES.find(
    ({ moment, packs }) => moment === 'EMAIL' && packs.includes('US'),
  );
  if (email === undefined) throw new Error('there is a starter e-mail');
  const { moment, language, packs, subject, body } = email;
  const sent: MessageTemplatePartsFragment = {
    __typename: 'MessageTemplate',
    id: 'template-1',
    portfolioId: null,
    name: 'Reminder by e-mail',
    moment,
    language,
    packs: [...packs],
    subject,
    body,
    state: 'DRAFT',
    problems: [],
    changedAt: NOW.toString(),
    activatedAt: null,
    version: 3,
    allowedActions: ['update', 'publish'],
    ...changes,
  };
  const problems = checkTemplate({ moment, language, packs, subject, body: sent.body });
  return {
    ...sent,
    problems: problems.map((problem) => ({
      __typename: 'TemplateProblem' as const,
      ...problem,
      token: problem.token ?? null,
      citation: problem.citation ?? null,
    })),
  };
}

function open(answers: Answers, path = '/scripts/templates') {
  return renderPage(<TemplateListPage />, {
    path,
    route: '/scripts/templates',
    me: SAM,
    answers: [...answers, ['MessageTemplates', () => ({ messageTemplates: [aTemplate()] })]],
  });
}

it('lists the templates by what they are for', async () => {
  open([]);
  const section = await screen.findByRole('region', { name: 'E-mail' });
  expect(within(section).getByRole('button').textContent).toContain('draft');
});

it('checks the words as they are typed and shows how they read', async () => {
  open([]);
  await userEvent.click(await screen.findByRole('button', { name: /^Reminder by e-mail/ }));
  expect(screen.getByText('all that is asked for is in it')).toBeDefined();
  const words = screen.getByRole('textbox', { name: 'Words' });
  await userEvent.clear(words);
  await userEvent.type(words, 'Dear ');
  await userEvent.selectOptions(screen.getByLabelText('Put in'), 'customerName');
  expect((words as HTMLTextAreaElement).value).toBe('Dear {{customerName}}');
  const check = screen.getByRole('region', { name: 'What it must say' });
  expect(check.textContent).toMatch(/error.*debt collector/s);
  const preview = screen.getByRole('region', { name: /^As it reads/ });
  expect(preview.textContent).toContain('Dear Daniel Carter');
  expect(screen.queryByRole('button', { name: 'Activate' })).toBeNull();
});

it('saves what was typed on the version that was read', async () => {
  const { asked } = open(
    [['SaveMessageTemplate', () => ({ saveMessageTemplate: aTemplate({ name: 'New name' }) })]],
    '/scripts/templates?template=template-1',
  );
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await userEvent.clear(name);
  await userEvent.type(name, 'New name');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: /^New name/ })).toBeDefined();
  const sent = asked.find((one) => one.name === 'SaveMessageTemplate');
  expect(sent?.variables).toMatchObject({
    input: { id: 'template-1', version: 3, name: 'New name' },
  });
});

it('is not activated while it lacks something: the reasons stand beside it', async () => {
  const refusal = {
    __typename: 'Refusal',
    code: 'TEMPLATE_HAS_PROBLEMS',
    message: 'The template lacks something.',
    field: 'body',
    reasons: [
      {
        __typename: 'Reason',
        rule: 'MISSING_TOKEN',
        text: 'It must say that it is from a debt collector.',
        value: null,
        points: null,
        citation: '15 USC 1692e(11)',
      },
    ],
  };
  open(
    [
      ['MessageTemplates', () => ({ messageTemplates: [aTemplate({ body: 'Pay us.' })] })],
      ['SetTemplateState', () => ({ setTemplateState: refusal })],
    ],
    '/scripts/templates?template=template-1',
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Activate' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('It must say that it is from a debt collector.');
});
