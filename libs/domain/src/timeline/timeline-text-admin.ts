import { ROLE_LABELS, type Role } from '../role/role';
import { countText, fieldsText, type Tellings } from './speaker';
import { POLICY_WORDS } from './timeline-words';

type AdminEvents =
  | 'USER_INVITED'
  | 'USER_JOINED'
  | 'USER_CHANGED'
  | 'USER_DISABLED'
  | 'USER_ENABLED'
  | 'TEAM_CREATED'
  | 'TEAM_CHANGED'
  | 'PORTFOLIO_CREATED'
  | 'POLICY_CHANGED'
  | 'IMPORT_FINISHED';

/** How the administration is told. */
export const adminTexts: Tellings<AdminEvents> = {
  USER_INVITED: ({ userId, roles, teamIds }, { actor, named, list }) => ({
    title: `${named(userId, 'A user')} invited as ${rolesText(roles)}`,
    detail: `By ${actor}${teamIds.length > 0 ? `, for ${list(teamIds, 'team')}` : ''}`,
  }),
  USER_JOINED: ({ userId }, { named }) => ({
    title: `${named(userId, 'A user')} accepted the invitation`,
  }),
  USER_CHANGED: ({ userId, fields, roles, teamIds }, { actor, named, list }) => ({
    title: `${named(userId, 'A user')} changed: ${fieldsText(fields)}`,
    detail: `By ${actor}: now ${rolesText(roles)}${teamIds.length > 0 ? `, in ${list(teamIds, 'team')}` : ', in no team'}`,
  }),
  USER_DISABLED: ({ userId }, { actor, named }) => ({
    title: `${named(userId, 'A user')} disabled`,
    detail: `By ${actor}`,
  }),
  USER_ENABLED: ({ userId }, { actor, named }) => ({
    title: `${named(userId, 'A user')} enabled again`,
    detail: `By ${actor}`,
  }),
  TEAM_CREATED: ({ teamId, portfolioIds }, { actor, named, list }) => ({
    title: `Team ${named(teamId, '')} created`.replace('  ', ' '),
    detail: `By ${actor}${portfolioIds.length > 0 ? `, for ${list(portfolioIds, 'portfolio')}` : ''}`,
  }),
  TEAM_CHANGED: ({ teamId, fields }, { actor, named }) => ({
    title: `${named(teamId, 'A team')} changed: ${fieldsText(fields)}`,
    detail: `By ${actor}`,
  }),
  PORTFOLIO_CREATED: ({ portfolioId }, { actor, named }) => ({
    title: `${named(portfolioId, 'A portfolio')} created`,
    detail: `By ${actor}`,
  }),
  POLICY_CHANGED: ({ policyKind, version, portfolioId }, { actor, named }) => ({
    title: `Policy on ${POLICY_WORDS[policyKind]} changed`,
    detail: `Version ${version}${portfolioId === null ? '' : ` for ${named(portfolioId, 'a portfolio')}`}, by ${actor}`,
  }),
  IMPORT_FINISHED: ({ accepted, unchanged, later, rejected }, { actor }) => ({
    title: `Import finished: ${countText(accepted, 'row')} accepted`,
    detail: `${unchanged} unchanged, ${later} later, ${rejected} rejected; by ${actor}`,
  }),
};

function rolesText(roles: readonly Role[]): string {
  return roles.length === 0
    ? 'nobody yet'
    : roles.map((role) => ROLE_LABELS[role].toLowerCase()).join(', ');
}
