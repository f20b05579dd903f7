// The last whole picture, kept: what is hovered is drawn upon it, and while a large graph moves it is moved and scaled
// as it is, as long as it fills most of the screen; the sharp picture comes when the drawing rests.
const scene = { picture: document.createElement('canvas'), valid: false, x: 0, y: 0, scale: 1 };

function forget_scene() {
  scene.valid = false;
}

function keep_scene() {
  const { picture } = scene;
  if (picture.width !== canvas.width || picture.height !== canvas.height) {
    picture.width = canvas.width;
    picture.height = canvas.height;
  }
  picture.getContext('2d', { alpha: false }).drawImage(canvas, 0, 0);
  Object.assign(scene, { valid: true, x: camera.x, y: camera.y, scale: camera.scale });
}

// Where the kept picture would lie on the screen.
function scene_box() {
  const ratio = camera.scale / scene.scale;
  return { left: camera.x - scene.x * ratio, top: camera.y - scene.y * ratio, width: camera.width * ratio, height: camera.height * ratio, ratio };
}

function scene_is_current() {
  return scene.valid && scene.x === camera.x && scene.y === camera.y && scene.scale === camera.scale;
}

function scene_will_do() {
  const box = scene_box();
  const across = Math.min(camera.width, box.left + box.width) - Math.max(0, box.left);
  const down = Math.min(camera.height, box.top + box.height) - Math.max(0, box.top);
  return scene.valid && box.ratio > 0.6 && box.ratio < 2 && across > camera.width * 0.6 && down > camera.height * 0.6;
}

function show_scene(context) {
  const box = scene_box();
  context.drawImage(scene.picture, box.left, box.top, box.width, box.height);
}
