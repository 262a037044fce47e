import { MessageTemplate } from '@kept/data';
import {
  can,
  checkFreeText,
  checkTemplate,
  isActivatable,
  isRefusal,
  MESSAGE_MOMENTS,
  PORTFOLIO_LANGUAGES,
  type Refusal,
  refuse,
  subject,
  TEMPLATE_STATES,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { staleVersion, updateSeen } from '../core/versioned';
import { portfolioById } from '../portfolio/portfolio.queries';
import type { SaveMessageTemplateInput, SetTemplateStateInput } from './message-template.inputs';

/**
 * Keeps a template, with what it lacks; a new one is a draft. One in use is changed only by who may put it in use, and
 * only as long as nothing is missing: what is sent never lacks what the law asks for.
 */
export async function saveMessageTemplate(
  tx: Tx,
  input: SaveMessageTemplateInput,
): Promise<MessageTemplate | Refusal> {
  const typed = readTemplate(input);
  if (isRefusal(typed)) return typed;
  const changes = { ...typed, changedAt: tx.now, authorId: tx.actorId };
  if (!input.id) return makeTemplate(tx, input, changes);
  const template = await takeTemplate(tx, input.id);
  demand(tx, 'update', subjectOf(template));
  const refused = checkChange(tx, template, { ...changes, ...ownerOf(input) });
  if (refused) return refused;
  const seen = { id: template.id, version: input.version ?? 0 };
  const isFirst = await updateSeen(tx, MessageTemplate, seen, changes);
  if (!isFirst) return staleVersion('The template');
  return tx.em.findOneByOrFail(MessageTemplate, { id: template.id });
}

type Typed = Exclude<ReturnType<typeof readTemplate>, Refusal>;

async function makeTemplate(
  tx: Tx,
  input: SaveMessageTemplateInput,
  typed: Typed & { changedAt: Temporal.Instant; authorId: string | null },
): Promise<MessageTemplate> {
  const { portfolioId } = ownerOf(input);
  demand(tx, 'create', subject('MessageTemplate', { portfolioId }));
  if (portfolioId !== null && (await tx.load(portfolioById, portfolioId)) === null) {
    throw notFound('The portfolio');
  }
  return tx.em.save(
    tx.em.create(MessageTemplate, {
      ...typed,
      portfolioId,
      state: 'DRAFT',
      activatedById: null,
      activatedAt: null,
      version: 1,
    }),
  );
}

function ownerOf({ portfolioId }: SaveMessageTemplateInput) {
  return { portfolioId: portfolioId ?? null };
}

function checkChange(
  tx: Tx,
  template: MessageTemplate,
  changed: Typed & { portfolioId: string | null },
): Refusal | null {
  if (changed.portfolioId !== template.portfolioId) {
    return invalid('portfolioId', 'A template stays with whom it was made for: make another one.');
  }
  if (template.state !== 'ACTIVE') return null;
  demand(tx, 'publish', subjectOf(template));
  return checkComplete(changed);
}

function readTemplate(input: SaveMessageTemplateInput) {
  const moment = MESSAGE_MOMENTS.find((one) => one === input.moment);
  if (moment === undefined) {
    return invalid('moment', `The moment is one of ${MESSAGE_MOMENTS.join(', ')}.`);
  }
  const language = PORTFOLIO_LANGUAGES.find((one) => one === input.language);
  if (language === undefined) {
    return invalid('language', `The language is one of ${PORTFOLIO_LANGUAGES.join(', ')}.`);
  }
  const packs = [...new Set(input.packs)];
  if (!packs.every((pack) => /^[A-Z]{2,6}(-[A-Z]{2,6})*$/.test(pack))) {
    return invalid('packs', 'A law pack is written like US or US-NY.');
  }
  const name = input.name.trim();
  const subjectLine = input.subject?.trim() || null;
  const { body } = input;
  const refused = checkTexts({ name, subject: subjectLine, body });
  return refused ?? { moment, language, packs, name, subject: subjectLine, body };
}

function checkTexts(given: { name: string; subject: string | null; body: string }): Refusal | null {
  const { name, subject: line, body } = given;
  if (name === '' || name.length > 100) return invalid('name', 'A name has 1 to 100 characters.');
  if ((line?.length ?? 0) > 200) return invalid('subject', 'A subject has 200 characters at most.');
  if (body.length > 20_000) return invalid('body', 'A message has 20,000 characters at most.');
  return (
    checkFreeText(name, 'name') ??
    (line === null ? null : checkFreeText(line, 'subject')) ??
    checkFreeText(body, 'body')
  );
}

function invalid(field: string, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}

/** Puts a template in use or out of it. In use is only what lacks nothing. */
export async function setTemplateState(
  tx: Tx,
  input: SetTemplateStateInput,
): Promise<MessageTemplate | Refusal> {
  const template = await takeTemplate(tx, input.id);
  demand(tx, 'publish', subjectOf(template));
  const state = TEMPLATE_STATES.find((one) => one === input.state);
  if (state === undefined) {
    return invalid('state', `The state is one of ${TEMPLATE_STATES.join(', ')}.`);
  }
  const isActive = state === 'ACTIVE';
  const refused = isActive ? checkComplete(template) : null;
  if (refused) return refused;
  const isFirst = await updateSeen(tx, MessageTemplate, input, {
    state,
    ...(isActive ? { activatedAt: tx.now, activatedById: tx.actorId } : {}),
  });
  if (!isFirst) return staleVersion('The template');
  if (isActive) {
    tx.emit({
      type: 'TEMPLATE_ACTIVATED',
      payload: { templateId: template.id },
      subject: { type: 'MessageTemplate', id: template.id },
      portfolioId: template.portfolioId,
    });
  }
  return tx.em.findOneByOrFail(MessageTemplate, { id: template.id });
}

function checkComplete(template: Typed): Refusal | null {
  const problems = checkTemplate(template);
  if (isActivatable(problems)) return null;
  const errors = problems.filter(({ severity }) => severity === 'ERROR');
  const reasons = errors.map(({ rule, text, token, citation }) => ({
    rule,
    text,
    ...(token === undefined ? {} : { value: token }),
    ...(citation === undefined ? {} : { citation }),
  }));
  const message = `It cannot be in use like this: ${errors[0]?.text ?? 'something is missing.'}`;
  return refuse('TEMPLATE_INCOMPLETE', message, { field: 'body', reasons });
}

/** Locks a template. Whoever may not see it is told that there is none. */
async function takeTemplate(tx: Tx, id: string): Promise<MessageTemplate> {
  const template = await tx.em
    .createQueryBuilder(MessageTemplate, 't')
    .setLock('for_no_key_update')
    .where('t.id = :id', { id })
    .getOne();
  if (template === null || !can(tx.ability, 'read', subjectOf(template))) {
    throw notFound('The template');
  }
  return template;
}

function subjectOf({ portfolioId }: MessageTemplate) {
  return subject('MessageTemplate', { portfolioId });
}
