// The native JSON of the page as objects that point at each other.
const graph = JSON.parse(by_id('graph').textContent);
const look = JSON.parse(by_id('look').textContent);
const entity_types = new Map(look.entities.map((type) => [type.name, type]));
const relation_types = new Map(look.relations.map((type) => [type.name, type]));
const documents = new Map(graph.graph.documents.map((one) => [one.id, one]));
const statements = graph.statements || [];
const no_outlet = '';

const nodes = graph.nodes.map((data, index) => ({
  is_node: true, index, data, id: data.id, label: data.label || data.id, type: data.type || 'Other',
  x: look.x[index], y: look.y[index], edges: [], visible: true, level: 0, near: true,
}));
const node_of = new Map(nodes.map((node) => [node.id, node]));

function side_of(quad) {
  if (quad && quad.endsWith('cooperation')) return 'cooperative';
  if (quad && quad.endsWith('conflict')) return 'adverse';
  return 'standing';
}

const is_outlet = (id) => node_of.get(id)?.type === 'Outlet';

// Who a piece of evidence comes from: the outermost outlet of its chain, else the outlet of its article.
function outlet_of(evidence) {
  return evidence.sources.find((source) => typeof source === 'string' && is_outlet(source)) ||
    documents.get(evidence.document)?.outlet || no_outlet;
}
const date_of = (evidence) => evidence.date || documents.get(evidence.document)?.date || '';

const edges = graph.edges.map((data, index) => ({
  is_node: false, index, data, id: data.id, from: node_of.get(data.source), to: node_of.get(data.target), type: data.type,
  label: data.label || spaced(data.type), status: data.status || 'asserted', side: side_of(data.quad), weight: data.weight || 1,
  voices: data.evidence.map((evidence) => ({ evidence, outlet: outlet_of(evidence), date: date_of(evidence) })),
  visible: true, bend: 0,
}));
const edge_of = new Map(edges.map((edge) => [edge.id, edge]));

for (const edge of edges) {
  edge.from.edges.push(edge);
  if (edge.to !== edge.from) edge.to.edges.push(edge);
}
for (const node of nodes) node.strength = node.edges.length * 4 + Math.min(node.data.mentions || 0, 3);
const nodes_by_strength = [...nodes].sort((a, b) => b.strength - a.strength || a.index - b.index);
const edges_by_weight = [...edges].sort((a, b) => b.weight - a.weight || a.index - b.index);

// Parallel edges are bent apart; the bend is a share of the distance, and its sign follows the direction.
(function bend_parallel_edges() {
  const bundles = new Map();
  for (const edge of edges) {
    const key = Math.min(edge.from.index, edge.to.index) * nodes.length + Math.max(edge.from.index, edge.to.index);
    if (bundles.has(key)) bundles.get(key).push(edge);
    else bundles.set(key, [edge]);
  }
  for (const bundle of bundles.values()) {
    bundle.forEach((edge, at) => {
      const bend = edge.from === edge.to ? at + 1 : (at - (bundle.length - 1) / 2) * Math.min(0.24, 1.2 / bundle.length);
      edge.bend = edge.from.index <= edge.to.index ? bend : -bend;
    });
  }
})();

const type_label = (node) => entity_types.get(node.type)?.label || node.type;
const subtitle = (node) => node.data.note || node.data.kind || type_label(node);
const edge_text = (edge) =>
  isolated(edge.from.label) + ' ' + edge.label + ' ' + isolated(edge.to.label) + (edge.status === 'asserted' ? '' : ' (' + edge.status + ')');
const source_text = (source) => (typeof source === 'string' ? node_of.get(source)?.label || source : source.text);
