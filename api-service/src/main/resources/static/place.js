// Which workspace and item the page shows: from the address, else as last time, else new ones.

function remembered(name) {
  const given = new URLSearchParams(location.search).get(name) ?? localStorage.getItem(name) ?? crypto.randomUUID();
  const id = given.trim().toLowerCase();
  localStorage.setItem(name, id);
  return id;
}

export const place = { workspace: remembered("workspace"), item: remembered("item") };

/** Shows the place in the form and the address, so that a copied address leads here. */
export function showPlace(form, newItem) {
  const input = name => form.elements.namedItem(name);
  input("workspace").value = place.workspace;
  input("item").value = place.item;
  history.replaceState(null, "", "?" + new URLSearchParams(place));
  newItem.addEventListener("click", () => {
    input("item").value = crypto.randomUUID();
    form.requestSubmit();
  });
}
