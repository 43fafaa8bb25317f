// Puts the page together.

import { Live } from "./live/live.js";
import { showAccount } from "./page/account.js";
import { byId } from "./page/elements.js";
import { LazyView } from "./page/lazy-view.js";
import { showPlace } from "./page/place-form.js";
import { attempt, inBackground } from "./page/problems.js";
import { toast } from "./page/toast.js";
import { Views } from "./page/views.js";
import { ListView } from "./photos/list-view.js";
import { dropPreview, makePreview } from "./photos/previews.js";
import { removePhoto } from "./photos/remove.js";
import { unfinished } from "./photos/status.js";
import { PhotoStore } from "./photos/store.js";
import { listPhotos, retryPhoto, uploadUrl } from "./service/api.js";
import { place } from "./service/place.js";
import { UploadPanel } from "./upload/panel.js";
import { wireSources } from "./upload/sources.js";
import { fillIn, say } from "./words/words.js";

/** Attempts, and the time of the next attempt, change without an event. */
const REFRESH_MS = 5000;
/** Used if neither this tab nor another one can open a stream. */
const LOAD_AFTER_MS = 2000;

fillIn(document);
showPlace();
showAccount();

const store = new PhotoStore();
const actions = {
  retry: id => attempt(async () => live.put(await retryPhoto(id))),
  remove: photo => removePhoto(photo, live),
};
const list = new ListView(store, actions);
const live = new Live(store, () => list.load());
setTimeout(() => list.isLoaded || list.load(), LOAD_AFTER_MS);

const uploads = new UploadPanel(byId("uploads"), byId("upload-template"), uploadUrl(place.owner), {
  onUploaded: async (photo, file) => {
    live.put(photo);
    await makePreview(photo.id, file);
    store.touch(photo.id);
  },
  onSettled: n => n > 0 && toast(say("upload.done", { n })),
});
wireSources(byId("drop"), files => uploads.add(files));
store.addEventListener("put", ({ detail: photo }) => photo.thumbnail_status === "complete" && dropPreview(photo.id));

setInterval(() => {
  if (!document.hidden && store.some(unfinished)) {
    inBackground(async () => {
      const { photos } = await listPhotos({ thumbnail_status: "processing", limit: 200 });
      photos.filter(photo => store.get(photo.id)).forEach(photo => store.put(photo));
    });
  }
}, REFRESH_MS);

const photo = new LazyView(
  byId("photo-view"),
  () => import("./photo/view.js"),
  ({ PhotoView }) => new PhotoView(store, actions),
);
const overview = new LazyView(
  byId("overview"),
  () => import("./overview/view.js"),
  ({ OverviewView }) => new OverviewView(),
);
new Views({ list, photo, overview }).start();
