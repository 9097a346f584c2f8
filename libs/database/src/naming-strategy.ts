import { DefaultNamingStrategy } from 'typeorm';
import { snakeCase } from './naming.js';

/** Names the column of a property in snake_case, unless the entity names it. */
export class SnakeCaseNamingStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    return customName ?? snakeCase([...embeddedPrefixes, propertyName].join('_'));
  }
}
