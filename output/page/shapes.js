// Sizes of cards and dots, and the course of an edge on the screen.
const measuring = document.createElement('canvas').getContext('2d');
const font = 'Arial, "Liberation Sans", sans-serif';

function width_of(text, size, weight = 400) {
  measuring.font = weight + ' ' + size + 'px ' + font;
  return measuring.measureText(text).width;
}

function shortened(text, most) {
  const letters = Array.from(text);
  return letters.length <= most ? text : letters.slice(0, most - 1).join('') + '…';
}

// A card: the name over a line that says what it is; made when it is first drawn.
function card_of(node) {
  if (node.card) return node.card;
  const size = node.edges.length >= 12 ? 15 : 13;
  const title = shortened(node.label, 28);
  const below = shortened(subtitle(node), 30);
  const width = Math.max(64, width_of(title, size, 700), width_of(below, 10.5)) + 18;
  node.card = { title, below, size, width, height: size + 27, label: shortened(node.label, 24) };
  node.card.label_width = width_of(node.card.label, 11);
  return node.card;
}

const radius_of = (node) =>
  Math.min(11, 3 + Math.sqrt(node.edges.length) * 0.75) * Math.min(1.3, Math.max(0.45, 0.35 + camera.scale * 0.65));

// How far from the middle of a node its border is, in the direction of (x, y).
function reach(node, x, y) {
  const far = Math.hypot(x, y) || 1;
  if (node.level < 2) return Math.min(far, radius_of(node) + 1);
  const card = card_of(node);
  const share = Math.min(card.width / 2 / Math.max(1e-6, Math.abs(x)), card.height / 2 / Math.max(1e-6, Math.abs(y)));
  return Math.min(far, share * far + 2);
}

// Where an edge runs: from, control point, to. One object is used again and again.
const course = { x0: 0, y0: 0, cx: 0, cy: 0, x1: 0, y1: 0 };
function trace(edge, to_border) {
  const x0 = screen_x(edge.from.x), y0 = screen_y(edge.from.y);
  const x1 = screen_x(edge.to.x), y1 = screen_y(edge.to.y);
  course.cx = (x0 + x1) / 2 - (y1 - y0) * edge.bend;
  course.cy = (y0 + y1) / 2 + (x1 - x0) * edge.bend;
  let start = 0, end = 0;
  if (to_border) {
    start = reach(edge.from, course.cx - x0, course.cy - y0) / (Math.hypot(course.cx - x0, course.cy - y0) || 1);
    end = reach(edge.to, course.cx - x1, course.cy - y1) / (Math.hypot(course.cx - x1, course.cy - y1) || 1);
  }
  course.x0 = x0 + (course.cx - x0) * start;
  course.y0 = y0 + (course.cy - y0) * start;
  course.x1 = x1 + (course.cx - x1) * end;
  course.y1 = y1 + (course.cy - y1) * end;
  return course;
}

// A loop of a node to itself stands above it.
function loop_of(edge) {
  const size = 12 + 7 * Math.abs(edge.bend);
  const top = edge.from.level < 2 ? radius_of(edge.from) : card_of(edge.from).height / 2;
  return { x: screen_x(edge.from.x), y: screen_y(edge.from.y) - top - size * 0.6, radius: size };
}

const middle_x = (path) => path.x0 / 4 + path.cx / 2 + path.x1 / 4;
const middle_y = (path) => path.y0 / 4 + path.cy / 2 + path.y1 / 4;
