// Every word of the page. A translation is a file like this one, with the same keys, named in words.js.
// {name} stands for a value; an entry with several forms is chosen by {n}, as Intl.PluralRules says.

export const language = "en";

export const words = {
  "page.title": "Photos · Home inventory",
  "page.heading": "Photos",
  "page.skip": "Skip to the photos",

  "place.item": "New photos belong to item {id}",
  "place.repair": "New photos belong to repair {id}",
  "place.kind": "New photos belong to",
  "place.an_item": "an item",
  "place.a_repair": "a repair",
  "place.owner_id": "Its id",
  "place.workspace": "Workspace",
  "place.uuid": "An id such as 3f2a81c0-5b7d-4c1e-9a60-2d4f8e6b7c15",
  "place.open": "Open",
  "place.new_id": "New id",

  "upload.region": "Add photos",
  "upload.drop": "Drop photos anywhere, or paste them",
  "upload.choose": "Choose photos",
  "upload.camera": "Take a photo",
  "upload.formats": "JPEG, PNG or WebP",
  "upload.panel": "Uploads",
  "upload.batch": { one: "{uploaded} of {n} photo uploaded", other: "{uploaded} of {n} photos uploaded" },
  "upload.batch_progress": "All uploads",
  "upload.progress_of": "Upload of {name}",
  "upload.cancel": "Cancel",
  "upload.cancel_of": "Cancel the upload of {name}",
  "upload.cancel_all": "Cancel all",
  "upload.dismiss": "Dismiss",
  "upload.dismiss_of": "Dismiss {name}",
  "upload.broken": "{reason} Trying again…",
  "upload.unreadable": "This file cannot be read. Folders cannot be uploaded.",
  "upload.done": { one: "{n} photo uploaded", other: "{n} photos uploaded" },

  "photos.none": "No photos yet",
  "photos.none_hint": "The first one appears here as soon as it is uploaded.",
  "photos.none_match": "None of the photos is like that",
  "photos.none_match_hint": "Choose “All” and “The whole workspace” to see every photo.",
  "photos.more": "Show more",
  "photos.region": "Photos",

  "filter.region": "Which photos to show",
  "filter.status": "Status",
  "filter.all": "All",
  "filter.of": "Belonging to",
  "filter.everything": "The whole workspace",
  "filter.this_item": "Item {id}",
  "filter.this_repair": "Repair {id}",

  "lightbox.region": "Large photo",
  "lightbox.position": "{at} of {n}",
  "lightbox.previous": "Previous photo",
  "lightbox.next": "Next photo",
  "lightbox.close": "Close",

  "photo.open": "Look at {name}",
  "photo.retry": "Retry",
  "photo.retry_of": "Retry {name}",
  "photo.delete": "Delete",
  "photo.delete_of": "Delete {name}",
  "photo.original": "Original",
  "photo.original_of": "Download the original of {name}",
  "photo.workflow": "Workflow",
  "photo.workflow_of": "Workflow of {name}, in a new tab",
  "photo.next_attempt": { one: "{n} attempt so far, the next at {time}", other: "{n} attempts so far, the next at {time}" },
  "photo.attempts": { one: "{n} attempt", other: "{n} attempts" },
  "photo.deleted": "{name} deleted",
  "photo.undo": "Undo",

  "status.pending": "Waiting",
  "status.processing": "Working",
  "status.retrying": "Trying again soon",
  "status.complete": "Ready",
  "status.failed": "Failed",

  "announce.complete": "{name} is ready",
  "announce.failed": "{name} failed: {error}",

  "live.connecting": "Connecting…",
  "live.live": "Live",
  "live.lost": "Reconnecting…",
  "live.banner": "The connection is lost. Trying again; what happens meanwhile appears when it is back.",

  "problem.unreachable": "The service cannot be reached.",
  "problem.status": "The service answered with status {status}.",

  "toast.region": "Messages",
  "toast.dismiss": "Dismiss this message",
};
