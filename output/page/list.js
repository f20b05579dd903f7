// The List tab: what the canvas shows, as text, in step with it.
function node_row(node) {
  return element('div', { class: 'row' }, element('i', { class: 'swatch', 'data-type': node.type }),
    link_button(node.label, () => select(node), { 'aria-label': node.label + ', ' + type_label(node) + ', ' + plural(node.edges.length, 'relation') }),
    element('span', { class: 'count' }, String(node.edges.length)));
}

function relation_row(edge) {
  return element('div', { class: 'row' }, element('i', { class: 'swatch line ' + edge.side }), link_button(edge_text(edge), () => select(edge)),
    element('span', { class: 'count' }, String(edge.weight)));
}

let list_is_stale = true;

function fill_list() {
  if (!list_is_stale || !tab_is_open('list')) return;
  list_is_stale = false;
  by_id('view-list').replaceChildren(
    element('h3', {}, 'Nodes (' + visible_nodes.length.toLocaleString('en') + ')'), ...paged_list(visible_nodes, node_row, 50),
    element('h3', {}, 'Relations (' + visible_edges.length.toLocaleString('en') + ')'), ...paged_list(visible_edges, relation_row, 50));
  colour_swatches(by_id('view-list'));
}

function start_list() {
  tab_openers.list = fill_list;
  filter_listeners.push(() => { list_is_stale = true; fill_list(); });
}
