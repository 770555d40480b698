import { proxy } from 'comlink';
import { ok, type Result } from '#app/words/errors.ts';
import { notAdapted } from '#core/classifier/adaptation.ts';
import type { EngineOptions } from '#core/protocol.ts';
import { connect, type RemoteEngine } from './connection.ts';

/** A worker that analyses one file at a time. */
export interface Lane {
  /** Brings the worker up to the options that hold now. */
  ready(): Promise<Result<unknown>>;
  ask<T>(question: (engine: RemoteEngine) => Promise<Result<T>>): Promise<Result<T>>;
  cancel(id: string): void;
}

/** A lane of its own worker, which lives only while there are files. */
export interface Helper extends Lane {
  /** It crashed: it takes no more files. */
  readonly isBroken: boolean;
  end(): void;
}

/** Idle helpers are kept so long: the next file often comes at once. */
const restMs = 5000;

/** Shares files out among workers: the first lane always, helpers where files wait. Whoever waits longest is first. */
export class Lanes {
  readonly #free: Lane[];
  readonly #helpers = new Set<Helper>();
  readonly #waiting: ((lane: Lane) => void)[] = [];
  readonly #nAtMost: () => number;
  readonly #createHelper: () => Helper;
  #nHelpers = 0;
  #isRefused = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param first the lane of the worker that is there anyway
   * @param nAtMost lanes at this time, the first included
   */
  constructor(first: Lane, nAtMost: () => number, createHelper: () => Helper) {
    this.#free = [first];
    this.#nAtMost = nAtMost;
    this.#createHelper = createHelper;
  }

  /** Does work on the next free lane. */
  async run<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
    clearTimeout(this.#rest);
    const lane = this.#free.shift() ?? (await this.#wait());
    try {
      return await work(lane);
    } finally {
      this.#give(lane);
    }
  }

  /** Ends the helpers. */
  dispose(): void {
    clearTimeout(this.#rest);
    for (const helper of this.#helpers) this.#drop(helper);
  }

  #wait(): Promise<Lane> {
    const turn = new Promise<Lane>((resolve) => this.#waiting.push(resolve));
    if (!this.#isRefused && this.#nHelpers + 1 < this.#nAtMost()) void this.#addHelper();
    return turn;
  }

  async #addHelper(): Promise<void> {
    this.#nHelpers++;
    const helper = this.#createHelper();
    this.#helpers.add(helper);
    const started = await helper.ready();
    // A device that cannot run another worker goes on with those it has.
    if (!started.ok) this.#isRefused = true;
    if (started.ok) this.#give(helper);
    else this.#drop(helper);
  }

  #give(lane: Lane): void {
    if ([...this.#helpers].some((helper) => helper === lane && helper.isBroken)) return this.#drop(lane as Helper);
    const next = this.#waiting.shift();
    if (next) return next(lane);
    this.#free.push(lane);
    if (this.#free.length > this.#nHelpers) this.#rest = setTimeout(() => this.dispose(), restMs);
  }

  #drop(helper: Helper): void {
    helper.end();
    if (!this.#helpers.delete(helper)) return;
    this.#nHelpers--;
    const at = this.#free.indexOf(helper);
    if (at >= 0) this.#free.splice(at, 1);
  }
}

/** Starts a worker with the model of the first, on WebAssembly. @param optionsNow what the first one works with at this time */
export function createHelper(optionsNow: () => EngineOptions): Helper {
  let isBroken = false;
  const connection = connect(() => (isBroken = true));
  let options: EngineOptions | null = null;
  return {
    get isBroken() {
      return isBroken;
    },
    async ready() {
      const wanted = optionsNow();
      const { adaptation = notAdapted, modelUrl } = wanted;
      if (options?.modelUrl !== modelUrl) {
        const silent = proxy(() => undefined);
        const started = await connection.ask(({ start }) => start({ ...wanted, backend: 'wasm' }, silent));
        if (!started.ok) return started;
      } else if (options !== wanted) {
        const adapted = await connection.ask(async (engine) => ok(await engine.adapt(adaptation)));
        if (!adapted.ok) return adapted;
      }
      options = wanted;
      return ok(undefined);
    },
    ask: connection.ask,
    cancel: (id) => void connection.engine.cancel(id),
    end: connection.end,
  };
}
