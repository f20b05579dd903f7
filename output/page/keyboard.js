// The canvas by keyboard: arrows go from node to node, the rest is told in #keys.
const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// The nearest node that lies more in that direction than aside of it.
function next_node(from, [dx, dy]) {
  let best = null, least = Infinity;
  for (const node of visible_nodes) {
    const x = node.x - from.x, y = node.y - from.y;
    const ahead = x * dx + y * dy, aside = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = ahead + 2 * aside;
    if (node !== from && ahead > 0 && aside <= ahead * 1.5 && cost < least) {
      least = cost;
      best = node;
    }
  }
  return best;
}

function canvas_key(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const direction = directions[event.key];
  if (direction && event.shiftKey) move_by(-60 * direction[0], -60 * direction[1]);
  else if (direction) {
    const from = selection.item?.is_node ? selection.item : null;
    const next = from ? next_node(from, direction) : visible_nodes[0];
    if (next) select(next);
    else say('No node further that way');
  } else if (event.key === '+' || event.key === '=') zoom_by(1.3);
  else if (event.key === '-') zoom_by(1 / 1.3);
  else if (event.key === '0') fit();
  else if (event.key === 'Enter' && selection.item) { open_tab('details'); by_id('view-details').focus(); }
  else return;
  event.preventDefault();
}

function page_key(event) {
  if (event.key === 'Escape' && event.target.id !== 'search-text') select(null);
  if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
    event.preventDefault();
    by_id('search-text').focus();
  }
}

const tab_names = ['details', 'list', 'says', 'path'];
const tab_openers = {};

function open_tab(name) {
  for (const other of tab_names) {
    const on = other === name;
    by_id('tab-' + other).setAttribute('aria-selected', String(on));
    by_id('tab-' + other).tabIndex = on ? 0 : -1;
    by_id('view-' + other).hidden = !on;
  }
  tab_openers[name]?.();
}
const tab_is_open = (name) => !by_id('view-' + name).hidden;

function tab_key(event) {
  const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!turn) return;
  const at = tab_names.findIndex(tab_is_open);
  const name = tab_names[(at + turn + tab_names.length) % tab_names.length];
  open_tab(name);
  by_id('tab-' + name).focus();
}

function start_keyboard() {
  canvas.addEventListener('keydown', canvas_key);
  document.addEventListener('keydown', page_key);
  for (const name of tab_names) {
    by_id('tab-' + name).addEventListener('click', () => open_tab(name));
    by_id('tab-' + name).addEventListener('keydown', tab_key);
  }
}
