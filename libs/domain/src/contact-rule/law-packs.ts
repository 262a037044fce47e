import type { RulePack } from './contact-rule';

/** The law as it was researched: not legal advice; counsel approves each pack before use. */
export const LAW_PACKS: readonly RulePack[] = [];
