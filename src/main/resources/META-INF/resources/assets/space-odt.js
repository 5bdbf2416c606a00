// What a page can do more where scripts run; without them everything works with links and forms.
(function () {
  'use strict';
  // A button that copies what another element says.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    if (!button || !navigator.clipboard) { return; }
    var source = document.getElementById(button.getAttribute('data-copy'));
    navigator.clipboard.writeText(source.textContent).then(function () {
      button.textContent = button.getAttribute('data-copied') || button.textContent;
    });
  });
  // A form is sent once: a second click while the server works would only be refused.
  document.addEventListener('submit', function (event) {
    if (event.defaultPrevented) { return; }
    var button = event.submitter;
    if (!button || button.closest('.choice')) { return; }
    button.setAttribute('aria-busy', 'true');
    window.setTimeout(function () { button.disabled = true; }, 0);
  });
  // A page that is shown again from the browser's memory has its buttons back.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('[aria-busy]').forEach(function (button) {
      button.removeAttribute('aria-busy');
      button.disabled = false;
    });
  });
  // Filters are applied when they are chosen; their button is for keyboards and for pages without scripts.
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form[data-auto]');
    if (form) { form.requestSubmit(); }
  });
  // What is wrong is where the keyboard is.
  document.addEventListener('DOMContentLoaded', function () {
    var faults = document.getElementById('faults');
    if (faults) { faults.focus(); }
    // On narrow screens the menu is behind its name.
    var menu = document.querySelector('.side > .menu');
    if (menu && window.matchMedia('(max-width: 600px)').matches) { menu.removeAttribute('open'); }
  });
  // A stream that cannot be had: where the session has ended meanwhile, the answer leads to where somebody logs in.
  document.addEventListener('htmx:sseError', function () {
    window.htmx.ajax('GET', window.location.pathname + window.location.search, { swap: 'none' });
  });
  // The last thing that a live part says: at most every ten seconds, for those who listen.
  var spoken = 0;
  document.addEventListener('htmx:sseMessage', function () {
    var live = document.getElementById('spoken'), now = Date.now(), text = document.querySelector('[data-spoken]');
    if (live && text && now - spoken >= 10000) {
      spoken = now;
      live.textContent = text.getAttribute('data-spoken');
    }
  });
})();
