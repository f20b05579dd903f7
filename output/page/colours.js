// Colours of the drawing, from the style sheet and the ontology; in the dark, the colours of types are lightened.
let paint = {};

function mixed(colour, other, share) {
  const parts = [1, 3, 5].map((at) => {
    const one = parseInt(colour.slice(at, at + 2), 16);
    const two = parseInt(other.slice(at, at + 2), 16);
    return Math.round(one + (two - one) * share).toString(16).padStart(2, '0');
  });
  return '#' + parts.join('');
}

function read_colours() {
  const style = getComputedStyle(document.documentElement);
  paint = {};
  for (const name of ['paper', 'ink', 'muted', 'card', 'cooperative', 'adverse', 'standing', 'accent'])
    paint[name] = style.getPropertyValue('--' + name).trim();
  const dark = is_dark();
  paint.types = new Map();
  for (const type of new Set(nodes.map((node) => node.type))) {
    const colour = entity_types.get(type)?.colour || '#5F6B76';
    paint.types.set(type, dark ? mixed(colour, '#ffffff', 0.5) : colour);
  }
  paint.cards = new Map([...paint.types].map(([type, colour]) => [type, mixed(paint.card, colour, 0.08)]));
}

function is_dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function change_theme() {
  document.documentElement.dataset.theme = is_dark() ? 'light' : 'dark';
  theme_changed();
}

function theme_changed() {
  by_id('theme').textContent = is_dark() ? 'Light' : 'Dark';
  read_colours();
  for (const swatch of document.querySelectorAll('[data-type]'))
    swatch.style.setProperty('--swatch', paint.types.get(swatch.dataset.type));
  request_draw();
}
