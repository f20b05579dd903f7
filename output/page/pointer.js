// Mouse, pen and fingers on the canvas: hover, click, drag a node, move and zoom the drawing.
function node_at(x, y) {
  let best = null, nearest = 14;
  for (const node of visible_nodes) {
    const dx = Math.abs(screen_x(node.x) - x), dy = Math.abs(screen_y(node.y) - y);
    if (node.level === 2 || node === selection.item) {
      const card = card_of(node);
      if (dx <= card.width / 2 && dy <= card.height / 2) return node;
    } else if (dx < nearest && dy < nearest) {
      const far = Math.hypot(dx, dy) - radius_of(node);
      if (far < 4 && far < nearest) {
        nearest = far;
        best = node;
      }
    }
  }
  return best;
}

function distance_to_piece(x, y, ax, ay, bx, by) {
  const dx = bx - ax, dy = by - ay;
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y);
}

function distance_to_edge(edge, x, y, enough) {
  if (edge.from === edge.to) {
    const loop = loop_of(edge);
    return Math.abs(Math.hypot(x - loop.x, y - loop.y) - loop.radius);
  }
  const path = trace(edge, false);
  if (x < Math.min(path.x0, path.cx, path.x1) - enough || x > Math.max(path.x0, path.cx, path.x1) + enough ||
      y < Math.min(path.y0, path.cy, path.y1) - enough || y > Math.max(path.y0, path.cy, path.y1) + enough) return Infinity;
  let ax = path.x0, ay = path.y0, least = Infinity;
  const pieces = edge.bend === 0 ? 1 : 10;
  for (let i = 1; i <= pieces; ++i) {
    const t = i / pieces, s = 1 - t;
    const bx = s * s * path.x0 + 2 * s * t * path.cx + t * t * path.x1, by = s * s * path.y0 + 2 * s * t * path.cy + t * t * path.y1;
    least = Math.min(least, distance_to_piece(x, y, ax, ay, bx, by));
    ax = bx;
    ay = by;
  }
  return least;
}

function edge_at(x, y) {
  let best = null, nearest = 6;
  const some = emphasis ? [...emphasis.edges].filter((edge) => edge.visible).concat(visible_edges) : visible_edges;
  for (const edge of some) {
    const far = distance_to_edge(edge, x, y, nearest);
    if (far < nearest) {
      nearest = far;
      best = edge;
    }
  }
  return best;
}

const item_at = (x, y) => node_at(x, y) || edge_at(x, y);

function show_tip(item, x, y) {
  const tip = by_id('tip');
  tip.hidden = !item;
  if (!item) return;
  tip.replaceChildren(item.is_node ? element('div', {}, element('b', {}, named(item.label)), ' ', type_label(item)) :
    element('div', {}, edge_text(item)));
  const more = item.is_node ? plural(item.edges.length, 'relation') : item.voices[0] && '“' + shortened(item.voices[0].evidence.quote, 160) + '”';
  if (more) tip.append(element('div', { dir: 'auto' }, more));
  tip.style.left = Math.max(0, Math.min(x + 14, camera.width - tip.offsetWidth - 8)) + 'px';
  tip.style.top = (y + 18 + tip.offsetHeight > camera.height ? y - tip.offsetHeight - 10 : y + 18) + 'px';
}

const fingers = new Map();
let drag = null; // {node or null, x, y, moved}

const place_of = (event) => {
  const box = canvas.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
};

function pointer_down(event) {
  const at = place_of(event);
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, at);
  drag = { node: fingers.size === 1 ? node_at(at.x, at.y) : null, ...at, moved: false };
}

function pinch(event, at) {
  const [one, two] = [...fingers.values()];
  const before = Math.hypot(one.x - two.x, one.y - two.y);
  fingers.set(event.pointerId, at);
  const [a, b] = [...fingers.values()];
  zoom_at(Math.hypot(a.x - b.x, a.y - b.y) / (before || 1), (a.x + b.x) / 2, (a.y + b.y) / 2);
  drag = { node: null, ...at, moved: true };
}

let pending_hover = 0;
function pointer_move(event) {
  const at = place_of(event);
  if (fingers.size === 2 && fingers.has(event.pointerId)) return pinch(event, at);
  if (!drag) {
    cancelAnimationFrame(pending_hover);
    pending_hover = requestAnimationFrame(() => {
      const item = item_at(at.x, at.y);
      hover(item);
      show_tip(item, at.x, at.y);
    });
    return undefined;
  }
  if (!drag.moved && Math.hypot(at.x - drag.x, at.y - drag.y) < 4) return undefined;
  if (drag.node) {
    drag.node.x += (at.x - drag.x) / camera.scale;
    drag.node.y += (at.y - drag.y) / camera.scale;
    forget_placement();
    forget_scene();
    moving();
  } else {
    move_by(at.x - drag.x, at.y - drag.y);
  }
  show_tip(null);
  drag = { node: drag.node, ...at, moved: true };
  return undefined;
}

function pointer_up(event) {
  fingers.delete(event.pointerId);
  if (drag && !drag.moved) select(item_at(drag.x, drag.y), { move: false });
  drag = null;
}

function start_pointer() {
  canvas.addEventListener('pointerdown', pointer_down);
  canvas.addEventListener('pointermove', pointer_move);
  canvas.addEventListener('pointerup', pointer_up);
  canvas.addEventListener('pointercancel', (event) => { fingers.delete(event.pointerId); drag = null; });
  canvas.addEventListener('pointerleave', () => { cancelAnimationFrame(pending_hover); hover(null); show_tip(null); });
  canvas.addEventListener('dblclick', (event) => { const at = place_of(event); zoom_at(1.8, at.x, at.y); });
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const at = place_of(event);
    const turn = event.deltaMode === 1 ? event.deltaY * 20 : event.deltaY;
    zoom_at(Math.exp(-turn * (event.ctrlKey ? 0.008 : 0.0016)), at.x, at.y);
  }, { passive: false });
  by_id('zoom-in').addEventListener('click', () => zoom_by(1.4));
  by_id('zoom-out').addEventListener('click', () => zoom_by(1 / 1.4));
  by_id('zoom-fit').addEventListener('click', () => fit());
}
