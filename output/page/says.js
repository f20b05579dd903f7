// The tab "Who says what": statements and relations by the outlet that carries them or the one who speaks.
let says_by = 'outlet', says_is_stale = true;

function add_to(groups, key, kind, item) {
  if (!groups.has(key)) groups.set(key, { statements: [], claims: new Set() });
  if (kind === 'claims') groups.get(key).claims.add(item);
  else groups.get(key).statements.push(item);
}

const speaker_of = (statement) => statement.speaker || 'text:' + (statement.speaker_text || 'somebody');
const source_key = (source) => (typeof source === 'string' ? source : 'text:' + source.text);

function says_groups() {
  const groups = new Map();
  for (const statement of statements) {
    const outlet = statement.outlet || documents.get(statement.document)?.outlet || no_outlet;
    if (filter.outlets.has(outlet) || !in_time(documents.get(statement.document)?.date || '')) continue;
    add_to(groups, says_by === 'outlet' ? outlet : speaker_of(statement), 'statements', statement);
  }
  for (const edge of visible_edges) {
    for (const { evidence, outlet } of edge.voices.filter(heard)) {
      const last = evidence.sources[evidence.sources.length - 1];
      if (says_by === 'outlet') add_to(groups, outlet, 'claims', edge);
      else if (last !== undefined) add_to(groups, source_key(last), 'claims', edge);
    }
  }
  return [...groups].sort((a, b) => size_of_group(b[1]) - size_of_group(a[1]) || (a[0] < b[0] ? -1 : 1));
}

const size_of_group = (group) => group.statements.length + group.claims.size;

function group_name(key) {
  if (key === no_outlet) return 'no outlet named';
  return key.startsWith('text:') ? key.slice(5) : node_of.get(key)?.label || key;
}

function says_group([key, group]) {
  const body = element('div', {});
  const claims = [...group.claims];
  const fill = () => {
    if (body.childElementCount) return;
    const speaker = node_of.get(key);
    body.append(...[speaker ? element('p', {}, link_button('Profile of ' + speaker.label, () => select(speaker))) : null,
      claims.length ? element('button', { type: 'button', onclick: () => show_claims(key, claims) }, 'Show on the drawing') : null,
      statement_section('Statements', group.statements),
      claims.length ? element('section', {}, element('h3', {}, 'Relations (' + claims.length + ')'), paged_list(claims, relation_row, 30)) : null].filter(Boolean));
  };
  return element('details', { ontoggle: fill }, element('summary', {}, named(group_name(key)), element('span', { class: 'count' }, String(size_of_group(group)))), body);
}

function show_claims(key, claims) {
  selection.item = null;
  const some = claims.flatMap((edge) => [edge.from, edge.to]);
  emphasise(node_of.has(key) ? [...some, node_of.get(key)] : some, claims);
  fit([...emphasis.nodes].filter((node) => node.visible));
  say(plural(claims.length, 'relation') + ' of ' + isolated(group_name(key)) + ' stand out');
}

function fill_says() {
  if (!says_is_stale || !tab_is_open('says')) return;
  says_is_stale = false;
  const choice = (value, label) => element('label', {}, element('input', {
    type: 'radio', name: 'says-by', checked: says_by === value, onchange: () => { says_by = value; says_is_stale = true; fill_says(); },
  }), label);
  const groups = says_groups();
  by_id('view-says').replaceChildren(
    element('fieldset', { class: 'inline' }, element('legend', {}, 'Group by'), choice('outlet', 'outlet'), choice('speaker', 'speaker')),
    ...(groups.length ? paged_list(groups, says_group, 50) : [element('p', {}, 'Nobody is quoted in what is shown.')]));
}

function start_says() {
  tab_openers.says = fill_says;
  filter_listeners.push(() => { says_is_stale = true; fill_says(); });
}
