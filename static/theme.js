// Runs before the first paint, so that a chosen theme never flashes the other one.
try {
  const chosen = JSON.parse(localStorage.getItem('undertone.settings') ?? '{}').theme;
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is closed to us: the system's theme stands.
}
