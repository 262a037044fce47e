import {
  begin,
  speakerOf,
  type Telling,
  type Tellings,
  type TimelineEventFacts,
  type TimelineNames,
  type TimelineText,
} from './speaker';
import type { TimelineType } from './timeline';
import { adminTexts } from './timeline-text-admin';
import { approvalTexts } from './timeline-text-approval';
import { caseTexts } from './timeline-text-case';
import { complianceTexts } from './timeline-text-compliance';
import { contactTexts } from './timeline-text-contact';
import { moneyTexts } from './timeline-text-money';
import { planTexts } from './timeline-text-plan';
import { promiseTexts } from './timeline-text-promise';

export type { TimelineEventFacts, TimelineNames, TimelineText } from './speaker';

const TELLINGS: Tellings<TimelineType> = {
  ...caseTexts,
  ...complianceTexts,
  ...contactTexts,
  ...moneyTexts,
  ...promiseTexts,
  ...planTexts,
  ...approvalTexts,
  ...adminTexts,
};

/**
 * The sentence for somebody who was not there: who did what, with amounts, currency and days ('Fri 13 Nov'). Names are
 * looked up by the ids of the payload; an unknown one is told in general words, so that a blanked row still reads.
 */
export function timelineText(event: TimelineEventFacts, names: TimelineNames): TimelineText {
  // payload and type go together in TimelineFact, which a look-up by type cannot express
  const tell = TELLINGS[event.type] as Telling<TimelineType>;
  const { title, detail } = tell(event.payload as never, speakerOf(event.actorId, names));
  return detail === undefined
    ? { title: begin(title) }
    : { title: begin(title), detail: begin(detail) };
}
