import type { DemoCase } from './cases';
import { EvidenceBook } from './consumer-evidence';
import { addKnown, addSpecialists, addStoryFacts } from './consumer-facts';
import { addRecentCalls } from './consumer-history';
import { NoticeBook } from './consumer-notices';
import { addOfOutcomes } from './consumer-outcomes';
import { addStories, type StoryKit } from './consumer-stories';
import { FactBook } from './fact-book';
import type { DemoItem } from './ledger-book';

/** One who calls again too early asks for it. */
const WHY =
  'The insurer paid the hospital this morning: they should know before they send the card details again.';

/**
 * Whether the consumers of the demo may be contacted: the people of the guide, the last days' calls, the validation
 * notices and what is known of everybody, and the decisions that were kept. Runs after all that was said and paid.
 */
export function addConsumerContact(
  kit: StoryKit,
  of: { cases: readonly DemoCase[]; items: () => readonly DemoItem[] },
): void {
  const { given, events } = kit;
  const stories = addStories(kit);
  const told = [...of.cases, ...Object.values(stories)];
  const recent = addRecentCalls(given, events, of.cases);
  const facts = new FactBook(given, events);
  const untold = new Set(stories.firstTalk.accounts.map(({ debtId }) => debtId));
  new NoticeBook({ given, events, facts }).addAll(of.items(), untold);
  addSpecialists(given, facts, told);
  addOfOutcomes(given, facts);
  addKnown(given, facts, of.cases, new Set(recent.map(({ about }) => about.id)));
  addStoryFacts(given, facts, stories);
  const evidence = new EvidenceBook({ given, events, facts });
  for (const calls of recent) evidence.addCalls(calls);
  const [first, ...others] = recent;
  for (const calls of others.slice(0, 4)) evidence.addBlocked(calls);
  if (first !== undefined) evidence.askOverride(first, WHY);
}
