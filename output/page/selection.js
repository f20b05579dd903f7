// What is selected, hovered and emphasised, and the one way to change it.
const selection = { item: null, hovered: null };
let emphasis = null; // {nodes, edges} that stand out, or null

function emphasise(some_nodes, some_edges) {
  emphasis = some_nodes ? { nodes: new Set(some_nodes), edges: new Set(some_edges) } : null;
  forget_placement();
  request_draw();
}

function surroundings(node) {
  const some = node.edges.filter((edge) => edge.visible);
  return [[node, ...some.flatMap((edge) => [edge.from, edge.to])], some];
}

function select(item, { quiet = false, move = true } = {}) {
  if (item?.is_node && item.edges.length === 0 && !filter.alone) show_alone(true);
  selection.item = item;
  if (!item) {
    emphasise(null);
    show_details(null);
    if (!quiet) say('Nothing selected');
    return;
  }
  if (item.is_node) emphasise(...surroundings(item));
  else emphasise([item.from, item.to], [item]);
  if (move) bring_into_view(item.is_node ? [item] : [item.from, item.to]);
  show_details(item);
  if (!quiet) {
    const relations = item.is_node ? item.edges.filter((edge) => edge.visible).length : 0;
    say(item.is_node ? isolated(item.label) + ', ' + type_label(item) + ', ' + plural(relations, 'relation') :
      edge_text(item) + ', ' + plural(item.weight, 'sentence'));
  }
}

function hover(item) {
  if (selection.hovered === item) return;
  selection.hovered = item;
  canvas.style.cursor = item ? 'pointer' : 'grab';
  request_frame();
}
