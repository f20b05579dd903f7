// The page starts here.
function start() {
  document.querySelector('h1').textContent = document.title;
  read_colours();
  build_filter_panel();
  build_legend();
  start_list();
  start_says();
  start_path();
  start_search();
  start_pointer();
  start_keyboard();
  start_exports();
  by_id('theme').addEventListener('click', change_theme);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', theme_changed);
  const toggle = by_id('show-filters');
  const show_filters = (on) => {
    by_id('filters').hidden = !on;
    toggle.setAttribute('aria-expanded', String(on));
  };
  toggle.addEventListener('click', () => show_filters(by_id('filters').hidden));
  if (innerWidth < 900) show_filters(false);
  new ResizeObserver(resize).observe(by_id('ground'));
  resize();
  apply_filter();
  show_details(null);
  fit();
  theme_changed();
}

start();
