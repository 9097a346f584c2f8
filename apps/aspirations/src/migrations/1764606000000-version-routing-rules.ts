import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VersionRoutingRules1764606000000 implements MigrationInterface {
  name = 'VersionRoutingRules1764606000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of changes) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of changesBack) await db.query(statement);
  }
}

const changes = [
  `CREATE TABLE routing_rule_set (
     number int PRIMARY KEY,
     version int NOT NULL,
     note text NOT NULL,
     active_from timestamptz,
     activated_at timestamptz,
     created_at timestamptz NOT NULL
   )`,
  `CREATE INDEX routing_rule_set_in_force ON routing_rule_set (active_from, activated_at)`,
  `CREATE TABLE routing_rule_set_history (
     set_number int NOT NULL CONSTRAINT routing_rule_set_history_set REFERENCES routing_rule_set,
     version int NOT NULL,
     action text NOT NULL,
     actor text NOT NULL,
     reason text NOT NULL,
     active_from timestamptz,
     at timestamptz NOT NULL,
     PRIMARY KEY (set_number, version)
   )`,
  `INSERT INTO routing_rule_set
   SELECT 1, 1, 'The rules as they were before rules had versions', now(), now(), now()
    WHERE EXISTS (SELECT FROM routing_rule)`,
  `INSERT INTO routing_rule_set_history
   SELECT number, version, 'activate', 'SYSTEM', note, active_from, created_at FROM routing_rule_set`,
  `ALTER TABLE routing_rule DROP CONSTRAINT routing_rule_pkey,
     ALTER category DROP NOT NULL, ALTER area_code DROP NOT NULL, ALTER agency_id DROP NOT NULL,
     ADD COLUMN set_number int NOT NULL DEFAULT 1,
     ADD COLUMN position int,
     ADD COLUMN conditions jsonb NOT NULL DEFAULT '{"kinds": [], "text": null, "when": null}'`,
  // The narrowest area won, which is now said by the order.
  `UPDATE routing_rule SET position = ranked.position, area_code = nullif(routing_rule.area_code, '')
     FROM (SELECT category, area_code, row_number() OVER (ORDER BY length(area_code) DESC, category, area_code) AS position
             FROM routing_rule) AS ranked
    WHERE ranked.category = routing_rule.category AND ranked.area_code = routing_rule.area_code`,
  `ALTER TABLE routing_rule ALTER set_number DROP DEFAULT, ALTER conditions DROP DEFAULT,
     ADD PRIMARY KEY (set_number, position),
     ADD CONSTRAINT routing_rule_set FOREIGN KEY (set_number) REFERENCES routing_rule_set`,
];

const changesBack = [
  `ALTER TABLE routing_rule DROP CONSTRAINT routing_rule_set, DROP CONSTRAINT routing_rule_pkey`,
  // What the old rules cannot say goes to the coordinator again.
  `DELETE FROM routing_rule
    WHERE category IS NULL OR agency_id IS NULL OR conditions <> '{"kinds": [], "text": null, "when": null}'
       OR set_number IS DISTINCT FROM (SELECT number FROM routing_rule_set WHERE active_from <= now()
                                        ORDER BY active_from DESC, activated_at DESC LIMIT 1)`,
  `UPDATE routing_rule SET area_code = '' WHERE area_code IS NULL`,
  `DELETE FROM routing_rule AS later USING routing_rule AS first
    WHERE later.category = first.category AND later.area_code = first.area_code AND later.position > first.position`,
  `ALTER TABLE routing_rule DROP COLUMN set_number, DROP COLUMN position, DROP COLUMN conditions,
     ALTER category SET NOT NULL, ALTER area_code SET NOT NULL, ALTER agency_id SET NOT NULL,
     ADD PRIMARY KEY (category, area_code)`,
  `DROP TABLE routing_rule_set_history, routing_rule_set`,
];
