import { DefaultNamingStrategy } from 'typeorm';

/** `dueOn` → `due_on`, `identityNoLast4` → `identity_no_last4`. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** Columns as the migrations spell them. Tables are always named in `@Entity('…')`. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string, prefixes: string[]): string {
    return snakeCase([...prefixes, customName || propertyName].join('_'));
  }
}
