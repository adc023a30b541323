// Links map, timeline, charts, table and filters: whatever is changed, the address says it, and everything else follows.
// Each page is complete without this module; what it shows next, it reads from the same address as everybody else.

const view = () => document.getElementById('view');
const filters = document.getElementById('filters');
let map = null;
let loading = null;

const parameters = () => new URLSearchParams(location.search);

function addressOf(change) {
  const query = parameters();
  for (const [name, value] of Object.entries(change)) {
    query.delete(name);
    if (value) query.set(name, value);
  }
  if (!('page' in change)) query.delete('page');
  const text = query.toString();
  return text ? `/?${text}` : '/';
}

/** Shows another address without leaving the map. */
async function show(address, { isNew = true, keepsMap = false } = {}) {
  loading?.abort();
  loading = new AbortController();
  const part = view();
  part.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' }, signal: loading.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const next = page.getElementById('view');
    if (!next) { location.assign(address); return; }
    if (isNew) history.pushState(null, '', address);
    // The map stays where it is: taking it out of the page would lose what it drew.
    for (const child of [...part.children]) if (!child.matches('.map-panel')) child.remove();
    const panel = part.querySelector('.map-panel');
    let isBefore = true;
    for (const child of [...next.children]) {
      if (child.matches('.map-panel')) { isBefore = false; continue; }
      const node = document.importNode(child, true);
      if (isBefore) part.insertBefore(node, panel); else part.append(node);
    }
    fillFilters(page);
    wireTimeline();
    if (!keepsMap) await refreshMap();
    else await drawMarks();
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(address);
  } finally {
    part.removeAttribute('aria-busy');
  }
}

/** Takes the values of the filters from a page, so that they say what is shown. */
function fillFilters(page) {
  const next = page.getElementById('filters');
  if (!next) return;
  for (const field of filters.elements) {
    if (!field.name || field === document.activeElement) continue;
    const same = [...next.elements].find(other => other.name === field.name && (other.type !== 'checkbox' || other.value === field.value));
    if (!same) continue;
    if (field.type === 'checkbox') field.checked = same.checked; else field.value = same.value;
  }
}

function submitFilters() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(filters)) if (typeof value === 'string' && value.trim()) query.append(name, value.trim());
  for (const name of ['order', 'box']) if (parameters().has(name) && !query.has(name)) query.set(name, parameters().get(name));
  const text = query.toString();
  return show(text ? `/?${text}` : '/');
}

filters.addEventListener('submit', event => { event.preventDefault(); submitFilters(); });
filters.addEventListener('change', event => { if (event.target.matches('select, input[type=checkbox]')) submitFilters(); });

document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const address = new URL(link.href);
  if (address.origin === location.origin && address.pathname === '/' && view().contains(link)) {
    event.preventDefault();
    show(address.pathname + address.search).then(() => { if (link.closest('.pages, .order')) document.querySelector('.list h2')?.scrollIntoView({ block: 'start' }); });
  }
});
addEventListener('popstate', () => show(location.pathname + location.search, { isNew: false }));

// The timeline: dragging over stretches asks for these alone.
function wireTimeline() {
  const chart = document.getElementById('timeline');
  if (!chart) return;
  const stretches = [...chart.querySelectorAll('g[data-name]')];
  const brush = chart.querySelector('.brush');
  const step = 1000 / stretches.length;
  const at = event => {
    const box = chart.getBoundingClientRect();
    return Math.max(0, Math.min(stretches.length - 1, Math.floor((event.clientX - box.left) / box.width * stretches.length)));
  };
  let first = null;
  const draw = last => {
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    brush.setAttribute('x', from * step);
    brush.setAttribute('width', (to - from + 1) * step);
  };
  chart.addEventListener('pointerdown', event => { first = at(event); chart.setPointerCapture(event.pointerId); draw(first); });
  chart.addEventListener('pointermove', event => { if (first !== null) draw(at(event)); });
  chart.addEventListener('pointerup', event => {
    if (first === null) return;
    const last = at(event);
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    first = null;
    show(addressOf({ since: stretches[from].dataset.name, until: stretches[to].dataset.name }));
  });
  chart.addEventListener('pointercancel', () => { first = null; brush.setAttribute('width', 0); });
}

// The map.
const tone = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

async function makeMap() {
  const place = document.getElementById('map');
  const { Map: MapView, NavigationControl, setWorkerUrl } = await import(place.dataset.library);
  setWorkerUrl(new URL(place.dataset.worker, location.href).href);
  const topology = await (await fetch(place.dataset.countries)).json();
  const countries = topojson.feature(topology, topology.objects.countries);
  const borders = topojson.mesh(topology, topology.objects.countries, (one, other) => one !== other);
  map = new MapView({
    container: place,
    attributionControl: { compact: true, customAttribution: 'Outlines: Natural Earth' },
    renderWorldCopies: false,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    style: {
      version: 8,
      sources: {
        countries: { type: 'geojson', data: countries },
        borders: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: borders } },
        marks: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': tone('--sea') } },
        { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': tone('--land') } },
        { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': tone('--border'), 'line-width': 0.8 } },
        { id: 'areas', type: 'fill', source: 'marks', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': tone('--mark'), 'fill-opacity': 0.14 } },
        { id: 'area-lines', type: 'line', source: 'marks', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'line-color': tone('--mark'), 'line-width': 1, 'line-dasharray': [2, 2], 'line-opacity': 0.55 } },
        {
          id: 'points', type: 'circle', source: 'marks', filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-color': tone('--mark'), 'circle-opacity': 0.72, 'circle-stroke-color': tone('--sheet'), 'circle-stroke-width': 1,
            'circle-radius': ['+', 2.5, ['*', 2.2, ['sqrt', ['get', 'incidents']]]],
          },
        },
      ],
    },
    center: [0, 15], zoom: 2,
  });
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.touchZoomRotate.disableRotation();
  await new Promise(ready => map.once('load', ready));
  map.on('click', event => {
    const [mark] = map.queryRenderedFeatures(event.point, { layers: ['points', 'areas'] });
    if (!mark) return;
    if (mark.properties.id) location.assign(`/incidents/${mark.properties.id}`);
    else map.easeTo({ center: JSON.parse(mark.properties.middle), zoom: Math.min(map.getZoom() + 2, 12), duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300 });
  });
  map.on('mousemove', event => {
    const [mark] = map.queryRenderedFeatures(event.point, { layers: ['points', 'areas'] });
    map.getCanvas().style.cursor = mark ? 'pointer' : '';
    const told = mark && `${mark.properties.place && mark.properties.place !== 'null' ? mark.properties.place + ': ' : ''}${mark.properties.incidents} ${mark.properties.incidents === 1 ? 'incident' : 'incidents'}, ${mark.properties.killed} killed at least`;
    map.getCanvas().title = told ?? '';
  });
  map.on('moveend', event => {
    if (!event.originalEvent && !isByKey) return;
    isByKey = false;
    if (document.getElementById('follow-map')?.checked) show(addressOf({ box: boxOfMap() }), { keepsMap: true });
    else drawMarks();
  });
  map.getCanvas().addEventListener('keydown', () => { isByKey = true; });
  place.dataset.ready = 'true';
}

let isByKey = false;

const boxOfMap = () => {
  const bounds = map.getBounds();
  const cut = (number, limit) => Math.max(-limit, Math.min(limit, number)).toFixed(3);
  return [cut(bounds.getSouth(), 90), cut(bounds.getWest(), 180), cut(bounds.getNorth(), 90), cut(bounds.getEast(), 180)].join(',');
};

async function readMarks(zoom) {
  const query = parameters();
  query.set('zoom', zoom.toFixed(1));
  return (await fetch(`/api/v1/map?${query}`)).json();
}

async function drawMarks() {
  const marks = await readMarks(map.getZoom());
  map.getSource('marks').setData(marks);
  document.getElementById('map').dataset.marks = marks.features.length;
  return marks;
}

/** Draws the marks of what is asked and moves the map to where they lie. */
async function refreshMap() {
  if (!map) return;
  const marks = await readMarks(map.getZoom());
  const places = marks.features.filter(mark => mark.properties.precision !== 'country').map(mark => mark.properties);
  if (places.length > 0 && !document.getElementById('follow-map')?.checked) {
    // The outermost hundredths are left aside: one report from elsewhere should not hide where the others are.
    const edges = axis => {
      const sorted = places.map(one => [one.middle[axis], one.incidents]).sort((one, other) => one[0] - other[0]);
      const all = sorted.reduce((sum, one) => sum + one[1], 0);
      const at = share => { let seen = 0; return sorted.find(one => (seen += one[1]) >= share * all)[0]; };
      return [at(0.025), at(0.975)];
    };
    const [[west, east], [south, north]] = [edges(0), edges(1)];
    map.fitBounds([[west, south], [east, north]], { padding: 45, maxZoom: 7, duration: 0 });
  }
  await drawMarks();
}

document.addEventListener('change', event => {
  if (event.target.id === 'follow-map' && map) show(addressOf({ box: event.target.checked ? boxOfMap() : null }), { keepsMap: true });
});

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => location.reload());

if (matchMedia('(max-width: 48rem)').matches) document.querySelector('.folding')?.removeAttribute('open');
wireTimeline();
try {
  await makeMap();
  await refreshMap();
} catch (error) {
  const place = document.getElementById('map');
  place.textContent = 'The map cannot be drawn here; the table below lists the same incidents.';
  place.classList.add('failed');
  console.warn(error);
}
