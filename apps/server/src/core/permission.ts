import { type Action, can, canAny, type Subject, type SubjectType } from '@kept/domain';
import { type AuthCheckerFn, Authorized, Extensions } from 'type-graphql';
import type { Ctx, Reading } from './context';
import { forbidden, unauthenticated } from './errors';
import { isSignedIn } from './people';

/** What a root field asks of its caller; a field without one does not pass the tests. */
export type RootPermission =
  | { kind: 'PUBLIC' }
  | { kind: 'SIGNED_IN' }
  | { kind: 'ABILITY'; action: Action; type: SubjectType };

function declare(permission: RootPermission): MethodDecorator {
  return (target, key, descriptor) => {
    Extensions({ permission })(target, key, descriptor);
    if (permission.kind !== 'PUBLIC') {
      Authorized<RootPermission>(permission)(target, key, descriptor);
    }
  };
}

/**
 * A root field for those who may do `action` to some record of `type`. The record itself is checked
 * where it is known: `demand(ctx, action, subject(type, row))` in commands, `visible(…)` in queries.
 */
export function Permission(action: Action, type: SubjectType): MethodDecorator {
  return declare({ kind: 'ABILITY', action, type });
}

/** A root field for everyone who is signed in. */
export function SignedIn(): MethodDecorator {
  return declare({ kind: 'SIGNED_IN' });
}

/** A root field that needs no sign-in: it carries a proof of its own, such as a one-time token. */
export function Public(): MethodDecorator {
  return declare({ kind: 'PUBLIC' });
}

/** The one check of root fields. An arrow, because type-graphql takes a function with a prototype for a class. */
export const checkPermission: AuthCheckerFn<Ctx, RootPermission> = ({ context }, permissions) => {
  if (!isSignedIn(context.user)) throw unauthenticated();
  for (const permission of permissions) {
    if (permission.kind !== 'ABILITY') continue;
    if (!canAny(context.ability, permission.action, permission.type)) throw forbidden();
  }
  return true;
};

/** Throws FORBIDDEN unless the user may do this to this record. Load the record as the user sees it first. */
export function demand(ctx: Reading, action: Action, of: Subject): void {
  if (!can(ctx.ability, action, of)) throw forbidden();
}
