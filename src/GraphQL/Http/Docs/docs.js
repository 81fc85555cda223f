// Shows what has every word of the search in its name or text; a type's heading stays while one of its members does.
const box = document.getElementById('search');
const found = document.getElementById('found');
const sections = [...document.querySelectorAll('main section')].map(section => ({
  section,
  own: (section.id + ' ' + [...section.children].filter(one => !one.classList.contains('member')).map(one => one.textContent).join(' ')).toLowerCase(),
  members: [...section.querySelectorAll('.member')].map(member => ({ member, text: (member.id + ' ' + member.textContent).toLowerCase() })),
  link: document.querySelector('nav a[href="#' + section.id + '"]').parentElement,
}));

function search() {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  const has = text => words.every(word => text.includes(word));
  let count = 0;
  for (const { section, own, members, link } of sections) {
    const whole = has(own);
    let any = whole;
    for (const { member, text } of members) {
      const shown = whole || has(text);
      member.hidden = !shown;
      any ||= shown;
      if (words.length && has(text)) count++;
    }
    if (words.length && whole) count++;
    section.hidden = link.hidden = !any;
  }
  for (const title of document.querySelectorAll('main h2')) {
    let next = title.nextElementSibling, any = false;
    for (; next && next.tagName === 'SECTION'; next = next.nextElementSibling) any ||= !next.hidden;
    title.hidden = !any;
  }
  for (const group of document.querySelectorAll('nav details')) group.hidden = !group.querySelector('li:not([hidden])');
  found.textContent = words.length ? count + ' found' : '';
}

box.addEventListener('input', search);
document.addEventListener('keydown', event => {
  if (event.key === '/' && document.activeElement !== box) { event.preventDefault(); box.focus(); box.select(); }
  if (event.key === 'Escape' && document.activeElement === box) { box.value = ''; search(); }
});
// A link into what the search has hidden shows it again.
addEventListener('hashchange', () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && (target.hidden || target.closest('[hidden]'))) { box.value = ''; search(); target.scrollIntoView(); }
});
