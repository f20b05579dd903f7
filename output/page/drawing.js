// The picture: edges by colour and status, then nodes from the weakest to the strongest, then labels. Where a large graph
// moves further than its kept picture reaches, its strongest edges are drawn; the rest comes back when it rests.
const most_edges_moving = 3000, most_arrows = 2500, most_dashed = 5000, rest_after = 140;
const dashes = { planned: [9, 5], possible: [6, 5], denied: [1.5, 4], former: [14, 4, 2, 4] };
const widths = [1.2, 2, 3, 4];
const most_layers = 0.6, faintest = 0.02; // of lines over one another, before they are drawn fainter
let frame = 0, resting = 0, in_motion = false;

function request_draw() {
  forget_scene();
  request_frame();
}

function request_frame() {
  if (!frame) frame = requestAnimationFrame(draw_now);
}

function moving() {
  in_motion = visible_edges.length > most_edges_moving;
  clearTimeout(resting);
  if (in_motion) resting = setTimeout(() => { in_motion = false; request_draw(); }, rest_after);
  request_frame();
}

function draw_now() {
  cancelAnimationFrame(frame);
  frame = 0;
  const context = canvas.getContext('2d', { alpha: false });
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.fillStyle = paint.paper;
  context.fillRect(0, 0, camera.width, camera.height);
  const pen = new CanvasPen(context);
  if (scene_is_current() || (in_motion && scene_will_do())) {
    show_scene(context);
  } else {
    draw(pen);
    keep_scene();
  }
  draw_hovered(pen);
}

function draw(pen) {
  place();
  const shown = in_motion ? visible_edges.slice(0, most_edges_moving) : visible_edges;
  const in_view = shown.filter(edge_in_view);
  const alpha = alpha_for(in_view);
  if (emphasis) {
    draw_edges(pen, in_view.filter((edge) => !emphasis.edges.has(edge)), Math.min(alpha, 0.16), false);
    draw_edges(pen, in_view.filter((edge) => emphasis.edges.has(edge)), 1, true);
  } else {
    draw_edges(pen, in_view, alpha, in_view.length <= most_arrows);
  }
  draw_nodes(pen);
  draw_edge_labels(pen);
}

function draw_hovered(pen) {
  const hovered = selection.hovered;
  if (hovered && !hovered.is_node && hovered.visible) draw_edges(pen, [hovered], 1, true, 2);
  if (hovered && hovered.is_node && hovered.visible) draw_node(pen, hovered, true);
}

// Lines that would cover the ground several times over are drawn so faint that nodes and strong lines stay visible.
function alpha_for(some) {
  if (some.length < 300) return 1;
  const box = bounds_of(visible_nodes);
  const ground = Math.min(camera.width, (box.right - box.left) * camera.scale + 1) * Math.min(camera.height, (box.bottom - box.top) * camera.scale + 1);
  const step = Math.ceil(some.length / 500);
  let ink = 0;
  for (let at = 0; at < some.length; at += step) {
    const { from, to } = some[at];
    ink += Math.min(Math.hypot(from.x - to.x, from.y - to.y) * camera.scale, 600) * step;
  }
  return Math.max(faintest, Math.min(1, (most_layers * ground) / (ink * widths[0])));
}

function edge_in_view(edge) {
  const x0 = screen_x(edge.from.x), x1 = screen_x(edge.to.x), y0 = screen_y(edge.from.y), y1 = screen_y(edge.to.y);
  const slack = 40;
  return !((x0 < -slack && x1 < -slack) || (y0 < -slack && y1 < -slack) || (x0 > camera.width + slack && x1 > camera.width + slack) ||
    (y0 > camera.height + slack && y1 > camera.height + slack));
}

const width_class = (edge) => Math.min(3, Math.floor(Math.log2(edge.weight)));

function draw_edges(pen, some, alpha, arrows, wider = 0) {
  const batches = new Map();
  for (const edge of some) {
    const key = edge.side + ' ' + edge.status + ' ' + width_class(edge);
    if (batches.has(key)) batches.get(key).push(edge);
    else batches.set(key, [edge]);
  }
  const thin = some.length > most_arrows ? 0.6 : 1;
  for (const batch of batches.values()) {
    const { side, status } = batch[0];
    const strength = width_class(batch[0]);
    const style = { colour: paint[side], width: widths[strength] * thin + wider, alpha: Math.min(1, alpha * (1 + strength)) };
    pen.begin({ ...style, dash: some.length <= most_dashed ? dashes[status] : undefined });
    for (const edge of batch) draw_course(pen, edge, arrows);
    pen.end();
    if (!arrows) continue;
    pen.begin({ ...style, fills: true });
    for (const edge of batch) draw_head(pen, edge);
    pen.end();
    if (status === 'denied') draw_bars(pen, batch, style);
  }
}

function draw_course(pen, edge, arrows) {
  if (edge.from === edge.to) {
    const loop = loop_of(edge);
    pen.ring(loop.x, loop.y, loop.radius, edge_text(edge));
  } else {
    pen.curve(trace(edge, arrows), edge.bend === 0, edge_text(edge));
  }
}

function draw_head(pen, edge) {
  if (edge.from === edge.to || relation_types.get(edge.type)?.mutual) return;
  const path = trace(edge, true);
  const far = Math.hypot(path.x1 - path.cx, path.y1 - path.cy) || 1;
  const size = 7 + 1.5 * width_class(edge);
  const dx = ((path.x1 - path.cx) / far) * size, dy = ((path.y1 - path.cy) / far) * size;
  pen.triangle([path.x1, path.y1, path.x1 - dx - dy * 0.45, path.y1 - dy + dx * 0.45, path.x1 - dx + dy * 0.45, path.y1 - dy - dx * 0.45]);
}

// A bar across the middle of what is denied.
function draw_bars(pen, some, style) {
  pen.begin({ ...style, width: 2.5 });
  for (const edge of some) {
    if (edge.from === edge.to) continue;
    const path = trace(edge, true);
    const far = Math.hypot(path.x1 - path.x0, path.y1 - path.y0) || 1;
    const dx = ((path.y1 - path.y0) / far) * 7, dy = (-(path.x1 - path.x0) / far) * 7;
    const x = path.x0 / 16 + (path.cx * 6) / 16 + (path.x1 * 9) / 16, y = path.y0 / 16 + (path.cy * 6) / 16 + (path.y1 * 9) / 16;
    pen.curve({ x0: x - dx, y0: y - dy, x1: x + dx, y1: y + dy }, true);
  }
  pen.end();
}

function node_in_view(node) {
  const x = screen_x(node.x), y = screen_y(node.y);
  return x > -150 && y > -50 && x < camera.width + 150 && y < camera.height + 50;
}

function draw_nodes(pen) {
  const dots = new Map();
  const in_view = visible_nodes.filter(node_in_view).reverse();
  for (const node of in_view) {
    if (node.level === 2) continue;
    const faint = emphasis && !emphasis.nodes.has(node);
    const key = node.type + (faint ? ' faint' : '');
    if (dots.has(key)) dots.get(key).push(node);
    else dots.set(key, [node]);
  }
  for (const [key, some] of dots) {
    pen.begin({ colour: paint.types.get(some[0].type), fills: true, alpha: key.endsWith(' faint') ? 0.25 : 1 });
    for (const node of some) pen.ring(screen_x(node.x), screen_y(node.y), radius_of(node), node.label);
    pen.end();
  }
  for (const node of in_view) {
    if (node.level > 0 && node !== selection.item) draw_node(pen, node, false);
  }
  if (selection.item?.is_node && selection.item.visible) draw_node(pen, selection.item, true);
}

function draw_node(pen, node, raised) {
  const x = screen_x(node.x), y = screen_y(node.y);
  const alpha = emphasis && !emphasis.nodes.has(node) && !raised ? 0.3 : 1;
  const card = card_of(node);
  if (node.level < 2 && !raised) {
    pen.text(x, y + radius_of(node) + 8, card.label, { size: 11, colour: paint.ink, halo: paint.paper, alpha });
    return;
  }
  const selected = node === selection.item;
  pen.card(x, y, card.width, card.height, paint.cards.get(node.type), selected ? paint.accent : paint.types.get(node.type), selected ? 3 : 1.6, alpha,
    node.label + ' (' + type_label(node) + ')');
  pen.text(x, y - card.height / 2 + 7 + card.size / 2, card.title, { size: card.size, weight: 700, colour: paint.ink, alpha });
  pen.text(x, y + card.height / 2 - 11, card.below, { size: 10.5, colour: paint.muted, alpha });
}

function draw_edge_labels(pen) {
  if (in_motion) return;
  for (const { edge, text } of placement.edge_labels) {
    if (!edge_in_view(edge)) continue;
    const path = trace(edge, true);
    pen.text(middle_x(path), middle_y(path), text, { size: 11, colour: paint[edge.side], halo: paint.paper });
  }
}
