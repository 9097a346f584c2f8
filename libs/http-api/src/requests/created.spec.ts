import { describe, expect, it } from '@jest/globals';
import { locationOf } from './created.js';

describe('the address of what a request created', () => {
  it('takes fields from the response and names from the route', () => {
    const created = { id: 'b', version: 3 };
    expect(locationOf('/v1/reports/{id}', created, { id: 'a' })).toBe('/v1/reports/b');
    expect(locationOf('/v1/kims/:id/reports/{version}', created, { id: 'a' })).toBe('/v1/kims/a/reports/3');
  });

  it('is a path whatever the names contain', () => {
    expect(locationOf('/v1/forums/:code/delegates', {}, { code: '../a?b' })).toBe('/v1/forums/..%2Fa%3Fb/delegates');
  });
});
