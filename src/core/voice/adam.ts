/**
 * Adam (Kingma & Ba 2015) with its usual constants.
 * @param size number of parameters
 * @param rate step size
 * @returns a function that moves `values` against `gradient`, both of `size`
 */
export function createAdam(size: number, rate: number): (values: Float64Array, gradient: Float64Array) => void {
  const [decay, squareDecay, epsilon] = [0.9, 0.999, 1e-8];
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let step = 0;
  return (values, gradient) => {
    step++;
    const stepRate = (rate * Math.sqrt(1 - squareDecay ** step)) / (1 - decay ** step);
    for (let i = 0; i < size; i++) {
      const g = gradient[i]!;
      first[i] = decay * first[i]! + (1 - decay) * g;
      second[i] = squareDecay * second[i]! + (1 - squareDecay) * g * g;
      values[i]! -= (stepRate * first[i]!) / (Math.sqrt(second[i]!) + epsilon);
    }
  };
}
