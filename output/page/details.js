// The Details tab: the profile of a node, or a relation with its sentences.
function facts(rows) {
  return element('dl', {}, rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value.length !== 0)
    .flatMap(([name, value]) => [element('dt', {}, name), element('dd', { dir: 'auto' }, value)]));
}

function code_item([scheme, code]) {
  const linked = scheme === 'wikidata' && /^Q\d+$/.test(code);
  const value = linked ? element('a', { href: 'https://www.wikidata.org/wiki/' + code, rel: 'noopener noreferrer', target: '_blank' }, code) : named(code);
  return element('div', {}, scheme + ': ', value);
}

function edge_row(edge, seen_from) {
  const other = edge.from === seen_from ? edge.to : edge.from;
  const text = edge.status === 'asserted' ? edge.label : edge.label + ' (' + edge.status + ')';
  return element('div', { class: 'row' }, element('i', { class: 'swatch line ' + edge.side }),
    link_button(text, () => select(edge), { 'aria-label': edge_text(edge) }), ' ', link_button(other.label, () => select(other)),
    element('span', { class: 'count' }, String(edge.weight)));
}

function edge_section(title, some, node) {
  if (some.length === 0) return null;
  const sorted = [...some].sort((a, b) => b.visible - a.visible || b.weight - a.weight || a.index - b.index);
  return element('section', {}, element('h3', {}, title + ' (' + some.length + ')'), paged_list(sorted, (edge) => edge_row(edge, node), 30));
}

function statement_item(statement) {
  const about = (statement.about || []).map((id) => node_of.get(id)).filter(Boolean);
  const speaker = statement.speaker ? who(statement.speaker) : named(statement.speaker_text || 'somebody');
  const carrier = statement.outlet ? [' in ', who(statement.outlet)] : null;
  return element('div', { class: 'evidence' }, element('p', {}, speaker, ' ', named(statement.cue || 'says'), carrier),
    element('blockquote', { dir: 'auto' }, statement.content),
    about.length ? element('p', { class: 'about' }, 'about ', about.flatMap((node, at) => (at ? [', ', who(node.id)] : [who(node.id)]))) : null,
    element('p', { class: 'where' }, document_line(statement.document, statement.sentence, documents.get(statement.document)?.date)));
}

function statement_section(title, some) {
  if (some.length === 0) return null;
  return element('section', {}, element('h3', {}, title + ' (' + some.length + ')'), paged_list(some, statement_item, 10));
}

function node_details(node) {
  const data = node.data;
  const relations = node.edges;
  const where = Object.entries(data.documents || {});
  return [
    element('h2', { dir: 'auto' }, node.label),
    element('p', { class: 'kind' }, element('i', { class: 'swatch', 'data-type': node.type }), type_label(node) + (data.kind ? ', ' + data.kind : '')),
    element('p', { class: 'actions' },
      element('button', { type: 'button', onclick: () => path_from(node) }, 'Path from here'),
      element('button', { type: 'button', onclick: () => path_to(node) }, 'Path to here'),
      element('button', { type: 'button', onclick: () => show_around(node) }, 'Surroundings only')),
    facts([['Note', data.note], ['Also', (data.aliases || []).join(' · ')], ['Country', data.country], ['Codes', Object.entries(data.codes || {}).map(code_item)],
      ['Mentions', data.mentions ? String(data.mentions) : ''], ['Id', node.id],
      ['Articles', where.slice(0, 20).map(([id, count]) => element('div', {}, document_line(id), ' (' + count + ')'))]]),
    edge_section('Relations from it', relations.filter((edge) => edge.from === node), node),
    edge_section('Relations to it', relations.filter((edge) => edge.to === node && edge.from !== node), node),
    statement_section('What it says', statements.filter((one) => one.speaker === node.id || one.outlet === node.id)),
    statement_section('What is said of it', statements.filter((one) => (one.about || []).includes(node.id))),
  ];
}

function edge_details(edge) {
  const data = edge.data;
  const rivals = (data.contradicts || []).map((id) => edge_of.get(id)).filter(Boolean);
  return [
    element('h2', { dir: 'auto' }, link_button(edge.from.label, () => select(edge.from)), ' ', named(edge.label), ' ',
      link_button(edge.to.label, () => select(edge.to))),
    element('p', { class: 'kind' }, element('i', { class: 'swatch line ' + edge.side }), edge.status + ', ' + edge.side),
    facts([['Relation', relation_types.get(edge.type)?.definition || spaced(edge.type)], ['Class', data.quad ? spaced(data.quad) : ''], ['Date', data.date],
      ['Sentences', String(edge.weight)], ['Confidence', data.confidence === undefined ? '' : String(data.confidence)],
      ['Contradicts', rivals.map((rival) => element('div', {}, link_button(edge_text(rival), () => select(rival))))]]),
    element('h3', {}, 'Sentences'),
    edge.voices.length ? paged_list(edge.voices.map((voice) => voice.evidence), evidence_item, 20) : element('p', {}, 'This relation came without sentences.'),
  ];
}

function show_details(item) {
  const view = by_id('view-details');
  if (!item) {
    view.replaceChildren(element('p', {}, 'Click a node for its profile, a line for the sentences it rests on. ', by_id('keys').textContent));
    return;
  }
  view.replaceChildren(...(item.is_node ? node_details(item) : edge_details(item)).flat().filter(Boolean));
  colour_swatches(view);
  view.scrollTop = 0;
  open_tab('details');
}

function colour_swatches(within) {
  for (const swatch of within.querySelectorAll('[data-type]')) swatch.style.setProperty('--swatch', paint.types.get(swatch.dataset.type));
}

function show_around(node) {
  filter.centre = node;
  filter.around = filter.around || 1;
  by_id('around').value = String(filter.around);
  apply_filter();
  fit();
}
