// What is shown: nodes by type (those without any relation when asked for), relations by type, status, outlet, date and weight, and the surroundings of a node.
const filter = {
  types: new Set(), relations: new Set(), statuses: new Set(), outlets: new Set(), // what is hidden
  from: '', until: '', weight: 1, connected: false, alone: edges.length === 0, around: 0, centre: null,
};
let visible_nodes = nodes_by_strength;
let visible_edges = edges_by_weight;
const filter_listeners = [];

const in_time = (date) => !(filter.from || filter.until) ||
  (date !== '' && (!filter.from || date.slice(0, filter.from.length) >= filter.from) &&
    (!filter.until || date.slice(0, filter.until.length) <= filter.until));
const heard = (voice) => !filter.outlets.has(voice.outlet) && in_time(voice.date);

function edge_passes(edge) {
  if (filter.relations.has(edge.type) || filter.statuses.has(edge.status) || edge.weight < filter.weight) return false;
  if (filter.types.has(edge.from.type) || filter.types.has(edge.to.type)) return false;
  if (edge.voices.length === 0) return !filter.from && !filter.until;
  return edge.voices.some(heard);
}

// Marks what lies within `around` steps of the centre.
function mark_near() {
  const all = filter.around === 0 || filter.centre === null;
  for (const node of nodes) node.near = all;
  if (all) return;
  let border = [filter.centre];
  filter.centre.near = true;
  for (let step = 0; step < filter.around; ++step) {
    const next = [];
    for (const node of border) {
      for (const edge of node.edges) {
        const other = edge.from === node ? edge.to : edge.from;
        if (edge.visible && !other.near) {
          other.near = true;
          next.push(other);
        }
      }
    }
    border = next;
  }
}

function apply_filter() {
  for (const edge of edges) edge.visible = edge_passes(edge);
  mark_near();
  for (const edge of edges) edge.visible = edge.visible && edge.from.near && edge.to.near;
  for (const node of nodes) {
    node.visible = node.near && !filter.types.has(node.type) && (!filter.connected || node.edges.some((edge) => edge.visible)) &&
      (filter.alone || node.edges.length > 0);
  }
  visible_nodes = nodes_by_strength.filter((node) => node.visible);
  visible_edges = edges_by_weight.filter((edge) => edge.visible);
  const counts = plural(visible_nodes.length, 'node') + ', ' + plural(visible_edges.length, 'relation');
  const hidden = visible_nodes.length !== nodes.length || visible_edges.length !== edges.length;
  by_id('counts').textContent = hidden ? counts + ' of ' + nodes.length.toLocaleString('en') + ' and ' + edges.length.toLocaleString('en') : counts;
  say(counts + ' shown');
  forget_placement();
  for (const listener of filter_listeners) listener();
  request_draw();
}
