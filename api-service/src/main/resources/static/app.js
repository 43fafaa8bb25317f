// Puts the page together.

import { News } from "./live/news.js";
import { followEvents } from "./live/stream.js";
import { byId } from "./page/elements.js";
import { showPlace } from "./page/place-form.js";
import { attempt, inBackground, showProblem } from "./page/problems.js";
import { toast } from "./page/toast.js";
import { Grid } from "./photos/grid.js";
import { dropPreview, makePreview } from "./photos/previews.js";
import { removePhoto } from "./photos/remove.js";
import { unfinished } from "./photos/status.js";
import { PhotoStore } from "./photos/store.js";
import { listPhotos, retryPhoto, uploadUrl } from "./service/api.js";
import { place, showInAddress } from "./service/place.js";
import { UploadPanel } from "./upload/panel.js";
import { wireSources } from "./upload/sources.js";
import { fillIn, say } from "./words/words.js";

/** Attempts and their next time change without an event. */
const REFRESH_MS = 5000;

fillIn(document);
showPlace();
showInAddress();

let nextCursor = null;
const store = new PhotoStore();
const news = new News(store);
const grid = new Grid(byId("photos"), byId("photo-template"), store, {
  open: id => open(store.get(id).large_thumbnail_url ?? store.get(id).original_url),
  retry: id => attempt(async () => store.put(await retryPhoto(id))),
  remove: id => removePhoto(store, store.get(id), showProblem),
});
const uploads = new UploadPanel(byId("uploads"), byId("upload-template"), uploadUrl(place.owner), {
  onUploaded: async (photo, file) => {
    store.put(photo);
    await makePreview(photo.id, file);
    store.touch(photo.id);
  },
  onSettled: n => n > 0 && toast(say("upload.done", { n })),
});
wireSources(byId("drop"), files => uploads.add(files));

store.addEventListener("put", ({ detail: photo }) => {
  if (photo.thumbnail_status === "complete") {
    dropPreview(photo.id);
  }
});
for (const change of ["put", "remove", "clear"]) {
  store.addEventListener(change, showCount);
}

function showPage({ photos, next_cursor: cursor }) {
  nextCursor = cursor;
  photos.forEach(photo => store.put(photo));
  showCount();
}

function showCount() {
  byId("empty").hidden = grid.size > 0;
  byId("more").hidden = !nextCursor;
}

/** Only once the stream is open, or something might happen between the two; without a stream, at least the list. */
function showConnection(state) {
  byId("connection").dataset.state = state;
  byId("connection").textContent = say(`live.${state}`);
  if (state === "lost" && grid.size === 0) {
    loadAgain();
  }
}

const loadAgain = () => attempt(async () => {
  const page = await listPhotos();
  store.clear();
  showPage(page);
});

byId("more").addEventListener("click", () => attempt(async () => showPage(await listPhotos({ cursor: nextCursor }))));

followEvents({
  onState: showConnection,
  onReady: event => inBackground(() => news.ready(event)),
  onFailed: event => inBackground(() => news.failed(event)),
  onReset: loadAgain,
});

setInterval(() => {
  if (!document.hidden && store.some(unfinished)) {
    inBackground(async () => {
      const { photos } = await listPhotos({ thumbnail_status: "processing", limit: 200 });
      photos.filter(photo => store.get(photo.id)).forEach(photo => store.put(photo));
    });
  }
}, REFRESH_MS);
