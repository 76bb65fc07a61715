
(function () {
  'use strict';
  var byId = function (id) { return document.getElementById(id); };
  var each = function (selector, what, inside) {
    Array.prototype.forEach.call((inside || document).querySelectorAll(selector), what);
  };

  function filter() {
    var words = byId('words').value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    each('[data-words]', function (it) {
      var fits = words.every(function (word) { return it.dataset.words.indexOf(word) >= 0; })
        && (!byId('open').checked || it.dataset.open === 'true')
        && (!byId('art').checked || it.dataset.art === 'true');
      it.classList.toggle('away', !fits);
      if (fits && it.classList.contains('row')) { shown++; }
    });
    each('.group, tbody', function (it) {
      if (it.querySelector('[data-words]')) {
        it.classList.toggle('away', !it.querySelector('[data-words]:not(.away)'));
      }
    });
    byId('count').textContent = shown + ' of ' + document.querySelectorAll('.row').length + ' records';
  }

  function reveal() {
    var it = location.hash.length > 1 && byId(location.hash.slice(1));
    if (it && it.tagName === 'DETAILS') {
      it.classList.remove('away');
      it.open = true;
      it.scrollIntoView();
    }
  }

  byId('filter').hidden = false;
  ['words', 'open', 'art'].forEach(function (id) { byId(id).addEventListener('input', filter); });
  filter();
  window.addEventListener('hashchange', reveal);
  reveal();
  window.addEventListener('beforeprint', function () {
    each('details', function (it) { it.open = true; });
  });
  if (navigator.clipboard) {
    each('pre', function (pre) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Copy';
      button.addEventListener('click', function () {
        navigator.clipboard.writeText(pre.querySelector('code').textContent).then(function () {
          button.textContent = 'Copied';
        });
      });
      pre.appendChild(button);
    });
  }
}());
