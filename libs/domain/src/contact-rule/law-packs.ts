import type { RulePack } from './contact-rule';
import { AU } from './packs/au';
import { CA_ON, CA_QC } from './packs/ca';
import { EU, GDPR } from './packs/europe';
import { GB } from './packs/gb';
import { US_FEDERAL } from './packs/us-federal';
import { US_NYC } from './packs/us-nyc';
import { US_CA, US_MA, US_NY, US_WA } from './packs/us-states';

/** The law as it was researched on each pack's day: not legal advice; counsel approves each pack before use. */
export const LAW_PACKS: readonly RulePack[] = [
  US_FEDERAL,
  US_MA,
  US_WA,
  US_NYC,
  US_NY,
  US_CA,
  GB,
  EU,
  AU,
  CA_ON,
  CA_QC,
  GDPR,
];
