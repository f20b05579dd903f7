// The legend of what occurs in this graph.
const side_names = { cooperative: 'cooperative', adverse: 'adverse', standing: 'standing relation' };

function build_legend() {
  const sides = new Set(edges.map((edge) => edge.side));
  const statuses = new Set(edges.map((edge) => edge.status));
  const line = (kind, label) => element('li', {}, element('i', { class: 'swatch line ' + kind }), label);
  by_id('legend').append(element('ul', {},
    [...paint.types.keys()].map((type) => element('li', {}, element('i', { class: 'swatch', 'data-type': type }), entity_types.get(type)?.label || type)),
    Object.keys(side_names).filter((side) => sides.has(side)).map((side) => line(side, side_names[side])),
    ['planned', 'possible', 'denied', 'former'].filter((status) => statuses.has(status)).map((status) => line(status, status)),
    element('li', {}, 'wider: more sentences')));
}
