// Runs before the first paint, so that the stored theme applies without a flash.
(() => {
  const root = document.documentElement;
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('undertone.settings') ?? '{}') ?? {};
  } catch {
    // Storage is not available or damaged: use the defaults.
  }
  if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme;
  if (chosen.palette === 'safe') root.dataset.palette = chosen.palette;

  // Pages are prerendered in English. For other languages they stay hidden until hydrated, or for three seconds.
  const spoken = ['en', 'de'];
  const wanted = [chosen.language, ...navigator.languages.map((tag) => tag.toLowerCase().split('-')[0])];
  const language = wanted.find((tag) => spoken.includes(tag)) ?? 'en';
  if (language === 'en') return;
  root.lang = language;
  root.dataset.words = 'coming';
  setTimeout(() => delete root.dataset.words, 3000);
})();
