// Switches the marks in a text on and off by field. Without this module all marks stay visible.
for (const box of document.querySelectorAll('input[data-layer]')) {
  const apply = () => {
    for (const mark of document.querySelectorAll(`mark.m-${box.dataset.layer}`)) {
      mark.classList.toggle(`off-${box.dataset.layer}`, !box.checked);
      mark.classList.toggle('off', [...mark.classList].filter(name => name.startsWith('m-')).every(name => mark.classList.contains(`off-${name.slice(2)}`)));
    }
  };
  box.addEventListener('change', apply);
  apply();
}
