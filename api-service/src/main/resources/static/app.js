// Puts the page together.

import { deletePhoto, getPhoto, listPhotos, retryPhoto } from "./api.js";
import { Grid } from "./grid.js";
import { showPlace } from "./place.js";
import { followEvents } from "./stream.js";
import { Uploads } from "./upload.js";

/** Attempts and their next time change without an event. */
const REFRESH_MS = 5000;

const byId = id => document.getElementById(id);
let nextCursor = null;

const grid = new Grid(byId("photos"), byId("photo-template"), {
  retry: photo => attempt(async () => {
    await retryPhoto(photo.id);
    await refresh(photo.id);
  }),
  remove: photo => attempt(async () => {
    if (confirm(`Delete ${photo.file_name}?`)) {
      await deletePhoto(photo.id);
      grid.remove(photo.id);
      showCount();
    }
  }),
});

const uploads = new Uploads(byId("uploads"), byId("upload-template"), photo => {
  // Its event may have come first; then the card is newer than this answer.
  if (!grid.find(photo.id)) {
    grid.put(photo);
    showCount();
  }
});

/** Does what the user asked for, and says why if it fails. */
async function attempt(action) {
  byId("problem").hidden = true;
  await inBackground(action);
}

/** Leaves what is said about the user's last action in place, unless this fails too. */
async function inBackground(action) {
  try {
    await action();
  } catch (e) {
    byId("problem").hidden = false;
    byId("problem").textContent = e.message;
  }
}

function showPage({ photos, next_cursor: cursor }) {
  photos.forEach(photo => grid.put(photo));
  nextCursor = cursor;
  showCount();
}

function showCount() {
  byId("empty").hidden = grid.size > 0;
  byId("more").hidden = !nextCursor;
}

/** Only once the stream is open, or something might happen between the two; without a stream, at least the list. */
function showConnection(state) {
  byId("connection").dataset.state = state;
  byId("connection").textContent = { live: "Live", lost: "Connection lost, trying again…" }[state];
  if (state === "lost" && grid.size === 0) {
    loadAgain();
  }
}

const loadAgain = () => attempt(async () => {
  const page = await listPhotos();
  grid.clear();
  showPage(page);
});

async function refresh(id) {
  try {
    grid.put(await getPhoto(id));
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
    grid.remove(id);
  }
  showCount();
}

/** The event has all that a card lacks, except for a photo that another page uploaded. */
async function onReady({ photo_id: id, ...urls }) {
  const photo = grid.find(id);
  if (photo) {
    grid.put({ ...photo, ...urls, thumbnail_status: "complete", thumbnail_error: null, next_attempt_at: null });
  } else {
    await refresh(id);
  }
  announce(id, "is complete");
}

async function onFailed({ photo_id: id, error }) {
  await refresh(id);
  announce(id, `failed: ${error}`);
}

function announce(id, words) {
  const photo = grid.find(id);
  if (photo) {
    byId("announcer").textContent = `${photo.file_name} ${words}`;
  }
}

showPlace(byId("place"), byId("new-item"));
wireDrop(byId("drop"), byId("files"));
byId("more").addEventListener("click", () => attempt(async () => showPage(await listPhotos(nextCursor))));

followEvents({
  onState: showConnection,
  onReady: event => inBackground(() => onReady(event)),
  onFailed: event => inBackground(() => onFailed(event)),
  onReset: loadAgain,
});

setInterval(() => {
  if (grid.hasUnfinished && !document.hidden) {
    inBackground(async () => (await listPhotos()).photos.forEach(photo => grid.put(photo)));
  }
}, REFRESH_MS);

function wireDrop(zone, input) {
  input.addEventListener("change", () => {
    uploads.add(input.files);
    input.value = "";
  });
  // Also outside the zone, where the browser would otherwise leave the page to show the file.
  addEventListener("dragover", event => {
    event.preventDefault();
    zone.classList.add("over");
  });
  addEventListener("dragleave", event => event.relatedTarget ?? zone.classList.remove("over"));
  addEventListener("drop", event => {
    event.preventDefault();
    zone.classList.remove("over");
    uploads.add(event.dataTransfer.files);
  });
}
