import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { z } from 'zod';
import { AreaRecorded, services } from '#contracts';
import { eventually, publishEvent } from '#testing';
import { startEverything } from './every-service.js';

const read = (name: string) => readFileSync(resolve(import.meta.dirname, '../../docs', name), 'utf8');
const rule = z.strictObject({
  alert: z.string().regex(/^Sambung[A-Za-z]+$/),
  expr: z.string(),
  for: z.string().optional(),
  labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
  annotations: z.strictObject({ summary: z.string(), runbook_url: z.string() }),
});
const file = z.strictObject({ groups: z.array(z.strictObject({ name: z.string(), rules: z.array(rule) })) });
const rules = file.parse(parse(read('alerts.yml'))).groups.flatMap((group) => group.rules);
const page = read('operating.md');

const dashboard = z.object({
  uid: z.string(),
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })).min(1),
});
const dashboards = resolve(import.meta.dirname, '../../docker/grafana/dashboards');
const panels = readdirSync(dashboards).flatMap((name) => {
  const { uid, panels: all } = dashboard.parse(JSON.parse(readFileSync(resolve(dashboards, name), 'utf8')));
  return all.map(({ title, targets }) => ({ name: `${uid}: ${title}`, exprs: targets.map(({ expr }) => expr) }));
});
const expressions = [...rules.map(({ expr }) => expr), ...panels.flatMap(({ exprs }) => exprs)];

/** Metrics of one service only. */
const own: Readonly<Record<string, (typeof services)[number]>> = {
  sambung_messages_suppressed_total: 'notifications',
  sambung_tracking_wrong_pins_total: 'aspirations',
  sambung_service_token_refused: 'notifications',
  sambung_probe_seconds: 'notifications',
  sambung_coverage_gaps: 'publishing',
  sambung_claim_clarification_seconds_bucket: 'publishing',
  sambung_deadlines: 'aspirations',
};

/** Added by Prometheus. */
const ofPrometheus = { metrics: ['up'], labels: ['job', 'instance'] };

/** The metrics and labels of an expression, by Prometheus's grammar. */
function partsOf(expr: string) {
  const parts = { metrics: new Set<string>(), labels: new Set<string>(), errors: 0 };
  parser.parse(expr).iterate({
    enter: ({ name, type, from, to }) => {
      if (type.isError) parts.errors++;
      if (name === 'Identifier') parts.metrics.add(expr.slice(from, to));
      if (name === 'LabelName') parts.labels.add(expr.slice(from, to));
    },
  });
  return parts;
}

/** The series and labels of a metrics page. */
function exposed(text: string) {
  const metrics = new Set<string>();
  for (const [, name = '', kind] of text.matchAll(/^# TYPE (\S+) (\w+)$/gm)) {
    metrics.add(name);
    if (kind === 'histogram') for (const end of ['bucket', 'count', 'sum']) metrics.add(`${name}_${end}`);
  }
  const labels = [...text.matchAll(/^\w+\{(.*)\} /gm)].flatMap(([, all = '']) =>
    [...all.matchAll(/(\w+)="/g)].map(([, name = '']) => name),
  );
  return { metrics, labels: new Set(labels) };
}

describe('docs/alerts.yml', () => {
  let running: Awaited<ReturnType<typeof startEverything>>;

  beforeAll(async () => {
    running = await startEverything();
  });
  afterAll(() => running?.stop());

  const metricsOf = async (service: (typeof services)[number]) =>
    (await fetch(`${running.urls[service]}/metrics`)).text();

  it.each(rules)('$alert is valid, and operating.md documents it', ({ alert, expr, annotations }) => {
    const { errors, metrics } = partsOf(expr);
    expect({ errors, metrics: metrics.size > 0 }).toEqual({ errors: 0, metrics: true });
    expect(annotations.runbook_url).toBe(`docs/operating.md#${alert.toLowerCase()}`);
    const [, section = ''] = page.split(`\n### ${alert}\n`);
    expect(section.startsWith(`\n\`\`\`promql\n${expr}\n\`\`\`\n`)).toBe(true);
    expect(section.split('\n### ')[0]).toMatch(/Look first:\n\n```sh\n.+\n```\n\nThen: /s);
  });

  it.each(panels)('the panel $name of Grafana is valid', ({ exprs }) => {
    for (const expr of exprs) {
      const { errors, metrics } = partsOf(expr);
      expect({ expr, errors, hasMetrics: metrics.size > 0 }).toEqual({ expr, errors: 0, hasMetrics: true });
    }
  });

  it('has all alerts of operating.md', () => {
    const named = [...page.matchAll(/^### (Sambung\w+)$/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(rules.map(({ alert }) => alert).toSorted());
    for (const [, name] of page.matchAll(/\b(Sambung[A-Z]\w+)\b/g)) expect(named).toContain(name);
  });

  it.each(services)('uses only metrics that %s exposes', async (service) => {
    const { metrics } = exposed(await metricsOf(service));
    const missing = (name: string) => !metrics.has(name) && (own[name] ?? service) === service;
    const asked = expressions.flatMap((expr) => [...partsOf(expr).metrics]);
    expect(asked.filter((name) => missing(name) && !ofPrometheus.metrics.includes(name))).toEqual([]);
    const explained = [...page.matchAll(/`(sambung_\w+)/g)].map(([, name = '']) => name);
    expect(explained.length).toBeGreaterThan(10);
    expect(explained.filter(missing)).toEqual([]);
  });

  it('uses only labels that the metrics have', async () => {
    const area = AreaRecorded({ code: '32.01', version: 1, kind: 'REGENCY', name: 'Bogor', parentCode: null });
    await publishEvent(running.brokers.publishing, area);
    await eventually(async () => {
      const { labels } = exposed(await metricsOf('publishing'));
      const asked = rules.flatMap(({ expr }) => [...partsOf(expr).labels]);
      expect(asked.filter((name) => !labels.has(name) && !ofPrometheus.labels.includes(name))).toEqual([]);
    });
  });
});
