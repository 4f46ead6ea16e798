// Sets the theme before the first paint, so that nothing flashes: the remembered one, else the system's.
// A file of its own: the page allows no inline script.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('newsmonitor.theme');
  } catch (e) {
    // Storage is closed to this page: the system's theme holds.
  }
  if (chosen !== 'light' && chosen !== 'dark') chosen = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen;
})();
