/** Activation of the hidden layer of the last layers: ReLU in the light model, GELU (Hendrycks & Gimpel 2016) in the accurate one. */
export type ActivationName = 'relu' | 'gelu';

/** A function and its derivative. */
interface Activation {
  of(x: number): number;
  slope(x: number): number;
}

export const activations: Readonly<Record<ActivationName, Activation>> = {
  relu: { of: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) },
  gelu: {
    of: (x) => x * normalDistribution(x),
    slope: (x) => normalDistribution(x) + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
  },
};

/** Beyond this, the distribution is practically 0 or 1 in double precision. */
const tail = 7;

/** Φ(x), the standard normal distribution's, by its series about 0 (Marsaglia 2004); exact to 1e-11. */
export function normalDistribution(x: number): number {
  if (Math.abs(x) > tail) return x > 0 ? 1 : 0;
  let [sum, term] = [x, x];
  for (let n = 3; Math.abs(term) > 1e-17; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
