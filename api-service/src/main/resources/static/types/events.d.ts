// What a workspace's event stream carries, by the name of the event: the JSON in `data`.
// Made from the service's own records by EventTypesTest.

export interface PhotoEvents {
  "photo.thumbnail_ready": ThumbnailReady;
  "photo.thumbnail_failed": ThumbnailFailed;
  "photo.deleted": Changed;
  "photo.retried": Changed;
  "stream.reset": Record<string, never>;
}

export interface ThumbnailReady {
  photo_id: string;
  photo_type: "item" | "repair";
  item_id?: string;
  repair_id?: string;
  small_thumbnail_url: string;
  medium_thumbnail_url: string;
  large_thumbnail_url: string;
  thumb_hash?: string;
}

export interface ThumbnailFailed {
  photo_id: string;
  photo_type: "item" | "repair";
  item_id?: string;
  repair_id?: string;
  error: string;
}

export interface Changed {
  photo_id: string;
  photo_type: "item" | "repair";
  item_id?: string;
  repair_id?: string;
}
