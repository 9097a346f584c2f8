import type { RoutingInput, Route } from './route.js';
import type { DryRunResponse } from './dry-run.dto.js';

/** An existing aspiration with the agency that has it. */
export type ComparedAspiration = RoutingInput & { readonly id: string; readonly agencyId: string | null };

type Router = (aspiration: RoutingInput) => Route | undefined;
type Compared = Omit<DryRunResponse, 'against' | 'texts'>;
type Move = { from: string | null; to: string | null; aspirations: number; examples: string[] };

const shownMoves = 100;
const shownExamples = 5;
const shownNewest = 20;

/** Compares two routers over aspirations that are added one by one. */
export class RoutingComparison {
  private checked = 0;
  private assigned = { aspirations: 0, inForce: 0, proposed: 0 };
  private readonly agencies = new Map<string | null, { inForce: number; proposed: number }>();
  private readonly moves = new Map<string, Move>();
  private readonly used = new Set<number>();
  private readonly newest: Compared['newest'] = [];

  /** @param onlyIfElsewhere ignores an aspiration that the proposed agency already has, such as one assigned by hand */
  constructor(
    private readonly inForce: Router,
    private readonly proposed: Router,
    private readonly onlyIfElsewhere: boolean,
  ) {}

  add(aspiration: ComparedAspiration): void {
    const { agencyId, id } = aspiration;
    const route = this.proposed(aspiration);
    const from = this.inForce(aspiration)?.agencyId ?? null;
    const to = route?.agencyId ?? null;
    this.checked += 1;
    if (route) this.used.add(route.rule);
    if (this.newest.length < shownNewest)
      this.newest.push({
        aspirationId: id,
        rule: route?.rule ?? null,
        agencyId: to,
        because: [...(route?.because ?? [])],
      });
    this.agency(from).inForce += 1;
    this.agency(to).proposed += 1;
    if (agencyId !== null) {
      this.assigned.aspirations += 1;
      if (from === agencyId) this.assigned.inForce += 1;
      if (to === agencyId) this.assigned.proposed += 1;
    }
    if (from === to || (this.onlyIfElsewhere && to === agencyId)) return;
    const key = `${from} ${to}`;
    const move = this.moves.get(key) ?? { from, to, aspirations: 0, examples: [] };
    move.aspirations += 1;
    if (move.examples.length < shownExamples) move.examples.push(id);
    this.moves.set(key, move);
  }

  result(ruleCount: number, truncated: boolean): Compared {
    const moves = [...this.moves.values()].toSorted((a, b) => b.aspirations - a.aspirations);
    return {
      effect: {
        checked: this.checked,
        truncated,
        moved: moves.reduce((sum, { aspirations }) => sum + aspirations, 0),
        moves: moves.slice(0, shownMoves),
      },
      agencies: [...this.agencies]
        .map(([agencyId, counts]) => ({ agencyId, ...counts }))
        .toSorted((a, b) => b.proposed - a.proposed || b.inForce - a.inForce),
      assigned: this.assigned,
      unused: Array.from({ length: ruleCount }, (_, index) => index + 1).filter((position) => !this.used.has(position)),
      newest: this.newest,
    };
  }

  private agency(id: string | null): { inForce: number; proposed: number } {
    const counts = this.agencies.get(id) ?? { inForce: 0, proposed: 0 };
    this.agencies.set(id, counts);
    return counts;
  }
}
