import type { ReadinessPartsFragment } from '../gql/graphql';

/** One line of the checklist. */
export type Check = ReadinessPartsFragment['checks'][number];
