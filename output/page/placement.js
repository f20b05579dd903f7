// Who gets a card, who a label, who a dot: the strongest first, as long as there is room at this zoom. It does not
// depend on where the drawing is moved, so nothing flickers under the hand.
const cell = 40;
const most_cards = 400, most_labels = 700, labels_far = 70, most_edge_labels = 300, hubs = 24;
const placement = { scale: 0, stale: true, edge_labels: [] };

function forget_placement() {
  placement.stale = true;
}

class Rooms {
  constructor() { this.cells = new Map(); }
  around(left, top, right, bottom, visit) {
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); ++row) {
      for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); ++column) {
        if (visit(row * 1000003 + column)) return true;
      }
    }
    return false;
  }
  taken(left, top, right, bottom) {
    return this.around(left, top, right, bottom, (key) => this.cells.get(key)?.some((box) =>
      box[0] < right && box[2] > left && box[1] < bottom && box[3] > top));
  }
  take(left, top, right, bottom) {
    const box = [left, top, right, bottom];
    this.around(left, top, right, bottom, (key) => {
      if (this.cells.has(key)) this.cells.get(key).push(box);
      else this.cells.set(key, [box]);
    });
  }
}

function place_nodes(order, cards, dots) {
  let card_count = 0, label_count = 0;
  const labels = visible_nodes.length > 1000 && camera.scale < 0.35 ? labels_far : most_labels; // an overview is no list of names
  order.forEach((node, rank) => {
    const x = node.x * camera.scale, y = node.y * camera.scale;
    node.level = 0;
    if (card_count >= most_cards && label_count >= labels) return;
    const card = card_of(node);
    const box = [x - card.width / 2 - 3, y - card.height / 2 - 3, x + card.width / 2 + 3, y + card.height / 2 + 3];
    const radius = radius_of(node);
    const may_cover = rank < hubs || emphasis?.nodes.has(node);
    if (card_count < most_cards && !cards.taken(...box) && (may_cover || !dots.taken_but(node, ...box))) {
      node.level = 2;
      ++card_count;
      cards.take(...box);
      return;
    }
    const label = [x - card.label_width / 2 - 2, y + radius, x + card.label_width / 2 + 2, y + radius + 15];
    if (label_count < labels && !cards.taken(...label)) {
      node.level = 1;
      ++label_count;
      cards.take(...label);
    }
  });
}

class Dots extends Rooms {
  constructor(some) {
    super();
    for (const node of some) {
      const x = node.x * camera.scale, y = node.y * camera.scale;
      const key = Math.floor(y / cell) * 1000003 + Math.floor(x / cell);
      if (this.cells.has(key)) this.cells.get(key).push(node);
      else this.cells.set(key, [node]);
    }
  }
  taken_but(node, left, top, right, bottom) {
    return this.around(left, top, right, bottom, (key) => this.cells.get(key)?.some((other) => {
      const x = other.x * camera.scale, y = other.y * camera.scale;
      return other !== node && x > left && x < right && y > top && y < bottom;
    }));
  }
}

// Labels of edges, where few are shown or they are emphasised, on a straight enough and long enough course.
function place_edge_labels(rooms) {
  placement.edge_labels = [];
  const some = emphasis ? [...emphasis.edges].filter((edge) => edge.visible) : visible_edges.length <= 1500 ? visible_edges : [];
  for (const edge of some) {
    if (placement.edge_labels.length >= most_edge_labels) break;
    if (edge.from === edge.to) continue;
    const path = trace(edge, true);
    const text = shortened(edge.label, 28);
    const width = width_of(text, 11);
    if (Math.hypot(path.x1 - path.x0, path.y1 - path.y0) < Math.min(width + 8, 70)) continue;
    const x = middle_x(path) - camera.x, y = middle_y(path) - camera.y;
    const box = [x - width / 2 - 3, y - 8, x + width / 2 + 3, y + 8];
    if (rooms.taken(...box)) continue;
    rooms.take(...box);
    placement.edge_labels.push({ edge, text, width });
  }
}

function place() {
  if (!placement.stale && placement.scale === camera.scale) return;
  placement.scale = camera.scale;
  placement.stale = false;
  const rooms = new Rooms();
  const dots = new Dots(visible_nodes);
  const order = emphasis ? [...visible_nodes].sort((a, b) => emphasis.nodes.has(b) - emphasis.nodes.has(a)) : visible_nodes;
  place_nodes(order, rooms, dots);
  place_edge_labels(rooms);
}
