// What part of the plane is on the screen.
const canvas = by_id('canvas');
const camera = { scale: 1, x: 0, y: 0, width: 1, height: 1 };
const scale_limits = [0.01, 6];

const screen_x = (x) => x * camera.scale + camera.x;
const screen_y = (y) => y * camera.scale + camera.y;

function zoom_at(factor, x, y) {
  const scale = Math.min(scale_limits[1], Math.max(scale_limits[0], camera.scale * factor));
  camera.x = x - (x - camera.x) * (scale / camera.scale);
  camera.y = y - (y - camera.y) * (scale / camera.scale);
  camera.scale = scale;
  moving();
}

const zoom_by = (factor) => zoom_at(factor, camera.width / 2, camera.height / 2);

function move_by(x, y) {
  camera.x += x;
  camera.y += y;
  moving();
}

function bounds_of(some) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of some) {
    box.left = Math.min(box.left, node.x);
    box.right = Math.max(box.right, node.x);
    box.top = Math.min(box.top, node.y);
    box.bottom = Math.max(box.bottom, node.y);
  }
  return box;
}

function fit(some = nodes.filter((node) => node.visible), largest = 1.25) {
  if (some.length === 0) return;
  const box = bounds_of(some);
  const margin = 90;
  const across = (camera.width - 2 * margin) / Math.max(1, box.right - box.left);
  const down = (camera.height - margin) / Math.max(1, box.bottom - box.top);
  camera.scale = Math.min(largest, Math.max(scale_limits[0], Math.min(across, down)));
  camera.x = camera.width / 2 - ((box.left + box.right) / 2) * camera.scale;
  camera.y = camera.height / 2 - ((box.top + box.bottom) / 2) * camera.scale;
  request_draw();
}

// Moves only as far as it must: what is in view already stays where it is.
function bring_into_view(some) {
  const margin = 60;
  const inside = some.every((node) => screen_x(node.x) > margin && screen_x(node.x) < camera.width - margin &&
    screen_y(node.y) > margin && screen_y(node.y) < camera.height - margin);
  if (!inside) fit(some, Math.max(camera.scale, 0.7));
}

function resize() {
  const box = canvas.getBoundingClientRect();
  camera.width = Math.max(1, box.width);
  camera.height = Math.max(1, box.height);
  canvas.width = Math.round(camera.width * devicePixelRatio);
  canvas.height = Math.round(camera.height * devicePixelRatio);
  forget_scene();
  draw_now();
}
