// The form that sets the filter; it is built from what the graph holds.
function counted(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function choice_group(title, entries, hidden, decorate) {
  const boxes = [];
  const rows = entries.map(([key, count, label]) => {
    const box = element('input', {
      type: 'checkbox', checked: true,
      onchange: () => {
        if (box.checked) hidden.delete(key);
        else hidden.add(key);
        apply_filter();
      },
    });
    boxes.push([box, key]);
    return element('label', {}, box, decorate ? decorate(key) : null, named(label), element('span', { class: 'count' }, String(count)));
  });
  const all = (on) => () => {
    for (const [box, key] of boxes) {
      box.checked = on;
      if (on) hidden.delete(key);
      else hidden.add(key);
    }
    apply_filter();
  };
  const both = entries.length > 1 ? element('span', { class: 'both' },
    element('button', { type: 'button', class: 'link', onclick: all(true), 'aria-label': title + ': all' }, 'all'),
    element('button', { type: 'button', class: 'link', onclick: all(false), 'aria-label': title + ': none' }, 'none')) : null;
  return element('fieldset', {}, element('legend', {}, title, ' ', both), element('div', { class: 'choices' }, rows));
}

const swatch_of_type = (type) => element('i', { class: 'swatch', 'data-type': type });
const swatch_of_side = (side) => element('i', { class: 'swatch line ' + side });

function relation_entries(side) {
  return counted(edges.filter((edge) => edge.side === side).map((edge) => edge.type))
    .map(([type, count]) => [type, count, relation_types.get(type)?.label || spaced(type)]);
}

function date_fields() {
  const field = (name, label) => element('label', {}, label + ' ',
    element('input', { type: 'date', onchange: (event) => { filter[name] = event.target.value; apply_filter(); } }));
  return element('fieldset', {}, element('legend', {}, 'Date of the report'), field('from', 'from'), field('until', 'until'));
}

function weight_field() {
  const most = edges.reduce((most_yet, edge) => Math.max(most_yet, edge.weight), 1);
  const shown = element('output', {}, '1');
  const slider = element('input', {
    type: 'range', min: 1, max: Math.min(most, 20), value: 1,
    oninput: () => { filter.weight = Number(slider.value); shown.textContent = slider.value; apply_filter(); },
  });
  return element('fieldset', {}, element('legend', {}, 'Evidence'),
    element('label', {}, 'at least ', shown, ' ', slider),
    element('label', {}, element('input', {
      type: 'checkbox', onchange: (event) => { filter.connected = event.target.checked; apply_filter(); },
    }), 'only nodes with relations shown'), alone_field());
}

// Most articles name much that they relate to nothing: it is shown when asked for.
function alone_field() {
  const count = nodes.filter((node) => node.edges.length === 0).length;
  if (count === 0 || count === nodes.length) return null;
  return element('label', {}, element('input', {
    id: 'alone', type: 'checkbox', onchange: (event) => { show_alone(event.target.checked); fit(); },
  }), 'nodes without any relation', element('span', { class: 'count' }, String(count)));
}

function show_alone(on) {
  filter.alone = on;
  by_id('alone').checked = on;
  apply_filter();
}

function around_field() {
  const select = element('select', {
    id: 'around', 'aria-label': 'Surroundings of the selected node',
    onchange: () => {
      filter.around = Number(select.value);
      filter.centre = selection.item?.is_node ? selection.item : filter.centre;
      if (filter.around && !filter.centre) say('Select a node first');
      apply_filter();
      fit();
    },
  }, element('option', { value: 0 }, 'the whole graph'), element('option', { value: 1 }, 'the selected node, 1 step'),
  element('option', { value: 2 }, 'the selected node, 2 steps'), element('option', { value: 3 }, 'the selected node, 3 steps'));
  return element('fieldset', {}, element('legend', {}, 'Show'), select);
}

function build_filter_panel() {
  const outlets = counted(edges.flatMap((edge) => [...new Set(edge.voices.map((voice) => voice.outlet))]))
    .map(([id, count]) => [id, count, id === no_outlet ? 'no outlet named' : node_of.get(id)?.label || id]);
  const types = counted(nodes.map((node) => node.type)).map(([type, count]) => [type, count, entity_types.get(type)?.label || type]);
  const statuses = counted(edges.map((edge) => edge.status)).map(([status, count]) => [status, count, status]);
  const sides = ['cooperative', 'adverse', 'standing'].map((side) => [side, relation_entries(side)]).filter(([, entries]) => entries.length);
  by_id('filters').append(
    around_field(),
    choice_group('Entities', types, filter.types, swatch_of_type),
    ...sides.map(([side, entries]) => choice_group('Relations: ' + side, entries, filter.relations, () => swatch_of_side(side))),
    choice_group('Status', statuses, filter.statuses),
    outlets.length ? choice_group('Outlet', outlets, filter.outlets) : '',
    date_fields(), weight_field());
}
