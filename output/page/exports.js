// What is visible, as a file: the drawing as SVG or PNG, and what the filters let through as native JSON.
const safe_name = (graph.graph.name || 'graph').replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'graph';

function save(blob, extension) {
  const link = element('a', { href: URL.createObjectURL(blob), download: safe_name + extension });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say('Saved ' + safe_name + extension);
}

function export_svg() {
  in_motion = false;
  const pen = new SvgPen(camera.width, camera.height, graph.graph.name || 'graph');
  draw(pen);
  save(new Blob([pen.finish()], { type: 'image/svg+xml' }), '.svg');
}

function export_png() {
  in_motion = false;
  const picture = element('canvas', { width: Math.round(camera.width * 2), height: Math.round(camera.height * 2) });
  const context = picture.getContext('2d', { alpha: false });
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.fillStyle = paint.paper;
  context.fillRect(0, 0, camera.width, camera.height);
  draw(new CanvasPen(context));
  picture.toBlob((blob) => save(blob, '.png'), 'image/png');
}

// Statements stay where their speaker, outlet or subject is among the nodes shown.
function visible_graph() {
  const kept = new Set(visible_nodes.map((node) => node.id));
  const kept_edges = new Set(visible_edges.map((edge) => edge.id));
  return {
    ...graph,
    nodes: nodes.filter((node) => node.visible).map((node) => node.data),
    edges: edges.filter((edge) => edge.visible).map((edge) => ({
      ...edge.data, contradicts: (edge.data.contradicts || []).filter((id) => kept_edges.has(id)),
    })),
    statements: statements.filter((one) => kept.has(one.speaker) || kept.has(one.outlet) || (one.about || []).some((id) => kept.has(id))),
  };
}

function export_json() {
  save(new Blob([JSON.stringify(visible_graph(), null, 2) + '\n'], { type: 'application/json' }), '.json');
}

function start_exports() {
  by_id('export-svg').addEventListener('click', export_svg);
  by_id('export-png').addEventListener('click', export_png);
  by_id('export-json').addEventListener('click', export_json);
}
