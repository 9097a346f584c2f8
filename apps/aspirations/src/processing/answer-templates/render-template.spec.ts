import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { renderTemplate, templateFault, type TemplateVariables } from './render-template.js';

const variables: TemplateVariables = {
  agencyName: 'Dinas PUPR',
  agencyShortName: 'DPUPR',
  categoryName: 'Jalan dan jembatan',
  receivedOn: '24 November 2026',
  dueOn: '1 Desember 2026',
  today: '25 November 2026',
  reopenings: 0,
};

describe('an answer template', () => {
  it('renders the aspiration and the agency, and more when it was reopened', () => {
    const template =
      '{{ agencyName }} menanggapi hal {{ categoryName }}.{% if reopenings > 0 %} Mohon maaf.{% endif %}';
    expect(templateFault(template)).toBeUndefined();
    expect(renderTemplate(template, variables)).toBe('Dinas PUPR menanggapi hal Jalan dan jembatan.');
    expect(renderTemplate(template, { ...variables, reopenings: 1 })).toContain('Mohon maaf.');
  });

  it.each([
    ['a variable that there is none of', 'Yth. {{ reporter }}'],
    ['the tracking number', 'No. {{ trackingNumber }}'],
    ['a way to the inside of things', '{{ agencyName.constructor }}'],
    ['an unknown filter', '{{ today | date: "%s" }}'],
    ['a loop', '{% for i in (1..1000000) %}x{% endfor %}'],
    ['another file', "{% include '/etc/passwd' %}"],
    ['a file to be rendered', "{% render 'x' %}"],
    ['what does not end', '{% if reopenings %}'],
    ['what is no tag', '{% ls %}'],
    ['half an output', '{{ today'],
    ['nothing', '{% comment %}x{% endcomment %}'],
    ['nothing for an aspiration that was not reopened', '{% if reopenings > 0 %}x{% endif %}'],
    ['a template that is too long', 'x'.repeat(10_001)],
  ])('is rejected with %s', (_what, template) => {
    expect(templateFault(template)).toEqual(expect.any(String));
  });

  it('never throws anything but a template error', () => {
    const piece = fc.constantFrom('{{', '}}', '{%', '%}', 'if', 'endif', 'today', ' ', '|', '"', '-', '..', '[0]', 'x');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const template = pieces.join('');
        const text = templateFault(template) === undefined ? renderTemplate(template, variables) : '';
        expect(text.length).toBeLessThanOrEqual(10_000);
      }),
      { numRuns: 500 },
    );
  });
});
