import { loggedAs } from './attempt-channel';
import type { ContactView, PastContact } from './contact-view';

/**
 * Whether the contact proposed answers them: they wrote or called by this medium at or after `since`, and fewer than
 * `most` messages have gone back by it since then. Comment 6(b)(1)-2; 12 CFR 1006.14(h)(2)(ii).
 */
export function isReply(view: ContactView, since: number, most: number): boolean {
  const medium = loggedAs(view.proposal.channel);
  let theirs = Number.NEGATIVE_INFINITY;
  for (const { row, epoch } of view.past) {
    if (
      isTheirs(view, row) &&
      loggedAs(row.channel) === medium &&
      epoch >= since &&
      epoch <= view.at
    )
      theirs = Math.max(theirs, epoch);
  }
  if (theirs === Number.NEGATIVE_INFINITY) return false;
  const answers = view.past.filter(
    ({ row, epoch }) =>
      row.direction === 'OUTBOUND' &&
      row.isSamePerson &&
      loggedAs(row.channel) === medium &&
      epoch >= theirs,
  );
  return answers.length < most;
}

function isTheirs({ proposal }: ContactView, row: PastContact['row']): boolean {
  return row.direction === 'INBOUND' && row.isSamePerson && row.party === proposal.party;
}
