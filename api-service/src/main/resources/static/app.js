// Puts the page together.

import { Lightbox } from "./lightbox/lightbox.js";
import { Live } from "./live/live.js";
import { byId } from "./page/elements.js";
import { showPlace } from "./page/place-form.js";
import { attempt, inBackground } from "./page/problems.js";
import { toast } from "./page/toast.js";
import { loadNear } from "./photos/endless.js";
import { Filter } from "./photos/filter.js";
import { Grid } from "./photos/grid.js";
import { Pages } from "./photos/pages.js";
import { dropPreview, makePreview } from "./photos/previews.js";
import { removePhoto } from "./photos/remove.js";
import { unfinished } from "./photos/status.js";
import { PhotoStore } from "./photos/store.js";
import { listPhotos, retryPhoto, uploadUrl } from "./service/api.js";
import { place } from "./service/place.js";
import { UploadPanel } from "./upload/panel.js";
import { wireSources } from "./upload/sources.js";
import { fillIn, say } from "./words/words.js";

/** Attempts and their next time change without an event. */
const REFRESH_MS = 5000;
const LOAD_AFTER_MS = 2000;

fillIn(document);
showPlace();

const store = new PhotoStore();
const pages = new Pages(store);

const filter = new Filter(byId("filter"), () => {
  grid.update();
  return attempt(() => pages.open(filter.query)).then(showEnd);
});

const grid = new Grid(byId("photos"), byId("photo-template"), store, photo => filter.accepts(photo), {
  open: id => store.get(id).large_thumbnail_url && lightbox.open(id),
  retry: id => attempt(async () => live.put(await retryPhoto(id))),
  remove: id => removePhoto(store.get(id), live),
});

const lightbox = new Lightbox(byId("lightbox"), {
  photos: () => grid.photos.filter(photo => photo.large_thumbnail_url),
  onNearEnd: loadMore,
  onClosed: id => grid.focus(id),
});

const uploads = new UploadPanel(byId("uploads"), byId("upload-template"), uploadUrl(place.owner), {
  onUploaded: async (photo, file) => {
    live.put(photo);
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
  showEnd();
});
store.addEventListener("remove", () => {
  lightbox.update();
  showEnd();
});

const lookForMore = loadNear(byId("more").parentElement, loadMore);
byId("more").addEventListener("click", loadMore);

function loadMore() {
  return attempt(async () => {
    if (await pages.more()) {
      lookForMore();
    }
  });
}

/** What stands below the photos. */
function showEnd() {
  const none = filter.active ? "photos.none_match" : "photos.none";
  byId("empty").hidden = grid.size > 0 || !pages.loaded;
  byId("empty").querySelector(".words").textContent = say(none);
  byId("empty").querySelector(".hint").textContent = say(`${none}_hint`);
  byId("more").hidden = !pages.hasMore;
}

const load = () => attempt(async () => {
  await (pages.loaded ? pages.reload() : pages.open(filter.query));
  showEnd();
  lookForMore();
});

const live = new Live(store, load);
// In case that no stream can be had, not even by another tab.
setTimeout(() => pages.loaded || load(), LOAD_AFTER_MS);

setInterval(() => {
  if (!document.hidden && store.some(unfinished)) {
    inBackground(async () => {
      const { photos } = await listPhotos({ thumbnail_status: "processing", limit: 200 });
      photos.filter(photo => store.get(photo.id)).forEach(photo => store.put(photo));
    });
  }
}, REFRESH_MS);
