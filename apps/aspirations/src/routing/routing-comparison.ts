import type { RoutingInput, Route } from './route.js';
import type { DryRunResponse } from './dry-run.dto.js';

/** A case of the past, with where it lies. */
export type ComparedAspiration = RoutingInput & { readonly id: string; readonly agencyId: string | null };

type Router = (aspiration: RoutingInput) => Route | undefined;
type Move = { from: string | null; to: string | null; cases: number; examples: string[] };

const shownMoves = 100;
const shownExamples = 5;

/** Counts what two ways of routing make of cases that are put to it one after the other. */
export class RoutingComparison {
  private checked = 0;
  private disposed = { cases: 0, inForce: 0, proposed: 0 };
  private readonly agencies = new Map<string | null, { inForce: number; proposed: number }>();
  private readonly moves = new Map<string, Move>();
  private readonly used = new Set<number>();

  /** @param onlyIfElsewhere a case that lies already where it would be sent is not moved: it was put there by hand */
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
    this.agency(from).inForce += 1;
    this.agency(to).proposed += 1;
    if (agencyId !== null) {
      this.disposed.cases += 1;
      if (from === agencyId) this.disposed.inForce += 1;
      if (to === agencyId) this.disposed.proposed += 1;
    }
    if (from === to || (this.onlyIfElsewhere && to === agencyId)) return;
    const key = `${from} ${to}`;
    const move = this.moves.get(key) ?? { from, to, cases: 0, examples: [] };
    move.cases += 1;
    if (move.examples.length < shownExamples) move.examples.push(id);
    this.moves.set(key, move);
  }

  result(ruleCount: number, truncated: boolean): Omit<DryRunResponse, 'against'> {
    const moves = [...this.moves.values()].toSorted((one, other) => other.cases - one.cases);
    return {
      effect: {
        checked: this.checked,
        truncated,
        moved: moves.reduce((sum, { cases }) => sum + cases, 0),
        moves: moves.slice(0, shownMoves),
      },
      agencies: [...this.agencies]
        .map(([agencyId, counts]) => ({ agencyId, ...counts }))
        .toSorted((one, other) => other.proposed - one.proposed || other.inForce - one.inForce),
      disposed: this.disposed,
      unused: Array.from({ length: ruleCount }, (_, index) => index + 1).filter((place) => !this.used.has(place)),
    };
  }

  private agency(id: string | null): { inForce: number; proposed: number } {
    const counts = this.agencies.get(id) ?? { inForce: 0, proposed: 0 };
    this.agencies.set(id, counts);
    return counts;
  }
}
