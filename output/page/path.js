// The Path tab: the shortest way between two nodes over the relations shown; among equals, the one met first in the
// order of evidence. Breadth first: linear.
const ends = { from: null, to: null };
let follow_arrows = false;

function shortest_path(from, to) {
  const reached = new Map([[from, null]]);
  let border = [from];
  while (border.length && !reached.has(to)) {
    const next = [];
    for (const node of border) {
      const ways = node.edges.filter((edge) => edge.visible && (!follow_arrows || edge.from === node || relation_types.get(edge.type)?.mutual));
      for (const edge of ways.sort((a, b) => b.weight - a.weight)) {
        const other = edge.from === node ? edge.to : edge.from;
        if (reached.has(other)) continue;
        reached.set(other, { edge, before: node });
        next.push(other);
      }
    }
    border = next;
  }
  if (!reached.has(to)) return null;
  const steps = [];
  for (let node = to; reached.get(node); node = reached.get(node).before) steps.unshift({ edge: reached.get(node).edge, node });
  return steps;
}

function show_path() {
  const out = by_id('path-result');
  if (!ends.from || !ends.to) return;
  const steps = shortest_path(ends.from, ends.to);
  if (!steps) {
    emphasise([ends.from, ends.to], []);
    out.replaceChildren('No path over the relations shown.');
    say('No path');
    return;
  }
  selection.item = null;
  const some = [ends.from, ...steps.map((step) => step.node)];
  emphasise(some, steps.map((step) => step.edge));
  bring_into_view(some);
  const step_item = ({ edge, node }) => element('li', {}, link_button(edge_text(edge), () => select(edge)), ' → ', link_button(node.label, () => select(node)));
  out.replaceChildren(element('p', {}, plural(steps.length, 'step') + ' from ', link_button(ends.from.label, () => select(ends.from))),
    element('ol', {}, steps.map(step_item)));
  say(plural(steps.length, 'step') + ' from ' + isolated(ends.from.label) + ' to ' + isolated(ends.to.label) + ': ' + steps.map(({ edge }) => edge_text(edge)).join(', '));
}

function set_end(name, node) {
  ends[name] = node;
  by_id('path-' + name).value = node ? node.label : '';
  open_tab('path');
  show_path();
}
const path_from = (node) => set_end('from', node);
const path_to = (node) => set_end('to', node);

function read_end(name) {
  const text = folded(by_id('path-' + name).value.trim());
  ends[name] = nodes_by_strength.find((node) => folded(node.label) === text || folded(node.id) === text) ||
    nodes_by_strength.find((node) => (node.data.aliases || []).some((alias) => folded(alias) === text)) || null;
  if (text && !ends[name]) say('No node has that name');
  show_path();
}

function start_path() {
  const field = (name, label) => element('p', {}, element('label', { for: 'path-' + name }, label),
    element('input', { id: 'path-' + name, list: 'node-names', autocomplete: 'off', onchange: () => read_end(name) }));
  const names = element('datalist', { id: 'node-names' });
  by_id('view-path').append(field('from', 'From'), field('to', 'To'), names,
    element('label', {}, element('input', { type: 'checkbox', onchange: (event) => { follow_arrows = event.target.checked; show_path(); } }), 'along the arrows only'),
    element('p', {}, element('button', { type: 'button', onclick: show_path }, 'Find path')),
    element('div', { id: 'path-result' }));
  tab_openers.path = () => {
    if (!names.childElementCount) names.append(...nodes_by_strength.slice(0, 2000).map((node) => element('option', { value: node.label }, type_label(node))));
  };
  filter_listeners.push(() => { if (tab_is_open('path')) show_path(); });
}
